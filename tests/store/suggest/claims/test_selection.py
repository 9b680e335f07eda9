from __future__ import annotations

from store.suggest.claims.drafts import Draft, Part, Stretch
from store.suggest.claims.quoted import Quoted
from store.suggest.claims.selection import Selected, select

PLACES = 60


def part(stretch: Stretch | None, chance: float = 0.9, *others: Stretch) -> Part:
    return Part(stretch, chance, others)


def draft(
    anchor: int,
    before: Stretch | None = None,
    after: Stretch | None = None,
    source: Part | None = None,
) -> Draft:
    return Draft(
        anchor, 0.9, (anchor, anchor), part(before), part(after), source or part(None, 0.9)
    )


def chosen(
    *drafts: Draft,
    scores: list[float] | None = None,
    quoted: list[Stretch] | None = None,
    introduced: tuple[int, ...] = (),
    rounded: tuple[int, ...] = (),
) -> list[Selected]:
    around = Quoted(quoted or [], frozenset(introduced), frozenset(rounded))
    return select(drafts, scores or [0.9] * len(drafts), around, PLACES)


def test_of_two_drafts_of_the_same_words_the_better_one_stands() -> None:
    found = chosen(draft(5, after=(6, 12)), draft(13, before=(6, 12)), scores=[0.5, 0.8])
    assert [one.draft.anchor for one in found] == [13]


def test_a_cue_without_content_takes_the_likelier_side() -> None:
    lacking = Draft(9, 0.9, (9, 9), part(None, 0.9, (1, 3)), part(None, 0.6, (11, 14)), part(None))
    assert chosen(lacking)[0].content == ((11, 14),)


def test_content_holds_all_of_a_quotation_that_it_begins_or_mostly_is() -> None:
    assert chosen(draft(5, after=(6, 12)), quoted=[(6, 40)])[0].content == ((6, 40),)
    assert chosen(draft(5, after=(8, 12)), quoted=[(6, 12)])[0].content == ((6, 12),)
    assert chosen(draft(5, after=(8, 12)), quoted=[(10, 40)])[0].content == ((8, 12),)


def test_speech_goes_on_in_marks() -> None:
    goes_on = draft(10, before=(2, 8), after=(12, 20))
    assert chosen(goes_on, quoted=[(2, 8), (12, 20)])[0].content == ((2, 8), (12, 20))
    assert chosen(goes_on, quoted=[(2, 8)])[0].content == ((2, 8),)


def test_a_cue_of_two_stretches_leaves_one_to_the_cue_that_has_no_other() -> None:
    found = chosen(
        draft(10, before=(2, 8), after=(14, 20)), draft(12, after=(14, 20)), scores=[0.9, 0.5]
    )
    assert {one.draft.anchor: one.content for one in found} == {
        10: ((2, 8),),
        12: ((14, 20),),
    }


def test_words_are_either_source_or_content_as_is_likelier() -> None:
    surer = draft(10, before=(2, 8), after=(12, 20), source=part((2, 8), 0.99))
    assert chosen(surer)[0].content == ((12, 20),)
    assert chosen(surer)[0].source == (2, 8)
    reportedly = draft(10, before=(2, 8), after=(12, 20), source=part((2, 8), 0.6))
    assert chosen(reportedly)[0].content == ((2, 8), (12, 20))
    assert chosen(reportedly)[0].source is None


def test_words_that_introduce_a_quotation_are_not_the_speakers() -> None:
    told = draft(14, before=(2, 12))
    assert chosen(told, quoted=[(6, 12)], introduced=(6,))[0].content == ((6, 12),)
    assert chosen(told, quoted=[(6, 12)])[0].content == ((2, 12),)


def test_words_after_a_quotation_that_is_rounded_off_are_not_the_speakers() -> None:
    told = draft(4, after=(5, 20))
    assert chosen(told, quoted=[(5, 12)], rounded=(12,))[0].content == ((5, 12),)
    assert chosen(told, quoted=[(5, 12)])[0].content == ((5, 20),)
    assert chosen(told, quoted=[(8, 12)], rounded=(12,))[0].content == ((5, 20),)


def test_a_cue_that_nothing_can_be_said_with_makes_no_claim() -> None:
    assert not chosen(draft(1))
    inside_its_source = draft(20, before=(2, 8), after=(22, 30), source=part((1, 9), 0.99))
    assert chosen(inside_its_source)[0].content == ((22, 30),)
