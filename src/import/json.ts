import { messageOf } from '../errors.ts';
import type { TableOptions } from '../model/map.ts';
import { ownValue } from '../model/values.ts';
import type { Cell, Table, TableRow } from './table.ts';
import { limitRows, maxRows, unreadableTable } from './table-bytes.ts';

/** The most characters of a line of NDJSON. */
const maxLine = 4_000_000;
/** The deepest nesting of records. */
const maxNesting = 20;

/** Reads a file with one list of records. */
export function readJson(file: string, text: string, { records: path }: TableOptions): Table {
  const list = limitRows(file, recordsIn(file, parseJson(file, text), path));
  return tableOfJson(list.map((record) => () => record));
}

/** Reads a file with a record on each line. */
export function readNdjson(file: string, text: string): Table {
  const lines = limitRows(file, text.trimEnd().split('\n', maxRows + 1)).filter((line) => line.trim() !== '');
  const hint = 'Check that each record has its own line.';
  if (lines.some((line) => line.length > maxLine))
    throw unreadableTable(file, `a line has more than ${maxLine} characters`, hint);
  return tableOfJson(lines.map((line) => () => JSON.parse(line)));
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    const hint = 'Correct it, or rename a file with a record on each line to .ndjson.';
    throw unreadableTable(file, `it is not JSON: ${messageOf(thrown)}`, hint);
  }
}

function recordsIn(file: string, value: unknown, path: string | undefined): unknown[] {
  let list = value;
  for (const key of path?.split('.') ?? []) list = isRecord(list) ? ownValue(list, key) : undefined;
  if (Array.isArray(list)) return list;
  const hint = 'Say where the list is: `table: { records: … }` in the map.';
  throw unreadableTable(file, `${path === undefined ? 'it' : `${path} in it`} is not a list of records`, hint);
}

/** A table whose headings are the keys of all records. */
function tableOfJson(records: (() => unknown)[]): Table {
  const columns = new Map<string, number>();
  const rows = records.map((read, at): TableRow => {
    const row = at + 1;
    const values = leafValues(read);
    if (typeof values === 'string') return { row, cells: [], broken: values };
    const cells: Cell[] = [];
    for (const [heading, texts] of values) {
      const column = columns.get(heading) ?? columns.size;
      columns.set(heading, column);
      cells[column] = texts.length === 1 ? String(texts[0]) : texts;
    }
    // With holes: full rows would take gigabytes if each record has its own keys.
    return { row, cells };
  });
  return { headings: [...columns.keys()], rows };
}

/** The values of a record by their paths, or why there are none. */
function leafValues(read: () => unknown): Map<string, string[]> | string {
  try {
    const record = read();
    if (!isRecord(record)) return 'it is not a record, which has names and values';
    const values = new Map<string, string[]>();
    return flatten(record, '', values) ? values : `it is nested more than ${maxNesting} levels deep`;
  } catch (thrown) {
    return `the line is not JSON: ${messageOf(thrown)}`;
  }
}

/** Collects the values by their paths, as in `a.b`; returns false if they are nested too deep. */
function flatten(value: unknown, path: string, into: Map<string, string[]>, depth = 0): boolean {
  if (depth > maxNesting) return false;
  if (Array.isArray(value)) return value.every((item) => flatten(item, path, into, depth + 1));
  const start = path === '' ? '' : `${path}.`;
  if (isRecord(value)) return Object.entries(value).every(([key, each]) => flatten(each, start + key, into, depth + 1));
  const texts = into.get(path);
  if (value !== null && texts) texts.push(String(value));
  else if (value !== null) into.set(path, [String(value)]);
  return true;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
