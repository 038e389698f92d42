"""What templates see: plain frozen values, nothing else.

A page's input digest is the digest of its encoded view (with the site's view, the template's closure and the output's
version), so whatever a template can show is in the digest by construction. Views hold text and numbers, never markup:
filters of the environment turn them into HTML, escaped. Every `url` is a path from the host's root, with the site's
base path, percent-encoded; `absolute_url` begins with the site's address.
"""

from __future__ import annotations

from backfile.models import Byline, Correction, Dateline, Image, Mark, Record, Source


class Link(Record):
    """A link to a page of the archive."""

    label: str
    url: str


class TermLink(Record):
    """A term of a taxonomy and how many articles it has."""

    name: str
    url: str
    count: int = 0
    note: str | None = None
    years: str = ""
    """In an index: the years of its first and last article, "2011–2022"."""


class DateView(Record):
    """A date as people and as machines read it."""

    iso: str
    """For `<time datetime>`: no more precise than what is known."""
    text: str
    """In the site's language."""
    url: str | None = None
    """The page of its day, month or year, whatever is known; None where the calendar is off."""


class SiteView(Record):
    """What every page knows of its site. Nothing here changes when an article comes or goes."""

    title: str
    tagline: str
    description: str
    language: str
    direction: str
    """ltr or rtl."""
    home: str
    """URL of the front page: the base path, with trailing slash."""
    address: str
    """Absolute address of the front page, with trailing slash."""
    editor: str
    rights: str
    generator: str
    """Backfile's name and version."""
    navigation: tuple[Link, ...] = ()
    """Content pages with `nav: true`."""
    taxonomies: tuple[Link, ...] = ()
    """Indexes of the taxonomies whose pages are built."""
    feeds: tuple[Link, ...] = ()
    """Feeds of the whole site."""
    calendar: str | None = None
    """URL of the list of years."""
    anniversaries: str | None = None
    """URL of the days of the year; None where the calendar is off."""
    quotes: str | None = None
    """URL of the quotes index."""
    search: str | None = None
    """URL that a search form asks with `?q=`; None where search is off."""
    sitemap: str | None = None
    """URL of the sitemap, whose addresses tell the words of headlines; None where it is off."""
    design: tuple[tuple[str, str], ...] = ()
    """CSS custom properties set in `site.yaml`, without the leading dashes."""
    stylesheet: str | None = None
    """URL of `static/site.css`; None where the site has none."""


class CardView(Record):
    """An article in a list."""

    headline: str
    url: str
    summary: str
    language: str
    direction: str
    published: DateView | None = None
    source: str | None = None
    byline: str | None = None


class Span(Record):
    """A quotation marked up in a block's text."""

    start: int
    end: int
    anchor: str
    """HTML id, the same for ever as long as the capture's text stays."""
    speaker: str | None = None
    cite: str | None = None
    """URL of the speaker's page."""
    language: str | None = None


class BlockView(Record):
    """A block of the body: text with inline marks and quotations by character spans."""

    kind: str
    """paragraph, pull_quote, block_quote, list, table, code or image."""
    text: str = ""
    marks: tuple[Mark, ...] = ()
    quotes: tuple[Span, ...] = ()
    language: str | None = None
    direction: str | None = None
    ordered: bool = False
    depths: tuple[int, ...] = ()
    header: bool = False
    url: str | None = None
    speaker: str | None = None
    """Of a pull quote: who said it, where that is sure enough to be shown."""
    speaker_url: str | None = None
    signed: bool = False
    """Of a pull quote: its last line is the signature, "— Mira Holt, at the opening"."""
    image: ImageView | None = None


class BodyView(Record):
    """The body of an article alone, for feeds."""

    sections: tuple[SectionView, ...]


class ImageView(Record):
    """An image with what is printed under it. Without `url` only caption and credit are known."""

    caption: str | None = None
    credit: str | None = None
    url: str | None = None
    """Of a file of this site."""
    alt: str = ""
    width: int = 0
    """In pixels, as the file has it; 0 without a file."""
    height: int = 0
    original: str | None = None
    """Address elsewhere that the picture had, where no file of it is here."""


class SectionView(Record):
    """A part of the body."""

    heading: str | None
    level: int
    anchor: str
    blocks: tuple[BlockView, ...]


class LedgerRow(Record):
    """Consecutive lines of a capture with the same role."""

    first: int
    last: int
    role: str
    reason: str
    text: str


