import { messageOf } from '../../../core/errors.ts';
import type { TableOptions } from '../../../core/model/map.ts';
import { type Json, ownValue, valuesIn } from '../../../core/model/values.ts';
import type { Cell, Table, TableRow } from './table.ts';
import { maxRows, unreadableTable } from './table-bytes.ts';

/** Reads a list of records in a JSON file, or a file with a record on each line; the headings are the keys of all records. */
export function readJson(file: string, text: string, { records: path = '' }: TableOptions, format: string): Table {
  const records = format === 'json' ? listIn(file, text, path) : linesIn(text);
  const read = records.map((record) =>
    typeof record === 'string' ? record : Map.groupBy(leavesOf(record, ''), ([place]) => place),
  );
  const headings = [...new Set(read.flatMap((leaves) => (typeof leaves === 'string' ? [] : [...leaves.keys()])))];
  const rows = read.map((leaves, at): TableRow => {
    if (typeof leaves === 'string') return { row: at + 1, cells: [], broken: leaves };
    const cells = headings.map((heading): Cell => {
      const texts = leaves.get(heading)?.map(([, text]) => text) ?? [];
      return texts.length === 1 ? texts.join() : texts;
    });
    return { row: at + 1, cells };
  });
  return { headings, rows };
}

/** The records of a list, or why one is none. */
type Records = ({ [key: string]: Json } | string)[];

function listIn(file: string, text: string, path: string): Records {
  const hint =
    'Name its list of records, as in --sheet result.items; a file with a record on each line is called .ndjson.';
  let value: Json | undefined;
  try {
    value = JSON.parse(text);
  } catch (thrown) {
    throw unreadableTable(file, `it is not JSON: ${messageOf(thrown)}`, hint);
  }
  for (const key of path === '' ? [] : path.split('.')) value = ownValue(valuesIn(value), key);
  if (Array.isArray(value)) return value.map(recordOf);
  throw unreadableTable(file, `${path === '' ? 'it' : `${path} in it`} is not a list of records`, hint);
}

function linesIn(text: string): Records {
  const lines = text
    .trimEnd()
    .split('\n', maxRows + 1)
    .filter((line) => line.trim() !== '');
  return lines.map((line) => {
    try {
      return recordOf(JSON.parse(line));
    } catch (thrown) {
      return `the line is not JSON: ${messageOf(thrown)}`;
    }
  });
}

function recordOf(value: Json): Records[number] {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? value
    : 'it is not a record, which has names and values';
}

/** The values in a record that have no others in them, each with its place, as in `a.b`. */
function leavesOf(value: Json, place: string): [place: string, text: string][] {
  if (Array.isArray(value)) return value.flatMap((item) => leavesOf(item, place));
  if (typeof value !== 'object') return [[place, String(value)]];
  return Object.entries(valuesIn(value)).flatMap(([key, each]) =>
    leavesOf(each, place === '' ? key : `${place}.${key}`),
  );
}
