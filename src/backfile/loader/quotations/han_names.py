"""Chinese names, which nothing marks: found in a whole article before its sentences are read.

A name is a family name and one or two characters that given names are made of; what stands before it (a calling, the
beginning of a clause) and behind it (a verb of saying, a preposition, a mark) tells it from words that look alike, and
of all places in the article the clearest decides. Names from other languages have dots between their parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from backfile.loader.quotations.lexicon import ACCORDING, ADVERB, CUE, Lexicon
from backfile.loader.quotations.lookalikes import LOOKALIKES
from backfile.loader.quotations.scripts import alternatives

_HAN = "\u3400-\u9fff"
_MOST_CHARACTERS = 200_000
"""Of an article, that are searched for names."""
_MOST_NAMES = 400
_MOST_PLACES = 50
"""Places of one name at which it is looked whether it is a body's."""
_REPEATED = 1.0
"""Points for being named again, at most."""
_CONTEXT = 6
"""Characters beside a name that tell something of it."""
SOUNDS = (
    "阿埃艾爱安奥巴白拜班邦鲍贝本比彼波伯博布查茨达戴丹道德登邓迪蒂丁东杜顿多恩尔法菲费芬弗福富盖冈戈格根古哈海汉豪赫黑亨胡华"
    "怀霍基吉加贾杰金卡凯坎康考科克肯孔库夸拉莱赖兰朗劳勒雷黎里理丽利莉列林琳卢鲁伦罗洛马玛麦曼梅门蒙米密明莫默姆穆纳娜南内尼"
    "涅宁纽诺努欧帕派潘庞佩彭皮珀普齐奇恰乔切琼让热日荣茹瑞萨塞赛桑森沙莎山舍申圣施史舒朔斯丝思松苏素索塔泰坦汤陶特提廷通图托"
    "瓦万旺威韦维魏温沃乌吾伍西希锡夏香肖谢欣辛兴休许雪逊侯茉薇蕾娅婭妮琪珊茜缇芮敏朴昌贞顺浩勋雅亚央扬杨耶叶伊以因英尤于约宰"
    "赞泽扎詹珍芝朱卓兹佐愛奧貝畢達蘭羅盧魯瑪麥門納諾歐龐喬薩賽蘇湯維溫烏葉約澤蓋華馬倫萊賴勞麗爾費祖"
)
"""Characters that names from other languages are written with."""
_FOREIGN = re.compile(rf"[{SOUNDS}]{{1,8}}(?:[·•‧・][{SOUNDS}]{{1,8}}(?:-[{SOUNDS}]{{1,8}})?){{1,4}}")
_CALLED = re.compile(rf"(?:名叫|叫做|叫作|，叫|。叫)([{_HAN}]{{2,4}})(?=[，。、；！])")
_MOST_UNUSUAL = 2
_BODY = re.compile(
    "集团|集團|公司|方面|银行|銀行|科技|股份|地产|地產|大学|大學|医院|醫院|中学|中學|小学|小學|大街|大道|流域|地区|地區"
)
"""Behind a word that is the name of one of these."""
_NO_GIVEN = frozenset(
    "处處队隊所站馆館科室组組班级級"
    "的了是在不说說和与與也还還就都而及对對向从從被把这這那有没沒们們个個只很已又再则則却卻表告称稱指认認介透坦写寫谈談问問答"
    "叹嘆笑摇搖站坐拍抹递遞蹲接受拿看望走来來去到想觉覺感回调調补補解释釋讲講呼哽咽皱皺举舉挥揮放打带帶将將跟便随隨仍并並因为"
    "為以给給让讓做发發参參住今昨此特专專马馬直继繼终終总總每其他她它你我您或但所等岁歲时時裡间間些什么麼吗嗎呢吧啊者员員師师"
    "手人某曾至由得市县縣省镇鎮村区區州局部厅廳院校司着著过過起出內内外边邊面女太奶爷爺叔伯婶嬸"
)
"""Characters that follow a name rather than belong to one."""
_BEHIND = frozenset(
    "的是在不也还還就都则則却卻说說对對向从從和与與跟及曾已又再将將正便随隨仍并並因为為同以用给給让讓被把没沒有只很笑摇搖点點"
    "站坐拍抹递遞蹲摆擺摊攤耸聳抱低抬停顿頓沉苦轻輕挠撓捂擦掏翻愣急常要撇瞪咬搓捧攥跺竖豎伸盯指握牵牽搂摟拥擁扶端敲推喝吃穿戴"
    "跪躺睡醒转轉接受拿看望走来來去到想觉覺感红紅眼皱皺举舉挥揮带帶打参參出住今昨此特专專直继繼终終总總每这這那自亲親当當才最"
    "如一，、。！？；：“「（(《 "
)
"""What stands behind a name: verbs, adverbs, prepositions, marks."""
_OPENING = frozenset("，。！？；：、“”「」『』（）() \u3000\n—…")
_LEADING = frozenset("的是叫由与與和及对對向给給让讓被据據跟同为為问問在找请請见見")
"""Words of one character before a name."""
_AMBIGUOUS = frozenset(
    "富吉荣榮扶巴牧宣相束"
    "高方时時向于和成常白万萬金石马馬江安文华華曾连連任应應明都能关關牛计計全公强解程车車路项項支边邊毛温溫包钱錢周段经經花师"
    "師容水乐樂东東国國门門古易党黨米单單商麦麥海家原管年黄黃林叶葉夏田张張何许許余严嚴平祝洪武唐宋梁陆顾顧康章鲁魯云雲焦雷龙"
    "龍熊史麻索印班仰楚权桓匡伊阳寿莘帅仇区區洛幸甘盛游遊宁寧双雙满滿冷暴空老后後查柴占农農柳宗丁左右尚谷"
)
"""Family names that are as often words by themselves."""
_OF_AGE = re.compile(r"(?:[（(]|，(?:今年|现年)?)\d{1,3}[岁歲)）]")
_SOUNDING = re.compile(rf"(?<![{SOUNDS}])[{SOUNDS}]{{3,6}}(?![{SOUNDS}])")
_FOREIGN_ONLY = frozenset(
    "拉斯穆森尔爾克姆勒蒂诺諾戈纳納奥奧弗洛维維茨格鲁魯塞萨薩迪卡伦倫顿德罗羅赫娃夫基耶切泽澤科莱萊比埃"
)
"""Those of the characters that are seldom in anything but foreign names."""
_FEWEST_FOREIGN = 3
_PERSON = 4.0
"""Points of the places of a foreign name from which it is a person's."""
_PLACES = frozenset(
    """
    俄罗斯 乌克兰 巴基斯坦 阿根廷 墨西哥 意大利 马来西亚 菲律宾 华盛顿 洛杉矶 莫斯科 巴塞罗那 伊拉克 以色列 巴勒斯坦 沙特阿拉伯 哈萨克斯坦
    塞尔维亚 克罗地亚 奥斯陆 奥斯卡 特斯拉 马德里 里斯本 布鲁塞尔 维也纳 奥地利 比利时 葡萄牙 斯洛文尼亚 斯洛伐克 塞内加尔 尼日利亚 肯尼亚
    埃塞俄比亚 委内瑞拉 哥伦比亚 厄瓜多尔 俄羅斯 烏克蘭 莫斯科 馬德里 塞爾維亞 克羅地亞 奧斯陸 奧斯卡 特斯拉 奥林匹克 奧林匹克 斯里兰卡
    乌兹别克斯坦 吉尔吉斯斯坦 塔吉克斯坦 阿塞拜疆 格鲁吉亚 罗马尼亚 保加利亚 墨尔本 加利福尼亚 得克萨斯 佛罗里达 圣彼得堡 科索沃 阿尔及利亚
    利比亚 阿尔巴尼亚 马其顿 斯德哥尔摩 哥本哈根 赫尔辛基 克里米亚 顿涅茨克 伊斯坦布尔 埃及
    """.split()
)
_CALLED_SO = 3.0
"""Points for a calling right before."""
_LIKELY = 1.5
"""Points for two characters that given names are made of."""
_SAYING = 3.0
"""Points for a verb of saying, or an age, right behind."""
_UNCERTAIN, _CERTAIN = 4.0, 4.5
"""Points from which a name is one, of family names that are nothing else and of the others."""


