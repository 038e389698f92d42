"""The accession register as a file: where it lies, what its bytes are, and how it grows. See `register` for what it says."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

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


def register_digest(data: bytes) -> bytes:
    """Tells whether the register is the one that the last build left."""
    return hashlib.blake2b(data, digest_size=16).digest()


def append_to_register(site: Path, lines: Iterable[str]) -> bool:
    """Add lines at the end of the register, making the file when there is none. Whether there was any to add."""
    lines = iter(lines)
    first = next(lines, None)
    if first is None:
        return False
    target = site / REGISTER_PATH
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("a+b") as file:
        size = file.seek(0, 2)
        torn = False
        if size:
            file.seek(size - 1)
            torn = file.read(1) != b"\n"
        start = "\n" if torn else "" if size else HEADER
        for line in chain((start, first), lines):
            file.write(line.encode("utf-8", "surrogateescape"))
    return True
