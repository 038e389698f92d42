"""Bytes to text: what is believed in which order, what is refused, and what is said about it."""

from __future__ import annotations

import codecs
import os
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backfile.errors import InputError
from backfile.loader.decoding import decode_capture, garbled_notice, sidecar_name, text_codec
from backfile.loader.detection import iana_name


def refusal(data: bytes, path: str = "seeds/a.txt", declared: str | None = None) -> InputError:
    with pytest.raises(InputError) as caught:
        decode_capture(path, data, declared)
    return caught.value


@pytest.mark.parametrize(
    ("mark", "codec", "name"),
    [
        (codecs.BOM_UTF8, "utf-8", "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16le"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16be"),
        (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32le"),
        (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32be"),
    ],
)
def test_byte_order_mark_wins_and_is_no_text(mark: bytes, codec: str, name: str) -> None:
    data = mark + "Déjà vu\r\n".encode(codec)
    capture = decode_capture("seeds/a.txt", data, declared="windows-1251")
    assert (capture.text, capture.encoding, capture.evidence) == ("Déjà vu\r\n", name, "bom")
    assert capture.data == data


def test_utf8_is_tried_before_any_guess() -> None:
    capture = decode_capture("seeds/a.txt", "Łódź, вчера".encode())
    assert (capture.encoding, capture.evidence) == ("utf-8", "utf-8")


def test_sidecar_encoding_wins_over_utf8() -> None:
    capture = decode_capture("seeds/a.txt", "Вода".encode("cp1251"), declared="Windows-1251")
    assert (capture.text, capture.encoding, capture.evidence) == ("Вода", "windows-1251", "sidecar")


@pytest.mark.parametrize(
    ("head", "text", "codec", "encoding"),
    [
        ('<meta charset="windows-1251">', "Вода", "cp1251", "windows-1251"),
        ("<meta http-equiv=x content='text/html; charset = koi8-r'>", "Вода", "koi8_r", "koi8-r"),
        ('<?xml version="1.0" encoding="ISO-8859-2"?>', "Łódź", "iso8859_2", "iso-8859-2"),
        ("<meta charset=iso-8859-1>", "“Zoë” €", "cp1252", "windows-1252"),
        ("<meta charset=gb2312>", "电车", "gb18030", "gb18030"),
        ("<meta charset=Shift_JIS>", "電車①", "cp932", "windows-31j"),
    ],
)
def test_html_declares_its_charset_as_browsers_understand_it(head: str, text: str, codec: str, encoding: str) -> None:
    data = f"<html>{head}<p>".replace("<html><?", "<?").encode() + text.encode(codec)
    capture = decode_capture("seeds/a.HTML", data)
    assert capture.text.endswith(text)
    assert (capture.encoding, capture.evidence) == (encoding, "declared")


def test_declaration_that_the_bytes_deny_is_not_believed() -> None:
    capture = decode_capture("a.html", '<meta charset="iso-8859-1"><p>Déjà'.encode())
    assert (capture.text[-4:], capture.evidence) == ("Déjà", "utf-8")
    capture = decode_capture("a.html", '<meta charset="utf-8"><p>On a vu la mer, déjà, à Zoë'.encode("cp1252"))
    assert (capture.text[-3:], capture.encoding, capture.evidence) == ("Zoë", "windows-1252", "detected")


@pytest.mark.parametrize("head", ["<meta charset=nonsense>", "<meta charset=hex>", "<meta charset=utf-16>", ""])
def test_declaration_that_means_nothing_is_passed_over(head: str) -> None:
    assert decode_capture("a.html", f"{head}<p>Déjà".encode()).encoding == "utf-8"


def test_only_html_declares_a_charset_inside() -> None:
    assert decode_capture("a.txt", b"<meta charset=utf-7> +AGE-").encoding == "utf-8"


LEGACY = [
    ("Вечером трамвай прошёл через город, и жители вышли на улицы. Мэр обещал закончить стройку весной.", "cp1251"),
    ("Вечером трамвай прошёл через город, и жители вышли на улицы. Мэр обещал закончить стройку весной.", "koi8_r"),
    ("Вечером трамвай прошёл через город, и жители вышли на улицы. Мэр обещал закончить стройку весной.", "iso8859_5"),
    ("Die Bürger hörten „nur den Fluss“, sagte Jörg Weiß – und gingen nach Hause.", "cp1252"),
    ("Le maire n’a pas répondu. « C’était à prévoir », a déclaré la préfète, émue, près du môle.", "cp1252"),
    ("El año pasado llegó el tranvía a la estación, señaló Íñigo Núñez: «¿Quién lo diría?»", "cp1252"),
    ("A água não parou à porta, disse João: ninguém avisou a população às três da manhã.", "iso8859_1"),
    (
        "Wczoraj tramwaj przejechał przez całe miasto. „Ledwie zdążyliśmy” – powiedział burmistrz, żegnając gości.",
        "cp1250",
    ),
    ("Wczoraj tramwaj przejechał przez całe miasto, powiedział burmistrz, żegnając się z gośćmi później.", "iso8859_2"),
    ("Včera projela tramvaj poprvé celým městem. Starosta řekl, že příští rok bude trať hotová.", "iso8859_2"),
    ("Dün akşam tramvay ilk kez bütün şehri geçti. Belediye başkanı çok sevinçliydi, İzmir'den gelenler de.", "cp1254"),
    ("Χθες το βράδυ το τραμ διέσχισε για πρώτη φορά όλη την πόλη. Ο δήμαρχος ήταν εκεί.", "cp1253"),
    ("عبر الترام المدينة كلها للمرة الأولى مساء أمس، وقال رئيس البلدية إن القسم الثاني سيكتمل قريبا.", "cp1256"),
    ("אתמול בערב חצתה הרכבת הקלה את העיר כולה בפעם הראשונה, אמר ראש העיר.", "cp1255"),
    ("昨夜、路面電車が初めて町全体を走った。市長は「来年には駅まで延びる」と述べた。", "cp932"),
    ("昨夜、路面電車が初めて町全体を走った。市長は「来年には駅まで延びる」と述べた。", "euc_jp"),
    ("昨夜、路面電車が初めて町全体を走った。市長は「来年には駅まで延びる」と述べた。", "iso2022_jp"),
    ("昨晚，有轨电车首次穿过全城。市长说，第二段明年将延伸到火车站。", "gb18030"),
    ("昨晚，有軌電車首次穿過全城。市長說，第二段明年將延伸到火車站。", "big5"),
    ("어젯밤 전차가 처음으로 도시 전체를 지나갔다. 시장은 내년에 역까지 이어질 것이라고 말했다.", "cp949"),
]


@pytest.mark.parametrize(("text", "codec"), LEGACY, ids=[f"{codec} {text[:12]}" for text, codec in LEGACY])
def test_old_encoding_is_told_by_its_letters(text: str, codec: str) -> None:
    for times in (1, 5):
        article = "\n\n".join([text] * times)
        capture = decode_capture("seeds/a.txt", article.encode(codec))
        assert capture.text == article
        assert capture.evidence == "detected"


@pytest.mark.parametrize("letter", "éèöñçåß£’“–€")
def test_one_letter_beyond_ascii_is_taken_for_western(letter: str) -> None:
    text = f"The tram left the caf{letter} at nine and nobody in town was surprised."
    assert decode_capture("a.txt", text.encode("cp1252")).text == text


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_told_by_its_zeros(codec: str) -> None:
    capture = decode_capture("a.txt", "The tram came, déjà.\n".encode(codec))
    assert (capture.text, capture.evidence) == ("The tram came, déjà.\n", "detected")


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", codecs.BOM_UTF8, codecs.BOM_UTF8 + b"\n "])
def test_empty_file_is_refused(data: bytes) -> None:
    assert "empty" in refusal(data).problem.found


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"%PDF-1.7\n...", "PDF"),
        (b"PK\x03\x04....", "ZIP"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"\xff\xd8\xff\xe0JFIF", "JPEG"),
        (b"\x1f\x8b\x08....", "gzip"),
        (b"{\\rtf1 text}", "RTF"),
        (b"words\0words\0", "control character"),
        (b"words " * 20_000 + b"\0", "zero bytes"),
        (bytes(range(1, 32)) * 9, "control character"),
        (codecs.BOM_UTF8 + b"words\0", "zero bytes"),
    ],
)
def test_binary_file_is_refused_by_what_it_is(data: bytes, found: str) -> None:
    problem = refusal(data).problem
    assert found in problem.found
    assert problem.expected == "text"


