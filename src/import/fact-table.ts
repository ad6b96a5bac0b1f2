import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { getCellAddress } from 'write-excel-file/utility';
import { anchorOf } from '../copy/anchor/anchor.ts';
import { findPassages } from '../copy/anchor/find-passages.ts';
import { readText } from '../copy/reading/reading.ts';
import type { Finding } from '../evidence/finding.ts';
import { type Claim, claimOf } from '../evidence/statements.ts';
import type { StatedFact } from '../model/fact.ts';
import { isList, writtenFields } from '../model/fields/index.ts';
import { absentValues, type Field, type Kind } from '../model/kind.ts';
import { mapFields, type TableMap } from '../model/map.ts';
import { didYouMean, nearQuestion } from '../model/text.ts';
import type { JsonObject } from '../model/values.ts';
import { registersOf } from '../store/add-file.ts';
import type { Index } from '../store/open.ts';
import { backgroundOf, statedIn } from '../verify/claims.ts';
import { contradictionFinder } from '../verify/contradictions.ts';
import { placeFinder, type SourceCopy } from '../verify/identify-source.ts';
import { verify } from '../verify/verify.ts';
import type { FactsById } from './collect.ts';
import { mapColumns } from './columns.ts';
import { columnsAfter, columnsBefore, plainReason, spelled, splitAt } from './fact-cells.ts';
import { idOf } from './fact-id.ts';
import { factOfRow, importContext } from './row.ts';
import type { Table, TableRow } from './table.ts';

/** A row of a kind; it has no fact while it waits for its sentence, or has a problem. */
interface FactRow extends TableRow {
  kind: Kind;
  fact?: StatedFact;
}
type StatedRow = FactRow & { fact: StatedFact };

/** A table to import: the path of its file, the copy of its bulletin, and the folder of that. */
export interface BulletinRequest {
  file: string;
  copy: SourceCopy;
  folder: string;
  index: Index;
  encoding?: string | undefined;
  removeVanished?: boolean | undefined;
}

/** Reads the facts in a table that a person filled in, and compares them with the copy; collects all problems with their cells. */
export class FactTable {
  /** The ids of rows without a sentence. */
  readonly waiting = new Set<string>();
  /** The facts of all rows, once they are read. */
  facts: StatedRow[] = [];
  /** How many facts say something that their passage may say in other words, once they are compared. */
  asking = 0;
  readonly #in: BulletinRequest & { table: Table; imported: FactsById };
  readonly #headings: string[];
  readonly #isMarkdown: boolean;
  readonly #taken = new Set<string>();
  readonly #problems: { row: number; at: number; says: string }[] = [];

  constructor(request: BulletinRequest, table: Table, imported: FactsById) {
    this.#in = { ...request, table, imported };
    this.#headings = table.headings.map((heading) => heading.trim().toLowerCase().replaceAll(' ', '_'));
    this.#isMarkdown = /\.md$/i.test(request.file);
  }

  /** The problems in the order of the rows. */
  get problems(): string[] {
    const sorted = this.#problems.toSorted((one, other) => one.row - other.row || one.at - other.at);
    return sorted.map(({ row, at, says }) => `${this.#placeIn(row, at)}: ${says}`);
  }

  /** Reads the facts; a row without a kind or without a sentence is not filled in yet. */
  read(): void {
    this.#checkHeadings();
    const rows = this.#problems.length > 0 ? [] : this.#in.table.rows.flatMap((row) => this.#rowOf(row) ?? []);
    for (const [kind, own] of Map.groupBy(rows, (row) => row.kind)) this.#readFacts(kind, own);
    this.facts = rows.filter((row): row is StatedRow => row.fact !== undefined);
    for (const [at, row] of this.facts.entries()) this.#refuseTwice(row, this.facts.slice(0, at));
  }

