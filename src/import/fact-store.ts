import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { JsonObject } from '../model/values.ts';
import { textOf, unreadable } from './decode.ts';
import { linesOf } from './json.ts';

/** Facts by id, as JSON in a temporary database: of 200,000 facts in memory, V8 lets the garbage grow beyond a gigabyte. */
export class FactStore {
  readonly #get: StatementSync;
  readonly #set: StatementSync;
  readonly #delete: StatementSync;
  readonly #all: StatementSync;
  readonly #count: StatementSync;

  constructor() {
    // Without a name the file is SQLite's own, and gone when the process ends.
    const database = new DatabaseSync('');
    database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF');
    database.exec(
      'CREATE TABLE facts (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, text TEXT NOT NULL); BEGIN',
    );
    this.#get = database.prepare('SELECT text FROM facts WHERE id = ?');
    this.#set = database.prepare(
      'INSERT INTO facts (id, text) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET text = excluded.text',
    );
    this.#delete = database.prepare('DELETE FROM facts WHERE id = ?');
    this.#all = database.prepare('SELECT id, text FROM facts ORDER BY position');
    this.#count = database.prepare('SELECT count(*) AS facts FROM facts');
  }

  /** Facts that were kept as one JSON text on each line. Throws a PismError for a line that is no fact. */
  static async fromFile(file: string): Promise<FactStore> {
    const store = new FactStore();
    let number = 0;
    const text = textOf(file, 'utf-8', () => {});
    for await (const line of linesOf(file, text)) {
      number += 1;
      if (line === '') continue;
      const id = idIn(line);
      if (id === undefined)
        throw unreadable(file, `line ${number} is no fact`, 'Restore what `pism import` wrote there.');
      store.#set.run(id, line);
    }
    return store;
  }

  get size(): number {
    return Number(this.#count.get()?.['facts']);
  }

  has(id: string): boolean {
    return this.#get.get(id) !== undefined;
  }

  get(id: string): JsonObject | undefined {
    const text = this.textOf(id);
    return text === '' ? undefined : (JSON.parse(text) as JsonObject);
  }

  /** The JSON of a fact; empty if there is none. */
  textOf(id: string): string {
    return String(this.#get.get(id)?.['text'] ?? '');
  }

  set(fact: JsonObject): void {
    this.#set.run(String(fact['id']), JSON.stringify(fact));
  }

  delete(id: string): void {
    this.#delete.run(id);
  }

  *ids(): Generator<string> {
    for (const { id } of this.#all.iterate()) yield String(id);
  }

  *facts(): Generator<JsonObject> {
    for (const { text } of this.#all.iterate()) yield JSON.parse(String(text)) as JsonObject;
  }

  /** One JSON text on each line. */
  *lines(): Generator<string> {
    for (const { text } of this.#all.iterate()) yield `${text}\n`;
  }
}

function idIn(line: string): string | undefined {
  try {
    const { id, source } = JSON.parse(line);
    return typeof id === 'string' && typeof source.file === 'string' ? id : undefined;
  } catch {
    return undefined;
  }
}
