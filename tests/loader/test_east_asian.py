"""Captures in Chinese, Japanese and Korean: names of papers, headlines, writers and datelines where nothing parts words."""

from __future__ import annotations

import pytest

from backfile.loader import ReaderSettings, read_article
from backfile.loader.bylines import is_name, read_bylines
from backfile.loader.page_titles import is_usable_wide, owner_in, title_parts, wide_parts
from backfile.loader.text.datelines import find_dateline
from backfile.loader.text.lines import measure_lines
from backfile.loader.text.vocabulary import Category, wide_categories
from backfile.models import Article

HEADLINE = "旧渡轮再开一个冬天：委员会不听工程师的话"
BODY = (
    "港口委员会星期二决定，旧渡轮再开一个冬天，工程师的意见没有被采纳，九名委员中有两名在表决之前离开了会场。",
    "这艘渡轮造于一九六一年，运送过大约四百万名乘客，其中多数是上学的孩子，岛上的人都认得它的汽笛声。",
    "司库提醒与会者，新船的价钱比全岛三年的收入还多。“我们不能把还没有挣到的钱先花掉。”林小舟说。",
    "委员会将在明年春天再次讨论这件事，在那之前，码头的木桩要先换掉一半，费用由县里和船公司各付一部分。",
)


def article_of(name: str, text: str) -> Article:
    """What is read from a capture whose site is in English."""
    article = read_article(name, text.encode(), None, ReaderSettings()).article
    assert article is not None
    return article


def saved_page(title: str, head: str = "", top: str = "", body: tuple[str, ...] = BODY, foot: str = "") -> Article:
    """A saved page that says in no attribute which language it is in."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in body)
    page = (
        f"<html><head><meta charset=utf-8><title>{title}</title>{head}</head><body><ul><li><a href='/'>首页</a></li>"
        f"<li><a href='/gw'>港湾</a></li></ul><article>{top}<div class=content>{text}</div></article>{foot}</body></html>"
    )
    return article_of("a.html", page)


def names(article: Article) -> list[str]:
    """The writers' names."""
    return [byline.name for byline in article.bylines]


def source(article: Article) -> str | None:
    """The publication's name."""
    return article.source.name if article.source is not None else None


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        (f"{HEADLINE}_港湾_新闻中心_灯塔网_dengta.example", [HEADLINE, "港湾", "新闻中心", "灯塔网", "dengta.example"]),
        (f"{HEADLINE}-灯塔网", [HEADLINE, "灯塔网"]),
        (f"{HEADLINE}--港湾--灯塔日报", [HEADLINE, "港湾", "灯塔日报"]),
        ("島の渡し船、もう一冬：灯台新聞", ["島の渡し船、もう一冬", "灯台新聞"]),
        ("島の渡し船、もう一冬 - 灯台新聞デジタル", ["島の渡し船、もう一冬", "灯台新聞デジタル"]),
        ("섬 여객선 한 해 더 다닌다 - 등대일보", ["섬 여객선 한 해 더 다닌다", "등대일보"]),
        (HEADLINE, [HEADLINE]),
        ("南港-北港航线明年改走外海", ["南港-北港航线明年改走外海"]),
        ("渔民：我们要的只是互联网", ["渔民：我们要的只是互联网"]),
        ("The ferry | Skarn_Mercury", ["The ferry", "Skarn_Mercury"]),
    ],
)
def test_titles_are_parted_where_a_name_stands_behind(title: str, parts: list[str]) -> None:
    assert title_parts(title) == parts


def test_what_else_the_page_calls_itself_parts_its_title() -> None:
    assert title_parts("旧渡轮再开一个冬天-灯塔", {"灯塔"}) == ["旧渡轮再开一个冬天", "灯塔"]
    assert title_parts("旧渡轮再开一个冬天-灯塔") == ["旧渡轮再开一个冬天-灯塔"]


def test_a_title_of_any_length_is_taken_apart_in_no_time() -> None:
    assert wide_parts("港-灯塔网" * 100_000) == ["港-灯塔网" * 100_000]


