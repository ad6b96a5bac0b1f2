import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PismError } from '../errors.ts';

/** The file of a site that lists the files of its last run. */
export const addressFile = 'addresses.txt';

const head = '# The files of this site, written by pism site, which reads them the next time. Keep this list with them.';

/** The text of the list of these files. */
export function addressList(paths: Iterable<string>): string {
  return `${[head, ...[...paths].sort()].join('\n')}\n`;
}

/** The files of the last run of the site in a folder. Throws if its list is not one of ours. */
export function formerAddresses(folder: string): Set<string> {
  const place = join(folder, addressFile);
  if (!existsSync(place)) return new Set();
  const [first, ...lines] = readFileSync(place, 'utf8').split(/\r?\n/);
  const strange = first === head ? lines.findIndex((line) => line !== '' && !isAddress(line)) + 1 : 0;
  if (first === head && strange === 0) return new Set(lines.filter((line) => line !== ''));
  const hint = 'Move it away if it is not part of the site, or bring back the list of the last run.';
  throw new PismError('unreadable', `${place}:${strange + 1}: this is no list of the files of a site`, hint);
}

/** Whether a path can be that of a file of a site, which cannot be outside its folder. */
export function isAddress(path: string): boolean {
  return path.split('/').every((part) => /^[a-z0-9_][a-z0-9._-]*$/.test(part));
}
