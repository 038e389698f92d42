"""Characters that nobody sees, out of names and headlines: byte order marks, zero-width spaces, directions, soft hyphens.

Captured text keeps them; but a name with one is another name to every comparison, and one before "By" hides a byline.
Joiners and non-joiners stay: they are letters' business in Persian, Urdu and the scripts of India.
"""

from __future__ import annotations

_DIRECTIONS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_NOTHING = "\u00ad\u200b\u2060\ufeff"
_ALL = dict.fromkeys(map(ord, _DIRECTIONS + _NOTHING))
_EMPTY = dict.fromkeys(map(ord, _NOTHING))
_ENDS = _DIRECTIONS + " \t\u00a0\u3000"


def visible_name(text: str) -> str:
    """A name without them."""
    return text if text.isascii() else text.translate(_ALL).strip()


def visible_headline(text: str) -> str:
    """A headline without them; directions inside it stay, for they order words of two scripts."""
    return text if text.isascii() else text.translate(_EMPTY).strip(_ENDS)
