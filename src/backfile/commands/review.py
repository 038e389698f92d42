"""`backfile inspect --review`: the captures the loader is least sure of, worst first, and what would settle each.

For each capture: the doubt, the line to look at, and the sidecar entry to write. An editor goes down the list.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import click
import msgspec

from backfile.commands.reading_of import read_file
from backfile.loader import ReaderSettings, Reading
from backfile.loader.decoding import sidecar_name
from backfile.models import Article, Role

UNSURE_LINE = 0.6
UNSURE_SPEAKER = 0.5
MOST_DOUBTS = 5
"""Shown for one capture; the score counts all."""


class Doubt(NamedTuple):
    """One thing the loader is not sure of."""

    cost: float
    """How much it would harm the archive if it were wrong."""
    line: int | None
    what: str
    entry: str
    """The sidecar entry that settles it."""


def review_captures(paths: list[Path], settings: ReaderSettings, as_json: bool) -> int:
    """Print the review of captures; the exit code: 1 when one could not be read."""
    rows = []
    failed = False
    for path in paths:
        reading = read_file(path, settings)
        failed |= reading.article is None
        doubts = sorted(doubts_of(path, reading), key=lambda doubt: (-doubt.cost, doubt.line or 0))
        if doubts:
            rows.append((sum(doubt.cost for doubt in doubts), path, doubts))
    rows.sort(key=lambda row: (-row[0], str(row[1])))
    for score, path, doubts in rows:
        if as_json:
            said = [{"line": d.line, "what": d.what, "entry": d.entry} for d in doubts]
            click.echo(msgspec.json.encode({"path": path.as_posix(), "score": round(score, 2), "doubts": said}))
        else:
            _print_row(score, path, doubts)
    if not as_json:
        click.echo(f"{len(paths)} captures read, {len(rows)} to look at", err=True)
    return 1 if failed else 0


def _print_row(score: float, path: Path, doubts: list[Doubt]) -> None:
    click.echo(f"{click.style(f'{score:6.2f}', bold=True)} {path.as_posix()}")
    for doubt in doubts[:MOST_DOUBTS]:
        place = f"{path.as_posix()}:{doubt.line}" if doubt.line else path.as_posix()
        click.echo(f"       {place}: {doubt.what}")
        if doubt.entry:
            click.echo(click.style(f"         {sidecar_name(path.name)}: {doubt.entry}", fg="cyan"))
    if len(doubts) > MOST_DOUBTS:
        click.echo(f"       … and {len(doubts) - MOST_DOUBTS} more")


def doubts_of(path: Path, reading: Reading) -> Iterator[Doubt]:
    """What the loader is not sure of in one capture."""
    article = reading.article
    if article is None:
        for problem in reading.problems:
            yield Doubt(10.0, problem.location.line, problem.message, "")
        return
    yield from _missing_facts(article, reading)
    yield from _unsure_lines(article)
    yield from _unsure_speakers(article)


def _missing_facts(article: Article, reading: Reading) -> Iterator[Doubt]:
    said = " ".join(problem.found for problem in reading.problems)
    if "no headline" in said:
        yield Doubt(3.0, 1, "no headline found", "title: …")
    if article.published is None:
        yield Doubt(2.0, None, "no date found", "date: YYYY-MM-DD")
    if article.source is None:
        yield Doubt(0.5, None, "no source found", "source: …")
    if not article.bylines:
        yield Doubt(0.2, None, "no author found", "authors: […]")


def _unsure_lines(article: Article) -> Iterator[Doubt]:
    for line in article.provenance.ledger:
        if line.role is not Role.BLANK and line.confidence < UNSURE_LINE:
            shown = line.text.strip()[:60]
            yield Doubt(
                1.0 - line.confidence,
                line.number,
                f"{line.role}? {line.reason}: {shown}",
                f"roles: {{{line.number}: {line.role}}}",
            )


def _unsure_speakers(article: Article) -> Iterator[Doubt]:
    for quote in article.quotes:
        if quote.attribution.confidence >= UNSURE_SPEAKER:
            continue
        block = article.sections[quote.section].blocks[quote.block]
        words = " ".join(quote.text.split()[:5]).replace('"', "'")
        who = quote.attribution.person
        what = f"said by {who}?" if who else "speaker not known"
        entry = f'speakers: {{"{words}": {who or "…"}}}'
        yield Doubt(0.5 * (1 - quote.attribution.confidence), block.lines[0] if block.lines else None, what, entry)
