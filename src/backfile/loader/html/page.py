"""The article of a saved page, step by step: parse, facts, runs, figures, verdicts, sections, ledger."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence

import msgspec

from backfile.errors import InputError, Location, Problem, Severity
from backfile.loader.html.blocks import build_sections
from backfile.loader.html.document import drop_unseen, parse_page, with_few_tables
from backfile.loader.html.extraction import extract_body
from backfile.loader.html.facts import Facts, read_facts
from backfile.loader.html.figures import figures_of
from backfile.loader.html.headlines import lower_section_headings
from backfile.loader.html.judging import Judged, Verdict, judge_runs
from backfile.loader.html.notices import notice_around, notices_of, without_notices
from backfile.loader.html.printed import add_printed
from backfile.loader.html.runs import MOST_ELEMENTS, MOST_RUNS, Run, cut_long, positions_of, take_runs
from backfile.loader.html.trees import Models, models
from backfile.loader.reading import Capture, Finding, ReaderSettings
from backfile.loader.text.datelines import FoundDateline, find_dateline
from backfile.loader.text.languages import other_language, script_of
from backfile.models import LedgerLine, Paragraph, Role, Section, Source


def read_page(capture: Capture, settings: ReaderSettings, trained: Models | None = None) -> Finding:
    """What a saved page says, by the package's own models or others. Raises InputError when it has no body."""
    root = parse_page(capture.text, capture.path)
    beyond = cut_long(root)
    facts = read_facts(root)
    taken = drop_unseen(root)
    lower_section_headings(root, facts.headline)
    positions = positions_of(root)
    runs, unread = take_runs(root, positions)
    unread += beyond
    figures = figures_of(root, positions, facts.url, facts.language or settings.language)
    notices = notices_of(root, runs)
    extracted = extract_body(with_few_tables(without_notices(root, copy.deepcopy(root), notices)))
    asides = [notice_around(run.element, notices) for run in runs] if notices else [""] * len(runs)
    judged = judge_runs(root, runs, facts, extracted, figures, dict(settings.roles), trained or models(), asides)
    facts, judged = _with_printed(facts, runs, judged, settings)
    sections, images = build_sections(runs, judged, figures, facts.url)
    sections, opening = _without_dateline(sections)
    ledger = list(_ledger(runs, judged.verdicts, taken, unread))
    if _is_only_stated(sections, runs, facts):
        sections, stated = _stated_body(facts)
        ledger = sorted((*ledger, *stated), key=lambda entry: entry.number)
    if not any(block.text for section in sections for block in section.blocks):
        raise InputError(
            Location(capture.path),
            "a page without a body that can be found",
            "a saved article",
            "check that the page was saved whole",
        )
    return Finding(
        sections=sections,
        ledger=tuple(ledger),
        headline=facts.headline,
        language=_language(facts, sections, settings),
        bylines=facts.bylines or (opening.reporters if opening is not None else ()),
        dateline=opening.dateline if opening is not None else None,
        published=facts.published,
        updated=facts.updated,
        source=Source(facts.publisher) if facts.publisher else None,
        lead=next((r.text for r, v in zip(runs, judged.verdicts, strict=True) if v.role is Role.LEAD), None),
        images=images,
        tags=facts.tags,
        url=facts.url,
        problems=(_cut_short(capture.path, unread[0][0]),) if unread else (),
    )


_OPENING = 2
"""Paragraphs of which one may open with a dateline."""


def _without_dateline(sections: tuple[Section, ...]) -> tuple[tuple[Section, ...], FoundDateline | None]:
    """The sections without the dateline that one of the first paragraphs opens with, as text captures have them."""
    seen = 0
    for s, section in enumerate(sections):
        for b, block in enumerate(section.blocks):
            if not isinstance(block, Paragraph):
                continue
            found = find_dateline(block.text)
            if found is not None:
                blocks = (*section.blocks[:b], _from(block, found.end), *section.blocks[b + 1 :])
                return (*sections[:s], msgspec.structs.replace(section, blocks=blocks), *sections[s + 1 :]), found
            seen += 1
            if seen == _OPENING:
                return sections, None
    return sections, None


