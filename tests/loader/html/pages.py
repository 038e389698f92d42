"""Saved pages of papers that do not exist, made of the parts that a test is about."""

from __future__ import annotations

from backfile.loader import ReaderSettings, Reading, read_article
from backfile.loader.html import READER
from backfile.loader.reading import Capture, Finding
from backfile.models import Article, LedgerLine

PARAGRAPHS = (
    "The harbour wall at Skarn was mended on Monday, eleven weeks after the storm had opened it in three places.",
    "Masons worked by lamplight through the night, because the spring tide was due on Wednesday and would not wait.",
    "“We have never poured so much mortar in one night,” said Ada Brisk, who leads the crew of fourteen.",
    "The council had put the cost at 40,000 crowns; the bill, it said on Tuesday, will be nearer to 65,000.",
    "Boats that had lain in the river since winter are to return to their berths before the end of the month.",
    "A second wall, further out, has been talked about since 1911 and is not part of the plan.",
)
TEASERS = (
    "Ferry fares rise again",
    "Who painted the lighthouse?",
    "Council votes on market day",
    "Fog closes the pass",
)


def paragraphs(*numbers: int) -> str:
    """Some of PARAGRAPHS as elements."""
    return "\n".join(f"<p>{PARAGRAPHS[number]}</p>" for number in numbers)


def page(
    body: str, head: str = "", headline: str = "Harbour wall mended before the spring tide", foot: str = ""
) -> str:
    """A whole page: navigation, an article with this body, teasers, footer."""
    links = "\n".join(f'<li><a href="/n/{n}">{text}</a></li>' for n, text in enumerate(TEASERS))
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{headline} | The Skarn Mercury</title>
<meta property="og:site_name" content="The Skarn Mercury">
<meta property="og:title" content="{headline}">
<link rel="canonical" href="https://mercury.example/2019/03/wall">
{head}
</head>
<body>
<nav class="main-nav"><ul><li><a href="/">Home</a></li><li><a href="/town">Town</a></li><li><a href="/sea">Sea</a></li></ul></nav>
<main>
<article class="story">
<h1>{headline}</h1>
<div class="story-body">
{body}
</div>
</article>
<section class="related"><h2>More from Town</h2><ul>{links}</ul></section>
</main>
<footer class="site-footer"><p>© 2019 Mercury Press. All rights reserved.</p><a href="/terms">Terms</a></footer>
{foot}
</body>
</html>
"""


def find(text: str, roles: tuple[tuple[int, str], ...] = ()) -> Finding:
    """What the reader makes of a page."""
    return READER.read(Capture("seeds/a.html", text.encode(), text, "utf-8", "declared"), ReaderSettings(roles=roles))


def read(data: bytes | str) -> Reading:
    """What the loader makes of a page's bytes."""
    return read_article("seeds/a.html", data.encode() if isinstance(data, str) else data, None, ReaderSettings())


def article_of(data: bytes | str) -> Article:
    """The article of a page that must have one."""
    reading = read(data)
    assert reading.article is not None, reading.problems
    return reading.article


def entry(finding: Finding, words: str) -> LedgerLine:
    """The ledger's entry for the text node that holds these words."""
    found = [line for line in finding.ledger if words in line.text]
    assert found, f"{words!r} is nowhere in the ledger"
    return found[0]


def texts(finding: Finding) -> list[str]:
    """The texts of all blocks, and headings as "# heading"."""
    found = []
    for section in finding.sections:
        if section.heading is not None:
            found.append(f"# {section.heading}")
        found += [block.text for block in section.blocks]
    return found
