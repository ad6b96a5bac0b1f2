import type { DatabaseSync } from 'node:sqlite';
import { PismError, parseStored } from '../errors.ts';
import type { Display, SqlValue } from '../model/fields/type.ts';
import type { Kind, Source } from '../model/kind.ts';
import { actorRegister } from '../model/register.ts';
import { foldName, nearest } from '../model/text.ts';
import type { JsonObject } from '../model/values.ts';
import { pickColumns } from './columns.ts';
import { type Query, readCells, selectFacts, withId } from './select.ts';
import { inBothNumbers } from './words.ts';

/** The facts with this id: `bulletin/id`, or the part after the slash, which several sources may use. */
export function factsById(database: DatabaseSync, kinds: Kind[], id: string): { kind: Kind; fact: JsonObject }[] {
  const filter = withId(database, id);
  return kinds.flatMap((kind) => {
    const facts = filter ? selectFacts(database, { kind, filters: [filter], sort: [], limit: null }) : [];
    return [...facts].map((fact) => ({ kind, fact }));
  });
}

/** The ids nearest to an unknown one. */
export function nearestIds(database: DatabaseSync, id: string): string[] {
  const ids = [...readCells<[string]>(database, 'SELECT id FROM fact_rows')].map(([each]) => each);
  if (id.includes('/')) return nearest(id, ids);
  const local = new Map(ids.map((each) => [each.slice(each.indexOf('/') + 1), each]));
  return nearest(id, local.keys()).map((each) => local.get(each) ?? each);
}

/** The source with this id, ignoring case, or else the only bulletin with this running number. */
export function sourceById(database: DatabaseSync, id: string): Source | undefined {
  const byId = database.prepare('SELECT * FROM sources WHERE source = ?').get(id.toLowerCase());
  const byNumber = database.prepare('SELECT * FROM sources WHERE CAST(running AS TEXT) = ?');
  const [row, other] = byId ? [byId] : byNumber.all(id);
  if (!row || other) return undefined;
  const { file, authors, ...fields } = row;
  return { ...fields, authors: parseStored(authors ?? '[]') } as unknown as Source;
}

/** The ids of all sources. */
export function sourceIds(database: DatabaseSync): string[] {
  return [...readCells<[string]>(database, 'SELECT source FROM sources ORDER BY source')].map(([id]) => id);
}

/**
 * The entries that a word names by id, any name or public identifier, ignoring case, with what belongs to them; if there is
 * none, those that have the word in a name. Throws a usage error for an actor that nothing is known of.
 */
export function entriesByName(database: DatabaseSync, register: string, word: string) {
  const ids = (sql: string, ...values: string[]) =>
    [...readCells<[string]>(database, sql, [{ phrase: '', sql: '', values: [register, ...values] }])].map(([id]) => id);
  const named = (name: string) => ids('SELECT id FROM entry_names WHERE register = ? AND name = ? ORDER BY id', name);
  const found =
    inBothNumbers(foldName(word))
      .map(named)
      .find(({ length }) => length > 0) ?? [];
  if (found.length > 0) return { ids: found, parts: partsOf(database, register, found), isExact: true };
  if (register === actorRegister) throw unknownActor(database, word);
  const sql = 'SELECT DISTINCT id FROM entry_names WHERE register = ? AND instr(name, ?) > 0';
  return { ids: foldName(word) === '' ? [] : ids(sql, foldName(word)), parts: [], isExact: false };
}

function partsOf(database: DatabaseSync, register: string, ids: string[]): string[] {
  const sql = 'SELECT DISTINCT part FROM entry_parts WHERE register = ? AND whole IN (SELECT value FROM json_each(?))';
  const parts = database.prepare(sql).all(register, JSON.stringify(ids));
  return parts.map(({ part }) => String(part)).filter((part) => !ids.includes(part));
}

