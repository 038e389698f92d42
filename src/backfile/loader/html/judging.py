"""What each run is: facts that are printed on the page, captions, and the body as the models of `models.json` see it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from backfile.loader.html.crossheads import bold_crossheads
from backfile.loader.html.document import Element
from backfile.loader.html.evidence import text_from, words_of
from backfile.loader.html.facts import Facts
from backfile.loader.html.features import Evidence, Measures, measure_runs
from backfile.loader.html.figures import Figure
from backfile.loader.html.places import Places
from backfile.loader.html.runs import Run
from backfile.loader.html.trees import Models
from backfile.loader.trees import probabilities
from backfile.models import Role

BODY_ROLES = frozenset(
    {Role.PARAGRAPH, Role.HEADING, Role.PULL_QUOTE, Role.BLOCK_QUOTE, Role.LIST_ITEM, Role.TABLE, Role.CODE}
)
MOST_HEADING_WORDS = 40
LEAST_BODY = 0.02
"""What is less likely to be body than this is no heading either."""
_HEADLINE_LIKENESS = 0.9
_TEASER_WORDS = re.compile(
    r"^(?:read more|read also|also read|see also|related|more on this|lesen sie auch|mehr zum thema|auch interessant|lire aussi"
    r"|à lire aussi|lee también|leer más|leggi anche|leia também|lees ook|czytaj także|читайте также|继续阅读|続きを読む|اقرأ أيضا)\b",
    re.IGNORECASE,
)
_TIME_ONLY = re.compile(r"(?:\d{1,2}[:.h]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?|uhr|[A-Z]{2,4})?)", re.IGNORECASE)


class Verdict(NamedTuple):
    """What a run is, and why."""

    role: Role
    reason: str
    confidence: float = 0.9


class Judged(NamedTuple):
    """The verdicts of a page, one a run, with the places of the runs."""

    verdicts: list[Verdict]
    places: Places


def judge_runs(
    root: Element,
    runs: Sequence[Run],
    facts: Facts,
    extracted: list[str],
    figures: Sequence[Figure],
    settled: Mapping[int, str],
    models: Models,
    asides: Sequence[str],
) -> Judged:
    """A verdict for each run. What a sidecar settles for a line wins over everything.

    `asides` says of each run what it belongs to instead of the article; empty where it may be the article's.
    """
    measures = measure_runs(root, runs, evidence_of(facts, extracted))
    likely = map(probabilities(models["body"]), measures.rows)
    body = [0.0 if aside else one for one, aside in zip(likely, asides, strict=True)]
    places = Places()
    heading_body, body = body, _whole_tables(runs, measures, body, places)
    judge = _Judge(runs, facts, measures, body, places, models, asides)
    verdicts = [judge.first(number) for number in range(len(runs))]
    _mark_headings(verdicts, judge, heading_body, models)
    _mark_captions(verdicts, runs, figures)
    _fill_gaps(verdicts, judge)
    _mark_crossheads(verdicts, runs)
    _mark_facts(verdicts, runs, facts)
    for number, run in enumerate(runs):
        if run.line in settled:
            verdicts[number] = Verdict(Role(settled[run.line]), "settled by the sidecar", 1.0)
    return Judged(verdicts, places)


def _whole_tables(runs: Sequence[Run], measures: Measures, body: Sequence[float], places: Places) -> list[float]:
    """The probabilities, where the cells of a table have the mean of all, by their words: a table belongs or does not."""
    size = measures.names.index("size") if measures.names else 0
    tables: dict[Element, list[int]] = {}
    for number in range(len(body)):
        place = places.of(runs[number].element)
        if place.role is Role.TABLE and (table := next(place.container.iterancestors("table"), None)) is not None:
            tables.setdefault(table, []).append(number)
    whole = list(body)
    for cells in tables.values():
        weights = [measures.rows[n][size] + 1 for n in cells]
        mean = sum(body[n] * w for n, w in zip(cells, weights, strict=True)) / sum(weights)
        for n in cells:
            whole[n] = mean
    return whole


def evidence_of(facts: Facts, extracted: list[str]) -> Evidence:
    """What the runs are compared with."""
    return Evidence(
        text_from(extracted),
        text_from([facts.body_text] if facts.body_text else []),
        text_from([facts.description] if facts.description else []),
        tuple(words_of(facts.headline or "")),
    )


class _Judge:
    def __init__(
        self,
        runs: Sequence[Run],
        facts: Facts,
        measures: Measures,
        body: list[float],
        places: Places,
        models: Models,
        asides: Sequence[str],
    ) -> None:
        self.runs, self.measures, self.body, self.places, self.asides = runs, measures, body, places, asides
        self._at = {name: number for number, name in enumerate(measures.names)}
        self._threshold = models["body"].threshold
        self._headline = words_of(facts.headline or "")

    def figure(self, number: int, name: str) -> float:
        """One figure of a run."""
        return self.measures.rows[number][self._at[name]]

    def first(self, number: int) -> Verdict:
        """By the body model alone, and the headline."""
        run = self.runs[number]
        likely = self.body[number]
        if self.asides[number]:
            return Verdict(Role.BOILERPLATE, self.asides[number])
        if self._is_headline(number):
            return Verdict(Role.HEADLINE, f"{run.element.tag}, as the metadata says")
        sure = max(likely, 1 - likely)
        if likely < self._threshold:
            role = Role.TEASER if _TEASER_WORDS.match(run.text) else Role.BOILERPLATE
            return Verdict(role, self._why_not(number, likely), sure)
        if not any(map(str.isalnum, run.text)):
            return Verdict(Role.BOILERPLATE, "a rule: no letter in it", 0.9)
        place = self.places.of(run.element)
        return Verdict(place.role, f"body model {likely:.2f}: {self._why(number)}, <{place.tag}>", sure)

    def _is_headline(self, number: int) -> bool:
        if self.figure(number, "headline_likeness") < _HEADLINE_LIKENESS:
            return False
        run = self.runs[number]
        return run.element.tag in ("h1", "h2") or (
            run.element.tag in ("p", "div", "span", "header", "h3") and self.figure(number, "agreed_before") < 0.1
        )

    def _why(self, number: int) -> str:
        share, group = self.figure(number, "extracted"), self.figure(number, "group_agreed")
        if share >= 0.75:
            return "in the extracted text"
        if self.figure(number, "stated") >= 0.75:
            return "in JSON-LD's body"
        return "like the extracted paragraphs" if group >= 0.5 else "among the body's text"

    def _why_not(self, number: int, likely: float) -> str:
        said = [f"body model {likely:.2f}"]
        if self.figure(number, "linked") >= 0.5:
            said.append("links")
        if self.figure(number, "extracted") < 0.5:
            said.append("not in the extracted text")
        named = [
            name
            for name in ("related", "share", "comment", "account", "advert", "chrome", "byline", "meta", "media")
            if self.figure(number, f"in_{name}") <= 2
        ]
        if named:
            said.append(f"named as {', '.join(named[:2])}")
        return f"{said[0]}: {', '.join(said[1:]) or 'unlike the body'}"


# Headings


def is_heading_candidate(row: Sequence[float], at: Mapping[str, int], likely: float) -> bool:
    """Whether the heading model is asked: a heading's element, bold or called a heading, or a short line."""
    if likely < LEAST_BODY or row[at["size"]] > MOST_HEADING_WORDS:
        return False
    return (
        row[at["heading_level"]] > 0
        or row[at["strong"]] >= 0.9
        or row[at["in_heading"]] <= 1
        or (row[at["size"]] <= 12 and not row[at["ends"]])
    )


