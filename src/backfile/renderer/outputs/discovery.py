"""What crawlers read: the sitemap, sharded by year so that a shard of old years stays as it is, and robots.txt (RFC 9309)."""

from __future__ import annotations

from collections.abc import Iterator

from backfile.archive.catalogue import Catalogue
from backfile.archive.changes import Changes
from backfile.models import Record
from backfile.renderer.context import Context, period_address, term_address
from backfile.renderer.outputs.feed_entries import escape
from backfile.renderer.outputs.output import Output, Page, Planning, Subjects, never_touched, touched_by_anything
from backfile.renderer.outputs.terms import TAXONOMIES
from backfile.renderer.views import SitemapView

MOST_URLS = 50_000
"""In one file (sitemaps.org)."""
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def _touched_shards(changes: Changes) -> Subjects:
    years = {period[:4] for period in changes.periods if len(period) in (0, 4)}
    return [(year or "undated", "") for year in sorted(years | {sort[:4] for sort, _ in changes.edited})]


def _plan_shards(catalogue: Catalogue, planning: Planning, subjects: Subjects | None) -> Iterator[Page]:
    if subjects is None:
        wanted = [year for year, _ in catalogue.periods(4)] + ["undated"]
    else:
        wanted = [year for year, _ in subjects]
    for year in wanted:
        count = catalogue.period_count("" if year == "undated" else year)
        for shard in range(-(-count // MOST_URLS)):
            yield Page(_shard_path(year, shard), year, str(shard))


def _shard_path(year: str, shard: int) -> str:
    return f"sitemaps/{year}.xml" if shard == 0 else f"sitemaps/{year}-{shard + 1}.xml"


def _view_shard(context: Context, page: Page) -> Record | None:
    year = "" if page.subject == "undated" else page.subject
    rows = context.catalogue.lines_for_sitemap(year, int(page.key) * MOST_URLS, MOST_URLS)
    lines = [(context.absolute(permalink), modified) for permalink, modified in rows]
    return SitemapView(tuple(lines)) if lines else None


def _plan_index(catalogue: Catalogue, planning: Planning, subjects: Subjects | None) -> Iterator[Page]:
    yield Page("sitemap.xml", "", "index")
    yield Page("sitemaps/lists.xml", "", "lists")


def _view_index(context: Context, page: Page) -> Record | None:
    if page.key == "lists":
        return SitemapView(tuple((context.absolute(address), "") for address in _list_addresses(context)))
    lines = [(context.absolute("/sitemaps/lists.xml"), "")]
    years = [(year, count) for year, count in context.catalogue.periods(4)]
    for year, count in [*years, ("undated", context.catalogue.period_count(""))]:
        lines += [(context.absolute(f"/{_shard_path(year, shard)}"), "") for shard in range(-(-count // MOST_URLS))]
    return SitemapView(tuple(lines))


def _list_addresses(context: Context) -> Iterator[str]:
    """The front pages of all lists; their other pages are found from them."""
    yield "/"
    yield from (page.permalink for page in context.catalogue.content_pages())
    if context.is_on("calendar"):
        yield from (period_address(period) for period, _ in context.catalogue.periods(4))
        yield from (period_address(period) for period, _ in context.catalogue.periods(7))
    for taxonomy in TAXONOMIES:
        if context.is_on(taxonomy) and (terms := context.catalogue.terms(taxonomy)):
            yield term_address(taxonomy)
            yield from (term_address(taxonomy, term.key) for term in terms[: MOST_URLS // 5])


def _render_shard(context: Context, page: Page, view: Record) -> bytes:
    assert isinstance(view, SitemapView)
    rows = "".join(_url(address, modified) for address, modified in view.lines)
    return f"{_HEAD}<urlset {_NAMESPACE}>\n{rows}</urlset>\n".encode()


def _url(address: str, modified: str) -> str:
    last = f"<lastmod>{modified}</lastmod>" if modified else ""
    return f"<url><loc>{escape(address)}</loc>{last}</url>\n"


def _render_index(context: Context, page: Page, view: Record) -> bytes:
    assert isinstance(view, SitemapView)
    if page.key == "lists":
        return _render_shard(context, page, view)
    rows = "".join(f"<sitemap><loc>{escape(address)}</loc></sitemap>\n" for address, _ in view.lines)
    return f"{_HEAD}<sitemapindex {_NAMESPACE}>\n{rows}</sitemapindex>\n".encode()


def _plan_robots(catalogue: Catalogue, planning: Planning, subjects: Subjects | None) -> Iterator[Page]:
    yield Page("robots.txt", "", "")


def _view_robots(context: Context, page: Page) -> Record | None:
    with_sitemap = context.is_on("sitemap") and context.addresses.root.startswith("http")
    return SitemapView(((context.absolute("/sitemap.xml") if with_sitemap else "", ""),))


def _render_robots(context: Context, page: Page, view: Record) -> bytes:
    assert isinstance(view, SitemapView)
    address = view.lines[0][0]
    return f"User-agent: *\nAllow: /\n{f'Sitemap: {address}{chr(10)}' if address else ''}".encode()


SITEMAP_SHARDS = Output("sitemap-years", 1, (), "sitemap", _touched_shards, _plan_shards, _view_shard, _render_shard)
SITEMAP = Output("sitemap", 1, (), "sitemap", touched_by_anything, _plan_index, _view_index, _render_index)
ROBOTS = Output("robots", 1, (), "", never_touched, _plan_robots, _view_robots, _render_robots)
