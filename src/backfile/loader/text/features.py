"""What the line model looks at: a line by itself, and a line in its place.

Each line gives two keys of small numbers. A key stands for a list of named features (`own_features`,
`place_features`), whose weights are in `weights.json`; equal keys score alike, so that the sums are kept.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TypeAlias

from backfile.loader.text.lines import END_NONE, END_STOP, PROSE_LENGTH, START_LETTER, Line
from backfile.loader.text.vocabulary import CATEGORY_NAMES, Category

Key: TypeAlias = tuple[int, ...]

_LENGTHS = (4, 10, 18, 28, 42, 60, 80, 110, 150, 220, 350, 600)
_COUNTS = (1, 2, 3, 6, 13)
_WORDS = (2, 3, 5, 8, 12, 16)
_SENTENCES = (1, 2, 4)
_BLOCKS = (2, 3, 5, 9)
_NEAR = 4
"""Lines on each side whose running text is counted."""
_LONGEST_TITLE = 160
_LEAST_TITLE = 18
_SIZES = (15, 28, 45, 80, 120, 200)
EDGE = 0
"""The class of no line at all; `line_class` gives the others."""


def line_class(line: Line) -> int:
    """1 label, 2 phrase, 3 short sentence, 4 running text, 5 long line without an end."""
    if line.prose:
        return 4
    if line.length >= 2 * PROSE_LENGTH:
        return 5
    if line.end != END_NONE and line.end <= 4 and line.length >= 20:
        return 3
    return 1 if line.length < 26 else 2


def own_key(line: Line) -> Key:
    """The line by itself."""
    return (
        bisect_right(_LENGTHS, line.length),
        line.end,
        line.start,
        bisect_right(_SENTENCES, line.sentences),
        line.categories,
        line.stamped,
        line.symbols,
        line.capitals,
        bisect_right(_WORDS, len(line.words)),
        line_class(line),
        line.credit,
    )


def own_features(key: Key) -> list[str]:
    """The names of what an own key says."""
    length, end, start, sentences, categories, stamped, symbols, capitals, words, kind, credit = key
    names = [
        f"length {length}",
        f"end {end}",
        f"start {start}",
        f"length {length} end {end}",
        f"class {kind} start {start}",
        f"class {kind} sentences {sentences}",
        f"class {kind} symbols {symbols}",
        f"class {kind} capitals {capitals} words {words}",
        f"class {kind} credit {credit}",
    ]
    names += [f"{name} class {kind}" for bit, name in CATEGORY_NAMES.items() if categories & bit]
    if not categories & Category.FUNCTION:
        names.append(f"no function word class {kind}")
    if stamped:
        names.append(f"stamped class {kind}")
    return names


def place_keys(lines: list[Line], blanks: list[tuple[bool, bool]], anchors: list[int]) -> list[Key]:
    """Each line in its place: what stands around it, how much running text lies before and behind it.

    `lines` are the lines that are not blank, `blanks` whether a blank line stands before and behind each,
    `anchors` the indexes of lines that repeat the page's title.
    """
    count = len(lines)
    kinds = [line_class(line) for line in lines]
    prose = [kind == 4 for kind in kinds]
    totals = [0, *accumulate(prose)]
    whole = totals[-1]
    seen: dict[str, int] = {}
    for line in lines:
        if line.length < 2 * PROSE_LENGTH:
            seen[line.text] = seen.get(line.text, 0) + 1
    sizes, proses = _blocks(blanks, prose)
    text = _sample(lines, prose)
    title = lines[0].text.lower() if lines else ""
    around = [EDGE, *kinds, EDGE]
    hints = [0, *(_hint(line) for line in lines), 0]
    ends = 0
    """How many lines that end an article (comments, more stories, copyright) have passed since its text began."""
    keys: list[Key] = []
    last = count - 1
    summary = lines[1].text if count > 1 and not blanks[0][1] and lines[1].length > 40 else ""
    apart = 0
    """How many lines between blank lines that could be a headline have passed."""
    relation = _relations(count, anchors)
    for at, line in enumerate(lines):
        own = prose[at]
        before = totals[at]
        behind = whole - before - own
        near = totals[at + _NEAR + 1 if at + _NEAR < count else count] - totals[at - _NEAR if at > _NEAR else 0] - own
        blank_before, blank_after = blanks[at]
        if before and line.length < 60 and line.categories & _ENDERS:
            ends += 1
        size = sizes[at]
        own_proses = proses[at] - own
        keys.append(
            (
                kinds[at],
                blank_before,
                blank_after,
                around[at],
                around[at + 2],
                _COUNT_BUCKETS[before] if before < 14 else 5,
                _COUNT_BUCKETS[behind] if behind < 14 else 5,
                near if near < 5 else 5,
                _BLOCK_BUCKETS[size] if size < 10 else 4,
                own_proses if own_proses < 3 else 3,
                seen.get(line.text, 1) > 1,
                relation[at],
                _echo(lines, at) if kinds[at] != 1 or line.length > 15 else 0,
                lines[at - 1].credit if at and not blank_before else 0,
                lines[at + 1].credit if at < last and not blank_after else 0,
                hints[at],
                hints[at + 2],
                ends if ends < 4 else 4 + (ends > 8),
                _share(line, text) if before < _TOP else 6,
                _share(line, title) if before < _TOP and at else 6,
                at if at < 3 else 3,
                apart if apart < 4 else 4,
                bisect_right(_SIZES, line.length) if before == 0 else 7,
                line.end == END_STOP,
                at > 1 and line.text == summary,
            )
        )
        if blank_before and blank_after and line.length >= _LEAST_TITLE and not line.stamped:
            apart += 1
    return keys


_COUNT_BUCKETS = [bisect_right(_COUNTS, count) for count in range(14)]
_BLOCK_BUCKETS = [bisect_right(_BLOCKS, size) for size in range(10)]
_ENDERS = Category.COMMENT | Category.RELATED | Category.LEGAL
_TOP = 4
"""Lines of running text before a line behind which it is no headline."""
_SAMPLED = 3_000


def _hint(line: Line) -> int:
    """What a short line says to its neighbours: 0 nothing, 1 a time, 2 more stories, 3 share or join, 4 advertisement."""
    if line.length > 80:
        return 0
    if line.stamped:
        return 1
    bits = line.categories
    if bits & Category.ADVERT:
        return 4
    return 2 if bits & Category.RELATED else 3 if bits & (Category.SHARE | Category.ACCOUNT | Category.COMMENT) else 0


def _echo(lines: list[Line], at: int) -> int:
    """1: the next line begins with this one; 2: this line begins with the one before, as captions and their texts do;
    3: this line ends with the next, as a path glued to its headline does."""
    text = lines[at].text
    if at + 1 < len(lines):
        below = lines[at + 1].text
        if below.startswith(text):
            return 1
        if len(below) >= 16 and text.endswith(below):
            return 3
    before = lines[at - 1].text if at else ""
    return 2 if len(before) >= 16 and text.startswith(before) else 0


def _sample(lines: list[Line], prose: list[bool]) -> str:
    """The beginning of the running text, lower case."""
    parts: list[str] = []
    size = 0
    for line, is_prose in zip(lines, prose, strict=True):
        if is_prose:
            parts.append(line.text[:_SAMPLED])
            size += len(parts[-1])
            if size > _SAMPLED:
                break
    return "\n".join(parts)[:_SAMPLED].lower()


def _share(line: Line, text: str) -> int:
    """How many of a line's longer words are in a text: 0 (under a fifth) to 4 (over four fifths), 5 not looked at."""
    if not 12 <= line.length <= 2 * _LONGEST_TITLE or not line.text:
        return 5
    if line.start == START_LETTER:
        pairs = [line.text[i : i + 2] for i in range(0, len(line.text) - 1, 2)]
        return 4 * sum(pair in text for pair in pairs) // (len(pairs) or 1)
    words = [word for word in line.words if len(word) > 3]
    return 5 * sum(word in text for word in words) // (len(words) + 1) if words else 5


