"""The headline of a saved page, among what its title, its metadata and its h1 say."""

from __future__ import annotations

import re
from collections.abc import Collection

from backfile.loader.html.document import Element, text_of
from backfile.loader.html.statements import Statements, page_title, plain, unescaped
from backfile.loader.page_titles import SEPARATORS, is_wide, is_wide_name, letters_of, title_parts

LEAST_WORDS = 4
"""Of an h1 that nothing confirms."""
LEAST_WIDE_CHARACTERS = 8
"""The same in scripts without spaces between words."""
_LEAST_PARAGRAPHS = 3
"""Of running text beside an h1 that heads a section of it."""
_RUNNING_TEXT = 80
"""Characters of a paragraph that is running text."""


def headline_of(said: Statements) -> str | None:
    """The headline JSON-LD gives, unless it is cut short; else the h1 that other metadata confirms; else what there is.

    Of the pages on which they differ, JSON-LD has the article's own headline more often than the h1 (which carries
    kickers) and `og:title` (which is written for social media): 92 %, 86 % and 76 % on one set, 91, 78, 68 on another.
    """
    heads = [text for node in said.root.iter("h1") if (text := unescaped(text_of(node))) and len(text) > 3]
    stated = plain(said.article.get("headline")).replace("\u00ad", "")
    if (
        stated
        and not stated.endswith(("…", "..."))
        and letters_of(stated) != letters_of(plain(said.article.get("description")))
    ):
        return _without_publisher(stated, said)
    told = [
        text
        for text in (
            stated,
            said.first("og:title", "twitter:title", "dc.title", "title", "sailthru.title", "parsely-title"),
            page_title(said.root),
        )
        if text
    ]
    printed = {letters_of(text_of(node)) for node in said.root.iter("h1", "h2", "h3")}
    names = {name for text in told for name in _behind_headline(text, printed)}
    heads = [head for head in heads if letters_of(head) not in names]
    for head in heads:
        if any(_agree(head, text) for text in told):
            return head
    items = [text_of(node) for node in said.root.xpath("//*[@itemprop='headline']")]
    if items and items[0]:
        return items[0]
    if len(heads) == 1 and _has_words(heads[0]):
        return heads[0]
    if told:
        return _without_suffix(told[0], said, names)
    return heads[0] if heads else None


def lower_section_headings(root: Element, headline: str | None) -> None:
    """Makes h2 of each h1 that stands among paragraphs of running text, as some systems let writers set their sections."""
    own = letters_of(headline or "")
    for parent in {id(head.getparent()): head.getparent() for head in root.iter("h1")}.values():
        parts = list(parent) if parent is not None else []
        running = [part.tag == "p" and len(text_of(part)) >= _RUNNING_TEXT for part in parts]
        if sum(running) >= _LEAST_PARAGRAPHS:
            for part in parts[running.index(True) :]:
                if part.tag == "h1" and letters_of(text_of(part)) != own:
                    part.tag = "h2"


def _has_words(head: str) -> bool:
    """Whether a text is as long as headlines are."""
    if not is_wide(head):
        return len(head.split()) >= LEAST_WORDS
    return len(head) >= LEAST_WIDE_CHARACTERS and not is_wide_name(head) and len(title_parts(head)) == 1


def _behind_headline(title: str, printed: Collection[str]) -> list[str]:
    """The letters of what stands behind the headline in a page's title, which an h1 may repeat as a logo: shorter names,
    and longer ones where the headline is `printed` by itself."""
    first, *others = title_parts(title) or [""]
    is_printed = letters_of(first) in printed
    return [letters_of(part) for part in others if is_printed or len(part) < len(first)]


def _agree(head: str, text: str) -> bool:
    one, two = letters_of(head), letters_of(text)
    if not one or not two:
        return False
    return one == two or (len(one) >= 12 and (one in two or two in one)) or _shared_words(head, text) >= 0.7


def _shared_words(one: str, two: str) -> float:
    a, b = set(re.findall(r"\w+", one.casefold())), set(re.findall(r"\w+", two.casefold()))
    return len(a & b) / max(1, min(len(a), len(b))) if len(a) >= 4 and len(b) >= 4 else 0.0


def _without_publisher(stated: str, said: Statements) -> str:
    """A stated headline without the publication's name behind it."""
    names = {
        letters_of(name) for name in (said.first("og:site_name"), said.name_of(said.article.get("publisher"))) if name
    }
    parts = [part for part in SEPARATORS.split(stated) if part]
    if len(parts) < 2 or letters_of(parts[-1]) not in names or not letters_of(parts[-1]):
        return stated
    return stated[: stated.rindex(parts[-1])].rstrip(" |–—·«»•:-")


def _without_suffix(title: str, said: Statements, behind: Collection[str]) -> str:
    """A page title without the site's name behind a separator, or before it; `behind` are letters that are known as one."""
    site = said.first("og:site_name") or ""
    names = (site, said.first("application-name") or "", said.first("apple-mobile-web-app-title") or "")
    parts = [part for part in title_parts(title, names) if letters_of(part) not in {letters_of(site), *behind}] or [
        title
    ]
    return max(parts[:2], key=len)
