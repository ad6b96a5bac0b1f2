import { fieldType } from '../model/fields/index.ts';
import type { Kind } from '../model/kind.ts';
import { quoteName } from '../model/values.ts';

/** The statement that creates the table of what an index says of itself. */
export const metaTable = 'CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID';

/** The statement that creates the table of what all facts share. */
export const factTable = `CREATE TABLE fact_rows (
  fact INTEGER PRIMARY KEY,
  id TEXT, -- bulletin/id
  kind TEXT,
  bulletin TEXT,
  position INTEGER, -- order in its file
  dated TEXT, dated_first TEXT, dated_last TEXT, -- the date that places it in time
  title TEXT, -- its caption
  says TEXT,
  paragraph INTEGER, chars INTEGER, hash TEXT,
  checks TEXT, tags TEXT, related TEXT, inferred TEXT, -- JSON
  verdicts TEXT, -- of its checks
  details TEXT, -- other words to find it by
  file INTEGER,
  line INTEGER
);`;

/** The tables that every index has. `fact_rows` holds what all facts share; `kind_<kind>` the fields of its kind. */
const common = `
  ${metaTable};
  CREATE TABLE files (
    file INTEGER PRIMARY KEY,
    path TEXT UNIQUE,
    role TEXT,
    bulletin TEXT,
    kind TEXT,
    hash TEXT -- SHA-256
  );
  CREATE TABLE states (
    scope TEXT PRIMARY KEY, -- files that are looked at together
    turn INTEGER, -- how often the index had been brought up to date when they were
    names TEXT,
    stats BLOB, -- size, times and inode of each: what tells a changed file
    noted INTEGER, -- when, in milliseconds since 1970
    settled INTEGER -- 0 when one changed so shortly before that another change could look the same
  );
  CREATE TABLE problems (
    file INTEGER,
    across INTEGER, -- 1 when it lies between this file and others
    problem TEXT
  );
  CREATE INDEX problems_file ON problems (file);
  CREATE TABLE bulletins (
    bulletin TEXT, series TEXT, number INTEGER, running INTEGER, date TEXT, title TEXT, authors TEXT, publisher TEXT,
    language TEXT, link TEXT, file INTEGER
  );
  CREATE TABLE actors (id TEXT PRIMARY KEY, name TEXT, polish TEXT, aliases TEXT, adjectives TEXT, about TEXT, part_of TEXT) WITHOUT ROWID;
  CREATE TABLE actor_names (name TEXT, id TEXT, PRIMARY KEY (name, id)) WITHOUT ROWID;
  ${factTable}
  CREATE TABLE fact_actors (actor TEXT, fact INTEGER, field TEXT, PRIMARY KEY (actor, fact, field)) WITHOUT ROWID;
  CREATE TABLE fact_dates (fact INTEGER, field TEXT, date TEXT, first TEXT, last TEXT, PRIMARY KEY (fact, field)) WITHOUT ROWID;
  CREATE VIRTUAL TABLE search USING fts5 (
    says, details, content = 'fact_rows', content_rowid = 'fact', tokenize = "porter unicode61 remove_diacritics 2"
  );
  CREATE VIEW facts AS SELECT ${[
    'id, kind, bulletin, dated AS date, dated_first AS date_first, dated_last AS date_last, title, says, paragraph, chars',
    'hash, checks, tags, related, inferred, fact, position FROM fact_rows',
  ].join(', ')};
  CREATE VIEW checks AS SELECT
    f.id, f.kind, f.bulletin, c.value ->> 'verdict' AS verdict, f.says, c.value ->> 'says' AS source_says,
    c.value -> 'value' AS value, c.value ->> '$.source.grade' AS grade, c.value ->> '$.source.title' AS title,
    c.value ->> '$.source.publisher' AS publisher, c.value ->> '$.source.url' AS url,
    c.value ->> '$.source.date' AS date, c.value ->> 'on' AS "on", f.fact
    FROM fact_rows f JOIN json_each(f.checks) c;
`;

