from __future__ import annotations

import json
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.forms import form_of
from store.records import Form
from store.spans import Span

SEEDS = Path(__file__).parents[2] / "seeds"

DIRECT, MIXED, INDIRECT = Form.DIRECT, Form.MIXED, Form.INDIRECT


@pytest.mark.parametrize(
    ("text", "content", "form"),
    [
        ("“It works,” he said.", "“It works,”", DIRECT),
        ("“It works,” he said.", "It works", DIRECT),
        ('"It works," he said.', '"It works,"', DIRECT),
        ("« Ça marche », dit-il.", "« Ça marche »", DIRECT),
        ("Er sagte: „Es geht.“ Gut.", "„Es geht.“", DIRECT),
        ("»Es geht«, sagte er.", "»Es geht«", DIRECT),
        ("Han sa: ”Det går.”", "”Det går.”", DIRECT),
        ("''It works,'' he said.", "''It works,''", DIRECT),
        ("He said it “works well” now.", "it “works well” now", MIXED),
        ("He praised “ease” and “speed”.", "“ease” and “speed”", MIXED),
        ("He said it works.", "it works", INDIRECT),
        ("He said it’s the company's 'best' yet.", "it’s the company's 'best' yet", INDIRECT),
        ("“Yes,” he said. It works, he thinks.", "It works", INDIRECT),
    ],
)
def test_marks_tell_the_form(text: str, content: str, form: Form) -> None:
    start = text.index(content)
    assert form_of(text, Span.of(start, start + len(content))) is form


def test_a_quotation_may_have_lost_its_opening_mark() -> None:
    text = "He was clear.\nI will go,” she said. “Now.”"
    assert form_of(text, Span.of(text.index("I will"), text.index(" she"))) is DIRECT
    assert form_of(text, Span.of(0, 12)) is INDIRECT


def test_a_quotation_may_run_on_into_the_next_paragraph() -> None:
    text = "“We came.\n“We saw.” Then they left."
    assert form_of(text, Span.of(0, text.index(" Then"))) is DIRECT


def test_every_fragment_counts() -> None:
    text = "“We came,” he said. “We saw.” They left."
    second, third = text.index("“We saw"), text.index("They")
    assert form_of(text, Span(((0, 10), (second, third)))) is DIRECT
    assert form_of(text, Span(((0, 10), (third, len(text))))) is MIXED


def test_inches_are_no_quotation() -> None:
    text = 'The 13" screen and the 15" screen sell well, he said.'
    assert form_of(text, Span.of(0, 8)) is INDIRECT


def test_a_mark_of_the_same_shape_on_both_sides_is_told_by_the_blanks() -> None:
    text = 'authors of " The Illusion," said "no."'
    assert form_of(text, Span.of(text.index("The"), text.index(" said"))) is DIRECT
    assert form_of(text, Span.of(text.index("said"), text.index(' "no'))) is INDIRECT


def test_most_claims_of_the_seeds_have_the_form_that_people_gave_them() -> None:
    gold = json.loads((SEEDS / "gold_entities_claims.json").read_text(encoding="utf-8"))
    raw = {
        document["id"]: (SEEDS / document["file"]).read_bytes().decode("utf-8")
        for document in gold["docs"]
    }
    right = 0
    for claim in gold["claims"]:
        content = Span(tuple((part["start"], part["end"]) for part in claim["content"]))
        right += form_of(raw[claim["doc"]], content) == claim["form"]
    assert right >= 113


@given(st.text(alphabet="ab \n“”„«»\"'", min_size=1), st.data())
def test_any_span_has_a_form(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    form = form_of(text, Span.of(start, end))
    assert form is INDIRECT or any(mark in text for mark in "“”„«»\"'")


def test_many_quotations_take_no_longer_than_their_text() -> None:
    text = "“Yes,” he " * 10_000
    started = perf_counter()
    assert form_of(text, Span.of(0, len(text))) is MIXED
    assert perf_counter() - started < 1
