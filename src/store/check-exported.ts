import { DatabaseSync } from 'node:sqlite';
import { parseYaml } from '../load/document.ts';
import { readKind } from '../load/kinds.ts';
import type { Kind } from '../model/kind.ts';
import { problemSays } from '../model/problem.ts';
import type { Json, JsonObject } from '../model/values.ts';
import { checkExpressions } from './expressions.ts';
import { reservedNames } from './reserved.ts';
import { derivedSchema, schemaOf } from './schema.ts';

/** The name of a database object that differs from those in an export of these kinds. */
export function unexpectedObject(database: DatabaseSync, kinds: Kind[], registers: string[]): string | undefined {
  using model = new DatabaseSync(':memory:');
  model.exec(`${schemaOf(kinds, registers)} ${derivedSchema(kinds)}`);
  // Ignore SQLite's own tables of statistics.
  const sql = "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT GLOB 'sqlite_stat[0-9]'";
  const objects = [database.prepare(sql).all(), model.prepare(sql).all()];
  const objectGroups = Map.groupBy(objects.flat(), (each) => JSON.stringify(each)).values();
  const [odd] = objectGroups.find(({ length }) => length === 1) ?? [];
  return odd && String(odd['name']);
}

/** A kind of an exported database, read like one from a file; with its expressions. */
export async function checkedKind(stored: JsonObject): Promise<Kind> {
  const document = await parseYaml('', JSON.stringify(asWritten(stored)));
  const kind = readKind(document, String(stored['kind']), reservedNames());
  // An expression may end its statement and begin another.
  if (kind && document.root) checkExpressions(kind, document.root, document.report);
  const [problem] = document.problems;
  if (kind && !problem) return kind;
  throw new Error(`its kind ${stored['kind']} cannot be used${problem ? `: ${problemSays(problem)}` : ''}`);
}

/** A kind as in its file: fields are a mapping by name, empty values are absent. */
function asWritten(stored: JsonObject): JsonObject {
  const fields = (stored['fields'] as JsonObject[]).map(({ name, ...field }): [string, Json] => [String(name), field]);
  const filled = Object.entries(stored).filter(
    ([, value]) => typeof value !== 'object' || (value !== null && Object.keys(value).length > 0),
  );
  return Object.fromEntries([...filled, ['fields', Object.fromEntries(fields)]]);
}
