"""The reading of captures on disk, with the sidecars beside them, outside of any archive."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from backfile.config import SITE_FILE, load_config
from backfile.errors import BackfileError, Location, Problem, UsageError
from backfile.loader import MAX_CAPTURE_BYTES, SIDECAR_SUFFIXES, ReaderSettings, Reading, read_article, too_large


class Desk:
    """Reads captures with the settings of a site: the one given, or the one whose folder a capture lies in."""

    def __init__(self, site: Path | None) -> None:
        self._settings = None if site is None else _settings_of(site)
        self._settings_below = cache(self._find_settings)

    def read(self, path: Path) -> Reading:
        """What is in a capture. One that cannot be read is a reading without an article, and the problem."""
        settings = self._settings or self._settings_below(path.absolute().parent)
        try:
            if (size := path.stat().st_size) > MAX_CAPTURE_BYTES:
                raise too_large(path.as_posix(), size)
            return read_article(path.as_posix(), path.read_bytes(), _sidecar(path), settings)
        except BackfileError as error:
            return Reading(None, (error.problem,))
        except OSError as error:
            found = f"cannot be read: {error.strerror}"
            return Reading(None, (Problem(Location(path.as_posix()), found, "", "check the path"),))

    def _find_settings(self, folder: Path) -> ReaderSettings:
        for above in (folder, *folder.parents):
            if (above / SITE_FILE).is_file():
                return _settings_of(above)
        return ReaderSettings()


def _settings_of(site: Path) -> ReaderSettings:
    if not site.is_dir():
        raise UsageError(Location(str(site)), "no such folder", "a site's folder", "check -C")
    config = load_config(site)
    return ReaderSettings(config.language, config.day_first)


def _sidecar(path: Path) -> tuple[str, bytes] | None:
    for suffix in SIDECAR_SUFFIXES:
        beside = path.with_suffix(suffix)
        if beside != path and beside.is_file():
            return beside.as_posix(), beside.read_bytes()
    return None


def named_files(paths: Iterable[Path]) -> list[Path]:
    """The paths, none of them a folder. Raises UsageError for one that is."""
    paths = list(paths)
    for path in paths:
        if path.is_dir():
            raise UsageError(Location(str(path)), "a folder", "files", "use --review for a whole folder")
    return paths


def capture_files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files named, and those in the folders named, without sidecars and dot-files; sorted within a folder."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        for file in sorted(path.rglob("*")):
            if file.is_file() and file.suffix not in SIDECAR_SUFFIXES and not file.name.startswith("."):
                yield file
