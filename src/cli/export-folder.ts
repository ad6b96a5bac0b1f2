import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Table, tablesOf } from '../export/tables.ts';
import { codesDisplay } from '../model/fields/type.ts';
import type { Kind } from '../model/kind.ts';
import { packageVersion } from '../package.ts';
import type { Filter } from '../query/select.ts';
import { formats } from '../render/index.ts';
import { plainStyle } from '../render/style.ts';
import type { Context } from './context.ts';
import { writeNewFile } from './output-file.ts';
import { inChunks } from './print.ts';
import { refuseFactsFolder } from './refuse-facts.ts';
import { replaceFolder } from './replace.ts';

type WriteTable = (table: Table, file: string) => void;

/** Formats of which an export is a folder: where a table goes in it, and what writes it there. */
export const folderFormats: Record<
  string,
  { path(table: string): string; writer(safeCsv: boolean): Promise<WriteTable> }
> = {
  parquet: {
    path: (table) => `${table}/part-0.parquet`,
    async writer() {
      const { writeParquet } = await import('../export/parquet.ts');
      return (table, file) => writeParquet(table, file, program());
    },
  },
  csv: { path: (table) => `${table}.csv`, writer: (safeCsv) => rendering('csv', safeCsv) },
  ndjson: { path: (table) => `${table}.ndjson`, writer: () => rendering('ndjson', false) },
};

/** Writes the facts of these kinds that pass the filters, a file a table, into a folder; returns how many they are. */
export async function exportFolder(
  { index, options }: Context,
  kinds: Kind[],
  filters: Filter[],
  { format, place }: { format: string; place: string },
): Promise<number> {
  const { path, writer } = folderFormats[format] as (typeof folderFormats)[string];
  const write = await writer(options['safeCsv'] === true);
  refuseFactsFolder(place, index);
  const { rows } = replaceFolder(place, (draft) => {
    const written = tablesOf(index.database, kinds, filters, format === 'ndjson').map((table) => {
      const file = join(draft, path(table.name));
      mkdirSync(dirname(file), { recursive: true });
      let rows = 0;
      write({ ...table, rows: counted(table.rows, () => (rows += 1)) }, file);
      return { table: table.name, rows, file: path(table.name) };
    });
    return {
      by: program(),
      format,
      rows: Object.fromEntries(written.map(({ table, rows }) => [table, rows])),
      files: written.map(({ file }) => file),
    };
  });
  return kinds.reduce((sum, { kind }) => sum + (rows[kind] ?? 0), 0);
}

async function rendering(format: string, safeCsv: boolean): Promise<WriteTable> {
  const render = await formats[format]?.load();
  return ({ columns, rows }, file) => {
    const page = { width: 80, style: plainStyle, display: codesDisplay, names: false, safeCsv };
    writeNewFile(inChunks(render?.({ columns, all: columns, rows }, page) ?? []), file);
  };
}

function program(): string {
  return `pism ${packageVersion()}`;
}

function* counted<Row>(rows: Iterable<Row>, count: () => void): Generator<Row> {
  for (const row of rows) {
    count();
    yield row;
  }
}
