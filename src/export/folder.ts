import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { attempt } from '../errors.ts';
import { requireReplaceable, statIfExists, writeAtomically } from '../files/output.ts';
import { packageVersion } from '../package.ts';
import type { Selection } from './index.ts';
import { type ExportTable, tablesOf } from './tables.ts';

/** Writes the selected facts into a folder with a manifest; returns how many. Replaces only an earlier export. */
export function exportFolder(selection: Selection, place: string, format: FolderFormat): number {
  const { index, kinds, filters, force } = selection;
  const counts: Record<string, number> = {};
  const create = (folder: string) => {
    if (attempt(() => readdirSync(place).length) !== 0) requireReplaceable(place, force, () => foreignIn(place));
    const tables = [...tablesOf(index, kinds, filters), ...(format.more?.(selection) ?? [])];
    const files = tables.map((table) => {
      const { name } = table;
      const path = name + format.suffix;
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      counts[name] = 0;
      const counted = Iterator.from(table.rows).map((row) => {
        counts[name] = (counts[name] ?? 0) + 1;
        return row;
      });
      format.write({ ...table, rows: counted }, file);
      return path;
    });
    const manifest = { by: `pism ${packageVersion}`, format: format.name, rows: counts, files };
    writeFileSync(join(folder, manifestName), `${JSON.stringify(manifest, null, 2)}\n`);
  };
  writeAtomically(place, create, index, true);
  return kinds.reduce((sum, { kind }) => sum + (counts[kind] ?? 0), 0);
}

/** A format whose exports are a folder with a file for each table. */
interface FolderFormat {
  name: string;
  /** The end of a table's path, after the table's name. */
  suffix: string;
  write(table: ExportTable, file: string): void;
  /** Tables that only this format has. */
  more?(selection: Selection): ExportTable[];
}

/** The manifest of an export. Programs that read a folder as tables skip names that begin with an underscore. */
const manifestName = '_export.json';

/** The path of a file in this place that the manifest does not list. */
function foreignIn(place: string): string | undefined {
  if (!statIfExists(place)?.isDirectory()) return place;
  const manifest = join(place, manifestName);
  const files: unknown =
    statIfExists(manifest)?.isFile() && attempt(() => JSON.parse(readFileSync(manifest, 'utf8')).files);
  if (!Array.isArray(files)) return place;
  const listedNames = [manifestName, ...files.map(String)];
  const own = new Set([...listedNames, ...listedNames.map(dirname)].map((name) => join(place, name)));
  const entries = readdirSync(place, { recursive: true, encoding: 'utf8' });
  return entries.map((name) => join(place, name)).find((path) => !own.has(path));
}
