"""The measure of the bench is a program as well: it has to be right before anything is."""

from __future__ import annotations

import pytest

from tests.bench.suggest.measure import Labelled, Pair, Tally, agree, matches
from tests.bench.suggest.reporting import is_reported

TEXT = "abcde fghij klmno"


def claim(content: tuple[int, int], *, source: tuple[int, int] | None = None) -> Labelled:
    return Labelled((source,) if source else (), ((6, 11),), (content,), "indirect")


def test_half_of_the_letters_is_enough() -> None:
    assert matches(TEXT, [claim((0, 11))], [claim((0, 5))]) == [Pair(0, 0)]
    assert not matches(TEXT, [claim((0, 11))], [claim((0, 4))])


def test_blanks_and_marks_do_not_count() -> None:
    assert matches("“ab” c", [claim((0, 4))], [claim((1, 3))]) == [Pair(0, 0)]


def test_one_proposal_answers_for_one_label() -> None:
    gold = [claim((0, 5)), claim((0, 8))]
    assert matches(TEXT, gold, [claim((0, 5))]) == [Pair(0, 0)]
    assert len(matches(TEXT, gold, [claim((0, 5)), claim((0, 8))])) == 2


def test_roles_agree_where_they_overlap_or_both_are_lacking() -> None:
    assert agree(claim((0, 5), source=(12, 17)), claim((0, 5), source=(14, 15)))
    assert agree(claim((0, 5)), claim((0, 5)))
    assert not agree(claim((0, 5), source=(12, 17)), claim((0, 5)))
    assert not agree(claim((0, 5), source=(12, 14)), claim((0, 5), source=(14, 15)))


def test_figures_of_a_tally() -> None:
    tally = Tally()
    tally.add(TEXT, [claim((0, 5)), claim((12, 17), source=(6, 8))], [claim((0, 5))])
    tally.add(TEXT, [], [claim((12, 17))])
    assert tally.precision == pytest.approx(1 / 2)
    assert tally.recall == pytest.approx(1 / 2)
    assert tally.content_f == pytest.approx(1 / 2)
    assert tally.full_f == pytest.approx(1 / 2)
    assert tally.letter_f == pytest.approx(2 * 5 / (10 + 10))


def test_what_is_reported_speech() -> None:
    text = "She denied that she would leave. She likes that she can leave."
    denied = Labelled((), ((4, 10),), ((11, 31),), "indirect")
    likes = Labelled((), ((37, 42),), ((43, 61),), "indirect")
    assert is_reported(text, denied)
    assert not is_reported(text, likes)
    assert not is_reported(text, denied._replace(form="mixed"))
    assert not is_reported(text, denied._replace(content=((11, 19),)))
