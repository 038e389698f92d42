"""The configuration as the build state keeps it: read from YAML when it changes, not by each build."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import msgspec

from backfile.archive.state import get_meta, set_meta
from backfile.config import SiteConfig, parse_config, read_site_file
from backfile.digests import fingerprint

_KEY = "configuration"
_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(tuple[bytes, SiteConfig]).decode


def kept_config(connection: sqlite3.Connection, site: Path, stamp: bytes | None) -> SiteConfig:
    """The configuration of a site's folder, as `load_config` reads it and with what it raises.

    `stamp` is of the code that reads it: the same text may say something else to another version. None: read anew.
    """
    text, title = read_site_file(site)
    if stamp is None:
        return parse_config(text, title)
    key = fingerprint(stamp, title, text)
    known = get_meta(connection, _KEY)
    if known is not None:
        digest, config = _decode(known)
        if digest == key:
            return config
    config = parse_config(text, title)
    set_meta(connection, _KEY, _encode((key, config)))
    return config
