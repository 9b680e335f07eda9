"""What is asked of 10,000 articles at once: the queue, labels that disagree, a name everywhere."""

from __future__ import annotations

import random
from time import process_time
from typing import TYPE_CHECKING

import pytest

from store import EntityType, MentionSuggestion, Project, Span, open_project
from store.inconsistency_search import inconsistencies
from store.queue import Order, ordered
from tests.bench.made import many_articles, names_in
from tui.desk.elsewhere import Elsewhere
from tui.widgets.article_list import WINDOW

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.bench.figures import Figures

ARTICLES, SUGGESTIONS, LABELS, KEYS = 10_000, 100, 50, 2_000

SUGGEST = """
    INSERT INTO suggestions (article_id, kind, start, "end", key, type, score, origin, reason,
        given, body)
    VALUES (?, 'mention', ?, ?, ?, 'PERSON', ?, 'rules', 'first and last name', 0, '{}')
"""

LABEL = """
    INSERT INTO mentions (article_id, span, start, quote, key, type, entity_id, annotator_id)
    VALUES (?, ?, ?, ?, ?, ?, 1, 1)
"""


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """A hundred suggestions an article, and labels on the first half of them."""
    path = tmp_path_factory.mktemp("corpus") / "corpus.db"
    many_articles(path, ARTICLES)
    dice = random.Random(7)
    with open_project(path, annotator="bench") as project:
        connection = project.db.conn
        connection.execute("BEGIN")
        for article_id in range(1, ARTICLES + 1):
            keys = [f"name {dice.randrange(KEYS)}" for _ in range(SUGGESTIONS)]
            connection.executemany(
                SUGGEST,
                [
                    (article_id, n * 9, n * 9 + 5, key, round(dice.random(), 3))
                    for n, key in enumerate(keys)
                ],
            )
            types = ["ORG" if dice.random() < 0.01 else "PERSON" for _ in range(LABELS)]
            connection.executemany(
                LABEL,
                [
                    (article_id, f"[[{n * 9 + 1},{n * 9 + 4}]]", n * 9 + 1, key, key, type_)
                    for n, (key, type_) in enumerate(zip(keys, types, strict=False))
                ],
            )
        connection.execute("DELETE FROM compared")
        connection.execute("COMMIT")
        yield project


def cost(work: Callable[[], object]) -> list[float]:
    """Return the milliseconds of CPU that some work takes, three times over."""
    costs = []
    for _ in range(3):
        begun = process_time()
        work()
        costs.append((process_time() - begun) * 1000)
    return costs


def test_the_queue(corpus: Project, figures: Figures) -> None:
    ids = corpus.articles.ids()
    left = figures.add("queue by what is left", cost(lambda: ordered(corpus, ids, Order.LEFT)))
    figures.add("queue by what teaches most", cost(lambda: ordered(corpus, ids, Order.TEACHES)))
    window = ids[1 : 1 + WINDOW]
    counted = cost(lambda: corpus.suggestions.left(window))
    line = figures.add(f"what is left in {WINDOW} articles of the list", counted, bound=5)
    assert left.figure <= 1000
    assert line.ok


def test_labels_that_disagree(corpus: Project, figures: Figures) -> None:
    found = inconsistencies(corpus)
    assert {odd.article_id for odd in found}
    figures.add("labels that disagree, of 500,000", cost(lambda: inconsistencies(corpus)))


def test_a_name_everywhere(corpus: Project, figures: Figures) -> None:
    start, end = names_in(corpus.articles.raw(1))[-1]
    name = corpus.articles.raw(1)[start:end]
    subject = MentionSuggestion(0, 1, Span.of(start, end), name, EntityType.PERSON, 0.9, "", "")
    elsewhere = Elsewhere(corpus, subject)
    ids = corpus.articles.ids()
    found = elsewhere.places(ids)
    assert found
    note = f"{len(found):,} places, in slices beside the keys"
    figures.add("one name in all articles", cost(lambda: elsewhere.places(ids)), note=note)
