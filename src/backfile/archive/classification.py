"""Which terms an article is filed under, and which quotations are listed under whom.

Reading a capture knows nothing of the site; this step applies the vocabularies afterwards, with a digest of its own,
so that a new alias re-files the archive without reading a capture again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from backfile.archive.person_names import PersonNames, names_another
from backfile.archive.resemblance import keyword_numbers, keywords_of
from backfile.archive.slugs import SlugStyle, normalised_name, term_key
from backfile.archive.vocabulary import Entry, Vocabulary
from backfile.digests import fingerprint
from backfile.models import Article, Quote, Record

TAXONOMIES = ("tags", "people", "sources", "places")
CLASSIFICATION_VERSION = 3
"""Raised whenever the same article and vocabulary would be filed differently."""


class Membership(NamedTuple):
    """An article is filed under a term."""

    taxonomy: str
    term: str
    """Key."""
    name: str
    """As the vocabulary, or else the article, spells it."""


class QuoteRow(Record):
    """A quotation as the lists of quotations show it."""

    number: int
    """0-based place among the article's quotations."""
    person: str
    """Key in the taxonomy people; empty when the speaker is not known surely enough."""
    text: str
    anchor: str
    cue: str | None = None
    language: str | None = None


class Filing(Record):
    """What classification says of one article."""

    memberships: tuple[Membership, ...]
    """Sorted, one a term."""
    quotes: tuple[QuoteRow, ...]
    keywords: tuple[int, ...] = ()
    """What the text is about, most frequent first; see `resemblance`."""


class FilingRules(Record):
    """What classification depends on beside the article."""

    vocabulary: Vocabulary
    slugs: SlugStyle
    attribution_threshold: float
    with_keywords: bool
    """Whether articles are compared by what their texts are about."""
    digest: bytes


def filing_rules(
    vocabulary: Vocabulary, slugs: SlugStyle, attribution_threshold: float, with_keywords: bool = True
) -> FilingRules:
    """The rules with their digest: equal digests file every article alike."""
    said = (str(CLASSIFICATION_VERSION), vocabulary.digest, slugs, repr(attribution_threshold), repr(with_keywords))
    return FilingRules(vocabulary, slugs, attribution_threshold, with_keywords, fingerprint(*said))


class _Matcher:
    """Finds the vocabularies' names and aliases as whole words.

    An alias with a capital letter is found only as it is written ("NATO", "Reading"); one in small letters in any case.
    """

    def __init__(self, rules: FilingRules) -> None:
        self.by_name: dict[tuple[str, str], Entry] = {}
        exact: dict[str, list[Entry]] = {}
        folded: dict[str, list[Entry]] = {}
        for entry in rules.vocabulary.entries:
            for name in (entry.name, *entry.aliases):
                self.by_name.setdefault((entry.taxonomy, normalised_name(name)), entry)
                if entry.matched:
                    table = exact if name != name.lower() else folded
                    table.setdefault(name, []).append(entry)
        self._exact = _Automaton(exact)
        self._folded = _Automaton(folded)

        self._persons = PersonNames(entry for entry in rules.vocabulary.entries if entry.taxonomy == "people")

    def entry_of(self, taxonomy: str, name: str) -> Entry | None:
        """The entry that a name means: one of its names, or of a person a name that can be no other's."""
        entry = self.by_name.get((taxonomy, normalised_name(name)))
        return entry if entry is not None or taxonomy != "people" else self._persons.find(name)

    def find(self, text: str) -> set[tuple[str, str]]:
        """(taxonomy, name) of the entries whose words stand in the text."""
        found = self._exact.find(text)
        if self._folded.patterns:
            found |= self._folded.find(text.lower())
        return found


