import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { ActorRegister } from '../load/actors.ts';
import { readBulletin } from '../load/bulletin.ts';
import { type Document, parseYaml } from '../load/document.ts';
import { readFacts } from '../load/facts.ts';
import { readText } from '../load/file.ts';
import type { FolderFile } from '../load/folder.ts';
import { readingOf } from '../load/reading.ts';
import type { Kind } from '../model/kind.ts';
import type { Problem } from '../model/problem.ts';
import { didYouMean } from '../model/suggest.ts';
import type { Writer } from './writer.ts';

/** A file of the folders, read and not yet parsed. */
export interface ReadFile {
  file: FolderFile;
  text: string;
  /** What keeps it from being read. */
  problem: Problem | undefined;
  /** SHA-256 of its text. */
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

/** Reads a file. */
export function readFile(file: FolderFile): ReadFile {
  const { text, problem } = readText(file.path, file.path);
  const hash = createHash('sha256').update(text).digest('hex');
  return { file, text, problem, hash, gone: problem !== undefined && !existsSync(file.path) };
}

/** Parses a file that was read; what kept it from being read is among its problems. */
export function parseFile({ file, text, problem }: ReadFile): Document {
  const document = parseYaml(file.path, text);
  if (problem) document.problems.push(problem);
  return document;
}

/** Puts a bulletin or a file of facts into the index, with its problems. */
export function addFile(writer: Writer, read: ReadFile, { kinds, brokenKinds, actors }: Foundation): void {
  const { file, hash } = read;
  const number = writer.file(file, hash);
  const document = parseFile(read);
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
  const names = kinds.map(({ kind }) => kind);
  document.report(
    'UNKNOWN_KIND',
    { start: 0, end: 0 },
    { kind: file.kind, suggestion: didYouMean(file.kind, names, 'Kinds are') },
  );
}
