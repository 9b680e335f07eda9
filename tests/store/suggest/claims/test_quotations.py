"""Quotations are found by their marks, and where marks are lost, by what is said around them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.records import Block, Reason
from store.suggest.claims.quotations import Edges, Quotation, quotations
from store.suggest.claims.wording import Wording
from store.suggest.reading import read

MARKED, CONTINUED = Edges.MARKED, Edges.CONTINUED
OPENING, CLOSING = Edges.OPENING_MISSING, Edges.CLOSING_MISSING


def _found(text: str) -> list[str]:
    return [text[one.start : one.end] for one in quotations(read(text))]


def _only(text: str) -> Quotation:
    (found,) = quotations(read(text))
    return found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“It works,” he said. “Well.”", ["“It works,”", "“Well.”"]),
        ('"It works," he said. "Well."', ['"It works,"', '"Well."']),
        ("''It works,'' he said.", ["''It works,''"]),
        ("``It works,'' he said.", ["``It works,''"]),
        ("« Ça marche », dit-il.", ["« Ça marche »"]),
        ("Er sagte: „Es geht.“ Gut.", ["„Es geht.“"]),
        ("Han sa: ”Det går.” Bra.", ["”Det går.”"]),
        ("»Es geht«, sagte er.", ["»Es geht«"]),
        ('“It works." It does.', ['“It works."']),
        ("He called it “odd“ today.", ["“odd“"]),
        ("his “ harmless view.” Then", ["“ harmless view.”"]),
        ('of " The Illusion," a paper', ['" The Illusion,"']),
        ('He said,"It works." Then', ['"It works."']),
        ('("It works")—he said', ['"It works"']),
        ("“But I—” he said. “No.”", ["“But I—”", "“No.”"]),
    ],
)
def test_marks_of_every_shape_are_paired(text: str, found: list[str]) -> None:
    assert _found(text) == found
    assert {one.edges for one in quotations(read(text))} == {MARKED}


@pytest.mark.parametrize(
    ("text", "quotation"),
    [
        ("I will stay,” Ms. Roe added.", "I will stay,”"),
        ("She met the press. He said: It is over.”", "It is over.”"),
        ("The mayor told reporters, We are done. We go.”", "We are done. We go.”"),
        ("Lee said it was late. We go. We go now,” she said.", "We go. We go now,”"),
        ("Critics saw the plan as a disaster” and left.", "a disaster”"),
        (
            "Has it been denied by anyone? Yes, it has,” Roe said.",
            "Has it been denied by anyone? Yes, it has,”",
        ),
        ("“Yes,” he said. We went home.”", "We went home.”"),
    ],
)
def test_a_lost_opening_mark_is_made_up_for(text: str, quotation: str) -> None:
    last = quotations(read(text))[-1]
    assert (text[last.start : last.end], last.edges) == (quotation, OPENING)


@pytest.mark.parametrize(
    ("text", "quotation"),
    [
        ("“I will stay, Ms. Roe added.", "“I will stay,"),
        ("“I will stay, former senator Ann Roe said.", "“I will stay,"),
        ("“Will you stay? she asked. They did.", "“Will you stay?"),
        ("He said: “We go. We go now.", "“We go. We go now."),
        ("“We go. We go now. The mayor said it was late.", "“We go. We go now."),
        ("Critics saw “a disaster in it. Others left.", "“a disaster in it."),
        ("“We go now, he said. “We go home.”", "“We go now,"),
    ],
)
def test_a_lost_closing_mark_is_made_up_for(text: str, quotation: str) -> None:
    first = quotations(read(text))[0]
    assert (text[first.start : first.end], first.edges) == (quotation, CLOSING)


def test_only_the_last_paragraph_of_a_long_quotation_is_closed() -> None:
    text = "“We came.\n\n“We saw.\n\n“We won,” he said."
    assert _found(text) == ["“We came.", "“We saw.", "“We won,”"]
    assert [one.edges for one in quotations(read(text))] == [CONTINUED, CONTINUED, MARKED]


def test_a_paragraph_that_tells_who_spoke_does_not_continue() -> None:
    text = "“We came, he said.\n\n“We saw,” said another."
    assert _found(text) == ["“We came,", "“We saw,”"]


def test_a_quotation_runs_on_over_the_end_of_a_line() -> None:
    assert _found("“We came\nand saw,” he said.") == ["“We came\nand saw,”"]
    assert _found("He: “We\ncame\nand saw,” he said.") == ["“We\ncame\nand saw,”"]
    assert _found("“We came.\n\nWe saw,” he said.") == ["“We came.\n\nWe saw,”"]


def test_a_quotation_does_not_run_on_over_what_somebody_else_says() -> None:
    assert _found("“We came\nRoe said it was late. I think so,” she said.") == [
        "“We came",
        "I think so,”",
    ]


def test_a_quotation_does_not_run_on_over_what_is_dropped() -> None:
    text = "“We came\nAdvertisement\nand saw,” he said."
    middle = text.index("Adv"), text.index("and")
    blocks = [
        Block(0, middle[0], kept=True, reason=Reason.BODY),
        Block(*middle, kept=False, reason=Reason.PROMO),
        Block(middle[1], len(text), kept=True, reason=Reason.BODY),
    ]
    found = quotations(read(text, blocks))
    assert [text[one.start : one.end] for one in found] == ["“We came", "and saw,”"]


def test_quotations_stand_in_quotations() -> None:
    text = '"They say, \'Go on,\'" he said. "So do I."'
    found = quotations(read(text))
    assert [one.is_nested for one in found] == [False, True, False]
    assert text[found[1].start : found[1].end] == "'Go on,'"
    assert [one.is_nested for one in quotations(read("“The “smart” plan,” he said."))] == [
        False,
        True,
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Gig workers 'beat' the machine.", ["'beat'"]),
        ("‘We will go,’ he said. ‘Now.’", ["‘We will go,’", "‘Now.’"]),
        ("He said ‘the workers’ rights come first’ again.", ["‘the workers’ rights come first’"]),
        ("‘He said “no” again,’ she said.", ["‘He said “no” again,’", "“no”"]),
        ("The workers' rights in the '90s, rock 'n' roll.", []),
        ("The bosses' and the workers' rights, 'tis said.", []),
        ("He is 6' tall; it's the students' turn.", []),
        ("'No one “knows' it” at all.", ["“knows' it”"]),
    ],
)
def test_single_marks_quote_or_elide(text: str, found: list[str]) -> None:
    assert _found(text) == found


def test_inches_are_no_quotation() -> None:
    assert _found('The 13" screen and the 15" screen sell, he said.') == []
    assert _found('"I am 6\'2" tall," he said.') == ['"I am 6\'2" tall,"']


def test_attributes_of_markup_are_no_quotation() -> None:
    assert _found('<post author="@ann" date="May 1"> “Yes,” she wrote.') == ["“Yes,”"]


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("“It works,” he said.", Wording.SPEECH),
        ("He said, “Stop it.”", Wording.SPEECH),
        ("“Will it work?”", Wording.SPEECH),
        ("“We knew of no such thing before the storm came.”", Wording.SPEECH),
        ("an author of “The Leaderboard Illusion,” a paper", Wording.TITLE),
        ("She said on the “No Priors” podcast that it was.", Wording.TITLE),
        ("It led in math and “Hard Prompts.”", Wording.TITLE),
        ("It ran in “Gone with the Wind” for years.", Wording.TITLE),
        ("It employs 900 “data tutors” there.", Wording.TERM),
        ("Some “rogue” members left.", Wording.TERM),
    ],
)
def test_titles_and_terms_are_told_from_speech(text: str, wording: Wording) -> None:
    assert _only(text).wording is wording


HOSTILE = st.text(alphabet="abA ., \n\r\t\"'“”„«»‘’`—?!0\u00a0\u202e\x00=", max_size=80)


@given(HOSTILE)
def test_quotations_lie_in_the_text_in_order_and_apart_or_nested(text: str) -> None:
    found = quotations(read(text))
    assert list(found) == sorted(found, key=lambda one: (one.start, -one.end))
    for one in found:
        assert 0 <= one.start < one.end <= len(text)
        assert any(map(str.isalnum, text[one.start : one.end]))
        around = [other for other in found if other.start <= one.start and one.end <= other.end]
        assert one.is_nested == (len(around) > 1)


@given(HOSTILE, st.integers(0, 80), st.integers(0, 80))
def test_edges_lie_in_what_is_kept(text: str, one: int, other: int) -> None:
    first, second = sorted((min(one, len(text)), min(other, len(text))))
    edges = [0, first, second, len(text)]
    blocks = [
        Block(start, end, kept=place != 1, reason=Reason.BODY)
        for place, (start, end) in enumerate(pairwise(edges))
        if start < end
    ]
    if not blocks:
        return
    for found in quotations(read(text, blocks)):
        for offset in (found.start, found.end - 1):
            assert not first <= offset < second


@pytest.mark.parametrize("mark", ['"', "“", "”", "'", "''", "“a, ", '"A said. ', "a' ", '"x\n'])
def test_many_marks_are_no_matter(mark: str) -> None:
    text = mark * (20_000 // len(mark))
    assert all(one.end <= len(text) for one in quotations(read(text)))
