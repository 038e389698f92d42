"""Plain-text captures: what each line is, found by looking at all of them.

Like those for saved pages, the modules for it are imported with the first capture: 40 ms that a build which reads none need
not pay.
"""

from __future__ import annotations

from backfile.loader.reading import Capture, Finding, Reader, ReaderSettings


def read(capture: Capture, settings: ReaderSettings) -> Finding:
    """What a plain-text capture says. Raises InputError when it has no text at all."""
    from backfile.loader.text import reading  # heavy: see above

    return reading.read(capture, settings)


READER = Reader("text", 9, (".txt", ".text"), read)
"""Reads the text of an article's container, or of a whole page."""

__all__ = ["READER"]
