"""What is said of a mistake in a template: plain words for what was found, and the names that there are.

Knows nothing of the template engine: it is given what was asked, of what, and which names exist.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterable
from typing import NamedTuple

from backfile.models import Record
from backfile.renderer.views import SiteView

NOTHING = object()
"""Stands for the owner of a name that stands alone."""


class Fault(NamedTuple):
    """What was found, and what to do."""

    found: str
    advice: str


def unknown_name(owner: object, name: str, page: object, site: SiteView) -> Fault | None:
    """Of a name that is not: which names its owner has. None where the engine's own message says as much."""
    if owner is NOTHING:
        return _unknown_variable(name, page, site)
    if owner is None:
        return Fault(
            f"{name!r} is asked of nothing (None): what stands before it is not known on this page",
            "ask `{% if … %}` before it",
        )
    if isinstance(owner, Record):
        fields = owner.__struct_fields__
        called = "site" if owner is site else "page" if owner is page else f"a {type(owner).__name__}"
        return Fault(f"{called} has no attribute {name!r}", f"{hint(name, fields)}{called} has {', '.join(fields)}")
    return None


def unknown_macro(template: str, name: str, macros: Collection[str]) -> Fault:
    """Of a macro that a template does not have."""
    known = sorted(macros)
    return Fault(f"{template} has no macro {name!r}", f"{hint(name, known)}it has {', '.join(known)}")


def _unknown_variable(name: str, page: object, site: SiteView) -> Fault:
    ours = page.__struct_fields__ if isinstance(page, Record) else ()
    theirs = site.__struct_fields__
    full = {field: f"site.{field}" for field in theirs} | {field: f"page.{field}" for field in ours}
    full |= {"page": "page", "site": "site"}
    close = difflib.get_close_matches(name, full, n=1)
    advice = f"did you mean {full[close[0]]!r}? " if close else ""
    return Fault(
        f"{name!r} is undefined",
        f"{advice}page has {', '.join(ours)}; site has {', '.join(theirs)}",
    )


_UNKNOWN_TOOL = re.compile(r"No (filter|test) named '(\w+)'")


def unknown_tool(message: str, filters: Iterable[str], tests: Iterable[str]) -> str:
    """What to do about a filter or a test that is not; empty for any other message."""
    found = _UNKNOWN_TOOL.search(message)
    return hint(found[2], filters if found[1] == "filter" else tests).strip() if found else ""


def hint(name: str, known: Iterable[str]) -> str:
    """The nearest of the names there are as a question, with a space behind it; empty where none is near."""
    close = difflib.get_close_matches(name, list(known), n=1)
    return f"did you mean {close[0]!r}? " if close else ""
