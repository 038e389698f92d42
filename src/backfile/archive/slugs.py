"""Names in addresses: slugs of articles and terms, and permalinks.

Two styles, chosen in `site.yaml`: `ascii` transliterates every script (anyascii), `unicode` keeps letters as they are
(an IRI, RFC 3987). Both are pure functions of the text, so an address never depends on what else is in the archive.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Literal, TypeAlias

from anyascii import anyascii

from backfile.digests import fingerprint
from backfile.models import Moment
from backfile.patterns import late_pattern

SlugStyle: TypeAlias = Literal["ascii", "unicode"]

MAX_SLUG_LENGTH = 80
"""Characters; headlines are cut at a word."""

_NOT_ASCII_WORD = re.compile(r"[^a-z0-9]+")
_NOT_WORD = re.compile(r"[\W_]+")
_APOSTROPHES = re.compile("['’‘ʼ`´]")
_LOSSY_SCRIPTS = late_pattern("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")  # Han and kana: many names share one reading


def slugify(text: str, style: SlugStyle = "ascii") -> str:
    """The text as one path segment: lower case, words parted by hyphens; empty when it has no letter or digit."""
    plain = _APOSTROPHES.sub("", text[:400])
    if style == "ascii":
        if not plain.isascii():
            plain = _APOSTROPHES.sub("", transliterated(plain))
        slug = _NOT_ASCII_WORD.sub("-", plain.lower()).strip("-")
    else:
        slug = _NOT_WORD.sub("-", unicodedata.normalize("NFKC", plain).casefold()).strip("-")
        slug = unicodedata.normalize("NFC", slug)
    if len(slug) <= MAX_SLUG_LENGTH:
        return slug
    cut = slug[: MAX_SLUG_LENGTH + 1].rpartition("-")[0]
    return (cut if len(cut) > MAX_SLUG_LENGTH // 2 else slug[:MAX_SLUG_LENGTH]).strip("-")


def transliterated(text: str) -> str:
    """The text in ASCII letters, whatever its script."""
    return anyascii(unicodedata.normalize("NFKC", text))


@lru_cache(maxsize=65536)
def term_key(name: str, style: SlugStyle = "ascii") -> str:
    """The key of a term, which is also its path segment: equal for names that differ only by case or accent.

    Transliterating Han or kana would merge different names, so those carry four digits of their own; so do names
    that are cut for length.
    """
    slug = slugify(strip_accents(name) if style == "unicode" else name, style)
    lossy = not slug or len(name) > MAX_SLUG_LENGTH or (style == "ascii" and _LOSSY_SCRIPTS.search(name))
    if lossy:
        return f"{slug}-{fingerprint(normalised_name(name)).hex()[:4]}".strip("-")
    return slug


@lru_cache(maxsize=10_000)
def normalised_name(name: str) -> str:
    """The name for comparison: compatibility forms, case and accents folded, spaces collapsed."""
    return " ".join(strip_accents(unicodedata.normalize("NFKC", name)).casefold().split())


def strip_accents(text: str) -> str:
    """The text without combining marks."""
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def article_slug(headline: str, asked: str | None, style: SlugStyle) -> str:
    """The last segment of an article's permalink.

    All digits would look like a day or a month in `/YYYY/MM/DD/`, so such a slug gets a word before it.
    """
    slug = slugify(asked or headline, style) or "article"
    return f"article-{slug}" if slug.isdigit() else slug


def permalink_of(published: Moment | None, slug: str) -> str:
    """`/YYYY/MM/DD/slug/`, as far as the date is known; `/undated/slug/` without one."""
    if published is None:
        return f"/undated/{slug}/"
    return f"/{published.text[:10].replace('-', '/')}/{slug}/"
