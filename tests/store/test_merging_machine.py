"""Merge, judge, split, take out and undo in any order: the clusters are what was said, no more."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from itertools import combinations
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from store import EntityType, LabelError, Verdict, open_project
from store.judgements import MERGED

NAMES = ("Ann Lee", "Anne Lee", "Ann Leigh", "Bo Yang", "Bo Young", "Cy Twombly", "Ann Li", "Bo")
WHO = st.integers(0, len(NAMES) - 1)
STEPS, RUNS = 200, 50

Pair = tuple[int, int]


class Merging(RuleBasedStateMachine):
    """Judges like a hurried person, and works the clusters out anew by brute force."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.project = open_project(Path(self.folder.name) / "news.db", create=True)
        self.project.db.execute("PRAGMA synchronous = OFF")
        self.ids = [self.project.entities.create(name, EntityType.PERSON) for name in NAMES]
        self.begun = len(list(self.project.history.steps()))
        self.project.variants.refresh()
        self.past = [self.state()]
        self.future: list[object] = []

    def state(self) -> object:
        said = [(j.a_id, j.b_id, j.verdict, j.by) for j in self.project.judgements]
        return sorted(said), self.clusters()

    def clusters(self) -> list[tuple[int, ...]]:
        return sorted({self.project.entities.members(entity_id) for entity_id in self.ids})

    def standing(self) -> int:
        return sum(step.stands for step in self.project.history.steps()) - self.begun

    def after(self) -> None:
        """Remember what came of a step, if it was one."""
        if self.standing() == len(self.past):
            self.past.append(self.state())
            self.future.clear()

    @rule(one=WHO, other=WHO, verdict=st.sampled_from(Verdict))
    def judge(self, one: int, other: int, verdict: Verdict) -> None:
        before = self.state()
        try:
            self.project.judgements.judge(self.ids[one], self.ids[other], verdict)
        except LabelError:
            assert self.state() == before
        else:
            are_same = self.project.judgements.clusters().are_same(self.ids[one], self.ids[other])
            assert are_same is (verdict is Verdict.SAME)
        self.after()

    @rule(who=WHO)
    def split(self, who: int) -> None:
        members = self.project.entities.members(self.ids[who])
        self.project.judgements.split(self.ids[who])
        assert len({self.project.entities.root(entity_id) for entity_id in members}) == len(members)
        self.after()

    @rule(who=WHO)
    def take_out(self, who: int) -> None:
        entity_id, root = self.ids[who], self.project.entities.root
        clusters = self.project.judgements.clusters()
        said = [
            id_ for id_ in self.ids if id_ != entity_id and clusters.are_said_one(entity_id, id_)
        ]
        with suppress(LabelError):
            self.project.judgements.take_out(entity_id)
            assert root(entity_id) not in map(root, said)
            assert len(set(map(root, said))) <= 1
        self.after()

    @rule(one=WHO, other=WHO)
    def withdraw(self, one: int, other: int) -> None:
        pair = sorted((self.ids[one], self.ids[other]))
        with suppress(LabelError):
            self.project.judgements.withdraw(*pair)
            assert all([j.a_id, j.b_id] != pair for j in self.project.judgements)
        self.after()

    @rule(score=st.sampled_from([0.3, 0.5, 0.8]))
    def apply(self, score: float) -> None:
        proposed = self.project.variants.proposed(score)
        for a_id, b_id in self.project.judgements.apply((p.a_id, p.b_id) for p in proposed):
            assert self.project.judgements.clusters().are_same(a_id, b_id)
        self.after()

    @rule()
    def undo(self) -> None:
        if len(self.past) > 1:
            assert self.project.undo()
            self.future.append(self.past.pop())

    @rule()
    def redo(self) -> None:
        if self.future:
            assert self.project.redo()
            self.past.append(self.future.pop())

    @rule()
    def search_again(self) -> None:
        self.project.variants.refresh()

    @invariant()
    def undo_restores_the_exact_state(self) -> None:
        assert self.state() == self.past[-1]

    @invariant()
    def clusters_are_what_was_said(self) -> None:
        judgements = list(self.project.judgements)
        different = {(j.a_id, j.b_id) for j in judgements if j.verdict is Verdict.DIFFERENT}
        unsure = {(j.a_id, j.b_id) for j in judgements if j.verdict is Verdict.UNSURE}
        same = {(j.a_id, j.b_id) for j in judgements if j.verdict is Verdict.SAME} - different
        proposed = self.project.db.execute(MERGED).fetchall()
        held = by_hand(self.ids, same, different | unsure, proposed)
        assert self.project.judgements.clusters().by_program == held
        assert self.clusters() == components(self.ids, same | held)
        for a_id, b_id in different:
            assert not self.project.judgements.clusters().are_same(a_id, b_id)

    def teardown(self) -> None:
        self.project.close()
        self.folder.cleanup()


def by_hand(ids: list[int], same: set[Pair], apart: set[Pair], proposed: list[Pair]) -> set[Pair]:
    """Take the program's merges one by one, but none that would join what is kept apart."""
    held: set[Pair] = set()
    kept_apart = {pair for pair in apart if not are_joined(ids, same, pair)}
    for pair in proposed:
        tried = same | held | {pair}
        if not any(are_joined(ids, tried, other) for other in kept_apart):
            held.add(pair)
    return held


def are_joined(ids: list[int], pairs: set[Pair], pair: Pair) -> bool:
    return any(set(pair) <= set(cluster) for cluster in components(ids, pairs))


def components(ids: list[int], pairs: set[Pair]) -> list[tuple[int, ...]]:
    """Join by brute force: sets that share a member become one until none do."""
    sets = [{entity_id} for entity_id in ids] + [set(pair) for pair in pairs]
    while touching := next(((a, b) for a, b in combinations(sets, 2) if a & b), None):
        sets = [some for some in sets if some not in touching] + [touching[0] | touching[1]]
    return sorted(tuple(sorted(some)) for some in sets)


TestMerging = Merging.TestCase
TestMerging.settings = settings(
    max_examples=RUNS,
    stateful_step_count=STEPS,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
