"""The pictures of a page: address, caption, credit. Referenced, never fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from backfile.loader.html.document import Element, classes_of, text_of
from backfile.loader.html.sanitising import clean_address
from backfile.loader.text.captions import read_caption
from backfile.models import Image

_CREDIT_CLASS = re.compile(r"credit|copyright|source|photographer|byline|attribution|agency")
_CREDIT_LABEL = re.compile(
    r"\(?\s*(?:(?:photo|foto|image|picture|bild|credit|quelle|source|crédit)s?(?: by)?\s*:|©|copyright)\s*([^.]{2,80})\)?",
    re.IGNORECASE,
)
"""A legend that is nothing but a credit."""
_CREDIT_WORD = re.compile(
    r"^\(?(?:photo(?:graph)? by|photo|foto|bild|credit|image|picture|source|quelle|crédit|fot\.)s?\s*(?::\s*|\s+)",
    re.IGNORECASE,
)
_LABELS = re.compile(r"\bshar(?:e|es|ing)\b|social|comment|byline|tooltip|post_?info|\bmeta\b")
MOST_PARTS = 12
"""A figure with more children than this is looked through for a credit beside the legend no further."""
_CHROME = re.compile(r"avatar|icon|logo|sprite|pixel|gravatar|spacer|\bads?\b|author-?(?:image|photo)")
_AROUND = re.compile(r"related|recommend|promo|teaser|newsletter|sidebar|footer|most-?read|author-bio")


class Figure(NamedTuple):
    """A picture at its place."""

    line: int
    position: int
    """In document order."""
    image: Image
    legend: tuple[Element, ...] = ()
    """The elements that its caption and credit were read from."""
    follows_body: bool = False
    """Whether it belongs to the body even where no text of it follows."""


def figures_of(
    root: Element, positions: dict[Element, int], base: str | None = None, language: str = "en"
) -> list[Figure]:
    """The pictures with a figure or a legend of their own, in document order; a legend's picture may be missing.

    `base` is the address that relative ones are taken from; `language` that of dates in captions.
    """
    around_headline = {node for head in root.iter("h1") for node in head.iterancestors()}
    found: list[Figure] = []
    taken: set[Element] = set()
    for node, legend in (*_framed(root), *_lone_legends(root)):
        if node in taken or not taken.isdisjoint(node.iterancestors()) or _is_chrome(node, around_headline):
            continue
        taken.add(node)
        image = _image(node, legend, base, language)
        if image.caption or image.url:
            legends = (legend,) if legend is not None else ()
            found.append(Figure(node.sourceline or 0, positions.get(node, 0), image, legends))
    found = _without_teasers(found)
    return _once(sorted(found, key=lambda figure: figure.position))


MOST_LINKED = 2
"""Of the pictures whose legends are links from end to end; more lead to other articles."""


def _without_teasers(figures: list[Figure]) -> list[Figure]:
    """The pictures without those of a list of links."""
    leads_elsewhere = [bool(figure.legend) and all(map(_is_link, figure.legend)) for figure in figures]
    if sum(leads_elsewhere) <= MOST_LINKED:
        return figures
    return [figure for figure, leads in zip(figures, leads_elsewhere, strict=True) if not leads]


def _is_link(legend: Element) -> bool:
    """Whether all of a legend's text leads elsewhere."""
    words = len(text_of(legend))
    if any(node.tag == "a" for node in legend.iterancestors()):
        return words > 0
    return 0 < words <= sum(len(text_of(node)) for node in legend.iter("a")) + 2


def _once(figures: list[Figure]) -> list[Figure]:
    """Each picture once: by its caption, else by its address. The legends of the others are its own, too."""
    kept: dict[str, Figure] = {}
    for figure in figures:
        key = figure.image.caption or figure.image.url or ""
        before = kept.get(key)
        kept[key] = figure if before is None else before._replace(legend=before.legend + figure.legend)
    return list(kept.values())


def _framed(root: Element) -> Iterator[tuple[Element, Element | None]]:
    """Figures, and parts of the page that hold a picture or two and one legend; (part, legend)."""
    for node in root.iter("figure", "div", "section", "p", "span"):
        legend = _legend_of(node)
        if (node.tag == "figure" or legend is not None) and node.find(".//figure") is None:
            yield node, legend


def _lone_legends(root: Element) -> Iterator[tuple[Element, Element | None]]:
    """Legends whose picture was left out when the page was saved, or stands further off, and texts that a picture's
    alternative text repeats; (part, legend)."""
    for node in root.iter("figcaption", "div", "p", "span", "small"):
        if node.tag != "figcaption" and not _CAPTION_CLASS.search(node.get("class") or ""):
            continue
        if _is_legend(node) and not any(
            _CAPTION_CLASS.search(part.get("class") or "") for part in node.iterdescendants()
        ):
            part = _part_with_picture(node)
            if part is not node or not _is_label(node):
                yield part, node
    for picture in root.iter("img"):
        words = " ".join((picture.get("alt") or "").split())
        for part in _after(picture) if len(words) > 20 else ():
            if text_of(part).startswith(words):
                yield _part_with_picture(part), part


def _is_label(legend: Element) -> bool:
    """Whether what is called a caption, with no picture near, names a count, a button or a byline."""
    around = (legend, *islice(legend.iterancestors(), 3))
    return legend.tag != "figcaption" and any(_LABELS.search(classes_of(node)) for node in around)


