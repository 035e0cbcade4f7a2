"""Bytes become characters, or are refused."""

import pytest

from dragoman.clean.decode import decode
from dragoman.errors import UnreadableReport

RUSSIAN = "Министр иностранных дел прибыл в Осло. Он сообщил об итогах переговоров и о планах на осень."
ARABIC = "وصل وزير الخارجية إلى القاهرة اليوم لإجراء محادثات مع نظيره المصري حول اتفاق التعاون بين البلدين"
FRENCH = "Le ministre a été reçu à Oslo par son homologue ; l’accord sera signé à l’été."
TURKISH = "Dışişleri Bakanı Oslo'da mevkidaşıyla görüştü. Görüşmede işbirliği ele alındı."
POLISH = "Minister spraw zagranicznych przybył do Oslo, gdzie rozmawiał o współpracy między krajami."
CHINESE = "外交部长在奥斯陆会见挪威外交大臣，双方就双边关系和地区问题交换意见。"


@pytest.mark.parametrize("text", [RUSSIAN, ARABIC, FRENCH, TURKISH, POLISH, CHINESE])
def test_utf_8_is_read_as_it_stands(text):
    assert decode(text.encode()).text == text
    assert decode(text.encode()).notes == ()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_is_obeyed_and_left_out(encoding):
    assert decode(RUSSIAN.encode(encoding)).text == RUSSIAN


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [RUSSIAN, ARABIC, FRENCH])
def test_utf_16_without_a_mark_is_known_by_its_zeros(text, encoding):
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (ARABIC, "cp1256"),
        (FRENCH, "cp1252"),
        (TURKISH, "cp1254"),
        (POLISH, "cp1250"),
        (CHINESE, "gb18030"),
    ],
)
def test_old_encodings_are_told_by_their_letters(text, encoding):
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert encoding.replace("_", "-") in decoded.notes[0].reason


def test_a_page_may_declare_its_encoding():
    page = f'<html><meta charset="windows-1251"><p>{RUSSIAN}</p>'
    assert RUSSIAN in decode(page.encode("cp1251")).text


def misread(text, codec):
    """UTF-8 bytes read one by one in a Windows code page."""
    return "".join(_character(byte, codec) for byte in text.encode())


def _character(byte, codec):
    try:
        return bytes([byte]).decode(codec)
    except UnicodeDecodeError:
        return chr(byte)


@pytest.mark.parametrize("codec", ["cp1252", "cp1251"])
@pytest.mark.parametrize("text", [RUSSIAN, ARABIC, FRENCH, POLISH, "“We will sign,” he said — and left."])
def test_mojibake_is_mended_and_noted(text, codec):
    decoded = decode(f"{misread(text, codec)}\nA plain line.".encode())
    assert decoded.text == f"{text}\nA plain line."
    assert "mended in 1 lines" in decoded.notes[0].reason


def test_mojibake_made_twice_is_mended():
    assert decode(misread(misread(RUSSIAN, "cp1252"), "cp1252").encode()).text == RUSSIAN


@pytest.mark.parametrize(
    "text",
    ["«LE CAFÉ» est fermé", "«CAFÉ»", "naïve façade — “ok”", "«СССР» — В…", "Ó‘Brien met Ä", "Â©, says the sign: Á"],
)
def test_what_only_looks_like_mojibake_stays(text):
    assert decode(text.encode()).text == text


@pytest.mark.parametrize("content", [bytes(range(256)) * 10, b"\x00" * 100, b"PK\x03\x04\x14\x00\x08\xff\xfe" * 30])
def test_binary_data_is_refused(content):
    with pytest.raises(UnreadableReport, match="no text in any encoding"):
        decode(content)
