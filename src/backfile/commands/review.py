"""`backfile inspect --review`: the captures the loader is least sure of, worst first, and what would settle each.

For each capture its doubts, with the line to look at, and one sidecar that an editor completes and saves beside it.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any, NamedTuple

import click
import msgspec

from backfile.builder.report import counted
from backfile.commands.reading_of import Desk
from backfile.errors import Severity
from backfile.loader import Reading, sidecar_name
from backfile.loader.metadata import UNFINISHED
from backfile.models import Article, LedgerLine, Quote, Role

UNSURE_LINE = 0.8
"""Roles of lines less sure than this are doubts."""
_COUNTED_LINE = 0.9
"""Lines less sure than this count in a capture's score."""
_COST_OF_BODY = 240.0
"""What it costs when as much text as the body has is surely in the wrong place: more than all facts together."""
_UNREAD = 100.0
"""What an error costs: nothing of the capture is in the archive."""
UNSURE_SPEAKER = 0.6
_BODY = frozenset((Role.PARAGRAPH, Role.HEADING, Role.PULL_QUOTE, Role.BLOCK_QUOTE, Role.LIST_ITEM))
MOST_DOUBTS = 8
"""Listed for one capture; the score counts all."""
_FEWEST_WORDS, _MOST_WORDS = 4, 14


class Doubt(NamedTuple):
    """One thing the loader is not sure of."""

    cost: float
    """How much it would harm the archive if it were wrong."""
    line: int | None
    what: str
    key: str | None = None
    """The sidecar's key that settles it."""
    value: Any = None
    """For `roles` and `speakers` a pair: (line or first words, what it is)."""


class Verdict(NamedTuple):
    """What there is to look at in one capture."""

    path: str
    score: float
    doubts: tuple[Doubt, ...]
    """The dearest first."""


def review_captures(paths: list[Path], desk: Desk, as_json: bool) -> int:
    """Print the review of captures; the exit code: 1 when one could not be read."""
    failed = False
    verdicts = []
    show_bar = sys.stderr.isatty() and len(paths) > 1
    bar = click.progressbar(paths, label="reading", file=sys.stderr) if show_bar else nullcontext(paths)
    with bar as files:
        for path in files:
            reading = desk.read(path)
            failed |= reading.article is None
            verdicts.append(judge(path.as_posix(), reading))
    doubtful = sorted((v for v in verdicts if v.doubts), key=lambda verdict: (-verdict.score, verdict.path))
    for verdict in doubtful:
        if as_json:
            click.echo(msgspec.json.encode(_verdict_json(verdict)))
        else:
            _print_verdict(verdict)
    if not as_json:
        click.echo(f"{counted(len(paths), 'capture')} read, {len(doubtful)} to look at", err=True)
    return 1 if failed else 0


def judge(path: str, reading: Reading) -> Verdict:
    """The doubts about one capture, and how much they weigh together."""
    doubts = sorted(doubts_of(reading), key=lambda doubt: (-doubt.cost, doubt.line or 0, doubt.what))
    score = sum(doubt.cost for doubt in doubts) + (_left_unlisted(reading.article) if reading.article else 0.0)
    return Verdict(path, round(score, 2), tuple(doubts))


def doubts_of(reading: Reading) -> Iterator[Doubt]:
    """What the loader is not sure of in one capture, in no order."""
    article = reading.article
    if article is None:
        for problem in reading.problems:
            yield Doubt(_UNREAD, problem.location.line, problem.message)
        return
    yield from _missing_facts(article, reading)
    yield from _unsure_lines(article)
    yield from _unsure_speakers(article)
    yield from _guessed_encoding(article)


def _missing_facts(article: Article, reading: Reading) -> Iterator[Doubt]:
    has_headline = True
    for problem in reading.problems:
        if problem.found.startswith("no headline"):
            has_headline = False
        elif problem.severity is Severity.NOTICE and not problem.found.startswith("no date"):
            yield Doubt(1.0, problem.location.line, problem.message)
    if not has_headline:
        yield Doubt(3.0, 1, "no headline found", "title", UNFINISHED)
    if article.published is None:
        yield Doubt(2.0, None, "no date found", "date", "YYYY-MM-DD")
    if article.source is None:
        yield Doubt(0.5, None, "no source found", "source", UNFINISHED)
    if not article.bylines:
        yield Doubt(0.2, None, "no author found", "authors", [UNFINISHED])


def _unsure_lines(article: Article) -> Iterator[Doubt]:
    for line, cost in _line_costs(article):
        if line.confidence < UNSURE_LINE:
            why = f" ({line.reason})" if line.reason else ""
            what = f"{line.role}?{why}: {_shown(line.text)}"
            yield Doubt(cost, line.number, what, "roles", (line.number, str(line.role)))


def _left_unlisted(article: Article) -> float:
    """What the lines cost that are too sure to be listed one by one."""
    return sum(cost for line, cost in _line_costs(article) if line.confidence >= UNSURE_LINE)


