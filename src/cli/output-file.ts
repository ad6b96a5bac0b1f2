import { accessSync, closeSync, constants, openSync, writeFileSync } from 'node:fs';
import { hasCode, PismError } from '../errors.ts';
import type { Index } from '../store/open.ts';
import { ClosedPipe } from './io.ts';
import { isUnwritable, makeBeside, statusOf, unwritable } from './make-beside.ts';
import { refuseFacts } from './refuse-facts.ts';

/**
 * Writes a text to a file, whole or not at all. Throws a PismError where it cannot be written, and where facts that are
 * being read would be lost under it.
 */
export function writeOutputFile(
  pieces: Iterable<string>,
  named: string,
  index: Pick<Index, 'folders' | 'exported'>,
): void {
  refuseFolder(named);
  const known = statusOf(named);
  if (known && !known.isFile()) writeStraight(pieces, named);
  else {
    refuseFacts(named, index);
    if (known) refuseProtected(named);
    makeBeside(named, (draft) => writeNewFile(pieces, draft));
  }
}

/** Throws a usage error for a folder that was named in the place of a file. */
export function refuseFolder(named: string): void {
  if (statusOf(named)?.isDirectory()) throw new PismError('usage', `${named} is a folder`, 'Name a file in it.');
}

/** Writes a text to a file that does not exist yet. */
export function writeNewFile(pieces: Iterable<string>, file: string): void {
  const descriptor = openSync(file, 'wx');
  try {
    // Not writeSync, which writes what there is room for, and says so only to those who ask.
    for (const piece of pieces) writeFileSync(descriptor, piece);
  } finally {
    closeSync(descriptor);
  }
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
