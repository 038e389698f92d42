"""What names of publications look like, and the lines that print them: copyright, logos, letters to readers."""

from __future__ import annotations

import re

from backfile.loader.invisible import visible_name
from backfile.loader.text.vocabulary import CATEGORY_OF, Category
from backfile.patterns import late_pattern

COPYRIGHT = late_pattern(
    r"(?:©|\(c\)|copyright|@(?= ?\d{4}))(?:[\s©:]|\(c\)|copyright\b){0,6}"
    r"(?:(?:19|20)\d\d(?:\s?[-–/]\s?(?:\d{4}|\d\d|present))?)?[\s,:|]*(?:by\s+|the copyright of\s+)?"
    r"(?P<name>[^\s\d©][^|©.,;:()]{1,50}?(?:\.(?:com?|de|net|org|tv|at|ch)\b)?)"
    r"(?=\s*(?:[|,;:()©]|\.(?:\s|$)|\s(?:19|20)\d\d|all rights|alle rechte|media\b|gmbh\b|inc\b|ltd\b|llc\b|limited\b|\d|$))",
    re.IGNORECASE,
)
COPYRIGHT_BEHIND = late_pattern(
    r"(?:^|[|.]\s*)(?:(?:19|20)\d\d\s+)?(?!copyright|all )(?P<name>(?-i:[^\W\d_a-z])[^|©.,;:()\d]{2,40}?)\s*(?:©|\.\s*all rights reserved)",
    re.IGNORECASE,
)
RESERVED = late_pattern(
    r"all rights|alle rechte|tous droits|todos los derechos|todos os direitos|(?:©|copyright|\(c\)) ?(?:©|\(c\))? ?(?:19|20)\d\d|@ ?(?:19|20)\d\d",
    re.IGNORECASE,
)
"""What tells a publication's copyright from a picture's."""
HOME = late_pattern(
    r"(?P<name>(?-i:[^\W\d_a-z])[^|,.!?:()]{2,36}?)(?:\s(?:logo|home ?page|home)|,?\s(?:-\s)?(?:zur startseite|retour à la une|startseite))",
    re.IGNORECASE,
)
"""The text of a page's logo."""
HOME_ENDS = frozenset(("logo", "homepage", "page", "home", "startseite", "une"))
"""Its last word."""
ABOUT = re.compile(
    r"^(?:about|follow|subscribe to|welcome to|download the|get the|contact|advertise with|more from|more on|more|latest from|join|support"
    r"|über|folgen sie|mehr von|abonnieren sie|suivez|síguenos en)\s+(?:us on\s+|the\s+)?(?P<name>(?-i:[^\W\d_a-z])[^|,.!?:()]{2,36}?)"
    r"(?:\s+(?:newsletters?|on|app|today|here|now|auf|sur).*)?$",
    re.IGNORECASE,
)
OWN = re.compile(
    r"^(?:popular on|want more|why you can trust|read more at|warum sie (?:dem|der) |(?:originally |first )?published (?:on|in|by)"
    r"|this (?:article|story) (?:was )?(?:first |originally )?(?:appeared|published) (?:on|in|by))\s*(?:the\s+)?"
    r"(?P<name>(?-i:[^\W\d_a-z])[^|,.!?:()]{2,36}?)(?:\s+(?:vertrauen|on|newsletter)\b.*|[.?!].*)?$",
    re.IGNORECASE,
)
"""What only a publication says of itself."""
ADDRESS_ALONE = re.compile(r"[\w-]{2,24}\.(?:com|org|net|tv|info|co|[a-z]{2})(?:\.[a-z]{2})?", re.IGNORECASE)
BY = re.compile(r"(?:by|von|par|por)\s", re.IGNORECASE)
DOMAIN = late_pattern(
    r"(?:https?://|www\.|@)(?:www\.)?(?P<name>[a-z0-9-]{2,40}\.(?:com|org|net|co\.\w\w|com\.\w\w|[a-z]{2,4}))\b",
    re.IGNORECASE,
)
TOLD = late_pattern(
    r"\b(?:told|tells|interview with|speaking to|spoke to|shared with|sagte(?: der| dem)?|gegenüber(?: der| dem)?|interview mit(?: der| dem)?"
    r"|déclaré (?:à|au)|confié (?:à|au)|dijo a|declaró a|ha detto a|(?:issued|confirmed|explained|statement|comment) to|contacted by)"
    r"\s(?:[Tt]he\s)?"
    r"(?P<name>[^\W\d_a-z][\w.’'-]{1,20}(?:\s(?:of\s)?[^\W\d_a-z][\w.’'-]{1,20}){0,3}?)"
    r"(?!\s(?:media|news|newspapers?|broadcasters?|radio|television|tv|outlets?|magazine|reporters|journalists|lawmakers|officials)\b)"
    r"(?=[.,;:]?(?:\s[a-zà-ÿ“\"]|\s*$)|[.,;:’'])"
)
"""Whom the article's people spoke to: a publication names itself so."""
_CAPITAL = r"(?:[A-ZÀ-ÞĀ-ŽА-Я][\w’'&.-]*\w|[a-z]{1,2}[A-Z][\w.]*\w)"
NAME = late_pattern(rf"{_CAPITAL}(?: (?:(?:of|de|del|der|des|di|da|do|du|la|und|and|&) )?{_CAPITAL}){{0,4}}")
"""Capitalised words, particles between them."""
LETTERS = late_pattern(
    r"\b(?:emails?|updates?|news(?:letters?)?|offers|alerts|events|stories|coverage|best|notifications|articles|content|deals)\b"
    r"[^.!?]{0,40}?\b(?:from|of|by|at|von|de|di|da)\s+(?:[Tt]he\s|der\s|dem\s)?(?P<name>" + NAME.pattern + r")"
    r"|(?P<owner>"
    + NAME.pattern
    + r")(?:['’]s)? (?:[Pp]rivacy|[Tt]erms|[Nn]ewsletters?|[Cc]overage|[Jj]ournalism|[Aa]pp\b|[Ss]ubscri|[Mm]ember)"
)
"""Whose letters, terms and stories a line outside the body speaks of."""
_STRAY = re.compile(r"^[-–—•\s]+|[\s,]+\d{3,4}$")
LEGAL_FORM = late_pattern(
    r"\s+(?:all rights.*|alle rechte.*|gmbh.*|inc\.?|llc\.?|ltd\.?|limited|s\.?a\.?|ag|e\.?v\.?|corp\.?|corporation|interactive|digital media"
    r"|media group|verlag.*|kg|co\.?|plc|media|medien|pty|company|network)$",
    re.IGNORECASE,
)
ELSEWHERE = frozenset(
    "facebook twitter instagram youtube google whatsapp linkedin pinterest telegram wordpress.com wordpress apple".split()
)
WORD = re.compile(r"[^\W_]+")
SECTIONS = frozenset(
    """news politics sport sports opinion comment business economy culture arts world international national local health science
    tech technology travel food style life lifestyle entertainment features feature money markets video videos podcasts ideas
    magazine home society environment climate education music film movies books celebrity ai uk us europe africa asia local news
    breaking news latest news headlines newsroom blog analysis investigation obituary obituaries weather cars motoring games
    aktuelles nachrichten meldungen startseite actualités actualité accueil noticias notícias actualidad inicio attualità notizie
    nieuws wiadomości aktualności новости главная haberler güncel nyheter nyheder uutiset أخبار ニュース トップ 新闻 首页 뉴스 berita
    politik wirtschaft kultur gesellschaft panorama fussball fußball wissen reise leben meinung digital auto karriere regional
    politique économie société monde culture sciences santé sportif deportes cultura economía sociedad internacional mundo política
    opinión ciencia salud cronaca esteri economia politica mondo sociedade esporte esportes brasil politiek economie buitenland
    binnenland polska świat sport kultura политика экономика общество культура мир спорт siyaset ekonomi gündem dünya spor
    نیوز سياسة اقتصاد رياضة ثقافة 政治 経済 社会 国際 スポーツ 文化 体育 国内""".split()
) | {"local news", "breaking news", "latest news", "us news", "uk news", "world news", "real estate"}
_FURNITURE = int(
    Category.SHARE | Category.ACCOUNT | Category.COMMENT | Category.ADVERT | Category.STAMP | Category.NAVIGATION
)
NOTICES = int(Category.ACCOUNT | Category.LEGAL | Category.COMMENT | Category.RELATED)
LAST_PART = re.compile(r".{8,}(?:\s[|–—-]\s|[|｜])\s*(?P<name>[^|｜]{2,45})")
WRITTEN_FOR = late_pattern(
    r"[^\W\d_] (?:for|für) (?:[Tt]he )?(?P<name>[A-ZÀ-Þ][\w.-]*\w(?: (?:of |& )?[A-ZÀ-Þ][\w.-]*\w){0,3})\s*(?:$|[|•·–—])"
)
"""The end of a byline that says for whom it was written."""
SPELT_OUT = late_pattern(rf"(?P<name>{NAME.pattern}) \((?P<initials>[A-ZÀ-Þ]{{2,5}})\)")
"""A name with its initials in brackets."""
NOBODY = frozenset(
    "reporters journalists parliament congress court police me him her us them reuters afp ap dpa".split()
)
PRESS_WORDS = frozenset(
    """times post news herald tribune journal gazette daily chronicle observer guardian telegraph courier mirror star press today
    zeitung nachrichten presse kurier anzeiger rundschau tageblatt spiegel bote monde figaro diario diário periódico
    gazzetta corriere jornal folha dagblad krant gazeta noviny вестник газета новости""".split()
)
"""Words that publications call themselves."""
PRESS = late_pattern(
    rf"\b(?:{'|'.join(sorted(PRESS_WORDS - {'today'}))})\b|(?:zeitung|blatt|presse|nachrichten|spiegel)\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\d:\d\d")
