from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from store.names.clusters import Clusters
from store.records import Judgement, Verdict

if TYPE_CHECKING:
    from random import Random

SAME, DIFFERENT, UNSURE = Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE

IDS = range(1, 9)
PAIRS = st.tuples(st.sampled_from(IDS), st.sampled_from(IDS)).filter(lambda pair: pair[0] < pair[1])
SAID = st.dictionaries(PAIRS, st.sampled_from(Verdict)).map(lambda said: list(said.items()))
Said = list[tuple[tuple[int, int], Verdict]]


def judged(said: Said) -> list[Judgement]:
    return [
        Judgement(judgement_id, *pair, verdict, "ada")
        for judgement_id, (pair, verdict) in enumerate(said)
    ]


def clusters(*said: tuple[int, int, Verdict]) -> Clusters:
    return Clusters(judged([((a_id, b_id), verdict) for a_id, b_id, verdict in said]))


def members_by_force(said: Said, entity_id: int) -> set[int]:
    held: list[tuple[int, int]] = []
    for pair in sorted(pair for pair, verdict in said if verdict is SAME):
        if not any(joined(other, [*held, pair]) for other, verdict in said if verdict is DIFFERENT):
            held.append(pair)
    return {other for other in (*IDS, entity_id) if joined((entity_id, other), held)}


def joined(two: tuple[int, int], pairs: list[tuple[int, int]]) -> bool:
    members = {two[0]}
    for _ in IDS:
        for pair in pairs:
            if members & set(pair):
                members |= set(pair)
    return two[1] in members


def said_between(said: Said, a_id: int, b_id: int, verdict: Verdict) -> bool:
    ones, others = members_by_force(said, a_id), members_by_force(said, b_id)
    return any(
        said_verdict is verdict and ((a in ones and b in others) or (a in others and b in ones))
        for (a, b), said_verdict in said
    )


@given(SAID)
def test_clusters_are_what_brute_force_finds(said: Said) -> None:
    found = Clusters(judged(said))
    for entity_id in IDS:
        members = members_by_force(said, entity_id)
        assert found.members(entity_id) == tuple(sorted(members))
        assert found.root(entity_id) == min(members)
    for a_id, b_id in product(IDS, IDS):
        are_same = b_id in members_by_force(said, a_id)
        are_different = said_between(said, a_id, b_id, DIFFERENT)
        are_unsure = said_between(said, a_id, b_id, UNSURE)
        assert found.are_same(a_id, b_id) == are_same
        assert found.are_settled(a_id, b_id) == (are_same or are_different or are_unsure)


@given(SAID, st.randoms())
def test_the_order_of_judgements_does_not_matter(said: Said, random: Random) -> None:
    shuffled = sorted(said, key=lambda _: random.random())
    one, other = Clusters(judged(said)), Clusters(judged(shuffled))
    for a_id, b_id, verdict in product(IDS, IDS, Verdict):
        assert one.members(a_id) == other.members(a_id)
        assert one.conflict_of(a_id, b_id, verdict) == other.conflict_of(a_id, b_id, verdict)


@given(SAID, PAIRS, st.sampled_from(Verdict))
def test_a_conflict_is_a_judgement_of_the_contrary(
    said: Said, pair: tuple[int, int], verdict: Verdict
) -> None:
    found = Clusters(judged(said))
    conflict = found.conflict_of(*pair, verdict)
    contrary = {SAME: DIFFERENT, DIFFERENT: SAME, UNSURE: SAME}
    if conflict is not None:
        assert (conflict, contrary[verdict]) in said
    elif verdict is not SAME:
        assert not found.are_same(*pair)
    else:
        assert found.are_same(*pair) or not said_between(said, *pair, DIFFERENT)


def test_same_is_passed_on() -> None:
    found = clusters((2, 3, SAME), (1, 2, SAME))
    assert found.are_same(1, 3)
    assert found.root(3) == 1
    assert found.members(2) == (1, 2, 3)


def test_different_holds_between_whole_clusters() -> None:
    found = clusters((1, 2, SAME), (3, 4, SAME), (2, 3, DIFFERENT))
    assert found.are_settled(1, 4)
    assert found.conflict_of(1, 4, SAME) == (2, 3)


def test_unsure_is_not_asked_again_but_forbids_nothing() -> None:
    found = clusters((1, 2, UNSURE), (2, 3, SAME))
    assert found.are_settled(1, 3)
    assert found.conflict_of(1, 3, SAME) is None
    assert found.conflict_of(1, 3, DIFFERENT) is None


def test_different_within_a_cluster_names_a_link_of_the_chain() -> None:
    found = clusters((1, 2, SAME), (2, 3, SAME))
    assert found.conflict_of(3, 1, DIFFERENT) == (1, 2)


def test_the_pair_itself_is_named_only_if_nothing_else_stands_against() -> None:
    chain = clusters((1, 2, SAME), (2, 3, SAME), (1, 3, SAME))
    assert chain.conflict_of(1, 3, DIFFERENT) == (1, 2)
    assert clusters((1, 3, SAME)).conflict_of(1, 3, DIFFERENT) == (1, 3)
    apart = clusters((1, 2, DIFFERENT), (2, 3, SAME), (1, 3, DIFFERENT))
    assert apart.conflict_of(1, 2, SAME) == (1, 3)
    assert clusters((1, 2, DIFFERENT)).conflict_of(1, 2, SAME) == (1, 2)


def test_an_entity_without_judgements_is_alone() -> None:
    assert clusters().root(7) == 7
    assert clusters().members(7) == (7,)
    assert not clusters().are_settled(7, 8)


def test_a_pair_on_which_two_contradict_each_other_is_not_merged() -> None:
    for said in ((SAME, DIFFERENT), (DIFFERENT, SAME)):
        found = clusters(*((1, 2, verdict) for verdict in said), (2, 3, SAME))
        assert found.members(1) == (1,)
        assert found.members(2) == (2, 3)
        assert found.are_settled(1, 2)


def merged(*pairs: tuple[int, int], said: tuple[tuple[int, int, Verdict], ...]) -> Clusters:
    return Clusters(judged([((a, b), verdict) for a, b, verdict in said]), pairs)


def test_the_program_merges_what_people_do_not_keep_apart() -> None:
    found = merged((1, 2), (2, 3), (3, 4), said=((1, 3, DIFFERENT),))
    assert found.members(1) == (1, 2)
    assert found.members(3) == (3, 4)
    assert found.by_program == {(1, 2), (3, 4)}


def test_the_first_merge_of_the_program_has_the_right_of_way() -> None:
    said = ((1, 3, UNSURE),)
    assert merged((1, 2), (2, 3), said=said).members(2) == (1, 2)
    assert merged((2, 3), (1, 2), said=said).members(2) == (2, 3)


def test_no_merge_of_the_program_stands_against_a_person() -> None:
    found = merged((1, 2), (2, 3), said=((3, 4, DIFFERENT),))
    assert found.conflict_of(1, 3, DIFFERENT) is None
    assert found.conflict_of(1, 4, SAME) is None
    assert found.are_joined_by_program(1, 3)


def test_who_is_unsure_of_what_others_joined_changes_nothing() -> None:
    found = merged((2, 3), said=((1, 2, SAME), (1, 2, UNSURE)))
    assert found.members(1) == (1, 2, 3)
