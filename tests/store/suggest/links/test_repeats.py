"""Quotations that stand word for word in several articles are found, and phrases are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.suggest.links.claim_text import ClaimText
from store.suggest.links.repeats import RepeatIndex, find_repeats

LEIKE = (
    "“I have been disagreeing with OpenAI leadership about the company's core priorities for quite"
    " some time, until we finally reached a breaking point.”"
)


def said(
    id_: int,
    content: str,
    *,
    article: int | None = None,
    claimers: frozenset[int | str] = frozenset(),
) -> ClaimText:
    return ClaimText(id_, article or id_, content, claimers=claimers, quoted=True)


@pytest.mark.parametrize(
    "again",
    [
        LEIKE.replace("“", '"').replace("”", '"'),
        LEIKE.upper(),
        LEIKE.replace("company's", "company’s").replace(", until", " — until"),
        LEIKE.replace("quite some time", "some time"),
        LEIKE.replace("disagreeing", "disagreing"),
        "“… with OpenAI leadership about the company's core priorities for quite some time”",
        "“I have been disagreeing with OpenAI leadership,” “about the company's core priorities …"
        " until we finally reached a breaking point”",
        "he had “been disagreeing with OpenAI leadership about the company's core priorities”",
    ],
)
def test_a_quotation_is_found_again(again: str) -> None:
    (found,) = find_repeats([said(1, LEIKE), said(2, again)], RepeatIndex())
    assert (found.claim_id, found.other_id) == (2, 1)
    assert found.share > 0.8


def test_a_whole_repeat_says_so() -> None:
    (found,) = find_repeats([said(1, LEIKE), said(2, LEIKE)], RepeatIndex())
    assert (found.share, found.words) == (1.0, 23)
    assert found.reason == "word for word: 23 words"


@pytest.mark.parametrize(
    "phrase",
    [
        "“Thank you very much.”",
        "“No comment.”",
        "“I don't know what to say about that.”",
        "“We'll see what happens.”",
        "“We'll have to wait and see what happens.”",
        "“At the end of the day, it is what it is.”",
        "“Make America great again.”",
    ],
)
def test_a_phrase_that_anybody_uses_is_no_repeat(phrase: str) -> None:
    claims = [said(n, phrase, claimers=frozenset({n})) for n in range(1, 5)]
    assert not find_repeats(claims, RepeatIndex())
    assert not find_repeats([said(n, phrase) for n in range(1, 5)], RepeatIndex())


def test_scattered_common_words_are_no_repeat() -> None:
    claims = [
        said(1, "“We want a 15 dollar minimum wage, and we want to break up the biggest banks.”"),
        said(2, "“A 15 dollar fee is nothing to the big banks that break up the weekend.”"),
    ]
    assert not find_repeats(claims, RepeatIndex())


def test_what_one_person_says_twice_needs_less_than_what_two_say() -> None:
    slogan = "“radical Islamic terrorism is a real threat”"
    of_one = [said(n, slogan, claimers=frozenset({7})) for n in (1, 2)]
    of_two = [said(n, slogan, claimers=frozenset({n})) for n in (1, 2)]
    assert find_repeats(of_one, RepeatIndex())
    assert not find_repeats(of_two, RepeatIndex())


def test_only_quotations_of_other_articles_count() -> None:
    unquoted = ClaimText(2, 2, LEIKE.strip("“”"))
    assert not find_repeats([said(1, LEIKE, article=9), said(3, LEIKE, article=9)], RepeatIndex())
    assert not find_repeats([said(1, LEIKE), unquoted], RepeatIndex())


def test_unquoted_words_around_a_short_quotation_do_not_count() -> None:
    claims = [
        said(1, "that she had been “careless” in her handling of classified material at home"),
        said(2, "her “honesty” is in question because of her handling of classified material"),
    ]
    assert not find_repeats(claims, RepeatIndex())


def test_an_index_forgets_and_takes_in_anew() -> None:
    index = RepeatIndex()
    find_repeats([said(1, LEIKE)], index)
    assert index.find(said(2, LEIKE))
    index.remove(1)
    index.remove(1)
    assert not len(index)
    assert not index.find(said(2, LEIKE))
    index.add(said(1, LEIKE))
    index.add(said(1, "“Something else altogether, about superconducting magnets.”"))
    assert not index.find(said(2, LEIKE))


def test_a_pair_is_told_once_however_often_it_comes() -> None:
    index = RepeatIndex()
    claims = [said(1, LEIKE), said(2, LEIKE)]
    find_repeats(claims, index)
    assert len(find_repeats(claims, index)) == 1


@given(st.lists(st.text(alphabet="ab “”\"'\n\x00…»", max_size=60), max_size=6))
def test_hostile_texts_do_no_harm(texts: list[str]) -> None:
    for repeat in find_repeats([said(n, text) for n, text in enumerate(texts, 1)], RepeatIndex()):
        assert 0 < repeat.share <= 1


@pytest.mark.parametrize("text", ["la " * 50_000, "x" * 100_000, "“" * 100_000])
def test_long_texts_stay_cheap(text: str) -> None:
    assert len(find_repeats([said(1, text), said(2, text)], RepeatIndex())) <= 1
