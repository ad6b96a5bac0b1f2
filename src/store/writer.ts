import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { isFailedExpression, messageOf } from '../errors.ts';
import { type ActorRegister, namesOf } from '../load/actor-register.ts';
import type { FolderFile } from '../load/folder.ts';
import type { SqlValue } from '../model/fields/type.ts';
import type { Bulletin, Kind } from '../model/kind.ts';
import type { Problem } from '../model/problem.ts';
import { quoteName } from '../model/values.ts';
import { withinLimits } from './guard.ts';
import { factColumns, kindColumns, type PreparedFact, storedJson } from './prepare.ts';
import { tableOf } from './schema.ts';

const bulletinColumns = 'bulletin series number running date title authors publisher language link'.split(' ');
const actorColumns = ['actor', 'fact', 'field'];
const dateColumns = ['fact', 'field', 'date', 'first', 'last'];

/** Puts prepared rows into the index; each statement is prepared once. */
export class Writer {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  readonly #inserts = new Map<string, StatementSync>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** Notes a file, and returns its number. */
  file({ path, role, bulletin, kind }: FolderFile, hash: string): number {
    return this.#insert('files', ['path', 'role', 'bulletin', 'kind', 'hash'], [path, role, bulletin, kind, hash]);
  }

  /** Takes a file out, with all that came from it. */
  remove(path: string): void {
    const row = this.#statement('SELECT file, kind FROM files WHERE path = ?').get(path);
    if (!row) return;
    const file = Number(row['file']);
    const facts = 'SELECT fact FROM fact_rows WHERE file = ?';
    if (this.#statement('SELECT 1 FROM fact_rows WHERE file = ?').get(file)) {
      for (const table of [quoteName(`kind_${row['kind']}`), 'fact_actors', 'fact_dates']) {
        this.#statement(`DELETE FROM ${table} WHERE fact IN (${facts})`).run(file);
      }
    }
    for (const table of ['fact_rows', 'bulletins', 'problems', 'files']) {
      this.#statement(`DELETE FROM ${table} WHERE file = ?`).run(file);
    }
  }

  /** Notes what is wrong in a file, or across it and others. */
  problems(file: number, problems: Problem[], across: boolean): void {
    for (const problem of problems) {
      this.#insert('problems', ['file', 'across', 'problem'], [file, Number(across), JSON.stringify(problem)]);
    }
  }

  bulletin(file: number, bulletin: Bulletin): void {
    const cells = bulletinColumns.map((name) => storedJson(bulletin[name]));
    this.#insert('bulletins', [...bulletinColumns, 'file'], [...cells, file]);
  }

  actors(register: ActorRegister): void {
    for (const actor of register.byId.values()) {
      const { id, name, polish, about, part_of } = actor;
      const lists = [JSON.stringify(actor.aliases), JSON.stringify(actor.adjectives)];
      const columns = ['id', 'name', 'polish', 'about', 'part_of', 'aliases', 'adjectives'];
      this.#insert('actors', columns, [id, name, polish, about, part_of, ...lists]);
      for (const each of new Set(namesOf(actor))) this.#insert('actor_names', ['name', 'id'], [each, id]);
    }
  }

  /** Puts in the facts of a file; returns those whose formulas cannot be worked out, and why. */
  facts(file: number, kind: Kind, facts: PreparedFact[]): { line: number; reason: string }[] {
    return withinLimits(this.#database, () => this.#facts(file, kind, facts));
  }

  #facts(file: number, kind: Kind, facts: PreparedFact[]): { line: number; reason: string }[] {
    const failed: { line: number; reason: string }[] = [];
    const columns = ['file', ...factColumns];
    const table = tableOf(kind);
    const fields = ['fact', ...kindColumns(kind).map(quoteName)];
    for (const { row, fields: cells, actors, dates } of facts) {
      const fact = this.#insert('fact_rows', columns, [file, ...row]);
      try {
        this.#insert(table, fields, [fact, ...cells]);
      } catch (thrown) {
        if (!isFailedExpression(thrown)) throw thrown;
        failed.push({ line: Number(row.at(-1)), reason: messageOf(thrown) });
      }
      for (let at = 0; at < actors.length; at += 2) {
        this.#insert('fact_actors', actorColumns, [actors[at] as string, fact, actors[at + 1] as string], 'OR IGNORE');
      }
      for (let at = 0; at < dates.length; at += 4) {
        this.#insert('fact_dates', dateColumns, [fact, ...dates.slice(at, at + 4)]);
      }
    }
    return failed;
  }

  // Rows of a table always come with the same columns, so that its name alone finds the statement again.
  #insert(table: string, columns: string[], values: SqlValue[], or = ''): number {
    let statement = this.#inserts.get(table);
    if (!statement) {
      const marks = columns.map(() => '?').join(', ');
      statement = this.#database.prepare(`INSERT ${or} INTO ${table} (${columns.join(', ')}) VALUES (${marks})`);
      this.#inserts.set(table, statement);
    }
    return Number(statement.run(...values).lastInsertRowid);
  }

  #statement(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}
