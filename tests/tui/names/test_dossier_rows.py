"""A dossier tells what a person labelled from what only the program counts in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store import EntityType, Span, Verdict
from tui.names.dossier_rows import dossier_rows
from tui.names.subject import read_subject

if TYPE_CHECKING:
    from store import Project
    from tests.tui.matching import Matcher


@pytest.fixture
def leikes(project: Project) -> list[int]:
    """Label Jan Leike and, as another entity, Leike."""
    raw = project.articles.raw(1)
    ids = []
    for name in ("Jan Leike", "Leike wrote"):
        start = raw.index(name)
        end = start + len(name.removesuffix(" wrote"))
        made = project.mentions.add(1, Span.of(start, end), EntityType.PERSON)
        ids.append(made.entity_id)
    return ids


def kinds(project: Project, entity_id: int) -> dict[str, set[str]]:
    """Return in which kinds each piece of the dossier is drawn."""
    found: dict[str, set[str]] = {}
    for row in dossier_rows(read_subject(project, entity_id), with_members=True)(200):
        for text, kind in row.parts:
            found.setdefault(text.strip(), set()).add(kind)
    return found


def test_a_name_that_only_the_program_counts_in_is_drawn_as_a_suggestion(
    project: Project, leikes: list[int], matcher: Matcher
) -> None:
    matcher.merges = {frozenset(("Jan Leike", "Leike"))}
    project.variants.refresh()
    drawn = kinds(project, leikes[0])
    assert "PERSON" in drawn["Jan Leike"]
    assert "suggested-PERSON" in drawn["Leike"]
    assert "≡" in drawn


def test_a_name_that_a_person_counts_in_is_drawn_as_a_label(
    project: Project, leikes: list[int], matcher: Matcher
) -> None:
    project.judgements.judge(leikes[0], leikes[1], Verdict.SAME)
    drawn = kinds(project, leikes[0])
    assert "PERSON" in drawn["Jan Leike"]
    assert "PERSON" in drawn["Leike"]
    assert "≡" not in drawn
    assert "ada: the same as Jan Leike" in drawn


@pytest.mark.parametrize("width", [1, 2, 10])
def test_it_is_written_however_little_room_there_is(
    project: Project, leikes: list[int], width: int
) -> None:
    assert dossier_rows(read_subject(project, leikes[0]), is_airy=True)(width)
