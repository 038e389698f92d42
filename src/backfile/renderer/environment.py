"""The Jinja environment: templates see `page` and `site`, undefined names are errors with their place.

A site's own `templates/` override the default theme file by file, and reach the overridden file as `default/NAME`. The
only module that imports Jinja.
"""

from __future__ import annotations

import difflib
import gettext
import hashlib
import operator
import os
import shutil
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import cache, partial
from pathlib import Path
from types import BuiltinMethodType, CodeType
from typing import Any, NamedTuple

import jinja2
import msgspec
from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateAssertionError,
    TemplateNotFound,
    TemplateRuntimeError,
    TemplateSyntaxError,
    UndefinedError,
    meta,
    nodes,
)
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator
from jinja2.environment import TemplateModule
from jinja2.runtime import Context, Macro
from jinja2.utils import missing
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

from backfile.digests import fingerprint
from backfile.errors import Location, Problem, Severity, TemplateError
from backfile.renderer import compilation, faults, markup
from backfile.renderer.compilation import compile_faster
from backfile.renderer.languages import catalogue_digest, format_count, translations
from backfile.renderer.theme import theme_templates
from backfile.renderer.views import SiteView

DEFAULT_PREFIX = "default/"
COMPILED = Path(__file__).parent / "__pycache__"
"""Where Python keeps this package's own compiled files."""
CLOSURES_FILE = "closures"
encode_closures = msgspec.msgpack.encode
decode_closures = msgspec.msgpack.Decoder(dict[str, bytes]).decode


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
    """What scoped blocks are given costs a dictionary, not a copy of all blocks.

    No template has globals but its environment's, so macros are imported without a look at which those are.
    """

    def __init__(self, *said: Any, **named: Any) -> None:
        super().__init__(*said, **named)
        self.globals_keys = set()

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

    MOST = 2500

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


class _AskedError(UndefinedError):
    """Something undefined was used."""

    def __init__(self, owner: object, name: str, message: str) -> None:
        super().__init__(message)
        self.owner = faults.NOTHING if owner is missing else owner
        self.name = name


class _Undefined(StrictUndefined):
    """As strict as Jinja's, with an error that knows what was asked of what."""

    __slots__ = ()

    def __init__(
        self, hint: str | None = None, obj: Any = missing, name: Any = None, exc: Any = UndefinedError
    ) -> None:
        known = exc is UndefinedError and hint is None
        super().__init__(hint, obj, name, partial(_AskedError, obj, str(name)) if known else exc)  # type: ignore[arg-type]


