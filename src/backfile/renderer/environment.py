"""The Jinja environment: templates see `page` and `site`, undefined names are errors with their place.

A site's own `templates/` override the default theme file by file, and reach the overridden file as `default/NAME`. The
only module that imports Jinja.
"""

from __future__ import annotations

import difflib
import gettext
import hashlib
import operator
import re
import traceback
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import cache, partial
from pathlib import Path
from types import BuiltinMethodType, CodeType
from typing import Any

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateAssertionError,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
    meta,
    nodes,
)
from jinja2.compiler import CodeGenerator
from jinja2.runtime import Context, Macro
from jinja2.utils import missing
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

from backfile.digests import fingerprint
from backfile.errors import Location, TemplateError
from backfile.models import Record
from backfile.renderer import markup, views
from backfile.renderer.compilation import compile_faster
from backfile.renderer.languages import catalogue_digest, format_count, translations
from backfile.renderer.theme import theme_templates
from backfile.renderer.views import SiteView

DEFAULT_PREFIX = "default/"


def escaped(value: object) -> str:
    """A value for HTML. As `markupsafe.escape`, but that a text stays a text: most of what a page shows is one."""
    kind = type(value)
    if kind is str:
        return markup.escape_text(value)  # type: ignore[arg-type]
    if kind is Markup:
        return value  # type: ignore[return-value]
    return str(value) if kind is int else escape(value)


class _DirectMacro(Macro):
    """A macro that templates call without the way through the context, see `compilation`."""

    def __init__(self, environment: Environment, func: Callable[..., str], *said: Any) -> None:
        super().__init__(environment, func, *said)
        plain = not (self.catch_kwargs or self.catch_varargs or self.caller)
        self.direct: Callable[..., str] = func if plain else self
        """The HTML for positional arguments."""


