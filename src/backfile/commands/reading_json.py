"""A reading as JSON values: the form that `backfile inspect --json` prints and the evaluation's scorers read."""

from __future__ import annotations

from typing import Any

from backfile.errors import Problem
from backfile.loader import Reading
from backfile.loader.quotations import spoken_by
from backfile.models import Article, Block, ImageBlock, ListBlock, Moment, Provenance, Quote, Role, TableBlock


def reading_json(path: str, reading: Reading) -> dict[str, Any]:
    """One file's object: the article, or `error` with what kept it out; `problems` with both."""
    problems = [_problem(problem) for problem in reading.problems]
    if reading.article is None:
        return {"path": path, "error": problems[0], "problems": problems}
    return {"path": path, **article_json(reading.article), "problems": problems}


def _problem(problem: Problem) -> dict[str, Any]:
    place = problem.location
    return {
        "severity": problem.severity,
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "message": problem.message,
    }


def article_json(article: Article) -> dict[str, Any]:
    """An article with all its facts; absent ones are null or empty."""
    source, dateline, provenance = article.source, article.dateline, article.provenance
    discarded = (Role.BOILERPLATE, Role.TEASER)
    return {
        "title": article.headline,
        "published": _moment(article.published),
        "updated": _moment(article.updated),
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
        "slug": article.slug,
        "status": article.status,
        "images": [
            {"credit": i.credit, "caption": i.caption, "date": i.date, "url": i.url, "alt": i.alt}
            for i in article.images
        ],
        "sections": [
            {"heading": s.heading, "level": s.level, "line": s.first_line, "blocks": [_block(b) for b in s.blocks]}
            for s in article.sections
        ],
        "quotes": [_quote(quote) for quote in article.quotes],
        "boilerplate": [line.text for line in provenance.ledger if line.role in discarded and line.text.strip()],
        "ledger": [
            {"line": line.number, "role": line.role, "reason": line.reason, "confidence": round(line.confidence, 3)}
            for line in provenance.ledger
        ],
        "provenance": _provenance(provenance),
    }


def _moment(moment: Moment | None) -> str | None:
    return moment.text if moment is not None else None


def _block(block: Block) -> dict[str, Any]:
    kind = str(type(block).__struct_config__.tag)
    said: dict[str, Any] = {"kind": "quote" if kind == "pull_quote" else kind, "text": block.text, "lines": block.lines}
    if block.language is not None:
        said["language"] = block.language
    if block.marks:
        said["marks"] = [{"kind": m.kind, "start": m.start, "end": m.end, "href": m.href} for m in block.marks]
    match block:
        case ImageBlock():
            said["image"] = block.image
        case ListBlock():
            said["ordered"], said["depths"] = block.ordered, block.depths
        case TableBlock():
            said["header"] = block.header
    return said


def _quote(quote: Quote) -> dict[str, Any]:
    said_by = quote.attribution
    return {
        "text": quote.text,
        "speaker": spoken_by(said_by),
        "as_written": said_by.speaker,
        "role": said_by.role,
        "cue": said_by.cue,
        "confidence": round(said_by.confidence, 3),
        "kind": quote.kind,
        "section": quote.section,
        "block": quote.block,
        "start": quote.start,
        "end": quote.end,
        "language": quote.language,
    }


def _provenance(provenance: Provenance) -> dict[str, Any]:
    return {
        "path": provenance.path,
        "sha256": provenance.sha256,
        "size": provenance.size,
        "encoding": provenance.encoding,
        "encoding_evidence": provenance.encoding_evidence,
        "reader": provenance.reader,
        "reader_version": provenance.reader_version,
        "url": provenance.url,
        "captured": _moment(provenance.captured),
        "added": _moment(provenance.added),
        "changed": _moment(provenance.changed),
        "corrections": [{"field": c.field, "was": c.was, "now": c.now} for c in provenance.corrections],
    }
