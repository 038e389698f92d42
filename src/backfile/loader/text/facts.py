"""What the lines around the body say: headline, publication, dates, writers, tags, pictures, summary.

Each step claims its lines on the desk, so that the next leaves them alone; what the sidecar settles goes before all.
"""

from __future__ import annotations

import re

from backfile.loader.bylines import read_bylines, read_names, without_dates
from backfile.loader.dates import find_dates, read_date
from backfile.loader.text.desk import Desk
from backfile.loader.text.headlines import Scene as Top
from backfile.loader.text.headlines import best_headline
from backfile.loader.text.mastheads import PRESS, clean_name, source_key
from backfile.loader.text.model import AFTER, BEFORE, HEAD, HEADING, STREWN, TEXT, TITLE
from backfile.loader.text.pictures import Picture, Scene, find_pictures
from backfile.loader.text.sources import FoundSource, find_source
from backfile.loader.text.stamps import Stamps, find_stamps
from backfile.loader.text.titles import Headline, choose_headline, headline_at
from backfile.loader.text.vocabulary import FURNITURE, Category
from backfile.loader.text.writers import Credits, find_credits
from backfile.models import Byline, Moment, Role, Source

_TAGS = re.compile(
    r"(?:tags?|topics?|keywords?|filed under|subjects?|schlag(?:wörter|worte|wort)|stichwörter|themen|thema|mots[- ]clés"
    r"|sujets?|thèmes?|etiquetas?|temas?|palabras clave|argomenti|assuntos|trefwoorden|onderwerpen|tagi|słowa kluczowe"
    r"|теги|метки|темы|وسوم|الكلمات المفتاحية|كلمات مفتاحية|etiketler|タグ|キーワード|标签|關鍵字|关键词|태그)\s*[:：]\s*(?P<tags>\S.*)",
    re.IGNORECASE,
)
_TAG_PARTS = re.compile(r"\s*[,;|、،，]\s*")
_MAX_TAGS = 60
_LONGEST_TAG = 60
_BODY_SAMPLE = 3_000
_LEAD_WORDS = 6
_LEAD_WITHIN = 6
"""Lines below the headline in which the summary stands."""
_LONGEST_TAGLINE = 250
_LONGEST_STAMP = 60
_STAMP_LETTERS = 8
"""Letters beside a date that say no more than "Published"."""
_FURNITURE = FURNITURE | Category.STAMP | Category.NAVIGATION


def read_headline(desk: Desk) -> Headline | None:
    """The headline: settled, chosen by the model, or standing out before the body."""
    found = _headline(desk)
    if found is None:
        return None
    desk.headline_at = found.at
    desk.leave_body((found.at,), TITLE)
    for at in [at for at, state in enumerate(desk.states) if state == TITLE and at != found.at]:
        desk.states[at] = HEAD if at > found.at else BEFORE
    desk.claim(found.at, Role.HEADLINE, found.reason, found.confidence)
    for at in found.copies:
        if desk.states[at] != TEXT:
            desk.claim(at, Role.BOILERPLATE, "the headline once more", 0.9)
    return found


def _headline(desk: Desk) -> Headline | None:
    for at in desk.forced_to(Role.HEADLINE):
        return Headline(desk.lines[at].text, at, "settled by the sidecar", 1.0)
    lines, first = desk.lines, desk.zone.first
    titled = desk.states.index(TITLE) if TITLE in desk.states else None
    if titled is not None and _is_stamp(desk, titled):
        titled = None
    repeated = [at for at in desk.layout.anchors if at < first]
    if repeated and titled not in repeated:
        titled = repeated[-1]
    body = desk.body_text(_BODY_SAMPLE) if titled is None else ""
    found = choose_headline(lines, desk.layout.blanks, desk.layout.anchors, titled, first, body)
    chosen = _weighed(desk, found, titled) if found is not None else None
    if (chosen is None or lines[chosen.at].prose) and _stands_above_text(desk):
        return Headline(lines[0].text, 0, "the one line above running text", 0.6)
    if chosen is not None:
        return chosen
    if first < len(lines) - 1 and lines[first].number not in desk.forced:
        opening = lines[first]
        if desk.states[first] == HEADING or (opening.end != 1 and 12 <= opening.length <= 200 and not opening.prose):
            return Headline(opening.text, first, "the first line, above running text", 0.6)
    return None


