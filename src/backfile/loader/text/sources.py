"""Which publication ran the article: the page's title, its first line, its copyright lines and its own mentions vote."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from typing import NamedTuple

from backfile.loader.text.datelines import find_dateline
from backfile.loader.text.lines import END_COLON, END_MARK, END_STOP, Line
from backfile.loader.text.vocabulary import CATEGORY_OF, Category

_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright|@(?= ?\d{4}))(?:[\s©:]|\(c\)|copyright\b){0,6}"
    r"(?:(?:19|20)\d\d(?:\s?[-–/]\s?(?:\d{4}|\d\d|present))?)?[\s,:|]*(?:by\s+|the copyright of\s+)?"
    r"(?P<name>[^\s\d©][^|©.,;:()]{1,50}?(?:\.(?:com?|de|net|org|tv|at|ch)\b)?)"
    r"(?=\s*(?:[|,;:()©]|\.(?:\s|$)|\s(?:19|20)\d\d|all rights|alle rechte|media\b|gmbh\b|inc\b|ltd\b|llc\b|limited\b|\d|$))",
    re.IGNORECASE,
)
_COPYRIGHT_BEHIND = re.compile(
    r"(?:^|[|.]\s*)(?:(?:19|20)\d\d\s+)?(?!copyright|all )(?P<name>(?-i:[^\W\d_a-z])[^|©.,;:()\d]{2,40}?)\s*(?:©|\.\s*all rights reserved)",
    re.IGNORECASE,
)
_RESERVED = re.compile(
    r"all rights|alle rechte|tous droits|todos los derechos|todos os direitos|(?:©|copyright|\(c\)) ?(?:©|\(c\))? ?(?:19|20)\d\d",
    re.IGNORECASE,
)
"""What tells a publication's copyright from a picture's."""
_HOME = re.compile(
    r"(?P<name>(?-i:[^\W\d_a-z])[^|,.!?:()]{2,36}?)(?:\s(?:logo|home ?page|home)|,?\s(?:-\s)?(?:zur startseite|retour à la une|startseite))",
    re.IGNORECASE,
)
"""The text of a page's logo."""
_ABOUT = re.compile(
    r"^(?:about|follow|subscribe to|welcome to|download the|get the|contact|advertise with|more from|more on|more|latest from|join|support"
    r"|über|folgen sie|mehr von|abonnieren sie|suivez|síguenos en)\s+(?:us on\s+|the\s+)?(?P<name>(?-i:[^\W\d_a-z])[^|,.!?:()]{2,36}?)"
    r"(?:\s+(?:newsletters?|on|app|today|here|now|auf|sur).*)?$",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"^(?:popular on|want more|why you can trust|read more at|warum sie (?:dem|der) |(?:originally |first )?published (?:on|in|by)"
    r"|this (?:article|story) (?:was )?(?:first |originally )?(?:appeared|published) (?:on|in|by))\s*(?:the\s+)?"
    r"(?P<name>(?-i:[^\W\d_a-z])[^|,.!?:()]{2,36}?)(?:\s+(?:vertrauen|on|newsletter)\b.*|[.?!].*)?$",
    re.IGNORECASE,
)
"""What only a publication says of itself."""
_ADDRESS_ALONE = re.compile(r"[\w-]{2,24}\.(?:com|org|net|tv|info|co|[a-z]{2})(?:\.[a-z]{2})?", re.IGNORECASE)
_BY = re.compile(r"(?:by|von|par|por)\s", re.IGNORECASE)
_DOMAIN = re.compile(
    r"(?:https?://|www\.|@)(?:www\.)?(?P<name>[a-z0-9-]{2,40}\.(?:com|org|net|co\.\w\w|com\.\w\w|[a-z]{2,4}))\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:told|tells|interview with|speaking to|spoke to|sagte(?: der| dem)?|gegenüber(?: der| dem)?|interview mit(?: der| dem)?"
    r"|déclaré (?:à|au)|confié (?:à|au)|dijo a|declaró a|ha detto a)\s(?:the\s)?"
    r"(?P<name>[^\W\d_a-z][\w.’'-]{1,20}(?:\s(?:of\s)?[^\W\d_a-z][\w.’'-]{1,20}){0,3}?)(?=[.,;:]?(?:\s[a-zà-ÿ“\"]|\s*$)|[.,;:’'])"
)
"""Whom the article's people spoke to: a publication names itself so."""
_STRAY = re.compile(r"^[-–—•\s]+|[\s,]+\d{3,4}$")
_LEGAL_FORM = re.compile(
    r"\s+(?:all rights.*|alle rechte.*|gmbh.*|inc\.?|llc\.?|ltd\.?|limited|s\.?a\.?|ag|e\.?v\.?|corp\.?|corporation|interactive|digital media"
    r"|media group|verlag.*|kg|co\.?|plc|media|medien|pty|company|network)$",
    re.IGNORECASE,
)
_ELSEWHERE = frozenset(
    "facebook twitter instagram youtube google whatsapp linkedin pinterest telegram wordpress.com wordpress apple".split()
)
_WORD = re.compile(r"[^\W_]+")
_SECTIONS = frozenset(
    """news politics sport sports opinion comment business economy culture arts world international national local health science
    tech technology travel food style life lifestyle entertainment features feature money markets video videos podcasts ideas
    magazine home society environment climate education music film movies books celebrity ai uk us europe africa asia local news
    breaking news latest news analysis investigation obituary obituaries weather cars motoring games
    politik wirtschaft kultur gesellschaft panorama fussball fußball wissen reise leben meinung digital auto karriere regional
    politique économie société monde culture sciences santé sportif deportes cultura economía sociedad internacional mundo política
    opinión ciencia salud cronaca esteri economia politica mondo sociedade esporte esportes brasil politiek economie buitenland
    binnenland polska świat sport kultura политика экономика общество культура мир спорт siyaset ekonomi gündem dünya spor
    نیوز سياسة اقتصاد رياضة ثقافة 政治 経済 社会 国際 スポーツ 文化 体育 国内""".split()
) | {"local news", "breaking news", "latest news", "us news", "uk news", "world news", "real estate"}
_FURNITURE = int(
    Category.SHARE | Category.ACCOUNT | Category.COMMENT | Category.ADVERT | Category.STAMP | Category.NAVIGATION
)
_NOBODY = frozenset(
    "reporters journalists parliament congress court police me him her us them reuters afp ap dpa".split()
)
_LONGEST = 48
_CLEAR = 2.5
"""Votes from which the body need not be asked."""
_ENOUGH = 1.55
"""Votes below which a name is not believed."""
_SCANNED = 3_000


