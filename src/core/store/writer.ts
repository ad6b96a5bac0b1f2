import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { LoadedFact } from '../load/facts.ts';
import type { ReadFile } from '../load/file.ts';
import type { FolderFile } from '../load/folder.ts';
import { comparisonOf } from '../model/checks.ts';
import { daysOfDate, documentKeys, documentOf, identifierKey } from '../model/document.ts';
import type { StatedFact } from '../model/fact.ts';
import type { Field } from '../model/field.ts';
import { fieldType, registerOfField } from '../model/fields/index.ts';
import { codesDisplay, type Display, type FieldReader, type SqlValue } from '../model/fields/type.ts';
import { fieldOf, type Kind } from '../model/kind.ts';
import type { Problem } from '../model/problem.ts';
import { belonging, type Entry, namesThatFind, type Registers } from '../model/register.ts';
import { datingFields, stagesOf } from '../model/stages.ts';
import { cached } from '../model/text.ts';
import { type Json, type JsonObject, quoteName } from '../model/values.ts';
import { Search } from '../search/ranked.ts';
import { namesOfEntry } from '../search/terms.ts';
import { fieldCells, fieldsInserter } from './check-fact.ts';
import { isInFile } from './read.ts';
import { searchedTexts, sqlCell } from './schema.ts';

