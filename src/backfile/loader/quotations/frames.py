"""The words around quotations: a block's text as tokens, each quotation one token, cut into sentences.

What stands between quotation marks is never read for names or verbs; it is what was said, not who said it.

Words are read by chunks between spaces, and what a chunk or a run of capitalised words is made of is remembered from
one article to the next: reading is mostly look-up.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from itertools import chain

from backfile.loader.quotations.chunks import (
    COMMA_TOKEN,
    LINE_END,
    LONGEST_REMEMBERED,
    PUNCTUATION,
    ChunkReader,
    has_capital,
)
from backfile.loader.quotations.first_names import GENDER_BY_FIRST_NAME
from backfile.loader.quotations.han import HanReader
from backfile.loader.quotations.han_names import NO_NAMES, NameFinder
from backfile.loader.quotations.incises import demote_participles, find_incise, join_phrases, mark_unlisted_verbs
from backfile.loader.quotations.lexicon import CAPITAL, COMMA, END, NAME, PREPOSITION, QUOTE, WORD, Lexicon
from backfile.loader.quotations.marks import Span
from backfile.loader.quotations.names import part_offices, skip_field
from backfile.loader.quotations.particles import ParticleReader
from backfile.loader.quotations.runs import RunReader
from backfile.loader.quotations.scripts import Cutter, name_runs, name_subjects, without_readings
from backfile.loader.quotations.sentences import Sentence, cut_sentences, ends_sentence
from backfile.loader.quotations.tokens import Token
from backfile.loader.quotations.viewpoints import join_sources
from backfile.loader.quotations.vocabulary import lexicon_for

_FULL_STOP = Token(END, ".")
_NOTHING = " "
"""A chunk that no text holds, for there is a space in it: the end of the chunks, which ends every stretch."""
_FARTHEST_OFFICE = 4
"""Tokens before a name among which the office is whose body stands before the name."""
FARTHEST_READ = 200_000
"""Characters from a quotation at which text says nothing of it: no article has so much between two of them."""
_MOST_REMEMBERED = 30_000


class _PlainChunks(dict[str, "tuple[Token, ...] | None"]):
    """What chunks without a capital are made of, read when first asked for; None for the others."""

    def __init__(self, read: Callable[[str], tuple[Token, ...]]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, chunk: str) -> tuple[Token, ...] | None:
        pieces = self._read(chunk)
        plain = None if has_capital(pieces) else pieces
        if len(chunk) <= LONGEST_REMEMBERED:
            self[chunk] = plain
        return plain


class FrameReader:
    """Reads blocks of one language; remembers chunks and runs."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._reader = ChunkReader(lexicon)
        self._runs = RunReader(lexicon, self._reader.kind_of)
        self.namings = self._runs.namings
        """What each run of capitalised words that was read is made of."""
        self._links = lexicon.links
        self._joining = lexicon.links | lexicon.genitive
        self._plain = _PlainChunks(self._reader.read)
        self._plain[_NOTHING] = ()
        self._stretches: dict[str, tuple[Token, ...]] = {}
        """What neighbouring chunks with capitals, and the small words that join them, are made of."""
        sources = self.lexicon.sources
        self._sources = re.compile("|".join(map(re.escape, sources))) if sources else None
        self._particles = ParticleReader(lexicon, self._runs.named) if lexicon.topics else None
        self._cutter = Cutter(lexicon, PUNCTUATION) if lexicon.unspaced and not lexicon.chained else None
        self._han = HanReader(lexicon, PUNCTUATION, self._runs.named) if lexicon.chained else None
        self._finder = NameFinder(lexicon) if lexicon.chained else None
        self._names = NO_NAMES

    def read_names(self, texts: Iterable[str]) -> None:
        """Look for the names of an article before its blocks are read, where nothing in a sentence tells them: Chinese."""
        if self._finder is not None:
            self._names = self._finder.find(texts)

    def read_sentences(self, text: str, spans: list[Span], block: int, by_line: bool = False) -> list[Sentence]:
        """All sentences of a block; `by_line`: a line's end, as between the items of a list, ends one."""
        for remembered in (self._plain, self._reader.known, self._stretches, self.namings):
            if len(remembered) > _MOST_REMEMBERED:
                remembered.clear()
                self._plain[_NOTHING] = ()
        tokens: list[Token] = []
        at = 0
        for number, span in enumerate(spans):
            self._read_text(text, at, span.outer_start, tokens, by_line)
            tokens.append(Token(QUOTE, str(number)))
            if self.lexicon.incised:
                self._read_incise(text, span, tokens)
            at = span.outer_end
        self._read_text(text, at, len(text), tokens, by_line)
        if spans and self.lexicon.phrases and any(phrase in text for phrase in self.lexicon.phrases):
            tokens = join_phrases(tokens, self.lexicon)
        if spans and self._sources is not None and self._sources.search(text):
            tokens = join_sources(tokens, self.lexicon)
        if self.lexicon.inflected_names:
            tokens = self._without_fields(tokens)
        elif self.lexicon.incised:
            tokens = self._without_bodies(tokens)
        if self.lexicon.articleless:
            part_offices(tokens, self.namings)
        if self.lexicon.participle_ends or self.lexicon.inflected_names:
            demote_participles(tokens, self.lexicon)
        if spans and self.lexicon.verb_ends:
            mark_unlisted_verbs(tokens, text, spans, self.lexicon)
        if self.lexicon.caseless:
            tokens = name_subjects(tokens, self._runs.named)
        return cut_sentences(tokens, text, spans, block, self.lexicon.chained or bool(self.lexicon.topics))

    def _without_bodies(self, tokens: list[Token]) -> list[Token]:
        """Spanish "la edil de Unidas Clara Neira": whom an office belongs to, apart from the name behind it."""
        if not [text for kind, text in tokens if kind == NAME and text.count(" ") > 1]:
            return tokens
        parted: list[Token] = []
        for token in tokens:
            kind, text = token
            if kind == NAME and text.count(" ") > 1 and len(parted) > 1 and parted[-1].kind == PREPOSITION:
                words = text.split()
                called = {before.text.lower() for before in parted[-_FARTHEST_OFFICE:]} & self.lexicon.titles
                known = [word.lower() in GENDER_BY_FIRST_NAME for word in words[:2]]
                if called and known == [False, True]:
                    parted += [Token(WORD, words[0]), *self._runs.named(words[1:], NAME)]
                    continue
            parted.append(token)
        return parted

    def _without_fields(self, tokens: list[Token]) -> list[Token]:
        """Polish "burmistrz Zalesia Marek Wilczek": the genitive behind a title apart from the name."""
        parted: list[Token] = []
        titles = self.lexicon.titles
        for at, token in enumerate(tokens):
            kind, text = token
            if kind == NAME and parted and parted[-1].text.lower() in titles and text.count(" ") > 1:
                words = text.split()
                first = skip_field([word.lower() for word in words], 0)
                parted += [Token(WORD, word) for word in words[:first]]
                parted += self._runs.named(words[first:], NAME)
            elif (
                kind == NAME
                and at + 3 < len(tokens)
                and tokens[at + 1].kind == tokens[at + 3].kind == COMMA
                and _is_field(text, tokens[at + 2], titles)
            ):
                parted += [Token(WORD, word) for word in text.split()]  # "Trener Stali, Adam Rój, …"
            else:
                parted.append(token)
        return parted

    def _read_incise(self, text: str, span: Span, tokens: list[Token]) -> None:
        """Append who speaks according to the words between the marks, as if they stood behind the closing one."""
        inner: list[Token] = []
        self._read_words(text[span.start : span.end].split(), inner)
        incise = find_incise(inner, self.lexicon)
        if incise:
            tokens += (COMMA_TOKEN, *incise, _FULL_STOP if ends_sentence(text, span) else COMMA_TOKEN)

    def _read_text(self, whole: str, start: int, end: int, tokens: list[Token], by_line: bool) -> None:
        if end - start > 2 * FARTHEST_READ:
            self._read_text(whole, start, start + FARTHEST_READ, tokens, by_line)
            tokens.append(LINE_END)
            start = end - FARTHEST_READ
        text = whole[start:end]
        lines = text.split("\n") if by_line else [text]
        if self._particles is not None:
            for number, line in enumerate(lines):
                if number:
                    tokens.append(LINE_END)
                self._particles.read(line, tokens)
            return
        if self._han is not None:
            for number, line in enumerate(lines):
                if number:
                    tokens.append(LINE_END)
                self._han.read(line, self._names, tokens)
            return
        if self._cutter is None:
            self._read_words(_chunks_of(lines), tokens)
            return
        for number, line in enumerate(lines):
            if number:
                tokens.append(LINE_END)
            plain = without_readings(line) if self.lexicon.title_behind else line
            tokens += name_runs(self._cutter.cut(plain), self.lexicon, self._runs.named)

    def _read_words(self, chunks: list[str], tokens: list[Token]) -> None:
        """Append the chunks' tokens: those without a capital by themselves, stretches of others together."""
        chunks.append(_NOTHING)
        read: list[tuple[Token, ...] | None] = list(map(self._plain.__getitem__, chunks))
        read.append(None)
        known, joining = self._stretches.get, self._joining
        last = len(chunks)
        at = 0
        while (at := read.index(None, at)) < last:
            end = at + 1
            if read[end] is not None and chunks[end] not in joining:  # as most stand alone
                stretch = chunks[at]
            else:
                while read[end] is None or (chunks[end] in joining and self._may_join(chunks, end)):
                    end += 1
                stretch = " ".join(chunks[at:end])
                read[at + 1 : end] = [()] * (end - at - 1)
            found = known(stretch)
            if found is None:
                found = self._read_stretch(chunks[at:end])
                if len(stretch) <= LONGEST_REMEMBERED:
                    self._stretches[stretch] = found
            read[at] = found
            at = end
        del read[last]
        tokens.extend(chain.from_iterable(read))  # type: ignore[arg-type]  # no None is left

    def _may_join(self, chunks: list[str], at: int) -> bool:
        """Whether a small word may stand inside a name or a title, as far as the words beside it tell."""
        return chunks[at] in self._links or (at + 1 < len(chunks) and chunks[at + 1].lower() in self.lexicon.titles)

    def _read_stretch(self, chunks: list[str]) -> tuple[Token, ...]:
        tokens: list[Token] = []
        run: list[str] = []
        known, joining = self._reader.known.get, self._joining
        for at, chunk in enumerate(chunks):
            if (
                run
                and chunk in joining
                and (
                    self._is_link(chunk, run)
                    or self._joins_titles(chunks, at, run)
                    or self._closes_name(chunks, at, run)
                )
            ):
                run.append(chunk)
                continue
            for piece in known(chunk) or self._plain[chunk] or self._reader.read(chunk):
                if piece[0] == CAPITAL:
                    run.append(piece[1])
                    continue
                if run:
                    tokens += self._runs.divide(run)
                    run = []
                tokens.append(piece)
        return tuple(tokens + self._runs.divide(run))

    def _joins_titles(self, chunks: list[str], at: int, run: list[str]) -> bool:
        """The "of" of "Secretary of State Ann Lee"."""
        if chunks[at] not in self.lexicon.genitive or at + 1 >= len(chunks):
            return False
        titles = self.lexicon.titles
        return run[-1].lower() in titles and chunks[at + 1].lower() in titles and chunks[at + 1][0].isupper()

    def _closes_name(self, chunks: list[str], at: int, run: list[str]) -> bool:
        """The "de" of "(el consejero,) Ángel Ruiz de Olmos,": behind a first name and a surname, before a comma."""
        if len(run) != 2 or chunks[at] not in self._links or at + 1 >= len(chunks) or not self.lexicon.incised:
            return False
        last = chunks[at + 1]
        return run[0].lower() in GENDER_BY_FIRST_NAME and last.endswith(",") and last[0].isupper()

    def _is_link(self, word: str, run: list[str]) -> bool:
        """Whether a small word goes on with a name: "Jan de Boer", but not "Rutte de Kamer"."""
        if word not in self._links:
            return False
        if self._reader.kind_of(word) == WORD or run[-1].lower() in GENDER_BY_FIRST_NAME or run[-1] in self._links:
            return True
        return len(run) > 1 and run[-2].lower() in self.lexicon.titles and run[-1].lower() not in self.lexicon.titles


def _is_field(run: str, behind: Token, titles: frozenset[str]) -> bool:
    """A calling and one word, and a full name behind them."""
    first, _, rest = run.partition(" ")
    return bool(rest) and " " not in rest and first.lower() in titles and behind.kind == NAME and " " in behind.text


def _chunks_of(lines: list[str]) -> list[str]:
    """What stands between the spaces of the lines; the end of a line, but the last, is a chunk of its own."""
    chunks = lines[0].split()
    for line in lines[1:]:
        chunks.append(LINE_END[1])
        chunks += line.split()
    return chunks


@cache
def reader_for(language: str) -> FrameReader:
    """The reader of a language (BCP 47 tag), one a process."""
    return FrameReader(lexicon_for(language))
