import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { run } from '../src/main.ts';
import { cardsIn, writeAnswers } from '../test/enter/review/deck.ts';
import { removeFolders } from '../test/support/folders.ts';

/** The documents whose examples are run. */
export const documents = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/*.md').sort(), 'facts/README.md'];

/** An example in the documentation: a command line after `$ `, and the output below it. */
interface Example {
  command: string;
  output: string;
}

/** An example with what it printed. */
interface Result extends Example {
  printed: string;
}

/** A file that a reader writes: a `yaml` block that begins with its path. */
interface Written {
  path: string;
  text: string;
}

/** The steps of a document in their order: the examples of its `console` blocks, and files to write. */
function stepsOf(file: string): (Example | Written)[] {
  const text = readFileSync(file, 'utf8');
  const blocks = [...text.matchAll(/^```(console|yaml)\n([\s\S]*?)^```$/gm)];
  return blocks.flatMap<Example | Written>(({ 1: language, 2: block = '' }) => {
    if (language === 'console') return examplesIn(block);
    const [, path] = /^# (\S+\/\S+\.yaml)\n/.exec(block) ?? [];
    return path === undefined ? [] : [{ path, text: block.slice(block.indexOf('\n') + 1) }];
  });
}

function examplesIn(block: string): Example[] {
  const starts = [...block.matchAll(/^\$ (.*)\n/gm)];
  return starts.map(({ index, 0: line, 1: command = '' }, position) => ({
    command,
    output: block.slice(index + line.length, starts[position + 1]?.index),
  }));
}

/** Every `pism …` in the indented blocks of a document, which show no output. */
export function indentedIn(file: string): string[] {
  return Array.from(
    readFileSync(file, 'utf8').matchAll(/^ {4}(pism .*?)(?: {2,}#.*)?$/gm),
    ([, command = '']) => command,
  );
}

/** Writes into a folder all files that a document says to write. */
export function writeFiles(file: string, folder: string): void {
  for (const step of stepsOf(file)) if ('path' in step) write(folder, step);
}

function write(folder: string, { path, text }: Written): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Follows a document in a new folder that has the files of docs/example; returns each example with what it printed. */
export async function follow(file: string, cache: string): Promise<Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'pism-walkthrough-'));
  for (const place of ['.', 'downloads']) cpSync('docs/example', join(folder, place), { recursive: true });
  const results: Result[] = [];
  for (const step of stepsOf(file)) {
    if ('path' in step) write(folder, step);
    else if (missingPrograms(step).length === 0) {
      answerReview(step, folder);
      const printed = await outputOf(step, cache, folder);
      // Without the progress that a terminal draws and clears.
      results.push({ ...step, printed: printed.replaceAll('\r\x1b[K', '') });
    }
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

/** The programs that an example needs and that are not installed. */
function missingPrograms({ command }: Example): string[] {
  // A | in quotes is no pipe, for instance in a jq filter.
  const unquoted = command.replace(/'[^']*'|"[^"]*"/g, 'word');
  const programs = unquoted.split('|').map((part) => part.trim().split(/\s+/)[0] ?? '');
  return programs.filter(
    (program) => program !== 'pism' && spawnSync('sh', ['-c', `command -v ${program}`]).status !== 0,
  );
}

/** The output of an example: on a terminal of 80 columns, or in a real shell if it has a pipe. */
async function outputOf({ command }: Example, cache: string, cwd: string): Promise<string> {
  if (/[|>]/.test(command) || !command.startsWith('pism')) return inShell(command, cache, cwd);
  const written: string[] = [];
  const write = (text: string) => written.push(text);
  const terminal = { isTerminal: true, columns: 80, rows: undefined, write };
  const line = `printf '%s\\0' ${command.replace(/^pism/, '')}`;
  const words = execFileSync('sh', ['-c', line], { encoding: 'utf8' }).split('\0').slice(0, -1);
  const io = { stdout: terminal, stderr: terminal, env: { XDG_CACHE_HOME: cache, NO_COLOR: '1' }, cwd };
  await run(words, { ...io, page: async () => false });
  return written.join('');
}

/** What a command prints in a shell that finds our program. */
function inShell(command: string, cache: string, cwd: string): string {
  const program = join(cache, 'programs', 'pism');
  mkdirSync(dirname(program), { recursive: true });
  writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${resolve('src/start.ts')}' "$@"\n`);
  chmodSync(program, 0o755);
  const settings = { LC_ALL: 'C.UTF-8', XDG_CACHE_HOME: cache, PATH: `${dirname(program)}:${process.env['PATH']}` };
  return execFileSync('sh', ['-c', command], { encoding: 'utf8', env: { ...process.env, ...settings }, cwd });
}

/** Runs all examples of the documentation, and writes down what they print. */
export async function refreshExamples(): Promise<void> {
  const cache = mkdtempSync(join(tmpdir(), 'pism-examples-'));
  for (const file of documents) {
    let text = readFileSync(file, 'utf8');
    for (const { command, output, printed } of await follow(file, cache))
      text = text.replace(`$ ${command}\n${output}`, () => `$ ${command}\n${printed && `${printed.trimEnd()}\n`}`);
    writeFileSync(file, text);
  }
  rmSync(cache, { recursive: true });
  removeFolders();
}
