"""The kinds of output, in the order they are built."""

from __future__ import annotations

from backfile.renderer.outputs.anniversaries import ANNIVERSARIES, ANNIVERSARY_INDEX
from backfile.renderer.outputs.articles import ARTICLES
from backfile.renderer.outputs.calendar import OVERVIEW, PERIODS, YEARS
from backfile.renderer.outputs.captures import CAPTURES
from backfile.renderer.outputs.data import DATA
from backfile.renderer.outputs.dated_quotes import QUOTE_MONTHS, QUOTE_YEARS
from backfile.renderer.outputs.discovery import ROBOTS, SITEMAP, SITEMAP_SHARDS
from backfile.renderer.outputs.feeds import FEEDS
from backfile.renderer.outputs.front import FRONT, NOT_FOUND
from backfile.renderer.outputs.output import Output
from backfile.renderer.outputs.quotes import QUOTES, SPEAKERS
from backfile.renderer.outputs.readings import READINGS
from backfile.renderer.outputs.search import SEARCH
from backfile.renderer.outputs.site_files import ASSETS, CONTENT_PAGES
from backfile.renderer.outputs.terms import INDEXES, TERMS

OUTPUTS: tuple[Output, ...] = (
    ARTICLES,
    TERMS,
    PERIODS,
    YEARS,
    ANNIVERSARIES,
    QUOTES,
    QUOTE_MONTHS,
    QUOTE_YEARS,
    FEEDS,
    SITEMAP_SHARDS,
    INDEXES,
    SPEAKERS,
    OVERVIEW,
    ANNIVERSARY_INDEX,
    FRONT,
    SEARCH,
    CONTENT_PAGES,
    SITEMAP,
    ROBOTS,
    NOT_FOUND,
    ASSETS,
    CAPTURES,
    DATA,
    READINGS,
)
OUTPUTS_BY_NAME = {output.name: output for output in OUTPUTS}
