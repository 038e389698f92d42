"""Where an article came from: its capture, what was corrected, and how each line was read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter
from typing import Any, TypeVar

from backfile.models import Article, ArticleCard, LedgerLine, Role
from backfile.renderer.context import Context, capture_address, reading_address
from backfile.renderer.views import CaptureFacts, LedgerRow, ProvenanceView

Facts = TypeVar("Facts", bound=CaptureFacts)
LONG_LEDGER = 100
"""Lines; more of them are shown on a page of their own."""
LEDGER_TEXT = 160
"""Characters of a capture's line that the provenance panel shows."""


def capture_facts(kind: type[Facts], article: Article, **more: Any) -> Facts:
    """A view of an article's capture, with what is said of it everywhere and whatever more this kind says."""
    provenance = article.provenance
    return kind(
        path=provenance.path,
        sha256=provenance.sha256,
        size=provenance.size,
        encoding=provenance.encoding,
        reader=f"{provenance.reader} {provenance.reader_version}",
        original=provenance.url,
        corrections=provenance.corrections,
        **more,
    )


def provenance_view(context: Context, card: ArticleCard, article: Article) -> ProvenanceView:
    """Where an article came from, with its ledger where that is short enough for the article's page."""
    lines = shown_lines(article)
    is_long = len(lines) > LONG_LEDGER
    return capture_facts(
        ProvenanceView,
        article,
        ledger=() if is_long else tuple(_ledger_rows(lines)),
        roles=tuple(Counter(str(line.role) for line in lines).items()) if is_long else (),
        reading=context.url(reading_address(card.permalink)) if is_long else None,
        capture=context.url(capture_address(card.permalink)) if context.is_on("captures") else None,
        capture_name=capture_name(article.provenance.path),
    )


def capture_name(path: str) -> str:
    """The name that a downloaded capture is saved under: its own, ended so that no program takes it for a page."""
    name = path.rpartition("/")[2]
    return name if name.endswith(".txt") else f"{name}.txt"


def shown_lines(article: Article) -> list[LedgerLine]:
    """The lines of the ledger without the blank ones."""
    return [line for line in article.provenance.ledger if line.role is not Role.BLANK]


_reading_of = attrgetter("role", "reason")


def _ledger_rows(lines: list[LedgerLine]) -> Iterator[LedgerRow]:
    """The ledger with consecutive lines of one role and reason as one row."""
    for (role, reason), run in groupby(lines, key=_reading_of):
        alike = list(run)
        text = " ".join(" ".join([line.text[:LEDGER_TEXT] for line in alike[:3]]).split())
        shown = text if len(text) <= LEDGER_TEXT else f"{text[: LEDGER_TEXT - 1]}…"
        yield LedgerRow(alike[0].number, alike[-1].number, str(role), reason, shown)
