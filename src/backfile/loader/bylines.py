"""Bylines as newspapers print them, in many languages: "By A and B, Science correspondent", "Text: …", "بقلم: …"."""

from __future__ import annotations

import re
from itertools import takewhile

from backfile.loader.dates import find_dates
from backfile.loader.invisible import visible_name
from backfile.loader.page_titles import is_wide, is_wide_name
from backfile.models import Byline
from backfile.patterns import late_pattern

_MAX_LINE = 300
_MAX_WORDS = 6
"""Words of the longest name that is taken for one."""

_PREFIX = re.compile(
    r"""(?:author\s*:|authors?\s+of\s+the\s+article\s*:|by\s*line\s*:)\s*|
    (?:(?:written|recorded|compiled|words|story|text|texte|texto|testo|tekst|report|reported|reporting|analysis|opinion|comment|posted|
    published|submitted|review|interview|column|essay|geschrieben|ein\ (?:bericht|kommentar|gastbeitrag|interview)|
    eine\ (?:analyse|reportage|kolumne)|propos\ recueillis|recopilado|escrito|scritto|napisał[a]?)\s*)?
    (?:by|von|vom|par|por|di|da|de|door|przez|av|af|ditulis\ oleh|oleh|yazan|haber|bởi)\b\s*:?\s*|
    (?:text(?:o|e)?|testo|tekst|texto|interview|words|story|report|reporter|author|authors|autor(?:in|en|a|es)?|auteurs?|autore|
    autori|auteur|bericht|forfatter|journalist|redaktor|redaktion|verfasst\ von|szerző|penulis|writer|редактор)\s*:\s*|
    (?:автор(?:ы)?|текст)\s*:?\s*|
    (?:بقلم|كتب(?:ت)?|إعداد|تقرير)\s*:?\s*|
    (?:文|記者|记者|撰文|撰稿|采写|採訪|作者|取材・文|文・写真|編集|執筆|글|記者／)\s*[:：／/＝=]\s*""",
    re.IGNORECASE | re.VERBOSE,
)
_GLUED_BY = re.compile(r"by(?=[A-ZÀ-Þ])")
_REPORTING = re.compile(
    r"\(?\s*(?:additional\s+)?(?:reporting|writing|report|compiled|written)\s+(?:by|von)\s+(.+)", re.IGNORECASE
)
_REPORTING_END = re.compile(
    r"\s*(?:;|[,.]?\s*(?:additional reporting|writing|edit(?:ing|ed)|compiled|translat)\b|\)\s*$|\.\s*$)", re.IGNORECASE
)
_WIDE_NAME = late_pattern("[\u4e00-\u9fff\u3005\u3040-\u309f\uac00-\ud7a3]{1,6}|[\u30a0-\u30ff\u4e00-\u9fff·・]{2,16}")
_MAX_WIDE_WORDS = 3
"""Of a Chinese, Japanese or Korean name, and their letters."""
_HAN_NAME = r"[\u4e00-\u9fff]{2,4}(?:·[\u4e00-\u9fff]{1,8}){0,2}"
_HAN_REPORTER = late_pattern(
    rf"[^。！？，,]{{0,24}}?(?:记者|記者|通讯员|通訊員|特派员|特派員|撰稿人|专栏作者|專欄作者|评论员|評論員|(?:作者|撰文|采写|撰稿)\s?[:：])[\s:：/／]{{0,2}}"
    rf"(?P<names>{_HAN_NAME}(?:[\s、]{{1,2}}{_HAN_NAME}){{0,5}})\s?(?:[/／][^。！？，,]{{0,12}})?[）)】\]]?"
)
_NO_HAN_NAME = late_pattern(
    r"(?:整合|[综綜]合|网络|網絡).*|[报報][道導]|[编編][译譯]|[摄攝]影?|整理|[专專][访訪]|[实實][习習]生|[发發]自|.*(?:表示|介[绍紹]|[获獲]悉|了解到?|[发發][现現]|透露|指出|[认認]为|[说說]|[称稱]|采[访訪]|採訪)"
)
"""What a reporter did, or heard, beside the names or in their place."""
_LONGEST_HAN = 60
"""Characters of such a line."""
_CJK_REPORTER = late_pattern(r"^([\u4e00-\u9fff・]{2,12})\s?(?:記者|特派員)\b")
_KOREAN_REPORTERS = late_pattern(
    r"^(?:(?:글|사진|취재|촬영|영상)(?:[·ㆍ,/]\s?(?:글|사진|취재|촬영|영상))*\s*[=:]?\s+)?(?:[(\[【]\s?[가-힣]{1,8}\s?[=＝]\s?)?"
    r"(?P<names>[가-힣]{2,5}(?:\s?[·ㆍ,]\s?[가-힣]{2,5}){0,5})\s?(?:(?:선임|수습|인턴|객원|전문|대)\s?)?(?:기자|특파원)(?![가-힣])"
)
_KOREAN_PARTS = late_pattern(r"\s?[·ㆍ,]\s?")
_NOT_KOREAN_NAMES = frozenset(
    "취재 사진 편집 인턴 수습 선임 객원 담당 전문 온라인 본지 시민 현장 동료 여러 일부 정치 경제 사회 문화 체육 국제".split()
)
_ZONE_LEFT = re.compile(r"^\s*(?:GMT|UTC|[ECMP][SD]?T|CES?T|MES?Z|BST)\b")
_AND = re.compile(
    r"\s*(?:&|;|／|、|•|(?<=\S)\s+/\s+|(?<=[^\W\d_])/(?=[^\W\d_])|,?\s+(?:and|und|et|y|e|en|i|og|och|a|und|ve|и|و|dan|und|with|mit)\s+|،)\s*(?=\S)"
)
_LIST_COMMA = re.compile(r"\s*,\s*")
_BAR = re.compile(r"\s*[|·•–—]\s*|\s+-\s+|\s+-$")
_CLUTTER = re.compile(
    r"\s*(?:\S+@\S+\.\w+.*|@\w+.*|\(?\+?\d[\d() .-]{6,}.*|\d+\s+(?:min|hours?|days?|seconds?|minutes?|weeks?)\b.*"
    r"|(?:^|(?<=[\s.]))(?:view|more|see|follow|twitter|facebook|email|contact|share|comments?|published|posted|updated|on)\b.*"
    r"|[«»<>]+|\[.*)$",
    re.I,
)
_GLUED_ROLE = re.compile(r"(?<=[a-zà-ÿ])(?=(?:[A-Z][\w'’-]*\s)*(?:[A-Z][\w-]*))")
_GLUED = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ][A-Za-z])")
_NAME_STARTS = frozenset(("Mc", "Mac", "De", "Di", "Du", "La", "Le", "Fitz", "Van", "Von", "St", "Ap", "Al", "El"))
"""What a second capital may follow inside a name: "McCarthy", "LaRue"."""
WEEKDAY = late_pattern(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
    r"|luned[iì]|marted[iì]|mercoled[iì]|gioved[iì]|venerd[iì]|sabato|domenica|(?:segunda|terça|quarta|quinta|sexta)-feira",
    re.IGNORECASE,
)
_WEEKDAY_LEFT = late_pattern(rf"[\s,|•·–—-]+(?:on\s+)?(?:{WEEKDAY.pattern})[\s,|•·–—-]*$", re.IGNORECASE)
"""The day of the week before a date."""
_PARTICLES = frozenset(
    """de la le van von der den del della di da do dos das du el al bin bint ibn abu ben ter ten zu zum vom y e af av und st
    los las""".split()
)
_VOWEL = re.compile(r"[AEIOUYÀ-ÖØ-Þ]")
_MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670"
"""Combining accents and Arabic vowel signs, which are no letters to `re`."""
_NAME_WORD = re.compile(rf"(?:[^\W\d_]\.)+|[^\W\d_](?:[^\W\d_]|[{_MARKS}])*(?:['’‘ʼ.・-](?:[^\W\d_]|[{_MARKS}])+)*\.?")
_ROLE_WORD = late_pattern(
    r"\b(?:correspondent|reporter|editor(?:ial)?|writer|journalist|staff|columnist|critic|chief|bureau|contributor|analyst"
    r"|producer|director|freelance|author|opinion|desk|redakteur(?:in)?|korrespondent(?:in)?|redaktion(?:sleiter)?|chef"
    r"|leiter(?:in)?|journaliste|correspondante?|envoyée?s?|redactora?|corresponsal|enviad[oa]|periodista|redattore|inviat[oa]"
    r"|correspondente|redaktor|verslaggever|корреспондент|muhabir|media|special to|commentator|photographer)\b",
    re.I,
)
_PLACE_LEAD = re.compile(r"(?<=\w)\s+(?:in|aus|à|en|dans|em|da|w|te|i|at|for|для|в|из)\s+(?=[^\W\d_])")
_ORGANISATION = late_pattern(
    r"\b(?:news|press|agency|agentur|media|staff|reports?|bureau|team|redaktion|magazine|times|post|herald|service|online"
    r"|desk|associated|reuters|network|radio|tv|wire|group|business|sports?|ajansı|agence|agencia|agenzia|editorial)\b",
    re.I,
)


