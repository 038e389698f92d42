"""Which legacy encoding bytes are in, when nothing says so. The only module that imports charset-normalizer.

The detector tells scripts apart, and says little between the encodings of Latin letters: é and è in windows-1252 are é
and č in windows-1250. Those are judged here, by whether one language writes all the letters that a decoding shows.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter

SAMPLE_BYTES = 128 * 1024
"""The detector reads no more than this."""

LATIN = ("cp1252", "cp1250", "cp1254", "cp1257", "iso8859_2", "iso8859_15", "mac_roman", "cp850")
"""In the order of preference among those that read the bytes alike."""
OTHERS = (
    "cp1251", "koi8_r", "koi8_u", "iso8859_5", "cp866", "mac_cyrillic", "cp1253", "iso8859_7", "cp1255", "cp1256",
    "iso8859_6", "cp874", "cp932", "euc_jp", "iso2022_jp", "gb18030", "big5", "cp949",
)  # fmt: skip
"""What news was written in before UTF-8; none of the detector's other hundred (EBCDIC, DOS code pages) is likelier."""

_ALPHABETS = tuple(
    frozenset(letters + letters.upper())
    for letters in (
        "àâæçéèêëîïôœùûüÿ",  # French
        "áéíóúüñ",  # Spanish
        "áâãàçéêíóôõúü",  # Portuguese
        "àèéìíîòóùú",  # Italian
        "àçèéíïòóúü",  # Catalan
        "äöüßé",  # German
        "éëïóöüèç",  # Dutch
        "åäöéü",  # Swedish, Finnish
        "æøåéóòô",  # Danish, Norwegian
        "áðéíóúýþæö",  # Icelandic
        "ąćęłńóśźż",  # Polish
        "áčďéěíňóřšťúůýž",  # Czech
        "áäčďéíĺľňóôŕšťúýž",  # Slovak
        "áéíóöőúüű",  # Hungarian
        "ăâîșțşţ",  # Romanian
        "čćđšž",  # Croatian, Slovene
        "çğıöşüâîû",  # Turkish
        "äöõüšž",  # Estonian
        "āčēģīķļņšūž",  # Latvian
        "ąčęėįšųūž",  # Lithuanian
    )
)
_DOTTED_I = "İ"
_PUNCTUATION = frozenset("“”‘’„‚«»‹›–—…€£¥©®™°·•§¶ªº¡¿²³½¼¾×÷±\xa0\xad´¨¸")
_INSIDE_A_WORD = re.compile(r"(?<=[^\W\d_])[^\w\s\x00-\x7f’·–—\xad](?=[^\W\d_])")
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]+")


def detect_encoding(data: bytes) -> str | None:
    """The codec that best explains bytes which are not UTF-8; None when none does. A suggestion: try it strictly."""
    sample = data if len(data) <= SAMPLE_BYTES else data[: data.rfind(b"\n", 0, SAMPLE_BYTES) + 1 or SAMPLE_BYTES]
    if _is_latin(sample) and (codec := _latin_codec(sample)) is not None:
        return codec
    # imported here: the detector costs 40 ms, and legacy encodings are rare
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=[*LATIN, *OTHERS]).best()
    if best is None:
        return None
    return _latin_codec(sample) or best.encoding if best.encoding in LATIN else best.encoding


def _is_latin(sample: bytes) -> bool:
    """Whether the bytes beyond ASCII stand one by one among letters; in other scripts they make whole words."""
    runs = _BEYOND_ASCII.findall(sample)
    return sum(map(len, runs)) < 2 * len(runs)


def _latin_codec(sample: bytes) -> str | None:
    ranked = [(_plausibility(text), -rank, name) for rank, name in enumerate(LATIN) if (text := _read(sample, name))]
    return max(ranked)[2] if ranked else None


def _read(sample: bytes, name: str) -> str | None:
    try:
        return sample.decode(name)
    except UnicodeDecodeError:
        return None


def _plausibility(text: str) -> float:
    """The share of a text's letters beyond ASCII that the one language which has most of them writes: 0 to 1."""
    counts = Counter(character for character in text if character > "\x7f" and character not in _PUNCTUATION)
    odd = len(_INSIDE_A_WORD.findall(text))
    if not counts and not odd:
        return 1.0
    most = max(sum(n for c, n in counts.items() if c in alphabet or c == _DOTTED_I) for alphabet in _ALPHABETS)
    return most / (counts.total() + odd)


def utf16_without_mark(sample: bytes) -> str | None:
    """The codec of UTF-16 text without a byte order mark: every other byte of mostly ASCII text is zero."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > 0.4 * half and even * 50 < odd:
        return "utf-16-le"
    if even > 0.4 * half and odd * 50 < even:
        return "utf-16-be"
    return None


_IANA = {
    "ascii": "us-ascii",
    "cp866": "ibm866",
    "cp850": "ibm850",
    "cp874": "windows-874",
    "cp932": "windows-31j",
    "cp949": "windows-949",
    "mac-roman": "macintosh",
    "mac-cyrillic": "x-mac-cyrillic",
    "utf-16-le": "utf-16le",
    "utf-16-be": "utf-16be",
    "utf-32-le": "utf-32le",
    "utf-32-be": "utf-32be",
    "utf-8-sig": "utf-8",
    "shift-jis": "shift_jis",
    "big5hkscs": "big5-hkscs",
}


def iana_name(codec: str) -> str:
    """A Python codec's name as the IANA registry writes it, lower case ("cp1251" → "windows-1251")."""
    name = codecs.lookup(codec).name.replace("_", "-")
    if name in _IANA:
        return _IANA[name]
    if name.startswith("cp125"):
        return f"windows-{name[2:]}"
    if name.startswith("iso8859-"):
        return f"iso-{name[3:]}"
    return f"iso-{name[3:]}" if name.startswith("iso2022-") else name


_PYTHON = {iana: codec for codec, iana in _IANA.items() if codec != "utf-8-sig"}


def codec_named(name: str) -> str:
    """The name that Python's registry of codecs takes for a name as the IANA registry, or a person, writes it."""
    return _PYTHON.get(name.lower(), name)
