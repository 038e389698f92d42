"""The noun phrase behind a verb of saying: "said the minister of finance, X"."""

from __future__ import annotations

from backfile.loader.quotations.before import names_field
from backfile.loader.quotations.inflection import is_addressed, is_object, is_oblique
from backfile.loader.quotations.lexicon import (
    ADVERB,
    AUXILIARY,
    COMMA,
    CONJUNCTION,
    CUE,
    DASH,
    DETERMINER,
    END,
    NAME,
    NOUN_PARTS,
    NUMBER,
    OPEN,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    PRONOUNS,
    SELF,
    TO,
    WHO,
    WORD,
    Lexicon,
)
from backfile.loader.quotations.tokens import Subject, Token
from backfile.loader.quotations.usage import is_agent, is_calling


def subject_after(tokens: list[Token], cue: int, lexicon: Lexicon) -> Subject | None:
    """The noun phrase or pronoun right behind the verb: said X / said the minister, X / according to X."""
    at = cue + 1
    if lexicon.reflexives and at < len(tokens) and tokens[at].text in lexicon.reflexives:
        at += 1
    while at < len(tokens) and tokens[at].kind in (ADVERB, AUXILIARY, TO) and at - cue < 5:
        if tokens[at].kind == TO and lexicon.incised and tokens[cue].kind == CUE:
            at = _past_addressee(tokens, at, lexicon)
            break
        at += 1
    if lexicon.inflected_names:
        at = _past_objects(tokens, at, lexicon)
    if lexicon.subject_follows:
        at = _past_adverbial(tokens, _past_day(tokens, at), lexicon)
    if at >= len(tokens):
        return None
    if tokens[at].kind in _IMPERSONAL and at + 1 < len(tokens) and tokens[at + 1].text in lexicon.agents:
        at += 2  # Danish "lyder det fra træneren", German "heißt es vom Amt"
        if at == len(tokens):
            return None
        if tokens[at].kind == POSSESSIVE and tokens[at].text in lexicon.genders:
            return Subject(at, at, at)  # "lyder det fra ham"
    if tokens[at].kind in PRONOUNS:
        return Subject(at, at, at) if tokens[at].text not in _WHILE else None
    first = at
    carried = 0
    while at < len(tokens) and tokens[at].kind in NOUN_PARTS and at - first < 20:
        if tokens[at].kind == POSSESSIVE and at > first and tokens[at - 1].kind == NAME:
            break  # "brachte Kluckers seine Stärke"
        if tokens[at].kind == DETERMINER and at > first and tokens[at - 1].kind in (NAME, WORD):
            if tokens[at].text not in lexicon.case_articles or tokens[at - 1].kind == NAME:
                break
            carried = carried or at
        if lexicon.inflected_names and at > first and tokens[at].kind == WORD and tokens[at].text.endswith(_DATIVES):
            break  # "пообещал мэр соседям"
        at += 1
    if at == first:
        return None
    if at == first + 1 and tokens[first].kind == DETERMINER:
        at = _past_partitive(tokens, at, lexicon)
    last = at - 1
    if first == last and tokens[first].kind == WORD and lexicon.infinitive_ends:
        word = tokens[first].text
        if word.endswith(lexicon.infinitive_ends) and word not in lexicon.titles:
            return None  # "dijo sentirse"
    if first == last and _is_manner(tokens, first, lexicon):
        return None  # "scherza amaro"
    if lexicon.inflected_names:
        if is_addressed(tokens[first]) or is_object(tokens, first, last, tokens[cue].text, lexicon):
            return None  # "rzuciła dziennikarzom", "odpowiedział Kowalskiemu", "zdůvodnila verdikt"
        while last > first and tokens[last].kind == WORD and tokens[last].text.endswith(_DATIVES):
            last -= 1  # "пообещал чиновник журналистам"
            at = last + 1
    if _is_name_alone(tokens, first, last, lexicon):
        return Subject(first, first, first)
    head = (carried or at) - 1
    while head > first and tokens[head].kind not in (NAME, WORD):
        head -= 1
    if lexicon.nouns_capitalised and first == head and tokens[head].text.islower():
        return None  # "sagte leise"
    if lexicon.nouns_capitalised:
        head = _capitalised(tokens, first, head)
        last = _capitalised(tokens, head, last) if carried else head
    if tokens[head].kind not in (NAME, WORD):
        return None
    if tokens[head].kind == NAME:
        named = _name_behind(tokens, first, head, lexicon)
        return Subject(first, named, named) if named else Subject(first, last, head)
    both = _past_second_calling(tokens, head, at, lexicon)
    if both:
        return Subject(first, both, both)
    return _with_apposition(tokens, first, last, head, lexicon)


