"""The tables of a project file, one migration a step.

Applied through sqlite-utils `Migrations`. `PRAGMA user_version` counts the steps, so that a
project that is up to date opens without asking.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

    from sqlite_utils import Database

APPLICATION_ID = 0x474C4F53
"""Marks the file as a Glossator project ("GLOS"), for us and for `file`."""

VERSION = 1
"""How many steps there are."""

TABLES = """
CREATE TABLE annotators (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE articles (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,
    path TEXT NOT NULL,
    title TEXT NOT NULL,
    source TEXT NOT NULL,
    date TEXT NOT NULL,
    words INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'new'
        CHECK (state IN ('new', 'open', 'done', 'flagged', 'skipped')),
    added_at INTEGER NOT NULL
) STRICT;
CREATE INDEX articles_by_state ON articles (state);

CREATE TABLE texts (
    article_id INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    raw TEXT NOT NULL
) STRICT;

CREATE TABLE blocks (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL CHECK ("end" > start),
    kept INTEGER NOT NULL CHECK (kept IN (0, 1)),
    reason TEXT NOT NULL,
    UNIQUE (article_id, start)
) STRICT;

CREATE TABLE positions (
    annotator_id INTEGER NOT NULL REFERENCES annotators,
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    cursor INTEGER NOT NULL,
    PRIMARY KEY (annotator_id, article_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE entities (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    key TEXT NOT NULL,
    type TEXT NOT NULL CHECK (type IN (
        'PERSON', 'ORG', 'PRODUCT', 'PLACE', 'DATE', 'MONEY', 'QUANTITY', 'EVENT', 'WORK')),
    named INTEGER NOT NULL DEFAULT 0 CHECK (named IN (0, 1))
) STRICT;
CREATE INDEX entities_by_key ON entities (key, type);

CREATE TABLE mentions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    span TEXT NOT NULL CHECK (json_valid(span)),
    start INTEGER NOT NULL,
    quote TEXT NOT NULL,
    key TEXT NOT NULL,
    type TEXT NOT NULL CHECK (type IN (
        'PERSON', 'ORG', 'PRODUCT', 'PLACE', 'DATE', 'MONEY', 'QUANTITY', 'EVENT', 'WORK')),
    entity_id INTEGER NOT NULL REFERENCES entities,
    annotator_id INTEGER NOT NULL REFERENCES annotators,
    UNIQUE (article_id, annotator_id, span, type)
) STRICT;
CREATE INDEX mentions_by_entity ON mentions (entity_id, quote);
CREATE INDEX mentions_by_key ON mentions (key, type, entity_id);

CREATE TABLE claims (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    by_author INTEGER NOT NULL DEFAULT 0 CHECK (by_author IN (0, 1)),
    via_id INTEGER REFERENCES entities,
    nested_in_id INTEGER REFERENCES claims ON DELETE SET NULL,
    form TEXT CHECK (form IN ('direct', 'mixed', 'indirect')),
    act TEXT NOT NULL DEFAULT 'assertion'
        CHECK (act IN ('assertion', 'belief', 'knowledge', 'intention')),
    certainty TEXT NOT NULL DEFAULT 'CT' CHECK (certainty IN ('CT', 'PR', 'PS', 'U')),
    polarity TEXT NOT NULL DEFAULT '+' CHECK (polarity IN ('+', '-', 'u')),
    annotator_id INTEGER NOT NULL REFERENCES annotators
) STRICT;
CREATE INDEX claims_by_article ON claims (article_id, annotator_id);
CREATE INDEX claims_by_via ON claims (via_id) WHERE via_id IS NOT NULL;
CREATE INDEX claims_by_nesting ON claims (nested_in_id) WHERE nested_in_id IS NOT NULL;

CREATE TABLE claim_spans (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    claim_id INTEGER NOT NULL REFERENCES claims ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('source', 'cue', 'content', 'addressee', 'medium')),
    span TEXT NOT NULL CHECK (json_valid(span)),
    quote TEXT NOT NULL,
    UNIQUE (claim_id, role)
) STRICT;

CREATE TABLE claimers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    claim_id INTEGER NOT NULL REFERENCES claims ON DELETE CASCADE,
    entity_id INTEGER NOT NULL REFERENCES entities,
    UNIQUE (claim_id, entity_id)
) STRICT;
CREATE INDEX claimers_by_entity ON claimers (entity_id);

CREATE TABLE claim_links (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    type TEXT NOT NULL CHECK (type IN ('same', 'supports', 'contradicts', 'updates')),
    from_id INTEGER NOT NULL REFERENCES claims ON DELETE CASCADE,
    to_id INTEGER NOT NULL REFERENCES claims ON DELETE CASCADE,
    note TEXT NOT NULL DEFAULT '',
    annotator_id INTEGER NOT NULL REFERENCES annotators,
    CHECK (from_id <> to_id),
    UNIQUE (from_id, to_id, type, annotator_id)
) STRICT;
CREATE INDEX claim_links_by_target ON claim_links (to_id);

