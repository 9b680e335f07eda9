"""The fourth step: what is proposed for an article, and what people reject of it."""

from __future__ import annotations

TABLES = """
DROP TABLE suggestions;
CREATE TABLE suggestions (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('mention', 'claim')),
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL CHECK ("end" > start),
    key TEXT NOT NULL,
    type TEXT NOT NULL CHECK (type IN ('', 'PERSON', 'ORG', 'PRODUCT', 'PLACE', 'DATE', 'MONEY',
        'QUANTITY', 'EVENT', 'WORK')),
    cue_start INTEGER,
    cue_end INTEGER,
    score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
    origin TEXT NOT NULL,
    reason TEXT NOT NULL,
    given INTEGER NOT NULL CHECK (given IN (0, 1)),
    file TEXT NOT NULL DEFAULT '',
    kept INTEGER NOT NULL DEFAULT 1 CHECK (kept IN (0, 1)),
    body TEXT NOT NULL CHECK (json_valid(body)),
    CHECK ((kind = 'claim') = (type = '')),
    CHECK ((kind = 'mention') = (body = '{}'))
) STRICT;
CREATE INDEX suggestions_by_article ON suggestions (article_id, start);
CREATE INDEX suggestions_by_key ON suggestions (key) WHERE kind = 'mention';
CREATE INDEX suggestions_by_reason ON suggestions (reason, article_id) WHERE kind = 'claim';
CREATE INDEX suggestions_given ON suggestions (article_id, kind, start) WHERE given = 1;

CREATE TABLE readings (
    article_id INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    suggester INTEGER NOT NULL
) STRICT;

CREATE TABLE taught (
    surface TEXT PRIMARY KEY NOT NULL,
    type TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE judged (
    reason TEXT PRIMARY KEY NOT NULL,
    accepted INTEGER NOT NULL,
    rejected INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE rejections (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('mention', 'claim')),
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL CHECK ("end" > start),
    cue_start INTEGER,
    key TEXT NOT NULL,
    type TEXT NOT NULL CHECK (type IN ('', 'PERSON', 'ORG', 'PRODUCT', 'PLACE', 'DATE', 'MONEY',
        'QUANTITY', 'EVENT', 'WORK')),
    reason TEXT NOT NULL,
    annotator_id INTEGER NOT NULL REFERENCES annotators,
    CHECK ((kind = 'claim') = (type = ''))
) STRICT;
CREATE INDEX rejections_by_article ON rejections (article_id, annotator_id, start);
CREATE INDEX rejections_by_key ON rejections (key, type, reason, annotator_id)
    WHERE kind = 'mention';

CREATE TABLE unlinked (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    a_id INTEGER NOT NULL REFERENCES claims ON DELETE CASCADE,
    b_id INTEGER NOT NULL REFERENCES claims ON DELETE CASCADE,
    annotator_id INTEGER NOT NULL REFERENCES annotators,
    CHECK (a_id < b_id),
    UNIQUE (a_id, b_id, annotator_id)
) STRICT;
CREATE INDEX unlinked_by_b ON unlinked (b_id);

ALTER TABLE mentions ADD COLUMN origin TEXT NOT NULL DEFAULT '';
CREATE INDEX mentions_by_place ON mentions (article_id, annotator_id, start);
CREATE INDEX mentions_by_length ON mentions (json_extract(span, '$[#-1][1]') - start);
CREATE INDEX mentions_by_quote ON mentions (quote, type);
CREATE INDEX mentions_by_name ON mentions (article_id, key, type, entity_id);
ALTER TABLE claims ADD COLUMN origin TEXT NOT NULL DEFAULT '';
ALTER TABLE claims ADD COLUMN reason TEXT NOT NULL DEFAULT '';
"""
"""`start` and `end` of a claim are where its content begins and ends.

`key` is the fold of a name, and empty for a claim. `given` are suggestions read from a `file`: they
stay when the article is read again, and are not `kept` where their block is dropped. `taught` are
the names that were known when articles were read last, and `judged` the verdicts on claims.
`unlinked` are pairs of claims of which a person said that one does not bear on the other.
The `origin` of a label is who proposed it, and empty for one made by hand.
"""


def reading_triggers() -> list[str]:
    """Write the triggers by which an article is read again when other blocks of it are kept."""
    changes = (
        ("blocks", "UPDATE OF body", "NEW.id"),
        ("overrides", "INSERT", "NEW.article_id"),
        ("overrides", "UPDATE", "NEW.article_id"),
        ("overrides", "DELETE", "OLD.article_id"),
    )
    return [
        f"CREATE TRIGGER {table}_read_again_{event.partition(' ')[0].lower()}"
        f" AFTER {event} ON {table} BEGIN DELETE FROM readings WHERE article_id = {article}; END"
        for table, event, article in changes
    ]
