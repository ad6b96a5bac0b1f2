-- Changes of the tables of an exported database: a name, then statements.

-- a trigger
CREATE TRIGGER other AFTER INSERT ON _fact_rows BEGIN DELETE FROM _meta; END

-- one more view
CREATE VIEW other AS SELECT 1

-- one more index
CREATE INDEX other ON _fact_rows (length(says))

-- an index is missing
DROP INDEX fact_rows_id

-- a table is missing
DROP TABLE _problems

-- a view for a table
DROP TABLE fact_dates; CREATE VIEW fact_dates AS SELECT 1 AS fact, 'x' AS field

-- a view with another query
DROP VIEW facts; CREATE VIEW facts AS SELECT * FROM _fact_rows, _fact_rows

-- a table as full text
DROP TABLE _problems; CREATE VIRTUAL TABLE _problems USING fts5 (file, problem)

-- full text of another table
DROP TABLE search; CREATE VIRTUAL TABLE search USING fts5 (a, content = '_meta')

-- a name that is SQL
CREATE TABLE "x""; ATTACH '/tmp/x' AS y; --" (a)
