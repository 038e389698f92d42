"""What may be kept of a page's markup and addresses: nh3 decides. The only module that imports it.

Inline marks are written as HTML, cleaned by the sanitiser, and read back: a mark or an address is kept because the
sanitiser let it through, not because a pattern of ours did. Text is never touched by it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from html import escape
from html.parser import HTMLParser
from typing import Final
from urllib.parse import urljoin

import nh3

from backfile.models import Mark

_TAG_OF: Final = {"em": "em", "strong": "strong", "code": "code", "sub": "sub", "sup": "sup", "s": "s", "link": "a"}
_KIND_OF = {tag: kind for kind, tag in _TAG_OF.items()}
LINK_SCHEMES = frozenset({"http", "https", "mailto"})
WEB_SCHEMES = frozenset({"http", "https"})
MOST_ADDRESS_CHARACTERS = 4000
_CONTROLS = dict.fromkeys((*range(33), 127, *range(128, 160), 173, *range(8203, 8208), 8232, 8233, *range(8234, 8239), 8288, 65279))  # fmt: skip
"""Signs that browsers skip in an address, or that hide what it is."""


def clean_marks(texts: Sequence[str], claimed: Sequence[Sequence[Mark]]) -> list[tuple[Mark, ...]]:
    """For each text the marks of `claimed` that are harmless, in order of their start, the outer before the inner."""
    marked = [number for number, marks in enumerate(claimed) if marks]
    found: list[tuple[Mark, ...]] = [() for _ in texts]
    source = "".join(f"<p>{_written(texts[number], claimed[number])}</p>" for number in marked)
    if not source:
        return found
    reader = _MarkReader()
    reader.feed(_cleaned(source, LINK_SCHEMES))
    reader.close()
    for number, (text, marks) in zip(marked, reader.paragraphs, strict=len(reader.paragraphs) == len(marked)):
        if text == texts[number]:  # else the sanitiser took the marks for something else: the text stays, bare
            found[number] = tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end)))
    return found


def clean_address(address: str | None, base: str | None = None, schemes: frozenset[str] = WEB_SCHEMES) -> str | None:
    """An absolute address that is harmless, or None; a relative one is taken from `base`."""
    if not address or len(address) > MOST_ADDRESS_CHARACTERS:
        return None
    return _clean_address(address, base or "", schemes)


@lru_cache(maxsize=4096)
def _clean_address(address: str, base: str, schemes: frozenset[str]) -> str | None:
    whole = _absolute(address, base)
    if whole.partition(":")[0].lower() not in schemes or any(c in whole for c in '<>"\\`{}^|'):
        return None
    reader = _MarkReader()
    reader.feed(_cleaned(f'<p><a href="{escape(whole)}">x</a></p>', schemes))
    reader.close()
    return next((mark.href for _, marks in reader.paragraphs for mark in marks), None)


def _absolute(address: str, base: str) -> str:
    stripped = address.translate(_CONTROLS)
    try:
        return urljoin(base, stripped) if base else stripped
    except ValueError:  # a bracket that closes no host
        return ""


def _cleaned(source: str, schemes: frozenset[str]) -> str:
    return nh3.clean(
        source,
        tags={"p", *_KIND_OF},
        attributes={"a": {"href"}},
        url_schemes=set(schemes),
        link_rel=None,
        strip_comments=True,
    )


def _written(text: str, marks: Sequence[Mark]) -> str:
    """A text as HTML, its marks as elements that nest."""
    opening: dict[int, list[Mark]] = {}
    for mark in marks:
        opening.setdefault(mark.start, []).append(mark)
    parts: list[str] = []
    stack: list[Mark] = []
    at = 0
    for cut in sorted({mark.start for mark in marks} | {mark.end for mark in marks}):
        parts.append(escape(text[at:cut], quote=False))
        at = cut
        while stack and stack[-1].end <= cut:
            parts.append(f"</{_TAG_OF[stack.pop().kind]}>")
        for mark in sorted(opening.get(cut, ()), key=lambda m: -m.end):
            if not stack or mark.end <= stack[-1].end:
                parts.append(_opened(mark))
                stack.append(mark)
    parts.append(escape(text[at:], quote=False))
    return "".join(parts)


def _opened(mark: Mark) -> str:
    return f'<a href="{escape(mark.href or "")}">' if mark.kind == "link" else f"<{_TAG_OF[mark.kind]}>"


class _MarkReader(HTMLParser):
    """Reads cleaned paragraphs back into texts and marks."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paragraphs: list[tuple[str, list[Mark]]] = []
        self._text: list[str] = []
        self._length = 0
        self._marks: list[Mark] = []
        self._open: list[tuple[str, int, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _KIND_OF:
            self._open.append((tag, self._length, dict(attrs).get("href")))

    def handle_endtag(self, tag: str) -> None:
        if tag == "p":
            self.paragraphs.append(("".join(self._text), self._marks))
            self._text, self._length, self._marks, self._open = [], 0, [], []
        elif self._open and self._open[-1][0] == tag:
            _, start, href = self._open.pop()
            if self._length > start and (tag != "a" or _is_kept(href)):
                self._marks.append(Mark(_KIND_OF[tag], start, self._length, href if tag == "a" else None))  # type: ignore[arg-type]

    def handle_data(self, data: str) -> None:
        self._text.append(data)
        self._length += len(data)


def _is_kept(href: str | None) -> bool:
    """Whether the sanitiser left an address, and it is whole: relative ones it lets through."""
    return bool(href) and str(href).partition(":")[0].lower() in LINK_SCHEMES
