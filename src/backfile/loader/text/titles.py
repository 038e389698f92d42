"""Which line is the headline, and what the page's title says of the publication."""

from __future__ import annotations

import re
from typing import NamedTuple

from backfile.loader.page_titles import is_wide, wide_parts
from backfile.loader.text.lines import END_COLON, END_COMMA, END_STOP, Line
from backfile.loader.text.vocabulary import FURNITURE, Category

_SEPARATOR = re.compile(r"\s+[|–—\-:·•«»>/~]{1,2}\s+|\s*[|｜]\s*|\s:\s")
_COLON = re.compile(r"\s*：\s*")
"""In Chinese and Japanese, where it stands inside headlines more often than behind them."""
_SAME_MARKS = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "‘": "'",
        "’": "'",
        "\u00a0": " ",
        "–": "-",
        "—": "-",
        "\u3000": " ",
    }
)
_LEAST = 15
"""Letters below which a line that is repeated is a label rather than a title."""
_LONGEST_SITE = 45
_LONGEST_TITLE = 300
_BODY_SCANNED = 3_000
"""Characters of the body in which a title's words are looked for."""
_FURNITURE = FURNITURE | Category.RELATED | Category.STAMP
_ENOUGH = 0.5
"""Score below which no line is the headline."""


class Headline(NamedTuple):
    """The headline and where it stands."""

    text: str
    at: int
    """Index into the lines that are not blank."""
    reason: str
    confidence: float
    copies: tuple[int, ...] = ()
    """Other lines that print it, the page's title among them."""
    suffix: tuple[str, ...] = ()
    """What the page's title says beside it: sections, and the publication, in order."""


def folded(text: str) -> str:
    """One spelling of marks, spaces and case."""
    return text.lower() if text.isascii() else text.translate(_SAME_MARKS).casefold()


def title_parts(text: str) -> list[str]:
    """What a page's title may begin or end with: the whole, and what stands before and behind its separators."""
    cuts = sorted(match.span() for marks in (_SEPARATOR, _COLON) for match in marks.finditer(text))
    wide = wide_parts(text) if is_wide(text) else []
    return [text, *(text[:start] for start, _ in reversed(cuts) if start), *(text[end:] for _, end in cuts), *wide[:-1]]


def find_anchors(lines: list[Line]) -> list[int]:
    """Indexes of later lines that equal the first line, or a part of it long enough to be its headline."""
    if not lines or not _LEAST <= lines[0].length <= _LONGEST_TITLE:
        return []
    whole = lines[0].length
    parts = [part for part in title_parts(lines[0].text) if len(part) >= _LEAST or len(part) * 2 > whole]
    wanted = {folded(part) for part in parts}
    sizes = {len(part) for part in parts}
    return [at for at, line in enumerate(lines) if at and len(line.text) in sizes and folded(line.text) in wanted]


def choose_headline(
    lines: list[Line], blanks: list[tuple[bool, bool]], anchors: list[int], titled: int | None, first: int, body: str
) -> Headline | None:
    """The headline: the line that the model says it is (`titled`), else one before the `first` of the body.

    Then a line that repeats the page's title wins; else words that the title and the body share, room around the
    line, its length and its nearness to the body are weighed.
    """
    if titled is not None:
        titled = _beside_summary(lines, blanks, _behind_path(lines, titled), anchors)
        return headline_at(lines, titled, first, "stands as a headline does")
    words = frozenset(re.findall(r"[^\W\d_]{4,}", body[:_BODY_SCANNED].lower()))
    title_words = frozenset(word for word in lines[0].words if len(word) > 3)
    repeated = frozenset(anchors)
    best: tuple[float, int, str] | None = None
    for at in range(min(first, len(lines))):
        line = lines[at]
        text = line.text if at else _without_site(line.text)
        if not 4 <= line.length <= _LONGEST_TITLE * 2 or line.credit == 1:
            continue
        score = _weigh(line, at, blanks[at], first - at, words, title_words)
        if at in repeated:
            score += 4.0
        if best is None or score > best[0]:
            best = (score, at, text)
    if best is None or best[0] < _ENOUGH:
        return None
    reason = "repeats the page's title" if best[1] in repeated else "stands out before the body"
    return _headline(lines, best, first, reason)


def headline_at(lines: list[Line], at: int, first: int, reason: str) -> Headline:
    """The headline that stands on a line; `first` is the body's first line."""
    return _headline(lines, (4.0, at, headline_text(lines, at)), max(first, at), reason)


def headline_text(lines: list[Line], at: int) -> str:
    """A line as a headline: without the site's name, or the words before the page's title."""
    return _without_kicker(lines, at) if at else _without_site(lines[0].text)


def _behind_path(lines: list[Line], titled: int) -> int:
    """The headline itself where the chosen line is the path to it: "HomeNewsThe headline"."""
    text = lines[titled].text
    for at in range(titled + 1, min(titled + 6, len(lines))):
        own = lines[at].text
        if lines[at].length >= _LEAST and len(own) * 5 > len(text) * 2 and text != own and text.endswith(own):
            return at
    return titled


