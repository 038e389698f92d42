"""What reads like text beside an article: notices that ask for consent to cookies, and what readers have written below.

Both are told by what their elements are called, by what is said in them, and by where they stand. Where an article is short,
the extractor takes either for its body.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from backfile.loader.html.document import Element, classes_of
from backfile.loader.html.runs import Run

_CONSENT = re.compile(
    r"(?<![a-z-])(?:[a-z]{1,12}-)?(?:cookies?|consents?|gdpr|ccpa)(?![a-z])|(?<![a-z-])cmp(?:box|wrapper)?(?![a-z])|onetrust|didomi|iubenda"
    r"|cookiebot|usercentrics"
)
"""Names of the notices, and of tools for them that many sites have in common."""
_ASKS = re.compile("cookie", re.IGNORECASE)
"""What such a notice speaks of, in most languages."""
_COMMENTS = re.compile(
    r"(?<![a-z-])(?:(?:visitors?|readers?|users?|post|article)-)?comments?"
    r"(?:-?(?:list|area|thread|section|wrapper|block|box|container|content|body|text|entry|item|\d+))?(?![a-z-])|(?<![a-z-])disqus-thread(?![a-z-])"
)
_TOPIC = re.compile(r"(?:tag|category|topic|keyword|section)-")
"""What a name is of when it begins so: the article's subject."""
CONSENT, COMMENTS = "in a notice of consent", "among what readers have written"
LEAST_TEXT = 300
"""Characters in long runs before what readers have written: an article comes first."""
_LONG = 80
"""Characters of a run that is text rather than a label."""


def notices_of(root: Element, runs: Sequence[Run]) -> dict[Element, str]:
    """The outermost elements of both kinds and what they are; none of them holds a main headline."""
    headed = {node for head in root.iter("h1") for node in (head, *head.iterancestors())}
    named: dict[Element, tuple[Element, str] | None] = {}
    found: dict[Element, str] = {}
    text = 0
    for run in runs:
        notice = _named_above(run.element, headed, named)
        if notice is not None:
            element, kind = notice
            if text >= LEAST_TEXT if kind == COMMENTS else _ASKS.search(run.text) is not None:
                found[element] = kind
        elif len(run.text) >= _LONG:
            text += len(run.text)
    return found


def _named_above(
    element: Element, headed: set[Element], known: dict[Element, tuple[Element, str] | None]
) -> tuple[Element, str] | None:
    """The outermost element around another, or itself, that is called a notice; each element is looked at once."""
    chain = []
    node: Element | None = element
    while node is not None and node not in known and node not in headed:
        chain.append(node)
        node = node.getparent()
    above = known.get(node) if node is not None else None
    for part in reversed(chain):
        if above is None and (kind := _kind_of(part)):
            above = part, kind
        known[part] = above
    return above


def _kind_of(element: Element) -> str:
    names = classes_of(element).replace("_", "-")
    if _TOPIC.search(names) is not None:
        return ""
    if _CONSENT.search(names) is not None:
        return CONSENT
    return COMMENTS if _COMMENTS.search(names) is not None else ""


def notice_around(element: Element, notices: Mapping[Element, str]) -> str:
    """What an element stands in, of these; empty for none."""
    node: Element | None = element
    while node is not None:
        if node in notices:
            return notices[node]
        node = node.getparent()
    return ""


def without_notices(root: Element, copied: Element, notices: Mapping[Element, str]) -> Element:
    """A copy of the page without them."""
    twins = [two for one, two in zip(root.iter(), copied.iter(), strict=True) if one in notices]
    for twin in twins:
        parent = twin.getparent()
        if parent is not None:
            twin.drop_tree()
    return copied
