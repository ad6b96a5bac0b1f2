import { cpSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeInto } from '../files/new-files.ts';
import { statIfExists, unchangedSince, writeAtomically } from '../files/output.ts';

/**
 * A function that writes files, with everything else in their folder, to a new folder that then replaces it, unless it has
 * changed since `replacerOf` was called. `last` runs before that, when all files have been written.
 */
export function replacerOf(folder: string) {
  const requireUnchanged = unchangedSince(folder);
  return (written: WrittenFile[], schemas: Map<string, string>, last = () => {}) =>
    writeInto(dirname(folder), schemas, () => {
      writeAtomically(folder, (draft) => {
        // Copies the target if the folder is a link; links in the folder keep their targets.
        if (statIfExists(folder)) cpSync(realpathSync(folder), draft, { recursive: true, verbatimSymlinks: true });
        else mkdirSync(draft);
        for (const [name, content] of written) {
          // Writing through a link would change a file elsewhere.
          rmSync(join(draft, name), { force: true });
          if (content !== undefined) writeFileSync(join(draft, name), content);
        }
        requireUnchanged();
        last();
      });
    });
}

/** A file to write: its name in a folder, and its content; without one, the file is removed. */
export type WrittenFile = [name: string, content: string | undefined];
