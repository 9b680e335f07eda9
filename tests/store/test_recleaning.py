"""Another cleaning changes blocks alone: no label moves, and what people said holds."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store import EntityType, Project, Span, StoreError, open_project
from store.check import check_project
from store.recleaning import reclean
from store.records import Block, Reason

if TYPE_CHECKING:
    from pathlib import Path

STORY = (
    "Three engineers left the laboratory on Tuesday after a dispute about how fast to publish.\n"
    "“We were told to hurry, and we would not,” one of them wrote to the company that night.\n"
    "The laboratory said it wished them well and would fill the posts before the year is out.\n"
)


def drop_all(project: Project, article_id: int) -> None:
    """Pretend that an older cleaner dropped everything."""
    raw = project.articles.raw(article_id)
    with project.action("cut"):
        project.blocks.put(article_id, [Block(0, len(raw), kept=False, reason=Reason.PROMO)])
        project.blocks.count_words(article_id)


def test_what_changed_is_told_and_is_one_step(project: Project) -> None:
    first = project.add_text(STORY)
    second = project.add_text(STORY.replace("Tuesday", "Monday"))
    before = [project.articles.get(article_id) for article_id in (first, second)]
    drop_all(project, first)
    done = list(reclean(project, project.articles.ids()))
    assert [each.article_id for each in done] == [first, second]
    assert [each.has_changed for each in done] == [True, False]
    assert (done[0].taken_back, done[0].dropped) == (before[0].words, 0)
    assert project.articles.get(first).blocks == before[0].blocks
    assert project.articles.get(first).words == before[0].words

    assert project.undo() == ("clean again", None)
    assert not any(block.kept for block in project.articles.get(first).blocks)
    assert project.articles.get(first).words == 0
    assert project.articles.get(second).words == before[1].words


def test_what_people_said_holds_and_agreement_is_counted(project: Project) -> None:
    article = project.add_text(STORY)
    blocks = project.articles.get(article).blocks
    drop_all(project, article)
    project.blocks.override(article, 0, len(STORY), kept=True)
    project.blocks.override(article, blocks[0].start, blocks[0].end, kept=False)
    (done,) = reclean(project, [article])
    assert (done.taken_back, done.dropped) == (0, 0)
    assert (done.overrides, done.agreed) == (1, 0)
    assert not any(block.kept for block in project.articles.get(article).blocks)


PAGE = (
    "<html lang='en'><title>The laboratory loses three | Wired</title><body>"
    "<nav><ul><li><a href='/a'>The laboratory loses three</a></li><li><a href='/b'>Science</a></li>"
    "</ul></nav><h1>The laboratory loses three</h1>"
    + "".join(f"<p>{line}</p>" for line in STORY.splitlines())
    + "<div class='related'><h2>Related</h2><a href='/c'>Another laboratory loses three more</a>"
    "<a href='/d'>The robots that fold laundry unaided</a></div></body></html>"
)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.html", PAGE),
        ("a.jsonl", json.dumps({"html": PAGE})),
        ("a.eml", f"Subject: Three\nContent-Type: text/html; charset=utf-8\n\n{PAGE}"),
        ("a.md", f"---\ntitle: Three\n---\n# The laboratory\n\n{STORY}\n> - more\n"),
    ],
)
def test_the_same_cleaner_changes_nothing(
    project: Project, tmp_path: Path, name: str, text: str
) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    (arrival,) = project.add_file(path)
    before = project.articles.get(arrival.article_id).blocks
    (done,) = reclean(project, [arrival.article_id])
    assert not done.has_changed
    assert project.articles.get(arrival.article_id).blocks == before
    assert list(project.history.steps()) == []


def test_leaving_early_changes_nothing(project: Project) -> None:
    article = project.add_text(STORY)
    drop_all(project, article)
    running = reclean(project, [article, article])
    next(running)
    running.close()
    assert not any(block.kept for block in project.articles.get(article).blocks)


def test_an_article_that_is_not_there_is_told(project: Project) -> None:
    with pytest.raises(StoreError, match="no article 7"):
        list(reclean(project, [7]))


PIECES = ["a", "b ", "\n", "\r\n", "\t", "\ufeff", "\u200d", "e\u0301", "\x1b[31m", "\u202e", "中"]
STEPS = st.lists(
    st.tuples(st.sampled_from(["keep", "drop", "cut", "clean", "undo"]), st.integers(0, 99)),
    max_size=8,
)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=3, max_size=30).map("".join), STEPS)
def test_no_label_ever_moves(
    tmp_path_factory: pytest.TempPathFactory, text: str, steps: list[tuple[str, int]]
) -> None:
    path: Path = tmp_path_factory.mktemp("project") / "news.db"
    raw = f"Ann {text}"
    with open_project(path, create=True, annotator="ann") as project:
        article = project.add_text(raw)
        spans = [Span.of(start, end) for start, end in pairwise(range(0, len(raw), 2))]
        for span in spans:
            project.mentions.add(article, span, EntityType.PERSON)
        labels = project.mentions.of_article(article, "ann")
        for kind, number in steps:
            place = number % len(raw)
            if kind in {"keep", "drop"}:
                project.blocks.override(article, place, place + 1, kept=kind == "keep")
            elif kind == "cut":
                with project.action("cut"):
                    edges = sorted({0, place, len(raw)})
                    project.blocks.put(
                        article,
                        [Block(a, b, number % 2 == 0, Reason.BODY) for a, b in pairwise(edges)],
                    )
            elif kind == "clean":
                list(reclean(project, [article]))
            elif sum(step.stands for step in project.history.steps()) > len(labels):
                project.undo()
            blocks = project.articles.get(article).blocks
            assert "".join(raw[b.start : b.end] for b in blocks) == raw
        assert project.mentions.of_article(article, "ann") == labels
        assert all(label.span.quote(raw) == label.quote for label in labels)
        assert list(check_project(project)) == []


PAGE = (
    "<html><head><title>Engineers leave | The Daily</title></head><body>"
    "<nav><a href=/>Home</a></nav><article><h1>Engineers leave</h1>"
    f"<p>{STORY}</p><blockquote>{STORY}</blockquote></article></body></html>"
)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.html", PAGE),
        ("a.md", f"# Engineers leave\n\n{STORY}\n\n> {STORY}\n\n- one\n- two\n"),
        ("a.txt", f"Engineers leave\n\n{STORY}\nSubscribe to our newsletter\n"),
        (
            "a.rss",
            "<rss><channel><title>The Daily</title><item><title>Engineers leave</title>"
            f"<description>&lt;p&gt;{STORY}&lt;/p&gt;</description></item></channel></rss>",
        ),
    ],
)
def test_the_same_cleaner_changes_nothing_and_leaves_no_trace(
    project: Project, tmp_path: Path, name: str, content: str
) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    (added,) = project.add_file(tmp_path / name)
    before = project.articles.get(added.article_id)
    (done,) = reclean(project, [added.article_id])
    assert not done.has_changed
    assert project.articles.get(added.article_id) == before
    assert project.undo() is None
