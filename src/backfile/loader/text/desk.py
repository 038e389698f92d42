"""The desk that a capture lies on while it is read: its lines, what each seems to be, and what has been settled."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeAlias

from backfile.loader.text.captions import is_credit_line
from backfile.loader.text.headings import points_elsewhere
from backfile.loader.text.judging import Trained, choose_headings, choose_states
from backfile.loader.text.languages import script_of
from backfile.loader.text.layout import Layout
from backfile.loader.text.lines import END_NONE, Line
from backfile.loader.text.listing import with_lists
from backfile.loader.text.live import with_live_entries
from backfile.loader.text.model import AFTER, BEFORE, HEAD, HEADING, STREWN, TEXT, TITLE
from backfile.loader.text.regularity import even_out
from backfile.loader.text.sections import is_set_off_quotation
from backfile.loader.text.stamps import Zone
from backfile.loader.text.strewn import without_strewn
from backfile.loader.text.turns import with_turns
from backfile.loader.text.vocabulary import Category
from backfile.models import Role

Fate: TypeAlias = tuple[Role, str, float]
"""What became of a line: role, reason, confidence."""
BODY_ROLES = frozenset(
    (Role.PARAGRAPH, Role.PULL_QUOTE, Role.BLOCK_QUOTE, Role.LIST_ITEM, Role.TABLE, Role.CODE, Role.HEADING)
)
_LABELS = Category.ADVERT | Category.SHARE | Category.ACCOUNT | Category.COMMENT
_LONGEST_CREDIT = 700
_LONGEST_STAMP = 60
_ABOUT = 3
"""How many of the body's last lines may tell of its writer."""


@dataclass(slots=True)
class Desk:
    """One capture, being read. Lives as long as one call of `read`."""

    layout: Layout
    forced: dict[int, Role]
    """Line number → role that the sidecar settles."""
    states: list[int]
    margins: list[float]
    path: str
    language: str = "en"
    day_first: bool | None = None
    headline_at: int = -1
    fates: dict[int, Fate] = field(default_factory=dict)
    """Index of a line → what it was found to be."""
    entries: frozenset[int] = frozenset()
    """Indexes of lines that are entries of a list."""
    lines: list[Line] = field(init=False)
    """The lines that are not blank."""

    def __post_init__(self) -> None:
        self.lines = self.layout.lines

    @property
    def zone(self) -> Zone:
        """Where headline and body stand now."""
        return Zone(self.headline_at, *extent(self.states))

    def claim(self, at: int, role: Role, reason: str, confidence: float) -> None:
        """Settles a line that nothing else has claimed."""
        self.fates.setdefault(at, (role, reason, confidence))

    def taken(self) -> set[int]:
        """Indexes of lines that are settled."""
        if not self.forced:
            return set(self.fates)
        return set(self.fates) | {at for at, line in enumerate(self.lines) if line.number in self.forced}

    def forced_to(self, role: Role) -> list[int]:
        """Indexes of the lines that the sidecar gives this role."""
        if not self.forced:
            return []
        return [at for at, line in enumerate(self.lines) if self.forced.get(line.number) is role]

    def leave_body(self, indexes: Iterable[int], state: int) -> None:
        """Takes lines out of the body."""
        for at in indexes:
            if self.states[at] in (TEXT, HEADING):
                self.states[at] = state

    def body_text(self, most: int) -> str:
        """The beginning of the running text."""
        parts: list[str] = []
        size = 0
        for line, state in zip(self.lines, self.states, strict=True):
            if state == TEXT:
                parts.append(line.text)
                size += len(line.text)
                if size >= most:
                    break
        return "\n".join(parts)[:most]


def extent(states: list[int]) -> tuple[int, int]:
    """The first and last line of the body; the end of the lines twice when there is none."""
    first, last = 0, len(states) - 1
    while first <= last and states[first] not in (TEXT, HEADING):
        first += 1
    if first > last:
        return len(states), len(states)
    while states[last] not in (TEXT, HEADING):
        last -= 1
    return first, last


def open_desk(layout: Layout, forced: dict[int, Role], path: str, models: Trained) -> Desk:
    """The capture on a desk, each line in its likeliest state."""
    verdict = choose_states(layout, models)
    states = verdict.states if TEXT in verdict.states else _longest_is_text(layout.lines, verdict.states)
    states = _mended(layout, states)
    if not verdict.looked_again:
        states = even_out(layout, states)
    listed = with_lists(layout, without_strewn(layout, states))
    states = choose_headings(layout, listed.states, verdict, models)
    states = [TEXT if at in listed.entries else state for at, state in enumerate(states)] if listed.entries else states
    states = with_turns(layout, with_live_entries(layout, states))
    settled = _settled(layout.lines, states, forced)
    return Desk(layout, forced, settled, verdict.margins, path, entries=listed.entries)


