"""Keys of front matter and sidecars: what each takes, and what is said about the rest, at its line."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backfile.errors import FrontMatterError
from backfile.loader.metadata import KEYS, MOST_CHARACTERS, Metadata, read_metadata, read_moment
from backfile.models import Byline, Status


def sidecar(text: str) -> Metadata:
    return read_metadata(text, "seeds/a.yaml", is_sidecar=True)


def error_of(text: str, is_sidecar: bool = True, first_line: int = 1) -> str:
    with pytest.raises(FrontMatterError) as caught:
        read_metadata(text, "seeds/a.yaml", first_line, is_sidecar)
    return str(caught.value)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("2022", "2022"),
        ("2022-02", "2022-02"),
        ("2022-02-07", "2022-02-07"),
        ("2022-02-07T10:30", "2022-02-07T10:30"),
        ("2022-02-07 10:30:05", "2022-02-07T10:30:05"),
        ("2022-02-07T10:30Z", "2022-02-07T10:30+00:00"),
        ("2022-02-07t10:30:00z", "2022-02-07T10:30:00+00:00"),
        ("2022-02-07T10:30:00.123+03:00", "2022-02-07T10:30:00+03:00"),
        ("2022-02-07 1:30:00 -5", "2022-02-07T01:30:00-05:00"),
        ("2022-02-07T10:30+0530", "2022-02-07T10:30+05:30"),
        ("2022-02-07T10:30-330", "2022-02-07T10:30-03:30"),
        ("2024-02-29", "2024-02-29"),
    ],
)
def test_date_keeps_the_precision_it_was_given_with(written: str, text: str) -> None:
    assert read_moment(written).text == text
    said = sidecar(f"date: {written}\nupdated: '{written}'\n")
    assert said.date is not None
    assert said.date == said.updated
    assert said.date.text == text


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("2022-02-31", "there is no such day"),
        ("2023-02-29", "there is no such day"),
        ("2022-13", "there is no such day"),
        ("0000", "there is no such day"),
        ("2022-02-07T10:30+19:00", "there is no such offset"),
        ("2022-02-07T24:30", ""),
        ("2022-2-7", ""),
        ("07.02.2022", ""),
        ("soon", ""),
        ("[2022]", ""),
        ("true", ""),
        ("٢٠٢٢", ""),
    ],
)
def test_date_that_does_not_exist_is_an_error(written: str, why: str) -> None:
    said = error_of(f"title: x\ndate: {written}\n")
    assert said.startswith("seeds/a.yaml:2: date: ")
    assert why in said
    assert "expected a date that exists" in said


def test_texts_are_kept_as_written() -> None:
    said = sidecar("title: 1.10\nsource: 007\nlead: no\nrights: 12:30\ntagline: yes\nplace: 2022-01-01\n")
    assert (said.title, said.source, said.lead, said.rights) == ("1.10", "007", "no", "12:30")
    assert (said.tagline, said.places) == ("yes", ("2022-01-01",))


def test_lists_take_one_text_too_and_drop_what_stands_twice() -> None:
    said = sidecar("tags: Flood, Harbour ,Flood\npeople: Smith, John\nplace: Paris, Texas\nplaces: [Skarn, Skarn]\n")
    assert said.tags == ("Flood", "Harbour")
    assert said.people == ("Smith, John",)
    assert said.places == ("Paris, Texas", "Skarn")


def test_authors_are_names_or_mappings_of_name_and_role() -> None:
    said = sidecar("authors:\n- Ana Ruiz\n- name: Bo Lind\n  role: Reporter\n- {name: Cy, role: null}\n")
    assert said.authors == (Byline("Ana Ruiz"), Byline("Bo Lind", "Reporter"), Byline("Cy"))
    assert sidecar("authors: Ana Ruiz").authors == (Byline("Ana Ruiz"),)


@pytest.mark.parametrize(
    ("written", "tag"), [("EN", "en"), ("pt-br", "pt-BR"), ("zh-hans-cn", "zh-Hans-CN"), ("no", "no")]
)
def test_language_is_a_tag_in_its_customary_case(written: str, tag: str) -> None:
    assert sidecar(f"language: {written}").language == tag


def test_draft_and_roles_and_speakers() -> None:
    said = sidecar(
        'draft: true\nroles: {17: boilerplate, 3: headline}\nspeakers:\n  "Nobody knows": null\n  I saw: Ana Ruiz\n'
    )
    assert said.status is Status.DRAFT
    assert said.roles == ((3, "headline"), (17, "boilerplate"))
    assert said.speakers == (("Nobody knows", ""), ("I saw", "Ana Ruiz"))
    assert sidecar("draft: false").status is Status.PUBLISHED


def test_null_or_an_empty_list_says_that_there_is_nothing() -> None:
    said = sidecar("date: null\nauthors: []\nsource:\nplace: ~\ntags: [a]\n")
    assert said.nothing == ("date", "authors", "source", "places")
    assert said.date is None


@pytest.mark.parametrize("text", ["", "\n", "# only a comment\n", "---\n"])
def test_empty_metadata_says_nothing(text: str) -> None:
    assert sidecar(text) == Metadata()


WRONG = [
    ("title: [a]", "title: ['a']; expected a text"),
    ("title: {a: b}", "expected a text"),
    ("title: true", "title: True; expected a text"),
    ("title: null", "title: nothing; expected a text"),
    ("title: ''", "expected a text"),
    ("title: …", "title: …; expected a text"),
    ('title: "a\\0b"', "expected a text"),
    ('title: "a\\x1bb"', "expected a text"),
    ("tags: {a: b}", "expected a list of texts"),
    ("tags: [[a]]", "expected a list of texts"),
    ("people: [a, null]", "expected a text, or a list"),
    ("authors: {nom: A}", "expected a name"),
    ("authors: {role: A}", "expected a name"),
    ("language: English", "expected a BCP 47 tag"),
    ("language: de_DE", "expected a BCP 47 tag"),
    ("language: null", "expected a BCP 47 tag"),
    ("url: ftp://a.example/", "expected an http(s) address"),
    ("url: javascript:alert(1)", "expected an http(s) address"),
    ("url: 'https://'", "expected an http(s) address"),
    ("url: https://a b.example/", "expected an http(s) address"),
    ("url: 'https://a.example/\"><script>'", "expected an http(s) address"),
    ("slug: a/b", "expected letters and digits"),
    ("slug: ../x", "expected letters and digits"),
    ("slug: a--b", "expected letters and digits"),
    (f"slug: {'a' * 201}", "expected letters and digits"),
    ("draft: yes", "draft: yes; expected true or false"),
    ("draft: null", "expected true or false"),
    ("encoding: utf-9000", "encoding: utf-9000; expected a text encoding's name"),
    ("roles: [headline]", "expected a mapping of line numbers"),
    ("speakers: Ana", "expected a mapping of a quotation's first words"),
    ("speakers: {I saw: [a]}", "expected a mapping"),
]


@pytest.mark.parametrize(("line", "expected"), WRONG, ids=[line[:30] for line, _ in WRONG])
def test_value_of_the_wrong_kind_is_an_error_at_its_line(line: str, expected: str) -> None:
    said = error_of(f"source: The Mole\n\n{line}\n")
    assert said.startswith("seeds/a.yaml:3: ")
    assert expected in said


def test_role_that_does_not_exist_is_an_error_at_its_own_line() -> None:
    said = error_of("roles:\n  3: headline\n  4: heading line\n")
    assert said.startswith("seeds/a.yaml:3: roles: unknown role 'heading line'")
    assert "did you mean 'headline'?" in said or "did you mean 'heading'?" in said
    assert error_of("roles:\n  3: headline\n  zero: heading\n").startswith("seeds/a.yaml:3: roles: 'zero' for a line")
    assert "'0' for a line" in error_of("roles: {0: heading}")


@pytest.mark.parametrize(
    ("key", "advice"),
    [("titel", "did you mean 'title'?"), ("tag", "did you mean 'tags'?"), ("zzzz", "known keys: added, ")],
)
def test_unknown_key_is_an_error_with_a_suggestion(key: str, advice: str) -> None:
    assert error_of(f"title: x\n{key}: y\n", first_line=2).startswith(f"seeds/a.yaml:3: unknown key '{key}'; {advice}")


def test_keys_of_sidecars_are_refused_in_front_matter() -> None:
    for key in (key for key in KEYS if key.sidecar_only):
        assert "it belongs in a sidecar" in error_of(f"{key.name}: x", is_sidecar=False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("title: x\ntags: {a\n", ":3:1: broken YAML"),
        (
            "title: x\nlead: a: b\n",
            ":2:8: broken YAML: mapping values are not allowed in this context; put texts with ': '",
        ),
        ("title: x\n\ttags: a\n", ":2:1: broken YAML"),
        ("title: x\ntags: a\ntitle: y\n", ":3:1: broken YAML: the key 'title' stands twice"),
        ("title: 'x\n", ":2:1: broken YAML"),
        ("title: x\nlead: \x07\n", ":2: broken YAML: the character U+0007"),
        ("title: *x\n", ":1:8: broken YAML: found undefined alias"),
        ("title: !!python/object/apply:os.system [ls]\n", ":1:8: broken YAML: could not determine a constructor"),
        ("--- {}\n--- {}\n", "broken YAML"),
        ("- a\n- b\n", ":1: a list; expected keys with values"),
        ("words\n", ":1: a text; expected keys with values"),
        ("1: a\n", ":1: unknown key '1'"),
        ("null: a\n", ":1: unknown key None"),
        ("[a]: b\n", ":1:1: broken YAML: found unhashable key"),
    ],
)
def test_broken_yaml_is_an_error_at_its_line(text: str, expected: str) -> None:
    assert expected in error_of(text)


BOMB = "tags: &a [x,x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{key}: &{key} [{','.join([f'*{before}'] * 10)}]\n" for before, key in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    "text",
    [
        BOMB,
        "tags: &a [*a]\n",
        "tags: " + "[" * 200_000 + "]" * 200_000,
        "tags: " + "{a: " * 200_000,
        "- " * 200_000 + "a",
        "? " * 200_000 + "a",
        "\n".join(" " * depth + "-" for depth in range(1_000)),
        "title: " + "x" * MOST_CHARACTERS,
    ],
    ids=["aliases", "itself", "brackets", "braces", "dashes", "questions", "indents", "length"],
)
def test_document_that_would_cost_too_much_is_refused_at_once(text: str) -> None:
    start = time.process_time()
    assert error_of(text)
    assert time.process_time() - start < 2


def test_aliases_within_reason_are_followed() -> None:
    assert sidecar("source: &name The Mole\npeople: [*name]\n").people == ("The Mole",)


PLAIN = st.text(st.sampled_from("abAB09 :#'\"[]{},-&*!|>%@`~.é\n\t?_"), max_size=14)
LINE = st.builds(lambda key, value: f"{key}: {value}", st.sampled_from(["title", "lead", "tags", "null"]), PLAIN)
ITEM = st.builds(lambda indent, value: f"{indent}- {value}", st.sampled_from(["", " ", "  "]), PLAIN)


@pytest.mark.slow
@settings(max_examples=1500, deadline=None)
@given(
    st.lists(
        LINE | ITEM | st.sampled_from(["tags:", "people: ", "", "title: 2022-01-01", "a: [b, c d]", 'a: "b: c"']),
        max_size=6,
    )
)
def test_quick_reading_of_simple_documents_equals_the_parser(lines: list[str]) -> None:
    import yaml

    from backfile.documents.flat import flat_mapping
    from backfile.documents.loading import _TextLoader

    text = "\n".join(lines)
    flat = flat_mapping(text)
    if flat is not None:
        assert flat == yaml.load(text, _TextLoader)


def test_every_key_has_a_description_and_the_manual_a_row_for_it() -> None:
    manual = (Path(__file__).parents[2] / "content/pages/manual/metadata.md").read_text(encoding="utf-8")
    for key in KEYS:
        assert key.description.endswith(".")
        assert key.kind
        assert f"| `{key.name}` |" in manual
        assert key.field in {*Metadata.__struct_fields__}