/** What is worked out from the rows: faster for all of them at the end than for each as it comes. */
const derived = `
  CREATE INDEX fact_rows_id ON fact_rows (id);
  CREATE INDEX fact_rows_file ON fact_rows (file);
  CREATE INDEX fact_rows_kind ON fact_rows (kind);
  CREATE INDEX fact_rows_checked ON fact_rows (kind, verdicts) WHERE verdicts IS NOT NULL;
  CREATE INDEX fact_rows_order ON fact_rows (bulletin, paragraph, kind, position, fact);
  CREATE INDEX fact_actors_fact ON fact_actors (fact);
  CREATE INDEX fact_dates_first ON fact_dates (first, last, fact);
  INSERT INTO search (search) VALUES ('rebuild');
  INSERT INTO search (search) VALUES ('optimize');
  CREATE TRIGGER fact_rows_inserted AFTER INSERT ON fact_rows BEGIN
    INSERT INTO search (rowid, says, details) VALUES (new.fact, new.says, new.details);
  END;
  CREATE TRIGGER fact_rows_deleted AFTER DELETE ON fact_rows BEGIN
    INSERT INTO search (search, rowid, says, details) VALUES ('delete', old.fact, old.says, old.details);
  END;
`;

/** The statements that create the tables of an index for these kinds. */
export function schemaOf(kinds: Kind[]): string {
  return common + kinds.map((kind) => kindTable(kind) + kindView(kind)).join('');
}

/** The statements that work out what queries need, once all rows are in. */
export function derivedSchema(kinds: Kind[]): string {
  return derived + kinds.map(summaryIndexes).join('');
}

// What a summary counts and follows, apart from the rest of a row, which is long.
function summaryIndexes(kind: Kind): string {
  const { count, trend, over } = kind.summary;
  const columns = (name: string) => {
    const field = kind.fields.find((each) => each.name === name);
    return field
      ? fieldType(field)
          .columns(field)
          .map((column) => quoteName(column.name))
      : [];
  };
  const index = (name: string, indexed: string[]) =>
    `CREATE INDEX ${quoteName(`kind_${kind.kind}_${name}`)} ON ${tableOf(kind)} (${indexed.join(', ')});\n`;
  const counted = count === undefined ? '' : index('count', columns(count));
  if (trend === undefined || over === undefined) return counted;
  return (
    counted + index('trend', [quoteName(`${over}_first`), '_bulletin', '_position', quoteName(over), quoteName(trend)])
  );
}

/** The name of the table that holds the fields of a kind, quoted. */
export function tableOf(kind: Kind): string {
  return quoteName(`kind_${kind.kind}`);
}

/** The statement that creates the table of a kind. */
export function kindTable(kind: Kind): string {
  const columns = kind.fields.flatMap((field) => fieldType(field).columns(field));
  const definitions = columns.map(({ name, definition }) => `${quoteName(name)} ${definition}`);
  // What orders facts stands here too: rows of fact_rows are long, and looking into each to sort them would take most of the time.
  const own = 'fact INTEGER PRIMARY KEY, _dated_first TEXT, _bulletin TEXT, _position INTEGER';
  return `CREATE TABLE ${tableOf(kind)} (${own}, ${definitions.join(', ')});\n`;
}

// The view is for people who write SQL: a fact whole, under the kind's own name.
function kindView(kind: Kind): string {
  const columns = kind.fields
    .flatMap((field) => fieldType(field).columns(field))
    .map(({ name }) => `k.${quoteName(name)}`);
  const shared = ['says', 'paragraph', 'chars', 'hash', 'checks', 'tags', 'related', 'inferred', 'fact'].map(
    (name) => `f.${name}`,
  );
  const all = ['f.id', 'f.kind', 'f.bulletin', ...columns, ...shared].join(', ');
  return `CREATE VIEW ${quoteName(kind.kind)} AS SELECT ${all} FROM ${tableOf(kind)} k JOIN fact_rows f ON f.fact = k.fact;\n`;
}
