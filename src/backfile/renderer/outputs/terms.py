"""A list a term, in sealed pages; and the index of each taxonomy."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from backfile.archive.catalogue import Catalogue, Term, quotations_by, quotations_in
from backfile.archive.changes import Changes, Places
from backfile.archive.long_lists import LongList
from backfile.models import Moment, Record
from backfile.renderer.charts import chart_of_periods
from backfile.renderer.context import Context, quotes_address, speaker_folder, term_address
from backfile.renderer.divisions import Division
from backfile.renderer.metadata import coins_of
from backfile.renderer.outputs.index_pages import (
    INDEX_TEMPLATES,
    division_of,
    index_view,
    part_view,
    plan_index,
    render_index,
)
from backfile.renderer.outputs.output import Kept, ListSubjects, Output, Page, Planning, Subjects
from backfile.renderer.outputs.sealed import SealedLists
from backfile.renderer.quoting import quote_views
from backfile.renderer.views import (
    Chart,
    ContextView,
    DateView,
    Link,
    ListView,
    QuoteView,
    SourceView,
    TermLink,
)

TAXONOMY_LABELS = {"tags": "Tags", "people": "People", "sources": "Sources", "places": "Places"}
"""Interface texts, to be translated by whoever shows them."""
TAXONOMIES = tuple(TAXONOMY_LABELS)
MOST_ALONGSIDE = 20
MOST_SAID = 6
"""Quotations on a person's page; the others are a link away."""


def _touched_terms(changes: Changes) -> ListSubjects:
    """Terms whose articles changed, and people whose quotations did: those are shown on the front of their list."""
    said: dict[tuple[str, str], Places] = {("people", person): () for person in changes.speakers if person}
    return [
        (f"{taxonomy}/{key}", places) for (taxonomy, key), places in sorted((said | changes.terms).items(), key=_first)
    ]


def _first(item: tuple[tuple[str, str], Places]) -> tuple[str, str]:
    return item[0]


def _plan_terms(catalogue: Catalogue, planning: Planning, subjects: ListSubjects | None) -> Iterator[Page | Kept]:
    db, size = catalogue.connection, planning.page_size
    if subjects is None:
        built = [taxonomy for taxonomy in TAXONOMIES if taxonomy in planning.outputs]
        counts = ((f"{taxonomy}/{term.key}", term.count) for taxonomy in built for term in catalogue.terms(taxonomy))
        yield from _LISTS.plan_all(db, counts, size)
    else:
        wanted = ((subject, places) for subject, places in subjects if subject.partition("/")[0] in planning.outputs)
        yield from _LISTS.plan_touched(db, wanted, size)


def _members(connection: sqlite3.Connection, subject: str) -> LongList:
    taxonomy, _, key = subject.partition("/")
    return LongList(connection, "memberships", "taxonomy=? AND term=?", (taxonomy, key))


def _address(subject: str) -> str:
    taxonomy, _, key = subject.partition("/")
    return term_address(taxonomy, key)


_LISTS = SealedLists("terms", _address, _members)


def _view_term(context: Context, page: Page) -> Record | None:
    taxonomy, _, key = page.subject.partition("/")
    term = context.catalogue.term(taxonomy, key)
    shown = _LISTS.show(context, page, context.config.page_size)
    if term is None or shown is None:
        return None
    cards = context.cards(shown.ids())
    entry = context.catalogue.entry(taxonomy, key)
    front = shown.is_front
    return ListView(
        title=term.name,
        url=context.url(shown.address),
        absolute_url=context.absolute(shown.address),
        cards=tuple(context.card_view(card) for card in cards),
        count=term.count if front else 0,
        pager=shown.pager(context, cards[0].headline),
        kind=taxonomy,
        note=entry.note if entry is not None and front else None,
        link=entry.link if entry is not None and front else None,
        feeds=feeds_of_term(context, term) if has_term_feeds(taxonomy, context.config.outputs) else (),
        breadcrumb=(context.home(), Link(context.text(TAXONOMY_LABELS[taxonomy]), context.url(term_address(taxonomy)))),
        chart=_chart(context, term) if front else None,
        quotes=_quotes_link(context, term) if front and taxonomy == "people" else None,
        alongside=_alongside(context, term, "people") if front else (),
        subjects=_alongside(context, term, "tags") if front else (),
        places=_alongside(context, term, "places") if front else (),
        span=_span(context, term) if front else (),
        said=_said(context, term) if front and taxonomy == "people" else (),
        source=source_view(context, term.name, key) if taxonomy == "sources" and front else None,
        coins=tuple(coins_of(card, context) for card in cards),
    )


