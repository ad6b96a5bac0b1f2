import { basename } from 'node:path';
import { PismError } from '../../../core/errors.ts';
import { fillTemplate, type TableMap, type ValueSource } from '../../../core/model/map.ts';
import { problemTexts } from '../../../core/model/problem.ts';
import { cached, didYouMean } from '../../../core/model/text.ts';
import { clip, ownValue } from '../../../core/model/values.ts';
import type { Cell, MappedRow, MappedTable, Table } from './table.ts';

/** Takes the texts of parts and fields from a table by a map. Throws a PismError if the table does not fit the map. */
export function mappedTable(file: string, { headings, rows }: Table, map: TableMap): MappedTable {
  const titles = headings.map(clean);
  const name = basename(file);
  const mapped = (part: string, source: ValueSource): MappedColumn => {
    const at = indexOf(source, titles);
    const fromFile = source.file === undefined ? undefined : found(source.file, name);
    return { ...source, name: part, at, title: titles[at] ?? '', fromFile };
  };
  const columns = Object.entries({ ...map.parts, ...map.fields }).map(([part, source]) => mapped(part, source));
  const leaveOut = map.leave_out.map(({ why, ...source }) => ({ ...mapped('', source), why }));
  const all = [...columns, ...leaveOut];
  const errors = new Set(all.flatMap((column) => mappingError(column, titles) ?? []));
  const hint = 'Correct the map, or write `optional: true` beside a column that some tables lack.';
  if (errors.size > 0) throw new PismError('unreadable', `${name} does not fit the map`, [...errors, hint].join('\n'));
  const used = new Set(all.map(({ at }) => at));
  return {
    unused: headings.filter((_, at) => !used.has(at) && titles[at] !== ''),
    titles: Object.fromEntries(columns.map((column) => [column.name, column.title || column.name])),
    rows: rows.map(({ row, cells, broken }): MappedRow => {
      const textsOf = (column: MappedColumn) => textsIn(column, cells, map.empty);
      const refused = broken === undefined ? [] : [{ name: '', says: broken }];
      const leaves = leaveOut.find(
        ({ pattern = '', ...each }) => found(pattern, textsOf(each).join('\n')) !== undefined,
      );
      if (refused.length > 0 || leaves) return { row, texts: {}, refused, leftOut: leaves?.why };
      return { row, ...textsOfRow(columns, textsOf) };
    }),
  };
}

/** A part or field of a map, with its column, its heading, and its value from the name of the file. */
interface MappedColumn extends ValueSource {
  name: string;
  /** The index of the column; -1 if there is none. */
  at: number;
  title: string;
  fromFile: string | undefined;
}

function indexOf({ column, heading, number = 0 }: ValueSource, titles: string[]): number {
  if (column !== undefined) return titles.indexOf(column);
  if (heading !== undefined) return titles.findIndex((title) => found(heading, title) !== undefined);
  return number > titles.length ? -1 : number - 1;
}

/** Why a column of a map is not in a table, or is ambiguous. */
function mappingError(mapped: MappedColumn, titles: string[]): string | undefined {
  const { name, column, heading, number, at, optional, file, fromFile } = mapped;
  if (file !== undefined && fromFile === undefined) return `its name does not fit the pattern of ${name}: ${file}`;
  if (column !== undefined && titles.filter((each) => each === column).length > 1)
    return `two columns are called ${column}: name one by \`number\``;
  if (at >= 0 || optional || (column ?? heading ?? number) === undefined) return undefined;
  const known = titles.filter((each) => each !== '');
  const missing = heading === undefined ? `there is no column ${column ?? number}` : `no heading fits ${heading}`;
  return `${missing}. ${didYouMean(column ?? '', known, 'Headings are')}`;
}

/** The texts in a cell of a column, without empty ones. */
function textsIn({ at, split }: MappedColumn, cells: Cell[], empty: string[]): string[] {
  const cell = cells[at] ?? '';
  const texts =
    typeof cell !== 'string' ? cell : split === undefined ? [cell] : cell.split(split === 'line' ? /\r\n?|\n/ : split);
  return texts.map(clean).filter((text) => text !== '' && !empty.includes(text));
}

/** The texts of parts and fields; refuses a cell with a text that no pattern takes. */
function textsOfRow(columns: MappedColumn[], textsOf: (column: MappedColumn) => string[]): Omit<MappedRow, 'row'> {
  const texts: MappedRow['texts'] = {};
  const refused: MappedRow['refused'] = [];
  const read = columns.map((column) => {
    const all = (given(column, texts) ?? textsOf(column)).map((text) => ({ text, taken: takenFrom(text, column) }));
    const taken = all.flatMap((each) => each.taken || []);
    if (!taken.every((text) => text.isWellFormed()))
      refused.push({ name: column.name, says: problemTexts.LONE_SURROGATE.says });
    texts[column.name] = taken.map((text) => ownValue(column.values ?? {}, text) ?? text);
    return { column, all };
  });
  for (const [at, own] of Map.groupBy(read, ({ column }) => column.at)) {
    // Columns that split a cell have different texts from those that do not.
    const isWhole = own.some(({ all }) => all.length > 0 && all.every(({ taken }) => taken !== undefined));
    if (at < 0 || isWhole) continue;
    const taken = new Set(own.flatMap(({ all }) => all.flatMap((each) => (each.taken === undefined ? [] : each.text))));
    const untaken = own[0]?.all.filter(({ text }) => !taken.has(text)) ?? [];
    for (const { column } of own)
      for (const { text } of untaken)
        refused.push({ name: column.name, says: `no pattern of the map takes ${clip(text, 30)}` });
  }
  return { texts, refused };
}

/** The texts of a part or field that are not those of its column. */
function given({ value, first, fromFile }: MappedColumn, texts: MappedRow['texts']): string[] | undefined {
  if (fromFile !== undefined) return [fromFile];
  if (first) return first.map((name) => texts[name] ?? []).find((own) => own.length > 0) ?? [];
  return value === undefined ? undefined : [fillTemplate([value], (name) => texts[name]?.[0]) ?? []].flat();
}

/** A text on one line, without control characters. */
function clean(text: string): string {
  return text.replace(/[\s\p{Cc}\ufeff]+/gu, ' ').trim();
}

/** The text that the pattern of a column takes from a cell; undefined if it takes none. */
function takenFrom(text: string, { pattern, values = {} }: MappedColumn): string | undefined {
  if (spreadsheetError.test(text) && !Object.hasOwn(values, text)) return undefined;
  return pattern === undefined ? text : found(pattern, text);
}

/** What a pattern finds: the first group of a match, or the whole match. */
function found(pattern: string, text: string): string | undefined {
  const match = patternOf(pattern).exec(text);
  return match?.slice(1).find((group) => group !== undefined) ?? match?.[0];
}

const patternOf = cached((pattern: string) => new RegExp(pattern, 'u'));

/** The errors of formulas in spreadsheets. */
const spreadsheetError = /^#(?:N\/A|NAME\?|DIV\/0!|[A-Z]+!)$/;
