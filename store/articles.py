"""Articles: the raw text as it came, its blocks, and how far the work on it is."""

from __future__ import annotations

import time
from array import array
from dataclasses import asdict
from typing import TYPE_CHECKING

from store.errors import StoreError
from store.pages import packed, read_structures, unpacked
from store.records import Article, ArticleLine, ArticleState
from store.text_map import TextMap

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

    from store.blocks import Blocks
    from store.intake.document import Page
    from store.intake.draft import Draft
    from store.ledger import Ledger

SEEN = """
    EXISTS (SELECT 1 FROM positions WHERE article_id = articles.id AND annotator_id = :me)
"""

STATE = f"CASE WHEN state = 'new' AND {SEEN} THEN 'open' ELSE state END"
"""An article is open once the annotator has been in it: reading is no step of the history."""

LINE = f"""
    SELECT id, title, source, date, words,
        (SELECT count(*) FROM mentions WHERE article_id = articles.id AND annotator_id = :me)
        + (SELECT count(*) FROM claims WHERE article_id = articles.id AND annotator_id = :me),
        {STATE}
    FROM articles
"""


class Articles:
    """The articles of a project, in the order they came in."""

    def __init__(self, ledger: Ledger, blocks: Blocks) -> None:
        self._ledger = ledger
        self._blocks = blocks

    def __len__(self) -> int:
        (count,) = self._ledger.execute("SELECT count(*) FROM articles").fetchone()
        return int(count)

    def __iter__(self) -> Iterator[Article]:
        for article_id in self.ids():
            yield self.get(article_id)

    def add(self, draft: Draft) -> tuple[int, bool]:
        """Store a draft; return its id, and whether it is new: the same text twice is one."""
        with self._ledger.transaction():
            found = self.find(draft.sha256)
            if found is not None:
                return found, False
            article_id = self._insert(draft)
            raw = draft.document.raw
            self._ledger.execute("INSERT INTO texts VALUES (?, ?)", article_id, raw)
            self._blocks.put(article_id, draft.blocks)
            if draft.document.page is not None:
                self._ledger.execute(
                    "INSERT INTO pages VALUES (?, ?, ?, ?)",
                    article_id,
                    *packed(draft.document.page),
                )
            return article_id, True

    def _insert(self, draft: Draft) -> int:
        document, metadata = draft.document, draft.document.metadata
        facts = {
            "sha256": draft.sha256,
            "path": document.path.encode(errors="backslashreplace").decode(),  # any bytes
            "format": document.format,
            "encoding": document.encoding,
            **asdict(metadata),
            "words": draft.words,
            "added_at": time.time_ns() // 1_000_000,
        }
        columns, places = ", ".join(facts), ", ".join("?" * len(facts))
        sql = f"INSERT INTO articles ({columns}) VALUES ({places})"
        return self._ledger.insert(sql, *facts.values())

    def find(self, sha256: str) -> int | None:
        """Return the id of the article whose raw text has this hash."""
        row = self._ledger.execute("SELECT id FROM articles WHERE sha256 = ?", sha256).fetchone()
        return row[0] if row else None

    def paths(self) -> list[tuple[int, str]]:
        """Return the id of every article with the path that it came from."""
        return self._ledger.execute("SELECT id, path FROM articles").fetchall()

    def has(self, article_id: int) -> bool:
        """Say whether there is an article with this id."""
        sql = "SELECT 1 FROM articles WHERE id = ?"
        return self._ledger.execute(sql, article_id).fetchone() is not None

    def get(self, article_id: int) -> Article:
        """Return an article with its raw text and blocks; raises `StoreError` if there is none."""
        row = self._query(
            "SELECT id, sha256, path, format, encoding, title, source, date, date_found, author,"
            f" language, words, {STATE}, raw, structures"
            " FROM articles JOIN texts ON texts.article_id = id"
            " LEFT JOIN pages ON pages.article_id = id WHERE id = :id",
            id=article_id,
        ).fetchone()
        if row is None:
            raise StoreError(f"there is no article {article_id} in this project")
        *facts, state, raw, structures = row
        blocks = self._blocks.of_article(article_id)
        return Article(
            *[*facts, ArticleState(state), raw, blocks, read_structures(structures or "[]")]
        )

    def title(self, article_id: int) -> str:
        """Return the title of an article."""
        return self._text("SELECT title FROM articles WHERE id = ?", article_id)

    def raw(self, article_id: int) -> str:
        """Return the raw text of an article."""
        return self._text("SELECT raw FROM texts WHERE article_id = ?", article_id)

    def page(self, article_id: int) -> Page | None:
        """Return what the raw text was taken from, if its file held more than its text."""
        row = self._ledger.execute(
            "SELECT page, map, structures FROM pages WHERE article_id = ?", article_id
        ).fetchone()
        return unpacked(*row) if row else None

    def has_page(self, article_id: int) -> bool:
        """Say whether the raw text was taken from a page, without a look at it."""
        sql = "SELECT 1 FROM pages WHERE article_id = ?"
        return self._ledger.execute(sql, article_id).fetchone() is not None

    def page_map(self, article_id: int) -> TextMap | None:
        """Return the map from the page to the raw text alone, where there is a page."""
        sql = "SELECT map FROM pages WHERE article_id = ?"
        row = self._ledger.execute(sql, article_id).fetchone()
        return TextMap.from_bytes(row[0]) if row else None

    def ids(self, words: str = "") -> Sequence[int]:
        """Return the ids of the articles that match, in order of arrival and so ascending.

        Each of the `words` has to occur in title, source, date or state, in any case.
        """
        (last,) = self._query("SELECT coalesce(max(id), 0) FROM articles").fetchone()
        if not words.split() and last == len(self):
            return range(1, last + 1)  # as no article ever leaves, a million need not be read
        sought = {f"word{number}": word for number, word in enumerate(words.lower().split())}
        text = f"lower(title || ' ' || source || ' ' || date || ' ' || {STATE})"
        holds = " AND ".join(["1", *(f"instr({text}, :{name})" for name in sought)])
        rows = self._query(f"SELECT id FROM articles WHERE {holds} ORDER BY id", **sought)
        return array("q", (row[0] for row in rows))

    def lines(self, ids: Sequence[int]) -> list[ArticleLine]:
        """Return what a list shows of these articles, in the order asked."""
        places = ", ".join(str(int(article_id)) for article_id in ids)
        rows = self._query(f"{LINE} WHERE id IN ({places})")
        lines = {row[0]: ArticleLine(*[*row[:-1], ArticleState(row[-1])]) for row in rows}
        return [lines[article_id] for article_id in ids if article_id in lines]

    def next_in_state(self, states: Iterable[ArticleState], after: int) -> int | None:
        """Return the next article in one of these states, starting over at the end."""
        wanted = ", ".join(f"'{ArticleState(state)}'" for state in states)
        for comparison in (">", "<"):
            (found,) = self._query(
                f"SELECT min(id) FROM articles WHERE {STATE} IN ({wanted}) AND id {comparison} :id",
                id=after,
            ).fetchone()
            if found is not None:
                return int(found)
        return None

    def in_states(self, states: Iterable[ArticleState]) -> frozenset[int]:
        """Return the articles that are in one of these states."""
        wanted = ", ".join(f"'{ArticleState(state)}'" for state in states)
        rows = self._query(f"SELECT id FROM articles WHERE {STATE} IN ({wanted})")
        return frozenset(article_id for (article_id,) in rows)

    def set_state(self, article_id: int, state: ArticleState) -> None:
        """Say how far the work on an article is; one step of the history.

        `OPEN` needs no saying: whoever has been in a new article has it open.
        """
        if not self.has(article_id):
            raise StoreError(f"there is no article {article_id} in this project")
        with self._ledger.action(f"mark as {state}", article_id):
            kept = ArticleState.NEW if state is ArticleState.OPEN else state
            self._ledger.execute("UPDATE articles SET state = ? WHERE id = ?", kept, article_id)

    def count_by_state(self) -> dict[ArticleState, int]:
        """Count the articles in each state."""
        rows = self._query(f"SELECT {STATE} AS seen, count(*) FROM articles GROUP BY seen")
        return {ArticleState(state): count for state, count in rows}

    def count_done(self) -> int:
        """Count the articles that are done, without a look at each."""
        sql = "SELECT count(*) FROM articles WHERE state = 'done'"
        (count,) = self._ledger.execute(sql).fetchone()
        return int(count)

    def position(self, article_id: int) -> int:
        """Return where the annotator's cursor was left, as a code point; 0 in a new article."""
        row = self._ledger.execute(
            "SELECT cursor FROM positions WHERE annotator_id = ? AND article_id = ?",
            self._ledger.annotator_id,
            article_id,
        ).fetchone()
        return row[0] if row else 0

    def remember_position(self, article_id: int, cursor: int) -> None:
        """Keep where the annotator's cursor is; no step of the history."""
        self._ledger.jot(
            "INSERT INTO positions VALUES (?, ?, ?)"
            " ON CONFLICT DO UPDATE SET cursor = excluded.cursor",
            self._ledger.annotator_id,
            article_id,
            cursor,
        )

    def _text(self, sql: str, article_id: int) -> str:
        """Return what a query finds of an article; raises `StoreError` if there is none."""
        row = self._ledger.execute(sql, article_id).fetchone()
        if row is None:
            raise StoreError(f"there is no article {article_id} in this project")
        return str(row[0])

    def _query(self, sql: str, **parameters: str | int) -> sqlite3.Cursor:
        """Run a query in which `:me` is the annotator at work."""
        return self._ledger.execute(sql, me=self._ledger.annotator_id, **parameters)
