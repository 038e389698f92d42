"""A build that has nothing to do finds that out without the parts of a build; and is never wrong about it."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from backfile.archive import scan
from backfile.builder import build, standstill
from tests.conftest import Site, article, tree_of

MakeSite = Callable[..., Site]
HEAVY = {"jinja2", "babel", "feedgen", "lxml", "trafilatura", "yaml", "ahocorasick_rs", "anyascii", "backfile.loader"}


@pytest.fixture
def settled(make_site: MakeSite, monkeypatch: pytest.MonkeyPatch) -> Site:
    """A site that has been built, long enough ago for its times to be trusted."""
    monkeypatch.setattr(scan, "CLOCK_GRAIN_NS", -1)
    monkeypatch.setattr(standstill, "CLOCK_GRAIN_NS", -1)
    site = make_site(
        {
            "content/site.yaml": "title: T\n",
            "templates/404.html": '{% extends "default/404.html" %}',
            "seeds/a.md": article(),
            "seeds/broken.md": "---\ntitle: [\n---\n",
        }
    )
    site.build()
    return site


@pytest.fixture
def whole_builds(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The sites that were built with all stages from now on."""
    seen: list[Path] = []
    whole = build._run_stages

    def recording(connection: sqlite3.Connection, look: standstill.Look | None, *rest: object) -> object:
        seen.append(rest[1])  # type: ignore[arg-type]
        return whole(connection, look, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(build, "_run_stages", recording)
    return seen


def test_nothing_changed_is_told_without_a_whole_build(settled: Site, whole_builds: list[Path]) -> None:
    report = settled.build()
    assert whole_builds == []
    assert (report.articles, report.written, report.removed) == (1, (), ())
    assert report.unchanged == report.pages == len(tree_of(settled.dist)) - 1  # the list of files is no page
    assert [problem.location.path for problem in report.failed] == ["seeds/broken.md"]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("seeds/a.md", article("Another headline")),
        ("seeds/b.md", article("New", "2020-01-01")),
        ("seeds/a.yaml", "title: Corrected\n"),
        ("content/site.yaml", "title: U\n"),
        ("content/tags.yaml", "- name: Ferry\n  aliases: [ferry]\n"),
        ("content/pages/about.md", "# About\n\nUs."),
        ("static/own.css", "p {}"),
        ("templates/404.html", "gone"),
        ("templates/list.html", '{% extends "default/list.html" %}{% block side %}-{% endblock %}'),
        ("dist/index.html", "damaged"),
    ],
)
def test_whatever_changed_is_built(settled: Site, whole_builds: list[Path], path: str, text: str) -> None:
    settled.write(path, text)
    assert settled.build().written
    assert whole_builds


@pytest.mark.parametrize("path", ["seeds/a.md", "content/site.yaml", "templates/404.html", "dist/index.html"])
def test_whatever_is_gone_is_noticed(settled: Site, whole_builds: list[Path], path: str) -> None:
    (settled.folder / path).unlink()
    settled.build()
    assert whole_builds
    assert (settled.dist / "index.html").is_file()


def test_a_library_that_was_installed_is_noticed(
    settled: Site, whole_builds: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    libraries = tmp_path / "libraries"
    libraries.mkdir()
    monkeypatch.setattr(sys, "path", [*sys.path, str(libraries)])
    settled.build()
    settled.build()
    assert len(whole_builds) == 1
    (libraries / "jinja2-9.dist-info").mkdir()
    settled.build()
    assert len(whole_builds) == 2


def test_a_template_that_fails_is_said_by_every_build(settled: Site) -> None:
    settled.write("templates/404.html", "{{ page.nothing }}")
    first, second = settled.build(), settled.build()
    assert first.failed == second.failed
    assert any("templates/404.html" in str(problem) for problem in second.failed)


def test_verify_looks_at_everything(settled: Site, whole_builds: list[Path]) -> None:
    settled.build(verify=True)
    assert whole_builds


def test_a_build_that_wrote_the_register_is_followed_by_one_with_nothing_to_do(
    settled: Site, whole_builds: list[Path]
) -> None:
    settled.write("seeds/b.md", article("New", "2020-01-01"))
    settled.build()
    settled.build()
    assert len(whole_builds) == 1
    register = settled.folder / "content/accessions.tsv"
    register.write_bytes(register.read_bytes().replace(b"/new/", b"/old/"))
    assert "2020/01/01/old/index.html" in settled.build().written


@pytest.mark.parametrize("path", ["index.html", "2019/05/04/ferry-runs-again/index.html", "static/backfile.css"])
def test_a_damaged_page_is_found_by_a_process_of_its_own(
    settled: Site, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    monkeypatch.setattr(build, "ASIDE_FROM_BYTES", 0)
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    before = tree_of(settled.dist)
    assert path in before
    settled.write(f"dist/{path}", "damaged")
    assert settled.build().written == (path,)
    assert tree_of(settled.dist) == before
    assert settled.build().written == ()


def test_files_too_fresh_to_be_trusted_are_looked_at(make_site: MakeSite, whole_builds: list[Path]) -> None:
    site = make_site({"seeds/a.md": article()})
    site.build()
    site.build()
    assert len(whole_builds) == 2


def _imported_by_a_build(site: Site) -> set[str]:
    """The modules that a process has when it has built a site."""
    script = (
        "import json, sys; from pathlib import Path; from backfile.archive import scan; scan.CLOCK_GRAIN_NS = -1;"
        "from backfile.builder import standstill; standstill.CLOCK_GRAIN_NS = -1;"
        "from backfile.commands.build import build_site; build_site(Path(sys.argv[1]));"
        "print(json.dumps(sorted(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(site.folder)], capture_output=True, check=True, env={**os.environ}
    )
    return set(json.loads(done.stdout))


def test_nothing_heavy_is_imported_for_nothing(settled: Site) -> None:
    _imported_by_a_build(settled)  # it has another list of folders with libraries
    assert HEAVY & _imported_by_a_build(settled) == set()


def test_a_small_change_imports_only_what_it_needs(settled: Site) -> None:
    _imported_by_a_build(settled)
    settled.write("templates/404.html", '{% extends "default/404.html" %}{# other #}')
    imported = _imported_by_a_build(settled)
    assert "jinja2" in imported
    assert {"yaml", "lxml", "markdown_it", "backfile.loader.text.reading"} & imported == set()
    settled.write("seeds/b.txt", "Ferry runs again\n\n4 May 2019\n\nThe ferry runs again, the harbour office said.\n")
    imported = _imported_by_a_build(settled)
    assert "backfile.loader.text.reading" in imported
    assert {"yaml", "trafilatura", "markdown_it"} & imported == set()
