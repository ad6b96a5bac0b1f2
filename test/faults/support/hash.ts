import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A hash of a file, or of all files below a folder with their names; an empty text if nothing is there. */
export function hashOf(place: string): string {
  const status = statSync(place, { throwIfNoEntry: false });
  if (!status) return '';
  const hash = createHash('sha256');
  const names = status.isFile() ? [''] : readdirSync(place, { recursive: true, encoding: 'utf8' }).sort();
  for (const name of names.filter((each) => statSync(join(place, each)).isFile()))
    hash.update(`${name}\0`).update(readFileSync(join(place, name)));
  return hash.digest('hex');
}
