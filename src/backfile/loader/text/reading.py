"""A plain-text capture read: each line's role, and the facts that the lines state."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import exp
from typing import NamedTuple

from backfile.errors import InputError, Location, Problem, Severity
from backfile.loader.bylines import read_bylines, read_names
from backfile.loader.dates import find_dates, read_date
from backfile.loader.reading import Capture, Finding, ReaderSettings
from backfile.loader.text.captions import is_credit_line
from backfile.loader.text.features import Key, place_keys
from backfile.loader.text.languages import language_of, script_of
from backfile.loader.text.lines import Line, measure_lines, split_lines
from backfile.loader.text.model import AFTER, BEFORE, HEAD, HEADING, STREWN, TEXT, TITLE, choose_states
from backfile.loader.text.pictures import Picture, Scene, find_pictures
from backfile.loader.text.sections import Body, Piece, build_body, classify
from backfile.loader.text.sources import FoundSource, clean_name, find_source, source_key
from backfile.loader.text.stamps import Stamps, Zone, date_order, find_stamps
from backfile.loader.text.titles import Headline, choose_headline, find_anchors
from backfile.loader.text.vocabulary import Category
from backfile.loader.text.writers import Credits, find_credits
from backfile.models import Byline, LedgerLine, Moment, Role, Section, Source

_BODY_ROLES = frozenset(
    (Role.PARAGRAPH, Role.PULL_QUOTE, Role.BLOCK_QUOTE, Role.LIST_ITEM, Role.TABLE, Role.CODE, Role.HEADING)
)
_TAGS = re.compile(
    r"(?:tags?|topics?|keywords?|filed under|subjects?|schlag(?:wörter|worte|wort)|stichwörter|themen|thema|mots[- ]clés|sujets?|thèmes?"
    r"|etiquetas?|temas?|palabras clave|argomenti|assuntos|trefwoorden|onderwerpen|tagi|słowa kluczowe|теги|метки|темы"
    r"|وسوم|الكلمات المفتاحية|كلمات مفتاحية|etiketler|タグ|キーワード|标签|關鍵字|关键词|태그)\s*[:：]\s*(?P<tags>\S.*)",
    re.IGNORECASE,
)
_TAG_PARTS = re.compile(r"\s*[,;|、،，]\s*")
_MAX_TAGS = 60
_BODY_SAMPLE = 3_000
_LEAD_WORDS = 6
_LABELS = Category.ADVERT | Category.SHARE | Category.ACCOUNT | Category.COMMENT
_FURNITURE = (Category.SHARE | Category.ACCOUNT | Category.COMMENT | Category.LEGAL | Category.ADVERT | Category.STAMP | Category.NAVIGATION)


class Layout(NamedTuple):
    """A capture's lines, and those that are not blank in their places."""

    raw: list[str]
    """Every line, without its end."""
    lines: list[Line]
    """The lines that are not blank."""
    blanks: list[tuple[bool, bool]]
    """For each of them: a blank line (or the edge) before, behind."""
    anchors: list[int]
    """Indexes into `lines` of those that repeat the page's title."""
    places: list[Key]


Fate = tuple[Role, str, float]
"""What became of a line: role, reason, confidence."""


def lay_out(text: str) -> Layout:
    """The lines measured and put in their places."""
    raw = split_lines(text)
    lines = measure_lines(raw)
    numbers = [line.number for line in lines]
    blanks = [
        (before + 1 < number, number + 1 < behind)
        for before, number, behind in zip([-1, *numbers], numbers, [*numbers[1:], len(raw) + 3], strict=False)
    ]
    anchors = find_anchors(lines)
    return Layout(raw, lines, blanks, anchors, place_keys(lines, blanks, anchors))


def read(capture: Capture, settings: ReaderSettings) -> Finding:
    """What a plain-text capture says. Raises InputError when it has no text at all."""
    layout = lay_out(capture.text)
    lines = layout.lines
    if not lines:
        raise InputError(Location(capture.path), "no text", "an article", "capture the page again, or remove the file")
    forced = {number: Role(role) for number, role in settings.roles}
    states, margins = choose_states(lines, layout.places)
    states = _settled(lines, _mended(lines, states), forced)
    first, last = _extent(states)
    body_text = "\n".join(line.text for line, state in zip(lines, states, strict=True) if state == TEXT)[:_BODY_SAMPLE]
    headline = _headline(layout, states, forced, first, body_text)
    if headline is not None and states[headline.at] in (TEXT, HEADING):
        states[headline.at] = BEFORE
        first, last = _extent(states)
    language = language_of(body_text or lines[0].text)
    return _find(capture, settings, layout, states, margins, forced, headline, Zone(headline.at if headline else -1, first, last), language)


