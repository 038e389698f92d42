"""RSS 2.0 and Atom (RFC 4287) for the site and for each tag, by feedgen: full content, permanent ids, dates of the
articles and never of the build.

feedgen's own defaults would break both: it dates feeds by the clock, prepends entries, and takes the last `link()` for
the channel's. Each is set here. An undated article is in no feed: it would need an invented date.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

from feedgen.ext.base import BaseEntryExtension
from feedgen.feed import FeedGenerator

from backfile.archive.catalogue import Catalogue
from backfile.archive.changes import Changes
from backfile.models import Article, ArticleCard, Moment, Record
from backfile.renderer.context import Context, term_address
from backfile.renderer.outputs.articles import sections_view
from backfile.renderer.outputs.output import Output, Page, Planning, Subjects
from backfile.renderer.views import FeedEntry, FeedView

FEED_TAXONOMIES = ("tags",)
MOST_BODIES = 1000
"""That one process keeps for other feeds."""
FILES = {"rss": "rss.xml", "atom": "atom.xml"}
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0 §2.2


class _Original(BaseEntryExtension):  # type: ignore[misc]
    """`<link rel="via">`: feedgen 1.0 writes every link of an entry without its relation."""

    address = ""

    def extend_atom(self, feed: Any) -> Any:
        link = feed.makeelement("{http://www.w3.org/2005/Atom}link", {"rel": "via", "href": self.address})
        feed.append(link)
        return feed


def _touched(changes: Changes) -> Subjects:
    if not changes.any:
        return ()
    return [("", ""), *((f"{taxonomy}/{key}", "") for taxonomy, key in sorted(changes.feeds))]


def _plan(catalogue: Catalogue, planning: Planning, subjects: Subjects | None) -> Iterator[Page]:
    for subject in _wanted(catalogue) if subjects is None else [subject for subject, _ in subjects]:
        taxonomy, _, key = subject.partition("/")
        if not subject or (
            taxonomy in FEED_TAXONOMIES and taxonomy in planning.outputs and catalogue.term(taxonomy, key)
        ):
            for form, file in FILES.items():
                yield Page(f"{_folder(subject)[1:]}{file}", subject, form)


def _wanted(catalogue: Catalogue) -> Iterator[str]:
    yield ""
    for taxonomy in FEED_TAXONOMIES:
        yield from (f"{taxonomy}/{term.key}" for term in catalogue.terms(taxonomy))


def _folder(subject: str) -> str:
    taxonomy, _, key = subject.partition("/")
    return term_address(taxonomy, key) if subject else "/"


def _view(context: Context, page: Page) -> Record | None:
    taxonomy, _, key = page.subject.partition("/")
    limit = context.config.feed_entries
    if page.subject:
        term = context.catalogue.term(taxonomy, key)
        if term is None:
            return None
        title, cards = f"{term.name} – {context.config.title}", context.catalogue.term_newest(taxonomy, key, limit)
    else:
        title, cards = context.config.title, context.catalogue.newest(limit)
    folder = _folder(page.subject)
    return FeedView(
        title=title,
        description=context.config.description or context.config.tagline or title,
        home=context.absolute(folder),
        address=context.absolute(f"{folder}{FILES[page.key]}"),
        language=context.config.language,
        author=context.config.editor or context.config.title,
        entries=tuple(_entry(context, card) for card in cards),
    )


def _entry(context: Context, card: ArticleCard) -> FeedEntry:
    published = _instant(card.published, context)
    facts = context.catalogue.facts(card.id)
    updated = max(_instant(facts.modified, context), published) if facts.modified is not None else published
    _, article = context.catalogue.article(card.id)
    return FeedEntry(
        id=context.absolute(card.permalink),
        title=card.headline,
        summary=card.summary,
        content_html=_content(context, card.id, article),
        authors=tuple(byline.name for byline in article.bylines),
        published=published.isoformat(),
        updated=updated.isoformat(),
        language=card.language,
        original=article.provenance.url,
        source=card.source,
        terms=tuple(term.name for term in context.catalogue.terms_of(card.id) if term.taxonomy == "tags"),
    )


def _instant(moment: Moment | None, context: Context) -> dt.datetime:
    """A date as the instant feeds need: midnight in UTC for a day, the site's zone for a time without one."""
    assert moment is not None  # feeds list dated articles only
    if moment.time is None:
        return dt.datetime.combine(moment.date, dt.time(), dt.UTC)
    return moment.time if moment.time.tzinfo is not None else moment.time.replace(tzinfo=context.zone)


def _content(context: Context, article_id: str, article: Article) -> str:
    """The body as HTML; kept for a while, since an article is in two feeds a tag."""
    html = context.bodies.get(article_id)
    if html is None:
        if len(context.bodies) >= MOST_BODIES:
            context.bodies.clear()
        html = context.bodies[article_id] = context.body_html(sections_view(context, article_id, article, linked=False))
    return html


def _render(context: Context, page: Page, view: Record) -> bytes:
    assert isinstance(view, FeedView)
    feed = FeedGenerator()
    feed.id(view.home)
    feed.title(_xml_text(view.title))
    feed.description(_xml_text(view.description))
    feed.language(view.language)
    feed.author({"name": _xml_text(view.author)})
    feed.generator(context.site.generator)
    feed.docs(None)
    feed.link(href=view.address, rel="self")
    feed.link(href=view.home, rel="alternate")
    newest = max((entry.updated for entry in view.entries), default="1970-01-01T00:00:00+00:00", key=_as_instant)
    feed.updated(newest)
    feed.lastBuildDate(newest)
    for entry in view.entries:
        _add(feed, entry, page.key)
    return bytes(feed.rss_str(pretty=True) if page.key == "rss" else feed.atom_str(pretty=True))


def _as_instant(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text)


def _add(feed: FeedGenerator, entry: FeedEntry, form: str) -> None:
    item = feed.add_entry(order="append")
    item.id(entry.id)
    item.guid(entry.id, permalink=True)
    item.title(_xml_text(entry.title))
    item.link(href=entry.id, rel="alternate", hreflang=entry.language)
    if entry.original and form == "atom":
        item.register_extension("original", _Original, atom=True, rss=False)
        item.original.address = entry.original
    item.published(entry.published)
    item.updated(entry.updated)
    if form == "rss":
        item.description(_xml_text(entry.summary))
    else:
        item.summary(_xml_text(entry.summary))
    item.content(_xml_text(entry.content_html), type="html" if form == "atom" else "CDATA")
    for name in entry.authors:
        if form == "atom":
            item.author({"name": _xml_text(name)})
    if entry.authors and form == "rss":
        item.load_extension("dc", atom=False, rss=True)
        item.dc.dc_creator([_xml_text(name) for name in entry.authors])
    for term in entry.terms:
        item.category(term=_xml_text(term))


def _xml_text(text: str) -> str:
    """The text without the characters that XML has no way to write."""
    return _NOT_XML.sub("\ufffd", text)


FEEDS = Output("feeds", 1, ("body.html",), "feeds", _touched, _plan, _view, _render)