def test_bytes_that_the_declared_encoding_lacks_are_an_error_at_their_line() -> None:
    problem = refusal(b"One\nTwo\nCaf\xe9 by the quay\n", declared="utf-8").problem
    assert (problem.location.path, problem.location.line) == ("seeds/a.txt", 3)
    assert "not utf-8: e9 20 62 79" in problem.found
    assert problem.advice == "mend `encoding` in a.yaml"


@pytest.mark.parametrize("name", ["utf-9000", "hex", "rot13", "base64", "idna", "unicode_escape", "", "a" * 1000])
def test_name_that_is_no_text_encoding_is_an_error(name: str) -> None:
    assert text_codec(name) is None
    assert "unknown encoding" in refusal(b"Words", declared=name).problem.found


def test_damaged_utf8_is_an_error_rather_than_garbled() -> None:
    text = "Déjà vu à la mairie\nOn a réparé\nLe môle, l’été, la préfète".encode()
    problem = refusal(text.replace("ô".encode(), b"\xf4")).problem
    assert problem.location.line == 3
    assert "UTF-8 with damaged bytes: f4" in problem.found
    cut = refusal(text[:-1] + b"\xc3").problem
    assert "unexpected end of data" in cut.found
    assert "a.yaml" in cut.advice


@settings(max_examples=300, deadline=None)
@given(st.binary(min_size=1, max_size=400))
def test_any_bytes_are_decoded_without_loss_or_refused(data: bytes) -> None:
    try:
        capture = decode_capture("a.txt", data)
    except InputError as error:
        assert error.problem.found
        return
    assert "\0" not in capture.text
    assert capture.text.strip()
    assert text_codec(capture.encoding) is not None


