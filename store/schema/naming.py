"""The third step: what else an entity is known by, and pairs of entities that may be one."""

from __future__ import annotations

TABLES = """
CREATE TABLE aliases (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    entity_id INTEGER NOT NULL REFERENCES entities,
    name TEXT NOT NULL,
    key TEXT NOT NULL,
    UNIQUE (entity_id, name)
) STRICT;
CREATE INDEX aliases_by_key ON aliases (key);

CREATE TABLE identifiers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    entity_id INTEGER NOT NULL REFERENCES entities,
    identifier TEXT NOT NULL,
    UNIQUE (entity_id, identifier)
) STRICT;
CREATE INDEX identifiers_by_identifier ON identifiers (identifier);

CREATE TABLE variants (
    a_id INTEGER NOT NULL REFERENCES entities ON DELETE CASCADE,
    b_id INTEGER NOT NULL REFERENCES entities ON DELETE CASCADE,
    likeness REAL NOT NULL CHECK (likeness BETWEEN 0 AND 1),
    reasons TEXT NOT NULL CHECK (json_valid(reasons)),
    is_sure INTEGER NOT NULL CHECK (is_sure IN (0, 1)),
    clash INTEGER NOT NULL CHECK (clash IN (0, 1)),
    score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
    told TEXT NOT NULL CHECK (json_valid(told)),
    state TEXT NOT NULL CHECK (state IN ('idle', 'waiting', 'merged', 'refused')),
    PRIMARY KEY (a_id, b_id),
    CHECK (a_id < b_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX variants_by_b ON variants (b_id);
CREATE INDEX variants_by_state ON variants (state) WHERE state <> 'idle';

ALTER TABLE judgements ADD COLUMN origin TEXT NOT NULL DEFAULT 'person'
    CHECK (origin IN ('person', 'program'));

DROP TRIGGER entities_compared_anew;
DELETE FROM suggestions WHERE kind = 'variant';
DELETE FROM compared;
"""
"""`likeness` and `reasons` are of the names alone, `score` and `told` of the articles too.

A pair is asked while it waits, or while something stands against merging it; an idle one is within
a cluster, or another between the same two clusters is asked.
"""

_LAST_OF_ITS_NAME = (
    "NOT EXISTS (SELECT 1 FROM {table} WHERE entity_id = {row}.entity_id"
    " AND {name} = {row}.{name} AND id <> {row}.id)"
)


def forgetting_triggers() -> list[str]:
    """Write the triggers by which an entity is compared again when its names change.

    They hold for undone changes too, so what is found depends on the names alone. Until it is
    compared, what was found before stands, or merges would come and go under a person's eyes;
    only an entity of another type is like nothing any more.
    """
    triggers = [
        "CREATE TRIGGER entities_named AFTER UPDATE OF name ON entities"
        " WHEN OLD.name IS NOT NEW.name"
        " BEGIN DELETE FROM compared WHERE entity_id = NEW.id; END",
        "CREATE TRIGGER entities_typed AFTER UPDATE OF type ON entities"
        " WHEN OLD.type IS NOT NEW.type"
        " BEGIN DELETE FROM compared WHERE entity_id = NEW.id;"
        " DELETE FROM variants WHERE a_id = NEW.id; DELETE FROM variants WHERE b_id = NEW.id; END",
    ]
    for table, name in (("mentions", "quote"), ("aliases", "name")):
        for event, rows in (("INSERT", ("NEW",)), ("DELETE", ("OLD",)), ("UPDATE", ("OLD", "NEW"))):
            columns = f" OF {name}, entity_id" if event == "UPDATE" else ""
            for row in rows:
                alone = _LAST_OF_ITS_NAME.format(table=table, name=name, row=row)
                triggers.append(
                    f"CREATE TRIGGER {table}_named_{event.lower()}_{row.lower()}"
                    f" AFTER {event}{columns} ON {table} WHEN {alone}"
                    f" BEGIN DELETE FROM compared WHERE entity_id = {row}.entity_id; END"
                )
    return triggers
