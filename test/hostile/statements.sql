INSERT INTO _meta VALUES ('a', 'b')
CREATE TEMP VIEW other AS SELECT 1
DELETE FROM _fact_rows RETURNING *
WITH c AS (SELECT 1) DELETE FROM _kind_pacts
ALTER TABLE _meta RENAME TO other
CREATE TEMP TABLE other AS SELECT 1
CREATE TEMP TRIGGER other AFTER INSERT ON _meta BEGIN DELETE FROM _meta; END
CREATE VIRTUAL TABLE temp.other USING fts5vocab (search, row)
CREATE VIRTUAL TABLE other USING rtree (a, b, c)
CREATE INDEX other ON _fact_rows (says)
ATTACH 'OUTSIDE' AS other
ATTACH 'file:OUTSIDE?mode=rwc' AS other
DETACH main
VACUUM INTO 'OUTSIDE'
REINDEX
ANALYZE
BEGIN EXCLUSIVE
SAVEPOINT a
PRAGMA writable_schema = ON
PRAGMA journal_mode = WAL
PRAGMA temp_store_directory = '/'
PRAGMA wal_checkpoint
EXPLAIN PRAGMA writable_schema = ON
SELECT * FROM pragma_table_info('_meta')
INSERT INTO search (search) VALUES ('delete-all')
DROP TABLE search_data
SELECT load_extension('OUTSIDE')
SELECT writefile('OUTSIDE', 'x')
SELECT readfile('/etc/passwd')
SELECT edit('x', 'touch OUTSIDE')
SELECT fts3_tokenizer('simple', x'0000000000000000')
SELECT * FROM sqlite_dbpage
SELECT * FROM csv('/etc/passwd')
SELECT * FROM fsdir('/')