def test_random_bytes_are_refused() -> None:
    assert "binary" in refusal(os.urandom(5000)).problem.found


@pytest.mark.parametrize(
    "data",
    [("Sjöberg gick. " * 400_000).encode("latin-1"), ("Вода ушла. " * 400_000).encode("koi8_r"), b"\xe9" * 5_000_000],
)
def test_large_file_in_an_old_encoding_takes_seconds_at_most(data: bytes) -> None:
    start = time.process_time()
    decode_capture("a.txt", data)
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("cp1251", "windows-1251"), ("latin-1", "iso-8859-1"), ("iso8859_15", "iso-8859-15"), ("euc_jp", "euc-jp"),
        ("iso2022_jp", "iso-2022-jp"), ("cp866", "ibm866"), ("gb18030", "gb18030"), ("mac_roman", "macintosh"),
        ("ascii", "us-ascii"), ("koi8_u", "koi8-u"), ("big5hkscs", "big5-hkscs"), ("utf_8", "utf-8"), ("cp949", "windows-949"),
    ],
)  # fmt: skip
def test_encodings_have_their_registered_names(codec: str, name: str) -> None:
    assert iana_name(codec) == name
    assert iana_name(text_codec(name) or "") == name


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize(
    "text",
    ["cafÃ©", "Ã‰tat", "itâ€™s", "â€œYes", "ÐŸÑ€Ð¸Ð²ÐµÑ‚", "РџСЂРёРІРµС‚", "ï»¿Headline", "caf\ufffd"],
)
def test_garbled_letters_are_noticed_at_their_line(text: str, codec: str) -> None:
    notice = garbled_notice(decode_capture("seeds/a.txt", f"Fine.\n\nNow {text}.".encode(codec)))
    assert notice is not None
    assert (notice.location.line, notice.severity) == (3, "notice")
    assert "a.yaml" in notice.advice


@pytest.mark.parametrize(
    "text", ["A MANHÃ DE SÃO JOÃO", "Привет, Россия. СССР, РФ и США", "Ðað er gott", "“Ñandú”, â la carte", "Ångström"]
)
def test_right_letters_are_not_called_garbled(text: str) -> None:
    assert garbled_notice(decode_capture("a.txt", text.encode())) is None


def test_sidecar_has_the_name_of_its_capture() -> None:
    assert sidecar_name("seeds/a.b/c.d.txt") == "c.d.yaml"
    assert sidecar_name("README") == "README.yaml"
