"""Addresses of pages: permalink → URL with the site's base path, absolute address, and path in dist."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

from backfile.models import Record

_PLAIN = re.compile(r"[A-Za-z0-9/_.~-]*")
_SAFE = "/-._~!$&'()*+,;=:@"  # characters of a path that RFC 3986 §3.3 leaves as they are


class Addresses(Record):
    """Where a site's pages are."""

    base: str
    """Path of the front page on its host, with leading and trailing slash."""
    root: str
    """Absolute address of the front page, with trailing slash; the same as `base` where none is configured."""

    def url(self, permalink: str) -> str:
        """Path from the host's root, percent-encoded."""
        return self.base + _quoted(permalink)

    def absolute(self, permalink: str) -> str:
        """Absolute address, percent-encoded."""
        return self.root + _quoted(permalink)


def _quoted(permalink: str) -> str:
    path = permalink[1:] if permalink.startswith("/") else permalink
    return path if _PLAIN.fullmatch(path) else quote(path, safe=_SAFE)


def addresses_of(site_url: str) -> Addresses:
    """The addresses below a configured `url:`; an empty one means the root of an unknown host."""
    base = urlsplit(site_url).path.rstrip("/") + "/"
    return Addresses(base, site_url.rstrip("/") + "/" if site_url else base)


def path_of(permalink: str) -> str:
    """The file in dist that a host serves for a permalink."""
    path = permalink.lstrip("/")
    return f"{path}index.html" if not path or path.endswith("/") else path
