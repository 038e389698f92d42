"""What tests share: a site in a temporary folder, made of the files that matter to the test."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from backfile.builder.build import BuildOptions, build_site
from backfile.builder.report import Report

settings.register_profile("project", deadline=None, derandomize=os.environ.get("CI") == "true")
settings.load_profile("project")  # machines are shared: a slow moment is no failure

PROJECT = Path(__file__).parents[1]
SHARED = PROJECT.parent / "shared"


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--renew-golden` writes the golden pages anew."""
    parser.addoption("--renew-golden", action="store_true", help="write tests/golden/pages anew")


@pytest.fixture(scope="session")
def shared() -> Path:
    """Real captures and articles with known answers, beside the checkout; continuous integration must have them."""
    if not SHARED.is_dir():
        if os.environ.get("CI") == "true":
            pytest.fail("../shared is missing: continuous integration must have the real captures beside the checkout")
        pytest.skip("../shared with the real captures is not beside this checkout")
    return SHARED


class Site:
    """A site's folder under test."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.dist = folder / "dist"

    def write(self, path: str, text: str | bytes) -> Path:
        """Put a file in place."""
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(text, bytes):
            target.write_bytes(text)
        else:
            target.write_text(text, encoding="utf-8")
        return target

    def build(self, jobs: int = 1, verify: bool = False, output: Path | None = None) -> Report:
        """Build it and answer the report."""
        return build_site(self.folder, BuildOptions(output, jobs, verify))

    def page(self, path: str) -> str:
        """The text of a file in dist."""
        return (self.dist / path).read_text(encoding="utf-8")


@pytest.fixture
def make_site(tmp_path: Path) -> Callable[..., Site]:
    """A factory of sites: `make_site({"seeds/a.txt": …})`; more than one when they are named."""

    def make(files: dict[str, str | bytes] | None = None, name: str = "site") -> Site:
        site = Site(tmp_path / name)
        (site.folder / "seeds").mkdir(parents=True, exist_ok=True)
        for path, text in (files or {}).items():
            site.write(path, text)
        return site

    return make


def article(title: str = "Ferry runs again", date: str = "2019-05-04", body: str = "", **keys: str) -> str:
    """A Markdown article whose facts a test can rely on."""
    more = "".join(f"{key}: {value}\n" for key, value in keys.items())
    text = body or f"The ferry to Skarn runs again, the harbour office said about {title}."
    return f'---\ntitle: "{title}"\ndate: {date}\n{more}---\n\n{text}\n'


def tree_of(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }
