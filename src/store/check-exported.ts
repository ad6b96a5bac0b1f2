import { DatabaseSync } from 'node:sqlite';
import type { Document } from '../load/document.ts';
import { readKind } from '../load/kinds.ts';
import type { Kind } from '../model/kind.ts';
import { problemSays, type ReportProblem } from '../model/problem.ts';
import { type Json, type JsonObject, type Node, nowhere } from '../model/values.ts';
import { reservedNames } from './reserved.ts';
import { derivedSchema, schemaOf } from './schema.ts';

/** The name of a database object that differs from those in an export of these kinds. */
export function unexpectedObject(database: DatabaseSync, kinds: Kind[], registers: string[]): string | undefined {
  using model = new DatabaseSync(':memory:');
  model.exec(`${schemaOf(kinds, registers)} ${derivedSchema(kinds)}`);
  // Ignore SQLite's own tables of statistics. An export has no triggers.
  const sql = "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT GLOB 'sqlite_stat[0-9]'";
  const objects = [database.prepare(sql).all(), model.prepare(`${sql} AND type <> 'trigger'`).all()];
  const objectGroups = Map.groupBy(objects.flat(), (each) => JSON.stringify(each)).values();
  const [odd] = objectGroups.find(({ length }) => length === 1) ?? [];
  return odd && String(odd['name']);
}

/** A kind of an exported database, read like one from a file; its expressions need no check, as their values are stored. */
export function checkedKind(stored: JsonObject): Kind {
  const name = String(stored['kind']);
  const report: ReportProblem = (code, _, values = {}) => {
    const says = problemSays({ code, arguments: typeof values === 'function' ? values() : values });
    throw new Error(`its kind ${name} cannot be used: ${says.replace(/\.$/, '')}`);
  };
  const root = nodeOf(asWritten(stored));
  const document: Document = { file: '', root, problems: [], errors: 0, report, lineAt: () => 0 };
  return readKind(document, name, reservedNames()) as Kind;
}

/** A kind as in its file: fields are a mapping by name, empty values are absent. */
function asWritten(stored: JsonObject): JsonObject {
  const fields = (stored['fields'] as JsonObject[]).map(({ name, ...field }): [string, Json] => [String(name), field]);
  const filled = Object.entries(stored).filter(
    ([, value]) => typeof value !== 'object' || (value !== null && Object.keys(value).length > 0),
  );
  return Object.fromEntries([...filled, ['fields', Object.fromEntries(fields)]]);
}

/** A value as a node without a range. */
function nodeOf(value: Json): Node {
  if (Array.isArray(value)) return { ...nowhere, type: 'list', items: value.map(nodeOf) };
  if (typeof value !== 'object' || value === null) return { ...nowhere, type: 'scalar', value, text: String(value) };
  const entries = Object.entries(value).map(([key, each]) => [key, { key: nowhere, value: nodeOf(each) }] as const);
  return { ...nowhere, type: 'mapping', entries: new Map(entries) };
}
