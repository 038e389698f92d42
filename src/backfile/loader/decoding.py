"""Bytes to text: byte order mark, declaration, UTF-8, then a detector; never a silent replacement."""

from __future__ import annotations

import codecs
import re

from backfile.errors import InputError, Location, Problem, Severity
from backfile.loader.detection import codec_named, detect_encoding, iana_name, utf16_without_mark
from backfile.loader.reading import Capture, EncodingEvidence
from backfile.patterns import late_pattern

_BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_KINDS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP file (perhaps a Word, OpenDocument or EPUB one)"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\xd0\xcf\x11\xe0", "an old Microsoft Office file"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"{\\rtf", "an RTF file"),
    (b"bplist", "a web archive or property list"),
)
SAMPLE_BYTES = 64 * 1024
"""What is looked at to tell text from other bytes."""
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
_META_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE
)
_XML_CHARSET = re.compile(rb"""\A\s{0,99}<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([A-Za-z0-9_.:-]{2,40})""")
_HTML_SUFFIXES = (".html", ".htm", ".xhtml")
_AS_BROWSERS_READ = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
    "utf-16": "utf-8",
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
}
"""What a page that declares one of these is decoded with: the Encoding standard's "labels" (encoding.spec.whatwg.org)."""
_NO_TEXT = frozenset({"idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape", "utf-7"})


def text_codec(name: str) -> str | None:
    """Python's name for a text encoding; None when there is none such."""
    try:
        codec = codecs.lookup(codec_named(name))
        "".encode(codec.name)  # raises LookupError for codecs that are not of text, such as hex
    except (LookupError, ValueError, UnicodeError):
        return None
    return None if codec.name.replace("_", "-") in _NO_TEXT else codec.name


def decode_capture(path: str, data: bytes, declared: str | None = None) -> Capture:
    """The capture's text.

    The order: byte order mark, the sidecar's `encoding` (`declared`), the charset that an HTML page declares, UTF-8,
    the detector. Raises InputError for an empty or binary file, for bytes that the declared encoding does not have,
    and for bytes that no encoding explains.
    """
    capture = _decode(path, data, declared)
    if not capture.text or capture.text.isspace():
        raise InputError(
            Location(path), "an empty file", "a captured article", "remove it, or capture the article again"
        )
    return capture


def _decode(path: str, data: bytes, declared: str | None) -> Capture:
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _decoded(path, data, len(mark), name, "bom")
    if declared is not None:
        return _decoded(path, data, 0, declared, "sidecar")
    _refuse_binary(path, data)
    if path.lower().endswith(_HTML_SUFFIXES) and (capture := _as_declared(path, data)) is not None:
        return capture
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as failure:
        return _detected(path, data, failure)
    if "\0" in text:
        return _without_mark(path, data)
    if "\x1b$" in text:  # no byte of it is beyond ASCII: only its escape sequences tell
        return _in_codec(path, data, "iso2022_jp") or Capture(path, data, text, "utf-8", "utf-8")
    return Capture(path, data, text, "utf-8", "utf-8")


def _decoded(path: str, data: bytes, skip: int, name: str, evidence: EncodingEvidence) -> Capture:
    """Decoded as the mark or the sidecar says, or InputError at the line that cannot be."""
    advice = (
        f"set `encoding` in {sidecar_name(path)}" if evidence == "bom" else f"mend `encoding` in {sidecar_name(path)}"
    )
    codec = text_codec(name)
    if codec is None:
        raise InputError(Location(path), f"unknown encoding {name!r}", "a text encoding, such as windows-1251", advice)
    body = data[skip:]
    try:
        text = body.decode(codec)
    except UnicodeDecodeError as error:
        line = body[: error.start].count(b"\n") + 1
        shown = body[error.start : error.start + 4].hex(" ")
        raise InputError(
            Location(path, line), f"bytes that are not {name}: {shown} ({error.reason})", "", advice
        ) from None
    if "\0" in text:
        raise _binary(path, "a binary file (zero bytes)")
    return Capture(path, data, text, iana_name(codec), evidence)


def _in_codec(path: str, data: bytes, codec: str, evidence: EncodingEvidence = "detected") -> Capture | None:
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        return None
    return Capture(path, data, text, iana_name(codec), evidence)


