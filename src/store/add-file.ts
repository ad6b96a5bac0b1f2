import { createHash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { basename } from 'node:path';
import { hasCode } from '../errors.ts';
import type { ActorRegister } from '../load/actor-register.ts';
import { readBulletin } from '../load/bulletin.ts';
import { type Document, parseYaml } from '../load/document.ts';
import { readFacts } from '../load/facts.ts';
import { readText } from '../load/file.ts';
import { type FolderFile, hasWrongEnding } from '../load/folder.ts';
import { readingOf } from '../load/reading.ts';
import type { Bulletin, Kind } from '../model/kind.ts';
import { fileProblem, type Problem } from '../model/problem.ts';
import { didYouMean } from '../model/text.ts';
import { Findings } from './cross-checks.ts';
import { type PreparedFact, prepareFacts } from './prepare.ts';
import type { Writer } from './writer.ts';

/** A file of the folders, read and not yet parsed. */
export interface ReadFile {
  file: FolderFile;
  text: string;
  /** What keeps it from being read. */
  problem: Problem | undefined;
  /** SHA-256 of its text, or of what keeps it from being read. */
  hash: string;
  /** Whether it is not there at all. */
  gone: boolean;
}

/** What facts are read with. */
export interface Foundation {
  kinds: Kind[];
  /** Kinds whose file has problems: their facts wait, and say nothing of it. */
  brokenKinds: string[];
  actors: ActorRegister;
}

/** A file as rows of the index; plain data that can go from one thread to another. */
export interface PreparedFile {
  file: FolderFile;
  hash: string;
  problems: Problem[];
  bulletin: Bulletin | undefined;
  facts: PreparedFact[];
}

/** Reads a file. */
export function readFile(file: FolderFile): ReadFile {
  const { text, problem } = readText(file.path, file.path);
  const hash = createHash('sha256')
    .update(problem ? JSON.stringify(problem) : text)
    .digest('hex');
  return { file, text, problem, hash, gone: problem !== undefined && !isThere(file.path) };
}

// A link to nothing is there, and a problem; a file that vanished is not. Of a file in a folder that cannot be entered
// nobody can tell: it must not be taken for one that vanished.
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (thrown) {
    return !hasCode(thrown, 'ENOTDIR');
  }
}

/** Parses a file that was read; what kept it from being read is among its problems. */
export function parseFile({ file, text, problem }: ReadFile): Document {
  const document = parseYaml(file.path, text);
  if (problem) document.problems.push(problem);
  if (hasWrongEnding(file)) {
    const name = basename(file.path).replace(/yml$/, 'yaml');
    document.problems.push(fileProblem(file.path, 'WRONG_ENDING', { name }));
  }
  return document;
}

/** Makes the rows of a bulletin's description or of a file of facts. */
export function prepareFile(read: ReadFile, { kinds, brokenKinds, actors }: Foundation): PreparedFile {
  const { file, hash } = read;
  const document = parseFile(read);
  const prepared: PreparedFile = { file, hash, problems: document.problems, bulletin: undefined, facts: [] };
  if (file.role === 'bulletin') return { ...prepared, bulletin: readBulletin(document, file.bulletin) };
  const kind = kinds.find(({ kind }) => kind === file.kind);
  const reading = readingOf(document, actors);
  if (kind)
    return {
      ...prepared,
      facts: prepareFacts(file.bulletin, kind, readFacts(document, kind, reading), reading, actors),
    };
  if (!brokenKinds.includes(file.kind) && !hasWrongEnding(file)) reportUnknownKind(document, file, kinds);
  return prepared;
}

/** Puts a prepared file into the index. */
export function addFile(writer: Writer, prepared: PreparedFile, kinds: Kind[]): void {
  const { file, hash, problems, bulletin, facts } = prepared;
  const number = writer.file(file, hash);
  if (bulletin) writer.bulletin(number, bulletin);
  const kind = kinds.find(({ kind }) => kind === file.kind);
  const failed = kind ? writer.facts(number, kind, facts) : [];
  writer.problems(number, problems, false);
  const found = new Findings();
  for (const { line, reason } of failed)
    found.note({ file: number, path: file.path, line }, 'NOT_WORKED_OUT', () => ({ reason }));
  found.write(writer, false);
}

function reportUnknownKind(document: Document, file: FolderFile, kinds: Kind[]): void {
  const names = kinds.map(({ kind }) => kind);
  const suggestion = didYouMean(file.kind, names, 'Kinds are');
  document.report('UNKNOWN_KIND', { start: 0, end: 0 }, { kind: file.kind, suggestion });
}
