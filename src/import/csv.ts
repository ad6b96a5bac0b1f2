import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { TableOptions } from '../model/map.ts';
import { unreadable } from './decode.ts';
import type { Table, TableRow } from './table.ts';

/** The most characters of a record: more than a file of facts can hold. */
const maxRecord = 4_000_000;
const delimiters = [',', ';', '\t', '|'];

/** Opens a table of values with a delimiter between them; the one that the headings have most often, if none is stated. */
export async function openCsv(file: string, text: AsyncIterable<string>, options: TableOptions): Promise<Table> {
  const { header = 1, delimiter: stated } = options;
  const pieces = text[Symbol.asyncIterator]();
  const first = await pieces.next();
  const start: string = first.done ? '' : first.value;
  const delimiter = stated === undefined ? delimiterOf(start, header) : stated === 'tab' ? '\t' : stated;
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    max_record_size: maxRecord,
  });
  const whole = async function* () {
    yield start;
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value;
  };
  // An error of the source reaches whoever reads the records.
  pipeline(Readable.from(whole()), parser, () => {});
  const records = (parser as AsyncIterable<string[]>)[Symbol.asyncIterator]();
  let row = 0;
  const next = async (): Promise<string[] | undefined> => {
    row += 1;
    try {
      const { done, value } = await records.next();
      return done ? undefined : value;
    } catch (thrown) {
      throw thrown instanceof CsvError ? malformed(file, thrown, row) : thrown;
    }
  };
  let headings: string[] | undefined;
  while (row < header) headings = await next();
  if (!headings)
    throw unreadable(file, `it has no row ${header} with headings`, 'Check the file, and `header` of the map.');
  return { headings, hasHeader: true, rows: rowsOf(next, () => row, headings.length) };
}

async function* rowsOf(
  next: () => Promise<string[] | undefined>,
  row: () => number,
  width: number,
): AsyncGenerator<TableRow> {
  for (let cells = await next(); cells; cells = await next()) {
    const extra = cells.slice(width).some((cell) => cell.trim() !== '');
    // A line without anything in it has one empty cell.
    const isBlank = cells.every((cell) => cell === '');
    const counted = `the row has ${cells.length} cells, and the headings are ${width}`;
    if (isBlank) yield { row: row(), cells: [] };
    else yield { row: row(), cells, ...((cells.length < width || extra) && { broken: counted }) };
  }
}

/** The delimiter that stands most often in the line of the headings, outside quotes. */
function delimiterOf(text: string, header: number): string {
  const line = text.split(/\r\n?|\n/, header).at(-1) ?? '';
  const bare = line.replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => bare.split(delimiter).length;
  return delimiters.reduce((best, each) => (count(each) > count(best) ? each : best));
}

const mistakes: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote is opened and never closed',
  CSV_INVALID_CLOSING_QUOTE: 'something stands between a closing quote and the end of the cell',
  INVALID_OPENING_QUOTE: 'a quote stands inside a cell that does not begin with one',
  CSV_MAX_RECORD_SIZE: `a row has more than ${maxRecord} characters`,
};

function malformed(file: string, error: CsvError, row: number): Error {
  const { lines } = error as CsvError & { lines?: number };
  const place = lines === undefined ? `row ${row}` : `row ${row}, line ${lines}`;
  const hint = 'Correct the file; in a quoted cell a quote is written twice. `delimiter` in the map may be wrong, too.';
  return unreadable(file, `${place}: ${mistakes[error.code] ?? error.message}`, hint);
}
