"""Bytes to articles, pure: readers by format, quotations, sidecars."""

from backfile.loader.assembly import MAX_CAPTURE_BYTES, READERS, read_article, readers_digest, too_large
from backfile.loader.decoding import SIDECAR_SUFFIXES, sidecar_name
from backfile.loader.reading import Finding, Reader, ReaderSettings, Reading

__all__ = [
    "MAX_CAPTURE_BYTES",
    "READERS",
    "SIDECAR_SUFFIXES",
    "Finding",
    "Reader",
    "ReaderSettings",
    "Reading",
    "read_article",
    "readers_digest",
    "sidecar_name",
    "too_large",
]