def _beside_summary(lines: list[Line], blanks: list[tuple[bool, bool]], titled: int, anchors: list[int]) -> int:
    """The line beside the chosen one where that is a summary: it ends like a sentence, or stands at the top already."""
    line = lines[titled]
    again = titled > 1 and line.text == lines[1].text and not blanks[0][1]
    sentence = (line.end == END_STOP and line.length > 60) or (line.sentences and line.length > 90)
    if titled in anchors or not (again or sentence):
        return titled
    for at in (titled - 1, titled - 2, titled + 1):
        if 0 <= at < len(lines) and all(blanks[at]) and _reads_like_headline(lines[at]):
            return at
    return titled


def _reads_like_headline(line: Line) -> bool:
    if not 12 <= line.length <= 170 or line.end in (END_STOP, END_COLON, END_COMMA) or line.stamped or line.credit:
        return False
    return (len(line.words) > 2 or line.start == 6) and not (line.categories & _FURNITURE and len(line.words) < 8)


def _without_kicker(lines: list[Line], titled: int) -> str:
    """The chosen line without the words before the page's title: "Premier League The headline"."""
    text, title = lines[titled].text, _without_site(lines[0].text)
    return title if len(title) >= _LEAST and len(title) * 2 > len(text) and text.endswith(" " + title) else text


def _weigh(
    line: Line, at: int, blank: tuple[bool, bool], distance: int, words: frozenset[str], title_words: frozenset[str]
) -> float:
    content = [word for word in line.words if len(word) > 3]
    score = 1.6 * sum(word in words for word in content) / (len(content) + 1)
    if at:
        score += 2.4 * sum(word in title_words for word in content) / (len(content) + 1)
    else:
        score += 1.2 if len(line.words) > 3 or line.length > 30 else 0.0
    score += 0.5 * blank[0] + 0.4 * blank[1] - min(0.06 * distance, 1.2)
    length = line.length
    score += 0.9 if 28 <= length <= 170 else 0.2 if 18 <= length < 28 else -0.8 if length < 18 else -1.0
    if line.end == END_STOP:
        score -= 0.5 + (1.2 if line.sentences else 0.0)
    elif line.end in (END_COLON, END_COMMA):
        score -= 1.0
    if line.stamped and len(line.words) < 9:
        score -= 1.2
    if line.categories & _FURNITURE and len(line.words) < 8:
        score -= 0.9
    if line.categories & Category.BYLINE and len(line.words) < 8 and line.start != 1:
        score -= 0.4
    return score - (0.8 if line.credit else 0.0) - (0.8 if line.symbols == 2 else 0.0)


def _headline(lines: list[Line], best: tuple[float, int, str], first: int, reason: str) -> Headline:
    score, at, text = best
    same = folded(text)
    copies = tuple(
        other
        for other, line in enumerate(lines[: first + 1])
        if other != at
        and len(line.text) >= len(text)
        and line.length < 2 * _LONGEST_TITLE
        and folded(line.text[: len(same)]).startswith(same)
    )
    exact = [other for other in copies if len(lines[other].text) == len(text)]
    if exact and at == 0:
        at = exact[-1]
        copies = (*(other for other in copies if other != at), 0)
    return Headline(text, at, reason, min(0.99, 0.5 + score / 10), tuple(sorted(copies)), _suffix(lines[0].text, text))


def _suffix(title: str, headline: str) -> tuple[str, ...]:
    """The parts of a page's title that are not its headline."""
    whole, part = folded(title), folded(headline)
    if whole == part:
        return ()
    at = whole.find(part)
    rest = title[:at] + " | " + title[at + len(part) :] if at >= 0 else title
    parts = [part.strip(" |-–—:：_") for piece in _SEPARATOR.split(rest) for part in wide_parts(piece)]
    if at < 0:  # another wording of the headline: only what stands last can be the publication
        parts = parts[-1:] if len(parts) > 1 and len(parts[-1]) <= _LONGEST_SITE else []
    return tuple(piece for piece in parts if piece)


def _without_site(title: str) -> str:
    """A page's title without the names of its site and sections at the end."""
    if is_wide(title):
        title = max(wide_parts(title)[:2], key=len)
    while True:
        cuts = list(_SEPARATOR.finditer(title))
        if not cuts:
            return title
        head, tail, mark = title[: cuts[-1].start()], title[cuts[-1].end() :], cuts[-1][0].strip()
        names = tail.split()
        plain = mark in ("|", "｜", "·", "•", "«", "»", "~")
        named = len(names) <= 5 and all(word[:1].isupper() or not word.isalpha() or len(word) < 4 for word in names)
        if len(tail) > _LONGEST_SITE or len(head) < _LEAST or not (plain or (named and len(head) > 1.3 * len(tail))):
            return title
        title = head.rstrip()
        if not plain:
            return title
