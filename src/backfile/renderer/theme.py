"""Where the default theme lies: in the checkout's top level, or inside the installed package."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def _folder(name: str) -> Path:
    installed = _PACKAGE / "theme" / name
    return installed if installed.is_dir() else _PACKAGE.parents[1] / name


def theme_templates() -> Path:
    """The folder of the default templates."""
    return _folder("templates")


def theme_static() -> Path:
    """The folder of the default theme's static files."""
    return _folder("static")
