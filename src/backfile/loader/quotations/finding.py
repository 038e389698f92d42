"""All direct quotations of an article, each with its speaker and cue."""

from __future__ import annotations

import re
from typing import NamedTuple

from backfile.loader.quotations.attribution import Attributor
from backfile.loader.quotations.composed import as_written, compose
from backfile.loader.quotations.frames import reader_for
from backfile.loader.quotations.lexicon import (
    ADVERB,
    COLON,
    COMMA,
    CONJUNCTION,
    CUE,
    DETERMINER,
    END,
    NUMBER,
    POSSESSIVE,
    QUOTE,
    THAT,
    WORD,
    Lexicon,
)
from backfile.loader.quotations.moods import is_told
from backfile.loader.quotations.passages import Located, Passages, TextBlock, locate_quotes, read_passages
from backfile.loader.quotations.sentences import ends_sentence
from backfile.loader.quotations.tokens import Token
from backfile.loader.quotations.vocabulary import VOCABULARIES
from backfile.models import Attribution, Quote, Section
from backfile.patterns import late_pattern

_PRONOUNS = frozenset(
    word
    for vocabulary in VOCABULARIES
    for field in (
        *(vocabulary.he, vocabulary.she, vocabulary.they, vocabulary.self, vocabulary.who),
        *(vocabulary.his, vocabulary.hers, vocabulary.possessives),
        "it",  # reads, of a law
    )
    for word in field.split()
)
_WORDS = re.compile(r"\w+")
_ASIAN = late_pattern(r"[\u3040-\u30ff\u3400-\u9fff]")
_FEWEST_WORDS = 3
_FEWEST_UNREPORTED_WORDS = 5
_FEWEST_ASIAN_CHARACTERS = 6
_LONGEST_TITLE = 8
"""Words of a work's title behind a comma."""
_CLAUSE = 8
"""Tokens within which a verb of saying governs two words in marks."""
_FARTHEST_MOOD = 40
"""Tokens before and behind a quotation among which the verb of its sentence is looked for."""
_SETTLED_CHARACTERS = 400


class Found(NamedTuple):
    """The quotations of an article, in order and not overlapping."""

    quotes: tuple[Quote, ...]
    unread: tuple[int, int] | None = None
    """(section, block) from which on quotations are not looked for: an article has more than MOST_QUOTATIONS."""


def read_quotes(
    sections: tuple[Section, ...],
    language: str,
    people: tuple[str, ...] = (),
    speakers: tuple[tuple[str, str], ...] = (),
) -> Found:
    """Every direct quotation, set off or inside a paragraph.

    `people`: full names that front matter knows. `speakers`: (first words of a quotation, person or "" for nobody)
    as an editor settled them; they win, with confidence 1.
    """
    composed, places = compose(sections)
    reader = reader_for(language)
    passages = read_passages(composed, language, reader)
    located = locate_quotes(passages, reader)
    if not located:
        return Found(())
    attributions = Attributor(passages, reader, people).attribute(located)
    quotes = []
    for item, attribution in zip(located, attributions, strict=True):
        settled = _settled(passages.text_of(item), attribution, speakers)
        if settled is not None or _is_speech(item, passages, attribution, reader.lexicon):
            quotes.append(as_written(_quote(item, passages, settled or attribution), sections, places))
    return Found(tuple(quotes), passages.unread)


def spoken_by(attribution: Attribution) -> str | None:
    """Who said it, as a reader names them: the person, else the speaker as written unless that is a bare pronoun."""
    if attribution.person:
        return attribution.person
    speaker = attribution.speaker
    return speaker if speaker and speaker.lower() not in _PRONOUNS else None


def _quote(item: Located, passages: Passages, attribution: Attribution) -> Quote:
    block = passages.blocks[item.home]
    return Quote(
        text=passages.text_of(item),
        kind="block" if block.set_off else "inline",
        section=block.section,
        block=block.block,
        start=item.span.start,
        end=item.span.end,
        attribution=attribution,
    )


