"""Saved HTML pages: metadata, body, figures and quotations; text and a short list of inline marks, never markup.

The libraries that this takes (lxml, nh3, trafilatura) cost half a second to import, so they are loaded with the first
HTML capture: this package's modules are imported by `read`, not before.
"""

from __future__ import annotations

from backfile.loader.reading import Capture, Finding, Reader, ReaderSettings


def read(capture: Capture, settings: ReaderSettings) -> Finding:
    """The article in a saved page. Raises InputError when there is nothing to read."""
    from backfile.loader.html.page import read_page  # heavy: see above

    return read_page(capture, settings)


READER = Reader("html", 8, (".html", ".htm"), read)
