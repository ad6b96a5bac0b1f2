import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { isFailedExpression, messageOf } from '../errors.ts';
import { type ActorRegister, namesOf } from '../load/actor-register.ts';
import type { LoadedFact } from '../load/facts.ts';
import type { FolderFile } from '../load/folder.ts';
import type { Interval } from '../model/date.ts';
import { fieldType } from '../model/fields/index.ts';
import { codesDisplay, type Reading, type SqlValue } from '../model/fields/type.ts';
import { type Bulletin, type Field, fieldOf, type Kind } from '../model/kind.ts';
import type { Problem } from '../model/problem.ts';
import { type Json, type JsonObject, quoteName } from '../model/values.ts';
import { maxComputedBytes } from './guard.ts';
import { ruleColumn, tableOf, writtenColumns } from './schema.ts';

const factColumns =
  'fact file id kind bulletin position dated dated_first dated_last title says paragraph chars hash checks tags related inferred verdicts details line';
const bulletinColumns = 'bulletin series number running date title authors publisher language link';

/** Where a fact stands. */
interface FactPlace {
  /** The number of its file. */
  number: number;
  file: FolderFile;
  kind: Kind;
  /** Its position in the file. */
  position: number;
}

/** Writes what was read into the index; each statement is prepared once. */
export class Writer {
  readonly #database: DatabaseSync;
  readonly #definitions: { readonly actors: ActorRegister };
  readonly #statements = new Map<string, StatementSync>();
  #lastFact: number;

  constructor(database: DatabaseSync, definitions: { readonly actors: ActorRegister }) {
    this.#database = database;
    this.#definitions = definitions;
    this.#lastFact = Number(database.prepare('SELECT max(fact) AS last FROM fact_rows').get()?.['last'] ?? 0);
  }

  /** Adds a file, and returns its number. */
  file({ path, role, bulletin, kind }: FolderFile, hash: string): number {
    return this.#insert('files', 'path role bulletin kind hash', [path, role, bulletin, kind, hash]);
  }

  /** Removes a file, with all that came from it. */
  remove(path: string): void {
    const row = this.#statement('SELECT file, kind FROM files WHERE path = ?').get(path);
    if (!row) return;
    const file = Number(row['file']);
    if (this.#statement('SELECT 1 FROM fact_rows WHERE file = ?').get(file)) {
      for (const table of [quoteName(`kind_${row['kind']}`), 'fact_actors', 'fact_dates'])
        this.#statement(`DELETE FROM ${table} WHERE fact IN (SELECT fact FROM fact_rows WHERE file = ?)`).run(file);
    }
    for (const table of ['fact_rows', 'bulletins', 'problems', 'files'])
      this.#statement(`DELETE FROM ${table} WHERE file = ?`).run(file);
  }

  /** Adds what is wrong in a file, or across it and others. */
  problems(file: number, problems: Problem[], isAcross: boolean): void {
    for (const problem of problems)
      this.#insert('problems', 'file across problem', [file, Number(isAcross), JSON.stringify(problem)]);
  }

  /** Adds what a `bulletin.yaml` states. */
  bulletin(file: number, bulletin: Bulletin): void {
    const cells = bulletinColumns.split(' ').map((name) => storedJson(bulletin[name]));
    this.#insert('bulletins', `${bulletinColumns} file`, [...cells, file]);
  }

