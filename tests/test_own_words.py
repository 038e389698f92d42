"""No text of others in the project: what the reader is measured by stays where it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = ("content", "seeds", "src", "tests")
SUFFIXES = {".txt", ".md", ".html", ".py", ".yaml", ".json", ".roles"}
NOTICES = {"NOTICE.txt", "README.md"}
RUN = 9
"""Words one after another that two writers seldom both choose."""
_WORD = re.compile(r"\w+")


def runs(text: str) -> Iterator[tuple[str, ...]]:
    """Each run of words, case folded."""
    words = [word.casefold() for word in _WORD.findall(text)]
    return zip(*(words[first:] for first in range(RUN)), strict=False)


def own_files() -> list[Path]:
    return sorted(
        path for folder in FOLDERS for path in (ROOT / folder).rglob("*") if path.suffix in SUFFIXES and path.is_file()
    )


def texts_of_others(shared: Path) -> list[Path]:
    return sorted(
        path for folder in ("eval", "seeds") for path in (shared / folder).rglob("*.txt") if path.name not in NOTICES
    )


def test_no_run_of_nine_words_is_somebody_elses(shared: Path) -> None:
    theirs = {run for path in texts_of_others(shared) for run in runs(path.read_text("utf-8", "replace"))}
    assert len(theirs) > 100_000
    taken = [
        f"{path.relative_to(ROOT)}: {' '.join(run)}"
        for path in own_files()
        for run in runs(path.read_text("utf-8", "replace"))
        if run in theirs
    ]
    assert taken == []


def test_a_copied_sentence_would_be_found() -> None:
    copied = "before The pier is older than the men who mend it, she said. behind"
    theirs = set(runs("The pier is older than the men who mend it, she said."))
    assert sum(run in theirs for run in runs(copied)) == 4
