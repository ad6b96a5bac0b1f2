import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { attempt, requireReplaceable, statIfExists, writeAtomically, writePieces } from '../files/output.ts';
import { codesDisplay } from '../model/fields/type.ts';
import type { JsonObject } from '../model/values.ts';
import { packageVersion } from '../package.ts';
import { type Format, formats } from '../render/index.ts';
import { inChunks, plainStyle, type Renderer } from '../render/page.ts';
import type { Exporter, Selection } from './index.ts';
import { type Table, tablesOf } from './tables.ts';

/** A format whose exports are a folder with a file for each table. */
interface FolderFormat {
  name: string;
  /** What follows the name of a table in the path of its file. */
  suffix: string;
  /** Whether facts are nested as in JSON; otherwise each column has one value. */
  isNested: boolean;
  write(table: Table, file: string): void;
  /** Tables that only this format has. */
  more?(selection: Selection): Table[];
  /** The name and content of a further file, which describes those that were written. */
  describe?(written: Written[], selection: Selection): [name: string, content: JsonObject];
}

/** A table that was written: its path in the folder, and its file as it is now. */
export interface Written {
  table: Table;
  path: string;
  file: string;
}

/** What an export says of itself. Programs that read a folder as tables skip names that begin with an underscore. */
const manifestName = '_export.json';

/** Writes the selected facts into a folder with a manifest; returns how many. Replaces only an earlier export. */
export function exportFolder(selection: Selection, place: string, format: FolderFormat): number {
  const { index, kinds, filters, force } = selection;
  const rows: Record<string, number> = {};
  const create = (folder: string) => {
    if (attempt(() => readdirSync(place).length) !== 0) requireReplaceable(place, force, () => foreignIn(place));
    const tables = [...tablesOf(index, kinds, filters, format.isNested), ...(format.more?.(selection) ?? [])];
    const written = tables.map((table): Written => {
      const path = table.name + format.suffix;
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      let count = 0;
      const counted = Iterator.from(table.rows).map((row) => {
        count += 1;
        return row;
      });
      format.write({ ...table, rows: counted }, file);
      rows[table.name] = count;
      return { table, path, file };
    });
    const writeJson = (name: string, content: object) =>
      writeFileSync(join(folder, name), `${JSON.stringify(content, null, 2)}\n`);
    const [name, content] = format.describe?.(written, selection) ?? [];
    if (name !== undefined) writeJson(name, content ?? {});
    const files = [...written.map(({ path }) => path), ...(name === undefined ? [] : [name])];
    writeJson(manifestName, { by: `pism ${packageVersion()}`, format: format.name, rows, files });
  };
  writeAtomically(place, index, create, true);
  return kinds.reduce((sum, { kind }) => sum + (rows[kind] ?? 0), 0);
}

/** An exporter that writes each table in an output format, and what else the export has. */
export async function renderedFolder(name: string, more: Partial<FolderFormat> = {}): Promise<Exporter> {
  const { load, isData: isNested = false } = formats[name] as Format;
  const render = (await load()) as Renderer;
  return (selection, place) => {
    const { safeCsv, bom } = selection;
    const page = { width: 80, style: plainStyle, display: codesDisplay, safeCsv, bom };
    const write = ({ columns, rows }: Table, file: string) =>
      writePieces(file, inChunks(render({ columns, all: columns, rows }, page)));
    return exportFolder(selection, place, { name, suffix: `.${name}`, isNested, write, ...more });
  };
}

/** The path of something in this place that the manifest does not list. */
function foreignIn(place: string): string | undefined {
  if (!statIfExists(place)?.isDirectory()) return place;
  const entries = readdirSync(place, { recursive: true, withFileTypes: true });
  const manifest = join(place, manifestName);
  if (!statIfExists(manifest)?.isFile()) return place;
  const files: unknown = attempt(() => JSON.parse(readFileSync(manifest, 'utf8')).files);
  if (!Array.isArray(files)) return place;
  const listed = [manifestName, ...files.map(String)];
  const own = new Set([...listed, ...listed.map(dirname)].map((name) => join(place, name)));
  return entries.map(({ parentPath, name }) => join(parentPath, name)).find((path) => !own.has(path));
}