def _from(block: Paragraph, start: int) -> Paragraph:
    """A paragraph without its first characters, and its marks moved along."""
    start = len(block.text) - len(block.text[start:].lstrip())
    moved = (
        msgspec.structs.replace(mark, start=max(0, mark.start - start), end=mark.end - start)
        for mark in block.marks
        if mark.end > start
    )
    return msgspec.structs.replace(block, text=block.text[start:], marks=tuple(moved))


_SAMPLE = 2000
"""Characters of the body in which its language is looked for."""


def _language(facts: Facts, sections: Sequence[Section], settings: ReaderSettings) -> str | None:
    """What the page says, unless its text is in another script; else what the text tells."""
    text = " ".join(block.text for section in sections for block in section.blocks)[:_SAMPLE]
    told = other_language(text, facts.language or settings.language)
    if facts.language is None or (told is not None and script_of(text) not in (None, "latin")):
        return told or facts.language
    return facts.language


def _with_printed(facts: Facts, runs: Sequence[Run], judged: Judged, settings: ReaderSettings) -> tuple[Facts, Judged]:
    """The date and the writers that only the visible page tells; no line that the sidecar settles changes its role."""
    facts, verdicts = add_printed(facts, runs, judged.verdicts, facts.language or settings.language)
    settled = {line for line, _ in settings.roles}
    kept = [old if run.line in settled else new for run, old, new in zip(runs, judged.verdicts, verdicts, strict=True)]
    return facts, judged._replace(verdicts=kept)


def _cut_short(path: str, line: int) -> Problem:
    found = f"more than {MOST_RUNS:,} paragraphs and other parts, or {MOST_ELEMENTS:,} elements"
    advice = "what follows was left out: split the file"
    return Problem(Location(path, line), found, "one article", advice, Severity.NOTICE)


STATED_LONGER = 3
"""A body that only JSON-LD holds is so many times longer than all that the page itself shows."""


def _is_only_stated(sections: Sequence[Section], runs: Sequence[Run], facts: Facts) -> bool:
    """Whether the page was to be filled in by its scripts: JSON-LD has the body, and the page has next to nothing."""
    found = sum(len(block.text) for section in sections for block in section.blocks)
    longest = max((len(run.text) for run in runs), default=0)
    return len(facts.body_text) > STATED_LONGER * max(found, longest) and len(facts.body_text) >= LEAST_STATED


LEAST_STATED = 80
"""Characters; less is no body."""


def _stated_body(facts: Facts) -> tuple[tuple[Section, ...], list[LedgerLine]]:
    """JSON-LD's body as a section, and its entries in the ledger."""
    line = facts.body_line
    blocks = tuple(Paragraph(text, (line,)) for text in facts.body_paragraphs)
    reason = "JSON-LD's articleBody: the page itself shows no body"
    return (Section(None, 2, blocks, line),), [
        LedgerLine(line, text, Role.PARAGRAPH, reason, 0.7) for text in facts.body_paragraphs
    ]


def _ledger(
    runs: Sequence[Run],
    verdicts: Sequence[Verdict],
    taken: list[tuple[int, str, str]],
    unread: list[tuple[int, str]],
) -> Iterator[LedgerLine]:
    """Every run with its role, each part that never is text or was not read, in the order of the source's lines."""
    entries = [
        LedgerLine(run.line, run.text, verdict.role, verdict.reason, verdict.confidence)
        for run, verdict in zip(runs, verdicts, strict=True)
    ]
    entries += [
        LedgerLine(
            line, text if tag not in ("script", "style") else f"{len(text)} characters", Role.BOILERPLATE, f"<{tag}>"
        )
        for line, tag, text in taken
    ]
    beyond = f"beyond the first {len(runs):,} parts"
    entries += [LedgerLine(line, text, Role.BOILERPLATE, beyond, 1.0) for line, text in unread]
    return iter(sorted(entries, key=lambda entry: entry.number))
