"""The template environment: overriding, and errors that tell where and what."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from markupsafe import Markup, escape

from backfile.errors import Problem, TemplateError
from backfile.renderer import environment
from backfile.renderer.environment import Theme, escaped
from backfile.renderer.views import CardView, ListView, NotFoundView, SiteView


class EscapedText(str):
    """A text of another type that needs escaping like any."""


SITE = SiteView("Harbour Post", "", "", "en", "ltr", "/", "https://a.example/", "", "", "Backfile")
CARD = CardView("Ferry runs again", "/2019/05/04/ferry/", "", "en", "ltr")
LIST = ListView("Ferries", "/tags/ferries/", "https://a.example/tags/ferries/", (CARD,), 1)
NOT_FOUND = NotFoundView("Page not found", "/404.html", "https://a.example/404.html")


def theme_with(folder: Path, **templates: str) -> Theme:
    for name, text in templates.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    return Theme(str(folder), "en")


def fault(folder: Path, text: str, page: object = LIST, name: str = "list") -> Problem:
    """What is said of a site's own template."""
    with pytest.raises(TemplateError) as caught:
        theme_with(folder, **{name: text}).render(f"{name}.html", page, SITE, "tags/ferries/index.html")
    return caught.value.problem


def test_default_templates_render_without_a_site_s_own() -> None:
    html = Theme(None, "en").render("404.html", NOT_FOUND, SITE, "404.html")
    assert html.startswith("<!doctype html>")
    assert "<h1>Page not found</h1>" in html


def test_one_block_overridden_leaves_the_rest(tmp_path: Path) -> None:
    theme = theme_with(
        tmp_path, list='{% extends "default/list.html" %}{% block list_head %}<h1>Ours</h1>{% endblock %}'
    )
    html = theme.render("list.html", LIST, SITE, "x")
    assert "<h1>Ours</h1>" in html
    assert "Ferry runs again" in html


def test_an_overridden_base_reaches_every_page(tmp_path: Path) -> None:
    theme = theme_with(
        tmp_path, base='{% extends "default/base.html" %}{% block footer %}<footer>Ours</footer>{% endblock %}'
    )
    assert "<footer>Ours</footer>" in theme.render("404.html", NOT_FOUND, SITE, "404.html")
    assert "<footer>Ours</footer>" in theme.render("list.html", LIST, SITE, "x")


def test_unknown_name_of_a_page(tmp_path: Path) -> None:
    problem = fault(tmp_path, "one\n{{ page.titel }}")
    assert str(problem.location) == "templates/list.html:2"
    assert problem.found == "page has no attribute 'titel', rendering tags/ferries/index.html"
    assert problem.advice.startswith("did you mean 'title'? page has title, url,")


def test_unknown_name_of_the_site(tmp_path: Path) -> None:
    problem = fault(tmp_path, "{{ site.titel }}")
    assert problem.advice.startswith("did you mean 'title'? site has title, tagline,")


def test_unknown_name_of_a_value_within_the_page_lists_that_value_s_names(tmp_path: Path) -> None:
    problem = fault(tmp_path, "{% for card in page.cards %}\n\n{{ card.headlin }}{% endfor %}")
    assert str(problem.location) == "templates/list.html:3"
    assert problem.advice.startswith("did you mean 'headline'? a CardView has headline, url,")


def test_unknown_variable(tmp_path: Path) -> None:
    problem = fault(tmp_path, "{{ titel }}")
    assert problem.found == "'titel' is undefined, rendering tags/ferries/index.html"
    assert "did you mean 'page.title'?" in problem.advice
    assert "site has title" in problem.advice
    assert fault(tmp_path, "{{ pge.title }}").advice.startswith("did you mean 'page'? page has title, url,")


def test_unknown_name_inside_of_a_macro_is_placed_in_the_macro(tmp_path: Path) -> None:
    (tmp_path / "own.html").write_text("{% macro show(card) %}\n{{ card.nothing }}{% endmacro %}", encoding="utf-8")
    problem = fault(tmp_path, '{% import "own.html" as own %}{{ own.show(page.cards[0]) }}')
    assert str(problem.location) == "templates/own.html:2"


def test_a_fault_that_the_default_theme_meets_is_placed_there(tmp_path: Path) -> None:
    problem = fault(tmp_path, '{% extends "default/list.html" %}', page=NOT_FOUND)
    assert problem.location.path.startswith("default/")
    assert problem.location.line


def test_a_name_asked_of_nothing_says_so(tmp_path: Path) -> None:
    problem = fault(tmp_path, "one\n{{ page.chart.caption }}")
    assert str(problem.location) == "templates/list.html:2"
    assert problem.found.startswith("'caption' is asked of nothing (None)")
    assert problem.advice == "ask `{% if … %}` before it"


