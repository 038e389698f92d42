"""Which file of the site an article's picture is, so that a picture that comes is shown where it belongs.

A picture is never fetched. A newsroom that has the files lays them in `content/pictures/`:

- `https://paper.example/img/wall.jpg` is `content/pictures/paper.example/img/wall.jpg`, as `wget -x` names what it saves;
- `wall.jpg`, named by `seeds/courier/2014/flood.md`, is `content/pictures/courier/2014/wall.jpg`, else
  `content/pictures/wall.jpg`, else `static/wall.jpg`;
- `/static/wall.jpg` is what it says.
"""

from __future__ import annotations

import posixpath
import sqlite3
from collections.abc import Iterable, Iterator
from urllib.parse import unquote, urlsplit

from backfile.archive.changes import Changes
from backfile.errors import Location, Problem, Severity
from backfile.models import Article, Record

STATIC = "static/"
PICTURES = "pictures/"
"""In dist; `content/pictures/` in the site."""
PICTURES_SOURCE = "content/pictures/"
PICTURE_SUFFIXES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg")
_CAPTURE_FOLDERS = ("seeds/", "content/articles/")
_LONGEST = 1000


class PictureRow(Record):
    """A file that an article's picture may be."""

    asset: str
    """Its path in dist."""
    capture: str
    """The capture that names it; empty where it is an address elsewhere, whose file nobody needs to have."""
    address: str
    """As the capture has it."""


def assets_of(address: str, capture: str) -> tuple[str, ...]:
    """The paths in dist that a picture's address may stand for, the likeliest first; none of them leaves its folder."""
    if len(address) > _LONGEST:
        return ()
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:  # a bracket that closes no host
        return ()
    path = unquote(parts.path)
    if any(character < " " or character in "\\\x7f" for character in path):
        return ()
    if host:
        places = [(f"{PICTURES}{host}/", path.lstrip("/"))]
    elif path.startswith("/") or path.startswith(STATIC):
        places = [(STATIC, path.lstrip("/").removeprefix(STATIC))]
    else:
        places = [(PICTURES, f"{_folder_of(capture)}{path}"), (PICTURES, path), (STATIC, path)]
    return tuple(dict.fromkeys(found for place in places if (found := _below(*place))))


def _folder_of(capture: str) -> str:
    """A capture's folder below `seeds/` or `content/articles/`, with its slash."""
    for root in _CAPTURE_FOLDERS:
        if capture.startswith(root):
            return capture[len(root) : capture.rfind("/") + 1]
    return ""


def _below(root: str, path: str) -> str | None:
    whole = posixpath.normpath(root + path)
    return whole if whole.startswith(root) and whole.lower().endswith(PICTURE_SUFFIXES) else None


def picture_rows(article: Article) -> tuple[PictureRow, ...]:
    """The files that the pictures of an article may be, each once."""
    capture = article.provenance.path
    rows: dict[tuple[str, str], PictureRow] = {}
    for address in (image.url for image in article.images if image.url):
        named_by = "" if address.lower().startswith(("http://", "https://")) else capture
        for asset in assets_of(address, capture):
            rows.setdefault((asset, address), PictureRow(asset, named_by, address))
    return tuple(rows.values())


def put_pictures(connection: sqlite3.Connection, article_id: str, rows: Iterable[PictureRow]) -> None:
    """Replace the rows of an article."""
    connection.execute("DELETE FROM pictures WHERE id=?", (article_id,))
    connection.executemany(
        "INSERT INTO pictures VALUES(?, ?, ?, ?)", [(row.asset, article_id, row.capture, row.address) for row in rows]
    )


def touch_articles_with(connection: sqlite3.Connection, changes: Changes) -> None:
    """The pages of articles whose pictures came, went or differ may show something else."""
    if changes.everything:
        return
    for asset in changes.assets:
        if asset.lower().endswith(PICTURE_SUFFIXES):
            found = connection.execute("SELECT DISTINCT id FROM pictures WHERE asset=?", (asset,)).fetchall()
            for (article_id,) in found:
                _touch(connection, article_id, changes)


def _touch(connection: sqlite3.Connection, article_id: str, changes: Changes) -> None:
    """The article's page, and the feeds that show it whole."""
    changes.articles.add(article_id)
    filed = connection.execute("SELECT taxonomy, term, sort FROM memberships WHERE id=?", (article_id,)).fetchall()
    for taxonomy, term, sort in filed:
        changes.touch_feed(taxonomy, term, sort)
    for (sort,) in connection.execute("SELECT sort FROM articles WHERE id=?", (article_id,)).fetchall():
        changes.edited.add((sort, article_id))


def missing_pictures(connection: sqlite3.Connection) -> Iterator[Problem]:
    """A notice for each picture that a capture names by a path, and that is not there; by capture."""
    rows = connection.execute(
        "SELECT p.capture, p.address, min(p.asset) FROM pictures p LEFT JOIN assets a ON a.path=p.asset"
        " WHERE p.capture<>'' GROUP BY p.id, p.address HAVING count(a.path)=0 ORDER BY 1, 2"
    )
    for capture, address, asset in rows:
        yield Problem(
            Location(capture),
            f"no picture {address!r}: it is shown by its words only",
            "",
            f"put the file at content/{asset}",
            Severity.NOTICE,
        )
