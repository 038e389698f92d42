"""Each kind of bad input: a clear error at its place, the rest built, nothing lost, nothing overwritten."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from backfile.errors import ConfigurationError, Problem
from tests.conftest import Site, article, tree_of

MakeSite = Callable[..., Site]
GOOD = {"seeds/good.md": article("Good one")}


def only_failure(site: Site) -> Problem:
    """The one failure of a build that must have built the good article all the same."""
    report = site.build()
    assert report.exit_code == 1
    assert "Good one" in site.page("2019/05/04/good-one/index.html")
    assert len(report.failed) == 1, report.failed
    return report.failed[0]


@pytest.mark.parametrize(
    ("name", "data", "found"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\n\t\n", "empty"),
        ("binary.txt", b"\x00\x01\x02PNG\x00" * 40, "binary"),
        ("picture.jpg", b"\xff\xd8\xff\xe0", "unknown suffix .jpg"),
        ("README", b"words", "without a suffix"),
        ("broken.md", b"---\ntitle: [\n---\nText.\n", "broken YAML"),
        ("open.md", b"---\ntitle: x\n", "never ends"),
        ("unknown.md", b"---\ntitel: x\n---\nText.\n", "unknown key 'titel'"),
        ("date.md", b"---\ntitle: x\ndate: 2022-02-31\n---\nText.\n", "2022-02-31"),
        ("dateword.md", b"---\ntitle: x\ndate: soon\n---\nText.\n", "date: soon"),
        ("twice.md", b"---\ntitle: x\ntitle: y\n---\nText.\n", "stands twice"),
        ("address.md", b"---\ntitle: x\nurl: javascript:alert(1)\n---\nText.\n", "url:"),
        ("bodyless.md", b"---\ntitle: x\n---\n", "without a body"),
    ],
)
def test_bad_capture_is_reported_at_its_place(make_site: MakeSite, name: str, data: bytes, found: str) -> None:
    problem = only_failure(make_site({**GOOD, f"seeds/{name}": data}))
    assert problem.location.path == f"seeds/{name}"
    assert found in problem.found


def test_error_in_front_matter_names_the_line_and_suggests(make_site: MakeSite) -> None:
    problem = only_failure(
        make_site({**GOOD, "seeds/a.md": "---\ntitle: x\ndate: 2020-01-01\nauthor: A\n---\nText.\n"})
    )
    assert str(problem) == "seeds/a.md:4: unknown key 'author'; did you mean 'authors'?"


def test_broken_sidecar_names_the_sidecar(make_site: MakeSite) -> None:
    problem = only_failure(make_site({**GOOD, "seeds/a.md": article("A"), "seeds/a.yaml": "title: x\ntags: {\n"}))
    assert problem.location.path == "seeds/a.yaml"
    assert problem.location.line in (2, 3)


def test_sidecar_without_a_capture_is_noticed(make_site: MakeSite) -> None:
    site = make_site({**GOOD, "seeds/lost.yaml": "title: x\n"})
    report = site.build()
    assert [p.location.path for p in report.notices if "sidecar without" in p.found] == ["seeds/lost.yaml"]
    assert [p for p in site.build().notices if "sidecar without" in p.found]
    site.write("seeds/lost.md", article("Found"))
    assert not [p for p in site.build().notices if "sidecar without" in p.found]


def test_wrong_declared_encoding_is_an_error_at_the_line(make_site: MakeSite) -> None:
    files = {
        **GOOD,
        "seeds/a.txt": b"Headline\n\nCaf\xe9 by the quay, open since 2001.\n",
        "seeds/a.yaml": "encoding: utf-8\n",
    }
    problem = only_failure(make_site(files))
    assert problem.location.path == "seeds/a.txt"
    assert problem.location.line == 3
    assert "not utf-8" in problem.found


def test_unknown_encoding_is_an_error(make_site: MakeSite) -> None:
    problem = only_failure(make_site({**GOOD, "seeds/a.txt": "Words.", "seeds/a.yaml": "encoding: utf-9000\n"}))
    assert problem.location.path == "seeds/a.yaml"
    assert "utf-9000" in problem.found


def test_no_date_and_no_headline_are_noticed_with_advice(make_site: MakeSite) -> None:
    site = make_site({"seeds/some-name.md": "Just a paragraph without anything.\n"})
    report = site.build()
    assert report.exit_code == 0
    assert (site.dist / "undated/some-name/index.html").exists()
    found = " | ".join(problem.found for problem in report.notices)
    assert "no headline" in found
    assert "no date" in found
    assert all("some-name.yaml" in problem.advice for problem in report.notices)


@pytest.mark.parametrize("date", ["2019", "2019-05"])
def test_year_in_which_no_day_is_known(make_site: MakeSite, date: str) -> None:
    site = make_site({"seeds/a.md": article("A", date=date)})
    assert site.build().exit_code == 0
    assert ("/a/" if date == "2019" else "/2019/05/") in site.page("2019/index.html")


def test_line_of_five_megabytes(make_site: MakeSite) -> None:
    site = make_site({"seeds/long.md": article("Long", body="word " * 1_000_000)})
    assert site.build().exit_code == 0
    assert site.page("2019/05/04/long/index.html").count("word") >= 1_000_000


def test_file_of_two_hundred_megabytes_is_refused(make_site: MakeSite) -> None:
    site = make_site(GOOD)
    with (site.folder / "seeds/huge.txt").open("wb") as file:
        file.truncate(200 * 2**20)
    problem = only_failure(site)
    assert "200 MiB" in problem.found


def test_symbolic_link_out_of_the_site_is_not_followed(make_site: MakeSite, tmp_path: Path) -> None:
    site = make_site(GOOD)
    secret = tmp_path / "secret.md"
    secret.write_text(article("Secret"))
    (site.folder / "seeds/link.md").symlink_to(secret)
    problem = only_failure(site)
    assert problem.location.path == "seeds/link.md"
    assert not [path for path, data in tree_of(site.dist).items() if b"Secret" in data]


def test_symbolic_link_to_a_folder_above_does_not_loop(make_site: MakeSite) -> None:
    site = make_site(GOOD)
    (site.folder / "seeds/again").symlink_to(site.folder / "seeds", target_is_directory=True)
    assert "link to a folder" in only_failure(site).found


def test_symbolic_link_in_the_output_does_not_lead_out(make_site: MakeSite, tmp_path: Path) -> None:
    site = make_site(GOOD)
    site.build()
    outside = tmp_path / "outside"
    outside.mkdir()
    (site.dist / "2020").symlink_to(outside, target_is_directory=True)
    site.write("seeds/b.md", article("Second", "2020-01-01"))
    report = site.build()
    assert report.exit_code == 1
    assert tree_of(outside) == {}


def test_file_that_vanishes_during_the_build(make_site: MakeSite, monkeypatch: pytest.MonkeyPatch) -> None:
    site = make_site({**GOOD, "seeds/fleeting.md": article("Fleeting")})
    real = Path.read_bytes

    def read(self: Path) -> bytes:
        if self.name == "fleeting.md":
            self.unlink(missing_ok=True)
        return real(self)

    monkeypatch.setattr(Path, "read_bytes", read)
    problem = only_failure(site)
    assert "vanished" in problem.found
    monkeypatch.undo()
    assert site.build().exit_code == 0


def test_file_name_with_control_characters(make_site: MakeSite) -> None:
    site = make_site(GOOD)
    (site.folder / "seeds" / "a\tb\n.md").write_text(article("Odd"))
    assert "control characters" in only_failure(site).found


def test_file_name_that_is_no_utf8(make_site: MakeSite) -> None:
    site = make_site(GOOD)
    with open(os.fsencode(site.folder / "seeds") + b"/caf\xe9.md", "wb") as file:
        file.write(article("Odd").encode())
    assert "no UTF-8" in only_failure(site).found


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("titel: X\n", 1, "did you mean 'title'?"),
        ("title: X\npage-size: many\n", 2, "a number from 1 to 1000"),
        ("outputs:\n  feeds: true\n  fedes: true\n", 3, "did you mean 'feeds'?"),
        ("title: [\n", 2, "broken YAML"),
        ("url: archive.example\n", 1, "an http(s) address"),
        ("timezone: Mars/Olympus\n", 1, "Europe/Vienna"),
        ("- a list\n", 1, "a mapping of options"),
        ("design: {accent: 'red; } body { display: none'}\n", 1, "plain CSS values"),
    ],
)
def test_configuration_error_touches_nothing(make_site: MakeSite, text: str, line: int, said: str) -> None:
    site = make_site({**GOOD, "content/site.yaml": text})
    before = tree_of(site.folder)
    with pytest.raises(ConfigurationError) as caught:
        site.build()
    assert caught.value.problem.location.path == "content/site.yaml"
    assert caught.value.problem.location.line == line
    assert said in str(caught.value)
    assert tree_of(site.folder) == before


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("- name: A\n- alias: B\n", 2, "without a name"),
        ("- name: A\n  aliasses: [B]\n", 2, "did you mean 'aliases'?"),
        ("- name: A\n  aliases: [Bay]\n- name: C\n  aliases: [bay]\n", 3, "is a name of 'A' and of 'C'"),
    ],
)
def test_vocabulary_error_names_the_line(make_site: MakeSite, text: str, line: int, said: str) -> None:
    site = make_site({**GOOD, "content/people.yaml": text})
    with pytest.raises(ConfigurationError) as caught:
        site.build()
    assert caught.value.problem.location.path == "content/people.yaml"
    assert caught.value.problem.location.line == line
    assert said in str(caught.value)


def test_broken_content_page_does_not_stop_the_rest(make_site: MakeSite) -> None:
    problem = only_failure(make_site({**GOOD, "content/pages/about.md": "---\ntitle: About\nnavi: true\n---\nWe.\n"}))
    assert str(problem) == "content/pages/about.md:3: unknown key 'navi'; did you mean 'nav'?"


def test_two_pages_that_want_one_path(make_site: MakeSite) -> None:
    site = make_site({**GOOD, "content/pages/about.md": "# One\n", "content/pages/about/index.md": "# Two\n"})
    problem = only_failure(site)
    assert problem.location.path == "about/index.html"
    assert "content/pages/about.md" in problem.found
    assert "content/pages/about/index.md" in problem.found
    (site.folder / "content/pages/about.md").unlink()
    assert site.build().exit_code == 0
    assert "Two" in site.page("about/index.html")


def test_content_page_takes_the_path_of_a_list_that_is_switched_off(make_site: MakeSite) -> None:
    site = make_site({**GOOD, "content/pages/tags.md": "# About\n\nOur words on tags."})
    assert site.build().exit_code == 1
    site.write("content/site.yaml", "outputs: {tags: false}\n")
    assert site.build().exit_code == 0
    assert "Our words on tags." in site.page("tags/index.html")
    assert site.build().written == ()


def test_content_page_in_the_place_of_a_list_loses(make_site: MakeSite) -> None:
    site = make_site({"seeds/good.md": article("Good one", tags="[Sea]"), "content/pages/tags.md": "# Mine\n"})
    assert "two pages want this path" in only_failure(site).found
    assert "Sea" in site.page("tags/index.html")


@pytest.mark.parametrize(
    ("template", "line", "said"),
    [
        ("{% block %}", 1, "template syntax"),
        ("\n{{ page.headlin }}", 2, "did you mean 'headline'?"),
        ("\n\n{{ site.titel }}", 3, "did you mean 'title'?"),
        ('{% extends "bse.html" %}', 1, "bse.html"),
        ("{{ 1 / 0 }}", 1, "ZeroDivisionError"),
        ("{% include page.headline %}", 1, "name"),
    ],
)
def test_template_error_names_template_line_and_page(make_site: MakeSite, template: str, line: int, said: str) -> None:
    site = make_site({**GOOD, "seeds/more.md": article("More"), "templates/article.html": template})
    report = site.build()
    assert report.exit_code == 1
    assert (site.dist / "index.html").exists()
    problem = report.failed[0]
    assert problem.location.path in ("templates/article.html", "article.html", "bse.html")
    assert problem.location.line in (line, None)
    assert said in str(problem)
    assert "rendering 2019/05/04/good-one/index.html and 1 more page" in " ".join(map(str, report.failed))
    (site.folder / "templates/article.html").unlink()
    assert site.build().exit_code == 0
    assert (site.dist / "2019/05/04/good-one/index.html").exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_output_without_write_permission(make_site: MakeSite, tmp_path: Path) -> None:
    site = make_site(GOOD)
    out = tmp_path / "readonly"
    out.mkdir()
    out.chmod(0o500)
    try:
        with pytest.raises(Exception, match="permission"):
            site.build(output=out)
    finally:
        out.chmod(0o700)


def test_output_that_cannot_be_written(make_site: MakeSite, monkeypatch: pytest.MonkeyPatch) -> None:
    site = make_site(GOOD)
    site.build()
    site.write("seeds/good.md", article("Good one", body="Changed."))
    real = os.replace

    def replace(source: str, target: str) -> None:
        if "good-one" in str(target):
            raise PermissionError(13, "Permission denied")
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)
    report = site.build()
    assert report.exit_code == 1
    assert "Permission denied" in report.failed[0].found
    monkeypatch.undo()
    assert site.build().exit_code == 0
    assert "Changed." in site.page("2019/05/04/good-one/index.html")


def test_hostile_text_is_escaped_everywhere(make_site: MakeSite) -> None:
    hostile = "<script>alert(1)</script>"
    files = {
        "seeds/a.md": article(hostile, tags=f"['{hostile}']", people=f"['{hostile}']", source=f"'{hostile}'",
                              body=f"{hostile} [x](javascript:alert(1)) <img src=x onerror=alert(1)>"),
    }  # fmt: skip
    site = make_site(files)
    site.build()
    for path, data in tree_of(site.dist).items():
        if path.endswith(".html"):
            assert b"<script>alert" not in data, path
            assert b"<img src=x" not in data, path
            assert b'href="javascript' not in data, path
