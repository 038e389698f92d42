"""What editors and themes bring along: content pages, style sheets, scripts and pictures."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from backfile.archive.catalogue import Catalogue
from backfile.archive.changes import Changes
from backfile.errors import Location, StorageError
from backfile.models import Record
from backfile.renderer.addresses import path_of
from backfile.renderer.context import Context
from backfile.renderer.languages import direction_of
from backfile.renderer.outputs.output import Output, Page, Planning, Subjects
from backfile.renderer.views import ContentPageView, FileView


def _touched_pages(changes: Changes) -> Subjects:
    return [(path, "") for path in sorted(changes.content_pages)]


def _plan_pages(catalogue: Catalogue, planning: Planning, subjects: Subjects | None) -> Iterator[Page]:
    wanted = None if subjects is None else {subject for subject, _ in subjects}
    for page in catalogue.content_pages():
        if wanted is None or page.path in wanted:
            yield Page(path_of(page.permalink), page.path, "")


def _view_page(context: Context, page: Page) -> Record | None:
    found = context.catalogue.content_page(page.subject)
    if found is None:
        return None
    language = found.language or context.config.language
    return ContentPageView(
        title=found.title,
        url=context.url(found.permalink),
        absolute_url=context.absolute(found.permalink),
        description=found.description,
        language=language,
        direction=direction_of(language),
        body_html=found.body_html,
    )


def _render_page(context: Context, page: Page, view: Record) -> bytes:
    return context.render("page.html", view, page.path)


def _touched_assets(changes: Changes) -> Subjects:
    return [(path, "") for path in sorted(changes.assets)]


def _plan_assets(catalogue: Catalogue, planning: Planning, subjects: Subjects | None) -> Iterator[Page]:
    wanted = None if subjects is None else {subject for subject, _ in subjects}
    for path, _, _ in catalogue.assets():
        if wanted is None or path in wanted:
            yield Page(path, path, "")


def _view_asset(context: Context, page: Page) -> Record | None:
    found = context.catalogue.asset(page.subject)
    return FileView(*found) if found is not None else None


def _render_asset(context: Context, page: Page, view: Record) -> bytes:
    assert isinstance(view, FileView)
    try:
        return Path(view.path).read_bytes()
    except OSError as error:
        raise StorageError(Location(view.path), f"cannot be read: {error.strerror}", "", "build again") from error


CONTENT_PAGES = Output("pages", 1, ("page.html",), "", _touched_pages, _plan_pages, _view_page, _render_page)
ASSETS = Output("assets", 1, (), "", _touched_assets, _plan_assets, _view_asset, _render_asset)
