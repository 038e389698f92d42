"""Which texts of a page are its body, by trafilatura. The only module that imports it."""

from __future__ import annotations

import logging
from typing import Any

import trafilatura
from trafilatura.settings import use_config

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
_CONFIG = use_config()
_CONFIG.set("DEFAULT", "EXTRACTION_TIMEOUT", "0")


def extract_body(tree: Any, favor_recall: bool = False) -> list[str]:
    """The body's blocks as plain text, in order; empty when nothing was found. The tree is not changed."""
    found = trafilatura.extract(
        tree,
        include_comments=False,
        include_tables=True,
        include_formatting=False,
        include_links=False,
        include_images=False,
        favor_recall=favor_recall,
        output_format="txt",
        config=_CONFIG,
    )
    return [line.strip() for line in (found or "").split("\n") if line.strip()]
