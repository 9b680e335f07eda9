"""What one claim does to another is told from figures, denials, dates and changes."""

from __future__ import annotations

import pytest

from store.records import LinkType, Polarity
from store.suggest.links.claim_text import ClaimText
from store.suggest.links.relation import Relation, relate

JUNE, JULY = "2025-06-30", "2025-07-01"


def test_the_same_words_say_the_same() -> None:
    one, other = (
        ClaimText(1, 1, "the team was dissolved"),
        ClaimText(2, 2, "the team was dissolved"),
    )
    assert relate(one, other, 0.9) == Relation(LinkType.SAME, "same words")


def test_another_figure_contradicts_and_a_later_one_updates() -> None:
    three, four = "three employees have left", "4 employees left"
    undated = relate(ClaimText(1, 1, three), ClaimText(2, 2, four), 0.7)
    assert undated == Relation(LinkType.CONTRADICTS, "other figure: 3 / 4")
    early, late = ClaimText(1, 1, three, date=JUNE), ClaimText(2, 2, four, date=JULY)
    assert relate(early, late, 0.7) == Relation(LinkType.UPDATES, "newer figure: 3 / 4", True)
    assert relate(late, early, 0.7) == Relation(LinkType.UPDATES, "newer figure: 4 / 3", False)


def test_figures_of_different_things_are_not_compared() -> None:
    one, other = ClaimText(1, 1, "12 employees left"), ClaimText(2, 2, "employees left 3 offices")
    assert relate(one, other, 0.7).type is LinkType.SAME


@pytest.mark.parametrize(
    ("content", "polarity"),
    [
        ("he did not take the money", Polarity.POSITIVE),
        ("he didn’t take the money", Polarity.POSITIVE),
        ("he denied that he took the money", Polarity.POSITIVE),
        ("he took the money", Polarity.NEGATIVE),
    ],
)
def test_a_denial_contradicts(content: str, polarity: Polarity) -> None:
    one = ClaimText(1, 1, "he took the money", claimers=frozenset({1}))
    other = ClaimText(2, 2, content, claimers=frozenset({2}), polarity=polarity)
    assert relate(one, other, 0.7) == Relation(
        LinkType.CONTRADICTS, "same subject, opposite polarity"
    )


def test_two_denials_say_the_same() -> None:
    one, other = ClaimText(1, 1, "he never took it"), ClaimText(2, 2, "he did not take it")
    assert relate(one, other, 0.7).type is LinkType.SAME


def test_what_has_changed_updates_what_was() -> None:
    was, is_now = ClaimText(1, 1, "she heads the team"), ClaimText(2, 2, "he now heads the team")
    assert relate(is_now, was, 0.4) == Relation(LinkType.UPDATES, "says “now”", False)
    assert relate(was, is_now, 0.4) == Relation(LinkType.UPDATES, "says “now”", True)


def test_a_change_in_the_earlier_article_updates_nothing() -> None:
    was = ClaimText(1, 1, "he now heads the team", date=JUNE)
    later = ClaimText(2, 2, "she heads the team", date=JULY)
    assert relate(was, later, 0.4).type is LinkType.SUPPORTS


def test_what_is_only_near_supports_and_names_what_both_have() -> None:
    one = ClaimText(1, 1, "the resignation of the founder")
    other = ClaimText(2, 2, "the founder resigned over safety")
    assert relate(one, other, 0.4) == Relation(LinkType.SUPPORTS, "both: resignation, founder")
    assert relate(one, ClaimText(3, 3, "x"), 0.1).reason == "near in meaning"
