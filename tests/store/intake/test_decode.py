from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.errors import IntakeError
from store.intake.decode import (
    Decoded,
    check_storable,
    decode,
    without_surrogates,
)

RUSSIAN = "Президент заявил, что реформа будет принята осенью, несмотря на протесты.\n"
CHINESE = "總統表示,儘管反對派抗議,改革將在秋季通過。公司發言人拒絕評論。\n"
SIMPLIFIED = "总统表示,尽管反对派抗议,改革将在秋季通过。公司发言人拒绝评论。\n"
JAPANESE = "大統領は、野党の抗議にもかかわらず、改革は秋に可決されると述べた。\n"
KOREAN = "대통령은 야당의 항의에도 불구하고 가을에 개혁이 통과될 것이라고 말했다.\n"


@given(
    st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"])).map(lambda text: text + "x")
)
def test_every_character_comes_through(text: str) -> None:
    assert decode(text.encode("utf-8"), "a.txt") == Decoded(text, "utf-8", is_guess=False)


def test_line_ends_and_byte_order_mark_are_kept() -> None:
    assert decode(b"\xef\xbb\xbfone\r\ntwo\rthree\n", "a.txt").text == "\ufeffone\r\ntwo\rthree\n"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_a_byte_order_mark_tells_the_encoding(encoding: str) -> None:
    data = ("\ufeff" + RUSSIAN).encode(encoding)
    assert decode(data, "a.txt") == Decoded("\ufeff" + RUSSIAN, encoding, is_guess=False)


def test_utf_16_without_a_mark_is_guessed() -> None:
    assert decode("The company said so.".encode("utf-16-be"), "a.txt").encoding == "utf-16-be"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "koi8_r"),
        (RUSSIAN, "cp1251"),
        (CHINESE, "big5"),
        (SIMPLIFIED, "gb18030"),
        (JAPANESE, "shift_jis"),
        (KOREAN, "euc_kr"),
        ("Le président a dit que la réforme serait votée à l’automne, malgré tout.", "cp1252"),
        ("Le président a déclaré que la réforme serait votée.", "latin-1"),
        ("Die Behörde prüft „ohne Ausnahme“ größere Summen – sagt sie.", "cp1252"),
        ("El año pasado la compañía decidió cambiar: «¿por qué?»", "cp1252"),
        ("Prezydent oświadczył, że reforma zostanie przyjęta jesienią, mimo protestów.", "cp1250"),
        ("Cumhurbaşkanı, reformun sonbaharda kabul edileceğini söyledi.", "cp1254"),
        ("Ο πρόεδρος δήλωσε ότι η μεταρρύθμιση θα ψηφιστεί.", "cp1253"),
    ],
)
def test_an_encoding_is_guessed_and_said_to_be(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding), "a.txt")
    assert decoded.text == text
    assert decoded.is_guess


def test_a_declared_encoding_goes_before_a_guess_but_not_before_utf_8() -> None:
    data = RUSSIAN.encode("koi8_r")
    assert decode(data, "a.html", "KOI8-R") == Decoded(RUSSIAN, "koi8-r", is_guess=False)
    assert decode(RUSSIAN.encode(), "a.html", "koi8-r").encoding == "utf-8"
    assert decode(data, "a.html", "no such thing").is_guess


def test_a_guess_is_made_where_there_is_something_to_guess_by() -> None:
    data = b"plain words\n" * 5000 + RUSSIAN.encode("cp1251")
    assert decode(data, "a.txt").text.endswith(RUSSIAN)
    assert decode(b"plain words\n" * 5000 + b"caf\xe9", "a.txt").text.endswith("caf\xe9")


def test_an_encoding_asked_for_is_taken_or_the_file_refused() -> None:
    assert decode("né".encode(), "a.txt", asked="cp1252").text == "nÃ©"
    with pytest.raises(IntakeError, match=r"a\.txt is not UTF-8: byte 3 cannot be read; save"):
        decode(b"caf\xe9 noir", "a.txt", asked="utf-8")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n...", "a PDF"),
        (b"PK\x03\x04 word", "a ZIP"),
        (b"\x89PNG\r\n", "an image"),
        (b"\xff\xd8\xff\xe0", "an image"),
        (b"\x01\x02\x03\x04 abc" * 9, "binary"),
        (bytes(range(256)) * 4, "binary"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, kind: str) -> None:
    with pytest.raises(IntakeError, match=rf"a\.bin is {kind}.*not text"):
        decode(data, "a.bin")


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        decoded = decode(data, "a.bin")
    except IntakeError:
        return
    assert decoded.text.encode(decoded.encoding) == data or decoded.encoding == "iso2022_jp"


def test_a_lone_surrogate_is_replaced_and_counted() -> None:
    assert without_surrogates("a\ud83d \udc00b😀") == ("a\ufffd \ufffdb😀", 2)
    assert without_surrogates("plain") == ("plain", 0)


@pytest.mark.parametrize("text", ["", " \r\n\t", "\ufeff", "\ufeff \n"])
def test_a_file_without_text_is_refused(text: str) -> None:
    with pytest.raises(IntakeError, match=r"a\.txt holds no text"):
        check_storable(text, "a.txt")


def test_half_a_character_is_refused_with_its_position() -> None:
    with pytest.raises(IntakeError, match=r"a\.jsonl .*position 2"):
        check_storable("ab\ud83d", "a.jsonl")


def test_a_text_without_a_path_is_named_as_such() -> None:
    with pytest.raises(IntakeError, match=r"^the text holds no text"):
        check_storable(" ", "")