/** Writes to the index; prepares each statement once. */
export class Writer {
  readonly #database: DatabaseSync;
  readonly #registers: Registers;
  readonly #statements = new Map<string, StatementSync>();
  readonly #insertFields = cached((kind: Kind) => fieldsInserter(this.#database, kind));
  readonly #search = cached(() => new Search(this.#database));
  /** Shows entries by their names. */
  readonly #names: Display = {
    ...codesDisplay,
    entry: (register, id) => this.#entry(register, id)?.name ?? id,
    forReader: true,
  };
  /** The numbers of the facts that were added. */
  readonly #added: number[] = [];
  /** The ids of facts that others may name now, or no longer. */
  readonly #linked = new Set<string>();

  constructor(database: DatabaseSync, registers: Registers) {
    this.#database = database;
    this.#registers = registers;
  }

  /** Adds a file with this many items, and returns its number, which it keeps; without a hash it is still to be read. */
  addFile({ path, role, source, kind }: FolderFile, hash: string | null = null, items = 0): number {
    const sql = `INSERT INTO _files (path, role, source, kind, hash, items) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (path) DO UPDATE SET kind = excluded.kind, hash = excluded.hash, items = excluded.items RETURNING file`;
    return Number(this.#statement(sql).get(path, role, source, kind, hash, items)?.['file']);
  }

  /** Whether the index has a file with the content that was read. */
  hasSameContent({ file, hash, isGone }: ReadFile<{ path: string }>): boolean {
    const row = this.#statement('SELECT hash FROM _files WHERE path = ?').get(file.path);
    return isGone ? row === undefined : row?.['hash'] === hash;
  }

  /** Removes what was read from a file and, if it is gone, the file. */
  removeContent({ file: { path }, isGone }: ReadFile): void {
    const row = this.#statement('SELECT file, kind FROM _files WHERE path = ? AND hash IS NOT NULL').get(path);
    if (isGone) this.#statement('DELETE FROM _files WHERE path = ?').run(path);
    if (!row) return;
    const file = Number(row['file']);
    const ofFile = isInFile('?1');
    if (this.#statement(`SELECT 1 FROM _fact_rows WHERE ${ofFile}`).get(file)) {
      for (const { fact, texts } of searchedTexts(this.#database, ofFile, file))
        this.#search().add(fact, texts, 'delete');
      for (const { other } of this.#statement(`SELECT other FROM _links WHERE ${ofFile}`).all(file))
        this.#linked.add(String(other));
      for (const table of [quoteName(`_kind_${row['kind']}`), '_links', 'fact_entries', 'fact_dates', '_fact_rows'])
        this.#statement(`DELETE FROM ${table} WHERE ${ofFile}`).run(file);
    }
    for (const table of ['sources', '_problems']) this.#statement(`DELETE FROM ${table} WHERE file = ?`).run(file);
  }

  addProblems(file: number, problems: Problem[]): void {
    for (const problem of problems) this.#insert('_problems', { file, across: 0, problem: JSON.stringify(problem) });
  }

  /** Adds a source as described in its `bulletin.yaml` or `source.yaml`. */
  addSource(file: number, source: JsonObject): void {
    this.#insert('sources', { source: source['source'], _document: source, file });
  }

  /** Adds the entries of all registers, with their names, identifiers and parts. */
  addEntries(): void {
    for (const [register, { byId }] of this.#registers) {
      for (const entry of byId.values()) {
        const { id } = entry;
        this.#insert('entries', { register, id, _document: { ...entry } });
        for (const name of namesThatFind(entry)) this.#insert('entry_names', { name, register, id });
        for (const name of namesOfEntry(register, entry)) this.#insert('_search_names', name, 'OR IGNORE');
      }
      for (const { whole, part, how } of belonging({ byId }))
        this.#insert('entry_parts', { register, whole, part, how }, 'OR IGNORE');
    }
    this.#database.exec(
      'INSERT OR IGNORE INTO entry_ids SELECT e.register, e.id, key, value FROM entries e, json_each(ids)',
    );
  }

  /** Adds a fact, unless it breaks a rule of its kind or a formula fails, which it reports. */
  addFact({ fact, file, kind, position }: FactPlace, { values, line, place }: LoadedFact, reading: FieldReader) {
    const { source } = file;
    const fields = kind.fields.map((field) => {
      const value = values[field.name] ?? null;
      return { field, value, stored: fieldCells(field, value) };
    });
    const stated = fields.filter(({ field, value }) => fieldType(field).isDate && value !== null);
    const times = timesOf(new Map(stated.map(({ field, stored }) => [field.name, stored])));
    const dates = datesOfFact(kind, values, times);
    const cells = [fact, dates.dated_first, source, position, ...fields.flatMap(({ stored }) => stored)];
    const computed = this.#insertFields(kind)(cells, place, reading);
    if (!computed) return;
    const wholeId = (id: string) => (id.includes('/') ? id : `${source}/${id}`);
    const related = (values.related ?? []).map(wholeId);
    const date = fieldOf(kind, 'date') ? (values['date'] ?? null) : dates.dated;
    const superseded_by = values.superseded_by ? wholeId(values.superseded_by) : null;
    const ids = { kind: kind.kind, id: `${source}/${values.id}`, source, superseded_by };
    const derived = { ...ids, date, ...daysOfDate(date), related, ...this.#identifiers(kind, values), ...computed };
    const details = this.#searchWords(kind, values);
    const { checks = [], notes = [] } = values;
    const isNaming = [...checks, ...notes].some(({ facts }) => facts);
    const document = documentOf(documentKeysOf(kind), values, { ...derived, ...comparisonOf(values, kind) });
    this.#insert('_fact_rows', {
      ...{ fact, position, ...dates, title: this.#titleOf(kind, values), details },
      ...{ line, _document: JSON.stringify(document) },
      // What other facts give is known once all files are read.
      _own: isNaming ? JSON.stringify({ checks, notes }) : null,
    });
    this.#added.push(fact);
    this.#addLinks(fact, ids.id, related);
    for (const { field, value } of fields) this.#addEntriesOf(fact, field, value);
    for (const [field, [date = null, first = null, last = null]] of times)
      this.#insert('fact_dates', { fact, field, date, first, last });
  }

  #addLinks(fact: number, id: string, related: string[]): void {
    // Only a fact that another names has more links than its own.
    if (this.#statement('SELECT 1 FROM _links WHERE other = ?').get(id)) this.#linked.add(id);
    for (const [item, other] of related.entries()) {
      this.#insert('_links', { fact, item, other });
      this.#linked.add(other);
    }
  }

  /** Adds the entries in a field that their register has. */
  #addEntriesOf(fact: number, field: Field, value: Json): void {
    const register = registerOfField(field) ?? '';
    const known = fieldType(field)
      .entriesIn(value)
      .filter((id) => this.#entry(register, id));
    for (const entry of known) this.#insert('fact_entries', { register, entry, fact, field: field.name }, 'OR IGNORE');
  }

  /** Makes the facts that were added searchable: all together, as FTS5 writes to the disk before most other statements. */
  writeSearch(): void {
    const added = 'fact IN (SELECT value FROM json_each(?))';
    for (const { fact, texts } of searchedTexts(this.#database, added, JSON.stringify(this.#added)))
      this.#search().add(fact, texts);
  }

  /** Writes into each fact what it belongs with, whichever of two names the other: those that name it, then those that it names. */
  relateFacts(): void {
    const named = 'SELECT other, 1, NULL, NULL, NULL, item FROM _links WHERE fact = f.fact';
    const naming = `SELECT id, 0 AS is_named, source, kind, position, NULL AS item FROM _links JOIN _fact_rows USING (fact)
      WHERE other = f.id AND id NOT IN (SELECT other FROM _links WHERE fact = f.fact)`;
    const related = `SELECT json_group_array(id) FROM (
      ${naming} UNION ALL ${named} ORDER BY is_named, source, kind, position, item)`;
    const update = `UPDATE _fact_rows AS f SET _document = json_set(_document, '$.related', json((${related})))
      WHERE id IN (SELECT value FROM json_each(?))`;
    this.#statement(update).run(JSON.stringify([...this.#linked]));
  }

  /** The public identifiers of the entries in fields that show them. */
  #identifiers({ fields }: Kind, values: StatedFact): JsonObject {
    const identifiers: JsonObject = {};
    for (const field of fields)
      for (const scheme of field.ids ?? []) {
        const identifier = (id: Json) => this.#entry(registerOfField(field) ?? '', String(id))?.ids[scheme];
        const value = values[field.name] ?? null;
        const found = Array.isArray(value) ? value.map((id) => identifier(id) ?? null) : (identifier(value) ?? null);
        identifiers[identifierKey(field, scheme)] = found;
      }
    return identifiers;
  }

  /** The caption of a fact, as what it is called. */
  #titleOf(kind: Kind, values: StatedFact): string {
    const caption = fieldOf(kind, kind.caption);
    return caption ? fieldType(caption).show(values[caption.name] ?? null, this.#names, caption) : '';
  }

  /** The kind, fields and tags of a fact as words. */
  #searchWords(kind: Kind, values: StatedFact): string {
    const fields = kind.fields.flatMap((field) => {
      const value = values[field.name] ?? null;
      return value === null ? [] : fieldType(field).show(value, this.#names, field);
    });
    return [kind.kind, kind.title, ...fields, ...(values.tags ?? [])].join('\n');
  }

  #entry(register: string, id: string): Entry | undefined {
    return this.#registers.get(register)?.byId.get(id);
  }

  /** Adds a row, and returns its number. Rows of a table always have the same columns, in the same order. */
  #insert(table: string, row: Record<string, Json | undefined>, conflict = ''): number | bigint {
    const statement = this.#statement(table, () => {
      const columns = Object.keys(row);
      return `INSERT ${conflict} INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
    });
    return statement.run(...Object.values(row).map(sqlCell)).lastInsertRowid;
  }

  #statement(key: string, sql?: () => string): StatementSync {
    const statement = this.#statements.get(key) ?? this.#database.prepare(sql?.() ?? key);
    this.#statements.set(key, statement);
    return statement;
  }
}

/** The place of a fact in the facts folder. */
interface FactPlace {
  /** The number of the fact: that of its file, which stays the same, and its place there. */
  fact: number;
  file: FolderFile;
  kind: Kind;
  /** Its position among the facts of its kind in its source. */
  position: number | string;
}

const documentKeysOf = cached(documentKeys, 100);

/** The dates of a fact; `x_start` and `x_end` become one time `x`. */
function timesOf(dates: Map<string, SqlValue[]>): Map<string, SqlValue[]> {
  for (const [start, [from = null, first = null]] of [...dates]) {
    const name = start.replace(/_start$/, '');
    const [to = null, , last = null] = dates.get(`${name}_end`) ?? [];
    if (last === null || dates.has(name) || String(first) > String(last)) continue;
    dates.set(name, [`${String(from).split('/')[0]}/${String(to).split('/').at(-1)}`, first, last]);
    for (const each of [start, `${name}_end`]) dates.delete(each);
  }
  return dates;
}

/** The main date of a fact, such as a whole term, with its first and last day. */
function datesOfFact(kind: Kind, values: LoadedFact['values'], times: Map<string, SqlValue[]>) {
  const dating = datingFields(kind, values[stagesOf(kind)?.status.name ?? '']);
  const ofFields = dating.map((name) => times.get(name) ?? times.get(name.replace(/_start$/, '')));
  const [dated = null, dated_first = null, dated_last = null] = ofFields.find((time) => time !== undefined) ?? [];
  return { dated, dated_first, dated_last };
}
