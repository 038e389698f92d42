"""What all pages share: the site's view, and the digests that say when an output's code or look has changed."""

from __future__ import annotations

import sqlite3

import msgspec

from backfile import __version__
from backfile.archive.catalogue import Catalogue
from backfile.config import SiteConfig
from backfile.digests import fingerprint
from backfile.errors import Problem, TemplateError
from backfile.renderer.addresses import addresses_of
from backfile.renderer.context import anniversary_address, quotes_address, term_address
from backfile.renderer.environment import Theme
from backfile.renderer.languages import direction_of
from backfile.renderer.metadata import NOT_EVALUATED
from backfile.renderer.outputs import OUTPUTS
from backfile.renderer.outputs.calendar import YEARS_ADDRESS
from backfile.renderer.outputs.search import SEARCH_ADDRESS, is_searchable
from backfile.renderer.outputs.terms import TAXONOMIES, TAXONOMY_LABELS
from backfile.renderer.views import Link, SiteView

_LIBRARIES = ("jinja2", "markupsafe", "babel", "feedgen", "markdown-it-py", "anyascii")
"""Those whose version can change the bytes of a page."""
OWN_STYLES = "static/site.css"
"""A style sheet of the site's own, linked by every page where it is there."""


def site_view(config: SiteConfig, connection: sqlite3.Connection, theme: Theme) -> SiteView:
    """The site as every page knows it."""
    addresses = addresses_of(config.url)
    pages = sorted((p for p in Catalogue(connection).content_pages() if p.nav), key=lambda p: (p.order, p.permalink))
    is_on = config.outputs.__contains__
    return SiteView(
        title=config.title,
        tagline=config.tagline,
        description=config.description,
        language=config.language,
        direction=direction_of(config.language),
        home=addresses.url("/"),
        address=addresses.absolute("/"),
        editor=config.editor,
        rights=config.rights or NOT_EVALUATED,
        generator=f"Backfile {__version__}",
        navigation=tuple(Link(page.title, addresses.url(page.permalink)) for page in pages),
        taxonomies=tuple(
            Link(theme.text(TAXONOMY_LABELS[taxonomy]), addresses.url(term_address(taxonomy)))
            for taxonomy in TAXONOMIES
            if is_on(taxonomy)
        ),
        feeds=tuple(
            Link(f"{config.title} ({label})", addresses.url(f"/{file}"))
            for label, file in (("RSS", "rss.xml"), ("Atom", "atom.xml"))
            if is_on("feeds")
        ),
        calendar=addresses.url(YEARS_ADDRESS) if is_on("calendar") else None,
        anniversaries=addresses.url(anniversary_address()) if is_on("calendar") else None,
        quotes=addresses.url(quotes_address()) if is_on("quotes") else None,
        search=addresses.url(SEARCH_ADDRESS) if is_searchable(config.outputs) else None,
        sitemap=addresses.url("/sitemap.xml") if "sitemap" in config.outputs else None,
        design=config.design,
        stylesheet=addresses.url(f"/{OWN_STYLES}") if Catalogue(connection).asset(OWN_STYLES) is not None else None,
    )


def code_digests(
    config: SiteConfig, site: SiteView, theme: Theme, libraries: tuple[str, ...]
) -> tuple[tuple[tuple[str, bytes], ...], list[Problem]]:
    """(output, digest of all that its pages depend on beside their views), and what is wrong with templates.

    `libraries` are the `library_versions`.
    A template that cannot be followed has a digest of its own fault: its pages are tried, fail, and say so.
    """
    shared = fingerprint(
        __version__,
        msgspec.msgpack.encode(config.rendering_key()),
        msgspec.msgpack.encode(site),
        *libraries,
    )
    problems: list[Problem] = list(theme.unused())
    digests = []
    for output in OUTPUTS:
        closures = []
        for name in output.templates:
            try:
                closures.append(theme.closure_digest(name))
            except TemplateError as error:
                problems.append(error.problem)
                closures.append(fingerprint("fault", str(error)))
        digests.append((output.name, fingerprint(output.name, str(output.version), shared, *closures)))
    theme.keep_closures()
    return tuple(digests), problems


def library_versions() -> tuple[str, ...]:
    """Those of the libraries whose version can change the bytes of a page."""
    from importlib.metadata import PackageNotFoundError, version  # 13 ms, for builds with other libraries than the last

    def version_of(library: str) -> str:
        try:
            return f"{library} {version(library)}"
        except PackageNotFoundError:
            return library

    return tuple(map(version_of, _LIBRARIES))
