"""The pictures of a page: address, caption, credit. Referenced, never fetched."""

from __future__ import annotations

import re
from typing import NamedTuple

from backfile.loader.html.document import Element, classes_of, text_of
from backfile.models import Image

_CREDIT_CLASS = re.compile(r"credit|copyright|source|photographer|byline|attribution|agency")
_CREDIT_TEXT = re.compile(
    r"(?:\(|\s|^)((?:©|photo(?:graph)?(?: by)?:|foto:|bild:|quelle:|crédits?\b|credit:|image:|picture:|getty|reuters|\bafp\b|\bap\b photo).{2,80}?)\)?$",
    re.IGNORECASE,
)
_CREDIT_WORD = re.compile(r"^(?:photo(?:graph)? by|photo|foto|bild|credit|image|picture|source)\s*:?\s+", re.IGNORECASE)
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


def figures_of(root: Element, positions: dict[Element, int]) -> list[Figure]:
    """The pictures in figures, or in a part of the page that holds one picture and its caption; in document order."""
    found: list[Figure] = []
    seen: set[str] = set()
    taken: set[Element] = set()
    for node in root.iter("figure", "div", "section", "p", "span"):
        legend = _legend_of(node)
        if (node.tag != "figure" and legend is None) or node.find(".//figure") is not None:
            continue
        if taken & set(node.iterancestors()) or node in taken or _is_chrome(node):
            continue
        image = _image(node, legend)
        key = image.caption or image.url or ""
        if key and key not in seen:
            seen.add(key)
            taken.add(node)
            found.append(
                Figure(node.sourceline or 0, positions.get(node, 0), image, (legend,) if legend is not None else ())
            )
    return found


_CAPTION_CLASS = re.compile(r"caption|legend|bildunterschrift|bildtext|pie-?(?:de-?)?foto|didascalia")


def _legend_of(node: Element) -> Element | None:
    """The caption's element: a figcaption, or what a class calls so in a part with a single picture."""
    if node.tag == "figure":
        legend = next(iter(node.iter("figcaption")), None)
        if legend is not None:
            return legend
    elif not 1 <= sum(1 for _ in node.iter("img")) <= 2 or sum(1 for _ in node.iter("p")) > 3:
        return None
    for part in node.iter("figcaption", "div", "p", "span", "small"):
        if part is not node and _CAPTION_CLASS.search(part.get("class") or "") and 3 < len(text_of(part)) < 600:
            return part
    return None


def _is_chrome(node: Element) -> bool:
    if _CHROME.search(classes_of(node)):
        return True
    while node is not None:
        if node.tag in ("nav", "footer") or _AROUND.search(classes_of(node)):
            return True
        node = node.getparent()
    return False


def _image(figure: Element, legend: Element | None) -> Image:
    picture = next(iter(figure.iter("img")), None)
    caption, credit = _words(legend)
    alt = " ".join((picture.get("alt") or "").split()) or None if picture is not None else None
    return Image(caption=caption, credit=credit, url=_address(picture) if picture is not None else None, alt=alt)


def _address(picture: Element) -> str | None:
    for name in ("src", "data-src", "data-original", "data-lazy-src"):
        address = (picture.get(name) or "").strip()
        if re.fullmatch(r"https?://[^\s<>\"]+", address):
            return address
    first = (picture.get("srcset") or picture.get("data-srcset") or "").split(",")[0].split()
    return first[0] if first and re.fullmatch(r"https?://[^\s<>\"]+", first[0]) else None


def _words(legend: Element | None) -> tuple[str | None, str | None]:
    """(caption, credit): the credit by its class, else by its words at the caption's end."""
    if legend is None:
        return None, None
    credit = None
    whole = text_of(legend)
    for node in legend.iter("span", "small", "cite", "p", "div", "em", "i"):
        if _CREDIT_CLASS.search(classes_of(node)) and (words := text_of(node)) and len(words) < 120:
            credit = words
            break
    caption = whole
    if credit and credit in whole:
        caption = whole.replace(credit, "", 1).strip(" |–—-")
    elif credit is None and (found := _CREDIT_TEXT.search(whole)):
        credit = found.group(1)
        caption = whole[: found.start()].strip(" |–—-(")
    credit = _CREDIT_WORD.sub("", credit).strip(" ()") if credit else None
    return caption or None, credit or None
