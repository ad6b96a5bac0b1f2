/** Reads and checks the kinds and registers of facts folders. */
import { DatabaseSync } from 'node:sqlite';
import { isDeepStrictEqual } from 'node:util';
import { failureOf } from '../errors.ts';
import { type Document, parseFile } from '../load/document.ts';
import { readFile } from '../load/file.ts';
import type { FolderFile, FolderLayout } from '../load/folder.ts';
import { readKind } from '../load/kinds.ts';
import { readRegisters } from '../load/registers.ts';
import { isKindName, type Kind, type ReservedNames } from '../model/kind.ts';
import { isError, type ReportProblem } from '../model/problem.ts';
import { actorRegister, type Registers } from '../model/register.ts';
import { checkName } from '../model/text.ts';
import { emptyRange, type Node, rangeOf } from '../model/values.ts';
import { builtinFacts } from '../package.ts';
import { checkExpression, maxComputedBytes } from './guard.ts';
import { tableOf } from './read.ts';
import { reservedNames } from './reserved.ts';
import { kindTable } from './schema.ts';

/** Reads and checks all kinds and registers. */
export function readDefinitions(layouts: FolderLayout[]) {
  const files = layouts.flatMap(readDefinitionFiles).sort(declarationsByName);
  const { kind: kindFiles = [], register: registerFiles = [] } = Object.groupBy(files, ({ file }) => file.role);
  const registers = readRegisters(registerFiles.map(({ file, ...each }) => ({ ...each, register: file.kind })));
  const { kinds: names, fields } = reservedNames();
  const builtinKinds = kindFiles.filter(({ isBuiltin }) => isBuiltin).map(({ file }) => file.kind);
  const takenNames = new Map([...names, ...builtinKinds.map((name) => [name, 'a kind has that name'] as const)]);
  for (const { file, document } of registerFiles)
    if (!canBeRegister(file.kind, document, takenNames)) registers.delete(file.kind);
  const ofRegisters = Array.from(registers.keys(), (name) => [name, 'a register has that name'] as const);
  const taken: ReservedNames = { kinds: new Map([...names, ...ofRegisters]), fields };
  const kinds = [...Map.groupBy(kindFiles, ({ file }) => file.kind).values()].flatMap(
    (ofKind) => declaredKind(ofKind, taken, registers) ?? [],
  );
  return { files, kinds, brokenKinds: kindFiles.filter(isBroken).map(({ file }) => file.kind), registers };
}

/** A kind or register file with its content. */
interface ReadDefinition {
  file: FolderFile;
  hash: string;
  document: Document;
  isBuiltin: boolean;
}

/** Built-in files first, then by name, so that the names of folders do not matter. */
function declarationsByName(one: ReadDefinition, other: ReadDefinition): number {
  const [a, b] = [one.file.kind, other.file.kind];
  return Number(other.isBuiltin) - Number(one.isBuiltin) || Number(a > b) - Number(a < b);
}

function readDefinitionFiles({ root, definitions }: FolderLayout): ReadDefinition[] {
  return definitions.map((file) => {
    const content = readFile(file);
    return { file, hash: content.hash, document: parseFile(content), isBuiltin: root === builtinFacts };
  });
}

/** The kind that files of one name declare; undefined, with problems reported, if anything is wrong with one. */
function declaredKind(files: ReadDefinition[], taken: ReservedNames, registers: Registers): Kind | undefined {
  const whole = files.map((each) => ({
    ...each,
    kind: validateKind(each.document, readKind(each.document, each.file.kind, taken), registers),
  }));
  const declared = pickDeclaration(whole);
  return files.some(isBroken) ? undefined : declared?.kind;
}

function isBroken({ document }: ReadDefinition): boolean {
  return document.problems.some(isError);
}

type WholeKind = ReadDefinition & { kind: Kind | undefined };

/** The file that declares a kind: the built-in one or, without it, the first, unless another says `replace: true`. Others are reported. */
function pickDeclaration(whole: WholeKind[]): WholeKind | undefined {
  const base = whole.find(({ kind }) => kind?.replace) ?? whole[0];
  for (const { document, kind, isBuiltin } of whole) {
    // Identical copies of a kind are fine.
    if (isBuiltin || !kind || !document.root || isDeepStrictEqual(kind, base?.kind)) continue;
    document.report('KIND_EXISTS', rangeOf(document.root, 'kind'), { kind: kind.kind, other: base?.file.path ?? '' });
  }
  return base;
}

function validateKind({ root, report, problems }: Document, kind: Kind | undefined, registers: Registers) {
  if (!kind || !root) return undefined;
  checkExpressions(kind, root, report);
  for (const { name, register } of kind.fields) {
    if (register === undefined) continue;
    const place = rangeOf(root, 'fields', name, 'register');
    checkName(report, 'UNKNOWN_REGISTER', place, { register }, [...registers.keys()], 'Registers are');
  }
  return problems.length > 0 ? undefined : kind;
}

/** Whether a register's name is free: as for a kind, it is also a command and a view. Reports a name that is not. */
function canBeRegister(name: string, { report }: Document, taken: ReadonlyMap<string, string>): boolean {
  if (name === actorRegister) return true;
  const use = taken.get(name);
  if (use !== undefined) report('RESERVED_NAME', emptyRange, { name, what: 'register', use });
  else if (!isKindName(name)) report('BAD_NAME', emptyRange, { name, what: 'name of a register' });
  return use === undefined && isKindName(name);
}

/** Reports formulas, rules and conditions that are not expressions over the kind's fields. */
function checkExpressions(kind: Kind, root: Node, report: ReportProblem): void {
  // Each is tried alone, where the other formulas are plain texts.
  const fields = kind.fields.map(({ is, complete, ...field }) => (is ? { ...field, type: 'text' as const } : field));
  const plain = { ...kind, fields, rules: [] };
  using table = tableIn(plain);
  const wrong = expressionsOf(kind).flatMap(({ sql, path }) => {
    if (sql === undefined) return [];
    const reason = failureOf(() => {
      checkExpression(table, tableOf(kind), sql);
      tableIn({ ...plain, fields: [...fields, { name: '_tried', about: '', type: 'formula', is: sql }] }).close();
    });
    return reason === undefined ? [] : { path, reason };
  });
  // A cycle between formulas shows only in the whole table.
  const whole = wrong.length === 0 ? failureOf(() => tableIn({ ...kind, rules: [] }).close()) : undefined;
  if (whole !== undefined) wrong.push({ path: ['fields'], reason: whole });
  for (const { path, reason } of wrong) report('BAD_EXPRESSION', rangeOf(root, ...path), { reason });
}

/** An in-memory table of this kind with one empty fact. */
function tableIn(kind: Kind): DatabaseSync {
  const database = new DatabaseSync(':memory:');
  database.exec(`PRAGMA trusted_schema = OFF; ${kindTable(kind)}`);
  database.limits.length = maxComputedBytes;
  database.exec(`INSERT INTO ${tableOf(kind)} DEFAULT VALUES`);
  return database;
}

function expressionsOf({ fields, rules }: Kind): { sql: string | undefined; path: (string | number)[] }[] {
  const ofField = (name: string, key: 'is' | 'complete', sql?: string) => ({ sql, path: ['fields', name, key] });
  return [
    ...fields.flatMap(({ name, is, complete }) => [ofField(name, 'is', is), ofField(name, 'complete', complete)]),
    ...rules.map(({ require }, at) => ({ sql: require, path: ['rules', at, 'require'] })),
  ];
}
