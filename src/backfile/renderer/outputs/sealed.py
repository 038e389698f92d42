"""Sealed pages: lists numbered from the oldest, so that a full page keeps its articles and its URL.

A list of up to a page's size is one page at the list's own address. A longer one has numbered pages
(`…/page/1/` the oldest) and its own address shows the newest articles. Nothing on a numbered page tells how long
the list is, or it would change with every new article.
"""

from __future__ import annotations

from collections.abc import Iterator

from backfile.renderer.addresses import Addresses, path_of
from backfile.renderer.outputs.output import Page
from backfile.renderer.views import Pager


def plan_list(address: str, subject: str, count: int, size: int, unchanged: int) -> Iterator[Page]:
    """The front of a list and its numbered pages.

    `unchanged` is how many entries, from the oldest, no change has reached: full pages of those are not looked at,
    but for the last of them, whose link to the next page may be new.
    """
    yield Page(path_of(address), subject, "")
    if count > size:
        for number in range(1, -(-count // size) + 1):
            stale = number * size >= unchanged
            yield Page(path_of(page_address(address, number)), subject, str(number), stale)


def page_address(address: str, number: int) -> str:
    """The permalink of a numbered page."""
    return f"{address}page/{number}/"


def page_bounds(key: str, count: int, size: int) -> tuple[int, int]:
    """(offset, limit) of a page's entries, counted from the oldest."""
    if key:
        return (int(key) - 1) * size, size
    return max(0, count - size), size


def pager_of(address: str, key: str, count: int, size: int, addresses: Addresses) -> Pager | None:
    """Where a page of a list stands; None when the list is one page."""
    if count <= size:
        return None
    pages = -(-count // size)
    link = [addresses.url(page_address(address, number)) for number in (1, pages)]
    if not key:
        older = addresses.url(page_address(address, -(-(count - size) // size)))
        return Pager(0, pages, older, None, link[0], None)
    number = int(key)
    older_url = addresses.url(page_address(address, number - 1)) if number > 1 else None
    newer_url = addresses.url(page_address(address, number + 1)) if number < pages else addresses.url(address)
    return Pager(number, 0, older_url, newer_url, link[0] if number > 1 else None, addresses.url(address))
