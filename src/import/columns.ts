import { basename } from 'node:path';
import { PismError } from '../errors.ts';
import { type Field, fieldOf, type Kind } from '../model/kind.ts';
import type { TableMap, ValueSource } from '../model/map.ts';
import { didYouMean } from '../model/text.ts';
import { matchWithin } from './patterns.ts';
import type { Cell, Table } from './table.ts';

/** Finds the columns of a table that a map names. Throws a PismError if the table does not fit the map. */
export function mapColumns(file: string, { headings }: Table, map: TableMap, kind: Kind) {
  const titles = headings.map(clean);
  const name = basename(file);
  const compile = (pattern?: string) => (pattern === undefined ? undefined : new RegExp(pattern, 'u'));
  const mapped = (part: string, source: ValueSource, field?: Field): MappedColumn => {
    const at = indexOf(source, titles);
    const [regexp, ofFile] = [compile(source.pattern), compile(source.file)];
    const fromFile = ofFile && firstGroup(matchWithin(ofFile, name));
    return { ...source, name: part, field, at, title: (at !== undefined && titles[at]) || '', regexp, fromFile };
  };
  const columns = Object.entries({ ...map.parts, ...map.fields }).map(([part, source]) =>
    mapped(part, source, Object.hasOwn(map.fields, part) ? fieldOf(kind, part) : undefined),
  );
  const leaveOut = map.leave_out.map(({ why, ...source }) => ({ ...mapped('', source), why }));
  const all = [...columns, ...leaveOut];
  const errors = new Set(all.flatMap((column) => mappingError(column, titles) ?? []));
  const hint = 'Correct the map, or write `optional: true` beside a column that some tables lack.';
  if (errors.size > 0) throw new PismError('unreadable', `${name} does not fit the map`, [...errors, hint].join('\n'));
  const used = new Set(all.map(({ at }) => at));
  return { columns, leaveOut, unused: headings.filter((_, at) => !used.has(at) && titles[at] !== '') };
}

/** A part or field of a map, with its column, its heading, and its value from the name of the file. */
export interface MappedColumn extends ValueSource {
  name: string;
  /** Undefined for parts. */
  field: Field | undefined;
  /** The index of the column; undefined if there is none. */
  at: number | undefined;
  title: string;
  regexp: RegExp | undefined;
  fromFile: string | undefined;
}

/** The columns of a table for parts and fields, those that decide which rows to leave out, and unused headings. */
export type MappedColumns = ReturnType<typeof mapColumns>;

function indexOf({ column, heading, number = 0 }: ValueSource, titles: string[]): number | undefined {
  const pattern = heading === undefined ? undefined : new RegExp(heading, 'u');
  const at = titles.findIndex((title, index) =>
    column !== undefined ? title === column : pattern ? matchWithin(pattern, title) : index === number - 1,
  );
  return at < 0 ? undefined : at;
}

/** Why a column of a map is not in a table, or is ambiguous. */
function mappingError(mapped: MappedColumn, titles: string[]): string | undefined {
  const { name, column, heading, number, at, optional, file, fromFile } = mapped;
  if (file !== undefined && fromFile === undefined) return `its name does not fit the pattern of ${name}: ${file}`;
  if (column !== undefined && titles.filter((title) => title === column).length > 1)
    return `two columns are called ${column}: name one by \`number\``;
  if (at !== undefined || optional || (column ?? heading ?? number) === undefined) return undefined;
  if (number !== undefined) return `there is no column ${number}: the headings are ${titles.length}`;
  const known = titles.filter((each) => each !== '');
  const missing = heading === undefined ? `there is no column ${column}` : `no heading fits the pattern ${heading}`;
  return `${missing}. ${didYouMean(heading === undefined ? (column ?? '') : '', known, 'Headings are')}`;
}

/** The texts in a cell of a column, without empty ones. */
export function textsIn({ at, split }: MappedColumn, cells: Cell[], empty: string[]): string[] {
  const cell = at === undefined ? '' : (cells[at] ?? '');
  const texts =
    typeof cell !== 'string' ? cell : split === undefined ? [cell] : cell.split(split === 'line' ? /\r\n?|\n/ : split);
  return texts.map(clean).filter((text) => text !== '' && !empty.includes(text));
}

/** A text on one line, without control characters. */
function clean(text: string): string {
  return text.replace(/[\s\p{Cc}\ufeff]+/gu, ' ').trim();
}

/** The first group of a match, or the whole match. */
function firstGroup(match: RegExpExecArray | null): string | undefined {
  return match?.slice(1).find((group) => group !== undefined) ?? match?.[0];
}

/** The text that the pattern of a column takes from a cell; undefined if it takes none. */
export function takenFrom(text: string, { regexp, values = {} }: MappedColumn): string | undefined {
  if (spreadsheetError.test(text) && !Object.hasOwn(values, text)) return undefined;
  return regexp ? firstGroup(matchWithin(regexp, text)) : text;
}

/** Why a text of a cell is refused. */
export function whyNotTaken(text: string): string {
  return spreadsheetError.test(text) ? `${text} is an error of the spreadsheet` : 'no pattern of the map takes this';
}

/** The errors of formulas in spreadsheets. */
const spreadsheetError = /^#(?:N\/A|NAME\?|DIV\/0!|[A-Z]+!)$/;
