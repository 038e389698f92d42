"""Reports that the words of a text hide: inside the marks they report, in a verb of two words or in one no list has."""

from __future__ import annotations

from backfile.loader.quotations.inflection import is_gerund_form, is_inflected_calling, is_oblique
from backfile.loader.quotations.lexicon import (
    ADVERB,
    AUXILIARY,
    BE,
    COLON,
    COMMA,
    CONJUNCTION,
    CUE,
    DASH,
    DETERMINER,
    END,
    NAME,
    OWNER,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    THEY,
    TO,
    WORD,
    Lexicon,
)
from backfile.loader.quotations.marks import Span
from backfile.loader.quotations.tokens import Token

_LONGEST = 14
"""Tokens of an incise."""
_EDGES = frozenset((COMMA, DASH, END))
_BEFORE_CUE = frozenset((AUXILIARY, BE, ADVERB, PRONOUN, THEY))
_BEHIND_PHRASES = frozenset((COMMA, COLON, DASH, END, QUOTE, ADVERB))
_SUBJECTS = frozenset((NAME, PRONOUN, THEY, DETERMINER, POSSESSIVE, OWNER))
_LONGEST_ATTRIBUTE = 7
_JAPANESE_NO_SAYING = frozenset(
    "いう なる する ある いる された なった 呼ぶ 呼ばれる した いった される なっている している".split()
)
"""Behind 「…」と, no verbs of saying by themselves."""
_PARTICIPLES = ("é", "i", "u", "it", "is")
"""French."""
_BEFORE_UNLISTED = frozenset((COMMA, DASH, ADVERB, AUXILIARY, TO))
_FARTHEST_UNLISTED = 5
_FARTHEST_REPORT = 12
_SHORTEST_VERB = 3
_SHORTEST_PHRASE = 2
"""An article and a noun."""
_NAMED = frozenset((NAME, PRONOUN))
_BEFORE_NOUNS = frozenset((DETERMINER, POSSESSIVE, PREPOSITION))
_BEHIND_UNLISTED = frozenset((END, COMMA, ADVERB, PREPOSITION, TO, QUOTE))


def find_incise(tokens: list[Token], lexicon: Lexicon) -> list[Token]:
    """The verb of saying and its subject between the marks of a quotation: « Je reste, dit Paul, et je lutte »."""
    if lexicon.inflected_names:
        _mark_incised(tokens, lexicon)
    for cue in (number for number, token in enumerate(tokens) if token.kind == CUE):
        first = cue
        while first and tokens[first - 1].kind in _BEFORE_CUE and cue - first < 4:
            first -= 1
        if not first or tokens[first - 1].kind not in _EDGES:
            continue
        edge = tokens[first - 1]
        end = _end_of(tokens, cue, (DASH,) if edge.kind == DASH else tuple(_EDGES))
        if edge.text not in (".", "…") and _is_report(tokens, first, cue, end, edge.kind == DASH, lexicon):
            return tokens[first:end]
    return []


def _mark_incised(tokens: list[Token], lexicon: Lexicon) -> None:
    """Russian "…, — буркнул вратарь. — …": makes a verb of saying of what stands where only one does."""
    for at in range(1, len(tokens) - 1):
        if (
            tokens[at - 1].kind == DASH
            and at > 1
            and tokens[at - 2].kind in _EDGES
            and _is_verb_form(tokens[at], lexicon)
        ):
            behind = tokens[at + 1]
            followed = at + 2 == len(tokens) or tokens[at + 2].kind in (NAME, COMMA, DASH, END)
            named = behind.kind in (NAME, PRONOUN) or behind.text in lexicon.titles
            if named or (behind.kind == WORD and followed):
                tokens[at] = Token(CUE, tokens[at].text)


def _end_of(tokens: list[Token], cue: int, edges: tuple[int, ...]) -> int:
    end = cue + 1
    while end < len(tokens) and tokens[end].kind not in edges:
        end += 1
    return end


