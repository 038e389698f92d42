"""Sealed pages: numbered from the oldest, each entry on exactly one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from backfile.renderer.addresses import addresses_of
from backfile.renderer.outputs.sealed import page_bounds, pager_of, plan_list

ADDRESSES = addresses_of("https://archive.example/")


@given(st.integers(1, 500), st.integers(1, 60))
def test_numbered_pages_hold_every_entry_once(count: int, size: int) -> None:
    pages = [page for page in plan_list("/tags/x/", "x", count, size, 0) if page.key]
    held = [n for page in pages for n in range(*_range(page.key, count, size))]
    assert held == (list(range(count)) if count > size else [])


def _range(key: str, count: int, size: int) -> tuple[int, int]:
    offset, limit = page_bounds(key, count, size)
    return offset, min(count, offset + limit)


@given(st.integers(2, 300), st.integers(1, 40))
def test_one_more_entry_leaves_full_pages_as_they_are(count: int, size: int) -> None:
    for page in plan_list("/tags/x/", "x", count, size, 0):
        if page.key and int(page.key) * size < count:
            before = page_bounds(page.key, count, size), pager_of("/tags/x/", page.key, count, size, ADDRESSES)
            after = page_bounds(page.key, count + 1, size), pager_of("/tags/x/", page.key, count + 1, size, ADDRESSES)
            assert before == after


@given(st.integers(1, 300), st.integers(1, 40), st.data())
def test_only_pages_that_a_change_can_reach_are_looked_at(count: int, size: int, data: st.DataObject) -> None:
    unchanged = data.draw(st.integers(0, count))
    looked_at = {page.key for page in plan_list("/tags/x/", "x", count + 1, size, unchanged) if page.stale}
    assert "" in looked_at
    for page in plan_list("/tags/x/", "x", count + 1, size, 0):
        if page.key and int(page.key) * size > unchanged:
            assert page.key in looked_at


@given(st.integers(1, 400), st.integers(1, 50))
def test_walking_older_from_the_front_meets_every_page(count: int, size: int) -> None:
    seen = set()
    pager = pager_of("/tags/x/", "", count, size, ADDRESSES)
    while pager is not None and pager.older is not None:
        number = pager.older.rstrip("/").rpartition("/")[2]
        assert number not in seen
        seen.add(number)
        pager = pager_of("/tags/x/", number, count, size, ADDRESSES)
    pages = -(-count // size) if count > size else 0
    assert seen >= {str(n) for n in range(1, pages)}
