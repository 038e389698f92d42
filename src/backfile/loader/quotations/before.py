"""The noun phrase before a verb of saying: over appositions, relative clauses, prepositional phrases and parentheses."""

from __future__ import annotations

from backfile.loader.quotations.inflection import calling_at, is_gerund_form, is_object
from backfile.loader.quotations.lexicon import (
    ACCORDING,
    ADVERB,
    AUXILIARY,
    BE,
    BEFORE_VERB,
    CLOSE,
    COLON,
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
    OWNER,
    POSSESSIVE,
    PREPOSITION,
    PRONOUNS,
    QUOTE,
    THAT,
    TO,
    WHO,
    WORD,
    Lexicon,
)
from backfile.loader.quotations.openings import CLAUSE_EDGES, acting_before, before_day, is_gerund, is_inside
from backfile.loader.quotations.tokens import Subject, Token

_INSIDE_PHRASE = frozenset((DETERMINER, POSSESSIVE, OWNER, WORD, NUMBER, ADVERB))
_LONGEST_CALLING = 4
_MOST_PHRASES = 3
_BEFORE_MARKED = frozenset((DETERMINER, POSSESSIVE, PREPOSITION))
_LONGEST_RELATIVE = 8
_IN_RELATIVE = frozenset((WORD, NAME, ADVERB, AUXILIARY, BE, PREPOSITION, DETERMINER, POSSESSIVE, OWNER, NUMBER, TO))
_OBJECTS = frozenset(("him", "her"))
_GOVERNING = frozenset(
    """
    en de con contra sobre sin por para hacia ante según d' à avec chez pour sans sur vers selon di da a su per con
    tra fra secondo em com sem 对 對 向
    """.split()
)
"""Prepositions of Romance languages and Chinese before which a pronoun is no subject."""
_ARTICLES = frozenset(("the", "a", "an"))


def first_subject(tokens: list[Token], start: int, end: int) -> Subject | None:
    """The first name or pronoun between two indexes that no preposition governs and that owns nothing."""
    for at in range(start, min(end, len(tokens))):
        kind = tokens[at].kind
        if kind in PRONOUNS and not _is_oblique(tokens, at, start):
            return Subject(at, at, at)
        if kind == NAME and not is_governed(tokens, at, start):
            return Subject(at, at, at)
    return None


def _is_oblique(tokens: list[Token], at: int, start: int) -> bool:
    """Spanish "en él", French "avec elle": a pronoun behind a preposition that opens no clause."""
    return at > start and tokens[at - 1].kind in (PREPOSITION, TO) and tokens[at - 1].text.lower() in _GOVERNING


def is_governed(tokens: list[Token], at: int, start: int) -> bool:
    """A preposition stands before the name's phrase."""
    back = at - 1
    while back >= start and tokens[back].kind in _INSIDE_PHRASE and at - back < 6:
        if tokens[back].kind in (DETERMINER, POSSESSIVE):
            back -= 1
            break
        back -= 1
    return back >= start and tokens[back].kind in (PREPOSITION, TO) and tokens[back].text not in _TOPICS


_TOPICS = frozenset(("は", "が", "も"))
"""Japanese particles behind a subject, which govern nothing that follows."""


def makes_nouns(token: Token) -> bool:
    """English "the warning", "her claims": no verb stands behind these."""
    if token.kind == POSSESSIVE:
        return token.text.lower() not in _OBJECTS
    return token.kind == OWNER or (token.kind == DETERMINER and token.text.lower() in _ARTICLES)


