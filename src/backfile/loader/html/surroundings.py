"""Where a run stands on its page: the elements around it, what their names say, how much text and how many links they hold."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from backfile.loader.html.document import Element, names_of
from backfile.loader.html.runs import Run

FAR = 9
"""Levels to what is not around an element at all, and the most that is counted."""
CLASS_GROUPS: dict[str, str] = {
    "body": r"(?:article|story|entry|post|content|news|text|single)[-_ ]*(?:body|content|text|copy|detail)|articlebody|richtext"
    r"|rich-text|prose|paragraph|wysiwyg|body-?(?:text|copy|content)|bodytext|fliesstext|text-?body",
    "article": r"article|artikel|articulo|story|entry|post\b|single|news|content|main",
    "related": r"relat|recommend|more-?(?:on|from|stories|news|articles)|read-?(?:more|also|next)|also-?read|teaser|promo|outbrain"
    r"|taboola|most-?(?:read|popular|viewed)|trending|popular|latest|up-?next|see-?also|link-?list|further|mehr-?zum|similar"
    r"|suggest|verwandt|relacionad|correlat|lire-?aussi|inline-?link|crosslink|onward",
    "list": r"card|collection|river|feed|carousel|list-?item|grid|slider|\brow\b|tile|listing|archive|widget",
    "share": r"share|sharing|social|follow|facebook|whatsapp|addtoany|print|\btools?\b|action",
    "comment": r"comment|disqus|discussion|respond|repl(?:y|ies)|komment|coment|forum|rating|vote|poll",
    "account": r"newsletter|subscri|sign-?up|paywall|regwall|premium|offer|piano|register|login|\babo\b|membership|donat|support|cta\b"
    r"|gate|barrier|registration|optin|mailing",
    "advert": r"\bads?\b|advert|sponsor|dfp|banner|anzeige|werbung|publi(?:cid|rep)|affiliate|commercial|shopping|product|outbrain",
    "chrome": r"\bnav|menu|header|footer|sidebar|breadcrumb|toolbar|masthead|topbar|cookie|consent|gdpr|modal|popup|overlay|search"
    r"|copyright|legal|skip|rail|aside|colophon|bottom|secondary",
    "byline": r"byline|author|autor|\bbio\b|writer|contributor|reporter|journalist|profile|avatar",
    "meta": r"meta|\bdate|time|publish|updated|kicker|categor|\btags?\b|topic|label|eyebrow|\binfo|section-?name|dachzeile|overline"
    r"|keyword|reading",
    "caption": r"caption|credit|figure|photo|image|foto|picture|legend|bildunterschrift|thumb",
    "media": r"gallery|media|video|player|slideshow|audio|podcast|galerie|graphic|infographic|embed|iframe",
    "lead": r"lead|lede|intro|summary|standfirst|sub-?title|sub-?head(?:line)?|\bdek\b|abstract|excerpt|description|chapeau|vorspann"
    r"|sottotitolo|entradilla|teaser-?text|bajada|copete|anriss|sapo|synopsis",
    "quote": r"quote|zitat|\bcita|citat|blockquote|testimonial",
    "heading": r"heading|headline|title|crosshead|zwischen|intertitle|ladillo|subhead|\bh[2-6]\b|header",
    "embed": r"twitter|tweet|instagram|fb-post|facebook-post|tiktok|reddit|bluesky|embed",
    "box": r"fact|info-?box|\bbox|key-?(?:points|takeaways)|highlight|\btoc\b|contents|glossary|faq|correct|disclaim|editor|note|aside"
    r"|source|quick|bullet|callout|panel|timeline|update|recipe|inset",
}  # fmt: skip
"""What class names and ids call the parts of a page, in groups; patterns over lower-case names."""
GROUP_NAMES = tuple(CLASS_GROUPS)
_PATTERNS = tuple(re.compile(pattern) for pattern in CLASS_GROUPS.values())
TAGS = ("article", "main", "section", "aside", "nav", "header", "footer", "figure", "figcaption", "blockquote", "ul", "ol",
        "table", "address", "dl", "details", "a", "p", "span")  # fmt: skip
"""Elements whose presence around a run tells something."""
_TAG_INDEX = {tag: number for number, tag in enumerate(TAGS)}
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


class Surroundings(NamedTuple):
    """What is known of an element by itself and by those around it."""

    depth: int
    groups: tuple[int, ...]
    """Levels up to the nearest element whose name is of each of GROUP_NAMES; 0 for the element itself, FAR for none."""
    tags: tuple[int, ...]
    """The same for TAGS."""
    has_body_property: int
    """Levels up to itemprop="articleBody"."""


_NOWHERE = Surroundings(0, (FAR,) * len(GROUP_NAMES), (FAR,) * len(TAGS), FAR)


@lru_cache(maxsize=8192)
def _groups_named(names: str) -> tuple[bool, ...]:
    return tuple(pattern.search(names) is not None for pattern in _PATTERNS)


@lru_cache(maxsize=8192)
def _split(names: str) -> str:
    return _CAMEL.sub("-", names)[:400].lower().replace("_", "-")


def groups_named(element: Element) -> tuple[bool, ...]:
    """Which of GROUP_NAMES an element's own class, id and role name."""
    return _groups_named(_split(names_of(element)))


class Neighbourhood:
    """The surroundings of every element that holds a run; each element is looked at once."""

    def __init__(self) -> None:
        self._known: dict[Element, Surroundings] = {}

    def of(self, element: Element) -> Surroundings:
        """What is around an element, up to the page's body."""
        chain = []
        node: Element | None = element
        while node is not None and node not in self._known and node.tag not in ("html", "body"):
            chain.append(node)
            node = node.getparent()
        above = self._known.get(node, _NOWHERE) if node is not None else _NOWHERE
        for part in reversed(chain):
            above = self._known[part] = _inside(above, part)
        return above


def _inside(above: Surroundings, element: Element) -> Surroundings:
    named = groups_named(element)
    groups = tuple(0 if own else far + 1 if far < FAR else FAR for own, far in zip(named, above.groups, strict=True))
    tags = [far + 1 if far < FAR else FAR for far in above.tags]
    at = _TAG_INDEX.get(element.tag)
    if at is not None:
        tags[at] = 0
    is_body = "articlebody" in (element.get("itemprop") or "").lower()
    body = 0 if is_body else min(FAR, above.has_body_property + 1)
    return Surroundings(above.depth + 1, groups, tuple(tags), body)


class Amount(NamedTuple):
    """What an element holds, its descendants' runs included."""

    runs: int
    size: int
    linked: int
    agreed: float
    """Of `size`, what the extracted body has too."""
    prose: int
    """Of `size`, what stands in runs that end as sentences do."""

    def plus(self, other: Amount) -> Amount:
        """Both together."""
        return Amount(
            self.runs + other.runs,
            self.size + other.size,
            self.linked + other.linked,
            self.agreed + other.agreed,
            self.prose + other.prose,
        )


EMPTY = Amount(0, 0, 0, 0.0, 0)


def amounts_of(root: Element, runs: Iterable[Run], amounts: Iterable[Amount]) -> dict[Element, Amount]:
    """What each element above a run holds, from what each run is."""
    found: dict[Element, Amount] = {}
    for run, amount in zip(runs, amounts, strict=True):
        found[run.element] = found.get(run.element, EMPTY).plus(amount)
    order = [node for node in root.iter() if isinstance(node.tag, str)]
    for node in reversed(order):
        own = found.get(node)
        parent = node.getparent()
        if own is not None and parent is not None:
            found[parent] = found.get(parent, EMPTY).plus(own)
    return found
