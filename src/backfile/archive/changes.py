"""What a change of the collection touches: the subjects that pages are planned by."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import TypeAlias, TypeVar

Place: TypeAlias = tuple[str, str]
"""Where an article stands in all lists: its place in time, and its id."""
Places: TypeAlias = Collection[Place] | None
"""Where a list differs: nowhere but on its front if there are none; None where all of it may."""
Key = TypeVar("Key")
LATEST = "~"
"""After every place in time."""


@dataclass
class Changes:
    """Collected while the collection is brought up to date; read by the outputs.

    Touching too much costs a look at a page (its digest decides whether it is written); touching too little would leave
    it stale. Lists are cut by what stands at a place, so a change there leaves the pages elsewhere alone: the mappings of
    lists hold each place that is concerned.
    """

    everything: bool = False
    """All that follows is touched, whether listed or not."""
    articles: set[str] = field(default_factory=set)
    """Ids of articles whose page may show something else: themselves, neighbours, removed ones too."""
    terms: dict[tuple[str, str], set[Place] | None] = field(default_factory=dict)
    """(taxonomy, key) whose list may differ → where."""
    feeds: dict[tuple[str, str], str] = field(default_factory=dict)
    """(taxonomy, key) whose feed may differ (it shows bodies, lists do not) → up to which place in time."""
    taxonomies: set[str] = field(default_factory=set)
    """Whose index may differ."""
    periods: dict[str, set[Place] | None] = field(default_factory=dict)
    """`2022`, `2022-02`, `2022-02-07` (the empty text: undated) whose list may differ → where."""
    edited: set[Place] = field(default_factory=set)
    """Places of the articles that came, went, differ in whatever way, or are filed under a name that differs."""
    speakers: dict[str, set[Place] | None] = field(default_factory=dict)
    """Keys of people (the empty text: unknown speakers) whose quotations may differ → in which articles."""

    content_pages: set[str] = field(default_factory=set)
    """Paths of the editors' pages that changed."""
    assets: set[str] = field(default_factory=set)
    """Paths in dist of the theme's and the site's files that changed."""

    @property
    def any(self) -> bool:
        """Whether anything differs that lists of everything (front page, sitemap) could show."""
        return bool(
            self.everything
            or self.articles
            or self.terms
            or self.taxonomies
            or self.periods
            or self.speakers
            or self.content_pages
        )

    @property
    def latest(self) -> str:
        """The latest place in time that differs, for the feed of everything; empty where nobody can tell."""
        if self.everything or not self.edited:
            return ""
        return max([*(sort for sort, _ in self.edited), *self.feeds.values()])

    def touch_term(self, taxonomy: str, key: str, place: Place) -> None:
        """The list of a term differs at a place, and so may its feed."""
        _add(self.terms, (taxonomy, key), place)
        self.touch_feed(taxonomy, key, place[0] or LATEST)

    def touch_name(self, taxonomy: str, key: str) -> None:
        """All pages of a term's list show another name, and so may its feed."""
        self.terms[taxonomy, key] = None
        self.touch_feed(taxonomy, key, LATEST)

    def touch_front(self, taxonomy: str, key: str) -> None:
        """The front of a term's list may differ, which names other terms; and so may its feed."""
        self.terms.setdefault((taxonomy, key), set())
        self.touch_feed(taxonomy, key, LATEST)

    def touch_feed(self, taxonomy: str, key: str, sort: str) -> None:
        """The feed of a term may differ, if it reaches back to a place in time."""
        self.feeds[taxonomy, key] = max(sort, self.feeds.get((taxonomy, key), sort))

    def touch_time(self, place: Place) -> None:
        """The lists of the periods a place lies in differ."""
        for period in periods_of(place[0]):
            _add(self.periods, period, place)

    def touch_speaker(self, person: str, place: Place) -> None:
        """The list of a person's quotations differs where an article's stand."""
        _add(self.speakers, person, place)


def _add(places: dict[Key, set[Place] | None], key: Key, place: Place) -> None:
    known = places.setdefault(key, set())
    if known is not None:
        known.add(place)


def periods_of(sort: str) -> list[str]:
    """The year, month and day of an article's place in time, as far as they are known; [""] without a date."""
    if not sort:
        return [""]
    return [sort[:length] for length in (4, 7, 10) if len(sort) >= length]
