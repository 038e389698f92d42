"""The build state: a SQLite cache under `.backfile/`. Deleting it costs time, never output.

The schema is versioned by its own text, `SCHEMA_VERSION` (for what rows mean) and Backfile's version; a file of another version, or a damaged one, is
removed and made anew. One build at a time holds the lock; worker processes read while the build writes (WAL).

A new state has no version, and no log either, until `settle_state`: what a first build reads is written once, not twice,
and where it is killed before it has read everything the next one begins anew.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from backfile import __version__
from backfile.digests import fingerprint
from backfile.errors import Location, StorageError, UsageError

SCHEMA_VERSION = 9
STATE_FOLDER = ".backfile"
STATE_FILE = "state.sqlite3"
LOCK_FILE = "lock.sqlite3"
LOG_BYTES = 2**26
"""The log is cut to this once what it holds is in the state: a large change writes many times as much."""
log = logging.getLogger(__name__)

SCHEMA = """
CREATE TABLE meta(key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE folders(path TEXT PRIMARY KEY, listing BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE seeds(path TEXT PRIMARY KEY, digest BLOB, id TEXT, problems BLOB NOT NULL) WITHOUT ROWID;
CREATE INDEX seeds_failed ON seeds(path) WHERE problems <> x'90';
CREATE TABLE date_orders(path TEXT PRIMARY KEY, folder TEXT NOT NULL, shown TEXT NOT NULL,
                         day_first INTEGER) WITHOUT ROWID;
CREATE INDEX date_orders_folder ON date_orders(folder, shown);
CREATE TABLE accessions(line INTEGER PRIMARY KEY, id TEXT NOT NULL, permalink TEXT NOT NULL, path TEXT NOT NULL,
                        sha256 TEXT NOT NULL);
CREATE INDEX accessions_id ON accessions(id);
CREATE INDEX accessions_permalink ON accessions(permalink);
CREATE INDEX accessions_path ON accessions(path);
CREATE INDEX accessions_bytes ON accessions(sha256);
CREATE TABLE articles(id TEXT PRIMARY KEY, sort TEXT NOT NULL, permalink TEXT NOT NULL UNIQUE, card BLOB NOT NULL,
                      facts BLOB NOT NULL, modified TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX articles_order ON articles(sort, id, permalink, modified);
CREATE INDEX articles_day ON articles(substr(sort, 6, 5), sort, id) WHERE length(sort)>=10;
CREATE TABLE years(year TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID;
CREATE TRIGGER year_more AFTER INSERT ON articles BEGIN
    INSERT INTO years VALUES(substr(new.sort, 1, 4), 1) ON CONFLICT(year) DO UPDATE SET count=count+1;
END;
CREATE TRIGGER year_less AFTER DELETE ON articles BEGIN
    UPDATE years SET count=count-1 WHERE year=substr(old.sort, 1, 4);
    DELETE FROM years WHERE year=substr(old.sort, 1, 4) AND count=0;
END;
CREATE TABLE bodies(id TEXT PRIMARY KEY, body BLOB NOT NULL);
CREATE TABLE memberships(taxonomy TEXT NOT NULL, term TEXT NOT NULL, sort TEXT NOT NULL, id TEXT NOT NULL,
                         name TEXT NOT NULL, PRIMARY KEY(taxonomy, term, sort, id)) WITHOUT ROWID;
CREATE INDEX memberships_article ON memberships(id);
CREATE TABLE spellings(taxonomy TEXT NOT NULL, term TEXT NOT NULL, name TEXT NOT NULL, count INTEGER NOT NULL,
                       PRIMARY KEY(taxonomy, term, name)) WITHOUT ROWID;
CREATE TRIGGER spelling_more AFTER INSERT ON memberships BEGIN
    INSERT INTO spellings VALUES(new.taxonomy, new.term, new.name, 1)
        ON CONFLICT(taxonomy, term, name) DO UPDATE SET count=count+1;
END;
CREATE TRIGGER spelling_less AFTER DELETE ON memberships BEGIN
    UPDATE spellings SET count=count-1 WHERE taxonomy=old.taxonomy AND term=old.term AND name=old.name;
    DELETE FROM spellings WHERE taxonomy=old.taxonomy AND term=old.term AND name=old.name AND count=0;
END;
CREATE TABLE terms(taxonomy TEXT NOT NULL, term TEXT NOT NULL, name TEXT NOT NULL, count INTEGER NOT NULL,
                   first TEXT NOT NULL, last TEXT NOT NULL,
                   PRIMARY KEY(taxonomy, term)) WITHOUT ROWID;
CREATE TABLE entries(taxonomy TEXT NOT NULL, term TEXT NOT NULL, entry BLOB NOT NULL,
                     PRIMARY KEY(taxonomy, term)) WITHOUT ROWID;
CREATE TABLE quotes(person TEXT NOT NULL, sort TEXT NOT NULL, id TEXT NOT NULL, number INTEGER NOT NULL,
                    quote BLOB NOT NULL, PRIMARY KEY(person, sort, id, number)) WITHOUT ROWID;
CREATE INDEX quotes_article ON quotes(id);
CREATE TABLE keywords(keyword INTEGER NOT NULL, sort TEXT NOT NULL, id TEXT NOT NULL,
                      PRIMARY KEY(keyword, sort, id)) WITHOUT ROWID;
CREATE INDEX keywords_article ON keywords(id);
CREATE TABLE signatures(id TEXT PRIMARY KEY, signature BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE pictures(asset TEXT NOT NULL, id TEXT NOT NULL, capture TEXT NOT NULL, address TEXT NOT NULL,
                      PRIMARY KEY(asset, id, address)) WITHOUT ROWID;
CREATE INDEX pictures_article ON pictures(id);
CREATE INDEX pictures_named ON pictures(id, address) WHERE capture<>'';
CREATE TABLE cuts(output TEXT NOT NULL, subject TEXT NOT NULL, sort TEXT NOT NULL, id TEXT NOT NULL,
                  number INTEGER NOT NULL, name TEXT NOT NULL,
                  PRIMARY KEY(output, subject, sort, id, number)) WITHOUT ROWID;
CREATE INDEX cuts_name ON cuts(output, subject, name);
CREATE TABLE content_pages(path TEXT PRIMARY KEY, page BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE assets(path TEXT PRIMARY KEY, file TEXT NOT NULL, digest TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE pages(path TEXT PRIMARY KEY, output TEXT NOT NULL, subject TEXT NOT NULL, key TEXT NOT NULL,
                   digest BLOB, size INTEGER, mtime_ns INTEGER, generation INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX pages_subject ON pages(output, subject);
CREATE INDEX pages_unwritten ON pages(path) WHERE size IS NULL;
CREATE TABLE totals(name TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO totals VALUES('pages', 0);
CREATE TRIGGER page_more AFTER INSERT ON pages BEGIN UPDATE totals SET count=count+1 WHERE name='pages'; END;
CREATE TRIGGER page_less AFTER DELETE ON pages BEGIN UPDATE totals SET count=count-1 WHERE name='pages'; END;
CREATE TABLE pending(output TEXT NOT NULL, subject TEXT NOT NULL, PRIMARY KEY(output, subject)) WITHOUT ROWID;
"""


def state_path(site: Path) -> Path:
    """Where the build state of a site lies."""
    return site / STATE_FOLDER / STATE_FILE


@contextmanager
def build_lock(site: Path, wait_seconds: float = 10.0) -> Iterator[None]:
    """Held by the one build that may write; the operating system frees it when the process dies.

    Raises UsageError when another build of the site still runs after `wait_seconds`, and StorageError when the state's
    folder cannot be written.
    """
    folder = site / STATE_FOLDER
    try:
        folder.mkdir(parents=True, exist_ok=True)
        ignore = folder / ".gitignore"
        if not ignore.exists():
            ignore.write_text("*\n", encoding="utf-8")
        lock = sqlite3.connect(folder / LOCK_FILE, timeout=wait_seconds, isolation_level=None)
    except (OSError, sqlite3.Error) as error:
        raise StorageError(
            Location(STATE_FOLDER), f"cannot write the build state: {error}", "", "make the site's folder writable"
        ) from error
    try:
        _take(lock, folder)
        yield
    finally:
        lock.close()


def _take(lock: sqlite3.Connection, folder: Path) -> None:
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        if "locked" not in str(error):
            raise StorageError(
                Location(STATE_FOLDER), f"cannot lock the build state: {error}", "", "make the site's folder writable"
            ) from error
        raise UsageError(
            Location(STATE_FOLDER), "another build of this site is running", "", "wait until it has ended"
        ) from error
    except sqlite3.DatabaseError:  # a damaged lock file locks nothing: make another
        (folder / LOCK_FILE).unlink(missing_ok=True)
        lock.execute("PRAGMA user_version")


def open_state(site: Path) -> sqlite3.Connection:
    """The build state to write to, made anew when there is none, or when it is damaged or of another version."""
    path = state_path(site)
    try:
        connection = _connect(path)
        if _version(connection) == _wanted_version():
            _keep_a_log(connection)
            return connection
        connection.close()
    except sqlite3.DatabaseError as error:
        log.warning("build state unusable, made anew: %s", error)
    remove_state(site)
    connection = _connect(path)
    connection.execute("PRAGMA journal_mode=OFF")
    connection.executescript(f"BEGIN;{SCHEMA}COMMIT;")
    return connection


def settle_state(connection: sqlite3.Connection) -> None:
    """Commit; a new state holds from now on, and can be read while it is written."""
    if get_meta(connection, "version") is None:
        set_meta(connection, "version", _wanted_version())
    connection.commit()
    _keep_a_log(connection)


def _keep_a_log(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute(f"PRAGMA journal_size_limit={LOG_BYTES}")


def read_state(path: str) -> sqlite3.Connection:
    """The build state, only to be read."""
    connection = sqlite3.connect(f"{Path(path).absolute().as_uri()}?mode=ro", uri=True, cached_statements=256)
    connection.execute("PRAGMA cache_size=-8192")
    return connection


def remove_state(site: Path) -> None:
    """Forget the build state."""
    path = state_path(site)
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
        with suppress(FileNotFoundError):
            (path.parent / name).unlink()


def get_meta(connection: sqlite3.Connection, key: str) -> bytes | None:
    """A value that is remembered from the last build."""
    row = connection.execute("SELECT value FROM meta WHERE key=?", (key,)).fetchone()
    return None if row is None else bytes(row[0])


def set_meta(connection: sqlite3.Connection, key: str, value: bytes) -> None:
    """Remember a value for the next build."""
    connection.execute("INSERT OR REPLACE INTO meta VALUES(?, ?)", (key, value))


def renew_meta(connection: sqlite3.Connection, key: str, value: bytes) -> bool:
    """Remember a value for the next build; whether there was another one before."""
    before = get_meta(connection, key)
    set_meta(connection, key, value)
    return before is not None and before != value


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=30, cached_statements=256)
    connection.execute("PRAGMA synchronous=OFF")  # a cache: after a power cut it is found damaged and made anew
    connection.execute("PRAGMA cache_size=-32768")
    connection.execute("PRAGMA temp_store=MEMORY")
    connection.execute("PRAGMA recursive_triggers=ON")  # or a row that is replaced would be counted twice
    return connection


def _version(connection: sqlite3.Connection) -> bytes | None:
    if connection.execute("SELECT 1 FROM sqlite_master WHERE name='meta'").fetchone() is None:
        return None
    return get_meta(connection, "version")


def _wanted_version() -> bytes:
    return f"{SCHEMA_VERSION}/{__version__}/".encode() + fingerprint(SCHEMA)
