import { messageOf } from '../errors.ts';
import type { TableOptions } from '../model/map.ts';
import { unreadable } from './decode.ts';
import type { Cell, Table, TableRow } from './table.ts';

/** The most characters of a JSON file, which is read whole. */
const maxJson = 100_000_000;
/** The most characters of a line of NDJSON. */
const maxLine = 4_000_000;
/** How deep records may be nested. */
const maxNesting = 20;

/** Opens a file with one list of records. */
export async function openJson(
  file: string,
  text: AsyncIterable<string>,
  { records: path }: TableOptions,
): Promise<Table> {
  let whole = '';
  for await (const piece of text) {
    whole += piece;
    if (whole.length > maxJson)
      throw unreadable(file, `it has more than ${maxJson} characters`, 'Save it as NDJSON: a record on each line.');
  }
  const list = recordsIn(file, parseJson(file, whole), path);
  async function* rows(toCells: (record: unknown) => Cell[] | string): AsyncGenerator<TableRow> {
    for (const [at, record] of list.entries()) yield rowOf(at + 1, toCells(record));
  }
  return tableOf(rows);
}

/** Opens a file with a record on each line. */
export function openNdjson(file: string, text: AsyncIterable<string>): Table {
  async function* rows(toCells: (record: unknown) => Cell[] | string): AsyncGenerator<TableRow> {
    let row = 0;
    for await (const line of linesOf(file, text)) {
      if (line.trim() === '') continue;
      row += 1;
      yield rowOf(row, fromLine(line, toCells));
    }
  }
  return tableOf(rows);
}

function fromLine(line: string, toCells: (record: unknown) => Cell[] | string): Cell[] | string {
  try {
    return toCells(JSON.parse(line));
  } catch (thrown) {
    return `the line is not JSON: ${messageOf(thrown)}`;
  }
}

/** The lines of a text, each without its end. */
export async function* linesOf(file: string, text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of text) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
    if (rest.length > maxLine)
      throw unreadable(file, `a line has more than ${maxLine} characters`, 'Check that each record has its own line.');
  }
  yield rest;
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    throw unreadable(
      file,
      `it is not JSON: ${messageOf(thrown)}`,
      'Correct it, or rename a file with a record on each line to .ndjson.',
    );
  }
}

function recordsIn(file: string, value: unknown, path: string | undefined): unknown[] {
  let found = value;
  for (const key of path?.split('.') ?? [])
    found = isRecord(found) && Object.hasOwn(found, key) ? found[key] : undefined;
  if (Array.isArray(found)) return found;
  const where = path === undefined ? 'it' : `${path} in it`;
  throw unreadable(
    file,
    `${where} is not a list of records`,
    'Say where the list is: `table: { records: … }` in the map.',
  );
}

function rowOf(row: number, cells: Cell[] | string): TableRow {
  return typeof cells === 'string' ? { row, cells: [], broken: cells } : { row, cells };
}

/** A table whose headings are the keys of all records read so far. */
function tableOf(rows: (toCells: (record: unknown) => Cell[] | string) => AsyncGenerator<TableRow>): Table {
  const headings: string[] = [];
  const columns = new Map<string, number>();
  const columnOf = (heading: string) => {
    const known = columns.get(heading);
    if (known !== undefined) return known;
    columns.set(heading, headings.length);
    return headings.push(heading) - 1;
  };
  const toCells = (record: unknown): Cell[] | string => {
    if (!isRecord(record)) return 'it is not a record, which has names and values';
    const values = new Map<string, string[]>();
    if (!flatten(record, '', values)) return `it is nested more than ${maxNesting} levels deep`;
    const cells: Cell[] = [];
    for (const [heading, texts] of values) cells[columnOf(heading)] = texts.length === 1 ? String(texts[0]) : texts;
    return Array.from(headings, (_, at) => cells[at] ?? '');
  };
  return { headings, hasHeader: false, rows: rows(toCells) };
}

/** Notes every value under the keys that lead to it, as in `a.b`; false if it is nested too deep. */
function flatten(value: unknown, path: string, into: Map<string, string[]>, depth = 0): boolean {
  if (depth > maxNesting) return false;
  if (Array.isArray(value)) return value.every((item) => flatten(item, path, into, depth + 1));
  if (isRecord(value)) {
    return Object.entries(value).every(([key, each]) =>
      flatten(each, path === '' ? key : `${path}.${key}`, into, depth + 1),
    );
  }
  if (value === null) return true;
  const texts = into.get(path);
  if (texts) texts.push(String(value));
  else into.set(path, [String(value)]);
  return true;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
