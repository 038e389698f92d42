"""Text with marks and quotations as HTML: escaped always, nested properly, linear in size."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

import markupsafe
from markupsafe import Markup, escape

from backfile.renderer.languages import direction_of
from backfile.renderer.views import BlockView

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_ALLOWED = re.compile(r"(?:https?|mailto):", re.IGNORECASE)
DEEPEST = 32
"""Elements within one another; spans that would go deeper lose their element, never their text."""
_RANK = {"link": 1, "quote": 2, "strong": 3, "em": 4, "s": 5, "sup": 6, "sub": 7, "code": 8}


def _escape_text(text: str) -> str:
    return str(escape(text))


escape_text: Callable[[str], str] = getattr(markupsafe, "_escape_inner", _escape_text)
"""A plain text for HTML, as `markupsafe.escape`, without making a `Markup` of it. What does it in C is not among its
promises, so there is one of our own, at thrice the time."""


def is_safe_link(href: str) -> bool:
    """Whether a link may be followed: http, https, mailto, or a relative one."""
    address = "".join(c for c in href if c > " ")
    return bool(address) and (not _SCHEME.match(address) or bool(_ALLOWED.match(address)))


def inline(block: BlockView) -> Markup:
    """A block's text as HTML."""
    return inline_range(block, 0, len(block.text))


def lines(block: BlockView) -> list[Markup]:
    """Each line of a block's text (a list's items, a table's rows) as HTML."""
    found = []
    start = 0
    for line in block.text.split("\n"):
        found.append(inline_range(block, start, start + len(line)))
        start += len(line) + 1
    return found


def cells(block: BlockView) -> list[list[Markup]]:
    """The cells of a table's rows as HTML."""
    rows = []
    start = 0
    for line in block.text.split("\n"):
        row = []
        for cell in line.split("\t"):
            row.append(inline_range(block, start, start + len(cell)))
            start += len(cell) + 1
        rows.append(row)
    return rows


def inline_range(block: BlockView, start: int, end: int) -> Markup:
    """A part of a block's text as HTML; spans that reach beyond are cut."""
    if not block.marks and not block.quotes:
        return Markup(_text(block.text[start:end]))
    spans = _spans(block, start, end)
    if not spans:
        return Markup(_text(block.text[start:end]))
    if _are_apart(spans):
        return Markup("".join(_pieces_apart(block.text, spans, start, end)))
    return Markup("".join(_pieces(block.text, spans, start, end)))


def _text(text: str) -> str:
    shown = escape_text(text)
    return shown if "\n" not in text else shown.replace("\n", "<br>\n")


def _spans(block: BlockView, start: int, end: int) -> list[tuple[int, int, int, str, str]]:
    """(start, end, rank, opening tag, closing tag), outermost first where they start together."""
    found = []
    for mark in block.marks:
        low, high = max(mark.start, start), min(mark.end, end)
        if low >= high or (mark.kind == "link" and not (mark.href and is_safe_link(mark.href))):
            continue
        opening = f'<a href="{escape_text(mark.href or "")}">' if mark.kind == "link" else f"<{mark.kind}>"
        closing = "</a>" if mark.kind == "link" else f"</{mark.kind}>"
        found.append((low, high, _RANK[mark.kind], opening, closing))
    for quote in block.quotes:
        low, high = max(quote.start, start), min(quote.end, end)
        if low < high:
            attributes = f' id="{escape_text(quote.anchor)}"' if quote.start >= start else ""
            if quote.language:
                attributes += f' lang="{escape_text(quote.language)}" dir="{direction_of(quote.language)}"'
            if quote.speaker:
                attributes += f' data-speaker="{escape_text(quote.speaker)}"'
            if quote.cite:
                attributes += f' data-cite="{escape_text(quote.cite)}"'
            # No <q>: it brings marks of its own, and the capture's stand in the text.
            found.append((low, high, _RANK["quote"], f'<span class="said"{attributes}>', "</span>"))
    return sorted(found, key=lambda span: (span[0], -span[1], span[2]))


def _are_apart(spans: list[tuple[int, int, int, str, str]]) -> bool:
    """Whether no span begins before the one before it has ended: nearly always."""
    return len(spans) < 2 or all(one[1] <= two[0] for one, two in pairwise(spans))


def _pieces_apart(text: str, spans: list[tuple[int, int, int, str, str]], start: int, end: int) -> Iterator[str]:
    for low, high, _, opening, closing in spans:
        yield _text(text[start:low])
        yield opening
        yield _text(text[low:high])
        yield closing
        start = high
    yield _text(text[start:end])


def _pieces(text: str, spans: list[tuple[int, int, int, str, str]], start: int, end: int) -> list[str]:
    """Opens and closes elements along the text; one that overlaps another's end is closed and opened again."""
    out: list[str] = []
    stack: list[tuple[int, int, int, str, str]] = []
    at = start

    def advance(to: int) -> None:
        nonlocal at
        if to > at:
            out.append(_text(text[at:to]))
            at = to

    def close_until(position: int) -> None:
        while stack and (soonest := min(span[1] for span in stack)) <= position:
            advance(soonest)
            reopened = []
            while any(span[1] <= soonest for span in stack):
                span = stack.pop()
                out.append(span[4])
                if span[1] > soonest:
                    reopened.append(span)
            for span in reversed(reopened):
                out.append(_without_id(span[3]))
                stack.append(span)

    for span in spans:
        close_until(span[0])
        if len(stack) >= DEEPEST or (span[2] == _RANK["link"] and any(other[2] == span[2] for other in stack)):
            continue  # a link within a link is no HTML
        advance(span[0])
        out.append(span[3])
        stack.append(span)
    close_until(end)
    advance(end)
    return out


def _without_id(opening: str) -> str:
    return re.sub(r' id="[^"]*"', "", opening)


_JSON_ESCAPES = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
_JSON_SPECIAL = re.compile("[<>&\u2028\u2029]")


def json_script(text: str) -> Markup:
    """JSON text that is safe inside a script element."""
    return Markup(_JSON_SPECIAL.sub(lambda found: _JSON_ESCAPES[found.group()], text))
