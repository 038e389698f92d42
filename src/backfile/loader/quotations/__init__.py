"""Quotations and who said them.

`find_quotes` reads an article's sections; each step is a module: marks (where quotations are), frames and sentences (the
words around them), names and people (who is who), subjects and clauses (who says what in one sentence), discourse (whom
pronouns mean), attribution (one answer a quotation), finding (all together). The words of each language are data, in
`vocabulary`; scripts without capitals or spaces have `scripts`.
"""

from __future__ import annotations

from backfile.loader.quotations.finding import find_quotes, spoken_by

QUOTATIONS_VERSION = 1
"""Raised whenever the same sections would give other quotations."""

__all__ = ["QUOTATIONS_VERSION", "find_quotes", "spoken_by"]