HEADING_FIGURES = (
    "body", "body_before2", "body_before1", "body_behind1", "body_behind2", "body_behind3", "alike_body", "tag_body",
    "body_words_before", "body_words", "body_runs",
)  # fmt: skip
"""What the heading model knows besides the figures of features.py, which come behind these."""


def heading_rows(tags: Sequence[str], measures: Measures, body: Sequence[float]) -> list[list[float]]:
    """For each run its figures for the heading model; `tags` are the runs' elements."""
    alike: Counter[tuple[str, ...]] = Counter()
    alike_tags: Counter[str] = Counter()
    words, sums = 0.0, []
    size = measures.names.index("size")
    for tag, signature, row, likely in zip(tags, measures.signatures, measures.rows, body, strict=False):
        alike[signature] += likely  # type: ignore[assignment]
        alike_tags[tag] += likely > 0.5
        words += likely * row[size]
        sums.append(words)
    padded = [0.0, 0.0, *body, 0.0, 0.0, 0.0]
    count = float(sum(likely > 0.5 for likely in body))
    return [
        [
            body[n], padded[n], padded[n + 1], padded[n + 3], padded[n + 4], padded[n + 5],
            alike[measures.signatures[n]], float(alike_tags[tags[n]]),
            sums[n] / (words or 1.0), words, count, *measures.rows[n],
        ]
        for n in range(len(tags))
    ]  # fmt: skip


