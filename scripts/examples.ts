import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { run } from '../src/main.ts';

/** An example in the documentation: a command line after `$ `, and the output below it. */
export interface Example {
  file: string;
  line: number;
  command: string;
  output: string;
}

/** An example with what it printed. */
export interface Result {
  example: Example;
  printed: string;
}

const width = 80;

/** How many lines a screen has that a command draws. */
const height = 20;

/** Every `$ pism …` in the fenced `console` blocks of these files. */
export function readExamples(files: string[]): Example[] {
  return files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return [...text.matchAll(/^```console\n([\s\S]*?)^```$/gm)].flatMap((block) => {
      const line = text.slice(0, block.index).split('\n').length + 1;
      return examplesIn(block[1] ?? '').map((example) => ({ ...example, file, line: line + example.line }));
    });
  });
}

/** Every `pism …` in the indented blocks of these files, which show no output. */
export function readIndented(files: string[]): Omit<Example, 'output'>[] {
  return files.flatMap((file) => {
    const lines = readFileSync(file, 'utf8').split('\n');
    return lines.flatMap((text, at) => {
      const [, command] = /^ {4}(pism .*?)(?: {2,}#.*)?$/.exec(text) ?? [];
      return command === undefined ? [] : [{ file, line: at + 1, command }];
    });
  });
}

/** The examples in a block. */
export function examplesIn(block: string): Omit<Example, 'file'>[] {
  const starts = [...block.matchAll(/^\$ (.*)\n/gm)];
  return starts.map((start, position) => ({
    line: block.slice(0, start.index).split('\n').length - 1,
    command: start[1] ?? '',
    output: block.slice(start.index + start[0].length, starts[position + 1]?.index ?? block.length),
  }));
}

/** Programs that examples find in any case: ours, and DuckDB, which Debian does not have, as its package for Node.js. */
const ours = ['pism', 'duckdb'];

/** The programs that an example needs and that are not installed. */
export function missingPrograms({ command }: Pick<Example, 'command'>): string[] {
  // A | in quotes is no pipe, for instance in a jq filter.
  const unquoted = command.replace(/'[^']*'|"[^"]*"/g, 'word');
  const programs = unquoted.split('|').map((part) => part.trim().split(/\s+/)[0] ?? '');
  const missing = programs.filter(
    (program) => !ours.includes(program) && spawnSync('sh', ['-c', `command -v ${program}`]).status !== 0,
  );
  // The `script` of other systems takes other options.
  const hasScreen = !isWatching(command) || spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0;
  return hasScreen ? missing : [...missing, 'script'];
}

/** The output of an example: on a terminal of 80 columns, or in a real shell if it has a pipe. */
export async function outputOf({ command }: Pick<Example, 'command'>, cache: string, cwd = process.cwd()) {
  if (isWatching(command)) return firstPrinted(command, cache, cwd);
  return /[|>]/.test(command) || !command.startsWith('pism')
    ? inShell(command, cache, cwd)
    : await onTerminal(command, cache, cwd);
}

async function onTerminal(command: string, cache: string, cwd: string): Promise<string> {
  let written = '';
  const write = (text: string) => {
    written += text;
  };
  const terminal = { isTerminal: true, columns: width, rows: undefined, write };
  const line = `printf '%s\\0' ${command.replace(/^pism/, '')}`;
  const words = execFileSync('sh', ['-c', line], { encoding: 'utf8' }).split('\0').slice(0, -1);
  const io = { stdout: terminal, stderr: terminal, env: { XDG_CACHE_HOME: cache, NO_COLOR: '1' }, cwd };
  await run(words, { ...io, page: async () => false });
  return written;
}

function inShell(command: string, cache: string, cwd: string): string {
  return execFileSync('sh', ['-c', command], { encoding: 'utf8', env: withProgram(cache), cwd });
}

/** The environment of a shell that finds our program, and in which Git knows a name. */
export function withProgram(cache: string): NodeJS.ProcessEnv {
  const programs = join(cache, 'programs');
  mkdirSync(programs, { recursive: true });
  for (const [name, script] of [
    ['pism', 'src/start.ts'],
    ['duckdb', 'scripts/duckdb.ts'],
  ] as const) {
    const program = join(programs, name);
    writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${resolve(script)}' "$@"\n`);
    chmodSync(program, 0o755);
  }
  const person = { NAME: 'Reader', EMAIL: 'reader@example.org' };
  const git = Object.entries(person).flatMap(([key, value]) => [
    [`GIT_AUTHOR_${key}`, value],
    [`GIT_COMMITTER_${key}`, value],
  ]);
  const settings = { ...Object.fromEntries(git), LC_ALL: 'C.UTF-8', XDG_CACHE_HOME: cache };
  return { ...process.env, ...settings, PATH: `${programs}:${process.env['PATH']}` };
}

/** Whether a command goes on until it is interrupted. */
function isWatching(command: string): boolean {
  return command.includes(' --watch');
}

const lastWords = 'Ctrl-C ends.';

/** What a command that watches prints first, on a terminal; its time is always the same. */
async function firstPrinted(command: string, cache: string, cwd: string): Promise<string> {
  const line = `stty rows ${height} cols ${width}; exec ${command}`;
  const env = { ...withProgram(cache), TERM: 'xterm', NO_COLOR: '1', FORCE_COLOR: '' };
  const child = spawn('script', ['-qec', line, '/dev/null'], { cwd, env });
  let written = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    written += text;
    if (written.includes(lastWords)) child.stdin.end('\x03');
  });
  await new Promise((done) => child.on('close', done));
  const screen = written.slice(written.indexOf('\x1b[H') + 3, written.indexOf(lastWords));
  return `${screen.replaceAll('\r\n', '\n').replace(/\d\d:\d\d:\d\d(?=[^\n]*$)/, '14:03:22')}${lastWords}\n`;
}

