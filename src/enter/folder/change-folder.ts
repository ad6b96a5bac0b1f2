import { cpSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isMap, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { PismError } from '../../core/errors.ts';
import { refuseProblems } from '../../core/facts/problems.ts';
import { writeInto } from '../../core/files/new-files.ts';
import { statIfExists, unchangedSince, writeTogether } from '../../core/files/output.ts';
import { parseYaml } from '../../core/load/document.ts';
import { readFile, readTextFile } from '../../core/load/file.ts';
import { bulletinFile, limits, listBulletin, proposedFile } from '../../core/load/folder.ts';
import { readRegisters } from '../../core/load/registers.ts';
import type { Kind } from '../../core/model/kind.ts';
import { fileProblem, isError } from '../../core/model/problem.ts';
import type { Entry, Registers } from '../../core/model/register.ts';
import { schemaByName } from '../../core/model/schema.ts';
import { builtinFacts } from '../../core/package.ts';
import { addFile } from '../../core/store/add-file.ts';
import { type Index, problemsIn } from '../../core/store/open.ts';
import { registersOf } from '../../core/store/registers.ts';
import { schemaOf } from '../../core/store/schema.ts';
import { Writer } from '../../core/store/writer.ts';
import { schemaLine, yamlText } from './yaml.ts';

/**
 * Makes a function that changes the folder of a source, and registers beside it: all files or none, unless one has changed
 * since the index was opened. What the loader would refuse is not written.
 */
export function changerOf(folder: string, index: Index) {
  const requireUnchanged = unchangedSince(folder);
  return async ({ entries = new Map(), files, isUnfinished = false, isDryRun = false }: Change): Promise<void> => {
    const registers = [...entries].map(([name, own]) => registerFile(dirname(folder), name, own));
    const names = await registersAfter(registers, index);
    const problems = isUnfinished ? [] : [...names.problems, ...(await problemsOf(files, folder, index, names))];
    const requireSame = () => {
      requireIndexed(folder, registers, index);
      requireUnchanged();
    };
    // What another process entered meanwhile would be there twice, and is no error of what is written.
    if (problems.some(isError)) requireSame();
    const hint = 'Nothing was written. The lines are those that the files would have.';
    refuseProblems(problems.filter(isError), hint, 'The files would have errors');
    if (isDryRun) return;
    const texts = [...files, ...registers.map(({ path, text }) => [path, text] as const)];
    writeInto(dirname(folder), schemaFiles(texts, index.kinds), () => {
      if (registers.length > 0) mkdirSync(join(dirname(folder), 'registers'), { recursive: true });
      // Entries that no fact uses yet do no harm; facts without their entries do.
      writeTogether(
        [
          ...registers.map(({ path, text }) => [path, (draft: string) => writeFileSync(draft, text)] as const),
          [folder, (draft) => draftOf(folder, files, draft)],
        ],
        requireSame,
      );
    });
  };
}

/** A file to write: its name in a folder, and its text; without one, the file is removed. */
export type WrittenFile = readonly [name: string, text: string | undefined];

/** What is changed in a facts folder. */
interface Change {
  /** New entries of registers, and aliases of known ones, by the names of these. */
  entries?: Map<string, Partial<Entry>[]>;
  /** The files of the source. */
  files: readonly WrittenFile[];
  /** Whether values are still to be filled in, so that errors are expected. */
  isUnfinished?: boolean;
  /** Checks only. */
  isDryRun?: boolean;
}

/** The schemas that these files name, by their file names. */
export function schemaFiles(files: readonly WrittenFile[], kinds: Kind[]): Map<string, string> {
  const schemas = new Map<string, string>();
  for (const [, text = ''] of files) {
    const name = /\$schema=\.\.\/schema\/([\w-]+)\.json$/m.exec(text)?.[1];
    const schema = name && schemaByName(name, kinds);
    if (schema) schemas.set(`${name}.json`, `${JSON.stringify(schema, null, 2)}\n`);
  }
  return schemas;
}

/** Makes a draft of a folder: everything that is in it, with these files. */
function draftOf(folder: string, files: readonly WrittenFile[], draft: string): void {
  // Copies the target if the folder is a link; links in the folder keep their targets.
  if (statIfExists(folder)) cpSync(realpathSync(folder), draft, { recursive: true, verbatimSymlinks: true });
  else mkdirSync(draft);
  for (const [name, text] of files) {
    // Writing through a link would change a file elsewhere.
    rmSync(join(draft, name), { force: true });
    if (text !== undefined) writeFileSync(join(draft, name), text);
  }
}

/** Throws if files of a source or registers have changed since the index was opened, by which it is known what is there. */
function requireIndexed(folder: string, registers: readonly RegisterFile[], { database }: Index): void {
  const rows = database
    .prepare("SELECT path, hash FROM _files WHERE source = ? OR role = 'register'")
    .all(basename(folder));
  const known = new Map(rows.map(({ path, hash }) => [String(path), hash]));
  const there = [...listBulletin(folder), ...registers.filter(({ path }) => statIfExists(path))];
  const paths = new Set([...known.keys(), ...there.map(({ path }) => path)]);
  if ([...paths].every((path) => readFile({ path }).hash === known.get(path))) return;
  throw new PismError('unreadable', `${folder} has changed meanwhile`, 'It was left as it is. Run the command again.');
}

/** The file of a register with new entries at its end, and further aliases of those that it has. */
type RegisterFile = Record<'path' | 'text', string>;

function registerFile(root: string, name: string, entries: Partial<Entry>[]): RegisterFile {
  const path = `${root}/registers/${name}.yaml`;
  const yaml = parseDocument(statIfExists(path) ? readFileSync(path, 'utf8') : schemaLine('register'), {
    schema: 'core',
  });
  yaml.contents ??= yaml.createNode([]) as never;
  const { items } = yaml.contents as unknown as YAMLSeq;
  for (const { aliases = [], ...entry } of entries) {
    const known = items.find((each): each is YAMLMap => isMap(each) && each.get('id') === entry.id);
    const node = known ?? (yaml.createNode(entry) as YAMLMap);
    if (!known) items.push(node);
    const before = (node.toJS(yaml) as Partial<Entry>).aliases ?? [];
    if (aliases.length > 0) node.set('aliases', yaml.createNode([...new Set([...before, ...aliases])], { flow: true }));
  }
  return { path, text: yamlText(yaml) };
}

/** All registers as the loader will read them with these files, and the problems of these. */
async function registersAfter(changed: readonly RegisterFile[], { database }: Index) {
  if (changed.length === 0) return { registers: registersOf(database), problems: [] };
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

/** What the loader reports of files of a source. */
async function problemsOf(
  files: readonly WrittenFile[],
  folder: string,
  { kinds }: Index,
  { registers }: { registers: Registers },
) {
  const database = new DatabaseSync(':memory:');
  database.exec(schemaOf(kinds, []));
  const writer = new Writer(database, registers);
  for (const [name, text = ''] of files.filter((file) => file[0] !== proposedFile && file[1] !== undefined)) {
    const file = bulletinFile(folder, basename(name, '.yaml'));
    const [size, limit] = [Buffer.byteLength(text), limits.fileBytes];
    const tooLarge = size > limit && fileProblem(file.path, 'TOO_LARGE', { size: `${size}`, limit: `${limit}` });
    const read = { file, text, hash: '', isGone: false, ...(tooLarge && { problem: tooLarge }) };
    await addFile(writer, read, { kinds, brokenKinds: [], registers });
  }
  return problemsIn(database, null);
}
