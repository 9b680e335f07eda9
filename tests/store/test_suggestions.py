"""Suggestions are open until they are labelled over or rejected, and come back with an undo."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from store import EntityType, LabelError, Mention, Project, Role, Span, open_project
from store.article_reading import Readings, read_articles
from store.given_suggestions import Given
from store.suggest import SHOWN
from store.suggest.proposals import Claimant, Proposals
from store.suggestion_rows import rows_of
from tests.store.proposing import (
    NOTHING,
    claims_in,
    keep,
    names_in,
    proposed,
    said,
    span_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from store.suggest.proposals import ProposedClaim, ProposedMention

PERSON, ORG = EntityType.PERSON, EntityType.ORG


def quotes(project: Project, article: int) -> list[str]:
    return [suggestion.quote for suggestion in names_in(project, article)]


@pytest.fixture
def names(project: Project, article: int, at: Callable[[str], Span]) -> None:
    """Propose three names."""
    found = [at("Jan Leike"), at("OpenAI in")]
    found[1] = Span.of(found[1].start, found[1].start + 6)
    keep(
        project,
        article,
        [proposed(found[0]), proposed(found[1], ORG), proposed(at("Sam Altman"), score=0.45)],
    )


@pytest.mark.usefixtures("names")
def test_what_is_proposed_is_read_in_text_order_with_its_quote(
    project: Project, article: int
) -> None:
    assert quotes(project, article) == ["Jan Leike", "OpenAI", "Sam Altman"]
    assert [each.type for each in names_in(project, article)] == [PERSON, ORG, PERSON]


@pytest.mark.usefixtures("names")
def test_no_suggestion_is_a_label(project: Project, article: int) -> None:
    assert len(project.mentions) == len(project.claims) == len(project.entities) == 0
    assert project.undo() is None


@pytest.mark.usefixtures("names")
def test_a_label_on_some_of_it_answers_it(
    project: Project, article: int, label: Callable[[str, EntityType], Mention]
) -> None:
    mention = label("Leike left", EntityType.EVENT)
    assert quotes(project, article) == ["OpenAI", "Sam Altman"]
    project.mentions.delete(mention)
    assert quotes(project, article) == ["Jan Leike", "OpenAI", "Sam Altman"]


@pytest.mark.usefixtures("names")
def test_labels_of_others_answer_nothing(project: Project, path: Path, article: int) -> None:
    project.accept.all(project.suggestions.of_article(article))
    assert quotes(project, article) == []
    project.close()
    with open_project(path, annotator="bob") as other:
        assert quotes(other, article) == ["Jan Leike", "OpenAI", "Sam Altman"]


@pytest.mark.usefixtures("names")
def test_what_is_rejected_stays_away_until_that_is_undone(project: Project, article: int) -> None:
    project.suggestions.reject(names_in(project, article)[:2])
    assert quotes(project, article) == ["Sam Altman"]
    keep(project, article, [proposed(names_in(project, article)[0].span)])
    assert quotes(project, article) == ["Sam Altman"]
    assert project.undo() == ("reject 2 suggestions", article)
    assert quotes(project, article) == ["Sam Altman"]


def test_the_same_name_is_rejected_elsewhere_for_the_same_reason_and_type(
    project: Project, article: int, at: Callable[[str], Span]
) -> None:
    other = project.add_text("Jan Leike is here. Jan Leike is there. JAN LEIKE is gone. He is.")
    here, there, loud = Span.of(0, 9), Span.of(19, 28), Span.of(39, 48)
    mentions = [proposed(here), proposed(there, ORG), proposed(loud, reason="known name")]
    keep(project, other, mentions)
    keep(project, article, [proposed(at("Jan Leike"))])
    project.suggestions.reject(names_in(project, article))
    assert [each.span for each in names_in(project, other)] == [there, loud]
    assert project.suggestions.left([article, other]) == {other: 2}


def test_amounts_are_rejected_one_by_one(
    project: Project, article: int, at: Callable[[str], Span]
) -> None:
    other = project.add_text("They met in May. She left in May.")
    here, there = span_of(project, other, "May"), span_of(project, other, "May", 16)
    keep(project, other, [proposed(here, EntityType.DATE), proposed(there, EntityType.DATE)])
    keep(project, article, [proposed(at("May"), EntityType.DATE)])
    (may,) = names_in(project, article)
    project.suggestions.reject([may])
    assert names_in(project, article) == []
    assert not project.suggestions.is_rejected_elsewhere(may)
    assert [each.span for each in names_in(project, other)] == [here, there]
    project.suggestions.reject(names_in(project, other)[:1])
    assert [each.span for each in names_in(project, other)] == [there]


def test_a_name_is_rejected_elsewhere_unless_it_is_labelled_so_more_often(
    project: Project, path: Path, article: int, at: Callable[[str], Span]
) -> None:
    other = project.add_text("Leike came. Leike saw. Leike left. Leike.")
    places = [span_of(project, other, "Leike", after) for after in (0, 5, 20, 30)]
    keep(project, other, [proposed(place) for place in places])
    keep(project, article, [proposed(at("Leike said"))])
    (said_so,) = names_in(project, article)
    leike = replace(said_so, quote="Leike")
    project.suggestions.reject([leike])
    assert project.suggestions.is_rejected_elsewhere(leike)
    labels = [project.mentions.add(other, place, PERSON) for place in places[:1]]
    project.mentions.add(article, at("Leike leaves"), ORG)
    assert names_in(project, other) == []
    labels.append(project.mentions.add(other, places[1], PERSON))
    assert [each.span for each in names_in(project, other)] == places[2:]
    assert not project.suggestions.is_rejected_elsewhere(leike)
    assert project.suggestions.left([article, other]) == {other: 2}
    for mention in labels:
        project.mentions.relabel(mention, ORG)
    assert names_in(project, other) == []


def test_labels_of_others_do_not_outvote_a_rejection(
    project: Project, path: Path, article: int
) -> None:
    places = [span_of(project, article, "Leike", after) for after in (0, 9, 60)]
    keep(project, article, [proposed(place) for place in places])
    for place in places[:2]:
        project.mentions.add(article, place, PERSON)
    project.close()
    with open_project(path, annotator="bob") as other:
        other.suggestions.reject(names_in(other, article)[:1])
        assert names_in(other, article) == []


def test_what_lies_in_the_gap_of_a_label_is_open(
    project: Project, article: int, at: Callable[[str], Span]
) -> None:
    jan, left = at("Jan Leike"), at("May")
    project.mentions.add(
        article, Span(((jan.start, jan.end), (left.start, left.end))), EntityType.EVENT
    )
    keep(project, article, [proposed(at("OpenAI in")), proposed(at("Leike left OpenAI"))])
    assert quotes(project, article) == ["OpenAI in"]


@pytest.mark.usefixtures("names")
def test_the_threshold_hides_the_weak_ones(project: Project, article: int) -> None:
    assert project.suggestions.threshold == SHOWN
    project.suggestions.threshold = 0.5
    assert quotes(project, article) == ["Jan Leike", "OpenAI"]
    assert project.suggestions.left([article]) == {article: 2}
    with pytest.raises(LabelError, match="no threshold"):
        project.suggestions.threshold = 1.5


def test_a_claim_is_answered_by_one_with_most_of_its_content_under_its_cue(
    project: Project, article: int, at: Callable[[str], Span]
) -> None:
    content = at("“Safety has taken a back seat,”")
    keep(project, article, claims=[said(at("Leike said"), at("said"), content)])
    (claim,) = claims_in(project, article)
    assert claim.quotes[Role.CONTENT] == "“Safety has taken a back seat,”"
    most = Span.of(content.start + 1, content.end - 2)
    inner = project.claims.add(article, {Role.CUE: at("left"), Role.CONTENT: most})
    assert claims_in(project, article) == [claim]
    project.claims.delete(inner)
    part = project.claims.mark(article, Role.CONTENT, Span.of(content.start, content.start + 9))
    assert claims_in(project, article) == [claim]
    project.claims.delete(part)
    project.claims.add(article, {Role.CUE: at("said"), Role.CONTENT: most})
    assert claims_in(project, article) == []


def test_a_rejected_claim_is_rejected_alone(
    project: Project, article: int, at: Callable[[str], Span]
) -> None:
    content = at("Safety has taken a back seat")
    claims = [said(None, at("said"), content), said(None, at("Leike said"), content)]
    keep(project, article, claims=claims)
    first, second = claims_in(project, article)
    project.suggestions.reject([first])
    assert [each.spans for each in claims_in(project, article)] == [second.spans]


def test_keeping_the_same_again_changes_nothing(
    project: Project, article: int, at: Callable[[str], Span]
) -> None:
    mentions = [proposed(at("Jan Leike"))]
    due = [project.suggestions.is_due]
    assert keep(project, article, mentions) == {article}
    due.append(project.suggestions.is_due)
    assert keep(project, article, mentions) == set()
    assert due == [True, False]


def test_other_blocks_have_the_article_read_again(
    project: Project, article: int, at: Callable[[str], Span]
) -> None:
    keep(project, article, [proposed(at("Jan Leike"))])
    project.blocks.override(article, 0, 5, kept=False)
    assert project.suggestions.is_due
    keep(project, article, [])
    project.undo()
    assert project.suggestions.is_due


def test_what_was_read_before_the_blocks_changed_is_not_kept(
    project: Project, article: int, at: Callable[[str], Span]
) -> None:
    as_of = project.history.last_change()
    rows = tuple(rows_of(project.articles.raw(article), Proposals((proposed(Span.of(0, 5)),))))
    project.blocks.override(article, 0, 5, kept=False)
    readings = Readings(as_of, NOTHING, frozenset(), {article: rows})
    assert project.suggestions.keep(readings) == set()
    assert project.suggestions.is_due


def give(
    project: Project,
    article: int,
    mentions: Sequence[ProposedMention] = (),
    claims: Sequence[ProposedClaim] = (),
    file: str = "model.jsonl",
) -> None:
    """Take in what a file proposes."""
    nobody = tuple(Claimant(None, "") for _ in claims)
    found = Proposals(tuple(mentions), tuple(claims), nobody)
    rows = tuple(rows_of(project.articles.raw(article), found))
    project.suggestions.take([Given(article, file, rows)])


def test_what_a_file_proposes_takes_the_place_of_what_that_file_did(
    project: Project, article: int, at: Callable[[str], Span]
) -> None:
    give(project, article, [proposed(at("Jan Leike"))])
    give(project, article, [proposed(at("May"))], file="other.jsonl")
    give(project, article, [proposed(at("Sam Altman"))])
    assert quotes(project, article) == ["May", "Sam Altman"]
    give(project, article, [])
    assert quotes(project, article) == ["May"]
    keep(project, article, [proposed(at("Jan Leike"))])
    assert quotes(project, article) == ["Jan Leike", "May"]


def test_only_what_is_open_of_a_file_stands_before_our_own(
    project: Project, article: int, at: Callable[[str], Span]
) -> None:
    keep(project, article, [proposed(at("Jan Leike"))])
    give(project, article, [proposed(at("Jan Leike left"))])
    assert quotes(project, article) == ["Jan Leike left"]
    project.suggestions.reject(names_in(project, article))
    assert quotes(project, article) == ["Jan Leike"]
    project.undo()
    assert quotes(project, article) == ["Jan Leike left"]
    give(project, article, [proposed(at("Jan Leike left"), score=0.1)])
    assert quotes(project, article) == ["Jan Leike"]


@pytest.mark.parametrize(
    ("ours", "theirs", "hides"),
    [
        ("Leike left", "Jan Leike left", True),
        ("Jan Leike left OpenAI", "Leike left OpenAI", True),
        ("Jan Leike left", "left OpenAI in May", False),
        ("left OpenAI", "Jan Leike left OpenAI in May", False),
    ],
)
def test_of_a_file_only_what_is_half_the_same_hides_ours(
    project: Project,
    article: int,
    at: Callable[[str], Span],
    ours: str,
    theirs: str,
    hides: bool,
) -> None:
    keep(project, article, [proposed(at(ours))])
    give(project, article, [proposed(at(theirs))])
    assert (ours not in quotes(project, article)) == hides
    assert theirs in quotes(project, article)


def test_a_claim_of_a_file_hides_ours_only_under_the_same_cue(
    project: Project, article: int, at: Callable[[str], Span]
) -> None:
    content, less = at("he was sad to see Leike leave"), at("was sad to see Leike leave")
    ours = [said(None, at("said he"), content), said(None, at("leaves"), content)]
    keep(project, article, claims=ours)
    give(project, article, claims=[said(None, at("said he"), less)])
    cues = [claim.quotes[Role.CUE] for claim in claims_in(project, article)]
    assert cues == ["leaves", "said he"]
    assert claims_in(project, article)[1].span == less


def test_of_a_file_only_the_best_of_a_place_is_open(
    project: Project, article: int, at: Callable[[str], Span]
) -> None:
    place, inner = at("Jan Leike"), at("Leike left")
    give(
        project,
        article,
        [
            proposed(place, ORG, 0.8),
            proposed(place, PERSON, 0.9),
            proposed(place, PERSON, 0.9),
            proposed(inner, PERSON, 0.7),
        ],
    )
    give(project, article, [proposed(place, ORG, 0.85)], file="other.jsonl")
    found = names_in(project, article)
    assert [(each.span, each.type) for each in found] == [(place, PERSON), (inner, PERSON)]
    assert project.suggestions.left([article]) == {article: 2}
    assert len(project.accept.all(found)) == 2


def test_what_a_file_proposes_for_dropped_text_is_left_out(
    project: Project, article: int, at: Callable[[str], Span]
) -> None:
    last = at("Sam Altman")
    both = [proposed(at("Jan Leike")), proposed(last)]
    give(project, article, both)
    project.blocks.override(article, last.start, last.end, kept=False)
    assert read(project) == {article}
    assert "Sam Altman" not in quotes(project, article)
    assert "Jan Leike" in quotes(project, article)
    give(project, article, both, file="other.jsonl")
    assert "Sam Altman" not in quotes(project, article)
    project.undo()
    assert read(project) == {article}
    assert "Sam Altman" in quotes(project, article)
    assert read(project) == set()


def read(project: Project) -> set[int]:
    return project.suggestions.keep(read_articles(project))
