"""The engine's conscience: an archive edited at random and built incrementally equals a clean build, byte for byte.

`BACKFILE_STEPS` (steps a run) and `BACKFILE_RUNS` (runs) make it longer; continuous integration runs the default.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test

from backfile.archive import collection, scan
from backfile.builder import build, stages, standstill
from backfile.builder.build import BuildOptions, build_site
from backfile.builder.manifest import MANIFEST_FILE
from backfile.builder.page_list import PageList
from backfile.storage import FolderStore
from tests.conftest import Site, article, tree_of

STEPS = int(os.environ.get("BACKFILE_STEPS", "25"))
GRAIN_NS = 20_000_000
"""Of the clock of files here: a kernel's tick, and some."""
RUNS = int(os.environ.get("BACKFILE_RUNS", "8"))

NAMES = st.sampled_from([f"{letter}{digit}" for letter in "abc" for digit in range(4)])
TITLES = st.sampled_from(["Ferry runs again", "Strike ends", "Élection", "ferry RUNS again", "2020", "Набережная"])
DATES = st.sampled_from(
    ["2019", "2019-05", "2019-05-04", "2019-05-04T10:00", "2019-12-31", "2020-01-01", "2021-07-07", ""]
)
TAGS = st.lists(st.sampled_from(["Harbour", "harbour", "Sea", "Élan", "Work"]), max_size=3, unique=True)
NAMED = st.lists(st.sampled_from(["Ana Ruiz", "Bo Lind", "Mo Ek"]), max_size=2, unique=True)
BODIES = st.sampled_from(
    [
        "The quay was closed.",
        'The quay was closed. "We open on Monday," said Ana Ruiz, the harbour master.',
        '"Never again," Bo Lind said. "Not here."\n\n## What comes\n\nRuiz said: "Wait and see."',
        "It was said in Skarn, and before that in Merrow, that the Seahorse had not left Skarn at all.",
        'Nobody of Merrow saw the Seahorse. In spring the mayor of Skarn said: "Wait and see."',
        "\n\n".join(f"Line {number} of a long list." for number in range(104)),
        "# Only a heading\n\nAnd a line about the tram.",
        "\n\n".join(
            f'"We open on day {number}," said Ana Ruiz.' for number in range(70)
        ),  # more than a page of quotations
        "\n\n".join(f'"We open on day {number}," said Ana Ruiz.' for number in range(66) if number % 9),
        "\n\n".join(f'"Nobody told us, {number} times," the speaker said.' for number in range(60)),
    ]
)
VOCABULARIES = st.sampled_from(
    [
        "",
        "- name: Harbour\n  aliases: [quay]\n",
        "- name: Port\n  aliases: [Harbour, quay]\n  note: All of it.\n",
        "- Tram\n",
    ]
)
PEOPLE = st.sampled_from(
    ["", "- name: Ana Ruiz\n  aliases: [Ruiz]\n", "- name: Ana María Ruiz\n  aliases: [Ana Ruiz, Ruiz]\n"]
)
MOMENTS: tuple[tuple[Any, str], ...] = (
    (FolderStore, "write"),
    (FolderStore, "remove"),
    (PageList, "begin"),
    (PageList, "end"),
    (collection, "append_to_register"),
    (stages, "_record"),
    (stages, "remember_scan"),
    (stages, "set_meta"),
)
"""Steps of a build in which it may be killed."""
CONFIGURATIONS = st.sampled_from(
    [
        "title: T\npage-size: 3\n",
        "title: T\npage-size: 2\nurl: https://x.example/y/\n",
        "title: T\npage-size: 3\noutputs: {quotes: false, related: false, data: false}\n",
        "title: U\npage-size: 3\noutputs: {calendar: false, tags: false}\n",
        "title: T\nlanguage: de\nfeed-entries: 2\nattribution-threshold: 0.99\n",
        "title: T\nslugs: unicode\n",
        "title: T\npage-size: 1\n",
    ]
)


