"""What is kept and dropped can be overridden and undone, and no label moves."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from store import EntityType, Mention, Project, StoreError
from store.records import Block, Origin, Reason

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def cut(project: Project, article: int) -> list[Block]:
    """Cut the article in three lines, the last of them dropped."""
    raw = project.articles.raw(article)
    edges = [0]
    for line in raw.splitlines(keepends=True):
        edges.append(edges[-1] + len(line))
    blocks = [Block(a, b, kept=True, reason=Reason.BODY) for a, b in pairwise(edges)]
    blocks[-1] = Block(edges[-2], edges[-1], kept=False, reason=Reason.PROMO, confidence=0.875)
    with project.action("cut"):
        project.blocks.put(article, blocks)
        project.blocks.count_words(article)
    return blocks


def kept(project: Project, article: int) -> list[bool]:
    return [block.kept for block in project.articles.get(article).blocks]


def test_blocks_come_back_as_they_were_put(
    project: Project, article: int, cut: list[Block]
) -> None:
    assert list(project.blocks.as_cut(article)) == cut
    assert list(project.articles.get(article).blocks) == cut


def test_a_block_is_taken_back_and_dropped_in_one_step_each(
    project: Project, article: int, cut: list[Block]
) -> None:
    words = project.articles.get(article).words
    dropped = cut[2]
    assert project.blocks.override(article, dropped.start + 3, dropped.start + 4, kept=True) == 1
    assert kept(project, article) == [True, True, True]
    assert project.articles.get(article).blocks[2].origin is Origin.PERSON
    assert project.articles.get(article).words > words
    assert project.blocks.override(article, 0, cut[1].end, kept=False) == 2
    assert kept(project, article) == [False, False, True]

    assert project.undo() == ("drop 2 lines", article)
    assert project.undo() == ("take back 1 line", article)
    assert list(project.articles.get(article).blocks) == cut
    assert project.articles.get(article).words == words
    assert project.redo() == ("take back 1 line", article)
    assert kept(project, article) == [True, True, True]
    assert project.articles.get(article).words > words


def test_what_was_said_holds_when_the_article_is_cut_again(
    project: Project, article: int, cut: list[Block]
) -> None:
    project.blocks.override(article, cut[2].start, cut[2].end, kept=True)
    project.blocks.override(article, cut[0].start, cut[0].end, kept=False)
    whole = Block(0, cut[2].end, kept=True, reason=Reason.BODY)
    with project.action("cut"):
        project.blocks.put(article, [whole])
    assert kept(project, article) == [False, True, True]
    project.undo()
    assert list(project.blocks.as_cut(article)) == cut
    assert kept(project, article) == [False, True, True]


def test_a_later_word_on_part_of_it_leaves_the_rest(
    project: Project, article: int, cut: list[Block]
) -> None:
    project.blocks.override(article, 0, cut[2].end, kept=False)
    project.blocks.override(article, cut[1].start, cut[1].end, kept=True)
    assert kept(project, article) == [False, True, False]
    assert len(project.blocks.overrides(article)) == 3
    project.blocks.override(article, 0, cut[2].end, kept=True)
    assert len(project.blocks.overrides(article)) == 1


def test_labels_stay_where_they_are(
    project: Project, article: int, cut: list[Block], label: Callable[..., Mention]
) -> None:
    mention = label("Sam Altman", EntityType.PERSON)
    project.blocks.override(article, cut[2].start, cut[2].end, kept=True)
    project.blocks.override(article, 0, cut[2].end, kept=False)
    assert project.mentions.get(mention.id) == mention


def test_what_was_said_already_is_no_step(project: Project, article: int, cut: list[Block]) -> None:
    for _ in range(2):
        project.blocks.override(article, cut[2].start, cut[2].end, kept=True)
    assert [step.name for step in project.history.steps() if "take" in step.name] == [
        "take back 1 line"
    ]
    assert len(project.blocks.overrides(article)) == 1


def test_where_there_is_no_text_nothing_can_be_said(project: Project, article: int) -> None:
    with pytest.raises(StoreError, match="there is no text from 900 to 901"):
        project.blocks.override(article, 900, 901, kept=True)
    assert project.undo() is None
