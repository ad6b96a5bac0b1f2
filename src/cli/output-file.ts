import { appendFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import { hasCode, messageOf, PismError } from '../errors.ts';
import type { Index } from '../store/open.ts';
import { ClosedPipe } from './io.ts';

/**
 * Writes a text to a file, whole or not at all. Throws a PismError where it cannot be written, and where facts that are
 * being read would be lost under it.
 */
export function writeOutputFile(
  pieces: Iterable<string>,
  named: string,
  index: Pick<Index, 'folders' | 'exported'>,
): void {
  const kind = statSync(named, { throwIfNoEntry: false });
  if (kind?.isDirectory()) throw new PismError('usage', `${named} is a folder`, 'Name a file in it.');
  try {
    if (kind && !kind.isFile()) writeStraight(pieces, named);
    else moveIntoPlace(pieces, fileBehind(named), index);
  } catch (thrown) {
    if (thrown instanceof PismError || !(thrown instanceof Error && 'syscall' in thrown)) throw thrown;
    throw new PismError('unreadable', `${named} cannot be written: ${messageOf(thrown).replace(/,.*$/, '')}`);
  }
}

/** Removes what a process left that was ended while it wrote a file. */
export function discardDraft(named: string): void {
  rmSync(draftOf(fileBehind(named)), { force: true });
}

/** Where a link leads, so that the file is replaced and not the link. */
function fileBehind(named: string): string {
  return statSync(named, { throwIfNoEntry: false })?.isFile() ? realpathSync(named) : named;
}

function draftOf(file: string): string {
  return `${file}.draft`;
}

// What we print is no fact file, so under the name of one it can only be a slip, and would cost the facts.
function refuseFacts(file: string, { folders, exported }: Pick<Index, 'folders' | 'exported'>): void {
  const isFacts = /\.ya?ml$/i.test(file) && folders.some((folder) => isInside(file, folder));
  if (!isFacts && file !== exported) return;
  throw new PismError('usage', `${file} is among the facts that are read here`, 'Write to another place.');
}

function isInside(file: string, folder: string): boolean {
  const path = relative(realpathSync(folder), file);
  return !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

// A device or a named pipe is written to; a file moved into its place would take it away from everybody.
function writeStraight(pieces: Iterable<string>, device: string): void {
  try {
    writeFileSync(device, [...pieces].join(''));
  } catch (thrown) {
    throw hasCode(thrown, 'EPIPE') ? new ClosedPipe() : thrown;
  }
}

// Written beside its place and moved there whole, so that no reader ever finds half a file.
function moveIntoPlace(pieces: Iterable<string>, file: string, index: Pick<Index, 'folders' | 'exported'>): void {
  refuseFacts(file, index);
  const draft = draftOf(file);
  try {
    writeFileSync(draft, '');
    for (const piece of pieces) appendFileSync(draft, piece);
    renameSync(draft, file);
  } catch (thrown) {
    rmSync(draft, { force: true });
    throw thrown;
  }
}
