import { cpSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseDocument, stringify } from 'yaml';
import { attempt } from '../errors.ts';
import { writeInto } from '../files/new-files.ts';
import { statIfExists, unchangedSince, writeAtomically } from '../files/output.ts';
import { readTextFile } from '../load/file.ts';
import { listBulletin } from '../load/folder.ts';
import { type Kind, kindOfFactsFile } from '../model/kind.ts';
import type { TableMap } from '../model/map.ts';
import type { JsonObject } from '../model/values.ts';
import { registersOf } from '../store/add-file.ts';
import type { Index } from '../store/open.ts';
import { checkedSource, schemaLine } from '../write/bulletin.ts';
import { collectFacts, type FactsById, placeOf } from './collect.ts';
import type { FactFile } from './fact-files.ts';
import { type Dataset, mergeFacts } from './merge.ts';
import { type ImportContext, importContext } from './row.ts';
import { decodeText, unreadableTable } from './table-bytes.ts';

/** The file with the facts as imported, to recognise edits by hand at the next import; the loader skips its folder. */
function importedFile(folder: string, { kind }: Kind): string {
  return join(folder, '_imported', `${kind}.ndjson`);
}

/** Reads the files of a dataset with facts of this kind, and the facts imported before. */
function readDataset(folder: string, kind: Kind, kinds: Kind[]): Dataset {
  // From the disk: another import may have added files since the index was read.
  const own = listBulletin(folder).filter((file) => kindOfFactsFile(file.kind, kinds) === kind.kind);
  // The main file has the shortest name, and comes first.
  const paths = own.map(({ path }) => path).sort((one, other) => one.length - other.length);
  const files = new Map(paths.map((path) => [basename(path), readTextFile(path).text]));
  return { files, imported: readImported(importedFile(folder, kind)) };
}

function readImported(file: string): FactsById {
  const facts: FactsById = new Map();
  for (const [at, line] of (statIfExists(file) ? decodeText(file, 'utf-8') : '').split('\n').entries()) {
    const fact: JsonObject | undefined = attempt(() => JSON.parse(line));
    const id = fact && attempt(() => placeOf(fact).file) !== undefined && fact['id'];
    if (typeof id === 'string' && fact) facts.set(id, fact);
    else if (line !== '')
      throw unreadableTable(file, `line ${at + 1} is no fact`, 'Restore what `pism import` wrote there.');
  }
  return facts;
}

/** What an import read, and what it would write. */
export type Imported = Awaited<ReturnType<typeof importTables>>;

/** Reads tables by a map and merges their facts with those of a dataset; writes nothing. */
export async function importTables(
  { database, kinds }: Pick<Index, 'database' | 'kinds'>,
  files: string[],
  folder: string,
  removeVanished: boolean,
  { kind, map, progress }: Required<Pick<ImportContext, 'kind' | 'map' | 'progress'>>,
) {
  const replace = replacerOf(folder);
  const dataset = readDataset(folder, kind, kinds);
  const context = { ...importContext(map, kind, registersOf(database), dataset.imported), progress };
  const collected = await collectFacts(files, context);
  const tables = files.map((file) => basename(file));
  const merged = await mergeFacts(dataset, collected, context, tables, removeVanished);
  return { kind, folder, replace, collected, merged, names: context.names };
}

/** A file to write: its name in a folder, and its content. */
export type WrittenFile = [name: string, content: string];

/** The files with facts of a kind, and the one with the facts as imported. */
function filesOfKind(kind: Kind, files: FactFile[], imported: JsonObject[]): WrittenFile[] {
  const texts = files.map(({ name, head, facts }): WrittenFile => [name, head + facts.join('\n')]);
  return [...texts, [importedFile('', kind), imported.map((fact) => `${JSON.stringify(fact)}\n`).join('')]];
}

/** The files of a dataset whose contents an import changes. */
export function changedFiles({ folder, kind, collected, merged }: Imported, source: string): WrittenFile[] {
  const imported = new Map([...collected.facts, ...merged.kept]).values();
  const all: WrittenFile[] = [['source.yaml', source], ...filesOfKind(kind, merged.files, [...imported])];
  const contentOf = (name: string) => attempt(() => readFileSync(join(folder, name), 'utf8'));
  return all.filter(([name, content]) => contentOf(name) !== content);
}

/**
 * A function that writes files, with everything else in their folder, to a new folder that then replaces it, unless it has
 * changed since `replacerOf` was called.
 */
export function replacerOf(folder: string) {
  const requireUnchanged = unchangedSince(folder);
  return (written: WrittenFile[], schemas: Map<string, string>) =>
    writeInto(dirname(folder), schemas, () => {
      writeAtomically(folder, (draft) => {
        // Copies the target if the folder is a link; links in the folder keep their targets.
        if (statIfExists(folder)) cpSync(realpathSync(folder), draft, { recursive: true, verbatimSymlinks: true });
        if (written.some(([name]) => name.includes('/'))) mkdirSync(join(draft, '_imported'), { recursive: true });
        for (const [name, content] of written) {
          // Writing through a link would change a file elsewhere.
          rmSync(join(draft, name), { force: true });
          writeFileSync(join(draft, name), content);
        }
        requireUnchanged();
      });
    });
}

/** The text of `source.yaml` with these days and its problems: the existing file, or one made from the map. */
export async function sourceFile(
  folder: string,
  { title, source }: TableMap,
  days: { [name: string]: string | undefined },
) {
  const place = join(folder, 'source.yaml');
  const made = `${schemaLine('source')}${stringify({ form: 'dataset', title, ...source }, { schema: 'core' })}`;
  const yaml = parseDocument(statIfExists(place) ? readTextFile(place).text : made, { schema: 'core' });
  for (const [name, day] of Object.entries(days)) if (day !== undefined) yaml.set(name, day);
  const { text, problems } = await checkedSource('source', basename(folder), yaml.toString({ lineWidth: 0 }));
  return { text, problems, retrieved: yaml.get('retrieved') };
}
