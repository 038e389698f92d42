"""How long the readers take for captures that were made to take long, by size.

`python -m tests.bench.hostile [CASE …] --sizes 1,2,4` prints CPU seconds for each size (MB) and peak memory; each reading runs in a
process of its own, that is ended after a minute. Twice the size may take twice the time.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import count

from backfile.loader import ReaderSettings, read_article

SENTENCE = "The ferry sailed again on Friday, the harbour master said, after a winter of repairs. "
LIMIT_SECONDS = 60

Make = Callable[[int], str]
"""Characters → a text of about so many."""


def word(number: int) -> str:
    """A different word for each number, with a capital."""
    letters = ""
    number += 26**3
    while number:
        letters, number = letters + chr(97 + number % 26), number // 26
    return letters.capitalize()


def full(number: int) -> str:
    """A different name for each number."""
    return f"{word(number)} {word(7 * number)}"


def fill(size: int, part: Callable[[int], str]) -> str:
    """Parts one behind the other."""

    def parts() -> Iterator[str]:
        length = 0
        for number in count():
            made = part(number)
            length += len(made)
            yield made
            if length >= size:
                return

    return "".join(parts())


def each(part: Callable[[int], str]) -> Make:
    """Parts by number, as many as there is room for."""
    return lambda size: fill(size, part)


def again(part: str) -> Make:
    """The same over and over."""
    return lambda size: part * (size // len(part))


def nested(opening: str, closing: str, inner: str = SENTENCE) -> Make:
    """As deep as there is room for."""
    return lambda size: opening * (size // len(opening + closing)) + inner + closing * (size // len(opening + closing))


def around(before: str, make: Make, behind: str = "") -> Make:
    """Something before and behind."""
    return lambda size: before + make(size) + behind


def ld(make: Make) -> Make:
    """As JSON-LD of a page's head."""
    return around('<script type="application/ld+json">', make, "</script>")


BODIES: dict[str, Make] = {
    "elements nested": nested("<div>", "</div>"),
    "paragraphs nested": nested(f"<div><p>{SENTENCE}</p>", "</div>"),
    "marks nested": around("<p>", nested("<em>a ", "</em>")),
    "lists nested": nested("<ul><li>a ", "</li></ul>"),
    "tables nested": nested("<table><tr><td>a ", "</td></tr></table>"),
    "tables unclosed": again("<p><table><p>"),
    "paragraphs unclosed": again("<p>word "),
    "items unclosed": around("<ul>", again("<li>word ")),
    "links unclosed": each(lambda n: f"<a href=/x{n}>word "),
    "rows": around("<table>", each(lambda n: f"<tr><td>{n}<td>word</tr>"), "</table>"),
    "attributes of one element": around("<p ", each(lambda n: f"a{n}=b "), ">x"),
    "attributes of many": each(lambda n: f"<p a{n}=b c{n}=d>word</p>"),
    "one attribute": around("<p class='", again("a "), "'>x"),
    "classes": each(lambda n: f"<div class='c{n} d'><p>{SENTENCE}</p></div>"),
    "one text": around("<p>", again(SENTENCE)),
    "line breaks": again(f"{SENTENCE}<br>"),
    "tiny paragraphs": again("<p>x y</p>"),
    "empty paragraphs": again("<p></p>"),
    "paragraphs": each(lambda n: f"<p>{SENTENCE}{n}</p>"),
    "links": each(lambda n: f"<a href='https://x.example/{n}'>word {n}</a> "),
    "links in paragraphs": each(lambda n: f"<p>{SENTENCE}<a href='https://x.example/{n}'>word</a></p>"),
    "pictures": each(lambda n: f"<img src=/p{n}.jpg alt='a picture {n}'>"),
    "data addresses": each(lambda n: f"<img src='data:image/png;base64,{'A' * 3000}'>"),
    "figures": each(lambda n: f"<figure><img src=/{n}.jpg><figcaption>A boat {n} (Photo: Ann)</figcaption></figure>"),
    "quotations set off": each(lambda n: f"<blockquote><p>It sails, number {n}.</p><cite>Ann Lee</cite></blockquote>"),
    "times": each(lambda n: f"<time datetime=2024-03-0{n % 9 + 1}>{n % 28 + 1} March 2024</time> "),
    "headings": each(lambda n: f"<h2>Heading {n}</h2>"),
    "headlines": each(lambda n: f"<h1>Heading {n} of the page</h1>"),
    "bylines": each(lambda n: f"<p class=byline>By {full(n)}</p>"),
    "writers": each(lambda n: f"<span class=author><a rel=author href=/a>{full(n)}</a></span>"),
    "microdata": each(lambda n: f"<div itemscope itemtype='https://schema.org/NewsArticle'><b itemprop=author>{n}</b>"),
    "entities without an end": around("<p>", again("&amp")),
    "comments": again("<!-- x -->"),
    "comments unclosed": again("<!--"),
    "angles": again("<"),
    "closing tags": again("</div>"),
    "one script": around("<script>", again("var a=1;"), "</script>"),
    "scripts": again("<script>a</script>"),
    "hidden": again("<p hidden>word</p>"),
    "quotation marks": around("<p>", again('"')),
    "quotations": each(lambda n: f'<p>"It is number {n} of them," said {full(n)}.</p>'),
    "names": around("<p>", each(lambda n: f"{full(n)}, "), '"It is so," he said.</p>'),
    "white space": around("<p>a", again(" \n")),
    "posts": each(lambda n: f"<blockquote class=twitter-tweet><p>{SENTENCE}</p><a href='https://x.example/{n}'>x</a></blockquote>"),
}  # fmt: skip
"""Inside the article of a page."""
HEADS: dict[str, Make] = {
    "meta elements": each(lambda n: f"<meta property='og:p{n}' content='value {n}'>"),
    "writers in meta elements": each(lambda n: f"<meta name=author content='{full(n)}'>"),
    "dates in meta elements": each(lambda n: f"<meta property='article:published_time' content='2024-03-0{n % 9 + 1}'>"),
    "keywords": around("<meta name=keywords content='", again("tag, "), "'>"),
    "title": around("<title>", each(lambda n: f"{word(n)} | "), "</title>"),
    "addresses": each(lambda n: f"<link rel=canonical href='https://x.example/{n}'>"),
    "JSON-LD nested": ld(nested('{"@type":"NewsArticle","author":', "}", "1")),
    "JSON-LD lists nested": ld(nested("[", "]", "1")),
    "JSON-LD graphs nested": ld(nested('{"@graph":[', "]}", "{}")),
    "JSON-LD without an end": ld(again('{"author":')),
    "JSON-LD graph": ld(around('{"@graph":[', each(lambda n: f'{{"@type":"Article","headline":"Title {n}"}},'), "{}]}")),
    "JSON-LD writers": ld(around('{"@type":"Article","author":[', each(lambda n: f'{{"name":"{full(n)}"}},'), "{}]}")),
    "JSON-LD body": ld(around('{"@type":"Article","articleBody":"', again(SENTENCE), '"}')),
    "JSON-LD blocks": each(lambda n: f'<script type="application/ld+json">{{"headline":"Title {n}"}}</script>'),
}  # fmt: skip
"""In the head of a page."""
TEXTS: dict[str, Make] = {
    "text: names": each(lambda n: f"{full(n)}, "),
    "text: names of one family": each(lambda n: f"{word(n)} Lee went. "),
    "text: paragraphs of names": each(lambda n: f"{full(n)} said that the ferry would sail through all of the winter.\n\n"),
    "text: quotations": each(lambda n: f'"It sails and will sail until the winter comes," said {full(n)}.\n\n'),
    "text: quotations in one paragraph": each(lambda n: f'"It sails," said {full(n)}. '),
    "text: pronouns": again('"It sails and will sail until the winter comes," he said.\n\n'),
    "text: words": each(lambda n: f"{word(n).lower()} "),
    "text: quotation marks": again('"'),
    "text: words in marks": again('"a '),
    "text: blank lines": again("\n"),
    "text: short lines": again("a b\n"),
    "text: one word": again("x"),
    "text: paragraphs": each(lambda n: f"{SENTENCE}{n}.\n\n"),
    "text: bylines": each(lambda n: f"By {full(n)}\n"),
    "text: dates": each(lambda n: f"{n % 28 + 1} March 2024\n"),
    "text: credits": each(lambda n: f"A boat at sea (Photo: {full(n)})\n"),
    "text: tags": around("Tags: ", again("tag, ")),
}  # fmt: skip
"""Between a headline and a quotation."""
CASES = (*BODIES, *HEADS, *TEXTS)


