"""What is strewn into the body and looks like text to the models: captions, offers of a newsletter."""

from __future__ import annotations

import re
from itertools import pairwise

from backfile.loader.text.layout import Layout
from backfile.loader.text.lines import START_QUOTE, Line
from backfile.loader.text.model import AFTER, HEAD, HEADING, STREWN, TEXT, TITLE

_LEAST, _MOST = 40, 500
"""Characters of a caption."""
_MOST_ADDED = 120
"""Characters that one of the two has beyond the other: a credit, a number, not a paragraph that begins with its summary."""
_SHARED = 80
"""Characters from which two captions of one picture begin alike."""
_WHO_IS_WHERE = re.compile(
    r"^[Pp]ictured\b|\b[Ff]rom left(?: to right)?(?:[,:]|,? [A-Z])|\w, (?:(?:second|third|fourth|far|top|bottom) )?(?:left|right|cent(?:er|re)),"
    r"|\b[A-Z]\w+ \((?:left|right|cent(?:er|re)|links|rechts|Mitte|à gauche|à droite|a sinistra|a destra)\)"
    r"|\b[Vv]\. ?l\. ?(?:n\. ?r\.)?|\b[Vv]on li(?:nks|\.)? nach re|\b[Vv]on links:|[Dd]e gauche à droite|[Dd]e izquierda a derecha"
    r"|[Dd]a sinistra|[Vv]an links naar rechts|[Dd]a esquerda para a direita"
)
"""How captions say which of those in the picture is who."""
_NEWSLETTER = re.compile(r"newsletter|\byour inbox\b|infolettre|ニュースレター|メルマガ|뉴스레터", re.IGNORECASE)
_LONGEST_OFFER = 600
_MOST_OFFERS = 3
"""An article with more lines that name a newsletter is about one."""


def without_strewn(layout: Layout, states: list[int]) -> list[int]:
    """The states without such lines in the body, unless they are most of it."""
    lines = layout.lines
    inside = [at for at, state in enumerate(states) if state in (TEXT, HEADING)]
    wrong = {*_twice(lines, states), *_offers(lines, states, inside), *_captions(lines, inside)}.intersection(inside)
    if not wrong or 2 * sum(lines[at].length for at in wrong) > sum(lines[at].length for at in inside):
        return states
    kept = [at for at in inside if at not in wrong]
    mended = list(states)
    for at in wrong:
        mended[at] = HEAD if at < kept[0] else STREWN
    for at in range(kept[-1] + 1, len(mended)):
        mended[at] = AFTER
    return mended


def _twice(lines: list[Line], states: list[int]) -> list[int]:
    """Lines that are printed twice, one right below the other: a picture's caption and its description."""
    found: list[int] = []
    for at, (one, two) in enumerate(pairwise(lines)):
        if (states[at] in (TEXT, HEADING) or states[at + 1] in (TEXT, HEADING)) and _same(one, two):
            found += (at, at + 1)
    return found


def _captions(lines: list[Line], inside: list[int]) -> list[int]:
    """Lines that say who stands where in a picture."""
    return [at for at in inside if lines[at].length <= _MOST and _WHO_IS_WHERE.search(lines[at].text)]


def _offers(lines: list[Line], states: list[int], inside: list[int]) -> list[int]:
    """Lines that name a newsletter, in an article that is about something else."""
    found = [at for at in inside if lines[at].length <= _LONGEST_OFFER and _NEWSLETTER.search(lines[at].text)]
    titles = [line.text for line, state in zip(lines, states, strict=True) if state == TITLE] if found else []
    return [] if len(found) > _MOST_OFFERS or any(map(_NEWSLETTER.search, titles)) else found


def _same(one: Line, two: Line) -> bool:
    """Whether the longer text holds the shorter, or begins as it does."""
    if min(one.length, two.length) < _LEAST or max(one.length, two.length) > _MOST:
        return False
    if abs(one.length - two.length) > _MOST_ADDED or START_QUOTE in (one.start, two.start):
        return False
    short, long = sorted((one.text, two.text), key=len)
    return short in long or long.startswith(short[: max(_SHARED, len(short) // 2)])
