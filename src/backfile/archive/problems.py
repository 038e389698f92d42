"""What is wrong with the inputs as they are, found now or by an earlier build; kept with the row of each input."""

from __future__ import annotations

import sqlite3

import msgspec

from backfile.archive.pictures import missing_pictures
from backfile.errors import Problem

_decode = msgspec.msgpack.Decoder(tuple[Problem, ...]).decode


def remembered_problems(connection: sqlite3.Connection) -> list[Problem]:
    """All of them, by path."""
    rows = connection.execute("SELECT problems FROM seeds WHERE problems <> x'90' ORDER BY path")
    kept = [problem for (blob,) in rows for problem in _decode(bytes(blob))]
    return kept + list(missing_pictures(connection))
