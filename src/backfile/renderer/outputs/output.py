"""What a kind of output is. A new output is one file that makes an `Output`, and its name in `OUTPUTS`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, TypeAlias

from backfile.archive.catalogue import Catalogue
from backfile.archive.changes import Changes
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


Subjects: TypeAlias = Iterable[tuple[str, str]]
"""(subject, earliest place in time that changed). Pages before that place are planned, but not looked at."""


class Output(NamedTuple):
    """One kind of output: which pages there are, what each shows, and its bytes."""

    name: str
    version: int
    """Raised whenever the same view would be rendered differently by the code (templates have digests)."""
    templates: tuple[str, ...]
    """Those it renders with."""
    switch: str
    """The key of `outputs:` in `site.yaml` that turns it off; empty for what is always built."""
    touched: Callable[[Changes], Subjects]
    """The subjects that a change of the collection concerns."""
    plan: Callable[[Catalogue, Planning, Subjects | None], Iterator[Page]]
    """The pages of the given subjects, or (None) all there are."""
    view: Callable[[Context, Page], Record | None]
    """What a page shows; None when it has ceased to exist since it was planned."""
    render: Callable[[Context, Page, Record], bytes]
    """The bytes of a page from its view."""


class Planning(Record):
    """The few settings that plans depend on."""

    page_size: int
    """Articles on a page of a list."""
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
