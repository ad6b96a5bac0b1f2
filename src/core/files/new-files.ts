/** Writes new files into a facts folder: never over others, and with the schemas that editors use. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isSystemError, PismError, reasonOf } from '../errors.ts';
import { isLocalId } from '../model/file-keys.ts';
import { statIfExists, writeAtomically } from './output.ts';

// For commands that add files to a facts folder; files that exist are never replaced.

/** Creates the facts folder and these schemas if missing, then runs a function that adds files. */
export function writeInto(root: string, schemas: Map<string, string>, create: () => void): void {
  try {
    makeFolder(root);
    writeMissing(join(root, 'schema'), schemas);
    create();
  } catch (thrown) {
    if (!isSystemError(thrown)) throw thrown;
    throw new PismError('unreadable', `${thrown.path ?? root} cannot be written: ${reasonOf(thrown)}`);
  }
}

/** Throws a usage error if this cannot be the id of a source. */
export function refuseId(id: string, form: string): void {
  if (!isLocalId(id))
    throw new PismError('usage', `The id of a ${form} cannot be ${id}`, 'Use lower-case letters, digits and hyphens.');
  if (['kinds', 'maps', 'registers', 'schema'].includes(id))
    throw new PismError('usage', `The id of a ${form} cannot be ${id}`, 'A folder of that name is for other files.');
}

/** Throws a usage error if this path exists. */
export function refuseExisting(place: string, cwd: string): void {
  if (statIfExists(place))
    throw new PismError('usage', `${relative(cwd, place)} already exists`, 'Nothing was changed. Choose another name.');
}

/** Writes the files that do not exist yet. */
export function writeMissing(folder: string, files: Map<string, string>): void {
  makeFolder(folder);
  for (const [name, text] of files) {
    const place = join(folder, name);
    if (!statIfExists(place)) writeAtomically(place, (draft) => writeFileSync(draft, text));
  }
}

// The recursive form of mkdirSync says "no such file" where the disk is read-only.
function makeFolder(folder: string): void {
  if (!statIfExists(folder)) mkdirSync(folder);
}
