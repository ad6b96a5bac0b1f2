import type { DatabaseSync } from 'node:sqlite';
import { attempt } from '../errors.ts';
import { type Document, parseFile } from '../load/document.ts';
import { type LoadedFact, readFacts, readSource } from '../load/facts.ts';
import { fieldReader } from '../load/field-reader.ts';
import type { ReadFile } from '../load/file.ts';
import { type FolderFile, limits } from '../load/folder.ts';
import { type Kind, kindOfFile } from '../model/kind.ts';
import { fileProblem } from '../model/problem.ts';
import type { Registers } from '../model/register.ts';
import { didYouMean } from '../model/text.ts';
import { metaOf, storedNames, versionOf } from './metadata.ts';
import { registersOf } from './registers.ts';
import type { Writer } from './writer.ts';

/** Adds a source's description or a facts file to the index; returns the number of its facts. */
export function addFile(writer: Writer, read: ReadFile, { kinds, brokenKinds, registers }: Definitions): number {
  const { file } = read;
  const names = [...kinds.map((each) => each.kind), ...brokenKinds];
  const name = kindOfFile(file.kind, names);
  const kind = kinds.find((each) => each.kind === name);
  const document = kind || file.role !== 'facts' ? parseFile(read) : undefined;
  const number = writer.addFile({ ...file, kind: name ?? file.kind }, read.hash, itemCount(document));
  if (!document) {
    // Such a file is not parsed. Only its name matters, and a rename changes the times of its folder.
    const suggestion = didYouMean(file.kind, names, 'Kinds are');
    const unknown = fileProblem(file.path, 'UNKNOWN_KIND', { kind: file.kind, suggestion });
    writer.addProblems(number, name === undefined ? [unknown] : []);
    return 0;
  }
  let facts: LoadedFact[] = [];
  if (kind) {
    const reading = fieldReader(document, registers);
    facts = readFacts(document, kind, reading);
    for (const [at, fact] of facts.entries())
      writer.addFact(
        { fact: number * limits.facts + at, file, kind, position: positionOf(at, file, kind) },
        fact,
        reading,
      );
  } else {
    const source = readSource(document, file.source, file.role === 'source' ? 'source' : 'bulletin');
    if (source) writer.addSource(number, source);
  }
  writer.addProblems(number, document.problems);
  return facts.length;
}

/** The kinds and registers that facts are read with. */
export interface Definitions {
  kinds: Kind[];
  /** Kinds whose file has problems; their facts are not read. */
  brokenKinds: string[];
  readonly registers: Registers;
}

/** The stored definitions; undefined if the index is empty or for another version or other folders. */
export function storedDefinitions(database: DatabaseSync, folders: string[]): Definitions | undefined {
  // A new file has no table of versions.
  const version = attempt(() => metaOf(database, 'version'));
  if (version === undefined || version !== versionOf(database, folders)) return undefined;
  const sql = "SELECT DISTINCT kind FROM _files JOIN _problems USING (file) WHERE role = 'kind'";
  const broken = database.prepare(sql).all();
  return {
    kinds: storedNames(database).kinds,
    brokenKinds: broken.map(({ kind }) => String(kind)),
    registers: registersOf(database),
  };
}

/** The number of facts or entries in a file; 0 where it is no list. */
export function itemCount(document?: Document): number {
  return document?.root?.type === 'list' ? document.root.items.length : 0;
}

// Facts of `<kind>-more.yaml` come after those of `<kind>.yaml`: SQLite sorts texts after numbers.
function positionOf(at: number, file: FolderFile, { kind }: Kind): number | string {
  return file.kind === kind ? at : `${file.kind.slice(kind.length + 1)}/${`${at}`.padStart(5, '0')}`;
}
