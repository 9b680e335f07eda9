from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from store.names.bearers import Bearer
from store.names.resolving.context import Context
from store.names.resolving.links import CERTAIN, Link
from store.names.resolving.pool import Pool
from store.names.resolving.union import Union
from store.records import EntityType

PERSON, ORG = EntityType.PERSON, EntityType.ORG


def weighed(ours: str, theirs: str, *company: tuple[EntityType, str, str]) -> Link:
    """Weigh Aaron Aa and Aaron Ab, who come first in the order of names, by their company."""
    named = [(PERSON, "Aaron Aa", ours), (PERSON, "Aaron Ab", theirs), *company]
    bearers = [
        Bearer(number, type_, {name: 1}, frozenset(articles.split()))
        for number, (type_, name, articles) in enumerate(named)
    ]
    pool = Pool(bearers, [])
    a, b = pool.ranks(0, 1)
    return Context(pool, Union(pool, [], [])).weigh(Link(a, b, 0.5, ()), CERTAIN)


def test_without_articles_or_company_nothing_is_said() -> None:
    assert weighed("", "").score == weighed("x", "").score == weighed("x", "y").score == 0.5
    assert weighed("x", "y", (PERSON, "Jan Leike", "x")).score == 0.5
    assert weighed("x", "y").reasons == ()


def test_nobody_shared_makes_it_less_likely() -> None:
    link = weighed("x", "y", (PERSON, "Jan Leike", "x"), (PERSON, "Sam Altman", "y"))
    assert link.score < 0.5
    assert link.reasons == ("no other name shared",)


def test_the_rarest_are_named_first_and_three_at_most() -> None:
    link = weighed(
        "x",
        "y",
        (PERSON, "Everybody Knows", "x y z w"),
        (PERSON, "Hardly Known", "x y"),
        (ORG, "Open House", "x y z"),
        (ORG, "Zoo Keepers", "x y z w"),
    )
    assert link.reasons == ("share Hardly Known, Open House and Zoo Keepers",)


def test_one_named_in_few_articles_says_more_than_one_named_everywhere() -> None:
    others = [
        (PERSON, f"Other {name}", article) for name, article in zip("BCD", "uvw", strict=True)
    ]
    rare = weighed("x", "y", (PERSON, "Jan Leike", "x y"), *others)
    common = weighed("x", "y", (PERSON, "Jan Leike", "x y u v w"), *others)
    assert 0.5 < common.score < rare.score


def test_single_words_say_little() -> None:
    others = [
        (PERSON, f"Other {name}", article) for name, article in zip("BCD", "uvw", strict=True)
    ]
    towns = [(ORG, name, "x y") for name in ("Bath", "Bristol", "Wigan")]
    clubs = [(ORG, f"{name} Rugby", "x y") for name in ("Bath", "Bristol", "Wigan")]
    assert 0.5 < weighed("x", "y", *towns, *others).score < weighed("x", "y", *clubs, *others).score


def test_two_full_names_of_one_article_are_hardly_one() -> None:
    link = weighed("x y", "y z", (PERSON, "Jan Leike", "x z"))
    assert link.score < 0.2
    assert link.reasons == ("one article names both in full",)


ARTICLES = st.frozensets(st.sampled_from("xyzw"), max_size=3).map(" ".join)
COMPANY = st.lists(
    st.tuples(st.sampled_from([PERSON, ORG]), st.sampled_from(["Bo Ba", "Ce", "Du Da"]), ARTICLES),
    max_size=5,
)


@given(ARTICLES, ARTICLES, COMPANY)
def test_it_is_the_same_either_way(
    ours: str, theirs: str, company: list[tuple[EntityType, str, str]]
) -> None:
    one, other = weighed(ours, theirs, *company), weighed(theirs, ours, *company)
    assert (one.score, one.reasons) == (other.score, other.reasons)
    assert 0 < one.score < 1
