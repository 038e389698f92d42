"""The pictures of a capture: credit and caption lines around and inside the body, brought together."""

from __future__ import annotations

from typing import NamedTuple

from backfile.loader.text.captions import (
    is_credit_line,
    is_marked_caption,
    join_picture,
    read_caption,
    read_credit,
    read_piped,
)
from backfile.loader.text.lines import END_STOP, Line
from backfile.loader.text.model import STREWN, TEXT
from backfile.loader.text.vocabulary import FURNITURE, Category
from backfile.models import Image, Role

_LONGEST_CAPTION = 700
_SHORTEST_CAPTION = 12
_FURNITURE = FURNITURE | Category.RELATED | Category.STAMP


class Picture(NamedTuple):
    """A picture, where it stands, and what its lines are."""

    image: Image
    at: int
    """Index of its first line."""
    roles: tuple[tuple[int, Role, str], ...]
    """(index, role, reason) of each of its lines."""


class Scene(NamedTuple):
    """What finding pictures needs to know of the capture."""

    lines: list[Line]
    blanks: list[tuple[bool, bool]]
    states: list[int]
    taken: set[int]
    """Indexes of lines that are something else."""
    language: str
    day_first: bool | None
    source: str | None


def find_pictures(scene: Scene, region: list[int]) -> list[Picture]:
    """The pictures whose lines lie in the region, in order; a line belongs to one of them at most."""
    pictures: list[Picture] = []
    used = set(scene.taken)
    inside = set(region)
    for at in region:
        if at in used:
            continue
        picture = _picture_at(scene, at, used, inside)
        if picture is not None:
            pictures.append(picture)
            used.update(index for index, _, _ in picture.roles)
    return pictures


def _picture_at(scene: Scene, at: int, used: set[int], inside: set[int]) -> Picture | None:
    line = scene.lines[at]
    if line.credit == 1 or is_credit_line(line.text):
        piped = read_piped(line.text, scene.language, scene.day_first) if "|" in line.text else None
        if piped is not None and piped.caption:
            return Picture(piped, at, ((at, Role.CREDIT, "credit, caption and date parted by bars"),))
        return _with_credit(scene, at, used, inside)
    below = at + 1
    if (
        below in inside
        and below not in used
        and not scene.blanks[at][1]
        and _repeats(scene.lines[below].text, line.text)
    ):
        image = read_caption(scene.lines[below].text, scene.language, scene.day_first, scene.source)
        roles = [
            (at, Role.CAPTION, "the caption's words once more"),
            (below, Role.CAPTION, "printed twice, as captions are"),
        ]
        return _with_credit_below(scene, Picture(image, at, tuple(roles)), below, used, inside)
    if (line.credit == 2 or is_marked_caption(line.text)) and _SHORTEST_CAPTION <= len(line.text) <= _LONGEST_CAPTION:
        image = read_caption(line.text, scene.language, scene.day_first, scene.source)
        return Picture(image, at, ((at, Role.CAPTION, "points at a picture, or ends with a picture's credit"),))
    if (
        below in inside
        and below not in used
        and not scene.blanks[at][1]
        and scene.lines[below].credit == 1
        and _describes(line)
    ):
        return None  # the credit's own turn joins them
    if _stands_like_caption(scene, at):
        image = read_caption(line.text, scene.language, scene.day_first, scene.source)
        return Picture(image, at, ((at, Role.CAPTION, "a sentence strewn into the body"),))
    return None


def _with_credit(scene: Scene, at: int, used: set[int], inside: set[int]) -> Picture | None:
    """The picture of a credit line: its caption is the line above it, else the one below."""
    lines, blanks = scene.lines, scene.blanks
    text = lines[at].text
    caption_at: int | None = None
    if at and not blanks[at][0] and at - 1 in inside and at - 1 not in used and _describes(lines[at - 1]):
        caption_at = at - 1
    elif at + 1 < len(lines) and not blanks[at][1] and at + 1 not in used and _describes(lines[at + 1]):
        own = at + 1 in inside or (scene.states[at + 1] == TEXT and blanks[at][0] and blanks[at + 1][1])
        caption_at = at + 1 if own and len(lines[at + 1].text) <= _LONGEST_CAPTION // 2 else None
    if caption_at is None:
        credit = read_credit(text)
        return (
            Picture(Image(credit=credit), at, ((at, Role.CREDIT, "begins with the word for a picture"),))
            if credit
            else None
        )
    image = read_caption(lines[caption_at].text, scene.language, scene.day_first, scene.source)
    roles = [
        (at, Role.CREDIT, "begins with the word for a picture"),
        (caption_at, Role.CAPTION, "beside a credit line"),
    ]
    alike = caption_at + 1
    if (
        caption_at > at
        and alike in inside
        and not blanks[caption_at][1]
        and lines[alike].text == lines[caption_at].text
    ):
        roles.append((alike, Role.CAPTION, "the caption's words once more"))
    return Picture(join_picture(text, image), min(at, caption_at), tuple(roles))


def _with_credit_below(scene: Scene, picture: Picture, below: int, used: set[int], inside: set[int]) -> Picture:
    nearby = below + 1
    if nearby in inside and nearby not in used and not scene.blanks[below][1] and scene.lines[nearby].credit == 1:
        image = join_picture(scene.lines[nearby].text, picture.image)
        return Picture(image, picture.at, (*picture.roles, (nearby, Role.CREDIT, "below its caption")))
    return picture


def _repeats(below: str, text: str) -> bool:
    return len(text) >= _SHORTEST_CAPTION and below.startswith(text)


def _describes(line: Line) -> bool:
    """Whether a line beside a credit could be the caption."""
    if not _SHORTEST_CAPTION <= len(line.text) <= _LONGEST_CAPTION or line.credit == 1:
        return False
    return not (line.categories & _FURNITURE and len(line.words) < 7) and len(line.words) + (line.start == 6) * 4 > 1


def _stands_like_caption(scene: Scene, at: int) -> bool:
    """A sentence of its own, strewn into the body, that is no label and no link."""
    line = scene.lines[at]
    if scene.states[at] != STREWN or line.end != END_STOP or line.stamped:
        return False
    return 25 <= line.length <= 400 and not line.categories & _FURNITURE and line.start == 0