def _as_declared(path: str, data: bytes) -> Capture | None:
    """As the page's own declaration says; None when it says nothing, or what the bytes deny."""
    head = data[:4096]
    found = _XML_CHARSET.search(head) or _META_CHARSET.search(head)
    codec = text_codec(found.group(1).decode("ascii")) if found is not None else None
    if codec is None:
        return None
    codec = _AS_BROWSERS_READ.get(codec, codec)
    if codec != "utf-8" and not data.isascii() and (capture := _in_codec(path, data, "utf-8", "utf-8")) is not None:
        return capture  # pages often declare what they are not; text in another encoding is not UTF-8 by chance
    return _in_codec(path, data, codec, "declared")


def _refuse_binary(path: str, data: bytes) -> None:
    for magic, kind in _KINDS:
        if data.startswith(magic):
            raise _binary(path, kind)
    sample = data[:SAMPLE_BYTES]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls * 50 > len(sample) and utf16_without_mark(sample) is None:
        raise _binary(path, "a binary file (one byte in fifty or more is a control character)")


def _binary(path: str, found: str) -> InputError:
    return InputError(
        Location(path), found, "text", "save the article as text or HTML, or move the file out of the captures' folder"
    )


def _without_mark(path: str, data: bytes) -> Capture:
    codec = utf16_without_mark(data[:SAMPLE_BYTES])
    capture = _in_codec(path, data, codec) if codec is not None else None
    if capture is None or "\0" in capture.text:
        raise _binary(path, "a binary file (zero bytes)")
    return capture


def _detected(path: str, data: bytes, failure: UnicodeDecodeError) -> Capture:
    line = data[: failure.start].count(b"\n") + 1
    shown = data[failure.start : failure.start + 4].hex(" ")
    advice = f"set `encoding` in {sidecar_name(path)}, or save the file as UTF-8"
    if b"\0" in data:
        return _without_mark(path, data)
    if _is_damaged_utf8(data[: max(SAMPLE_BYTES, failure.end)], failure.end == len(data)):
        raise InputError(
            Location(path, line), f"UTF-8 with damaged bytes: {shown} ({failure.reason})", "whole UTF-8", advice
        )
    codec = detect_encoding(data)
    if codec is None:
        raise InputError(Location(path, line), f"bytes that no encoding explains: {shown}", "text", advice)
    capture = _in_codec(path, data, codec)
    if capture is None:
        found = f"bytes that are not UTF-8, nor wholly {iana_name(codec)}: {shown}"
        raise InputError(Location(path, line), found, "one encoding", advice)
    return capture


def _is_damaged_utf8(sample: bytes, is_cut_off: bool) -> bool:
    """Whether bytes are UTF-8 but for a few, so that a detector's guess would garble all the rest of its letters."""
    text = sample.decode("utf-8", "surrogateescape")
    beyond = [character for character in text if character > "\x7f"]
    damaged = sum("\udc80" <= character <= "\udcff" for character in beyond)
    return damaged * 4 < len(beyond) or (is_cut_off and damaged <= 3 and damaged < len(beyond))


SIDECAR_SUFFIXES = (".yaml", ".yml")


def sidecar_name(path: str) -> str:
    """The name of a capture's sidecar: `NAME.yaml` beside `NAME.ext`."""
    name = path.rpartition("/")[2]
    return f"{name.rpartition('.')[0] or name}.yaml"


_GARBLED = late_pattern(
    "Ã[\x80-\xbf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"  # é → Ã©
    "|â€[\x80-\xbf\u0153\u02dc\u2013-\u203a\u2122]"  # ’ → â€™
    "|(?:[ÐÑ][\x80-\xbf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]){2}"  # Cyrillic
    "|(?:[РС][\u0402-\u040f\u0452-\u045f\xa0-\xbf\u2013-\u203a\u20ac\u2116\u2122]){2}"  # the same, read as windows-1251
    "|ï»¿|\ufffd"
)
_STARTS = ("Ã", "â€", "Ð", "Ñ", "Р", "С", "ï»", "\ufffd")


def garbled_notice(capture: Capture) -> Problem | None:
    """A notice of letters that were decoded wrongly, or lost, before the article was captured, at their first line."""
    text = capture.text
    if text.isascii() or not any(start in text for start in _STARTS):
        return None
    found = _GARBLED.search(text)
    if found is None:
        return None
    line = text.count("\n", 0, found.start()) + 1
    what = (
        "letters that were lost (U+FFFD)"
        if found.group() == "\ufffd"
        else f"letters that were decoded wrongly: {found.group()!r}"
    )
    advice = f"capture it again, or set `encoding` in {sidecar_name(capture.path)}"
    return Problem(Location(capture.path, line), what, "", advice, Severity.NOTICE)