def read_bylines(line: str, language: str = "en") -> tuple[Byline, ...]:
    """Who a byline names, in order; empty when the line does not begin as a byline does.

    A bare list of names is no byline here: `read_names` reads that, where its place says what it is.
    """
    text = visible_name(line.strip())
    if not text or len(text) > _MAX_LINE:
        return ()
    text = without_dates(text, language)
    reporters = () if text.isascii() else han_reporters(text)
    if reporters:
        return reporters
    reporting = _REPORTING.match(text)
    if reporting is not None:
        end = _REPORTING_END.search(reporting[1])
        return read_names(reporting[1][: end.start()] if end else reporting[1])
    if not text.isascii() and (eastern := _eastern_reporters(text)):
        return eastern
    text = text.strip("()（）[]【】 ")
    prefix = _GLUED_BY.match(text) or _PREFIX.match(text)
    return read_names(text[prefix.end() :]) if prefix is not None and prefix.end() < len(text) else ()


def _eastern_reporters(text: str) -> tuple[Byline, ...]:
    """Those whom a Korean or Japanese byline names; empty for any other line."""
    korean = _KOREAN_REPORTERS.match(text)
    if korean is not None:
        names = [name for name in _KOREAN_PARTS.split(korean["names"]) if name not in _NOT_KOREAN_NAMES]
        return tuple(map(Byline, dict.fromkeys(names)))
    japanese = _CJK_REPORTER.match(text)
    return () if japanese is None else (Byline(japanese[1]),)


