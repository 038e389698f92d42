"""What a capture's own layout says, where the line model was not sure: headings that open a block, an end cut short.

The model knows how pages in general look. A capture whose headings all open their block (no blank line behind them),
or whose last short section looks like those before it, is read by its own habits here.
"""

from __future__ import annotations

from backfile.loader.text.layout import Layout
from backfile.loader.text.lines import (
    END_COLON,
    END_COMMA,
    END_DOTS,
    END_QUOTED_STOP,
    END_STOP,
    START_BULLET,
    START_LOWER,
    START_QUOTE,
    Line,
)
from backfile.loader.text.model import AFTER, HEADING, STREWN, TEXT
from backfile.loader.text.vocabulary import CATEGORY_OF, FURNITURE, Category

_LONGEST_HEADING = 100
_LEAST_SENTENCE = 40
_SHORT_FOOT = 18
"""Lines behind the body up to which its end is looked at again; longer ones are lists of other stories."""
_LABELS = int(
    Category.SHARE
    | Category.ACCOUNT
    | Category.COMMENT
    | Category.LEGAL
    | Category.RELATED
    | Category.CREDIT
    | Category.ADVERT
    | Category.NAVIGATION
    | Category.STAMP
)
_NO_TEXT = FURNITURE
_FOOT = int(Category.SHARE | Category.ACCOUNT | Category.COMMENT | Category.RELATED)
_LONGEST_LABEL = 32
_NO_HEADING_ENDS = (END_STOP, END_DOTS, END_COMMA, END_COLON, END_QUOTED_STOP)
_SENTENCE_ENDS = (END_STOP, END_QUOTED_STOP)


def even_out(layout: Layout, states: list[int]) -> list[int]:
    """The states with the body's end and its headings as the capture's own layout has them."""
    inside = [at for at, state in enumerate(states) if state in (TEXT, HEADING)]
    if not inside:
        return states
    evened = list(states)
    last = _cut_short(layout, evened, inside)
    last = _continued(layout, evened, last)
    glued = [at for at in range(inside[0], last) if _opens_block(layout, evened, at)]
    isolated = sum(evened[at] == HEADING and layout.blanks[at][1] for at in range(inside[0], last))
    if len(glued) > isolated and (len(glued) > 1 or len(layout.lines[glued[0]].words) > 2):
        for at in glued:
            evened[at] = HEADING
    return evened


def _opens_block(layout: Layout, states: list[int], at: int) -> bool:
    """A line like a heading, a blank line before it and running text right behind it."""
    before, behind = layout.blanks[at]
    below = layout.lines[at + 1]
    return before and not behind and states[at + 1] == TEXT and below.prose and _like_heading(layout.lines[at])


def _like_heading(line: Line) -> bool:
    if not 3 <= line.length <= _LONGEST_HEADING or line.start in (START_LOWER, START_BULLET):
        return False
    if not line.words or line.prose or line.credit or line.symbols or line.end in _NO_HEADING_ENDS:
        return False
    return not (line.categories & _LABELS and len(line.words) < 4)


def _cut_short(layout: Layout, states: list[int], inside: list[int]) -> int:
    """The body's last line, once a label ("Read also") with nothing but short lines behind it has ended it."""
    label = None
    for at in reversed(inside):
        line = layout.lines[at]
        if line.prose or line.end in _SENTENCE_ENDS:
            break
        if line.length <= _LONGEST_LABEL and len(line.words) < 4 and line.categories & _FOOT and layout.blanks[at][0]:
            label = at
    if label is None or label <= inside[0]:
        return inside[-1]
    states[label:] = [AFTER] * (len(states) - label)
    return max(at for at in inside if at < label)


def _continued(layout: Layout, states: list[int], last: int) -> int:
    """The body's last line, once sentences that follow it (below one more heading, at most) belong to it."""
    count = len(states)
    if count - last > _SHORT_FOOT:
        return last
    while last + 1 < count:
        at = last + 1
        heading = None
        if _like_heading(layout.lines[at]) and layout.blanks[at][0] and at + 1 < count:
            heading, at = at, at + 1
        if not _goes_on(layout.lines[at]):
            break
        if heading is not None:
            states[heading] = HEADING
        states[at] = TEXT
        last = at
    for at in range(last + 1, count):
        states[at] = AFTER if states[at] in (STREWN, TEXT, HEADING) else states[at]
    return last


def _goes_on(line: Line) -> bool:
    """Whether a line is a sentence of the story rather than of the page."""
    if line.length < _LEAST_SENTENCE or line.end not in _SENTENCE_ENDS or line.credit or line.symbols or line.stamped:
        return False
    if not (line.categories & Category.FUNCTION or line.sentences or line.prose):
        return False
    if line.start == START_QUOTE and line.categories & Category.SPEECH:
        return True
    return not line.categories & _NO_TEXT and not any(
        CATEGORY_OF.get(word, 0) & Category.BYLINE for word in line.words if len(word) > 4
    )