def _is_manner(tokens: list[Token], at: int, lexicon: Lexicon) -> bool:
    """Italian "sorride ironico.": a bare adjective that ends the clause, where a noun would have an article."""
    if not (lexicon.anaphors and lexicon.drops_subject) or lexicon.caseless or lexicon.articleless:
        return False
    if tokens[at].kind != WORD or not tokens[at].text.islower() or is_calling(tokens[at].text, lexicon):
        return False
    somebody = is_agent(tokens[at].text, lexicon) or tokens[at].text in lexicon.organisations
    return (
        not somebody and not lexicon.case_apostrophes and (at + 1 == len(tokens) or tokens[at + 1].kind in (COMMA, END))
    )


def _past_objects(tokens: list[Token], at: int, lexicon: Lexicon) -> int:
    """Past "журналистам" and what stresses the name behind it: "сообщила журналистам сама Алиса"."""
    first = at
    while at + 1 < len(tokens) and tokens[at].kind in (WORD, ADVERB) and at - first < _LONGEST_ADVERBIAL:
        if tokens[at].kind == WORD and not is_oblique(tokens[at].text, lexicon):
            break
        at += 1
    return at if at < len(tokens) and tokens[at].kind in (NAME, WORD, PRONOUN) else first


def _capitalised(tokens: list[Token], first: int, head: int) -> int:
    """German "sagt der Anwalt kämpferisch": the noun, which has a capital, where one stands there."""
    at = head
    while at > first and (tokens[at].kind not in (NAME, WORD) or tokens[at].text.islower()):
        at -= 1
    return at if tokens[at].kind in (NAME, WORD) and not tokens[at].text.islower() else head


def _past_second_calling(tokens: list[Token], head: int, at: int, lexicon: Lexicon) -> int:
    """Of "said actor and director Ann Lee": the index of the name; 0 for none."""
    calling = tokens[head].text.lower()
    if at - 1 != head or not (
        calling in lexicon.titles or (lexicon.title_ends and calling.endswith(lexicon.title_ends))
    ):
        return 0
    if at >= len(tokens) or tokens[at].kind != CONJUNCTION:
        return 0
    end = at + 1
    while end < len(tokens) and tokens[end].kind == WORD and end - at < _LONGEST_ADVERBIAL:
        end += 1
    return end if end < len(tokens) and tokens[end].kind == NAME and " " in tokens[end].text else 0


def _past_partitive(tokens: list[Token], at: int, lexicon: Lexicon) -> int:
    """Past "of the miners" behind "one", where nothing else does for a noun; else `at`."""
    if at >= len(tokens) or tokens[at].kind != PREPOSITION or tokens[at].text.lower() not in lexicon.genitive:
        return at
    end = at + 1
    while end < len(tokens) and tokens[end].kind in NOUN_PARTS and end - at < _LONGEST_ADVERBIAL:
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
        while at < len(tokens) and tokens[at].kind in NOUN_PARTS:
            at += 1
        if lexicon.anaphors and tokens[at - 1].kind in (POSSESSIVE, DETERMINER):
            break  # "escribió el portero en su cuenta"
        last = at - 1
        if names_field(tokens, last, lexicon):
            return Subject(first, last, last)
    if lexicon.inflected_names and at + 2 < len(tokens) and tokens[at].kind == COMMA and tokens[at + 1].kind == WORD:
        name = at + 2 if tokens[at + 2].kind != WORD else at + 3  # "bohater meczu, 20-letni kapitan Jan Lis"
        if name < len(tokens) and tokens[name].kind == NAME and _closes(tokens, name + 1):
            return Subject(first, name, name)
    if at + 1 < len(tokens) and tokens[at].kind == COMMA and tokens[at + 1].kind == NAME:
        after = tokens[at + 2].kind if at + 2 < len(tokens) else END
        if after in (COMMA, END, WHO, OPEN, PREPOSITION, NUMBER):
            return Subject(first, at + 1, at + 1)
    return Subject(first, last, head)


def _closes(tokens: list[Token], at: int) -> bool:
    return at >= len(tokens) or tokens[at].kind in (COMMA, END, DASH)


def _name_behind(tokens: list[Token], first: int, noun: int, lexicon: Lexicon) -> int:
    """German "sagte der flinkste Lotse, Ole Tamm.": the index of the name behind a noun that no list has; 0 for none."""
    if not lexicon.nouns_capitalised or tokens[first].kind != DETERMINER or " " in tokens[noun].text:
        return 0
    name = noun + 2
    if (
        name >= len(tokens)
        or tokens[noun + 1].kind != COMMA
        or tokens[name].kind != NAME
        or " " not in tokens[name].text
    ):
        return 0
    closing = tokens[name + 1].kind if name + 1 < len(tokens) else END
    return name if closing in (COMMA, END) else 0