class _Generator(CodeGenerator):
    """Has `{{ … }}` escaped by `escaped`."""

    def _output_child_pre(self, node: nodes.Expr, frame: Any, finalize: Any) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.escaped(")


class _TranslatedEnvironment(Environment):
    """Texts are translated once, while templates are compiled: a page costs no look-up for its labels."""

    code_generator_class = _Generator
    catalogue: gettext.NullTranslations
    escaped = staticmethod(escaped)
    escape_text = staticmethod(markup.escape_text)
    direct_macro = _DirectMacro

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree: nodes.Template = _Translator(self.catalogue, name, filename).visit(super()._parse(source, name, filename))
        return tree


class _LightContext(Context):
    """What scoped blocks are given costs a dictionary, not a copy of all blocks."""

    def derived(self, locals: dict[str, Any] | None = None) -> Context:
        made = object.__new__(_LightContext)
        made.__dict__.update(self.__dict__)
        given = {name: value for name, value in (locals or {}).items() if value is not missing}
        made.parent, made.vars, made.exported_vars = {**self.get_all(), **given}, {}, set()
        return made


class _FasterEnvironment(_TranslatedEnvironment):
    """Renders whatever renders without an exception, see `compilation`."""

    context_class = _LightContext
    builtin = BuiltinMethodType

    def _compile(self, source: str, filename: str) -> CodeType:
        return compile_faster(source, filename)


class _Translator(NodeTransformer):
    """Puts translations in the place of `_("…")`. Texts with placeholders are left for the page that fills them.

    A text that is not in quotes is refused: nobody could translate it, and Jinja would take it for safe markup.
    """

    def __init__(self, catalogue: gettext.NullTranslations, name: str | None, filename: str | None) -> None:
        self._catalogue = catalogue
        self._place = (name, filename)

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802  (Jinja's name)
        self.generic_visit(node)
        match node:
            case nodes.Call(node=nodes.Name(name="_"), args=[nodes.Const(value=str() as text)], kwargs=[]):
                return nodes.Const(Markup(self._catalogue.gettext(text) % {}), lineno=node.lineno)
            case nodes.Call(node=nodes.Name(name="_"), args=[nodes.Const(), *_]):
                return node
            case nodes.Call(node=nodes.Name(name="_")):
                raise TemplateAssertionError("_() takes a text in quotes", node.lineno, *self._place)
        return node


class _Kept:
    """The filter `each`: every item as HTML by a macro, one after the other. What an item was made into is kept.

    A macro sees only what it is given, so the same item with the same other values gives the same HTML; an article
    stands in a dozen lists. Items are told by identity: views that are kept are the same object each time.
    """

    MOST = 5000

    def __init__(self) -> None:
        self._made: dict[tuple[int, int], tuple[object, object, tuple[object, ...], str]] = {}

    def __call__(self, items: Iterable[object], macro: Callable[..., str], *others: object) -> Markup:
        return Markup("".join([self._html(item, macro, others) for item in items]))

    def _html(self, item: object, macro: Callable[..., str], others: tuple[object, ...]) -> str:
        key = id(item), id(macro)
        known = self._made.pop(key, None)
        if known is None or known[0] is not item or known[1] is not macro or not _same(known[2], others):
            if len(self._made) >= self.MOST:
                del self._made[next(iter(self._made))]
            known = item, macro, others, str(macro(item, *others))
        self._made[key] = known  # used last, to go last
        return known[3]


def _same(some: tuple[object, ...], others: tuple[object, ...]) -> bool:
    return len(some) == len(others) and all(map(operator.is_, some, others))


class Theme:
    """The templates of a site, the default ones behind them."""

    def __init__(self, site_templates: str | None, language: str, stamp: str = "") -> None:
        self._default = theme_templates()
        self._own = Path(site_templates) if site_templates is not None else None
        self._language = language
        self._catalogue = translations(language)
        self._environment = self._open(_TranslatedEnvironment)
        self._faster = self._open(_FasterEnvironment)
        self._read: dict[str, tuple[str, list[str]]] = {}
        """Templates by name: source, and what they refer to."""
        self._not_faster: set[str] = set()
        """Templates that need what only Jinja's own code does."""
        self._messages = catalogue_digest(language)
        self.stamp = f"{stamp} {self._messages.hex()}"
        """Of every template's bytes and the catalogue's: themes of one stamp are one theme."""
        self.closures: dict[str, bytes] = {}
        """Digests that are known: worked out here, or remembered from a build with the same stamp."""

    def _open(self, kind: type[_TranslatedEnvironment]) -> _TranslatedEnvironment:
        default = FileSystemLoader(str(self._default))
        loaders = [FileSystemLoader(str(self._own))] if self._own is not None else []
        environment = kind(
            loader=ChoiceLoader([*loaders, PrefixLoader({"default": default}), default]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=False,
            auto_reload=False,
            cache_size=400,
            extensions=["jinja2.ext.i18n", "jinja2.ext.do"],
        )
        environment.catalogue = self._catalogue
        environment.install_gettext_translations(self._catalogue, newstyle=True)  # type: ignore[attr-defined]
        environment.filters.update(
            inline=markup.inline,
            lines=markup.lines,
            cells=markup.cells,
            json_script=markup.json_script,
            each=_Kept(),
            number=partial(format_count, language=self._language),
        )
        return environment

    def text(self, message: str) -> str:
        """An interface text in the site's language."""
        return self._catalogue.gettext(message)

    def compile_all(self) -> None:
        """Compile every template that can be, so that processes forked from this one need not."""
        for name in self._faster.list_templates(filter_func=lambda name: not name.startswith(DEFAULT_PREFIX)):
            with suppress(Exception):  # said when a page is rendered with it
                self._faster.get_template(name)

    def render(self, template: str, page: object, site: SiteView, rendering: str) -> str:
        """The page's HTML. Raises TemplateError naming template, line and the page that was being rendered."""
        try:
            self.closure_digest(template)  # a template that cannot be followed would leave pages stale: refused here
            if template in self._not_faster:
                return self._environment.get_template(template).render(page=page, site=site)
            return self._faster.get_template(template).render(page=page, site=site)
        except Exception:
            html = self._render_plainly(template, page, site, rendering)
            self._not_faster.add(template)
            return html

    def _render_plainly(self, template: str, page: object, site: SiteView, rendering: str) -> str:
        """By Jinja's own code, which has a message and a place for every error."""
        try:
            self.closure_digest(template)
            return self._environment.get_template(template).render(page=page, site=site)
        except TemplateError as error:
            problem = error.problem
            found = f"{problem.found}, rendering {rendering}"
            raise TemplateError(problem.location, found, problem.expected, problem.advice) from error
        except TemplateSyntaxError as error:
            place = Location(self._shown(error.filename or error.name or template), error.lineno)
            raise TemplateError(place, f"template syntax: {error.message}, rendering {rendering}") from error
        except TemplateNotFound as error:
            found = f"no template {error.name!r}, rendering {rendering}"
            raise TemplateError(Location(template), found, "", self._nearest(str(error.name))) from error
        except UndefinedError as error:
            place = self._place(error, template)
            found = f"{error.message}, rendering {rendering}"
            raise TemplateError(place, found, "", _names(error, page, site)) from error
        except Exception as error:
            found = f"{type(error).__name__}: {error}, rendering {rendering}"
            raise TemplateError(self._place(error, template), found) from error

    def _place(self, error: BaseException, template: str) -> Location:
        """The innermost line of a template on the way to an error."""
        frames = [
            f for f in traceback.extract_tb(error.__traceback__) if f.filename.endswith((".html", ".xml", ".txt"))
        ]
        return Location(self._shown(frames[-1].filename), frames[-1].lineno) if frames else Location(template)

    def _shown(self, filename: str) -> str:
        path = Path(filename)
        for root, prefix in ((self._own, "templates/"), (self._default, DEFAULT_PREFIX)):
            if root is not None and path.is_relative_to(root):
                return prefix + path.relative_to(root).as_posix()
        return filename

    def _nearest(self, name: str) -> str:
        close = difflib.get_close_matches(name, self._environment.list_templates(), n=1)
        return f"did you mean {close[0]!r}?" if close else ""

    def closure_digest(self, template: str) -> bytes:
        """The digest of a template with all that it extends, includes and imports, and of the texts they ask for.

        Raises TemplateError for a dynamic name, which nobody could follow, and for a template that cannot be read.
        """
        if template not in self.closures:
            sources: dict[str, str] = {}
            waiting = [template]
            while waiting:
                name = waiting.pop()
                if name not in sources:
                    if name not in self._read:
                        self._read[name] = self._references(name)
                    sources[name], names = self._read[name]
                    waiting += names
            self.closures[template] = fingerprint(
                self._messages, *(part for item in sorted(sources.items()) for part in item)
            )
        return self.closures[template]

    def _references(self, name: str) -> tuple[str, list[str]]:
        loader = self._environment.loader
        assert loader is not None
        try:
            source, filename, _ = loader.get_source(self._environment, name)
            tree = self._environment.parse(source, name, filename)
        except TemplateNotFound as error:
            raise TemplateError(Location(name), "no such template", "", self._nearest(str(error.name))) from error
        except TemplateSyntaxError as error:
            place = Location(self._shown(error.filename or name), error.lineno)
            raise TemplateError(place, f"template syntax: {error.message}") from error
        names = []
        for reference in meta.find_referenced_templates(tree):
            if reference is None:
                place = Location(self._shown(filename or name))
                raise TemplateError(place, "a template name that is made up while rendering", "a name in quotes")
            names.append(reference)
        return source, names


def _names(error: UndefinedError, page: object, site: SiteView) -> str:
    """Which names there are, for a name that is not: of the value that was asked, else of page and site."""
    missing = _MISSING.search(str(error.message))
    owner, name = (missing["owner"] or "", missing["name"] or missing["alone"]) if missing else ("", "")
    view = getattr(views, owner.rpartition(".")[2], None)
    if isinstance(view, type) and issubclass(view, Record):
        fields = view.__struct_fields__
        return _hint(name, fields) + f"{_as_called(view, page)} has {', '.join(fields)}"
    ours = type(page).__struct_fields__ if isinstance(page, Record) else ()
    known = [*ours, *site.__struct_fields__]
    return _hint(name, known) + f"page has {', '.join(ours)}; site has {', '.join(site.__struct_fields__)}"


_MISSING = re.compile(r"'(?P<owner>[\w.]+) object' has no attribute '(?P<name>[^']+)'|'(?P<alone>[^']+)' is undefined")


def _hint(name: str, known: Sequence[str]) -> str:
    close = difflib.get_close_matches(name, known, n=1)
    return f"did you mean {close[0]!r}? " if close else ""


def _as_called(view: type, page: object) -> str:
    """What templates call a view."""
    return "site" if view is SiteView else "page" if isinstance(page, view) else f"a {view.__name__}"


def open_theme(site_templates: str | None, language: str) -> Theme:
    """The theme of a site, compiled once a process as long as no template changes."""
    folders = [theme_templates(), *([Path(site_templates)] if site_templates is not None else [])]
    return _theme(site_templates, language, _stamp(folders))


def _stamp(folders: list[Path]) -> str:
    state = hashlib.blake2b(digest_size=16)
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                state.update(f"{path}\0".encode("utf-8", "surrogateescape") + path.read_bytes())
    return state.hexdigest()


@cache
def _theme(site_templates: str | None, language: str, stamp: str) -> Theme:
    return Theme(site_templates, language, stamp)
