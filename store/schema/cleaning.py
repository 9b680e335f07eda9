"""The second step: what an article was taken from, and how it was cleaned."""

from __future__ import annotations

TABLES = """
ALTER TABLE articles ADD COLUMN date_found TEXT NOT NULL DEFAULT '';
ALTER TABLE articles ADD COLUMN author TEXT NOT NULL DEFAULT '';
ALTER TABLE articles ADD COLUMN language TEXT NOT NULL DEFAULT '';
ALTER TABLE articles ADD COLUMN format TEXT NOT NULL DEFAULT 'text';
ALTER TABLE articles ADD COLUMN encoding TEXT NOT NULL DEFAULT 'utf-8';

CREATE TABLE pages (
    article_id INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    page BLOB NOT NULL,
    map BLOB NOT NULL,
    structures TEXT NOT NULL CHECK (json_valid(structures))
) STRICT;

ALTER TABLE blocks RENAME TO single_blocks;
CREATE TABLE blocks (
    id INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;
INSERT INTO blocks
    SELECT article_id, json_group_array(json_array("end", kept, reason, 1.0, 'rule'))
    FROM (SELECT * FROM single_blocks ORDER BY article_id, start) GROUP BY article_id;
DROP TABLE single_blocks;

CREATE TABLE overrides (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL CHECK ("end" > start),
    kept INTEGER NOT NULL CHECK (kept IN (0, 1)),
    annotator_id INTEGER NOT NULL REFERENCES annotators
) STRICT;
CREATE INDEX overrides_by_article ON overrides (article_id, start);

CREATE TABLE repeated_lines (
    source TEXT NOT NULL,
    line INTEGER NOT NULL,
    articles INTEGER NOT NULL,
    PRIMARY KEY (source, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE sketches (
    article_id INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    sketch BLOB NOT NULL
) STRICT;

CREATE TABLE sketch_bands (
    band INTEGER NOT NULL,
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    PRIMARY KEY (band, article_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE near_duplicates (
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    of_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    likeness REAL NOT NULL CHECK (likeness BETWEEN 0 AND 1),
    PRIMARY KEY (article_id, of_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX near_duplicates_by_other ON near_duplicates (of_id);
"""
"""The blocks of an article are one row, so that cleaning it again is one change of the history:
a list of [end, kept, reason, confidence, origin], in which each begins where the last one ended."""
