"""Near-duplicates are found among many without a comparison of all with all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.intake.document import Document
from store.near_duplicates import MOST

if TYPE_CHECKING:
    from store import Project

WORDS = [f"word{number}" for number in range(200)]


def test_of_many_out_of_one_mould_each_is_linked_to_some(project: Project) -> None:
    count = 2 * MOST
    with project.arrivals.together():
        arrivals = [
            project.arrivals.take(Document(" ".join([*WORDS, f"ends{number}"])))
            for number in range(count)
        ]
    assert [len(arrival.near) for arrival in arrivals] == [min(n, MOST) for n in range(count)]
    (links,) = project.db.execute("SELECT count(*) FROM near_duplicates").fetchone()
    assert links < count * MOST


def test_the_likest_come_first(project: Project) -> None:
    texts = [
        " ".join(WORDS),
        " ".join(["other", *WORDS]),
        " ".join([*WORDS[:100], "one", *WORDS[103:]]),
    ]
    first, second, third = [project.arrivals.take(Document(text)).article_id for text in texts]
    near = project.near_duplicates.of_article(first)
    assert [each.article_id for each in near] == [second, third]
    assert near[0].likeness > near[1].likeness


def test_a_text_without_words_is_like_none(project: Project) -> None:
    near = project.near_duplicates
    assert near.find(()) == []
    article = project.add_text("— … —")
    near.add(article, (), [])
    assert near.of_article(article) == []
