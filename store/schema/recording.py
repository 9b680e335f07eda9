"""What the history keeps of every change, and the triggers that keep it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

RECORDED: dict[str, tuple[str, ...]] = {
    "articles": ("id", "title", "source", "date", "author", "language", "state"),
    "blocks": ("id", "body"),
    "overrides": ("id", "article_id", "start", "end", "kept", "annotator_id"),
    "entities": ("id", "name", "key", "type", "named"),
    "mentions": (
        "id",
        "article_id",
        "span",
        "start",
        "quote",
        "key",
        "type",
        "entity_id",
        "annotator_id",
        "origin",
    ),
    "claims": (
        "id",
        "article_id",
        "by_author",
        "via_id",
        "nested_in_id",
        "form",
        "act",
        "certainty",
        "polarity",
        "annotator_id",
        "origin",
        "reason",
    ),
    "claim_spans": ("id", "claim_id", "role", "span", "quote"),
    "claimers": ("id", "claim_id", "entity_id"),
    "claim_links": ("id", "type", "from_id", "to_id", "note", "annotator_id"),
    "judgements": ("id", "a_id", "b_id", "verdict", "origin", "annotator_id"),
    "aliases": ("id", "entity_id", "name", "key"),
    "identifiers": ("id", "entity_id", "identifier"),
    "rejections": (
        "id",
        "article_id",
        "kind",
        "start",
        "end",
        "cue_start",
        "key",
        "type",
        "reason",
        "annotator_id",
    ),
    "unlinked": ("id", "a_id", "b_id", "annotator_id"),
    "notes": ("id", "article_id", "mention_id", "claim_id", "text", "annotator_id"),
}
"""The tables whose every change is kept, and the columns that say all there is to a row."""

IMPORTED = {"articles", "blocks"}
"""Tables that intake fills: adding an article is no label, so only their updates are recorded."""


def record(db: Database) -> None:
    """Make the triggers that fill `changes`, in place of those of an older step."""
    old = "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE '%\\_recorded\\_%'"
    for (name,) in db.execute(old + " ESCAPE '\\'").fetchall():
        db.execute(f"DROP TRIGGER {name}")
    for table, columns in RECORDED.items():
        for trigger in _recording_triggers(table, columns):
            db.execute(trigger)


def _recording_triggers(table: str, columns: tuple[str, ...]) -> list[str]:
    """Write the triggers that copy what was before and what is after into `changes`."""

    def state(row: str) -> str:
        pairs = ", ".join(f"""'{column}', {row}."{column}\"""" for column in columns)
        return f"json_object({pairs})"

    def trigger(event: str, row: str, before: str, after: str) -> str:
        name = f"{table}_recorded_{event.partition(' ')[0].lower()}"
        return (
            f"CREATE TRIGGER {name} AFTER {event} ON {table} "
            f"WHEN {before} IS NOT {after} "
            f'BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) '
            f"SELECT action_id, '{table}', {row}.id, {before}, {after} FROM current_action; END"
        )

    listed = ", ".join(f'"{column}"' for column in columns)
    triggers = [trigger(f"UPDATE OF {listed}", "NEW", state("OLD"), state("NEW"))]
    if table not in IMPORTED:
        triggers.append(trigger("INSERT", "NEW", "NULL", state("NEW")))
        triggers.append(trigger("DELETE", "OLD", state("OLD"), "NULL"))
    return triggers
