"""The search page: the frame that a search form leads to.

It is one page that depends on nothing but the configuration. What it finds, a script finds in the lists of terms and
periods that the site has anyway: no index is built for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from backfile.archive.catalogue import Catalogue
from backfile.models import Record
from backfile.renderer.addresses import path_of
from backfile.renderer.context import Context
from backfile.renderer.outputs.output import Output, Page, Planning, Subjects, never_touched
from backfile.renderer.views import SearchView

SEARCH_ADDRESS = "/search/"
SEARCHED = ("tags", "people", "sources", "places", "calendar")
"""Outputs whose lists are searched; without any of them there is no search."""


def is_searchable(outputs: frozenset[str]) -> bool:
    """Whether a site with these outputs has a search page."""
    return "search" in outputs and not outputs.isdisjoint(SEARCHED)


def _plan(catalogue: Catalogue, planning: Planning, subjects: Subjects | None) -> Iterator[Page]:
    if is_searchable(planning.outputs):
        yield Page(path_of(SEARCH_ADDRESS), "", "")


def _view(context: Context, page: Page) -> Record | None:
    return SearchView(context.text("Search"), context.url(SEARCH_ADDRESS), context.absolute(SEARCH_ADDRESS))


def _render(context: Context, page: Page, view: Record) -> bytes:
    return context.render("search.html", view, page.path)


SEARCH = Output("search", 1, ("search.html",), "search", never_touched, _plan, _view, _render)
