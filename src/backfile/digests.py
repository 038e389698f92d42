"""Fingerprints of inputs: length-prefixed BLAKE2b (RFC 7693)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

DIGEST_BYTES = 16
"""128 bits: collisions are out of reach for archives of any size, and rows stay small."""


def fingerprint(*parts: bytes | str) -> bytes:
    """The digest of a sequence of parts, 16 bytes.

    Each part is prefixed by its length in bytes, so ("ab", "c") and ("a", "bc") differ.
    """
    state = hashlib.blake2b(digest_size=DIGEST_BYTES)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        state.update(len(data).to_bytes(8, "little"))
        state.update(data)
    return state.digest()


def fingerprint_all(parts: Iterable[bytes | str]) -> bytes:
    """`fingerprint` of the parts of an iterable, in its order."""
    return fingerprint(*parts)


def lot_of(text: str) -> bytes:
    """Eight bytes to draw lots by: the same for the same text, and nothing of its order. Half the cost of a fingerprint."""
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()


def sha256_hex(data: bytes) -> str:
    """The SHA-256 of raw bytes as 64 hexadecimal digits: what provenance shows and others can verify."""
    return hashlib.sha256(data).hexdigest()
