"""The publication that ran a page: every name that the page gives it, weighed by where it stands and by the page's address."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import urlsplit

from backfile.loader.html.document import Element, text_of
from backfile.loader.html.statements import Statements, page_title, plain, types_of, unescaped
from backfile.loader.invisible import visible_name
from backfile.loader.page_titles import (
    SEPARATORS,
    is_usable_wide,
    is_wide,
    is_wide_name,
    letters_of,
    owner_in,
    title_parts,
    without_rights,
    without_section,
)

MOST_CHARACTERS = 60
STATED = 8.0
"""What JSON-LD calls the article's publisher: more than all else together."""
STATED_DOUBTFULLY = 3.0
"""The same for a company that owns publications, for a sentence, and for a name in another script than the headline."""
BY_ADDRESS = 3.0
"""What it adds to a name that the host's name is part of, or the other way about."""
BY_INITIALS = 1.5
"""What it adds to a name that the host's few letters abbreviate."""
HINTED = 0.5
"""What a copyright line, a logo, a link to the front page or a feed's title weighs."""
_MOST_HOME_LINKS = 3
LAST_CHARACTERS = 3000
"""Of the page's text are looked through for a copyright line."""
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)[\s©]*(?:\(c\)\s*)?(?:copyright\s*)?(?:\d{4}(?:\s*[-–—~～至]\s*(?:\d{4}|\d\d))?[年\s,.:]*)?(?:by\s+)?"
    r"(?P<name>[^\d\s.,;:|©()][^.,;:|©()，。：；（）\n]{1,50})",
    re.IGNORECASE,
)
_LEGAL_FORM = re.compile(
    r"[\s,]+(?:inc|ltd|llc|plc|gmbh|ag|co|corp|s\.?a|s\.?l|a\.?s|company|newspapers|limited|all rights.*|alle rechte.*|tous droits.*"
    r"|todos los.*|visos.*|tutti.*)\b\.?.*$",
    re.IGNORECASE,
)
_COMPANY = re.compile(
    r"\b(?:inc|ltd|llc|plc|gmbh|corp|co|ag|kg|oy|ab|a/s|s\.?a\.?|s\.?l\.?|group|gruppe|grupo|groupe|network|holding|verlag|publishing|publications"
    r"|communications|company|medien(?:haus|gruppe)?|mediahuis)\b\.?(?:\s|$)",
    re.IGNORECASE,
)
_WIDE_COMPANY = re.compile(r"(?:有限公司|股份公司|有限責任|株式会社|주식회사|㈜)")
_LOGO_WORDS = re.compile(r"\b(?:logo|home ?page|home|startseite|open|öffnen|go to|zur)\b|[|:–-].*$", re.IGNORECASE)
_DOMAIN = re.compile(r"(?:www\.)?([\w-]+)((?:\.[a-z]{2,4}){1,2})", re.IGNORECASE)
_ENDING = re.compile(r"(?<=\w)\.(?:com|org|net|info|news|(?:com?\.)?[a-z]{2})$", re.IGNORECASE)
_FEED_WORDS = re.compile(
    r"\b(?:rss|atom|xml|oembed|json|feeds?|comments?|headlines|news ?feed|latest|kommentar\w*|comentarios|flux|canal)\b|[()\[\]]",
    re.IGNORECASE,
)
_FEED_TYPE = re.compile(r"rss|atom")
_PLATFORMS = frozenset(
    "blogger wordpress medium tumblr squarespace wix substack ghost joomla drupal typepad facebook twitter youtube".split()
)
_SECOND_LEVEL = frozenset("co com org net gov ac edu or ne go".split())


class _Candidate(NamedTuple):
    name: str
    weight: float


