import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { getCellAddress } from 'write-excel-file/utility';
import { anchorOf } from '../copy/anchor/anchor.ts';
import { findPassages } from '../copy/anchor/find-passages.ts';
import { readText } from '../copy/reading/reading.ts';
import type { StatedFact } from '../model/fact.ts';
import { fieldType, isList } from '../model/fields/index.ts';
import type { Field, Kind } from '../model/kind.ts';
import type { TableMap } from '../model/map.ts';
import { didYouMean, fold, nearQuestion } from '../model/text.ts';
import { type JsonObject, ownValue } from '../model/values.ts';
import { registersOf } from '../store/add-file.ts';
import { factChecker } from '../store/check-fact.ts';
import type { Index } from '../store/open.ts';
import { claimOf } from '../verify/claim.ts';
import { backgroundOf, statedIn } from '../verify/claims.ts';
import type { Finding } from '../verify/finding.ts';
import { placeFinder, type SourceCopy } from '../verify/identify-source.ts';
import { verify } from '../verify/verify.ts';
import type { FactsById } from './collect.ts';
import { mapColumns } from './columns.ts';
import { idOf } from './fact-id.ts';
import { emptyMap } from './map.ts';
import { nameFinder } from './names.ts';
import { factOfRow } from './row.ts';
import { sentenceWriter } from './sentence-template.ts';
import type { Cell, Table, TableRow } from './table.ts';

/** The columns of a table of facts, before and after those of fields. */
export const columnsBefore = ['paragraph', 'begins', 'kind'];
export const columnsAfter = ['says', 'passage', 'inferred', 'id'];
/** The sign between two items of a list in a cell. */
export const splitAt = ';';

/** A row of a kind; it has no fact while it waits for its sentence, or has a problem. */
interface FactRow extends TableRow {
  kind: Kind;
  fact?: StatedFact;
}

/** The path of a table of facts, and the copy of their bulletin. */
interface TableOfCopy {
  file: string;
  copy: SourceCopy;
  index: Index;
}

/** Reads the facts in a table that a person filled in, and verifies them; collects all problems with their cells. */
export class FactTable {
  /** Whether the copy does not support a value. */
  isContradicted = false;
  /** The ids of rows without a sentence. */
  readonly waiting = new Set<string>();
  /** Sentences that repeat words of the copy. */
  readonly repeats: string[] = [];
  #rows: FactRow[] = [];
  readonly #in: TableOfCopy;
  readonly #table: Table;
  readonly #headings: string[];
  readonly #imported: Set<string>;
  readonly #taken = new Set<string>();
  readonly #problems: { row: number; at: number; says: string }[] = [];

  constructor(request: TableOfCopy, table: Table, imported: Set<string>) {
    this.#in = request;
    this.#table = table;
    this.#headings = table.headings.map((heading) => heading.trim().toLowerCase().replaceAll(' ', '_'));
    this.#imported = imported;
  }

  /** The problems in the order of the rows. */
  get problems(): string[] {
    const sorted = this.#problems.toSorted((one, other) => one.row - other.row || one.at - other.at);
    return sorted.map(({ row, at, says }) => `${this.#placeIn(row, at)}: ${says}`);
  }

