/** Looks up single facts, sources, names and days in the index. */
import type { DatabaseSync } from 'node:sqlite';
import { PismError, parseStored } from '../errors.ts';
import { dateInWords } from '../model/date.ts';
import type { Fact } from '../model/fact.ts';
import { absentValues } from '../model/field.ts';
import type { Display, SqlValue } from '../model/fields/type.ts';
import type { Kind } from '../model/kind.ts';
import { actorRegister, entryOf, namesOf } from '../model/register.ts';
import { allSourceFields, type Source } from '../model/source.ts';
import { knownUntil } from '../model/stages.ts';
import { cached, counted, fold, foldName, nearest } from '../model/text.ts';
import type { JsonObject } from '../model/values.ts';
import { rowsOf, textsOf } from '../store/read.ts';
import { firstOf } from './result.ts';
import {
  addedUp,
  countsBeside,
  type Filter,
  idsOf,
  isOneOf,
  phrasesOf,
  type Query,
  selectFacts,
  where,
  withId,
} from './select.ts';

/** A fact with its kind. */
export type FactOfKind = { fact: Fact; kind: Kind };

/** The facts with this id: `source/id`, or the part after the slash, which several sources may use. */
export function factsById(database: DatabaseSync, kinds: Kind[], id: string): FactOfKind[] {
  const filter = withId(database, id);
  return kinds.flatMap((kind) => {
    const facts = filter ? selectFacts(database, { kind, filters: [filter] }) : [];
    return [...facts].map((fact) => ({ kind, fact }));
  });
}

/** The facts of a query of any kinds, each with its own; by default in the order of their sources. */
export function factsOfKinds(database: DatabaseSync, kinds: Kind[], query: Omit<Query, 'kind'>): FactOfKind[] {
  const byName = new Map(kinds.map((kind) => [kind.kind, kind]));
  return Array.from(selectFacts(database, { kind: null, ...query })).flatMap((fact) => {
    const kind = byName.get(String(fact['kind']));
    return kind ? [{ fact, kind }] : [];
  });
}

/** A sentence with the ids nearest to an unknown one, of facts or else of these sources. */
export function nearestIds(database: DatabaseSync, id: string, sources: string[] = []): string {
  const ids = textsOf(database, 'SELECT id AS text FROM _fact_rows');
  const local = new Map(ids.map((each) => [id.includes('/') ? each : each.slice(each.indexOf('/') + 1), each]));
  const near = [...nearest(id, sources), ...nearest(id, local.keys()).map((each) => local.get(each))];
  return near.length > 0 ? `Did you mean ${near.join(' or ')}?` : '`pism facts --fields id,says` lists all facts.';
}

/** The source with this id, ignoring case. */
export function sourceById(database: DatabaseSync, id: string): Source | undefined {
  const sql = 'SELECT _document AS text FROM sources WHERE source = ?';
  return textsOf(database, sql, [id.toLowerCase()]).map(sourceIn)[0];
}

function sourceIn(document: string): Source {
  return { ...absentValues<Source>(allSourceFields), ...parseStored<Source>(document) };
}

/** The sources of the facts that pass the filters, the earliest first. */
export function sourcesOf(database: DatabaseSync, filters: Filter[]): Source[] {
  const { sql, values } = where(filters);
  const inOrder = `SELECT _document AS text FROM sources
    WHERE source IN (SELECT f.source FROM _fact_rows f ${sql}) ORDER BY date, source`;
  return textsOf(database, inOrder, values).map(sourceIn);
}

/** The newest day on which a source of the facts that pass the filters was published or retrieved, or a fact compared or corrected. */
export function newestDay(database: DatabaseSync, filters: Filter[]): string | undefined {
  const lists = ['checks', 'notes', 'corrected', 'checked'].map((name) => `json(f.${name})`);
  const { sql: among, values } = where(filters);
  const sql = `WITH days AS (
      SELECT s.date, s.retrieved, (SELECT max(value) FROM json_tree(json_array(${lists})) WHERE key = 'on') AS found
      FROM _fact_rows f LEFT JOIN sources s ON s.source = f.source ${among}
    ) SELECT max(day) AS day FROM (SELECT date AS day FROM days UNION ALL SELECT retrieved FROM days UNION ALL SELECT found FROM days)
    WHERE day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'`;
  const [{ day = null } = {}] = rowsOf<{ day: string | null }>(database, sql, values);
  return day ?? undefined;
}

/** The most sources that a caption names. */
const maxCaptionSources = 3;