CREATE TABLE judgements (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    a_id INTEGER NOT NULL REFERENCES entities,
    b_id INTEGER NOT NULL REFERENCES entities,
    verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different', 'unsure')),
    annotator_id INTEGER NOT NULL REFERENCES annotators,
    CHECK (a_id < b_id),
    UNIQUE (a_id, b_id, annotator_id)
) STRICT;
CREATE INDEX judgements_by_b ON judgements (b_id);

CREATE TABLE notes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    mention_id INTEGER REFERENCES mentions ON DELETE CASCADE,
    claim_id INTEGER REFERENCES claims ON DELETE CASCADE,
    text TEXT NOT NULL,
    annotator_id INTEGER NOT NULL REFERENCES annotators
) STRICT;
CREATE INDEX notes_by_article ON notes (article_id);
CREATE INDEX notes_by_mention ON notes (mention_id) WHERE mention_id IS NOT NULL;
CREATE INDEX notes_by_claim ON notes (claim_id) WHERE claim_id IS NOT NULL;

CREATE TABLE suggestions (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('mention', 'claim', 'variant')),
    article_id INTEGER REFERENCES articles ON DELETE CASCADE,
    entity_id INTEGER REFERENCES entities ON DELETE CASCADE,
    other_id INTEGER REFERENCES entities ON DELETE CASCADE,
    body TEXT NOT NULL CHECK (json_valid(body)),
    score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
    origin TEXT NOT NULL,
    UNIQUE (kind, entity_id, other_id)
) STRICT;
CREATE INDEX suggestions_by_article ON suggestions (article_id);
CREATE INDEX suggestions_by_other ON suggestions (other_id);

CREATE TABLE compared (
    entity_id INTEGER PRIMARY KEY REFERENCES entities ON DELETE CASCADE
) STRICT;

CREATE TABLE actions (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
    target_id INTEGER REFERENCES actions,
    name TEXT NOT NULL,
    article_id INTEGER,
    annotator_id INTEGER NOT NULL REFERENCES annotators,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX actions_by_target ON actions (target_id, id) WHERE target_id IS NOT NULL;

CREATE TABLE changes (
    id INTEGER PRIMARY KEY,
    action_id INTEGER REFERENCES actions DEFERRABLE INITIALLY DEFERRED,
    "table" TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    before TEXT,
    after TEXT
) STRICT;
CREATE INDEX changes_by_action ON changes (action_id);

CREATE TABLE current_action (action_id INTEGER) STRICT;
INSERT INTO current_action VALUES (NULL);
"""

COMPARE_ANEW = """
CREATE TRIGGER entities_compared_anew AFTER UPDATE OF name, type ON entities
WHEN OLD.name IS NOT NEW.name OR OLD.type IS NOT NEW.type
BEGIN
    DELETE FROM compared WHERE entity_id = NEW.id;
    DELETE FROM suggestions WHERE kind = 'variant' AND entity_id = NEW.id;
    DELETE FROM suggestions WHERE other_id = NEW.id;
END
"""
"""Forgets what was found for an entity under another name or type, undone ones too."""

RECORDED: dict[str, tuple[str, ...]] = {
    "articles": ("id", "title", "source", "date", "state"),
    "blocks": ("id", "article_id", "start", "end", "kept", "reason"),
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
    ),
    "claim_spans": ("id", "claim_id", "role", "span", "quote"),
    "claimers": ("id", "claim_id", "entity_id"),
    "claim_links": ("id", "type", "from_id", "to_id", "note", "annotator_id"),
    "judgements": ("id", "a_id", "b_id", "verdict", "annotator_id"),
    "notes": ("id", "article_id", "mention_id", "claim_id", "text", "annotator_id"),
}
"""The tables whose every change is kept, and the columns that say all there is to a row."""

IMPORTED = {"articles", "blocks"}
"""Tables that intake fills: adding an article is no label, so only their updates are recorded."""


def prepare(connection: sqlite3.Connection) -> None:
    """Bring the tables of a new or older project up to `VERSION`."""
    from sqlite_utils import Database, Migrations

    migrations = Migrations("glossator")

    @migrations()
    def tables_and_history(db: Database) -> None:
        """Make everything, and the triggers that keep the history."""
        _execute_all(db, TABLES)
        for table, columns in RECORDED.items():
            for trigger in _recording_triggers(table, columns):
                db.execute(trigger)
        db.execute(COMPARE_ANEW)
        for table in ("actions", "changes"):
            for event in ("UPDATE", "DELETE"):
                db.execute(
                    f"CREATE TRIGGER {table}_stay_on_{event.lower()} BEFORE {event} ON {table} "
                    "BEGIN SELECT RAISE(ABORT, 'history is append-only'); END"
                )
        db.execute("PRAGMA user_version = 1")

    migrations.apply(Database(connection))


def _execute_all(db: Database, script: str) -> None:
    """Run each statement by itself: `executescript` would commit what came before."""
    for statement in script.split(";\n"):
        if statement.strip():
            db.execute(statement)


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
