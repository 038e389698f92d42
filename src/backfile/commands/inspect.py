"""`backfile inspect`: what the loader understood of captures, for people and for programs."""

from __future__ import annotations

import shutil
import sys
import unicodedata
from pathlib import Path

import click
import msgspec

from backfile.commands.reading_json import reading_json
from backfile.commands.reading_of import Desk, capture_files, named_files
from backfile.commands.review import review_captures
from backfile.errors import Severity
from backfile.loader import Reading
from backfile.loader.quotations import spoken_by
from backfile.models import Article, Image, LedgerLine, Quote, Role

PIPE_COLUMNS = 140
"""Width of the listing where there is no terminal to ask."""
ROLE_COLUMNS = 13
REASON_COLUMNS = 48
UNSURE = 0.6
"""A line's role that is less sure than this has a question mark."""
_COLOURS = {
    Role.HEADLINE: "bright_white",
    Role.HEADING: "bright_cyan",
    Role.PULL_QUOTE: "bright_magenta",
    Role.BLOCK_QUOTE: "bright_magenta",
    Role.BOILERPLATE: "bright_black",
    Role.TEASER: "bright_black",
    Role.FRONT_MATTER: "bright_black",
    Role.MARKUP: "bright_black",
}


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line, one a file, in order.")
@click.option(
    "--review", is_flag=True, help="List the captures the loader is least sure of, worst first (folders too)."
)
@click.option(
    "-C",
    "--site",
    type=click.Path(path_type=Path),
    help="Read with the settings of this site (default: the file's own).",
)
def inspect(files: tuple[Path, ...], as_json: bool, review: bool, site: Path | None) -> None:
    """Show what the loader understood of each FILE.

    Each line of the capture with its role and the reason for it, the article's facts, and its quotations with their
    speakers. A sidecar beside the file is applied. Exit code 1 when a file could not be read.
    """
    desk = Desk(site)
    if review:
        raise SystemExit(review_captures(list(capture_files(files)), desk, as_json))
    failed = False
    for path in named_files(files):
        reading = desk.read(path)
        failed |= reading.article is None
        if as_json:
            click.echo(msgspec.json.encode(reading_json(path.as_posix(), reading)))
        else:
            print_reading(path.as_posix(), reading)
    raise SystemExit(1 if failed else 0)


def print_reading(path: str, reading: Reading) -> None:
    """The capture line by line, then facts, then quotations; problems to the error stream."""
    click.echo(click.style(path, bold=True))
    if reading.article is not None:
        _print_ledger(reading.article.provenance.ledger)
        _print_facts(reading.article)
        _print_quotes(reading.article.quotes)
    for problem in reading.problems:
        colour = "red" if problem.severity is Severity.ERROR else "yellow"
        click.echo(f"{click.style(str(problem.severity), fg=colour)} {problem}", err=True)
    click.echo()


def _print_ledger(ledger: tuple[LedgerLine, ...]) -> None:
    columns = shutil.get_terminal_size((PIPE_COLUMNS, 1)).columns if sys.stdout.isatty() else PIPE_COLUMNS
    longest = max((columns_of(line.reason) for line in ledger), default=0)
    reasons = min(longest, REASON_COLUMNS, max(0, columns // 3))
    words = max(20, columns - 7 - ROLE_COLUMNS - reasons)
    for line in ledger:
        doubt = "?" if line.confidence < UNSURE else ""
        role = click.style(f"{line.role + doubt:<{ROLE_COLUMNS}}", fg=_COLOURS.get(line.role))
        text = fitted(line.text, words)
        if line.reason:
            click.echo(f"{line.number:>5} {role}{text} {click.style(fitted(line.reason, reasons).rstrip(), dim=True)}")
        else:
            click.echo(f"{line.number:>5} {role}{text.rstrip()}")


def fitted(text: str, columns: int) -> str:
    """One line of a text, exactly so many columns wide: padded, or cut with an ellipsis; what cannot be printed as �."""
    shown = "".join(c if c.isprintable() else " " if c == "\t" else "�" for c in text.strip()[: columns + 1])
    width = columns_of(shown)
    if width > columns:
        while columns_of(shown) > max(0, columns - 1):
            shown = shown[:-1]
        shown += "…" if columns else ""
        width = columns_of(shown)
    return shown + " " * (columns - width)


def columns_of(text: str) -> int:
    """The columns that a terminal takes for a text: two for wide letters, none for marks that combine."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _print_facts(article: Article) -> None:
    provenance = article.provenance
    facts: list[tuple[str, str | None]] = [
        ("headline", article.headline),
        ("lead", article.lead),
        ("source", article.source.name if article.source else None),
        ("tagline", article.source.tagline if article.source else None),
        ("published", article.published.text if article.published else None),
        ("updated", article.updated.text if article.updated else None),
        ("bylines", ", ".join(f"{b.name} ({b.role})" if b.role else b.name for b in article.bylines)),
        ("dateline", _joined(article.dateline.place, article.dateline.agency) if article.dateline else None),
        ("language", article.language),
        ("tags", ", ".join(article.tags)),
        ("people", ", ".join(article.people)),
        ("places", ", ".join(article.places)),
        ("rights", article.rights),
        ("original", provenance.url),
        ("captured", provenance.captured.text if provenance.captured else None),
        ("encoding", f"{provenance.encoding} ({provenance.encoding_evidence})"),
        ("reader", f"{provenance.reader} {provenance.reader_version}"),
        ("status", str(article.status)),
    ]
    facts += [("image", _image(image)) for image in article.images]
    facts += [("correction", f"{c.field}: {c.was or 'nothing'} → {c.now or 'nothing'}") for c in provenance.corrections]
    facts += [
        ("section", f"{s.heading or '(before the first heading)'}: {len(s.blocks)} blocks") for s in article.sections
    ]
    click.echo()
    for name, value in facts:
        if value:
            click.echo(f"{click.style(f'{name:>10}', bold=True)}  {_printable(value)}")


def _joined(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)


def _image(image: Image) -> str:
    named = {"caption": image.caption, "credit": image.credit, "date": image.date, "at": image.url}
    return "; ".join(f"{name} {value}" for name, value in named.items() if value) or "without words"


def _print_quotes(quotes: tuple[Quote, ...]) -> None:
    if not quotes:
        return
    count = f"{len(quotes)} quotation" + ("s" if len(quotes) > 1 else "")
    click.echo(f"\n{click.style(count, bold=True)}")
    for quote in quotes:
        said_by = quote.attribution
        who = click.style(_printable(spoken_by(said_by) or "speaker not known"), fg="bright_magenta")
        how = "".join(f", {part}" for part in (said_by.role, said_by.cue) if part)
        click.echo(f"  {who}{_printable(how)} ({said_by.confidence:.2f}): {fitted(quote.text, 96).rstrip()}")


def _printable(text: str) -> str:
    """Without control characters, which captured text could command a terminal with."""
    return "".join(c if c.isprintable() else " " for c in text)
