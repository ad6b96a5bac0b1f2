import { cpSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { attempt } from '../errors.ts';
import { writeInto } from '../files/new-files.ts';
import { statIfExists, unchangedSince, writeAtomically } from '../files/output.ts';
import { readTextFile } from '../load/file.ts';
import { listBulletin } from '../load/folder.ts';
import { type Kind, kindOfFactsFile } from '../model/kind.ts';
import type { JsonObject } from '../model/values.ts';
import { type FactsById, placeOf } from './collect.ts';
import type { FactFile } from './fact-files.ts';
import type { Dataset } from './merge.ts';
import { decodeText, unreadableTable } from './table-bytes.ts';

/** The file with the facts as imported, to recognise edits by hand at the next import; the loader skips its folder. */
function importedFile(folder: string, { kind }: Kind): string {
  return join(folder, '_imported', `${kind}.ndjson`);
}

/** Reads the files of a dataset with facts of this kind, and the facts imported before. */
export function readDataset(folder: string, kind: Kind, kinds: Kind[]): Dataset {
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

/** A file to write: its name in a folder, and its content. */
export type WrittenFile = [name: string, content: string];

/** The files with facts of a kind, and the one with the facts as imported. */
export function filesOfKind(kind: Kind, files: FactFile[], imported: JsonObject[]): WrittenFile[] {
  const texts = files.map(({ name, head, facts }): WrittenFile => [name, head + facts.join('\n')]);
  return [...texts, [importedFile('', kind), imported.map((fact) => `${JSON.stringify(fact)}\n`).join('')]];
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
        mkdirSync(join(draft, '_imported'), { recursive: true });
        for (const [name, content] of written) {
          // Writing through a link would change a file elsewhere.
          rmSync(join(draft, name), { force: true });
          writeFileSync(join(draft, name), content);
        }
        requireUnchanged();
      });
    });
}
