"""Verbs of saying and their subjects, in one sentence.

The subject's phrase is found by walking over its parts: appositions, relative clauses, prepositional phrases,
parentheses. Every walk is short: none reads more than `FARTHEST` tokens.
"""

from __future__ import annotations

from backfile.loader.quotations.before import (
    first_subject,
    makes_nouns,
    phrase_ending,
    subject_before,
)
from backfile.loader.quotations.behind import subject_after
from backfile.loader.quotations.lexicon import (
    ACCORDING,
    ADVERB,
    AUXILIARY,
    BE,
    CLOSE,
    COLON,
    COMMA,
    CUE,
    DASH,
    DETERMINER,
    END,
    NAME,
    NUMBER,
    OPEN,
    OWNER,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    PRONOUNS,
    QUOTE,
    SELF,
    THAT,
    THEY,
    TO,
    WHO,
    WORD,
    Lexicon,
)
from backfile.loader.quotations.marked import subject_by_particle
from backfile.loader.quotations.tokens import Subject, Token

_BEFORE_NOUN_LIKE_VERB = frozenset((NAME, PRONOUN, THEY, SELF, WHO, AUXILIARY, TO, QUOTE, COMMA, CLOSE, CUE))
"""What may stand before a word that is as often a noun ("claims") for it to be a verb."""
_AFTER_OBJECT = frozenset((QUOTE, COMMA, END, COLON, BE, AUXILIARY))
FARTHEST = 60
"""Tokens looked at from a verb or a quotation: sentences of hostile text have no end."""


def subject_of(tokens: list[Token], cue: int, lexicon: Lexicon) -> Subject | None:
    """The subject of the verb at index `cue`, wherever the sentence has it."""
    if lexicon.topics:
        return subject_by_particle(tokens, cue, cue, lexicon)
    if tokens[cue].kind == ACCORDING:
        return source_of(tokens, cue, lexicon)
    if _has_agent(tokens, cue, lexicon) and (agent := subject_after(tokens, cue + 1, lexicon)) is not None:
        return agent
    if lexicon.caseless and cue + 1 < len(tokens) and tokens[cue + 1].kind == NAME:
        return subject_after(tokens, cue, lexicon)  # the verb stands first in Arabic
    infinitive = _shared_subject(tokens, cue, lexicon) if cue and tokens[cue - 1].kind == TO else None
    follows = lexicon.subject_follows and 0 < cue < len(tokens) - 1 and tokens[cue - 1].kind == COMMA
    if follows and tokens[cue + 1].kind in (NAME, PRONOUN, DETERMINER):
        apposed = _named_before(tokens, cue, lexicon) if tokens[cue + 1].kind == DETERMINER else None
        return apposed or subject_after(tokens, cue, lexicon)
    if lexicon.inflected_names and _opens_as_object(tokens, cue, lexicon):
        return subject_after(tokens, cue, lexicon)
    subject = infinitive or subject_before(tokens, cue, max(0, cue - FARTHEST), lexicon)
    if lexicon.incised and not lexicon.inflected_names and (subject is None or _is_governed(tokens, subject)):
        subject = _relative(tokens, cue, lexicon) or subject
    if subject is not None and subject.last != cue - 1 and _is_second(tokens, cue, lexicon):
        subject = subject_after(tokens, cue, lexicon) or subject  # "Den Tausch der Plätze nannte Heusgen …"
    if subject is not None:
        return subject
    if lexicon.subject_follows or (
        cue and tokens[cue - 1].kind in (QUOTE, COMMA, ADVERB) and is_behind_quote(tokens, cue)
    ):
        subject = subject_after(tokens, cue, lexicon)
        if subject is not None and (
            tokens[subject.head].kind in PRONOUNS or tokens[cue].text.lower() not in lexicon.addressed
        ):
            return subject
    return _shared_subject(tokens, cue, lexicon)


def _opens_as_object(tokens: list[Token], cue: int, lexicon: Lexicon) -> bool:
    """Polish "Ogień zauważył ochroniarz, Marek Lis": one word before the verb, a calling behind it."""
    if cue != 1 or tokens[0].kind != NAME or " " in tokens[0].text or len(tokens) < 3:
        return False
    return tokens[2].kind == WORD and tokens[2].text.lower() in lexicon.titles


def _is_governed(tokens: list[Token], subject: Subject) -> bool:
    return subject.first > 0 and tokens[subject.first - 1].kind == PREPOSITION


def _relative(tokens: list[Token], cue: int, lexicon: Lexicon) -> Subject | None:
    """Italian "la giovane Emma Rota, che del collega dice": whom the relative clause of the verb belongs to."""
    for at in range(cue - 1, max(1, cue - _LONGEST_RELATIVE), -1):
        if tokens[at].kind in (COMMA, QUOTE, END, CUE):
            break
        if tokens[at].kind in (THAT, WHO) and tokens[at - 1].kind == COMMA:
            return phrase_ending(tokens, at - 2, max(0, at - FARTHEST), lexicon)
    return None


