"""`backfile inspect`: what the loader understood of captures, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click
import msgspec

from backfile.commands.build import problem_json
from backfile.commands.reading_of import SIDECAR_SUFFIXES, read_file
from backfile.commands.review import review_captures
from backfile.config import load_config
from backfile.errors import Severity
from backfile.loader import ReaderSettings, Reading
from backfile.loader.quotations import spoken_by
from backfile.models import Article, Block, LedgerLine, Role

SHOWN_CHARACTERS = 96
_COLOURS = {
    Role.HEADLINE: "bright_white",
    Role.HEADING: "bright_cyan",
    Role.PULL_QUOTE: "bright_magenta",
    Role.BOILERPLATE: "bright_black",
    Role.TEASER: "bright_black",
    Role.BLANK: "bright_black",
    Role.FRONT_MATTER: "bright_black",
}


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line, one a file, in order.")
@click.option(
    "--review", is_flag=True, help="List the captures the loader is least sure of, worst first (folders too)."
)
@click.option("-C", "--site", type=click.Path(path_type=Path), help="Read with the settings of this site.")
def inspect(files: tuple[Path, ...], as_json: bool, review: bool, site: Path | None) -> None:
    """Show what the loader understood of each FILE.

    Each line of the capture with its role and the reason for it, the article's facts, and its quotations with their
    speakers. A sidecar beside the file is applied. Exit code 1 when a file could not be read.
    """
    settings = _settings(site)
    if review:
        raise SystemExit(review_captures(list(capture_files(files)), settings, as_json))
    failed = False
    for path in files:
        reading = read_file(path, settings)
        failed |= reading.article is None
        if as_json:
            click.echo(msgspec.json.encode(reading_json(path, reading)))
        else:
            print_reading(path, reading)
    raise SystemExit(1 if failed else 0)


def _settings(site: Path | None) -> ReaderSettings:
    if site is None:
        return ReaderSettings()
    config = load_config(site)
    return ReaderSettings(config.language, config.day_first)


def capture_files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files named, and those in the folders named, without sidecars and dot-files; sorted within a folder."""
    for path in paths:
        if path.is_dir():
            for file in sorted(path.rglob("*")):
                if file.is_file() and file.suffix not in SIDECAR_SUFFIXES and not file.name.startswith("."):
                    yield file
        else:
            yield path


# For programs


def reading_json(path: Path, reading: Reading) -> dict[str, Any]:
    """The form that the evaluation's scorers read, and more."""
    problems = [{**problem_json(problem), "severity": problem.severity} for problem in reading.problems]
    if reading.article is None:
        return {"path": path.as_posix(), "error": problems[0] if problems else None, "problems": problems}
    return {"path": path.as_posix(), **article_json(reading.article), "problems": problems}


def article_json(article: Article) -> dict[str, Any]:
    """An article as JSON values."""
    source, dateline, provenance = article.source, article.dateline, article.provenance
    return {
        "title": article.headline,
        "published": article.published.text if article.published else None,
        "updated": article.updated.text if article.updated else None,
        "source": {"name": source.name if source else None, "tagline": source.tagline if source else None},
        "dateline": {"place": dateline.place, "agency": dateline.agency} if dateline else None,
        "authors": [byline.name for byline in article.bylines],
        "bylines": [{"name": byline.name, "role": byline.role} for byline in article.bylines],
        "language": article.language,
        "lead": article.lead,
        "tags": article.tags,
        "people": article.people,
        "places": article.places,
        "rights": article.rights,
        "images": [
            {"credit": i.credit, "caption": i.caption, "date": i.date, "url": i.url, "alt": i.alt}
            for i in article.images
        ],
        "sections": [
            {"heading": s.heading, "level": s.level, "blocks": [_block_json(block) for block in s.blocks]}
            for s in article.sections
        ],
        "quotes": [
            {
                "text": q.text,
                "speaker": spoken_by(q.attribution),
                "as_written": q.attribution.speaker,
                "role": q.attribution.role,
                "cue": q.attribution.cue,
                "confidence": round(q.attribution.confidence, 3),
                "kind": q.kind,
                "section": q.section,
                "block": q.block,
                "start": q.start,
                "end": q.end,
            }
            for q in article.quotes
        ],
        "boilerplate": [
            line.text
            for line in provenance.ledger
            if line.role in (Role.BOILERPLATE, Role.TEASER) and line.text.strip()
        ],
        "ledger": [
            {"line": n.number, "role": n.role, "reason": n.reason, "confidence": round(n.confidence, 3)}
            for n in provenance.ledger
        ],
        "provenance": {
            "sha256": provenance.sha256,
            "size": provenance.size,
            "encoding": provenance.encoding,
            "encoding_evidence": provenance.encoding_evidence,
            "reader": provenance.reader,
            "reader_version": provenance.reader_version,
            "url": provenance.url,
            "captured": provenance.captured.text if provenance.captured else None,
            "corrections": [{"field": c.field, "was": c.was, "now": c.now} for c in provenance.corrections],
        },
        "status": article.status,
    }