def _stands_above_text(desk: Desk) -> bool:
    """Whether the first line is all that a capture has beside its text: a publication's name would leave no headline."""
    first, *others = desk.lines
    is_alone = bool(others) and others[0].prose and all(line.prose or line.sentences for line in others)
    is_label = not (first.prose or first.stamped or first.credit) and any(map(str.isalpha, first.text))
    return is_alone and is_label and PRESS.search(first.text) is None


def _is_stamp(desk: Desk, at: int) -> bool:
    """Whether a line is a date and next to nothing else."""
    line = desk.lines[at]
    if not line.stamped or line.length > _LONGEST_STAMP or not find_dates(line.text, desk.language):
        return False
    return sum(map(str.isalpha, without_dates(line.text, desk.language))) <= _STAMP_LETTERS


def _weighed(desk: Desk, found: Headline, titled: int | None) -> Headline:
    """The headline found, or the line beside it that reads more like one."""
    first = desk.zone.first
    at = best_headline(Top(desk.lines, desk.layout.keys, desk.states, desk.layout.anchors, titled, found.at, first))
    line = desk.lines[at]
    if at == found.at or line.number in desk.forced or (line.stamped and find_dates(line.text, desk.language)):
        return found
    return headline_at(desk.lines, at, first, "weighs most of the lines at the top")._replace(confidence=0.7)


def read_source(desk: Desk, headline: Headline | None) -> Source | None:
    """The publication, with the tagline below the line that prints its name."""
    zone = desk.zone
    for at in desk.forced_to(Role.SOURCE):
        below = desk.forced_to(Role.TAGLINE)
        return Source(clean_name(desk.lines[at].text), desk.lines[below[0]].text if below else None)
    suffix = headline.suffix if headline is not None else ()
    at_title = headline.at if headline is not None else None
    found = find_source(desk.lines, at_title, suffix, zone.first, zone.last)
    return Source(found.name, _claim_source(desk, found)) if found is not None else None


def _claim_source(desk: Desk, source: FoundSource) -> str | None:
    """Claims the line that prints the publication's name; gives the tagline beside or below it."""
    if source.at is None:
        return _named_with_tagline(desk, source)
    if source.at in desk.fates:
        return None
    desk.claim(source.at, Role.SOURCE, "the publication's name", source.confidence)
    below = source.at + 1
    if below >= desk.zone.first or below in desk.fates or desk.layout.blanks[source.at][1] or source.at > 2:
        return None
    line = desk.lines[below]
    wordy = len(line.words) + 3 * (line.start == 6) >= 3
    if not wordy or line.length > _LONGEST_TAGLINE or line.symbols or line.credit:
        return None
    if line.stamped and (":" in line.text or find_dates(line.text, "en")):
        return None
    desk.claim(below, Role.TAGLINE, "below the publication's name", 0.8)
    return line.text


def _named_with_tagline(desk: Desk, source: FoundSource) -> str | None:
    """ "Name, what it is" on the first line."""
    if not desk.zone.first or 0 in desk.fates:
        return None
    name, comma, rest = desk.lines[0].text.partition(",")
    if not comma or source_key(clean_name(name)) != source_key(source.name):
        return None
    desk.claim(0, Role.SOURCE, "the publication's name, and its line", source.confidence)
    return rest.strip() if not rest.strip().isdigit() else None


def read_stamps(desk: Desk) -> Stamps:
    """When it was published and updated; the lines are claimed later, for a caption may turn out to hold the date."""
    found = find_stamps(desk.lines, desk.states, desk.zone, desk.taken(), desk.language, desk.day_first, desk.path)
    for at in desk.forced_to(Role.DATE):
        moment = read_date(desk.lines[at].text, desk.language, desk.day_first)
        if moment is not None:
            return found._replace(published=moment, lines=(at,), confidence=1.0, problem=None)
    return found


def read_credits(desk: Desk, stamps: Stamps, source: Source | None) -> Credits:
    """Who wrote it."""
    said = desk.forced_to(Role.BYLINE)
    texts = [desk.lines[at].text for at in said]
    names = [name for text in texts for name in read_bylines(text, desk.language) or read_names(text)]
    if names:
        found = Credits(tuple(dict.fromkeys(names)), tuple(said), 1.0)
    else:
        name = source.name if source is not None else None
        found = find_credits(desk.lines, desk.states, desk.zone, desk.taken(), stamps.lines, desk.language, name)
    for at in found.lines:
        desk.claim(at, Role.BYLINE, "names the writer", found.confidence)
    return found


