"""Verbs of saying and their subjects, in one sentence.

The subject's phrase is found by walking over its parts: appositions, relative clauses, prepositional phrases,
parentheses. Every walk is short: none reads more than `FARTHEST` tokens.
"""

from __future__ import annotations

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

PRONOUNS = frozenset((PRONOUN, THEY, SELF))
_NOUN_PARTS = frozenset((NAME, OWNER, WORD, NUMBER, DETERMINER, POSSESSIVE))
BEFORE_VERB = frozenset((ADVERB, AUXILIARY, BE, TO))
_BEFORE_NOUN_LIKE_VERB = frozenset((NAME, PRONOUN, THEY, SELF, WHO, AUXILIARY, TO, QUOTE, COMMA, CLOSE, CUE))
"""What may stand before a word that is as often a noun ("claims") for it to be a verb."""
_INSIDE_PHRASE = frozenset((DETERMINER, POSSESSIVE, OWNER, WORD, NUMBER, ADVERB))
_AFTER_OBJECT = frozenset((QUOTE, COMMA, END, COLON))
_OBJECTS = frozenset(("him", "her"))
_ARTICLES = frozenset(("the", "a", "an"))
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
    subject = infinitive or subject_before(tokens, cue, max(0, cue - FARTHEST), lexicon)
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
    return subject if subject is not None and tokens[subject.head].kind == NAME else None


def source_of(tokens: list[Token], word: int, lexicon: Lexicon) -> Subject | None:
    """Whom a word names that stands for a verb of saying: according to X, Turkish X'a göre."""
    if lexicon.source_behind and word and tokens[word - 1].kind == OWNER:
        return Subject(word - 1, word - 1, word - 1)  # "Orhan Tekin'e göre"
    if lexicon.source_behind:
        return phrase_ending(tokens, word - 1, max(0, word - FARTHEST), lexicon) if word else None
    if word + 2 < len(tokens) and tokens[word + 1].kind == CUE:
        return subject_after(tokens, word + 1, lexicon)  # "según denuncia la asociación"
    object_pronoun = _object_of(tokens, word, lexicon)
    if object_pronoun is not None:
        return object_pronoun
    subject = subject_after(tokens, word, lexicon)
    if subject is not None and lexicon.inflected_names and tokens[subject.head].kind == WORD:
        names = [at for at in range(subject.first, subject.head) if tokens[at].kind == NAME]
        return Subject(subject.first, names[-1], names[-1]) if names else subject  # "według Jana Wolskiego plan jest"
    return subject


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
        return _parted_name(tokens, start, cue) or first_subject(tokens, start, cue)
    return first_subject(tokens, start, cue) or (_topic(tokens, start, cue) if lexicon.title_behind else None)


def _parted_name(tokens: list[Token], start: int, end: int) -> Subject | None:
    """Turkish "… köyü muhtarı Çelebi Kurt, “…” dedi": the first name that a comma parts from the rest."""
    for at in range(start, end - 1):
        if tokens[at].kind == NAME and tokens[at + 1].kind == COMMA:
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


def first_subject(tokens: list[Token], start: int, end: int) -> Subject | None:
    """The first name or pronoun between two indexes that no preposition governs and that owns nothing."""
    for at in range(start, min(end, len(tokens))):
        kind = tokens[at].kind
        if kind in PRONOUNS:
            return Subject(at, at, at)
        if kind == NAME and not _is_governed(tokens, at, start):
            return Subject(at, at, at)
    return None


def _is_governed(tokens: list[Token], at: int, start: int) -> bool:
    """A preposition stands before the name's phrase."""
    back = at - 1
    while back >= start and tokens[back].kind in _INSIDE_PHRASE and at - back < 6:
        if tokens[back].kind in (DETERMINER, POSSESSIVE):
            back -= 1
            break
        back -= 1
    return back >= start and tokens[back].kind in (PREPOSITION, TO)


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
    if lexicon.language == "en" and at >= 0 and _makes_nouns(tokens[at]):
        return False
    if at > 0 and not lexicon.verb_last and token.kind == CUE and _opens_noun_phrase(tokens, at, lexicon):
        return False
    if word not in lexicon.noun_cues:
        return True
    while at >= 0 and tokens[at].kind == ADVERB:
        at -= 1
    if at > 0 and tokens[at].kind == DASH:
        return tokens[at - 1].kind == QUOTE  # —¿…? —pregunta la niña
    return at >= 0 and tokens[at].kind in _BEFORE_NOUN_LIKE_VERB


def _opens_noun_phrase(tokens: list[Token], at: int, lexicon: Lexicon) -> bool:
    """An article behind a comma or a preposition: "A juicio de Ferrer, la protesta"."""
    return tokens[at].kind == DETERMINER and tokens[at - 1].kind in (COMMA, PREPOSITION) and not lexicon.unspaced


