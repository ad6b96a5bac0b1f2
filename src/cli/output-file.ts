import { accessSync, appendFileSync, constants, realpathSync, writeFileSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import { hasCode, PismError } from '../errors.ts';
import type { Index } from '../store/open.ts';
import { ClosedPipe } from './io.ts';
import { behindLinks, isUnwritable, makeBeside, statusOf, unwritable } from './make-beside.ts';

/**
 * Writes a text to a file, whole or not at all. Throws a PismError where it cannot be written, and where facts that are
 * being read would be lost under it.
 */
export function writeOutputFile(
  pieces: Iterable<string>,
  named: string,
  index: Pick<Index, 'folders' | 'exported'>,
): void {
  const known = statusOf(named);
  if (known?.isDirectory()) throw new PismError('usage', `${named} is a folder`, 'Name a file in it.');
  if (known && !known.isFile()) writeStraight(pieces, named);
  else {
    refuseFacts(named, index);
    if (known) refuseProtected(named);
    makeBeside(named, (draft) => {
      writeFileSync(draft, '');
      for (const piece of pieces) appendFileSync(draft, piece);
    });
  }
}

/**
 * Throws a usage error for a fact file of the folders that are read, and for the exported database that is read: what we
 * write is no fact file, so under the name of one it can only be a slip, and would cost the facts.
 */
export function refuseFacts(named: string, { folders, exported }: Pick<Index, 'folders' | 'exported'>): void {
  const file = behindLinks(named);
  const isFacts = /\.ya?ml$/i.test(file) && folders.some((folder) => isInside(file, folder));
  if (!isFacts && (exported === undefined || file !== realpathSync(exported))) return;
  throw new PismError('usage', `${file} is among the facts that are read here`, 'Write to another place.');
}

function isInside(file: string, folder: string): boolean {
  const path = relative(realpathSync(folder), file);
  return !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

// Moving another file into its place would need no leave of a file that its owner has made read-only.
function refuseProtected(file: string): void {
  try {
    accessSync(file, constants.W_OK);
  } catch (thrown) {
    throw unwritable(file, thrown);
  }
}

// A device or a named pipe is written to; a file moved into its place would take it away from everybody.
function writeStraight(pieces: Iterable<string>, device: string): void {
  try {
    writeFileSync(device, [...pieces].join(''));
  } catch (thrown) {
    if (hasCode(thrown, 'EPIPE')) throw new ClosedPipe();
    throw isUnwritable(thrown) ? unwritable(device, thrown) : thrown;
  }
}
