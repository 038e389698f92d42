"""Where the default theme lies, what it is made of, and how a site takes a piece of it to change."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from backfile.errors import Location, StorageError, UsageError
from backfile.patterns import late_pattern

_PACKAGE = Path(__file__).resolve().parents[1]


def _folder(name: str) -> Path:
    installed = _PACKAGE / "theme" / name
    return installed if installed.is_dir() else _PACKAGE.parents[1] / name


def theme_templates() -> Path:
    """The folder of the default templates."""
    return _folder("templates")


def theme_static() -> Path:
    """The folder of the default theme's static files."""
    return _folder("static")


class ThemeFile(NamedTuple):
    """A file of the default theme."""

    name: str
    """Where a site puts its own: `templates/article.html`."""
    path: Path
    about: str
    """What it is, of the comment it begins with."""
    blocks: tuple[str, ...]
    """In the order they stand in; of templates only."""


_ABOUT = late_pattern(r"(?:\{#|/\*)\s*(.+?)(?:\. |\.?\s*#\}|\.?\n|\.?\s*\*/)")
_BLOCK = late_pattern(r"\{%-?\s*block\s+(\w+)")


def theme_files() -> Iterator[ThemeFile]:
    """Templates first, then static files, by name."""
    for folder, path in [("templates", theme_templates()), ("static", theme_static())]:
        for file in sorted(path.rglob("*")):
            if file.is_file():
                text = file.read_text(encoding="utf-8")
                about = _ABOUT.match(text)
                blocks = tuple(dict.fromkeys(_BLOCK.findall(text))) if folder == "templates" else ()
                name = f"{folder}/{file.relative_to(path).as_posix()}"
                yield ThemeFile(name, file, about[1] if about else "", blocks)


def find_theme_file(name: str) -> ThemeFile:
    """The file of a name, with its folder (`static/print.css`) or without. Raises UsageError with the nearest name."""
    files = {file.name: file for file in theme_files()}
    wanted = name.replace("\\", "/").removeprefix("./")
    for candidate in (wanted, f"templates/{wanted}", f"static/{wanted}"):
        if candidate in files:
            return files[candidate]
    raise UsageError(Location(name), "no such file in the theme", "", _advice(wanted, [*files, *_bare(files)]))


def _bare(names: Sequence[str] | dict[str, ThemeFile]) -> list[str]:
    return [name.partition("/")[2] for name in names]


def _advice(name: str, known: Sequence[str]) -> str:
    close = difflib.get_close_matches(name, known, n=1)
    return f"did you mean {close[0]!r}?" if close else "`backfile theme list` names them all"


def copy_of(file: ThemeFile, block: str | None = None) -> bytes:
    """What a site gets: the whole file, or a template that keeps the theme's but for one block.

    Raises UsageError for a block that the file does not have.
    """
    if block is None:
        return file.path.read_bytes()
    if block not in file.blocks:
        known = file.blocks or ("none",)
        advice = _advice(block, known) if file.blocks else ""
        raise UsageError(Location(file.name), f"no block {block!r}", f"one of {', '.join(known)}", advice)
    own = file.name.removeprefix("templates/")
    body = _text_of_block(file.path.read_text(encoding="utf-8"), block)
    return f'{{% extends "default/{own}" %}}\n\n{body}\n'.encode()


_EDGE = late_pattern(r"\{%-?\s*(?:(block)\s+(\w+)|(endblock))\b[^%]*%\}")


def _text_of_block(text: str, name: str) -> str:
    """From `{% block name %}` to its own `{% endblock %}`."""
    start, depth = -1, 0
    for edge in _EDGE.finditer(text):
        if start < 0:
            start = edge.start() if edge[2] == name else start
        elif edge[1]:
            depth += 1
        elif depth:
            depth -= 1
        else:
            return text[start : edge.end()]
    raise AssertionError(f"block {name} is not closed")  # a theme that compiles has no such block


def put_theme_file(site: Path, file: ThemeFile, data: bytes, force: bool) -> Path:
    """Write a copy into the site. Raises UsageError where a file is in the way, unless it may be overwritten."""
    target = site / file.name
    if target.exists() and target.resolve() == file.path.resolve():
        raise UsageError(Location(file.name), "this folder is the theme's own", "a site's folder", "see -C")
    if target.exists() and not force:
        advice = "--force overwrites it; `default/…` in an `extends` reaches the theme's"
        raise UsageError(Location(file.name), "the site has this file already", "", advice)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    except OSError as error:
        raise StorageError(Location(file.name), f"cannot be written: {error.strerror}") from error
    return target