/** The line below a table or chart: sources, number of facts and filters. */
export function sourceCaption(database: DatabaseSync, query: Query): string {
  const facts = idsOf(database, query);
  const sources = sourcesOf(database, [isOneOf('f.source', [...new Set(facts.map(({ source }) => source))])]);
  const names = sources.length > maxCaptionSources ? [`${sources.length} sources`] : sources.map(sourceName);
  const filterText = phrasesOf(query.filters);
  const count = counted(facts.length, 'fact') + (filterText && ` (${filterText})`);
  return `${sources.length > 1 ? 'Sources' : 'Source'}: ${[...names, count].join('; ')}.`;
}

/** A short citation: `Series No. 96 (2404), 3 July 2024`, or its title with its date or the day of retrieval. */
export function sourceName({ series, title, number, running, date, retrieved }: Source): string {
  const numbers = number ? ` No. ${number}${running ? ` (${running})` : ''}` : '';
  const day = date ? dateInWords(date) : retrieved && `retrieved on ${dateInWords(retrieved)}`;
  return `${series ?? title}${numbers}${day ? `, ${day}` : ''}`;
}

/** The short name of a source with this id, or its name and year. */
export function sourceInBrief(id: string, database: DatabaseSync): string {
  const source = sourceById(database, id);
  return source ? (source.short ?? sourceName({ ...source, date: source.date?.slice(0, 4) ?? null })) : id;
}

/** The facts that are not added up with those of bulletins: `5 more of EU 2020/1998: --source eu-2020-1998`. */
export function notAddedUp(database: DatabaseSync, query: Query): string {
  if (addedUp(database, query) === query) return '';
  const others = countsBeside(database, query).map(
    ({ source, facts }) => `${facts} more of ${sourceInBrief(source, database)}: --source ${source}`,
  );
  const all = firstOf([...others], 5, '; and');
  return all && `${all}.`;
}

/** The heading of a row of facts of a source that is no bulletin; empty for the others, and for the only source. */
export function otherSource(database: DatabaseSync): (row: JsonObject) => string {
  const only = onlySource(database);
  const bulletin = database.prepare("SELECT 1 FROM sources WHERE form = 'bulletin' AND source = ?");
  const heading = cached((id: string) =>
    id === only || bulletin.get(id) ? '' : `${sourceInBrief(id, database)} · ${id}`,
  );
  return ({ source }) => (source ? heading(String(source)) : '');
}

/** The ids of all sources; bulletins come first. */
export function sourceIds(database: DatabaseSync): string[] {
  return textsOf(database, "SELECT source AS text FROM sources ORDER BY form <> 'bulletin', source");
}

/** The last day of which each source can tell. */
export function lastDays(database: DatabaseSync): Map<string, string> {
  const sql = `SELECT source, ${knownUntil} AS day FROM sources`;
  return new Map(rowsOf<{ source: string; day: string }>(database, sql).map(({ source, day }) => [source, day]));
}

/** The row of an entry in the table of entries. */
export type EntryRow = Record<'register' | 'id' | 'name', string> & Record<string, SqlValue>;

/** The entries of all registers with this id, name or public identifier, ignoring case. */
function entriesCalled(database: DatabaseSync, word: string): EntryRow[] {
  const sql = `SELECT DISTINCT e.* FROM entry_names n JOIN entries e ON (e.register, e.id) = (n.register, n.id)
    WHERE n.name = ? ORDER BY e.register, e.id`;
  return [...rowsOf<EntryRow>(database, sql, [foldName(word)])];
}

/** The actors with this adjective, such as Polish. */
function actorsByAdjective(database: DatabaseSync, word: string): EntryRow[] {
  const sql = 'SELECT e.* FROM entries e, json_each(adjectives) WHERE register = ? AND lower(value) = ? ORDER BY id';
  return [...rowsOf<EntryRow>(database, sql, [actorRegister, word.trim().toLowerCase()])];
}

/**
 * The entries that a word of a filter finds, with their parts: those of this name; if there is none, actors with this
 * adjective, or other entries with the word in a name. Throws a usage error for an unknown actor.
 */
export function entriesFoundBy(database: DatabaseSync, register: string, word: string) {
  const named = entriesCalled(database, word).filter((each) => each.register === register);
  const isActor = register === actorRegister;
  const rows = named.length === 0 && isActor ? actorsByAdjective(database, word) : named;
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0) return { ids, parts: groupMembers(database, register, ids), isExact: true };
  if (isActor) throw unknownActor(database, word);
  const sql = "SELECT DISTINCT id AS text FROM entry_names WHERE register = ? AND ?2 <> '' AND instr(name, ?2) > 0";
  return { ids: textsOf(database, sql, [register, foldName(word)]), parts: [], isExact: false };
}

