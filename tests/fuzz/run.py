"""Mutated captures through the whole program, for as long as asked: no crash, no hang, nothing lost, nothing active.

`python -m tests.fuzz.run --seconds 600 --seed 1` takes the demo's captures and, where they are, those of `../shared`; cuts,
splices, repeats, re-encodes and poisons them; builds an archive of each round's captures; and looks at every page.
Ends with 1 at the first round that breaks a promise, and leaves that round's captures for a look.
"""

from __future__ import annotations

import argparse
import gzip
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path

from backfile.builder.build import BuildOptions, build_site
from backfile.loader import READERS, ReaderSettings, read_article
from backfile.loader.decoding import decode_capture
from backfile.models import Article
from tests.fuzz.vectors import VECTORS
from tests.loader.html.test_hostile import HEADS
from tests.loader.html.test_hostile import VECTORS as BODIES

PROJECT = Path(__file__).parents[2]
SHARED = PROJECT.parent / "shared"
CAPTURES_A_ROUND = 24
SECONDS_A_CAPTURE = 20.0
"""No capture of some hundred kilobytes takes as long, however busy the machine."""
POISONS = (*VECTORS, *BODIES.values(), *HEADS.values())
ENCODINGS = ("utf-16", "utf-8-sig", "windows-1252", "windows-1251", "shift_jis", "gb18030", "iso-8859-7")

Mutation = Callable[[bytes, random.Random], bytes]


def captures() -> list[tuple[str, bytes]]:
    """(suffix, bytes) of every capture there is to begin with."""
    suffixes = {suffix for reader in READERS for suffix in reader.suffixes}
    found = [(p.suffix, p.read_bytes()) for p in sorted((PROJECT / "seeds").rglob("*.*")) if p.suffix in suffixes]
    for path in sorted(SHARED.glob("eval/structure/*/*")) + sorted(SHARED.glob("eval/quotes/*/*.txt")):
        if path.name.endswith(".html.gz"):
            found.append((".html", gzip.decompress(path.read_bytes())))
        elif path.suffix == ".txt":
            found.append((".txt", path.read_bytes()))
    return found


def cut(data: bytes, chance: random.Random) -> bytes:
    """Truncated anywhere, also within a character."""
    return data[: chance.randrange(len(data) + 1)]


def drop(data: bytes, chance: random.Random) -> bytes:
    """Without a stretch."""
    start = chance.randrange(len(data) + 1)
    return data[:start] + data[start + chance.randrange(2000) :]


def repeat(data: bytes, chance: random.Random) -> bytes:
    """A stretch over and over."""
    start = chance.randrange(len(data) + 1)
    return data[:start] + data[start : start + chance.randrange(1, 200)] * chance.randrange(200) + data[start:]


def flip(data: bytes, chance: random.Random) -> bytes:
    """Single bytes changed."""
    changed = bytearray(data)
    for _ in range(min(len(data), chance.randrange(1, 60))):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def shuffle(data: bytes, chance: random.Random) -> bytes:
    """Lines in another order."""
    lines = data.split(b"\n")
    chance.shuffle(lines)
    return b"\n".join(lines)


def poison(data: bytes, chance: random.Random) -> bytes:
    """Attacks at random places."""
    for _ in range(chance.randrange(1, 8)):
        at = chance.randrange(len(data) + 1)
        data = data[:at] + chance.choice(POISONS).encode() + data[at:]
    return data


def recode(data: bytes, chance: random.Random) -> bytes:
    """In another encoding, its declaration (if any) left as it was."""
    return data.decode("utf-8", "replace").encode(chance.choice(ENCODINGS), "replace")


MUTATIONS: tuple[Mutation, ...] = (cut, drop, repeat, flip, shuffle, poison, poison, recode)


