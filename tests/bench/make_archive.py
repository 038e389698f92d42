"""Deterministic archives of invented captures, as large as wanted: `python -m tests.bench.make_archive OUT -n 10000`.

Article n depends on n alone (and on the total, for its date), so a larger archive begins like a smaller one.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
from pathlib import Path

NOUNS = (
    "harbour ferry council budget bridge school barrier market theatre tram line crew pier report vote union".split()
)
VERBS = "opened closed delayed approved rejected repaired sold bought moved praised blamed counted".split()
PLACES = "Skarn Ropewalk Lenn Tarrow Eskmouth Holm Farran Dunwick Sallow Merrow".split()
FIRST = "Ana Bo Mira Ivo Tomas Ruth Lucan Helene Karel Edda".split()
LAST = "Ruiz Lind Holt Brandt Abery Corrie Dunmore Frayn Lisle Sallis".split()
BEGIN, DAYS = dt.date(2004, 1, 1), 7300


def sentence(draw: random.Random) -> str:
    """One sentence of plain news."""
    return (
        f"The {draw.choice(NOUNS)} in {draw.choice(PLACES)} {draw.choice(VERBS)} the {draw.choice(NOUNS)} after"
        f" {draw.randint(2, 90)} days, while the {draw.choice(NOUNS)} of {draw.choice(PLACES)} {draw.choice(VERBS)} it again."
    )


def capture(number: int, total: int) -> tuple[str, str]:
    """(path below seeds, text) of a capture of some 700 words."""
    draw = random.Random(f"capture {number}")
    day = BEGIN + dt.timedelta(days=number * DAYS // max(1, total))
    title = f"{draw.choice(NOUNS).capitalize()} in {draw.choice(PLACES)} {draw.choice(VERBS)} for the {number}th time"
    lines = ["The Lenn Observer", "News from the river", "", title, ""]
    lines.append(f"© Observer / {draw.choice(FIRST)} {draw.choice(LAST)} | The {draw.choice(NOUNS)} | {day:%d.%m.%Y}")
    for part in range(4):
        if part:
            lines += ["", f"{draw.choice(NOUNS).capitalize()} and {draw.choice(NOUNS)} in {draw.choice(PLACES)}", ""]
        for paragraph in range(4):
            text = " ".join(sentence(draw) for _ in range(2))
            if part == paragraph == 0:
                text = f"{draw.choice(PLACES).upper()}, (Observer) - {text}"
            lines.append(text)
            if paragraph % 2:
                name = f"{draw.choice(FIRST)} {draw.choice(LAST)}"
                lines.append(f'"{sentence(draw)[:-1]}," {name} said. "{sentence(draw)}"')
    lines += [
        "",
        f"By {draw.choice(FIRST)} {draw.choice(LAST)}",
        f"Tags: {draw.choice(NOUNS)}, {draw.choice(PLACES)}",
        "",
    ]
    return f"{day:%Y/%m}/{number:07d}.txt", "\n".join(lines) + "\n"


def make(folder: Path, count: int) -> None:
    """Write an archive's seeds."""
    for number in range(count):
        path, text = capture(number, count)
        target = folder / "seeds" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("-n", type=int, default=1000)
    given = parser.parse_args()
    make(given.out, given.n)