_LONGEST_RELATIVE = 9


def _is_second(tokens: list[Token], cue: int, lexicon: Lexicon) -> bool:
    """German, Dutch: a name or a pronoun right behind the verb is its subject, whatever long phrase stands before it."""
    if not lexicon.verb_last or cue + 1 >= len(tokens) or tokens[cue - 1].kind not in (NAME, WORD, NUMBER):
        return False
    return tokens[cue + 1].kind in (NAME, PRONOUN)


def _has_agent(tokens: list[Token], cue: int, lexicon: Lexicon) -> bool:
    """Italian "secondo quanto riferito dal questore X": a participle and who did it."""
    if not lexicon.participle_ends or cue + 2 >= len(tokens) or tokens[cue + 1].text.lower() not in lexicon.agents:
        return False
    return tokens[cue].text.lower().endswith(lexicon.participle_ends)


def _named_before(tokens: list[Token], cue: int, lexicon: Lexicon) -> Subject | None:
    """Of "El ministro, Paulo Rangel, describió este …": the name between the commas, unless a quotation is there."""
    if is_behind_quote(tokens, cue):
        return None
    subject = subject_before(tokens, cue, max(0, cue - FARTHEST), lexicon)
    if subject is None or tokens[subject.head].kind != NAME:
        return None
    return subject if not lexicon.nouns_capitalised or " " in tokens[subject.head].text else None


def source_of(tokens: list[Token], word: int, lexicon: Lexicon) -> Subject | None:
    """Whom a word names that stands for a verb of saying: according to X, Turkish X'a göre."""
    if lexicon.source_behind and word and tokens[word - 1].kind == OWNER:
        return Subject(word - 1, word - 1, word - 1)  # "Orhan Tekin'e göre"
    if lexicon.source_behind:
        return phrase_ending(tokens, word - 1, max(0, word - FARTHEST), lexicon) if word else None
    if word + 2 < len(tokens) and tokens[word + 1].kind == CUE:
        return subject_after(tokens, word + 1, lexicon)  # "según denuncia la asociación"
    if word + 1 < len(tokens) and tokens[word + 1].kind == WHO and lexicon.language != "en":
        return _last_named(tokens, word)  # "… Renato Zucchi (Lista civica), secondo cui"
    object_pronoun = _object_of(tokens, word, lexicon)
    if object_pronoun is not None:
        return object_pronoun
    subject = subject_after(tokens, word, lexicon)
    if subject is not None and lexicon.inflected_names and tokens[subject.head].kind == WORD:
        names = [at for at in range(subject.first, subject.head) if tokens[at].kind == NAME]
        return Subject(subject.first, names[-1], names[-1]) if names else subject  # "według Jana Wolskiego plan jest"
    return subject


def _last_named(tokens: list[Token], end: int) -> Subject | None:
    """The nearest name before an index, outside parentheses."""
    inside = False
    for at in range(end - 1, max(-1, end - FARTHEST), -1):
        inside = tokens[at].kind == CLOSE or (inside and tokens[at].kind != OPEN)
        if tokens[at].kind == NAME and not inside:
            return Subject(at, at, at)
    return None


def _object_of(tokens: list[Token], word: int, lexicon: Lexicon) -> Subject | None:
    """Of "according to her, “…”": her."""
    at = word + 2 if word + 1 < len(tokens) and tokens[word + 1].kind == TO else word + 1
    if at >= len(tokens) or tokens[at].kind != POSSESSIVE or tokens[at].text.lower() not in lexicon.genders:
        return None
    return Subject(at, at, at) if at + 1 == len(tokens) or tokens[at + 1].kind in _AFTER_OBJECT else None


def is_behind_quote(tokens: list[Token], cue: int) -> bool:
    at = cue - 1
    while at >= 0 and tokens[at].kind in (COMMA, ADVERB, DASH):
        at -= 1
    return at >= 0 and tokens[at].kind == QUOTE


def _closes_clause(tokens: list[Token], word: int) -> bool:
    """German "…, so Müller:" behind reported speech."""
    return (
        0 < word < len(tokens) - 2
        and tokens[word - 1].kind == COMMA
        and tokens[word + 1].kind == NAME
        and tokens[word + 2].kind in (COLON, COMMA, END)
    )


def _shared_subject(tokens: list[Token], cue: int, lexicon: Lexicon) -> Subject | None:
    """Of a participle or a second verb ("…, adding that"): the subject of the verb before it, else the sentence's."""
    if lexicon.title_behind and (clefted := _clefted(tokens, cue)) is not None:
        return clefted
    if lexicon.title_behind and (topic := _latest_topic(tokens, max(0, cue - FARTHEST), cue)) is not None:
        return topic
    for at in range(cue - 1, max(-1, cue - FARTHEST), -1):
        if tokens[at].kind == CUE and is_verb(tokens, at, lexicon):
            subject = subject_before(tokens, at, max(0, at - FARTHEST), lexicon)
            if subject is None and is_behind_quote(tokens, at):
                subject = subject_after(tokens, at, lexicon)
            if subject is not None:
                return subject
    start = max(0, cue - FARTHEST)
    if lexicon.source_behind:
        return _parted_name(tokens, start, cue) or _full_name(tokens, start, cue) or first_subject(tokens, start, cue)
    return first_subject(tokens, start, cue) or (_topic(tokens, start, cue) if lexicon.title_behind else None)