def subject_before(tokens: list[Token], cue: int, start: int, lexicon: Lexicon) -> Subject | None:
    """The noun phrase that ends right before the verb, over auxiliaries, adverbs and appositions."""
    at = cue - 1
    while at >= start and (tokens[at].kind in BEFORE_VERB or is_inside(tokens, at, cue, lexicon)):
        at -= 1
    if lexicon.inflected_names and at > start and tokens[at].text in lexicon.objects:
        at -= 1  # "Hruška mu odpověděl"
    if lexicon.verbs:
        at = before_day(tokens, at, start, cue)
    if at < start:
        return None
    kind = tokens[at].kind
    if kind in PRONOUNS and _is_oblique(tokens, at, start):
        return None
    stands = kind == DETERMINER and tokens[at].text.lower() in lexicon.standing
    stands = stands or (kind == DETERMINER and at == start and tokens[at].text.lower() in lexicon.demonstratives)
    if kind in PRONOUNS or stands:
        return Subject(at, at, at)
    if kind == WHO:
        return _antecedent(tokens, at, start, lexicon)
    joins = kind == THAT and not lexicon.inflected_names
    if joins and at > start + 1 and tokens[at - 1].kind == COMMA and tokens[at - 2].kind == NAME:
        return Subject(at - 2, at - 2, at - 2)  # "X, que prometió …"
    if kind in (COMMA, CLOSE, DASH):
        saying = kind != CLOSE and is_gerund(tokens[cue], lexicon)
        acting = acting_before(tokens, at, start, lexicon) if saying else None
        return acting or _before_apposition(tokens, at, start, lexicon)
    if lexicon.verb_last and at - 2 > start and tokens[at - 1].kind == QUOTE and tokens[at - 2].kind in _BEFORE_MARKED:
        return _clause_subject(tokens, at - 1, start)  # "wie X im „Blatt“-Interview sagte"
    if kind == QUOTE and lexicon.inflected_names and at > start and tokens[at - 1].text.lower() in lexicon.works:
        return phrase_ending(tokens, at - 1, start, lexicon)  # "Компания «Речстрой» настаивает"
    if lexicon.title_behind and kind in (WORD, NAME) and at < cue - 1 and tokens[at + 1].kind == ADVERB:
        return None  # "集会でそう訴えた"
    if lexicon.title_behind and kind == WORD and not may_speak(tokens[at], lexicon):
        return None  # "声をひそめて話す", "移転は断った"
    if lexicon.caseless and kind == WORD:  # Arabic: the verb stands first, but "نقل عن سامر قوله"
        quoted = phrase_ending(tokens, at, start, lexicon)
        return quoted if quoted is not None and tokens[quoted.first - 1].text == "عن" else None
    if kind in (NAME, WORD):
        subject = phrase_ending(tokens, at, start, lexicon)
        if lexicon.source_behind and kind == WORD and tokens[at].text.lower() not in lexicon.titles:
            return _named_earlier(tokens, at, start) or subject
        relative = _before_relative(tokens, subject, start, lexicon) if lexicon.verbs and subject is not None else None
        if relative is not None:
            return relative
        governing = (PREPOSITION, TO) if lexicon.verbs else (PREPOSITION,)
        governed = subject is not None and subject.first > start and tokens[subject.first - 1].kind in governing
        if governed and subject is not None and tokens[subject.first - 1].text.lower() in lexicon.subordinators:
            governed = False
        if subject is not None and governed and lexicon.participle_ends and is_participial(tokens, start, lexicon):
            return Subject(subject.head, subject.last, subject.head)  # "Zapytany o premie prezes Artur Bielak"
        if subject is not None and governed and lexicon.verbs:
            return None if is_gerund(tokens[cue], lexicon) else _over_phrases(tokens, subject, start, lexicon)
        if subject is not None and governed and lexicon.inflected_names:
            one = subject.first - 2
            if one >= start and tokens[one].text.lower() in lexicon.indefinite:
                return Subject(one, subject.last, subject.last)  # "Jedna z krytyczek"
            return _clause_subject(tokens, subject.first, start) or _opening_noun(tokens, start)
        if subject is not None and governed and lexicon.articleless and tokens[subject.first - 2].kind == COMMA:
            return _before_apposition(
                tokens, subject.first - 2, start, lexicon
            )  # "…, Dewi, dalam keterangan menyatakan"
        if subject is not None and governed and (lexicon.verb_last or lexicon.articleless):
            return _clause_subject(tokens, subject.first, start)
        if subject is None:
            return None
        if lexicon.inflected_names and is_object(tokens, subject.first, subject.last, tokens[cue].text, lexicon):
            return _clause_subject(tokens, subject.first, start)  # "Změnu si pochvaluje"
        if (
            lexicon.inflected_names
            and tokens[subject.head].kind == WORD
            and (named := _named_in(tokens, subject, lexicon)) >= 0
        ):
            return Subject(subject.first, named, named)  # "Starostka Vlasta Malá výtky odmítá"
        return _apposed(tokens, subject, start, lexicon)
    if kind == CUE and at > start and makes_nouns(tokens[at - 1]):
        return Subject(at - 1, at, at)  # "the report said"
    return None


