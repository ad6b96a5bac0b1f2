import { messageOf } from '../errors.ts';
import { ownValue } from '../model/values.ts';
import type { Cell, ReadOptions, Table, TableRow } from './table.ts';
import { limitRows, maxRows, unreadableTable } from './table-bytes.ts';

/** The most characters of a line of NDJSON. */
const maxLine = 4_000_000;
/** The deepest nesting of records. */
const maxNesting = 20;

/** Reads a list of records in a file. */
export function readJson(file: string, text: string, { records, isGuess }: ReadOptions): Table {
  const value = parseJson(file, text);
  const lists = listsIn(value);
  const path = records ?? (isGuess ? lists[0]?.path : '') ?? '';
  const list = (path === '' ? [] : path.split('.')).reduce(
    (at, key) => (isRecord(at) ? ownValue(at, key) : undefined),
    value,
  );
  if (!Array.isArray(list)) {
    const known =
      lists
        .map((each) => `${each.path} (${each.length})`)
        .slice(0, 10)
        .join(', ') || 'none';
    const hint = `Lists of records in it: ${known}. Name one with --sheet, or in the map: \`table: { records: … }\`.`;
    throw unreadableTable(file, `${path === '' ? 'it' : `${path} in it`} is not a list of records`, hint);
  }
  const others = lists.map((each) => each.path).filter((each) => each !== path);
  const table = tableOfJson(limitRows(file, list).map((record) => () => record));
  return path === '' ? table : { ...table, part: { key: 'records', name: path, others } };
}

/** The lists of records in a value, the longest first. */
function listsIn(value: unknown, path: string[] = []): { path: string; length: number }[] {
  if (Array.isArray(value)) return value.some(isRecord) ? [{ path: path.join('.'), length: value.length }] : [];
  const inner = isRecord(value) && path.length < maxNesting ? Object.entries(value) : [];
  const lists = inner.flatMap(([key, each]) => listsIn(each, [...path, key]));
  return lists.sort((one, other) => other.length - one.length);
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
