"""Notes are a person's remarks on an article or on one label of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store import EntityType, LabelError, Mention, Note, Project, Role, Span

if TYPE_CHECKING:
    from collections.abc import Callable


def _texts(project: Project, article: int) -> list[str]:
    return [note.text for note in project.notes.of_article(article)]


def test_notes_come_in_the_order_written(
    project: Project, article: int, label: Callable[..., Mention]
) -> None:
    mention = label("OpenAI", EntityType.ORG)
    claim = project.claims.mark(article, Role.CUE, Span.of(0, 5))
    project.notes.write(article, "on the article\nin two lines")
    project.notes.write(article, "on the name", mention_id=mention.id)
    project.notes.write(article, "on the claim", claim_id=claim.id)
    assert project.notes.of_article(article, "ann") == [
        Note(1, article, None, None, "on the article\nin two lines", "ann"),
        Note(2, article, mention.id, None, "on the name", "ann"),
        Note(3, article, None, claim.id, "on the claim", "ann"),
    ]
    assert project.notes.of_article(article, "bob") == []
    assert len(project.notes) == 3


def test_a_note_is_rewritten_and_an_empty_one_is_gone(project: Project, article: int) -> None:
    project.notes.write(article, "first")
    (note,) = project.notes.of_article(article)
    project.notes.rewrite(note, "second")
    assert _texts(project, article) == ["second"]
    project.notes.rewrite(note, " \n")
    assert _texts(project, article) == []
    project.undo()
    assert _texts(project, article) == ["second"]


def test_a_note_goes_with_what_it_is_about_and_comes_back_with_it(
    project: Project, article: int, label: Callable[..., Mention]
) -> None:
    mention = label("OpenAI", EntityType.ORG)
    project.notes.write(article, "on the name", mention_id=mention.id)
    project.mentions.delete(mention)
    assert _texts(project, article) == []
    project.undo()
    assert _texts(project, article) == ["on the name"]
    project.redo()
    assert _texts(project, article) == []


def test_a_note_needs_a_text_and_something_to_stand_on(
    project: Project, article: int, label: Callable[..., Mention]
) -> None:
    other = project.add_text("Another text.")
    mention = label("OpenAI", EntityType.ORG)
    claim = project.claims.mark(article, Role.CUE, Span.of(0, 5))
    with pytest.raises(LabelError, match="needs a text"):
        project.notes.write(article, " \n")
    with pytest.raises(LabelError, match="no such label in this article"):
        project.notes.write(other, "Who?", mention_id=mention.id)
    with pytest.raises(LabelError, match="no such label in this article"):
        project.notes.write(other, "Who?", claim_id=claim.id)
    assert len(project.notes) == 0


def test_a_note_that_is_gone_cannot_be_rewritten(project: Project, article: int) -> None:
    project.notes.write(article, "first")
    (note,) = project.notes.of_article(article)
    project.notes.delete(note)
    with pytest.raises(LabelError, match="has been deleted"):
        project.notes.rewrite(note, "second")