class Names(NamedTuple):
    """The names of one article."""

    known: tuple[str, ...]
    """The longest first."""

    def places(self, text: str) -> list[tuple[int, int]]:
        """(start, end) of each name in a text, in order and not overlapping; where two overlap, the longer."""
        found: dict[int, int] = {}
        inside: set[int] = set()
        for name in self.known:
            at = text.find(name)
            while at >= 0:
                end = at + len(name)
                if inside.isdisjoint((at, end - 1)):
                    found[at] = end
                    inside.update(range(at, end))
                at = text.find(name, end)
        return sorted(found.items())


NO_NAMES = Names(())


def _is_part(name: str, found: set[str], times: dict[str, int], longer: dict[str, int]) -> bool:
    """Whether longer names take all its places ("庄雅" of "庄雅文"), or it is a shorter one and what follows that."""
    if longer.get(name, 0) >= times[name]:
        return True
    shorter = name[:-1]
    return shorter in found and times[shorter] > times[name]


def _is_han(letter: str) -> bool:
    return "\u3400" <= letter <= "\u9fff"


class NameFinder:
    """Finds the names in articles of one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        single = sorted(name for name in lexicon.surnames if len(name) == 1)
        double = sorted(name for name in lexicon.surnames if len(name) == 2)
        self._surname = re.compile(f"(?:{'|'.join(double)}|[{''.join(single)}])(?=[{_HAN}])")
        self._lexicon = lexicon
        words = {*lexicon.kinds, *lexicon.not_names, *LOOKALIKES}
        self._words = {word for word in words if len(word) > 1}
        self._grammar = {*lexicon.kinds, *lexicon.not_names}
        self._saying = {word for word, kind in lexicon.kinds.items() if kind in (CUE, ACCORDING)}
        titles = alternatives(sorted(lexicon.titles, key=lambda title: (-len(title), title)))
        self._title = re.compile(titles)
        self._called = re.compile(rf"(?:{'|'.join(double)}|[{''.join(single)}])(?:{titles}|某某|某)")
        self._familiar = re.compile(rf"[老小](?:[{''.join(single)}])|阿[{_HAN}]")
        self._behind_title = re.compile(rf"(?:{titles})([{SOUNDS}]{{2,4}})")
        self._longest_title = max(map(len, lexicon.titles))

    def find(self, texts: Iterable[str]) -> Names:
        """The names in the texts of an article."""
        text = "\n".join(texts)[:_MOST_CHARACTERS]
        names = self._full(text) | self._foreign(text)
        names |= {
            match[0]
            for match in self._called.finditer(text)
            if self._opens(text, match.start()) or self._is_courteous(text, match)
        }
        for match in self._familiar.finditer(text):
            sure = 1.0 if match[0][0] == "阿" else 0.0
            name = match[0] not in self._words and self._before(text, match.start()) > 0
            if name and self._behind(text, match.end()) > sure:
                names.add(match[0])
        return Names(tuple(sorted(names, key=lambda name: (-len(name), name))[:_MOST_NAMES]))

    def _foreign(self, text: str) -> set[str]:
        names = {match[1] for match in _CALLED.finditer(text)}
        for match in _FOREIGN.finditer(text):
            parts = re.split("[·•‧・]", match[0])
            first = self._widened(text, match.start())
            names.add(text[first : match.end()])
            parts[0] = text[first : match.start()] + parts[0]
            names |= {part for part in (parts[0], parts[-1]) if len(part) > 1}
        names |= self._unusual(text)
        for match in _SOUNDING.finditer(text):
            end = match.end() - 1 if text[match.end() - 1 : match.end() + 1] in self._words else match.end()
            name = text[match.start() : end]
            likely = sum(letter in _FOREIGN_ONLY for letter in name) >= _FEWEST_FOREIGN
            place = name in _PLACES or _BODY.match(text, end)
            if likely and not place and self._before(text, match.start()) + self._behind(text, end) + 1 >= _PERSON:
                names.add(name)
        for match in self._behind_title.finditer(text):
            if self._behind(text, match.end()) > 0 and match[1] not in self._words:
                names.add(match[1])
        return names

    def _unusual(self, text: str) -> set[str]:
        """Names with a family name that no list has, between a calling and a verb of saying: "站长麻力说"."""
        names = set()
        for match in self._title.finditer(text):
            for length in (3, 2):
                name = text[match.end() : match.end() + length]
                plain = _NO_GIVEN.isdisjoint(name) and all(map(_is_han, name))
                if len(name) < length or not plain or name in self._words or name[:2] in self._words:
                    continue
                if self._behind(text, match.end() + length) == _SAYING and not self._title.search(name):
                    names.add(name)
                    break
        return names

    def _widened(self, text: str, start: int) -> int:
        """Where a name begins whose first characters are no usual ones of foreign names."""
        for at in range(start - 1, max(-1, start - _MOST_UNUSUAL - 1), -1):
            if not _is_han(text[at]) or text[at] in _NO_GIVEN or text[at] in _LEADING:
                break
            if self._before(text, at) > 0 and self._before(text, start) == 0:
                return at
        return start

    def _full(self, text: str) -> set[str]:
        """Family names with one or two characters behind them, by the points of all their places."""
        points: dict[str, float] = {}
        for match in self._surname.finditer(text):
            start, family = match.span()
            before = self._before(text, start)
            if before <= 0:
                continue
            for end in (family + 1, family + 2):
                name = text[start:end]
                if self._may_name(name, family - start, text, end):
                    most = self._points(before, text[family:end], text, end)
                    points[name] = max(points.get(name, 0.0), most)
        likely = sorted(
            (name for name, most in points.items() if most >= _UNCERTAIN - _REPEATED),
            key=lambda name: (-points[name], name),
        )
        times = {name: text.count(name) for name in likely[:_MOST_NAMES]}
        found = {name for name in times if self._is_certain(name, points[name], times[name], text)}
        found -= {name for name in found if name[:-1] in found and points[name] < points[name[:-1]]}  # "滕飞捧"
        longer: dict[str, int] = {}
        for name in found:
            longer[name[:-1]] = longer.get(name[:-1], 0) + times[name]
        return {name for name in found if not _is_part(name, found, times, longer)}

    def _is_certain(self, name: str, most: float, times: int, text: str) -> bool:
        """Whether the points of its clearest place, and being there again, are enough; not of "龙湖集团"."""
        most += min((times - 1) * 0.5, _REPEATED)
        if most < (_CERTAIN if name[0] in _AMBIGUOUS else _UNCERTAIN):
            return False
        at = -1
        for _ in range(min(times, _MOST_PLACES)):
            at = text.find(name, at + 1)
            if _BODY.match(text, at + len(name)):
                return False
        return True

    def _may_name(self, name: str, family: int, text: str, end: int) -> bool:
        given = name[family:]
        if not _is_han(name[-1]) or not _NO_GIVEN.isdisjoint(given) or name[:2] in self._words or name in self._words:
            return False
        if len(given) == 2 and (given in self._grammar or text[end - 1 : end + 1] in self._grammar):
            return False
        if len(given) == 2 and name[0] in _AMBIGUOUS and given in self._words:
            return False
        return not self._title.match(text, end - len(given))

    def _points(self, before: float, given: str, text: str, end: int) -> float:
        likely = sum(letter in self._lexicon.given_syllables for letter in given)
        if len(given) == 1:
            return before + self._behind(text, end) + 0.5 * likely
        return before + self._behind(text, end) + likely + (_LIKELY if likely == len(given) else 0.0)

    def _is_courteous(self, text: str, match: re.Match[str]) -> bool:
        """Whether a family name stands before a courtesy, which needs nothing before the name: "住户祁先生"."""
        family = match[0][0]
        before = text[match.start() - 1 : match.start()]
        apart = before not in self._lexicon.surnames and before not in _AMBIGUOUS
        return apart and family not in _AMBIGUOUS and match[0][1:] in self._lexicon.courtesies

    def _opens(self, text: str, start: int) -> bool:
        """Whether a family name may stand before its courtesy there: not in "警方发言人"."""
        apart = not start or text[start - 1] not in self._lexicon.calling_ends
        return self._before(text, start) > (0.0 if apart else 2.0)

    def _before(self, text: str, start: int) -> float:
        """How much what stands before an index looks like what stands before a name."""
        if not start or text[start - 1] in _OPENING:
            return 1.0
        for length in range(min(self._longest_title, start), 1, -1):
            if text[start - length : start] in self._lexicon.titles:
                return _CALLED_SO
        if text[start - 1] == "叫":
            return 2.5
        if text[start - 1] in self._lexicon.calling_ends:
            return 2.0
        if text[start - 1] in _LEADING:
            return 1.0
        tail = text[max(0, start - 2) : start]
        return 1.0 if tail in self._words or text[start - 1].isdigit() else 0.0

    def _behind(self, text: str, end: int) -> float:
        """The same of what stands behind a name."""
        if end >= len(text):
            return 1.0
        behind = text[end : end + _CONTEXT]
        if self._says(behind) or _OF_AGE.match(text, end):
            return _SAYING
        if self._title.match(text, end):
            return 2.5
        if any(
            self._lexicon.kinds.get(behind[:length]) == ADVERB and self._says(behind[length:]) for length in (1, 2, 3)
        ):
            return _SAYING
        if any(behind[:length] in self._words for length in (2, 3)):
            return 2.0
        return 2.0 if behind[0] in _BEHIND else 0.0

    def _says(self, behind: str) -> bool:
        return any(behind[:length] in self._saying for length in (1, 2, 3))
