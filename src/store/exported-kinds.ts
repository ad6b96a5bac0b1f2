import { DatabaseSync } from 'node:sqlite';
import type { Document } from '../load/document.ts';
import { readKind } from '../load/kinds.ts';
import type { Reading } from '../model/fields/type.ts';
import type { Kind } from '../model/kind.ts';
import { problemSays, type Report } from '../model/problem.ts';
import type { Json, JsonObject, Node } from '../model/values.ts';
import { checkExpressions } from './expressions.ts';
import { derivedSchema, schemaOf } from './schema.ts';

/** Tables that SQLite makes for itself when it looks into a database. */
const ownStatistics = /^sqlite_stat\d$/;

/**
 * The kinds that an exported database says it has, held against the same rules as files of kinds: whoever made it may have
 * written anything into it. Throws an error for what is no list of kinds.
 */
export function readExportedKinds(text: string): Kind[] {
  return (JSON.parse(text) as JsonObject[]).map(readExportedKind);
}

/** The name of something in a database that an export of these kinds does not have, or has in another way. */
export function strangeObject(database: DatabaseSync, kinds: Kind[]): string | undefined {
  const model = new DatabaseSync(':memory:');
  model.exec(`${schemaOf(kinds)} ${derivedSchema(kinds)}`);
  const expected = objectsOf(model).filter(({ type }) => type !== 'trigger');
  model.close();
  const found = objectsOf(database);
  const others = (those: StoredObject[], these: StoredObject[]) => {
    const known = new Set(these.map(wholly));
    return those.filter((each) => !known.has(wholly(each)));
  };
  return [...others(found, expected), ...others(expected, found)][0]?.name;
}

interface StoredObject {
  type: string;
  name: string;
  table: string;
  sql: string | null;
}

function objectsOf(database: DatabaseSync): StoredObject[] {
  const sql = 'SELECT type, name, tbl_name AS "table", sql FROM sqlite_schema';
  const objects = database.prepare(sql).all() as unknown as StoredObject[];
  return objects.filter(({ name }) => !ownStatistics.test(name));
}

function wholly({ type, name, table, sql }: StoredObject): string {
  return JSON.stringify([type, name, table, sql]);
}

function readExportedKind(stored: JsonObject): Kind {
  const name = String(stored['kind']);
  const report: Report = (code, _, values = {}) => {
    const says = problemSays({ code, arguments: typeof values === 'function' ? values() : values });
    throw new Error(`its kind ${name} cannot be used: ${says.replace(/\.$/, '')}`);
  };
  const root = nodeOf(asWritten(stored));
  const document: Document = { file: '', root, problems: [], errors: 0, report, lineAt: () => 0 };
  const reading: Reading = {
    report,
    interval: () => ({ reason: 'a kind has no dates' }),
    isActor: () => false,
    suggestActor: () => '',
  };
  const kind = readKind(document, name, reading) as Kind;
  // Rules are not looked at again, and most kinds have no other expressions.
  const worksOut = kind.fields.some((field) => field.is !== undefined || field.complete !== undefined);
  if (worksOut) checkExpressions({ ...kind, rules: [] }, root, report);
  return kind;
}

// In a file, the fields are a mapping from their names, and what is empty is left out.
function asWritten(stored: JsonObject): JsonObject {
  const fields = (stored['fields'] as JsonObject[]).map(({ name, ...field }): [string, Json] => [String(name), field]);
  const filled = Object.entries(stored).filter(([, value]) => !Array.isArray(value) || value.length > 0);
  return Object.fromEntries([...filled, ['fields', Object.fromEntries(fields)]]);
}

function nodeOf(value: Json): Node {
  const place = { start: 0, end: 0 };
  if (Array.isArray(value)) return { ...place, type: 'list', items: value.map(nodeOf) };
  if (typeof value !== 'object' || value === null) return { ...place, type: 'scalar', value, text: String(value) };
  const entries = Object.entries(value).map(([key, each]) => [key, { key: place, value: nodeOf(each) }] as const);
  return { ...place, type: 'mapping', entries: new Map(entries) };
}
