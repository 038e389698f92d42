"""Quotations that an article prints twice: what stands alone, as a heading or a pull quote, is whose it is in the text."""

from __future__ import annotations

import re

from msgspec.structs import replace

from backfile.loader.quotations.passages import Located
from backfile.models import Attribution

_WORDS = re.compile(r"\w+")
_FEWEST = 4
"""Words by which a quotation is known again."""
_LONGEST = 200
"""Characters read for them."""


def share_with_repeated(
    quotes: list[Located], texts: list[str], done: list[Attribution], found: list[Attribution | None]
) -> list[Attribution]:
    """The attributions `done`, where quotations without a report of their own have that of the same words with one (`found`)."""
    if not any(item.report is None and item.token == 0 for item in quotes):
        return done
    reported: dict[str, Attribution] = {}
    for text, own in zip(texts, found, strict=True):
        beginning = _beginning(text) if own is not None and own.person else ""
        if beginning:
            reported.setdefault(beginning, own or Attribution())
    shared = []
    for item, text, attribution in zip(quotes, texts, done, strict=True):
        alone = item.report is None and item.token == 0
        same = reported.get(_beginning(text)) if alone else None
        if same is not None and same.person != attribution.person:
            attribution = replace(same, speaker=None, cue=None)
        shared.append(attribution)
    return shared


def _beginning(text: str) -> str:
    words = _WORDS.findall(text[:_LONGEST])
    return " ".join(words[: 2 * _FEWEST]).casefold() if len(words) >= _FEWEST else ""
