"""Where long lists are cut into pages: at entries that are chosen by what they are, not by how many stand before them.

An entry that weighs less than all its neighbours begins a page. Its weight is a digest of its identity, so the choice is
the same whatever the list was before, and an entry that comes or goes, anywhere, moves the cuts beside it only. This is
chunking by local extremes (N. Bjørner, A. Blass, Y. Gurevich: Content-dependent chunking for differential compression, the
local maximum approach. Journal of Computer and System Sciences 76, 2010).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from backfile.digests import lot_of
from backfile.execution import batches

Entry: TypeAlias = tuple[str, str, int]
"""An entry of a list: its article's place in time and id, and the number of the quotation in it (0 for the article)."""
ENTRIES_AT_ONCE = 5000


def reach_of(page_size: int) -> int:
    """How many entries on either side one is compared with, so that a page has about `page_size` entries (2 reach + 1)."""
    return page_size // 2


def margin_of(reach: int) -> int:
    """How many entries stand before the first head at least: as many as it is compared with, and one for the oldest page."""
    return max(reach, 1)


def weight_of(entry: Entry) -> bytes:
    """What an entry weighs: a digest of its identity, which knows nothing of the order of the list."""
    return lot_of(f"{entry[1]} {entry[2]}")


def heads(weights: Sequence[bytes], reach: int) -> list[int]:
    """Indices of the entries that begin a page: each weighs less than the `reach` entries before it, and after it.

    Where fewer than that stand before or after it, none is a head: then neither newer entries nor older ones, which come to
    an end of the list, can end one. Weights are taken to differ.
    """
    found = []
    block = reach + 1  # of so many entries in a row, one is a head at most, and that is the least of them
    end = len(weights) - reach
    for start in range(margin_of(reach), end, block):
        entries = weights[start : min(start + block, end)]
        least = min(entries)
        index = start + entries.index(least)
        if min(weights[index - reach : index + block]) == least:
            found.append(index)
    return found


def heads_of(entries: Iterable[Entry], page_size: int) -> Iterator[Entry]:
    """The entries of a whole list that begin a page, in its order; it is read once and not kept."""
    reach = reach_of(page_size)
    overlap = margin_of(reach) + reach
    held: list[Entry] = []
    weights: list[bytes] = []
    for batch in batches(entries, ENTRIES_AT_ONCE):
        held += batch
        weights += map(weight_of, batch)
        yield from [held[index] for index in heads(weights, reach)]
        del held[:-overlap], weights[:-overlap]