def may_speak(token: Token, lexicon: Lexicon) -> bool:
    """Japanese: a word for somebody or a body, which may say something, rather than for a thing."""
    return token.kind == WORD and token.text.endswith((*_AGENT_ENDS, *lexicon.titles, *lexicon.organisations))


_AGENT_ENDS = tuple(
    "妻 夫 父 母 娘 兄 姉 弟 妹 者 人 員 側 ら 民 家 長 官 師 手 子 たち 市 町 村 区 国 会 団 隊 班 部 課 店 紙 ホテル チーム クラブ".split()
)


def _named_in(tokens: list[Token], subject: Subject, lexicon: Lexicon) -> int:
    """Index of the name that an object without a calling stands behind; -1 for none."""
    for at in range(subject.head - 1, subject.first - 1, -1):
        if tokens[at].kind == NAME:
            named = " " in tokens[at].text or at == subject.first
            return at if named and calling_at(tokens, at, subject.head, lexicon) < 0 else -1
    return -1


def _before_relative(tokens: list[Token], subject: Subject, start: int, lexicon: Lexicon) -> Subject | None:
    """Of "the captain who lost the key said": the captain."""
    at = subject.first - 1
    while at > start and subject.first - at < _LONGEST_RELATIVE and tokens[at].kind in _IN_RELATIVE:
        at -= 1
    if at <= start or at > subject.first - 2 or tokens[at].kind != WHO or tokens[at - 1].kind not in (NAME, WORD):
        return None
    return _antecedent(tokens, at, start, lexicon)


def _over_phrases(tokens: list[Token], subject: Subject, start: int, lexicon: Lexicon) -> Subject:
    """Of "one user of the shelf posted": "one user of the shelf", of which the first noun is the head."""
    first: Subject | None = subject
    for _ in range(_MOST_PHRASES):
        if first is None or first.first - 2 < start or tokens[first.first - 1].kind not in (PREPOSITION, TO):
            break
        if tokens[first.first - 2].kind not in NOUN_PARTS:
            break
        first = phrase_ending(tokens, first.first - 2, start, lexicon)
        if first is not None and (first.first == start or tokens[first.first - 1].kind in CLAUSE_EDGES):
            named = tokens[first.head].kind == NAME or tokens[first.first].kind == DETERMINER
            return Subject(first.first, subject.last, first.head) if named else subject
    return subject


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
        if kind in PRONOUNS or (kind == NAME and not is_governed(tokens, at, start)):
            return Subject(at, at, at)
        if kind == COMMA:
            break
    return None


def _antecedent(tokens: list[Token], who: int, start: int, lexicon: Lexicon) -> Subject | None:
    at = who - 1
    while at >= start and tokens[at].kind in (COMMA, CLOSE):
        at -= 1
    subject = phrase_ending(tokens, at, start, lexicon) if at >= start else None
    return _apposed(tokens, subject, start, lexicon) if subject is not None else None