def _makes_nouns(token: Token) -> bool:
    """English "the warning", "her claims": no verb stands behind these."""
    if token.kind == POSSESSIVE:
        return token.text.lower() not in _OBJECTS
    return token.kind == OWNER or (token.kind == DETERMINER and token.text.lower() in _ARTICLES)


def subject_before(tokens: list[Token], cue: int, start: int, lexicon: Lexicon) -> Subject | None:
    """The noun phrase that ends right before the verb, over auxiliaries, adverbs and appositions."""
    at = cue - 1
    while at >= start and tokens[at].kind in BEFORE_VERB:
        at -= 1
    if at < start:
        return None
    kind = tokens[at].kind
    if kind in PRONOUNS:
        return Subject(at, at, at)
    if kind == WHO:
        return _antecedent(tokens, at, start, lexicon)
    if kind == THAT and at > start + 1 and tokens[at - 1].kind == COMMA and tokens[at - 2].kind == NAME:
        return Subject(at - 2, at - 2, at - 2)  # "X, que prometió …"
    if kind in (COMMA, CLOSE, DASH):
        return _before_apposition(tokens, at, start, lexicon)
    if kind in (NAME, WORD):
        subject = phrase_ending(tokens, at, start, lexicon)
        if lexicon.source_behind and kind == WORD and tokens[at].text.lower() not in lexicon.titles:
            return _named_earlier(tokens, at, start) or subject
        governed = subject is not None and subject.first > start and tokens[subject.first - 1].kind == PREPOSITION
        if subject is not None and governed and lexicon.participle_ends and _is_participial(tokens, start, lexicon):
            return Subject(subject.head, subject.last, subject.head)  # "Zapytany o premie prezes Artur Bielak"
        if subject is not None and governed and lexicon.inflected_names:
            return _clause_subject(tokens, subject.first, start) or _opening_noun(tokens, start)
        if subject is not None and governed and lexicon.verb_last:
            return _clause_subject(tokens, subject.first, start)
        return _apposed(tokens, subject, start) if subject is not None else None
    if kind == CUE and at > start and _makes_nouns(tokens[at - 1]):
        return Subject(at - 1, at, at)  # "the report said"
    return None


def _named_earlier(tokens: list[Token], at: int, start: int) -> Subject | None:
    """Turkish "Demirel ise karara tepki gösterdi": the nearest name before the verb's object."""
    while at >= start and tokens[at].kind not in (QUOTE, END):
        if tokens[at].kind == NAME:
            return Subject(at, at, at)
        at -= 1
    return None


def _opening_noun(tokens: list[Token], start: int) -> Subject | None:
    """Of "Szpital w oświadczeniu napisał": the first word; nobody of "В мэрии города подчеркнули"."""
    return Subject(start, start, start) if tokens[start].kind in (NAME, WORD) else None


def _clause_subject(tokens: list[Token], end: int, start: int) -> Subject | None:
    """German "wie er gegenüber dem Blatt sagte": the nearest name or pronoun before `end` that nothing governs."""
    for at in range(end - 1, max(start, end - 12) - 1, -1):
        kind = tokens[at].kind
        if kind in PRONOUNS or (kind == NAME and not _is_governed(tokens, at, start)):
            return Subject(at, at, at)
        if kind == COMMA:
            break
    return None


def _antecedent(tokens: list[Token], who: int, start: int, lexicon: Lexicon) -> Subject | None:
    at = who - 1
    while at >= start and tokens[at].kind in (COMMA, CLOSE):
        at -= 1
    subject = phrase_ending(tokens, at, start, lexicon) if at >= start else None
    return _apposed(tokens, subject, start) if subject is not None else None


def _apposed(tokens: list[Token], subject: Subject, start: int) -> Subject:
    """X, a former officer: the name, where the phrase stands in apposition to it."""
    name = subject.first - 2
    if (
        tokens[subject.head].kind != NAME
        and tokens[subject.first].kind == DETERMINER
        and name >= start
        and tokens[name + 1].kind == COMMA
        and tokens[name].kind == NAME
        and not _is_governed(tokens, name, start)
        and (name == start or tokens[name - 1].kind != NUMBER)
    ):
        return Subject(name, subject.last, name)
    return subject


def phrase_ending(tokens: list[Token], last: int, start: int, lexicon: Lexicon) -> Subject | None:
    """The noun phrase whose last token is `last`."""
    first = last
    cut = last + 1
    at = last
    while at >= start and last - at < 20:
        kind = tokens[at].kind
        if kind in _NOUN_PARTS:
            first = at
            if kind == DETERMINER and not (at > start and tokens[at - 1].kind == PREPOSITION):
                break
        elif (
            kind == PREPOSITION
            and at > start
            and tokens[at - 1].kind in (NAME, WORD, OWNER, NUMBER)
            and (tokens[at].text.lower() in lexicon.genitive)
        ):
            cut = at
        else:
            break
        at -= 1
    if tokens[last].kind not in (NAME, WORD) and cut > last:
        return None
    if cut == first + 1 <= last and tokens[last].kind == NAME and _is_office(tokens[first], lexicon):
        apart = last + 1 < len(tokens) and tokens[last + 1].kind == COMMA
        return Subject(first, last, first if apart else last)
    head = cut - 1
    if cut <= last and at >= start and tokens[at].kind == PREPOSITION:
        head = last
    return _headed(tokens, first, last, head)