def capture(case: str, size: int) -> tuple[str, bytes]:
    """Name and bytes of a capture of about so many characters."""
    if case in TEXTS:
        return "seeds/a.txt", f'Ferry sails\n\n{TEXTS[case](size)}\n\n"It is so," he said.\n'.encode()
    head = HEADS[case](size) if case in HEADS else "<title>Ferry sails</title>"
    body = BODIES[case](size) if case in BODIES else ""
    start = f"<!doctype html><html lang=en><head>{head}</head><body><article><h1>Ferry sails</h1><p>{SENTENCE * 2}</p>"
    return "seeds/a.html", f"{start}{body}</article></body></html>".encode()


def measure(case: str, size: int) -> dict[str, float | str]:
    """CPU seconds and peak memory (MiB) of one reading, and what went wrong, in this process."""
    path, data = capture(case, size)
    start = time.process_time()
    reading = read_article(path, data, None, ReaderSettings())
    seconds = time.process_time() - start
    wrong = "" if reading.article is not None else reading.problems[0].found
    return {"seconds": seconds, "mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "wrong": wrong}


def measure_apart(case: str, size: int) -> dict[str, float | str]:
    """The same in a process of its own."""
    command = [sys.executable, "-m", "tests.bench.hostile", case, "--one", str(size)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=LIMIT_SECONDS, check=True)
    except subprocess.SubprocessError as error:
        return {"seconds": float("inf"), "mib": 0.0, "wrong": str(error)[-60:]}
    measured: dict[str, float | str] = json.loads(done.stdout)
    return measured


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("case", nargs="*", help="a case's name (default: all)")
    parser.add_argument("--sizes", default="1,2,4", help="MB")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        print(json.dumps(measure(given.case[0], given.one)))
        return
    sizes = [float(size) for size in given.sizes.split(",")]
    print(f"{'CPU seconds at MB':<36}" + "".join(f"{size:>8g}" for size in sizes) + "     MiB")
    for case in given.case or CASES:
        rows = [measure_apart(case, int(size * 2**20)) for size in sizes]
        seconds = "".join(f"{row['seconds']:>8.2f}" for row in rows)
        print(f"{case:<36}{seconds}{rows[-1]['mib']:>8.0f}  {rows[-1]['wrong']}", flush=True)


if __name__ == "__main__":
    main()
