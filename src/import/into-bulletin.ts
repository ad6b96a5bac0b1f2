import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { getCellAddress } from 'write-excel-file/utility';
import { anchorOf } from '../copy/anchor/anchor.ts';
import { findPassages } from '../copy/anchor/find-passages.ts';
import type { StatedFact } from '../model/fact.ts';
import { fieldType, isList } from '../model/fields/index.ts';
import type { Kind } from '../model/kind.ts';
import type { TableMap } from '../model/map.ts';
import { didYouMean } from '../model/text.ts';
import { type Json, type JsonObject, valuesIn } from '../model/values.ts';
import { registersOf } from '../store/add-file.ts';
import { factChecker } from '../store/check-fact.ts';
import type { Index } from '../store/open.ts';
import { claimOf } from '../verify/claim.ts';
import { backgroundOf, statedIn } from '../verify/claims.ts';
import { placeFinder, type SourceCopy } from '../verify/identify-source.ts';
import { verify } from '../verify/verify.ts';
import { schemaFiles } from '../write/bulletin.ts';
import { placeOf } from './collect.ts';
import { mapColumns } from './columns.ts';
import { filesOfKind, readDataset, replaceFiles, type WrittenFile } from './dataset.ts';
import { idOf } from './fact-id.ts';
import { emptyMap } from './map.ts';
import { type Merged, mergeFacts } from './merge.ts';
import { nameFinder } from './names.ts';
import { factOfRow } from './row.ts';
import { sentenceWriter } from './sentence-template.ts';
import { openTable, type Table, type TableRow } from './table.ts';

/** The columns of a table of facts, before and after those of fields. */
export const columnsBefore = ['paragraph', 'begins', 'kind'];
export const columnsAfter = ['says', 'passage', 'inferred', 'id'];
/** The sign between two items of a list in a cell. */
export const splitAt = ';';

/** A row that states a fact of a kind. */
interface FactRow extends TableRow {
  kind: Kind;
  fact?: StatedFact;
}

/** A table to import: the path of its file, the copy of its bulletin, and the folder of that. */
interface BulletinRequest {
  file: string;
  copy: SourceCopy;
  folder: string;
  index: Index;
  encoding?: string | undefined;
  removeVanished?: boolean | undefined;
}

/** Reads the facts in a table that a person filled in, and verifies them; collects all problems with their cells. */
class FactTable {
  readonly problems: string[] = [];
  readonly #in: BulletinRequest;
  readonly #rows: TableRow[];
  readonly #headings: string[];
  readonly #imported: string[];
  readonly #taken = new Set<string>();

  constructor(request: BulletinRequest, { headings, rows }: Table, imported: string[]) {
    this.#in = request;
    this.#rows = rows;
    this.#headings = headings.map((heading) => heading.trim().toLowerCase().replaceAll(' ', '_'));
    this.#imported = imported;
  }

  /** The facts with their kinds; a row without a kind or without a sentence is not filled in yet. */
  read(): { kind: Kind; fact: StatedFact }[] {
    this.#checkHeadings();
    const rows = this.problems.length > 0 ? [] : this.#rows.flatMap((row) => this.#rowOf(row) ?? []);
    for (const [kind, own] of Map.groupBy(rows, (row) => row.kind)) this.#readFacts(kind, own);
    for (const [at, row] of rows.entries()) this.#refuseTwice(row, rows.slice(0, at));
    if (this.problems.length === 0) this.#verify(rows);
    return rows.flatMap(({ kind, fact }) => (fact ? [{ kind, fact }] : []));
  }

  #refuse({ row }: Pick<TableRow, 'row'>, column: string, says: string): void {
    const shown = this.#headings.includes(column) ? column : 'kind';
    const cell = `cell ${getCellAddress(row - 1, this.#headings.indexOf(shown))}`;
    const place = /\.md$/i.test(this.#in.file) ? `line ${row}, ${shown}` : cell;
    this.problems.push(`${basename(this.#in.file)}, ${place}: ${says}`);
  }

  #text({ cells }: TableRow, column: string): string {
    return [cells[this.#headings.indexOf(column)] ?? ''].flat().join(splitAt).trim();
  }

  #checkHeadings(): void {
    const fields = this.#in.index.kinds.flatMap((kind) => kind.fields.filter((field) => fieldType(field).isWritten));
    const known = [...columnsBefore, ...columnsAfter, ...fields.map(({ name }) => name)];
    const used = this.#headings.filter((name, at) => name !== '' || this.#rows.some(({ cells }) => cells[at]?.length));
    for (const [at, name] of used.entries())
      if (!known.includes(name)) this.problems.push(`no kind has a field "${name}". ${didYouMean(name, known)}`);
      else if (used.indexOf(name) < at) this.problems.push(`two columns are called ${name}`);
    for (const name of ['kind', 'says', 'passage'])
      if (!used.includes(name)) this.problems.push(`there is no column ${name}`);
  }

