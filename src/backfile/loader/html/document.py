"""A page as a tree, without what never is text: scripts, styles, forms, frames, hidden parts. The module that imports lxml."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, TypeAlias

from lxml import etree
from lxml import html as lxml_html

from backfile.errors import InputError, Location

Element: TypeAlias = Any

MAX_DEPTH = 60
"""Where a page nests deeper than the parser follows (256 elements), what lies deeper than so many is lifted to there."""
DROPPED = frozenset(
    "script style noscript template iframe frame frameset object embed applet form button input select textarea svg math"
    " canvas audio video source track map dialog datalist".split()
)
BLOCKS = frozenset(
    "p h1 h2 h3 h4 h5 h6 li blockquote pre figure figcaption td th dt dd div section article aside header footer nav main"
    " ul ol dl table tr tbody thead tfoot address center summary details fieldset body caption hr".split()
)
_SPACE = re.compile(r"\s+")
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Characters that the tree cannot hold."""
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


def parse_page(text: str, path: str) -> Element:
    """The root of a page. Raises InputError when there is none."""
    source = _LONG_TAG.sub(_with_fewer_attributes, _DECLARATION.sub("", _NO_XML.sub(" ", text)))
    try:
        root, is_cut = _parse(source)
        if is_cut:
            root, _ = _parse(_flattened(source))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError) as error:
        raise InputError(
            Location(path), f"no HTML that can be read: {error}", "a saved page", "save the page again"
        ) from None
    if root is None or not isinstance(root.tag, str):
        raise InputError(Location(path), "no HTML in the file", "a saved page", "save the page again")
    _open_page_forms(root)
    return root


MOST_FORMS = 50
"""More forms than this are controls of a page, not the page in one."""
_CONTROLS = frozenset("script style select option textarea button".split())


def _open_page_forms(root: Element) -> None:
    """Forms around the whole page, as some servers write them, become plain parts of it: their text is the page's."""
    forms = list(root.iter("form"))
    if not forms or len(forms) > MOST_FORMS:
        return
    whole = _letters_in(root)
    for form in forms:
        if 2 * _letters_in(form) >= whole > 0:
            form.tag = "div"


def _letters_in(element: Element) -> int:
    """How much text an element holds beside scripts and controls, in characters."""
    count = 0
    for node in element.iter():
        if isinstance(node.tag, str) and node.tag not in _CONTROLS and node.text:
            count += len(node.text.strip())
        if node is not element and node.tail:
            count += len(node.tail.strip())
    return count


_LONG_TAG = re.compile(r"<[a-zA-Z][^\s<>]*+[^<>]{20000,}+")
_ATTRIBUTES = re.compile(
    r"<[a-zA-Z][^\s<>]*+(?:\s++[^\s=<>\"']++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s<>\"']++))?+){5000}"
)
"""The parser compares each attribute of an element with all before it: so many of one are let through."""


def _with_fewer_attributes(tag: re.Match[str]) -> str:
    """A tag with its first 5,000 attributes alone."""
    most = _ATTRIBUTES.match(tag[0])
    return tag[0] if most is None else most[0]


def _parse(source: str) -> tuple[Element, bool]:
    """The root, and whether the parser gave up at nesting that is too deep."""
    parser = lxml_html.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=False, no_network=True)
    root = lxml_html.document_fromstring(source, parser=parser)
    return root, any("Excessive depth" in entry.message for entry in parser.error_log)


_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)[^<>]*>")
_NOT_COUNTED = frozenset(
    "area base br col embed hr img input link meta param source track wbr p option html head body".split()
)
"""Elements that hold nothing, or end by themselves wherever another begins."""
_RAW = frozenset("script style textarea title".split())


