"""Templates compiled faster say what Jinja's own code says, and the default theme is compiled so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from backfile.errors import TemplateError
from backfile.models import Record
from backfile.renderer.environment import Theme
from backfile.renderer.views import Link, SiteView
from tests.conftest import Site, article

SITE = SiteView("A <b> & 'c'", "", "", "en", "ltr", "/", "/", "", "", "", navigation=(Link('"x"', "/a?b&c"),))
MACROS = """
{% macro plain(a, b="<b>") %}[{{ a }}|{{ b }}]{% endmacro %}
{% macro many(a) %}{{ a }}{{ varargs | length }}{{ kwargs.get("k", "-") }}{% endmacro %}
{% macro around(a) %}<{{ caller(a) }}>{% endmacro %}
{% set names = {"x": "<x>", "get": "got"} %}
"""
TEMPLATES = {
    "text and markup": "{{ page.label }} & {{ site.title }} {{ site.title | safe }} {{ 3 }} {{ none }}",
    "macros": "{{ m.plain(page.label) }}{{ m.plain(1, page.url) }}{{ m.plain(a=2) }}{{ m.many(1, 2, 3, k='<') }}",
    "a macro within a macro's arguments": "{{ m.plain(m.plain(page.label), m.plain(1)) }}",
    "a macro kept in a name": "{% set x = m.plain('<') %}{{ x }}{{ x | length }}",
    "call blocks": "{% call(a) m.around('&') %}{{ a }}!{% endcall %}",
    "attributes that are keys": "{{ m.names.x }}{{ m.names['x'] }}{{ m.names.get('y', 'z') }}",
    "defaults for undefined names": "{{ page.nothing | default('<none>') }}{{ nothing is defined }}",
    "loops": "{% for link in site.navigation %}{{ loop.index }}{{ link.url }}{% else %}none{% endfor %}",
    "loops with filters and else": "{% for x in [1, 2, 3] if x > 5 %}{{ x }}{% else %}none{% endfor %}",
    "recursive loops": "{% for x in [[1, []], [2, [[3, []]]]] recursive %}{{ x[0] }}({{ loop(x[1]) }}){% endfor %}",
    "set blocks and filter blocks": "{% set t %}<{{ page.label }}>{% endset %}{{ t }}{% filter upper %}a&{{ t }}{% endfilter %}",
    "conditions": "{% if page.label %}{{ 'a' if page.url else 'b' }}{% elif x %}{% else %}n{% endif %}",
    "namespaces and do": "{% set n = namespace(v=[]) %}{% do n.v.append('<') %}{% set n.w = 2 %}{{ n.v }}{{ n.w }}",
    "translations": "{{ _('Pages') }}{{ ngettext('%(num)s article', '%(num)s articles', 2, num='<') }}",
    "includes": "{% include 'part.html' %}{{ page.label }}",
    "blocks and super": "{% extends 'frame.html' %}{% block one %}1{{ super() }}{% endblock %}",
    "scoped blocks": "{% set own = '<' %}{% block a scoped %}{{ own }}{% block b %}{{ page.url }}{% endblock %}{% endblock %}",
    "without escaping": "{% autoescape false %}{{ page.label }}{{ m.plain('<') }}{% endautoescape %}",
    "methods of texts and tuples": "{{ page.url.upper() }}{% if page.url.startswith('/x') %}{{ site.navigation.index(site.navigation[0]) }}{% endif %}",
    "nothing at all": "",
}
Write = Callable[[dict[str, str]], Theme]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """A theme with the given templates, made known by their own name, and the macros."""

    def make(files: dict[str, str]) -> Theme:
        frame = "({% block one %}<{{ page.url }}>{% endblock %}|{% block two %}2{% endblock %})"
        for name, text in {"own.html": MACROS, "part.html": "{{ page.url }}", "frame.html": frame, **files}.items():
            (tmp_path / name).write_text(text, encoding="utf-8")
        return Theme(str(tmp_path), "en")

    return make


@pytest.mark.parametrize("name", TEMPLATES)
def test_faster_code_says_the_same(write: Write, name: str) -> None:
    text = TEMPLATES[name]
    head, start = "{% import 'own.html' as m %}", "{% extends 'frame.html' %}"
    theme = write({"it.html": text.replace(start, start + head) if start in text else head + text})
    page = Link("<&'\">", "/x?a=1&b=2")
    plain = theme._environment.get_template("it.html").render(page=page, site=SITE)
    assert theme.render("it.html", page, SITE, "it") == plain
    assert theme.render("it.html", page, SITE, "it") == plain  # as it is compiled from now on


@pytest.mark.parametrize("name", sorted(set(TEMPLATES) - {"attributes that are keys", "defaults for undefined names"}))
def test_faster_code_is_what_renders(write: Write, name: str) -> None:
    text = TEMPLATES[name]
    head, start = "{% import 'own.html' as m %}", "{% extends 'frame.html' %}"
    theme = write({"it.html": text.replace(start, start + head) if start in text else head + text})
    theme.render("it.html", Link("<", "/"), SITE, "it")
    assert theme._not_faster == set()


def test_an_error_is_named_with_its_place(write: Write) -> None:
    theme = write({"it.html": "a\nb\n{{ page.headlin }}"})
    with pytest.raises(TemplateError) as caught:
        theme.render("it.html", Link("", ""), SITE, "it")
    assert caught.value.problem.location.path == "templates/it.html"
    assert caught.value.problem.location.line == 3


class _Failing(Record):
    """A page whose second half fails now and then."""

    label: str | None


def test_a_page_that_fails_leaves_the_others_fast(write: Write) -> None:
    theme = write({"it.html": "{{ page.label.strip() }}"})
    with pytest.raises(TemplateError):
        theme.render("it.html", _Failing(None), SITE, "it")
    assert theme.render("it.html", _Failing(" x "), SITE, "it") == "x"
    assert theme._not_faster == set()


def test_the_default_theme_is_compiled_faster(make_site: Callable[..., Site]) -> None:
    site = make_site(
        {
            "content/site.yaml": "title: T\npage-size: 2\nlanguage: de\n",
            "content/pages/about.md": "# About\n\nUs.",
            **{f"seeds/{n}.md": article(f"Nummer {n}", "2019-05-04", '"So," said Ana Ruiz.') for n in range(5)},
        }
    )
    site.build()
    plain: set[str] = set()
    rendered = Theme.render

    def recording(theme: Theme, *said: object) -> str:
        html = rendered(theme, *said)  # type: ignore[arg-type]
        plain.update(theme._not_faster)
        return html

    Theme.render = recording  # type: ignore[method-assign,assignment]
    try:
        site.build(verify=True)
    finally:
        Theme.render = rendered  # type: ignore[method-assign]
    assert plain == set()
