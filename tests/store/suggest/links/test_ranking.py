"""Claims that belong together come first, however they are worded."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from store.suggest.links.claim_text import ClaimText
from store.suggest.links.ranking import ClaimIndex

CONTENTS = (
    "his decision to leave the company after ten years",
    "the new model answers questions about maths better than people do",
    "the price of a barrel of oil fell by four dollars on Monday",
    "the judge dismissed the lawsuit over the use of books",
    "voters in the north were turned away from polling stations",
    "the vaccine prevents most infections in children under five",
    "the bridge will be closed for repairs until the spring",
)


def claims() -> list[ClaimText]:
    return [ClaimText(n, n, content) for n, content in enumerate(CONTENTS)]


def ranked(index: ClaimIndex, content: str, **more: object) -> list[int]:
    claim = ClaimText(99, 99, content, **more)  # type: ignore[arg-type]
    return [link.claim_id for link in index.rank(claim)]


def test_the_same_words_come_first_and_nearly_full() -> None:
    best = ClaimIndex(claims()).rank(ClaimText(99, 99, CONTENTS[3]))[0]
    assert best.claim_id == 3
    assert best.score > 0.8


def test_other_words_for_the_same_are_found() -> None:
    index = ClaimIndex(claims())
    assert ranked(index, "he resigned from the firm")[0] == 0
    assert ranked(index, "crude got cheaper")[0] == 2
    assert ranked(index, "the court threw out the suit by the authors")[0] == 3
    assert ranked(index, "immunisation protects kids from the disease")[0] == 5


def test_an_acronym_is_met_by_the_words_that_it_is_short_for() -> None:
    long, short = "a pledge to build artificial general intelligence", "confident about AGI"
    index = ClaimIndex([*claims(), ClaimText(50, 50, long), ClaimText(51, 51, short)])
    assert ranked(index, "AGI is near")[:2] == [51, 50]
    assert 51 in ranked(index, long)
    assert 50 not in ranked(index, "a person named Agi")


def test_what_words_could_be_for_short_makes_them_no_less_alike() -> None:
    long = "artificial general intelligence by large language models"
    best = ClaimIndex([*claims(), ClaimText(50, 50, long)]).rank(ClaimText(99, 99, long))[0]
    alone = ClaimIndex([*claims(), ClaimText(50, 50, long.upper())]).rank(ClaimText(99, 99, long))
    assert best.claim_id == alone[0].claim_id == 50
    assert best.score > 0.8


def test_a_short_content_is_understood_by_its_sentence() -> None:
    index = ClaimIndex(claims())
    sentence = "He spoke of it after the repairs on the bridge had begun."
    assert ranked(index, "of it", context=sentence)[0] == 6


def test_who_claims_and_who_is_named_counts() -> None:
    index = ClaimIndex()
    for n in (1, 2, 3):
        index.add(ClaimText(n, n, "the plan is good", claimers=frozenset({n})))
    index.add(ClaimText(4, 4, "the plan is good", entities=frozenset({"Acme"})))
    assert ranked(index, "the plan is bad", claimers=frozenset({2}))[0] == 2
    assert ranked(index, "the plan is bad", entities=frozenset({"Acme"}))[0] == 4


def test_claims_of_the_same_article_and_the_claim_itself_are_not_shown() -> None:
    index = ClaimIndex([*claims(), ClaimText(50, 3, CONTENTS[3])])
    assert 50 not in [link.claim_id for link in index.rank(claims()[3])]
    assert 3 not in [link.claim_id for link in index.rank(claims()[3])]


def test_claims_come_and_go_one_by_one() -> None:
    index = ClaimIndex(claims())
    index.remove(3)
    index.remove(3)
    assert 3 not in ranked(index, CONTENTS[3])
    index.add(ClaimText(2, 2, CONTENTS[3]))
    assert ranked(index, CONTENTS[3])[0] == 2
    assert len(index) == len(CONTENTS) - 1


def test_an_index_that_was_swept_ranks_as_a_new_one() -> None:
    index = ClaimIndex(claims())
    for n in range(1000):
        index.add(ClaimText(1000 + n, 7, f"chapter {n} of the long story"))
        index.remove(1000 + n)
    new = ClaimIndex(claims())
    for claim in claims():
        assert index.rank(claim) == new.rank(claim)


def test_a_limit_keeps_the_best() -> None:
    index = ClaimIndex(ClaimText(n, n, f"{CONTENTS[0]} and item {n}") for n in range(30))
    claim = ClaimText(99, 99, CONTENTS[0])
    assert index.rank(claim, limit=3) == index.rank(claim, limit=30)[:3]
    assert len(index.rank(claim, limit=3)) == 3


def test_a_claim_of_many_pages_is_ranked_by_its_rarest_words() -> None:
    pages = " ".join(f"word{n}" for n in range(20_000))
    index = ClaimIndex([*claims(), ClaimText(50, 50, pages)])
    assert ranked(index, pages) == [50]


@given(st.lists(st.text(max_size=80), max_size=8), st.text(max_size=80))
def test_hostile_texts_do_no_harm(contents: list[str], context: str) -> None:
    claims_ = [ClaimText(n, n, content, context) for n, content in enumerate(contents)]
    index = ClaimIndex(claims_)
    for claim in claims_:
        scores = [link.score for link in index.rank(claim)]
        assert scores == sorted(scores, reverse=True)
        assert all(0 <= score <= 1 for score in scores)
