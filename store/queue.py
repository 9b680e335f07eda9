"""The queue: in which order articles are read."""

from __future__ import annotations

import json
import math
from array import array
from enum import StrEnum
from typing import TYPE_CHECKING

from store.connection import REFUSED, refusal
from store.open_suggestions import MINE, OPEN
from store.project import open_project

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from store.project import Project


class Order(StrEnum):
    """What decides which article comes first."""

    ARRIVAL = "arrival"
    TEACHES = "teaches"
    LEFT = "left"
    DATE = "date"

    @property
    def is_counted(self) -> bool:
        """Whether what is open is counted, and articles that are done or skipped come last."""
        return self in (Order.TEACHES, Order.LEFT)


FINISHED = "SELECT id FROM articles WHERE state IN ('done', 'skipped')"

DATES = "SELECT id, date FROM articles WHERE date <> ''"

ANSWERED = """
    SELECT key FROM mentions UNION SELECT key FROM aliases
    UNION SELECT key FROM rejections WHERE annotator_id = :me
"""

TEACHES = f"""
    WITH {MINE},
    names AS MATERIALIZED (
        SELECT key, article_id, max(score) AS score FROM suggestions
        WHERE kind = 'mention' AND kept AND score >= :threshold AND key NOT IN ({ANSWERED})
        GROUP BY key, article_id),
    spread AS MATERIALIZED (
        SELECT key, log2(count(*)) AS doublings FROM names GROUP BY key HAVING count(*) > 1),
    worths AS (
        SELECT article_id, score * doublings AS worth FROM names JOIN spread USING (key)
        UNION ALL
        SELECT article_id, 4 * score * (1 - score) FROM suggestions WHERE {OPEN})
    SELECT article_id, sum(worth) FROM worths
    WHERE article_id IN (SELECT value FROM json_each(:articles)) GROUP BY article_id
"""


def ordered(project: Project, ids: Sequence[int], order: Order) -> Sequence[int]:
    """Put articles in the order in which they are to be read; equals stay in order of arrival.

    `ids` ascend. DATE has the newest first and those without a date last; LEFT those with the most
    open suggestions; TEACHES those of the greatest worth (see `worths`). By the latter two, what
    is done or skipped comes last, and 10,000 articles of 100 suggestions take half a second or
    two: `ordered_beside` can be called in a thread. Raises `StoreError` where SQLite refuses.
    """
    if order is Order.ARRIVAL:
        return ids
    try:
        return _ordered(project, ids, order)
    except REFUSED as error:
        raise refusal("the articles cannot be put in order", error) from error


def _ordered(project: Project, ids: Sequence[int], order: Order) -> Sequence[int]:
    if order is Order.DATE:
        dates = dict(project.db.execute(DATES).fetchall())
        return array("q", sorted(ids, key=lambda id_: dates.get(id_, ""), reverse=True))
    worth = worths(project, ids) if order is Order.TEACHES else project.suggestions.left(ids)
    finished = {id_ for (id_,) in project.db.execute(FINISHED)}
    return array("q", sorted(ids, key=lambda id_: (id_ in finished, -worth.get(id_, 0))))


def ordered_beside(path: Path, annotator: str, ids: Sequence[int], order: Order) -> Sequence[int]:
    """Put articles in order by a connection of one's own, in whatever thread."""
    with open_project(path, read_only=True, annotator=annotator) as project:
        return ordered(project, ids, order)


def worths(project: Project, ids: Sequence[int]) -> Mapping[int, float]:
    """Say what reading each of some articles is worth to the suggestions in all others.

    It is the information density of active learning (Settles and Craven 2008), summed over what is
    open in the article:

        sum over names that nobody answered yet:  score × log2(articles that it is proposed in)
        sum over all that is open:                4 × score × (1 − score)

    What is learnt of a new name holds in every article that has it, though for the tenth less is
    new than for the second; an answer tells most where the score leaves it open, at 0.5. An
    article of which nothing is open is not among them.
    """
    connection = project.db.conn
    connection.create_function("log2", 1, math.log2, deterministic=True)  # SQLite may lack it
    (me,) = connection.execute(
        "SELECT max(id) FROM annotators WHERE name = ?", (project.annotator,)
    ).fetchone()
    parameters = {
        "me": me,
        "threshold": project.suggestions.threshold,
        "articles": json.dumps(list(ids)),
    }
    return dict(connection.execute(TEACHES, parameters).fetchall())
