"""Whether a word of the list of verbs of saying is a verb where it stands: "claims", "report" and "state" are nouns too."""

from __future__ import annotations

from backfile.loader.quotations.before import makes_nouns
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
from backfile.loader.quotations.tokens import Token

_BEFORE_NOUN_LIKE_VERB = frozenset((NAME, PRONOUN, THEY, SELF, WHO, AUXILIARY, TO, QUOTE, COMMA, CLOSE, CUE))
"""What may stand before a word that is as often a noun ("claims") for it to be a verb."""
_SAID = frozenset((QUOTE, PRONOUN, THEY, DETERMINER, POSSESSIVE))
_LONGEST_NOUN = 4
_SHORTEST_GOVERNED = 2
_PARTICIPLES = ("ado", "ada", "ados", "adas", "ido", "ida", "ato", "ata", "ito", "ita", "é", "ée", "és", "ées")
_FARTHEST_PARTICLE = 10


def is_verb(tokens: list[Token], cue: int, lexicon: Lexicon) -> bool:
    """Whether a word of the cue list is a verb here, with a subject that says something."""
    token = tokens[cue]
    word = token.text.lower()
    at = cue - 1
    if word in lexicon.source_nouns:
        return at >= 0 and tokens[at].kind == PREPOSITION and cue + 1 < len(tokens)
    if token.kind == ACCORDING:
        if at >= 0 and tokens[at].kind == DETERMINER:
            return False  # Portuguese "o segundo golo"
        return word not in lexicon.closing or is_behind_quote(tokens, cue) or _closes_clause(tokens, cue)
    if lexicon.anaphors and (opens_participial(tokens, cue) or _is_governed_infinitive(tokens, cue, lexicon)):
        return False
    if word in lexicon.participles:
        back = at
        while back >= 0 and tokens[back].kind in (ADVERB, AUXILIARY):
            back -= 1
        if back >= 0 and tokens[back].kind == BE:
            return False
    if lexicon.language == "en" and at >= 0 and (makes_nouns(tokens[at]) or _is_parenthetic(tokens, cue)):
        return False
    if at > 0 and not lexicon.verb_last and token.kind == CUE and _opens_noun_phrase(tokens, at, lexicon):
        return False
    if lexicon.verbs and _is_no_finite_verb(tokens, cue, lexicon):
        return False
    if word not in lexicon.noun_cues:
        return True
    if lexicon.verbs and (_takes_clause(tokens, cue) or _has_agent_noun(tokens, cue, lexicon)):
        return True
    if lexicon.chained:
        return not _is_noun(tokens, cue, lexicon)
    if lexicon.anaphors and _has_body(tokens, cue, lexicon):
        return True
    if lexicon.title_behind:
        return at >= 0 and tokens[at].kind == THAT  # Japanese 「…」と説明。
    if lexicon.particled_cues and _has_particle(tokens, cue, lexicon):
        return True
    if lexicon.verb_last and cue + 1 < len(tokens) and tokens[cue + 1].kind == SELF:
        return True  # "Beim Amt heißt es"
    while at >= 0 and tokens[at].kind == ADVERB:
        at -= 1
    if at > 0 and tokens[at].kind == DASH:  # —¿…? —pregunta la niña; "She left — telling them that"
        return tokens[at - 1].kind == QUOTE or (lexicon.language == "en" and word.endswith("ing"))
    return at >= 0 and tokens[at].kind in _BEFORE_NOUN_LIKE_VERB


def _is_noun(tokens: list[Token], cue: int, lexicon: Lexicon) -> bool:
    """Chinese "他的介绍", "市场分析": behind an owner or a plain word, unless a clause or a quotation follows."""
    before, behind = tokens[cue - 1] if cue else None, tokens[cue + 1].kind if cue + 1 < len(tokens) else END
    if before is None or before.kind in (OWNER, POSSESSIVE, DETERMINER) or before.text == "的":
        return before is not None
    called = before.text in lexicon.titles or before.text.endswith(tuple(lexicon.organisations))
    return before.kind == WORD and not called and behind not in (COMMA, COLON, QUOTE, END)


def _has_particle(tokens: list[Token], cue: int, lexicon: Lexicon) -> bool:
    """Dutch "gaf vorige week al toe dat": the second word of a verb follows in its clause."""
    word = tokens[cue].text
    for token in tokens[cue + 1 : cue + _FARTHEST_PARTICLE]:
        if token.kind in (QUOTE, END, COLON, COMMA):
            return False
        if f"{word} {token.text}" in lexicon.particled_cues:
            return True
    return False


