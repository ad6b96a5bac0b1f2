import { type Document, parseFile } from '../load/document.ts';
import { readFile } from '../load/file.ts';
import type { FolderFile, Layout } from '../load/folder.ts';
import { readKind } from '../load/kinds.ts';
import { readRegisters } from '../load/registers.ts';
import { isKindName, type Kind, type ReservedNames } from '../model/kind.ts';
import type { Problem } from '../model/problem.ts';
import { actorRegister, type Registers } from '../model/register.ts';
import { didYouMean } from '../model/text.ts';
import { rangeOf } from '../model/values.ts';
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
  const registerFiles = read.filter(({ file }) => file.role === 'register');
  const registers = readRegisters(registerFiles.map(({ file, document }) => ({ register: file.kind, document })));
  for (const { file, document } of registerFiles) {
    if (isTaken(file.kind, document, reserved)) registers.delete(file.kind);
  }
  const { kinds: names, fields } = reserved();
  const taken: ReservedNames = () => ({ kinds: new Set([...names, ...registers.keys()]), fields });
  const kinds = new Map<string, Kind>();
  for (const { file, document } of read) {
    if (file.role !== 'kind') continue;
    const kind = readKind(document, file.kind, taken);
    if (kind && document.root) checkExpressions(kind, document.root, document.report);
    if (kind) checkRegisters(kind, document, registers);
    if (kind && document.problems.length === 0) kinds.set(kind.kind, kind);
  }
  const broken = read.filter(({ file, problems }) => file.role === 'kind' && problems.length > 0);
  return { files: read, kinds: [...kinds.values()], brokenKinds: broken.map(({ file }) => file.kind), registers };
}

/** Whether a register cannot have its name, which is that of a command and a view, as a kind's is; then reports it. */
function isTaken(name: string, { report }: Document, reserved: ReservedNames): boolean {
  if (name === actorRegister || (!reserved().kinds.has(name) && isKindName(name))) return false;
  report('RESERVED_NAME', { start: 0, end: 0 }, { name, what: 'register' });
  return true;
}

function checkRegisters(kind: Kind, { root, report }: Document, registers: Registers): void {
  for (const { name, register } of kind.fields) {
    if (!root || register === undefined || registers.has(register)) continue;
    const suggestion = () => didYouMean(register, registers.keys(), 'Registers are');
    const place = rangeOf(root, 'fields', name, 'register');
    report('UNKNOWN_REGISTER', place, () => ({ register, suggestion: suggestion() }));
  }
}