class FoundSource(NamedTuple):
    """The publication, and the line that prints its name alone."""

    name: str
    at: int | None
    confidence: float


def clean_name(text: str) -> str:
    """A publication's name without a leading dash and the stray width of an image: "- Name, 1920" is "Name"."""
    return _STRAY.sub("", _STRAY.sub("", text.strip())).strip(" |-–—,")


def find_source(
    lines: list[Line], headline_at: int | None, suffix: tuple[str, ...], first: int, last: int
) -> FoundSource | None:
    """The name with most votes; None when nothing names a publication.

    `first` and `last` are the body's first and last line; `headline_at` and `suffix` what the page's title said.
    """
    votes: dict[str, tuple[float, str]] = {}

    def vote(name: str, weight: float) -> None:
        key = source_key(name)
        if len(key) > 1 and len(name) <= _LONGEST and name.casefold() not in _ELSEWHERE:
            before, shown = votes.get(key, (0.0, name))
            votes[key] = (before + weight, shown)

    parts = [part for part in suffix if not _BY.match(part) and part.casefold() not in _SECTIONS]
    for place, part in enumerate(parts, 1):
        vote(clean_name(part), 3.0 if place == len(parts) else 0.8)
    top = _top_name(lines, headline_at, first)
    if top is not None:
        vote(clean_name(lines[top].text), 2.6 if top == 0 else 1.2)
    for at in [*range(min(first, 25)), *range(max(last + 1, len(lines) - 60), len(lines))]:
        _vote_line(lines[at], at > last, vote)
    if max((weight for weight, _ in votes.values()), default=0.0) < _CLEAR:
        _vote_body(lines[first : last + 1], vote)
    if not votes:
        return None
    mentions = [
        f" {' '.join(_WORD.findall(line.text.casefold()))} "
        for at, line in enumerate(lines)
        if line.length < 120 and not first <= at <= last
    ]
    best = max(votes, key=lambda key: (_tally(key, votes, mentions), votes[key][1]))
    score = _tally(best, votes, mentions)
    if score < _ENOUGH:
        return None
    name = votes[best][1]
    return FoundSource(name, _line_of(lines, name, first), min(0.99, score / 6))


