from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.names.bearers import Bearer, Pair
from store.names.compare import compare
from store.names.comparison import LAX
from store.names.resolution import resolve
from store.records import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from random import Random

    from store.names.resolution import Resolution

PERSON, ORG, PRODUCT = EntityType.PERSON, EntityType.ORG, EntityType.PRODUCT


class Desk:
    """Bearers numbered in the order of their coming, compared by their names."""

    def __init__(self, *named: tuple[EntityType, str | dict[str, int], str]) -> None:
        self.bearers = [
            Bearer(
                number,
                type_,
                names if isinstance(names, dict) else {names: 1},
                frozenset(articles.split()),
            )
            for number, (type_, names, articles) in enumerate(named)
        ]

    def id(self, name: str, article: str = "") -> int:
        """The first bearer of a name, in an article if one is given."""
        return next(
            bearer.id
            for bearer in self.bearers
            if name in bearer.names and (not article or article in bearer.articles)
        )

    def ids(self, *names: str) -> tuple[int, ...]:
        return tuple(sorted(map(self.id, names)))

    def resolve(
        self,
        *,
        same: Sequence[tuple[int, int]] = (),
        different: Sequence[tuple[int, int]] = (),
        merge_from: float | None = None,
    ) -> Resolution:
        pairs = pairs_of(self.bearers)
        return resolve(self.bearers, pairs, same=same, different=different, merge_from=merge_from)


def pairs_of(bearers: Iterable[Bearer]) -> list[Pair]:
    """Compare all with all, by the two names most alike."""
    pairs = []
    for one, other in combinations(sorted(bearers, key=lambda bearer: bearer.id), 2):
        if one.type is other.type:
            found = max(
                (compare(a, b, one.type) for a in one.names for b in other.names),
                key=lambda comparison: (comparison.score, comparison.reasons),
            )
            if found.score >= LAX or found.clash:
                pairs.append(
                    Pair(one.id, other.id, found.score, found.reasons, found.is_sure, found.clash)
                )
    return pairs


def test_every_bearer_is_in_one_cluster() -> None:
    desk = Desk((PERSON, "Jan Leike", "a"), (ORG, "OpenAI", "a"), (PERSON, "Ilya Sutskever", "b"))
    assert desk.resolve().clusters == ((0,), (1,), (2,))


def test_nothing_comes_of_nothing() -> None:
    assert resolve([], []).clusters == ()


def test_a_surname_is_that_of_the_one_person_of_its_article() -> None:
    desk = Desk((PERSON, "Jan Leike", "a"), (PERSON, "Leike", "a"), (PERSON, "Sam Altman", "a"))
    resolution = desk.resolve()
    assert resolution.clusters == ((0, 1), (2,))
    (merged,) = resolution.merged
    assert "the only such name in the article" in merged.reasons
    assert not resolution.waiting


def test_a_surname_behind_an_initial_is_a_surname() -> None:
    desk = Desk((PERSON, "Jan Leike", "a"), (PERSON, "J. Leike", "a"), (PERSON, "Sam Altman", "a"))
    assert desk.resolve().clusters == ((0, 1), (2,))


def test_a_given_name_is_asked_about() -> None:
    desk = Desk((PERSON, "Denise Fox", "a"), (PERSON, "Denise", "a"), (PERSON, "Denise", "b"))
    resolution = desk.resolve()
    assert resolution.clusters == ((0,), (1,), (2,))
    assert (0, 1) in [(pair.a_id, pair.b_id) for pair in resolution.waiting]
    assert desk.resolve(merge_from=0.5).clusters == ((0, 1), (2,))


def test_a_surname_that_two_bear_in_its_article_is_asked_about() -> None:
    desk = Desk((PERSON, "Elon Musk", "a"), (PERSON, "Kimbal Musk", "a"), (PERSON, "Musk", "a"))
    resolution = desk.resolve(merge_from=0.5)
    assert resolution.clusters == ((0,), (1,), (2,))
    assert {pair.b_id for pair in resolution.waiting} == {2}