def _mark_headings(verdicts: list[Verdict], judge: _Judge, body: Sequence[float], models: Models) -> None:
    """What the heading model takes for one is a heading; a heading's element that it does not is a paragraph."""
    at = {name: number for number, name in enumerate(judge.measures.names)}
    model, probability = models["heading"], probabilities(models["heading"])
    asked = [
        n
        for n, (row, likely) in enumerate(zip(judge.measures.rows, body, strict=True))
        if is_heading_candidate(row, at, likely) and verdicts[n].role is not Role.HEADLINE
    ]
    rows = heading_rows([run.element.tag for run in judge.runs], judge.measures, body) if asked else []
    for number in asked:
        likely = probability(rows[number])
        tag = judge.runs[number].element.tag
        if likely >= model.threshold:
            verdicts[number] = Verdict(Role.HEADING, f"heading model {likely:.2f}, <{tag}>", max(likely, 1 - likely))
        elif verdicts[number].role is Role.HEADING:
            verdicts[number] = Verdict(Role.PARAGRAPH, f"no heading by its model ({likely:.2f}), <{tag}>", 1 - likely)
    for number, verdict in enumerate(verdicts):
        if verdict.role is Role.HEADING and not verdict.reason.startswith("heading model"):
            tag = judge.runs[number].element.tag
            verdicts[number] = Verdict(Role.PARAGRAPH, f"too long for a heading, <{tag}>", 0.6)
    _drop_last_headings(verdicts)


def _drop_last_headings(verdicts: list[Verdict]) -> None:
    """A heading that no text of the body follows heads something else."""
    for number in range(len(verdicts) - 1, -1, -1):
        if verdicts[number].role is Role.HEADING:
            verdicts[number] = Verdict(Role.BOILERPLATE, f"{verdicts[number].reason}, but no text follows", 0.6)
        elif verdicts[number].role in BODY_ROLES:
            return


def _mark_crossheads(verdicts: list[Verdict], runs: Sequence[Run]) -> None:
    """Bold lines above running text are the headings of a body that has no others."""
    body = [n for n, verdict in enumerate(verdicts) if verdict.role in BODY_ROLES]
    if any(verdicts[n].role is Role.HEADING for n in body):
        return
    for number in bold_crossheads(runs, body):
        if verdicts[number].role is Role.PARAGRAPH:
            verdicts[number] = Verdict(Role.HEADING, "a bold line above running text, as others of this body", 0.7)


# What the model does not decide


def _mark_captions(verdicts: list[Verdict], runs: Sequence[Run], figures: Sequence[Figure]) -> None:
    """What stands in a picture's legend is its caption or credit, whatever the body model says."""
    legends = {element: figure for figure in figures for element in figure.legend}
    for number, run in enumerate(runs):
        node = run.element
        while node is not None and node not in legends and node.tag not in ("body", "figure"):
            node = node.getparent()
        if node is None or (node not in legends and node.tag != "figure"):
            continue
        if node not in legends and verdicts[number].role in (Role.BLOCK_QUOTE, Role.PULL_QUOTE, Role.TABLE):
            continue  # figures hold these too
        credit = legends[node].image.credit if node in legends else None
        role = Role.CREDIT if credit and run.text.strip(" ()") == credit else Role.CAPTION
        verdicts[number] = Verdict(role, "beside a picture" if node in legends else "in a <figure>")


def _fill_gaps(verdicts: list[Verdict], judge: _Judge) -> None:
    """Quotations that are set off, and posts that are embedded, between runs of the body belong to it."""
    body = [n for n, v in enumerate(verdicts) if v.role in BODY_ROLES]
    if not body:
        return
    for number in range(body[0], body[-1]):
        if verdicts[number].role not in (Role.BOILERPLATE, Role.TEASER) or judge.asides[number]:
            continue
        place = judge.places.of(judge.runs[number].element)
        if place.is_post or (place.role in (Role.BLOCK_QUOTE, Role.PULL_QUOTE) and not _is_around(judge, number)):
            what = "a post embedded in the body" if place.is_post else "a quotation set off in the body"
            verdicts[number] = Verdict(place.role, what, 0.7)


def _is_around(judge: _Judge, number: int) -> bool:
    """Whether a run stands in what is strewn around bodies: related stories, comments, accounts, adverts."""
    return any(judge.figure(number, f"in_{name}") <= 5 for name in ("related", "comment", "account", "advert"))


def _mark_facts(verdicts: list[Verdict], runs: Sequence[Run], facts: Facts) -> None:
    """Bylines, dates and the standfirst among what is not the body, before its end."""
    names = [byline.name.casefold() for byline in facts.bylines]
    lead = words_of(facts.lead or "")
    body = [n for n, v in enumerate(verdicts) if v.role in BODY_ROLES]
    for number in range(body[-1] if body else 0):
        run = runs[number]
        if verdicts[number].role is not Role.BOILERPLATE or len(run.text) > 300:
            continue
        folded = run.text.casefold()
        if lead and words_of(run.text) == lead:
            verdicts[number] = Verdict(Role.LEAD, "the standfirst, as the metadata says")
        elif any(name in folded for name in names) and len(run.text) < 120:
            verdicts[number] = Verdict(Role.BYLINE, "names who wrote it")
        elif run.timed or _TIME_ONLY.fullmatch(run.text):
            verdicts[number] = Verdict(Role.DATE, "a <time> element" if run.timed else "a time of day")
