from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from store.cleaning.units import LONGEST, units_of


@given(st.text(st.sampled_from("ab.!。 \n\r\v\u2028\ufeff\t”")))
def test_a_unit_says_where_its_text_stands(raw: str) -> None:
    for unit in units_of(raw):
        assert raw.startswith(unit.text, unit.start)
        assert unit.text == unit.text.strip()
        assert unit.text


@given(st.lists(st.text(st.sampled_from("ab .!?"), min_size=1), max_size=200))
def test_nothing_but_blanks_stands_between_units(pieces: list[str]) -> None:
    raw = "".join(pieces * 5)
    place = 0
    for unit in units_of(raw):
        assert not raw[place : unit.start].strip()
        place = unit.start + len(unit.text)
    assert not raw[place:].strip()


def test_a_line_of_usual_length_stays_whole() -> None:
    line = "One sentence. Another one! " * 20
    assert len(line) < LONGEST
    assert [unit.text for unit in units_of(f"{line}\n\n{line}")] == [line.strip()] * 2


def test_a_long_line_is_cut_after_sentences() -> None:
    units = units_of("This is a sentence of the long line, and it goes on. " * 40)
    assert len(units) > 1
    assert [unit.part for unit in units] == list(range(len(units)))
    assert all(unit.text.endswith(".") for unit in units)


def test_a_long_line_in_chinese_is_cut_where_no_blanks_are() -> None:
    assert len(units_of("市议会周二投票决定重建在风暴中被毁的旧灯塔。" * 60)) > 1


def test_a_long_line_without_sentences_stays_whole() -> None:
    assert len(units_of("word " * 1000)) == 1