def test_an_acronym_stands_for_the_name_in_its_article() -> None:
    desk = Desk((ORG, "Federal Trade Commission", "a"), (ORG, "FTC", "a"), (ORG, "Fox News", "a"))
    assert desk.resolve().clusters == ((0, 1), (2,))


def test_the_same_full_name_in_two_articles_is_one() -> None:
    desk = Desk((PERSON, "Jan Leike", "a"), (PERSON, "Jan Leike", "b"))
    assert desk.resolve().clusters == ((0, 1),)


def test_the_same_surname_in_two_articles_need_not_be_one() -> None:
    desk = Desk(
        (PERSON, "Elon Musk", "a"),
        (PERSON, "Musk", "a"),
        (PERSON, "Kimbal Musk", "b"),
        (PERSON, "Musk", "b"),
    )
    for merge_from in (None, 0.5, LAX):
        assert desk.resolve(merge_from=merge_from).clusters == ((0, 1), (2, 3))


def test_a_surname_goes_to_the_one_bearer_of_other_articles() -> None:
    desk = Desk((PERSON, "Jan Leike", "a"), (PERSON, "Leike", "b"))
    assert desk.resolve().clusters == ((0,), (1,))
    assert desk.resolve(merge_from=0.5).clusters == ((0, 1),)


def test_of_two_bearers_a_surname_goes_to_one_named_much_oftener() -> None:
    def clusters(often: int) -> tuple[tuple[int, ...], ...]:
        desk = Desk(
            (PERSON, {"Bill Clinton": often}, "a"),
            (PERSON, {"Hillary Clinton": 1}, "b"),
            (PERSON, "Clinton", "c"),
        )
        return desk.resolve(merge_from=0.5).clusters

    assert clusters(often=9) == ((0, 2), (1,))
    assert clusters(often=2) == ((0,), (1,), (2,))


def test_a_full_name_that_is_short_for_two_joins_neither() -> None:
    desk = Desk(
        (PERSON, "George Walker Bush", "a"),
        (PERSON, "George Herbert Bush", "b"),
        (PERSON, "George Bush", "c"),
    )
    assert desk.resolve(merge_from=0.5).clusters == ((0,), (1,), (2,))


def test_people_who_share_a_surname_as_one_of_their_names_are_not_one() -> None:
    desk = Desk(
        (PERSON, {"Elon Musk": 3, "Musk": 9}, "a b"), (PERSON, {"Kimbal Musk": 2, "Musk": 4}, "c")
    )
    assert desk.resolve(merge_from=0.5).clusters == ((0,), (1,))


def test_versions_that_clash_are_not_joined_through_a_third_name() -> None:
    desk = Desk((PRODUCT, "Grok 3", ""), (PRODUCT, "Grok 4", ""), (PRODUCT, "Grok", ""))
    pairs = [
        Pair(0, 2, 0.9, ("one",)),
        Pair(1, 2, 0.6, ("two",)),
        Pair(0, 1, 0.1, ("another version: 3 / 4",), clash=True),
    ]
    resolution = resolve(desk.bearers, pairs, merge_from=0.5)
    assert resolution.clusters == ((0, 2), (1,))


def test_what_clashes_only_people_make_one() -> None:
    desk = Desk((PRODUCT, "Grok 3", ""), (PRODUCT, "Grok 4", ""))
    assert desk.resolve(merge_from=LAX).clusters == ((0,), (1,))
    assert desk.resolve(same=[(0, 1)]).clusters == ((0, 1),)


def test_what_people_say_is_different_stays_apart() -> None:
    desk = Desk((PERSON, "Jan Leike", "a"), (PERSON, "Jan Leike", "b"), (PERSON, "Leike", "a"))
    resolution = desk.resolve(different=[(1, 0)])
    assert resolution.clusters == ((0, 2), (1,))
    assert [(pair.a_id, pair.b_id) for pair in resolution.conflicts] == [(0, 1)]
    assert not resolution.waiting


