"""Notes: a person's remarks on articles, mentions and claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import LabelError
from store.records import Note

if TYPE_CHECKING:
    from store.ledger import Ledger

NOTE = """
    SELECT notes.id, article_id, mention_id, claim_id, text, annotators.name
    FROM notes JOIN annotators ON annotators.id = annotator_id
"""


class Notes:
    """The notes of a project."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def __len__(self) -> int:
        (count,) = self._ledger.execute("SELECT count(*) FROM notes").fetchone()
        return int(count)

    def of_article(self, article_id: int, annotator: str | None = None) -> list[Note]:
        """Return the notes on an article and on what is labelled in it, in the order written."""
        rows = self._ledger.execute(
            NOTE
            + "WHERE article_id = ? AND (?2 IS NULL OR annotators.name = ?2) ORDER BY notes.id",
            article_id,
            annotator,
        )
        return [Note(*row) for row in rows]

    def write(
        self,
        article_id: int,
        text: str,
        *,
        mention_id: int | None = None,
        claim_id: int | None = None,
    ) -> None:
        """Write a note on an article, or on one mention or claim of it.

        Raises `LabelError` for an empty note, and for a mention or claim that is not there.
        """
        if not text.strip():
            raise LabelError("a note needs a text: type one")
        self._must_be_of(article_id, "mentions", mention_id)
        self._must_be_of(article_id, "claims", claim_id)
        with self._ledger.action("write a note", article_id):
            self._ledger.insert(
                "INSERT INTO notes (article_id, mention_id, claim_id, text, annotator_id)"
                " VALUES (?, ?, ?, ?, ?)",
                article_id,
                mention_id,
                claim_id,
                text,
                self._ledger.annotator_id,
            )

    def rewrite(self, note: Note, text: str) -> None:
        """Change the text of a note; an empty one is deleted."""
        if not text.strip():
            self.delete(note)
            return
        with self._ledger.action("rewrite a note", note.article_id):
            sql = "UPDATE notes SET text = ? WHERE id = ?"
            if not self._ledger.execute(sql, text, note.id).rowcount:
                raise LabelError("this note has been deleted")

    def delete(self, note: Note) -> None:
        """Delete a note."""
        with self._ledger.action("delete a note", note.article_id):
            self._ledger.execute("DELETE FROM notes WHERE id = ?", note.id)

    def _must_be_of(self, article_id: int, table: str, label_id: int | None) -> None:
        if label_id is None:
            return
        sql = f"SELECT 1 FROM {table} WHERE id = ? AND article_id = ?"
        if not self._ledger.execute(sql, label_id, article_id).fetchone():
            raise LabelError("there is no such label in this article to write a note on")
