"""The models of the reader of saved pages: "body" (belongs to the article's body) and "heading" (heads a part of it).

`tests/eval/train_html_reader.py` makes `models.json`.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from backfile.loader.trees import Models, read_models

__all__ = ["Models", "models", "read_models"]


@cache
def models() -> Models:
    """The package's own."""
    return read_models(files("backfile.loader.html").joinpath("models.json").read_text("utf-8"))
