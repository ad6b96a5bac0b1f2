import { closeSync, openSync, readSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, delimiter, extname, isAbsolute, join, resolve } from 'node:path';
import { isSystemError, PismError, reasonOf } from '../errors.ts';
import { isLocalId } from '../model/fact.ts';
import { bulletinIds } from '../query/lookup.ts';
import { LARGEST, textOf } from '../source/bytes.ts';
import { type Copy, readCopy } from '../source/copy.ts';
import { recognise } from '../source/recognise.ts';
import { UnreadableCopy } from '../source/unreadable.ts';
import type { Index } from '../store/open.ts';
import type { Io } from './io.ts';
import { lookAt } from './look-at.ts';

/** A reader's own copy of a bulletin. */
export interface NamedCopy {
  /** As the user named it. */
  file: string;
  copy: Copy;
}

/** Reads a copy from a text file or PDF. Throws a PismError that says why it cannot be read and what to do. */
export async function openCopy(file: string, { cwd }: Pick<Io, 'cwd'>): Promise<NamedCopy> {
  try {
    return { file, copy: readCopy(await textOf(bytesOf(resolve(cwd, file)), readPdf)) };
  } catch (thrown) {
    if (thrown instanceof UnreadableCopy) {
      throw new PismError('unreadable', `${file}: ${thrown.message}`, capitalised(`${thrown.hint}.`));
    }
    if (isSystemError(thrown)) {
      const hint = 'Name a text file or PDF that is there and that you may read.';
      throw new PismError('unreadable', `${file} cannot be read: ${reasonOf(thrown)}`, hint);
    }
    throw thrown;
  }
}

/**
 * The id of the bulletin that a copy is of: the one that the user names, or the one whose number it bears. Throws a
 * PismError for a copy of another bulletin, which it names, and for one that bears no number.
 */
export function bulletinOf(
  { file, copy }: NamedCopy,
  { database }: Index,
  named: string | undefined,
  remedy = '--bulletin names one',
): string {
  const all = database.prepare('SELECT bulletin, series, number, running FROM bulletins').all();
  const seen = recognise(copy.text);
  const found = seen && all.find(({ number, running }) => number === seen.number && running === seen.running);
  const wanted =
    named === undefined ? found : all.find(({ bulletin, running }) => bulletin === named || String(running) === named);
  const known = all
    .map(({ bulletin }) => String(bulletin))
    .slice(0, 10)
    .join(', ');
  if (named !== undefined && !wanted)
    throw new PismError('usage', `There is no bulletin ${named}`, `Bulletins are ${known}.`);
  const seems = seen ? `seems to be No. ${seen.number} (${seen.running})` : 'bears no number of a bulletin';
  if (seen && wanted !== found) {
    throw new PismError('no', `${file} ${seems}, not ${named}`, 'Give the copy of the bulletin you mean.');
  }
  if (!wanted) {
    throw new PismError(
      'no',
      `${file} ${seems}${seen ? ', of which there are no facts' : ''}`,
      `There are facts of ${known}; ${remedy}.`,
    );
  }
  return String(wanted['bulletin']);
}

/**
 * The copies that the user names one by one, by bulletin: each is of the bulletin that it is called after, or else of the
 * one whose number it bears. Throws a PismError for a file that cannot be read or is of no bulletin here.
 */
export async function copiesCalled(files: string[], index: Index, io: Pick<Io, 'cwd'>): Promise<Map<string, Copy>> {
  const known = bulletinIds(index.database);
  const copies = new Map<string, Copy>();
  for (const file of files) {
    const named = await openCopy(file, io);
    const called = basename(file, extname(file)).toLowerCase();
    const id = known.includes(called) ? called : undefined;
    copies.set(bulletinOf(named, index, id, 'name the file after one, as in <id>.txt'), named.copy);
  }
  return copies;
}

/**
 * Where the reader's copy of a bulletin is, if it is known: in these folders, in the folders or files of PISM_TEXTS, or in
 * the data folder (`$XDG_DATA_HOME/pism`, else `~/.local/share/pism`), as `<bulletin>.txt` or `<bulletin>.pdf`.
 */
export function copyOf(bulletin: string, folders: string[], { env, cwd }: Io): string | undefined {
  // Its id comes from the facts; one with slashes would lead elsewhere.
  if (!isLocalId(bulletin)) return undefined;
  const places = [
    ...folders,
    ...(env['PISM_TEXTS'] ?? '').split(delimiter).filter((place) => place !== ''),
    dataFolder(env),
  ];
  for (const place of places.map((each) => resolve(cwd, each))) {
    const names = [`${bulletin}.txt`, `${bulletin}.pdf`];
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
  return lookAt(path)?.isDirectory() ?? false;
}

// A named pipe or device that somebody else put there would never end.
function isFile(path: string): boolean {
  return lookAt(path)?.isFile() ?? false;
}

async function readPdf(bytes: Uint8Array): Promise<string> {
  return (await import('../source/pdf-apart.ts')).textOfPdfApart(bytes);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The bytes of a file or pipe; of one that is too large, only so many that this shows. */
function bytesOf(path: string): Uint8Array {
  const descriptor = openSync(path, 'r');
  try {
    const chunks: Uint8Array[] = [];
    for (let length = 0; length <= LARGEST; ) {
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