def han_reporters(text: str) -> tuple[Byline, ...]:
    """The names behind a Chinese word for reporter: "本报记者 甲乙丙 丁戊", "文/某网专栏作者 甲乙"."""
    found = _HAN_REPORTER.fullmatch(text) if len(text) <= _LONGEST_HAN else None
    if found is None:
        return ()
    names = re.split(r"[\s、]+", found["names"])
    return tuple(Byline(name) for name in dict.fromkeys(names) if not _NO_HAN_NAME.fullmatch(name))


def without_dates(text: str, language: str) -> str:
    """A byline without the dates that are printed on the same line."""
    for date in reversed(find_dates(text, language)):
        before = text[: date.time_start]
        weekday = _WEEKDAY_LEFT.search(before)
        if weekday is not None and len(_PREFIX.sub("", head := before[: weekday.start()]).split()) > 1:
            before = head  # else it is a name: "Jan Freitag"
        text = f"{before} {_ZONE_LEFT.sub('', text[date.time_end :])}"
    return text.strip(" \t|·•–—,/")


def is_byline_opening(line: str) -> bool:
    """Whether a line is nothing but the word before a name: "By", "von", "Author:"."""
    text = visible_name(line.strip())
    prefix = _PREFIX.match(text + " ") if 0 < len(text) <= 24 else None
    return prefix is not None and prefix.end() >= len(text)


def read_names(text: str) -> tuple[Byline, ...]:
    """The persons (or desks) that a text without its "By" lists, each with what is said of them."""
    text = _CLUTTER.sub("", visible_name(text[:_MAX_LINE].strip()).rstrip(",;:-| "))
    head, *tail = _BAR.split(text, maxsplit=1)
    role = tail[0].strip(" -–—|·•") if tail and any(map(str.isalpha, tail[0])) else None
    names: list[Byline] = []
    for part in _AND.split(head):
        pieces = [piece for piece in _LIST_COMMA.split(part) if piece]
        for index, piece in enumerate(pieces):
            if index and WEEKDAY.fullmatch(piece):
                break
            byline = None if index and names and _ROLE_WORD.search(piece) else _one(piece)
            if index and names and byline is not None and _is_role(byline, piece, pieces[:index]):
                byline = None
            if byline is not None:
                names.append(byline)
            elif index and names:
                names[-1] = Byline(names[-1].name, ", ".join(pieces[index:]))
                break
            else:
                return tuple(names)
    if role and len(names) == 1 and names[0].role is None and not _CLUTTER.match(role):
        names[0] = Byline(names[0].name, role)
    return tuple(dict.fromkeys(names))


