"""Captures whose lines were broken at a fixed width: their lines are joined into the paragraphs they were.

A line was broken where the next word would not have fitted. A capture is taken for broken when that holds nearly
everywhere; then lines are joined where it holds, and nowhere else: a short line ends its paragraph.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from backfile.loader.text.vocabulary import WIDE_FROM
from backfile.patterns import late_pattern

_NARROWEST, _WIDEST = 40, 110
"""Characters of a width that texts are broken at."""
_LEAST_BREAKS = 6
"""Breaks inside paragraphs that a capture must show."""
_MOST_STOPS = 0.5
"""Share of its full lines that may end a sentence: where more do, each is a paragraph."""
_SURE = 0.85
"""Share of the breaks at which the next word would not have fitted."""
_BULLET = late_pattern(r"\s*(?:[•*▪●■►◦‣>]|[-–—]\s|\d{1,2}[.)]\s)")
_STOPS = (".", "!", "?", "…", ":", "。")


class Unwrapped(NamedTuple):
    """A capture's lines once joined."""

    texts: list[str]
    """As many as the lines: a paragraph where its first line was, nothing where the others were."""
    spans: dict[int, tuple[int, ...]]
    """First line's number → numbers of all its lines, for paragraphs of more than one."""


def unwrap(raw: list[str], apart: frozenset[int]) -> Unwrapped:
    """The lines joined where they were broken at a width; as they are where the capture was not broken.

    `apart` are numbers of lines (1-based) that stay by themselves, for a sidecar says what they are.
    """
    width = _width(raw)
    if width is None:
        return Unwrapped(raw, {})
    texts, spans = list(raw), {}
    first = 0
    for at in range(1, len(raw) + 1):
        if at < len(raw) and not {at, at + 1} & apart and _is_broken(raw[at - 1], raw[at], width):
            continue
        if at - first > 1:
            texts[first:at] = [_join(raw[first:at]), *[""] * (at - first - 1)]
            spans[first + 1] = tuple(range(first + 1, at + 1))
        first = at
    return Unwrapped(texts, spans)


def _width(raw: list[str]) -> int | None:
    """The width at which the capture was broken; None when it was not."""
    if len(raw) <= _LEAST_BREAKS or 20 * len([1 for line in raw if len(line) > _WIDEST]) > len(raw):
        return None
    pairs = [
        (one.rstrip(), two)
        for one, two in pairwise(raw)
        if one.strip() and two.strip() and not _begins_another(one, two)
    ]
    full = sorted(len(one) for one, _ in pairs)
    width = full[len(full) * 19 // 20] if len(full) >= _LEAST_BREAKS else 0
    if not _NARROWEST <= width <= _WIDEST:
        return None
    broken = [(one, two) for one, two in pairs if _is_broken(one, two, width)]
    stops = sum(one.endswith(_STOPS) for one, _ in broken)
    inside = len(broken) >= _LEAST_BREAKS and stops <= _MOST_STOPS * len(broken)
    return width if inside and len(broken) >= _SURE * len(pairs) else None


def _is_broken(line: str, following: str, width: int) -> bool:
    """Whether a line goes on in the next: the next one's first word would not have fitted behind it."""
    line = line.rstrip()
    word = following.split(maxsplit=1)[:1]
    if not line or not word or _begins_another(line, following):
        return False
    first = word[0][:2] if word[0] >= WIDE_FROM else word[0]
    return len(line) + 1 + len(first) > width


def _begins_another(line: str, following: str) -> bool:
    """Whether a line begins with a bullet, or farther in than the one before it."""
    return _BULLET.match(following) is not None or _indent(following) > _indent(line) + 1


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _join(lines: list[str]) -> str:
    """The lines as one: no space between ideographs, behind a hyphen that parts a word, or at a soft hyphen."""
    text = lines[0].strip()
    for line in lines[1:]:
        more = line.strip()
        if text.endswith("\u00ad"):
            text = text[:-1] + more
        elif (text[-1:] >= WIDE_FROM and more[:1] >= WIDE_FROM) or (text[-2:-1].isalpha() and text[-1:] == "-"):
            text += more
        else:
            text += f" {more}"
    return text
