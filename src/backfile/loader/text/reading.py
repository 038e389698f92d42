"""A plain-text capture read: each line's role, and the facts that the lines state."""

from __future__ import annotations

from collections.abc import Iterator

from backfile.errors import InputError, Location, Problem, Severity
from backfile.loader.invisible import visible_headline
from backfile.loader.reading import Capture, Finding, ReaderSettings
from backfile.loader.text.desk import BODY_ROLES, Desk, drop_about_writers, drop_foreign, open_desk
from backfile.loader.text.facts import (
    claim_dates_and_pictures,
    places_named,
    read_credits,
    read_headline,
    read_lead,
    read_pictures,
    read_source,
    read_stamps,
    read_tags,
    without_place,
)
from backfile.loader.text.judging import Trained, trained
from backfile.loader.text.languages import language_of
from backfile.loader.text.layout import lay_out
from backfile.loader.text.ledger import write_ledger
from backfile.loader.text.lines import MOST_LINES
from backfile.loader.text.model import HEADING, TEXT
from backfile.loader.text.pictures import Picture
from backfile.loader.text.sections import Body, Piece, build_body, classify, with_spans
from backfile.loader.text.stamps import Stamps, date_order, is_day_first
from backfile.loader.text.titles import Headline
from backfile.models import Role

_LANGUAGE_SAMPLE = 1_500


def read(capture: Capture, settings: ReaderSettings) -> Finding:
    """What a plain-text capture says. Raises InputError when it has no text at all."""
    return read_with(capture, settings, trained())


def read_with(capture: Capture, settings: ReaderSettings, models: Trained) -> Finding:
    """The same by other models than the package's own."""
    settled = {number: Role(role) for number, role in settings.roles}
    layout = lay_out(capture.text, frozenset(settled))
    if not layout.lines:
        raise InputError(Location(capture.path), "no text", "an article", "capture the page again, or remove the file")
    desk = open_desk(layout, settled, capture.path, models)
    language = language_of(desk.body_text(_LANGUAGE_SAMPLE) or desk.lines[0].text)
    desk.language = _tongue(language, settings.language)
    order = date_order(desk.lines)
    desk.day_first = is_day_first(order, settings.day_first)
    headline = read_headline(desk)
    source = read_source(desk, headline)
    stamps = read_stamps(desk)
    found = read_credits(desk, stamps, source)
    tags = read_tags(desk)
    pictures = read_pictures(desk, source)
    stamps = claim_dates_and_pictures(desk, stamps, pictures)
    drop_foreign(desk)
    drop_about_writers(desk, (byline.name for byline in found.bylines))
    lead = read_lead(desk)
    body = _body(desk, pictures, places_named(desk, found))
    return Finding(
        sections=body.sections,
        ledger=write_ledger(desk, body.roles),
        headline=visible_headline(headline.text) if headline is not None else None,
        language=language,
        date_order=order,
        bylines=without_place(found.bylines, body.dateline.place if body.dateline is not None else None)
        or body.reporters,
        dateline=body.dateline,
        published=stamps.published,
        updated=stamps.updated,
        source=source,
        lead=lead,
        images=tuple(picture.image for picture in pictures),
        tags=tags,
        problems=tuple(_problems(desk, headline, stamps)),
    )


def _tongue(found: str | None, usual: str) -> str:
    """The language to read dates in: the site's own tag where it says more ("en-GB") than the text ("en")."""
    return usual if found is None or usual.partition("-")[0] == found else found


def _body(desk: Desk, pictures: list[Picture], places: tuple[str, ...]) -> Body:
    """The sections. Raises InputError when no line is text."""
    lines, blanks = desk.lines, desk.layout.blanks
    chosen = [at for at, state in enumerate(desk.states) if (state in (TEXT, HEADING)) and at not in desk.fates]
    entries = {lines[at].number for at in desk.entries}
    pieces = classify([(lines[at], *blanks[at], desk.states[at] == HEADING) for at in chosen], entries)
    if desk.forced:
        pieces = [_settled(piece, desk.forced.get(piece.line.number)) for piece in pieces]
    if not chosen:
        advice = f"settle `roles` in {_sidecar(desk.path)}"
        raise InputError(Location(desk.path), "no running text", "an article's paragraphs", advice)
    first = lines[chosen[0]].number
    shown = {lines[picture.at].number: index for index, picture in enumerate(pictures)}
    body = build_body(pieces, places, {number: index for number, index in shown.items() if number > first})
    return with_spans(body, desk.layout.spans) if desk.layout.spans else body


def _settled(piece: Piece, role: Role | None) -> Piece:
    return Piece(piece.line, role, "settled by the sidecar") if role in BODY_ROLES and role is not None else piece


def _sidecar(path: str) -> str:
    return f"{path.rpartition('/')[2].rpartition('.')[0]}.yaml"


def _problems(desk: Desk, headline: Headline | None, stamps: Stamps) -> Iterator[Problem]:
    place, sidecar = Location(desk.path), _sidecar(desk.path)
    if len(desk.lines) >= MOST_LINES and desk.lines[-1].number < len(desk.layout.raw):
        found = f"more than {MOST_LINES:,} lines"
        last = Location(desk.path, desk.lines[-1].number)
        yield Problem(last, found, "one article", "what follows was left out: split the file", Severity.NOTICE)
    if headline is None:
        expected = "a headline line above the body"
        yield Problem(place, "no headline", expected, f"set `title` in {sidecar}", Severity.NOTICE)
    if stamps.problem is not None:
        yield stamps.problem
    elif stamps.published is None:
        expected = "a line with the day it was published"
        yield Problem(place, "no date", expected, f"set `date` in {sidecar}", Severity.NOTICE)