def _apposed(tokens: list[Token], subject: Subject, start: int, lexicon: Lexicon) -> Subject:
    """X, a former officer; X, Chair of the Board: the name, where the phrase stands in apposition to it."""
    name = subject.first - 2
    first = tokens[subject.first]
    if (
        tokens[subject.head].kind != NAME
        and (first.kind == DETERMINER or (lexicon.verbs and first.text.lower() in lexicon.titles))
        and name >= start
        and tokens[name + 1].kind == COMMA
        and tokens[name].kind == NAME
        and not is_governed(tokens, name, start)
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
        if kind in NOUN_PARTS:
            first = at
            if kind == DETERMINER and is_genitive(tokens, at, start, lexicon):
                cut = at
            elif kind == DETERMINER and not (at > start and tokens[at - 1].kind == PREPOSITION):
                break
        elif kind == CUE and at < last and at > start and makes_nouns(tokens[at - 1]) and lexicon.verbs:
            first = at  # "the sailing guild"
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
    if cut <= last and names_field(tokens, last, lexicon) and tokens[cut - 1].text.lower() in lexicon.titles:
        return Subject(first, last, last)
    head = cut - 1
    if cut <= last and at >= start and tokens[at].kind == PREPOSITION:
        head = last
    return _headed(tokens, first, last, head)


def is_genitive(tokens: list[Token], article: int, start: int, lexicon: Lexicon) -> bool:
    """German "eine Sprecherin des Investors": an article that carries on the phrase of the noun before it."""
    if article <= start or tokens[article].text not in lexicon.case_articles:
        return False
    before = tokens[article - 1]
    return before.kind in (NAME, WORD) and not before.text.islower()


def names_field(tokens: list[Token], name: int, lexicon: Lexicon) -> bool:
    """Italian "(assessora all')Ambiente Paola Grandis": a name that the field of an office stands before."""
    if tokens[name].kind != NAME:
        return False
    words = tokens[name].text.split()
    parted = name > 1 and tokens[name - 1].kind == WORD and tokens[name - 1].text[0].isupper() and lexicon.incised
    return parted or (len(words) > 2 and words[0].lower() in lexicon.not_names)


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
        if lexicon.inflected_names and number and tokens[left].kind == THAT:
            continue  # "Zapytany, co dalej, odpowiada"
        while left <= right and tokens[left].kind in (CONJUNCTION, ADVERB, THAT):
            left += 1
        if (
            left > right
            or tokens[left].kind in (PREPOSITION, TO, WHO, ACCORDING)
            or is_participial(tokens, left, lexicon)
        ):
            continue
        if right == left + 1 and tokens[right].kind == CUE and makes_nouns(tokens[left]):
            return Subject(left, right, right)  # "The report, by Ann Lee, says"
        if any(token.kind == CUE for token in tokens[left : right + 1]):
            continue
        if tokens[left].kind in PRONOUNS:
            return Subject(left, left, left)
        subject = phrase_ending(tokens, right, left, lexicon)
        if subject is not None and subject.first > left and tokens[subject.first - 1].kind in (AUXILIARY, BE, ADVERB):
            acting = _before_predicate(tokens, subject.first - 1, left, lexicon)
            if acting is not None:
                return acting
        if lexicon.verbs and subject is not None and subject.first > left:
            over = _over_phrases(tokens, subject, left, lexicon)
            if over.first == left < subject.first and tokens[left].kind == DETERMINER:
                return over  # "one user of the shelf, which is new, posted"
        if subject is not None and lexicon.nouns_capitalised and tokens[subject.head].text.islower():
            subject = first_subject(tokens, left, right + 1)  # "Lotsin Ida Falk sieht das ähnlich, warnt aber"
        if subject is None or (subject.first > left and tokens[subject.first - 1].kind == PREPOSITION):
            continue
        if tokens[subject.head].kind != NAME and number + 1 < len(parts):
            first, last = parts[number + 1]
            called = all(token.kind in (WORD, DETERMINER) for token in tokens[first:last])
            if called and last - first < _LONGEST_CALLING and tokens[last].kind == NAME:
                return Subject(subject.first, last, last)  # "Fellow protester, mechanical engineer Ann Lee, said"
        return subject
    return None


def _before_predicate(tokens: list[Token], at: int, left: int, lexicon: Lexicon) -> Subject | None:
    """Of "Ann Lee has praised the plan, called it “…”": the subject before the auxiliary at `at`."""
    if tokens[at].kind == ADVERB and (at <= left or tokens[at - 1].kind not in (AUXILIARY, BE)):
        return None
    while at > left and tokens[at].kind in BEFORE_VERB:
        at -= 1
    if tokens[at].kind in PRONOUNS:
        return Subject(at, at, at)
    return phrase_ending(tokens, at, left, lexicon)


def is_participial(tokens: list[Token], at: int, lexicon: Lexicon) -> bool:
    """ "Asked about water, she …", Spanish "Preguntada por el agua, …"."""
    token = tokens[at]
    if lexicon.inflected_names and (is_gerund_form(token.text) or token.text.lower() in lexicon.gerunds):
        return True  # "Odpowiadając radnemu, …"
    if lexicon.participle_ends and token.text.lower().endswith(lexicon.participle_ends):
        behind = tokens[at + 1].kind if at + 1 < len(tokens) else END
        return behind in (PREPOSITION, TO, ACCORDING) or (behind == COMMA and lexicon.inflected_names)
    return token.kind == WORD and token.text.endswith("ing") and at + 1 < len(tokens) and tokens[at + 1].kind != NAME
