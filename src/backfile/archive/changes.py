"""What a change of the collection touches: the subjects that pages are planned by."""

from __future__ import annotations

from dataclasses import dataclass, field

LATEST = "~"
"""After every place in time."""


@dataclass
class Changes:
    """Collected while the collection is brought up to date; read by the outputs.

    Touching too much costs a look at a page (its digest decides whether it is written); touching too little would leave
    it stale. Lists are numbered from the oldest, so a change at one place in time leaves the pages before it alone:
    the mappings hold the earliest place that is concerned.
    """

    everything: bool = False
    """All that follows is touched, whether listed or not."""
    articles: set[str] = field(default_factory=set)
    """Ids of articles whose page may show something else: themselves, neighbours, removed ones too."""
    terms: dict[tuple[str, str], str] = field(default_factory=dict)
    """(taxonomy, key) whose list may differ → from which place in time on."""
    feeds: dict[tuple[str, str], str] = field(default_factory=dict)
    """(taxonomy, key) whose feed may differ (it shows bodies, lists do not) → up to which place in time."""
    taxonomies: set[str] = field(default_factory=set)
    """Whose index may differ."""
    periods: dict[str, str] = field(default_factory=dict)
    """`2022`, `2022-02`, `2022-02-07` (the empty text: undated) whose list may differ → from which place on."""
    edited: set[str] = field(default_factory=set)
    """Places in time of the articles that came, went, differ in whatever way, or are filed under a name that differs."""
    speakers: dict[str, str] = field(default_factory=dict)
    """Keys of people (the empty text: unknown speakers) whose quotations may differ → from which place on."""

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
        return max([*self.edited, *self.feeds.values()])

    def touch_term(self, taxonomy: str, key: str, sort: str) -> None:
        """The list of a term differs from a place in time on, and so may its feed."""
        self.terms[taxonomy, key] = min(sort, self.terms.get((taxonomy, key), sort))
        self.touch_feed(taxonomy, key, sort or LATEST)

    def touch_feed(self, taxonomy: str, key: str, sort: str) -> None:
        """The feed of a term may differ, if it reaches back to a place in time."""
        self.feeds[taxonomy, key] = max(sort, self.feeds.get((taxonomy, key), sort))

    def touch_time(self, sort: str) -> None:
        """The lists of the periods a place in time lies in differ."""
        for period in periods_of(sort):
            self.periods[period] = min(sort, self.periods.get(period, sort))

    def touch_speaker(self, person: str, sort: str) -> None:
        """The list of a person's quotations differs."""
        self.speakers[person] = min(sort, self.speakers.get(person, sort))


def periods_of(sort: str) -> list[str]:
    """The year, month and day of an article's place in time, as far as they are known; [""] without a date."""
    if not sort:
        return [""]
    return [sort[:length] for length in (4, 7, 10) if len(sort) >= length]