def _longest_is_text(lines: list[Line], states: list[int]) -> list[int]:
    """The states where the model found no text at all: running text is text then, else the longest line is."""
    open_lines = [at for at, line in enumerate(lines) if states[at] != TITLE and line.credit != 1 and line.length >= 20]
    prose = [at for at in open_lines if lines[at].prose]
    longest = [max(open_lines, key=lambda at: lines[at].length)] if open_lines else []
    chosen = frozenset(prose or longest)
    if not chosen:
        return states
    last = max(chosen)
    return [TEXT if at in chosen else AFTER if at > last else state for at, state in enumerate(states)]


def _is_label(line: Line) -> bool:
    """Whether a line is a word or two of what stands around articles: "Advertisement", "Share this"."""
    return len(line.words) < 3 and line.categories & _LABELS > 0


def _stamps_at_top(lines: list[Line], states: list[int]) -> list[int]:
    """The short lines with a date or a time that the body would begin with; none where it has nothing else."""
    found: list[int] = []
    for at, state in enumerate(states):
        if state in (TEXT, HEADING):
            line = lines[at]
            if not line.stamped or line.prose or line.length > _LONGEST_STAMP:
                return found
            found.append(at)
    return []


def _mended(layout: Layout, states: list[int]) -> list[int]:
    """The states without credits and words of furniture in the body, and with the quotations set off inside it."""
    wrong = [
        at
        for at, (line, state) in enumerate(zip(layout.lines, states, strict=True))
        if (state == TEXT and line.credit == 1 and is_credit_line(line.text, _LONGEST_CREDIT))
        or (_is_label(line) and (state == HEADING or (state == TEXT and line.end == END_NONE)))
        or (state in (TEXT, HEADING) and points_elsewhere(line))
    ]
    quoted = [
        at
        for at, (line, state) in enumerate(zip(layout.lines, states, strict=True))
        if state == STREWN and line.start == 3 and all(layout.blanks[at]) and is_set_off_quotation(line.text)
    ]
    wrong += _stamps_at_top(layout.lines, states)
    if not wrong and not quoted:
        return states
    mended = list(states)
    for at in wrong:
        mended[at] = STREWN
    for at in quoted:
        mended[at] = TEXT
    first, last = extent(mended)
    for at in wrong:
        mended[at] = HEAD if at < first else AFTER if at > last else STREWN
    return mended


def _settled(lines: list[Line], states: list[int], forced: dict[int, Role]) -> list[int]:
    """The states, with the lines whose role the sidecar settles."""
    if not forced:
        return states
    settled = [BEFORE if state == TITLE and Role.HEADLINE in forced.values() else state for state in states]
    for at, line in enumerate(lines):
        role = forced.get(line.number)
        if role is not None:
            outside = TITLE if role is Role.HEADLINE else STREWN
            settled[at] = HEADING if role is Role.HEADING else TEXT if role in BODY_ROLES else outside
    first, last = extent(settled)
    for at, state in enumerate(settled):
        if state in (BEFORE, STREWN, AFTER):
            settled[at] = BEFORE if at < first else AFTER if at > last else STREWN
    return settled


def drop_foreign(desk: Desk) -> None:
    """Lines at the body's end in another script than the body's are another page's."""
    first, last = extent(desk.states)
    if first >= len(desk.states):
        return
    body = (desk.lines[at].text for at in range(first, last + 1) if desk.states[at] == TEXT)
    own = next((script for text in body if (script := script_of(text)) is not None), None)
    while last > first and desk.states[last] == TEXT and script_of(desk.lines[last].text) not in (None, own):
        desk.states[last] = AFTER
        last -= 1


def drop_about_writers(desk: Desk, writers: Iterable[str]) -> None:
    """Lines at the body's end that begin with the full name of who signed it tell of the writer, not of the story."""
    names = tuple(name.casefold() for name in writers if " " in name)
    inside = [at for at, state in enumerate(desk.states) if state in (TEXT, HEADING)]
    foot = inside[max(1, len(inside) // 2, len(inside) - _ABOUT) :]
    about = [at for at in foot if names and desk.lines[at].text.casefold().startswith(names)]
    kept = [at for at in inside if at not in about]
    while kept and desk.states[kept[-1]] == HEADING:
        kept.pop()
    if not about or not kept:
        return
    desk.leave_body(about, STREWN)
    for at in range(kept[-1] + 1, len(desk.states)):
        desk.states[at] = AFTER
