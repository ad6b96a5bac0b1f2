import { readFileSync, writeFileSync } from 'node:fs';
import { fileWriter, parquetWriteRows } from 'hyparquet-writer';
import type { ExportType } from '../../core/model/fields/type.ts';
import { packageVersion } from '../../core/package.ts';
import type { Column } from '../../core/query/result.ts';
import { folderExporter } from './folder.ts';
import type { ExportTable } from './tables.ts';

/** A folder with a folder for each table, which contains one Parquet file. */
export const parquet = folderExporter('/part-0.parquet', writeTable);

/** Rows in memory at a time. */
const rowGroup = 10_000;

function writeTable({ columns, rows }: ExportTable, file: string): void {
  let count = 0;
  const typed = Iterator.from(rows).map((row) => {
    count += 1;
    return Object.fromEntries(columns.map(({ name, type = 'text' }) => [name, convert(row[name] ?? null, type)]));
  });
  parquetWriteRows({
    writer: fileWriter(file),
    schema: [{ name: 'root', num_children: columns.length }, ...columns.flatMap(parquetSchema)],
    createdBy: `pism ${packageVersion}`,
    columns: columns.map(({ name }) => ({ name })),
    rows: typed,
    rowGroupSize: rowGroup,
  });
  if (count === 0) patchEmptyRowGroups(file);
}

// Where there are no rows (16 00), the library writes a list of row groups (19) whose items have no type (00 instead of 0c,
// structs). Apache Arrow's Rust reader takes that for a damaged file.
const [emptyList, mendedList] = [Buffer.from('16001900', 'hex'), Buffer.from('1600190c', 'hex')];

function patchEmptyRowGroups(file: string): void {
  const bytes = readFileSync(file);
  const at = bytes.lastIndexOf(emptyList);
  if (at < 0) return;
  mendedList.copy(bytes, at);
  writeFileSync(file, bytes);
}

type Element = NonNullable<Parameters<typeof parquetWriteRows>[0]['schema']>[number];

const utf8Element: Omit<Element, 'name'> = { type: 'BYTE_ARRAY', converted_type: 'UTF8' };

const elements: Record<Exclude<ExportType, 'texts'>, Omit<Element, 'name'>> = {
  text: utf8Element,
  array: utf8Element,
  object: utf8Element,
  integer: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  flag: { type: 'BOOLEAN' },
  day: { type: 'INT32', converted_type: 'DATE' },
};

function parquetSchema({ name, type = 'text' }: Column): Element[] {
  if (type !== 'texts') return [{ name, repetition_type: 'OPTIONAL', ...elements[type] }];
  // A list in the form that the Parquet specification asks of writers.
  return [
    { name, repetition_type: 'OPTIONAL', num_children: 1, converted_type: 'LIST' },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'OPTIONAL', ...utf8Element },
  ];
}

const millisecondsOfDay = 86_400_000;

function convert(value: unknown, type: ExportType): unknown {
  if (value === null) return null;
  if (type === 'array' || type === 'object') return JSON.stringify(value);
  if (type === 'integer') return BigInt(Number(value));
  if (type === 'number') return Number(value);
  if (type === 'day') return Math.floor(Date.parse(`${value}T00:00:00Z`) / millisecondsOfDay);
  return value;
}
