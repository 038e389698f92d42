"""What a kind of output is. A new output is one file that makes an `Output`, and its name in `OUTPUTS`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple, TypeAlias

from backfile.archive.catalogue import Catalogue
from backfile.archive.changes import Changes, Places
from backfile.models import Record
from backfile.renderer.context import Context


class Page(NamedTuple):
    """One file of the plan."""

    path: str
    """In dist."""
    subject: str
    """What it is about: pages of one subject are planned together."""
    key: str
    """What the output needs to make its view; empty where the subject says it all."""
    stale: bool = True
    """False: planned, but no change can have reached it, so nobody needs to look at its inputs."""


class Kept(NamedTuple):
    """A subject of which the plan has only pages that a change can have reached: the others stay as they are."""

    subject: str
    gone: frozenset[str]
    """Paths of pages that it has no more."""


Subjects: TypeAlias = Iterable[tuple[str, str | None]]
"""(subject, place in time that tells which of its pages a change can have reached; empty or None: all of them)."""
ListSubjects: TypeAlias = Iterable[tuple[str, Places]]
"""(subject, where its list differs)."""


class Output(NamedTuple):
    """One kind of output: which pages there are, what each shows, and its bytes."""

    name: str
    version: int
    """Raised whenever the same view would be rendered differently by the code (templates have digests)."""
    templates: tuple[str, ...]
    """Those it renders with."""
    switch: str
    """The key of `outputs:` in `site.yaml` that turns it off; empty for what is always built."""
    touched: Callable[[Changes], Subjects | ListSubjects]
    """The subjects that a change of the collection concerns, and how far."""
    plan: Callable[[Catalogue, Planning, Any], Iterator[Page | Kept]]
    """The pages of the given subjects, or (None) all there are. Subjects come as `touched` told them, or with None beside
    them where nobody knows how far the change goes."""
    view: Callable[[Context, Page], Record | None]
    """What a page shows; None when it has ceased to exist since it was planned."""
    render: Callable[[Context, Page, Record], bytes]
    """The bytes of a page from its view."""


class Planning(Record):
    """The few settings that plans depend on."""

    page_size: int
    """Articles on a page of a list, about."""
    outputs: frozenset[str]
    """Switched on."""
    feed_entries: int = 50
    """Articles in a feed."""
    language: str = "en"
    """The site's, whose letters divide long indexes."""


ALWAYS: Subjects = (("", ""),)
"""Touched by any change: for single pages that show a bit of everything."""


def touched_by_anything(changes: Changes) -> Subjects:
    """The one subject of an output that any change concerns."""
    return ALWAYS if changes.any else ()


def never_touched(changes: Changes) -> Subjects:
    """For outputs that depend on configuration only."""
    return ()