def _is_role(byline: Byline, piece: str, before: list[str]) -> bool:
    """Whether what stands behind a comma says more of the last name instead of being another one: what they are, a
    single word, or capitals alone behind a name that has small letters."""
    if _ROLE_WORD.search(byline.name) or (piece.isupper() and not before[0].isupper()):
        return True
    return len(before) == 1 and " " in before[0] and " " not in byline.name


def _one(text: str) -> Byline | None:
    """One name, with a role that is glued to it, stands behind it in brackets, or begins with "in"."""
    text = text.strip(" .:*")
    role: str | None = None
    if text.endswith(")") and "(" in text:
        text, _, inside = text[:-1].partition("(")
        role, text = inside.strip() or None, text.strip()
    place = _PLACE_LEAD.search(text)
    if place is not None and not _ORGANISATION.search(text):
        role = role or text[place.start() :].strip()
        text = text[: place.start()]
    text, said = _without_role(text)
    if not is_name(text) and not _is_desk(text):
        return None
    return Byline(_readable(text), role or said)


def _is_desk(text: str) -> bool:
    """Whether a text names a desk or an agency: "the night desk", "Agence X 24"."""
    words = text.split()
    is_short = 0 < len(words) <= _MAX_WORDS and len(text) <= 60
    return is_short and (text[:1].isupper() or words[0] == "the") and _ORGANISATION.search(text) is not None


def _without_role(text: str) -> tuple[str, str | None]:
    """ "Ann LeeNews Reporter" and "Ann Lee Parliamentary editor" parted into name and role."""
    for cut in _GLUED_ROLE.finditer(text):
        name, role = text[: cut.start()], text[cut.start() :]
        if " " in name and (_ROLE_WORD.search(role) or _ORGANISATION.search(role)):
            return name, role
    for cut in _GLUED.finditer(text):
        name, rest = text[: cut.start()], text[cut.start() :]
        if " " in name and re.split(r"[\s'’-]", name)[-1] not in _NAME_STARTS and is_name(name):
            return name, None if _CLUTTER.match(rest) else rest
    words = text.split()
    if len(words) == 3 and _ROLE_WORD.fullmatch(words[2]) and is_name(" ".join(words[:2])):
        return " ".join(words[:2]), words[2]
    said = " ".join(words[2:])
    if len(words) > 3 and (_ROLE_WORD.search(said) or _ORGANISATION.search(said)) and is_name(" ".join(words[:2])):
        return " ".join(words[:2]), said
    return text, None


def is_organisation(text: str) -> bool:
    """Whether a name holds a word of agencies, papers and desks."""
    return _ORGANISATION.search(text) is not None


def is_role(text: str) -> bool:
    """Whether a text says what a writer is, rather than a name."""
    return len(text) < 80 and _ROLE_WORD.search(text) is not None


def is_name(text: str) -> bool:
    """Whether a text looks like a person's name: one to six capitalised words, particles between them."""
    words = text.split()
    if not 1 <= len(words) <= _MAX_WORDS or len(text) > 60:
        return False
    if is_wide(text):
        return len(words) <= _MAX_WIDE_WORDS and all(map(_WIDE_NAME.fullmatch, words)) and not is_wide_name(text)
    if any(_NAME_WORD.fullmatch(word) is None for word in words if word.casefold() not in _PARTICLES):
        return False
    if not words[0][:1].isupper() and words[0].casefold() not in _PARTICLES:
        return not words[0][:1].islower()  # a script without capitals
    lower = [word for word in words if word[:1].islower() and word.casefold() not in _PARTICLES]
    return not lower and any(word[:1].isupper() for word in words)


def _readable(name: str) -> str:
    """A name printed in capitals with ordinary ones; agencies' initials stay."""
    words = name.split()
    capitals = list(takewhile(str.isupper, words))
    if len(words) < 2 or len(capitals) != len(words) or all(len(word) <= 3 for word in words):
        return name
    if any(len(word) == 3 and word.isalpha() and not _VOWEL.search(word) for word in words):
        return name  # initials: a broadcaster or an agency
    return " ".join(word if len(word) <= 2 and word.endswith(".") else _capitalised(word) for word in words)


def _capitalised(word: str) -> str:
    return "".join(part.capitalize() for part in re.split(r"([-'’.])", word))