/** Updates the outputs of examples in the documentation. */
export function writeOutputs(results: Result[]): void {
  // From the last one on: lines above stay where they are.
  for (const { example, printed } of results.toReversed()) {
    const lines = readFileSync(example.file, 'utf8').split('\n');
    const old = example.output === '' ? 0 : example.output.split('\n').length - 1;
    const fresh = printed === '' ? [] : printed.replace(/\n$/, '').split('\n');
    lines.splice(example.line, old, ...fresh);
    writeFileSync(example.file, lines.join('\n'));
  }
}

/** A block of output in a tutorial, and what the commands above it print. */
export interface Printed {
  at: number;
  expected: string;
  printed: string;
}

/**
 * Follows docs/IMPORT.md in a new folder: `sh` blocks are run, `yaml` blocks that name a file are written or added to it,
 * and each `text` block is what the commands before it print. The folder downloads has the tables of docs/example.
 */
export async function followImport(text: string, cache: string): Promise<Printed[]> {
  const cwd = mkdtempSync(join(tmpdir(), 'pism-tutorial-'));
  cpSync('docs/example', join(cwd, 'downloads'), { recursive: true });
  const outputs: Printed[] = [];
  let printed = '';
  for (const { index, 1: language, 2: block = '' } of text.matchAll(/^```(sh|text|yaml)\n([\s\S]*?)^```$/gm)) {
    const [heading, place, adds] = /^# (my-facts\/\S+)( \(add\))?\n/.exec(block) ?? [''];
    if (place) (adds ? appendFileSync : writeFileSync)(join(cwd, place), block.slice(heading.length));
    if (language === 'text') outputs.push({ at: index + '```text\n'.length, expected: block, printed });
    if (language !== 'sh') continue;
    printed = '';
    for (const command of block.trim().split('\n')) printed += await outputOf({ command }, cache, cwd);
    // On a terminal, the progress is drawn and cleared.
    printed = `${printed.replaceAll('\r\x1b[K', '').trimEnd()}\n`;
  }
  rmSync(cwd, { recursive: true });
  return outputs;
}

/** Updates the outputs in docs/IMPORT.md. */
export async function refreshImport(): Promise<void> {
  const cache = mkdtempSync(join(tmpdir(), 'pism-examples-'));
  let text = readFileSync('docs/IMPORT.md', 'utf8');
  for (const { at, expected, printed } of (await followImport(text, cache)).reverse())
    text = text.slice(0, at) + printed + text.slice(at + expected.length);
  writeFileSync('docs/IMPORT.md', text);
  rmSync(cache, { recursive: true });
}