/** The groups that have one of these entries as a member. */
export function groupsWith(database: DatabaseSync, register: string, ids: string[]): string[] {
  const sql = `SELECT DISTINCT whole FROM entry_parts
    WHERE register = ? AND how = 'member' AND part IN (SELECT value FROM json_each(?))`;
  return database
    .prepare(sql)
    .all(register, JSON.stringify(ids))
    .map(({ whole }) => String(whole));
}

function unknownActor(database: DatabaseSync, word: string): PismError {
  const sql = 'SELECT n.name, a.name FROM entry_names n JOIN actors a USING (id) WHERE register = ?';
  const names = new Map(readCells<[string, string]>(database, sql, [{ phrase: '', sql: '', values: [actorRegister] }]));
  // By their own names, each once: several aliases of one actor may be near.
  const near = new Set(nearest(word, names.keys()).map((name) => names.get(name) ?? name));
  const hint = near.size > 0 ? `Did you mean ${[...near].join(' or ')}?` : '`pism actors` lists all actors.';
  return new PismError('usage', `There is no country or other actor called ${word}`, hint);
}

/** How entries are named: by their names, or short names where they have one; each register is read when it is needed. */
export function entryNames(database: DatabaseSync, short = false): Display['entry'] {
  const registers = new Map<string, Map<string, string>>();
  const column = short ? 'coalesce(short, name)' : 'name';
  const read = (register: string) => {
    const sql = `SELECT id, ${column} FROM entries WHERE register = ?`;
    const names = new Map(readCells<[string, string]>(database, sql, [{ phrase: '', sql: '', values: [register] }]));
    registers.set(register, names);
    return names;
  };
  return (register, id) => (registers.get(register) ?? read(register)).get(id) ?? id;
}

/** Whether there is one source and no other. */
export function hasOneSource(database: DatabaseSync): boolean {
  return database.prepare('SELECT 1 FROM sources LIMIT 2').all().length === 1;
}

/** How many sources a line names. */
const maxSources = 3;

/** What the facts of a query are, such as `Treaties`. */
export function titleOf({ kind }: Query): string {
  return kind?.title ?? 'Facts';
}

/** The name of a column within a sentence. */
export function inWords({ name }: { name: string }): string {
  return name.replaceAll('_', ' ');
}

/** A line for below a table or chart: the sources of the facts of a query, how many facts, and how they were chosen. */
export function sourceLine(database: DatabaseSync, query: Query): string {
  const ofFact = [...selectFacts(database, query, pickColumns(query.kind, ['source']))].map((row) => row['source']);
  const sql = 'SELECT * FROM sources WHERE source IN (SELECT value FROM json_each(?)) ORDER BY date, source';
  const sources = database.prepare(sql).all(JSON.stringify([...new Set(ofFact)]));
  const names = sources.length > maxSources ? [`${sources.length} sources`] : sources.map(sourceName);
  const chosen = query.filters.map(({ phrase }) => phrase).filter((phrase) => phrase !== '');
  const facts = `${ofFact.length} ${ofFact.length === 1 ? 'fact' : 'facts'}`;
  const count = chosen.length > 0 ? `${facts} (${chosen.join(' ')})` : facts;
  return `${sources.length > 1 ? 'Sources' : 'Source'}: ${[...names, count].join('; ')}.`;
}

/** A source in brief: `Series No. 96 (2404), 2024-07-03`, or its title with its date or the day of retrieval. */
export function sourceName(row: Record<string, SqlValue | Uint8Array | bigint>): string {
  const text = (name: string) => (row[name] ? String(row[name]) : '');
  const running = text('running') === '' ? '' : ` (${text('running')})`;
  const number = text('number') === '' ? '' : ` No. ${text('number')}${running}`;
  const retrieved = text('retrieved') === '' ? '' : `retrieved on ${text('retrieved')}`;
  return [`${text('series') || text('title')}${number}`, text('date') || retrieved].filter(Boolean).join(', ');
}