def _mended(lines: list[Line], states: list[int]) -> list[int]:
    """The states without credits and single words of furniture in the body: rare there, and never text."""
    wrong = [
        at
        for at, (line, state) in enumerate(zip(lines, states, strict=True))
        if (state == TEXT and line.credit == 1 and is_credit_line(line.text, 700))
        or (state == HEADING and len(line.words) < 3 and line.categories & _LABELS)
    ]
    if not wrong:
        return states
    states = list(states)
    for at in wrong:
        states[at] = STREWN
    first, last = _extent(states)
    for at in wrong:
        states[at] = HEAD if at < first else AFTER if at > last else STREWN
    return states


def _settled(lines: list[Line], states: list[int], forced: dict[int, Role]) -> list[int]:
    """The states, with the lines whose role the sidecar settles."""
    if not forced:
        return states
    states = [BEFORE if state == TITLE else state for state in states] if Role.HEADLINE in forced.values() else list(states)
    for at, line in enumerate(lines):
        role = forced.get(line.number)
        if role is not None:
            inside = role in _BODY_ROLES
            states[at] = (HEADING if role is Role.HEADING else TEXT) if inside else TITLE if role is Role.HEADLINE else STREWN
    first, last = _extent(states)
    for at, state in enumerate(states):
        if state not in (TEXT, HEADING, TITLE, HEAD):
            states[at] = BEFORE if at < first else AFTER if at > last else STREWN
    return states


def _extent(states: list[int]) -> tuple[int, int]:
    """The first and last line of the body; the end of the lines twice when there is none."""
    inside = [at for at, state in enumerate(states) if state in (TEXT, HEADING)]
    return (inside[0], inside[-1]) if inside else (len(states), len(states))


def _headline(layout: Layout, states: list[int], forced: dict[int, Role], first: int, body: str) -> Headline | None:
    lines = layout.lines
    for at, line in enumerate(lines):
        if forced.get(line.number) is Role.HEADLINE:
            return Headline(line.text, at, "settled by the sidecar", 1.0)
    titled = states.index(TITLE) if TITLE in states else None
    found = choose_headline(lines, layout.blanks, layout.anchors, titled, first, body)
    if found is None and first < len(lines) - 1 and lines[first].number not in forced:
        opening = lines[first]
        if states[first] == HEADING or (opening.end != 1 and 12 <= opening.length <= 200 and not opening.prose):
            return Headline(opening.text, first, "the first line, above running text", 0.6)
    return found


def _find(
    capture: Capture,
    settings: ReaderSettings,
    layout: Layout,
    states: list[int],
    margins: list[float],
    forced: dict[int, Role],
    headline: Headline | None,
    zone: Zone,
    language: str | None,
) -> Finding:
    lines = layout.lines
    tongue = language or settings.language
    if language is not None and settings.language.partition("-")[0] == language:
        tongue = settings.language
    fates: dict[int, Fate] = {}
    if headline is not None:
        fates[headline.at] = (Role.HEADLINE, headline.reason, headline.confidence)
        for at in headline.copies:
            if at not in fates and states[at] != TEXT:
                fates[at] = (Role.BOILERPLATE, "the headline once more", 0.9)
    source = find_source(lines, headline.at if headline else None, headline.suffix if headline else (), zone.first, zone.last)
    tagline = _name_source(lines, layout.blanks, source, zone, fates)
    day_first = date_order(lines, settings.day_first)
    settled = {at for at, line in enumerate(lines) if line.number in forced}
    stamps = find_stamps(lines, states, zone, set(fates) | settled, tongue, day_first, capture.path)
    stamps = _forced_stamps(lines, forced, stamps, tongue, day_first)
    credits_ = find_credits(lines, states, zone, set(fates) | settled, stamps.lines, tongue, source.name if source else None)
    credits_ = _forced_credits(lines, forced, credits_, tongue)
    tags = _find_tags(lines, states, zone, fates, forced)
    for at in credits_.lines:
        fates.setdefault(at, (Role.BYLINE, "names the writer", credits_.confidence))
    pictures = _pictures(layout, states, zone, fates, settled, tongue, day_first, source.name if source else None)
    stamps = _dated_by_picture(stamps, pictures)
    caption_dates = {at for picture in pictures for at, _, _ in picture.roles}
    for at in stamps.lines:
        if at not in caption_dates and states[at] not in (TEXT, HEADING):
            fates.setdefault(at, (Role.DATE, "the date of publication", stamps.confidence))
    for picture in pictures:
        for at, role, reason in picture.roles:
            fates.setdefault(at, (role, reason, 0.85))
            if states[at] == TEXT:
                states[at] = STREWN
    _drop_foreign(lines, states)
    lead = _lead(lines, states, zone, fates, forced, headline)
    places = tuple(b.role.partition(" ")[2] if b.role and b.role.startswith("in ") else b.name for b in credits_.bylines)
    body = _body(layout, states, forced, fates, pictures, places + _places_of(lines, credits_))
    bylines = credits_.bylines
    if body.dateline is not None and body.dateline.place:
        place = body.dateline.place.casefold()
        bylines = tuple(b for b in bylines if b.name.casefold() != place) or bylines
    if not body.sections:
        found = "no running text"
        raise InputError(Location(capture.path), found, "an article's paragraphs", f"settle `roles` in {_sidecar(capture.path)}")
    ledger = _ledger(layout, states, margins, fates, body.roles, forced, zone)
    return Finding(
        sections=body.sections,
        ledger=ledger,
        headline=headline.text if headline else None,
        language=language,
        bylines=bylines,
        dateline=body.dateline,
        published=stamps.published,
        updated=stamps.updated,
        source=Source(source.name, tagline) if source else None,
        lead=lead,
        images=tuple(picture.image for picture in pictures),
        tags=tags,
        problems=tuple(_problems(capture.path, headline, stamps, body.sections)),
    )