def test_what_people_say_is_the_same_holds_against_all() -> None:
    desk = Desk((PERSON, "Elon Musk", "a"), (PERSON, "Ada Lovelace", "a"), (ORG, "Tesla", "a"))
    assert desk.resolve(same=[(1, 0)], different=[(0, 1)]).clusters == ((0, 1), (2,))


def test_two_full_names_of_one_article_are_asked_about_but_not_merged() -> None:
    desk = Desk((PERSON, "Stephen Forbes", "a"), (PERSON, "Steven Forbs", "a"))
    pair = Pair(0, 1, 0.97, ("sounds alike",))
    resolution = resolve(desk.bearers, [pair], merge_from=0.5)
    assert resolution.clusters == ((0,), (1,))
    assert [(pair.a_id, pair.b_id) for pair in resolution.conflicts + resolution.waiting] == [
        (0, 1),
        (0, 1),
    ]
    assert resolution.waiting[0].score < 0.97


def test_a_longer_name_of_the_same_article_does_not_count_as_another() -> None:
    desk = Desk((PERSON, "John Kerry", "a"), (PERSON, "John F. Kerry", "a"))
    assert desk.resolve(merge_from=0.5).clusters == ((0, 1),)


OTHERS = ("Jan Leike", "Sam Altman", "Ilya Sutskever", "Ada Lovelace")


def test_those_named_beside_both_make_it_likelier_and_are_named() -> None:
    def score(*company: str) -> tuple[float, tuple[str, ...]]:
        desk = Desk(
            (PERSON, "Daniel Kokotajlo", "a"),
            (PERSON, "Daniel Cocateo", "b"),
            *((PERSON, name, articles) for name, articles in zip(OTHERS, company, strict=False)),
        )
        pair = Pair(0, 1, 0.6, ("same given name",))
        (waiting,) = resolve(desk.bearers, [pair]).waiting
        return waiting.score, waiting.reasons

    alone, _ = score("c")
    apart, reasons = score("a", "b")
    assert reasons == ("same given name", "no other name shared")
    beside, reasons = score("a b", "a b", "c", "d")
    assert reasons == ("same given name", "share Jan Leike and Sam Altman")
    assert apart < alone < beside < 1


def test_names_that_sound_alike_are_merged_only_with_company() -> None:
    def clusters(articles: str) -> int:
        desk = Desk(
            (PERSON, "Daniel Kokotajlo", "a"),
            (PERSON, "Daniel Kokotaylo", "b"),
            (PERSON, "Jan Leike", articles),
            (PERSON, "Sam Altman", articles),
            (PERSON, "Ada Lovelace", "c d e f"),
        )
        pair = Pair(0, 1, 0.96, ("sounds alike",))
        return len(resolve(desk.bearers, [pair]).clusters)

    assert clusters("a b") == 4
    assert clusters("a") == 5


def test_between_two_clusters_only_the_best_pair_waits() -> None:
    desk = Desk(
        (PERSON, "Daniel Kokotajlo", "a"),
        (PERSON, "Daniel Kokotajlo", "b"),
        (PERSON, "Daniel Cocateo", "c"),
        (PERSON, "Daniel Cocateo", "d"),
    )
    sure = [Pair(a, b, 1.0, ("same name",), is_sure=True) for a, b in ((0, 1), (2, 3))]
    alike = [Pair(a, b, 0.5 + a / 10, ("alike",)) for a, b in ((0, 2), (1, 3))]
    resolution = resolve(desk.bearers, [*alike, *sure])
    assert resolution.clusters == ((0, 1), (2, 3))
    assert [(pair.a_id, pair.b_id) for pair in resolution.waiting] == [(1, 3)]


def test_father_and_son_are_two() -> None:
    desk = Desk(
        (PERSON, "Donald Trump", "a"),
        (PERSON, "Donald Trump Jr.", "a"),
        (PERSON, "Donald Trump", "b"),
        (PERSON, "Donald Trump Jr.", "c"),
    )
    for merge_from in (None, 0.95):
        assert desk.resolve(merge_from=merge_from).clusters == ((0, 2), (1, 3))
    assert [(pair.a_id, pair.b_id) for pair in desk.resolve().waiting]


