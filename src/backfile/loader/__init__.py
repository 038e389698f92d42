"""Bytes to articles, pure: readers by format, quotations, sidecars."""

from backfile.loader.assembly import READERS, read_article, readers_digest
from backfile.loader.reading import Finding, Reader, ReaderSettings, Reading

__all__ = ["READERS", "Finding", "Reader", "ReaderSettings", "Reading", "read_article", "readers_digest"]
