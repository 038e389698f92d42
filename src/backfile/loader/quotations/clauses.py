"""Who reports a quotation, as the sentence around it says: the verb of saying and its subject.

Reads one sentence's tokens. Word orders: "…," said X / "…," X said / X said: "…" / X said that "…" / according to X,
"…" / "…," he said, "…". The nearest evidence wins; what stands right beside the quotation before all.
"""

from __future__ import annotations

from typing import NamedTuple

from backfile.loader.quotations import chained
from backfile.loader.quotations.before import first_subject, may_speak, subject_before
from backfile.loader.quotations.behind import subject_after
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
    NUMBER,
    OPEN,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    SELF,
    THAT,
    TO,
    WHO,
    WORD,
    Lexicon,
)
from backfile.loader.quotations.marked import report_of
from backfile.loader.quotations.sentences import Sentence
from backfile.loader.quotations.subjects import FARTHEST, adds_to_verb, inverted_subject, source_of, subject_of
from backfile.loader.quotations.tokens import Subject, Token
from backfile.loader.quotations.usage import is_calling
from backfile.loader.quotations.verbs import is_verb

_CLAUSE = 12
"""Tokens within which a passive verb still governs the quotation."""
_LONGEST_CALLING = 3
_COMMA = Token(COMMA, ",")
_CLEFT = 4
"""Tokens in which the verb of a sentence stands that opens with "quien"."""
_THINGS = frozenset(("this", "it"))
_FARTHEST_COLON = 3
"""Tokens from a verb to a quotation that its colon opens for certain: "said on Monday:"."""
_BREAKS = frozenset((QUOTE, END, COLON))
_IN_OWNED = frozenset((WORD, NAME, ADVERB, NUMBER, PREPOSITION, DETERMINER))
"""What stands between an owner and a colon."""
_TOPICS = frozenset(("は", "が", "も"))
_TELLING = frozenset(("heißt", "hieß", "heißen"))
"""German: "es" is their subject where they report."""


class Report(NamedTuple):
    """A verb of saying and whose it is."""

    cue: int
    """Index of its token."""
    subject: Subject | None
    near: bool
    """It stands right beside the quotation."""


def find_report(tokens: list[Token], quote: int, is_complete: bool, lexicon: Lexicon) -> Report | None:
    """The report of the quotation at index `quote` of a sentence, or None when the sentence has none.

    `is_complete`: the quotation ends as a sentence does, so only a report right behind it can close it.
    """
    signed = _owned(tokens, quote, lexicon) or _signed(tokens, quote)
    if signed is not None:
        return signed
    if lexicon.chained:
        reported = chained.report_of(tokens, quote, lexicon)
        return Report(*reported) if reported is not None else None
    if lexicon.topics:
        said = report_of(tokens, quote, lexicon)
        return Report(*said) if said is not None else None
    if lexicon.title_behind:
        return _with_topic(tokens, quote, _reported(tokens, quote, is_complete, lexicon), lexicon)
    report = _reported(tokens, quote, is_complete, lexicon)
    return _of_wording(tokens, report, lexicon) if report is not None and lexicon.wordings else report


def _of_wording(tokens: list[Token], report: Report, lexicon: Lexicon) -> Report | None:
    """Of „…“, lautet sein Fazit / das Urteil von Ute Kern: whose words they are; where nobody's, it is no report."""
    subject, word = report.subject, tokens[report.cue].text
    if subject is None or report.cue < 0 or not (word in lexicon.wordings or word in lexicon.closing):
        return report
    head = tokens[subject.head]
    if head.kind == PRONOUN or is_calling(head.text.rsplit(" ", 1)[-1].lower(), lexicon):
        return report
    first = tokens[subject.first]
    if first.kind == POSSESSIVE and first.text in lexicon.genders:
        return report._replace(subject=Subject(subject.first, subject.first, subject.first))
    for at in range(subject.first + 1, min(len(tokens) - 1, subject.first + _LONGEST_WORDING)):
        if tokens[at].text in lexicon.agents and tokens[at + 1].kind == NAME:
            return report._replace(subject=Subject(at + 1, at + 1, at + 1))
    return None if word in lexicon.wordings and head.kind == WORD else report


_LONGEST_WORDING = 5