def _is_office(token: Token, lexicon: Lexicon) -> bool:
    """Secretary (for Rural Affairs Ann Lee): a title with a capital, whose name stands behind its field."""
    return token.text[0].isupper() and token.text.rsplit(" ", 1)[-1].lower() in lexicon.titles


def _headed(tokens: list[Token], first: int, last: int, head: int) -> Subject | None:
    if tokens[head].kind in (NAME, WORD):
        return Subject(first, last, head)
    return None


def _before_apposition(tokens: list[Token], at: int, start: int, lexicon: Lexicon) -> Subject | None:
    """X, the foreign minister, said / X (R-Texas) said / the minister, X, said: the phrase the chain begins with."""
    if tokens[at].kind == CLOSE:
        while at > start and tokens[at].kind != OPEN:
            at -= 1
        return phrase_ending(tokens, at - 1, start, lexicon) if at - 1 >= start else None
    begin = at
    commas: list[int] = [at]
    while begin > start and tokens[begin - 1].kind not in (QUOTE, END, COLON):
        begin -= 1
        if tokens[begin].kind in (COMMA, DASH):
            commas.append(begin)
    parts: list[tuple[int, int]] = []
    left = begin
    for comma in reversed(commas):
        parts.append((left, comma - 1))
        left = comma + 1
    return _first_fitting(tokens, parts, lexicon)


def _first_fitting(tokens: list[Token], parts: list[tuple[int, int]], lexicon: Lexicon) -> Subject | None:
    for number, (left, right) in enumerate(parts):
        while left <= right and tokens[left].kind in (CONJUNCTION, ADVERB, THAT):
            left += 1
        if (
            left > right
            or tokens[left].kind in (PREPOSITION, TO, WHO, ACCORDING)
            or _is_participial(tokens, left, lexicon)
        ):
            continue
        if any(token.kind == CUE for token in tokens[left : right + 1]):
            continue
        if tokens[left].kind in PRONOUNS:
            return Subject(left, left, left)
        subject = phrase_ending(tokens, right, left, lexicon)
        if subject is None or (subject.first > left and tokens[subject.first - 1].kind == PREPOSITION):
            continue
        if tokens[subject.head].kind != NAME and number + 1 < len(parts):
            following = parts[number + 1]
            if following[0] == following[1] and tokens[following[0]].kind == NAME:
                return Subject(subject.first, following[1], following[0])
        return subject
    return None


def _is_participial(tokens: list[Token], at: int, lexicon: Lexicon) -> bool:
    """ "Asked about water, she …", Spanish "Preguntada por el agua, …"."""
    token = tokens[at]
    if lexicon.participle_ends and token.text.lower().endswith(lexicon.participle_ends):
        return at + 1 < len(tokens) and tokens[at + 1].kind in (PREPOSITION, TO, ACCORDING)
    return token.kind == WORD and token.text.endswith("ing") and at + 1 < len(tokens) and tokens[at + 1].kind != NAME


def subject_after(tokens: list[Token], cue: int, lexicon: Lexicon) -> Subject | None:
    """The noun phrase or pronoun right behind the verb: said X / said the minister, X / according to X."""
    at = cue + 1
    while at < len(tokens) and tokens[at].kind in (ADVERB, AUXILIARY, TO) and at - cue < 5:
        at += 1
    if lexicon.subject_follows:
        at = _past_adverbial(tokens, at, lexicon)
    if at >= len(tokens):
        return None
    if tokens[at].kind in PRONOUNS:
        return Subject(at, at, at)
    first = at
    carried = 0
    while at < len(tokens) and tokens[at].kind in _NOUN_PARTS and at - first < 20:
        if tokens[at].kind == POSSESSIVE and at > first and tokens[at - 1].kind == NAME:
            break  # "brachte Kluckers seine Stärke"
        if tokens[at].kind == DETERMINER and at > first and tokens[at - 1].kind in (NAME, WORD):
            if tokens[at].text not in lexicon.case_articles or tokens[at - 1].kind == NAME:
                break
            carried = carried or at
        at += 1
    if at == first:
        return None
    if at == first + 1 and tokens[first].kind == DETERMINER:
        at = _past_partitive(tokens, at, lexicon)
    last = at - 1
    if (
        lexicon.inflected_names
        and first == last
        and tokens[first].text.endswith(_DATIVES)
        and tokens[first].kind == WORD
    ):
        return None  # "rzuciła dziennikarzom"
    if _is_name_alone(tokens, first, last, lexicon):
        return Subject(first, first, first)
    head = (carried or at) - 1
    while head > first and tokens[head].kind not in (NAME, WORD):
        head -= 1
    if tokens[head].kind not in (NAME, WORD):
        return None
    if tokens[head].kind == NAME:
        return Subject(first, last, head)
    return _with_apposition(tokens, first, last, head, lexicon)