class CaptureFacts(Record):
    """What is said of a capture wherever it is spoken of."""

    path: str
    sha256: str
    size: int
    """Bytes."""
    encoding: str
    reader: str
    """Name and version."""
    original: str | None = None
    """Address that it was captured from."""
    corrections: tuple[Correction, ...] = ()
    """What the archive says otherwise than the capture."""


class ProvenanceView(CaptureFacts):
    """Where the article came from and how it was read."""

    ledger: tuple[LedgerRow, ...] = ()
    roles: tuple[tuple[str, int], ...] = ()
    """(role, lines) of the ledger, by the first line of each role."""
    reading: str | None = None
    """URL of the page that shows a long ledger line by line; None where all of it is in `ledger`."""
    capture: str | None = None
    """URL of the capture itself in the archive, to be downloaded; None where captures are not published."""
    capture_name: str = ""
    """What the download is called."""


class ReadingView(Record):
    """How a long capture was read: a page of its lines."""

    title: str
    """The article's headline."""
    url: str
    absolute_url: str
    language: str
    direction: str
    article: str
    """URL of the article."""
    provenance: ProvenanceView
    rows: tuple[LedgerRow, ...]
    """A line each."""
    breadcrumb: tuple[Link, ...] = ()
    previous: Link | None = None
    next: Link | None = None


class SourceView(Record):
    """The publication, with the label that the archive gives it."""

    name: str
    url: str | None = None
    tagline: str | None = None
    label: str | None = None
    label_cite: str | None = None
    label_date: str | None = None
    note: str | None = None
    context: ContextView | None = None


class ContextView(Record):
    """What readers of a source's articles ought to know, and who says so."""

    text: str
    author: str
    date: str
    link: str | None = None


class BylineView(Record):
    """Who wrote it."""

    name: str
    role: str | None = None


class Citation(Record):
    """A ready-made citation in one style."""

    style: str
    text: str


class ArticleView(Record):
    """The page of one article."""

    id: str
    headline: str
    url: str
    absolute_url: str
    language: str
    direction: str
    summary: str
    bylines: tuple[BylineView, ...]
    place: str | None
    agency: str | None
    published: DateView | None
    updated: DateView | None
    captured: DateView | None
    added: DateView | None
    changed: DateView | None
    source: SourceView | None
    lead: str | None
    images: tuple[ImageView, ...]
    """Those that stand above the body."""
    sections: tuple[SectionView, ...]
    tags: tuple[TermLink, ...]
    people: tuple[TermLink, ...]
    places: tuple[TermLink, ...]
    previous: CardView | None
    next: CardView | None
    rights: str | None
    provenance: ProvenanceView
    citations: tuple[Citation, ...]
    meta: tuple[tuple[str, str], ...]
    """`<meta name content>` in order: Dublin Core, citation_*, prism."""
    properties: tuple[tuple[str, str], ...]
    """`<meta property content>` in order: Open Graph."""
    json_ld: str
    """Schema.org description as JSON text; the `json_script` filter makes it safe inside a script element."""
    words: int
    breadcrumb: tuple[Link, ...] = ()
    data: str | None = None
    """URL of the same as JSON; None where data twins are off."""
    related: tuple[RelatedView, ...] = ()
    """Those most like it, best first."""
    alike: tuple[Neighbours, ...] = ()
    """Previous and next in the same tag and by the same source."""


class TermData(Record):
    """A term in a data twin."""

    name: str
    url: str | None = None


class CaptureData(CaptureFacts):
    """Where an article came from, in its data twin."""

    captured: str | None = None
    added: str | None = None
    changed: str | None = None
    url: str | None = None
    """Where the capture can be downloaded."""


class ArticleData(Record):
    """The data twin of an article. Dates are EDTF level 0, addresses absolute; what is not known is left out."""

    id: str
    url: str
    headline: str
    language: str
    sections: tuple[SectionView, ...]
    rights: str
    capture: CaptureData
    published: str | None = None
    updated: str | None = None
    source: Source | None = None
    bylines: tuple[Byline, ...] = ()
    dateline: Dateline | None = None
    lead: str | None = None
    images: tuple[Image, ...] = ()
    tags: tuple[TermData, ...] = ()
    people: tuple[TermData, ...] = ()
    places: tuple[TermData, ...] = ()


class RelatedView(Record):
    """An article that is like this one."""

    card: CardView
    shared: tuple[TermLink, ...]
    """People and tags of both."""


