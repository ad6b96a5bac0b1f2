import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { codesDisplay } from '../model/fields/type.ts';
import type { JsonObject } from '../model/values.ts';
import { packageVersion } from '../package.ts';
import { type Format, formats, type TextFormat } from '../render/index.ts';
import { inChunks, plainStyle } from '../render/page.ts';
import type { Exporter, Selection } from './index.ts';
import { attempt, occupied, statIfExists, writeAtomically, writePieces } from './output.ts';
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

/** A table that was written: where in the folder, how long it is, and its SHA-256. */
export interface Written {
  table: Table;
  path: string;
  bytes: number;
  hash: string;
}

/** What an export says of itself. Programs that read a folder as tables skip names that begin with an underscore. */
const manifestName = '_export.json';

/** Writes the selected facts into a folder with a manifest; returns how many. Replaces only an unchanged export. */
export function exportFolder(selection: Selection, place: string, format: FolderFormat): number {
  const { index, kinds, filters } = selection;
  const rows: Record<string, number> = {};
  const files: Record<string, string> = {};
  const written: Written[] = [];
  const create = (folder: string) => {
    const tables = [...tablesOf(index, kinds, filters, format.isNested), ...(format.more?.(selection) ?? [])];
    for (const table of tables) {
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
      files[path] = hash('sha256', readFileSync(file));
      written.push({ table, path, bytes: statSync(file).size, hash: files[path] });
    }
    const [name, content] = format.describe?.(written, selection) ?? [];
    if (name !== undefined) {
      const text = `${JSON.stringify(content, null, 2)}\n`;
      writeFileSync(join(folder, name), text);
      files[name] = hash('sha256', text);
    }
    const by = `pism ${packageVersion()}`;
    writeFileSync(join(folder, manifestName), manifestText({ by, format: format.name, rows, files }));
    requireOwn(place);
  };
  writeAtomically(place, index, create, true);
  return kinds.reduce((sum, { kind }) => sum + (rows[kind] ?? 0), 0);
}

/** An exporter that writes each table in an output format, and what else the export has. */
export async function renderedFolder(name: string, more: Partial<FolderFormat> = {}): Promise<Exporter> {
  const { load, isData = false } = formats[name] as Format & TextFormat;
  const render = await load();
  return (selection, place) => {
    const page = {
      width: 80,
      style: plainStyle,
      display: codesDisplay,
      safeCsv: selection.safeCsv,
      bom: selection.bom,
    };
    const write = ({ columns, rows }: Table, file: string) =>
      writePieces(file, inChunks(render({ columns, all: columns, rows }, page)));
    return exportFolder(selection, place, { name, suffix: `.${name}`, isNested: isData, write, ...more });
  };
}

function requireOwn(place: string): void {
  const former = statIfExists(place);
  if (!former) return;
  const entries = former.isDirectory() ? readdirSync(place, { recursive: true, withFileTypes: true }) : undefined;
  const files = entries?.length === 0 ? {} : manifestFiles(join(place, manifestName));
  if (!entries || !files) throw occupied(place);
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(place, path);
    const isListed = entry.isFile() && files[name] !== undefined && files[name] === hash('sha256', readFileSync(path));
    const isOwn = entry.isDirectory() ? readdirSync(path).length > 0 : isListed || name === manifestName;
    if (!isOwn) throw occupied(place, `has ${name}, which was added or changed`, path);
  }
}

/** The hashes of the files that a manifest lists; nothing where it is not as pism wrote it. */
function manifestFiles(manifest: string): Record<string, string> | undefined {
  if (!statIfExists(manifest)?.isFile()) return undefined;
  const text = readFileSync(manifest, 'utf8');
  const { seal, ...content } = attempt(() => JSON.parse(text)) ?? {};
  return text === manifestText(content) ? content.files : undefined;
}

// The seal shows that nobody edited the list of files that may be replaced.
function manifestText(content: object): string {
  return `${JSON.stringify({ ...content, seal: hash('sha256', JSON.stringify(content)) }, null, 2)}\n`;
}
