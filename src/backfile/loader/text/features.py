"""What the line model looks at, by name: families of features, each named from one small key.

A line has one key for each family. A key stands for a list of named features whose weights are in `weights.json`;
equal keys score alike, so that each is summed once.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from typing import TypeAlias

from backfile.loader.text.lines import Line
from backfile.loader.text.places import Key, Place
from backfile.loader.text.vocabulary import CATEGORY_NAMES, Category

Keys: TypeAlias = tuple[Key, ...]
"""A line's keys, in the order of FAMILIES."""

_LENGTHS = (4, 10, 18, 28, 42, 60, 80, 110, 150, 220, 350, 600)
_WORDS = (2, 3, 5, 8, 12, 16)
_SENTENCES = (1, 2, 4)
_LENGTH_CLASSES = [bisect_right(_LENGTHS, length) for length in range(601)]
_WORD_CLASSES = [bisect_right(_WORDS, count) for count in range(17)]
_SENTENCE_CLASSES = [bisect_right(_SENTENCES, count) for count in range(5)]


def line_keys(lines: list[Line], places: list[Place]) -> list[Keys]:
    """The keys of each line: of the line by itself, then of its place."""
    keys: list[Keys] = []
    for line, place in zip(lines, places, strict=True):
        length, sentences, words, kind = line.length, line.sentences, len(line.words), line.kind
        shape = (
            _LENGTH_CLASSES[length] if length < 600 else 12,
            line.end,
            line.start,
            _SENTENCE_CLASSES[sentences] if sentences < 4 else 3,
            line.symbols,
            line.capitals,
            _WORD_CLASSES[words] if words < 16 else 6,
            kind,
            line.credit,
        )
        keys.append((shape, (line.categories, line.stamped, kind), *place))
    return keys


def _shape(key: Key) -> list[str]:
    """The line by itself: its length, how it begins and ends."""
    length, end, start, sentences, symbols, capitals, words, kind, credit = key
    return [
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


def _words(key: Key) -> list[str]:
    """What its words hint at."""
    categories, stamped, kind = key
    names = [f"{name} class {kind}" for bit, name in CATEGORY_NAMES.items() if categories & bit]
    if not categories & Category.FUNCTION:
        names.append(f"no function word class {kind}")
    if stamped:
        names.append(f"stamped class {kind}")
    return names


def _neighbours(key: Key) -> list[str]:
    kind, blank_before, blank_after, prev, following = key
    isolation = 2 * blank_before + blank_after
    return [
        f"class {kind} blanks {isolation}",
        f"class {kind} after {prev} blank {blank_before:d}",
        f"class {kind} before {following} blank {blank_after:d}",
        f"class {kind} between {prev} {following}",
        f"class {kind} blanks {isolation} between {prev} {following}",
    ]


def _text_around(key: Key) -> list[str]:
    kind, before, behind, near, ends = key
    return [
        f"class {kind} text before {before}",
        f"class {kind} text behind {behind}",
        f"text before {before} behind {behind}",
        f"class {kind} near {near}",
        f"near {near} text before {before}",
        f"near {near} text behind {behind}",
        f"class {kind} ends {ends}",
        f"near {near} ends {ends}",
    ]


def _block(key: Key) -> list[str]:
    kind, size, proses, again, relation, near = key
    return [
        f"class {kind} block {size} text {proses}",
        f"class {kind} again {again:d}",
        f"class {kind} title {relation}",
        f"near {near} title {relation}",
    ]


def _beside(key: Key) -> list[str]:
    kind, echo, credit_before, credit_behind, hint_before, hint_behind, blank_before, blank_after = key
    return [
        f"class {kind} echo {echo}",
        f"class {kind} credit before {credit_before}",
        f"class {kind} credit behind {credit_behind}",
        f"class {kind} hint before {hint_before} blank {blank_before:d}",
        f"class {kind} hint behind {hint_behind} blank {blank_after:d}",
    ]


def _at_top(key: Key) -> list[str]:
    """What tells a headline, and the lines around it."""
    kind, isolation, in_text, in_title, top, related, apart, size, stop, began, again, summary = key
    return [
        f"class {kind} words in text {in_text}",
        f"class {kind} words in title {in_title}",
        f"blanks {isolation} words in text {in_text} in title {in_title}",
        f"class {kind} top {top} title {related:d}",
        f"blanks {isolation} apart {apart} size {size}",
        f"blanks {isolation} apart {apart} stop {stop:d} before {began:d}",
        f"blanks {isolation} again {again:d} size {size}",
        f"apart {apart} words in text {in_text} in title {in_title}",
        f"summary {summary:d} stop {stop:d}",
    ]


FAMILIES: tuple[Callable[[Key], list[str]], ...] = (_shape, _words, _neighbours, _text_around, _block, _beside, _at_top)
"""For each of a line's keys: the names of its features."""
