import { cpSync, mkdirSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { writeInto, writeMissing } from '../files/new-files.ts';
import { statIfExists, writeFacts, writePieces } from '../files/output.ts';
import { FactStore } from '../import/fact-store.ts';
import type { Dataset } from '../import/merge.ts';
import { readText } from '../load/file.ts';
import { type Kind, kindOfFile } from '../model/kind.ts';
import type { TableMap } from '../model/map.ts';
import type { Index } from '../store/open.ts';
import type { Context } from './command.ts';
import { InvalidFacts } from './facts.ts';
import { note } from './messages.ts';

/** Where what was imported is kept, to tell edits by hand at the next import; the underscore hides it from the loader. */
export const importedFolder = '_imported';

/** The files of a dataset with facts of this kind, and what was imported before. */
export async function readDataset(
  folder: string,
  { kind }: Kind,
  { kinds }: Index,
): Promise<Pick<Dataset, 'files' | 'imported'>> {
  const all = kinds.map((each) => each.kind);
  const isOfKind = (name: string) => name.endsWith('.yaml') && kindOfFile(name.slice(0, -5), all) === kind;
  const names = (statIfExists(folder) ? readdirSync(folder) : []).filter(isOfKind).sort();
  // The main file comes first, as it does in answers.
  names.sort((one, other) => Number(other === `${kind}.yaml`) - Number(one === `${kind}.yaml`));
  const files = new Map(names.map((name) => [name, () => readText(join(folder, name)).text]));
  const kept = join(folder, importedFolder, `${kind}.ndjson`);
  return { files, imported: statIfExists(kept) ? await FactStore.fromFile(kept) : new FactStore() };
}

/** All facts of these stores, one JSON text on each line. */
export function* linesOf(stores: FactStore[]): Generator<string> {
  for (const store of stores) yield* store.lines();
}

/** Writes all files of a dataset beside it, with what else is in it, and moves them into its place. */
export async function writeDataset(
  folder: string,
  texts: Map<string, Iterable<string>>,
  imported: { lines: Iterable<string>; map: string },
  kind: Kind,
  { kinds }: Index,
): Promise<void> {
  const { schemaFiles } = await import('../write/bulletin.ts');
  const root = dirname(folder);
  const kept = join(importedFolder, kind.kind);
  const written = [...texts, [`${kept}.ndjson`, imported.lines], [`${kept}.map.yaml`, [imported.map]]] as const;
  writeInto(root, () => {
    writeMissing(join(root, 'schema'), schemaFiles([kind.kind, 'source'], kinds));
    writeFacts(folder, (draft) => {
      // Of a link, the link itself would be copied; links in the folder must lead where they led.
      if (statIfExists(folder)) cpSync(realpathSync(folder), draft, { recursive: true, verbatimSymlinks: true });
      mkdirSync(join(draft, importedFolder), { recursive: true });
      for (const [name, text] of written) {
        // Written through a link, a file elsewhere would change.
        rmSync(join(draft, name), { force: true });
        writePieces(join(draft, name), text);
      }
    });
  });
}

/** The text of source.yaml: as it is but for the days that are new, or made from the map. */
export async function sourceText(folder: string, map: TableMap, { io, options }: Context): Promise<string> {
  const { sourceFile } = await import('../import/source.ts');
  const place = join(folder, 'source.yaml');
  const former = statIfExists(place) && readText(place).text;
  const days = { retrieved: options.retrieved, as_of: options.asOf };
  const { text, problems, retrieved } = await sourceFile(former, map, days, basename(folder));
  if (problems.length > 0) throw new InvalidFacts(problems, 'Nothing was written.', 'source.yaml would have errors');
  const day = retrieved ? `source.yaml keeps \`retrieved: ${retrieved}\`` : 'Citations will have no date of retrieval';
  if (!options.retrieved) await note(`${day}; --retrieved <day> states when you fetched the table.\n`, io);
  return text;
}
