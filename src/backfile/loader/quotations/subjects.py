"""Verbs of saying and their subjects, in one sentence.

The subject's phrase is found by walking over its parts: appositions, relative clauses, prepositional phrases,
parentheses. Every walk is short: none reads more than `FARTHEST` tokens.
"""

from __future__ import annotations

from backfile.loader.quotations import chained
from backfile.loader.quotations.before import (
    first_subject,
    may_speak,
    phrase_ending,
    subject_before,
)
from backfile.loader.quotations.behind import subject_after
from backfile.loader.quotations.inflection import is_addressed
from backfile.loader.quotations.lexicon import (
    ACCORDING,
    ADVERB,
    AUXILIARY,
    BE,
    CLOSE,
    COLON,
    COMMA,
    CONJUNCTION,
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
    THAT,
    TO,
    WHO,
    WORD,
    Lexicon,
)
from backfile.loader.quotations.marked import subject_by_particle
from backfile.loader.quotations.offices import opening_office
from backfile.loader.quotations.openings import opening_phrase
from backfile.loader.quotations.tokens import Subject, Token
from backfile.loader.quotations.usage import is_agent
from backfile.loader.quotations.verbs import is_behind_quote, is_verb

_WORDS_OF_SOMEBODY = frozenset(
    "slov názoru mínění vyjádření słów opinii relacji wyliczeń obliczeń szacunków doświadczeń "
    "odhadů výpočtů zkušeností".split()
)
"""Behind "podle jeho", "według jej": whose words they are."""
_AFTER_OBJECT = frozenset((QUOTE, COMMA, END, COLON, BE, AUXILIARY))
_OPENS_OPENING = frozenset((DETERMINER, POSSESSIVE, OWNER))
_OPENS_SUBJECT = frozenset((NAME, OWNER, DETERMINER))
_CLOSES_SUBJECT = frozenset((END, COMMA, OPEN, DASH, WHO, PREPOSITION))
_BEFORE_CONTROLLER = frozenset((DETERMINER, WORD, NAME))
_FARTHEST_CONTROLLER = 10
FARTHEST = 60
"""Tokens looked at from a verb or a quotation: sentences of hostile text have no end."""
_LONGEST_RELATIVE = 9


def subject_of(tokens: list[Token], cue: int, lexicon: Lexicon) -> Subject | None:
    """The subject of the verb at index `cue`, wherever the sentence has it."""
    if lexicon.topics:
        return subject_by_particle(tokens, cue, cue, lexicon)
    if lexicon.chained:
        return chained.subject_of(tokens, cue, lexicon)
    if tokens[cue].kind == ACCORDING:
        return source_of(tokens, cue, lexicon)
    if _has_agent(tokens, cue, lexicon) and (agent := subject_after(tokens, cue + 1, lexicon)) is not None:
        return agent
    if adds_to_verb(tokens[cue], lexicon):
        return _shared_subject(tokens, cue, lexicon)
    if lexicon.caseless and cue + 1 < len(tokens) and tokens[cue + 1].kind == NAME:
        return subject_after(tokens, cue, lexicon)  # the verb stands first in Arabic
    if (inverted := inverted_subject(tokens, cue, lexicon)) is not None:
        return inverted
    if tokens[cue].text in lexicon.gerunds:
        return _shared_subject(tokens, cue, lexicon)
    infinitive = None
    if cue and tokens[cue - 1].kind == TO:
        infinitive = _controller(tokens, cue - 1, lexicon) or _shared_subject(tokens, cue, lexicon)
    follows = lexicon.subject_follows and 0 < cue < len(tokens) - 1 and tokens[cue - 1].kind == COMMA
    titled = follows and tokens[cue + 1].kind == WORD and tokens[cue + 1].text in lexicon.titles
    if titled or (follows and tokens[cue + 1].kind in (NAME, PRONOUN, DETERMINER)):
        apposed = _named_before(tokens, cue, lexicon) if tokens[cue + 1].kind == DETERMINER else None
        behind = subject_after(tokens, cue, lexicon)
        return apposed or behind
    if lexicon.inflected_names and _opens_as_object(tokens, cue, lexicon):
        return subject_after(tokens, cue, lexicon)
    subject = infinitive or subject_before(tokens, cue, max(0, cue - FARTHEST), lexicon)
    if lexicon.incised and not lexicon.inflected_names and (subject is None or _is_governed(tokens, subject)):
        subject = _relative(tokens, cue, lexicon) or subject
    second = lexicon.verb_last or lexicon.verb_second
    if (
        second
        and subject is not None
        and (subject.last != cue - 1 or _is_inverted(tokens, cue, lexicon))
        and _is_second(tokens, cue)
    ):
        subject = subject_after(tokens, cue, lexicon) or subject  # "Den Verkauf der Glocke nannte Hansen …"
    if subject is not None:
        return subject
    if lexicon.subject_follows or (
        cue and tokens[cue - 1].kind in (QUOTE, COMMA, ADVERB) and is_behind_quote(tokens, cue)
    ):
        subject = subject_after(tokens, cue, lexicon)
        if subject is not None and lexicon.anaphors and _is_object(tokens, cue, subject, lexicon):
            subject = None
        if subject is not None and (
            tokens[subject.head].kind in PRONOUNS or tokens[cue].text.lower() not in lexicon.addressed
        ):
            return subject
    shared = _shared_subject(tokens, cue, lexicon)
    return shared or (_framed_subject(tokens, cue, lexicon) if lexicon.verb_last else None)