@pytest.mark.parametrize(
    "name", ["首页", "港湾，夜里", "灯塔网版权所有", "本网站由岛上的渔民和教师们共同维护已经二十年了", "港湾_灯塔网"]
)
def test_sections_sentences_and_rights_are_no_publications(name: str) -> None:
    assert not is_usable_wide(name)


@pytest.mark.parametrize(
    ("line", "owner"),
    [
        ("灯塔网公司版权所有 未经许可不得转载", "灯塔网"),
        ("版权所有 灯塔网", "灯塔网"),
        ("Dengta 使用前必读", "Dengta"),
        ("灯塔地理学会 地址：南港路四号", "灯塔地理学会"),
    ],
)
def test_owner_stands_without_rights_and_addresses(line: str, owner: str) -> None:
    assert owner_in(line) == owner


def test_saved_page_in_a_language_that_no_attribute_names() -> None:
    article = saved_page(f"{HEADLINE}_港湾_灯塔网", top=f"<h1>{HEADLINE}</h1>")
    assert (article.headline, article.language, source(article)) == (HEADLINE, "zh", "灯塔网")
    assert [(quote.text, quote.attribution.speaker) for quote in article.quotes] == [
        ("我们不能把还没有挣到的钱先花掉。", "林小舟")
    ]


def test_attribute_that_names_another_script_is_not_believed() -> None:
    page = (
        f"<html lang=en><title>{HEADLINE}</title><body><h1>{HEADLINE}</h1><p>{'</p><p>'.join(BODY)}</p></body></html>"
    )
    assert article_of("a.html", page).language == "zh"


def test_headline_keeps_its_colon_where_the_page_has_no_h1() -> None:
    assert saved_page(f"{HEADLINE}_港湾_灯塔网").headline == HEADLINE


def test_a_logo_in_the_h1_is_no_headline() -> None:
    assert saved_page(f"{HEADLINE}_灯塔网", top="<h1>灯塔网</h1>").headline == HEADLINE
    page = "<title>The ferry stays for a winter | Skarn Radio</title><body><h1>Skarn Radio</h1><p>" + "It stays. " * 40
    assert article_of("b.html", page).headline == "The ferry stays for a winter"


@pytest.mark.parametrize(
    "foot",
    [
        "<p>© 1998-2019 灯塔网公司版权所有</p>",
        "<p>Copyright © 1998~2019 灯塔网 All rights reserved. 京ICP证000000号</p>",
        "<p>©2019 灯塔网 使用前必读 意见反馈</p>",
    ],
)
def test_publication_of_a_copyright_line(foot: str) -> None:
    assert source(saved_page(HEADLINE, top=f"<h1>{HEADLINE}</h1>", foot=foot)) == "灯塔网"


def test_rights_and_section_behind_the_name_are_left_out() -> None:
    article = saved_page(
        f"{HEADLINE}_灯塔财经", '<meta name="copyright" content="灯塔版权所有">', f"<h1>{HEADLINE}</h1>"
    )
    assert source(article) == "灯塔"


def test_the_house_itself_and_placeholders_are_no_writers() -> None:
    for content in ("灯塔网", "name", "本站"):
        head = f'<meta name="author" content="{content}"><meta property="og:site_name" content="灯塔网">'
        assert names(saved_page(HEADLINE, head, f"<h1>{HEADLINE}</h1>")) == []


@pytest.mark.parametrize(
    ("line", "writers"),
    [
        ("本报记者 林小舟 周海", ["林小舟", "周海"]),
        ("采写：南港日报见习记者 林小舟", ["林小舟"]),
        ("【文/灯塔网专栏作者 周海】", ["周海"]),
        ("来源：灯塔网作者：周海", ["周海"]),
        ("記者林小舟／南港報導", ["林小舟"]),
        ("林小舟が会議で記者に対し表示", []),
        ("林小舟对记者表示", []),
        ("他告诉记者，渡轮不会停", []),
    ],
)
def test_reporters_are_named_behind_their_title(line: str, writers: list[str]) -> None:
    assert [byline.name for byline in read_bylines(line, "zh")] == writers