def _is_report(tokens: list[Token], first: int, cue: int, end: int, dashed: bool, lexicon: Lexicon) -> bool:
    if end - first > _LONGEST:
        return False
    if any(token.kind in (PRONOUN, THEY) for token in tokens[first:cue]):
        return True
    follower = cue + 1
    while follower < end and tokens[follower].kind == ADVERB:
        follower += 1
    if follower == end:
        return dashed and lexicon.drops_subject and end < len(tokens)
    token = tokens[follower]
    if dashed and lexicon.inflected_names and token.kind == WORD and first == cue:
        return True  # "…, — объяснил парламентарий журналистам. — …"
    if dashed and any(named.kind == NAME for named in tokens[follower:end]):
        return True
    return token.kind in _SUBJECTS or (token.kind == WORD and token.text.lower() in lexicon.titles)


def join_phrases(tokens: list[Token], lexicon: Lexicon) -> list[Token]:
    """Verbs of saying of two words as one token each: English "went on", where a mark or a quotation follows; "fait savoir"."""
    phrases, ends, anywhere = lexicon.phrases, lexicon.phrase_ends, lexicon.incised
    joined: list[Token] = []
    for number, token in enumerate(tokens):
        if token[1] not in ends or not joined:
            joined.append(token)
            continue
        phrase = f"{joined[-1].text} {token.text}"
        three = f"{joined[-2].text} {phrase}" if anywhere and len(joined) > 1 else ""
        behind = tokens[number + 1].kind if number + 1 < len(tokens) else END
        if three in phrases:
            joined[-2:] = [Token(CUE, three)]
        elif phrase in phrases and (anywhere or behind in _BEHIND_PHRASES):
            joined[-1] = Token(CUE, phrase)
        else:
            joined.append(token)
    return joined


def demote_participles(tokens: list[Token], lexicon: Lexicon) -> None:
    """Make plain words of participles that open a sentence: "Preguntada por el agua, …" names nobody."""
    for at in range(len(tokens) - 1):
        kind, word = tokens[at]
        opens = kind == NAME and " " not in word and (at == 0 or tokens[at - 1].kind in (END, QUOTE))
        if not opens:
            continue
        asked = word.endswith(lexicon.participle_ends) and tokens[at + 1].kind in (PREPOSITION, COMMA)
        if asked or (lexicon.inflected_names and (is_gerund_form(word) or is_inflected_calling(word, lexicon))):
            tokens[at] = Token(WORD, word)


def mark_unlisted_verbs(tokens: list[Token], text: str, spans: list[Span], lexicon: Lexicon) -> None:
    """Make verbs of saying of the words that stand where one does: "…", schimpft der Chef; “…,” she hissed.

    No list of verbs is ever whole. Right behind a quotation and its comma, a word that ends as verbs do and is followed
    by a name, a pronoun or an article has no other reading; nor has one that ends the sentence behind a name.
    """
    for at in [number for number, token in enumerate(tokens) if token[0] == QUOTE][::-1]:
        is_open = at + 2 < len(tokens) and _is_open(tokens, at, text, spans[int(tokens[at].text)], lexicon)
        if is_open and not _mark_divided(tokens, at, lexicon):
            _mark_behind(tokens, at, lexicon)
        if at > 2 and tokens[at - 1].kind == COLON:
            _mark_before_colon(tokens, at - 1, lexicon)
        if lexicon.title_behind:
            _mark_behind_that(tokens, at, lexicon)
        if lexicon.given_syllables and at + 2 < len(tokens) and tokens[at + 1].kind in _NAMED:
            _mark_saying(tokens, at + 2, lexicon)
    if lexicon.title_behind:
        _mark_echoed(tokens, lexicon)
    if not any(noun in text for noun in lexicon.echo_nouns):
        return
    for at in range(1, len(tokens) - 2):
        if tokens[at].kind in (WORD, NAME) and tokens[at].text.lower() in lexicon.echoes:
            _mark_behind_echo(tokens, at + (2 if tokens[at + 1].kind == QUOTE else 1), lexicon)


