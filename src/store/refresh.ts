import type { DatabaseSync } from 'node:sqlite';
import { isBusy } from '../errors.ts';
import { type FolderFile, isBehindLink, listBulletin, refuseLinksToTheSame } from '../load/folder.ts';
import type { Kind } from '../model/kind.ts';
import { addFile, type Foundation, prepareFile, type ReadFile, readFile } from './add-file.ts';
import { checkBetweenFiles, checkRules } from './cross-checks.ts';
import { isSameLook, knownBulletins, type Look, lookAtFolders, metaOf, setMeta, unreadFiles } from './freshness.ts';
import {
  changedFiles,
  folderScope,
  foldersName,
  foundationName,
  kindScope,
  knownState,
  layoutsNamed,
  noteState,
  realigned,
  type State,
  stillLook,
  wereAtRest,
} from './state.ts';
import { storedActors } from './stored-actors.ts';
import { lastTurn, takeTurn } from './turns.ts';
import { Writer } from './writer.ts';

/** How often the folders are looked at again at the most because files changed while others were read. */
const mostLooks = 8;
/** So many changed files are replaced one by one, however few there are in all. */
const fewFiles = 1000;
/** Characters of changed files that are held in memory before any is replaced. */
const mostCharacters = 20_000_000;

/** Milliseconds to wait for those who read the index to be done. */
const commitPatience = 1_000;

/**
 * Brings an index up to date for queries of this kind (`null`: of everything); tells whether it could, or whether kinds
 * or actors or most files changed, so that it must be built anew. How the folders looked just now can be given.
 * Where others read the index for long, the transaction stays open, and its changes are for this connection only.
 */
export function updateIndex(
  database: DatabaseSync,
  folders: string[],
  kinds: Kind[],
  wanted: Kind | null,
  before?: Look,
): boolean {
  if (takeTurn(database, wanted, before?.turn) === 'theirs') return true;
  const turn = lastTurn(database) + 1;
  let scope = wanted;
  const lookNow = () => lookAtFolders(folders, kinds, scope);
  let look = isOfUse(before, turn, kinds, wanted) ? before : lookNow();
  for (let looks = 1; ; looks += 1) {
    if (scope !== null && knownBulletins(database) !== look.bulletins) {
      // A bulletin that is new or gone moves all others' places in what was noted.
      scope = null;
      look = lookNow();
    }
    const read = readChanged(database, look, turn, scope, kinds);
    if (!read) {
      database.exec('ROLLBACK');
      return false;
    }
    const next = looks < mostLooks ? changedSince(look, read, lookNow) : undefined;
    if (!next) break;
    look = next;
  }
  if (scope === null) checkIfUnchecked(database);
  commitIfFree(database);
  return true;
}

// Somebody may hold on to what the index was, because whoever takes their answer is slow. Ours need not wait for that:
// while the transaction is open, this query sees what is in it.
function commitIfFree(database: DatabaseSync): void {
  database.exec(`PRAGMA busy_timeout = ${commitPatience}`);
  try {
    database.exec('COMMIT');
  } catch (thrown) {
    if (!isBusy(thrown)) throw thrown;
  }
}

// What is wrong between files is known where none has changed since it was found out.
function checkIfUnchecked(database: DatabaseSync): void {
  if (metaOf(database, 'unchecked') === '1') checkBetweenFiles(database);
}

/** Reads again what has changed by this look, and notes the look; nothing where the index must be built anew. */
function readChanged(
  database: DatabaseSync,
  look: Look,
  turn: number,
  wanted: Kind | null,
  kinds: Kind[],
): FolderFile[] | undefined {
  const changed = changesIn(database, look, wanted);
  if (changed === 'foundation') return undefined;
  refuseNewLinks(look, changed, wanted);
  if (!replaceFiles(database, changed, kinds)) return undefined;
  for (const state of look.states) noteState(database, state, turn);
  setMeta(database, 'bulletins', look.bulletins);
  return changed;
}

// A link to facts that are read anyway is refused when an index is built, and so it is when it comes to be. To look for one
// in all folders is not worth it where no file behind a link has changed.
function refuseNewLinks({ layouts }: Look, changed: FolderFile[], wanted: Kind | null): void {
  if (wanted === null || changed.some(isBehindLink)) layouts.forEach(refuseLinksToTheSame);
}

/**
 * Another look, if it shows something else. One file may change while another is read; once nothing more has, all of them
 * are as they were at one moment. Files that were still as they were read when that look began may have changed since: so
 * somebody who goes on editing a few files does not keep us looking at all of them.
 */
