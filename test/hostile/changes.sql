-- Changes of an exported database: a name, then statements.

-- lists of fields that are no JSON
UPDATE _fact_rows SET not_compared = '[{';

-- documents that are no facts
UPDATE _fact_rows SET _document = iif(fact % 2, 'null', '[]');

-- checks of another form
UPDATE _fact_rows SET _document = json_set(_document, '$.checks', json('[1, null, "x", {}]')), tags = '3', related = '{}';

-- checks without a source
UPDATE _fact_rows SET _document = json_set(_document, '$.checks', json('[{"verdict":"agrees"}]'));

-- lists that are no JSON
UPDATE sources SET _document = json_set(_document, '$.authors', 'x'); UPDATE _fact_rows SET tags = '{}', related = 'x',
  _document = json_set(_document, '$.tags', json('{}'), '$.related', 'x');

-- null in every cell
UPDATE _fact_rows SET id = NULL, kind = NULL, source = NULL, says = NULL, _document = NULL;

-- bytes for texts
UPDATE _fact_rows SET says = x'00ff', title = x'', id = CAST(id AS BLOB), paragraph = x'00';

-- texts for numbers
UPDATE _kind_pacts SET pages = 'many'; UPDATE _fact_rows SET paragraph = 'x',
  _document = json_set(_document, '$.pages', 'many', '$.place', 'x');

-- a long text
UPDATE _fact_rows SET says = hex(zeroblob(9000000)),
  _document = json_set(_document, '$.says', hex(zeroblob(9000000))) WHERE fact = 1;

-- problems that are no JSON
INSERT INTO _problems VALUES (1, 0, 'x');

-- problems of no known code
INSERT INTO _problems SELECT file, 0, '{"code":"__proto__"}' FROM _files;

-- a bulletin without a date
UPDATE sources SET _document = json_set(_document, '$.authors', 'x', '$.date', 'never', '$.running', 'x');

-- actors without names
UPDATE entries SET _document = json_set(_document, '$.aliases', 'x', '$.adjectives', NULL, '$.name', 1);

-- broken full text
UPDATE search_data SET block = randomblob(length(block));

-- statistics that mislead
ANALYZE; UPDATE sqlite_stat1 SET stat = '1 1 1 1 1';

-- escapes everywhere
UPDATE _fact_rows SET says = char(27) || '[31m', title = char(155) || '31m', id = id || char(27),
  source = char(27), dated = char(8238), hash = char(27),
  _document = json_set(_document, '$.says', char(27) || '[31m', '$.id', id || char(27), '$.source', char(27), '$.stage', char(27),
  '$.checks', json('[{"verdict":"\u001b[31m","says":"\u009b","on":"\u202e","source":{"title":"\u001b","grade":"\u001b"}}]'));
  UPDATE _kind_pacts SET stage = char(27) || '[31m', signed = char(27); UPDATE entries SET _document = json_set(_document, '$.name', char(27) || '[31m');
  UPDATE sources SET source = char(27), _document = json_set(_document, '$.source', char(27), '$.title', char(27), '$.date', char(27), '$.number', char(27));
