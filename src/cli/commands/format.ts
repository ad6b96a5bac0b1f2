import { realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { type Exit, PismError } from '../../errors.ts';
import { foldersOf, withIndex } from '../../facts/open.ts';
import { writeFacts, writePieces } from '../../files/output.ts';
import { type Document, parseYaml } from '../../load/document.ts';
import { readFacts } from '../../load/facts.ts';
import { readText } from '../../load/file.ts';
import { isDatabaseFile } from '../../load/folder.ts';
import { readingOf } from '../../load/reading.ts';
import { extensionFields, factFields, kindFields, sourceFileFields } from '../../model/file-fields.ts';
import type { Field, Kind } from '../../model/kind.ts';
import { problemSays } from '../../model/problem.ts';
import { entryFields, type Registers } from '../../model/register.ts';
import type { Node, TextRange } from '../../model/values.ts';
import { builtinFacts } from '../../package.ts';
import { visible } from '../../render/page.ts';
import type { Index } from '../../store/open.ts';
import type { Context, OwnCommand } from '../command.ts';
import { note } from '../messages.ts';
import { option } from '../options.ts';
import { printText } from '../print.ts';

const declared = {
  check: option('Output', '--check', 'change nothing, list the files that would change, and exit with 1 if any would'),
};

/** `pism format`: fact files in one order and layout. */
export const command: OwnCommand<typeof declared> = {
  facts: 'own',
  task: 'Write facts',
  summary: 'Put fact files into the usual order and layout',
  about:
    'Keys stand in the order of the kind, texts are folded at 140 columns, and facts have an empty line between them. Entries that are written by a name get their id. Comments stay, and the meaning never changes. Files with errors in their YAML, files that are no facts and files behind links that leave the folder stay as they are.',
  arguments: [['[folder]', 'the facts folder; by default the one that --facts or PISM_FACTS names']],
  examples: [
    ['pism format my-facts', 'all files of your own facts'],
    ['pism format my-facts --check', 'only list the files that would change'],
  ],
  options: declared,
  async run(context) {
    const { words, options, io } = context;
    const folders = words.length > 0 ? words : (options.facts ?? []);
    if (words.length === 0 && foldersOf(folders, io).every((each) => each === builtinFacts))
      throw new PismError('usage', 'format needs a folder', 'Name the folder of your facts: `pism format my-facts`.');
    return withIndex(await context.open(folders), (index) => format(index, { ...context, index }));
  },
};

/** A file of a facts folder. */
interface File {
  path: string;
  role: string;
  kind: string;
}

async function format(index: Index, context: Context<typeof declared>): Promise<Exit> {
  if (index.exported !== undefined)
    throw new PismError('usage', `${index.exported} is an exported database`, 'Name a folder of fact files.');
  const { io, options } = context;
  const files = filesOf(index);
  const { registersOf } = await import('../../store/add-file.ts');
  const registers = registersOf(index.database);
  const changed: { path: string; text: string }[] = [];
  let leftAlone = 0;
  for (const file of files) {
    const { text, reason } = await formatFile(file, index, registers);
    if (text !== undefined) changed.push({ path: file.path, text });
    if (reason === undefined) continue;
    leftAlone += 1;
    await note(`${relative(io.cwd, file.path)} is left as it is: ${reason}\n`, io);
  }
  if (!options.check) for (const { path, text } of changed) writeFacts(path, (draft) => writePieces(draft, [text]));
  const lines = changed.map(({ path }) => visible(relative(io.cwd, path)));
  const [noun, verb] = [files.length === 1 ? 'file' : 'files', options.check ? 'would change' : 'changed'];
  await printText([...lines, `${changed.length} of ${files.length} ${noun} ${verb}`, ''].join('\n'), context);
  return leftAlone > 0 || (options.check && changed.length > 0) ? 'no' : 'done';
}

/** The files of the folders that the user names, without the built-in registers that belong to any folder. */
function filesOf({ database, folders }: Index): File[] {
  const rows = database.prepare('SELECT path, role, kind FROM files ORDER BY path').all();
  const named = folders.includes(builtinFacts) ? folders.filter((folder) => folder !== builtinFacts) : folders;
  const roots = (named.length > 0 ? named : folders).filter((folder) => !isDatabaseFile(folder));
  return rows
    .map(({ path, role, kind }) => ({ path: String(path), role: String(role), kind: String(kind) }))
    .filter(({ path }) => roots.some((root) => path.startsWith(`${root}/`)));
}

/** The new text of a file if it changes, or why it cannot be formatted. */
async function formatFile(file: File, index: Index, registers: Registers): Promise<{ text?: string; reason?: string }> {
  const { text, problem } = readText(file.path);
  if (problem) return { reason: problemSays(problem) };
  const place = realpathSync(file.path);
  if (!index.folders.some((folder) => place.startsWith(realpathSync(folder) + sep)))
    return { reason: `it is a link to ${place}, outside the folder.` };
  const document = await parseYaml(file.path, text);
  const [first] = document.problems;
  if (first) return { reason: `${first.line ? `line ${first.line}: ` : ''}${problemSays(first)}` };
  // A file without facts yet has comments at most.
  if (!document.root) return {};
  if (file.role === 'facts' && !isListOfFacts(document.root)) return { reason: 'it is no list of facts.' };
  const { formatYaml } = await import('../../write/format.ts');
  const kind = index.kinds.find((each) => file.role === 'facts' && each.kind === file.kind);
  const named = kind ? withIds(text, document, kind, registers) : text;
  const formatted = formatYaml(named, fieldsOf(file, index));
  if (formatted === undefined) return { reason: 'its comments or values could not be kept.' };
  return formatted === text ? {} : { text: formatted };
}

/** The text of a file of facts with ids where entries are written by a name. */
function withIds(text: string, document: Document, kind: Kind, registers: Registers): string {
  const names: (TextRange & { id: string })[] = [];
  const onName = ({ start, end }: TextRange, id: string) => names.push({ start, end, id });
  readFacts(document, kind, { ...readingOf(document, registers), onName });
  let [rest, end] = ['', text.length];
  for (const name of names.sort((one, other) => other.start - one.start)) {
    const written = text.slice(name.start, name.end);
    // A folded text has its indent and line end in its range.
    rest = written.replace(written.trim(), () => name.id) + text.slice(name.end, end) + rest;
    end = name.start;
  }
  return text.slice(0, end) + rest;
}

function isListOfFacts(root: Node): boolean {
  const isFact = (item: Node) => item.type === 'mapping' && (item.entries.has('id') || item.entries.has('says'));
  return root.type === 'list' && root.items.every(isFact);
}

function fieldsOf({ role, kind }: File, { kinds }: Index): Field[] {
  if (role === 'bulletin' || role === 'source') return sourceFileFields[role];
  if (role === 'register') return entryFields;
  // The fields that a kind declares stay as their author wrote them.
  if (role === 'kind') {
    const [name, base] = extensionFields as [Field, Field];
    return [name, base, ...kindFields.slice(1)].map(({ fields: _, ...field }) => field);
  }
  const found = kinds.find((each) => each.kind === kind);
  return found ? factFields(found) : [];
}