def _mark_behind_that(tokens: list[Token], quote: int, lexicon: Lexicon) -> None:
    """Japanese 「…」と頭を下げた。: all that closes the sentence behind "と" and its subject, as one verb of saying."""
    first = quote + 1
    if first >= len(tokens) or tokens[first].text != "と":
        return
    first += 1
    end = next(
        (at for at in range(first, min(len(tokens), first + _FARTHEST_REPORT)) if tokens[at].kind in _CLOSING), 0
    )
    if not end or tokens[end].kind != END:
        return
    for at in range(first, end):
        if tokens[at].kind == TO:
            first = at + 1
    phrase = tokens[first:end]
    if not 0 < len(phrase) <= _LONGEST_VERB or any(token.kind not in (WORD, ADVERB) for token in phrase):
        return
    last = phrase[-1]
    if last.text in _JAPANESE_NO_SAYING or not _is_verb_form(last, lexicon) or last.text.endswith(_PASSIVES):
        return
    tokens[first:end] = [Token(CUE, "".join(token.text for token in phrase))]


_CLOSING = frozenset((END, QUOTE, COMMA, CUE))
_LONGEST_VERB = 4
"""Tokens of "頭を下げた", "目を赤くした"."""
_PASSIVES = (
    "されていた",
    "された",
    "されている",
    "書かれた",
    "呼ばれた",
    "呼ばれる",
    "という",
    "題した",
    "なった",
    "記されていた",
    "ある",
)


def _mark_echoed(tokens: list[Token], lexicon: Lexicon) -> None:
    """Japanese そう意気込む。: the verb behind a word that takes up the quotation before, where it ends the sentence."""
    for at in range(len(tokens) - 2):
        ends = tokens[at + 2].kind == END and tokens[at + 1].kind == WORD
        if ends and tokens[at].text in lexicon.echoes and _is_verb_form(tokens[at + 1], lexicon):
            tokens[at + 1] = Token(CUE, tokens[at + 1].text)


def _mark_divided(tokens: list[Token], quote: int, lexicon: Lexicon) -> bool:
    """ "…?", wollte der Richter wissen: makes the first of the two words the verb of saying."""
    if not lexicon.divided_cues:
        return False
    first = quote + 1
    while first < len(tokens) and tokens[first].kind in (COMMA, DASH, ADVERB):
        first += 1
    for at in range(first + 1, min(len(tokens), first + _FARTHEST_REPORT)):
        if tokens[at].kind in (QUOTE, END, COLON):
            break
        both = f"{tokens[first].text} {tokens[at].text}"
        if both in lexicon.divided_cues:
            tokens[first] = Token(CUE, both)
            tokens[at] = Token(ADVERB, tokens[at].text)
            return True
    return False


def _mark_behind_echo(tokens: list[Token], verb: int, lexicon: Lexicon) -> None:
    """Mit diesen Worten eröffnete X …, mit den Worten „…“ verließ X …: whatever X did so, was to say it."""
    while verb < len(tokens) - 1 and tokens[verb].kind == AUXILIARY:
        verb += 1
    if verb + 1 >= len(tokens) or tokens[verb].kind != WORD or not tokens[verb].text.islower():
        return
    formed = lexicon.verb_last or _is_verb_form(tokens[verb], lexicon)
    if formed and _is_followed(tokens, verb + 1, lexicon):
        tokens[verb] = Token(CUE, tokens[verb].text)