class Neighbours(Record):
    """The articles before and after in one list that the article belongs to."""

    label: str
    url: str
    previous: CardView | None
    next: CardView | None


class Pager(Record):
    """Where a page of a list stands. Lists are cut by what stands in them; a page never tells how many there are."""

    label: str
    """The days that the page covers, or its day and first headline; empty on the front, which shows the newest entries."""
    older: str | None
    newer: str | None
    oldest: str | None
    """URL of the page of the oldest entries; None on that page."""
    newest: str | None
    """URL of the front; None on the front."""


class Bar(Record):
    """One bar of a chart of articles or quotations over time."""

    label: str
    count: int
    url: str | None
    x: float
    y: float
    width: float
    height: float


class Tick(Record):
    """A label under a chart."""

    label: str
    place: float
    """Of its middle, in hundredths of the chart's width."""


class Chart(Record):
    """Articles or quotations a year, month or day as bars in a `0 0 width height` box, with the same figures as a table."""

    caption: str
    width: int
    height: int
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...] = ()
    """Few enough to stand side by side on a telephone."""


class ListView(Record):
    """A page of a list of articles, newest first."""

    title: str
    url: str
    absolute_url: str
    cards: tuple[CardView, ...]
    count: int
    """Articles in the whole list; 0 on its other pages, which must not tell."""
    pager: Pager | None = None
    kind: str = ""
    """tags, people, sources, places; year, month, day; undated."""
    note: str | None = None
    link: str | None = None
    feeds: tuple[Link, ...] = ()
    breadcrumb: tuple[Link, ...] = ()
    chart: Chart | None = None
    children: tuple[TermLink, ...] = ()
    """Parts of a period: the months of a year, the days of a month."""
    quotes: TermLink | None = None
    """The quotes of a person."""
    alongside: tuple[TermLink, ...] = ()
    """People named in the same articles, most often first."""
    subjects: tuple[TermLink, ...] = ()
    """Tags of the same articles, most often first."""
    places: tuple[TermLink, ...] = ()
    """Places of the same articles, most often first."""
    span: tuple[DateView, ...] = ()
    """The days of the first and the last dated article."""
    said: tuple[QuoteView, ...] = ()
    """Of a person: the newest quotations, oldest first."""
    source: SourceView | None = None
    previous: Link | None = None
    """The period before that has articles."""
    next: Link | None = None
    coins: tuple[str, ...] = ()
    """COinS context objects, one a card (ANSI/NISO Z39.88-2004)."""
    anniversary: Link | None = None
    """Of a day: the same day in all years."""


class DayCell(Record):
    """A day in the calendar of a year."""

    day: int
    count: int
    shade: int
    """0 (none) to 4 (most)."""
    label: str
    url: str | None
    key: str = ""
    """In the days of the year: the month and day, `02-07`."""


class MonthGrid(Record):
    """A month of the calendar: weeks of seven cells, None outside the month."""

    name: str
    count: int
    url: str | None
    weekdays: tuple[str, ...]
    weeks: tuple[tuple[DayCell | None, ...], ...]


class YearView(Record):
    """A year as twelve months, with the gaps visible."""

    title: str
    url: str
    absolute_url: str
    count: int
    months: tuple[MonthGrid, ...]
    previous: Link | None
    next: Link | None
    breadcrumb: tuple[Link, ...] = ()
    chart: Chart | None = None
    undated: tuple[CardView, ...] = ()
    """Articles of which no more than the year is known."""


class YearCards(Record):
    """The articles of one day of one year."""

    label: str
    """The year."""
    url: str
    """Of the day."""
    cards: tuple[CardView, ...]


class AnniversaryView(Record):
    """A page of the articles of one day of the year, newest first."""

    title: str
    """The day: "7 February"."""
    url: str
    absolute_url: str
    years: tuple[YearCards, ...]
    count: int
    """Articles of the day in all years; 0 on its other pages, which must not tell."""
    pager: Pager | None = None
    breadcrumb: tuple[Link, ...] = ()
    chart: Chart | None = None
    previous: Link | None = None
    """The day of the year before that has articles."""
    next: Link | None = None
    coins: tuple[str, ...] = ()


class MonthDays(Record):
    """The days of a month in any year."""

    name: str
    days: tuple[DayCell, ...]


class AnniversaryIndexView(Record):
    """The 366 days of the year, shaded by their articles."""

    title: str
    url: str
    absolute_url: str
    months: tuple[MonthDays, ...]
    breadcrumb: tuple[Link, ...] = ()