_GLUED = re.compile(r"(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ])")
ARTICLE = re.compile(r"^(?:The|Der|Die|Das|Le|La|Les|El|Il|O|A|De|Het) (?=\w)")
LONGEST_NOTICE = 400
LONGEST = 48


def clean_name(text: str) -> str:
    """A publication's name without a leading dash and the stray width of an image: "- Name, 1920" is "Name"."""
    return _STRAY.sub("", _STRAY.sub("", visible_name(text.strip()))).strip(" |-–—,")


def source_key(name: str) -> str:
    """Letters and digits only, lower case, without the article."""
    return "".join(c for c in name.casefold().removeprefix("the ").removeprefix("www.") if c.isalnum())


def could_be_name(name: str) -> bool:
    """Whether a line's text may be a publication's name: short, no section, no button, no sentence, no number."""
    words = name.casefold().split()
    if not 2 <= len(name) <= LONGEST or not 1 <= len(words) <= 6 or any(map(str.isdigit, words)):
        return False
    if name.casefold() in SECTIONS or BY.match(name) or _CLOCK.search(name):
        return False
    if all(word in SECTIONS or _is_furniture(word) for word in _GLUED.sub(" ", name).casefold().split()):
        return False
    content = [word for word in words if not CATEGORY_OF.get(word, 0) & Category.FUNCTION] or words
    if all(CATEGORY_OF.get(word, 0) & _FURNITURE for word in content):
        return False
    capitals = sum(not word[:1].islower() for word in name.split())
    return len(words) < 4 or capitals * 2 >= len(words)


def _is_furniture(word: str) -> bool:
    return bool(CATEGORY_OF.get(word, 0) & _FURNITURE)


def bare(name: str) -> str:
    """A name without words of furniture at its ends; empty when nothing is left."""
    words = name.split()
    while words and is_plain(words[-1]):
        words.pop()
    while words and is_plain(words[0]):
        words.pop(0)
    return " ".join(words)


def is_plain(word: str) -> bool:
    folded = word.casefold().strip(".,’'")
    return bool(CATEGORY_OF.get(folded, 0)) or folded in SECTIONS


def is_function_word(word: str) -> bool:
    """Whether a name cannot end with a word."""
    return bool(CATEGORY_OF.get(word.casefold(), 0) & Category.FUNCTION)
