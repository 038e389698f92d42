"""What is strewn into the body and looks like text to the models: captions, offers of a newsletter."""

from __future__ import annotations

from itertools import pairwise

from ahocorasick_rs import BytesAhoCorasick

from backfile.loader.text.layout import Layout
from backfile.loader.text.lines import START_QUOTE, Line
from backfile.loader.text.model import AFTER, HEAD, HEADING, STREWN, TEXT, TITLE
from backfile.patterns import late_pattern

_LEAST, _MOST = 40, 500
"""Characters of a caption; an offer is no longer either."""
_MOST_ADDED = 120
"""Characters that one of the two has beyond the other: a credit, a number, not a paragraph that begins with its summary."""
_SHARED = 80
"""Characters from which two captions of one picture begin alike."""
_WHO_IS_WHERE = late_pattern(
    r"^[Pp]ictured\b|\b[Ff]rom left(?: to right)?(?:[,:]|,? [A-Z])|\b[Vv]\. ?l\. ?n\. ?r\.|\(v\. ?l\."
    r"|\b[A-Z][\w.'’-]+ [A-Z][\w.'’-]+, (?:(?:second|third|fourth|far|top|bottom) )?(?:left|right|cent(?:er|re)),"
    r"|\b[A-Z]\w+ \((?:left|right|cent(?:er|re)|links|rechts|Mitte|à gauche|à droite|a sinistra|a destra)\)"
    r"|\b[Vv]on li(?:nks|\.)? nach re|^Von links:|\b[Vv]an links naar rechts"
    r"|(?:^De|\(de) gauche à droite|(?:^De|\(de) izquierda a derecha|(?:^Da|\(da) (?:sinistra|esquerda)\b"
)
"""How captions say which of those in the picture is who."""
_SIDES = tuple(
    word.encode()
    for word in (
        *("pictured", "from left", "left,", "right,", "center,", "centre,", "left)", "right)", "center)", "centre)"),
        *("v.l", "v. l", "von li", "links:", "links)", "rechts)", "(mitte)", "links naar"),
        *("gauche", "droite)", "sinistra", "destra)", "izquierda", "esquerda"),
    )
)
"""Words and marks without one of which no caption says so."""
_NEWSLETTER = tuple(
    word.encode() for word in ("newsletter", "your inbox", "infolettre", "ニュースレター", "メルマガ", "뉴스레터")
)
_SOUGHT = BytesAhoCorasick([*_SIDES, *_NEWSLETTER])
"""All these words, sought in one go: a body is looked through for them, and seldom has one."""
_LONGEST_SOUGHT = 200_000
"""Bytes of a body that are looked through so: each word of a hostile one would be a match to remember."""
_MOST_OFFERS = 3
"""An article with more lines that name a newsletter is about one."""


def without_strewn(layout: Layout, states: list[int]) -> list[int]:
    """The states without such lines in the body, unless they are most of it."""
    lines = layout.lines
    inside = [at for at, state in enumerate(states) if state in (TEXT, HEADING)]
    short = [at for at in inside if lines[at].length <= _MOST]
    wrong = set(_twice(lines, states)).intersection(inside)
    text = _encoded("\n".join([lines[at].text for at in short]))
    if words := _words_in(text):
        if min(words) < len(_SIDES):
            wrong.update(at for at in short if _says_who_is_where(lines[at].text))
        if max(words) >= len(_SIDES):
            wrong.update(_offers(lines, states, short))
    if not wrong or 2 * sum(lines[at].length for at in wrong) > sum(lines[at].length for at in inside):
        return states
    kept = [at for at in inside if at not in wrong]
    mended = list(states)
    for at in wrong:
        mended[at] = HEAD if at < kept[0] else STREWN
    for at in range(kept[-1] + 1, len(mended)):
        mended[at] = AFTER
    return mended


def _words_in(text: bytes) -> set[int]:
    """Numbers of the words that a body holds; of a very long one, such that its lines are asked one by one."""
    if len(text) > _LONGEST_SOUGHT:
        return {0, len(_SIDES)}
    return {word for word, _, _ in _SOUGHT.find_matches_as_indexes(text, overlapping=True)}


def _encoded(text: str) -> bytes:
    """The text in which words are sought: small letters, as far as they are ASCII.

    Bytes, for whose letters Python need not ask its tables: all of a body is looked at here.
    """
    return text.encode("utf-8", "surrogatepass").lower()


def _says_who_is_where(text: str) -> bool:
    return any(map(_encoded(text).__contains__, _SIDES)) and _WHO_IS_WHERE.search(text) is not None


def _twice(lines: list[Line], states: list[int]) -> list[int]:
    """Lines that are printed twice, one right below the other: a picture's caption and its description."""
    found: list[int] = []
    for at, (one, two) in enumerate(pairwise(lines)):
        if (states[at] in (TEXT, HEADING) or states[at + 1] in (TEXT, HEADING)) and _same(one, two):
            found += (at, at + 1)
    return found


def _offers(lines: list[Line], states: list[int], short: list[int]) -> list[int]:
    """Lines that name a newsletter, in an article that is about something else."""
    found = [at for at in short if _names_newsletter(lines[at].text)]
    about = any(state == TITLE and _names_newsletter(line.text) for line, state in zip(lines, states, strict=True))
    return [] if about or len(found) > _MOST_OFFERS else found


def _names_newsletter(text: str) -> bool:
    return any(map(_encoded(text).__contains__, _NEWSLETTER))


def _same(one: Line, two: Line) -> bool:
    """Whether the longer text holds the shorter, or begins as it does."""
    length, other = one.length, two.length
    if not (_LEAST <= length <= _MOST and _LEAST <= other <= _MOST and -_MOST_ADDED <= length - other <= _MOST_ADDED):
        return False
    if START_QUOTE in (one.start, two.start):
        return False
    short, long = sorted((one.text, two.text), key=len)
    return short in long or long.startswith(short[: max(_SHARED, len(short) // 2)])
