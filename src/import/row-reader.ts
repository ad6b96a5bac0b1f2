import { basename } from 'node:path';
import { PismError } from '../errors.ts';
import { factFields } from '../model/file-fields.ts';
import { type Field, fieldOf } from '../model/kind.ts';
import type { ValueSource } from '../model/map.ts';
import { didYouMean } from '../model/text.ts';
import { find, inTime, rowsAtOnce } from './patterns.ts';
import { clean, firstGroup, OneRow, type RowContext, type RowResult, type Source } from './row.ts';
import { sayer } from './says.ts';
import { openTable, type TableRow } from './table.ts';

/** Opens a table and reads its rows, without blank ones. Throws a PismError, in JSON at the end, if it does not fit the map. */
export async function openRows(
  file: string,
  context: RowContext,
  { encoding, onBytes }: { encoding?: string | undefined; onBytes?: ((bytes: number) => void) | undefined },
) {
  const options = { ...context.map.table, ...(encoding !== undefined && { encoding }) };
  const table = await openTable(file, options, onBytes);
  const reader = inTime(file, () => new RowReader(context, file, table.headings));
  if (table.hasHeader) inTime(file, () => refuseTrouble(file, reader));
  const batch: TableRow[] = [];
  const take = () => inTime(file, () => batch.splice(0).map((row) => ({ row, result: reader.read(row) })));
  async function* read() {
    for await (const row of table.rows) {
      if (row.broken === undefined && row.cells.every((cell) => cell.length === 0)) continue;
      if (batch.push(row) === rowsAtOnce) yield* take();
    }
    yield* take();
    if (!table.hasHeader) inTime(file, () => refuseTrouble(file, reader));
  }
  return { reader, rows: read() };
}

function refuseTrouble(file: string, reader: RowReader): void {
  const trouble = reader.trouble();
  if (trouble.length === 0) return;
  const hint = 'Correct the map, or write `optional: true` beside a column that some tables lack.';
  throw new PismError('unreadable', `${basename(file)} does not fit the map`, [...trouble, hint].join('\n'));
}

/** Turns the rows of one table into facts. */
class RowReader {
  readonly #context: RowContext;
  readonly #file: string;
  readonly #sources: Source[];
  readonly #leaveOut: (Source & { why: string })[];
  readonly #headings: string[];
  readonly #fields: Field[];
  readonly #empty: Set<string>;
  readonly #say: ReturnType<typeof sayer>;
  #headingsSeen = -1;

  constructor(context: RowContext, file: string, headings: string[]) {
    const { map, kind, registers } = context;
    this.#context = context;
    this.#file = basename(file);
    this.#headings = headings;
    const sources = { ...map.parts, ...map.fields };
    this.#sources = Object.entries(sources).map(([name, source]) =>
      this.#prepare(name, source, Object.hasOwn(map.fields, name) ? fieldOf(kind, name) : undefined),
    );
    this.#leaveOut = map.leave_out.map(({ why, ...each }) => ({ ...this.#prepare('', each, undefined), why }));
    this.#fields = factFields(kind);
    this.#empty = new Set(map.empty);
    this.#say = sayer(registers);
  }

  #prepare(name: string, source: ValueSource, field: Field | undefined): Source {
    const regexp = source.pattern === undefined ? undefined : new RegExp(source.pattern, 'u');
    const fromFile = source.file === undefined ? undefined : firstGroup(find(new RegExp(source.file, 'u'), this.#file));
    return { ...source, name, field, regexp, fromFile };
  }

  /** What the table lacks that the map names, and headings that could be taken for one another. */
  trouble(): string[] {
    this.#findColumns();
    const all = [...this.#sources, ...this.#leaveOut];
    const missing = all.filter((source) => isColumn(source) && source.at === undefined && source.optional !== true);
    const doubled = all.flatMap(({ column, at }) => {
      const count = this.#headings.filter((heading) => clean(heading) === column).length;
      return column !== undefined && at !== undefined && count > 1 ? [column] : [];
    });
    const unnamed = all.filter(({ file, fromFile }) => file !== undefined && fromFile === undefined);
    return [
      ...new Set(missing.map((source) => this.#missing(source))),
      ...[...new Set(doubled)].map((column) => `two columns are called ${column}: name one by \`number\``),
      ...unnamed.map(({ name, file }) => `its name does not fit the pattern of ${name}: ${file}`),
    ];
  }

  #missing({ column, heading, number }: Source): string {
    if (number !== undefined) return `there is no column ${number}: the headings are ${this.#headings.length}`;
    const known = this.#headings.map(clean).filter((each) => each !== '');
    if (heading !== undefined)
      return `no heading fits the pattern ${heading}. ${didYouMean('', known, 'Headings are')}`;
    return `there is no column ${column}. ${didYouMean(column ?? '', known, 'Headings are')}`;
  }

  /** Headings of columns that the map names nowhere. */
  unused(): string[] {
    this.#findColumns();
    const used = new Set([...this.#sources, ...this.#leaveOut].map(({ at }) => at));
    return this.#headings.filter((heading, at) => !used.has(at) && clean(heading) !== '');
  }

  // In JSON, headings are added while records are read.
  #findColumns(): void {
    if (this.#headingsSeen === this.#headings.length) return;
    this.#headingsSeen = this.#headings.length;
    const headings = this.#headings.map(clean);
    for (const source of [...this.#sources, ...this.#leaveOut]) {
      const at = indexOf(source, headings);
      source.at = at < 0 ? undefined : at;
    }
  }

  /** The fact of a row. */
  read({ row, cells, broken }: TableRow): RowResult {
    if (broken !== undefined) return { reasons: [{ column: '', cell: '', says: broken }] };
    this.#findColumns();
    for (const source of this.#leaveOut)
      if (source.regexp && find(source.regexp, this.#textsOf(source, cells).join('\n'))) return { leftOut: source.why };
    return new OneRow(this.#context, this.#sources, this.#fields, this.#say, {
      textsOf: (source) => this.#textsOf(source, cells),
      headingAt: (at) => clean(this.#headings[at] ?? ''),
      source: { file: this.#file, row },
    }).read();
  }

  /** The heading of the column that a field comes from, and what a row has there; both are empty where it has none. */
  cellOf(name: string, { cells }: TableRow): { column: string; cell: string } {
    const source = this.#sources.find((each) => each.name === name && each.at !== undefined);
    if (source?.at === undefined) return { column: '', cell: '' };
    return { column: clean(this.#headings[source.at] ?? ''), cell: [cells[source.at] ?? ''].flat().join('; ') };
  }

  /** The texts in the cell of a source, without those that state nothing. */
  #textsOf({ at, split }: Source, cells: TableRow['cells']): string[] {
    const cell = at === undefined ? '' : (cells[at] ?? '');
    const texts = typeof cell !== 'string' ? cell : split === undefined ? [cell] : cell.split(separator(split));
    return texts.map(clean).filter((text) => text !== '' && !this.#empty.has(text));
  }
}

function indexOf({ column, heading, number = 0 }: Source, headings: string[]): number {
  if (column !== undefined) return headings.indexOf(column);
  if (heading === undefined) return number <= headings.length ? number - 1 : -1;
  const pattern = new RegExp(heading, 'u');
  return headings.findIndex((each) => find(pattern, each));
}

function isColumn({ column, heading, number }: Source): boolean {
  return (column ?? heading ?? number) !== undefined;
}

function separator(split: string): string | RegExp {
  return split === 'line' ? /\r\n?|\n/ : split;
}
