import { mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Document, isMap, isSeq, parseDocument, stringify, type YAMLMap } from 'yaml';
import { PismError } from '../errors.ts';
import { refuseProblems } from '../facts/problems.ts';
import { rewriterOf, statIfExists } from '../files/output.ts';
import { factText } from '../import/fact-files.ts';
import { replacerOf, type WrittenFile } from '../import/replace-folder.ts';
import { parseYaml } from '../load/document.ts';
import { readFacts } from '../load/facts.ts';
import { fieldReader } from '../load/field-reader.ts';
import { readFile, readTextFile } from '../load/file.ts';
import { listBulletin, proposedFile } from '../load/folder.ts';
import { readRegisters } from '../load/registers.ts';
import type { StatedFact } from '../model/fact.ts';
import { type Kind, kindOfFile } from '../model/kind.ts';
import { isError, type Problem } from '../model/problem.ts';
import type { Registers } from '../model/register.ts';
import type { JsonObject } from '../model/values.ts';
import { builtinFacts } from '../package.ts';
import { proposedText } from '../propose/proposed-file.ts';
import { registersOf } from '../store/add-file.ts';
import type { Index } from '../store/open.ts';
import { checkedSource, schemaFiles, schemaLine } from '../write/bulletin.ts';
import type { Entered } from './enter.ts';

/** Makes a function that writes what a review changes, all files or none, unless one has changed since the index was opened. */
export function writerOf(folder: string, index: Index) {
  const { kinds, database } = index;
  const replace = replacerOf(folder);
  return async (entered: Omit<Entered, 'outcomes'>) => {
    const ofFacts = factFiles(folder, entered.facts);
    const described = entered.noFact.length > 0 ? await descriptionWith(entered.noFact, folder) : undefined;
    const entries = entriesFiles(entered, join(dirname(folder), 'registers'), registersOf(database));
    const { registers, problems } = await registersAfter(entries, index);
    const problemsOfRest = await problemsOfFacts(ofFacts, folder, kinds, registers);
    const proposed = await proposedText(entered.proposed, { kinds, registers });
    // What another process entered meanwhile would be there twice.
    requireIndexed(folder, index);
    requireNoErrors([...problems, ...problemsOfRest, ...(described?.problems ?? [])]);
    const files = [...ofFacts, ...(described ? [described.file] : [])];
    const all: WrittenFile[] = [[proposedFile, proposed], ...files];
    const names = [...new Set(entered.facts.map(({ kind }) => kind.kind))];
    // Entries that no fact uses yet do no harm; facts without their entries do.
    replace(all, schemaFiles(names, kinds), () => {
      for (const { path, rewrite, text } of entries) {
        mkdirSync(dirname(path), { recursive: true });
        rewrite(text);
      }
    });
  };
}

/** Throws if files of a source or registers have changed since the index was opened, by which it is known what is entered. */
function requireIndexed(folder: string, { database }: Index): void {
  const source = basename(folder);
  const rows = database.prepare("SELECT path, hash FROM _files WHERE source = ? OR role = 'register'").all(source);
  const isSame = rows.every(({ path, hash }) => readFile({ path: String(path) }).hash === hash);
  const known = new Set(rows.map(({ path }) => path));
  if (isSame && listBulletin(folder).every(({ path }) => known.has(path))) return;
  throw new PismError('unreadable', `${folder} has changed meanwhile`, 'Nothing was written. Run the command again.');
}

/** The texts of the files with facts that are changed, and of those of kinds with new facts at their end. */
function factFiles(folder: string, entered: Entered['facts']): WrittenFile[] {
  const files = new Map<string, string>();
  const changes = entered.filter((each) => each.changes !== undefined);
  for (const { path } of changes.length > 0 ? listBulletin(folder) : []) {
    const text = withChanges(readTextFile(path).text, changes);
    if (text !== undefined) files.set(basename(path), text);
  }
  const added = entered.filter((each) => each.changes === undefined);
  for (const [kind, own] of Map.groupBy(added, (each) => each.kind)) {
    const name = `${kind.kind}.yaml`;
    const facts = own.map(({ fact }) => fact);
    files.set(name, withFacts(join(folder, name), kind, facts, files.get(name)));
  }
  return [...files];
}

/** A text of facts with what proposals change in them; undefined if it has none of them. */
function withChanges(text: string, changes: Entered['facts']): string | undefined {
  const yaml = parseDocument(text, { schema: 'core' });
  const changed = factsIn(yaml).filter((before) => {
    const change = changes.find(({ changes: id }) => id === before.get('id'));
    if (change) changeFact(before, change);
    return change !== undefined;
  });
  return changed.length > 0 ? yaml.toString({ lineWidth: 0 }) : undefined;
}

