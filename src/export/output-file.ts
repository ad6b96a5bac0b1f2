import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { PismError } from '../errors.ts';
import { isInside, isSameFile, statIfExists } from '../files/stat.ts';
import { resolveLinks, writeText } from '../files/write-atomically.ts';
import type { Index } from '../store/open.ts';

type Facts = Pick<Index, 'database' | 'folders' | 'exported'>;

/** Writes text to the file that the user names, unless facts would be overwritten. */
export function writeOutputFile(pieces: Iterable<string>, place: string, facts: Facts): void {
  refuseFacts(place, facts);
  writeText(place, pieces);
}

/** Throws a usage error for a file that is read as facts, by whatever name, and for a YAML file that would be read. */
export function refuseFacts(place: string, facts: Facts): void {
  const target = resolveLinks(place);
  const status = statIfExists(target);
  const isRead = status && filesOf(facts).some((file) => isSameFile(status, file));
  if (isRead || (/\.ya?ml$/i.test(target) && isAmongFacts(target, facts))) throw asSubquery(place);
}

/** Throws a usage error for a folder among the facts. */
export function refuseFactsFolder(place: string, facts: Facts): void {
  if (isAmongFacts(resolveLinks(place), facts)) throw asSubquery(place);
}

// The folders of bulletins can be links that lead out of the facts folder.
function isAmongFacts(target: string, facts: Facts): boolean {
  if (facts.exported !== undefined) return false;
  const folders = new Set([...facts.folders, ...filesOf(facts).map(dirname)]);
  return [...folders].some((folder) => isInside(target, realpathSync(folder)));
}

// An exported database keeps the names of fact files, not where they are.
function filesOf({ database, exported }: Facts): string[] {
  if (exported !== undefined) return [exported];
  const rows = database.prepare('SELECT path FROM files').all();
  return rows.map(({ path }) => String(path));
}

function asSubquery(place: string): PismError {
  return new PismError('usage', `${place} is among the facts that are read here`, 'Write to another place.');
}
