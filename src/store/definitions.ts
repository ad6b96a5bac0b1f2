import { type Document, parseFile } from '../load/document.ts';
import { extendKind, isExtension } from '../load/extend-kind.ts';
import { readFile } from '../load/file.ts';
import type { FolderFile, Layout } from '../load/folder.ts';
import { readKind } from '../load/kinds.ts';
import { readRegisters } from '../load/registers.ts';
import { isKindName, type Kind, type ReservedNames } from '../model/kind.ts';
import type { Problem } from '../model/problem.ts';
import { actorRegister, type Registers } from '../model/register.ts';
import { didYouMean } from '../model/text.ts';
import { rangeOf } from '../model/values.ts';
import { builtinFacts } from '../package.ts';
import type { Definitions } from './add-file.ts';
import { checkExpressions } from './expressions.ts';

/** A kind or register file and its problems. */
interface DefinitionFile {
  file: FolderFile;
  hash: string;
  problems: Problem[];
}

/** A kind or register file with its content. */
interface ReadDefinition extends DefinitionFile {
  document: Document;
  isBuiltin: boolean;
}

/** Reads and checks all kinds and registers. */
export async function readDefinitions(
  layouts: Layout[],
  reserved: ReservedNames,
): Promise<Definitions & { files: DefinitionFile[] }> {
  const read: ReadDefinition[] = [];
  for (const { root, definitions } of layouts) {
    for (const file of definitions) {
      const content = readFile(file);
      const document = await parseFile(content);
      const isBuiltin = root === builtinFacts;
      read.push({ file, hash: content.hash, document, problems: document.problems, isBuiltin });
    }
  }
  const registerFiles = read.filter(({ file }) => file.role === 'register');
  const registers = readRegisters(
    registerFiles.map(({ file, document, isBuiltin }) => ({ register: file.kind, document, isBuiltin })),
  );
  for (const { file, document } of registerFiles) {
    if (isTaken(file.kind, document, reserved)) registers.delete(file.kind);
  }
  const { kinds: names, fields } = reserved();
  const taken: ReservedNames = () => ({ kinds: new Set([...names, ...registers.keys()]), fields });
  const kinds = new Map<string, Kind>();
  const kindFiles = read.filter(({ file }) => file.role === 'kind');
  for (const [name, files] of Map.groupBy(kindFiles, ({ file }) => file.kind)) {
    const kind = kindIn(files, taken, registers);
    if (kind) kinds.set(name, kind);
  }
  const broken = kindFiles.filter(({ problems }) => problems.length > 0);
  return { files: read, kinds: [...kinds.values()], brokenKinds: broken.map(({ file }) => file.kind), registers };
}

/** The kind that files of one name declare together; nothing, with problems reported, if anything is wrong with one. */
function kindIn(files: ReadDefinition[], taken: ReservedNames, registers: Registers): Kind | undefined {
  const [{ file }] = files as [ReadDefinition];
  const [extensions, whole] = [files.filter(isAddition), files.filter((each) => !isAddition(each))];
  const own = whole.filter(({ isBuiltin }) => !isBuiltin);
  const builtin = whole.find(({ isBuiltin }) => isBuiltin);
  const base = chosen(own, builtin);
  let kind = base && checked(base.document, readKind(base.document, file.kind, taken), registers);
  for (const { document } of extensions) {
    const extended = extendKind(kind, document, file.kind, taken);
    kind = checked(document, extended, registers) ?? kind;
  }
  return files.some(({ problems }) => problems.length > 0) ? undefined : kind;
}

function isAddition({ document }: ReadDefinition): boolean {
  return isExtension(document);
}

/** The file that declares a kind: a folder's own that replaces the built-in one, or else that. Others are reported. */
function chosen(own: ReadDefinition[], builtin: ReadDefinition | undefined): ReadDefinition | undefined {
  // Copies of a file that is read already do no harm.
  const others = own.filter(({ hash }, at) => own.findIndex((each) => each.hash === hash) === at);
  const different = others.filter(({ hash }) => hash !== builtin?.hash);
  const base = builtin ? different.find(({ document }) => replaces(document)) : different[0];
  for (const each of different) {
    const other = base === undefined || base === each ? builtin : base;
    if (each !== base && each.document.root)
      each.document.report('KIND_EXISTS', rangeOf(each.document.root, 'kind'), {
        kind: each.file.kind,
        where: other?.isBuiltin ? 'which is built in' : `in ${other?.file.path}`,
      });
  }
  return base ?? builtin;
}

function replaces({ root }: Document): boolean {
  const value = root?.type === 'mapping' ? root.entries.get('replace')?.value : undefined;
  return value?.type === 'scalar' && value.value === true;
}

function checked({ root, report, ...document }: Document, kind: Kind | undefined, registers: Registers) {
  if (!kind || !root) return undefined;
  checkExpressions(kind, root, report);
  checkRegisters(kind, { root, report, ...document }, registers);
  return document.problems.length > 0 ? undefined : kind;
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
