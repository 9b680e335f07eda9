BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'glossator','tables_and_history','2026-11-22 00:17:44.886935+00:00');
CREATE TABLE actions (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
    target_id INTEGER REFERENCES actions,
    name TEXT NOT NULL,
    article_id INTEGER,
    annotator_id INTEGER NOT NULL REFERENCES annotators,
    at INTEGER NOT NULL
) STRICT;
INSERT INTO "actions" VALUES(1,'do',NULL,'label PERSON Jan Leike',1,1,1795306664894);
INSERT INTO "actions" VALUES(2,'do',NULL,'label ORG OpenAI',1,1,1795306664894);
INSERT INTO "actions" VALUES(3,'do',NULL,'mark content “Safety has taken a back seat,”',1,1,1795306664895);
INSERT INTO "actions" VALUES(4,'do',NULL,'mark as done',1,1,1795306664895);
CREATE TABLE annotators (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO "annotators" VALUES(1,'ann');
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
INSERT INTO "articles" VALUES(1,'355b577283868f361f113023c08824770127c45eaee88d838e389f1bfa145bf1','','Leike leaves OpenAI','','',27,'done',1795306664893);
CREATE TABLE blocks (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL CHECK ("end" > start),
    kept INTEGER NOT NULL CHECK (kept IN (0, 1)),
    reason TEXT NOT NULL,
    UNIQUE (article_id, start)
) STRICT;
INSERT INTO "blocks" VALUES(1,1,0,20,1,'title');
INSERT INTO "blocks" VALUES(2,1,20,95,1,'body');
INSERT INTO "blocks" VALUES(3,1,95,142,1,'body');
CREATE TABLE changes (
    id INTEGER PRIMARY KEY,
    action_id INTEGER REFERENCES actions DEFERRABLE INITIALLY DEFERRED,
    "table" TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    before TEXT,
    after TEXT
) STRICT;
INSERT INTO "changes" VALUES(1,1,'entities',1,NULL,'{"id":1,"name":"Jan Leike","key":"jan leike","type":"PERSON","named":0}');
INSERT INTO "changes" VALUES(2,1,'mentions',1,NULL,'{"id":1,"article_id":1,"span":"[[20,29]]","start":20,"quote":"Jan Leike","key":"jan leike","type":"PERSON","entity_id":1,"annotator_id":1}');
INSERT INTO "changes" VALUES(3,2,'entities',2,NULL,'{"id":2,"name":"OpenAI","key":"openai","type":"ORG","named":0}');
INSERT INTO "changes" VALUES(4,2,'mentions',2,NULL,'{"id":2,"article_id":1,"span":"[[13,19]]","start":13,"quote":"OpenAI","key":"openai","type":"ORG","entity_id":2,"annotator_id":1}');
INSERT INTO "changes" VALUES(5,3,'claims',1,NULL,'{"id":1,"article_id":1,"by_author":0,"via_id":null,"nested_in_id":null,"form":null,"act":"assertion","certainty":"CT","polarity":"+","annotator_id":1}');
INSERT INTO "changes" VALUES(6,3,'claim_spans',1,NULL,'{"id":1,"claim_id":1,"role":"content","span":"[[50,81]]","quote":"“Safety has taken a back seat,”"}');
INSERT INTO "changes" VALUES(7,4,'articles',1,'{"id":1,"title":"Leike leaves OpenAI","source":"","date":"","state":"new"}','{"id":1,"title":"Leike leaves OpenAI","source":"","date":"","state":"done"}');
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
CREATE TABLE claim_spans (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    claim_id INTEGER NOT NULL REFERENCES claims ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('source', 'cue', 'content', 'addressee', 'medium')),
    span TEXT NOT NULL CHECK (json_valid(span)),
    quote TEXT NOT NULL,
    UNIQUE (claim_id, role)
) STRICT;
INSERT INTO "claim_spans" VALUES(1,1,'content','[[50,81]]','“Safety has taken a back seat,”');
CREATE TABLE claimers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    claim_id INTEGER NOT NULL REFERENCES claims ON DELETE CASCADE,
    entity_id INTEGER NOT NULL REFERENCES entities,
    UNIQUE (claim_id, entity_id)
) STRICT;
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
INSERT INTO "claims" VALUES(1,1,0,NULL,NULL,NULL,'assertion','CT','+',1);
CREATE TABLE compared (
    entity_id INTEGER PRIMARY KEY REFERENCES entities ON DELETE CASCADE
) STRICT;
CREATE TABLE current_action (action_id INTEGER) STRICT;
INSERT INTO "current_action" VALUES(NULL);
CREATE TABLE entities (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    key TEXT NOT NULL,
    type TEXT NOT NULL CHECK (type IN (
        'PERSON', 'ORG', 'PRODUCT', 'PLACE', 'DATE', 'MONEY', 'QUANTITY', 'EVENT', 'WORK')),
    named INTEGER NOT NULL DEFAULT 0 CHECK (named IN (0, 1))
) STRICT;
INSERT INTO "entities" VALUES(1,'Jan Leike','jan leike','PERSON',0);
INSERT INTO "entities" VALUES(2,'OpenAI','openai','ORG',0);
CREATE TABLE judgements (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    a_id INTEGER NOT NULL REFERENCES entities,
    b_id INTEGER NOT NULL REFERENCES entities,
    verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different', 'unsure')),
    annotator_id INTEGER NOT NULL REFERENCES annotators,
    CHECK (a_id < b_id),
    UNIQUE (a_id, b_id, annotator_id)
) STRICT;
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
INSERT INTO "mentions" VALUES(1,1,'[[20,29]]',20,'Jan Leike','jan leike','PERSON',1,1);
INSERT INTO "mentions" VALUES(2,1,'[[13,19]]',13,'OpenAI','openai','ORG',2,1);
CREATE TABLE notes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    mention_id INTEGER REFERENCES mentions ON DELETE CASCADE,
    claim_id INTEGER REFERENCES claims ON DELETE CASCADE,
    text TEXT NOT NULL,
    annotator_id INTEGER NOT NULL REFERENCES annotators
) STRICT;
CREATE TABLE positions (
    annotator_id INTEGER NOT NULL REFERENCES annotators,
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    cursor INTEGER NOT NULL,
    PRIMARY KEY (annotator_id, article_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "settings" VALUES('annotator','ann');
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
CREATE TABLE texts (
    article_id INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    raw TEXT NOT NULL
) STRICT;
INSERT INTO "texts" VALUES(1,'Leike leaves OpenAI
Jan Leike left OpenAI in May. “Safety has taken a back seat,” Leike said.

Sam Altman said he was sad to see Leike leave.
');
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX articles_by_state ON articles (state);
CREATE INDEX entities_by_key ON entities (key, type);
CREATE INDEX mentions_by_entity ON mentions (entity_id, quote);
CREATE INDEX mentions_by_key ON mentions (key, type, entity_id);
CREATE INDEX claims_by_article ON claims (article_id, annotator_id);
CREATE INDEX claims_by_via ON claims (via_id) WHERE via_id IS NOT NULL;
CREATE INDEX claims_by_nesting ON claims (nested_in_id) WHERE nested_in_id IS NOT NULL;
CREATE INDEX claimers_by_entity ON claimers (entity_id);
CREATE INDEX claim_links_by_target ON claim_links (to_id);
CREATE INDEX judgements_by_b ON judgements (b_id);
CREATE INDEX notes_by_article ON notes (article_id);
CREATE INDEX notes_by_mention ON notes (mention_id) WHERE mention_id IS NOT NULL;
CREATE INDEX notes_by_claim ON notes (claim_id) WHERE claim_id IS NOT NULL;
CREATE INDEX suggestions_by_article ON suggestions (article_id);
CREATE INDEX suggestions_by_other ON suggestions (other_id);
CREATE INDEX actions_by_target ON actions (target_id, id) WHERE target_id IS NOT NULL;
CREATE INDEX changes_by_action ON changes (action_id);
CREATE TRIGGER articles_recorded_update AFTER UPDATE OF "id", "title", "source", "date", "state" ON articles WHEN json_object('id', OLD."id", 'title', OLD."title", 'source', OLD."source", 'date', OLD."date", 'state', OLD."state") IS NOT json_object('id', NEW."id", 'title', NEW."title", 'source', NEW."source", 'date', NEW."date", 'state', NEW."state") BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'articles', NEW.id, json_object('id', OLD."id", 'title', OLD."title", 'source', OLD."source", 'date', OLD."date", 'state', OLD."state"), json_object('id', NEW."id", 'title', NEW."title", 'source', NEW."source", 'date', NEW."date", 'state', NEW."state") FROM current_action; END;
CREATE TRIGGER blocks_recorded_update AFTER UPDATE OF "id", "article_id", "start", "end", "kept", "reason" ON blocks WHEN json_object('id', OLD."id", 'article_id', OLD."article_id", 'start', OLD."start", 'end', OLD."end", 'kept', OLD."kept", 'reason', OLD."reason") IS NOT json_object('id', NEW."id", 'article_id', NEW."article_id", 'start', NEW."start", 'end', NEW."end", 'kept', NEW."kept", 'reason', NEW."reason") BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'blocks', NEW.id, json_object('id', OLD."id", 'article_id', OLD."article_id", 'start', OLD."start", 'end', OLD."end", 'kept', OLD."kept", 'reason', OLD."reason"), json_object('id', NEW."id", 'article_id', NEW."article_id", 'start', NEW."start", 'end', NEW."end", 'kept', NEW."kept", 'reason', NEW."reason") FROM current_action; END;
CREATE TRIGGER entities_recorded_update AFTER UPDATE OF "id", "name", "key", "type", "named" ON entities WHEN json_object('id', OLD."id", 'name', OLD."name", 'key', OLD."key", 'type', OLD."type", 'named', OLD."named") IS NOT json_object('id', NEW."id", 'name', NEW."name", 'key', NEW."key", 'type', NEW."type", 'named', NEW."named") BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'entities', NEW.id, json_object('id', OLD."id", 'name', OLD."name", 'key', OLD."key", 'type', OLD."type", 'named', OLD."named"), json_object('id', NEW."id", 'name', NEW."name", 'key', NEW."key", 'type', NEW."type", 'named', NEW."named") FROM current_action; END;
CREATE TRIGGER entities_recorded_insert AFTER INSERT ON entities WHEN NULL IS NOT json_object('id', NEW."id", 'name', NEW."name", 'key', NEW."key", 'type', NEW."type", 'named', NEW."named") BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'entities', NEW.id, NULL, json_object('id', NEW."id", 'name', NEW."name", 'key', NEW."key", 'type', NEW."type", 'named', NEW."named") FROM current_action; END;
CREATE TRIGGER entities_recorded_delete AFTER DELETE ON entities WHEN json_object('id', OLD."id", 'name', OLD."name", 'key', OLD."key", 'type', OLD."type", 'named', OLD."named") IS NOT NULL BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'entities', OLD.id, json_object('id', OLD."id", 'name', OLD."name", 'key', OLD."key", 'type', OLD."type", 'named', OLD."named"), NULL FROM current_action; END;
CREATE TRIGGER mentions_recorded_update AFTER UPDATE OF "id", "article_id", "span", "start", "quote", "key", "type", "entity_id", "annotator_id" ON mentions WHEN json_object('id', OLD."id", 'article_id', OLD."article_id", 'span', OLD."span", 'start', OLD."start", 'quote', OLD."quote", 'key', OLD."key", 'type', OLD."type", 'entity_id', OLD."entity_id", 'annotator_id', OLD."annotator_id") IS NOT json_object('id', NEW."id", 'article_id', NEW."article_id", 'span', NEW."span", 'start', NEW."start", 'quote', NEW."quote", 'key', NEW."key", 'type', NEW."type", 'entity_id', NEW."entity_id", 'annotator_id', NEW."annotator_id") BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'mentions', NEW.id, json_object('id', OLD."id", 'article_id', OLD."article_id", 'span', OLD."span", 'start', OLD."start", 'quote', OLD."quote", 'key', OLD."key", 'type', OLD."type", 'entity_id', OLD."entity_id", 'annotator_id', OLD."annotator_id"), json_object('id', NEW."id", 'article_id', NEW."article_id", 'span', NEW."span", 'start', NEW."start", 'quote', NEW."quote", 'key', NEW."key", 'type', NEW."type", 'entity_id', NEW."entity_id", 'annotator_id', NEW."annotator_id") FROM current_action; END;
CREATE TRIGGER mentions_recorded_insert AFTER INSERT ON mentions WHEN NULL IS NOT json_object('id', NEW."id", 'article_id', NEW."article_id", 'span', NEW."span", 'start', NEW."start", 'quote', NEW."quote", 'key', NEW."key", 'type', NEW."type", 'entity_id', NEW."entity_id", 'annotator_id', NEW."annotator_id") BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'mentions', NEW.id, NULL, json_object('id', NEW."id", 'article_id', NEW."article_id", 'span', NEW."span", 'start', NEW."start", 'quote', NEW."quote", 'key', NEW."key", 'type', NEW."type", 'entity_id', NEW."entity_id", 'annotator_id', NEW."annotator_id") FROM current_action; END;
CREATE TRIGGER mentions_recorded_delete AFTER DELETE ON mentions WHEN json_object('id', OLD."id", 'article_id', OLD."article_id", 'span', OLD."span", 'start', OLD."start", 'quote', OLD."quote", 'key', OLD."key", 'type', OLD."type", 'entity_id', OLD."entity_id", 'annotator_id', OLD."annotator_id") IS NOT NULL BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'mentions', OLD.id, json_object('id', OLD."id", 'article_id', OLD."article_id", 'span', OLD."span", 'start', OLD."start", 'quote', OLD."quote", 'key', OLD."key", 'type', OLD."type", 'entity_id', OLD."entity_id", 'annotator_id', OLD."annotator_id"), NULL FROM current_action; END;
CREATE TRIGGER claims_recorded_update AFTER UPDATE OF "id", "article_id", "by_author", "via_id", "nested_in_id", "form", "act", "certainty", "polarity", "annotator_id" ON claims WHEN json_object('id', OLD."id", 'article_id', OLD."article_id", 'by_author', OLD."by_author", 'via_id', OLD."via_id", 'nested_in_id', OLD."nested_in_id", 'form', OLD."form", 'act', OLD."act", 'certainty', OLD."certainty", 'polarity', OLD."polarity", 'annotator_id', OLD."annotator_id") IS NOT json_object('id', NEW."id", 'article_id', NEW."article_id", 'by_author', NEW."by_author", 'via_id', NEW."via_id", 'nested_in_id', NEW."nested_in_id", 'form', NEW."form", 'act', NEW."act", 'certainty', NEW."certainty", 'polarity', NEW."polarity", 'annotator_id', NEW."annotator_id") BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'claims', NEW.id, json_object('id', OLD."id", 'article_id', OLD."article_id", 'by_author', OLD."by_author", 'via_id', OLD."via_id", 'nested_in_id', OLD."nested_in_id", 'form', OLD."form", 'act', OLD."act", 'certainty', OLD."certainty", 'polarity', OLD."polarity", 'annotator_id', OLD."annotator_id"), json_object('id', NEW."id", 'article_id', NEW."article_id", 'by_author', NEW."by_author", 'via_id', NEW."via_id", 'nested_in_id', NEW."nested_in_id", 'form', NEW."form", 'act', NEW."act", 'certainty', NEW."certainty", 'polarity', NEW."polarity", 'annotator_id', NEW."annotator_id") FROM current_action; END;
CREATE TRIGGER claims_recorded_insert AFTER INSERT ON claims WHEN NULL IS NOT json_object('id', NEW."id", 'article_id', NEW."article_id", 'by_author', NEW."by_author", 'via_id', NEW."via_id", 'nested_in_id', NEW."nested_in_id", 'form', NEW."form", 'act', NEW."act", 'certainty', NEW."certainty", 'polarity', NEW."polarity", 'annotator_id', NEW."annotator_id") BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'claims', NEW.id, NULL, json_object('id', NEW."id", 'article_id', NEW."article_id", 'by_author', NEW."by_author", 'via_id', NEW."via_id", 'nested_in_id', NEW."nested_in_id", 'form', NEW."form", 'act', NEW."act", 'certainty', NEW."certainty", 'polarity', NEW."polarity", 'annotator_id', NEW."annotator_id") FROM current_action; END;
CREATE TRIGGER claims_recorded_delete AFTER DELETE ON claims WHEN json_object('id', OLD."id", 'article_id', OLD."article_id", 'by_author', OLD."by_author", 'via_id', OLD."via_id", 'nested_in_id', OLD."nested_in_id", 'form', OLD."form", 'act', OLD."act", 'certainty', OLD."certainty", 'polarity', OLD."polarity", 'annotator_id', OLD."annotator_id") IS NOT NULL BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'claims', OLD.id, json_object('id', OLD."id", 'article_id', OLD."article_id", 'by_author', OLD."by_author", 'via_id', OLD."via_id", 'nested_in_id', OLD."nested_in_id", 'form', OLD."form", 'act', OLD."act", 'certainty', OLD."certainty", 'polarity', OLD."polarity", 'annotator_id', OLD."annotator_id"), NULL FROM current_action; END;
CREATE TRIGGER claim_spans_recorded_update AFTER UPDATE OF "id", "claim_id", "role", "span", "quote" ON claim_spans WHEN json_object('id', OLD."id", 'claim_id', OLD."claim_id", 'role', OLD."role", 'span', OLD."span", 'quote', OLD."quote") IS NOT json_object('id', NEW."id", 'claim_id', NEW."claim_id", 'role', NEW."role", 'span', NEW."span", 'quote', NEW."quote") BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'claim_spans', NEW.id, json_object('id', OLD."id", 'claim_id', OLD."claim_id", 'role', OLD."role", 'span', OLD."span", 'quote', OLD."quote"), json_object('id', NEW."id", 'claim_id', NEW."claim_id", 'role', NEW."role", 'span', NEW."span", 'quote', NEW."quote") FROM current_action; END;
CREATE TRIGGER claim_spans_recorded_insert AFTER INSERT ON claim_spans WHEN NULL IS NOT json_object('id', NEW."id", 'claim_id', NEW."claim_id", 'role', NEW."role", 'span', NEW."span", 'quote', NEW."quote") BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'claim_spans', NEW.id, NULL, json_object('id', NEW."id", 'claim_id', NEW."claim_id", 'role', NEW."role", 'span', NEW."span", 'quote', NEW."quote") FROM current_action; END;
CREATE TRIGGER claim_spans_recorded_delete AFTER DELETE ON claim_spans WHEN json_object('id', OLD."id", 'claim_id', OLD."claim_id", 'role', OLD."role", 'span', OLD."span", 'quote', OLD."quote") IS NOT NULL BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'claim_spans', OLD.id, json_object('id', OLD."id", 'claim_id', OLD."claim_id", 'role', OLD."role", 'span', OLD."span", 'quote', OLD."quote"), NULL FROM current_action; END;
CREATE TRIGGER claimers_recorded_update AFTER UPDATE OF "id", "claim_id", "entity_id" ON claimers WHEN json_object('id', OLD."id", 'claim_id', OLD."claim_id", 'entity_id', OLD."entity_id") IS NOT json_object('id', NEW."id", 'claim_id', NEW."claim_id", 'entity_id', NEW."entity_id") BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'claimers', NEW.id, json_object('id', OLD."id", 'claim_id', OLD."claim_id", 'entity_id', OLD."entity_id"), json_object('id', NEW."id", 'claim_id', NEW."claim_id", 'entity_id', NEW."entity_id") FROM current_action; END;
CREATE TRIGGER claimers_recorded_insert AFTER INSERT ON claimers WHEN NULL IS NOT json_object('id', NEW."id", 'claim_id', NEW."claim_id", 'entity_id', NEW."entity_id") BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'claimers', NEW.id, NULL, json_object('id', NEW."id", 'claim_id', NEW."claim_id", 'entity_id', NEW."entity_id") FROM current_action; END;
CREATE TRIGGER claimers_recorded_delete AFTER DELETE ON claimers WHEN json_object('id', OLD."id", 'claim_id', OLD."claim_id", 'entity_id', OLD."entity_id") IS NOT NULL BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'claimers', OLD.id, json_object('id', OLD."id", 'claim_id', OLD."claim_id", 'entity_id', OLD."entity_id"), NULL FROM current_action; END;
CREATE TRIGGER claim_links_recorded_update AFTER UPDATE OF "id", "type", "from_id", "to_id", "note", "annotator_id" ON claim_links WHEN json_object('id', OLD."id", 'type', OLD."type", 'from_id', OLD."from_id", 'to_id', OLD."to_id", 'note', OLD."note", 'annotator_id', OLD."annotator_id") IS NOT json_object('id', NEW."id", 'type', NEW."type", 'from_id', NEW."from_id", 'to_id', NEW."to_id", 'note', NEW."note", 'annotator_id', NEW."annotator_id") BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'claim_links', NEW.id, json_object('id', OLD."id", 'type', OLD."type", 'from_id', OLD."from_id", 'to_id', OLD."to_id", 'note', OLD."note", 'annotator_id', OLD."annotator_id"), json_object('id', NEW."id", 'type', NEW."type", 'from_id', NEW."from_id", 'to_id', NEW."to_id", 'note', NEW."note", 'annotator_id', NEW."annotator_id") FROM current_action; END;
CREATE TRIGGER claim_links_recorded_insert AFTER INSERT ON claim_links WHEN NULL IS NOT json_object('id', NEW."id", 'type', NEW."type", 'from_id', NEW."from_id", 'to_id', NEW."to_id", 'note', NEW."note", 'annotator_id', NEW."annotator_id") BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'claim_links', NEW.id, NULL, json_object('id', NEW."id", 'type', NEW."type", 'from_id', NEW."from_id", 'to_id', NEW."to_id", 'note', NEW."note", 'annotator_id', NEW."annotator_id") FROM current_action; END;
CREATE TRIGGER claim_links_recorded_delete AFTER DELETE ON claim_links WHEN json_object('id', OLD."id", 'type', OLD."type", 'from_id', OLD."from_id", 'to_id', OLD."to_id", 'note', OLD."note", 'annotator_id', OLD."annotator_id") IS NOT NULL BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'claim_links', OLD.id, json_object('id', OLD."id", 'type', OLD."type", 'from_id', OLD."from_id", 'to_id', OLD."to_id", 'note', OLD."note", 'annotator_id', OLD."annotator_id"), NULL FROM current_action; END;
CREATE TRIGGER judgements_recorded_update AFTER UPDATE OF "id", "a_id", "b_id", "verdict", "annotator_id" ON judgements WHEN json_object('id', OLD."id", 'a_id', OLD."a_id", 'b_id', OLD."b_id", 'verdict', OLD."verdict", 'annotator_id', OLD."annotator_id") IS NOT json_object('id', NEW."id", 'a_id', NEW."a_id", 'b_id', NEW."b_id", 'verdict', NEW."verdict", 'annotator_id', NEW."annotator_id") BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'judgements', NEW.id, json_object('id', OLD."id", 'a_id', OLD."a_id", 'b_id', OLD."b_id", 'verdict', OLD."verdict", 'annotator_id', OLD."annotator_id"), json_object('id', NEW."id", 'a_id', NEW."a_id", 'b_id', NEW."b_id", 'verdict', NEW."verdict", 'annotator_id', NEW."annotator_id") FROM current_action; END;
CREATE TRIGGER judgements_recorded_insert AFTER INSERT ON judgements WHEN NULL IS NOT json_object('id', NEW."id", 'a_id', NEW."a_id", 'b_id', NEW."b_id", 'verdict', NEW."verdict", 'annotator_id', NEW."annotator_id") BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'judgements', NEW.id, NULL, json_object('id', NEW."id", 'a_id', NEW."a_id", 'b_id', NEW."b_id", 'verdict', NEW."verdict", 'annotator_id', NEW."annotator_id") FROM current_action; END;
CREATE TRIGGER judgements_recorded_delete AFTER DELETE ON judgements WHEN json_object('id', OLD."id", 'a_id', OLD."a_id", 'b_id', OLD."b_id", 'verdict', OLD."verdict", 'annotator_id', OLD."annotator_id") IS NOT NULL BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'judgements', OLD.id, json_object('id', OLD."id", 'a_id', OLD."a_id", 'b_id', OLD."b_id", 'verdict', OLD."verdict", 'annotator_id', OLD."annotator_id"), NULL FROM current_action; END;
CREATE TRIGGER notes_recorded_update AFTER UPDATE OF "id", "article_id", "mention_id", "claim_id", "text", "annotator_id" ON notes WHEN json_object('id', OLD."id", 'article_id', OLD."article_id", 'mention_id', OLD."mention_id", 'claim_id', OLD."claim_id", 'text', OLD."text", 'annotator_id', OLD."annotator_id") IS NOT json_object('id', NEW."id", 'article_id', NEW."article_id", 'mention_id', NEW."mention_id", 'claim_id', NEW."claim_id", 'text', NEW."text", 'annotator_id', NEW."annotator_id") BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'notes', NEW.id, json_object('id', OLD."id", 'article_id', OLD."article_id", 'mention_id', OLD."mention_id", 'claim_id', OLD."claim_id", 'text', OLD."text", 'annotator_id', OLD."annotator_id"), json_object('id', NEW."id", 'article_id', NEW."article_id", 'mention_id', NEW."mention_id", 'claim_id', NEW."claim_id", 'text', NEW."text", 'annotator_id', NEW."annotator_id") FROM current_action; END;
CREATE TRIGGER notes_recorded_insert AFTER INSERT ON notes WHEN NULL IS NOT json_object('id', NEW."id", 'article_id', NEW."article_id", 'mention_id', NEW."mention_id", 'claim_id', NEW."claim_id", 'text', NEW."text", 'annotator_id', NEW."annotator_id") BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'notes', NEW.id, NULL, json_object('id', NEW."id", 'article_id', NEW."article_id", 'mention_id', NEW."mention_id", 'claim_id', NEW."claim_id", 'text', NEW."text", 'annotator_id', NEW."annotator_id") FROM current_action; END;
CREATE TRIGGER notes_recorded_delete AFTER DELETE ON notes WHEN json_object('id', OLD."id", 'article_id', OLD."article_id", 'mention_id', OLD."mention_id", 'claim_id', OLD."claim_id", 'text', OLD."text", 'annotator_id', OLD."annotator_id") IS NOT NULL BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'notes', OLD.id, json_object('id', OLD."id", 'article_id', OLD."article_id", 'mention_id', OLD."mention_id", 'claim_id', OLD."claim_id", 'text', OLD."text", 'annotator_id', OLD."annotator_id"), NULL FROM current_action; END;
CREATE TRIGGER entities_compared_anew AFTER UPDATE OF name, type ON entities
WHEN OLD.name IS NOT NEW.name OR OLD.type IS NOT NEW.type
BEGIN
    DELETE FROM compared WHERE entity_id = NEW.id;
    DELETE FROM suggestions WHERE kind = 'variant' AND entity_id = NEW.id;
    DELETE FROM suggestions WHERE other_id = NEW.id;
END;
CREATE TRIGGER actions_stay_on_update BEFORE UPDATE ON actions BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER actions_stay_on_delete BEFORE DELETE ON actions BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER changes_stay_on_update BEFORE UPDATE ON changes BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER changes_stay_on_delete BEFORE DELETE ON changes BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('entities',2);
INSERT INTO "sqlite_sequence" VALUES('mentions',2);
INSERT INTO "sqlite_sequence" VALUES('claims',1);
INSERT INTO "sqlite_sequence" VALUES('claim_spans',1);
COMMIT;
