import { lstatSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { bulletinFile, type FolderFile, type Layout } from '../load/folder.ts';
import { fromWithin } from './current-folder.ts';

/** Files that are looked at together because the same queries depend on them. */
export interface Scope {
  name: string;
  /** How many they are. */
  count: number;
  /** The path of one. There are ten thousands, and most queries need no more of them. */
  pathAt(place: number): string;
  /** One of them; a bulletin's folder is among them as a file of its own, for what is new or gone in it. */
  fileAt(place: number): FolderFile;
}

/** A scope with one file in each bulletin's place. */
export interface BulletinScope extends Scope {
  /** The path of the one in this bulletin's place, from the facts folder that the bulletin is in. */
  nameIn(bulletin: string): string;
}

/** How the files of a scope looked at one moment. */
export interface State {
  scope: Scope;
  /** Their paths, where these are not settled by the bulletins there are. */
  names: string;
  /**
   * Size in bytes, times of modification and of change in milliseconds, and inode of each; zeros for one that is not there.
   * Numbers tell times apart that are a quarter of a microsecond apart, less than it takes to look, in half the time of bigints.
   */
  stats: Float64Array;
  /** When that was, in milliseconds since 1970. */
  noted: number;
  /** Whether all of them had been at rest for so long that another change could not look the same. */
  settled: boolean;
  /** When one of them changed last, in milliseconds since 1970; of a look only. */
  newest?: number;
}

/** A file looks the same again for this long after a change, on the coarsest clocks of file systems, in milliseconds. */
const settling = 2_500;
/** The clock of a file system may be this far behind ours when it stamps a change, in milliseconds. */
const lag = 20;
const width = 4;

/** Bulletins that are so few that a query can look at more than it needs, and not care from where, for next to nothing. */
export const fewBulletins = 64;

/** Names of scopes that are not kinds; no kind has a space in its name. */
export const foundationName = ' foundation';
export const foldersName = ' folders';

/** A bulletin's place in the folders. */
interface Place {
  root: string;
  bulletin: string;
}

/** How many bulletins the folders have places for. */
export function countPlaces(layouts: Layout[]): number {
  return layouts.reduce((sum, { bulletins }) => sum + bulletins.length, 0);
}

// Looked up and not listed: few queries need one of the thousands.
function placeAt(layouts: Layout[], at: number): Place {
  let left = at;
  for (const { root, bulletins } of layouts) {
    const bulletin = bulletins[left];
    if (bulletin !== undefined) return { root, bulletin };
    left -= bulletins.length;
  }
  throw new RangeError(`There is no bulletin in place ${at}`);
}

/** The scope of the kinds and actors. */
function foundationScope(layouts: Layout[]): Scope {
  const files = layouts.flatMap(({ foundation }) => foundation);
  const fileAt = (place: number) => files[place] as FolderFile;
  return { name: foundationName, count: files.length, pathAt: (place) => fileAt(place).path, fileAt };
}

/** The scope of one kind of facts in all bulletins; `bulletin` for their descriptions. */
export function kindScope(layouts: Layout[], kind: string): BulletinScope {
  const fileOf = ({ root, bulletin }: Place) => bulletinFile(root, bulletin, kind);
  return bulletinScope(kind, layouts, (bulletin) => `${bulletin}/${kind}.yaml`, fileOf);
}

/** The scope of the bulletins' folders themselves, whose times tell of files that are new or gone. */
export function folderScope(layouts: Layout[]): BulletinScope {
  const fileOf = ({ root, bulletin }: Place): FolderFile => {
    return { path: `${root}/${bulletin}`, role: 'facts', bulletin, kind: '' };
  };
  return bulletinScope(foldersName, layouts, (bulletin) => bulletin, fileOf);
}

function bulletinScope(
  name: string,
  layouts: Layout[],
  nameIn: BulletinScope['nameIn'],
  fileOf: (place: Place) => FolderFile,
): BulletinScope {
  const pathAt = (at: number) => {
    const { root, bulletin } = placeAt(layouts, at);
    return `${root}/${nameIn(bulletin)}`;
  };
  return { name, count: countPlaces(layouts), nameIn, pathAt, fileAt: (at) => fileOf(placeAt(layouts, at)) };
}

/** The bulletins there are, as a text to compare. */
export function bulletinNames(layouts: Layout[]): string {
  return JSON.stringify(layouts.map(({ root, bulletins }) => [root, ...bulletins]));
}

/** Looks at the kinds and actors. */
export function lookAtFoundation(layouts: Layout[]): State {
  const scope = foundationScope(layouts);
  const names = Array.from({ length: scope.count }, (_, place) => scope.pathAt(place)).join('\n');
  const state = { ...unseen(scope, Date.now()), names };
  for (let place = 0; place < scope.count; place += 1) lookAtPlace(state, place, scope.pathAt(place));
  return state;
}

/** Looks at the files of these scopes, which have a place for each bulletin of the layouts. */
export function lookAtBulletins(layouts: Layout[], scopes: BulletinScope[]): State[] {
  const noted = Date.now();
  const states = scopes.map((scope) => unseen(scope, noted));
  let place = 0;
  for (const { root, bulletins } of layouts) {
    const lookAround = (before: string) => {
      for (const bulletin of bulletins) {
        // Folder by folder, and not kind by kind: the system finds the files of one folder fastest one after the other.
        for (const state of states) lookAtPlace(state, place, before + state.scope.nameIn(bulletin));
        place += 1;
      }
    };
    if (bulletins.length > fewBulletins) fromWithin(root, lookAround);
    else lookAround(`${root}/`);
  }
  return states;
}

function unseen<Seen extends Scope>(scope: Seen, noted: number): State & { scope: Seen } {
  return { scope, names: '', stats: new Float64Array(scope.count * width), noted, settled: true, newest: 0 };
}

function lookAtPlace(state: State, place: number, path: string): void {
  const status = statusOf(path);
  if (!status) return;
  const { stats } = state;
  const at = place * width;
  stats[at] = status.size;
  stats[at + 1] = status.mtimeMs;
  stats[at + 2] = status.ctimeMs;
  stats[at + 3] = status.ino;
  // A time in the future, from a clock that was set back, never comes to rest.
  const calm = state.noted - settling;
  if (status.mtimeMs > calm || status.ctimeMs > calm) state.settled = false;
  state.newest = Math.max(state.newest ?? 0, status.ctimeMs);
}

/**
 * Whether nothing changed from the beginning of this look until these files had been read: none of all that was looked at
 * had changed shortly before, and those that were read still look the same. One that is gone has no time that could tell.
 */
export function wereAtRest(states: State[], read: FolderFile[]): boolean {
  return !states.some(({ noted, newest = noted }) => newest > noted - lag) && stillLook(states, read);
}

/** Whether each of these files, and the folder that it is in, looks as it did in this look; false for one not looked at. */
export function stillLook(states: State[], files: FolderFile[]): boolean {
  const left = new Set(files.map(({ path }) => path));
  const wanted = withFolders(files);
  for (const { scope, stats } of states) {
    for (let place = 0; place < scope.count; place += 1) {
      const path = scope.pathAt(place);
      if (!wanted.has(path)) continue;
      if (!looksAs(path, stats.subarray(place * width, (place + 1) * width))) return false;
      left.delete(path);
    }
  }
  return left.size === 0;
}

/** Whether two looks at a scope show the same, these files and the folders that they are in left aside. */
export function isSameState(one: State, other: State, aside: FolderFile[]): boolean {
  if (one.names !== other.names || one.stats.length !== other.stats.length) return false;
  if (haveSameBytes(one.stats, other.stats)) return true;
  const paths = withFolders(aside);
  return one.stats.every((number, at) => {
    return number === other.stats[at] || paths.has(one.scope.pathAt(Math.floor(at / width)));
  });
}

function withFolders(files: FolderFile[]): Set<string> {
  return new Set(files.flatMap(({ path }) => [path, dirname(path)]));
}

function looksAs(path: string, [size, modified, changed, inode]: Float64Array): boolean {
  const { size: bytes, mtimeMs, ctimeMs, ino } = statusOf(path) ?? {};
  return bytes === size && mtimeMs === modified && ctimeMs === changed && ino === inode;
}

/**
 * The files that look different from how the index noted them, or were so new then that they could have changed since; one
 * by one, for the first is often enough.
 */
export function* changedFiles(now: State, known: State | undefined): Generator<FolderFile> {
  if (known && known.stats.length === now.stats.length && known.names === now.names) {
    if (known.settled && haveSameBytes(known.stats, now.stats)) return;
    for (let place = 0; place < now.scope.count; place += 1)
      if (hasChanged(place, now.stats, known)) yield now.scope.fileAt(place);
  } else for (let place = 0; place < now.scope.count; place += 1) yield now.scope.fileAt(place);
}

function hasChanged(place: number, now: Float64Array, { stats, noted }: State): boolean {
  const at = place * width;
  for (let each = at; each < at + width; each += 1) if (now[each] !== stats[each]) return true;
  const calm = noted - settling;
  return Number(now[at + 1]) > calm || Number(now[at + 2]) > calm;
}

/** Whether what was seen of files is the same to the last digit. */
function haveSameBytes(one: Float64Array, other: Float64Array): boolean {
  return bytesOf(one).equals(bytesOf(other));
}

function bytesOf({ buffer, byteOffset, byteLength }: Float64Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** What the index noted of a scope. */
export function knownState(database: DatabaseSync, scope: Scope): State | undefined {
  const row = database.prepare('SELECT names, stats, noted, settled FROM states WHERE scope = ?').get(scope.name);
  if (!row) return undefined;
  // A copy, for a blob may begin at any byte and numbers of eight bytes must not.
  const stats = new Float64Array((row['stats'] as Uint8Array).slice().buffer);
  return { scope, names: String(row['names']), stats, noted: Number(row['noted']), settled: row['settled'] === 1 };
}

/** What was noted of a scope of other bulletins, brought into the order of the bulletins that there are now. */
export function realigned(known: State, before: Scope, now: Scope): State {
  const places = new Map(Array.from({ length: before.count }, (_, place) => [before.pathAt(place), place]));
  const stats = new Float64Array(now.count * width);
  for (let place = 0; place < now.count; place += 1) {
    const old = places.get(now.pathAt(place));
    if (old !== undefined) stats.set(known.stats.subarray(old * width, (old + 1) * width), place * width);
  }
  return { ...known, scope: now, stats };
}

/** The folders and bulletins that such a text names. */
export function layoutsNamed(bulletins: string): Layout[] {
  const named = JSON.parse(bulletins) as [root: string, ...bulletins: string[]][];
  return named.map(([root, ...names]) => ({ root, bulletins: names, foundation: [] }));
}

/** Notes how a scope looked in this turn to bring the index up to date; 0 is when it is built. */
export function noteState(database: DatabaseSync, { scope, names, stats, noted, settled }: State, turn: number): void {
  const sql = 'INSERT OR REPLACE INTO states (scope, turn, names, stats, noted, settled) VALUES (?, ?, ?, ?, ?, ?)';
  database.prepare(sql).run(scope.name, turn, names, bytesOf(stats), noted, Number(settled));
}

const noThrow = { throwIfNoEntry: false } as const;

// A link to nothing is looked at itself: it is there, and a problem. Asked in this order, a file that is no link costs one
// look, and so does one that is not there, such as that of a kind of which a bulletin has no facts.
function statusOf(path: string): Stats | undefined {
  const own = statusBy(lstatSync, path);
  return own?.isSymbolicLink() ? (statusBy(statSync, path) ?? own) : own;
}

function statusBy(look: typeof statSync, path: string): Stats | undefined {
  try {
    return look(path, noThrow);
  } catch {
    // Not to be looked at is not there, as far as reading goes; reading it reports why.
    return undefined;
  }
}