def _framed_subject(tokens: list[Token], cue: int, lexicon: Lexicon) -> Subject | None:
    """German "Gestern hatte der Wirt jede Schuld bestritten": behind the auxiliary of the clause."""
    for at in range(cue - 1, max(-1, cue - _LONGEST_FRAME), -1):
        if tokens[at].kind in (COMMA, QUOTE, END):
            return None
        if tokens[at].kind == AUXILIARY:
            subject = subject_after(tokens, at, lexicon)
            return subject if subject is not None and tokens[subject.first].kind == DETERMINER else None
    return None


_LONGEST_FRAME = 15


def adds_to_verb(token: Token, lexicon: Lexicon) -> bool:
    """French "évoquant", Arabic "متهمًا": a gerund or participle whose subject is that of the verb before; what stands behind it is its object."""
    if lexicon.gerund_ends:
        return token.kind == CUE and token.text.endswith(lexicon.gerund_ends)
    return lexicon.caseless and token.text.replace(_TANWIN, "") in lexicon.addressed


_TANWIN = "\u064b"


def inverted_subject(tokens: list[Token], cue: int, lexicon: Lexicon) -> Subject | None:
    """English "The work is done, says Ann Lee.": a verb behind a comma, whose subject ends the clause."""
    if tokens[cue].text not in lexicon.inverted or not 0 < cue < len(tokens) - 1 or tokens[cue - 1].kind != COMMA:
        return None
    if tokens[cue + 1].kind not in _OPENS_SUBJECT and tokens[cue + 1].text.lower() not in lexicon.titles:
        return None
    subject = subject_after(tokens, cue, lexicon)
    if subject is None or _is_apposed(tokens, cue, lexicon):
        return None
    behind = tokens[subject.last + 1].kind if subject.last + 1 < len(tokens) else END
    return subject if behind in _CLOSES_SUBJECT else None


def _is_apposed(tokens: list[Token], cue: int, lexicon: Lexicon) -> bool:
    """Ann Lee, the chair, said: the comma before the verb closes what stands between it and its subject."""
    start = max(0, cue - FARTHEST)
    if not any(token.kind == COMMA for token in tokens[start : cue - 1]):
        return False
    subject = subject_before(tokens, cue, start, lexicon)
    return subject is not None and tokens[subject.last + 1].kind == COMMA


