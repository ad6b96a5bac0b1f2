/** Lists of sources, kinds, fields, entries of registers, and tables. */
import type { DatabaseSync } from 'node:sqlite';
import { type Field, meaningOf } from '../model/field.ts';
import type { Kind } from '../model/kind.ts';
import { entryFields } from '../model/register.ts';
import { allSourceFields, listedSourceFields } from '../model/source.ts';
import { foldName } from '../model/text.ts';
import { type JsonObject, quoteName, valuesIn } from '../model/values.ts';
import { rowsOf, textsOf } from '../store/read.ts';
import commonTables from './common-tables.json' with { type: 'json' };
import { columnsByName, sqlColumn } from './fact-columns.ts';
import { columnsOfFields, readList, tableColumns } from './read-list.ts';
import { type Column, plainColumn, type Result, shownFirst } from './result.ts';

/** Lists sources, newest first. */
export function listSources(database: DatabaseSync): Result {
  const themes = allSourceFields.filter(({ name }) => name === 'themes');
  const shown = ['source', 'facts', 'date', 'title', 'publisher'];
  const facts = factsColumn('(SELECT count(*) FROM _fact_rows f WHERE f.source = s.source)');
  const all = [...tableColumns('s', 'source'), ...columnsOfFields('s', [...listedSourceFields, ...themes]), facts];
  const order = 'coalesce(s.date, s.retrieved) DESC, s.source';
  return readList(database, { all, shown, from: 'sources s', filters: [], order });
}

function factsColumn(sql: string): Column {
  return sqlColumn('facts', sql, { type: 'integer' });
}

function countsOfKinds(database: DatabaseSync): Map<string, number> {
  const sql = 'SELECT kind, count(*) AS facts FROM _fact_rows GROUP BY kind';
  return new Map(rowsOf<{ kind: string; facts: number }>(database, sql).map(({ kind, facts }) => [kind, facts]));
}

/** The kinds that have facts. */
export function kindsWithFacts({ kinds, database }: { kinds: Kind[]; database: DatabaseSync }): Kind[] {
  const counts = countsOfKinds(database);
  return kinds.filter(({ kind }) => counts.has(kind));
}

/** Lists kinds with their numbers of facts. */
export function listKinds(database: DatabaseSync, kinds: Kind[]): Result {
  const counts = countsOfKinds(database);
  const rows = kinds.map((kind) => {
    const facts = counts.get(kind.kind) ?? 0;
    return { ...kind, facts, fields: kind.fields.map(({ name }) => name) } as unknown as JsonObject;
  });
  return catalogue('kind title about facts fields caption subject columns claim stages', 'kind about facts', rows);
}

/** Lists the fields of a kind with their types and meanings. */
export function listFields({ fields }: Kind): Result {
  const rows = fields.map((field): JsonObject => {
    const { name, fields: _, ...other } = field;
    return { required: false, ...other, field: name, ...choiceMeanings(field) };
  });
  const result = catalogue('field label type required about choices words is', 'field type about', rows);
  const show: Column['show'] = (about, _display, { choices, is, required }) => {
    const words = Object.keys(valuesIn(choices)).join(' | ');
    return [about, words, is && `= ${is}`, required && 'required'].filter(Boolean).join('; ');
  };
  return { ...result, columns: result.columns.map((each) => (each.name === 'about' ? { ...each, show } : each)) };
}

/** The meanings of a field's choices, and the words for and against each. */
function choiceMeanings({ choices }: Field): { choices: JsonObject | null; words: JsonObject | null } {
  const all = Object.entries(choices ?? {});
  const worded = all.flatMap(([name, choice]): [string, JsonObject][] =>
    typeof choice === 'string' ? [] : [[name, { words: choice.words ?? [], not: choice.not ?? [] }]],
  );
  return {
    choices: choices ? Object.fromEntries(all.map(([name, choice]) => [name, meaningOf(choice)])) : null,
    words: worded.length > 0 ? Object.fromEntries(worded) : null,
  };
}

/** Lists the entries of a register that facts name, or all if asked for or if facts name none; with words, all entries that match. */
export function listEntries(database: DatabaseSync, register: string, words: string[], isAll = false): Result {
  const facts = '(SELECT count(DISTINCT fact) FROM fact_entries WHERE register = e.register AND entry = e.id)';
  const isNamed =
    'EXISTS (SELECT 1 FROM entry_names n WHERE n.register = e.register AND n.id = e.id AND instr(n.name, ?) > 0)';
  const isInUse = `${facts} > 0 OR NOT EXISTS (SELECT 1 FROM fact_entries WHERE register = e.register)`;
  const nameFilters = words.map((word) => ({ sql: isNamed, values: [foldName(word)] }));
  return readList(database, {
    all: [...columnsOfFields('e', entryFields), factsColumn(facts)],
    shown: ['id', 'name', 'short', 'form', 'adopted', ...(words.length > 0 ? ['names', 'see'] : []), 'facts', 'about'],
    from: 'entries e',
    filters: [
      { sql: 'e.register = ?', values: [register] },
      ...(words.length > 0 || isAll ? nameFilters : [{ sql: isInUse, values: [] }]),
    ],
    order: `${facts} DESC, e.name, e.id`,
  });
}

function catalogue(all: string, shown: string, rows: JsonObject[]): Result {
  const names = all.split(' ');
  const columns = names.map((name) => plainColumn(name, undefined, name === 'facts' ? 'integer' : 'text'));
  // Data has the columns in the order of the rows.
  const inOrder = rows.map((row) => Object.fromEntries(names.map((name) => [name, row[name] ?? null])));
  return { columns: shownFirst(columns, columnsByName(columns, shown.split(' '))), rows: inOrder };
}

/** Lists the documented tables and views, one for each kind and register and those of every index, with their columns. */
export function listTables(database: DatabaseSync, kinds: Kind[]): Result {
  const registers = textsOf(database, 'SELECT DISTINCT register AS text FROM entries');
  const tables = [
    ...kinds.map(({ kind }) => [kind, `a fact of the kind ${kind}`]),
    ...registers.map((register) => [register, `an entry of the register ${register}`]),
    ...Object.entries<string>(commonTables),
  ];
  const rows = tables.map(([table = '', row = '']): JsonObject => {
    const names = database.prepare(`SELECT * FROM ${quoteName(table)}`).columns();
    return { table, row, columns: names.flatMap(({ name }) => (name.startsWith('_') ? [] : name)) };
  });
  return { columns: [plainColumn('table'), plainColumn('row', 'A row is'), plainColumn('columns')], rows };
}
