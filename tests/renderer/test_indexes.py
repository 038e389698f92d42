"""Long indexes: by letter and by frequency, whole, in order, and hardly touched by one more entry."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backfile.archive.catalogue import Term
from backfile.renderer import divisions
from backfile.renderer.divisions import LEAST, MOST, MOST_FREQUENT, ONE_PAGE, Division
from backfile.renderer.languages import index_letter
from tests.conftest import Site, article, tree_of

MakeSite = Callable[..., Site]
SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu".split()


def entries(number: int, seed: int = 1) -> list[Term]:
    chance = random.Random(seed)
    names = {"".join(chance.choices(SYLLABLES, k=4)) for _ in range(number)}
    return [Term("tags", name, name.capitalize(), chance.choice((1, 1, 1, 2, 3, 9, 80))) for name in sorted(names)]


def pages(division: Division) -> dict[str, object]:
    return dict(division.parts)


def changed(before: Division, after: Division) -> set[str]:
    """Keys of the parts that are written or removed."""
    old, new = pages(before), pages(after)
    return {key for key in old.keys() | new.keys() if old.get(key) != new.get(key)}


@given(st.lists(st.text(max_size=6), max_size=60), st.integers(1, 70))
def test_parts_hold_every_entry_once_in_the_order_of_letters_and_counts(names: list[str], one_page: int) -> None:
    terms = [Term("tags", f"k{number}", name, number % 5) for number, name in enumerate(names)]
    with pytest.MonkeyPatch.context() as patch:
        for name, value in {"ONE_PAGE": one_page, "LEAST": 2, "MOST": 7, "ONE_IN": 3, "MOST_FREQUENT": 3}.items():
            patch.setattr(divisions, name, value)
        division = Division(terms, "en")
        letters = [entry for letter in division.letters for part in letter.parts for entry in part.entries]
        frequency = [entry for part in division.frequency for entry in part.entries]
    assert sorted(entry.key for entry in letters) == (sorted(t.key for t in terms) if len(terms) > one_page else [])
    assert all(
        index_letter(e.name, "en") == part.label for part in division.parts.values() for e in part.entries if part.label
    )
    assert [entry.count for entry in frequency] == sorted((entry.count for entry in frequency), reverse=True)
    assert len(frequency) == (len(terms) if len(terms) > 3 else 0)


def test_pages_of_a_long_letter_lead_to_each_other_and_are_neither_tiny_nor_huge() -> None:
    division = Division([Term("tags", e.key, f"A{e.key}", e.count) for e in entries(8000)], "en")
    (letter,) = division.letters
    assert len(letter.parts) > 10
    assert [part.next for part in letter.parts] == [*(part.key for part in letter.parts[1:]), None]
    assert [part.previous for part in letter.parts] == [None, *(part.key for part in letter.parts[:-1])]
    assert all(LEAST <= len(part.entries) <= MOST + LEAST for part in letter.parts)
    assert letter.parts[0].key == "a-z/a"


@pytest.mark.slow
def test_one_more_entry_and_one_more_article_of_an_entry_change_few_pages_of_thousands() -> None:
    known = entries(12_000)
    before = Division(known, "en")
    assert len(before.parts) > 60
    costs = []
    for number in range(6):
        new = Term("tags", f"quay-{number}", f"{SYLLABLES[number]}quay", 1)
        costs.append(len(changed(before, Division([*known, new], "en"))))
        some = known[number * 1900]
        more = Term(some.taxonomy, some.key, some.name, some.count + 1)
        costs.append(len(changed(before, Division([more if e is some else e for e in known], "en"))))
    assert max(costs) <= 12
    assert sum(costs) / len(costs) <= 6


@pytest.mark.parametrize(
    ("language", "letters"),
    [
        ("en", "E # # # # # Ø"),
        ("ru", "# Э Й # # # #"),
        ("ar", "# # # ا # # #"),
        ("zh", "E # # # Z # Ø"),
        ("ja", "# # # # # か #"),
    ],
)
def test_letters_are_the_language_s_own_and_all_others_stand_together(language: str, letters: str) -> None:
    names = ["Émile", "Эхо", "Йод", "أحمد", "张三", "ガム", "Ørsted"]
    assert " ".join(index_letter(name, language) for name in names) == letters


def test_letters_stand_in_the_order_of_the_alphabet_with_others_at_the_end() -> None:
    names = ["Øre", "Zebra", "3M", "Эхо", "Åse", *(f"Name {n}" for n in range(ONE_PAGE))]
    division = Division([Term("tags", f"k{n}", name, 1) for n, name in enumerate(names)], "nb")
    assert [letter.label for letter in division.letters] == ["N", "Z", "Ø", "Å", "#"]
    assert [letter.parts[0].key for letter in division.letters] == [
        "a-z/n",
        "a-z/z",
        "a-z/o-d8",
        "a-z/a-c5",
        "a-z/other",
    ]


def tagged(names: Sequence[str], number: int) -> str:
    return article(f"Day {number}", f"2019-05-{number % 28 + 1:02d}", tags=f"[{', '.join(names)}]")


def names_on(page: str) -> list[str]:
    return re.findall(r"<bdi>([^<]+)</bdi></a> <span class=\"count\"", page)


NAMES = [f"{first}quay" for first in SYLLABLES] + [f"S{one}{two}" for one in SYLLABLES for two in SYLLABLES[:4]]
CONFIG = "title: Quays\noutputs: {feeds: false, calendar: false, data: false, captures: false, sitemap: false}\n"


@pytest.fixture
def many(make_site: MakeSite, monkeypatch: pytest.MonkeyPatch) -> Site:
    """A hundred tags, which are many where pages are small."""
    for name, value in {"ONE_PAGE": 50, "LEAST": 4, "MOST": 30, "ONE_IN": 6}.items():
        monkeypatch.setattr(divisions, name, value)
    files = {f"seeds/{n}.md": tagged(NAMES[n * 25 : n * 25 + 25], n) for n in range(len(NAMES) // 25)}
    own = {"seeds/own.md": tagged(["A–Z", "By frequency", "Page", "First"], 1), "content/site.yaml": CONFIG}
    return make_site({**files, **own})


def test_a_long_index_leads_to_its_letters_and_their_parts_to_every_term(many: Site) -> None:
    many.build()
    index = many.page("tags/index.html")
    assert len(re.findall(r'href="/tags/a-z/', index)) == len({name[0] for name in NAMES} | {"a", "b", "f", "p"})
    found: list[str] = []
    for path in sorted((many.dist / "tags/a-z").glob("?*/**/index.html")):
        page = path.read_text(encoding="utf-8")
        assert '<nav class="letters"' in page
        found += names_on(page.partition('<div class="groups">')[2])
    terms = {p.parent.name for p in (many.dist / "tags").glob("*/index.html")}
    assert len(found) == len(set(found)) == len(terms)
    long = many.page("tags/a-z/s/index.html")
    assert "data-parts" in long
    for address in re.findall(r'href="/tags/(a-z/s/from/[^"]+)"', long):
        assert (many.dist / "tags" / address / "index.html").exists()


def test_the_list_by_frequency_is_complete_and_its_pages_lead_on(many: Site) -> None:
    many.write("seeds/again.md", tagged(["Sbace", "Page"], 3))
    many.build()
    page, seen, titles = "by-frequency/first/", [], []
    while page:
        html = many.page(f"tags/{page}index.html")
        titles += re.findall(r"<title>(.*?)</title>", html)
        seen += re.findall(r"<bdi>([^<]+)</bdi></a> <span class=\"count\">(\d+)<", html)
        following = re.search(r'<link rel="next" href="/tags/([^"]+)">', html)
        page = following[1] if following else ""
    assert seen[0][1] == "2"
    assert len(set(titles)) == len(titles) > 2
    assert {name for name, count in seen if count == "2"} == {"Sbace", "Page"}
    assert len(seen) == len(list((many.dist / "tags").glob("*/index.html")))


@pytest.mark.slow
def test_one_more_article_touches_few_pages_of_a_long_index_and_makes_what_a_clean_build_makes(
    many: Site, make_site: MakeSite
) -> None:
    many.build()
    many.write("seeds/new.md", tagged(["Saltworks", "Sbace"], 9))
    written = {path for path in many.build().written if re.match("tags/(a-z|by-frequency)/", path)}
    assert 2 <= len(written) <= 8
    inputs = [path for folder in ("seeds", "content") for path in (many.folder / folder).rglob("*") if path.is_file()]
    clean = make_site({path.relative_to(many.folder).as_posix(): path.read_bytes() for path in inputs}, "clean")
    clean.build()
    assert tree_of(many.dist) == tree_of(clean.dist)


def test_an_index_that_shrinks_becomes_one_page_again(many: Site) -> None:
    many.build()
    for number in range(3):
        (many.folder / f"seeds/{number}.md").unlink()
    many.build()
    assert not (many.dist / "tags/a-z/s").exists()
    assert 'id="group-1"' in many.page("tags/index.html")


def test_terms_called_like_the_folders_of_the_index_keep_their_pages(many: Site) -> None:
    assert many.build().failed == ()
    for key in ("a-z", "by-frequency", "page", "first"):
        assert "Day 1" in many.page(f"tags/{key}/index.html")


def test_a_short_index_is_one_page_with_all_by_frequency_beside_it(make_site: MakeSite) -> None:
    names = [f"Tag {n}" for n in range(MOST_FREQUENT + 1)]
    site = make_site({"seeds/a.md": tagged(names, 1), "seeds/b.md": tagged(names[7:8], 2)})
    site.build()
    assert not (site.dist / "tags/a-z").exists()
    assert 'href="/tags/by-frequency/first/"' in site.page("tags/index.html")
    listed = names_on(site.page("tags/by-frequency/first/index.html"))
    assert sorted(listed) == sorted(names)
    assert listed[0] == "Tag 7"
    site.write("seeds/a.md", tagged(names[:9], 1))
    site.build()
    assert not (site.dist / "tags/by-frequency").exists()


def test_speakers_too_are_divided(make_site: MakeSite, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(divisions, "ONE_PAGE", 2)
    said = "\n\n".join(
        f'"We open on day {n}," said {name}, the harbour master.'
        for n, name in enumerate(["Ana Ruiz", "Bo Lind", "Cy Moe"])
    )
    site = make_site({"seeds/a.md": article(body=said)})
    site.build()
    assert 'href="/quotes/a-z/b/"' in site.page("quotes/index.html")
    assert 'href="/quotes/bo-lind/"' in site.page("quotes/a-z/b/index.html")
