from __future__ import annotations

from store.suggest.claims.single_quotations import single_quotations
from store.suggest.reading import read


def test_single_marks_cross_no_double_quotation() -> None:
    text = "He 'said “it' is” so. The 'odd' one."
    doubles = [(text.index("“"), text.index("”") + 1)]
    found = single_quotations(read(text), doubles)
    assert [text[start:end] for start, end in found] == ["'odd'"]


def test_a_quotation_in_single_marks_stays_in_its_line() -> None:
    assert single_quotations(read("He said 'it\nis' so."), []) == []