def _takes_clause(tokens: list[Token], cue: int) -> bool:
    """The survey found that, the paper claims Ann Lee: a verb behind a noun that nothing governs; not "in the post that"."""
    if not 0 < cue < len(tokens) - 1 or tokens[cue - 1].kind != WORD:
        return False
    told = tokens[cue + 1].kind in (NAME, PRONOUN) and tokens[cue].text.endswith("s")
    if tokens[cue + 1].text != "that" and not told:
        return False
    at = cue - 1
    while at > 0 and tokens[at].kind == WORD and cue - at < _LONGEST_NOUN:
        at -= 1
    return tokens[at].kind == DETERMINER and (not at or tokens[at - 1].kind not in (PREPOSITION, TO, CUE))


def _has_agent_noun(tokens: list[Token], cue: int, lexicon: Lexicon) -> bool:
    """The economist replies, “…”; the council claims it: behind a noun for people, and before what they say."""
    if not 0 < cue < len(tokens) - 1 or tokens[cue - 1].kind != WORD:
        return False
    agent = tokens[cue - 1].text.lower()
    follower = cue + 2 if tokens[cue + 1].kind in (COMMA, COLON) and cue + 2 < len(tokens) else cue + 1
    kinds = (QUOTE,) if follower == cue + 2 else _SAID
    return (agent in lexicon.titles or agent in lexicon.organisations) and tokens[follower].kind in kinds


def _is_governed_infinitive(tokens: list[Token], cue: int, lexicon: Lexicon) -> bool:
    """French "invite à réclamer la clé": what another verb of saying asks for; not "Et d'ajouter : …"."""
    if cue < _SHORTEST_GOVERNED or tokens[cue - 1].kind not in (PREPOSITION, TO):
        return False
    return tokens[cue - 2].kind == CUE and tokens[cue].text.endswith(lexicon.infinitive_ends)


def opens_participial(tokens: list[Token], cue: int) -> bool:
    """Spanish "Preguntado por el agua, …", French "Interrogé sur l'eau, …": a participle that opens a sentence."""
    opens = cue == 0 or tokens[cue - 1].kind == END
    if not opens or cue + 1 >= len(tokens) or tokens[cue + 1].kind not in (PREPOSITION, TO):
        return False
    return tokens[cue].text.endswith(_PARTICIPLES)


def _has_body(tokens: list[Token], cue: int, lexicon: Lexicon) -> bool:
    """La asociación comarcal denuncia que …: an organisation or a calling by article, and what it says behind the verb."""
    if cue + 1 >= len(tokens) or tokens[cue + 1].kind not in (THAT, QUOTE, COLON):
        return False
    at = cue - 1
    while at > 0 and tokens[at].kind == WORD and cue - at < _LONGEST_NOUN:
        at -= 1
    if tokens[at].kind != DETERMINER or (at and tokens[at - 1].kind in (PREPOSITION, TO)):
        return False
    nouns = (token.text.lower() for token in tokens[at + 1 : cue])
    return any(noun in lexicon.titles or noun in lexicon.organisations for noun in nouns)


def _is_no_finite_verb(tokens: list[Token], cue: int, lexicon: Lexicon) -> bool:
    """In its written *reply*; a “wash and dry” *state*; turned to *posts* like “…”; a wage *justified* by “…”."""
    word, at = tokens[cue].text, cue - 1
    if word.endswith("ed") and _is_passive(tokens, cue, lexicon):
        return True
    if word not in lexicon.noun_cues or at < 0:
        return False
    if tokens[at].kind == TO:
        return word not in lexicon.bare_cues
    if not at:
        return False
    if tokens[at].kind == QUOTE:
        return tokens[at - 1].kind in (DETERMINER, POSSESSIVE)
    return tokens[at].kind == CUE and makes_nouns(tokens[at - 1])


def _is_passive(tokens: list[Token], cue: int, lexicon: Lexicon) -> bool:
    """ "was warmly welcomed", "justified by"."""
    if cue + 1 < len(tokens) and tokens[cue + 1].text in lexicon.agents:
        return True
    at = cue - 1
    while at >= 0 and tokens[at].kind == ADVERB:
        at -= 1
    return at >= 0 and tokens[at].kind == BE


def _is_parenthetic(tokens: list[Token], cue: int) -> bool:
    """The "say" of "unlike, say, Ann Lee"."""
    between = cue + 1 < len(tokens) and tokens[cue - 1].kind == tokens[cue + 1].kind == COMMA
    return between and tokens[cue].text == "say"


def _opens_noun_phrase(tokens: list[Token], at: int, lexicon: Lexicon) -> bool:
    """An article behind a comma or a preposition: "A juicio de Ferrer, la protesta"."""
    return tokens[at].kind == DETERMINER and tokens[at - 1].kind in (COMMA, PREPOSITION) and not lexicon.unspaced


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
