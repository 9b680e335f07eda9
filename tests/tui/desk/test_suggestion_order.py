"""In which order suggestions are gone through."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.store.proposing import claims_in, keep, names_in, proposed, said, span_of
from tui.desk.suggestions import rank

if TYPE_CHECKING:
    from store import Project, Suggestion


def by_place(suggestion: Suggestion) -> tuple[float, ...]:
    """Return where a suggestion comes by place."""
    return rank(suggestion, by_score=False)


def test_a_claim_begins_with_its_source_and_comes_before_the_names_in_it(project: Project) -> None:
    names = [span_of(project, 1, name) for name in ("Leike", "Anthropic", "Sam Altman")]
    content = span_of(project, 1, "Sam Altman thanked Leike")
    claim = said(span_of(project, 1, "He joined Anthropic"), None, content)
    keep(project, 1, [proposed(name) for name in names], [claim])
    found = sorted(project.suggestions.of_article(1), key=by_place)
    assert found == [names_in(project, 1)[0], *claims_in(project, 1), *names_in(project, 1)[1:]]


def test_a_claim_never_comes_before_the_one_that_it_stands_in(project: Project) -> None:
    source = span_of(project, 1, "Sam Altman")
    outer = said(span_of(project, 1, "OpenAI paid"), None, span_of(project, 1, "thanked Leike"))
    keep(project, 1, claims=[outer, said(source, None, span_of(project, 1, "Leike", 100))])
    around, inner = sorted(claims_in(project, 1), key=lambda claim: claim.span.start)
    inner = replace(inner, outer=around.span)
    assert by_place(around) < by_place(inner)