class _Automaton:
    def __init__(self, table: dict[str, list[Entry]]) -> None:
        self.patterns = list(table)
        self._entries = [table[name] for name in self.patterns]
        self._machine = AhoCorasick(self.patterns) if self.patterns else None

    def find(self, text: str) -> set[tuple[str, str]]:
        if self._machine is None:
            return set()
        matches = self._machine.find_matches_as_indexes(text, overlapping=True)
        numbers = {number for number, start, end in matches if _is_word(text, start, end)}
        return {
            (entry.taxonomy, entry.name)
            for number in numbers
            for entry in self._entries[number]
            if entry.taxonomy != "people" or not names_another(self.patterns[number], entry, text)
        }


def _is_word(text: str, start: int, end: int) -> bool:
    """Whether no letter or digit of an alphabetic script goes on at either end."""
    before, first = text[start - 1 : start], text[start]
    last, after = text[end - 1], text[end : end + 1]
    return not (_joins(before) and _joins(first)) and not (_joins(last) and _joins(after))


def _joins(character: str) -> bool:
    return character.isalnum() and not "\u3040" <= character <= "\u9fff"  # kana and Han are written without spaces


@lru_cache(maxsize=4)
def _matcher_of(digest: bytes, rules: _Keyed) -> _Matcher:
    return _Matcher(rules.value)


class _Keyed:
    """Hides a value from the cache's key: the digest stands for it."""

    def __init__(self, value: FilingRules) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Keyed)

    def __hash__(self) -> int:
        return 0


def classify(article: Article, rules: FilingRules) -> Filing:
    """The article's terms and its rows in the lists of quotations."""
    matcher = _matcher_of(rules.digest, _Keyed(rules))
    filed: dict[tuple[str, str], Membership] = {}

    def file(taxonomy: str, name: str) -> str:
        name = " ".join(name.split())
        entry = matcher.entry_of(taxonomy, name)
        shown = entry.name if entry is not None else name
        key = term_key(shown, rules.slugs)
        if key:
            filed.setdefault((taxonomy, key), Membership(taxonomy, key, shown))
        return key

    for tag in article.tags:
        file("tags", tag)
    for person in article.people:
        file("people", person)
    for place in article.places:
        file("places", place)
    if article.dateline is not None and article.dateline.place:
        file("places", _place_name(article.dateline.place))
    if article.source is not None:
        file("sources", article.source.name)
    quotes = tuple(_quote_rows(article.quotes, rules.attribution_threshold, lambda name: file("people", name)))
    text = searched_text(article)
    for taxonomy, name in matcher.find(text):
        file(taxonomy, name)
    keywords = keyword_numbers(keywords_of(text)) if rules.with_keywords else ()
    return Filing(tuple(sorted(filed.values())), quotes, keywords)


def searched_text(article: Article) -> str:
    """The text that vocabularies are matched in: headline, lead and body; a line a block."""
    parts = [article.headline, article.lead or ""]
    for section in article.sections:
        parts.append(section.heading or "")
        parts += [block.text for block in section.blocks]
    return "\n".join(parts)


def _place_name(place: str) -> str:
    """A dateline's capitals as a name: "NEW YORK" is New York; short ones (UN, L.A.) stay."""
    return place.title() if place.isupper() and len(place) > 3 else place


def _quote_rows(quotes: tuple[Quote, ...], threshold: float, file_person: Callable[[str], str]) -> Iterator[QuoteRow]:
    anchors = quote_anchors(quotes)
    for number, (quote, anchor) in enumerate(zip(quotes, anchors, strict=True)):
        said_by = quote.attribution
        person = said_by.shown_person(threshold)
        key = file_person(person) if person is not None else ""
        yield QuoteRow(number, key, quote.text, anchor, said_by.cue, quote.language)


def quote_anchors(quotes: tuple[Quote, ...]) -> list[str]:
    """HTML ids of an article's quotations, made of their words: they stay when others are found or lost."""
    seen: dict[str, int] = {}
    anchors = []
    for quote in quotes:
        anchor = f"q-{fingerprint(' '.join(quote.text.split())).hex()[:8]}"
        seen[anchor] = seen.get(anchor, 0) + 1
        anchors.append(anchor if seen[anchor] == 1 else f"{anchor}-{seen[anchor]}")
    return anchors
