"""The command as a person and as continuous integration call it: output, exit codes, what is touched."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from backfile import __version__
from tests.conftest import PROJECT, Site, article, tree_of

MakeSite = Callable[..., Site]


def run(*words: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(PROJECT / "src"), "NO_COLOR": "1"}
    command = [sys.executable, "-m", "backfile", *words]
    return subprocess.run(command, capture_output=True, text=True, cwd=cwd, env=environment, timeout=120, check=False)


def test_version() -> None:
    assert run("--version").stdout.strip() == f"backfile, version {__version__}"


def test_build_in_the_current_folder_writes_dist(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.md": article()})
    done = run("build", cwd=site.folder)
    assert done.returncode == 0
    assert done.stdout.startswith("1 article, ")
    assert "written, 0 unchanged, 0 removed in" in done.stdout
    assert (site.dist / "index.html").exists()


def test_json_report_has_all_that_machines_need(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.md": article(), "seeds/b.md": "---\ntitel: x\n---\n"})
    done = run("build", "-C", str(site.folder), "--json")
    assert done.returncode == 1
    report = json.loads(done.stdout)
    assert set(report) >= {"written", "unchanged", "removed", "failed", "notices", "seconds", "articles", "pages"}
    assert "index.html" in report["written"]
    assert report["failed"] == [
        {"path": "seeds/b.md", "line": 2, "column": None, "message": "unknown key 'titel'; did you mean 'title'?"}
    ]
    again = json.loads(run("build", "-C", str(site.folder), "--json").stdout)
    assert again["written"] == again["removed"] == []
    assert again["unchanged"] == report["pages"]
    assert again["failed"] == report["failed"]


def test_problem_is_printed_as_place_and_message(make_site: MakeSite) -> None:
    site = make_site({"seeds/b.md": "---\ntitel: x\n---\n"})
    done = run("build", "-C", str(site.folder))
    assert "error seeds/b.md:2: unknown key 'titel'; did you mean 'title'?" in done.stderr


@pytest.mark.parametrize(
    "words",
    [
        ("build", "--no-such-flag"),
        ("build", "--jobs", "0"),
        ("build", "-C", "no-such-folder"),
        ("bild",),
        ("inspect",),
        ("serve", "-C", "no-such-folder"),
    ],
)
def test_wrong_call_ends_with_2_and_touches_nothing(make_site: MakeSite, words: tuple[str, ...]) -> None:
    site = make_site({"seeds/a.md": article()})
    before = tree_of(site.folder)
    done = run(*words, cwd=site.folder)
    assert done.returncode == 2
    assert done.stderr
    assert tree_of(site.folder) == before


def test_configuration_error_ends_with_2_also_in_json(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.md": article(), "content/site.yaml": "titel: X\n"})
    done = run("build", "-C", str(site.folder))
    assert done.returncode == 2
    assert "content/site.yaml:1: unknown key 'titel'; did you mean 'title'?" in done.stderr
    assert json.loads(run("build", "-C", str(site.folder), "--json").stdout)["error"]["line"] == 1
    assert not site.dist.exists()


def test_quiet_and_verbose(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.md": article()})
    assert "written 2019/05/04/ferry-runs-again/index.html" in run("build", "-v", "-C", str(site.folder)).stdout
    quiet = run("build", "-q", "-C", str(site.folder))
    assert (quiet.stdout, quiet.stderr, quiet.returncode) == ("", "", 0)


def test_profile_tells_stages_and_outputs(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.md": article()})
    done = run("build", "--profile", "-C", str(site.folder))
    assert "render" in done.stdout
    assert "articles" in done.stdout


def test_no_control_characters_in_a_pipe(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.md": article()})
    done = run("build", "-C", str(site.folder))
    assert "\x1b" not in done.stdout + done.stderr
    assert "\r" not in done.stdout + done.stderr


def test_inspect_prints_lines_facts_and_quotations(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.md": article(body='"All is well," said Ana Ruiz, the harbour master.')})
    done = run("inspect", str(site.folder / "seeds/a.md"))
    assert done.returncode == 0
    assert "1 quotation" in done.stdout
    assert "Ana Ruiz, said" in done.stdout
    assert "front_matter" in done.stdout


def test_inspect_json_is_one_object_a_line_in_order(make_site: MakeSite) -> None:
    site = make_site({"seeds/a.md": article("One"), "seeds/b.txt": "", "seeds/c.md": article("Three")})
    files = [str(site.folder / f"seeds/{name}") for name in ("a.md", "b.txt", "c.md")]
    done = run("inspect", "--json", *files)
    assert done.returncode == 1
    first, second, third = (json.loads(line) for line in done.stdout.splitlines())
    assert (first["title"], third["title"]) == ("One", "Three")
    assert "empty" in second["error"]["message"]


def test_review_lists_the_worst_first_with_what_settles_it(make_site: MakeSite) -> None:
    site = make_site(
        {"seeds/good.md": article("Good", authors="[Ana]", source="Paper"), "seeds/bad.md": "Only words.\n"}
    )
    done = run("inspect", "--review", str(site.folder / "seeds"))
    assert done.returncode == 0
    first = done.stdout.splitlines()[0]
    assert "bad.md" in first
    assert "bad.yaml:\n" in done.stdout
    assert "  date: YYYY-MM-DD\n" in done.stdout


@pytest.mark.parametrize(
    ("word", "advice"),
    [
        ("biuld", "did you mean 'build'?"),
        ("Serve", "did you mean 'serve'?"),
        ("theme cpy", "did you mean 'copy'?"),
        ("xyz", "known commands: build, "),
        ("theme xyz", "known commands: copy, list"),
    ],
)
def test_wrong_command_gets_a_suggestion(word: str, advice: str) -> None:
    done = run(*word.split())
    assert done.returncode == 2
    assert advice in done.stderr