@pytest.mark.parametrize(
    ("paragraph", "place", "agency", "writers"),
    [
        (f"灯塔社南港3月4日电（记者林小舟）{BODY[0]}", "南港", "灯塔社", ["林小舟"]),
        (f"灯塔网3月4日讯 {BODY[0]}", None, "灯塔网", []),
        (f"南港日报讯（记者 林小舟 周海）{BODY[0]}", None, "南港日报", ["林小舟", "周海"]),
        (f"本报南港3月4日电 {BODY[0]}", "南港", None, []),
    ],
)
def test_chinese_datelines(paragraph: str, place: str | None, agency: str | None, writers: list[str]) -> None:
    found = find_dateline(paragraph)
    assert found is not None
    assert (found.dateline.place, found.dateline.agency) == (place, agency)
    assert [byline.name for byline in found.reporters] == writers
    assert paragraph[found.end :].lstrip() == BODY[0]


def test_no_dateline_without_a_day_or_a_reporter() -> None:
    assert find_dateline(f"灯塔网讯息说明 {BODY[0]}") is None


def test_saved_page_gives_its_dateline_and_the_reporter_that_it_names() -> None:
    article = saved_page(
        HEADLINE, top=f"<h1>{HEADLINE}</h1>", body=(f"灯塔社南港3月4日电（记者林小舟）{BODY[0]}", *BODY[1:])
    )
    assert article.dateline is not None
    assert (article.dateline.place, article.dateline.agency, names(article)) == ("南港", "灯塔社", ["林小舟"])
    assert article.sections[0].blocks[0].text == BODY[0]


def test_marks_move_with_the_text_behind_a_dateline() -> None:
    body = "<b>PORT ALDER (Tidewire)</b> – The harbour board voted to keep <i>Skarn</i>, the old ferry, for another winter."
    page = f"<html lang=en><title>Ferry</title><body><h1>Old ferry stays for a winter</h1><p>{body}</p><p>{'It sails. ' * 30}</p>"
    block = article_of("a.html", page).sections[0].blocks[0]
    assert block.text.startswith("The harbour board")
    assert [block.text[mark.start : mark.end] for mark in getattr(block, "marks", ())] == ["Skarn"]


def test_text_of_a_whole_page() -> None:
    menu = "首页\n\n新闻\n\n港湾\n\n登录\n\n注册"
    foot = "分享到：\n\n微信\n\n相关阅读\n\n港湾夜市重开\n\n灯塔修好了\n\n© 2019 灯塔网版权所有 京ICP备000000号"
    text = "\n\n".join(
        (f"{HEADLINE}_港湾_灯塔网", menu, HEADLINE, "2019-03-04 10:20 来源：灯塔网", "本报记者 林小舟", *BODY, foot)
    )
    article = article_of("a.txt", text)
    assert (article.headline, source(article), names(article)) == (HEADLINE, "灯塔网", ["林小舟"])
    assert [block.text for section in article.sections for block in section.blocks] == list(BODY)


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("分享到微信朋友圈", Category.SHARE),
        ("南港公网安备案号第九号", Category.LEGAL),
        ("あわせて読みたい記事", Category.RELATED),
        ("무단전재 및 재배포 금지", Category.LEGAL),
        ("会員登録はこちら", Category.ACCOUNT),
    ],
)
def test_furniture_is_known_inside_a_line_without_spaces(text: str, category: int) -> None:
    assert wide_categories(text) & category
    assert measure_lines([text])[0].categories & category


@pytest.mark.parametrize(
    ("text", "is_one"), [("林小舟", True), ("山田 太郎", True), ("ジョン・スミス", True), ("灯塔日报", False)]
)
def test_names_in_scripts_without_capitals(text: str, is_one: bool) -> None:
    assert is_name(text) is is_one