/** The names and adjectives of entries in a text as they are written, the longest first. */
export function namesWrittenIn(text: string, database: DatabaseSync): string[] {
  const names = `SELECT DISTINCT t.value AS text FROM entries, json_tree(_document) t
    WHERE t.type = 'text' AND t.fullkey NOT LIKE '$.ids%' AND instr(?, t.value) > 0 ORDER BY length(t.value) DESC`;
  return textsOf(database, names, [text]);
}

/** The registers that have an entry of this name. */
export function registersNaming(database: DatabaseSync, name: string): string[] {
  return [...new Set(entriesCalled(database, name).map(({ register }) => register))];
}

function groupMembers(database: DatabaseSync, register: string, ids: string[]): string[] {
  const sql = `SELECT DISTINCT part AS text FROM entry_parts
    WHERE register = ? AND how <> 'shared predecessor' AND whole IN (SELECT value FROM json_each(?))`;
  return textsOf(database, sql, [register, JSON.stringify(ids)]).filter((part) => !ids.includes(part));
}

/** The groups that have one of these actors as a member. */
export function groupsWith(database: DatabaseSync, ids: string[]): string[] {
  const sql = `SELECT DISTINCT whole AS text FROM entry_parts
    WHERE register = ? AND how = 'member' AND part IN (SELECT value FROM json_each(?))`;
  return textsOf(database, sql, [actorRegister, JSON.stringify(ids)]);
}

function unknownActor(database: DatabaseSync, word: string): PismError {
  const sql = 'SELECT n.name AS called, a.name FROM entry_names n JOIN actors a USING (id) WHERE register = ?';
  const rows = rowsOf<{ called: string; name: string }>(database, sql, [actorRegister]);
  const names = new Map(rows.map(({ called, name }) => [called, name]));
  // By their own names, each once: several aliases of one actor may be near.
  const near = new Set(nearest(word, names.keys()).map((name) => names.get(name) ?? name));
  const nearly = near.size > 0 ? `Did you mean ${[...near].join(' or ')}?` : '`pism actors` lists all actors.';
  return new PismError('usage', `There is no country or other actor called ${word}`, nearly);
}

/** Names entries by their names, or short names if they have one; reads each register on demand. */
export function entryNames(database: DatabaseSync, short = false): Display['entry'] {
  const sql = `SELECT id, ${short ? 'coalesce(short, name)' : 'name'} AS name FROM entries WHERE register = ?`;
  const namesOf = cached((register: string) => {
    return new Map(rowsOf<{ id: string; name: string }>(database, sql, [register]).map(({ id, name }) => [id, name]));
  });
  return (register, id) => namesOf(register).get(id) ?? id;
}

/** The source whose facts need no source in their ids: the only bulletin, or the only source. */
function onlySource(database: DatabaseSync): string | undefined {
  const two = (condition: string) => textsOf(database, `SELECT source AS text FROM sources WHERE ${condition} LIMIT 2`);
  const bulletins = two("form = 'bulletin'");
  const [only, other] = bulletins.length > 0 ? bulletins : two('true');
  return other === undefined ? only : undefined;
}

/** How ids are shown to a reader: without the source if it is the only one. */
export function shortIds(database: DatabaseSync): (id: string) => string {
  const only = onlySource(database);
  return (id) => (only !== undefined && id.startsWith(`${only}/`) ? id.slice(only.length + 1) : id);
}

/** A word that a user can type, with its meaning. */
export type Term = [word: string, meaning: string];

/** The names of entries that facts use, or of all that begin with the typed text, in any language. */
export function entriesBeginning(database: DatabaseSync, register: string, typed: string): Term[] {
  const inUse = 'EXISTS (SELECT 1 FROM fact_entries f WHERE f.register = e.register AND f.entry = e.id)';
  const sql = `SELECT * FROM entries e WHERE register = ? AND (${inUse} OR ? <> '') ORDER BY name`;
  const entries = database.prepare(sql).all(register, typed).map(entryOf);
  return entries.flatMap((entry): Term[] => {
    const fitting = namesOf(entry).find((each) => fold(each).startsWith(fold(typed)));
    return fitting === undefined ? [] : [[fitting, fitting === entry.name ? entry.id : entry.name]];
  });
}
