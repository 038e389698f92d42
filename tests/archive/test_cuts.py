"""Lists are cut by what stands in them: an entry that comes or goes changes the pages beside it, wherever that is."""

from __future__ import annotations

import random
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from backfile.archive import cuts
from backfile.archive.cuts import Entry, heads, heads_of, margin_of, reach_of, weight_of

REACHES = st.integers(0, 6)
WEIGHTS = st.lists(st.binary(min_size=1, max_size=3), unique=True, max_size=120)


def by_definition(weights: list[bytes], reach: int) -> list[int]:
    """Each entry against its neighbours, one by one."""
    found = []
    for index, weight in enumerate(weights):
        beside = [*weights[max(0, index - reach) : index], *weights[index + 1 : index + reach + 1]]
        is_inside = index >= margin_of(reach) and index + reach < len(weights)
        if is_inside and all(weight < other for other in beside):
            found.append(index)
    return found


def entries(count: int, start: int = 0) -> list[Entry]:
    return [(f"{number:06}", f"id{number}", 0) for number in range(start, start + count)]


def pages(listed: list[Entry], page_size: int) -> list[tuple[Entry, ...]]:
    """From the oldest."""
    place = {entry: index for index, entry in enumerate(listed)}
    begins = [0, *(place[entry] for entry in heads_of(listed, page_size)), len(listed)]
    return [tuple(listed[begin:end]) for begin, end in pairwise(begins)]


@given(WEIGHTS, REACHES)
def test_a_head_weighs_less_than_all_its_neighbours(weights: list[bytes], reach: int) -> None:
    assert heads(weights, reach) == by_definition(weights, reach)


@given(st.integers(1, 300), st.integers(1, 40))
def test_every_entry_is_on_one_page_and_no_page_is_empty(count: int, page_size: int) -> None:
    found = pages(entries(count), page_size)
    assert [entry for page in found for entry in page] == entries(count)
    assert all(len(page) > reach_of(page_size) for page in found[1:])
    assert len(found[0]) >= min(count, margin_of(reach_of(page_size)))


@given(st.integers(0, 300), st.integers(1, 60), st.integers(1, 40))
def test_newer_entries_leave_every_page_but_the_newest_as_it_is(count: int, more: int, page_size: int) -> None:
    before, after = pages(entries(count), page_size), pages(entries(count + more), page_size)
    assert after[: len(before) - 1] == before[:-1]


@given(st.integers(1, 300), st.integers(1, 60), st.integers(1, 40))
def test_older_entries_leave_every_page_but_the_oldest_as_it_is(count: int, more: int, page_size: int) -> None:
    before = pages(entries(count, more), page_size)
    after = pages(entries(count + more), page_size)
    assert len(before) == 1 or after[-(len(before) - 1) :] == before[1:]


@given(st.integers(2, 300), st.integers(1, 20), st.data())
def test_one_entry_that_comes_or_goes_changes_a_few_pages_beside_it(
    count: int, page_size: int, data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, count - 1))
    whole = entries(count)
    without = whole[:place] + whole[place + 1 :]
    long, short = set(pages(whole, page_size)), set(pages(without, page_size))
    assert len(long - short) <= 3 and len(short - long) <= 3
    reach = margin_of(reach_of(page_size))
    differing = set(heads_of(whole, page_size)) ^ set(heads_of(without, page_size))
    assert all(abs(whole.index(entry) - place) <= reach for entry in differing)


@given(st.integers(0, 200), st.integers(1, 20), st.integers(1, 9))
def test_a_list_read_piece_by_piece_is_cut_as_a_whole(count: int, page_size: int, at_once: int) -> None:
    listed = entries(count)
    whole = [listed[index] for index in heads([weight_of(entry) for entry in listed], reach_of(page_size))]
    before = cuts.ENTRIES_AT_ONCE
    try:
        cuts.ENTRIES_AT_ONCE = at_once
        assert list(heads_of(iter(listed), page_size)) == whole
    finally:
        cuts.ENTRIES_AT_ONCE = before


def test_pages_have_about_the_size_that_was_asked_for() -> None:
    for page_size in (1, 3, 20, 50):
        found = pages(entries(20_000), page_size)
        assert 0.9 * page_size < 20_000 / len(found) < 1.1 * page_size
        assert max(map(len, found)) <= 4 * page_size


def test_the_order_of_a_day_by_ids_chooses_no_heads() -> None:
    """Hand-made ids count up: their weights do not."""
    listed = [("2019-05-04", f"{number:05}", 0) for number in random.Random(1).sample(range(9000), 4000)]
    assert 70 < len(list(heads_of(sorted(listed), 50))) < 90
