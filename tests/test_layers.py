"""A room imports only rooms above it; third-party libraries stay where they are owned."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "backfile"
LAYERS = (
    ("errors", "digests", "execution", "patterns", "__init__"),
    ("models", "config", "storage", "documents"),
    ("loader",),
    ("archive",),
    ("renderer",),
    ("builder",),
    ("server", "commands", "cli", "__main__"),
)
LAYER_OF = {room: number for number, rooms in enumerate(LAYERS) for room in rooms}
OWNERS = {
    "yaml": {"documents/loading.py"},
    "jinja2": {"renderer/environment.py"},
    "markdown_it": {"loader/commonmark.py"},
    "feedgen": {"renderer/outputs/feeds.py"},
    "trafilatura": {"loader/html/extraction.py"},
    "charset_normalizer": {"loader/detection.py"},
    "ahocorasick_rs": {"archive/classification.py", "loader/text/strewn.py"},
    "imagesize": {"renderer/pictures.py"},
    "anyascii": {"archive/slugs.py"},
    "watchfiles": {"server/watching.py"},
    "uvicorn": {"commands/serve.py"},
}
MODULES = sorted(SOURCE.rglob("*.py"))


def _room(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


@cache
def _imports(path: Path) -> tuple[tuple[str, bool], ...]:
    """(module, whether it is imported inside a function) of each import."""
    return tuple(_read_imports(path))


def _read_imports(path: Path) -> Iterator[tuple[str, bool]]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inner = {
        id(node)
        for function in ast.walk(tree)
        if isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef))
        for node in ast.walk(function)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, id(node) in inner) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield node.module or "", id(node) in inner


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_a_room_imports_only_rooms_above_it(path: Path) -> None:
    own = LAYER_OF[_room(path)]
    for module, _ in _imports(path):
        if module.startswith("backfile."):
            assert LAYER_OF[module.split(".")[1]] <= own, f"{path.name} imports {module}, a room below its own"


def test_every_room_has_a_layer() -> None:
    assert {_room(path) for path in MODULES} <= set(LAYER_OF)


@pytest.mark.parametrize("library", sorted(OWNERS))
def test_a_library_is_imported_in_one_module(library: str) -> None:
    users = {
        path.relative_to(SOURCE).as_posix()
        for path in MODULES
        for module, _ in _imports(path)
        if module.split(".")[0] == library
    }
    assert users == OWNERS[library]


def test_imports_inside_functions_are_for_optional_or_heavy_parts_only() -> None:
    inner = {
        (path.relative_to(SOURCE).as_posix(), module)
        for path in MODULES
        for module, is_inner in _imports(path)
        if is_inner
    }
    assert inner == {
        ("documents/__init__.py", "backfile.documents"),  # 25 ms of PyYAML, for documents that are not simple
        ("loader/html/__init__.py", "backfile.loader.html.page"),  # half a second of imports, for HTML captures only
        ("loader/text/__init__.py", "backfile.loader.text"),  # 40 ms, for plain-text captures only
        ("loader/quotations/__init__.py", "backfile.loader.quotations"),  # 30 ms, for captures that are read
        ("loader/detection.py", "charset_normalizer"),  # 40 ms, for legacy encodings only
        ("loader/commonmark.py", "markdown_it"),  # 40 ms, for Markdown only
        ("builder/report.py", "resource"),  # not on Windows
        ("builder/build.py", "backfile.builder.stages"),  # 300 ms, for builds that find something to do
        ("builder/build.py", "backfile.archive.kept_config"),
        ("builder/build.py", "backfile.config"),
        ("execution.py", "multiprocessing"),  # 15 ms, for builds with a large stage
        ("execution.py", "multiprocessing.connection"),
        ("execution.py", "concurrent.futures"),
        ("renderer/outputs/feeds.py", "feedgen.feed"),  # 50 ms, for builds that write a feed
        ("renderer/pictures.py", "imagesize"),  # 12 ms, for archives with files of pictures
        ("renderer/site.py", "importlib.metadata"),  # 13 ms, for builds with other libraries than the last
        ("loader/dates.py", "babel"),  # 50 ms, for captures whose dates are in words
        ("loader/dates.py", "babel.dates"),
    }
