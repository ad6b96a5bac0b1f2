import { type Stats, statSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';

/** What is at a path; nothing where there is nothing, or where the system refuses to say. */
export function statIfExists(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Whether a path leads to this very file or folder, by whatever name or link. */
export function isSameFile({ dev, ino }: Stats, path: string): boolean {
  const other = statIfExists(path);
  return other?.dev === dev && other.ino === ino;
}

/** Whether a path is a folder or lies in it. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
