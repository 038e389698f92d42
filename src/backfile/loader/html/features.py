"""What is measured of each run: the figures that the models of `models.json` judge by, in groups that can be told apart.

Every figure is about this page alone; none knows a site. Shares are 0 to 1, distances are capped, logarithms tame lengths.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from backfile.loader.html.document import Element
from backfile.loader.html.evidence import Text, shingles_of, words_of
from backfile.loader.html.runs import Run
from backfile.loader.html.surroundings import EMPTY, FAR, GROUP_NAMES, TAGS, Amount, Neighbourhood, amounts_of
from backfile.loader.text.vocabulary import CATEGORY_OF, Category

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BLOCK_TAGS = ("p", "div", "li", "td", "h1", "h2", "h3", "h4", "blockquote", "section", "article")
_CATEGORIES = {
    "share_words": Category.SHARE,
    "account_words": Category.ACCOUNT,
    "comment_words": Category.COMMENT,
    "legal_words": Category.LEGAL,
    "related_words": Category.RELATED,
    "credit_words": Category.CREDIT,
    "stamp_words": Category.STAMP,
    "advert_words": Category.ADVERT,
    "navigation_words": Category.NAVIGATION,
    "function_words": Category.FUNCTION,
    "byline_words": Category.BYLINE,
    "speech_words": Category.SPEECH,
}
_SENTENCE_END = re.compile(r"[.!?…。！？।؟][\"'”’»“)\]]*(?:\s*\[\d+\])?$")
_SENTENCES = re.compile(r"[.!?…。！？।؟][\"'”’»)]*(?=\s|$)|[。！？]")
_DATE = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[:.]\d\d\b")
_QUOTED = re.compile('["“”„«»「」]')
_DIGITS = re.compile(r"\d+")
WINDOW = 3
"""Runs before and behind whose figures are looked at one by one."""


class Evidence(NamedTuple):
    """The texts that runs are compared with."""

    extracted: Text
    stated: Text
    """JSON-LD's articleBody."""
    description: Text
    headline: tuple[str, ...]
    """Its words."""


class _Measured(NamedTuple):
    """A run by itself."""

    words: list[str]
    size: int
    """Words."""
    extracted: float
    stated: float
    described: float
    headline: float
    ends: bool
    linked: float


class Measures(NamedTuple):
    """The figures of a page's runs."""

    names: tuple[str, ...]
    rows: list[list[float]]
    """One for each run, figures in the order of the names."""
    signatures: list[tuple[str, ...]]
    """Runs of one template have the same."""


def measure_runs(root: Element, runs: Sequence[Run], evidence: Evidence) -> Measures:
    """All figures of all runs."""
    measured = [_measure(run, evidence) for run in runs]
    page = _Page(root, runs, measured, evidence)
    rows = [page.row(number) for number in range(len(runs))]
    return Measures(tuple(page.names), rows, page.signatures)


def _measure(run: Run, evidence: Evidence) -> _Measured:
    words = words_of(run.text)
    grams = shingles_of(words)
    return _Measured(
        words,
        len(words),
        evidence.extracted.share(words, grams),
        evidence.stated.share(words, grams),
        evidence.description.share(words, grams),
        _likeness(words, evidence.headline),
        _SENTENCE_END.search(run.text[-12:]) is not None,
        min(1.0, run.linked / max(1, len(run.text))),
    )


def _likeness(words: list[str], headline: tuple[str, ...]) -> float:
    """How alike two short texts are by their words, 0 to 1."""
    if not words or not headline or len(words) > 3 * len(headline) + 6:
        return 0.0
    shared = sum((Counter(words) & Counter(headline)).values())
    return 2 * shared / (len(words) + len(headline))


_OUTSIDE = _Measured([], 0, 0.0, 0.0, 0.0, 0.0, False, 0.0)