def _mark_behind(tokens: list[Token], quote: int, lexicon: Lexicon) -> None:
    """Of "…", schimpft der Chef; and where subjects stand first: “…,” she hissed."""
    verb = quote + 1
    while verb < len(tokens) - 2 and tokens[verb].kind in (COMMA, DASH):
        verb += 1
    if lexicon.suffixes and tokens[verb].kind == AUXILIARY and tokens[verb + 1].kind == PRONOUN:
        if verb + 2 < len(tokens) and tokens[verb + 2].kind == WORD and tokens[verb + 2].text.endswith(_PARTICIPLES):
            tokens[verb + 2] = Token(CUE, tokens[verb + 2].text)  # "« … », a-t-elle vanté"
        return
    verb = quote + 1
    if lexicon.source_behind:
        if _is_verb_form(tokens[verb + 1], lexicon):
            tokens[verb + 1] = Token(CUE, tokens[verb + 1].text)
        return
    while verb < len(tokens) - 1 and tokens[verb].kind in _BEFORE_UNLISTED and verb - quote < _FARTHEST_UNLISTED:
        verb += 1
    if lexicon.verbs and tokens[verb].kind == DETERMINER and (closing := _closing_verb(tokens, verb, lexicon)):
        tokens[closing] = Token(CUE, tokens[closing].text)
    elif tokens[verb].kind in _NAMED and verb + 1 < len(tokens):
        if _is_verb_form(tokens[verb + 1], lexicon) and _closes(tokens, verb + 2, lexicon):
            tokens[verb + 1] = Token(CUE, tokens[verb + 1].text)
    elif _is_followed(tokens, verb + 1, lexicon) and (
        _is_verb_form(tokens[verb], lexicon)
        or (verb + 1 < len(tokens) and tokens[verb + 1].kind == PRONOUN and _ends_as_verb(tokens[verb], lexicon))
    ):
        tokens[verb] = Token(CUE, tokens[verb].text)


def _mark_saying(tokens: list[Token], verb: int, lexicon: Lexicon) -> None:
    """Chinese “…。”他摇头道。: what ends in "saying" and ends the sentence."""
    ends = verb + 1 == len(tokens) or tokens[verb + 1].kind in (END, COMMA, COLON)
    if ends and _is_verb_form(tokens[verb], lexicon):
        tokens[verb] = Token(CUE, tokens[verb].text)


def _closing_verb(tokens: list[Token], first: int, lexicon: Lexicon) -> int:
    """Of “…,” the harbour board detailed.: the index of the verb; 0 for none."""
    at = first + 1
    while at < len(tokens) and tokens[at].kind == WORD and at - first <= _FARTHEST_UNLISTED:
        at += 1
    closed = at == len(tokens) or tokens[at].kind in (END, COMMA)
    return at - 1 if closed and at - first > _SHORTEST_PHRASE and _is_verb_form(tokens[at - 1], lexicon) else 0


def _mark_before_colon(tokens: list[Token], colon: int, lexicon: Lexicon) -> None:
    """Drechsler spottete: "…", and where verbs stand first: "…, spottet Drechsler: "…"."""
    verb = colon - 1
    if tokens[verb].kind == NAME and lexicon.subject_follows:
        verb -= 1
        if verb > 0 and tokens[verb - 1].kind == BE:
            return  # "Más breve fue … Zubia", "fue breve Urbina"
    elif tokens[verb - 1].kind not in _NAMED and not _is_behind_apposition(tokens, verb):
        return
    if verb > 0 and tokens[verb - 1].kind in _BEFORE_NOUNS:
        return
    if lexicon.verb_last and (_has_verb(tokens, verb) or _is_participle(tokens, verb)):
        return  # "zeigt sich die Sprecherin zugeknöpft: „…“"
    if verb == 1 and " " not in tokens[0].text and _is_reported_behind(tokens, colon + 2):
        return  # "Vernunft siegte: „…“, sagte Ute Kern"
    if verb >= 0 and _is_verb_form(tokens[verb], lexicon):
        tokens[verb] = Token(CUE, tokens[verb].text)


def _is_behind_apposition(tokens: list[Token], verb: int) -> bool:
    """French "Ugo, 40 ans, rouspète :", Spanish "Robles, cansado, resopla:"."""
    if tokens[verb - 1].kind != COMMA:
        return False
    for at in range(verb - 2, max(0, verb - _LONGEST_ATTRIBUTE), -1):
        if tokens[at].kind == COMMA:
            return tokens[at - 1].kind == NAME
        if tokens[at].kind in (END, QUOTE, CUE):
            return False
    return False