def mutated(pool: list[tuple[str, bytes]], chance: random.Random) -> tuple[str, bytes]:
    """A capture that has been through one to four mutations; now and then under a wrong suffix."""
    suffix, data = chance.choice(pool)
    if chance.random() < 0.1:
        _, other = chance.choice(pool)
        data = data[: len(data) // 2] + other[len(other) // 2 :]
    for _ in range(chance.randrange(1, 5)):
        data = chance.choice(MUTATIONS)(data, chance)[:400_000]
    return (chance.choice([".txt", ".md", ".html"]) if chance.random() < 0.1 else suffix), data


class _Active(HTMLParser):
    """Collects what could run, load or submit on a page, and the scripts that stand in it."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.scripts: set[str] = set()
        self._in_script = False

    def handle_data(self, data: str) -> None:
        if self._in_script:
            self.scripts.add(data)
            self._in_script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._in_script = tag == "script" and "src" not in given and given.get("type") != "application/ld+json"
        if tag == "script" and not _is_ours(given.get("src", "/")):
            self.found.append(f"<script {given}>")
        if tag in ("iframe", "frame", "object", "embed", "applet", "base", "style", "math", "video", "audio"):
            self.found.append(f"<{tag}>")
        if tag == "form" and not given.get("action", "").startswith("/"):
            self.found.append(f"<form {given}>")
        for name, value in given.items():
            if name.startswith("on") or name in ("srcdoc", "formaction", "background", "dynsrc", "lowsrc"):
                self.found.append(f"{name}={value[:60]!r}")
            if name in ("href", "src", "cite", "action", "poster", "srcset") and not _is_harmless(value):
                self.found.append(f"{name}={value[:60]!r}")


def _is_ours(address: str) -> bool:
    return address.startswith("/") and not address.startswith("//")


def _is_harmless(address: str) -> bool:
    """Whether an address can neither run nor load from elsewhere unseen: relative ones cannot."""
    plain = "".join(c for c in address if c > " ")
    scheme, colon, _ = plain.partition(":")
    if not colon or not scheme[:1].isalpha():
        return not plain.startswith(("//", "\\\\"))
    return scheme.lower() in ("http", "https", "mailto")


def broken_promises(round_folder: Path, chance: random.Random, pool: list[tuple[str, bytes]]) -> Iterator[str]:
    """Builds one round, and names what is not as it must be."""
    for number in range(CAPTURES_A_ROUND):
        suffix, data = mutated(pool, chance)
        path = f"seeds/capture-{number:02}{suffix}"
        (round_folder / path).parent.mkdir(parents=True, exist_ok=True)
        (round_folder / path).write_bytes(data)
        start = time.perf_counter()
        reading = read_article(path, data, None, ReaderSettings())
        if time.perf_counter() - start > SECONDS_A_CAPTURE:
            yield f"{path}: {time.perf_counter() - start:.0f} s"
        if reading.article is None and not reading.problems:
            yield f"{path}: neither an article nor a reason"
        if reading.article is not None and suffix == ".txt":
            yield from _lost_lines(path, data, reading.article)
    report = build_site(round_folder, BuildOptions(jobs=1))
    for problem in (*report.failed, *report.notices):
        if "reader failed" in str(problem) or "could not be rendered" in str(problem):
            yield str(problem)
    theme = _looked_at(round_folder / "dist/404.html").scripts  # this page shows nothing of any capture
    for page in sorted((round_folder / "dist").rglob("*.html")):
        looked_at = _looked_at(page)
        foreign = [f"<script>{text[:60]}" for text in sorted(looked_at.scripts - theme)]
        yield from (f"{page.relative_to(round_folder)}: {found}" for found in [*looked_at.found, *foreign])


def _looked_at(page: Path) -> _Active:
    parser = _Active()
    parser.feed(page.read_text(encoding="utf-8"))
    return parser


def _lost_lines(path: str, data: bytes, article: Article) -> Iterator[str]:
    text = decode_capture(path, data).text
    if "".join("".join(line.text for line in article.provenance.ledger).split()) != "".join(text.split()):
        yield f"{path}: the ledger is not the capture"


def main() -> None:
    """Rounds until the time is over."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    pool = captures()
    ends = time.monotonic() + given.seconds
    seed = given.seed
    while time.monotonic() < ends:
        folder = Path(tempfile.mkdtemp(prefix=f"fuzz-{seed}-"))
        broken = list(broken_promises(folder, random.Random(seed), pool))
        if broken:
            sys.exit("\n".join([f"round {seed}, kept in {folder}:", *broken[:40]]))
        shutil.rmtree(folder)
        seed += 1
    print(f"{seed - given.seed} rounds of {CAPTURES_A_ROUND} captures: no promise broken")


if __name__ == "__main__":
    main()
