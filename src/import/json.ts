import { messageOf } from '../errors.ts';
import type { TableOptions } from '../model/map.ts';
import { ownValue } from '../model/values.ts';
import type { Cell, Table, TableRow } from './table.ts';
import { limitRows, maxRows, unreadableTable } from './table-bytes.ts';

/** Reads a list of records in a JSON file. */
export function readJson(file: string, text: string, { records: path = '' }: TableOptions): Table {
  const value = parseJson(file, text);
  const list = (path === '' ? [] : path.split('.')).reduce(
    (at, key) => (isRecord(at) ? ownValue(at, key) : undefined),
    value,
  );
  if (!Array.isArray(list)) {
    const known = listsIn(value)
      .slice(0, 10)
      .map((each) => `${each.path} (${each.length})`);
    const hint = `Lists of records in it: ${known.join(', ') || 'none'}. Name one with --sheet, or in the map: \`table: { records: … }\`.`;
    throw unreadableTable(file, `${path === '' ? 'it' : `${path} in it`} is not a list of records`, hint);
  }
  return tableOfJson(limitRows(file, list).map((record) => () => record));
}

/** The most characters of a line of NDJSON. */
const maxLine = 4_000_000;
/** The deepest nesting of records. */
const maxNesting = 20;

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
    const leaves = leavesIn(read);
    if (typeof leaves === 'string') return { row, cells: [], broken: leaves };
    const cells: Cell[] = [];
    for (const [heading, values] of Map.groupBy(leaves, ({ path }) => path)) {
      const column = columns.get(heading) ?? columns.size;
      columns.set(heading, column);
      const [text = '', ...others] = values.map((leaf) => leaf.text);
      cells[column] = others.length === 0 ? text : [text, ...others];
    }
    // With holes: full rows would take gigabytes if each record has its own keys.
    return { row, cells };
  });
  return { headings: [...columns.keys()], rows };
}

/** A value of a record that has no others in it, and where it is, as in `a.b`. */
interface Leaf {
  path: string;
  text: string;
}

/** The values of a record, or why there are none. */
function leavesIn(read: () => unknown): Leaf[] | string {
  try {
    const record = read();
    return isRecord(record) ? leavesOf(record) : 'it is not a record, which has names and values';
  } catch (thrown) {
    return thrown instanceof SyntaxError ? `the line is not JSON: ${messageOf(thrown)}` : messageOf(thrown);
  }
}

function leavesOf(value: unknown, path = '', depth = 0): Leaf[] {
  if (depth > maxNesting) throw new Error(`it is nested more than ${maxNesting} levels deep`);
  if (Array.isArray(value)) return value.flatMap((item) => leavesOf(item, path, depth + 1));
  const start = path === '' ? '' : `${path}.`;
  if (isRecord(value)) return Object.entries(value).flatMap(([key, each]) => leavesOf(each, start + key, depth + 1));
  return value === null ? [] : [{ path, text: String(value) }];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
