BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'glossator','tables_and_history','2026-11-22 06:13:34.658144+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'glossator','cleaned_text','2026-11-22 06:13:34.660678+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'glossator','names','2026-11-22 06:13:34.663409+00:00');
CREATE TABLE actions (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
    target_id INTEGER REFERENCES actions,
    name TEXT NOT NULL,
    article_id INTEGER,
    annotator_id INTEGER NOT NULL REFERENCES annotators,
    at INTEGER NOT NULL
) STRICT;
INSERT INTO "actions" VALUES(1,'do',NULL,'label PERSON Jan Leike',1,1,1795328014739);
INSERT INTO "actions" VALUES(2,'do',NULL,'label PERSON Leike',1,1,1795328014739);
INSERT INTO "actions" VALUES(3,'do',NULL,'label ORG OpenAI',1,1,1795328014744);
INSERT INTO "actions" VALUES(4,'do',NULL,'label PERSON Daniel Kokotajlo',1,1,1795328014744);
INSERT INTO "actions" VALUES(5,'do',NULL,'label PERSON Daniel Cocateo',1,1,1795328014744);
INSERT INTO "actions" VALUES(6,'do',NULL,'mark content “Safety took a back seat.”',1,1,1795328014745);
INSERT INTO "actions" VALUES(7,'do',NULL,'mark cue said',1,1,1795328014745);
INSERT INTO "actions" VALUES(8,'do',NULL,'mark source Leike',1,1,1795328014746);
INSERT INTO "actions" VALUES(9,'do',NULL,'same: Daniel Kokotajlo, Daniel Cocateo',NULL,1,1795328014746);
INSERT INTO "actions" VALUES(10,'do',NULL,'Jan L. is another name of Jan Leike',NULL,1,1795328014746);
INSERT INTO "actions" VALUES(11,'do',NULL,'mark as done',1,1,1795328014746);
CREATE TABLE aliases (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    entity_id INTEGER NOT NULL REFERENCES entities,
    name TEXT NOT NULL,
    key TEXT NOT NULL,
    UNIQUE (entity_id, name)
) STRICT;
INSERT INTO "aliases" VALUES(1,1,'Jan L.','jan l');
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
, date_found TEXT NOT NULL DEFAULT '', author TEXT NOT NULL DEFAULT '', language TEXT NOT NULL DEFAULT '', format TEXT NOT NULL DEFAULT 'text', encoding TEXT NOT NULL DEFAULT 'utf-8') STRICT;
INSERT INTO "articles" VALUES(1,'458a02f92bf8d505f488bdaed9141b8c92dd5e1eee34663c1e3fd30b3a0baf6a','third.txt','Jan Leike left OpenAI.','','',19,'done',1795328014728,'','','en','text','utf-8');
CREATE TABLE blocks (
    id INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;
INSERT INTO "blocks" VALUES(1,'[[24,1,"title",0.998,"rule"],[115,1,"body",0.966,"model"]]');
CREATE TABLE changes (
    id INTEGER PRIMARY KEY,
    action_id INTEGER REFERENCES actions DEFERRABLE INITIALLY DEFERRED,
    "table" TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    before TEXT,
    after TEXT
) STRICT;
INSERT INTO "changes" VALUES(1,1,'entities',1,NULL,'{"id":1,"name":"Jan Leike","key":"jan leike","type":"PERSON","named":0}');
INSERT INTO "changes" VALUES(2,1,'mentions',1,NULL,'{"id":1,"article_id":1,"span":"[[0,9]]","start":0,"quote":"Jan Leike","key":"jan leike","type":"PERSON","entity_id":1,"annotator_id":1}');
INSERT INTO "changes" VALUES(3,2,'entities',2,NULL,'{"id":2,"name":"Leike","key":"leike","type":"PERSON","named":0}');
INSERT INTO "changes" VALUES(4,2,'mentions',2,NULL,'{"id":2,"article_id":1,"span":"[[24,29]]","start":24,"quote":"Leike","key":"leike","type":"PERSON","entity_id":2,"annotator_id":1}');
INSERT INTO "changes" VALUES(5,3,'entities',3,NULL,'{"id":3,"name":"OpenAI","key":"openai","type":"ORG","named":0}');
INSERT INTO "changes" VALUES(6,3,'mentions',3,NULL,'{"id":3,"article_id":1,"span":"[[15,21]]","start":15,"quote":"OpenAI","key":"openai","type":"ORG","entity_id":3,"annotator_id":1}');
INSERT INTO "changes" VALUES(7,4,'entities',4,NULL,'{"id":4,"name":"Daniel Kokotajlo","key":"daniel kokotajlo","type":"PERSON","named":0}');
INSERT INTO "changes" VALUES(8,4,'mentions',4,NULL,'{"id":4,"article_id":1,"span":"[[97,113]]","start":97,"quote":"Daniel Kokotajlo","key":"daniel kokotajlo","type":"PERSON","entity_id":4,"annotator_id":1}');
INSERT INTO "changes" VALUES(9,5,'entities',5,NULL,'{"id":5,"name":"Daniel Cocateo","key":"daniel cocateo","type":"PERSON","named":0}');
INSERT INTO "changes" VALUES(10,5,'mentions',5,NULL,'{"id":5,"article_id":1,"span":"[[63,77]]","start":63,"quote":"Daniel Cocateo","key":"daniel cocateo","type":"PERSON","entity_id":5,"annotator_id":1}');
INSERT INTO "changes" VALUES(11,6,'claims',1,NULL,'{"id":1,"article_id":1,"by_author":0,"via_id":null,"nested_in_id":null,"form":null,"act":"assertion","certainty":"CT","polarity":"+","annotator_id":1}');
INSERT INTO "changes" VALUES(12,6,'claim_spans',1,NULL,'{"id":1,"claim_id":1,"role":"content","span":"[[36,62]]","quote":"“Safety took a back seat.”"}');
INSERT INTO "changes" VALUES(13,7,'claim_spans',2,NULL,'{"id":2,"claim_id":1,"role":"cue","span":"[[30,34]]","quote":"said"}');
INSERT INTO "changes" VALUES(14,8,'claim_spans',3,NULL,'{"id":3,"claim_id":1,"role":"source","span":"[[24,29]]","quote":"Leike"}');
INSERT INTO "changes" VALUES(15,8,'claimers',1,NULL,'{"id":1,"claim_id":1,"entity_id":2}');
INSERT INTO "changes" VALUES(16,9,'judgements',1,NULL,'{"id":1,"a_id":4,"b_id":5,"verdict":"same","origin":"person","annotator_id":1}');
INSERT INTO "changes" VALUES(17,10,'aliases',1,NULL,'{"id":1,"entity_id":1,"name":"Jan L.","key":"jan l"}');
INSERT INTO "changes" VALUES(18,11,'articles',1,'{"id":1,"title":"Jan Leike left OpenAI.","source":"","date":"","author":"","language":"en","state":"new"}','{"id":1,"title":"Jan Leike left OpenAI.","source":"","date":"","author":"","language":"en","state":"done"}');
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
INSERT INTO "claim_spans" VALUES(1,1,'content','[[36,62]]','“Safety took a back seat.”');
INSERT INTO "claim_spans" VALUES(2,1,'cue','[[30,34]]','said');
INSERT INTO "claim_spans" VALUES(3,1,'source','[[24,29]]','Leike');
CREATE TABLE claimers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    claim_id INTEGER NOT NULL REFERENCES claims ON DELETE CASCADE,
    entity_id INTEGER NOT NULL REFERENCES entities,
    UNIQUE (claim_id, entity_id)
) STRICT;
INSERT INTO "claimers" VALUES(1,1,2);
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
INSERT INTO "compared" VALUES(1);
INSERT INTO "compared" VALUES(2);
INSERT INTO "compared" VALUES(3);
INSERT INTO "compared" VALUES(4);
INSERT INTO "compared" VALUES(5);
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
INSERT INTO "entities" VALUES(2,'Leike','leike','PERSON',0);
INSERT INTO "entities" VALUES(3,'OpenAI','openai','ORG',0);
INSERT INTO "entities" VALUES(4,'Daniel Kokotajlo','daniel kokotajlo','PERSON',0);
INSERT INTO "entities" VALUES(5,'Daniel Cocateo','daniel cocateo','PERSON',0);
CREATE TABLE identifiers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    entity_id INTEGER NOT NULL REFERENCES entities,
    identifier TEXT NOT NULL,
    UNIQUE (entity_id, identifier)
) STRICT;
CREATE TABLE judgements (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    a_id INTEGER NOT NULL REFERENCES entities,
    b_id INTEGER NOT NULL REFERENCES entities,
    verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different', 'unsure')),
    annotator_id INTEGER NOT NULL REFERENCES annotators, origin TEXT NOT NULL DEFAULT 'person'
    CHECK (origin IN ('person', 'program')),
    CHECK (a_id < b_id),
    UNIQUE (a_id, b_id, annotator_id)
) STRICT;
INSERT INTO "judgements" VALUES(1,4,5,'same',1,'person');
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
INSERT INTO "mentions" VALUES(1,1,'[[0,9]]',0,'Jan Leike','jan leike','PERSON',1,1);
INSERT INTO "mentions" VALUES(2,1,'[[24,29]]',24,'Leike','leike','PERSON',2,1);
INSERT INTO "mentions" VALUES(3,1,'[[15,21]]',15,'OpenAI','openai','ORG',3,1);
INSERT INTO "mentions" VALUES(4,1,'[[97,113]]',97,'Daniel Kokotajlo','daniel kokotajlo','PERSON',4,1);
INSERT INTO "mentions" VALUES(5,1,'[[63,77]]',63,'Daniel Cocateo','daniel cocateo','PERSON',5,1);
CREATE TABLE near_duplicates (
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    of_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    likeness REAL NOT NULL CHECK (likeness BETWEEN 0 AND 1),
    PRIMARY KEY (article_id, of_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE notes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    mention_id INTEGER REFERENCES mentions ON DELETE CASCADE,
    claim_id INTEGER REFERENCES claims ON DELETE CASCADE,
    text TEXT NOT NULL,
    annotator_id INTEGER NOT NULL REFERENCES annotators
) STRICT;
CREATE TABLE overrides (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL CHECK ("end" > start),
    kept INTEGER NOT NULL CHECK (kept IN (0, 1)),
    annotator_id INTEGER NOT NULL REFERENCES annotators
) STRICT;
CREATE TABLE pages (
    article_id INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    page BLOB NOT NULL,
    map BLOB NOT NULL,
    structures TEXT NOT NULL CHECK (json_valid(structures))
) STRICT;
CREATE TABLE positions (
    annotator_id INTEGER NOT NULL REFERENCES annotators,
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    cursor INTEGER NOT NULL,
    PRIMARY KEY (annotator_id, article_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE repeated_lines (
    source TEXT NOT NULL,
    line INTEGER NOT NULL,
    articles INTEGER NOT NULL,
    PRIMARY KEY (source, line)
) STRICT, WITHOUT ROWID;
CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "settings" VALUES('annotator','ann');
INSERT INTO "settings" VALUES('names.settled','18');
CREATE TABLE sketch_bands (
    band INTEGER NOT NULL,
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    PRIMARY KEY (band, article_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "sketch_bands" VALUES(43685134,1);
INSERT INTO "sketch_bands" VALUES(109265803,1);
INSERT INTO "sketch_bands" VALUES(359255333,1);
INSERT INTO "sketch_bands" VALUES(390611256,1);
INSERT INTO "sketch_bands" VALUES(762495783,1);
INSERT INTO "sketch_bands" VALUES(944415957,1);
INSERT INTO "sketch_bands" VALUES(981295994,1);
INSERT INTO "sketch_bands" VALUES(1118949918,1);
INSERT INTO "sketch_bands" VALUES(1292870772,1);
INSERT INTO "sketch_bands" VALUES(1427393344,1);
INSERT INTO "sketch_bands" VALUES(1473252435,1);
INSERT INTO "sketch_bands" VALUES(1695635999,1);
INSERT INTO "sketch_bands" VALUES(1731959402,1);
INSERT INTO "sketch_bands" VALUES(1822439238,1);
INSERT INTO "sketch_bands" VALUES(1955266985,1);
INSERT INTO "sketch_bands" VALUES(1982649872,1);
INSERT INTO "sketch_bands" VALUES(2100066745,1);
INSERT INTO "sketch_bands" VALUES(2119769753,1);
INSERT INTO "sketch_bands" VALUES(2162948436,1);
INSERT INTO "sketch_bands" VALUES(2581124932,1);
INSERT INTO "sketch_bands" VALUES(2612096895,1);
INSERT INTO "sketch_bands" VALUES(2668199244,1);
INSERT INTO "sketch_bands" VALUES(2673903232,1);
INSERT INTO "sketch_bands" VALUES(2705225897,1);
INSERT INTO "sketch_bands" VALUES(2715736954,1);
INSERT INTO "sketch_bands" VALUES(2773400242,1);
INSERT INTO "sketch_bands" VALUES(2779815966,1);
INSERT INTO "sketch_bands" VALUES(2896277846,1);
INSERT INTO "sketch_bands" VALUES(2960418934,1);
INSERT INTO "sketch_bands" VALUES(3031884274,1);
INSERT INTO "sketch_bands" VALUES(3104005254,1);
INSERT INTO "sketch_bands" VALUES(3237684235,1);
INSERT INTO "sketch_bands" VALUES(3244867552,1);
INSERT INTO "sketch_bands" VALUES(3380573358,1);
INSERT INTO "sketch_bands" VALUES(3419695769,1);
INSERT INTO "sketch_bands" VALUES(3574436471,1);
INSERT INTO "sketch_bands" VALUES(3633259924,1);
INSERT INTO "sketch_bands" VALUES(3753408630,1);
INSERT INTO "sketch_bands" VALUES(3762560253,1);
INSERT INTO "sketch_bands" VALUES(3924508959,1);
INSERT INTO "sketch_bands" VALUES(3958972571,1);
INSERT INTO "sketch_bands" VALUES(4152231204,1);
INSERT INTO "sketch_bands" VALUES(4243050604,1);
CREATE TABLE sketches (
    article_id INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    sketch BLOB NOT NULL
) STRICT;
INSERT INTO "sketches" VALUES(1,X'03F28E040200000003F28E040100000003F28E0400000000A1F27C0C03000000A1F27C0C02000000A1F27C0C01000000A1F27C0C000000000027E91D070000000027E91D060000000027E91D050000000027E91D040000000027E91D030000000027E91D020000000027E91D010000000027E91D000000001A64252E080000001A64252E070000001A64252E060000001A64252E050000001A64252E040000001A64252E030000001A64252E020000001A64252E010000001A64252E0000000036D7C8320100000036D7C83200000000760AE24609000000760AE24608000000760AE24607000000760AE24606000000760AE24605000000760AE24604000000760AE24603000000760AE24602000000760AE24601000000760AE24600000000C6E1A87014000000C6E1A87013000000C6E1A87012000000C6E1A87011000000C6E1A87010000000C6E1A8700F000000C6E1A8700E000000C6E1A8700D000000C6E1A8700C000000C6E1A8700B000000C6E1A8700A000000C6E1A87009000000C6E1A87008000000C6E1A87007000000C6E1A87006000000C6E1A87005000000C6E1A87004000000C6E1A87003000000C6E1A87002000000C6E1A87001000000C6E1A87000000000A4A6508107000000A4A6508106000000A4A6508105000000A4A6508104000000A4A6508103000000A4A6508102000000A4A6508101000000A4A650810000000054BB8F8200000000FA54DF8D04000000FA54DF8D03000000FA54DF8D02000000FA54DF8D01000000FA54DF8D000000004731449604000000473144960300000047314496020000004731449601000000473144960000000047B06CAF0B00000047B06CAF0A00000047B06CAF0900000047B06CAF0800000047B06CAF0700000047B06CAF0600000047B06CAF0500000047B06CAF0400000047B06CAF0300000047B06CAF0200000047B06CAF0100000047B06CAF00000000B5D4D1CB0D000000B5D4D1CB0C000000B5D4D1CB0B000000B5D4D1CB0A000000B5D4D1CB09000000B5D4D1CB08000000B5D4D1CB07000000B5D4D1CB06000000B5D4D1CB05000000B5D4D1CB04000000B5D4D1CB03000000B5D4D1CB02000000B5D4D1CB01000000B5D4D1CB00000000342621EC10000000342621EC0F000000342621EC0E000000342621EC0D000000342621EC0C000000342621EC0B000000342621EC0A000000342621EC09000000342621EC08000000342621EC07000000342621EC06000000342621EC05000000342621EC04000000342621EC03000000342621EC02000000342621EC01000000342621EC0000000003F28E040900000003F28E040800000003F28E040700000003F28E040600000003F28E040500000003F28E040400000003F28E040300000003F28E040200000003F28E0401000000');
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
INSERT INTO "texts" VALUES(1,'Jan Leike left OpenAI.

Leike said: “Safety took a back seat.” Daniel Cocateo agreed, and so did Daniel Kokotajlo.
');
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
INSERT INTO "variants" VALUES(1,2,0.9,'["same surname"]',0,0,9.85185515469262140797e-01,'["same surname", "the only such name in the article"]','merged');
INSERT INTO "variants" VALUES(4,5,9.61437948250611906786e-01,'["same given name", "sounds alike: kokateo / kokotelo"]',0,0,9.61437948250611906786e-01,'["same given name", "sounds alike: kokateo / kokotelo"]','idle');
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
CREATE TRIGGER actions_stay_on_update BEFORE UPDATE ON actions BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER actions_stay_on_delete BEFORE DELETE ON actions BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER changes_stay_on_update BEFORE UPDATE ON changes BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER changes_stay_on_delete BEFORE DELETE ON changes BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE INDEX overrides_by_article ON overrides (article_id, start);
CREATE INDEX near_duplicates_by_other ON near_duplicates (of_id);
CREATE INDEX aliases_by_key ON aliases (key);
CREATE INDEX identifiers_by_identifier ON identifiers (identifier);
CREATE INDEX variants_by_b ON variants (b_id);
CREATE INDEX variants_by_state ON variants (state) WHERE state <> 'idle';
CREATE TRIGGER entities_named AFTER UPDATE OF name ON entities WHEN OLD.name IS NOT NEW.name BEGIN DELETE FROM compared WHERE entity_id = NEW.id; END;
CREATE TRIGGER entities_typed AFTER UPDATE OF type ON entities WHEN OLD.type IS NOT NEW.type BEGIN DELETE FROM compared WHERE entity_id = NEW.id; DELETE FROM variants WHERE a_id = NEW.id; DELETE FROM variants WHERE b_id = NEW.id; END;
CREATE TRIGGER mentions_named_insert_new AFTER INSERT ON mentions WHEN NOT EXISTS (SELECT 1 FROM mentions WHERE entity_id = NEW.entity_id AND quote = NEW.quote AND id <> NEW.id) BEGIN DELETE FROM compared WHERE entity_id = NEW.entity_id; END;
CREATE TRIGGER mentions_named_delete_old AFTER DELETE ON mentions WHEN NOT EXISTS (SELECT 1 FROM mentions WHERE entity_id = OLD.entity_id AND quote = OLD.quote AND id <> OLD.id) BEGIN DELETE FROM compared WHERE entity_id = OLD.entity_id; END;
CREATE TRIGGER mentions_named_update_old AFTER UPDATE OF quote, entity_id ON mentions WHEN NOT EXISTS (SELECT 1 FROM mentions WHERE entity_id = OLD.entity_id AND quote = OLD.quote AND id <> OLD.id) BEGIN DELETE FROM compared WHERE entity_id = OLD.entity_id; END;
CREATE TRIGGER mentions_named_update_new AFTER UPDATE OF quote, entity_id ON mentions WHEN NOT EXISTS (SELECT 1 FROM mentions WHERE entity_id = NEW.entity_id AND quote = NEW.quote AND id <> NEW.id) BEGIN DELETE FROM compared WHERE entity_id = NEW.entity_id; END;
CREATE TRIGGER aliases_named_insert_new AFTER INSERT ON aliases WHEN NOT EXISTS (SELECT 1 FROM aliases WHERE entity_id = NEW.entity_id AND name = NEW.name AND id <> NEW.id) BEGIN DELETE FROM compared WHERE entity_id = NEW.entity_id; END;
CREATE TRIGGER aliases_named_delete_old AFTER DELETE ON aliases WHEN NOT EXISTS (SELECT 1 FROM aliases WHERE entity_id = OLD.entity_id AND name = OLD.name AND id <> OLD.id) BEGIN DELETE FROM compared WHERE entity_id = OLD.entity_id; END;
CREATE TRIGGER aliases_named_update_old AFTER UPDATE OF name, entity_id ON aliases WHEN NOT EXISTS (SELECT 1 FROM aliases WHERE entity_id = OLD.entity_id AND name = OLD.name AND id <> OLD.id) BEGIN DELETE FROM compared WHERE entity_id = OLD.entity_id; END;
CREATE TRIGGER aliases_named_update_new AFTER UPDATE OF name, entity_id ON aliases WHEN NOT EXISTS (SELECT 1 FROM aliases WHERE entity_id = NEW.entity_id AND name = NEW.name AND id <> NEW.id) BEGIN DELETE FROM compared WHERE entity_id = NEW.entity_id; END;
CREATE TRIGGER articles_recorded_update AFTER UPDATE OF "id", "title", "source", "date", "author", "language", "state" ON articles WHEN json_object('id', OLD."id", 'title', OLD."title", 'source', OLD."source", 'date', OLD."date", 'author', OLD."author", 'language', OLD."language", 'state', OLD."state") IS NOT json_object('id', NEW."id", 'title', NEW."title", 'source', NEW."source", 'date', NEW."date", 'author', NEW."author", 'language', NEW."language", 'state', NEW."state") BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'articles', NEW.id, json_object('id', OLD."id", 'title', OLD."title", 'source', OLD."source", 'date', OLD."date", 'author', OLD."author", 'language', OLD."language", 'state', OLD."state"), json_object('id', NEW."id", 'title', NEW."title", 'source', NEW."source", 'date', NEW."date", 'author', NEW."author", 'language', NEW."language", 'state', NEW."state") FROM current_action; END;
CREATE TRIGGER blocks_recorded_update AFTER UPDATE OF "id", "body" ON blocks WHEN json_object('id', OLD."id", 'body', OLD."body") IS NOT json_object('id', NEW."id", 'body', NEW."body") BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'blocks', NEW.id, json_object('id', OLD."id", 'body', OLD."body"), json_object('id', NEW."id", 'body', NEW."body") FROM current_action; END;
CREATE TRIGGER overrides_recorded_update AFTER UPDATE OF "id", "article_id", "start", "end", "kept", "annotator_id" ON overrides WHEN json_object('id', OLD."id", 'article_id', OLD."article_id", 'start', OLD."start", 'end', OLD."end", 'kept', OLD."kept", 'annotator_id', OLD."annotator_id") IS NOT json_object('id', NEW."id", 'article_id', NEW."article_id", 'start', NEW."start", 'end', NEW."end", 'kept', NEW."kept", 'annotator_id', NEW."annotator_id") BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'overrides', NEW.id, json_object('id', OLD."id", 'article_id', OLD."article_id", 'start', OLD."start", 'end', OLD."end", 'kept', OLD."kept", 'annotator_id', OLD."annotator_id"), json_object('id', NEW."id", 'article_id', NEW."article_id", 'start', NEW."start", 'end', NEW."end", 'kept', NEW."kept", 'annotator_id', NEW."annotator_id") FROM current_action; END;
CREATE TRIGGER overrides_recorded_insert AFTER INSERT ON overrides WHEN NULL IS NOT json_object('id', NEW."id", 'article_id', NEW."article_id", 'start', NEW."start", 'end', NEW."end", 'kept', NEW."kept", 'annotator_id', NEW."annotator_id") BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'overrides', NEW.id, NULL, json_object('id', NEW."id", 'article_id', NEW."article_id", 'start', NEW."start", 'end', NEW."end", 'kept', NEW."kept", 'annotator_id', NEW."annotator_id") FROM current_action; END;
CREATE TRIGGER overrides_recorded_delete AFTER DELETE ON overrides WHEN json_object('id', OLD."id", 'article_id', OLD."article_id", 'start', OLD."start", 'end', OLD."end", 'kept', OLD."kept", 'annotator_id', OLD."annotator_id") IS NOT NULL BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'overrides', OLD.id, json_object('id', OLD."id", 'article_id', OLD."article_id", 'start', OLD."start", 'end', OLD."end", 'kept', OLD."kept", 'annotator_id', OLD."annotator_id"), NULL FROM current_action; END;
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
CREATE TRIGGER judgements_recorded_update AFTER UPDATE OF "id", "a_id", "b_id", "verdict", "origin", "annotator_id" ON judgements WHEN json_object('id', OLD."id", 'a_id', OLD."a_id", 'b_id', OLD."b_id", 'verdict', OLD."verdict", 'origin', OLD."origin", 'annotator_id', OLD."annotator_id") IS NOT json_object('id', NEW."id", 'a_id', NEW."a_id", 'b_id', NEW."b_id", 'verdict', NEW."verdict", 'origin', NEW."origin", 'annotator_id', NEW."annotator_id") BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'judgements', NEW.id, json_object('id', OLD."id", 'a_id', OLD."a_id", 'b_id', OLD."b_id", 'verdict', OLD."verdict", 'origin', OLD."origin", 'annotator_id', OLD."annotator_id"), json_object('id', NEW."id", 'a_id', NEW."a_id", 'b_id', NEW."b_id", 'verdict', NEW."verdict", 'origin', NEW."origin", 'annotator_id', NEW."annotator_id") FROM current_action; END;
CREATE TRIGGER judgements_recorded_insert AFTER INSERT ON judgements WHEN NULL IS NOT json_object('id', NEW."id", 'a_id', NEW."a_id", 'b_id', NEW."b_id", 'verdict', NEW."verdict", 'origin', NEW."origin", 'annotator_id', NEW."annotator_id") BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'judgements', NEW.id, NULL, json_object('id', NEW."id", 'a_id', NEW."a_id", 'b_id', NEW."b_id", 'verdict', NEW."verdict", 'origin', NEW."origin", 'annotator_id', NEW."annotator_id") FROM current_action; END;
CREATE TRIGGER judgements_recorded_delete AFTER DELETE ON judgements WHEN json_object('id', OLD."id", 'a_id', OLD."a_id", 'b_id', OLD."b_id", 'verdict', OLD."verdict", 'origin', OLD."origin", 'annotator_id', OLD."annotator_id") IS NOT NULL BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'judgements', OLD.id, json_object('id', OLD."id", 'a_id', OLD."a_id", 'b_id', OLD."b_id", 'verdict', OLD."verdict", 'origin', OLD."origin", 'annotator_id', OLD."annotator_id"), NULL FROM current_action; END;
CREATE TRIGGER aliases_recorded_update AFTER UPDATE OF "id", "entity_id", "name", "key" ON aliases WHEN json_object('id', OLD."id", 'entity_id', OLD."entity_id", 'name', OLD."name", 'key', OLD."key") IS NOT json_object('id', NEW."id", 'entity_id', NEW."entity_id", 'name', NEW."name", 'key', NEW."key") BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'aliases', NEW.id, json_object('id', OLD."id", 'entity_id', OLD."entity_id", 'name', OLD."name", 'key', OLD."key"), json_object('id', NEW."id", 'entity_id', NEW."entity_id", 'name', NEW."name", 'key', NEW."key") FROM current_action; END;
CREATE TRIGGER aliases_recorded_insert AFTER INSERT ON aliases WHEN NULL IS NOT json_object('id', NEW."id", 'entity_id', NEW."entity_id", 'name', NEW."name", 'key', NEW."key") BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'aliases', NEW.id, NULL, json_object('id', NEW."id", 'entity_id', NEW."entity_id", 'name', NEW."name", 'key', NEW."key") FROM current_action; END;
CREATE TRIGGER aliases_recorded_delete AFTER DELETE ON aliases WHEN json_object('id', OLD."id", 'entity_id', OLD."entity_id", 'name', OLD."name", 'key', OLD."key") IS NOT NULL BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'aliases', OLD.id, json_object('id', OLD."id", 'entity_id', OLD."entity_id", 'name', OLD."name", 'key', OLD."key"), NULL FROM current_action; END;
CREATE TRIGGER identifiers_recorded_update AFTER UPDATE OF "id", "entity_id", "identifier" ON identifiers WHEN json_object('id', OLD."id", 'entity_id', OLD."entity_id", 'identifier', OLD."identifier") IS NOT json_object('id', NEW."id", 'entity_id', NEW."entity_id", 'identifier', NEW."identifier") BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'identifiers', NEW.id, json_object('id', OLD."id", 'entity_id', OLD."entity_id", 'identifier', OLD."identifier"), json_object('id', NEW."id", 'entity_id', NEW."entity_id", 'identifier', NEW."identifier") FROM current_action; END;
CREATE TRIGGER identifiers_recorded_insert AFTER INSERT ON identifiers WHEN NULL IS NOT json_object('id', NEW."id", 'entity_id', NEW."entity_id", 'identifier', NEW."identifier") BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'identifiers', NEW.id, NULL, json_object('id', NEW."id", 'entity_id', NEW."entity_id", 'identifier', NEW."identifier") FROM current_action; END;
CREATE TRIGGER identifiers_recorded_delete AFTER DELETE ON identifiers WHEN json_object('id', OLD."id", 'entity_id', OLD."entity_id", 'identifier', OLD."identifier") IS NOT NULL BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'identifiers', OLD.id, json_object('id', OLD."id", 'entity_id', OLD."entity_id", 'identifier', OLD."identifier"), NULL FROM current_action; END;
CREATE TRIGGER notes_recorded_update AFTER UPDATE OF "id", "article_id", "mention_id", "claim_id", "text", "annotator_id" ON notes WHEN json_object('id', OLD."id", 'article_id', OLD."article_id", 'mention_id', OLD."mention_id", 'claim_id', OLD."claim_id", 'text', OLD."text", 'annotator_id', OLD."annotator_id") IS NOT json_object('id', NEW."id", 'article_id', NEW."article_id", 'mention_id', NEW."mention_id", 'claim_id', NEW."claim_id", 'text', NEW."text", 'annotator_id', NEW."annotator_id") BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'notes', NEW.id, json_object('id', OLD."id", 'article_id', OLD."article_id", 'mention_id', OLD."mention_id", 'claim_id', OLD."claim_id", 'text', OLD."text", 'annotator_id', OLD."annotator_id"), json_object('id', NEW."id", 'article_id', NEW."article_id", 'mention_id', NEW."mention_id", 'claim_id', NEW."claim_id", 'text', NEW."text", 'annotator_id', NEW."annotator_id") FROM current_action; END;
CREATE TRIGGER notes_recorded_insert AFTER INSERT ON notes WHEN NULL IS NOT json_object('id', NEW."id", 'article_id', NEW."article_id", 'mention_id', NEW."mention_id", 'claim_id', NEW."claim_id", 'text', NEW."text", 'annotator_id', NEW."annotator_id") BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'notes', NEW.id, NULL, json_object('id', NEW."id", 'article_id', NEW."article_id", 'mention_id', NEW."mention_id", 'claim_id', NEW."claim_id", 'text', NEW."text", 'annotator_id', NEW."annotator_id") FROM current_action; END;
CREATE TRIGGER notes_recorded_delete AFTER DELETE ON notes WHEN json_object('id', OLD."id", 'article_id', OLD."article_id", 'mention_id', OLD."mention_id", 'claim_id', OLD."claim_id", 'text', OLD."text", 'annotator_id', OLD."annotator_id") IS NOT NULL BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'notes', OLD.id, json_object('id', OLD."id", 'article_id', OLD."article_id", 'mention_id', OLD."mention_id", 'claim_id', OLD."claim_id", 'text', OLD."text", 'annotator_id', OLD."annotator_id"), NULL FROM current_action; END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('entities',5);
INSERT INTO "sqlite_sequence" VALUES('mentions',5);
INSERT INTO "sqlite_sequence" VALUES('claims',1);
INSERT INTO "sqlite_sequence" VALUES('claim_spans',3);
INSERT INTO "sqlite_sequence" VALUES('claimers',1);
INSERT INTO "sqlite_sequence" VALUES('judgements',1);
INSERT INTO "sqlite_sequence" VALUES('aliases',1);
COMMIT;
