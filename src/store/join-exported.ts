import type { DatabaseSync } from 'node:sqlite';
import { DamagedText, parseStored } from '../errors.ts';
import type { Document } from '../load/document.ts';
import { readFacts, readSource } from '../load/facts.ts';
import type { FolderFile } from '../load/folder.ts';
import { limits } from '../load/limits.ts';
import { readingOf } from '../load/reading.ts';
import { fieldType } from '../model/fields/index.ts';
import type { SqlValue } from '../model/fields/type.ts';
import { sourceFileFields } from '../model/file-fields.ts';
import { type Field, fieldOf, type Kind, type ReservedNames } from '../model/kind.ts';
import { placeColumns, placeIn } from '../model/place.ts';
import { addProblem, clipped, fileProblem, type Problem, problemTexts } from '../model/problem.ts';
import { entryFields, type Registers } from '../model/register.ts';
import type { Json, JsonObject } from '../model/values.ts';
import type { Definitions } from './add-file.ts';
import { asWritten, damageOf, nodeOf, openExported } from './exported.ts';
import { makeReadOnly } from './guard.ts';
import type { Index } from './open.ts';
import { tableOf } from './schema.ts';
import type { Writer } from './writer.ts';

// An exported database that is joined with other facts is read as if it were the folder that it came from: what it holds
// is turned into files again, and read by the same rules.

/** A file that an exported database stands for. */
export interface ExportedFile {
  file: FolderFile;
  document: Document;
}

/** The kinds and registers of an exported database, as files that a folder on top of the built-in ones would have. */
export async function exportedDefinitions(
  path: string,
  reserved: ReservedNames,
  builtin: { kinds: Kind[]; registers: Registers },
): Promise<ExportedFile[]> {
  const kindFile = (kind: Kind) => {
    const known = builtin.kinds.find((each) => each.kind === kind.kind);
    return fileIn(path, 'kind', '', kind.kind, known ? changedKind(kind, known) : written(kind));
  };
  return withExported(path, reserved, ({ database, kinds, registers }) => {
    const registerFile = (name: string) =>
      fileIn(path, 'register', '', name, entriesIn(database, name, builtin.registers));
    return ofExport(path, () => [...kinds.map(kindFile), ...registers.map(registerFile)]);
  });
}

function written(kind: Kind): JsonObject {
  return asWritten({ ...kind } as unknown as JsonObject);
}

/** A kind as a file that changes the built-in one: it adds to it, or takes its place. */
function changedKind(kind: Kind, builtin: Kind): JsonObject {
  if (JSON.stringify(kind) === JSON.stringify(builtin)) return written(kind);
  const shared = ({ fields, columns, ...rest }: Kind) => JSON.stringify(rest);
  const { fields, columns } = kind;
  const added = fields.map((field) => [field.name, addition(field, fieldOf(builtin, field.name))] as const);
  const isAddition =
    shared(kind) === shared(builtin) &&
    builtin.columns.every((name, at) => columns[at] === name) &&
    builtin.fields.every(({ name }) => fieldOf(kind, name)) &&
    added.every(([, definition]) => definition !== undefined);
  if (!isAddition) return { ...written(kind), replace: true };
  const stated = added.filter(([, definition]) => Object.keys(definition as object).length > 0);
  const more = columns.slice(builtin.columns.length);
  const additions = {
    ...(stated.length > 0 && { fields: Object.fromEntries(stated) }),
    ...(more.length > 0 && { columns: more }),
  };
  return { kind: kind.kind, extends: kind.kind, ...additions } as unknown as JsonObject;
}

/** What a field adds to the built-in one; undefined if it changes it. */
function addition({ name, ...field }: Field, builtin: Field | undefined): Partial<Field> | undefined {
  if (!builtin) return field;
  const { choices = {}, ...others } = builtin;
  const { choices: all = {}, ...rest } = field;
  const isSame = JSON.stringify({ ...rest, name }) === JSON.stringify(others);
  const keeps = Object.entries(choices).every(([word, means]) => JSON.stringify(all[word]) === JSON.stringify(means));
  if (!isSame || !keeps) return undefined;
  return Object.keys(all).length === Object.keys(choices).length ? {} : { choices: all };
}