def _parted_name(tokens: list[Token], start: int, end: int) -> Subject | None:
    """Turkish "… köyü muhtarı Çelebi Kurt, “…” dedi": the first name that a comma parts from the rest."""
    for at in range(start, end - 1):
        if tokens[at].kind == NAME and tokens[at + 1].kind == COMMA:
            return Subject(at, at, at)
    return None


def _full_name(tokens: list[Token], start: int, end: int) -> Subject | None:
    """Turkish "Muhalefet lideri Kerem Aydın": the first name of two words, behind a word that only opens the sentence."""
    for at in range(start, end):
        if tokens[at].kind == NAME and " " in tokens[at].text:
            return Subject(at, at, at)
    return None


def _clefted(tokens: list[Token], cue: int) -> Subject | None:
    """Japanese そう叫んだのは消防士の堂本さんだ: the name behind the verb and "のは"."""
    if [token.text for token in tokens[cue + 1 : cue + 3]] not in (["の", "は"], ["の", "が"]):
        return None
    return first_subject(tokens, cue + 3, cue + 9)


def _latest_topic(tokens: list[Token], start: int, end: int) -> Subject | None:
    """Japanese 「…」と批判し、首相は「…」と反論した: the subject behind the verb before."""
    earlier = [at for at in range(start, end) if tokens[at].kind == CUE]
    if not earlier:
        return None
    for at in range(earlier[-1] + 2, end):
        if tokens[at].kind == TO and tokens[at].text in ("は", "が") and tokens[at - 1].kind == NAME:
            return Subject(at - 1, at - 1, at - 1)
    return _topic(tokens, earlier[-1] + 1, end)


def _topic(tokens: list[Token], start: int, end: int) -> Subject | None:
    """Japanese: the phrase before the first "は" or "が"."""
    for at in range(start + 1, end):
        if tokens[at].kind == TO and tokens[at].text in ("は", "が") and tokens[at - 1].kind == WORD:
            first = at - 1
            while first > start and (tokens[first - 1].kind in (WORD, NAME) or tokens[first - 1].text == "の"):
                first -= 1
            return Subject(first, at - 1, at - 1)
    return None


def is_verb(tokens: list[Token], cue: int, lexicon: Lexicon) -> bool:
    """Whether a word of the cue list is a verb here, with a subject that says something."""
    token = tokens[cue]
    word = token.text.lower()
    at = cue - 1
    if token.kind == ACCORDING:
        return word not in lexicon.closing or is_behind_quote(tokens, cue) or _closes_clause(tokens, cue)
    if word in lexicon.participles:
        back = at
        while back >= 0 and tokens[back].kind in (ADVERB, AUXILIARY):
            back -= 1
        if back >= 0 and tokens[back].kind == BE:
            return False
    if lexicon.language == "en" and at >= 0 and makes_nouns(tokens[at]):
        return False
    if at > 0 and not lexicon.verb_last and token.kind == CUE and _opens_noun_phrase(tokens, at, lexicon):
        return False
    if word not in lexicon.noun_cues:
        return True
    if lexicon.title_behind:
        return at >= 0 and tokens[at].kind == THAT  # Japanese 「…」と説明。
    if lexicon.particled_cues and _has_particle(tokens, cue, lexicon):
        return True
    if lexicon.verb_last and cue + 1 < len(tokens) and tokens[cue + 1].kind == SELF:
        return True  # "Beim Amt heißt es"
    while at >= 0 and tokens[at].kind == ADVERB:
        at -= 1
    if at > 0 and tokens[at].kind == DASH:
        return tokens[at - 1].kind == QUOTE  # —¿…? —pregunta la niña
    return at >= 0 and tokens[at].kind in _BEFORE_NOUN_LIKE_VERB


def _has_particle(tokens: list[Token], cue: int, lexicon: Lexicon) -> bool:
    """Dutch "gaf vorige week al toe dat": the second word of a verb follows in its clause."""
    word = tokens[cue].text
    for token in tokens[cue + 1 : cue + _FARTHEST_PARTICLE]:
        if token.kind in (QUOTE, END, COLON, COMMA):
            return False
        if f"{word} {token.text}" in lexicon.particled_cues:
            return True
    return False


_FARTHEST_PARTICLE = 10


def _opens_noun_phrase(tokens: list[Token], at: int, lexicon: Lexicon) -> bool:
    """An article behind a comma or a preposition: "A juicio de Ferrer, la protesta"."""
    return tokens[at].kind == DETERMINER and tokens[at - 1].kind in (COMMA, PREPOSITION) and not lexicon.unspaced
