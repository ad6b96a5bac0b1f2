import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cardsIn, writeAnswers } from '../test/review/deck.ts';
import { removeFolders } from '../test/support/folders.ts';
import {
  type Example,
  examplesIn,
  lineAt,
  missingPrograms,
  outputOf,
  type Result,
  readExamples,
  writeOutputs,
} from './examples.ts';

/** The walkthrough that starts many other programs: its test is not among the quick ones. */
export const recipes = 'docs/RECIPES.md';

/** Documents that a reader follows from an empty folder: each step needs the ones before it. */
export const walkthroughs = ['docs/FACT-FILES.md', recipes, 'docs/TUTORIAL.md', 'docs/DATA.md'];

/** The other documents with examples, whose examples do not need each other. */
export const documents = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/*.md').sort(), 'facts/README.md'].filter(
  (file) => !walkthroughs.includes(file),
);

/** What the reader writes into a file, or adds to its end. */
interface Written {
  path: string;
  text: string;
  isAdded: boolean;
}

/** What the reader sees in a file: its part that begins with the first line of the example. */
interface Seen extends Example {
  path: string;
}

type Step = Example | Written | Seen;

/**
 * The steps of a document in their order: `console` blocks; `sh` blocks before a `text` block with their output; and blocks
 * of other languages that begin with a comment: the path of the file to write, or the path and `in part` or `(add)`.
 */
function stepsOf(file: string): Step[] {
  const text = readFileSync(file, 'utf8');
  const blocks = [...text.matchAll(/^```(console|sh|yaml)\n([\s\S]*?)^```$(?:(\n\n```text\n)([\s\S]*?)^```$)?/gm)];
  return blocks.flatMap<Step>(({ 0: whole, index, 1: language, 2: block = '', 3: fence, 4: output = '' }) => {
    const line = lineAt(text, index) + 1;
    if (language === 'console') return examplesIn(block, file, line);
    if (language === 'sh')
      return fence
        ? [{ file, line: line + lineAt(whole, whole.indexOf(fence)), command: block.trimEnd(), output }]
        : [];
    const [, path, how = '', rest = ''] = /^# (\S+\/\S+\.yaml)(, in part| \(add\))?\n([\s\S]*)$/.exec(block) ?? [];
    if (path === undefined) return [];
    if (how !== ', in part') return [{ path, text: rest, isAdded: how !== '' }];
    return [{ file, line, command: `see ${path}`, output: rest, path }];
  });
}

/** Writes into a folder all files that a document says to write. */
export function writeFiles(file: string, folder: string): void {
  for (const step of stepsOf(file).filter((each) => 'text' in each)) write(folder, step);
}

/** Follows a document in a new folder that has the files of docs/example; returns each example with what it printed. */
export async function follow(file: string, cache: string): Promise<Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'pism-walkthrough-'));
  for (const place of ['.', 'downloads']) cpSync('docs/example', join(folder, place), { recursive: true });
  const results: Result[] = [];
  for (const step of stepsOf(file)) {
    if ('command' in step) answerReview(step, folder);
    if ('text' in step) write(folder, step);
    else if ('path' in step) results.push({ example: step, printed: partOf(join(folder, step.path), step.output) });
    else if (missingPrograms(step).length === 0)
      results.push({ example: step, printed: await printedBy(step, cache, folder) });
  }
  rmSync(folder, { recursive: true });
  return results;
}

/** Before a step that enters answers, gives those of a reader who confirms all but what the tutorial leaves. */
function answerReview({ command }: Example, folder: string): void {
  const [, name = ''] = / --answers (\S+)/.exec(command) ?? [];
  if (name === '') return;
  const page = readFileSync(join(folder, 'review.html'), 'utf8');
  const left = { 'seagrass-dialogue-2034-04': { answer: 'skip' } };
  writeAnswers({ answers: join(folder, name) }, cardsIn(page), left, { head: { source: 'nsi-3107' } });
}

/** What all commands of a step print, without the progress that a terminal draws and clears. */
async function printedBy({ command }: Example, cache: string, folder: string): Promise<string> {
  let printed = '';
  for (const line of command.split('\n')) printed += await outputOf({ command: line }, cache, folder);
  return printed.replaceAll('\r\x1b[K', '');
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

/** Writes a file, or adds to it. In one that exists, a fact replaces the one with its id, or comes at the end. */
function write(folder: string, { path, text, isAdded }: Written): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  const old = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const facts = old === '' ? [] : (text.match(/^- id: .*\n(?:(?!- ).*\n?)*/gm) ?? []);
  const whole = facts.length > 0 ? facts.reduce(withFact, old) : isAdded ? old + text : text;
  writeFileSync(file, `${whole.trimEnd()}\n`);
}

function withFact(old: string, fact: string): string {
  const same = new RegExp(`^${fact.split('\n')[0]}\n(?:(?!- ).*\n?)*`, 'm');
  const fresh = `${fact.trimEnd()}\n\n`;
  return same.test(old) ? old.replace(same, () => fresh) : `${old.trimEnd()}\n\n${fresh}`;
}

/** Runs all examples of the documentation, and writes down what they print. */
export async function refreshExamples(): Promise<void> {
  const cache = mkdtempSync(join(tmpdir(), 'pism-examples-'));
  for (const example of readExamples(documents).reverse())
    if (missingPrograms(example).length === 0) writeOutputs([{ example, printed: await outputOf(example, cache) }]);
  for (const file of walkthroughs) writeOutputs(await follow(file, cache));
  rmSync(cache, { recursive: true });
  removeFolders();
}
