"""What the editors bring along beside articles: content pages, and static files over the theme's own."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from backfile.archive.catalogue import ContentPage
from backfile.archive.changes import Changes
from backfile.archive.pictures import PICTURE_SUFFIXES, PICTURES_SOURCE, touch_articles_with
from backfile.archive.scan import Scan
from backfile.archive.slugs import slugify
from backfile.digests import fingerprint, sha256_hex
from backfile.documents import line_of, parse_yaml, suggestion
from backfile.errors import BackfileError, FrontMatterError, InputError, Location, Problem
from backfile.loader.markdown import render_html, split_front_matter

PAGES_FOLDER = "content/pages/"
PAGE_SUFFIXES = (".md", ".markdown")
ASSETS_FOLDER = "static/"
_encode = msgspec.msgpack.Encoder().encode


class PageKey(NamedTuple):
    """One key of a content page's front matter."""

    key: str
    description: str
    expected: str
    kind: type


PAGE_KEYS: tuple[PageKey, ...] = (
    PageKey("title", "The page's title; without it the first heading, or the file's name.", "a text", str),
    PageKey("description", "A sentence for search engines.", "a text", str),
    PageKey("language", "Language tag, where it is not the site's.", "a language tag", str),
    PageKey("nav", "Whether the page stands in the navigation.", "true or false", bool),
    PageKey("order", "Its place in the navigation: small numbers first.", "a whole number", int),
    PageKey("slug", "The last part of its address, where it is not the file's name.", "letters, digits, hyphens", str),
    PageKey("draft", "True keeps the page out of the archive.", "true or false", bool),
)
_BY_KEY = {key.key: key for key in PAGE_KEYS}


def put_content_pages(connection: sqlite3.Connection, site: Path, scan: Scan, changes: Changes) -> None:
    """Bring the editors' pages up to date. What is wrong with one is kept with it until its file changes."""
    for path in scan.removed:
        if path.startswith(PAGES_FOLDER):
            connection.execute("DELETE FROM content_pages WHERE path=?", (path,))
            connection.execute("DELETE FROM seeds WHERE path=?", (path,))
            changes.content_pages.add(path)
    for path in scan.changed:
        if path.startswith(PAGES_FOLDER):
            _put_page(connection, site, path, changes)


def _put_page(connection: sqlite3.Connection, site: Path, path: str, changes: Changes) -> None:
    page: ContentPage | None = None
    problems: tuple[Problem, ...] = ()
    try:
        page = read_content_page(path, _read(site, path))
    except BackfileError as error:
        problems = (error.problem,)
    before = connection.execute("SELECT page FROM content_pages WHERE path=?", (path,)).fetchone()
    after = _encode(page) if page is not None else None
    if (bytes(before[0]) if before is not None else None) != after:
        changes.content_pages.add(path)
    if after is None:
        connection.execute("DELETE FROM content_pages WHERE path=?", (path,))
    else:
        connection.execute("INSERT OR REPLACE INTO content_pages VALUES(?, ?)", (path, after))
    connection.execute("INSERT OR REPLACE INTO seeds VALUES(?, x'00', NULL, ?)", (path, _encode(problems)))


def _read(site: Path, path: str) -> bytes:
    try:
        return (site / path).read_bytes()
    except OSError as error:
        raise InputError(Location(path), f"cannot be read: {error.strerror}", "", "make the file readable") from error