  /** Compares the facts with the copy, those in `merged` with edits by hand; returns notes on `says`: what it contradicts, or repeats. */
  verify(merged: FactsById): string[] {
    const background = backgroundOf(this.#in.index, this.#in.copy.source);
    const claims = this.facts.map(({ row, kind, fact }) => {
      const after = (merged.get(fact.id) as StatedFact | undefined) ?? fact;
      return claimOf(statedIn({ ...after, id: `${row}`, place: after.source }, kind), background);
    });
    const contradictionsIn = contradictionFinder(this.#in.index, background);
    return verify(this.#in.copy, claims, background).flatMap(({ findings, asks, repeats }, index) => {
      const row = this.facts[index] as StatedRow;
      const kept = merged.get(row.fact.id) ?? row.fact;
      for (const each of findings) this.#tell(each, row, kept);
      if (asks.length > 0) this.asking += 1;
      const ofTable = repeats.filter(({ field }) => isDeepStrictEqual(kept[field], row.fact[field]));
      const claim = claims[index] as Claim;
      const contradictions = contradictionsIn(claim, readText(claim.says, background.names));
      const noteOn = (field: string, says: string) => `${this.#placeIn(row.row, this.#columnAt(field))}: ${says}`;
      return [
        ...contradictions.map((each) => noteOn(each.field, differenceOf(each))),
        ...ofTable.map(({ field, words, text }) => noteOn(field, `it repeats ${words} words of the copy: "${text}"`)),
      ];
    });
  }

  #tell(each: Finding, row: StatedRow, kept: JsonObject): void {
    const { field, where } = each;
    const [column, other] = where === 'says' ? ['says', 'says'] : [field === 'source' ? 'passage' : field, 'source'];
    const isEdited = (name: string) => !isDeepStrictEqual(kept[name], row.fact[name]);
    const edited = [...new Set([field, other])].filter(isEdited).join(', ');
    const byHand = edited === '' ? '' : ` (edited by hand in the fact ${row.fact.id}: ${edited})`;
    this.#refuse(row, column, `${differenceOf(each)}${byHand}`);
  }

