"""Bytes to text: byte order mark, declaration, UTF-8, then a detector; never a silent replacement."""

from __future__ import annotations

import codecs
import re

from backfile.errors import InputError, Location, Problem, Severity
from backfile.loader.reading import Capture, EncodingEvidence

SAMPLE_BYTES = 256 * 1024
"""The detector reads no more than this."""
_BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MOJIBAKE = re.compile(r"Ã[\x80-\xbf©¨¤¶¼±ª³­]|â€[™œ\x9d“”˜]|Ð[°-¿]Ñ")
_HTML_SUFFIXES = (".html", ".htm", ".xhtml")


def decode_capture(path: str, data: bytes, declared: str | None = None) -> Capture:
    """The capture's text.

    The order: byte order mark, the sidecar's `encoding`, the charset an HTML page declares, UTF-8, the detector.
    Raises InputError for an empty or binary file, for bytes that the declared encoding does not have, and for bytes
    that no encoding explains.
    """
    if not data.strip():
        raise InputError(
            Location(path), "an empty file", "a captured article", "remove it, or capture the article again"
        )
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _decoded(path, data, data[len(mark) :], name, "bom")
    if declared is not None:
        return _decoded(path, data, data, declared, "sidecar")
    _refuse_binary(path, data)
    if path.lower().endswith(_HTML_SUFFIXES) and (found := _META_CHARSET.search(data[:4096])):
        try:
            return _decoded(path, data, data, found.group(1).decode("ascii"), "declared")
        except InputError:
            pass  # pages often declare what they are not; the bytes decide then
    try:
        return Capture(path, data, data.decode("utf-8"), "utf-8", "utf-8")
    except UnicodeDecodeError as error:
        return _detected(path, data, error)


def _decoded(path: str, data: bytes, body: bytes, name: str, evidence: EncodingEvidence) -> Capture:
    try:
        codec = codecs.lookup(name).name
    except LookupError:
        advice = f"set `encoding` in {sidecar_name(path)}"
        raise InputError(Location(path), f"unknown encoding {name!r}", "a codec's name", advice) from None
    try:
        return Capture(path, data, body.decode(codec), codec, evidence)
    except (UnicodeDecodeError, ValueError) as error:
        start = error.start if isinstance(error, UnicodeDecodeError) else 0
        line = body[:start].count(b"\n") + 1
        advice = f"mend `encoding` in {sidecar_name(path)}"
        raise InputError(Location(path, line), f"not {name}: {error}", "", advice) from None


def _refuse_binary(path: str, data: bytes) -> None:
    sample = data[:SAMPLE_BYTES]
    controls = len(_CONTROLS.findall(sample))
    if b"\0" in sample or controls * 50 > len(sample):
        raise InputError(
            Location(path), "a binary file", "text", "convert it to text, or keep it out of the captures' folder"
        )


def _detected(path: str, data: bytes, failure: UnicodeDecodeError) -> Capture:
    # imported here: the detector costs 40 ms and legacy encodings are rare
    from charset_normalizer import from_bytes

    best = from_bytes(data[:SAMPLE_BYTES]).best()
    line = data[: failure.start].count(b"\n") + 1
    if best is None:
        advice = f"set `encoding` in {sidecar_name(path)}"
        raise InputError(Location(path, line), "bytes that no encoding explains", "UTF-8 or a known encoding", advice)
    try:
        return Capture(path, data, data.decode(best.encoding), codecs.lookup(best.encoding).name, "detected")
    except UnicodeDecodeError:
        advice = f"set `encoding` in {sidecar_name(path)}"
        found = f"not UTF-8, and not wholly {best.encoding} either"
        raise InputError(Location(path, line), found, "one encoding", advice) from None


def sidecar_name(path: str) -> str:
    """The name of a capture's sidecar: `NAME.yaml` beside `NAME.ext`."""
    name = path.rpartition("/")[2]
    return f"{name.rpartition('.')[0] or name}.yaml"


def mojibake_notice(capture: Capture) -> Problem | None:
    """A notice for text that was decoded wrongly before it was captured, at its first line."""
    found = _MOJIBAKE.search(capture.text)
    if found is None:
        return None
    line = capture.text.count("\n", 0, found.start()) + 1
    return Problem(
        Location(capture.path, line),
        f"letters that look wrongly decoded: {found.group()!r}",
        "",
        f"capture it again, or set `encoding` in {sidecar_name(capture.path)}",
        Severity.NOTICE,
    )
