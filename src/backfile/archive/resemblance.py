"""Which articles belong together: by shared people, tags and places, and by the names their texts share.

One more article must change the related articles of a bounded number of others, whatever the archive's size. So an
article is compared with its *vicinity* only: in the list of each of its terms, and of each of its *keywords*, the
`REACH` articles before and after it in time. Nothing that a distant article could change (counts, frequencies) takes
part in the comparison: how alike two articles are is a matter of the two. Vicinity is mutual, so what an article that
comes, goes or changes can concern is its own vicinity, before and after.

Keywords are names: words that a sentence's middle writes with a capital letter, in scripts that have capitals; elsewhere
longer words. They need no list of stop words in any language.
"""

from __future__ import annotations

import datetime as dt
import math
import re
import sqlite3
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from zlib import crc32

import msgspec

from backfile.models import Record
from backfile.patterns import late_pattern

REACH = 2
"""Articles on either side in each list."""
MOST_LISTS = 24
"""Lists of an article that are looked through for it; an article filed under a thousand terms is not dearer."""
KEYWORDS = 12
"""Of a text that are compared."""
LISTED_KEYWORDS = 4
"""Of those, the ones that articles are listed by."""
SEARCHED_CHARACTERS = 6000
"""Of a text; what an article is about is said at its beginning."""
STRONG = 3
"""The weight of a shared person or tag against a shared place or keyword."""
LEAST_SHARED = 3
"""Weight of what two articles must share: a person or a tag, or three names."""
TAXONOMIES = ("people", "places", "tags")

_CAPITALISED = re.compile(r"[A-Z\u00c0-\u00de\u0391-\u03ab\u0400-\u042f][^\W\d_]{3,}")
_LONG_WORD = re.compile(r"[^\W\d_]{5,}")
_IDEOGRAPHS = late_pattern("[\u30a0-\u30ff\u3400-\u9fff]{2,}")


class Signature(Record):
    """What one article is compared by, as numbers; each ascending."""

    strong: tuple[int, ...]
    """Of its people and tags."""
    weak: tuple[int, ...]
    """Of its places and keywords."""


_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(Signature).decode


def keywords_of(text: str) -> tuple[str, ...]:
    """The names in a text, most frequent first; of equals the one that comes first.

    The first line is the headline, which some papers write in capitals throughout.
    """
    text = (text.partition("\n")[2] or text)[:SEARCHED_CHARACTERS]
    words = [found.group().lower() for found in _CAPITALISED.finditer(text) if _is_amid(text, found.start())]
    if not words and _CAPITALISED.search(text) is None:  # a script without capitals
        words = [part for run in _IDEOGRAPHS.findall(text) for part in _parts(run)] or _LONG_WORD.findall(text.lower())
    return tuple(word for word, _ in Counter(words).most_common(KEYWORDS))


def _is_amid(text: str, start: int) -> bool:
    """Whether a word goes on a sentence: after a space that follows a letter, a digit or a comma."""
    return start > 1 and text[start - 1] == " " and (text[start - 2].isalnum() or text[start - 2] in ",;")


def _parts(run: str) -> Iterable[str]:
    """A run of ideographs as overlapping threes: nobody says where a word ends."""
    return [run] if len(run) <= 4 else [run[start : start + 3] for start in range(len(run) - 2)]


def keyword_numbers(keywords: Iterable[str]) -> tuple[int, ...]:
    """Keywords as the numbers that stand for them, in their order. Two that share one merely meet in a list."""
    return tuple(crc32(word.encode()) for word in keywords)


def encode_signature(terms: Iterable[tuple[str, str]], keywords: tuple[int, ...]) -> bytes:
    """The signature of an article with these (taxonomy, term) and keywords."""
    strong: set[int] = set()
    weak = set(keywords)
    for taxonomy, term in terms:
        if taxonomy in TAXONOMIES:
            (weak if taxonomy == "places" else strong).add(crc32(f"{taxonomy}/{term}".encode()))
    return _encode(Signature(tuple(sorted(strong)), tuple(sorted(weak))))


def vicinity(
    connection: sqlite3.Connection, article_id: str, sort: str, most_lists: int | None = None
) -> list[tuple[str, str, bytes]]:
    """(id, place in time, signature) of the articles near one in the lists that it is in, or in the first few of them."""
    terms = connection.execute(
        "SELECT taxonomy, term FROM memberships WHERE id=? AND taxonomy IN ('people', 'places', 'tags') ORDER BY 1, 2",
        (article_id,),
    ).fetchall()
    keywords = connection.execute("SELECT keyword FROM keywords WHERE id=? ORDER BY 1", (article_id,)).fetchall()
    keywords, terms = keywords[:most_lists], terms[:most_lists]
    found: dict[str, tuple[str, str, bytes]] = {}
    for start in range(0, max(len(terms), len(keywords)), MOST_LISTS):
        some_terms, some_keywords = terms[start : start + MOST_LISTS], keywords[start : start + MOST_LISTS]
        values = [value for key in some_terms + some_keywords for value in 2 * (*key, sort, article_id)]
        for row in connection.execute(_vicinity_query(len(some_terms), len(some_keywords)), values):
            found[row[0]] = row
    return list(found.values())


@lru_cache(maxsize=1024)
def _vicinity_query(terms: int, keywords: int) -> str:
    """One statement for all lists: the articles before and after in each, every one of them once."""
    lists = [("memberships", "taxonomy=? AND term=?")] * terms + [("keywords", "keyword=?")] * keywords
    parts = [
        f"SELECT * FROM (SELECT id, sort FROM {table} WHERE {condition} AND (sort, id){comparison}(?, ?)"
        f" ORDER BY sort {order}, id {order} LIMIT {REACH})"
        for table, condition in lists
        for comparison, order in (("<", "DESC"), (">", "ASC"))
    ]
    return f"SELECT n.id, n.sort, s.signature FROM ({' UNION '.join(parts)}) n JOIN signatures s ON s.id=n.id"


def related_articles(connection: sqlite3.Connection, article_id: str, limit: int) -> list[str]:
    """Ids of the articles most like one, best first; of equals the nearest in time."""
    row = connection.execute(
        "SELECT a.sort, s.signature FROM articles a JOIN signatures s USING(id) WHERE a.id=?", (article_id,)
    ).fetchone()
    if row is None:
        return []
    sort = row[0]
    strong, weak, weight = _compared(row[1])
    ranked = []
    for other_id, other_sort, signature in vicinity(connection, article_id, sort, MOST_LISTS):
        other_strong, other_weak, other_weight = _compared(signature)
        shared = STRONG * len(strong & other_strong) + len(weak & other_weak)
        if shared >= LEAST_SHARED:
            likeness = shared / math.sqrt(weight * other_weight)
            ranked.append((-likeness, days_between(sort, other_sort), other_sort, other_id))
    return [item[3] for item in sorted(ranked)[:limit]]


@lru_cache(maxsize=8192)
def _compared(signature: bytes) -> tuple[frozenset[int], frozenset[int], int]:
    """The two sets of a signature and their weight; kept, since neighbours in time look at the same articles."""
    own = _decode(signature)
    return frozenset(own.strong), frozenset(own.weak), STRONG * len(own.strong) + len(own.weak)


def days_between(one: str, other: str) -> int:
    """How far apart two places in time are, neither of them empty."""
    return abs(_ordinal(one) - _ordinal(other))


@lru_cache(maxsize=4096)
def _ordinal(sort: str) -> int:
    return dt.date.fromisoformat((sort + "0001-01-01"[len(sort) :])[:10]).toordinal()