def publisher_of(said: Statements, headline: str | None, url: str | None) -> str | None:
    """The publication's name; where nothing names it, what links to the front page say, else the host's."""
    host = _host(said, url)
    label = _label(host)
    candidates = (_Candidate(visible_name(unescaped(name)), weight) for name, weight in _candidates(said, headline))
    named = [one for one in candidates if _is_usable(one.name)]
    homes = [name for name in _home_links(said.root, host) if _is_usable(name)]
    if not named:
        return next(iter(homes), host)
    hints = [_Candidate(name, HINTED) for name in (*homes, *filter(_is_usable, _feeds(said.root)))]
    scores = [_score(one, [*named, *hints], "" if _is_foreign_owner(one, headline) else label) for one in named]
    best = named[max(range(len(named)), key=lambda n: (scores[n], -n))].name
    written = _as_spelled(_without_domain(_without_motto(best, [*named, *hints]), named), [*named, *hints])
    return _spelt_out(written, said)


def _candidates(said: Statements, headline: str | None) -> Iterator[_Candidate]:
    stated = said.name_of(said.article.get("publisher"))
    yield _Candidate(stated, STATED_DOUBTFULLY if _is_doubtful(stated, headline) else STATED)
    for item in said.data:
        if types_of(item) & {"WebSite", "NewsMediaOrganization", "Newspaper"}:
            yield _Candidate(plain(item.get("name")), 1.5)
    yield _Candidate(said.first("application-name", "apple-mobile-web-app-title") or "", 1.0)
    yield _Candidate(said.first("og:site_name") or "", 2.0)
    yield _Candidate(_title_suffix(said.root, headline) or "", 1.5)
    owner = said.first("publisher", "dc.publisher", "citation_publisher", "copyright") or ""
    yield _Candidate(without_rights(owner) if is_wide(owner) else owner, 1.0)
    for name in (*_owners(said.root), *_logos(said.root)):
        yield _Candidate(name, HINTED)


def _is_doubtful(name: str, headline: str | None) -> bool:
    """Whether a stated publisher is a company behind publications, a motto, or foreign to the page."""
    latin, latin_headline = (any(c.isascii() and c.isalpha() for c in text) for text in (name, headline or ""))
    is_company = _COMPANY.search(name) is not None or _WIDE_COMPANY.search(name) is not None
    return is_company or len(name.split()) > 4 or (latin_headline and not latin)


def _is_foreign_owner(one: _Candidate, headline: str | None) -> bool:
    """Whether a name is an owner's in Latin letters on a page in another script: its address has the same letters."""
    return one.weight <= HINTED and is_wide(headline or "") and not is_wide(one.name)


def _is_usable(name: str) -> bool:
    return (
        1 < len(name) <= MOST_CHARACTERS
        and "://" not in name
        and not any(sign in name for sign in "<>{}")
        and letters_of(name) not in _PLATFORMS
        and any(map(str.isalpha, name))
        and len(name.split()) <= 7
        and is_usable_wide(name)
    )


def _score(one: _Candidate, named: list[_Candidate], label: str) -> float:
    """How much speaks for a name: where it stands, what else agrees, and the page's address."""
    agreeing = sum(other.weight for other in named if other is not one and _same_name(one.name, other.name))
    letters = _bare_letters(one.name)
    score = one.weight + agreeing
    if label and letters and (_holds(letters, label) or _holds(label, letters)):
        score += BY_ADDRESS
    elif _spells_out(one.name, label):
        score += BY_INITIALS
    return score


def _holds(longer: str, shorter: str) -> bool:
    return shorter == longer or (len(shorter) >= 4 and shorter in longer)


def without_accents(text: str) -> str:
    """A text as hosts are spelled: letters without their accents."""
    parted = unicodedata.normalize(
        "NFKD", text.replace("ı", "i").replace("ß", "ss").replace("ø", "o").replace("ł", "l")
    )
    return "".join(c for c in parted if not unicodedata.combining(c))


def _spells_out(name: str, label: str) -> bool:
    """Whether a host's few letters abbreviate a name of several words, as "mnr" does "Mittelnordischer Rundfunk"."""
    words = re.findall(r"[^\W\d_]+", without_accents(name).casefold())
    if not 2 <= len(label) <= 4 or not 2 <= len(words) <= 6:
        return False
    if words[0][0] != label[0] or (words[-1][0] != label[-1] and label[-1] not in (word[0] for word in words[1:])):
        return False
    letters = iter("".join(words))
    return all(letter in letters for letter in label)


