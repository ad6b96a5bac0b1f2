import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { type ActorRegister, namesOf } from '../load/actors.ts';
import type { LoadedFact } from '../load/facts.ts';
import type { FolderFile } from '../load/folder.ts';
import { fieldType } from '../model/fields/index.ts';
import { plainLook, type Reading, type SqlValue } from '../model/fields/type.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { type Bulletin, type Field, fieldOf, type Kind } from '../model/kind.ts';
import type { Problem } from '../model/problem.ts';
import { quoteName } from '../model/sql.ts';
import { tableOf } from './schema.ts';

const factColumns =
  'id kind bulletin position dated dated_first dated_last title says paragraph chars hash checks tags related inferred details file line';
const bulletinColumns = 'bulletin series number running date title authors publisher language link file';

/** Puts what was read into the index; its statements are prepared once. */
export class Writer {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** Notes a file, and returns its number. */
  file(file: FolderFile, hash: string): number {
    this.#run('INSERT OR REPLACE INTO files (path, role, bulletin, kind, hash) VALUES (?, ?, ?, ?, ?)', [
      file.path,
      file.role,
      file.bulletin,
      file.kind,
      hash,
    ]);
    return Number(this.#get('SELECT file FROM files WHERE path = ?', [file.path])?.['file']);
  }

  /** Takes a file out, with all that came from it. */
  remove(path: string): void {
    const row = this.#get('SELECT file, kind FROM files WHERE path = ?', [path]);
    if (!row) return;
    const file = Number(row['file']);
    const facts = 'SELECT fact FROM fact_rows WHERE file = ?';
    if (this.#get('SELECT 1 AS found FROM fact_rows WHERE file = ?', [file])) {
      this.#run(`DELETE FROM ${quoteName(`kind_${row['kind']}`)} WHERE fact IN (${facts})`, [file]);
      for (const table of ['fact_actors', 'fact_dates'])
        this.#run(`DELETE FROM ${table} WHERE fact IN (${facts})`, [file]);
    }
    for (const table of ['fact_rows', 'bulletins', 'problems', 'files'])
      this.#run(`DELETE FROM ${table} WHERE file = ?`, [file]);
  }

  problems(file: number, problems: Problem[], between: boolean): void {
    for (const problem of problems) {
      this.#run('INSERT INTO problems (file, across, problem) VALUES (?, ?, ?)', [
        file,
        Number(between),
        JSON.stringify(problem),
      ]);
    }
  }

  bulletin(file: number, bulletin: Bulletin): void {
    const names = bulletinColumns.split(' ').slice(0, -1);
    this.#insert('bulletins', bulletinColumns, [...names.map((name) => stored(bulletin[name])), file]);
  }

  actors(register: ActorRegister): void {
    for (const actor of register.byId.values()) {
      const { id, name, polish, aliases, adjectives, about, part_of } = actor;
      this.#insert('actors', 'id name polish aliases adjectives about part_of', [
        id,
        name,
        polish,
        JSON.stringify(aliases),
        JSON.stringify(adjectives),
        about,
        part_of,
      ]);
      for (const each of new Set(namesOf(actor))) this.#insert('actor_names', 'name id', [each, id]);
    }
  }

  facts(
    file: number,
    source: FolderFile,
    kind: Kind,
    facts: LoadedFact[],
    reading: Reading,
    register: ActorRegister,
  ): void {
    facts.forEach(({ values, line }, position) => {
      const fact = this.#fact(file, source, kind, values, position, line, reading, register);
      this.#fields(fact, kind, values, reading);
      for (const field of kind.fields) this.#across(fact, field, values[field.name] ?? null, reading, register);
    });
  }

  /** Notes what is asked for across all fields: the actors and the dates of a fact. */
  #across(fact: number, field: Field, value: Json, reading: Reading, register: ActorRegister): void {
    for (const actor of fieldType(field).actorsIn(value)) {
      const state = register.byId.get(actor)?.part_of;
      for (const each of state ? [actor, state] : [actor]) {
        this.#insert('fact_actors', 'actor fact field', [each, fact, field.name], 'OR IGNORE');
      }
    }
    if (field.type !== 'date' || value === null) return;
    this.#insert('fact_dates', 'fact field date first last', [
      fact,
      field.name,
      ...fieldType(field).store(value, reading),
    ]);
  }

  #fact(
    file: number,
    { bulletin }: FolderFile,
    kind: Kind,
    values: JsonObject,
    position: number,
    line: number,
    reading: Reading,
    register: ActorRegister,
  ): number {
    const dated = kind.date.map((name) => values[name]).find((date) => date !== undefined) ?? null;
    const interval =
      dated === null
        ? { first: null, last: null }
        : (reading.interval(String(dated)) as { first: string; last: string });
    const source = values['source'] as JsonObject;
    const look = { ...plainLook, actor: (code: string) => register.byId.get(code)?.name ?? code, forReader: true };
    const caption = fieldOf(kind, kind.caption) as Field;
    return this.#insert('fact_rows', factColumns, [
      `${bulletin}/${values['id']}`,
      kind.kind,
      bulletin,
      position,
      dated as SqlValue,
      interval.first,
      interval.last,
      fieldType(caption).show(values[caption.name] ?? null, look, caption),
      values['says'] as string,
      source['paragraph'] as number,
      (source['chars'] ?? null) as SqlValue,
      (source['hash'] ?? null) as SqlValue,
      ...['checks', 'tags', 'related', 'inferred'].map((name) => stored(values[name])),
      detailsOf(kind, values, register),
      file,
      line,
    ]);
  }

  #fields(fact: number, kind: Kind, values: JsonObject, reading: Reading): void {
    const stored: SqlValue[] = [fact];
    const names = ['fact'];
    for (const field of kind.fields) {
      const type = fieldType(field);
      const cells = type.store(values[field.name] ?? null, reading);
      stored.push(...cells);
      names.push(
        ...type
          .columns(field)
          .slice(0, cells.length)
          .map(({ name }) => quoteName(name)),
      );
    }
    this.#run(`INSERT INTO ${tableOf(kind)} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`, stored);
  }

  #insert(table: string, columns: string, values: SqlValue[], or = ''): number {
    const names = columns.split(' ');
    const sql = `INSERT ${or} INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
    return Number(this.#run(sql, values));
  }

  #run(sql: string, values: SqlValue[]): number | bigint {
    return this.#statement(sql).run(...values).lastInsertRowid;
  }

  #get(sql: string, values: SqlValue[]): Record<string, unknown> | undefined {
    return this.#statement(sql).get(...values) as Record<string, unknown> | undefined;
  }

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql) ?? this.#database.prepare(sql);
    this.#statements.set(sql, known);
    return known;
  }
}

function stored(value: Json | undefined): SqlValue {
  if (value === undefined || value === null) return null;
  return typeof value === 'object' ? JSON.stringify(value) : (value as string | number);
}

/** Every text of a fact beside `says`, so that full-text search finds it by its fields, actors and tags. */
function detailsOf(kind: Kind, values: JsonObject, register: ActorRegister): string {
  const words: string[] = [];
  for (const field of kind.fields) {
    const value = values[field.name] ?? null;
    if (value === null) continue;
    const type = fieldType(field);
    for (const code of type.actorsIn(value)) words.push(code, register.byId.get(code)?.name ?? '');
    if (type.actorsIn(value).length === 0) words.push(type.show(value, plainLook, field));
  }
  for (const tag of (values['tags'] ?? []) as string[]) words.push(tag);
  return words.join('\n');
}
