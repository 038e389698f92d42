"""Where quotations open and close: pairs of marks in one block of text.

Marks pair by what stands around them and by the language: “ opens in English and closes in German, « opens in French
and closes in German books. Mixed pairs (“ opens, " closes) count, nested ones belong to the quotation around them, and
apostrophes, feet and inches, and decades ('90s) are no marks. One pass, no recursion: linear in the text.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from backfile.patterns import late_pattern


class Span(NamedTuple):
    """One quotation in a block; `text[start:end]` is what stands between the marks, trimmed."""

    outer_start: int
    """Of the opening mark; of the text where a paragraph goes on with an open quotation."""
    start: int
    end: int
    outer_end: int
    """Behind the closing mark; the block's end where none closes it."""
    closed: bool = True
    resumed: bool = False
    """It goes on with the quotation that the block before left open."""


_ANY = r"[\"“”„‟«»‹›＂「」『』〝〞〟‘'’‚‛]"
_DOUBLE = re.compile(r"([\"“”„‟«»‹›＂「」『』〝〞〟])(?:\1{2,}+|" + _ANY + "{4,}+)?+")
"""A mark; three of a kind and more in a row are decoration, and so are five of any kinds."""
_DOUBLE_MARKS = ('"', *"“”„‟«»‹›＂「」『』〝〞〟", "``", "''")
_SINGLE_MARKS = ("'", "‘", "‚")
_DOUBLE_OR_PAIRED = late_pattern(_DOUBLE.pattern + "|``|''")
_SINGLE = late_pattern(r"[‘'’‚‛](?!['’]|" + _ANY + "{4})")
_SINGLE_OPENING = re.compile(r"['‘‚](?<!\w['‘‚])(?=[^\s\W]|[\"“(\[¿¡…])")
"""The mark first, what stands before it then: so the search runs from mark to mark."""
OPENING = re.compile(r"\s*(?:[\"“”„‟«»＂「『〝‘‹‚›]|``|''|'(?=\w))")
"""A text that begins with an opening mark."""

_CLOSERS = {
    '"': '"”“‟＂', "＂": '＂"', "“": "”\"“'' ", "”": '”"“', "„": '“”"‟„', "‟": '”"', "«": "»\"", "»": "«»",
    "‹": "›", "›": "‹›", "「": "」", "『": "』", "〝": "〞〟", "``": "''\"", "''": "''",
}  # fmt: skip
_ALWAYS_OPEN = frozenset("„「『〝")
_ALWAYS_CLOSE = frozenset("」』〞〟")
_LOW_GERMAN = frozenset(("de", "cs", "sk", "sl", "bg", "da", "et", "lt", "lv", "hr", "sr", "mk", "is"))
_REVERSED_ANGLES = frozenset(("de", "da", "sv", "nb", "nn", "no", "fi", "cs"))
"""Languages that write »so« or »so» too."""
_BEFORE_OPENING = frozenset(" \t\n\u00a0\u202f\u2009\u200b([{—–-/¿¡‘'’:：，。、（…\"“„«‹,;.*_|>")
_AFTER_CLOSING = frozenset(" \t\n\u00a0\u202f)]}—–-.,;:!?…/’'\"”»*_|")
_SPACES = " \t\n\u00a0\u202f\u2009\u3000\u200b"
_DECADE = re.compile(r"['’‘](?:\d0s|em\b|til\b|tis\b|twas\b|cause\b|n['’]|bout\b|round\b|s\b|t\b|n\b)", re.IGNORECASE)
_STRONG_BEFORE_CLOSING = frozenset(".,!?…;—")
_STRONG_AFTER_CLOSING = frozenset('.,;:!?)]—–"”')
_SENTENCE_BREAK = re.compile(r"[.!?…]\s")
_MOST_NESTED = 6
_FARTHEST_CLOSING = 500


class _Frame(NamedTuple):
    mark: str
    start: int
    end: int
    inner: list[Span]


def marks_in(text: str) -> tuple[str, ...]:
    """The marks that a text holds, so that none of its parts need be searched for the others."""
    return tuple(filter(text.__contains__, _DOUBLE_MARKS + _SINGLE_MARKS))


def find_spans(text: str, language: str, resumes: bool = False, continues: bool = False) -> list[Span]:
    """The outermost quotations of `text`, in order, not overlapping.

    `resumes`: the block before left a quotation open, so a closing mark without an opening one closes that.
    `continues`: the block after begins with an opening mark, so a quotation may be left open here. The last span is
    not `closed` when its mark is missing at the text's end.
    """
    has = text.__contains__
    spans = _double_spans(text, language[:2], resumes, continues) if any(map(has, _DOUBLE_MARKS)) else []
    if any(map(has, _SINGLE_MARKS)) and _SINGLE_OPENING.search(text):
        return _with_singles(text, spans, language[:2])
    return spans


def _double_spans(text: str, language: str, resumes: bool, continues: bool) -> list[Span]:
    paired = "''" in text or "``" in text
    done: list[Span] = []
    frames: list[_Frame] = []
    for match in (_DOUBLE_OR_PAIRED if paired else _DOUBLE).finditer(text):
        mark = match[0]
        start, end = match.span()
        if end - start > 2:
            continue
        opens, closes = _directions(text, mark, start, end, language)
        level = _closing_level(frames, mark) if closes or not opens else -1
        if level >= 0 and frames[level].mark == mark == '"' and _is_inch(text, start, end):
            continue
        if level >= 0 and (closes or mark in '"＂'):
            frame = frames[level]
            del frames[level:]
            (frames[-1].inner if frames else done).append(_span(text, frame.start, frame.end, start, end))
        elif opens and len(frames) < _MOST_NESTED:
            frames.append(_Frame(mark, start, end, []))
        elif closes and resumes and not frames and not done:
            done.append(_span(text, 0, 0, start, end)._replace(resumed=True))
    return _with_open_end(text, done, frames, continues)