def _same_name(one: str, other: str) -> bool:
    """Whether two names are one, but for a domain's ending or an article before it."""
    a, b = _bare_letters(one), _bare_letters(other)
    shorter = min(a, b, key=len)
    return bool(a and b) and (a == b or (len(shorter) >= (2 if is_wide(shorter) else 4) and (a in b or b in a)))


@lru_cache(maxsize=1024)
def _bare_letters(name: str) -> str:
    """A name's letters as hosts have them: without accents, the article before it, and a domain's ending."""
    bare = _ENDING.sub("", without_accents(name).strip())
    return re.sub(r"^(?:www|the)(?=.)", "", letters_of(bare))


def _as_spelled(name: str, named: list[_Candidate]) -> str:
    """The spelling that the page gives most weight, of those that differ in accents, capitals, spaces or a domain's
    ending alone: none in small letters where there is another, and words apart where that has nearly as much weight."""
    own = _bare_letters(name)
    weights: dict[str, float] = {}
    for one in named:
        if _bare_letters(one.name) == own and _ENDING.search(one.name) is None:
            weights[one.name] = weights.get(one.name, 0.0) + one.weight
    if not weights or (_ENDING.search(name) is not None and max(weights.values()) <= HINTED):
        return name
    likely = [spelled for spelled in weights if not spelled.islower()] or list(weights)
    most = max(weights[spelled] for spelled in likely)
    return max(likely, key=lambda spelled: (2 * weights[spelled] >= most, not spelled.isalnum(), weights[spelled]))


def _without_motto(name: str, named: list[_Candidate]) -> str:
    """A name without the words behind its first bar or dash, or its section, where the page elsewhere does without them."""
    name = without_section(name, {one.name for one in named})
    first = SEPARATORS.split(name, maxsplit=1)[0]
    return first if first != name and any(_bare_letters(one.name) == _bare_letters(first) for one in named) else name


def _without_domain(name: str, named: list[_Candidate]) -> str:
    """A name that is a domain without its ending, where the page elsewhere uses it so."""
    found = _DOMAIN.fullmatch(name)
    if found is None or len(found[1]) < 3:
        return name
    word = re.compile(rf"(?<!\w){re.escape(found[1])}(?!\w|\.[a-z])", re.IGNORECASE)
    used = next((use for one in named if one.name != name and (use := word.search(one.name)) is not None), None)
    return used[0] if used is not None and used[0] != used[0].lower() else name


def _spelt_out(name: str, said: Statements) -> str:
    """The full name that an abbreviation stands for, where the page calls itself so, too; no owner's company."""
    if not (name.isupper() and name.isalpha() and 2 <= len(name) <= 5):
        return name
    for text in _other_names(said):
        full = text.removesuffix(f"({name})").strip()
        if " " in full and name not in full.split() and _is_usable(full) and _spells_out(full, name.casefold()):
            return full
    return name


def _other_names(said: Statements) -> Iterator[str]:
    """What the page calls itself to machines, and on its logo."""
    publisher = said.article.get("publisher")
    told = [publisher, said.known.get(str(publisher.get("@id")), {})] if isinstance(publisher, dict) else []
    sites = [item for item in said.data if types_of(item) & {"WebSite", "NewsMediaOrganization"}]
    for item in (*told, *sites):
        for key in ("alternateName", "name"):
            yield plain(item.get(key))
    for meta in ("og:site_name", "application-name", "apple-mobile-web-app-title", "publisher"):
        yield said.first(meta) or ""
    yield from _logos(said.root)


