import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { type ActorRegister, readActors } from '../load/actors.ts';
import { readBulletin } from '../load/bulletin.ts';
import { type Document, parseYaml } from '../load/document.ts';
import { readFacts } from '../load/facts.ts';
import { readText } from '../load/file.ts';
import { type FolderFile, listFolder } from '../load/folder.ts';
import { readKind } from '../load/kinds.ts';
import { readingOf } from '../load/reading.ts';
import type { Kind } from '../model/kind.ts';
import { didYouMean } from '../model/suggest.ts';
import { crossCheck } from './cross-checks.ts';
import { checkExpressions } from './expressions.ts';
import { findChanges, settling, signatureOf } from './freshness.ts';
import { schemaOf } from './schema.ts';
import { Writer } from './writer.ts';

/** A file of the folders, read and parsed. */
interface ReadFile {
  file: FolderFile;
  document: Document;
  state: { signature: string; settled: number; hash: string };
}

/** What facts are read with. */
interface Foundation {
  kinds: Kind[];
  /** Kinds whose file has problems: their facts wait, and say nothing of it. */
  brokenKinds: string[];
  actors: ActorRegister;
}

/** Fills an empty database with all that the folders hold. */
export function buildIndex(database: DatabaseSync, folders: string[], builtin: string, version: string): void {
  const files = folders.flatMap(listFolder);
  const foundation = [
    ...builtinFoundation(files, folders, builtin),
    ...files.filter(({ role }) => isFoundation(role)),
  ].map(read);
  const actors = readActors(foundation.filter(({ file }) => file.role === 'actors').map(({ document }) => document));
  const kinds = readKinds(foundation);
  const brokenKinds = foundation.filter(({ document }) => document.problems.length > 0).map(({ file }) => file.kind);
  database.exec('BEGIN');
  database.exec(schemaOf(kinds));
  const writer = new Writer(database);
  setMeta(database, 'version', version);
  setMeta(database, 'kinds', JSON.stringify(kinds));
  writer.actors(actors);
  for (const each of foundation) writer.problems(writer.file(each.file, each.state), each.document.problems, false);
  for (const file of files.filter(({ role }) => !isFoundation(role)))
    addFile(writer, read(file), { kinds, brokenKinds, actors });
  crossCheck(database, kinds);
  database.exec('COMMIT');
}

/** Brings an index up to date; tells whether it could, or whether kinds or actors changed, so that it must be built anew. */
export function updateIndex(database: DatabaseSync, folders: string[], kinds: Kind[]): boolean {
  database.exec('BEGIN IMMEDIATE');
  const { changed, removed, foundation } = findChanges(database, folders);
  const files = changed.map(read).filter((each) => !sameContent(database, each));
  if ((foundation && files.some(({ file }) => isFoundation(file.role))) || removesFoundation(database, removed)) {
    database.exec('ROLLBACK');
    return false;
  }
  const writer = new Writer(database);
  for (const path of [...removed, ...files.map(({ file }) => file.path)]) writer.remove(path);
  if (files.length > 0) addFiles(database, writer, files, kinds);
  if (files.length + removed.length > 0) crossCheck(database, kinds);
  database.exec('COMMIT');
  return true;
}

function addFiles(database: DatabaseSync, writer: Writer, files: ReadFile[], kinds: Kind[]): void {
  const paths = database.prepare("SELECT path FROM files WHERE role = 'actors' ORDER BY file").all() as {
    path: string;
  }[];
  const documents = paths.map(({ path }) => parseYaml(path, readText(path, path).text));
  const foundation = { kinds, brokenKinds: [], actors: readActors(documents) };
  for (const each of files) addFile(writer, each, foundation);
}

function isFoundation(role: FolderFile['role']): boolean {
  return role === 'kind' || role === 'actors';
}

function removesFoundation(database: DatabaseSync, removed: string[]): boolean {
  const role = database.prepare("SELECT 1 FROM files WHERE path = ? AND role IN ('kind', 'actors')");
  return removed.some((path) => role.get(path) !== undefined);
}

/** The kinds and actors of our own, for folders that have none. */
function builtinFoundation(files: FolderFile[], folders: string[], builtin: string): FolderFile[] {
  if (folders.includes(builtin)) return [];
  const own = listFolder(builtin);
  const everyFolderHasKinds = folders.every((folder) =>
    files.some(({ role, path }) => role === 'kind' && path.startsWith(folder)),
  );
  return own.filter(({ role }) => role === 'actors' || (role === 'kind' && !everyFolderHasKinds));
}

function read(file: FolderFile): ReadFile {
  const signature = signatureOf(file.path);
  const { text, problem } = readText(file.path, file.path);
  const document = parseYaml(file.path, text);
  if (problem) document.problems.push(problem);
  const hash = createHash('sha256').update(text).digest('hex');
  return { file, document, state: { signature, settled: Number(isSettled(signature)), hash } };
}

// A change in the same tick of the file system's clock as the last one would leave the signature as it is.
function isSettled(signature: string): boolean {
  const [, modified = '0', changed = '0'] = signature.split(' ');
  const newest = Math.max(Number(BigInt(modified) / 1_000_000n), Number(BigInt(changed) / 1_000_000n));
  return signature !== 'none' && Date.now() - newest > settling;
}

function sameContent(database: DatabaseSync, { file, state }: ReadFile): boolean {
  const known = database.prepare('SELECT hash FROM files WHERE path = ?').get(file.path);
  if (known?.['hash'] !== state.hash || state.signature === 'none') return false;
  database
    .prepare('UPDATE files SET signature = ?, settled = ? WHERE path = ?')
    .run(state.signature, state.settled, file.path);
  return true;
}

function readKinds(files: ReadFile[]): Kind[] {
  const kinds = new Map<string, Kind>();
  for (const { file, document } of files) {
    if (file.role !== 'kind') continue;
    const kind = readKind(document, file.kind);
    if (kind && document.root) checkExpressions(kind, document.root, document.report);
    if (kind && document.problems.length === 0) kinds.set(kind.kind, kind);
  }
  return [...kinds.values()];
}

function addFile(
  writer: Writer,
  { file, document, state }: ReadFile,
  { kinds, brokenKinds, actors }: Foundation,
): void {
  const number = writer.file(file, state);
  if (file.role === 'bulletin') {
    const bulletin = readBulletin(document, file.bulletin);
    if (bulletin) writer.bulletin(number, bulletin);
  } else {
    const kind = kinds.find(({ kind }) => kind === file.kind);
    const reading = readingOf(document, actors);
    if (kind) writer.facts(number, file, kind, readFacts(document, kind, reading), reading, actors);
    else if (!brokenKinds.includes(file.kind)) reportUnknownKind(document, file, kinds);
  }
  writer.problems(number, document.problems, false);
}

function reportUnknownKind(document: Document, file: FolderFile, kinds: Kind[]): void {
  const suggestion = didYouMean(
    file.kind,
    kinds.map(({ kind }) => kind),
    'Kinds are',
  );
  document.report('UNKNOWN_KIND', { start: 0, end: 0 }, { kind: file.kind, suggestion });
}

function setMeta(database: DatabaseSync, name: string, value: string): void {
  database.prepare('INSERT INTO meta (name, value) VALUES (?, ?)').run(name, value);
}
