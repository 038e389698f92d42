"""The words around quotations: a block's text as tokens, each quotation one token, cut into sentences.

What stands between quotation marks is never read for names or verbs; it is what was said, not who said it.

Words are read by chunks between spaces, and what a chunk or a run of capitalised words is made of is remembered from
one article to the next: reading is mostly look-up.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from itertools import chain

from backfile.loader.quotations.first_names import GENDER_BY_FIRST_NAME
from backfile.loader.quotations.incises import demote_participles, find_incise, join_phrases, mark_unlisted_verbs
from backfile.loader.quotations.lexicon import (
    ADVERB,
    AUXILIARY,
    CAPITAL,
    CLOSE,
    COLON,
    COMMA,
    CUE,
    DASH,
    END,
    NAME,
    NUMBER,
    OPEN,
    OWNER,
    PRONOUN,
    QUOTE,
    SELF,
    THAT,
    THEY,
    WHO,
    WORD,
    Lexicon,
)
from backfile.loader.quotations.marks import Span
from backfile.loader.quotations.names import Naming, skip_field, take_apart
from backfile.loader.quotations.particles import ParticleReader
from backfile.loader.quotations.scripts import Cutter, name_runs, name_subjects
from backfile.loader.quotations.sentences import Sentence, cut_sentences, ends_sentence
from backfile.loader.quotations.tokens import Token
from backfile.loader.quotations.vocabulary import lexicon_for

_PUNCTUATION = {
    ",": COMMA, "،": COMMA, "，": COMMA, "、": COMMA, ":": COLON, "：": COLON,
    "(": OPEN, "[": OPEN, ")": CLOSE, "]": CLOSE, "（": OPEN, "）": CLOSE,
    "–": DASH, "—": DASH, "--": DASH, "-": DASH,
}  # fmt: skip
_PIECE = re.compile(
    r"(?P<abbreviation>(?:[^\W\d_]\.-?){2,})|(?P<word>['’‘ʼ]?[^\W\d_]\w*+(?:['’‐-]\w++)*+['’]?)|(?P<number>\d[\d.,:]*+(?:[-‐]\w++)*)"
    r"|(?P<mark>[.!?…؟。！？;؛]+|[,:()\[\]،，：、]|[–—]|--|^-$)"
)
_ARTICLED = re.compile(r"(?:al|el|ad|an|ar|as|ash|at|az|ul)[-‐](?=[^\W\d_])|d['’](?=[^\W\d_])")
"""What a small letter may begin a surname with: al-Assad, d'Estaing."""
_COMMA = Token(COMMA, ",")
_FULL_STOP = Token(END, ".")
_LINE_END = Token(END, "\n")
_OWNER_ENDS = ("'s", "’s", "s'", "s’")
_CONTRACTION = re.compile(r"['’](?:d|s|ll|ve|re|m)$")
_NAMES_LIKE_WORDS = frozenset(("may", "april", "june", "august", "will", "jan", "so", "long"))
_PARTICLES = frozenset(("van", "ter", "ten", "di"))
"""Links that begin a surname with a capital: "Van Dalen", "Di Maio"."""
_NOTHING = " "
"""A chunk that no text holds, for there is a space in it: the end of the chunks, which ends every stretch."""
FARTHEST_READ = 200_000
"""Characters from a quotation at which text says nothing of it: no article has so much between two of them."""
_LONGEST_REMEMBERED = 60
_LONGEST_CHUNK = 300
"""Characters without a space that may still be words: longer ones are addresses or code."""
_MOST_REMEMBERED = 30_000
_LONGEST_ABBREVIATION = 24
_LONGEST_RUN = 12
"""Words of a run of capitalised words; longer ones are lists or headlines in capitals."""


class _PlainChunks(dict[str, "tuple[Token, ...] | None"]):
    """What chunks without a capital are made of, read when first asked for; None for the others."""

    def __init__(self, read: Callable[[str], tuple[Token, ...]]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, chunk: str) -> tuple[Token, ...] | None:
        pieces = self._read(chunk)
        plain = None if _has_capital(pieces) else pieces
        if len(chunk) <= _LONGEST_REMEMBERED:
            self[chunk] = plain
        return plain


def _has_capital(pieces: tuple[Token, ...]) -> bool:
    return CAPITAL in [piece[0] for piece in pieces]