def _controller(tokens: list[Token], to: int, lexicon: Lexicon) -> Subject | None:
    """Of "That led Ann Lee to say “…”": whom another verb makes say it."""
    name = behind = to - 1
    if name > 1 and tokens[name].kind == COMMA:
        near = range(name - 1, max(0, to - _FARTHEST_CONTROLLER), -1)
        behind = next((at for at in near if tokens[at].kind == COMMA), 0) - 1
        name = name - 1 if behind == name - 3 and tokens[name - 1].kind == NAME else behind
    if behind < 1 or tokens[name].kind != NAME:
        return None
    first = behind
    while first and tokens[first - 1].kind in _BEFORE_CONTROLLER and tokens[first - 1].text not in lexicon.controls:
        first -= 1
    return Subject(name, name, name) if first and tokens[first - 1].text in lexicon.controls else None


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


def _is_second(tokens: list[Token], cue: int) -> bool:
    """German, Dutch, Danish: a name or a pronoun right behind the verb is its subject, whatever long phrase stands before it."""
    if cue + 1 >= len(tokens) or tokens[cue - 1].kind not in (NAME, WORD, NUMBER, ADVERB):
        return False
    return tokens[cue + 1].kind in (NAME, PRONOUN)


def _is_inverted(tokens: list[Token], cue: int, lexicon: Lexicon) -> bool:
    """Danish "I stedet fortæller hun", German "Stattdessen erzählt er": only a subject has this form."""
    follower = tokens[cue + 1] if cue + 1 < len(tokens) else tokens[cue]
    return follower.kind == PRONOUN and follower.text not in lexicon.shared_shes


def _has_agent(tokens: list[Token], cue: int, lexicon: Lexicon) -> bool:
    """Italian "secondo quanto riferito dal questore X": a participle and who did it."""
    if not lexicon.participle_ends or cue + 2 >= len(tokens) or tokens[cue + 1].text.lower() not in lexicon.agents:
        return False
    return tokens[cue].text.lower().endswith(lexicon.participle_ends)


def _is_object(tokens: list[Token], cue: int, subject: Subject, lexicon: Lexicon) -> bool:
    """Spanish "suspira, y cierra el cajón: «…»": a thing behind a verb that continues a clause; no report or letter."""
    if lexicon.caseless or not cue or tokens[cue - 1].kind not in (CONJUNCTION, ADVERB, AUXILIARY):
        return False
    if is_behind_quote(tokens, cue) or tokens[subject.first].kind != DETERMINER:
        return False
    texts = [token.text.lower() for token in tokens[subject.first : subject.last + 1]]
    named = any(token.kind in (NAME, OWNER) for token in tokens[subject.first : subject.last + 1])
    return not named and not any(
        text in lexicon.titles or text in lexicon.organisations or text in _DOCUMENTS or is_agent(text, lexicon)
        for text in texts
    )


_DOCUMENTS = frozenset(
    """
    informe sentencia nota comunicado auto carta texto ley escrito resolución estudio encuesta diario periódico
    rapport arrêt communiqué lettre texte loi étude enquête journal quotidien relazione sentenza comunicato lettera testo
    legge studio sondaggio quotidiano giornale relatório acórdão carta texto lei estudo inquérito jornal despacho
    """.split()
)
"""What speaks though it is nobody: Spanish "y añade el informe"."""


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
    if lexicon.title_behind and word and (tokens[word - 1].kind == NAME or may_speak(tokens[word - 1], lexicon)):
        return Subject(word - 1, word - 1, word - 1)  # "米倉仁さんによると"
    if word + 2 < len(tokens) and tokens[word + 1].kind == CUE:
        return subject_after(tokens, word + 1, lexicon)  # "según denuncia la asociación"
    if word + 1 < len(tokens) and tokens[word + 1].kind == WHO and lexicon.language != "en":
        return _last_named(tokens, word)  # "… Renato Zucchi (Lista civica), secondo cui"
    owned = lexicon.inflected_names or tokens[word].text.lower() in lexicon.source_nouns
    if word and owned and tokens[word - 1].kind == POSSESSIVE and tokens[word - 1].text.lower() in lexicon.genders:
        return Subject(word - 1, word - 1, word - 1)  # "nach seinen Worten", "jej zdaniem"
    if (
        tokens[word].text.lower() in lexicon.source_nouns
        and word + 2 < len(tokens)
        and tokens[word + 1].text in lexicon.agents
    ):
        return subject_after(tokens, word + 1, lexicon)  # "nach Angaben von Ute Kern"
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
    worded = at + 1 < len(tokens) and tokens[at + 1].text in _WORDS_OF_SOMEBODY
    if lexicon.inflected_names and (worded or tokens[at].text.lower() in lexicon.objects):
        return Subject(at, at, at)  # "podle něj by stačil"
    return Subject(at, at, at) if at + 1 == len(tokens) or tokens[at + 1].kind in _AFTER_OBJECT else None