def _block_json(block: Block) -> dict[str, Any]:
    kind = type(block).__struct_config__.tag
    said: dict[str, Any] = {"kind": "quote" if kind == "pull_quote" else kind, "text": block.text, "lines": block.lines}
    if block.marks:
        said["marks"] = block.marks
    return said


# For people


def print_reading(path: Path, reading: Reading) -> None:
    """The capture line by line, then facts, then quotations, then problems."""
    click.echo(click.style(path.as_posix(), bold=True))
    if reading.article is not None:
        _print_ledger(reading.article.provenance.ledger)
        _print_facts(reading.article)
        _print_quotes(reading.article)
    for problem in reading.problems:
        colour = "red" if problem.severity is Severity.ERROR else "yellow"
        click.echo(f"{click.style(str(problem.severity), fg=colour)} {problem}", err=True)
    click.echo()


def _print_ledger(ledger: tuple[LedgerLine, ...]) -> None:
    for line in ledger:
        role = click.style(f"{line.role:<12}", fg=_COLOURS.get(line.role))
        reason = click.style(f"  ({line.reason})", dim=True) if line.reason else ""
        click.echo(f"{line.number:>5} {role} {_short(line.text)}{reason}")


def _short(text: str) -> str:
    text = "".join(c if c.isprintable() else "�" for c in text.strip()[: SHOWN_CHARACTERS * 2])
    return text if len(text) <= SHOWN_CHARACTERS else f"{text[: SHOWN_CHARACTERS - 1]}…"


def _print_facts(article: Article) -> None:
    dateline = article.dateline
    provenance = article.provenance
    facts: list[tuple[str, object]] = [
        ("headline", article.headline),
        ("source", article.source.name if article.source else None),
        ("tagline", article.source.tagline if article.source else None),
        ("published", article.published.text if article.published else None),
        ("updated", article.updated.text if article.updated else None),
        ("bylines", ", ".join(f"{b.name} ({b.role})" if b.role else b.name for b in article.bylines)),
        ("dateline", ", ".join(filter(None, (dateline.place, dateline.agency))) if dateline else None),
        ("language", article.language),
        ("tags", ", ".join(article.tags)),
        ("encoding", f"{provenance.encoding} ({provenance.encoding_evidence})"),
        ("reader", f"{provenance.reader} {provenance.reader_version}"),
    ]
    facts += [("image", " | ".join(filter(None, (i.caption, i.credit, i.date, i.url)))) for i in article.images]
    facts += [
        ("section", f"{s.heading or '(before the first heading)'}: {len(s.blocks)} blocks") for s in article.sections
    ]
    facts += [("correction", f"{c.field}: {c.was or 'nothing'} → {c.now}") for c in provenance.corrections]
    click.echo()
    for name, value in facts:
        if value:
            click.echo(f"{click.style(f'{name:>12}', bold=True)}  {value}")


def _print_quotes(article: Article) -> None:
    if article.quotes:
        click.echo(f"\n{click.style(f'{len(article.quotes)} quotations', bold=True)}")
    for quote in article.quotes:
        said_by = quote.attribution
        who = spoken_by(said_by) or "speaker not known"
        cue = f", {said_by.cue}" if said_by.cue else ""
        click.echo(f"  {click.style(who, fg='bright_magenta')}{cue} ({said_by.confidence:.2f}): {_short(quote.text)}")
