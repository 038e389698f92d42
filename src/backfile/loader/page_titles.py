"""What a page's title is made of: the headline, and the names of sections and of the publication behind it or before it.

Titles in scripts that set no spaces part them by signs without spaces: "…_财经_某某网", "…：某某新聞". A colon and a hyphen
stand in headlines, too, so they part only what is called as publications are.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from backfile.patterns import late_pattern

SEPARATORS = re.compile(r"\s+[|–—·«»•:-]\s+|\s*\|\s*|\s+::\s+|--")
"""Between a headline and the site's name in a page's title."""
_WIDE = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff00-\uffef\u3000-\u303f…”"
"""Letters and marks of Chinese, Japanese and Korean."""
_WIDE_SEPARATORS = late_pattern(rf"(?<=[{_WIDE}])\s?(?:[_｜]+|--+)\s?(?=\S)|(?<=\S)(?:[_｜]+|--+)(?=[{_WIDE}])")
_HYPHEN = late_pattern(rf"(?<=[{_WIDE}])\s?[-－–—]+\s?(?=\S)|(?<=\w)-(?=[A-Z]*\s?[{_WIDE}])")
_COLON = late_pattern(rf"(?<=[{_WIDE}])\s?[:：]\s?(?=\S)")
_LATIN_NAME = r"(?<![A-Za-z])(?:News|Online|Times|Web)$"
_WIDE_NAME = late_pattern(
    r"(?:(?<!互联)(?<!互聯)(?<!电)(?<!電)(?<!关系)(?<!社交)[网網]|新闻|新聞|[日晚时時早商周快导晨市年民][报報]|通[讯訊信]社|新华社|新華社"
    r"|[电電][视視][台臺]|卫视|衛視|在线|在線|线上|線上|频道|頻道|周刊|週刊|杂志|雜誌|传媒|傳媒|客户端|门户|門戶|官网|网站|網站"
    r"|ニュース|オンライン|テレビ|放送|デジタル|タイムズ|뉴스|일보|신문|방송|닷컴|타임스|경제|저널|투데이)$|"
    + _LATIN_NAME
)
_AFTER_COLON = late_pattern(r"(?:新聞|ニュース|オンライン|テレビ|デジタル)$|" + _LATIN_NAME)
"""A colon stands in a headline more often than before a name, but for Japanese papers'."""
_LONGEST_NAME = 20
"""Characters of a publication's name in these scripts."""
_RIGHTS = late_pattern(
    r"^(?:版权所有|版權所有|저작권자)[\s:：©]*(?=\S)"
    r"|(?:公司)?(?:版权所有|版權所有|著作权所有|著作權所有|保留所有权利|无断转载|無断転載|禁無断|저작권자|무단\s?전재|All [Rr]ights).*$"
)
"""What stands behind an owner, or before."""
_GENERIC = late_pattern(
    r"(?:首页|首頁|设为首页|主页|主頁|新闻|新聞|资讯|資訊|娱乐|娛樂|股票|财经|財經|体育|體育|科技|国内|國內|国际|國際|军事|社会|社會|汽车|教育|时政"
    r"|正文|频道|頻道|新闻中心|新聞中心|登录|登錄|注册|手机版|客户端|ホーム|トップ|トップページ|ニュース|홈|뉴스"
    r"|정치|경제|사회|국제|스포츠|문화|연예)"
)
"""Sections and buttons, which lead to front pages, too."""
_SECTION = late_pattern(
    r"(?:财经|財經|体育|體育|娱乐|娛樂|科技|资讯|資訊|新闻|新聞|频道|頻道|订阅|訂閱|首页|首頁|ニュース|뉴스)$"
)
_NOT_IN_NAME = late_pattern(r"[，。！？：；、_]")
_LONGEST_TITLE = 600
"""Characters; longer ones are not taken apart."""
WIDE_LETTER = late_pattern("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
"""Of scripts that set no space between words, or nearly so."""


def is_wide(text: str) -> bool:
    """Whether a text has letters of a script that sets words without spaces, or nearly so."""
    return not text.isascii() and WIDE_LETTER.search(text) is not None


def is_wide_name(text: str) -> bool:
    """Whether a Chinese, Japanese or Korean name is one of papers, stations and sites."""
    return len(text) <= _LONGEST_NAME and is_wide(text) and _WIDE_NAME.search(text) is not None


def letters_of(text: str) -> str:
    """Letters and digits alone, folded."""
    return "".join(c for c in text.casefold() if c.isalnum())


def title_parts(title: str, names: Collection[str] = ()) -> list[str]:
    """The parts of a page's title in their order; `names` are what else the page calls the publication."""
    if len(title) > _LONGEST_TITLE:
        return [title]
    parts = [piece for part in SEPARATORS.split(title) for piece in wide_parts(part, names)]
    return [part for part in parts if part]


def wide_parts(title: str, names: Collection[str] = ()) -> list[str]:
    """The same by the signs alone that part titles in scripts without spaces; one part in any other script."""
    if len(title) > _LONGEST_TITLE or not is_wide(title):
        return [title.strip()]
    known = {letters_of(name) for name in names if name}
    parts = [part.strip() for part in _WIDE_SEPARATORS.split(title)]
    return [piece for part in parts if part for piece in _names_apart(part, known)]


def _names_apart(part: str, known: set[str]) -> list[str]:
    """A part, with what stands behind its last colon or hyphens apart where that is a publication's name."""
    apart: list[str] = []
    for cut in reversed(list(_HYPHEN.finditer(part))):
        name = part[cut.end() :].strip()
        if len(name) >= cut.start() or not (is_wide_name(name) or letters_of(name) in known):
            break
        apart.insert(0, name)
        part = part[: cut.start()].strip()
    colon = next(reversed(list(_COLON.finditer(part))), None)
    if colon is not None and (name := part[colon.end() :].strip()):
        is_name = letters_of(name) in known or (len(name) <= _LONGEST_NAME and _AFTER_COLON.search(name) is not None)
        if is_name and len(name) < colon.start():
            return [part[: colon.start()].strip(), name, *apart]
    return [part, *apart]


def is_usable_wide(name: str) -> bool:
    """Whether a text may be a publication's name, if it is Chinese, Japanese or Korean: no sentence, no section, no button.

    Of other scripts nothing is asked here.
    """
    return not is_wide(name) or (
        len(name) <= _LONGEST_NAME
        and _NOT_IN_NAME.search(name) is None
        and _GENERIC.fullmatch(name) is None
        and _RIGHTS.search(name) is None
        and len(wide_parts(name)) == 1
    )


def without_rights(text: str) -> str:
    """An owner without the rights behind it, or before."""
    return _RIGHTS.sub("", text).strip()


def owner_in(text: str) -> str:
    """The same, and in scripts without spaces without what stands behind a space."""
    name = without_rights(text)
    first, _, rest = name.partition(" ")
    return first if is_wide(rest) else name


def without_section(name: str, others: Collection[str]) -> str:
    """A name without the section behind it, where it is used so, too: "某网财经" beside "某网"."""
    section = _SECTION.search(name)
    return name[: section.start()] if section is not None and name[: section.start()] in others else name
