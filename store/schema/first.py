"""The first step: articles, labels, judgements, and the history that is never rewritten."""

from __future__ import annotations

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

APPEND_ONLY = ("actions", "changes")
"""Tables of which no row is ever changed or deleted."""