def read_content_page(path: str, data: bytes) -> ContentPage | None:
    """The page in a Markdown file below `content/pages/`; None for a draft.

    Raises InputError for a file that is no UTF-8 Markdown, FrontMatterError at the line.
    """
    if not path.endswith(PAGE_SUFFIXES):
        raise InputError(
            Location(path), "not a content page", f"a name ending in {' or '.join(PAGE_SUFFIXES)}", "move it to static/"
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise InputError(Location(path, line), f"not UTF-8: {error.reason}", "UTF-8", "save it as UTF-8") from None
    front, first_line, body, _ = split_front_matter(text, path)
    values = _front_matter(front, path, first_line)
    if values.get("draft"):
        return None
    title = values.get("title") or _first_heading(body) or Path(path).stem.replace("-", " ").capitalize()
    return ContentPage(
        path=path,
        permalink=_permalink(path, values.get("slug")),
        title=title,
        description=values.get("description", ""),
        body_html=render_html(_without_title(body, title), slugify),
        language=values.get("language"),
        nav=bool(values.get("nav", False)),
        order=int(values.get("order", 0)),
        digest=fingerprint(data),
    )


def _front_matter(text: str, path: str, first_line: int) -> dict[str, Any]:
    values = parse_yaml(text, path, first_line, FrontMatterError) if text.strip() else {}
    if not isinstance(values, dict):
        raise FrontMatterError(Location(path, first_line), f"a {type(values).__name__}", "a mapping of keys")
    for key, value in values.items():
        place = Location(path, line_of(text, [key], first_line))
        known = _BY_KEY.get(key)
        if known is None:
            raise FrontMatterError(place, f"unknown key {key!r}", "", suggestion(str(key), _BY_KEY))
        if not isinstance(value, known.kind) or (known.kind is int and isinstance(value, bool)):
            raise FrontMatterError(place, f"{key}: {value!r}", known.expected, "mend the value")
    return values


def _permalink(path: str, slug: str | None) -> str:
    parts = path.removeprefix(PAGES_FOLDER).rpartition(".")[0].split("/")
    if slug:
        parts[-1] = slug
    elif parts[-1] == "index":
        parts.pop()
    named = [slugify(part, "unicode") or "page" for part in parts]
    return "/" + "".join(f"{part}/" for part in named)


_HEADING = re.compile(r"\A\s*#\s+(.+?)\s*#*\s*(?:\n|\Z)")


def _first_heading(body: str) -> str | None:
    found = _HEADING.match(body)
    return found.group(1) if found else None


def _without_title(body: str, title: str) -> str:
    """The body without a first heading that repeats the title, which the template shows."""
    found = _HEADING.match(body)
    return body[found.end() :] if found and found.group(1) == title else body


def _published_as(source: str) -> str | None:
    """The path in dist of a file of the site that is copied as it is; None for other files."""
    if source.startswith(ASSETS_FOLDER):
        return source
    is_picture = source.startswith(PICTURES_SOURCE) and source.lower().endswith(PICTURE_SUFFIXES)
    return source.removeprefix("content/") if is_picture else None


def put_assets(connection: sqlite3.Connection, site: Path, theme: Path, scans: list[Scan], changes: Changes) -> None:
    """Bring the static files up to date: the theme's, and the site's own over them, with the pictures of its articles.

    `scans` are of the folders content and static.
    """
    known = {path: (file, digest) for path, file, digest in connection.execute("SELECT path, file, digest FROM assets")}
    wanted = {
        ASSETS_FOLDER + file.relative_to(theme).as_posix(): (str(file), sha256_hex(file.read_bytes()))
        for file in sorted(theme.rglob("*"))
        if file.is_file()
    }
    own = str(site) + "/"
    gone = {path for scan in scans for path in scan.removed}
    for path, (file, digest) in known.items():
        source = file.removeprefix(own)
        if source != file and _published_as(source) == path and source not in gone:
            wanted[path] = (file, digest)
    for source in (path for scan in scans for path in scan.changed):
        published = _published_as(source)
        if published is not None:
            wanted[published] = (f"{own}{source}", sha256_hex(_read(site, source)))
    for path in sorted(known.keys() | wanted.keys()):
        if known.get(path) == wanted.get(path):
            continue
        changes.assets.add(path)
        if path in wanted:
            connection.execute("INSERT OR REPLACE INTO assets VALUES(?, ?, ?)", (path, *wanted[path]))
        else:
            connection.execute("DELETE FROM assets WHERE path=?", (path,))
    touch_articles_with(connection, changes)