class EditedArchive(RuleBasedStateMachine):
    """Random edits, with a build after some of them."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Path(tempfile.mkdtemp())
        self.site = Site(self.root / "site")
        self.kept: dict[str, tuple[bytes, int, int]] = {}

    @initialize()
    def begin(self) -> None:
        self.site.write("content/site.yaml", "title: T\npage-size: 3\n")
        self.site.write("seeds/a0.md", article())

    def teardown(self) -> None:
        try:
            self.incremental_build_equals_clean_build(jobs=1, rested=False)  # also where no step happened to ask
        finally:
            shutil.rmtree(self.root, ignore_errors=True)

    # Edits

    @rule(name=NAMES, title=TITLES, date=DATES, tags=TAGS, people=NAMED, body=BODIES)
    def write_article(self, name: str, title: str, date: str, tags: list[str], people: list[str], body: str) -> None:
        text = article(title, date, body, tags=f"[{', '.join(tags)}]", people=f"[{', '.join(people)}]")
        self.site.write(f"seeds/{name[0]}/{name}.md", text)

    @rule(name=NAMES, title=TITLES, date=st.sampled_from(["03/04/2019", "25/04/2019", "04/25/2019", None]))
    def write_capture_with_a_date_in_figures(self, name: str, title: str, date: str | None) -> None:
        path = f"seeds/{name[0]}/{name}-plain.txt"
        if date is None:
            (self.site.folder / path).unlink(missing_ok=True)
        else:
            body = "The harbour office said that the quay would open on Monday, three weeks later than promised."
            self.site.write(path, f"{title} once more\n\nPublished {date}\n\n{body}\n\n{body} Nobody was hurt.\n")

    @rule(name=NAMES, text=st.sampled_from(["", "---\ntitle: [\n---\nx", "---\nno end", "\x00\x00binary"]))
    def break_article(self, name: str, text: str) -> None:
        self.site.write(f"seeds/{name[0]}/{name}.md", text)

    @rule(name=NAMES)
    def remove_article(self, name: str) -> None:
        (self.site.folder / f"seeds/{name[0]}/{name}.md").unlink(missing_ok=True)

    @rule(name=NAMES, to=NAMES)
    def rename_article(self, name: str, to: str) -> None:
        source = self.site.folder / f"seeds/{name[0]}/{name}.md"
        if source.exists():
            target = self.site.folder / f"seeds/{to[0]}/{to}.md"
            target.parent.mkdir(parents=True, exist_ok=True)
            source.rename(target)

    @rule(
        name=NAMES,
        text=st.sampled_from(
            ["title: From the sidecar\n", "date: 2018-01-01\n", "draft: true\n", "tags: [Sea]\n", "no: key\n", None]
        ),
    )
    def write_sidecar(self, name: str, text: str | None) -> None:
        path = f"seeds/{name[0]}/{name}.yaml"
        if text is None:
            (self.site.folder / path).unlink(missing_ok=True)
        else:
            self.site.write(path, text)

    @rule(text=VOCABULARIES)
    def write_tags(self, text: str) -> None:
        self.site.write("content/tags.yaml", text)

    @rule(text=PEOPLE)
    def write_people(self, text: str) -> None:
        self.site.write("content/people.yaml", text)

    @rule(text=CONFIGURATIONS)
    def configure(self, text: str) -> None:
        self.site.write("content/site.yaml", text)

    @rule(text=st.sampled_from([None, "<p>ours</p>", "<p>{{ page.headline }}</p>"]))
    def write_template(self, text: str | None) -> None:
        path = self.site.folder / "templates/article.html"
        if text is None:
            path.unlink(missing_ok=True)
        else:
            self.site.write(
                "templates/article.html",
                '{% extends "default/article.html" %}{% block provenance %}' + text + "{% endblock %}",
            )

    @rule(
        name=st.sampled_from(["about", "tags", "index"]),
        text=st.sampled_from(["# About\n\nWe.", "---\nnav: true\n---\nUs.", "---\nnope: 1\n---\n", None]),
    )
    def write_page(self, name: str, text: str | None) -> None:
        path = self.site.folder / f"content/pages/{name}.md"
        if text is None:
            path.unlink(missing_ok=True)
        else:
            self.site.write(f"content/pages/{name}.md", text)

    @rule(text=st.sampled_from(["body { color: red }", None]))
    def write_static(self, text: str | None) -> None:
        path = self.site.folder / "static/backfile.css"
        if text is None:
            path.unlink(missing_ok=True)
        else:
            self.site.write("static/backfile.css", text)

    @rule(name=NAMES)
    def keep_a_copy(self, name: str) -> None:
        path = self.site.folder / f"seeds/{name[0]}/{name}.md"
        if path.exists():
            info = path.stat()
            self.kept[name] = (path.read_bytes(), info.st_atime_ns, info.st_mtime_ns)

    @precondition(lambda self: self.kept)
    @rule(data=st.data())
    def restore_with_its_old_time(self, data: st.DataObject) -> None:
        name = data.draw(st.sampled_from(sorted(self.kept)))
        text, atime, mtime = self.kept[name]
        path = self.site.write(f"seeds/{name[0]}/{name}.md", text)
        os.utime(path, ns=(atime, mtime))

    @rule(name=NAMES, to=NAMES)
    def swap_articles(self, name: str, to: str) -> None:
        one, other = (self.site.folder / f"seeds/{n[0]}/{n}.md" for n in (name, to))
        if name != to and one.exists() and other.exists():
            aside = self.root / "aside"
            one.rename(aside)
            other.rename(one)
            aside.rename(other)

    @rule(name=NAMES, letters=st.sampled_from([("e", "a"), ("a", "e"), ("2019", "2018")]), keep_time=st.booleans())
    def edit_to_the_same_size(self, name: str, letters: tuple[str, str], keep_time: bool) -> None:
        path = self.site.folder / f"seeds/{name[0]}/{name}.md"
        if path.exists():
            info = path.stat()
            path.write_bytes(path.read_bytes().replace(*(letter.encode() for letter in letters)))
            if keep_time:
                os.utime(path, ns=(info.st_atime_ns, info.st_mtime_ns))

    @rule(name=NAMES)
    def touch_article(self, name: str) -> None:
        path = self.site.folder / f"seeds/{name[0]}/{name}.md"
        if path.exists():
            path.touch()

    @rule(folder=st.sampled_from(["a", "b", "c"]), to=st.sampled_from(["a", "d/e", None]))
    def move_folder(self, folder: str, to: str | None) -> None:
        source = self.site.folder / f"seeds/{folder}"
        if not source.exists():
            return
        if to is None:
            shutil.rmtree(source)
        elif not (target := self.site.folder / f"seeds/{to}").exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            source.rename(target)

    @rule(data=st.data(), how=st.sampled_from(["remove", "change", "change to the same size", "touch", "copy"]))
    def damage_output(self, data: st.DataObject, how: str) -> None:
        files = sorted(path for path in self.site.dist.rglob("*") if path.is_file() and path.name != MANIFEST_FILE)
        if not files:
            return
        target = data.draw(st.sampled_from(files))
        if how == "remove":
            target.unlink()
        elif how == "touch":
            target.touch()
        elif how == "copy":
            shutil.copy2(target, self.root / "aside")
            (self.root / "aside").rename(target)
        else:
            size = target.stat().st_size if how == "change to the same size" else 7
            time.sleep(GRAIN_NS / 1e9)  # a file in dist is told by size and time alone
            target.write_bytes(b"x" * size)

    @rule(data=st.data())
    def remove_a_folder_of_the_output(self, data: st.DataObject) -> None:
        folders = sorted(path for path in self.site.dist.rglob("*") if path.is_dir())
        if folders:
            shutil.rmtree(data.draw(st.sampled_from(folders)))

    @rule()
    def lose_the_state(self) -> None:
        shutil.rmtree(self.site.folder / ".backfile", ignore_errors=True)

    @rule(after=st.integers(0, 25), moment=st.sampled_from(MOMENTS))
    def kill_a_build(self, after: int, moment: tuple[Any, str]) -> None:
        """In the midst of, or right after, one of its steps."""
        owner, name = moment
        real, count = getattr(owner, name), [0]

        def dying(*arguments: Any) -> Any:
            count[0] += 1
            if count[0] > after // 2:
                if after % 2:
                    real(*arguments)
                raise KeyboardInterrupt
            return real(*arguments)

        with suppress(KeyboardInterrupt), patch.object(owner, name, dying):
            self.site.build()

    # The claim

    @rule(jobs=st.sampled_from([1, 1, 1, 2]), rested=st.booleans())
    def incremental_build_equals_clean_build(self, jobs: int, rested: bool) -> None:
        with (
            patch.multiple(stages, POOL_FROM_PAGES=1),
            patch.multiple(collection, POOL_FROM_SEEDS=1),
            patch.multiple(scan, CLOCK_GRAIN_NS=GRAIN_NS),
            patch.multiple(standstill, CLOCK_GRAIN_NS=GRAIN_NS),
            patch.multiple(build, ASIDE_FROM_BYTES=0),
        ):
            if rested:
                time.sleep(2 * GRAIN_NS / 1e9)  # times can be trusted: nothing changed may be told by them alone
            self.site.build(jobs)
            again = self.site.build()
        assert again.written == again.removed == ()
        clean = self.root / "clean"
        copy = self.root / "copy"
        for folder in (clean, copy):
            shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.site.folder, copy, ignore=shutil.ignore_patterns("dist", ".backfile"))
        build_site(copy, BuildOptions(clean, 1))
        assert tree_of(self.site.dist) == tree_of(clean)
        register = "content/accessions.tsv"
        if (copy / register).exists():
            assert (copy / register).read_bytes() == (self.site.folder / register).read_bytes()


def run(steps: int, runs: int) -> None:
    run_state_machine_as_test(
        EditedArchive,
        settings=settings(
            max_examples=runs,
            stateful_step_count=steps,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            print_blob=True,
        ),
    )


def test_incremental_builds_equal_clean_builds_shortly() -> None:
    run(12, 2)


@pytest.mark.slow
def test_incremental_builds_equal_clean_builds() -> None:
    run(STEPS, RUNS)