def _with_topic(tokens: list[Token], quote: int, report: Report | None, lexicon: Lexicon) -> Report | None:
    """Japanese "三宅主将は「…」と涙をぬぐった": the name that is the topic before a quotation, whatever else the verb's clause has."""
    named = report is not None and report.subject is not None and tokens[report.subject.head].kind in (NAME, PRONOUN)
    if report is not None and named and (report.near or not 0 <= report.cue < quote or tokens[report.cue].kind != CUE):
        return report  # verbs stand last: one before the quotation reports it by a colon only
    for at in range(quote - 1, max(0, quote - FARTHEST), -1):
        if tokens[at].kind in (QUOTE, END, CUE):
            break
        if tokens[at].kind == TO and tokens[at].text in _TOPICS:
            name = _before_parenthesis(tokens, at - 1)
            if tokens[name].kind == NAME or may_speak(tokens[name], lexicon):
                cue = report.cue if report is not None and report.cue > quote else -1
                first = name
                while (
                    tokens[name].kind == WORD
                    and first
                    and (tokens[first - 1].kind in (WORD, NAME) or tokens[first - 1].text == "の")
                ):
                    first -= 1
                return Report(cue, Subject(first, name, name), at == quote - 1)
    return report


def _before_parenthesis(tokens: list[Token], at: int) -> int:
    """Japanese "宮原さん（68）は": the index of what stands before an age or a calling in brackets."""
    opening = at
    while opening > 0 and tokens[at].kind == CLOSE and tokens[opening].kind != OPEN and at - opening < _CLAUSE:
        opening -= 1
    return opening - 1 if opening > 0 and tokens[opening].kind == OPEN else at


def _reported(tokens: list[Token], quote: int, is_complete: bool, lexicon: Lexicon) -> Report | None:
    before = _nearest_before(tokens, quote, lexicon)
    if before is not None and before.near:
        return _closing(tokens, quote, before, is_complete, lexicon) or before
    elliptic = _elliptic(tokens, quote)
    if elliptic is not None:
        return elliptic
    after = _after(tokens, quote, lexicon)
    if before is not None and after is not None and _opens_another(tokens, after, lexicon):
        return before
    if after is not None and (after.near or (before is None and not is_complete)):
        return after
    return before or viewpoint_of(tokens, quote, lexicon)


def _closing(tokens: list[Token], quote: int, before: Report, is_complete: bool, lexicon: Lexicon) -> Report | None:
    """Of "X recalled the day it began: “…,” she said": the verb behind, where only a colon is beside the one before."""
    if is_complete or lexicon.subject_follows or tokens[quote - 1].kind != COLON:
        return None
    if quote - before.cue <= _FARTHEST_COLON:
        return None
    after = _after(tokens, quote, lexicon)
    return after if after is not None and after.near else None


def viewpoint_of(tokens: list[Token], end: int, lexicon: Lexicon) -> Report | None:
    """Para la concejala Célia Antunes, el plan “…”: the view of the one whom the sentence opens with."""
    if tokens[0].text.lower() not in lexicon.viewpoints:
        return _parenthetic_view(tokens, end, lexicon) if lexicon.viewpoints else None
    if lexicon.verb_last or lexicon.verb_second:
        return _viewpoint_before_verb(tokens, end)
    comma = next((at for at in range(2, min(end, _CLAUSE)) if tokens[at].kind == COMMA), 0)
    if end == 2 < len(tokens) and tokens[1].kind == NAME:
        return Report(-1, Subject(1, 1, 1), False)  # "Per Sartori «…»"
    if comma and tokens[1].kind == DETERMINER and tokens[comma - 1].text.lower() in lexicon.titles:
        return Report(-1, Subject(1, comma - 1, comma - 1), False)  # "Pour la meunière, …"
    apposed = tokens[comma + 1 : comma + 3] if comma and tokens[1].kind in (DETERMINER, POSSESSIVE) else []
    if [token.kind for token in apposed] == [NAME, COMMA]:
        return Report(-1, Subject(1, comma + 1, comma + 1), False)  # "Para a mulher, Rita, …"
    if not comma or tokens[comma - 1].kind not in (NAME, PRONOUN):
        return None
    return Report(-1, Subject(comma - 1, comma - 1, comma - 1), False)