  #refuse({ row }: Pick<TableRow, 'row'>, column: string | number, says: string): void {
    this.#problems.push({ row, at: typeof column === 'number' ? column : this.#columnAt(column), says });
  }

  /** The place of a column; that of `kind` if the table lacks it. */
  #columnAt(column: string): number {
    return this.#headings.indexOf(this.#headings.includes(column) ? column : 'kind');
  }

  #placeIn(row: number, at: number): string {
    const line = this.#isMarkdown ? `line ${row}` : `cell ${getCellAddress(row - 1, Math.max(at, 0))}`;
    return `${basename(this.#in.file)}${at < 0 ? '' : `, ${line} (${this.#headings[at] || 'no name'})`}`;
  }

  #text({ cells }: TableRow, column: string): string {
    return [cells[this.#headings.indexOf(column)] ?? ''].flat().join(splitAt).trim();
  }

  #checkHeadings(): void {
    const { rows } = this.#in.table;
    const fields = this.#in.index.kinds.flatMap(writtenFields);
    const known = [...columnsBefore, ...columnsAfter, ...fields.map(({ name }) => name)];
    const head = { row: this.#isMarkdown ? (rows[0]?.row ?? 3) - 2 : 1 };
    for (const [at, name] of this.#headings.entries())
      if (name === '' && !rows.some(({ cells }) => cells[at]?.length)) continue;
      else if (!known.includes(name))
        this.#refuse(head, at, `no kind has a field "${name}". ${nearQuestion(name, known) ?? ''}`.trim());
      else if (this.#headings.indexOf(name) < at) this.#refuse(head, at, `two columns are called ${name}`);
    for (const name of ['kind', 'says', 'passage'])
      if (!this.#headings.includes(name)) this.#refuse(head, -1, `there is no column ${name}`);
  }

  /** A row of a kind; undefined, with its problems reported, for any other. */
  #rowOf(row: TableRow): FactRow | undefined {
    const written = this.#text(row, 'kind').toLowerCase();
    const kind = this.#in.index.kinds.find((each) => each.kind === written);
    const names = this.#in.index.kinds.map((each) => each.kind);
    const isWaiting = this.#text(row, 'says') === '';
    const error = row.cells.findIndex((cell) => /^#(?:N\/A|[A-Z\d/]+[!?])$/.test([cell].flat().join().trim()));
    if (row.broken !== undefined) this.#refuse(row, 'kind', row.broken);
    else if (['', 'none'].includes(written) || (isWaiting && !kind)) return undefined;
    else if (error >= 0 && !isWaiting) this.#refuse(row, error, `${row.cells[error]} is an error of the spreadsheet`);
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
    const id = this.#text(row, 'id') || (this.#taken.has(made) || this.#in.imported.has(longer) ? longer : made);
    this.#taken.add(id);
    return id;
  }

  /** The place of the passage in the copy, with its anchor. */
  #sourceOf(row: TableRow): JsonObject {
    const [passage = '', written = ''] = ['passage', 'paragraph'].map((name) => this.#text(row, name));
    const anchor = anchorOf(passage);
    const paragraph = Number(written || Number.NaN);
    const { count = 0, first: all = [] } = findPassages(this.#in.copy, [{ anchor, paragraph }])[0] ?? {};
    const [first] = all.filter((each) => each.paragraph !== null);
    const where = `in paragraph ${[...new Set(all.map((each) => each.paragraph))].join(', ')}`;
    if (passage === '') this.#refuse(row, 'passage', 'the passage is empty');
    else if (!first) this.#refuse(row, 'passage', `no paragraph of ${this.#in.copy.file} has this passage`);
    else if (written !== '' && first.paragraph !== paragraph)
      this.#refuse(row, 'paragraph', `${written} is wrong: the passage is ${where}`);
    else if (count > 1)
      this.#refuse(row, 'passage', `it is there ${count} times, ${where}: take more words, or write the paragraph`);
    return first ? { ...placeFinder(this.#in.copy, this.#in.index, this.#in.copy.source)(first), ...anchor } : {};
  }

  #readFacts(kind: Kind, rows: FactRow[]): void {
    const fields = writtenFields(kind).filter(({ name }) => this.#headings.includes(name));
    const byName = new Map(fields.map((field) => [field.name, field]));
    const known = [...columnsBefore, ...columnsAfter, ...byName.keys()];
    const factOf = this.#reader(kind, fields);
    const isWaiting = (row: FactRow) => this.#text(row, 'says') === '';
    for (const row of rows.filter((each) => !isWaiting(each))) {
      const cells = this.#headings.map((name, at) => spelled(row.cells[at] ?? '', byName.get(name)));
      const result = factOf({ ...row, cells: [...cells, this.#idOf(row, kind)] });
      const source = this.#sourceOf(row);
      const inferred = this.#text(row, 'inferred')
        .toLowerCase()
        .split(/[;,\s]+/)
        .filter(Boolean);
      const more = inferred.length > 0 && { inferred };
      if ('fact' in result) row.fact = { ...(result.fact as StatedFact), source, ...more };
      if ('reasons' in result)
        for (const { column, says } of result.reasons) this.#refuse(row, column, plainReason(says));
      for (const name of this.#headings.filter((each) => !known.includes(each) && this.#text(row, each) !== ''))
        this.#refuse(row, name, `${kind.kind} have no field ${name}: empty the cell, or correct the kind`);
      for (const name of inferred.filter((each) => !byName.has(each) || this.#text(row, each) === ''))
        this.#refuse(row, 'inferred', `${name} is no field with a value in this row`);
    }
    for (const row of rows.filter(isWaiting)) this.waiting.add(this.#idOf(row, kind));
  }

  /** Reads rows of a kind as if a map named each column for its field. */
  #reader(kind: Kind, fields: Field[]) {
    const sources = fields.map((each) => [each.name, { column: each.name, ...(isList(each) && { split: splitAt }) }]);
    const parts = { id: { number: this.#headings.length + 1 }, says: { column: 'says' } };
    const own = { parts, fields: Object.fromEntries(sources), says: ['{says}'], key: ['id'] };
    const map = { ...absentValues<TableMap>(mapFields), ...own, title: '', kind: kind.kind };
    const columns = mapColumns(this.#in.file, { headings: [...this.#headings, 'id'], rows: [] }, map, kind);
    const context = importContext(map, kind, registersOf(this.#in.index.database));
    return (row: TableRow) => factOfRow(context, columns, row, this.#in.file);
  }

  /** Refuses a fact that is in the table twice, or has the id of another fact of the bulletin. */
  #refuseTwice(row: StatedRow, above: StatedRow[]): void {
    const { id, says, inferred: _, ...values } = row.fact;
    const isSame = ({ kind, fact }: FactRow) => kind === row.kind && isDeepStrictEqual({ ...fact, ...values }, fact);
    const one = above.find((each) => each.fact.id === id || isSame(each));
    const another = one?.fact.says === says ? '' : ' in other words';
    const sql = 'SELECT kind FROM fact_rows WHERE id = ? AND kind <> ?';
    const taken = this.#in.index.database.prepare(sql).get(`${this.#in.copy.source}/${id}`, row.kind.kind);
    if (one?.fact.id === id) this.#refuse(row, 'id', `row ${one.row} has the id ${id}, too: give each its own`);
    else if (one) this.#refuse(row, 'says', `row ${one.row} states the same${another}: delete one of them`);
    if (taken) this.#refuse(row, 'id', `${taken['kind']}.yaml has a fact ${id}: delete it, or give another id`);
  }
}

function differenceOf({ field, value, found }: Finding): string {
  return `${field} is ${value}, but ${found.replace(/^its sentence/, '`says`')}`;
}
