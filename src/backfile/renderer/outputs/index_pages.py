"""What the indexes of terms and of speakers have in common: one page, or pages by letter, and pages by frequency."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from backfile.archive.catalogue import Term
from backfile.models import Record
from backfile.renderer.addresses import path_of
from backfile.renderer.context import Context
from backfile.renderer.divisions import MOST_FREQUENT, Division, Part
from backfile.renderer.languages import initial_of
from backfile.renderer.outputs.output import Page
from backfile.renderer.views import Chart, IndexGroup, IndexPartView, IndexView, Link, TermLink

Entries = Callable[[], Sequence[Term]]
LinkOf = Callable[[Context, Term], TermLink]
INDEX_TEMPLATES = ("index.html", "index-part.html")


def plan_index(address: str, subject: str, division: Division) -> Iterator[Page]:
    """The pages of an index whose first is at an address."""
    yield Page(path_of(address), subject, "")
    for key in division.parts:
        yield Page(path_of(f"{address}{key}/"), subject, key)


def division_of(context: Context, index: str, entries: Entries) -> Division:
    """The entries of an index in their orders, worked out once a process: each of its pages needs them."""
    if index not in context.divisions:
        context.divisions[index] = Division(entries(), context.config.language)
    return context.divisions[index]


def index_view(
    context: Context,
    division: Division,
    address: str,
    kind: str,
    title: str,
    link_of: LinkOf,
    unknown: TermLink | None = None,
    periods: Sequence[Link] = (),
    chart: Chart | None = None,
) -> IndexView:
    """The first page of an index."""
    return IndexView(
        title=title,
        url=context.url(address),
        absolute_url=context.absolute(address),
        kind=kind,
        groups=() if division.is_divided else _groups(context, division, link_of),
        frequent=tuple(link_of(context, entry) for entry in division.by_count[:MOST_FREQUENT]),
        count=len(division.by_name),
        unknown=unknown,
        periods=tuple(periods),
        chart=chart,
        letters=tuple(
            TermLink(letter.label, context.url(f"{address}{letter.parts[0].key}/"), letter.count)
            for letter in division.letters
        ),
        by_frequency=context.url(f"{address}{division.frequency[0].key}/") if division.frequency else None,
    )


def _groups(context: Context, division: Division, link_of: LinkOf) -> tuple[IndexGroup, ...]:
    """Links under their initials, in the order of their names."""
    groups: dict[str, list[TermLink]] = {}
    for entry in division.by_name:
        initial = initial_of(entry.name, context.config.language)
        groups.setdefault(initial, []).append(link_of(context, entry))
    return tuple(
        IndexGroup(label, f"group-{number}", tuple(links)) for number, (label, links) in enumerate(groups.items(), 1)
    )


def part_view(
    context: Context, division: Division, address: str, kind: str, title: str, key: str, link_of: LinkOf
) -> Record | None:
    """A further page of an index; None for a part that is no more."""
    part = division.parts.get(key)
    if part is None:
        return None

    def url(other: str | None) -> str | None:
        return context.url(f"{address}{other}/") if other is not None else None

    letter = next((letter for letter in division.letters if letter.label == part.label), None)
    is_first = letter is not None and part.previous is None and bool(part.label)
    return IndexPartView(
        title=title,
        url=context.url(f"{address}{key}/"),
        absolute_url=context.absolute(f"{address}{key}/"),
        kind=kind,
        label=part.label,
        terms=tuple(link_of(context, entry) for entry in part.entries),
        span=_span(part),
        count=letter.count if letter is not None and is_first else 0,
        letters=tuple(
            Link(other.label, context.url(f"{address}{other.parts[0].key}/"))
            for other in division.letters
            if part.label
        ),
        ranges=_ranges(letter.parts, context, address) if letter is not None and is_first else (),
        breadcrumb=(context.home(), Link(title, context.url(address))),
        previous=url(part.previous),
        next=url(part.next),
    )


def _span(part: Part) -> tuple[str, str] | tuple[()]:
    """First and last name of a page that is not all of its letter, or of the list by frequency."""
    if part.previous is None and part.next is None:
        return ()
    return part.entries[0].name, part.entries[-1].name


def _ranges(parts: Sequence[Part], context: Context, address: str) -> tuple[Link, ...]:
    """The pages of a long letter by the names that they begin with."""
    if len(parts) < 2:
        return ()
    return tuple(Link(part.entries[0].name, context.url(f"{address}{part.key}/")) for part in parts)


def render_index(context: Context, page: Page, view: Record) -> bytes:
    """The bytes of any page of an index."""
    return context.render(INDEX_TEMPLATES[1 if page.key else 0], view, page.path)