/** Adds the sources and facts of an exported database to the index. */
export async function addExported(
  writer: Writer,
  path: string,
  reserved: ReservedNames,
  definitions: Definitions,
): Promise<void> {
  await withExported(path, reserved, ({ database, kinds }) => {
    for (const { file, document, role } of ofExport(path, () => sourcesIn(database, path))) {
      const number = writer.addFile(file, '');
      const source = readSource(document, file.bulletin, role);
      if (source) writer.addSource(number, source);
      writer.addProblems(number, document.problems);
    }
    // A source that is not described, which no export has, is a problem that is found across files.
    const bulletins = database.prepare('SELECT DISTINCT bulletin FROM fact_rows ORDER BY bulletin');
    for (const { bulletin } of ofExport(path, () => bulletins.all()))
      for (const kind of kinds) {
        const known = definitions.kinds.find((each) => each.kind === kind.kind);
        const files = ofExport(path, () => factFiles(database, path, String(bulletin), kind));
        if (known) addFacts(writer, files, known, definitions);
      }
  });
}

function addFacts(writer: Writer, files: ExportedFile[], kind: Kind, { registers }: Definitions): void {
  const [first] = files;
  if (!first) return;
  const number = writer.addFile(first.file, '');
  let position = 0;
  for (const { file, document } of files) {
    const reading = readingOf(document, registers);
    for (const fact of readFacts(document, kind, reading)) {
      writer.addFact({ number, file, kind, position }, fact, reading);
      position += 1;
    }
    writer.addProblems(number, document.problems);
  }
}

async function withExported<Value>(
  path: string,
  reserved: ReservedNames,
  work: (exported: { database: DatabaseSync; kinds: Kind[]; registers: string[] }) => Value,
): Promise<Value> {
  const exported = await openExported(path, reserved);
  try {
    ofExport(path, () => requireWhole(exported));
    return work(exported);
  } finally {
    exported.database.close();
  }
}

// Pages that lead in circles would be read without end.
function requireWhole({ database, kinds }: Index): void {
  const { length } = database.limits;
  database.setAuthorizer(null);
  for (const table of ['"sources"', '"entries"', '"fact_rows"', ...kinds.map(tableOf)]) {
    const [row] = database.prepare(`PRAGMA quick_check(${table})`).all();
    if (row?.['quick_check'] !== 'ok') throw new DamagedText('its pages are not in order');
  }
  makeReadOnly(database);
  database.limits.length = length;
}

/** What is read from an exported database; what goes wrong is its fault. */
function ofExport<Value>(path: string, read: () => Value): Value {
  try {
    return read();
  } catch (thrown) {
    throw damageOf(path, thrown) ?? thrown;
  }
}

function sourcesIn(database: DatabaseSync, path: string): (ExportedFile & { role: SourceRole })[] {
  const rows = database.prepare('SELECT * FROM sources ORDER BY source').all() as JsonObject[];
  const ids = new Set(rows.map(({ source }) => String(source)));
  if (ids.size < rows.length) throw new DamagedText('a source is there twice');
  return rows.map((row) => {
    const role = row['form'] === 'bulletin' ? 'bulletin' : 'source';
    return { ...fileIn(path, role, String(row['source']), '', sourceIn(row, role)), role };
  });
}

/** The facts of a kind in a bulletin, as several files where they are too many for one. */
function factFiles(database: DatabaseSync, path: string, bulletin: string, kind: Kind): ExportedFile[] {
  // Its own kinds and registers have these paths.
  if (bulletin === 'kinds' || bulletin === 'registers') throw new DamagedText('a bulletin has the name of a folder');
  const facts = factsIn(database, kind, bulletin);
  const starts = Array.from({ length: Math.ceil(facts.length / limits.facts) }, (_, at) => at * limits.facts);
  return starts.map((from) => fileIn(path, 'facts', bulletin, kind.kind, facts.slice(from, from + limits.facts)));
}

/** A file with this content and without lines, at a path below that of the database. */
export function fileIn(
  path: string,
  role: FolderFile['role'],
  bulletin: string,
  kind: string,
  content: Json,
): ExportedFile {
  const below = role === 'database' ? '' : `/${bulletin || `${role}s`}/${kind || role}.yaml`;
  const file = { path: path + below, role, bulletin, kind };
  const problems: Problem[] = [];
  const document: Document = {
    file: file.path,
    root: nodeOf(content),
    problems,
    errors: 0,
    lineAt: () => 0,
    report(code, _, values = {}) {
      if (problemTexts[code].severity === 'error') document.errors += 1;
      const filled = () => clipped(typeof values === 'function' ? values() : values);
      addProblem(problems, code, file.path, () => fileProblem(file.path, code, filled()));
      return undefined;
    },
  };
  return { file, document };
}

