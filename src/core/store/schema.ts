import type { DatabaseSync } from 'node:sqlite';
import { parseStored } from '../errors.ts';
import { limits } from '../load/folder.ts';
import type { Field } from '../model/field.ts';
import { fieldType, isList } from '../model/fields/index.ts';
import type { SqlValue } from '../model/fields/type.ts';
import { fieldOf, type Kind } from '../model/kind.ts';
import { entryFields } from '../model/register.ts';
import { allSourceFields, bulletinFields } from '../model/source.ts';
import { inParentheses, type Json, quoteName, quoteText } from '../model/values.ts';
import { searchTables, type Texts } from '../search/ranked.ts';
import { namesTable } from '../search/terms.ts';
import { mainDate, tableOf } from './read.ts';

/** The statements that create the tables of an index for these kinds and registers. */
export function schemaOf(kinds: Kind[], registers: string[]): string {
  // Whoever opens an export sees its views in this order.
  const views = [...kinds.map(kindView), sharedViews(), ...registers.map(registerView)];
  return [common(), ...kinds.map(kindTable), ...views].join('');
}

/** The SQL of what sources list as gone: the id of each fact and of its successor in full, and the latter as written. */
export const goneFacts = `SELECT file, source, g.key AS item, source || '/' || (value ->> 'id') AS id, value ->> 'id' AS local,
  value ->> 'on' AS day, value ->> 'why' AS why, value ->> 'now' AS written,
  iif(value ->> 'now' LIKE '%/%', '', source || '/') || (value ->> 'now') AS now FROM sources, json_each(gone) g`;

/** The types of columns that are no texts; lists and mappings are JSON. */
const sqlTypes: Record<string, string> = { integer: 'INTEGER', flag: 'INTEGER', number: 'REAL' };

/** The statement that creates the table of metadata. */
const metaTable = 'CREATE TABLE _meta (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID';

/** The columns that end every view of facts, in this order. */
const sharedColumns = [
  ...'paragraph page_number file_name row_number chars hash verdict agrees_in differs_in not_compared checks notes tags'.split(
    ' ',
  ),
  ...['related', 'inferred', 'corrected', 'superseded_by', 'checked', 'fact'],
];

/**
 * The tables that every index has. A `_` begins those that no user is promised, which Datasette hides: `_fact_rows` has the
 * columns of all facts, `_kind_<kind>` the fields of a kind.
 */
