"""Quotations and who said them.

`find_quotes` reads an article's sections; each step is a module: marks and dialogues (where quotations are), chunks, runs,
frames and sentences (the words around them), names and people (who is who), openings, before, behind, verbs, subjects,
clauses and moods (who says what in one sentence), discourse (whom pronouns mean), identities (whom a phrase means), speakers (who
speaks by one sentence), acting, phrases_before and around (who acts where nobody is reported to speak), attribution (one
answer a quotation), finding (all together); where nouns are inflected, inflection (what endings tell) and takenup (whom a
calling means).
The words of each language are data, in `vocabulary`; scripts without capitals or spaces have `scripts`, and languages that
mark subjects by particles have particles, compounds and marked. Chinese, which marks neither names nor subjects, has
han_names (with lookalikes), han and chained.

The grammar and its vocabularies take 30 ms to import, which a build that reads no capture need not pay: the functions
here import them when they are first called.
"""

from __future__ import annotations

from backfile.models import Attribution, Quote, Section

QUOTATIONS_VERSION = 12
"""Raised whenever the same sections would give other quotations."""

__all__ = ["QUOTATIONS_VERSION", "find_quotes", "read_quotes", "spoken_by"]


def read_quotes(
    sections: tuple[Section, ...],
    language: str,
    people: tuple[str, ...] = (),
    speakers: tuple[tuple[str, str], ...] = (),
) -> tuple[tuple[Quote, ...], tuple[int, int] | None]:
    """Every direct quotation, set off or inside a paragraph, in order and not overlapping.

    `people`: full names that front matter knows. `speakers`: (first words of a quotation, person or "" for nobody)
    as an editor settled them; they win, with confidence 1. Beside them, (section, block) from which on none is looked
    for, in an article that has more than ten thousand.
    """
    from backfile.loader.quotations import finding  # heavy: see above

    return finding.read_quotes(sections, language, people, speakers)


def find_quotes(
    sections: tuple[Section, ...],
    language: str,
    people: tuple[str, ...] = (),
    speakers: tuple[tuple[str, str], ...] = (),
) -> tuple[Quote, ...]:
    """The quotations alone."""
    return read_quotes(sections, language, people, speakers)[0]


def spoken_by(attribution: Attribution) -> str | None:
    """Who said it, as a reader names them: the person, else the speaker as written unless that is a bare pronoun."""
    from backfile.loader.quotations import finding

    return finding.spoken_by(attribution)