def _parenthetic_view(tokens: list[Token], end: int, lexicon: Lexicon) -> Report | None:
    """Los mensajes, para Antunes, son “…”."""
    for at in range(1, min(end, FARTHEST) - 2):
        if tokens[at].kind == COMMA and tokens[at + 1].text in lexicon.viewpoints:
            name = at + 3 if tokens[at + 2].kind == DETERMINER else at + 2
            while name < end and tokens[name].kind == WORD and tokens[name].text in lexicon.titles:
                name += 1
            if name + 1 < end and tokens[name].kind == NAME and tokens[name + 1].kind == COMMA:
                return Report(-1, Subject(at + 2, name, name), False)
    return None


def _viewpoint_before_verb(tokens: list[Token], end: int) -> Report | None:
    """German "Für den Kläger Ewald Timm ist es „…“": the name before the verb."""
    for at in range(1, min(end - 1, _CLAUSE)):
        if tokens[at].kind == NAME and tokens[at + 1].kind == BE:
            return Report(-1, Subject(at, at, at), False)
        if tokens[at].kind not in (DETERMINER, WORD, NAME):
            break
    return None


def first_report(sentence: Sentence, lexicon: Lexicon) -> Report | None:
    """The first report of a sentence without a quotation that has a subject of its own."""
    tokens = sentence.tokens
    for cue in sentence.cues:
        if cue >= FARTHEST:
            break
        light = tokens[cue].text in lexicon.light_cues
        if lexicon.anaphors and cue <= _CLEFT and tokens[0].kind == WHO:
            continue  # "Quien sí habló fue su antecesor, Mauricio Tejada."
        if not light and not _is_bare(tokens, cue, lexicon) and is_verb(tokens, cue, lexicon):
            subject = subject_of(tokens, cue, lexicon)
            if subject is not None:
                return Report(cue, subject, False)
    return None


def _signed(tokens: list[Token], quote: int) -> Report | None:
    """ "…" — X, title, or X: "…", without a verb: the name alone attributes."""
    if 0 < quote <= 4 and tokens[quote - 1].kind == COLON and tokens[quote - 2].kind in (NAME, CLOSE):
        subject = first_subject(tokens, 0, quote)
        verbs = any(token.kind in (CUE, ACCORDING, AUXILIARY, BE) for token in tokens[:quote])
        return Report(-1, subject, True) if subject is not None and not verbs else None
    if quote + 2 < len(tokens) and tokens[quote + 1].kind == DASH:
        name = quote + 2
        closing = tokens[name + 1].kind if name + 1 < len(tokens) else END
        if tokens[name].kind == NAME and closing in (COMMA, END, OPEN, DASH):
            return Report(-1, Subject(name, name, name), True)
    return None


def _elliptic(tokens: list[Token], quote: int) -> Report | None:
    """Назвал стройку «…», а Нина Рощина — «…»: the verb of the clause before, said by another."""
    if quote < 3 or tokens[quote - 1].kind != DASH or tokens[quote - 2].kind != NAME:
        return None
    for at in range(quote - 3, max(-1, quote - FARTHEST), -1):
        if tokens[at].kind == CUE:
            crossed = any(token.kind == QUOTE for token in tokens[at:quote])
            return Report(at, Subject(quote - 2, quote - 2, quote - 2), True) if crossed else None
    return None


def _owned(tokens: list[Token], quote: int, lexicon: Lexicon) -> Report | None:
    """German "Sein Appell an die Stadt: „…“", without a verb: whose word it is."""
    if lexicon.language == "en" or quote < 3 or tokens[quote - 1].kind != COLON:
        return None
    at = quote - 2
    while at > 0 and tokens[at].kind in _IN_OWNED and quote - at < _CLAUSE:
        at -= 1
    opens = at == 0 or tokens[at - 1].kind in (*_BREAKS, COMMA, DASH, CONJUNCTION)
    if tokens[at].kind != POSSESSIVE or not opens or at + 2 >= quote:
        return None
    return Report(-1, Subject(at, at, at), True)


