"""Sentences that take up the quotation before them: "„…“ So äußerte sich Ute Kern.", "Con esas palabras abrió la alcaldesa …"."""

from __future__ import annotations

from backfile.loader.quotations.behind import subject_after
from backfile.loader.quotations.clauses import Report
from backfile.loader.quotations.lexicon import AUXILIARY, BE, CUE, PREPOSITION, Lexicon
from backfile.loader.quotations.sentences import Sentence
from backfile.loader.quotations.subjects import subject_of
from backfile.loader.quotations.tokens import Token

_FARTHEST_NOUN = 3
"""Tokens before the noun of "mit diesen Worten", "con queste brevi parole"."""
_BETWEEN = frozenset((AUXILIARY, BE))


def echoing_report(sentence: Sentence, lexicon: Lexicon) -> Report | None:
    """The report of a sentence that says so of the quotation before it; one of its own may only follow the verb."""
    tokens = sentence.tokens
    for cue in sentence.cues:
        if sentence.quotes and sentence.quotes[0] < cue:
            return None
        if lexicon.unspaced:
            if cue and tokens[cue - 1].text in lexicon.echoes:
                return Report(cue, subject_of(tokens, cue, lexicon), False)
        elif _takes_up(tokens, cue, lexicon):
            subject = subject_after(tokens, cue, lexicon) or subject_of(tokens, cue, lexicon)
            return Report(cue, subject, False) if subject is not None else None
    return None


def _takes_up(tokens: list[Token], cue: int, lexicon: Lexicon) -> bool:
    """Whether only an auxiliary stands between the verb and the word that opens the sentence."""
    at = cue - 1
    while at > 0 and tokens[at].kind in _BETWEEN:
        at -= 1
    return tokens[cue].kind == CUE and at >= 0 and is_echo(tokens, at, lexicon)


def is_echo(tokens: list[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether the word at an index takes up what was quoted: it opens its sentence, by itself or behind a preposition."""
    if tokens[at].text.lower() not in lexicon.echoes:
        return False
    return at == 0 or (at <= _FARTHEST_NOUN and tokens[0].kind == PREPOSITION)