def _is_speech(item: Located, passages: Passages, attribution: Attribution, lexicon: Lexicon) -> bool:
    """Whether somebody says it, rather than a title, a headline's quotation or words held at arm's length."""
    block = passages.blocks[item.home]
    if block.set_off:
        return True
    text = passages.text_of(item)
    if _is_named(item, passages, text, lexicon):
        return False
    reported = item.report is not None or not item.span.closed
    if lexicon.topics and _is_taken_up(item, passages, text, lexicon):
        return False
    if not text.isascii() and _ASIAN.search(text):
        if lexicon.chained and _is_part(item, passages, text):
            return False
        return reported or len(text) >= _FEWEST_ASIAN_CHARACTERS or text[-1] in "。！？"
    words = len(text[:200].split())
    if item.token == 0 and attribution.cue and item.report is None and ends_sentence(block.text, item.span):
        return True  # it goes on with what was said: “Not so,” she said. “I was in Rome.”
    if block.is_headline_like and not (item.report is not None and item.report.near) and _is_headline(item, block):
        return False
    if words < _FEWEST_WORDS:
        if attribution.person and lexicon.language != "en" and _is_after_colon(item, passages):
            return True
        if not _is_told(item, words, attribution, lexicon) or _is_term(item, passages, lexicon):
            return False
        return _is_introduced(item, block) or not _is_title(text)
    if reported:
        return _is_introduced(item, block) or not _is_title(text) or _is_closed_by_report(item, lexicon)
    if words < _FEWEST_UNREPORTED_WORDS and _is_mid_sentence(item, block):
        return bool(attribution.person) and _is_in_mood(item, passages, lexicon)
    if not _is_title(text) or _is_sentence(item, block, attribution, lexicon):
        return True
    return words < _FEWEST_UNREPORTED_WORDS and bool(attribution.person) and _is_in_mood(item, passages, lexicon)


def _is_in_mood(item: Located, passages: Passages, lexicon: Lexicon) -> bool:
    """German "Sie sei „todmüde und froh“": by the mood of the words around it."""
    near = max(0, item.token - _FARTHEST_MOOD)
    return is_told(passages.sentences[item.sentence].tokens[near : item.token + _FARTHEST_MOOD], lexicon)


def _is_part(item: Located, passages: Passages, text: str) -> bool:
    """Chinese 实施“绿水青山”策略: words without a mark in them that the sentence goes on with, and no verb opens."""
    tokens = passages.sentences[item.sentence].tokens
    if not item.token or item.token + 1 >= len(tokens) or _HAN_MARKS.search(text):
        return False
    if item.report is not None and item.report.near:
        return False
    before, behind = tokens[item.token - 1].kind, tokens[item.token + 1].kind
    return before not in (COMMA, COLON, CUE, QUOTE, END) and behind not in (COMMA, COLON, CUE, QUOTE, END)


_HAN_MARKS = late_pattern("[，。！？；…]")


def _is_after_colon(item: Located, passages: Passages) -> bool:
    """Whether a colon opens the quotation and nothing follows it: "Sobre su futuro fue breve: «Primero, dormir»"."""
    tokens = passages.sentences[item.sentence].tokens
    return item.token > 0 and tokens[item.token - 1].kind == COLON and item.token + 2 >= len(tokens)


def _is_sentence(item: Located, block: TextBlock, attribution: Attribution, lexicon: Lexicon) -> bool:
    """German „So ist das Geschäft.“, by somebody: a title has no full stop."""
    said = lexicon.nouns_capitalised and item.token == 0 and bool(attribution.person)
    return said and ends_sentence(block.text, item.span)


def _is_closed_by_report(item: Located, lexicon: Lexicon) -> bool:
    """German „Vielleicht an den Augen“, überlegt sie: where all nouns have a capital, what looks like a title may be speech."""
    report = item.report
    return lexicon.nouns_capitalised and item.token == 0 and report is not None and report.near and report.cue > 0


def _is_told(item: Located, words: int, attribution: Attribution, lexicon: Lexicon) -> bool:
    """Whether a word or two are speech: beside their report, or two behind a verb: said it was “past saving”."""
    report = item.report
    if report is None:
        return False
    if report.near:
        return report.cue < 0 or bool(attribution.cue)
    somebody = report.subject is not None or (lexicon.inflected_names and bool(attribution.person))
    return words > 1 and somebody and report.cue >= 0 and 0 < item.token - report.cue <= _CLAUSE


def _is_term(item: Located, passages: Passages, lexicon: Lexicon) -> bool:
    """Cogs called “sparrows”: a word that names what stands before the verb."""
    tokens = passages.sentences[item.sentence].tokens
    at = item.token - 1
    naming = at > 0 and bool(lexicon.verbs) and tokens[at].text in lexicon.addressed
    return naming and tokens[at - 1].kind == WORD and tokens[at - 1].text not in lexicon.titles