def _line_costs(article: Article) -> Iterator[tuple[LedgerLine, float]]:
    """The lines that are not sure, each with its doubt: as large as its share of the body, were it in the wrong place.

    A doubt counts by its square: one line that is as likely wrong as right says more than four that are nearly sure.
    """
    ledger = article.provenance.ledger
    body = sum(len(line.text) for line in ledger if line.role in _BODY) or 1
    for line in ledger:
        if line.role is not Role.BLANK and line.confidence < _COUNTED_LINE:
            yield line, _COST_OF_BODY * (1.0 - line.confidence) ** 2 * len(line.text) / body


def _unsure_speakers(article: Article) -> Iterator[Doubt]:
    for quote in article.quotes:
        sure = quote.attribution.confidence
        if sure >= UNSURE_SPEAKER:
            continue
        block = article.sections[quote.section].blocks[quote.block]
        who = quote.attribution.person
        what = f"said by {who}? {_shown(quote.text)}" if who else f"speaker not known: {_shown(quote.text)}"
        value = (first_words(quote, article.quotes), who or UNFINISHED)
        yield Doubt(0.15 * (1 - sure), block.lines[0] if block.lines else None, what, "speakers", value)


def _guessed_encoding(article: Article) -> Iterator[Doubt]:
    provenance = article.provenance
    if provenance.encoding_evidence == "detected":
        line = next((line for line in provenance.ledger if not line.text.isascii()), None)
        if line is not None:
            what = f"encoding guessed from the bytes; do these letters look right? {_shown(line.text)}"
            yield Doubt(0.3, line.number, what, "encoding", provenance.encoding)


def first_words(quote: Quote, quotes: tuple[Quote, ...]) -> str:
    """The fewest first words of a quotation that no other one begins with, if fourteen are enough."""
    words = quote.text.split()
    others = [other.text.split() for other in quotes if other is not quote]
    for count in range(_FEWEST_WORDS, _MOST_WORDS):
        if not any(other[:count] == words[:count] for other in others):
            return " ".join(words[:count])
    return " ".join(words[:_MOST_WORDS])


def _shown(text: str) -> str:
    text = "".join(c if c.isprintable() else " " for c in text.strip()[:80])
    return text if len(text) <= 64 else f"{text[:63]}…"


def sidecar_lines(doubts: tuple[Doubt, ...]) -> list[str]:
    """The sidecar that settles doubts, as lines of YAML: single facts first, then roles, then speakers."""
    lines = [f"{doubt.key}: {_yaml(doubt.value)}" for doubt in doubts if doubt.key not in (None, "roles", "speakers")]
    for key in ("roles", "speakers"):
        pairs = {name: value for doubt in doubts if doubt.key == key for name, value in [doubt.value]}
        if pairs:
            lines += [f"{key}:", *(f"  {_key(name)}: {_yaml(value)}" for name, value in sorted(pairs.items()))]
    return lines


def _key(name: int | str) -> str:
    """A line's number, or first words in quotes; JSON's are YAML's."""
    return json.dumps(name, ensure_ascii=False)


_PLAIN = re.compile(r"[^\W_][\w .,'’/-]*")


def _yaml(value: Any) -> str:
    """A list, or a text, in quotes where YAML would take it for something else."""
    if isinstance(value, list):
        return f"[{', '.join(map(_yaml, value))}]"
    is_plain = value == UNFINISHED or (_PLAIN.fullmatch(value) and value.lower() not in ("true", "false", "null"))
    return value if is_plain else json.dumps(value, ensure_ascii=False)


def _print_verdict(verdict: Verdict) -> None:
    path = _shown_path(verdict.path)
    click.echo(f"{click.style(f'{verdict.score:6.2f}', bold=True)} {path}")
    for doubt in verdict.doubts[:MOST_DOUBTS]:
        click.echo(f"       {path}:{doubt.line}: {doubt.what}" if doubt.line else f"       {path}: {doubt.what}")
    if len(verdict.doubts) > MOST_DOUBTS:
        click.echo(f"       … and {len(verdict.doubts) - MOST_DOUBTS} more")
    lines = sidecar_lines(verdict.doubts[:MOST_DOUBTS])
    if lines:
        click.echo(click.style(f"     {sidecar_name(path)}:", fg="cyan"))
    for line in lines:
        click.echo(click.style(f"       {line}", fg="cyan"))


def _shown_path(path: str) -> str:
    return "".join(c if c.isprintable() else "�" for c in path)


def _verdict_json(verdict: Verdict) -> dict[str, Any]:
    return {
        "path": verdict.path,
        "score": verdict.score,
        "doubts": [{"line": doubt.line, "cost": round(doubt.cost, 2), "what": doubt.what} for doubt in verdict.doubts],
        "sidecar": sidecar_name(verdict.path),
        "entries": "\n".join(sidecar_lines(verdict.doubts)),
    }
