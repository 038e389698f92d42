"""What a build costs, cold and after each kind of change, beside what the same disk and machine do at best.

`python -m tests.bench.run WORK -n 1000,10000` in the project's virtual environment. Figures are ratios within one run:
against a copy of the same output (`cp -r`) and against a bare listing of the same seeds (scandir and stat).
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
import time
from collections.abc import Callable
from pathlib import Path

from tests.bench.make_archive import capture, make


def timed(command: list[str]) -> tuple[float, float]:
    """(wall seconds, CPU seconds of the process and its children)."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, check=False)
    wall = time.perf_counter() - start
    if done.returncode:
        sys.exit(done.stderr.decode())
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def build(site: Path, *options: str) -> tuple[float, float]:
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


def measure(work: Path, count: int, repeat: int) -> dict[str, float]:
    """Every figure for one size."""
    site = work / f"archive-{count}"
    if not site.exists():
        make(site, count)
    for name in ("dist", ".backfile", "content", "templates"):
        if (site / name).exists():
            aside = work / "aside" / f"{count}-{name}-{time.time_ns()}"
            aside.parent.mkdir(exist_ok=True)
            (site / name).rename(aside)  # deleting now would slow the next writes down on ext4
    figures: dict[str, float] = {}
    figures["cold"], figures["cold cpu"] = build(site)
    figures["copy"] = timed(["cp", "-r", str(site / "dist"), str(work / f"copy-{count}-{time.time_ns()}")])[0]
    time.sleep(2.5)  # fresh files are looked at twice
    build(site)
    for name, change in changes_of(site, count).items():
        figures[name] = statistics.median(_changed(site, change, number) for number in range(repeat))
    figures["bare scan"] = min(bare_scan(site) for _ in range(repeat))
    figures["ratio cold to copy"] = figures["cold"] / figures["copy"]
    figures["ratio no-op to bare scan"] = figures["no-op"] / figures["bare scan"]
    figures["ratio one changed to no-op"] = figures["one changed"] / figures["no-op"]
    return {name: round(value, 3) for name, value in figures.items()}


def _changed(site: Path, change: Callable[[Path, int], None], number: int) -> float:
    change(site, number)
    return build(site)[0]


def changes_of(site: Path, count: int) -> dict[str, Callable[[Path, int], None]]:
    """Each kind of change, to be made before a build."""
    middle, _ = capture(count // 2, count)

    def touch_middle(site: Path, number: int) -> None:
        with (site / "seeds" / middle).open("a", encoding="utf-8") as file:
            file.write(f"A correction was added to this article, number {number}.\n")

    def add(place: int) -> Callable[[Path, int], None]:
        def at(site: Path, number: int) -> None:
            path, text = capture(place, count)
            target = site / "seeds" / path.replace(".txt", f"-{number}-{place}.txt")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text.replace("th time", f"th time, again {number}"), encoding="utf-8")

        return at

    def remove(site: Path, number: int) -> None:
        next(iter(sorted((site / "seeds").rglob("*.txt")))).unlink()

    def template(site: Path, number: int) -> None:
        (site / "templates").mkdir(exist_ok=True)
        text = '{% extends "default/404.html" %}{# ' + str(number) + " #}"
        (site / "templates" / "404.html").write_text(text, encoding="utf-8")

    def vocabulary(site: Path, number: int) -> None:
        (site / "content" / "tags.yaml").write_text(f"- name: Pier {number}\n  aliases: [pier]\n", encoding="utf-8")

    return {
        "no-op": lambda site, number: None,
        "one changed": touch_middle,
        "one added, newest": add(count - 1),
        "one added, oldest": add(0),
        "one added, middle": add(count // 2),
        "one removed": remove,
        "template changed": template,
        "vocabulary changed": vocabulary,
    }


def main() -> None:
    """Measure and print, a table a size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", type=Path)
    parser.add_argument("-n", default="1000,10000")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--json", type=Path, help="append one line a size to this file")
    given = parser.parse_args()
    given.work.mkdir(parents=True, exist_ok=True)
    for count in map(int, given.n.split(",")):
        figures = measure(given.work, count, given.repeat)
        print(f"{count} articles")
        for name, value in figures.items():
            print(f"  {name:<28}{value:>10.3f}")
        if given.json:
            with given.json.open("a", encoding="utf-8") as file:
                file.write(json.dumps({"n": count, **figures}) + "\n")
    shutil.rmtree(given.work / "aside", ignore_errors=True)


if __name__ == "__main__":
    main()