def _flattened(source: str) -> str:
    """The page without the tags of elements that lie deeper than MAX_DEPTH; their text stays."""
    parts: list[str] = []
    depth = at = 0
    found = _TAG.search(source)
    while found is not None:
        closing, tag = found[1], found[2].lower()
        following = found.end()
        if tag in _RAW and not closing:
            end = source.find(f"</{found[2]}", following)
            following = len(source) if end < 0 else end
        elif tag not in _NOT_COUNTED:
            if (depth > MAX_DEPTH) if closing else (depth >= MAX_DEPTH):
                parts += (source[at : found.start()], " ")
                at = following
            depth = max(0, depth - 1) if closing else depth + 1
        found = _TAG.search(source, following)
    return "".join((*parts, source[at:]))


MOST_TABLES_NESTED = 8
"""Tables within tables: pages laid out by them have four or five, and the extractor reads each one's parts once more."""


def with_few_tables(root: Element) -> Element:
    """The tree, where a table that lies in more others than these is a plain part of the page."""
    depth = 0
    deeper: list[Element] = []
    for event, table in etree.iterwalk(root, events=("start", "end"), tag="table"):
        depth += 1 if event == "start" else -1
        if event == "start" and depth > MOST_TABLES_NESTED:
            deeper.append(table)
    for table in deeper:
        table.tag = "div"
    return root


def text_of(element: Element) -> str:
    """An element's text with white space collapsed; nothing of dropped elements."""
    return _SPACE.sub(" ", "".join(_strings(element))).strip()


def _strings(element: Element) -> Iterator[str]:
    for event, node in etree.iterwalk(element, events=("start", "end")):
        if not isinstance(node.tag, str):
            continue
        if event == "start":
            if node.tag == "br":
                yield " "
            elif node.text and not is_dropped(node):
                yield node.text
        elif node is not element and node.tail:
            if node.tag in BLOCKS:
                yield " "
            yield node.tail


def is_dropped(node: Element) -> bool:
    """Whether a node or one above it is never text."""
    while node is not None:
        if node.tag in DROPPED:
            return True
        node = node.getparent()
    return False


def drop_unseen(root: Element) -> list[tuple[int, str, str]]:
    """Take out what is never text; answers (line, tag, text) of each part taken out, for the ledger.

    A part inside another is in the other's text, and not given again.
    """
    taken: list[tuple[int, str, str]] = []
    gone: set[Element] = set()
    _lift_late_pictures(root)
    for node in list(root.iter()):
        if node in gone:
            continue
        if not isinstance(node.tag, str):
            _remove(node)
        elif (node.tag in DROPPED or _is_hidden(node)) and node.getparent() is not None and node is not root:
            gone.update(node.iter())
            words = _SPACE.sub(" ", "".join(node.itertext())).strip()
            taken.append((node.sourceline or 0, node.tag, words))
            _remove(node)
    return taken


def _lift_late_pictures(root: Element) -> None:
    """Pictures of <noscript> that nothing else stands in come out of it: pages that load pictures late keep them there."""
    for node in list(root.iter("noscript")):
        parent = node.getparent()
        pictures = list(node.iter("img"))
        if parent is None or not 1 <= len(pictures) <= 2 or "".join(node.itertext()).strip():
            continue
        if any(part.tag == "img" and part.get("src", "").startswith("http") for part in parent):
            continue  # it is there without scripts, too
        node.addprevious(pictures[0])
        pictures[0].tail = None


_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def _is_hidden(node: Element) -> bool:
    if node.tag in ("body", "html", "head", "article", "main"):
        return False  # pages hide these until their scripts have run
    return node.get("hidden") is not None or bool(_HIDDEN_STYLE.search(node.get("style") or ""))


def _remove(node: Element) -> None:
    """Take a node out, leaving the text behind it in place."""
    parent = node.getparent()
    if parent is None:
        return
    if node.tail:
        before = node.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + node.tail
        else:
            parent.text = (parent.text or "") + node.tail
    parent.remove(node)


def names_of(node: Element) -> str:
    """Class, id, role and item property of an element in one text, as written."""
    return " ".join(value for name in _NAMING if (value := node.get(name)))


_NAMING = ("class", "id", "role", "itemprop", "data-testid", "data-component")


def classes_of(node: Element) -> str:
    """Class, id, role and item property of an element, lower case, in one text."""
    return names_of(node).lower()
