import type { DatabaseSync } from 'node:sqlite';
import { type FolderFile, listBulletin } from '../load/folder.ts';
import type { Kind } from '../model/kind.ts';
import { addFile, prepareFile, type ReadFile, readFile } from './add-file.ts';
import { checkBetweenFiles, checkRules } from './cross-checks.ts';
import { knownBulletins, type Look, lookAtFolders, setMeta } from './freshness.ts';
import {
  changedFiles,
  folderScope,
  foldersName,
  foundationName,
  kindScope,
  knownState,
  layoutsNamed,
  noteState,
  placesOf,
  realigned,
  type State,
} from './state.ts';
import { storedActors } from './stored-actors.ts';
import { Writer } from './writer.ts';

/**
 * Brings an index up to date for queries of this kind (`null`: of everything); tells whether it could, or whether kinds
 * or actors changed, so that it must be built anew. How the folders looked just now can be given. Whoever wrote to the
 * index since then has noted later times, so that what changed meanwhile shows, is read, and shows once more next time.
 */
export function updateIndex(
  database: DatabaseSync,
  folders: string[],
  kinds: Kind[],
  wanted: Kind | null,
  before?: Look,
): boolean {
  database.exec('BEGIN IMMEDIATE');
  const look = before && coversAll(before, kinds, wanted) ? before : lookAtFolders(folders, kinds, wanted);
  // A bulletin that is new or gone moves all others' places in what was noted.
  const everything = wanted === null || knownBulletins(database) !== look.bulletins;
  const whole = everything && wanted !== null ? lookAtFolders(folders, kinds, null) : look;
  const changed = changesIn(database, whole);
  if (changed === 'foundation') {
    database.exec('ROLLBACK');
    return false;
  }
  replaceFiles(database, changed, kinds);
  for (const state of whole.states) noteState(database, state);
  setMeta(database, 'bulletins', whole.bulletins);
  if (everything) checkBetweenFiles(database);
  database.exec('COMMIT');
  return true;
}

// Another process may have built the index anew meanwhile, with other kinds.
function coversAll({ states }: Look, kinds: Kind[], wanted: Kind | null): boolean {
  const looked = new Set(states.map(({ scope }) => scope.name));
  return (
    (wanted ? [wanted] : kinds).every(({ kind }) => looked.has(kind)) && (wanted !== null || looked.has(foldersName))
  );
}

/** The files to be read again, or word that the foundation is among them. */
function changesIn(database: DatabaseSync, { layouts, bulletins, states }: Look): FolderFile[] | 'foundation' {
  const before = knownBulletins(database);
  const changed: FolderFile[] = [];
  for (const state of states) {
    const { name } = state.scope;
    const known = knownState(database, state.scope);
    const aligned = known && before !== undefined && before !== bulletins ? realign(known, before, state) : known;
    const files = changedFiles(state, aligned);
    const isFoundation = name === foundationName;
    if (isFoundation && (known?.names !== state.names || files.some((file) => !sameContent(database, readFile(file)))))
      return 'foundation';
    if (!isFoundation) changed.push(...(name === foldersName ? files.flatMap(listFolder) : files));
  }
  const everything = states.some(({ scope }) => scope.name === foldersName);
  return everything ? [...changed, ...vanished(database, layouts)] : changed;
}

function realign(known: State, before: string, { scope }: State): State {
  if (scope.name === foundationName) return known;
  const places = placesOf(layoutsNamed(before));
  return realigned(known, scope.name === foldersName ? folderScope(places) : kindScope(places, scope.name), scope);
}

function listFolder({ path, bulletin }: FolderFile): FolderFile[] {
  return listBulletin(path.slice(0, -bulletin.length - 1), bulletin);
}

/** Files that the index has and whose bulletin is gone, or that no scope looks at because their kind is not known. */
function vanished(database: DatabaseSync, layouts: Look['layouts']): FolderFile[] {
  const folders = new Set(layouts.flatMap(({ root, bulletins }) => bulletins.map((name) => `${root}/${name}`)));
  const rows = database
    .prepare("SELECT path, role, bulletin, kind FROM files WHERE role IN ('facts', 'bulletin')")
    .all();
  const files = rows as unknown as FolderFile[];
  const kinds = new Set(
    database
      .prepare('SELECT scope FROM states')
      .all()
      .map(({ scope }) => scope),
  );
  return files.filter(
    ({ path, role, kind }) =>
      !folders.has(path.slice(0, path.lastIndexOf('/'))) || (role === 'facts' && !kinds.has(kind)),
  );
}

function replaceFiles(database: DatabaseSync, changed: FolderFile[], kinds: Kind[]): void {
  const files = new Map(changed.map((file) => [file.path, readFile(file)]));
  const different = [...files.values()].filter((each) => !sameContent(database, each));
  if (different.length === 0) return;
  const writer = new Writer(database);
  const actors = storedActors(database);
  for (const each of different) {
    writer.remove(each.file.path);
    if (!each.gone) addFile(writer, prepareFile(each, { kinds, brokenKinds: [], actors }), kinds);
  }
  for (const kind of kinds) {
    const paths = different.filter(({ file }) => file.kind === kind.kind).map(({ file }) => file.path);
    if (paths.length > 0) checkRules(database, kind, paths);
  }
  setMeta(database, 'unchecked', '1');
}

function sameContent(database: DatabaseSync, { file, hash, gone }: ReadFile): boolean {
  const known = database.prepare('SELECT hash FROM files WHERE path = ?').get(file.path);
  return gone ? known === undefined : known?.['hash'] === hash;
}