function changedSince(look: Look, read: FolderFile[], lookNow: () => Look): Look | undefined {
  if (read.length === 0 || wereAtRest(look.states, read)) return undefined;
  const asRead = stillLook(look.states, read) ? read : [];
  const next = lookNow();
  return isSameLook(look, next, asRead) ? undefined : next;
}

// Others rely on it that we look after the turn before ours is over, and may have built the index anew with other kinds.
function isOfUse(look: Look | undefined, turn: number, kinds: Kind[], wanted: Kind | null): look is Look {
  if (look?.turn !== turn - 1) return false;
  const looked = new Set(look.states.map(({ scope }) => scope.name));
  return (
    (wanted ? [wanted] : kinds).every(({ kind }) => looked.has(kind)) && (wanted !== null || looked.has(foldersName))
  );
}

/** The files to be read again, or word that the foundation is among them. */
function changesIn(
  database: DatabaseSync,
  { layouts, bulletins, states }: Look,
  wanted: Kind | null,
): FolderFile[] | 'foundation' {
  const before = knownBulletins(database);
  const changed = unreadFiles(database, wanted);
  for (const state of states) {
    const { name } = state.scope;
    const known = knownState(database, state.scope);
    if (name === foundationName && known?.names !== state.names) return 'foundation';
    const aligned = known && before !== undefined && before !== bulletins ? realign(known, before, state) : known;
    const files = [...changedFiles(state, aligned)];
    changed.push(...(name === foldersName ? files.flatMap(listFolder) : files));
  }
  if (changed.some((file) => isFoundation(file) && !sameContent(database, readFile(file)))) return 'foundation';
  const others = changed.filter((file) => !isFoundation(file));
  return wanted === null ? [...others, ...vanished(database, layouts)] : others;
}

function isFoundation({ role }: FolderFile): boolean {
  return role === 'kind' || role === 'actors';
}

function realign(known: State, before: string, { scope }: State): State {
  if (scope.name === foundationName) return known;
  const layouts = layoutsNamed(before);
  return realigned(known, scope.name === foldersName ? folderScope(layouts) : kindScope(layouts, scope.name), scope);
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

/** Puts those of the files with another content into the index, or tells that so many have that all is better read anew. */
function replaceFiles(database: DatabaseSync, changed: FolderFile[], kinds: Kind[]): boolean {
  let files = [...new Map(changed.map((file) => [file.path, file])).values()];
  if (areMost(database, files)) files = files.filter((file) => !sameContent(database, readFile(file)));
  if (areMost(database, files)) return false;
  const writer = new Writer(database);
  const replaced: FolderFile[] = [];
  let foundation: Foundation | undefined;
  for (const read of readDifferent(database, files)) {
    foundation ??= { kinds, brokenKinds: brokenKinds(database), actors: storedActors(database) };
    writer.remove(read.file.path);
    if (!read.gone) addFile(writer, prepareFile(read, foundation), kinds);
    replaced.push(read.file);
  }
  if (replaced.length === 0) return true;
  for (const kind of kinds) {
    const paths = replaced.filter((file) => file.kind === kind.kind).map(({ path }) => path);
    if (paths.length > 0) checkRules(database, kind, paths);
  }
  setMeta(database, 'unchecked', '1');
  setMeta(database, 'pieced', '1');
  return true;
}

/**
 * Reads those of the files that have another content. Many are read before the first is handed out, since files that are
 * read one after the other at once are more likely of one moment; but not all, which may be gigabytes.
 */
function* readDifferent(database: DatabaseSync, files: FolderFile[]): Generator<ReadFile> {
  let different: ReadFile[] = [];
  let characters = 0;
  for (const file of files) {
    const read = readFile(file);
    if (sameContent(database, read)) continue;
    different.push(read);
    characters += read.text.length;
    if (characters < mostCharacters) continue;
    yield* different;
    [different, characters] = [[], 0];
  }
  yield* different;
}

function areMost(database: DatabaseSync, { length }: FolderFile[]): boolean {
  const count = () => Number(database.prepare('SELECT count(*) AS files FROM files').get()?.['files']);
  return length > fewFiles && length > count() / 2;
}

/** Kinds whose file has problems. */
function brokenKinds(database: DatabaseSync): string[] {
  const sql = "SELECT DISTINCT kind FROM files JOIN problems USING (file) WHERE role = 'kind' AND across = 0";
  return database
    .prepare(sql)
    .all()
    .map(({ kind }) => String(kind));
}

function sameContent(database: DatabaseSync, { file, hash, gone }: ReadFile): boolean {
  const known = database.prepare('SELECT hash FROM files WHERE path = ?').get(file.path);
  return gone ? known === undefined : known?.['hash'] === hash;
}