class _Page:
    """The page's totals, and from them the figures of each run."""

    def __init__(self, root: Element, runs: Sequence[Run], measured: list[_Measured], evidence: Evidence) -> None:
        self.names: list[str] = []
        self._runs, self._measured = runs, measured
        self._near = Neighbourhood()
        amounts = [
            Amount(1, m.size, round(m.size * m.linked), m.extracted * m.size, m.size if _is_prose(m) else 0)
            for m in measured
        ]
        self._held = amounts_of(root, runs, amounts)
        self._total = self._held.get(root, EMPTY)
        self._has_stated = float(bool(evidence.stated.shingles))
        self._has_description = float(bool(evidence.description.shingles))
        self._seen = Counter(run.text for run in runs)
        self.signatures = [_signature(run.element) for run in runs]
        self._groups: dict[tuple[str, ...], Amount] = {}
        self._stated_groups: dict[tuple[str, ...], float] = {}
        for signature, amount, m in zip(self.signatures, amounts, measured, strict=True):
            before = self._groups.get(signature, EMPTY)
            self._groups[signature] = before.plus(amount)
            self._stated_groups[signature] = self._stated_groups.get(signature, 0.0) + m.stated * m.size
        self._sums = _running([m.size for m in measured])
        self._agreed_sums = _running([m.extracted * m.size for m in measured])
        self._prose_sums = _running([float(m.size) if _is_prose(m) else 0.0 for m in measured])
        inside = [n for n, m in enumerate(measured) if m.extracted >= 0.75 and m.size >= 4]
        self._first, self._last = (inside[0], inside[-1]) if inside else (0, len(runs) - 1)
        self._headline = self._headline_at()
        self._by_extract = self._main_by("agreed") if self._total.agreed > 20 else None
        self._by_prose = self._main_by("prose") if self._total.prose > 20 else None
        self._chains = {id(main): _chain(main) for main in (self._by_extract, self._by_prose)}

    def _headline_at(self) -> int:
        """The last run that is like the headline among those before half of the extracted body; -1 for none."""
        half = self._agreed_sums[-1] / 2
        alike = [
            n for n, m in enumerate(self._measured)
            if m.headline >= 0.75 and (self._agreed_sums[n] <= half or self._runs[n].element.tag == "h1")
        ]  # fmt: skip
        exact = [n for n in alike if self._runs[n].element.tag == "h1"]
        return (exact or alike or [-1])[-1]

    def _main_by(self, what: str) -> Element | None:
        """The smallest element that holds most of what was extracted, or most of the prose."""
        at = Amount._fields.index(what)
        least = (0.85 if what == "agreed" else 0.7) * self._total[at]
        best, fewest = None, math.inf
        for element, amount in self._held.items():
            if amount[at] >= least and (amount.size < fewest or (amount.size == fewest and best in _chain(element))):
                best, fewest = element, amount.size
        return best

    def row(self, number: int) -> list[float]:
        run, m = self._runs[number], self._measured[number]
        naming = not self.names
        figures: dict[str, float] = {}
        self._own(figures, run, m)
        self._evidence(figures, m)
        self._around(figures, run)
        self._containers(figures, run)
        self._group(figures, number)
        self._place(figures, number)
        self._neighbours(figures, number)
        if naming:
            self.names = list(figures)
        return list(figures.values())

    def _own(self, to: dict[str, float], run: Run, m: _Measured) -> None:
        text, tag = run.text, run.element.tag
        letters = sum(map(str.isalpha, text[:400])) or 1
        size = m.size or 1
        to["size"] = float(m.size)
        to["characters_a_word"] = len(text) / size
        to["linked"] = m.linked
        to["ends"] = float(m.ends)
        to["sentences"] = float(min(20, len(_SENTENCES.findall(text[:3000]))))
        to["commas"] = float(min(20, text.count(",") + text.count("、")))
        to["lower_start"] = float(text[:1].islower())
        to["upper"] = sum(map(str.isupper, text[:400])) / letters
        to["digits"] = sum(map(str.isdigit, text[:400])) / max(1, min(400, len(text)))
        to["capitalised"] = sum(w[:1].isupper() for w in text[:400].split()) / max(1, len(text[:400].split()))
        to["colon_end"] = float(text.endswith((":", "：")))
        to["question"] = float(text.endswith(("?", "？")))
        to["date"] = float(_DATE.search(text[:200]) is not None)
        to["quoted"] = float(_QUOTED.search(text[:400]) is not None)
        to["opens_quoted"] = float(text[:1] in "\"“„«「'‘")
        to["sign_start"] = float(not text[:1].isalnum())
        to["copyright"] = float("©" in text)
        to["bar"] = float("|" in text or "»" in text[-2:] or "→" in text or "›" in text)
        to["brackets"] = float(text[:1] in "([" and text[-1:] in ")]")
        to["lines"] = float(min(10, text.count("\n")))
        to["strong"] = _covered(run, "strong")
        to["em"] = _covered(run, "em")
        to["repeated"] = float(min(5, self._seen[text]))
        to["address"] = float("@" in text or "http" in text or "www." in text)
        for name in _BLOCK_TAGS:
            to[f"tag_{name}"] = float(tag == name)
        to["heading_level"] = float(int(tag[1])) if tag in HEADINGS else 0.0
        known = [bits for word in m.words[:60] if (bits := CATEGORY_OF.get(word)) is not None]
        for name, category in _CATEGORIES.items():
            to[name] = sum(1 for bits in known if bits & category) / min(60, size)

    def _evidence(self, to: dict[str, float], m: _Measured) -> None:
        to["extracted"] = m.extracted
        to["stated"] = m.stated if self._has_stated else -1.0
        to["described"] = m.described if self._has_description else -1.0
        to["headline_likeness"] = m.headline

    def _around(self, to: dict[str, float], run: Run) -> None:
        near = self._near.of(run.element)
        for name, far in zip(GROUP_NAMES, near.groups, strict=True):
            to[f"in_{name}"] = float(far)
        for name, far in zip(TAGS, near.tags, strict=True):
            to[f"in_<{name}>"] = float(far)
        to["in_body_property"] = float(near.has_body_property)
        to["depth"] = float(near.depth)

    def _containers(self, to: dict[str, float], run: Run) -> None:
        whole, agreed = max(1, self._total.size), max(1.0, self._total.agreed)
        prose = max(1, self._total.prose)
        node = run.element
        for level in ("own", "parent", "second", "third"):
            held = self._held.get(node, EMPTY) if node is not None else EMPTY
            size = max(1, held.size)
            to[f"{level}_share"] = held.size / whole
            to[f"{level}_linked"] = held.linked / size
            to[f"{level}_agreed"] = held.agreed / size
            to[f"{level}_agreed_share"] = held.agreed / agreed
            to[f"{level}_prose"] = held.prose / size
            to[f"{level}_prose_share"] = held.prose / prose
            to[f"{level}_runs"] = float(min(200, held.runs))
            node = node.getparent() if node is not None else None
        for name, main in (("main", self._by_extract), ("prose_main", self._by_prose)):
            held = self._held.get(main, EMPTY) if main is not None else EMPTY
            to[f"{name}_levels"] = float(self._levels_to(main, run.element)) if main is not None else -FAR - 2.0
            to[f"{name}_agreed"] = held.agreed / max(1, held.size)
            to[f"{name}_share"] = held.size / whole

    def _levels_to(self, main: Element, element: Element) -> int:
        """Levels up to a main element; minus the levels up to an element around both when it is outside of it."""
        levels, node = 0, element
        around = self._chains[id(main)]
        while node is not None and levels < FAR:
            if node is main:
                return levels
            if node in around:
                return -levels - 1
            node, levels = node.getparent(), levels + 1
        return -FAR - 1

    def _group(self, to: dict[str, float], number: int) -> None:
        signature = self.signatures[number]
        group = self._groups[signature]
        size = max(1, group.size)
        to["group_runs"] = float(min(100, group.runs))
        to["group_share"] = group.size / max(1, self._total.size)
        to["group_mean"] = group.size / group.runs
        to["group_linked"] = group.linked / size
        to["group_agreed"] = group.agreed / size
        to["group_prose"] = group.prose / size
        to["group_prose_share"] = group.prose / max(1, self._total.prose)
        to["group_stated"] = self._stated_groups[signature] / size if self._has_stated else -1.0

    def _place(self, to: dict[str, float], number: int) -> None:
        count = len(self._runs)
        sums, agreed = self._sums, self._agreed_sums
        to["place"] = number / count
        to["words_before"] = sums[number] / max(1.0, sums[-1])
        to["agreed_before"] = agreed[number] / agreed[-1] if agreed[-1] else -1.0
        to["agreed_behind"] = (agreed[-1] - agreed[number + 1]) / agreed[-1] if agreed[-1] else -1.0
        to["prose_before"] = self._prose_sums[number] / self._prose_sums[-1] if self._prose_sums[-1] else -1.0
        to["agreed_words"] = agreed[-1]
        to["agreed_of_page"] = agreed[-1] / max(1.0, sums[-1])
        to["from_first"] = float(max(-30, min(30, number - self._first)))
        to["to_last"] = float(max(-30, min(30, self._last - number)))
        to["words_to_last"] = max(-500.0, min(500.0, sums[self._last] - sums[number]))
        at = self._headline
        to["from_headline"] = float(max(-40, min(40, number - at))) if at >= 0 else -50.0
        to["words_from_headline"] = max(-200.0, min(500.0, sums[number] - sums[at])) if at >= 0 else -300.0

    def _neighbours(self, to: dict[str, float], number: int) -> None:
        own = self._runs[number].element
        parent = own.getparent()
        for offset in (*range(-WINDOW, 0), *range(1, WINDOW + 1)):
            at = number + offset
            inside = 0 <= at < len(self._runs)
            m = self._measured[at] if inside else _OUTSIDE
            element = self._runs[at].element if inside else None
            side = f"before{-offset}" if offset < 0 else f"behind{offset}"
            to[f"{side}_size"] = float(m.size)
            to[f"{side}_linked"] = m.linked
            to[f"{side}_extracted"] = m.extracted
            to[f"{side}_stated"] = m.stated
            to[f"{side}_ends"] = float(m.ends)
            to[f"{side}_heading"] = float(element is not None and element.tag in HEADINGS)
            near = element is not None and (element is own or element.getparent() is parent)
            to[f"{side}_sibling"] = float(near)
            to[f"{side}_alike"] = float(inside and self.signatures[at] == self.signatures[number])
        for width in (5, 12):
            low, high = max(0, number - width), min(len(self._runs), number + width + 1)
            words = max(1.0, self._sums[high] - self._sums[low])
            to[f"window{width}_words"] = words
            to[f"window{width}_agreed"] = (self._agreed_sums[high] - self._agreed_sums[low]) / words
            to[f"window{width}_prose"] = (self._prose_sums[high] - self._prose_sums[low]) / words


def _is_prose(m: _Measured) -> bool:
    return m.ends and m.size >= 10 and m.linked < 0.4


def _running(values: Sequence[float]) -> list[float]:
    """Sums of all values before each place, the whole at the end."""
    sums = [0.0]
    for value in values:
        sums.append(sums[-1] + value)
    return sums


def _chain(element: Element | None) -> set[Element]:
    found = set()
    while element is not None:
        found.add(element)
        element = element.getparent()
    return found


def _signature(element: Element) -> tuple[str, ...]:
    """What runs of one template share: element and class, and those of the element around it, numbers left out."""
    parent = element.getparent()
    parts = [element.tag, element.get("class") or ""]
    if parent is not None:
        parts += [parent.tag, parent.get("class") or ""]
    return tuple(_DIGITS.sub("", part) for part in parts)


def _covered(run: Run, kind: str) -> float:
    length = sum(mark.end - mark.start for mark in run.marks if mark.kind == kind)
    return min(1.0, length / max(1, len(run.text)))