def _shared_subject(tokens: list[Token], cue: int, lexicon: Lexicon) -> Subject | None:
    """Of a participle or a second verb ("…, adding that"): the subject of the verb before it, else the sentence's."""
    if lexicon.title_behind and (clefted := _clefted(tokens, cue)) is not None:
        return clefted
    if lexicon.title_behind and (topic := _latest_topic(tokens, max(0, cue - FARTHEST), cue, lexicon)) is not None:
        return topic
    for at in range(cue - 1, max(-1, cue - FARTHEST), -1):
        infinite = at and tokens[at - 1].kind == TO
        if tokens[at].kind == CUE and not infinite and is_verb(tokens, at, lexicon):
            subject = subject_before(tokens, at, max(0, at - FARTHEST), lexicon)
            if subject is None and (lexicon.caseless or is_behind_quote(tokens, at)):
                subject = subject_after(tokens, at, lexicon)
            if subject is not None:
                return subject
    start = max(0, cue - FARTHEST)
    if lexicon.source_behind:
        return _parted_name(tokens, start, cue) or _full_name(tokens, start, cue) or first_subject(tokens, start, cue)
    opening = opening_phrase(tokens, start, cue, lexicon) if lexicon.verbs else None
    if opening is not None and tokens[opening.first].kind in _OPENS_OPENING and tokens[opening.head].kind == WORD:
        return opening
    named = first_subject(tokens, start, cue)
    if named is None and lexicon.anaphors and start == 0:
        office = opening_office(tokens[:cue], lexicon)
        named = office if office is not None and not any(token.kind == QUOTE for token in tokens[:cue]) else None
    if lexicon.inflected_names and named is not None and is_addressed(tokens[named.head]):
        named = first_subject(tokens, named.head + 1, cue)  # "Havránkovi připomněl, že"
    return named or opening or (_topic(tokens, start, cue, lexicon) if lexicon.title_behind else None)


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


def _latest_topic(tokens: list[Token], start: int, end: int, lexicon: Lexicon) -> Subject | None:
    """Japanese 「…」と批判し、首相は「…」と反論した: the subject behind the verb before."""
    earlier = [at for at in range(start, end) if tokens[at].kind == CUE]
    if not earlier:
        return None
    for at in range(earlier[-1] + 2, end):
        if tokens[at].kind == TO and tokens[at].text in ("は", "が") and tokens[at - 1].kind == NAME:
            return Subject(at - 1, at - 1, at - 1)
    return _topic(tokens, earlier[-1] + 1, end, lexicon)


def _topic(tokens: list[Token], start: int, end: int, lexicon: Lexicon) -> Subject | None:
    """Japanese: the phrase before the first "は" or "が"."""
    for at in range(start + 1, end):
        if tokens[at].kind == TO and tokens[at].text in ("は", "が") and may_speak(tokens[at - 1], lexicon):
            first = at - 1
            while first > start and (tokens[first - 1].kind in (WORD, NAME) or tokens[first - 1].text == "の"):
                first -= 1
            return Subject(first, at - 1, at - 1)
    return None