def test_father_and_son_of_two_articles_are_asked_about_whatever_the_company() -> None:
    desk = Desk(
        (PERSON, "Robert F. Kennedy", "a"),
        (PERSON, "Robert F. Kennedy Jr.", "b"),
        (PERSON, "Ada Lovelace", "a b"),
        (PERSON, "Grace Hopper", "a b"),
        (PERSON, "Alan Turing", "c d e f"),
    )
    resolution = desk.resolve()
    assert len(resolution.clusters) == len(desk.bearers)
    assert (0, 1) in [(pair.a_id, pair.b_id) for pair in resolution.waiting]


def test_a_name_that_thousands_bear_takes_company() -> None:
    def clusters(name: str, company: str) -> int:
        desk = Desk(
            (PERSON, name, "a"),
            (PERSON, name, "b"),
            (PERSON, "Ada Lovelace", company),
            (PERSON, "Grace Hopper", company),
            (PERSON, "Keir Starmer", "b"),
            (PERSON, "Alan Turing", "c d e f"),
        )
        return len(desk.resolve().clusters)

    assert clusters("John Smith", company="a") == 6
    assert clusters("John Smith", company="a b") == 5
    assert clusters("Jan Leike", company="a") == 5
    assert clusters("John Q. Smith", company="a") == 5


def test_an_acronym_that_is_mostly_anothers_is_asked_about() -> None:
    def cooks(*spies: str) -> tuple[int, ...]:
        desk = Desk(
            (ORG, "CIA", "cook"),
            (ORG, "Culinary Institute of America", "cook"),
            *((ORG, "CIA", article) for article in spies),
            *((ORG, "Central Intelligence Agency", article) for article in spies),
        )
        return desk.resolve().clusters[0]

    assert cooks() == cooks("a") == (0, 1)
    assert cooks("a", "b", "c") == (0,)


def test_versions_that_clash_are_kept_apart_whichever_of_their_bearers_are_compared() -> None:
    desk = Desk(
        (PRODUCT, "Grok 3", "a"),
        (PRODUCT, "Grok 4", "b"),
        (PRODUCT, "Grok 3", "c"),
        (PRODUCT, "Grok 4", "d"),
        (PRODUCT, "Grok", "c"),
    )
    pairs = [
        Pair(0, 1, 0.1, ("another version: 3 / 4",), clash=True),
        Pair(2, 4, 0.9, ("one",)),
        Pair(3, 4, 0.9, ("other",)),
    ]
    resolution = resolve(desk.bearers, pairs, merge_from=0.5)
    assert resolution.clusters == ((0,), (1,), (2, 4), (3,))


def test_namesakes_are_kept_apart_one_by_one() -> None:
    desk = Desk((PRODUCT, "Grok", "a"), (PRODUCT, "Grock", "b"), (PRODUCT, "Grock", "c"))
    pairs = [Pair(0, 1, 0.9, ("alike",), clash=True), Pair(0, 2, 0.9, ("alike",))]
    assert resolve(desk.bearers, pairs, merge_from=0.5).clusters == ((0, 2), (1,))


def test_of_those_of_one_name_no_more_is_asked_than_would_make_them_one() -> None:
    desk = Desk(*((ORG, "Tesla", article) for article in "abcdef"))
    assert len(desk.resolve().waiting) == 5


def test_what_is_unlikely_is_not_asked() -> None:
    desk = Desk((PERSON, "Ada Lovelace", ""), (PERSON, "Ida Loveless", ""))
    pairs = [Pair(0, 1, LAX - 0.01, ("spelled alike",))]
    assert not resolve(desk.bearers, pairs).waiting


def test_an_unknown_id_is_refused() -> None:
    with pytest.raises(KeyError):
        resolve([], [], same=[(1, 2)])


