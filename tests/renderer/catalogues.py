"""The interface's texts and their translations: what is asked for, what the catalogues hold, and how they are renewed.

`python -m tests.renderer.catalogues` (with `src` on the path) brings the texts of templates and code into every
catalogue, keeps the translations there are, and compiles.
"""

from __future__ import annotations

import ast
import datetime as dt
import gettext
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from backfile.renderer.languages import LOCALES_FOLDER
from backfile.renderer.theme import theme_templates

LANGUAGES = ("en", "de", "fr", "es", "ru", "ar")
SOURCE = LOCALES_FOLDER.parent
_OPTIONS = {"trimmed": "false", "newstyle_gettext": "true", "silent": "false"}
_SPEAKERS = {"context", "theme"}
_TABLES = {"TAXONOMY_LABELS"}

Message = str | tuple[str, str]
"""A text, or its singular and plural."""


@cache
def messages_asked_for() -> list[tuple[Message, str]]:
    """(text, file that asks), each text once, in the order of files."""
    found: dict[Message, str] = {}
    for path in sorted(theme_templates().glob("*.html")):
        for message in _of_template(path):
            found.setdefault(message, f"templates/{path.name}")
    for path in sorted(SOURCE.rglob("*.py")):
        for message in _of_code(path):
            found.setdefault(message, path.relative_to(SOURCE).as_posix())
    return list(found.items())


def _of_template(path: Path) -> Iterator[Message]:
    keywords = {"_": None, "gettext": None, "ngettext": (1, 2)}
    with path.open("rb") as file:
        for _, message, _, _ in extract("jinja2.ext:babel_extract", file, keywords, (), _OPTIONS):
            yield message if isinstance(message, str) else (message[0], message[1])


def _of_code(path: Path) -> Iterator[Message]:
    """Constants given to `context.text` and `theme.text`, and the values of tables that are given to them."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Call(
                func=ast.Attribute(value=ast.Name(id=speaker), attr="text"), args=[ast.Constant(value=str() as text)]
            ):
                if speaker in _SPEAKERS:
                    yield text
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Dict(values=values)) if name in _TABLES:
                yield from (value.value for value in values if isinstance(value, ast.Constant))


def po_path(language: str) -> Path:
    """The catalogue's source."""
    return LOCALES_FOLDER / language / "LC_MESSAGES" / "backfile.po"


def read_catalogue(language: str) -> Catalog:
    """The catalogue of a language, from its source."""
    with po_path(language).open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def compiled_messages(language: str) -> dict[str | tuple[str, int], str]:
    """What the `.mo` file answers: text, or (text, number of the plural form), to translation."""
    with po_path(language).with_suffix(".mo").open("rb") as file:
        catalogue: dict[str | tuple[str, int], str] = vars(gettext.GNUTranslations(file))["_catalog"]
    return {message: string for message, string in catalogue.items() if message}


def messages_of(catalogue: Catalog) -> dict[str | tuple[str, int], str]:
    """The same, from the source."""
    found: dict[str | tuple[str, int], str] = {}
    for message in catalogue:
        if isinstance(message.id, str) and message.id:
            found[message.id] = str(message.string)
        elif message.id:
            found.update({(message.id[0], number): string for number, string in enumerate(message.string)})
    return found


def renewed(language: str) -> Catalog:
    """The catalogue with exactly the texts asked for; translations kept; what is new stays empty (English: itself)."""
    known = read_catalogue(language) if po_path(language).exists() else Catalog(language)
    catalogue = Catalog(language, project="Backfile", fuzzy=False, charset="utf-8")
    catalogue.mime_headers = (
        known.mime_headers
    )  # the plural forms translated for, which newer data of Babel may count otherwise
    for message, place in messages_asked_for():
        old = known.get(message if isinstance(message, str) else message[0])
        string = old.string if old is not None else ""
        if language == "en":
            string = message
        catalogue.add(message, string, locations=[(place, 0)])
    return catalogue


def write_catalogue(language: str, catalogue: Catalog) -> None:
    """Source and compiled form. The header holds no dates and no versions: same texts, same bytes."""
    catalogue.header_comment = f"# The interface's texts: {language}."
    buffer = BytesIO()
    write_po(buffer, catalogue, width=0, include_lineno=False)
    lines = [line for line in buffer.getvalue().splitlines() if not line.startswith(_VOLATILE)]
    path = po_path(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"\n".join(lines) + b"\n")
    with path.with_suffix(".mo").open("wb") as file:
        source = read_catalogue(language)
        source.creation_date = source.revision_date = _NO_TIME
        write_mo(file, source)


_NO_TIME = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
_VOLATILE = tuple(
    f'"{name}: '.encode()
    for name in "Project-Id-Version Report-Msgid-Bugs-To POT-Creation-Date PO-Revision-Date Last-Translator Language-Team Generated-By".split()
)


if __name__ == "__main__":
    for each in LANGUAGES:
        write_catalogue(each, renewed(each))
