"""Names in addresses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backfile.archive.slugs import MAX_SLUG_LENGTH, article_slug, permalink_of, slugify, term_key
from backfile.models import Moment


@pytest.mark.parametrize(
    ("text", "style", "slug"),
    [
        ("The Harbour’s “New” Wall – 2nd part", "ascii", "the-harbours-new-wall-2nd-part"),
        ("Тральщик у мола", "ascii", "tralshchik-u-mola"),
        ("Тральщик у мола", "unicode", "тральщик-у-мола"),
        ("Straße & Öl", "ascii", "strasse-ol"),
        ("¡¿…!", "ascii", ""),
    ],
)
def test_slug(text: str, style: str, slug: str) -> None:
    assert slugify(text, style) == slug  # type: ignore[arg-type]


@given(st.text(max_size=700), st.sampled_from(["ascii", "unicode"]))
def test_slug_is_one_safe_path_segment(text: str, style: str) -> None:
    slug = slugify(text, style)  # type: ignore[arg-type]
    assert len(slug) <= MAX_SLUG_LENGTH
    assert not set(slug) & set("/\\.?#% \t\n\0<>\"'")
    assert slugify(slug, style) == slug  # type: ignore[arg-type]


def test_terms_that_differ_by_case_or_accent_have_one_key() -> None:
    assert term_key("École") == term_key("ecole") == term_key("ÉCOLE")


def test_names_that_transliterate_alike_have_keys_of_their_own() -> None:
    assert term_key("外交") != term_key("外郊")


def test_long_tags_that_share_their_beginning_stay_apart() -> None:
    assert term_key("a " * 100 + "b") != term_key("a " * 100 + "c")


def test_slug_of_digits_cannot_look_like_a_day() -> None:
    assert article_slug("07", None, "ascii") == "article-07"
    assert article_slug("…", None, "ascii") == "article"


@pytest.mark.parametrize(
    ("date", "permalink"),
    [("2022-02-07T10:00", "/2022/02/07/x/"), ("2022-02", "/2022/02/x/"), ("2022", "/2022/x/"), (None, "/undated/x/")],
)
def test_permalink_is_as_precise_as_the_date(date: str | None, permalink: str) -> None:
    assert permalink_of(Moment(date) if date else None, "x") == permalink
