"""What views are made with: the collection, the site's addresses and language; and what pages are rendered with."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TypeVar

from backfile.archive.catalogue import Catalogue, Term
from backfile.config import SiteConfig, zone_of
from backfile.models import ArticleCard, Moment, Record
from backfile.renderer.addresses import Addresses
from backfile.renderer.divisions import Division
from backfile.renderer.environment import Theme
from backfile.renderer.languages import direction_of, format_moment
from backfile.renderer.views import BodyView, CardView, DateView, FeedEntry, Link, SectionView, SiteView, TermLink

TAXONOMY_FOLDERS = {"tags": "tags", "people": "people", "sources": "sources", "places": "places"}

MOST_KEPT = 2500
"""Views that one process keeps of each kind."""


Key = TypeVar("Key")
Value = TypeVar("Value")


def keep(kept: dict[Key, Value], key: Key, value: Value, most: int) -> None:
    """Add to what is kept; what came first goes when there are too many."""
    if len(kept) >= most:
        del kept[next(iter(kept))]
    kept[key] = value


class Context:
    """One process's way to everything a page is made of."""

    def __init__(
        self, catalogue: Catalogue, config: SiteConfig, addresses: Addresses, site: SiteView, theme: Theme, folder: str
    ) -> None:
        self.catalogue = catalogue
        self.config = config
        self.addresses = addresses
        self.site = site
        self.theme = theme
        self.folder = folder
        """The site's folder."""
        self.zone: dt.tzinfo = zone_of(config.timezone)
        self._dates: dict[str, DateView] = {}
        self.feed_entries: dict[str, FeedEntry] = {}
        """By id, that feeds share."""
        self.feed_xml: dict[tuple[str, str], str] = {}
        """Those as XML, by (form, address)."""
        self._cards: dict[str, ArticleCard] = {}
        self._card_views: dict[str, CardView] = {}
        self.coins: dict[str, str] = {}
        """COinS context objects of articles, by id."""
        self.divisions: dict[str, Division] = {}
        """Of the indexes whose pages this process makes."""
        self._people: dict[str, Term | None] = {}

    def render(self, template: str, view: Record, path: str) -> bytes:
        """The HTML of the page at a path in dist. Raises TemplateError with the template's line and the page."""
        return self.theme.render(template, view, self.site, path).encode("utf-8", "replace")

    def body_html(self, sections: tuple[SectionView, ...]) -> str:
        """An article's body alone, with absolute addresses, for feeds."""
        return self.theme.render("body.html", BodyView(sections), self.site, "feeds")

    def text(self, message: str) -> str:
        """An interface text in the site's language."""
        return self.theme.text(message)

    def is_on(self, output: str) -> bool:
        """Whether `outputs:` leaves this kind of output on."""
        return output in self.config.outputs

    def url(self, permalink: str) -> str:
        return self.addresses.url(permalink)

    def absolute(self, permalink: str) -> str:
        return self.addresses.absolute(permalink)

    def period_url(self, period: str) -> str | None:
        """The page of a year, month or day; None where the calendar is off."""
        return self.url(period_address(period)) if self.is_on("calendar") else None

    def date_view(self, moment: Moment | None) -> DateView | None:
        """A date of publication: its text in the site's language, and a link to its day, month or year."""
        if moment is None:
            return None
        view = self._dates.get(moment.text)
        if view is None:
            text = format_moment(moment, self.config.language)
            view = DateView(moment.text, text, self.period_url(moment.text[:10]))
            self._dates[moment.text] = view
        return view

    def plain_date(self, moment: Moment | None) -> DateView | None:
        """A date of something else than publication: the calendar need not have its day, so it links nowhere."""
        return DateView(moment.text, format_moment(moment, self.config.language)) if moment is not None else None

    def cards(self, ids: Iterable[str]) -> list[ArticleCard]:
        """The cards of articles; read once, since an article is in a dozen lists. Raises KeyError for an unknown id."""
        wanted = list(ids)
        missing = [article_id for article_id in wanted if article_id not in self._cards]
        found = self.catalogue.cards(missing) if missing else {}
        cards = [found.get(article_id) or self._cards[article_id] for article_id in wanted]
        for article_id, card in found.items():
            keep(self._cards, article_id, card, MOST_KEPT)
        return cards

    def card_view(self, card: ArticleCard) -> CardView:
        """An article as lists show it."""
        view = self._card_views.get(card.id)
        if view is None:
            view = self._new_card_view(card)
            keep(self._card_views, card.id, view, MOST_KEPT)
        return view

    def _new_card_view(self, card: ArticleCard) -> CardView:
        return CardView(
            headline=card.headline,
            url=self.url(card.permalink),
            summary=card.summary,
            language=card.language,
            direction=direction_of(card.language),
            published=self.date_view(card.published),
            source=card.source,
            byline=card.byline,
        )

    def person(self, key: str) -> Term | None:
        """The person of a key, asked once a process."""
        if key not in self._people:
            keep(self._people, key, self.catalogue.term("people", key), MOST_KEPT)
        return self._people[key]

    def optional_card(self, article_id: str | None) -> CardView | None:
        """The article of an id as lists show it."""
        if article_id is None:
            return None
        return self._card_views.get(article_id) or self.card_view(self.cards([article_id])[0])

    def term_link(self, term: Term, with_count: bool = True) -> TermLink:
        """A term with its page; without its count where a count would make pages change with every article."""
        return TermLink(term.name, self.url(term_address(term.taxonomy, term.key)), term.count if with_count else 0)

    def home(self) -> Link:
        """The first step of every breadcrumb."""
        return Link(self.config.title, self.site.home)


