"""The vocabularies as the build state keeps them: read from YAML when they change, not for each changed article."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import msgspec

from backfile.archive.catalogue import decode_entry
from backfile.archive.classification import CLASSIFICATION_VERSION, FilingRules, filing_rules
from backfile.archive.scan import Scan
from backfile.archive.state import get_meta, renew_meta, set_meta
from backfile.archive.vocabulary import VOCABULARY_FILES, Entry, Vocabulary, load_vocabulary
from backfile.config import SiteConfig
from backfile.digests import fingerprint

_encode = msgspec.msgpack.Encoder().encode


class KeptVocabulary:
    """What the site's vocabularies say, and whether that is what articles were filed by."""

    def __init__(self, connection: sqlite3.Connection, site: Path, config: SiteConfig) -> None:
        self._db = connection
        self._site = site
        self._slugs = config.slugs
        self._threshold = config.attribution_threshold
        self._with_keywords = "related" in config.outputs

    def renew(self, content: Scan) -> bool:
        """Read the files again where one changed; whether they say something else than before.

        Raises ConfigurationError at the line that cannot be used.
        """
        if self._is_current(content):
            return False
        vocabulary = load_vocabulary(self._site)
        set_meta(self._db, "entries", _encode(vocabulary.entries))
        set_meta(self._db, "slugs", self._slugs.encode())
        self._db.execute("DELETE FROM entries")
        self._db.executemany(
            "INSERT OR IGNORE INTO entries VALUES(?, ?, ?)",
            [(entry.taxonomy, entry.key(self._slugs), _encode(entry)) for entry in vocabulary.entries],
        )
        return renew_meta(self._db, "vocabulary", vocabulary.digest)

    def _is_current(self, content: Scan) -> bool:
        if get_meta(self._db, "vocabulary") is None or get_meta(self._db, "slugs") != self._slugs.encode():
            return False
        return not {*content.changed, *content.removed} & set(VOCABULARY_FILES.values())

    def files_otherwise(self) -> bool:
        """Whether articles filed before are to be filed again."""
        settings = self._slugs, repr(self._threshold), repr(self._with_keywords)
        vocabulary = get_meta(self._db, "vocabulary") or b""
        return renew_meta(self._db, "filing", fingerprint(str(CLASSIFICATION_VERSION), vocabulary, *settings))

    def rules(self) -> FilingRules:
        """What articles are filed by. Thousands of people take seconds to read from YAML, so they are kept encoded."""
        entries = msgspec.msgpack.decode(get_meta(self._db, "entries") or b"\x90", type=tuple[Entry, ...])
        vocabulary = Vocabulary(entries, get_meta(self._db, "vocabulary") or b"")
        return filing_rules(vocabulary, self._slugs, self._threshold, self._with_keywords)

    def display_names(self) -> dict[tuple[str, str], str]:
        """(taxonomy, term) to the name that an entry gives it."""
        rows = self._db.execute("SELECT taxonomy, term, entry FROM entries")
        return {(taxonomy, term): decode_entry(blob).name for taxonomy, term, blob in rows}