def _home_links(root: Element, host: str | None) -> list[str]:
    """What the first links to the site's front page say, or show as a picture's text."""
    found: list[str] = []
    for node in root.iter("a"):
        address = (node.get("href") or "").strip()
        if address != "/" and (
            host is None or re.fullmatch(rf"(?:https?:)?//(?:www\.)?{re.escape(host)}/?", address) is None
        ):
            continue
        picture = next(node.iter("img"), None)
        text = text_of(node) or node.get("title") or (picture.get("alt") if picture is not None else None) or ""
        found.append(" ".join(_LOGO_WORDS.sub(" ", text.partition("©")[0]).split()))
        if len(found) == _MOST_HOME_LINKS:
            break
    return [name for name in found if 0 < len(name.split()) <= 4]


def _feeds(root: Element) -> list[str]:
    """What the titles of the page's feeds begin with: "Skarn Mercury » Town (RSS)"."""
    found: dict[str, None] = {}
    for node in root.iter("link"):
        if "alternate" not in (node.get("rel") or "").lower() or not _FEED_TYPE.search(node.get("type") or ""):
            continue
        first = SEPARATORS.split(node.get("title") or "", maxsplit=1)[0]
        found.setdefault(" ".join(_FEED_WORDS.sub(" ", first).split()), None)
    return [name for name in found if 0 < len(name.split()) <= 4][:2]


def _title_suffix(root: Element, headline: str | None) -> str | None:
    """What stands last in the page's title, behind the headline; of Chinese, Japanese and Korean names the last that is a
    paper's, a station's or a site's."""
    title = page_title(root)
    parts = title_parts(title) if title else []
    if len(parts) < 2 or not headline or letters_of(parts[-1]) in letters_of(headline):
        return None
    wide = [part for part in parts[1:] if is_wide_name(part)]
    name = wide[-1] if wide else parts[-1]
    return name if len(name.split()) <= 5 else None


def _owners(root: Element) -> list[str]:
    """Who the page's copyright lines name, legal forms left out."""
    body = root.find("body")
    text = text_of(body)[-LAST_CHARACTERS:] if body is not None else ""
    names = [owner_in(_LEGAL_FORM.sub("", found["name"]).strip(" -–—~")) for found in _COPYRIGHT.finditer(text)]
    named = [name.removeprefix("The ").removeprefix("the ") for name in names]
    return [
        name for name in named if 1 <= len(name.split()) <= 5 and not any(w[0].islower() for w in name.split()[-1:])
    ][:3]


def _logos(root: Element) -> list[str]:
    """The texts of pictures that are called a logo."""
    found = []
    for node in root.iter("img"):
        alt = node.get("alt") or ""
        if alt and "logo" in f"{alt} {node.get('class')} {node.get('id')} {node.get('src')}".lower():
            found.append(" ".join(_LOGO_WORDS.sub(" ", alt).split()))
        if len(found) == 2:
            break
    return [name for name in found if len(name.split()) <= 4]


def _host(said: Statements, url: str | None) -> str | None:
    """The page's host: of its own address, else the one that most of its links lead to."""
    if url is None:
        hosts: dict[str, int] = {}
        for node in said.root.iter("a"):
            address = node.get("href") or ""
            if address.startswith(("http://", "https://")):
                host = address.split("/", 3)[2].lower()
                hosts[host] = hosts.get(host, 0) + 1
        most = max(hosts.items(), key=lambda item: (item[1], item[0]), default=("", 0))
        name = most[0] if most[1] >= 5 else ""
    else:
        name = urlsplit(url).hostname or ""
    return name.removeprefix("www.") or None


def _label(host: str | None) -> str:
    """The name in a host's: the part before its ending, or before the platform that lends it a place."""
    parts = (host or "").split(".")
    if len(parts) > 1:
        parts.pop()
    if len(parts) > 1 and parts[-1] in _SECOND_LEVEL:
        parts.pop()
    if len(parts) > 1 and parts[-1] in _PLATFORM_HOSTS:
        parts.pop()
    return letters_of(parts[-1])


_PLATFORM_HOSTS = frozenset("blogspot wordpress medium substack github tumblr wixsite weebly livejournal".split())