def _opens_another(tokens: list[Token], report: Report, lexicon: Lexicon) -> bool:
    """Of “…”, B said it was “…”: whether the verb behind a quotation has one of its own behind it."""
    if report.subject is None or report.subject.head > report.cue:
        return False
    for at in range(report.cue + 1, min(len(tokens), report.cue + _CLAUSE)):
        if tokens[at].kind == QUOTE:
            named = at - 1 == report.cue and tokens[report.cue].text.lower() in lexicon.addressed
            return named or tokens[at - 1].kind not in (COMMA, CUE)
        if tokens[at].kind in (COMMA, END):
            return False
    return False


def _nearest_before(tokens: list[Token], quote: int, lexicon: Lexicon) -> Report | None:
    """The nearest verb of saying before the quotation; a bare form ("to respond") only for want of another."""
    bare: Report | None = None
    crossed = False
    for at in range(quote - 1, max(-1, quote - FARTHEST), -1):
        token = tokens[at]
        if token.kind == QUOTE:
            crossed = True
        if token.kind not in (CUE, ACCORDING):
            continue
        near = not crossed and _stands_beside(tokens, at, quote, lexicon)
        if not is_verb(tokens, at, lexicon):
            passive = _passive_report(tokens, at, quote, near, lexicon)
            if passive is not None:
                return passive
            continue
        outer = _outer_report(tokens, at, lexicon)
        if outer is not None:
            return outer
        if _is_light(tokens, at, near, lexicon) or _describes(tokens, at, lexicon):
            continue
        report = Report(_verb_at(tokens, at), subject_of(tokens, at, lexicon), near)
        if near or not _is_bare(tokens, at, lexicon):
            names = report.subject is not None and tokens[report.subject.head].kind in (NAME, PRONOUN)
            return report if bare is None or names else bare
        bare = bare or report
    return bare


def _is_light(tokens: list[Token], cue: int, near: bool, lexicon: Lexicon) -> bool:
    """Whether a verb that says something only beside a quotation says nothing: "gibt" afar, "gibt es"; but "heißt es" does."""
    if tokens[cue].text not in lexicon.light_cues:
        return False
    impersonal = lexicon.verb_last and cue + 1 < len(tokens) and tokens[cue + 1].kind == SELF
    return tokens[cue].text not in _TELLING if impersonal else not near


def _verb_at(tokens: list[Token], at: int) -> int:
    """Of "según denuncia X": the verb."""
    follows = tokens[at].kind == ACCORDING and at + 1 < len(tokens) and tokens[at + 1].kind == CUE
    return at + 1 if follows else at


def _describes(tokens: list[Token], cue: int, lexicon: Lexicon) -> bool:
    """Turkish “…” diyen X: a participle reports what stands before it."""
    before = cue and tokens[cue - 1].kind == QUOTE
    return bool(before) and lexicon.source_behind and tokens[cue].text.lower() not in lexicon.addressed


def _passive_report(tokens: list[Token], cue: int, quote: int, near: bool, lexicon: Lexicon) -> Report | None:
    """Of "was described by X as “…”": X. Of "was told that it is “…”": nobody, but it is said."""
    word = tokens[cue].text.lower()
    if word not in lexicon.participles:
        return None
    if cue + 1 < quote and tokens[cue + 1].text in lexicon.agents:
        subject = subject_after(tokens, cue + 1, lexicon)
        if subject is not None:
            return Report(cue, subject, near)
    addressed = word in lexicon.addressed and quote - cue < _CLAUSE
    return Report(cue, None, near) if near or addressed else None


def _is_bare(tokens: list[Token], cue: int, lexicon: Lexicon) -> bool:
    """A form without an ending behind a noun, "to" or an auxiliary: perhaps not said at all."""
    return (
        tokens[cue].text in lexicon.bare_cues
        and cue > 0
        and tokens[cue - 1].kind in (WORD, NAME, TO, AUXILIARY, NUMBER)
    )


def _outer_report(tokens: list[Token], weak: int, lexicon: Lexicon) -> Report | None:
    """Of "X said she felt …" and "X said that this shows …": the verb of saying, not what it says of others."""
    if not weak:
        return None
    taken_up = tokens[weak].text.lower() in lexicon.weak_cues and tokens[weak - 1].kind == PRONOUN
    if not taken_up and not (lexicon.verbs and tokens[weak - 1].text in _THINGS):
        return None
    for at in range(weak - 2, max(-1, weak - 5), -1):
        if tokens[at].kind == CUE and is_verb(tokens, at, lexicon) and tokens[at].text.lower() not in lexicon.weak_cues:
            subject = subject_of(tokens, at, lexicon)
            return Report(at, subject, False) if subject is not None else None
    return None


