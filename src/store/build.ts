import type { DatabaseSync } from 'node:sqlite';
import type { ActorRegister } from '../load/actor-register.ts';
import { readActors } from '../load/actors.ts';
import type { Document } from '../load/document.ts';
import { type FolderFile, refuseEmpty, refuseLinksToTheSame } from '../load/folder.ts';
import { readKind } from '../load/kinds.ts';
import { readingOf } from '../load/reading.ts';
import type { Kind, ReservedNames } from '../model/kind.ts';
import { addFile, type PreparedFile, parseFile, readFile } from './add-file.ts';
import { checkBetweenFiles, checkRules } from './cross-checks.ts';
import { checkExpressions } from './expressions.ts';
import { layoutsOf, lookAtFolders, metaOf, setMeta } from './freshness.ts';
import { prepareBulletins } from './prepare-bulletins.ts';
import { derivedSchema, schemaOf } from './schema.ts';
import { lookAtFoundation, noteState, type State } from './state.ts';
import { Writer } from './writer.ts';

/** Told now and then how far the building of an index has come, and how many bulletins an earlier run had read. */
export type Progress = (done: { bulletins: number; earlier: number; of: number; facts: number }) => void;

interface FoundationFile {
  file: FolderFile;
  hash: string;
  document: Document;
}

interface WholeFoundation {
  /** How the files looked before any of them was read. */
  state: State;
  files: FoundationFile[];
  kinds: Kind[];
  brokenKinds: string[];
  actors: ActorRegister;
}

/**
 * Fills a database with all that the folders hold. What is done is kept from time to time: a database that somebody else
 * began for the same folders and could not finish is gone on with.
 */
export async function buildIndex(
  database: DatabaseSync,
  folders: string[],
  version: string,
  reserved: ReservedNames,
  progress?: Progress,
): Promise<void> {
  const foundation = readFoundation(folders, reserved);
  const writer = new Writer(database);
  if (isBegun(database)) setMeta(database, 'pieced', '1');
  else begin(database, writer, folders, version, foundation);
  const layouts = layoutsOf(folders);
  for (const layout of layouts) refuseLinksToTheSame(layout);
  const all = layouts.flatMap(({ root, bulletins }) => bulletins.map((bulletin) => ({ root, bulletin })));
  const done = new Set(
    database
      .prepare('SELECT folder FROM done')
      .all()
      .map(({ folder }) => folder),
  );
  const left = all.filter(({ root, bulletin }) => !done.has(`${root}/${bulletin}`));
  let facts = Number(database.prepare('SELECT count(*) AS facts FROM fact_rows').get()?.['facts']);
  let bulletins = done.size;
  await prepareBulletins(left, foundation, (some) => {
    const folders = left.slice(bulletins - done.size, bulletins - done.size + some.length);
    addBulletins(
      database,
      writer,
      some,
      folders.map(({ root, bulletin }) => `${root}/${bulletin}`),
      foundation.kinds,
    );
    bulletins += some.length;
    facts += some.flat().reduce((sum, file) => sum + file.facts.length, 0);
    progress?.({ bulletins, earlier: done.size, of: all.length, facts });
  });
  const [root = ''] = folders;
  const isEmpty = database.prepare("SELECT 1 FROM files WHERE role IN ('facts', 'bulletin')").get() === undefined;
  if (isEmpty && layouts.every((layout) => layout.root !== root || layout.foundation.length === 0)) refuseEmpty(root);
  finish(database, foundation.kinds);
}

/** Whether a draft was begun with these files of kinds and actors; one begun with others is of no use. */
export function isDraftOf(database: DatabaseSync, folders: string[], version: string): boolean {
  if (!isBegun(database) || metaOf(database, 'version') !== version) return false;
  const known = database.prepare("SELECT path, hash FROM files WHERE role IN ('kind', 'actors') ORDER BY path").all();
  const now = layoutsOf(folders)
    .flatMap(({ foundation }) => foundation)
    .map(readFile);
  const lines = (files: { path: unknown; hash: unknown }[]) =>
    files
      .map(({ path, hash }) => `${path} ${hash}`)
      .sort()
      .join();
  return lines(known as never) === lines(now.map(({ file, hash }) => ({ path: file.path, hash })));
}

function isBegun(database: DatabaseSync): boolean {
  return database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'done'").get() !== undefined;
}

function begin(
  database: DatabaseSync,
  writer: Writer,
  folders: string[],
  version: string,
  foundation: WholeFoundation,
): void {
  const { files, kinds, actors } = foundation;
  // How the files look is noted before any of them is read: a change meanwhile then shows as one.
  const look = lookAtFolders(folders, kinds, null);
  database.exec('BEGIN');
  database.exec(`${schemaOf(kinds)} CREATE TABLE done (folder TEXT PRIMARY KEY) WITHOUT ROWID;`);
  setMeta(database, 'version', version);
  setMeta(database, 'kinds', JSON.stringify(kinds));
  setMeta(database, 'bulletins', look.bulletins);
  for (const state of [...look.states, foundation.state]) noteState(database, state, 0);
  writer.actors(actors);
  for (const { file, hash, document } of files) writer.problems(writer.file(file, hash), document.problems, false);
  database.exec('COMMIT');
}

function addBulletins(
  database: DatabaseSync,
  writer: Writer,
  bulletins: PreparedFile[][],
  folders: string[],
  kinds: Kind[],
): void {
  database.exec('BEGIN');
  for (const file of bulletins.flat()) addFile(writer, file, kinds);
  const note = database.prepare('INSERT OR IGNORE INTO done VALUES (?)');
  for (const folder of folders) note.run(folder);
  database.exec('COMMIT');
}

function finish(database: DatabaseSync, kinds: Kind[]): void {
  database.exec(`BEGIN; DROP TABLE done; ${derivedSchema(kinds)}`);
  for (const kind of kinds) checkRules(database, kind, null);
  checkBetweenFiles(database);
  database.exec('COMMIT');
}

function readFoundation(folders: string[], reserved: ReservedNames): WholeFoundation {
  const layouts = layoutsOf(folders);
  const state = lookAtFoundation(layouts);
  const foundation = layouts
    .flatMap((layout) => layout.foundation)
    .map((file) => {
      const read = readFile(file);
      return { file, hash: read.hash, document: parseFile(read) };
    });
  const actors: ActorRegister = readActors(
    foundation.filter(({ file }) => file.role === 'actors').map(({ document }) => document),
  );
  const kinds = readKinds(foundation, reserved);
  const brokenKinds = foundation.filter(({ document }) => document.problems.length > 0).map(({ file }) => file.kind);
  return { state, files: foundation, kinds, brokenKinds, actors };
}

function readKinds(files: { file: FolderFile; document: Document }[], reserved: ReservedNames): Kind[] {
  const kinds = new Map<string, Kind>();
  for (const { file, document } of files) {
    if (file.role !== 'kind') continue;
    const kind = readKind(document, file.kind, readingOf(document), reserved);
    if (kind && document.root) checkExpressions(kind, document.root, document.report);
    if (kind && document.problems.length === 0) kinds.set(kind.kind, kind);
  }
  return [...kinds.values()];
}
