"""RSS 2.0 and Atom (RFC 4287) for the site and for each term, by feedgen: full content or summaries, permanent ids, dates
of the articles and never of the build.

feedgen makes the channels, `feed_entries` what stands in them. feedgen's own defaults would break both: it dates feeds by
the clock, and takes the last `link()` for the channel's. Each is set here. An undated article is in no feed: it would need
an invented date.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

from backfile.archive.catalogue import Catalogue, Facts
from backfile.archive.changes import Changes
from backfile.models import ArticleCard, Moment, Record
from backfile.renderer.context import Context, keep, term_address
from backfile.renderer.outputs.articles import sections_view
from backfile.renderer.outputs.feed_entries import atom_entry, rss_item, xml_text
from backfile.renderer.outputs.output import Output, Page, Planning, Subjects
from backfile.renderer.outputs.terms import TAXONOMIES, has_term_feeds
from backfile.renderer.views import FeedEntry, FeedView

MOST_ENTRIES = 500
"""Whole articles that one process keeps for other feeds: an article is in two feeds a term."""
MOST_SUMMARIES = 4000
"""Entries without the article's text that one process keeps; they have a tenth of its size."""
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
        entries=_entries(context, ids),
    )


def _entries(context: Context, ids: list[str]) -> tuple[FeedEntry, ...]:
    """The entries of articles; made once a process, since an article is in two feeds a term."""
    kept = context.feed_entries
    missing = [article_id for article_id in ids if article_id not in kept]
    made = _new_entries(context, missing) if missing else {}
    entries = tuple(made.get(article_id) or kept[article_id] for article_id in ids)
    for article_id, entry in made.items():
        keep(kept, article_id, entry, _most_kept(context))
    return entries


def _most_kept(context: Context) -> int:
    return MOST_ENTRIES if _are_whole(context) else MOST_SUMMARIES


def _are_whole(context: Context) -> bool:
    return context.config.feed_content == "full"


def _new_entries(context: Context, ids: list[str]) -> dict[str, FeedEntry]:
    tags = context.catalogue.names_of_terms(ids, "tags")
    rows = context.catalogue.cards_and_facts(ids)
    return {article_id: _new_entry(context, *rows[article_id], tags.get(article_id, ())) for article_id in ids}


def _new_entry(context: Context, card: ArticleCard, facts: Facts, tags: tuple[str, ...]) -> FeedEntry:
    published = _instant(card.published, context)
    updated = max(_instant(facts.modified, context), published) if facts.modified is not None else published
    return FeedEntry(
        id=context.absolute(card.permalink),
        title=card.headline,
        summary=card.summary,
        content_html=_content_html(context, card.id) if _are_whole(context) else None,
        authors=facts.authors,
        published=published.isoformat(),
        updated=updated.isoformat(),
        language=card.language,
        original=facts.original,
        source=card.source,
        terms=tags,
    )


def _content_html(context: Context, article_id: str) -> str:
    _, article = context.catalogue.article(article_id)
    return context.body_html(sections_view(context, article_id, article, linked=False))


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
        keep(context.feed_xml, key, xml, 2 * _most_kept(context))
    return xml


_NEVER = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def _with_entries(feed: bytes, end: bytes, entries: Iterable[str]) -> bytes:
    """A feed without entries, and the entries before its end."""
    head, found, tail = feed.rpartition(end)
    return head + "".join(entries).encode() + found + tail


FEEDS = Output("feeds", 3, ("body.html",), "feeds", _touched, _plan, _view, _render)
