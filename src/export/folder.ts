import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { statIfExists } from '../files/stat.ts';
import { writeAtomically, writePieces } from '../files/write-atomically.ts';
import { codesDisplay } from '../model/fields/type.ts';
import { packageVersion } from '../package.ts';
import { inChunks, plainStyle, type Renderer } from '../render/page.ts';
import type { Selection } from './index.ts';
import { refuseFactsFolder } from './output-file.ts';
import { isSealed, occupied, sealOf } from './seal.ts';
import { type Table, tablesOf } from './tables.ts';

/** A format whose exports are a folder with a file for each table. */
interface FolderFormat {
  format: string;
  /** Whether facts are nested as in JSON; otherwise each column has one value. */
  isNested?: boolean;
  /** The path of a table's file in the folder. */
  fileOf(table: string): string;
  write(table: Table, file: string): void;
}

/** What an export says of itself. Programs that read a folder as tables skip names that begin with an underscore. */
const manifestName = '_export.json';
const sealMark = '"sha256 of this file": "';

/** The program, as exports name what wrote them. */
export const program = `pism ${packageVersion()}`;

/** Writes the selected facts into a folder with a manifest; returns how many. Replaces only an unchanged export. */
export function exportFolder({ index, kinds, filters }: Selection, place: string, format: FolderFormat): number {
  refuseFactsFolder(place, index);
  requireOwn(place);
  const rows: Record<string, number> = {};
  writeAtomically(place, (folder) => {
    const files: Record<string, string> = {};
    for (const table of tablesOf(index.database, kinds, filters, format.isNested === true)) {
      const name = format.fileOf(table.name);
      const file = join(folder, name);
      mkdirSync(dirname(file), { recursive: true });
      format.write({ ...table, rows: counted(table, rows) }, file);
      files[name] = sha256(file);
    }
    writeFileSync(join(folder, manifestName), manifestText({ by: program, format: format.format, rows, files }));
    requireOwn(place);
  });
  return kinds.reduce((sum, { kind }) => sum + (rows[kind] ?? 0), 0);
}

/** Writes a table as an output format renders it. */
export function renderTable(render: Renderer, safeCsv = false): FolderFormat['write'] {
  const page = { width: 80, style: plainStyle, look: codesDisplay, names: false, safeCsv };
  return ({ columns, rows }, file) => writePieces(file, inChunks(render({ columns, all: columns, rows }, page)));
}

function requireOwn(place: string): void {
  const former = statIfExists(place);
  if (!former) return;
  if (!former.isDirectory()) throw occupied(place);
  const entries = readdirSync(place, { recursive: true, withFileTypes: true });
  if (entries.length === 0) return;
  const files = manifestFiles(join(place, manifestName));
  if (!files) throw occupied(place);
  const folders = new Set(Object.keys(files).map(dirname));
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(place, path);
    const isListed = entry.isFile() && name in files;
    const isOwn = isListed ? files[name] === sha256(path) : entry.isDirectory() && folders.has(name);
    if (!isOwn && name !== manifestName) throw occupied(place, `has ${name}, which was added or changed`, path);
  }
}

/** The hashes of the files that a manifest lists; nothing where it is not as pism wrote it. */
function manifestFiles(manifest: string): Record<string, string> | undefined {
  if (!isSealed(manifest, sealMark)) return undefined;
  return JSON.parse(readFileSync(manifest, 'utf8')).files as Record<string, string>;
}

function manifestText(content: object): string {
  const [zeros, mark] = ['0'.repeat(64), sealMark];
  const bytes = Buffer.from(`${JSON.stringify({ ...content, 'sha256 of this file': zeros }, null, 2)}\n`);
  const at = bytes.indexOf(mark) + mark.length;
  bytes.write(sealOf(bytes, at), at);
  return bytes.toString();
}

function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

function* counted({ name, rows }: Table, counts: Record<string, number>): Table['rows'] {
  counts[name] = 0;
  for (const row of rows) {
    counts[name] += 1;
    yield row;
  }
}
