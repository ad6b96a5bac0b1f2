import { readActors } from '../load/actors.ts';
import { type Document, parseFile } from '../load/document.ts';
import { readFile } from '../load/file.ts';
import type { FolderFile, Layout } from '../load/folder.ts';
import { readKind } from '../load/kinds.ts';
import type { Kind, ReservedNames } from '../model/kind.ts';
import type { Problem } from '../model/problem.ts';
import type { Definitions } from './add-file.ts';
import { checkExpressions } from './expressions.ts';

/** A kind or register file and its problems. */
interface DefinitionFile {
  file: FolderFile;
  hash: string;
  problems: Problem[];
}

/** Reads and checks all kinds and registers. */
export async function readDefinitions(
  layouts: Layout[],
  reserved: ReservedNames,
): Promise<Definitions & { files: DefinitionFile[] }> {
  const read: (DefinitionFile & { document: Document })[] = [];
  for (const file of layouts.flatMap(({ definitions }) => definitions)) {
    const content = readFile(file);
    const document = await parseFile(content);
    read.push({ file, hash: content.hash, document, problems: document.problems });
  }
  const actors = readActors(read.filter(({ file }) => file.role === 'actors').map(({ document }) => document));
  const kinds = new Map<string, Kind>();
  for (const { file, document } of read) {
    if (file.role !== 'kind') continue;
    const kind = readKind(document, file.kind, reserved);
    if (kind && document.root) checkExpressions(kind, document.root, document.report);
    if (kind && document.problems.length === 0) kinds.set(kind.kind, kind);
  }
  const broken = read.filter(({ file, problems }) => file.role === 'kind' && problems.length > 0);
  return { files: read, kinds: [...kinds.values()], brokenKinds: broken.map(({ file }) => file.kind), actors };
}
