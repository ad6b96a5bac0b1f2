-- Changes of the tables of an exported database: a name, then statements.

-- a trigger
CREATE TRIGGER other AFTER INSERT ON fact_rows BEGIN DELETE FROM meta; END

-- one more view
CREATE VIEW other AS SELECT 1

-- one more index
CREATE INDEX other ON fact_rows (length(says))

-- an index is missing
DROP INDEX fact_rows_id

-- a table is missing
DROP TABLE problems

-- a view for a table
DROP TABLE fact_dates; CREATE VIEW fact_dates AS SELECT 1 AS fact, 'x' AS field

-- a view with another query
DROP VIEW facts; CREATE VIEW facts AS SELECT * FROM fact_rows, fact_rows

-- a table as full text
DROP TABLE problems; CREATE VIRTUAL TABLE problems USING fts5 (file, problem)

-- full text of another table
DROP TABLE search; CREATE VIRTUAL TABLE search USING fts5 (a, content = 'meta')

-- a name that is SQL
CREATE TABLE "x""; ATTACH '/tmp/x' AS y; --" (a)
