BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'glossator','tables_and_history','2026-11-22 05:32:07.967072+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'glossator','cleaned_text','2026-11-22 05:32:07.974243+00:00');
CREATE TABLE actions (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
    target_id INTEGER REFERENCES actions,
    name TEXT NOT NULL,
    article_id INTEGER,
    annotator_id INTEGER NOT NULL REFERENCES annotators,
    at INTEGER NOT NULL
) STRICT;
INSERT INTO "actions" VALUES(1,'do',NULL,'label PERSON Jan Leike',1,1,1795325528066);
INSERT INTO "actions" VALUES(2,'do',NULL,'label PERSON Leike',1,1,1795325528067);
INSERT INTO "actions" VALUES(3,'do',NULL,'label PERSON Jan Leika',1,1,1795325528067);
INSERT INTO "actions" VALUES(4,'do',NULL,'same: Jan Leike, Leike',NULL,1,1795325528082);
INSERT INTO "actions" VALUES(5,'do',NULL,'different: Jan Leike, Jan Leika',NULL,1,1795325528083);
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
INSERT INTO "articles" VALUES(1,'e788510f0ab677ecd6788984a218a5e3c4ef59ad3e42a5f0c5e0cb7e2f2e57c6','','Jan Leike left. Leike said so.','','',9,'new',1795325528065,'','','en','text','utf-8');
CREATE TABLE blocks (
    id INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;
INSERT INTO "blocks" VALUES(1,'[[47,1,"body",0.815,"model"]]');
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
INSERT INTO "changes" VALUES(4,2,'mentions',2,NULL,'{"id":2,"article_id":1,"span":"[[16,21]]","start":16,"quote":"Leike","key":"leike","type":"PERSON","entity_id":2,"annotator_id":1}');
INSERT INTO "changes" VALUES(5,3,'entities',3,NULL,'{"id":3,"name":"Jan Leika","key":"jan leika","type":"PERSON","named":0}');
INSERT INTO "changes" VALUES(6,3,'mentions',3,NULL,'{"id":3,"article_id":1,"span":"[[31,40]]","start":31,"quote":"Jan Leika","key":"jan leika","type":"PERSON","entity_id":3,"annotator_id":1}');
INSERT INTO "changes" VALUES(7,4,'judgements',1,NULL,'{"id":1,"a_id":1,"b_id":2,"verdict":"same","annotator_id":1}');
INSERT INTO "changes" VALUES(8,5,'judgements',2,NULL,'{"id":2,"a_id":1,"b_id":3,"verdict":"different","annotator_id":1}');
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
CREATE TABLE compared (
    entity_id INTEGER PRIMARY KEY REFERENCES entities ON DELETE CASCADE
) STRICT;
INSERT INTO "compared" VALUES(1);
INSERT INTO "compared" VALUES(2);
INSERT INTO "compared" VALUES(3);
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
INSERT INTO "entities" VALUES(3,'Jan Leika','jan leika','PERSON',0);
CREATE TABLE judgements (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    a_id INTEGER NOT NULL REFERENCES entities,
    b_id INTEGER NOT NULL REFERENCES entities,
    verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different', 'unsure')),
    annotator_id INTEGER NOT NULL REFERENCES annotators,
    CHECK (a_id < b_id),
    UNIQUE (a_id, b_id, annotator_id)
) STRICT;
INSERT INTO "judgements" VALUES(1,1,2,'same',1);
INSERT INTO "judgements" VALUES(2,1,3,'different',1);
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
INSERT INTO "mentions" VALUES(2,1,'[[16,21]]',16,'Leike','leike','PERSON',2,1);
INSERT INTO "mentions" VALUES(3,1,'[[31,40]]',31,'Jan Leika','jan leika','PERSON',3,1);
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
CREATE TABLE sketch_bands (
    band INTEGER NOT NULL,
    article_id INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    PRIMARY KEY (band, article_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "sketch_bands" VALUES(17347927,1);
INSERT INTO "sketch_bands" VALUES(105632986,1);
INSERT INTO "sketch_bands" VALUES(113130475,1);
INSERT INTO "sketch_bands" VALUES(303174864,1);
INSERT INTO "sketch_bands" VALUES(338171706,1);
INSERT INTO "sketch_bands" VALUES(390610127,1);
INSERT INTO "sketch_bands" VALUES(417568361,1);
INSERT INTO "sketch_bands" VALUES(420275533,1);
INSERT INTO "sketch_bands" VALUES(1057959532,1);
INSERT INTO "sketch_bands" VALUES(1074674287,1);
INSERT INTO "sketch_bands" VALUES(1402070007,1);
INSERT INTO "sketch_bands" VALUES(1441100724,1);
INSERT INTO "sketch_bands" VALUES(1441525143,1);
INSERT INTO "sketch_bands" VALUES(1556241249,1);
INSERT INTO "sketch_bands" VALUES(1618213517,1);
INSERT INTO "sketch_bands" VALUES(1656059195,1);
INSERT INTO "sketch_bands" VALUES(1799753868,1);
INSERT INTO "sketch_bands" VALUES(1982213071,1);
INSERT INTO "sketch_bands" VALUES(2120067014,1);
INSERT INTO "sketch_bands" VALUES(2216212611,1);
INSERT INTO "sketch_bands" VALUES(2326254792,1);
INSERT INTO "sketch_bands" VALUES(2405385147,1);
INSERT INTO "sketch_bands" VALUES(2552370129,1);
INSERT INTO "sketch_bands" VALUES(2708071754,1);
INSERT INTO "sketch_bands" VALUES(2723553754,1);
INSERT INTO "sketch_bands" VALUES(2747485330,1);
INSERT INTO "sketch_bands" VALUES(2860571780,1);
INSERT INTO "sketch_bands" VALUES(2975971909,1);
INSERT INTO "sketch_bands" VALUES(3024606476,1);
INSERT INTO "sketch_bands" VALUES(3140258910,1);
INSERT INTO "sketch_bands" VALUES(3274534539,1);
INSERT INTO "sketch_bands" VALUES(3285756168,1);
INSERT INTO "sketch_bands" VALUES(3340156512,1);
INSERT INTO "sketch_bands" VALUES(3433081152,1);
INSERT INTO "sketch_bands" VALUES(3491467234,1);
INSERT INTO "sketch_bands" VALUES(3624366180,1);
INSERT INTO "sketch_bands" VALUES(3632472387,1);
INSERT INTO "sketch_bands" VALUES(3881315674,1);
INSERT INTO "sketch_bands" VALUES(3991290176,1);
INSERT INTO "sketch_bands" VALUES(4216252187,1);
INSERT INTO "sketch_bands" VALUES(4234892219,1);
INSERT INTO "sketch_bands" VALUES(4271051338,1);
INSERT INTO "sketch_bands" VALUES(4276941701,1);
CREATE TABLE sketches (
    article_id INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    sketch BLOB NOT NULL
) STRICT;
INSERT INTO "sketches" VALUES(1,X'485C8C2914000000485C8C2913000000485C8C2912000000485C8C2911000000485C8C2910000000485C8C290F000000485C8C290E000000485C8C290D000000485C8C290C000000485C8C290B000000485C8C290A000000485C8C2909000000485C8C2908000000485C8C2907000000485C8C2906000000485C8C2905000000485C8C2904000000485C8C2903000000485C8C2902000000485C8C2901000000485C8C2900000000EB8B05480F000000EB8B05480E000000EB8B05480D000000EB8B05480C000000EB8B05480B000000EB8B05480A000000EB8B054809000000EB8B054808000000EB8B054807000000EB8B054806000000EB8B054805000000EB8B054804000000EB8B054803000000EB8B054802000000EB8B054801000000EB8B054800000000EE064D7F1A000000EE064D7F19000000EE064D7F18000000EE064D7F17000000EE064D7F16000000EE064D7F15000000EE064D7F14000000EE064D7F13000000EE064D7F12000000EE064D7F11000000EE064D7F10000000EE064D7F0F000000EE064D7F0E000000EE064D7F0D000000EE064D7F0C000000EE064D7F0B000000EE064D7F0A000000EE064D7F09000000EE064D7F08000000EE064D7F07000000EE064D7F06000000EE064D7F05000000EE064D7F04000000EE064D7F03000000EE064D7F02000000EE064D7F01000000EE064D7F00000000785488C623000000785488C622000000785488C621000000785488C620000000785488C61F000000785488C61E000000785488C61D000000785488C61C000000785488C61B000000785488C61A000000785488C619000000785488C618000000785488C617000000785488C616000000785488C615000000785488C614000000785488C613000000785488C612000000785488C611000000785488C610000000785488C60F000000785488C60E000000785488C60D000000785488C60C000000785488C60B000000785488C60A000000785488C609000000785488C608000000785488C607000000785488C606000000785488C605000000785488C604000000785488C603000000785488C602000000785488C601000000785488C60000000024A7E0EE1300000024A7E0EE1200000024A7E0EE1100000024A7E0EE1000000024A7E0EE0F00000024A7E0EE0E00000024A7E0EE0D00000024A7E0EE0C00000024A7E0EE0B00000024A7E0EE0A00000024A7E0EE0900000024A7E0EE0800000024A7E0EE0700000024A7E0EE0600000024A7E0EE0500000024A7E0EE0400000024A7E0EE0300000024A7E0EE0200000024A7E0EE0100000024A7E0EE00000000485C8C2908000000485C8C2907000000485C8C2906000000485C8C2905000000485C8C2904000000485C8C2903000000485C8C2902000000485C8C2901000000');
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
INSERT INTO "suggestions" VALUES(1,'variant',NULL,1,3,'"same given name; sounds alike: leika / leike"',9.21428571428571485668e-01,'names');
INSERT INTO "suggestions" VALUES(2,'variant',NULL,1,2,'"same surname"',0.92,'names');
INSERT INTO "suggestions" VALUES(3,'variant',NULL,2,3,'"sounds alike: leike / leika"',0.8,'names');
CREATE TABLE texts (
    article_id INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    raw TEXT NOT NULL
) STRICT;
INSERT INTO "texts" VALUES(1,'Jan Leike left. Leike said so. Jan Leika bowed.');
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
CREATE INDEX overrides_by_article ON overrides (article_id, start);
CREATE INDEX near_duplicates_by_other ON near_duplicates (of_id);
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
CREATE TRIGGER judgements_recorded_update AFTER UPDATE OF "id", "a_id", "b_id", "verdict", "annotator_id" ON judgements WHEN json_object('id', OLD."id", 'a_id', OLD."a_id", 'b_id', OLD."b_id", 'verdict', OLD."verdict", 'annotator_id', OLD."annotator_id") IS NOT json_object('id', NEW."id", 'a_id', NEW."a_id", 'b_id', NEW."b_id", 'verdict', NEW."verdict", 'annotator_id', NEW."annotator_id") BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'judgements', NEW.id, json_object('id', OLD."id", 'a_id', OLD."a_id", 'b_id', OLD."b_id", 'verdict', OLD."verdict", 'annotator_id', OLD."annotator_id"), json_object('id', NEW."id", 'a_id', NEW."a_id", 'b_id', NEW."b_id", 'verdict', NEW."verdict", 'annotator_id', NEW."annotator_id") FROM current_action; END;
CREATE TRIGGER judgements_recorded_insert AFTER INSERT ON judgements WHEN NULL IS NOT json_object('id', NEW."id", 'a_id', NEW."a_id", 'b_id', NEW."b_id", 'verdict', NEW."verdict", 'annotator_id', NEW."annotator_id") BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'judgements', NEW.id, NULL, json_object('id', NEW."id", 'a_id', NEW."a_id", 'b_id', NEW."b_id", 'verdict', NEW."verdict", 'annotator_id', NEW."annotator_id") FROM current_action; END;
CREATE TRIGGER judgements_recorded_delete AFTER DELETE ON judgements WHEN json_object('id', OLD."id", 'a_id', OLD."a_id", 'b_id', OLD."b_id", 'verdict', OLD."verdict", 'annotator_id', OLD."annotator_id") IS NOT NULL BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'judgements', OLD.id, json_object('id', OLD."id", 'a_id', OLD."a_id", 'b_id', OLD."b_id", 'verdict', OLD."verdict", 'annotator_id', OLD."annotator_id"), NULL FROM current_action; END;
CREATE TRIGGER notes_recorded_update AFTER UPDATE OF "id", "article_id", "mention_id", "claim_id", "text", "annotator_id" ON notes WHEN json_object('id', OLD."id", 'article_id', OLD."article_id", 'mention_id', OLD."mention_id", 'claim_id', OLD."claim_id", 'text', OLD."text", 'annotator_id', OLD."annotator_id") IS NOT json_object('id', NEW."id", 'article_id', NEW."article_id", 'mention_id', NEW."mention_id", 'claim_id', NEW."claim_id", 'text', NEW."text", 'annotator_id', NEW."annotator_id") BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'notes', NEW.id, json_object('id', OLD."id", 'article_id', OLD."article_id", 'mention_id', OLD."mention_id", 'claim_id', OLD."claim_id", 'text', OLD."text", 'annotator_id', OLD."annotator_id"), json_object('id', NEW."id", 'article_id', NEW."article_id", 'mention_id', NEW."mention_id", 'claim_id', NEW."claim_id", 'text', NEW."text", 'annotator_id', NEW."annotator_id") FROM current_action; END;
CREATE TRIGGER notes_recorded_insert AFTER INSERT ON notes WHEN NULL IS NOT json_object('id', NEW."id", 'article_id', NEW."article_id", 'mention_id', NEW."mention_id", 'claim_id', NEW."claim_id", 'text', NEW."text", 'annotator_id', NEW."annotator_id") BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'notes', NEW.id, NULL, json_object('id', NEW."id", 'article_id', NEW."article_id", 'mention_id', NEW."mention_id", 'claim_id', NEW."claim_id", 'text', NEW."text", 'annotator_id', NEW."annotator_id") FROM current_action; END;
CREATE TRIGGER notes_recorded_delete AFTER DELETE ON notes WHEN json_object('id', OLD."id", 'article_id', OLD."article_id", 'mention_id', OLD."mention_id", 'claim_id', OLD."claim_id", 'text', OLD."text", 'annotator_id', OLD."annotator_id") IS NOT NULL BEGIN INSERT INTO changes (action_id, "table", row_id, before, after) SELECT action_id, 'notes', OLD.id, json_object('id', OLD."id", 'article_id', OLD."article_id", 'mention_id', OLD."mention_id", 'claim_id', OLD."claim_id", 'text', OLD."text", 'annotator_id', OLD."annotator_id"), NULL FROM current_action; END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('entities',3);
INSERT INTO "sqlite_sequence" VALUES('mentions',3);
INSERT INTO "sqlite_sequence" VALUES('judgements',2);
COMMIT;