def term_address(taxonomy: str, key: str = "") -> str:
    """The permalink of a term's list, or of its taxonomy's index."""
    folder = TAXONOMY_FOLDERS[taxonomy]
    return f"/{folder}/{key}/" if key else f"/{folder}/"


def period_address(period: str) -> str:
    """The permalink of a year (`2022`), month (`2022-02`) or day (`2022-02-07`)."""
    return f"/{period.replace('-', '/')}/" if period else "/undated/"


def anniversary_address(day: str = "") -> str:
    """The permalink of a day of the year (`02-07`); `anniversary_address("")` is the index of days."""
    return f"/on-this-day/{day}/" if day else "/on-this-day/"


def quotes_address(person: str = "") -> str:
    """The permalink of a person's quotations; `quotes_address("")` is the index of speakers."""
    return f"/quotes/{person}/" if person else "/quotes/"


def capture_address(permalink: str) -> str:
    """Where an article's capture can be had as it came."""
    return f"{permalink}capture.txt"


def data_address(permalink: str) -> str:
    """Where an article's data twin is."""
    return f"{permalink}index.json"


def reading_address(permalink: str, number: int = 1) -> str:
    """Where it is told how an article's capture was read, where that is long; from the second page on with its number."""
    return f"{permalink}reading/" if number == 1 else f"{permalink}reading/{number}/"


def quotes_of_period_address(period: str) -> str:
    """The permalink of the quotations of a year (`2019`) or month (`2019-05`); the empty period: of undated articles."""
    return f"/quotes/{period.replace('-', '/') if period else UNDATED_QUOTES}/"


UNDATED_QUOTES = "undated"
UNKNOWN_SPEAKERS = "unattributed"
"""Path segment of the quotations nobody is known to have said; no person's key, see `speaker_folder`."""


def speaker_folder(person: str) -> str:
    """The path segment of a speaker; a person who happens to be called like the page of unknown ones steps aside."""
    if not person:
        return UNKNOWN_SPEAKERS
    taken = person in (UNKNOWN_SPEAKERS, UNDATED_QUOTES, "page") or person.isdigit()
    return f"{person}-person" if taken else person