def _past_partitive(tokens: list[Token], at: int, lexicon: Lexicon) -> int:
    """Past "of the miners" behind "one", where nothing else does for a noun; else `at`."""
    if at >= len(tokens) or tokens[at].kind != PREPOSITION or tokens[at].text.lower() not in lexicon.genitive:
        return at
    end = at + 1
    while end < len(tokens) and tokens[end].kind in _NOUN_PARTS and end - at < _LONGEST_ADVERBIAL:
        end += 1
    return end if end > at + 1 else at


def _is_name_alone(tokens: list[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    """Greco scuotendo (la testa): a name, and behind it words that are no calling."""
    rest = tokens[first + 1 : last + 1]
    return (
        tokens[first].kind == NAME
        and bool(rest)
        and not lexicon.unspaced
        and all(token.kind == WORD and token.text.islower() and token.text not in lexicon.titles for token in rest)
    )


def _with_apposition(tokens: list[Token], first: int, last: int, head: int, lexicon: Lexicon) -> Subject:
    """The minister of finance, X: the phrase goes on over prepositions, and a name behind its comma is its name."""
    named = _apposed_name(tokens, last + 1)
    if named:
        return Subject(first, named, named)
    at = last + 1
    while at + 1 < len(tokens) and tokens[at].kind == PREPOSITION and tokens[at].text.lower() in lexicon.genitive:
        at += 1
        while at < len(tokens) and tokens[at].kind in _NOUN_PARTS:
            at += 1
        last = at - 1
    if at + 1 < len(tokens) and tokens[at].kind == COMMA and tokens[at + 1].kind == NAME:
        after = tokens[at + 2].kind if at + 2 < len(tokens) else END
        if after in (COMMA, END, WHO, OPEN, PREPOSITION, NUMBER):
            return Subject(first, at + 1, at + 1)
    return Subject(first, last, head)


def _apposed_name(tokens: list[Token], at: int) -> int:
    """Of "the councillor for works in the town, X.": the index of X, where only prepositional phrases lie between."""
    start = at
    while at < len(tokens) and tokens[at].kind in _IN_OFFICE and at - start < _LONGEST_OFFICE:
        at += 1
    if not start < at < len(tokens) - 1 or tokens[start].kind != PREPOSITION or tokens[at].kind != COMMA:
        return 0
    closing = tokens[at + 2].kind if at + 2 < len(tokens) else END
    return at + 1 if tokens[at + 1].kind == NAME and closing in (COMMA, END) else 0


_IN_OFFICE = _NOUN_PARTS | {PREPOSITION, CONJUNCTION}
_LONGEST_OFFICE = 14


def _past_adverbial(tokens: list[Token], at: int, lexicon: Lexicon) -> int:
    """Past "de son côté", "w środę", ", por sua vez,", where a name, an article or a title follows; else `at`."""
    if at + 2 < len(tokens) and tokens[at].kind == COMMA and tokens[at + 1].kind == PREPOSITION:
        for comma in range(at + 2, min(len(tokens) - 1, at + 6)):
            if tokens[comma].kind == COMMA:
                return comma + 1 if tokens[comma + 1].kind in (NAME, DETERMINER, PRONOUN) else at
    if at >= len(tokens) or tokens[at].kind != PREPOSITION or tokens[at].text.lower() in lexicon.agents:
        return at
    end = at + 1
    while end < len(tokens) and end - at < _LONGEST_ADVERBIAL and _is_in_adverbial(tokens, end):
        end += 1
        if end < len(tokens) and (tokens[end].kind == NAME or tokens[end].text.lower() in lexicon.titles):
            return end
    return at


def _is_in_adverbial(tokens: list[Token], at: int) -> bool:
    """Its nouns may look like verbs of saying: Spanish "en su cuenta"."""
    noun = tokens[at].kind == CUE and tokens[at - 1].kind in (POSSESSIVE, DETERMINER)
    return noun or tokens[at].kind in _IN_ADVERBIAL


_IN_ADVERBIAL = frozenset((POSSESSIVE, DETERMINER, ADVERB, WORD, NUMBER))
_LONGEST_ADVERBIAL = 4
_DATIVES = ("om", "owi", "ам", "ям")
"""Endings of whom something is said to, where no article tells."""
