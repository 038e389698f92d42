"""The accession register as a file: where it lies, what its bytes are, and how it grows. See `register` for what it says."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

import msgspec

from backfile.models import Record

REGISTER_PATH = "content/accessions.tsv"
HEADER = (
    "# Accession register: id, permalink, capture, SHA-256. Lines are only ever added; keep this file with the site.\n"
)


def read_register(site: Path) -> bytes:
    """The bytes of the register; none where there is no file."""
    try:
        return (site / REGISTER_PATH).read_bytes()
    except FileNotFoundError:
        return b""


class Stretch(Record):
    """A part of the register: the whole of it as it was once, or what a build has added."""

    size: int
    """Bytes."""
    digest: bytes


_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(tuple[Stretch, ...]).decode


def mark_of(data: bytes) -> bytes:
    """Tells whether the register is the one that the last build left, see `is_marked`."""
    return _encode((Stretch(len(data), _digest(data)),))


def is_marked(data: bytes, mark: bytes) -> bool:
    """Whether the register's bytes are those that a mark was made of."""
    start = 0
    for part in _decode(mark):
        if _digest(memoryview(data)[start : start + part.size]) != part.digest:
            return False
        start += part.size
    return start == len(data)


def extended_mark(mark: bytes, added: Stretch) -> bytes:
    """The mark of a register that has grown: nobody reads again what was there before."""
    return _encode((*_decode(mark), added))


def _digest(data: bytes | memoryview) -> bytes:
    return hashlib.blake2b(data, digest_size=16).digest()


def append_to_register(site: Path, lines: Iterable[str]) -> Stretch | None:
    """Add lines at the end of the register, making the file when there is none. What was added; None without lines."""
    lines = iter(lines)
    first = next(lines, None)
    if first is None:
        return None
    target = site / REGISTER_PATH
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("a+b") as file:
        size = file.seek(0, 2)
        torn = False
        if size:
            file.seek(size - 1)
            torn = file.read(1) != b"\n"
        start = "\n" if torn else "" if size else HEADER
        added, state = 0, hashlib.blake2b(digest_size=16)
        for line in chain((start, first), lines):
            data = line.encode("utf-8", "surrogateescape")
            file.write(data)
            state.update(data)
            added += len(data)
    return Stretch(added, state.digest())
