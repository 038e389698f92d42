"""Runs the scorers of ../shared/eval over the program and sets the figures beside goals and floors.

    PYTHONPATH=src python tests/eval/measure.py [--level light|heavy|html|quotes] [--write]

`--write` renews the floors: each a little under the figure just reached, none lower than before unless --lower is given.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import subprocess
import sys
import tempfile
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
EVALUATION = PROJECT.parent / "shared" / "eval"
FLOORS = Path(__file__).with_name("floors.json")
LEVELS = ("light", "heavy", "html", "quotes")
MARGIN = 0.01
"""How far a floor lies under the figure it was taken from."""

Figures = dict[str, dict[str, float]]
"""Set ("html/all", "quotes") → measure → figure, 0 to 1."""

_STRUCTURE = ("body_f1", "title", "date", "authors", "publisher", "head_f1", "captions")
_QUOTES = ("exact_f1", "named_acc", "resolution", "person_acc", "cue_acc", "end_to_end")
GOALS: Figures = {
    "html/all": dict(zip(_STRUCTURE, (0.962, 0.87, 0.98, 0.84, 0.88, 0.78, 0.75), strict=True)),
    "html/aeb": {"body_f1": 0.970},
    "light/all": dict(zip(_STRUCTURE, (0.945, 0.82, 0.93, 0.65, 0.90, 0.65, 0.60), strict=True)),
    "heavy/all": dict(zip(_STRUCTURE[:-1], (0.90, 0.75, 0.90, 0.60, 0.85, 0.50), strict=True)),
    "quotes": dict(zip(_QUOTES, (0.98, 0.93, 0.80, 0.90, 0.90, 0.87), strict=True)),
}
"""What the loader is meant to reach, on these pages and on others."""


def measure(level: str, evaluation: Path = EVALUATION, jobs: int = 2) -> Figures:
    """The figures of one level, by set. Raises CalledProcessError when a scorer fails."""
    scorer = (
        ["quotes_score.py", "quotes"] if level == "quotes" else ["structure_score.py", "structure", "--level", level]
    )
    scorer[:2] = [str(evaluation / part) for part in scorer[:2]]
    program = f"'{sys.executable}' -m backfile inspect --json {{files}}"
    environment = {**os.environ, "PYTHONPATH": str(PROJECT / "src")}
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "result.json"
        options = ["--cmd", program, "--batch", "60", "--jobs", str(jobs), "--json-out", str(out)]
        subprocess.run([sys.executable, *scorer, *options], check=True, env=environment, stdout=subprocess.DEVNULL)
        result = json.loads(out.read_text(encoding="utf-8"))
    sets = {"quotes": result} if level == "quotes" else {k: v for k, v in result.items() if k.startswith(f"{level}/")}
    wanted = _QUOTES if level == "quotes" else _STRUCTURE
    return {name: {m: figure for m in wanted if (figure := of.get(m)) is not None} for name, of in sets.items()}


def read_floors() -> Figures:
    """The floors in the table beside this file."""
    floors: Figures = json.loads(FLOORS.read_text(encoding="utf-8"))
    return floors


def floor_under(figure: float) -> float:
    """A little under a figure, in thousandths."""
    return max(0.0, math.floor((figure - MARGIN) * 1000) / 1000)


def write_floors(figures: Figures, may_lower: bool) -> None:
    """Renew the floors of the sets that were measured and have goals."""
    floors = read_floors() if FLOORS.exists() else {}
    for name, values in figures.items():
        before = floors.get(name, {})
        reached = {measure: floor_under(value) for measure, value in values.items() if measure in GOALS.get(name, {})}
        if reached:
            floors[name] = {m: f if may_lower else max(f, before.get(m, 0.0)) for m, f in reached.items()}
    FLOORS.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def print_figures(figures: Figures, floors: Figures) -> None:
    """A row a measure: figure, floor, goal."""
    print(f"{'set':<14}{'measure':<12}{'figure':>8}{'floor':>8}{'goal':>8}")
    for name, values in sorted(figures.items()):
        for measure, value in values.items():
            floor, goal = floors.get(name, {}).get(measure), GOALS.get(name, {}).get(measure)
            shown = [f"{number:.3f}" if number is not None else "-" for number in (value, floor, goal)]
            print(f"{name:<14}{measure:<12}" + "".join(f"{text:>8}" for text in shown))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--level", choices=LEVELS, action="append", help="only this one (may be repeated)")
    parser.add_argument("--jobs", type=int, default=2, help="processes (default 2)")
    parser.add_argument("--write", action="store_true", help="renew the floors")
    parser.add_argument("--lower", action="store_true", help="with --write: floors may also fall")
    args = parser.parse_args()
    figures: Figures = {}
    for level in args.level or LEVELS:
        figures |= measure(level, jobs=args.jobs)
    print_figures(figures, read_floors() if FLOORS.exists() else {})
    if args.write:
        write_floors(figures, args.lower)


if __name__ == "__main__":
    main()