const common = () => `
  ${metaTable};
  CREATE TABLE _files (
    file INTEGER PRIMARY KEY,
    path TEXT UNIQUE,
    role TEXT,
    source TEXT, -- id; empty for kinds and registers
    kind TEXT,
    hash TEXT, -- SHA-256; null if no query has read it yet
    items INTEGER -- facts or entries, good and bad; 0 in a file that is no list
  );
  CREATE INDEX files_unread ON _files (file) WHERE hash IS NULL;
  CREATE TABLE _stats (
    path TEXT PRIMARY KEY,
    scope TEXT, -- the kind whose queries read it; for what others read, its role
    stat TEXT -- times, size and inode: a change in any of them means the file changed; empty if it must be read again
  ) WITHOUT ROWID;
  CREATE TABLE _problems (
    file INTEGER,
    across INTEGER, -- 1 when other files are needed to see it, 2 when those of one kind are enough
    problem TEXT
  );
  CREATE INDEX problems_file ON _problems (file);
  CREATE TABLE sources (
    source TEXT, ${allSourceFields.map(columnOfField).join(', ')}, file INTEGER, _document TEXT
  );
  CREATE INDEX sources_bulletins ON sources (source) WHERE form = 'bulletin';
  CREATE TABLE entries (
    register TEXT, id TEXT, ${entryFields.slice(1).map(columnOfField).join(', ')}, _document TEXT, PRIMARY KEY (register, id)
  ) WITHOUT ROWID;
  CREATE TABLE entry_names (name TEXT, register TEXT, id TEXT, PRIMARY KEY (name, register, id)) WITHOUT ROWID;
  CREATE TABLE entry_ids (
    register TEXT, id TEXT, scheme TEXT, value TEXT, PRIMARY KEY (register, id, scheme)
  ) WITHOUT ROWID;
  CREATE TABLE entry_parts (
    register TEXT, whole TEXT, part TEXT,
    how TEXT, -- part, member of a group, predecessor or shared predecessor; direct or not
    PRIMARY KEY (register, whole, part)
  ) WITHOUT ROWID;
  CREATE TABLE _fact_rows (
    fact INTEGER PRIMARY KEY,
    position INTEGER, -- order in its file; where a kind has other files too, theirs begins with the rest of the file's name
    dated TEXT, dated_first TEXT, dated_last TEXT, -- its main date
    title TEXT, -- its caption
    details TEXT, -- its kind, fields and tags as words, for search
    line INTEGER,
    _document TEXT, -- what --json prints of it
    _own TEXT, -- JSON: where its checks and notes name facts of other sources, these as its file has them; null for most
    file INTEGER GENERATED ALWAYS AS (fact / ${limits.facts}) VIRTUAL,
    -- Lists without items, as most are, are null.
    id TEXT GENERATED ALWAYS AS (_document ->> 'id') STORED,
    kind TEXT GENERATED ALWAYS AS (_document ->> 'kind') STORED,
    source TEXT GENERATED ALWAYS AS (_document ->> 'source') STORED,
    says TEXT GENERATED ALWAYS AS (_document ->> 'says') VIRTUAL,
    superseded_by TEXT GENERATED ALWAYS AS (_document ->> 'superseded_by') STORED,
    verdict TEXT GENERATED ALWAYS AS (_document ->> 'verdict') STORED,
    paragraph INTEGER GENERATED ALWAYS AS (_document ->> '$.place.paragraph') STORED,
    page_number INTEGER GENERATED ALWAYS AS (_document ->> '$.place.page') STORED,
    file_name TEXT GENERATED ALWAYS AS (_document ->> '$.place.file') STORED,
    row_number INTEGER GENERATED ALWAYS AS (_document ->> '$.place.row') STORED,
    chars INTEGER GENERATED ALWAYS AS (_document ->> '$.place.chars') VIRTUAL,
    hash TEXT GENERATED ALWAYS AS (_document ->> '$.place.hash') VIRTUAL,
    tags TEXT GENERATED ALWAYS AS (nullif(_document -> 'tags', '[]')) VIRTUAL,
    checked TEXT GENERATED ALWAYS AS (nullif(_document -> 'checked', '[]')) VIRTUAL,
    related TEXT GENERATED ALWAYS AS (nullif(_document -> 'related', '[]')) VIRTUAL,
    inferred TEXT GENERATED ALWAYS AS (nullif(_document -> 'inferred', '[]')) VIRTUAL,
    corrected TEXT GENERATED ALWAYS AS (nullif(_document -> 'corrected', '[]')) VIRTUAL,
    agrees_in TEXT GENERATED ALWAYS AS (nullif(_document -> 'agrees_in', '[]')) VIRTUAL,
    differs_in TEXT GENERATED ALWAYS AS (nullif(_document -> 'differs_in', '[]')) VIRTUAL,
    not_compared TEXT GENERATED ALWAYS AS (nullif(_document -> 'not_compared', '[]')) VIRTUAL,
    checks TEXT GENERATED ALWAYS AS (nullif(_document -> 'checks', '[]')) VIRTUAL,
    notes TEXT GENERATED ALWAYS AS (nullif(_document -> 'notes', '[]')) VIRTUAL
  );
  CREATE TABLE fact_entries (
    register TEXT, entry TEXT, fact INTEGER, field TEXT, PRIMARY KEY (fact, field, entry)
  ) WITHOUT ROWID;
  CREATE TABLE _links (fact INTEGER, item INTEGER, other TEXT, PRIMARY KEY (fact, item)) WITHOUT ROWID; -- as written
  CREATE INDEX links_other ON _links (other);
  CREATE TABLE fact_dates (fact INTEGER, field TEXT, date TEXT, first TEXT, last TEXT, PRIMARY KEY (fact, field)) WITHOUT ROWID;
  ${namesTable};
  ${searchTables};
`;