def _is_participle(tokens: list[Token], verb: int) -> bool:
    """German "der gern erwähnte Mast:", "hätte zu Blüten geführt:": no verb of saying."""
    if tokens[verb].text.startswith("ge"):
        return True
    for at in range(verb - 1, max(-1, verb - _LONGEST_ATTRIBUTE), -1):
        if tokens[at].kind in (COMMA, END, NAME, QUOTE):
            return False
        if tokens[at].kind == DETERMINER:
            return at + 1 < verb
    return False


def _has_verb(tokens: list[Token], end: int) -> bool:
    """Whether the clause before an index has a verb of saying already."""
    for at in range(end - 1, max(-1, end - _FARTHEST_REPORT), -1):
        if tokens[at].kind in (QUOTE, END, COMMA):
            return False
        if tokens[at].kind == CUE:
            return True
    return False


def _is_reported_behind(tokens: list[Token], at: int) -> bool:
    """Whether a verb of the list stands behind a quotation, in its sentence."""
    for token in tokens[at : at + _FARTHEST_REPORT]:
        if token.kind in (QUOTE, END):
            return False
        if token.kind == CUE:
            return True
    return False


def _is_open(tokens: list[Token], quote: int, text: str, span: Span, lexicon: Lexicon) -> bool:
    """Whether the sentence goes on behind the quotation: by a comma or dash at its closing mark, Japanese "と", Turkish "diye"."""
    if lexicon.unspaced:
        return tokens[quote + 1].text == "と"
    if lexicon.source_behind:
        return tokens[quote + 1].text == "diye"
    if tokens[quote + 1].kind in (COMMA, DASH):
        return True
    return text[span.end - 1] in ",?!–—，"


def _is_verb_form(token: Token, lexicon: Lexicon) -> bool:
    word = token.text
    formed = word.islower() or lexicon.unspaced
    return (
        token.kind == WORD
        and formed
        and word not in lexicon.titles
        and len(word) > (1 if lexicon.unspaced else _SHORTEST_VERB)
        and word not in _JAPANESE_NO_SAYING
        and word.endswith(lexicon.verb_ends)
    )


def _ends_as_verb(token: Token, lexicon: Lexicon) -> bool:
    """Danish "forsvarer han sig", though "forsvarer" is a calling too."""
    return token.kind == WORD and token.text.islower() and token.text.endswith(lexicon.verb_ends)


def _is_followed(tokens: list[Token], at: int, lexicon: Lexicon) -> bool:
    """A subject behind the verb, or nothing where verbs need none."""
    if at < len(tokens) and tokens[at].text in lexicon.reflexives:
        at += 1
    while at < len(tokens) and (
        tokens[at].kind in (ADVERB, AUXILIARY)
        or (lexicon.inflected_names and tokens[at].kind == WORD and is_oblique(tokens[at].text, lexicon))
    ):
        at += 1  # "хвалит подопечных доцент Галина Рысь"
    if at == len(tokens) or tokens[at].kind in (END, COMMA):
        return lexicon.drops_subject
    if lexicon.inflected_names and tokens[at].kind in (CONJUNCTION, PREPOSITION):
        return True  # "procedil a zmizel", "sykla do telefonu"
    if (
        lexicon.inflected_names and tokens[at].kind == WORD and tokens[at].text not in lexicon.titles
    ):  # no articles: "заверил чиновник."
        if at + 1 == len(tokens) or tokens[at + 1].kind in (END, COMMA, NAME):
            return True
        named = at + 2 < len(tokens) and tokens[at + 1].kind == WORD and tokens[at + 2].kind == NAME
        return named or tokens[at + 1].text in lexicon.titles  # "wtrąciła opozycyjna radna Felicja Norek"
    return tokens[at].kind in _SUBJECTS or tokens[at].text.lower() in lexicon.titles


def _closes(tokens: list[Token], at: int, lexicon: Lexicon) -> bool:
    """English “…,” she hissed: no object follows."""
    return not lexicon.subject_follows and (at >= len(tokens) or tokens[at].kind in _BEHIND_UNLISTED)