def test_unknown_macro_lists_those_of_its_file(tmp_path: Path) -> None:
    text = '{% extends "default/list.html" %}\n{% block cards %}\n{{ m.crad(page.cards[0], site) }}{% endblock %}'
    problem = fault(tmp_path, text)
    assert str(problem.location) == "templates/list.html:3"
    assert problem.found == "macros.html has no macro 'crad', rendering tags/ferries/index.html"
    assert problem.advice.startswith("did you mean 'card'? it has ")
    assert "card_facts, chart, date" in problem.advice


def test_a_value_that_a_macro_does_not_take(tmp_path: Path) -> None:
    text = '{% extends "default/list.html" %}{% block cards %}{{ m.card(page.cards[0], site, colour="red") }}{% endblock %}'
    assert "macro 'card' takes no keyword argument 'colour'" in fault(tmp_path, text).found


def test_a_block_that_nothing_would_show_is_refused(tmp_path: Path) -> None:
    problem = fault(tmp_path, '{% extends "default/list.html" %}\n{% block list_haed %}x{% endblock %}')
    assert str(problem.location) == "templates/list.html:2"
    assert problem.found.startswith("default/list.html has no block 'list_haed': it would be shown nowhere, rendering ")
    assert problem.advice.startswith("did you mean 'list_head'? it has title, ")


def test_a_block_of_the_frame_or_of_a_template_between_may_be_overridden(tmp_path: Path) -> None:
    theme = theme_with(
        tmp_path,
        between='{% extends "default/list.html" %}{% block footer %}{% block own %}{% endblock %}{% endblock %}',
        list='{% extends "between.html" %}{% block own %}Own{% endblock %}{% block breadcrumb %}Crumb{% endblock %}',
    )
    html = theme.render("list.html", LIST, SITE, "x")
    assert "Own" in html
    assert "Crumb" in html


def test_a_template_that_extends_itself_is_refused(tmp_path: Path) -> None:
    problem = fault(tmp_path, '{% extends "list.html" %}{% block cards %}{% endblock %}')
    assert problem.found.startswith("the template extends itself, by way of list.html → list.html, rendering ")
    assert problem.advice == "the theme's is 'default/list.html'"
    theme_with(tmp_path, own='{% extends "list.html" %}')
    assert "list.html → own.html → list.html" in fault(tmp_path, '{% extends "own.html" %}').found


def test_a_missing_template_is_placed_where_it_is_asked_for(tmp_path: Path) -> None:
    problem = fault(tmp_path, 'one\ntwo\n{% include "crd.html" %}')
    assert str(problem.location) == "templates/list.html:3"
    assert problem.found == "no such template: 'crd.html', rendering tags/ferries/index.html"
    assert problem.advice == "did you mean 'card.html'?"


def test_a_template_that_is_not_utf_8(tmp_path: Path) -> None:
    (tmp_path / "list.html").write_bytes(b"one\nt\xfcr\n")
    with pytest.raises(TemplateError) as caught:
        Theme(str(tmp_path), "en").render("list.html", LIST, SITE, "x")
    assert (
        str(caught.value.problem) == "templates/list.html:2: the template is not UTF-8, rendering x; save it as UTF-8"
    )


def test_templates_that_no_page_uses_are_named(tmp_path: Path) -> None:
    theme = theme_with(tmp_path, artcle="x", own="x", card="x", list='{% include "own.html" %}')
    assert [str(problem) for problem in theme.unused()] == [
        "templates/artcle.html: no page uses this template; did you mean 'article.html'?"
    ]


def test_syntax_error(tmp_path: Path) -> None:
    problem = fault(tmp_path, "one\ntwo\n{% if page.title %}")
    assert problem.location.path == "templates/list.html"
    assert problem.location.line == 3
    assert problem.found.startswith("template syntax: Unexpected end of template")
    assert problem.found.endswith(", rendering tags/ferries/index.html")


def test_syntax_error_in_an_imported_template_is_placed_there(tmp_path: Path) -> None:
    (tmp_path / "own.html").write_text("\n{% macro %}", encoding="utf-8")
    problem = fault(tmp_path, '{% import "own.html" as own %}')
    assert str(problem.location) == "templates/own.html:2"


def test_unknown_template(tmp_path: Path) -> None:
    problem = fault(tmp_path, '{% extends "bse.html" %}')
    assert problem.advice == "did you mean 'base.html'?"
    assert problem.found.endswith(", rendering tags/ferries/index.html")


def test_a_template_name_made_while_rendering_is_refused(tmp_path: Path) -> None:
    problem = fault(tmp_path, '{% include page.kind ~ ".html" %}')
    assert problem.found.startswith("a template name that is made up while rendering")


def test_unknown_filter_and_error_of_python(tmp_path: Path) -> None:
    problem = fault(tmp_path, "{{ page.title | uper }}")
    assert problem.found.startswith("template syntax: No filter named 'uper'")
    assert problem.advice == "did you mean 'upper'?"
    problem = fault(tmp_path, "one\n{% if page.title is defned %}{% endif %}")
    assert str(problem.location) == "templates/list.html:2"
    assert problem.advice == "did you mean 'defined'?"
    problem = fault(tmp_path, "\n{{ page.count / 0 }}")
    assert str(problem.location) == "templates/list.html:2"
    assert problem.found == "ZeroDivisionError: division by zero, rendering tags/ferries/index.html"


