"""Suggestions are open until they are labelled over or rejected, and come back with an undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store import EntityType, LabelError, Mention, Project, Role, Span, open_project
from store.suggest import SHOWN
from tests.store.proposing import claims_in, keep, names_in, proposed, said

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

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
    from store.article_reading import Readings
    from store.suggest.proposals import Proposals
    from store.suggestion_rows import rows_of

    as_of = project.history.last_change()
    rows = tuple(rows_of(project.articles.raw(article), Proposals((proposed(Span.of(0, 5)),))))
    project.blocks.override(article, 0, 5, kept=False)
    readings = Readings(as_of, frozenset(), frozenset(), {article: rows})
    assert project.suggestions.keep(readings) == set()
    assert project.suggestions.is_due
