"""RSS 2.0 and Atom (RFC 4287) for the site and for each term, by feedgen: full content, permanent ids, dates of the
articles and never of the build.

feedgen makes the channels, `feed_entries` what stands in them. feedgen's own defaults would break both: it dates feeds by
the clock, and takes the last `link()` for the channel's. Each is set here. An undated article is in no feed: it would need
an invented date.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

from backfile.archive.catalogue import Catalogue
from backfile.archive.changes import Changes
from backfile.models import Moment, Record
from backfile.renderer.context import Context, keep, term_address
from backfile.renderer.outputs.articles import sections_view
from backfile.renderer.outputs.feed_entries import atom_entry, rss_item, xml_text
from backfile.renderer.outputs.output import Output, Page, Planning, Subjects
from backfile.renderer.outputs.terms import TAXONOMIES, has_term_feeds
from backfile.renderer.views import FeedEntry, FeedView

MOST_ENTRIES = 500
"""That one process keeps for other feeds: an article is in two feeds a term."""
FILES = {"rss": "rss.xml", "atom": "atom.xml"}


def _touched(changes: Changes) -> Subjects:
    """Subjects with the latest place in time that differs: a feed that does not reach back to it is as it was."""
    if not changes.any:
        return ()
    feeds = sorted(changes.feeds.items())
    return [("", changes.latest), *((f"{taxonomy}/{key}", place) for (taxonomy, key), place in feeds)]


def _plan(catalogue: Catalogue, planning: Planning, subjects: Subjects | None) -> Iterator[Page]:
    if subjects is None:
        subjects = ((subject, "") for subject in _wanted(catalogue, planning.outputs))
    for subject, place in subjects:
        taxonomy, _, key = subject.partition("/")
        if not subject or (has_term_feeds(taxonomy, planning.outputs) and catalogue.term(taxonomy, key)):
            most = planning.feed_entries
            stale = not place or catalogue.count_after(taxonomy, key, place, most) < most
            for form, file in FILES.items():
                yield Page(f"{_folder(subject)[1:]}{file}", subject, form, stale)


def _wanted(catalogue: Catalogue, outputs: frozenset[str]) -> Iterator[str]:
    yield ""
    for taxonomy in TAXONOMIES:
        if has_term_feeds(taxonomy, outputs):
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
        title, ids = f"{term.name} – {context.config.title}", context.catalogue.term_newest(taxonomy, key, limit)
    else:
        title, ids = context.config.title, context.catalogue.newest_ids(limit)
    folder = _folder(page.subject)
    return FeedView(
        title=title,
        description=context.config.description or context.config.tagline or title,
        home=context.absolute(folder),
        address=context.absolute(f"{folder}{FILES[page.key]}"),
        language=context.config.language,
        author=context.config.editor or context.config.title,
        entries=tuple(_entry(context, article_id) for article_id in ids),
    )


def _entry(context: Context, article_id: str) -> FeedEntry:
    entry = context.feed_entries.get(article_id)
    if entry is None:
        entry = _new_entry(context, article_id)
        keep(context.feed_entries, article_id, entry, MOST_ENTRIES)
    return entry


def _new_entry(context: Context, article_id: str) -> FeedEntry:
    card, article = context.catalogue.article(article_id)
    published = _instant(card.published, context)
    facts = context.catalogue.facts(article_id)
    updated = max(_instant(facts.modified, context), published) if facts.modified is not None else published
    whole = context.config.feed_content == "full"
    return FeedEntry(
        id=context.absolute(card.permalink),
        title=card.headline,
        summary=card.summary,
        content_html=context.body_html(sections_view(context, article_id, article, linked=False)) if whole else None,
        authors=tuple(byline.name for byline in article.bylines),
        published=published.isoformat(),
        updated=updated.isoformat(),
        language=card.language,
        original=article.provenance.url,
        source=card.source,
        terms=tuple(term.name for term in context.catalogue.terms_of(article_id) if term.taxonomy == "tags"),
    )


def _instant(moment: Moment | None, context: Context) -> dt.datetime:
    """A date as the instant feeds need: midnight in UTC for a day, the site's zone for a time without one."""
    assert moment is not None  # feeds list dated articles only
    if moment.time is None:
        return dt.datetime.combine(moment.date, dt.time(), dt.UTC)
    return moment.time if moment.time.tzinfo is not None else moment.time.replace(tzinfo=context.zone)


def feed_generator() -> Any:
    """feedgen's maker of feeds."""
    from feedgen.feed import FeedGenerator  # 50 ms, for builds that write a feed

    return FeedGenerator


def _render(context: Context, page: Page, view: Record) -> bytes:
    assert isinstance(view, FeedView)
    feed = feed_generator()()
    feed.id(view.home)
    feed.title(xml_text(view.title))
    feed.description(xml_text(view.description))
    feed.language(view.language)
    feed.author({"name": xml_text(view.author)})
    feed.generator(context.site.generator)
    feed.docs(None)
    feed.link(href=view.address, rel="self")
    feed.link(href=view.home, rel="alternate")
    newest = max((dt.datetime.fromisoformat(entry.updated) for entry in view.entries), default=_NEVER)
    feed.updated(newest)
    feed.lastBuildDate(newest)
    entries = [_xml(context, entry, page.key) for entry in view.entries]
    if page.key == "rss":
        return _with_entries(feed.rss_str(pretty=True), b"  </channel>\n", entries)
    return _with_entries(feed.atom_str(pretty=True), b"</feed>\n", entries)


def _xml(context: Context, entry: FeedEntry, form: str) -> str:
    key = form, entry.id
    xml = context.feed_xml.get(key)
    if xml is None:
        xml = rss_item(entry) if form == "rss" else atom_entry(entry)
        keep(context.feed_xml, key, xml, 2 * MOST_ENTRIES)
    return xml


_NEVER = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def _with_entries(feed: bytes, end: bytes, entries: Iterable[str]) -> bytes:
    """A feed without entries, and the entries before its end."""
    head, found, tail = feed.rpartition(end)
    return head + "".join(entries).encode() + found + tail


FEEDS = Output("feeds", 2, ("body.html",), "feeds", _touched, _plan, _view, _render)