def test_one_fault_of_many_pages_differs_in_the_page_alone(tmp_path: Path) -> None:
    theme = theme_with(tmp_path, list="{{ page.titel }}")
    said = set()
    for number in range(3):
        with pytest.raises(TemplateError) as caught:
            theme.render("list.html", LIST, SITE, f"tags/{number}/index.html")
        cause, _, page = caught.value.problem.found.rpartition(", rendering ")
        assert page == f"tags/{number}/index.html"
        said.add((str(caught.value.problem.location), cause, caught.value.problem.advice))
    assert len(said) == 1


def test_text_is_escaped_whatever_a_template_forgets(tmp_path: Path) -> None:
    page = ListView('<script>"&', "/", "/", (), 0)
    theme = theme_with(tmp_path, list='<p title="{{ page.title }}">{{ page.title }}</p>')
    assert (
        theme.render("list.html", page, SITE, "x") == '<p title="&lt;script&gt;&#34;&amp;">&lt;script&gt;&#34;&amp;</p>'
    )


def test_closure_digest_follows_extends_and_imports(tmp_path: Path) -> None:
    before = theme_with(tmp_path, list='{% extends "default/list.html" %}').closure_digest("list.html")
    own = theme_with(tmp_path, macros='{% extends "default/macros.html" %}{# ours #}')
    assert own.closure_digest("list.html") != before
    assert own.closure_digest("body.html") == Theme(str(tmp_path), "en").closure_digest("body.html")


def test_closure_digest_follows_the_language() -> None:
    assert Theme(None, "de").closure_digest("404.html") != Theme(None, "fr").closure_digest("404.html")


def test_labels_are_translated_and_placeholders_filled(tmp_path: Path) -> None:
    text = '{{ _("Page not found") }}|{{ _("Edited by %(name)s", name=page.title) }}'
    (tmp_path / "list.html").write_text(text, encoding="utf-8")
    page = ListView("<b>", "/", "/", (), 0)
    html = Theme(str(tmp_path), "de").render("list.html", page, SITE, "x")
    assert html == "Seite nicht gefunden|Herausgegeben von &lt;b&gt;"


def test_a_label_that_is_made_up_while_rendering_is_refused(tmp_path: Path) -> None:
    problem = fault(tmp_path, "one\n{{ _(page.title) }}")
    assert str(problem.location) == "templates/list.html:2"
    assert problem.found == "template syntax: _() takes a text in quotes, rendering tags/ferries/index.html"


@pytest.mark.parametrize(
    "value",
    [
        "",
        "plain",
        "a & b",
        "<b>",
        "it's",
        'say "so"',
        "x" * 99,
        "x" * 500,
        "<" * 500,
        7,
        None,
        Markup("<b>"),
        EscapedText("<i>"),
    ],
)
def test_what_is_shown_is_escaped_as_markupsafe_does(value: object) -> None:
    assert str(escaped(value)) == str(escape(value))


def test_the_default_theme_is_compiled_once_for_all_sites(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "COMPILED", tmp_path / "beside")
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    first = Theme(None, "en", "stamp", str(tmp_path / "one"))
    first.compile_all()
    digest = first.closure_digest("404.html")
    first.keep_closures()
    assert not (tmp_path / "one").exists()

    def refuse(*said: object) -> None:
        raise AssertionError("compiled again")

    monkeypatch.setattr(environment, "compile_faster", refuse)
    monkeypatch.setattr(Theme, "_parsed", refuse)
    again = Theme(None, "en", "stamp", str(tmp_path / "two"))
    assert again.closures == {"404.html": digest}
    assert "<h1>Page not found</h1>" in again.render("404.html", NOT_FOUND, SITE, "404.html")


@pytest.mark.slow
def test_other_themes_and_codes_compile_for_themselves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "COMPILED", tmp_path / "beside")
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    Theme(None, "en", "one", str(tmp_path / "kept")).compile_all()
    Theme(None, "de", "one", str(tmp_path / "kept")).compile_all()
    before = set((tmp_path / "beside").glob("*/*"))
    assert len(before) == 2
    Theme(None, "en", "two", str(tmp_path / "kept")).compile_all()
    assert len(set((tmp_path / "beside").glob("*/*")) - before) == 1
    assert len(set((tmp_path / "beside").glob("*/*"))) == 2
    (tmp_path / "templates").mkdir()
    Theme(str(tmp_path / "templates"), "en", "one", str(tmp_path / "kept")).compile_all()
    assert any((tmp_path / "kept").iterdir())


def test_damaged_digests_are_worked_out_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    theme = Theme(None, "en", "stamp", str(tmp_path))
    digest = theme.closure_digest("404.html")
    theme.keep_closures()
    (found,) = tmp_path.rglob("closures")
    found.write_bytes(b"no such thing")
    assert Theme(None, "en", "stamp", str(tmp_path)).closure_digest("404.html") == digest
