"""What a key takes out of the open suggestions is what the store holds answered."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from store import (
    ClaimSuggestion,
    EntityType,
    Form,
    MentionSuggestion,
    Role,
    Span,
    open_project,
)
from tests.store.proposing import keep, names_in, proposed, said, span_of
from tui.desk.suggestions import ANYWHERE, OpenSuggestions, rank

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pytest

    from store import Project, Suggestion

PERSON, DATE, WORK = EntityType.PERSON, EntityType.DATE, EntityType.WORK

WORDS = ("May", "Leike", "May", "OpenAI", "Leike", "May")

TEXT = " ".join(WORDS) + ".\n"

SPANS = [
    Span.of(start, start + len(word))
    for number, word in enumerate(WORDS)
    for start in [len(" ".join(WORDS[:number])) + (number > 0)]
]

NAMES = st.lists(
    st.tuples(st.sampled_from(SPANS), st.sampled_from([PERSON, DATE]), st.sampled_from("ab")),
    max_size=8,
    unique_by=lambda name: name[:2],
)

LABELS = st.lists(
    st.tuples(st.sampled_from(SPANS), st.sampled_from(SPANS)), max_size=2, unique=True
)


def said_by(found: Iterable[Suggestion]) -> list[Suggestion]:
    """Return what is proposed, in one order, without the ids."""
    return sorted((replace(each, id=0) for each in found), key=repr)


@settings(max_examples=60, deadline=None)
@given(names=NAMES, votes=st.integers(0, 2), rejected=st.lists(st.integers(0, 7)), labels=LABELS)
def test_the_sheet_equals_the_store_after_rejections_and_labels(
    tmp_path_factory: pytest.TempPathFactory,
    names: list[tuple[Span, EntityType, str]],
    votes: int,
    rejected: list[int],
    labels: list[tuple[Span, Span]],
) -> None:
    path = tmp_path_factory.mktemp("sheet") / "may.db"
    with open_project(path, create=True, annotator="ada") as project:
        project.add_text(TEXT)
        voted = project.add_text(f"{TEXT}Voted.\n")
        for span in (SPANS[0], SPANS[2])[:votes]:
            project.mentions.add(voted, span, PERSON)
        keep(project, 1, [proposed(span, type_, reason=why) for span, type_, why in names])
        found = OpenSuggestions(project.suggestions.of_article(1))
        for number in rejected:
            if number < len(left := list(found)):
                project.suggestions.reject([left[number]])
                elsewhere = _is_rejected_elsewhere(project, left[number])
                found.drop_rejected(left[number], elsewhere=elsewhere)
                assert said_by(found) == said_by(project.suggestions.of_article(1))
        for one, other in labels:
            span = Span(tuple(sorted({*one.fragments, *other.fragments})))
            project.mentions.add(1, span, WORK)
            found.drop_labelled(span)
            assert said_by(found) == said_by(project.suggestions.of_article(1))


def _is_rejected_elsewhere(project: Project, rejected: Suggestion) -> bool:
    if not isinstance(rejected, MentionSuggestion):
        return False
    return project.suggestions.is_rejected_elsewhere(rejected)


def open_names(project: Project, *names: str) -> OpenSuggestions:
    """Propose some names of the first article as people."""
    keep(project, 1, [proposed(span_of(project, 1, name)) for name in names])
    return OpenSuggestions(names_in(project, 1))


def test_equal_names_stay_where_the_rejection_does_not_hold(project: Project) -> None:
    raw = project.articles.raw(1)
    spans = [span_of(project, 1, "Leike", after) for after in (0, raw.index("wrote") - 7)]
    keep(project, 1, [proposed(span) for span in spans])
    found = OpenSuggestions(names_in(project, 1))
    [first, second] = names_in(project, 1)
    found.drop_rejected(first, elsewhere=False)
    assert list(found) == [second]
    found.drop_rejected(replace(first, id=99), elsewhere=True)
    assert list(found) == []


def test_a_name_in_the_gap_of_a_label_stays(project: Project) -> None:
    found = open_names(project, "Jan Leike", "OpenAI on", "Friday")
    label = Span((*span_of(project, 1, "Jan").fragments, *span_of(project, 1, "Friday").fragments))
    found.drop_labelled(label)
    assert [each.quote for each in found if isinstance(each, MentionSuggestion)] == ["OpenAI on"]


def test_what_was_answered_is_known_by_what_it_says_though_its_row_is_another(
    project: Project,
) -> None:
    found = open_names(project, "Jan Leike", "Friday")
    leike, friday = names_in(project, 1)
    old = replace(leike, id=friday.id)
    assert old in found
    found.drop(old)
    assert list(found) == [friday]
    assert old not in found
    found.drop(replace(friday, type=EntityType.EVENT))
    assert list(found) == [friday], "that is another name"


def test_of_two_claims_on_one_content_the_one_under_the_cue_goes(project: Project) -> None:
    content = span_of(project, 1, "“Safety took a backseat,”")
    cues = [span_of(project, 1, cue) for cue in ("wrote", "left")]
    keep(project, 1, claims=[said(None, cue, content) for cue in cues])
    one, other = project.suggestions.of_article(1)
    found = OpenSuggestions([one, other])
    found.drop(replace(other, id=one.id))
    assert list(found) == [one]
    found.drop_rejected(replace(one, id=other.id))
    assert list(found) == []


def test_equal_names_are_those_apart_from_it_however_their_rows_are_numbered(
    project: Project,
) -> None:
    found = open_names(project, "Jan Leike", "Friday")
    leike, friday = names_in(project, 1)
    assert found.equals(replace(leike, id=friday.id, type=WORK)) == [
        replace(leike, id=friday.id, type=WORK)
    ]


def suggestions(places: Iterable[int]) -> list[Suggestion]:
    """Make one suggestion at each place, the later the surer; every third is a claim."""
    made: list[Suggestion] = []
    for place in sorted(places):
        span, score = Span.of(place, place + 2), place / 50
        if place % 3:
            name = MentionSuggestion(place, 1, span, "ab", PERSON, score, "rules", "capitalised")
            made.append(name)
        else:
            quotes = {Role.CONTENT: "ab"}
            spans = {Role.CONTENT: span}
            made.append(
                ClaimSuggestion(
                    place, 1, spans, quotes, Form.DIRECT, None, None, {}, score, "rules", "said"
                )
            )
    return made


@given(st.sets(st.integers(0, 40)), st.sets(st.integers(0, 40)), st.sets(st.integers(0, 40)))
def test_what_is_renewed_is_as_if_it_were_read_for_the_first_time(
    before: set[int], after: set[int], made_anew: set[int]
) -> None:
    known = {each.id: each for each in suggestions(before)}
    now = [known.get(e.id, e) if e.id not in made_anew else e for e in suggestions(after)]
    found, fresh = OpenSuggestions(known.values()), OpenSuggestions(now)
    for by_score in (False, True):
        found.neighbour(ANYWHERE, 1, by_score=by_score, kind=None)
    marks = found.marks
    found.renew(now)
    assert list(found) == list(fresh) == now
    assert all(one is other for one, other in zip(found, now, strict=True))
    assert found.marks.within(0, 60) == fresh.marks.within(0, 60)
    is_other = before != after or any(known.get(each.id) is not each for each in now)
    assert (found.marks is not marks) == is_other, "whoever shows the marks has to see it"
    for kind in (None, MentionSuggestion, ClaimSuggestion):
        assert found.count(kind) == len(fresh.of_kind(kind))
        for by_score in (False, True):
            assert _walk(found, kind, by_score=by_score) == _walk(fresh, kind, by_score=by_score)


def _walk(
    found: OpenSuggestions, kind: type[Suggestion] | None, *, by_score: bool
) -> list[Suggestion]:
    """Go through suggestions to the end."""
    gone_to: list[Suggestion] = []
    place = ANYWHERE
    while each := found.neighbour(place, 1, by_score=by_score, kind=kind):
        gone_to.append(each)
        place = rank(each, by_score=by_score)
    return gone_to