/** What a register of the database states that the known entries do not. */
function entriesIn(database: DatabaseSync, register: string, known: Registers): JsonObject[] {
  const rows = database.prepare('SELECT * FROM entries WHERE register = ? ORDER BY id').all(register);
  return rows.flatMap((row) => {
    const entry = parsed(row as JsonObject, ['aliases', 'adjectives', 'members', 'ids']);
    const old = known.get(register)?.byId.get(String(entry['id'])) as unknown as JsonObject | undefined;
    const stated = entryFields.map(({ name }): [string, Json] => [
      name,
      added(entry[name] ?? null, old?.[name] ?? null),
    ]);
    const changed = stated.filter(([name, value]) => name !== 'id' && value !== null);
    return changed.length === 0 && old ? [] : [Object.fromEntries([['id', entry['id'] ?? null], ...changed])];
  });
}

/** The part of a value that is not in the known one; nothing if it says no more. */
function added(value: Json, known: Json): Json {
  if (JSON.stringify(value) === JSON.stringify(known)) return null;
  const isKnown = (each: Json) =>
    Array.isArray(known) && known.some((old) => JSON.stringify(old) === JSON.stringify(each));
  if (Array.isArray(value)) {
    // Members are stated as a whole, names are added.
    const rest = value.every((each) => typeof each === 'string') ? value.filter((each) => !isKnown(each)) : value;
    return rest.length === 0 ? null : rest;
  }
  if (typeof value !== 'object' || value === null) return value;
  const old = (known ?? {}) as JsonObject;
  const rest = Object.entries(value).filter(([key, each]) => old[key] !== each);
  return rest.length === 0 ? null : Object.fromEntries(rest);
}

type SourceRole = keyof typeof sourceFileFields;

function sourceIn(row: JsonObject, role: SourceRole): JsonObject {
  const all = parsed(row, ['authors', 'headings']);
  return filled(Object.fromEntries(sourceFileFields[role].map(({ name }) => [name, all[name] ?? null])));
}

function factsIn(database: DatabaseSync, kind: Kind, bulletin: string): JsonObject[] {
  const related = `(SELECT json_group_array(value) FROM json_each(f.related) WHERE value IN (SELECT id FROM fact_rows))`;
  const sql = `SELECT k.*, f.id AS _id, says, ${placeColumns.map((name) => `f.${name}`)}, checks, notes, tags, inferred, ${related} AS related
    FROM ${tableOf(kind)} k JOIN fact_rows f USING (fact) WHERE f.bulletin = ? ORDER BY f.position, f.fact`;
  return database
    .prepare(sql)
    .all(bulletin)
    .map((row) => factIn(row as Record<string, SqlValue>, kind, bulletin));
}

function factIn(row: Record<string, SqlValue>, kind: Kind, bulletin: string): JsonObject {
  const fields = kind.fields
    .filter((field) => fieldType(field).isWritten)
    .map((field): [string, Json] => [field.name, fieldType(field).restore(row[field.name] ?? null)]);
  const shared = parsed(row as JsonObject, ['checks', 'notes', 'tags', 'inferred', 'related']);
  const { says = null, checks = null, notes = null, tags = null, inferred = null, related = null } = shared;
  const id = String(row['_id']).slice(bulletin.length + 1);
  const source = filled({ ...placeIn(placeColumns.map((name) => row[name] ?? null)) });
  return filled({ id, ...Object.fromEntries(fields), says, source, checks, notes, tags, inferred, related });
}

/** The row with these columns of JSON as values. */
function parsed(row: JsonObject, columns: string[]): JsonObject {
  const values = columns.map((name): [string, Json] => {
    const cell = row[name] ?? null;
    return [name, cell === null ? null : parseStored<Json>(cell)];
  });
  return { ...row, ...Object.fromEntries(values) };
}

/** What is stated: neither nothing nor an empty list. */
function filled(values: JsonObject): JsonObject {
  const isStated = (value: Json) => value !== null && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(values).filter(([, value]) => isStated(value)));
}
