import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  type Example,
  examplesIn,
  missingPrograms,
  outputOf,
  type Result,
  readExamples,
  writeOutputs,
} from './examples.ts';

/** The walkthrough that starts many other programs: its test is not among the quick ones. */
export const recipes = 'docs/RECIPES.md';

/** Documents that a reader follows from an empty folder: each step needs the ones before it. */
export const walkthroughs = ['docs/KINDS.md', recipes, 'docs/TUTORIAL.md'].filter((file) => existsSync(file));

/** The other documents with examples, each of which stands for itself. */
export const documents = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/*.md').sort(), 'facts/README.md'].filter(
  (file) => !walkthroughs.includes(file),
);

/** What the reader writes into a file. */
interface Written {
  path: string;
  text: string;
}

/** What the reader sees in a file: its part that begins with the first line of the example. */
interface Seen extends Example {
  path: string;
}

/**
 * The steps of a document in their order: `console` blocks, and blocks of other languages that begin with a comment: the
 * path of the file to write, or the path and `in part`.
 */
function stepsOf(file: string): (Example | Written | Seen)[] {
  const text = readFileSync(file, 'utf8');
  const blocks = [...text.matchAll(/^```(console|yaml|python|r|make)\n([\s\S]*?)^```$/gm)];
  return blocks.flatMap<Example | Written | Seen>(({ index, 1: language, 2: block = '' }) => {
    const line = text.slice(0, index).split('\n').length + 1;
    if (language === 'console') return examplesIn(block).map((each) => ({ ...each, file, line: line + each.line }));
    const [, path, inPart, rest = ''] =
      /^# (\S+\/\S+\.yaml|\S+\.py|\S+\.R|Makefile)(, in part)?\n([\s\S]*)$/.exec(block) ?? [];
    if (path === undefined) return [];
    if (inPart === undefined) return [{ path, text: rest }];
    return [{ file, line, command: `see ${path}`, output: rest, path }];
  });
}

/** Writes into a folder all files that a document says to write. */
export function writeFiles(file: string, folder: string): void {
  for (const { path, text } of stepsOf(file).filter((step) => 'text' in step)) write(join(folder, path), text);
}

/** Follows a document in a new folder that has the files of docs/example; gives each example with what it printed. */
export async function follow(file: string, cache: string): Promise<Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'pism-walkthrough-'));
  cpSync('docs/example', folder, { recursive: true });
  const results: Result[] = [];
  for (const step of stepsOf(file)) {
    if ('text' in step) write(join(folder, step.path), step.text);
    else if ('path' in step) results.push({ example: step, printed: partOf(join(folder, step.path), step.output) });
    else if (missingPrograms(step).length === 0)
      results.push({ example: step, printed: await outputOf(step, cache, folder) });
  }
  rmSync(folder, { recursive: true });
  return results;
}

/** The part of a file that begins with the first line of a text, up to an empty line. */
function partOf(path: string, text: string): string {
  const [first = ''] = text.split('\n');
  const part = readFileSync(path, 'utf8')
    .split('\n\n')
    .find((each) => each.startsWith(first));
  if (part === undefined) throw new Error(`${path} has no part that begins with ${first}`);
  return `${part.trimEnd()}\n`;
}

/**
 * Writes a file. In one that exists, a fact takes the place of the one with its id, or comes at the end, and its draft is
 * cut out of drafts.yaml.
 */
function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const facts = existsSync(path) ? (text.match(/^- id: .*\n(?:(?!- ).*\n?)*/gm) ?? []) : [];
  const whole = facts.reduce(
    (old, fact) => {
      const [start = ''] = fact.split('\n');
      const same = new RegExp(`^${start}\n(?:(?!- ).*\n?)*`, 'm');
      const fresh = `${fact.trimEnd()}\n\n`;
      return same.test(old) ? old.replace(same, () => fresh) : `${old.trimEnd()}\n\n${fresh}`;
    },
    facts.length > 0 ? readFileSync(path, 'utf8') : text,
  );
  writeFileSync(path, `${whole.trimEnd()}\n`);
  const drafts = join(dirname(path), 'drafts.yaml');
  if (!existsSync(drafts)) return;
  const hashes = Array.from(text.matchAll(/hash: ([0-9a-f-]+)/g), ([, hash = '']) => hash);
  const left = readFileSync(drafts, 'utf8')
    .split('\n\n')
    .filter((draft) => !hashes.some((hash) => draft.includes(hash)));
  writeFileSync(drafts, left.join('\n\n'));
}

/** Runs all examples of the documentation, and writes down what they print. */
export async function refreshExamples(): Promise<void> {
  const cache = mkdtempSync(join(tmpdir(), 'pism-examples-'));
  for (const example of readExamples(documents).reverse())
    if (missingPrograms(example).length === 0) writeOutputs([{ example, printed: await outputOf(example, cache) }]);
  for (const file of walkthroughs) writeOutputs(await follow(file, cache));
  rmSync(cache, { recursive: true });
}