HOSTILE = st.text(max_size=12).filter(lambda name: name.strip())
FIRST = st.sampled_from(["Jan", "Elon", "Kimbal", "J.", "Ada"])
LAST = st.sampled_from(["Leike", "Leyke", "Musk", "Lovelace", "Kokotajlo", "Cocateo"])
NAMES = st.one_of(
    st.tuples(FIRST, LAST).map(" ".join), LAST, FIRST, st.sampled_from(["FTC", "Fox"]), HOSTILE
)
BEARERS = st.builds(
    Bearer,
    st.just(0),
    st.sampled_from([PERSON, ORG, PRODUCT]),
    st.dictionaries(NAMES, st.integers(1, 9), min_size=1, max_size=2),
    st.frozensets(st.sampled_from("abcd"), max_size=3),
)
PLACES = st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda two: two[0] != two[1])
MERGE_FROM = st.sampled_from([None, 0.5, 0.3])


def content(bearer: Bearer) -> tuple[object, ...]:
    return bearer.type, tuple(sorted(bearer.names.items())), tuple(sorted(bearer.articles))


POOLS = st.lists(BEARERS, min_size=10, max_size=10, unique_by=content)
"""No two alike in every respect, which only their ids could tell apart."""


def numbered(bearers: Sequence[Bearer], ids: Sequence[int]) -> list[Bearer]:
    return [
        Bearer(id_, bearer.type, bearer.names, bearer.articles)
        for bearer, id_ in zip(bearers, ids, strict=True)
    ]


@settings(deadline=None)  # the first comparison reads tables
@given(
    POOLS,
    st.lists(PLACES, max_size=3),
    st.lists(PLACES, max_size=3),
    MERGE_FROM,
    st.randoms(use_true_random=False),
)
def test_neither_order_nor_numbers_matter(
    pool: list[Bearer],
    same: list[tuple[int, int]],
    different: list[tuple[int, int]],
    merge_from: float | None,
    random: Random,
) -> None:
    def outcome(ids: list[int]) -> list[object]:
        bearers = numbered(pool, ids)
        pairs = pairs_of(bearers)
        random.shuffle(pairs)
        random.shuffle(bearers)
        resolution = resolve(
            bearers,
            pairs,
            same=[(ids[a], ids[b]) for a, b in same],
            different=[(ids[a], ids[b]) for a, b in different],
            merge_from=merge_from,
        )
        place = {id_: number for number, id_ in enumerate(ids)}
        return [
            {frozenset(place[id_] for id_ in cluster) for cluster in resolution.clusters},
            *(
                [({place[pair.a_id], place[pair.b_id]}, pair.score, pair.reasons) for pair in pairs]
                for pairs in (resolution.merged, resolution.waiting, resolution.conflicts)
            ),
        ]

    ids = list(range(10))
    others = random.sample(range(100), 10)
    assert outcome(ids) == outcome(others)


@settings(deadline=None)
@given(POOLS, st.lists(PLACES, max_size=4), st.lists(PLACES, max_size=4), MERGE_FROM)
def test_what_people_and_clashes_say_is_kept(
    pool: list[Bearer],
    same: list[tuple[int, int]],
    different: list[tuple[int, int]],
    merge_from: float | None,
) -> None:
    bearers = numbered(pool, range(10))
    pairs = pairs_of(bearers)
    resolution = resolve(bearers, pairs, same=same, different=different, merge_from=merge_from)
    by_people = resolve(bearers, [], same=same)
    home = {id_: cluster for cluster in resolution.clusters for id_ in cluster}
    said = {id_: cluster for cluster in by_people.clusters for id_ in cluster}
    assert sorted(home) == list(range(10))
    assert all(home[a] == home[b] for a, b in same)
    clashes = [(pair.a_id, pair.b_id) for pair in pairs if pair.clash]
    for a, b in [*different, *clashes]:
        assert home[a] != home[b] or said[a] == said[b]
    assert all(home[pair.a_id] == home[pair.b_id] for pair in resolution.merged)
    between = [frozenset((home[pair.a_id], home[pair.b_id])) for pair in resolution.waiting]
    assert len(set(between)) == len(between)
    assert all(len(two) == 2 for two in between)
    assert all(LAX <= pair.score <= 1 for pair in resolution.waiting)