  /** The facts with their kinds; a row without a kind or without a sentence is not filled in yet. */
  read(): { kind: Kind; fact: StatedFact }[] {
    this.#checkHeadings();
    if (this.#problems.length === 0) this.#rows = this.#table.rows.flatMap((row) => this.#rowOf(row) ?? []);
    for (const [kind, own] of Map.groupBy(this.#rows, (row) => row.kind)) this.#readFacts(kind, own);
    for (const [at, row] of this.#rows.entries()) this.#refuseTwice(row, this.#rows.slice(0, at));
    return this.#rows.flatMap(({ kind, fact }) => (fact ? [{ kind, fact }] : []));
  }

  /** Verifies the facts, those in `merged` as they are with edits by hand. */
  verify(merged: FactsById): void {
    const background = backgroundOf(this.#in.index, this.#in.copy.source);
    const rows = new Map(this.#rows.map((row) => [`${row.row}`, row]));
    const claims = [...rows].flatMap(([id, { kind, fact }]) => {
      const after = fact && { ...((merged.get(fact.id) as StatedFact | undefined) ?? fact), id };
      return after ? claimOf(statedIn({ ...after, place: after.source }, kind), background) : [];
    });
    for (const { id, findings, repeats } of verify(this.#in.copy, claims, background)) {
      const row = rows.get(id);
      for (const each of row ? findings : []) this.#tell(each, row as FactRow, merged);
      for (const { field, words, text } of row ? repeats : [])
        this.repeats.push(
          `${this.#placeIn(Number(id), this.#columnAt(field))}: ${words} words are those of the copy: "${text}"`,
        );
    }
  }

  #tell({ field, value, where, found }: Finding, row: FactRow, merged: FactsById): void {
    this.isContradicted = true;
    const column = where === 'says' ? 'says' : field === 'source' ? 'passage' : field;
    const { id = '', ...values }: JsonObject & { id?: string } = row.fact ?? {};
    const after = merged.get(id) ?? values;
    const read = where === 'says' ? [field, 'says'] : [field, 'source'];
    const edited = [...new Set(read)].filter((name) => !isDeepStrictEqual(after[name], values[name]));
    const notes = edited.length > 0 ? ` (edited by hand in the fact ${id}: ${edited.join(', ')})` : '';
    const made = isMonthIn(this.#text(row, 'passage'), value)
      ? ' (the cell has a whole day: a spreadsheet may have made it)'
      : '';
    this.#refuse(row, column, `${field} is ${value}, but ${found.replace(/^its sentence/, '`says`')}${notes || made}`);
  }

  #refuse({ row }: Pick<TableRow, 'row'>, column: string, says: string): void {
    this.#problems.push({ row, at: this.#columnAt(column), says });
  }

  /** The place of a column; that of `kind` if the table lacks it. */
  #columnAt(column: string): number {
    return this.#headings.indexOf(this.#headings.includes(column) ? column : 'kind');
  }

  #placeIn(row: number, at: number): string {
    const name = this.#headings[at] || 'no name';
    const cell = /\.md$/i.test(this.#in.file) ? `line ${row}` : `cell ${getCellAddress(row - 1, Math.max(at, 0))}`;
    return `${basename(this.#in.file)}${at < 0 ? '' : `, ${cell} (${name})`}`;
  }

  #text({ cells }: TableRow, column: string): string {
    return [cells[this.#headings.indexOf(column)] ?? ''].flat().join(splitAt).trim();
  }

  #checkHeadings(): void {
    const { headings, rows } = { headings: this.#headings, rows: this.#table.rows };
    const fields = this.#in.index.kinds.flatMap((kind) => kind.fields.filter((field) => fieldType(field).isWritten));
    const known = [...columnsBefore, ...columnsAfter, ...fields.map(({ name }) => name)];
    const row = /\.md$/i.test(this.#in.file) ? (rows[0]?.row ?? 3) - 2 : 1;
    const tell = (at: number, says: string) => this.#problems.push({ row, at, says });
    for (const [at, name] of headings.entries())
      if (name === '' && !rows.some(({ cells }) => cells[at]?.length)) continue;
      else if (!known.includes(name))
        tell(at, `no kind has a field "${name}". ${nearQuestion(name, known) ?? ''}`.trim());
      else if (headings.indexOf(name) < at) tell(at, `two columns are called ${name}`);
    for (const name of ['kind', 'says', 'passage'])
      if (!headings.includes(name)) tell(-1, `there is no column ${name}`);
  }

  /** A row of a kind; undefined, with its problems reported, for any other. */
  #rowOf(row: TableRow): FactRow | undefined {
    const written = this.#text(row, 'kind').toLowerCase();
    const kind = this.#in.index.kinds.find((each) => each.kind === written || each.was?.includes(written));
    const names = this.#in.index.kinds.map((each) => each.kind);
    const isWaiting = this.#text(row, 'says') === '';
    const error = row.cells.findIndex((cell) => /^#(?:N\/A|[A-Z\d/]+[!?])$/.test([cell].flat().join().trim()));
    if (row.broken !== undefined) this.#refuse(row, 'kind', row.broken);
    else if (['', 'none'].includes(written) || (isWaiting && !kind)) return undefined;
    else if (error >= 0 && !isWaiting)
      this.#problems.push({ row: row.row, at: error, says: `${row.cells[error]} is an error of the spreadsheet` });
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
    const id = this.#text(row, 'id') || (this.#taken.has(made) || this.#imported.has(longer) ? longer : made);
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
    const fields = kind.fields.filter((field) => fieldType(field).isWritten && this.#headings.includes(field.name));
    const byName = new Map(fields.map((field) => [field.name, field]));
    const factOf = this.#reader(kind, fields);
    const isWaiting = (row: FactRow) => this.#text(row, 'says') === '';
    for (const row of rows.filter((each) => !isWaiting(each))) {
      const cells = this.#headings.map((name, at) => spelled(row.cells[at] ?? '', byName.get(name)));
      const result = factOf({ ...row, cells: [...cells, this.#idOf(row, kind)] });
      const source = this.#sourceOf(row);
      const inferred = this.#text(row, 'inferred').match(/[^;,\s]+/g) ?? [];
      if ('reasons' in result) for (const { column, says } of result.reasons) this.#refuse(row, column, plain(says));
      if ('fact' in result)
        row.fact = { ...(result.fact as StatedFact), source, ...(inferred.length > 0 && { inferred }) };
      this.#checkColumns(row, inferred, byName);
    }
    for (const row of rows.filter(isWaiting)) this.waiting.add(this.#idOf(row, kind));
  }

  /** Refuses values in columns of other kinds, and names under `inferred` that are no columns with values. */
  #checkColumns(row: FactRow, inferred: string[], fields: Map<string, Field>): void {
    const known = [...columnsBefore, ...columnsAfter, ...fields.keys()];
    const { kind } = row.kind;
    for (const name of this.#headings.filter((each) => !known.includes(each) && this.#text(row, each) !== ''))
      this.#refuse(row, name, `${kind} have no field ${name}: empty the cell, or correct the kind`);
    for (const name of inferred.filter((each) => !fields.has(each) || this.#text(row, each) === ''))
      this.#refuse(row, 'inferred', `${name} is no field with a value in this row`);
  }

  /** Reads rows of a kind as if a map named each column for its field. */
  #reader(kind: Kind, fields: Field[]) {
    const sources = fields.map((each) => [each.name, { column: each.name, ...(isList(each) && { split: splitAt }) }]);
    const parts = { id: { number: this.#headings.length + 1 }, says: { column: 'says' } };
    const own = { parts, fields: Object.fromEntries(sources), says: ['{says}'], key: ['id'] };
    const map: TableMap = { ...emptyMap, ...own, title: '', kind: kind.kind };
    const columns = mapColumns(this.#in.file, { headings: [...this.#headings, 'id'], rows: [] }, map, kind);
    const registers = registersOf(this.#in.index.database);
    const tools = { check: factChecker(kind, registers), sentence: sentenceWriter(registers) };
    const names = nameFinder(registers, {});
    const context = { map, kind, registers, names, ...tools, isKnown: () => false, progress: () => {} };
    return (row: TableRow) => factOfRow(context, columns, row, this.#in.file);
  }

  /** Refuses a fact that is in the table twice, or has the id of another fact of the bulletin. */
  #refuseTwice(row: FactRow, above: FactRow[]): void {
    if (!row.fact) return;
    const { id, says, inferred: _, ...values } = row.fact;
    const isSame = ({ kind, fact }: FactRow) => kind === row.kind && isDeepStrictEqual({ ...fact, ...values }, fact);
    const one = above.find((each) => each.fact && (each.fact.id === id || isSame(each)));
    const another = one?.fact?.says === says ? '' : ' in other words';
    const sql = 'SELECT kind FROM fact_rows WHERE id = ? AND kind <> ?';
    const taken = this.#in.index.database.prepare(sql).get(`${this.#in.copy.source}/${id}`, row.kind.kind);
    if (one?.fact?.id === id) this.#refuse(row, 'id', `row ${one.row} has the id ${id}, too: give each its own`);
    else if (one) this.#refuse(row, 'says', `row ${one.row} states the same${another}: delete one of them`);
    if (taken) this.#refuse(row, 'id', `${taken['kind']}.yaml has a fact ${id}: delete it, or give another id`);
  }
}

/** A cell with its choices as the kind spells them: people write them in any case, and `yes` for a flag. */
function spelled(cell: Cell, field: Field | undefined): Cell {
  const isFlag = field !== undefined && fieldType(field).exportType === 'flag';
  const known = isFlag
    ? { yes: 'true', no: 'false', true: 'true', false: 'false' }
    : Object.fromEntries(Object.keys(field?.choices ?? {}).map((choice) => [fold(choice), choice]));
  if (Object.keys(known).length === 0) return cell;
  return [cell].flat().flatMap((text) => text.split(splitAt).map((each) => ownValue(known, fold(each)) ?? each));
}

/** A reason without words about maps, and with the place of a new actor. */
function plain(says: string): string {
  const place = (name: string) =>
    `registers/actors.yaml, as in \`- { id: ${idOf([name])}, name: ${JSON.stringify(name)} }\``;
  return says
    .replace(/: say `dates: .*/, ': write it as 2021-06-05 or 5 June 2021')
    .replace(
      /(^There is no actor called (.+?)\.) *$/,
      (_, all: string, name: string) => `${all} Add it to ${place(name)}.`,
    );
}

/** Whether a text has only the month of a first day of a month. */
function isMonthIn(text: string, value: string): boolean {
  const [, ofYear, ofMonth] = /^(\d{4})-(\d\d)-01$/.exec(value) ?? [];
  const isIt = (year?: number, month?: number) => year === Number(ofYear) && month === Number(ofMonth);
  return readText(text).dates.some(({ year, month, day }) => day === undefined && isIt(year, month));
}