  /** Adds all actors, with every name that finds them. */
  actors(): void {
    for (const actor of this.#definitions.actors.byId.values()) {
      const { id, name, polish, about, part_of } = actor;
      const lists = [JSON.stringify(actor.aliases), JSON.stringify(actor.adjectives)];
      this.#insert('actors', 'id name polish about part_of aliases adjectives', [
        id,
        name,
        polish,
        about,
        part_of,
        ...lists,
      ]);
      for (const each of new Set(namesOf(actor))) this.#insert('actor_names', 'name id', [each, id]);
    }
  }

  /** Adds a fact. Reports the rules of its kind that it breaks, and what SQLite cannot compute of it. */
  fact({ number, file, kind, position }: FactPlace, { values, line, place }: LoadedFact, reading: Reading): void {
    const { bulletin } = file;
    this.#lastFact += 1;
    const fact = this.#lastFact;
    const dated = kind.date.map((name) => values[name]).find((date) => date !== undefined) ?? null;
    const { first, last } =
      dated === null ? { first: null, last: null } : (reading.interval(String(dated)) as Interval);
    const row = [
      fact,
      number,
      `${bulletin}/${values['id']}`,
      kind.kind,
      bulletin,
      position,
      dated as SqlValue,
      first,
      last,
    ];
    this.#insert('fact_rows', factColumns, [...row, ...this.#sharedCells(kind, values), line]);
    const cells: SqlValue[] = [fact, first, bulletin, position];
    for (const field of kind.fields) {
      const value = values[field.name] ?? null;
      const stored = fieldType(field).store(value, reading);
      cells.push(...stored);
      this.#actorsOf(fact, field, value);
      if (fieldType(field).isDate && value !== null)
        this.#insert('fact_dates', 'fact field date first last', [fact, field.name, ...stored]);
    }
    try {
      const computed = this.#fieldsOf(kind, cells);
      for (const [rule, { require, says }] of kind.rules.entries())
        if (computed[ruleColumn(rule)] === 1)
          reading.report('RULE_BROKEN', place, () => ({
            says: capitalised(says),
            require,
            values: valuesIn(computed, require),
          }));
    } catch (thrown) {
      if (!isFailedExpression(thrown)) throw thrown;
      reading.report('NOT_WORKED_OUT', place, { reason: messageOf(thrown) });
    }
  }

  /** Adds the fields of a fact, and returns them with what SQLite computes of them. */
  #fieldsOf(kind: Kind, cells: SqlValue[]): Record<string, SqlValue> {
    const { limits } = this.#database;
    const { length } = limits;
    limits.length = cells.reduce<number>((sum, cell) => sum + Buffer.byteLength(String(cell ?? '')), maxComputedBytes);
    try {
      return this.#insertInto(kind).get(...cells) as Record<string, SqlValue>;
    } finally {
      limits.length = length;
    }
  }

  #actorsOf(fact: number, field: Field, value: Json): void {
    for (const actor of fieldType(field).actorsIn(value)) {
      const state = this.#definitions.actors.byId.get(actor)?.part_of;
      for (const each of state ? [actor, state] : [actor])
        this.#insert('fact_actors', 'actor fact field', [each, fact, field.name], 'OR IGNORE');
    }
  }

  /** The cells of `fact_rows` from the title on, but for the line. */
  #sharedCells(kind: Kind, values: JsonObject): SqlValue[] {
    const source = values['source'] as JsonObject;
    const caption = fieldOf(kind, kind.caption) as Field;
    const display = { ...codesDisplay, actor: (code: string) => this.#nameOf(code) ?? code, forReader: true };
    const checks = (values['checks'] ?? null) as JsonObject[] | null;
    return [
      fieldType(caption).show(values[caption.name] ?? null, display, caption),
      values['says'] as string,
      source['paragraph'] as number,
      (source['chars'] ?? null) as SqlValue,
      (source['hash'] ?? null) as SqlValue,
      ...['checks', 'tags', 'related', 'inferred'].map((name) => storedJson(values[name])),
      checks?.map(({ verdict }) => verdict).join(' ') ?? null,
      this.#searchWords(kind, values),
    ];
  }

  /** Every text of a fact besides `says`, so that full-text search finds it by its fields, actors and tags. */
  #searchWords(kind: Kind, values: JsonObject): string {
    const words: string[] = [];
    for (const field of kind.fields) {
      const value = values[field.name] ?? null;
      if (value === null) continue;
      const actors = fieldType(field).actorsIn(value);
      for (const code of actors) words.push(code, this.#nameOf(code) ?? '');
      if (actors.length === 0) words.push(fieldType(field).show(value, codesDisplay, field));
    }
    return [...words, ...((values['tags'] ?? []) as string[])].join('\n');
  }

  #nameOf(code: string): string | undefined {
    return this.#definitions.actors.byId.get(code)?.name;
  }

  /** Adds a row; those of a table always come with the same columns, named once. */
  #insert(table: string, columns: string, values: SqlValue[], or = ''): number {
    const statement = this.#prepared(table, () => {
      const names = columns.split(' ');
      return `INSERT ${or} INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
    });
    return Number(statement.run(...values).lastInsertRowid);
  }

  #insertInto(kind: Kind): StatementSync {
    return this.#prepared(tableOf(kind), () => {
      const columns = ['fact', '_dated_first', '_bulletin', '_position', ...writtenColumns(kind)].map(quoteName);
      const values = columns.map(() => '?').join(', ');
      return `INSERT INTO ${tableOf(kind)} (${columns.join(', ')}) VALUES (${values}) RETURNING ${kind.rules.length > 0 ? '*' : 'fact'}`;
    });
  }

  #statement(sql: string): StatementSync {
    return this.#prepared(sql, () => sql);
  }

  #prepared(key: string, sql: () => string): StatementSync {
    let statement = this.#statements.get(key);
    if (!statement) {
      statement = this.#database.prepare(sql());
      this.#statements.set(key, statement);
    }
    return statement;
  }
}

/** A value as a cell of text: lists and mappings as JSON. */
function storedJson(value: Json | undefined): SqlValue {
  if (value === undefined || value === null) return null;
  return typeof value === 'object' ? JSON.stringify(value) : (value as string | number);
}

function valuesIn(row: Record<string, SqlValue>, rule: string): string {
  const named = Object.keys(row).filter((name) => new RegExp(`\\b${name}\\b`).test(rule));
  return named.map((name) => `${name} ${row[name] === null ? 'is absent' : `is ${row[name]}`}`).join(', ');
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