function factsIn({ contents }: Document): YAMLMap[] {
  return isSeq(contents) ? contents.items.filter((each) => isMap(each)) : [];
}

/** Gives a fact in a file other values; its own id, and its other keys such as notes, stay. */
function changeFact(before: YAMLMap, { fact: { id, ...fact }, kind }: Entered['facts'][number]): void {
  const [next] = factsIn(parseDocument(factText({ id, ...fact }, kind), { schema: 'core' }));
  for (const name of [...kind.fields.map((field) => field.name), 'inferred']) if (!(name in fact)) before.delete(name);
  for (const name of Object.keys(fact)) before.set(name, next?.get(name, true));
}

/** The description of the source with more passages that state no fact. */
async function descriptionWith(noFact: JsonObject[], folder: string) {
  const role = statIfExists(join(folder, 'bulletin.yaml')) ? 'bulletin' : 'source';
  const name = `${role}.yaml`;
  const yaml = parseDocument(readTextFile(join(folder, name)).text, { schema: 'core' });
  if (!isSeq(yaml.get('no_fact'))) yaml.set('no_fact', yaml.createNode([]));
  for (const each of noFact) yaml.addIn(['no_fact'], yaml.createNode(each, { flow: true }));
  const { text, problems } = await checkedSource(role, basename(folder), yaml.toString({ lineWidth: 0 }));
  const file: WrittenFile = [name, text];
  return { file, problems };
}

/** All registers as the loader will read them with these files, and the problems of these. */
async function registersAfter(changed: readonly RegisterFile[], { database }: Index) {
  const rows = database.prepare("SELECT path FROM _files WHERE role = 'register' ORDER BY file").all();
  const texts = new Map(changed.map(({ path, text }) => [resolve(path), text]));
  const paths = new Set([...rows.map(({ path }) => resolve(String(path))), ...texts.keys()]);
  const files = Array.from(paths, async (path) => {
    const document = await parseYaml(path, texts.get(path) ?? readTextFile(path).text);
    return { register: basename(path, '.yaml'), document, isBuiltin: path.startsWith(builtinFacts) };
  });
  const read = await Promise.all(files);
  const registers: Registers = readRegisters(read);
  return { registers, problems: read.flatMap(({ document }) => (texts.has(document.file) ? document.problems : [])) };
}

/** The file of a register with new entries, and what replaces it unless it has changed since. */
interface RegisterFile {
  path: string;
  text: string;
  rewrite(text: string): void;
}

function entriesFiles({ entries }: Pick<Entered, 'entries'>, folder: string, registers: Registers): RegisterFile[] {
  // A kill may have come between an entry and the facts.
  const added = entries.filter(({ register, entry }) => !registers.get(register)?.byId.has(String(entry.id)));
  return [...Map.groupBy(added, ({ register }) => register)].map(([register, own]) => {
    const path = join(folder, `${register}.yaml`);
    const rewrite = rewriterOf(path);
    const before = statIfExists(path) ? `${readFileSync(path, 'utf8').trimEnd()}\n` : schemaLine('register');
    const text = [before, ...own.map(({ entry }) => stringify([entry], { schema: 'core' }))].join('\n');
    return { path, text, rewrite };
  });
}

/** What the loader reports of the texts of files with facts. */
async function problemsOfFacts(
  files: readonly WrittenFile[],
  folder: string,
  kinds: Kind[],
  registers: Registers,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const names = kinds.map(({ kind }) => kind);
  for (const [name, text = ''] of files) {
    const kind = kinds.find((each) => each.kind === kindOfFile(basename(name, '.yaml'), names)) as Kind;
    const document = await parseYaml(join(folder, name), text);
    readFacts(document, kind, fieldReader(document, registers));
    problems.push(...document.problems);
  }
  return problems;
}

/** Throws if there are errors in what would be written. */
function requireNoErrors(problems: readonly Problem[]): void {
  const hint = 'Nothing was written. The lines are those that the files would have.';
  refuseProblems(problems.filter(isError), hint, 'The files would have errors');
}

/** The text of a file of facts with more of them at its end. Throws a PismError where they cannot be added. */
function withFacts(file: string, kind: Kind, facts: readonly StatedFact[], changed?: string): string {
  const written = statIfExists(file) ? readTextFile(file) : { text: schemaLine(kind.kind) };
  const { text, problem } = changed === undefined ? written : { text: changed };
  const hint = 'Write each fact as an item that begins with `- id:`. Nothing was written.';
  // A list in brackets has no end to add to.
  if (problem || /^\s*[[{]/.test(text.replace(/^#.*$/gm, '')))
    throw new PismError('unreadable', `Facts cannot be added to ${basename(file)}`, hint);
  return [text.replace(/(?<!\n)$/, '\n'), ...facts.map((fact) => factText(fact, kind))].join('\n');
}
