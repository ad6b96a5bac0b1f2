import { closeSync, openSync, readSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, extname, isAbsolute, join, resolve } from 'node:path';
import { isSystemError, PismError, reasonOf } from '../errors.ts';
import { statIfExists } from '../export/output.ts';
import { isLocalId } from '../model/fact.ts';
import { bulletinIds } from '../query/lookup.ts';
import { type Copy, MAX_BYTES, readCopy, textOf } from '../source/copy.ts';
import { UnreadableCopy } from '../source/text/bytes.ts';
import { bulletinNumberIn } from '../source/text/paragraphs.ts';
import type { Index } from '../store/open.ts';
import type { Io } from './io.ts';

/** A reader's own copy of a bulletin. */
export interface NamedCopy {
  /** As the user named it. */
  file: string;
  copy: Copy;
}

/** Reads a copy from a text file or PDF. Throws a PismError that says why it cannot be read and what to do. */
export async function openCopy(file: string, { cwd }: Pick<Io, 'cwd'>): Promise<NamedCopy> {
  try {
    return { file, copy: readCopy(await textOf(bytesOf(resolve(cwd, file)))) };
  } catch (thrown) {
    if (thrown instanceof UnreadableCopy) {
      const hint = `${thrown.hint.charAt(0).toUpperCase()}${thrown.hint.slice(1)}.`;
      throw new PismError('unreadable', `${file}: ${thrown.message}`, hint);
    }
    if (isSystemError(thrown)) {
      const hint = 'Name a text file or PDF that is there and that you may read.';
      throw new PismError('unreadable', `${file} cannot be read: ${reasonOf(thrown)}`, hint);
    }
    throw thrown;
  }
}

/**
 * The id of the bulletin that a copy is of: the one that the user names, or the one whose number the copy bears. Throws a
 * PismError for a copy of another bulletin, and for one without a number.
 */
export function bulletinOf(
  { file, copy }: NamedCopy,
  { database }: Index,
  named: string | undefined,
  remedy = '--bulletin names one',
): string {
  const all = database.prepare('SELECT bulletin, series, number, running FROM bulletins').all();
  const seen = bulletinNumberIn(copy.text);
  const found = seen && all.find(({ number, running }) => number === seen.number && running === seen.running);
  const wanted =
    named === undefined ? found : all.find(({ bulletin, running }) => bulletin === named || String(running) === named);
  const ids = all.slice(0, 10).map(({ bulletin }) => String(bulletin));
  const known = ids.join(', ');
  if (named !== undefined && !wanted)
    throw new PismError('usage', `There is no bulletin ${named}`, `Bulletins are ${known}.`);
  const seems = seen ? `seems to be No. ${seen.number} (${seen.running})` : 'bears no number of a bulletin';
  if (seen && wanted !== found)
    throw new PismError('no', `${file} ${seems}, not ${named}`, 'Give the copy of the bulletin you mean.');
  if (wanted) return String(wanted['bulletin']);
  const message = `${file} ${seems}${seen ? ', of which there are no facts' : ''}`;
  throw new PismError('no', message, `There are facts of ${known}; ${remedy}.`);
}

/** These copies by bulletin: the one that the file is called after, or else the one whose number the copy bears. */
export async function copiesByBulletin(files: string[], index: Index, io: Pick<Io, 'cwd'>): Promise<Map<string, Copy>> {
  const known = bulletinIds(index.database);
  const copies = new Map<string, Copy>();
  for (const file of files) {
    const opened = await openCopy(file, io);
    const name = basename(file, extname(file)).toLowerCase();
    const id = known.includes(name) ? name : undefined;
    copies.set(bulletinOf(opened, index, id, 'name the file after one, as in <id>.txt'), opened.copy);
  }
  return copies;
}

/**
 * The reader's copy of a bulletin, if there is one: `<bulletin>.txt` or `<bulletin>.pdf` in these folders, in PISM_TEXTS, or
 * in the data folder (`$XDG_DATA_HOME/pism`, else `~/.local/share/pism`).
 */
export function findCopy(bulletin: string, folders: string[], { env, cwd }: Io): string | undefined {
  // An id with slashes, from a stranger's facts, would lead out of the folder.
  if (!isLocalId(bulletin)) return undefined;
  const named = (env['PISM_TEXTS'] ?? '').split(delimiter).filter((place) => place !== '');
  const names = [`${bulletin}.txt`, `${bulletin}.pdf`];
  for (const place of [...folders, ...named, dataFolder(env)].map((each) => resolve(cwd, each))) {
    if (names.includes(basename(place).toLowerCase())) return place;
    const inside = names.map((name) => join(place, name)).find((file) => isFolder(place) && isFile(file));
    if (inside !== undefined) return inside;
  }
  return undefined;
}

function dataFolder(env: Io['env']): string {
  const base = env['XDG_DATA_HOME'];
  return join(base && isAbsolute(base) ? base : join(env['HOME'] || homedir(), '.local', 'share'), 'pism');
}

/** Whether there is a folder here. */
export function isFolder(path: string): boolean {
  return statIfExists(path)?.isDirectory() ?? false;
}

// A named pipe or a device would never end.
function isFile(path: string): boolean {
  return statIfExists(path)?.isFile() ?? false;
}

/** The bytes of a file or pipe; of one that is too large, enough to see that. */
function bytesOf(path: string): Uint8Array {
  const descriptor = openSync(path, 'r');
  try {
    const chunks: Uint8Array[] = [];
    for (let length = 0; length <= MAX_BYTES; ) {
      const chunk = Buffer.allocUnsafe(1024 * 1024);
      const got = readSync(descriptor, chunk);
      if (got === 0) break;
      length += got;
      chunks.push(chunk.subarray(0, got));
    }
    return Buffer.concat(chunks);
  } finally {
    closeSync(descriptor);
  }
}