def _is_named(item: Located, passages: Passages, text: str, lexicon: Lexicon) -> bool:
    """The name of what the word beside it says: her novel “…”, газета «…», the so-called “…”."""
    tokens = passages.sentences[item.sentence].tokens
    if _is_explained(tokens, item.token, lexicon):
        return True
    at = item.token + 1 if lexicon.source_behind else item.token - 1
    if not 0 <= at < len(tokens) or not lexicon.works:
        return False
    behind_comma = tokens[at].kind == COMMA and at == item.token - 1 > 0
    if behind_comma:
        at -= 1
    noun = tokens[at].text.rsplit(" ", 1)[-1].lower()
    compound = lexicon.nouns_capitalised or lexicon.unspaced
    if not (noun.endswith(tuple(lexicon.works)) if compound else noun in lexicon.works):
        return False
    near = item.report is not None and item.report.near
    if near and tokens[at].kind == CUE and text[0].islower() and len(text.split()) >= _FEWEST_WORDS:
        return False  # "il se dit « prêt à tout revoir »"
    if (
        lexicon.inflected_names
        and text[0].islower()
        and len(text.split()) >= _FEWEST_WORDS
        and noun[:5] not in _SO_CALLED
    ):
        return False  # "проект «полностью обеспечен деньгами»"
    return not behind_comma or (text[0].isupper() and not near and len(text.split()) <= _LONGEST_TITLE)


def _is_taken_up(item: Located, passages: Passages, text: str, lexicon: Lexicon) -> bool:
    """Korean: a word or a name that the sentence goes on with ('착한 임대'를 …, '소금의 길'이라는 영화), not something said."""
    tokens = passages.sentences[item.sentence].tokens
    whole, end = passages.blocks[item.home].text, item.span.outer_end
    if item.token + 1 == len(tokens):
        return False
    follower = tokens[item.token + 1]
    if follower.kind in (QUOTE, END, COMMA, CUE, CONJUNCTION) or (
        follower.kind == THAT and follower.text not in _NAMING_THAT
    ):
        return False
    emphatic = whole[end - 1] in "'’"
    if not emphatic and text[-1] in ".?!" and follower.kind != THAT:
        return False
    if follower.kind == THAT:
        return emphatic or len(text.split()) < _FEWEST_WORDS
    attached = whole[end : end + 1].isalpha()
    if not attached and item.report is not None and item.report.near:
        return False
    return emphatic or len(text.split()) < _FEWEST_UNREPORTED_WORDS


_SO_CALLED = frozenset(("назыв", "tzw", "tzv", "takzv"))
"""Beginnings of the words for "so-called", behind which a name may begin with a small letter."""
_NAMING_THAT = frozenset("라는 이라는 란 이란".split())


def _is_explained(tokens: list[Token], quote: int, lexicon: Lexicon) -> bool:
    """Whether an apposition says what the name in marks is of: « Les Heures creuses », son dernier film."""
    if quote + 3 >= len(tokens) or tokens[quote + 1].kind != COMMA:
        return False
    if tokens[quote + 2].kind not in (POSSESSIVE, DETERMINER):
        return False
    return any(
        token.text.lower() in lexicon.works
        for token in tokens[quote + 3 : quote + 5]
        if token.kind in (WORD, NUMBER, ADVERB)
    )


def _is_headline(item: Located, block: TextBlock) -> bool:
    """All of a short line in single marks, or a part of a short line without an end."""
    whole = item.span.outer_start == 0 and item.span.outer_end >= len(block.text.rstrip())
    return block.text[item.span.outer_start] in "'‘" if whole else True


def _is_introduced(item: Located, block: TextBlock) -> bool:
    """A comma or a colon before it, or nothing: what a title in a sentence ("he wrote “War and Peace”") has not."""
    start = item.span.outer_start
    return block.text[max(0, start - 8) : start].rstrip()[-1:] in (":", ",", ".", "")


def _is_mid_sentence(item: Located, block: TextBlock) -> bool:
    first = block.text[item.span.start]
    return first.islower() and not _is_introduced(item, block)


def _is_title(text: str) -> bool:
    """The name of a work: its words of four letters and more are all capitalised, and no punctuation ends it."""
    words = text[:120].rstrip(",.").split()
    if not words or not words[0][0].isupper():
        return False
    if not any(word[0].isupper() and len(word) > 3 for word in words):
        return False
    return len(words) <= 10 and words[-1][-1].isalnum() and all(word[0].isupper() or len(word) < 4 for word in words)


def _settled(text: str, attribution: Attribution, speakers: tuple[tuple[str, str], ...]) -> Attribution | None:
    """What an editor says of the quotation's speaker, if anything."""
    folded = " ".join(_WORDS.findall(text[:_SETTLED_CHARACTERS])).casefold() if speakers else ""
    for words, person in speakers:
        first = " ".join(_WORDS.findall(words[:_SETTLED_CHARACTERS])).casefold()
        if first and folded.startswith(first):
            role = attribution.role if person and person == attribution.person else None
            return Attribution(attribution.speaker if person else None, person or None, role, attribution.cue, 1.0)
    return None