def _name_source(
    lines: list[Line], blanks: list[tuple[bool, bool]], source: FoundSource | None, zone: Zone, fates: dict[int, Fate]
) -> str | None:
    """Marks the line that prints the publication's name; the tagline below it, when there is one."""
    if source is None:
        return None
    if source.at is None and 0 < zone.first and 0 not in fates:
        name, comma, rest = lines[0].text.partition(",")
        if comma and source_key(clean_name(name)) == source_key(source.name):
            fates[0] = (Role.SOURCE, "the publication's name, and its line", source.confidence)
            return rest.strip() if not rest.strip().isdigit() else None
    if source.at is None or source.at in fates:
        return None
    fates[source.at] = (Role.SOURCE, "the publication's name", source.confidence)
    below = source.at + 1
    if below >= zone.first or below in fates or blanks[source.at][1] or source.at > 2:
        return None
    line = lines[below]
    if len(line.words) + 3 * (line.start == 6) < 3 or line.length > 250 or line.symbols or line.credit:
        return None
    if line.stamped and (":" in line.text or find_dates(line.text, "en")):
        return None
    fates[below] = (Role.TAGLINE, "below the publication's name", 0.8)
    return line.text


def _forced_stamps(
    lines: list[Line], forced: dict[int, Role], stamps: Stamps, language: str, day_first: bool | None
) -> Stamps:
    dated = [at for at, line in enumerate(lines) if forced.get(line.number) is Role.DATE]
    found = [(at, moment) for at in dated if (moment := read_date(lines[at].text, language, day_first)) is not None]
    return stamps._replace(published=found[0][1], lines=(found[0][0],), confidence=1.0, problem=None) if found else stamps


def _forced_credits(lines: list[Line], forced: dict[int, Role], found: Credits, language: str) -> Credits:
    names: list[Byline] = []
    used = [at for at, line in enumerate(lines) if forced.get(line.number) is Role.BYLINE]
    for at in used:
        names += read_bylines(lines[at].text, language) or read_names(lines[at].text)
    return Credits(tuple(dict.fromkeys(names)), tuple(used), 1.0) if names else found


def _find_tags(
    lines: list[Line], states: list[int], zone: Zone, fates: dict[int, Fate], forced: dict[int, Role]
) -> tuple[str, ...]:
    for at, line in enumerate(lines):
        settled = forced.get(line.number)
        if settled is Role.TAGS or (settled is None and at not in fates and at > zone.last - 3 and line.length < 600):
            found = _TAGS.match(line.text)
            if found is None and settled is None:
                continue
            names = _TAG_PARTS.split(found["tags"] if found else line.text)
            tags = tuple(dict.fromkeys(name.strip(" #.") for name in names if 1 < len(name.strip(" #.")) <= 60))
            if tags:
                fates[at] = (Role.TAGS, "begins with the word for tags", 0.95)
                if states[at] in (TEXT, HEADING):
                    states[at] = AFTER
                return tags[:_MAX_TAGS]
    return ()


def _pictures(
    layout: Layout, states: list[int], zone: Zone, fates: dict[int, Fate], settled: set[int], language: str, day_first: bool | None, source: str | None
) -> list[Picture]:
    start = zone.headline + 1 if 0 <= zone.headline < zone.first else max(0, zone.first - 15)
    region = [at for at in range(start, min(zone.last + 4, len(states))) if states[at] not in (TEXT, HEADING)]
    scene = Scene(layout.lines, layout.blanks, states, set(fates) | settled, language, day_first, source)
    return find_pictures(scene, region)


def _dated_by_picture(stamps: Stamps, pictures: list[Picture]) -> Stamps:
    """A capture that prints no date but with its first picture is dated by that."""
    dates = [picture.image.date for picture in pictures if picture.image.date is not None]
    if stamps.published is not None or not dates:
        return stamps
    return stamps._replace(published=Moment(dates[0]), lines=(), confidence=0.6, problem=None)