def without_place(bylines: tuple[Byline, ...], place: str | None) -> tuple[Byline, ...]:
    """Bylines without the dateline's place, which "By Ann Lee, Vienna" prints like a second writer."""
    if place is None:
        return bylines
    return tuple(byline for byline in bylines if byline.name.casefold() != place.casefold()) or bylines


def places_named(desk: Desk, found: Credits) -> tuple[str, ...]:
    """What the byline may call a place: behind its commas, or behind an "in"."""
    behind_in = [b.role.partition(" ")[2] for b in found.bylines if b.role and b.role.startswith("in ")]
    texts = [desk.lines[at].text for at in found.lines[:1]]
    return (*behind_in, *(part.strip(" .") for text in texts for part in text.split(",")[1:]))


def read_tags(desk: Desk) -> tuple[str, ...]:
    """The names on a line that begins with the word for tags."""
    for at in desk.forced_to(Role.TAGS):
        found = _TAGS.match(desk.lines[at].text)
        return _tags(found["tags"] if found else desk.lines[at].text)
    last, taken = desk.zone.last, desk.taken()
    for at in range(max(0, last - 2), len(desk.lines)):
        line = desk.lines[at]
        found = _TAGS.match(line.text) if at not in taken and line.length < 600 else None
        if found is not None and (tags := _tags(found["tags"])):
            desk.claim(at, Role.TAGS, "begins with the word for tags", 0.95)
            desk.leave_body((at,), AFTER)
            return tags
    return ()


def _tags(text: str) -> tuple[str, ...]:
    names = [name.strip(" #.") for name in _TAG_PARTS.split(text)]
    return tuple(dict.fromkeys(name for name in names if 1 < len(name) <= _LONGEST_TAG))[:_MAX_TAGS]


def read_pictures(desk: Desk, source: Source | None) -> list[Picture]:
    """The pictures between headline and the body's end, in order."""
    zone = desk.zone
    start = zone.headline + 1 if 0 <= zone.headline < zone.first else max(0, zone.first - 15)
    region = [at for at in range(start, min(zone.last + 1, len(desk.states))) if desk.states[at] not in (TEXT, HEADING)]
    name = source.name if source is not None else None
    scene = Scene(desk.lines, desk.layout.blanks, desk.states, desk.taken(), desk.language, desk.day_first, name)
    return find_pictures(scene, region)


def claim_dates_and_pictures(desk: Desk, stamps: Stamps, pictures: list[Picture]) -> Stamps:
    """Claims the lines of both; a capture that prints no other date is dated by its first dated picture."""
    shown = {at for picture in pictures for at, _, _ in picture.roles}
    for at in stamps.lines:
        if at not in shown and desk.states[at] not in (TEXT, HEADING):
            desk.claim(at, Role.DATE, "the date of publication", stamps.confidence)
    for picture in pictures:
        for at, role, reason in picture.roles:
            desk.claim(at, role, reason, 0.85)
            desk.leave_body((at,), STREWN)
    dates = [picture.image.date for picture in pictures if picture.image.date is not None]
    if stamps.published is None and dates:
        return stamps._replace(published=Moment(dates[0]), lines=(), confidence=0.6, problem=None)
    return stamps


def read_lead(desk: Desk) -> str | None:
    """The summary between headline and body."""
    for at in desk.forced_to(Role.LEAD):
        return desk.lines[at].text
    zone = desk.zone
    if not 0 <= zone.headline < zone.first:
        return None
    for at in range(zone.headline + 1, min(zone.headline + _LEAD_WITHIN, zone.first)):
        line = desk.lines[at]
        plain = not (line.credit or line.stamped or line.symbols == 2) and 40 <= line.length <= 700
        if at in desk.fates or line.number in desk.forced or desk.states[at] not in (BEFORE, HEAD) or not plain:
            continue
        wordy = len(line.words) >= _LEAD_WORDS or line.length > 160 or line.start == 6
        if wordy and not (line.categories & _FURNITURE and len(line.words) < 10):
            desk.claim(at, Role.LEAD, "a summary below the headline", 0.7)
            return line.text
    return None
