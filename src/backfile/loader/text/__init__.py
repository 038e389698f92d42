"""Plain-text captures: what each line is, found by looking at all of them."""

from backfile.loader.reading import Reader
from backfile.loader.text.reading import read

READER = Reader("text", 6, (".txt", ".text"), read)
"""Reads the text of an article's container, or of a whole page."""

__all__ = ["READER"]