class FrameReader:
    """Reads blocks of one language; remembers chunks and runs."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.namings: dict[str, Naming] = {}
        """What each run of capitalised words that was read is made of."""
        self._links = lexicon.links
        self._joining = lexicon.links | lexicon.genitive
        self._chunks: dict[str, tuple[Token, ...]] = {}
        """Chunks with a capital, by themselves."""
        self._plain = _PlainChunks(self._read_chunk)
        self._plain[_NOTHING] = ()
        self._stretches: dict[str, tuple[Token, ...]] = {}
        """What neighbouring chunks with capitals, and the small words that join them, are made of."""
        self._particles = ParticleReader(lexicon, self._named) if lexicon.topics else None
        self._cutter = Cutter(lexicon, _PUNCTUATION) if lexicon.unspaced else None

    def read_sentences(self, text: str, spans: list[Span], block: int, by_line: bool = False) -> list[Sentence]:
        """All sentences of a block; `by_line`: a line's end, as between the items of a list, ends one."""
        for remembered in (self._plain, self._chunks, self._stretches, self.namings):
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
            tokens = join_phrases(tokens, self.lexicon.phrases)
        if self.lexicon.inflected_names:
            tokens = self._without_fields(tokens)
        if self.lexicon.participle_ends:
            demote_participles(tokens, self.lexicon)
        if spans and self.lexicon.verb_ends:
            mark_unlisted_verbs(tokens, text, spans, self.lexicon)
        if self.lexicon.caseless:
            tokens = name_subjects(tokens, self._named)
        return cut_sentences(tokens, text, spans, block)

    def _without_fields(self, tokens: list[Token]) -> list[Token]:
        """Polish "burmistrz Zalesia Marek Wilczek": the genitive behind a title apart from the name."""
        parted: list[Token] = []
        for token in tokens:
            kind, text = token
            if kind == NAME and parted and parted[-1].text.lower() in self.lexicon.titles and text.count(" ") > 1:
                words = text.split()
                first = skip_field([word.lower() for word in words], 0)
                parted += [Token(WORD, word) for word in words[:first]]
                parted += self._named(words[first:], NAME)
            else:
                parted.append(token)
        return parted

    def _read_incise(self, text: str, span: Span, tokens: list[Token]) -> None:
        """Append who speaks according to the words between the marks, as if they stood behind the closing one."""
        inner: list[Token] = []
        self._read_words(text[span.start : span.end].split(), inner)
        incise = find_incise(inner, self.lexicon)
        if incise:
            tokens += (_COMMA, *incise, _FULL_STOP if ends_sentence(text, span) else _COMMA)

    def _read_text(self, whole: str, start: int, end: int, tokens: list[Token], by_line: bool) -> None:
        if end - start > 2 * FARTHEST_READ:
            self._read_text(whole, start, start + FARTHEST_READ, tokens, by_line)
            tokens.append(_LINE_END)
            start = end - FARTHEST_READ
        text = whole[start:end]
        lines = text.split("\n") if by_line else [text]
        if self._particles is not None:
            for number, line in enumerate(lines):
                if number:
                    tokens.append(_LINE_END)
                self._particles.read(line, tokens)
            return
        if self._cutter is None:
            self._read_words(_chunks_of(lines), tokens)
            return
        for number, line in enumerate(lines):
            if number:
                tokens.append(_LINE_END)
            tokens += name_runs(self._cutter.cut(line), self.lexicon, self._named)

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
                if len(stretch) <= _LONGEST_REMEMBERED:
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
        known, joining = self._chunks.get, self._joining
        for at, chunk in enumerate(chunks):
            if run and chunk in joining and (self._is_link(chunk, run) or self._joins_titles(chunks, at, run)):
                run.append(chunk)
                continue
            for piece in known(chunk) or self._plain[chunk] or self._read_chunk(chunk):
                if piece[0] == CAPITAL:
                    run.append(piece[1])
                    continue
                if run:
                    tokens += self._divide(run)
                    run = []
                tokens.append(piece)
        return tuple(tokens + self._divide(run))

    def _joins_titles(self, chunks: list[str], at: int, run: list[str]) -> bool:
        """The "of" of "Secretary of State Ann Lee"."""
        if chunks[at] not in self.lexicon.genitive or at + 1 >= len(chunks):
            return False
        titles = self.lexicon.titles
        return run[-1].lower() in titles and chunks[at + 1].lower() in titles and chunks[at + 1][0].isupper()

    def _is_link(self, word: str, run: list[str]) -> bool:
        """Whether a small word goes on with a name: "Jan de Boer", but not "Rutte de Kamer"."""
        if word not in self._links:
            return False
        if self._kind_of(word) == WORD or run[-1].lower() in GENDER_BY_FIRST_NAME or run[-1] in self._links:
            return True
        return len(run) > 1 and run[-2].lower() in self.lexicon.titles and run[-1].lower() not in self.lexicon.titles

    def _read_chunk(self, chunk: str) -> tuple[Token, ...]:
        if len(chunk) > _LONGEST_CHUNK:
            return (Token(WORD, chunk[:_LONGEST_REMEMBERED]),)
        pieces = self._chunks.get(chunk)
        if pieces is None:
            word = chunk[:-1] if chunk[-1] == "," else chunk
            if chunk == _LINE_END[1]:
                pieces = (_LINE_END,)
            elif word.isalpha():  # as nine of ten are
                pieces = (Token(CAPITAL, word),) if word[0].isupper() else tuple(self._read_word(word))
                pieces = pieces if word is chunk else (*pieces, _COMMA)
            else:
                pieces = tuple(token for match in _PIECE.finditer(chunk) for token in self._read_piece(match, chunk))
            if len(chunk) <= _LONGEST_REMEMBERED and _has_capital(pieces):
                self._chunks[chunk] = pieces
        return pieces

    def _read_piece(self, match: re.Match[str], chunk: str) -> list[Token]:
        word = match[0]
        if match.lastgroup == "number":
            return [Token(WORD if word[-1].isalpha() else NUMBER, word.rstrip(".,:"))]
        if match.lastgroup == "mark":
            kind = _PUNCTUATION.get(word, END)
            return [] if self._is_abbreviating(word, match.start(), chunk) else [Token(kind, word)]
        contracted = self._read_contraction(word)
        if contracted:
            return contracted
        if word[0].isupper() or (word[0] in "'’‘ʼ" and word[1:2].isupper()) or self._is_articled(word):
            dotted = match.lastgroup == "word" and chunk[match.end() : match.end() + 1] == "."
            abbreviated = dotted and self._is_abbreviating(".", match.end(), chunk)
            if self.lexicon.elisions and word[1:2] in ("'", "’") and word[2:3].isalpha():
                return self._read_word(word)
            return [Token(CAPITAL, word + "." if abbreviated else word)]
        return self._read_word(word)

    def _is_articled(self, word: str) -> bool:
        article = _ARTICLED.match(word)
        if article is None or not word[article.end()].isupper():
            return False
        return "-" in article[0] or "‐" in article[0] or not self.lexicon.elisions

    def _read_contraction(self, word: str) -> list[Token]:
        """English "he'd", "I'm": a pronoun and an auxiliary; nothing for other words."""
        match = _CONTRACTION.search(word)
        if match is None or self.lexicon.language != "en":
            return []
        kind = self.lexicon.kinds.get(word[: match.start()].lower(), -1)
        if kind not in (PRONOUN, THEY, SELF, WHO, THAT):
            return []
        return [Token(kind, word[: match.start()]), Token(AUXILIARY, word[match.start() :])]

    def _read_word(self, word: str) -> list[Token]:
        """A small-letter word, with what is written together with it."""
        plain = word.lower().replace("’", "'")
        for elision in self.lexicon.elisions if "'" in plain else ():
            if plain.startswith(elision) and len(plain) > len(elision):
                at = len(elision)
                rest = word[at:]
                kind = CAPITAL if rest[0].isupper() else self._kind_of(rest.lower())
                return [Token(self._kind_of(elision), word[:at]), Token(kind, rest)]
        for suffix in self.lexicon.suffixes:
            if word.endswith(suffix):
                verb, pronoun = word[: -len(suffix)], suffix.rsplit("-", 1)[1]
                return [Token(self._kind_of(verb.lower()), verb), Token(self._kind_of(pronoun), pronoun)]
        return [Token(self._kind_of(word.lower()), word)]

    def _kind_of(self, lower: str) -> int:
        lexicon = self.lexicon
        kind = lexicon.kinds.get(lower, -1)
        if kind >= 0:
            return kind
        if lexicon.language == "en" and lower.endswith("ly"):
            return ADVERB
        for prefix in lexicon.prefixes:
            if lower.startswith(prefix) and lower[len(prefix) :] in lexicon.kinds:
                return lexicon.kinds[lower[len(prefix) :]]
        return WORD

    def _is_abbreviating(self, mark: str, at: int, chunk: str) -> bool:
        """Whether the full stop at `at` belongs to an abbreviation or an initial, or to a number."""
        if mark != ".":
            return False
        before = chunk[max(0, at - _LONGEST_ABBREVIATION) : at].strip("(['’‘\"“")
        after = chunk[at + 1 : at + 2]
        if after.isalnum() or after in (",", ";", ":") or (after == ")" and "(" in chunk[:_LONGEST_ABBREVIATION]):
            return bool(after)
        return (len(before) == 1 and before.isupper()) or before.lower() in self.lexicon.abbreviations

    def _divide(self, run: list[str]) -> list[Token]:
        """Opening function words, owners ("CNN's") and names of a run of capitalised words."""
        tokens: list[Token] = []
        words: list[str] = []
        for number, word in enumerate(run):
            lower = word.lower()
            kind = self.lexicon.kinds.get(lower, -1)
            if (
                kind >= 0
                and not self._links_on(word, lower, words, run)
                and self._is_function_word(lower, kind, words, number + 1 < len(run))
            ):
                if words:
                    tokens += self._named(words, NAME)
                    if words and words[-1].endswith(".") and kind in (PRONOUN, THEY):
                        tokens.append(Token(END, "."))
                    words = []
                tokens.append(Token(kind, word))
                continue
            words.append(word)
            if self._is_owner(word):
                tokens += self._named(words, OWNER)
                words = []
        return tokens + self._named(words, NAME)

    def _links_on(self, word: str, lower: str, words: list[str], run: list[str]) -> bool:
        """Whether a function word is a part of the name here."""
        return lower in self._links and (word.islower() if words else lower in _PARTICLES and len(run) > 1)

    def _is_owner(self, word: str) -> bool:
        if self.lexicon.case_apostrophes:
            return "'" in word or "’" in word
        return word.endswith(_OWNER_ENDS) and len(word) > 3

    def _is_function_word(self, lower: str, kind: int, name: list[str], has_next: bool) -> bool:
        if has_next and lower in GENDER_BY_FIRST_NAME:
            return False
        if name and has_next and lower in self.lexicon.links:
            return False  # with a capital of its own, between two names: "Iván Del Olmo"
        if name and lower in self.lexicon.genitive:
            return name[-1].lower() not in self.lexicon.titles or not has_next
        if name:
            return lower not in _NAMES_LIKE_WORDS and lower not in self.lexicon.links and kind not in (CUE, WORD)
        if kind == CUE:
            return not has_next and lower not in self.lexicon.noun_cues
        return kind != AUXILIARY or not has_next

    def _named(self, words: list[str], kind: int) -> list[Token]:
        if not words:
            return []
        links = []
        while words and words[-1].lower() in self.lexicon.links and words[-1].islower():
            links.append(words.pop())
        linked = [Token(self._kind_of(link), link) for link in reversed(links)]
        if not words:
            return linked
        text = " ".join(words)
        if len(words) > _LONGEST_RUN:
            return [Token(WORD, text)]
        naming = self.namings.get(text)
        if naming is None:
            naming = self.namings[text] = take_apart(text, self.lexicon)
        if not naming.name:
            kind = OWNER if kind == OWNER else WORD
        return [Token(kind, text), *linked]


def _chunks_of(lines: list[str]) -> list[str]:
    """What stands between the spaces of the lines; the end of a line, but the last, is a chunk of its own."""
    chunks = lines[0].split()
    for line in lines[1:]:
        chunks.append(_LINE_END[1])
        chunks += line.split()
    return chunks


@cache
def reader_for(language: str) -> FrameReader:
    """The reader of a language (BCP 47 tag), one a process."""
    return FrameReader(lexicon_for(language))