  /** A row that is filled in; undefined, with its problems reported, for any other. */
  #rowOf(row: TableRow): FactRow | undefined {
    const written = this.#text(row, 'kind').toLowerCase();
    const kind = this.#in.index.kinds.find((each) => each.kind === written || each.was?.includes(written));
    const names = this.#in.index.kinds.map((each) => each.kind);
    if (row.broken !== undefined) this.#refuse(row, 'kind', row.broken);
    else if (['', 'none'].includes(written) || this.#text(row, 'says') === '') return undefined;
    else if (kind) return { ...row, kind };
    else this.#refuse(row, 'kind', `there is no kind ${written}. ${didYouMean(written, names, 'Kinds are')}`);
    return undefined;
  }

  /** The id of a row: its own, or words of its passage with a hash, the same as long as passage and kind are. */
  #idOf(row: TableRow, { kind, subject }: Kind): string {
    const passage = this.#text(row, 'passage');
    const words = passage.match(/\p{L}{5,}|\d{4}/gu) ?? [];
    const made = idOf([...words.slice(0, 3), anchorOf(kind + passage).hash.slice(-4)]);
    // Of several facts of one kind in one passage, the others also have what they are about.
    const longer = idOf([made, ...subject.flatMap((name) => this.#text(row, name) || [])]);
    const id = this.#text(row, 'id') || (this.#taken.has(made) || this.#imported.includes(longer) ? longer : made);
    this.#taken.add(id);
    return id;
  }

  #placeOf(row: TableRow): JsonObject {
    const anchor = anchorOf(this.#text(row, 'passage'));
    const paragraph = Number(this.#text(row, 'paragraph') || Number.NaN);
    const { count = 0, first: all = [] } = findPassages(this.#in.copy, [{ anchor, paragraph }])[0] ?? {};
    const [first] = all.filter((each) => each.paragraph !== null);
    const paragraphs = [...new Set(all.map((each) => each.paragraph))].join(', ');
    const times = `it is there ${count} times, in paragraph ${paragraphs}: take more words, or write the paragraph`;
    if (!first || count > 1)
      this.#refuse(row, 'passage', first ? times : `no paragraph of ${this.#in.copy.file} has this passage`);
    return first ? { ...placeFinder(this.#in.copy, this.#in.index, this.#in.copy.source)(first), ...anchor } : {};
  }

  #readFacts(kind: Kind, rows: FactRow[]): void {
    const fields = kind.fields.filter((field) => fieldType(field).isWritten && this.#headings.includes(field.name));
    const sources = fields.map((each) => [each.name, { column: each.name, ...(isList(each) && { split: splitAt }) }]);
    const parts = { id: { number: this.#headings.length + 1 }, says: { column: 'says' } };
    const own = { parts, fields: Object.fromEntries(sources), says: ['{says}'], key: ['id'] };
    const map: TableMap = { ...emptyMap, ...own, title: '', kind: kind.kind };
    const columns = mapColumns(this.#in.file, { headings: [...this.#headings, 'id'], rows: [] }, map, kind);
    const registers = registersOf(this.#in.index.database);
    const tools = { check: factChecker(kind, registers), sentence: sentenceWriter(registers) };
    const names = nameFinder(registers, {});
    const context = { map, kind, registers, names, ...tools, isKnown: () => false, progress: () => {} };
    const known = [...columnsBefore, ...columnsAfter, ...Object.keys(map.fields)];
    for (const row of rows) {
      const cells = [...this.#headings.map((_, at) => row.cells[at] ?? ''), this.#idOf(row, kind)];
      const source = this.#placeOf(row);
      const result = factOfRow(context, columns, { ...row, cells }, this.#in.file);
      if ('reasons' in result) for (const { column, says } of result.reasons) this.#refuse(row, column, says);
      const inferred = this.#text(row, 'inferred').match(/[^;\s]+/g) ?? [];
      const more = inferred.length > 0 && { inferred };
      if ('fact' in result) row.fact = { ...(result.fact as StatedFact), source, ...more };
      for (const name of this.#headings.filter((each) => !known.includes(each) && this.#text(row, each) !== ''))
        this.#refuse(row, name, `${kind.kind} have no field ${name}: empty the cell, or correct the kind`);
      for (const name of inferred.filter((each) => !Object.hasOwn(map.fields, each) || this.#text(row, each) === ''))
        this.#refuse(row, 'inferred', `${name} is no field with a value in this row`);
    }
  }

  /** Refuses a fact that is in the table twice, or has the id of another fact of the bulletin. */
  #refuseTwice(row: FactRow, above: FactRow[]): void {
    if (!row.fact) return;
    const { id, says: _, inferred: __, ...values } = row.fact;
    const isSame = ({ kind, fact }: FactRow) => kind === row.kind && isDeepStrictEqual({ ...fact, ...values }, fact);
    const isOne = (each: FactRow) => each.fact && (each.fact.id === id || isSame(each));
    const one = above.find(isOne);
    const says =
      one?.fact?.id === id ? `has the id ${id}, too: give each its own` : 'states the same: delete one of them';
    const sql = 'SELECT kind FROM fact_rows WHERE id = ? AND kind <> ?';
    const taken = this.#in.index.database.prepare(sql).get(`${this.#in.copy.source}/${id}`, row.kind.kind);
    if (one) this.#refuse(row, 'id', `row ${one.row} ${says}`);
    if (taken) this.#refuse(row, 'id', `${taken['kind']}.yaml has a fact ${id}: delete it, or give another id`);
  }

  #verify(rows: FactRow[]): void {
    const background = backgroundOf(this.#in.index, this.#in.copy.source);
    const claims = rows.flatMap(({ row, kind, fact }) =>
      fact ? claimOf(statedIn({ ...fact, id: `${row}`, place: fact.source }, kind), background) : [],
    );
    for (const { id, findings } of verify(this.#in.copy, claims, background))
      for (const { field, value, where, found } of findings)
        this.#refuse({ row: Number(id) }, where === 'says' ? where : field, `${field} is ${value}, but ${found}`);
  }
}

/** Reads a table of facts of a bulletin and merges them with those in its folder; writes only when asked to. */
export async function importIntoBulletin(request: BulletinRequest) {
  const { file, folder, index, encoding, removeVanished = false } = request;
  const { database, kinds } = index;
  const datasets = kinds.map((kind) => ({ kind, ...readDataset(folder, kind, kinds) }));
  const content = await openTable(file, encoding === undefined ? {} : { encoding });
  const imported = datasets.flatMap((dataset) => [...dataset.imported.keys()]);
  const table = new FactTable(request, content, imported);
  const facts = table.read();
  const merged: (Merged & { kind: string })[] = [];
  const written: WrittenFile[] = [];
  for (const { kind, files, imported } of table.problems.length > 0 ? [] : datasets) {
    const next = byId(facts.flatMap((each) => (each.kind === kind ? [each.fact] : [])));
    // What another table had has not vanished from this one.
    const isOwn = (fact: JsonObject) => placeOf(fact).file === basename(file) || next.has(String(fact['id']));
    const { true: own = [], false: others = [] } = Object.groupBy(imported.values(), (fact) => `${isOwn(fact)}`);
    if (own.length === 0 && next.size === 0) continue;
    const before = byId(own.map(({ source, ...fact }) => ({ ...fact, source: withoutFile(source) })));
    const result = await mergeFacts(
      { files, imported: before },
      { facts: next, rejected: [] },
      { kind, map: { ...emptyMap, key: [] } },
      registersOf(database),
      [],
      removeVanished,
    );
    const { added, changed, vanished } = result.changes;
    const isChanged = added.length + changed.length > 0 || vanished.length > result.kept.size;
    const all = [...next.values(), ...result.kept.values()].map((fact) => ({
      ...fact,
      source: { file: basename(file), ...valuesIn(fact['source']) },
    }));
    const changedFiles = isChanged ? result.files : [];
    merged.push({ ...result, kind: kind.kind, files: changedFiles });
    written.push(...filesOfKind(kind, changedFiles, [...all, ...others]));
  }
  const schemas = schemaFiles([...new Set(facts.map(({ kind }) => kind.kind))], kinds);
  const write = () => replaceFiles(folder, written, schemas);
  return { problems: table.problems, rows: content.rows.length, facts: facts.length, merged, write };
}

function byId(facts: JsonObject[]): Map<string, JsonObject> {
  return new Map(facts.map((fact) => [String(fact['id']), fact]));
}

function withoutFile(source: Json | undefined): JsonObject {
  const { file: _, ...place } = valuesIn(source);
  return place;
}