def _drop_foreign(lines: list[Line], states: list[int]) -> None:
    """Lines at the body's end in another script than the body's are another page's."""
    first, last = _extent(states)
    if first >= len(states):
        return
    own = script_of(lines[first].text)
    while last > first and states[last] == TEXT and (script := script_of(lines[last].text)) is not None and script != own:
        states[last] = AFTER
        last -= 1


def _lead(
    lines: list[Line], states: list[int], zone: Zone, fates: dict[int, Fate], forced: dict[int, Role], headline: Headline | None
) -> str | None:
    for at, line in enumerate(lines):
        if forced.get(line.number) is Role.LEAD:
            return line.text
    if headline is None or headline.at >= zone.first:
        return None
    for at in range(headline.at + 1, min(headline.at + 6, zone.first)):
        line = lines[at]
        if at in fates or states[at] not in (BEFORE, HEAD) or line.credit or line.stamped or line.length < 40 or line.length > 700:
            continue
        wordy = len(line.words) >= _LEAD_WORDS or line.length > 160 or line.start == 6
        if wordy and not (line.categories & _FURNITURE and len(line.words) < 10) and line.symbols != 2:
            fates[at] = (Role.LEAD, "a summary below the headline", 0.7)
            return line.text
    return None


def _places_of(lines: list[Line], found: Credits) -> tuple[str, ...]:
    """What stands behind the commas of a byline: places, often."""
    texts = [lines[at].text for at in found.lines[:1]]
    return tuple(part.strip(" .") for text in texts for part in text.split(",")[1:])


def _body(
    layout: Layout, states: list[int], forced: dict[int, Role], fates: dict[int, Fate], pictures: list[Picture], places: tuple[str, ...]
) -> Body:
    lines, blanks = layout.lines, layout.blanks
    chosen = [at for at, state in enumerate(states) if state in (TEXT, HEADING) and at not in fates]
    pieces = classify([(lines[at], *blanks[at], states[at] == HEADING) for at in chosen])
    pieces = [
        piece if (role := forced.get(piece.line.number)) not in _BODY_ROLES or role is None else Piece(piece.line, role, "settled by the sidecar")
        for piece in pieces
    ]
    first = lines[chosen[0]].number if chosen else 0
    shown = {lines[picture.at].number: index for index, picture in enumerate(pictures) if chosen and lines[picture.at].number > first}
    return build_body(pieces, places, shown)


def _ledger(
    layout: Layout,
    states: list[int],
    margins: list[float],
    fates: dict[int, Fate],
    body: dict[int, tuple[Role, str]],
    forced: dict[int, Role],
    zone: Zone,
) -> tuple[LedgerLine, ...]:
    ledger = [LedgerLine(number, text, Role.BLANK) for number, text in enumerate(layout.raw, 1)]
    for at, line in enumerate(layout.lines):
        number, raw = line.number, layout.raw[line.number - 1]
        if (settled := forced.get(number)) is not None:
            fate: Fate = (settled, "settled by the sidecar", 1.0)
        elif at in fates:
            fate = fates[at]
        elif number in body:
            fate = (*body[number], _sure(margins[at]))
        else:
            fate = (*_left_over(line, states[at]), _sure(margins[at]))
        ledger[number - 1] = LedgerLine(number, raw, *fate)
    return tuple(ledger)


def _sure(margin: float) -> float:
    """A margin between scores as a share of certainty, to two places."""
    return 0.99 if margin > 4.6 else round(1 / (1 + exp(-margin)), 2)


_PLACES = ("before the article", "", "between headline and text", "", "", "strewn into the article", "after the article")


def _left_over(line: Line, state: int) -> tuple[Role, str]:
    if state > HEAD and 24 <= line.length <= 200 and line.categories & Category.FUNCTION and not line.categories & _FURNITURE:
        return Role.TEASER, "a headline of another story" if line.end != 1 else "text outside the article"
    return Role.BOILERPLATE, _PLACES[state]


def _sidecar(path: str) -> str:
    return f"{path.rpartition('/')[2].rpartition('.')[0]}.yaml"


def _problems(path: str, headline: Headline | None, stamps: Stamps, sections: tuple[Section, ...]) -> Iterator[Problem]:
    sidecar = _sidecar(path)
    if headline is None:
        yield Problem(Location(path), "no headline", "a headline line above the body", f"set `title` in {sidecar}", Severity.NOTICE)
    if stamps.problem is not None:
        yield stamps.problem
    if stamps.published is None and stamps.problem is None:
        yield Problem(Location(path), "no date", "a line with the day it was published", f"set `date` in {sidecar}", Severity.NOTICE)


__all__ = ["Layout", "lay_out", "read"]