def _blocks(blanks: list[tuple[bool, bool]], prose: list[bool]) -> tuple[list[int], list[int]]:
    """For each line the number of lines in its block (lines without a blank between), and of those running text."""
    sizes: list[int] = []
    proses: list[int] = []
    start = 0
    for at, (_, blank_after) in enumerate(blanks):
        if blank_after:
            size = at + 1 - start
            sizes += [size] * size
            proses += [sum(prose[start : at + 1])] * size
            start = at + 1
    return sizes, proses


def _relations(count: int, anchors: list[int]) -> list[int]:
    """0: the title is repeated nowhere; 1 before its first repetition, 2 at one, 3 behind the first, 4 behind another."""
    if not anchors:
        return [0] * count
    second = anchors[1] if len(anchors) > 1 else count
    relation = [1] * anchors[0] + [3] * (second - anchors[0]) + [4] * (count - second)
    for anchor in anchors:
        relation[anchor] = 2
    return relation


def place_features(key: Key) -> list[str]:
    """The names of what a place key says."""
    kind, blank_before, blank_after, prev, following, before, behind, near, size, proses, again, relation, *rest = key
    (
        echo,
        credit_before,
        credit_behind,
        hint_before,
        hint_behind,
        ends,
        in_text,
        in_title,
        top,
        apart,
        size_class,
        stop,
        summary,
    ) = rest
    isolation = 2 * blank_before + blank_after
    return [
        f"class {kind} blanks {isolation:d}",
        f"class {kind} after {prev} blank {blank_before:d}",
        f"class {kind} before {following} blank {blank_after:d}",
        f"class {kind} between {prev} {following}",
        f"class {kind} blanks {isolation:d} between {prev} {following}",
        f"class {kind} text before {before}",
        f"class {kind} text behind {behind}",
        f"text before {before} behind {behind}",
        f"class {kind} near {near}",
        f"near {near} text before {before}",
        f"near {near} text behind {behind}",
        f"class {kind} block {size} text {proses}",
        f"class {kind} again {again:d}",
        f"class {kind} title {relation}",
        f"near {near} title {relation}",
        f"class {kind} echo {echo}",
        f"class {kind} credit before {credit_before}",
        f"class {kind} credit behind {credit_behind}",
        f"class {kind} hint before {hint_before} blank {blank_before:d}",
        f"class {kind} hint behind {hint_behind} blank {blank_after:d}",
        f"class {kind} ends {ends}",
        f"near {near} ends {ends}",
        f"class {kind} words in text {in_text}",
        f"class {kind} words in title {in_title}",
        f"blanks {isolation} words in text {in_text} in title {in_title}",
        f"class {kind} top {top} title {relation > 0:d}",
        f"blanks {isolation} apart {apart} size {size_class}",
        f"blanks {isolation} apart {apart} stop {stop:d} before {min(before, 1)}",
        f"blanks {isolation} again {again:d} size {size_class}",
        f"apart {apart} words in text {in_text} in title {in_title}",
        f"summary {summary:d} stop {stop:d}",
    ]