def _vote_body(body: list[Line], vote: Callable[[str, float], None]) -> None:
    """The dateline's agency, and names that are spoken to more than once: the first time may be a person's."""
    for line in body[:2]:
        opening = find_dateline(line.text) if line.prose else None
        if opening is not None and opening.dateline.agency is not None:
            vote(opening.dateline.agency, 1.6)
    told = Counter(found["name"] for line in body if line.prose for found in _TOLD.finditer(line.text[:_SCANNED]))
    for name, count in told.items():
        if count > 1 and name.casefold() not in _NOBODY:
            vote(name.rstrip("."), 0.7 * min(count, 3))


def source_key(name: str) -> str:
    """Letters and digits only, lower case, without the article."""
    return "".join(c for c in name.casefold().removeprefix("the ").removeprefix("www.") if c.isalnum())


def _tally(key: str, votes: dict[str, tuple[float, str]], mentions: list[str]) -> float:
    """A name's votes, those of names that contain it or lie in it, and its mentions outside the body."""
    weight, name = votes[key]
    for other, (more, _) in votes.items():
        if other != key and min(len(other), len(key)) >= 4 and (other in key or key in other):
            weight += 0.7 * more
    said = f" {' '.join(_WORD.findall(name.casefold()))} "
    return weight + 0.3 * min(5, sum(said in text for text in mentions))


def _top_name(lines: list[Line], headline_at: int | None, first: int) -> int | None:
    """The first line, or the second, when it is a name of its own rather than the page's title."""
    for at, line in enumerate(lines[: min(2, first)]):
        if at == headline_at:
            return None
        name = clean_name(line.text)
        if (
            line.end not in (END_STOP, END_MARK, END_COLON)
            and _could_be_name(name)
            and (at == 0 or not name[0].islower())
        ):
            return at
    return None


def _could_be_name(name: str) -> bool:
    """Whether a line's text may be a publication's name: short, no section, no button, no sentence, no number."""
    words = name.casefold().split()
    if not 2 <= len(name) <= _LONGEST or not 1 <= len(words) <= 6 or any(map(str.isdigit, words)):
        return False
    if name.casefold() in _SECTIONS or _BY.match(name):
        return False
    content = [word for word in words if not CATEGORY_OF.get(word, 0) & Category.FUNCTION] or words
    if all(CATEGORY_OF.get(word, 0) & _FURNITURE for word in content):
        return False
    capitals = sum(not word[:1].islower() for word in name.split())
    return len(words) < 4 or capitals * 2 >= len(words)


def _vote_line(line: Line, behind: bool, vote: Callable[[str, float], None]) -> None:
    if line.length > 400:
        return
    text = line.text
    if (behind and "©" in text) or (line.length < 200 and _RESERVED.search(text)):
        found = _COPYRIGHT_BEHIND.match(text) or _COPYRIGHT.search(text)
        if found is not None and not _RESERVED.match(found["name"]):
            vote(_LEGAL_FORM.sub("", _LEGAL_FORM.sub("", found["name"].strip())), 2.2)
    if line.length < 70 and (found := _ABOUT.match(text)) is not None and found["name"].casefold() not in _SECTIONS:
        vote(found["name"].strip(), 0.7)
    elif line.length < 80 and (found := _OWN.match(text) or _HOME.fullmatch(text)) is not None:
        if found["name"].casefold() not in _SECTIONS:
            vote(found["name"].strip(), 1.6)
    elif line.length < 30 and _ADDRESS_ALONE.fullmatch(text) is not None:
        vote(text, 0.8)
    if line.symbols == 2 and (found := _DOMAIN.search(text)) is not None:
        vote(found["name"].lower(), 0.5)


def _line_of(lines: list[Line], name: str, first: int) -> int | None:
    key = source_key(name)
    near = (at for at in range(min(first, 4)) if lines[at].length <= 2 * _LONGEST)
    return next((at for at in near if source_key(clean_name(lines[at].text)) == key), None)
