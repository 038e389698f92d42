"""The capture of each article as it came, byte for byte, so that the SHA-256 on its page can be verified.

Whatever a capture is, it is published as `capture.txt`, beside its article. A saved page is hostile input: under a name
that hosts serve as text/plain, browsers show it and run nothing of it on the archive's origin (MIME Sniffing §7: a
text/plain resource is taken for text or for bytes, never for HTML).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from backfile.archive.catalogue import Catalogue
from backfile.digests import sha256_hex
from backfile.errors import Location, StorageError
from backfile.models import Record
from backfile.renderer.addresses import path_of
from backfile.renderer.context import Context, capture_address
from backfile.renderer.outputs.articles import article_rows, touched_articles
from backfile.renderer.outputs.output import Output, Page, Planning, Subjects
from backfile.renderer.views import FileView


def _plan(catalogue: Catalogue, planning: Planning, subjects: Subjects | None) -> Iterator[Page]:
    for article_id, permalink in article_rows(catalogue, subjects):
        yield Page(path_of(capture_address(permalink)), article_id, "")


def _view(context: Context, page: Page) -> Record | None:
    try:
        facts = context.catalogue.facts(page.subject)
    except KeyError:
        return None
    return FileView(facts.path, facts.sha256)


def _render(context: Context, page: Page, view: Record) -> bytes:
    assert isinstance(view, FileView)
    place = Location(view.path)
    try:
        data = Path(context.folder, view.path).read_bytes()
    except OSError as error:
        raise StorageError(place, f"cannot be read: {error.strerror}", "", "build again") from error
    if sha256_hex(data) != view.digest:
        raise StorageError(place, "the capture was changed while the archive was built", "", "build again")
    return data


CAPTURES = Output("captures", 1, (), "captures", touched_articles, _plan, _view, _render)
