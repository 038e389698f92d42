"""The reading of a capture on disk, with the sidecar beside it, outside of any archive."""

from __future__ import annotations

from pathlib import Path

from backfile.archive.collection import SIDECAR_SUFFIXES
from backfile.errors import Location, Problem, UsageError
from backfile.loader import ReaderSettings, Reading, read_article

__all__ = ["SIDECAR_SUFFIXES", "read_file"]


def read_file(path: Path, settings: ReaderSettings) -> Reading:
    """The reading of a file on disk, with the sidecar beside it."""
    try:
        data = path.read_bytes()
        sidecar = _sidecar(path)
    except IsADirectoryError:
        raise UsageError(Location(str(path)), "a folder", "files", "use --review for a whole folder") from None
    except OSError as error:
        problem = Problem(Location(str(path)), f"cannot be read: {error.strerror}", "", "check the path")
        return Reading(None, (problem,))
    return read_article(path.as_posix(), data, sidecar, settings)


def _sidecar(path: Path) -> tuple[str, bytes] | None:
    for suffix in SIDECAR_SUFFIXES:
        beside = path.with_suffix(suffix)
        if beside != path and beside.is_file():
            return beside.as_posix(), beside.read_bytes()
    return None
