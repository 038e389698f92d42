"""When the preview builds: at its start, after changes, and once more when it has begun to watch."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from starlette.applications import Starlette

from backfile.builder.build import BuildOptions
from backfile.builder.report import Report
from backfile.errors import BackfileError, Location, Problem
from backfile.server import watching
from backfile.server.preview import Bulletin


def test_what_is_saved_during_the_first_build_is_built_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seed = tmp_path / "seeds" / "a.md"
    seed.parent.mkdir()
    seed.write_text("before")
    built: list[str] = []

    def build(site: Path, options: BuildOptions) -> Report:
        built.append(seed.read_text())
        seed.write_text("saved while the build ran")
        return Report(str(tmp_path / "dist"), 1, 1, (), 0, 1, (), (), (), 0.0)

    monkeypatch.setattr(watching, "build_site", build)
    monkeypatch.setattr(watching, "LOOK_AROUND_MILLISECONDS", 100)
    told: list[str] = []

    async def run() -> None:
        rebuilder = watching.Rebuilder(tmp_path, BuildOptions(), Bulletin(), told.append)
        async with asyncio.timeout(10), rebuilder.lifespan(Starlette()):
            while len(built) < 2:
                await asyncio.sleep(0.02)

    asyncio.run(run())
    assert built[:2] == ["before", "saved while the build ran"]


def test_what_fails_again_when_it_is_looked_at_again_is_told_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "seeds").mkdir()
    problem = Problem(Location("seeds/a.txt"), "no text")
    failed = Report(str(tmp_path / "dist"), 0, 0, (), 0, 0, (), (problem,), (), 0.0)
    told: list[str] = []

    async def run() -> None:
        rebuilder = watching.Rebuilder(tmp_path, BuildOptions(), Bulletin(), told.append)
        await rebuilder.build()
        first = list(told)
        await rebuilder.build(is_look=True)
        assert told == first, "the same report"
        monkeypatch.setattr(watching, "build_site", raise_error)
        await rebuilder.build(is_look=True)
        await rebuilder.build(is_look=True)
        assert len(told) == len(first) + 1, "another error, once"

    def raise_error(site: Path, options: BuildOptions) -> Report:
        raise BackfileError(Location("content/site.yaml"), "no YAML")

    monkeypatch.setattr(watching, "build_site", lambda site, options: failed)
    asyncio.run(run())
    assert told[0].startswith("error seeds/a.txt")
