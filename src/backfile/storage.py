"""Where the finished archive goes: a folder, or memory in tests; object stores fit the same protocol.

Paths are relative, with forward slashes. A write replaces the whole file or nothing: a reader sees the old or the new
bytes, and an interrupted build leaves no half of a file under its final name.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple, Protocol

from backfile.errors import Location, StorageError

PARTIAL_SUFFIX = ".backfile-partial"
"""Of a file being written. The name is fixed by the target's, so the next build replaces what a killed one left."""


MOST_FOLDERS = 20_000
"""That are known to be there; beyond it they are asked for again."""


class FileState(NamedTuple):
    """What tells whether a file is still the one that was written."""

    size: int
    mtime_ns: int


class Store(Protocol):
    """A place for files."""

    def read(self, path: str) -> bytes | None:
        """The bytes, or None when there is no such file."""

    def write(self, path: str, data: bytes) -> FileState:
        """Put a whole file in place, making its folders. Raises StorageError."""

    def state(self, path: str) -> FileState | None:
        """Size and time of a file, or None when there is no such file."""

    def remove(self, path: str) -> None:
        """Take a file away, and the folders that this leaves empty. Nothing happens when it is gone already."""


def check_relative(path: str) -> None:
    """Refuse a path that could leave its folder. Raises StorageError."""
    parts = path.split("/")
    if not path or path.startswith("/") or "\\" in path or "\0" in path or any(p in ("", ".", "..") for p in parts):
        raise StorageError(Location(path), "a path that leaves its folder", "a relative path without '..'")


class FolderStore:
    """A folder on this machine."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._root = str(root)
        self._prefix = f"{root}{os.sep}"
        self._made: set[str] = set()

    def read(self, path: str) -> bytes | None:
        check_relative(path)
        try:
            with open(self._prefix + path, "rb") as file:
                return file.read()
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
            return None

    def write(self, path: str, data: bytes) -> FileState:
        check_relative(path)
        target = self._prefix + path
        partial = target + PARTIAL_SUFFIX
        self._make_folder(os.path.dirname(target), path)
        try:
            return self._replace(partial, target, data)
        except FileNotFoundError:  # the folder was removed since it was made
            self._made.clear()
            self._make_folder(os.path.dirname(target), path)
            return self._replace(partial, target, data)
        except OSError as error:
            raise StorageError(
                Location(path), f"cannot write: {error.strerror}", "", "check the output folder's permissions and space"
            ) from error

    def _replace(self, partial: str, target: str, data: bytes) -> FileState:
        handle = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0), 0o644)
        try:
            view = memoryview(data)
            while view:
                view = view[os.write(handle, view) :]
            info = os.fstat(handle)
        finally:
            os.close(handle)
        os.replace(partial, target)
        return FileState(info.st_size, info.st_mtime_ns)

    def _make_folder(self, folder: str, path: str) -> None:
        if folder in self._made:
            return
        try:
            if folder == self._root:
                os.makedirs(folder, exist_ok=True)
            else:
                self._make_folder(os.path.dirname(folder), path)
                self._make_below(folder, path)
        except OSError as error:
            raise StorageError(
                Location(path), f"cannot make its folder: {error.strerror}", "", "check the output folder's permissions"
            ) from error
        if len(self._made) >= MOST_FOLDERS:
            self._made.clear()
        self._made.add(folder)

    def _make_below(self, folder: str, path: str) -> None:
        """A folder in one that is known to lie inside. One that is there already may be a link that leads out."""
        try:
            os.mkdir(folder)
        except FileExistsError:
            real = os.path.realpath(folder)
            if real != self._root and not real.startswith(self._prefix):
                raise StorageError(
                    Location(path), "a symbolic link leads out of the output folder", "", "remove the link"
                ) from None
            if not os.path.isdir(real):
                raise

    def state(self, path: str) -> FileState | None:
        try:
            info = os.stat(self._prefix + path, follow_symlinks=False)
        except (FileNotFoundError, NotADirectoryError):
            return None
        return FileState(info.st_size, info.st_mtime_ns)

    def differing(self, files: Iterable[tuple[str, int, int]]) -> Iterator[str]:
        """Paths of those of the files (path, size, mtime_ns) that are gone or have another state."""
        prefix = self._prefix
        for path, size, mtime_ns in files:
            try:
                info = os.lstat(prefix + path)
            except (FileNotFoundError, NotADirectoryError):
                yield path
            else:
                if info.st_size != size or info.st_mtime_ns != mtime_ns:
                    yield path

    def remove(self, path: str) -> None:
        check_relative(path)
        target = Path(self._prefix + path)
        for leftover in (target, Path(f"{target}{PARTIAL_SUFFIX}")):
            try:
                leftover.unlink(missing_ok=True)
            except NotADirectoryError:
                return
            except OSError as error:
                raise StorageError(Location(path), f"cannot remove: {error.strerror}") from error
        folder = target.parent
        while folder != self.root:
            try:
                folder.rmdir()
            except OSError:  # not empty
                break
            self._made.discard(str(folder))
            folder = folder.parent


class MemoryStore:
    """Files in a dictionary; times count writes."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self._times: dict[str, int] = {}
        self._clock = 0

    def read(self, path: str) -> bytes | None:
        return self.files.get(path)

    def write(self, path: str, data: bytes) -> FileState:
        check_relative(path)
        self._clock += 1
        self.files[path] = data
        self._times[path] = self._clock
        return FileState(len(data), self._clock)

    def state(self, path: str) -> FileState | None:
        if path not in self.files:
            return None
        return FileState(len(self.files[path]), self._times[path])

    def remove(self, path: str) -> None:
        self.files.pop(path, None)
        self._times.pop(path, None)
