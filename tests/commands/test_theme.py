"""`backfile theme`: a piece of the theme taken into a site, and how a site with little of its own lives through upgrades."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from backfile.cli import cli
from backfile.errors import BackfileError
from backfile.renderer import environment
from backfile.renderer.theme import theme_files, theme_static, theme_templates
from tests.conftest import Site, article

MakeSite = Callable[..., Site]


def theme(*words: str) -> Result:
    return CliRunner().invoke(cli, ["theme", *words])


def refusal(*words: str) -> str:
    """What the command says when it copies nothing."""
    result = theme(*words)
    assert isinstance(result.exception, BackfileError)
    return str(result.exception)


@pytest.mark.parametrize("name", ["article.html", "templates/article.html", "print.css", "static/print.css"])
def test_a_file_is_copied_to_where_it_takes_the_theme_s_place(make_site: MakeSite, name: str) -> None:
    site = make_site()
    result = theme("copy", name, "-C", str(site.folder))
    assert result.exit_code == 0
    bare = name.rpartition("/")[2]
    folder, source = ("static", theme_static()) if bare.endswith("css") else ("templates", theme_templates())
    assert (site.folder / folder / bare).read_bytes() == (source / bare).read_bytes()


def test_nothing_is_overwritten_without_force(make_site: MakeSite) -> None:
    site = make_site({"templates/404.html": "mine"})
    said = refusal("copy", "404.html", "-C", str(site.folder))
    assert said.startswith("templates/404.html: the site has this file already; --force")
    assert (site.folder / "templates/404.html").read_text() == "mine"
    assert theme("copy", "404.html", "--force", "-C", str(site.folder)).exit_code == 0
    assert (site.folder / "templates/404.html").read_bytes() == (theme_templates() / "404.html").read_bytes()


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("artcle.html", "did you mean 'article.html'?"),
        ("static/backfle.css", "did you mean 'static/backfile.css'?"),
        ("../templates/article.html", "did you mean 'templates/article.html'?"),
        ("zzz", "`backfile theme list` names them all"),
        ("", "`backfile theme list` names them all"),
    ],
)
def test_a_name_that_is_not_there_gets_the_nearest(make_site: MakeSite, name: str, advice: str) -> None:
    site = make_site()
    assert refusal("copy", name, "-C", str(site.folder)).endswith(f"no such file in the theme; {advice}")
    assert not (site.folder / "templates").exists()


def test_the_theme_s_own_folder_is_not_copied_onto_itself(make_site: MakeSite, monkeypatch: pytest.MonkeyPatch) -> None:
    site = make_site()
    shutil.copytree(theme_templates(), site.folder / "templates")
    monkeypatch.setattr("backfile.renderer.theme.theme_templates", lambda: site.folder / "templates")
    before = (site.folder / "templates/404.html").read_bytes()
    assert "the theme's own" in refusal("copy", "404.html", "--force", "-C", str(site.folder))
    assert (site.folder / "templates/404.html").read_bytes() == before


def test_a_block_that_is_not_there_gets_the_nearest(make_site: MakeSite) -> None:
    site = make_site()
    said = refusal("copy", "article.html", "--block", "realted", "-C", str(site.folder))
    assert "no block 'realted'" in said
    assert said.endswith("did you mean 'related'?")
    assert "one of none" in refusal("copy", "print.css", "--block", "x", "-C", str(site.folder))


@pytest.mark.slow
def test_each_block_copied_alone_changes_no_page(make_site: MakeSite) -> None:
    site = make_site(
        {
            "content/site.yaml": "title: Skarn\nlanguage: de\noutputs: {feeds: false}\n",
            "content/articles/a.md": article(body='One. "Two," said Ana Orr.\n\n## Three\n\nFour.', tags="[harbour]"),
            "content/pages/about.md": "---\ntitle: About\nnav: true\n---\n\nWe.\n",
        }
    )
    assert site.build().written
    for file in theme_files():
        for block in file.blocks:
            assert theme("copy", file.name, "--block", block, "-C", str(site.folder)).exit_code == 0
            report = site.build()
            assert (report.failed, report.written) == ((), ()), f"{file.name}: {block}"
            (site.folder / file.name).unlink()


def test_the_list_names_files_blocks_and_what_is_the_site_s_own(make_site: MakeSite) -> None:
    site = make_site({"templates/404.html": "mine"})
    lines = theme("list", "-C", str(site.folder)).output.splitlines()
    assert "templates/404.html  (the site's own)  What a host shows where there is no page" in lines
    assert "    blocks: lead, columns, side" in [line.replace("title, body_class, content, ", "") for line in lines]
    assert [line.split()[0] for line in lines if not line.startswith(" ")] == [file.name for file in theme_files()]


@pytest.mark.slow
def test_a_site_that_overrides_one_block_has_the_rest_of_a_new_theme(
    make_site: MakeSite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = '{% extends "default/article.html" %}\n{% block citation %}<p>Ask the desk.</p>{% endblock %}\n'
    site = make_site({"content/articles/a.md": article(), "templates/article.html": own})
    site.build()
    page = next(path for path in site.dist.rglob("index.html") if "Ask the desk." in path.read_text())
    assert 'class="cite"' not in page.read_text()

    newer = tmp_path / "newer"
    shutil.copytree(theme_templates(), newer)
    text = (newer / "article.html").read_text()
    (newer / "article.html").write_text(
        text.replace('<section class="provenance">', '<section class="provenance new">')
    )
    (newer / "base.html").write_text((newer / "base.html").read_text().replace("</footer>", "<p>Newer</p></footer>"))
    monkeypatch.setattr(environment, "theme_templates", lambda: newer)
    site.build()
    assert "Ask the desk." in page.read_text()
    assert '<section class="provenance new">' in page.read_text()
    assert "<p>Newer</p>" in page.read_text()


def test_a_site_with_a_card_of_its_own_keeps_all_other_pieces(make_site: MakeSite) -> None:
    own = '{% from "default/card.html" import card_facts %}\n{% macro card(item, site, level="h2") %}<p class="mine">{{ item.headline }}</p>{% endmacro %}\n'
    site = make_site(
        {
            "content/articles/a.md": article(tags="[harbour]"),
            "templates/card.html": own + "{% set card_facts = card_facts %}\n",
        }
    )
    assert not site.build().failed
    assert '<p class="mine">Ferry runs again</p>' in site.page("tags/harbour/index.html")
    assert 'class="lead-facts"><a href="/2019/05/04/">' in site.page("index.html")