def _is_legend(node: Element) -> bool:
    words = text_of(node)
    return (
        3 < len(words) < MOST_CHARACTERS
        and _BUTTON.fullmatch(words) is None
        and sum(1 for _ in node.iter("p", "li")) <= 2
    )


def _part_with_picture(legend: Element) -> Element:
    """The part of the page around a legend, up to three levels, that holds one picture; else the legend."""
    node = legend
    for _ in range(3):
        node = node.getparent()
        if node is None or node.tag in ("body", "article", "main"):
            break
        pictures = sum(1 for _ in node.iter("img"))
        if pictures:
            return node if pictures == 1 and sum(1 for _ in node.iter("p")) <= 2 else legend
    return legend


def _after(picture: Element) -> Iterator[Element]:
    """The paragraph next behind a picture, or behind what holds nothing but it."""
    node = picture
    for _ in range(3):
        following = node.getnext()
        if following is not None:
            if following.tag in ("p", "div", "span"):
                yield following
            return
        node = node.getparent()
        if node is None:
            return


_CAPTION_CLASS = re.compile(
    r"caption|\blegend|bildunterschrift|bildtext|pie-?(?:de-?)?foto|didascalia|figcap"
    r"|(?:image|img|photo|picture|media|foto|bild|slide|gallery|figure)[\w-]{0,24}(?:text|description|desc\b|info|sub-?title)",
    re.IGNORECASE,
)
_BUTTON = re.compile(
    r"[\W\d_]*(?:(?:hide|show|view|see|toggle|open|close|expand|enlarge|play|full|next|previous)\b[\W\d_]*)+"
    r"(?:(?:the|this|all|of|in|full|large[rs]?|captions?|images?|photos?|pictures?|gallery|slideshow|videos?|size|screen)\b[\W\d_]*)*",
    re.IGNORECASE,
)
"""What a picture's buttons say: "Hide caption", "View gallery"."""
MOST_CHARACTERS = 600
"""Of a legend."""


def _legend_of(node: Element) -> Element | None:
    """The caption's element: a figcaption, or what a class calls so in a part with a single picture."""
    if node.tag == "figure":
        legend = next(iter(node.iter("figcaption")), None)
        if legend is not None:
            return legend
    elif not 1 <= sum(1 for _ in node.iter("img")) <= 2 or sum(1 for _ in node.iter("p")) > 3:
        return None
    for part in node.iter("figcaption", "div", "p", "span", "small"):
        if part is not node and _CAPTION_CLASS.search(part.get("class") or "") and _is_legend(part):
            return part
    return None


def _is_chrome(node: Element, around_headline: set[Element]) -> bool:
    """Whether a picture is furniture, or stands in a part of the page that leads elsewhere.

    What holds the headline too is no such part, whatever its name: pages are called "with-sidebar".
    """
    if _CHROME.search(classes_of(node)):
        return True
    while node is not None and node.tag not in ("body", "article", "main") and node not in around_headline:
        if node.tag in ("nav", "footer") or _AROUND.search(classes_of(node)):
            return True
        node = node.getparent()
    return False


def _image(figure: Element, legend: Element | None, base: str | None, language: str) -> Image:
    picture = next(iter(figure.iter("img")), None)
    caption, credit, date = _words(figure, legend, language)
    alt = " ".join((picture.get("alt") or "").split()) or None if picture is not None else None
    return Image(
        caption=caption, credit=credit, date=date, url=_address(picture, base) if picture is not None else None, alt=alt
    )


_LAZY = ("data-src", "data-original", "data-lazy-src", "data-lazy", "data-url", "data-full-src")
"""Where pages that load pictures late keep their addresses."""
_SETS = ("data-srcset", "data-lazy-srcset", "srcset")


def _address(picture: Element, base: str | None) -> str | None:
    """The picture's address: the one to be loaded late before the one shown meanwhile."""
    single = [picture.get(name) or "" for name in (*_LAZY, "src")]
    sets = [(picture.get(name) or "").strip().split(",")[0].split() for name in _SETS]
    candidates = [*single, *(first[0] for first in sets if first)]
    return next((found for text in candidates if (found := clean_address(text.strip(), base)) is not None), None)


def _words(figure: Element, legend: Element | None, language: str) -> tuple[str | None, str | None, str | None]:
    """(caption, credit, date): the credit by its class, in the legend or beside it, else by the words of the legend's end."""
    whole = text_of(legend) if legend is not None else ""
    credit = _credit_of(legend) if legend is not None else None
    if credit is not None:
        caption = whole.replace(credit, "", 1).strip(" |–—-()")
        return caption or None, _without_label(credit), None
    beside = _credit_of(figure) if figure is not legend and len(figure) < MOST_PARTS else None
    if not whole:
        return None, _without_label(beside), None
    found = read_caption(whole, language, None, None)
    label = _CREDIT_LABEL.fullmatch(whole)
    if label is not None and beside is None:
        return None, label[1].strip(" ()"), None
    return found.caption, _without_label(beside) or found.credit, found.date


def _credit_of(part: Element) -> str | None:
    """The text of the first element that a class calls the credit."""
    for node in part.iter("span", "small", "cite", "p", "div", "em", "i", "figcaption"):
        if node is not part and _CREDIT_CLASS.search(classes_of(node)) and 1 < len(words := text_of(node)) < 120:
            return words
    return None


def _without_label(credit: str | None) -> str | None:
    """A credit without "Photo by" or "©" before it."""
    return (_CREDIT_WORD.sub("", credit).strip(" ()[]|©") or None) if credit else None