/** The views of what all kinds have. */
const sharedViews = () => `
  CREATE VIEW facts AS SELECT id, says, ${mainDate}, kind, source, title,
    ${sharedColumns.join(', ')}, position FROM _fact_rows;
  CREATE VIEW checks AS SELECT
    f.id, f.kind, c.value ->> 'verdict' AS verdict, c.value ->> 'finer' AS finer,
    o.value AS on_field, f.says,
    c.value ->> 'says' AS source_says,
    c.value -> 'value' AS value, c.value ->> '$.source.grade' AS grade, c.value ->> '$.source.title' AS title,
    c.value ->> '$.source.publisher' AS publisher, c.value ->> '$.source.url' AS url,
    c.value ->> '$.source.date' AS date, c.value ->> 'on' AS "on", f.fact
    FROM _fact_rows f JOIN json_each(f.checks) c JOIN json_each(c.value, '$.on_field') o;
  CREATE VIEW bulletins AS SELECT
    source AS bulletin, ${bulletinFields.map(({ name }) => name).join(', ')}
    FROM sources WHERE form = 'bulletin';
`;

/** Created after the rows: faster. Indexes fill the pages that merging the search left empty. */
const derived = `
  INSERT INTO search (search) VALUES ('optimize');
  CREATE INDEX fact_rows_id ON _fact_rows (id);
  CREATE INDEX fact_rows_kind ON _fact_rows (kind, source, verdict);
  CREATE INDEX fact_rows_checked ON _fact_rows (
    kind, verdict, source, paragraph, page_number, file_name, row_number, position, id -- so that summary reads no row
  ) WHERE verdict IS NOT NULL;
  CREATE INDEX fact_rows_corrected ON _fact_rows (fact) WHERE corrected IS NOT NULL;
  CREATE INDEX fact_rows_joined ON _fact_rows (fact) WHERE _own IS NOT NULL;
  CREATE INDEX fact_rows_superseded ON _fact_rows (superseded_by) WHERE superseded_by IS NOT NULL;
  CREATE INDEX fact_rows_order ON _fact_rows (source, paragraph, page_number, file_name, row_number, kind, position, fact, verdict);
  CREATE INDEX fact_rows_dated ON _fact_rows (dated_first, source, paragraph, page_number, file_name, row_number, kind, position);
  CREATE INDEX stats_scope ON _stats (scope, path, stat);
  CREATE INDEX fact_entries_entry ON fact_entries (register, entry, fact, field);
  CREATE INDEX fact_dates_first ON fact_dates (first, last, fact);
`;

/** The statements that create indexes; run after the first rows. */
export function derivedSchema(kinds: Kind[]): string {
  return derived + kinds.map(summaryIndexes).join('');
}

/** The texts by which facts are found, for those that meet a condition on `_fact_rows`; the same as when each was added, from its own file. */
export function* searchedTexts(database: DatabaseSync, condition: string, ...values: SqlValue[]) {
  const sql = `SELECT fact, says, details AS fields,
    (SELECT json_group_array(value ->> 'says') FROM (SELECT value FROM json_each(coalesce(_own, _document), '$.checks') UNION ALL SELECT value FROM json_each(coalesce(_own, _document), '$.notes'))
      WHERE value ->> 'says' IS NOT NULL) AS others
    FROM _fact_rows WHERE ${condition}`;
  for (const { fact, others, ...texts } of database.prepare(sql).iterate(...values))
    yield { fact: Number(fact), texts: { ...texts, others: parseStored(String(others)) } as Texts };
}

/** Removes every table and view. */
export function dropTables(database: DatabaseSync): void {
  const tables = database.prepare("SELECT type, name FROM pragma_table_list WHERE schema = 'main'").all();
  for (const { type, name } of tables)
    if (type !== 'shadow' && !String(name).startsWith('sqlite_'))
      database.exec(`DROP ${type === 'view' ? 'VIEW' : 'TABLE'} ${quoteName(String(name))}`);
}

/** A value as a cell: lists and mappings as JSON. */
export function sqlCell(value: Json | undefined): SqlValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'object' ? JSON.stringify(value) : value;
}

