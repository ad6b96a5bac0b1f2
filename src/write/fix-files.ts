import { realpathSync } from 'node:fs';
import { sep } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isMap, isSeq, parseDocument, type Document as YamlDocument } from 'yaml';
import { PismError } from '../errors.ts';
import { rewriterOf } from '../files/output.ts';
import { isGenerated } from '../import/fact-files.ts';
import { type Document, parseYaml } from '../load/document.ts';
import { readFacts } from '../load/facts.ts';
import { fieldReader } from '../load/field-reader.ts';
import { readTextFile } from '../load/file.ts';
import { extensionFields, factFields, kindFields } from '../model/file-keys.ts';
import type { Field, Kind } from '../model/kind.ts';
import { problemSays } from '../model/problem.ts';
import { entryFields, type Registers } from '../model/register.ts';
import { sourceFileFields } from '../model/source.ts';
import type { Node, TextRange } from '../model/values.ts';
import { builtinFacts } from '../package.ts';
import { registersOf } from '../store/add-file.ts';
import { relatedOnOneSide } from '../store/cross-checks.ts';
import type { Index } from '../store/open.ts';
import { readAll } from '../store/read.ts';
import { commentsOf, formatYaml, lineWidth } from './format.ts';

/**
 * Sorts the keys of the files of the user's folders, and writes ids for names, and `related` in both facts. Returns the
 * files that changed, and those that it leaves alone with the reason.
 */
export async function fixFiles(index: Index) {
  if (index.exported !== undefined)
    throw new PismError('usage', `${index.exported} is an exported database`, 'Name a folder of fact files.');
  const { database, folders } = index;
  const own = folders.filter((folder) => folder !== builtinFacts);
  const roots = own.length > 0 ? own : folders;
  const registers = registersOf(database);
  const all = readAll<File>(database, 'SELECT file, path, role, kind FROM _files ORDER BY path');
  const inRoots = all.filter(({ path }) => roots.some((root) => path.startsWith(`${root}/`)));
  const related = readAll<Related>(database, relatedOnOneSide);
  const files = await Promise.all(
    inRoots.map(async (each) => {
      const missing = related.filter(({ other_file }) => other_file === each.file);
      return { ...each, ...(await fixFile(each, index, registers, missing)) };
    }),
  );
  const changed = files.filter(({ rewrite }) => rewrite !== undefined);
  for (const { rewrite } of changed) rewrite?.();
  const fixed = changed.map(({ path }) => path);
  return { fixed, leftAlone: files.filter(({ reason }) => reason !== undefined) };
}

/** A function that rewrites a file that changes, or why it cannot be fixed. */
type Fixed = { rewrite?: () => void; reason?: string };

/** A file of a facts folder. */
type File = { file: number; path: string; role: string; kind: string };

/** A fact of a file, `other`, that lacks the id of a fact under `related`. */
type Related = { other_file: number; other: string; named_by: string };

async function fixFile(file: File, index: Index, registers: Registers, missing: Related[]): Promise<Fixed> {
  const rewrite = rewriterOf(file.path);
  const { text, problem } = readTextFile(file.path);
  if (problem) return { reason: problemSays(problem) };
  const place = realpathSync(file.path);
  if (!index.folders.some((folder) => place.startsWith(realpathSync(folder) + sep)))
    return { reason: `it is a link to ${place}, outside the folder.` };
  const document = await parseYaml(file.path, text);
  const [first] = document.problems;
  if (first) return { reason: `${first.line ? `line ${first.line}: ` : ''}${problemSays(first)}` };
  // A file without facts has only comments.
  if (!document.root) return {};
  if (file.role === 'facts' && !isListOfFacts(document.root)) return { reason: 'it is no list of facts.' };
  const kind = index.kinds.find((each) => file.role === 'facts' && each.kind === file.kind);
  const formatted = fixedText(text, document, file, kind, registers, missing);
  if (formatted === undefined) return { reason: 'its comments or values could not be kept.' };
  if (formatted === text) return {};
  if (isGenerated(text)) return { reason: 'import its tables again, or write `corrections` into their map.' };
  return { rewrite: () => rewrite(formatted) };
}

/** The text with all fixes; undefined if a comment would be lost. */
function fixedText(
  text: string,
  document: Document,
  { role }: File,
  kind: Kind | undefined,
  registers: Registers,
  missing: Related[],
): string | undefined {
  const replaced = kind ? withReplacements(text, document, kind, registers) : text;
  const edited = missing.length > 0 ? withRelated(replaced, missing) : replaced;
  const keepsComments = isDeepStrictEqual(commentsOf(edited), commentsOf(replaced));
  return keepsComments ? formatYaml(edited, fieldsOfFile(role, kind)) : undefined;
}

/** The text of a file of facts, with ids instead of names of entries. */
function withReplacements(text: string, document: Document, kind: Kind, registers: Registers): string {
  const replacements: (TextRange & { by: string })[] = [];
  const onReplace = ({ start, end }: TextRange, by: string) => replacements.push({ start, end, by });
  readFacts(document, kind, { ...fieldReader(document, registers), onReplace });
  let result = text;
  for (const { start, end, by } of replacements.sort((one, other) => other.start - one.start)) {
    const written = text.slice(start, end);
    // The range of a folded text includes its indent and line end.
    result = result.slice(0, start) + written.replace(written.trim(), () => by) + result.slice(end);
  }
  return result;
}

/** The text of a file of facts with these ids added under `related`. */
function withRelated(text: string, missing: Related[]): string {
  const document: YamlDocument = parseDocument(text, { schema: 'failsafe' });
  for (const fact of isSeq(document.contents) ? document.contents.items : []) {
    if (!isMap(fact)) continue;
    for (const { other, named_by } of missing) {
      if (fact.get('id') !== other) continue;
      const related = fact.get('related');
      if (isSeq(related)) related.add(named_by);
      else fact.set('related', document.createNode([named_by], { flow: true }));
    }
  }
  return document.toString({ lineWidth });
}

function isListOfFacts(root: Node): boolean {
  const isFact = (item: Node) => item.type === 'mapping' && (item.entries.has('id') || item.entries.has('says'));
  return root.type === 'list' && root.items.every(isFact);
}

function fieldsOfFile(role: string, kind: Kind | undefined): Field[] {
  if (role === 'bulletin' || role === 'source') return sourceFileFields[role];
  if (role === 'register') return entryFields;
  if (role !== 'kind') return kind ? factFields(kind) : [];
  // The fields that a kind declares stay as their author wrote them.
  const keys: Field[] = [...extensionFields.slice(0, 2), ...kindFields.slice(1)];
  return keys.map(({ fields: _, ...field }) => field);
}