def _with_open_end(text: str, done: list[Span], frames: list[_Frame], continues: bool) -> list[Span]:
    """The spans, with a quotation that nothing closes as the last one where it plausibly runs to the block's end."""
    if frames:
        first = frames[0]
        inner = [span for frame in frames for span in frame.inner]
        if not inner or (continues and len(frames) == 1):
            end = len(text.rstrip(_SPACES))
            if end > first.end:
                done.append(_span(text, first.start, first.end, end, end)._replace(closed=False))
        else:
            done.extend(inner)
    return [span for span in done if span.end > span.start]


def _span(text: str, outer_start: int, start: int, end: int, outer_end: int) -> Span:
    while start < end and text[start] in _SPACES:
        start += 1
    while end > start and text[end - 1] in _SPACES:
        end -= 1
    return Span(outer_start, start, end, outer_end)


def _directions(text: str, mark: str, start: int, end: int, language: str) -> tuple[bool, bool]:
    """Whether the mark can open and whether it can close, by its shape, its neighbours and the language."""
    if mark in _ALWAYS_OPEN:
        return True, False
    if mark in _ALWAYS_CLOSE:
        return False, True
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    spaced_before, spaced_after = before in _SPACES, after in _SPACES
    if mark in "«»‹›":
        return _angle_directions(mark, spaced_before, spaced_after, before, after, language)
    if mark == "“" and language not in _LOW_GERMAN:
        closes = not spaced_before and (spaced_after or (after in ".,;:)" and before.isalnum()))
        return not closes, closes
    if mark == "”":
        opens = (start == 0 or before in _BEFORE_OPENING) and not spaced_after and after not in _AFTER_CLOSING
        return opens and spaced_before, not opens or not spaced_before
    opens = before in _BEFORE_OPENING and not spaced_after
    closes = not spaced_before and (after in _AFTER_CLOSING or _ends_word(after, language))
    if mark == "``":
        return True, False
    return opens or (spaced_before and spaced_after), closes or (spaced_before and spaced_after) or not opens


def _angle_directions(
    mark: str, spaced_before: bool, spaced_after: bool, before: str, after: str, language: str
) -> tuple[bool, bool]:
    if mark in "«‹":
        reversed_closer = not spaced_before and (spaced_after or not after.isalnum()) and language in _REVERSED_ANGLES
        return not reversed_closer, reversed_closer
    opens = (
        (spaced_before or before in "([—–-")
        and not spaced_after
        and language not in ("fr", "ru", "uk", "es", "it", "pt")
    )
    return opens, not opens


def _closing_level(frames: list[_Frame], mark: str) -> int:
    """Index of the innermost open quotation that the mark can close, or -1."""
    for level in range(len(frames) - 1, -1, -1):
        if mark in _CLOSERS.get(frames[level].mark, ""):
            return level
    return -1


def _is_inch(text: str, start: int, end: int) -> bool:
    """A straight mark behind a figure, inside a quotation that another mark closes properly: 6" wide."""
    if not text[start - 1 : start].isdigit() or text[end : end + 1] not in (" ", "-"):
        return False
    closing = text.find('"', end, end + _FARTHEST_CLOSING)
    return closing > 0 and text[closing - 1] not in _SPACES and text[end + 1 : end + 2].islower()


def _with_singles(text: str, doubles: list[Span], language: str) -> list[Span]:
    """Doubles, and the single-marked quotations outside them; a single one that holds a double one wins."""
    singles = _single_spans(text, language)
    if not singles:
        return doubles
    merged: list[Span] = []
    for span in sorted(doubles + singles, key=lambda span: (span.outer_start, -span.outer_end)):
        if not merged or span.outer_start >= merged[-1].outer_end:
            merged.append(span)
    return merged


def _single_spans(text: str, language: str) -> list[Span]:
    done: list[Span] = []
    opened = -1
    weak = -1
    for match in _SINGLE.finditer(text):
        at = match.start()
        before = text[at - 1] if at else " "
        after = text[at + 1] if at + 1 < len(text) else " "
        if opened >= 0 and match[0] != "‚" and before not in _SPACES and _ends_word(after, language):
            if (
                language == "ko"
                or before in _STRONG_BEFORE_CLOSING
                or after in _STRONG_AFTER_CLOSING
                or at + 1 == len(text)
            ):
                done.append(_span(text, opened, opened + 1, at, at + 1))
                opened = weak = -1
            elif before != "s" or match[0] == "‘":
                done += _weak_span(text, opened, at)
                opened = weak = -1
            elif weak < 0:
                weak = at
        elif match[0] != "’" and before in _BEFORE_OPENING and after not in _SPACES and not _DECADE.match(text, at):
            done += _weak_span(text, opened, weak)
            opened, weak = at, -1
    return [span for span in done + _weak_span(text, opened, weak) if span.end > span.start]


def _ends_word(after: str, language: str) -> bool:
    """Whether a word may end before this character; Korean writes particles behind the mark."""
    return not after.isalnum() or (language == "ko" and after >= "가")


def _weak_span(text: str, opened: int, at: int) -> list[Span]:
    """The span up to a mark that may be an apostrophe: only within one sentence."""
    if opened < 0 or at < 0 or at - opened > 300 or _SENTENCE_BREAK.search(text, opened, at):
        return []
    return [_span(text, opened, opened + 1, at, at + 1)]