// Covering indexes for summaries: rows of kinds are long.
function summaryIndexes(kind: Kind): string {
  const { count, trend, over } = kind.summary;
  const counted = kind.fields
    .filter(({ name }) => name === count)
    .flatMap(columnsOfField)
    .map(({ name }) => name);
  const trended = trend && over ? [`${over}_first`, '_source', '_position', over, trend] : [];
  const indexOn = (name: string, columns: string[]) =>
    columns.length === 0
      ? ''
      : `CREATE INDEX ${quoteName(`_kind_${kind.kind}_${name}`)} ON ${tableOf(kind)} (${columns.map(quoteName).join(', ')});\n`;
  return indexOn('count', counted) + indexOn('trend', trended);
}

/** The column of a field of a source or an entry, taken from its document. */
function columnOfField(field: Field): string {
  return `${field.name} ${columnsOfField(field)[0]?.definition} GENERATED ALWAYS AS (_document ->> '${field.name}') STORED`;
}

/** The columns of a field in the table of its kind: a date also has its first and last day, and a list its length. */
export function columnsOfField(field: Field): { name: string; definition: string }[] {
  const { name, is } = field;
  const { isDate, exportType } = fieldType(field);
  if (is !== undefined) return [{ name, definition: computedBy(is) }];
  const days = isDate ? [`${name}_first`, `${name}_last`] : [];
  const length = `INTEGER GENERATED ALWAYS AS (json_array_length(${quoteName(name)})) VIRTUAL`;
  return [
    { name, definition: sqlTypes[exportType] ?? 'TEXT' },
    ...days.map((day) => ({ name: day, definition: 'TEXT' })),
    ...(isList(field) ? [{ name: `${name}_count`, definition: length }] : []),
  ];
}

/** The column that is 1 for a fact that breaks this rule of its kind. */
export function ruleColumn(rule: number): string {
  return `_rule_${rule + 1}`;
}

/** The columns of a kind's table that are inserted; SQLite computes the others. */
export function writtenColumns(kind: Kind): string[] {
  return kind.fields
    .flatMap(columnsOfField)
    .flatMap(({ name, definition }) => (definition.includes('GENERATED') ? [] : name));
}

/** A generated column: SQLite computes it once, and rejects what is not deterministic. */
function computedColumn(name: string, expression: string): string {
  return `${quoteName(name)} ${computedBy(expression)}`;
}

function computedBy(expression: string): string {
  return `GENERATED ALWAYS AS ${inParentheses(expression)} STORED`;
}

/** The statement that creates the table of a kind. */
export function kindTable(kind: Kind): string {
  // Sort keys are copied here: sorting by _fact_rows would read its long rows.
  const columns = [
    'fact INTEGER PRIMARY KEY, _dated_first TEXT, _source TEXT, _position INTEGER',
    ...kind.fields.flatMap(columnsOfField).map(({ name, definition }) => `${quoteName(name)} ${definition}`),
    ...kind.fields.flatMap(({ name, complete }) =>
      complete === undefined ? [] : [computedColumn(`${name}_complete`, complete)],
    ),
    ...kind.rules.map(
      ({ require }, rule) => `${ruleColumn(rule)} GENERATED ALWAYS AS (NOT ${inParentheses(require)}) VIRTUAL`,
    ),
  ];
  return `CREATE TABLE ${tableOf(kind)} (${columns.join(', ')});\n`;
}

function registerView(register: string): string {
  return `CREATE VIEW ${quoteName(register)} AS SELECT ${entryFields.map(({ name }) => name).join(', ')} FROM entries WHERE register = ${quoteText(register)};\n`;
}

// A view for users of SQL: the whole fact, under the name of its kind.
function kindView(kind: Kind): string {
  const fields = kind.fields.flatMap(columnsOfField).map(({ name }) => `k.${quoteName(name)}`);
  const date = fieldOf(kind, 'date') ? '' : `${mainDate},`;
  const columns = [...fields, 'f.kind', 'f.source', ...sharedColumns.map((name) => `f.${name}`)].join(', ');
  return `CREATE VIEW ${quoteName(kind.kind)} AS SELECT f.id, f.says, ${date} ${columns} FROM ${tableOf(kind)} k JOIN _fact_rows f ON f.fact = k.fact;\n`;
}
