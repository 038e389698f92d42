"""What a build costs, cold and after each kind of change, beside what the same disk and machine do at best.

`python -m tests.bench.run WORK -n 1000,10000` in the project's virtual environment makes archives and builds them;
`python -m tests.bench.run --site FOLDER` measures changes in a site that is there (its seeds are given back as they were).
Figures are ratios within one run: against a copy of the same output (`cp -r`), a bare listing of the same seeds (scandir
and stat), and a build that has nothing to do; each taken anew in every round.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from tests.bench.make_archive import make

SETTLED_SECONDS = 2.3
"""Files younger than that are looked at twice."""
DEAR = ("vocabulary changed",)
"""Kinds of change that touch every article: measured once."""


class Cost(NamedTuple):
    """Of one command."""

    wall: float
    """Seconds."""
    cpu: float
    """Seconds of the process and its children."""
    peak_mib: float
    """The highest sum of resident memory over the tree of processes, looked at 40 times a second."""


def as_installed() -> dict[str, str]:
    """The environment with Python's compiled files in use, which installing makes: else each process compiles Backfile."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def timed(command: list[str]) -> Cost:
    """Run a command to its end."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=as_installed()) as process:
        peak = [0]
        ended = threading.Event()
        watch = threading.Thread(target=_watch, args=(process.pid, peak, ended))
        watch.start()
        said = process.communicate()[1]
        wall = time.perf_counter() - start
        ended.set()
        watch.join()
    if process.returncode:
        sys.exit(said.decode())
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Cost(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, peak[0] / 2**20)


def _watch(pid: int, peak: list[int], ended: threading.Event) -> None:
    page = os.sysconf("SC_PAGE_SIZE")
    while not ended.wait(0.025):
        peak[0] = max(peak[0], sum(_resident_pages(process) for process in _tree(pid)) * page)


def _tree(pid: int) -> Iterator[int]:
    yield pid
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return
    for child in children:
        yield from _tree(int(child))


def _resident_pages(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    except OSError:
        return 0


def build(site: Path, *options: str) -> Cost:
    """One build of a site, in a process of its own."""
    return timed([sys.executable, "-m", "backfile", "build", "-q", "-C", str(site), *options])


def bare_scan(site: Path) -> float:
    """Seconds to list and stat the seeds, in this process."""
    start = time.perf_counter()
    waiting = [str(site / "seeds")]
    while waiting:
        with os.scandir(waiting.pop()) as listing:
            for entry in listing:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                else:
                    entry.stat()
    return time.perf_counter() - start


def measure_cold(work: Path, site: Path) -> dict[str, float]:
    """A first build, with what an earlier run left set aside."""
    for name in ("dist", ".backfile", "content", "templates"):
        if (site / name).exists():
            aside = work / "aside" / f"{site.name}-{name}-{time.time_ns()}"
            aside.parent.mkdir(exist_ok=True)
            (site / name).rename(aside)  # deleting now would slow the next writes down on ext4
    cold = build(site)
    copy = timed(["cp", "-r", str(site / "dist"), str(work / f"copy-{site.name}-{time.time_ns()}")])
    return {
        "cold": cold.wall,
        "cold cpu": cold.cpu,
        "cold peak MiB": cold.peak_mib,
        "copy": copy.wall,
        "ratio cold to copy": cold.wall / copy.wall,
    }


def measure_changes(site: Path, repeat: int) -> dict[str, float]:
    """Medians of each kind of change, and of a build with nothing to do just before."""
    figures: dict[str, float] = {}
    seeds = Seeds(site)
    try:
        _settle(site)
        scans, idle = zip(*((bare_scan(site), build(site)) for _ in range(repeat)), strict=True)
        figures["bare scan"] = statistics.median(scans)
        figures |= _said("no-op", idle)
        figures["ratio no-op to bare scan"] = statistics.median(i.wall / s for i, s in zip(idle, scans, strict=True))
        for name, change in seeds.changes().items():
            rounds = [_round(site, change, number) for number in range(1 if name in DEAR else repeat)]
            figures |= _said(name, [changed for _, changed in rounds])
            figures[f"ratio {name} to no-op"] = statistics.median(c.wall / i.wall for i, c in rounds)
            figures[f"ratio {name} to no-op, cpu"] = statistics.median(c.cpu / i.cpu for i, c in rounds)
    finally:
        seeds.give_back()
        build(site)
    return figures


def _settle(site: Path) -> None:
    build(site)
    time.sleep(SETTLED_SECONDS)
    build(site)


def _round(site: Path, change: Callable[[int], None], number: int) -> tuple[Cost, Cost]:
    """(a build with nothing to do, one after a change)."""
    idle = build(site)
    change(number)
    changed = build(site)
    _settle(site)
    return idle, changed


def _said(name: str, costs: list[Cost] | tuple[Cost, ...]) -> dict[str, float]:
    return {name: statistics.median(c.wall for c in costs), f"{name}, cpu": statistics.median(c.cpu for c in costs)}


class Seeds:
    """The captures of a site, changed and given back."""

    def __init__(self, site: Path) -> None:
        self._site = site
        self._paths = sorted(path for path in (site / "seeds").rglob("*.*") if path.suffix in {".txt", ".md"})
        self._before: dict[Path, bytes | None] = {}

    def changes(self) -> dict[str, Callable[[int], None]]:
        """Each kind of change, to be made before a build; numbered, so that each is another."""
        return {
            "one changed": self._edit,
            "one added, newest": lambda number: self._add(-1, number),
            "one added, middle": lambda number: self._add(len(self._paths) // 2, number),
            "one added, oldest": lambda number: self._add(0, number),
            "one removed": self._remove,
            "template changed": self._template,
            "vocabulary changed": self._vocabulary,
        }

    def _write(self, path: Path, data: bytes) -> None:
        self._before.setdefault(path, path.read_bytes() if path.exists() else None)
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)

    def _edit(self, number: int) -> None:
        path = self._paths[len(self._paths) // 2]
        self._write(path, path.read_bytes() + f"A correction was added to this article, number {number}.\n".encode())

    def _add(self, place: int, number: int) -> None:
        like = self._paths[place]
        text = like.read_bytes() + f"It was told once more, for time {number}.\n".encode()
        self._write(like.with_name(f"{like.stem}-again-{number}{like.suffix}"), text)

    def _remove(self, number: int) -> None:
        path = self._paths[len(self._paths) // 3 + number]
        self._before.setdefault(path, path.read_bytes())
        path.unlink()

    def _template(self, number: int) -> None:
        text = f'{{% extends "default/404.html" %}}{{# {number} #}}'
        self._write(self._site / "templates" / "404.html", text.encode())

    def _vocabulary(self, number: int) -> None:
        self._write(self._site / "content" / "tags.yaml", f"- name: Pier {number}\n  aliases: [pier]\n".encode())

    def give_back(self) -> None:
        """Everything as it was; the accession register keeps what it was given."""
        for path, data in self._before.items():
            if data is None:
                path.unlink(missing_ok=True)
            else:
                path.write_bytes(data)


def main() -> None:
    """Measure and print, a table a size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path, nargs="?", help="a folder for archives that are made")
    parser.add_argument("-n", default="1000,10000", help="sizes of archives to make and build")
    parser.add_argument("--site", type=Path, help="measure changes in this site, which is there, instead")
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--json", type=Path, help="append one line a size to this file")
    given = parser.parse_args()
    if given.site is not None:
        _say(given.site.name, measure_changes(given.site, given.repeat), given.json)
        return
    if given.work is None:
        parser.error("a folder for the archives, or --site")
    given.work.mkdir(parents=True, exist_ok=True)
    for count in map(int, given.n.split(",")):
        site = given.work / f"archive-{count}"
        if not site.exists():
            make(site, count)
        _say(site.name, measure_cold(given.work, site) | measure_changes(site, given.repeat), given.json)
    shutil.rmtree(given.work / "aside", ignore_errors=True)


def _say(name: str, figures: dict[str, float], file: Path | None) -> None:
    print(name)
    for key, value in figures.items():
        print(f"  {key:<42}{value:>10.3f}")
    if file is not None:
        with file.open("a", encoding="utf-8") as lines:
            lines.write(json.dumps({"site": name, **{key: round(value, 4) for key, value in figures.items()}}) + "\n")


if __name__ == "__main__":
    main()
