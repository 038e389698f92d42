"""Whose entry of the people vocabulary a name means."""

from __future__ import annotations

import pytest

from backfile.archive.person_names import PersonNames, names_another
from backfile.archive.vocabulary import Entry


def entry(name: str, *aliases: str) -> Entry:
    return Entry(taxonomy="people", name=name, aliases=aliases)


PEOPLE = PersonNames(
    [
        entry("Noor Haddan", "Нур Хаддан"),
        entry("George W. Marsh"),
        entry("Jan van der Laan"),
        entry("Bashar al-Karam"),
        entry("Sean O'Dell"),
        entry("Martin Adler Jr."),
        entry("Wolodymyr Seleny", "Volodymyr Zeleny"),
        entry("Павел Громов"),
        entry("Андрей Лужин"),
        entry("Anna Lind"),
        entry("Anna Maria Lund"),
        entry("Anna Berta Lund"),
    ]
)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Noor B. Haddan", "Noor Haddan"),
        ("George Marsh", "George W. Marsh"),
        ("George William Marsh", "George W. Marsh"),
        ("Jan Van Der Laan", "Jan van der Laan"),
        ("Bashar Karam", "Bashar al-Karam"),
        ("Sean O’Dell", "Sean O'Dell"),
        ("Séan O'Dell", "Sean O'Dell"),
        ("Martin Adler, Jr.", "Martin Adler Jr."),
        ("Андрея Лужина", "Андрей Лужин"),
        ("Pavel Gromov", "Павел Громов"),
    ],
)
def test_other_spellings_of_a_full_name_mean_its_entry(written: str, meant: str) -> None:
    found = PEOPLE.find(written)
    assert found is not None
    assert found.name == meant


@pytest.mark.parametrize(
    "written",
    [
        "Haddan",
        "N. Haddan",
        "Nils Haddan",
        "George H. W. Marsh",
        "Jan Laan",
        "Martin Adler",
        "Anna Lind-Berg",
        "Anna Lund",
        "Pavel Gromyko",
        "Noor",
        "",
    ],
)
def test_a_name_that_may_be_somebody_elses_means_no_entry(written: str) -> None:
    assert PEOPLE.find(written) is None


def test_a_surname_behind_another_first_name_is_not_the_entrys() -> None:
    abery = entry("Lucan Abery", "Abery", "Councillor Abery")
    assert names_another("Abery", abery, "The shop of Ruth Abery burned. Abery was away.")
    assert not names_another("Abery", abery, "Councillor Abery came, and so did Ruth Abery.")
    assert not names_another("Abery", abery, "Later Abery spoke of it.")