class LeadView(Record):
    """How the newest article opens, set large on the front page."""

    standfirst: str | None
    """Only where it is not the beginning of the text."""
    paragraphs: tuple[str, ...]
    image: ImageView | None = None
    """Its first picture whose file is here."""


class FrontView(Record):
    """The front page."""

    title: str
    url: str
    absolute_url: str
    cards: tuple[CardView, ...]
    count: int
    span: tuple[str, ...]
    """First and last year that have articles; empty without dated articles."""
    years: tuple[TermLink, ...]
    tags: tuple[TermLink, ...]
    people: tuple[TermLink, ...]
    older: str | None
    chart: Chart | None = None
    lead: LeadView | None = None
    """Of the first card."""


class IndexGroup(Record):
    """Terms under one initial."""

    label: str
    anchor: str
    terms: tuple[TermLink, ...]


class IndexView(Record):
    """The terms of a taxonomy: A to Z, or the way to its letters; and the most frequent ones."""

    title: str
    url: str
    absolute_url: str
    kind: str
    groups: tuple[IndexGroup, ...]
    frequent: tuple[TermLink, ...]
    count: int
    unknown: TermLink | None = None
    """In the index of speakers: the quotations nobody is known to have said. Its name is empty."""
    periods: tuple[Link, ...] = ()
    """In the index of quotations: the years that have any."""
    letters: tuple[TermLink, ...] = ()
    """Of a long index: its letters with their number of terms; `groups` is empty then."""
    by_frequency: str | None = None
    """URL of the terms by frequency; None where `frequent` has them all."""
    chart: Chart | None = None
    """In the index of quotations: those of all speakers."""


class IndexPartView(Record):
    """A further page of an index: of a letter, or of all terms by frequency."""

    title: str
    url: str
    absolute_url: str
    kind: str
    label: str
    """The letter, "#" for all that begins with none of the language; empty in the list by frequency."""
    terms: tuple[TermLink, ...]
    span: tuple[str, ...]
    """First and last name, where this is not all of the letter or of the list by frequency."""
    count: int
    """Terms under the letter; 0 on its further pages, which must not tell, and in the list by frequency."""
    letters: tuple[Link, ...]
    ranges: tuple[Link, ...]
    """On the first page of a long letter: its pages by the names that they begin with."""
    breadcrumb: tuple[Link, ...]
    previous: str | None
    next: str | None


class QuoteView(Record):
    """A quotation in a list of quotations."""

    text: str
    url: str
    """Lands on the quotation in its article."""
    cue: str | None
    headline: str
    published: DateView | None
    source: str | None
    language: str
    direction: str
    speaker: str | None = None
    speaker_url: str | None = None


class QuotesView(Record):
    """Quotations of one person (or of nobody known), or of one month, oldest first."""

    title: str
    url: str
    absolute_url: str
    person: TermLink | None
    quotes: tuple[QuoteView, ...]
    count: int
    pager: Pager | None
    breadcrumb: tuple[Link, ...] = ()
    by_date: bool = False
    """Those of a month: each says who spoke, or that it is not known."""
    chart: Chart | None = None


class ContentPageView(Record):
    """A page that the archive's editors wrote."""

    title: str
    url: str
    absolute_url: str
    description: str
    language: str
    direction: str
    body_html: str
    """Made by markdown-it with raw HTML off; the only markup in a view."""


class SearchView(Record):
    """The search page; what it leads to is in the site's view."""

    title: str
    url: str
    absolute_url: str


class NotFoundView(Record):
    """The page for addresses that lead nowhere."""

    title: str
    url: str
    absolute_url: str


class FeedEntry(Record):
    """An article in a feed."""

    id: str
    """Its permalink as an absolute address: permanent, never reused."""
    title: str
    summary: str
    content_html: str | None
    """The whole article; None where feeds have summaries."""
    authors: tuple[str, ...]
    published: str
    """ISO instant."""
    updated: str
    language: str
    original: str | None
    source: str | None
    terms: tuple[str, ...]


class FeedView(Record):
    """A feed, newest entry first."""

    title: str
    description: str
    home: str
    address: str
    language: str
    author: str
    entries: tuple[FeedEntry, ...]


class SitemapView(Record):
    """Addresses with the day of their last change, or nothing."""

    lines: tuple[tuple[str, str], ...]


class FileView(Record):
    """A file that is copied as it is."""

    path: str
    """Where it lies."""
    digest: str
    """SHA-256 of its bytes."""