def _chart(context: Context, term: Term) -> Chart | None:
    return chart_of_periods(context, context.catalogue.term_periods(term.taxonomy, term.key, 7))


def _quotes_link(context: Context, term: Term) -> TermLink | None:
    count = context.catalogue.quote_count(term.key)
    if not count or not context.is_on("quotes"):
        return None
    return TermLink(term.name, context.url(quotes_address(speaker_folder(term.key))), count)


def _alongside(context: Context, term: Term, taxonomy: str) -> tuple[TermLink, ...]:
    if not context.is_on(taxonomy):
        return ()
    others = context.catalogue.alongside(term.taxonomy, term.key, taxonomy, MOST_ALONGSIDE)
    return tuple(context.term_link(other) for other in others)


def _span(context: Context, term: Term) -> tuple[DateView, ...]:
    """The days of the first and last article, or the one day."""
    span = context.catalogue.term_span(term.taxonomy, term.key)
    days = sorted({sort[:10] for sort in span}) if span is not None else []
    return tuple(view for view in (context.date_view(Moment(day)) for day in days) if view is not None)


def _said(context: Context, term: Term) -> tuple[QuoteView, ...]:
    """The newest quotations of a person, oldest first."""
    if not context.is_on("quotes"):
        return ()
    spoken = quotations_by(context.catalogue.connection, term.key)
    return quote_views(context, quotations_in(spoken.last(MOST_SAID)))


def source_view(context: Context, name: str, key: str, tagline: str | None = None) -> SourceView:
    """A source with the label its vocabulary entry gives it. Without a citation no label is shown."""
    entry = context.catalogue.entry("sources", key)
    url = context.url(term_address("sources", key)) if context.is_on("sources") else None
    if entry is None:
        return SourceView(name, url, tagline)
    label, said = entry.label, entry.context
    context_note = ContextView(said.text, said.author, said.date, said.link) if said is not None else None
    if label is None:
        return SourceView(name, url, tagline, note=entry.note, context=context_note)
    return SourceView(name, url, tagline, label.text, label.cite, label.date, entry.note, context_note)


def has_term_feeds(taxonomy: str, outputs: frozenset[str]) -> bool:
    """Whether the terms of a taxonomy have feeds."""
    return {taxonomy, "feeds", "term-feeds", f"{taxonomy}-feeds"} <= outputs


def feeds_of_term(context: Context, term: Term) -> tuple[Link, ...]:
    """RSS and Atom of a term."""
    address = term_address(term.taxonomy, term.key)
    return tuple(
        Link(f"{term.name} ({label})", context.url(f"{address}{file}"))
        for label, file in (("RSS", "rss.xml"), ("Atom", "atom.xml"))
    )


def _touched_indexes(changes: Changes) -> Subjects:
    return [(taxonomy, "") for taxonomy in sorted(changes.taxonomies)]


def _plan_indexes(catalogue: Catalogue, planning: Planning, subjects: Subjects | None) -> Iterator[Page]:
    for taxonomy in TAXONOMIES if subjects is None else [subject for subject, _ in subjects]:
        if taxonomy in planning.outputs:
            division = Division(catalogue.terms(taxonomy), planning.language)
            yield from plan_index(term_address(taxonomy), taxonomy, division)


def _view_index(context: Context, page: Page) -> Record | None:
    taxonomy = page.subject
    division = division_of(context, taxonomy, lambda: context.catalogue.terms(taxonomy))
    address, title = term_address(taxonomy), context.text(TAXONOMY_LABELS[taxonomy])
    if page.key:
        return part_view(context, division, address, taxonomy, title, page.key, _index_link)
    return index_view(context, division, address, taxonomy, title, _index_link)


def _index_link(context: Context, term: Term) -> TermLink:
    years = term.first if term.first == term.last else f"{term.first}–{term.last}"
    return TermLink(term.name, context.url(term_address(term.taxonomy, term.key)), term.count, years=years)


def _render_list(context: Context, page: Page, view: Record) -> bytes:
    return context.render("list.html", view, page.path)


TERMS = Output(_LISTS.output, 2, ("list.html",), "", _touched_terms, _plan_terms, _view_term, _render_list)
INDEXES = Output("indexes", 2, INDEX_TEMPLATES, "", _touched_indexes, _plan_indexes, _view_index, render_index)