class Theme:
    """The templates of a site, the default ones behind them."""

    def __init__(self, site_templates: str | None, language: str, stamp: str = "", kept: str | None = None) -> None:
        """With `kept`, a folder, compiled templates are kept for the next build: there, or, those of the default theme
        alone, beside Python's own compiled files, for all sites."""
        self._default = theme_templates()
        self._own = Path(site_templates) if site_templates is not None else None
        self._language = language
        self._catalogue = translations(language)
        self._messages = catalogue_digest(language)
        self.stamp = f"{stamp} {self._messages.hex()}"
        """Of every template's bytes and the catalogue's: themes of one stamp are one theme."""
        self._environment = self._open(_TranslatedEnvironment)
        self._faster = self._open(_FasterEnvironment)
        self._kept = _folder_for_code(Path(kept), self._own is None, language, self.stamp) if kept is not None else None
        if self._kept is not None:
            self._faster.bytecode_cache = _CodeCache(str(self._kept))
        self._read: dict[str, _Source] = {}
        """Templates by name: source, and what they refer to."""
        self._not_faster: set[str] = set()
        """Templates that need what only Jinja's own code does."""
        self.closures: dict[str, bytes] = self._kept_closures()
        """Digests that are known: worked out here, or remembered from a build with the same stamp."""

    def _open(self, kind: type[_TranslatedEnvironment]) -> _TranslatedEnvironment:
        default = FileSystemLoader(str(self._default))
        loaders = [FileSystemLoader(str(self._own))] if self._own is not None else []
        environment = kind(
            loader=ChoiceLoader([*loaders, PrefixLoader({"default": default}), default]),
            autoescape=True,
            undefined=_Undefined,
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
            found = f"template syntax: {error.message}, rendering {rendering}"
            raise TemplateError(place, found, "", self._tool(str(error.message))) from error
        except TemplateNotFound as error:
            found = f"no template {error.name!r}, rendering {rendering}"
            raise TemplateError(Location(template), found, "", self._nearest(str(error.name))) from error
        except UndefinedError as error:
            fault = self._undefined(error, page, site)
            found = f"{fault.found}, rendering {rendering}"
            raise TemplateError(self._place(error, template), found, "", fault.advice) from error
        except TemplateRuntimeError as error:
            found = f"{error.message}, rendering {rendering}"
            raise TemplateError(self._place(error, template), found, "", self._tool(str(error.message))) from error
        except Exception as error:
            found = f"{type(error).__name__}: {error}, rendering {rendering}"
            raise TemplateError(self._place(error, template), found) from error

    def _undefined(self, error: UndefinedError, page: object, site: SiteView) -> faults.Fault:
        fault: faults.Fault | None = None
        if isinstance(error, _AskedError) and isinstance(error.owner, TemplateModule):
            macros = [key for key, value in vars(error.owner).items() if isinstance(value, Macro)]
            fault = faults.unknown_macro(str(error.owner.__name__), error.name, macros)
        elif isinstance(error, _AskedError):
            fault = faults.unknown_name(error.owner, error.name, page, site)
        return fault or faults.Fault(str(error.message), "")

    def _tool(self, message: str) -> str:
        return faults.unknown_tool(message, self._environment.filters, self._environment.tests)

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

        Raises TemplateError for a dynamic name, which nobody could follow, for a template that cannot be read, and for
        a block that nothing would show.
        """
        if template not in self.closures:
            read = {template: self._source(template, Location(template))}
            waiting = [template]
            while waiting:
                for name, line in read[waiting.pop()].references:
                    if name not in read:
                        read[name] = self._source(name, line)
                        waiting.append(name)
            self._check_blocks(read)
            parts = [part for name in sorted(read) for part in (name, read[name].text)]
            self.closures[template] = fingerprint(self._messages, *parts)
        return self.closures[template]

    def _kept_closures(self) -> dict[str, bytes]:
        try:
            return decode_closures((self._kept / CLOSURES_FILE).read_bytes()) if self._kept is not None else {}
        except (OSError, msgspec.MsgspecError):
            return {}

    def keep_closures(self) -> None:
        """Keep the digests beside the compiled templates."""
        if self._kept is not None and self.closures != self._kept_closures():
            with suppress(OSError):
                partial_file = self._kept / f"{CLOSURES_FILE}.{os.getpid()}"
                partial_file.write_bytes(encode_closures(self.closures))
                partial_file.replace(self._kept / CLOSURES_FILE)

    def _source(self, name: str, asked: Location) -> _Source:
        """A template and what it refers to, read once. `asked` is where it is asked for."""
        if name not in self._read:
            self._read[name] = self._parsed(name, asked)
        return self._read[name]

    def _parsed(self, name: str, asked: Location) -> _Source:
        loader = self._environment.loader
        assert loader is not None
        try:
            text, filename, _ = loader.get_source(self._environment, name)
            tree = self._environment.parse(text, name, filename)
        except TemplateNotFound as error:
            raise TemplateError(asked, f"no such template: {name!r}", "", self._nearest(str(error.name))) from error
        except TemplateSyntaxError as error:
            place = Location(self._shown(error.filename or name), error.lineno)
            found = f"template syntax: {error.message}"
            raise TemplateError(place, found, "", self._tool(str(error.message))) from error
        except UnicodeDecodeError as error:
            own = self._own is not None and (self._own / name).is_file()
            line = error.object.count(b"\n", 0, error.start) + 1
            place = Location(f"templates/{name}" if own else name, line)
            raise TemplateError(place, "the template is not UTF-8", "", "save it as UTF-8") from error
        return _Source(self._shown(filename or name), text, tree, tuple(self._references(tree, filename or name)))

    def _references(self, tree: nodes.Template, filename: str) -> Iterator[tuple[str, Location]]:
        """(template, where it is asked for)."""
        shown = self._shown(filename)
        for node in tree.find_all((nodes.Extends, nodes.FromImport, nodes.Import, nodes.Include)):
            single = nodes.Template([node], lineno=1)
            for reference in meta.find_referenced_templates(single):
                if reference is None:
                    place = Location(shown, node.lineno)
                    raise TemplateError(place, "a template name that is made up while rendering", "a name in quotes")
                yield reference, Location(shown, node.lineno)

    def _check_blocks(self, read: dict[str, _Source]) -> None:
        """Refuse a block that stands in the open of a template that extends another, where no other has it."""
        for name, source in read.items():
            if source.parent is None:
                continue
            known = [block for ancestor in self._ancestors(name, read) for block in ancestor.blocks]
            for node in source.tree.body:
                if isinstance(node, nodes.Block) and node.name not in known:
                    advice = f"{faults.hint(node.name, known)}it has {', '.join(dict.fromkeys(known))}"
                    found = f"{source.parent} has no block {node.name!r}: it would be shown nowhere"
                    raise TemplateError(Location(source.shown, node.lineno), found, "", advice)

    def _ancestors(self, name: str, read: dict[str, _Source]) -> list[_Source]:
        """What a template extends, the nearest first. Raises TemplateError where that comes back to itself."""
        chain = [name]
        while (parent := read[chain[-1]].parent) is not None:
            if parent in chain:
                own = name if name.startswith(DEFAULT_PREFIX) else f"{DEFAULT_PREFIX}{name}"
                found = f"the template extends itself, by way of {' → '.join([*chain, parent])}"
                raise TemplateError(Location(read[name].shown), found, "", f"the theme's is {own!r}")
            chain.append(parent)
        return [read[ancestor] for ancestor in chain[1:]]

    def unused(self) -> Iterator[Problem]:
        """Templates of the site that neither take the place of one of the theme's nor are named by another."""
        if self._own is None:
            return
        own = {p.relative_to(self._own).as_posix(): p for p in sorted(self._own.rglob("*.html")) if p.is_file()}
        texts = [path.read_bytes() for path in own.values()]
        for name in own:
            if not (self._default / name).exists() and not any(name.encode() in text for text in texts):
                place = Location(f"templates/{name}")
                yield Problem(place, "no page uses this template", "", self._nearest_default(name), Severity.NOTICE)

    def _nearest_default(self, name: str) -> str:
        return faults.hint(name, sorted(path.name for path in self._default.iterdir())).strip()


class _Source(NamedTuple):
    """A template as it was read."""

    shown: str
    """What reports call it."""
    text: str
    tree: nodes.Template
    references: tuple[tuple[str, Location], ...]

    @property
    def parent(self) -> str | None:
        """What it extends."""
        node = self.tree.find(nodes.Extends)
        return node.template.value if node is not None and isinstance(node.template, nodes.Const) else None

    @property
    def blocks(self) -> list[str]:
        return [block.name for block in self.tree.find_all(nodes.Block)]


def open_theme(site_templates: str | None, language: str, kept: str | None = None) -> Theme:
    """The theme of a site, compiled once a process as long as no template changes; see `Theme` for `kept`."""
    folders = [theme_templates(), *([Path(site_templates)] if site_templates is not None else [])]
    return _theme(site_templates, language, _stamp(folders), kept)


class _CodeCache(FileSystemBytecodeCache):
    """Compiled templates in a folder; where one cannot be kept it is compiled again."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)


def _folder_for_code(kept: Path, is_default: bool, language: str, stamp: str) -> Path | None:
    """Where templates of this theme are kept, compiled by this code; what others left there is removed.

    Jinja tells a template's sources apart; what else the code depends on is in the folder's name.
    """
    makers = [Path(file).read_bytes() for file in (__file__, compilation.__file__)]
    name = fingerprint(stamp, jinja2.__version__, sys.version, *makers).hex()
    beside = COMPILED / f"templates.{sys.implementation.cache_tag}.{language}"
    for folder in (beside, kept) if is_default and not sys.dont_write_bytecode else (kept,):
        own = folder / name
        with suppress(OSError):  # a cache: without it, templates are compiled again
            if not own.is_dir():
                shutil.rmtree(folder, ignore_errors=True)
                own.mkdir(parents=True)
            return own
    return None


def _stamp(folders: list[Path]) -> str:
    state = hashlib.blake2b(digest_size=16)
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                state.update(f"{path}\0".encode("utf-8", "surrogateescape") + path.read_bytes())
    return state.hexdigest()


@cache
def _theme(site_templates: str | None, language: str, stamp: str, kept: str | None) -> Theme:
    return Theme(site_templates, language, stamp, kept)