def _stands_beside(tokens: list[Token], cue: int, quote: int, lexicon: Lexicon) -> bool:
    """Only a comma, a colon, "that", or the person spoken to stand between the verb and the opening mark."""
    last = tokens[quote - 1].kind
    gap = quote - cue - 1
    if gap == 0 or last == COLON:
        return True
    if tokens[cue].kind == ACCORDING and tokens[cue - 1].kind == WORD and lexicon.source_behind:
        return False  # Turkish "illere göre": by provinces
    if last in (COMMA, THAT) and gap <= 12:
        return not any(token.kind in (CONJUNCTION, PRONOUN) for token in tokens[cue + 1 : quote])
    return False


def _after(tokens: list[Token], quote: int, lexicon: Lexicon) -> Report | None:
    without_subject: Report | None = None
    start = quote + 1
    while start < len(tokens) and tokens[start].kind in (COMMA, DASH, CLOSE, THAT):
        start += 1
    for at in range(start, min(len(tokens), start + FARTHEST)):
        kind = tokens[at].kind
        if kind in _BREAKS:
            break
        if kind not in (CUE, ACCORDING) or not is_verb(tokens, at, lexicon) or adds_to_verb(tokens[at], lexicon):
            continue
        if _opens_next_quote(tokens, at, start):
            break
        subject = _subject_behind_quote(tokens, at, start, lexicon)
        near = subject is not None and (subject.first <= start or at == start or subject.first == at + 1)
        if subject is None:
            near = (lexicon.source_behind or lexicon.title_behind) and at == start  # Turkish: X, “…” dedi
            subject = subject_of(tokens, at, lexicon)
        if subject is not None:
            return Report(_verb_at(tokens, at), subject, near)
        if lexicon.anaphors and lexicon.drops_subject and at == start and tokens[at + 1 : at + 2] == [_COMMA]:
            return Report(at, None, True)  # "«…», avisa, y señala el trampolín: «…»"
        without_subject = without_subject or Report(at, None, at == start and lexicon.drops_subject)
    return without_subject


def _closes_with_name(tokens: list[Token], at: int) -> bool:
    """Turkish “…” diye konuştu Demirel. – against the order of words, and so at the sentence's end only."""
    callings = at
    while at < len(tokens) and tokens[at].kind == WORD and at - callings < _LONGEST_CALLING:
        at += 1
    return at < len(tokens) and tokens[at].kind == NAME and (at + 1 == len(tokens) or tokens[at + 1].kind == END)


def _opens_next_quote(tokens: list[Token], cue: int, start: int) -> bool:
    """X said: "…" behind a finished quotation belongs to what follows it."""
    if cue == start or tokens[start - 1].kind == COMMA:
        return False
    follower = cue + 1
    return follower < len(tokens) and tokens[follower].kind == COLON


def _subject_behind_quote(tokens: list[Token], cue: int, start: int, lexicon: Lexicon) -> Subject | None:
    verb_first = all(token.kind in BEFORE_VERB for token in tokens[start:cue])
    if tokens[cue].kind == ACCORDING:
        return source_of(tokens, cue, lexicon)
    closed = lexicon.source_behind and _closes_with_name(tokens, cue + 1)
    if verb_first and (closed or tokens[cue].text.lower() not in lexicon.addressed):
        subject = subject_after(tokens, cue, lexicon)
        if subject is not None:
            return subject
    if (inverted := inverted_subject(tokens, cue, lexicon)) is not None:
        return inverted
    behind = lexicon.subject_follows and cue > start and tokens[cue - 1].kind == COMMA and cue + 1 < len(tokens)
    if behind and tokens[cue + 1].kind == NAME:
        return subject_after(tokens, cue, lexicon)  # „…“, habe sie gerufen, erzählt Ute Kern
    return subject_before(tokens, cue, start, lexicon)
