import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { type FolderFile, listFolder } from '../load/folder.ts';

/** Files that are not as the index has them. */
export interface Changes {
  changed: FolderFile[];
  /** Paths that the index has and the folders have no more. */
  removed: string[];
  /** Whether kinds or actors are among them, on which everything else rests. */
  foundation: boolean;
}

/** A file looks the same again for this long after a change on the coarsest clocks of file systems, in milliseconds. */
export const settling = 2_500;

/** What has changed in the folders since the index was last brought up to date. */
export function findChanges(database: DatabaseSync, folders: string[]): Changes {
  const known = new Map<string, { signature: string; settled: number; role: string }>();
  for (const row of database.prepare('SELECT path, signature, settled, role FROM files').iterate()) {
    known.set(String(row['path']), row as unknown as { signature: string; settled: number; role: string });
  }
  const changed: FolderFile[] = [];
  for (const file of folders.flatMap(listFolder)) {
    const before = known.get(file.path);
    known.delete(file.path);
    if (!before || before.settled === 0 || before.signature !== signatureOf(file.path)) changed.push(file);
  }
  const removed = [...known.keys()];
  const foundation =
    changed.some(({ role }) => role === 'kind' || role === 'actors') ||
    [...known.values()].some(({ role }) => role === 'kind' || role === 'actors');
  return { changed, removed, foundation };
}

/** Size, times and inode of a file: while they stay, so does its content, once it has settled. */
export function signatureOf(path: string): string {
  const status = statSync(path, { bigint: true, throwIfNoEntry: false });
  return status ? `${status.size} ${status.mtimeNs} ${status.ctimeNs} ${status.ino}` : 'none';
}