def _apposed_name(tokens: list[Token], at: int) -> int:
    """Of "the councillor for works in the town, X.": the index of X, where only prepositional phrases lie between."""
    start = at
    while at < len(tokens) and tokens[at].kind in _IN_OFFICE and at - start < _LONGEST_OFFICE:
        at += 1
    if not start < at < len(tokens) - 1 or tokens[start].kind != PREPOSITION or tokens[at].kind != COMMA:
        return 0
    closing = tokens[at + 2].kind if at + 2 < len(tokens) else END
    return at + 1 if tokens[at + 1].kind == NAME and closing in (COMMA, END) else 0


_IMPERSONAL = frozenset((SELF, DETERMINER))
_WHILE = frozenset(("وهو", "وهي", "وهم", "وهما"))
"""Arabic "يقول وهو يضحك": opens what somebody does meanwhile."""
_IN_OFFICE = NOUN_PARTS | {PREPOSITION, CONJUNCTION}
_LONGEST_OFFICE = 14


def _past_addressee(tokens: list[Token], to: int, lexicon: Lexicon) -> int:
    """Spanish "dijo a este diario Pedro Sanz": the index of the name; behind all tokens where only the addressee follows."""
    at = to + 1
    while at < len(tokens) and at - to <= _LONGEST_ADVERBIAL and _is_in_adverbial(tokens, at):
        at += 1
    named = to + 1 < at < len(tokens) and tokens[at].kind == NAME
    return at if named and tokens[at - 1].text.lower() not in lexicon.titles else len(tokens)


def _past_day(tokens: list[Token], at: int) -> int:
    """Past "esta quinta-feira", "el lunes", where an article or a name follows; else `at`."""
    if at + 2 >= len(tokens) or tokens[at].kind != DETERMINER or tokens[at + 1].kind != ADVERB:
        return at
    behind = at + 3 if tokens[at + 2].kind == NUMBER else at + 2
    return behind if behind < len(tokens) and tokens[behind].kind in (DETERMINER, NAME) else at


def _past_adverbial(tokens: list[Token], at: int, lexicon: Lexicon) -> int:
    """Past "de son côté", "w środę", ", por sua vez,", where a name, an article or a title follows; else `at`."""
    if at + 2 < len(tokens) and tokens[at].kind == COMMA and tokens[at + 1].kind == PREPOSITION:
        for comma in range(at + 2, min(len(tokens) - 1, at + 6)):
            if tokens[comma].kind == COMMA:
                return comma + 1 if tokens[comma + 1].kind in (NAME, DETERMINER, PRONOUN) else at
    if at >= len(tokens) or tokens[at].kind != PREPOSITION:
        return at
    end = at + 1
    if tokens[at].text.lower() in lexicon.agents and not _is_place(tokens, end, lexicon):
        return at
    if lexicon.anaphors and [token.kind for token in tokens[end : end + 2]] == [WORD, DETERMINER]:
        return end + 1  # "dice entre lágrimas la dueña"
    while end < len(tokens) and end - at < _LONGEST_ADVERBIAL and _is_in_adverbial(tokens, end):
        end += 1
        called = not lexicon.caseless and end < len(tokens) and tokens[end].text.lower() in lexicon.titles
        if end < len(tokens) and (tokens[end].kind == NAME or called):
            return end
    return at


def _is_place(tokens: list[Token], at: int, lexicon: Lexicon) -> bool:
    """Italian "ha detto dal balcone la fioraia X": where from, no agent ("detto dal sindaco"): an article and a calling follow."""
    if at + 2 >= len(tokens) or [token.kind for token in tokens[at : at + 2]] != [WORD, DETERMINER]:
        return False
    noun, called = tokens[at].text.lower(), tokens[at + 2].text.lower()
    if is_calling(noun, lexicon) or is_agent(noun, lexicon) or noun in lexicon.organisations:
        return False
    return tokens[at + 2].kind == WORD and (is_calling(called, lexicon) or is_agent(called, lexicon))


def _is_in_adverbial(tokens: list[Token], at: int) -> bool:
    """Its nouns may look like verbs of saying: Spanish "en su cuenta"."""
    noun = tokens[at].kind == CUE and tokens[at - 1].kind in (POSSESSIVE, DETERMINER)
    return noun or tokens[at].kind in _IN_ADVERBIAL


_IN_ADVERBIAL = frozenset((POSSESSIVE, DETERMINER, ADVERB, WORD, NUMBER))
_LONGEST_ADVERBIAL = 4
_DATIVES = ("om", "ам", "ям", "ům")
"""Endings of several whom something is said to, where no article tells."""
