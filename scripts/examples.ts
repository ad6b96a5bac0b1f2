import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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

/** Every `$ pism …` in the fenced `console` blocks of these files. */
export function readExamples(files: string[]): Example[] {
  return files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const blocks = [...text.matchAll(/^```console\n([\s\S]*?)^```$/gm)];
    return blocks.flatMap(({ index, 1: block = '' }) => examplesIn(block, file, lineAt(text, index) + 1));
  });
}

/** The number of the line at an offset of a text. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
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

/** The examples in a block of a file, whose first line has this number. */
export function examplesIn(block: string, file: string, firstLine: number): Example[] {
  const starts = [...block.matchAll(/^\$ (.*)\n/gm)];
  return starts.map((start, position) => ({
    file,
    line: firstLine + lineAt(block, start.index) - 1,
    command: start[1] ?? '',
    output: block.slice(start.index + start[0].length, starts[position + 1]?.index ?? block.length),
  }));
}

/** Programs that examples always find: ours, and DuckDB, which Debian does not have, as its package for Node.js. */
const ours = { pism: 'src/start.ts', duckdb: 'scripts/duckdb.ts' };

/** The programs that an example needs and that are not installed. */
export function missingPrograms({ command }: Pick<Example, 'command'>): string[] {
  // A | in quotes is no pipe, for instance in a jq filter.
  const unquoted = command.replace(/'[^']*'|"[^"]*"/g, 'word');
  const programs = unquoted.split('|').map((part) => part.trim().split(/\s+/)[0] ?? '');
  return programs.filter(
    (program) => !(program in ours) && spawnSync('sh', ['-c', `command -v ${program}`]).status !== 0,
  );
}

/** The output of an example: on a terminal of 80 columns, or in a real shell if it has a pipe. */
export async function outputOf({ command }: Pick<Example, 'command'>, cache: string, cwd = process.cwd()) {
  return /[|>]/.test(command) || !command.startsWith('pism')
    ? inShell(command, cache, cwd)
    : await onTerminal(command, cache, cwd);
}

async function onTerminal(command: string, cache: string, cwd: string): Promise<string> {
  const written: string[] = [];
  const write = (text: string) => written.push(text);
  const terminal = { isTerminal: true, columns: 80, rows: undefined, write };
  const line = `printf '%s\\0' ${command.replace(/^pism/, '')}`;
  const words = execFileSync('sh', ['-c', line], { encoding: 'utf8' }).split('\0').slice(0, -1);
  const io = { stdout: terminal, stderr: terminal, env: { XDG_CACHE_HOME: cache, NO_COLOR: '1' }, cwd };
  await run(words, { ...io, page: async () => false });
  return written.join('');
}

function inShell(command: string, cache: string, cwd: string): string {
  return execFileSync('sh', ['-c', command], { encoding: 'utf8', env: withProgram(cache), cwd });
}

/** The environment of a shell that finds our program, and in which Git knows a name. */
export function withProgram(cache: string): NodeJS.ProcessEnv {
  const programs = join(cache, 'programs');
  mkdirSync(programs, { recursive: true });
  for (const [name, script] of Object.entries(ours)) {
    const program = join(programs, name);
    writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${resolve(script)}' "$@"\n`);
    chmodSync(program, 0o755);
  }
  const [name, email] = ['Reader', 'reader@example.org'];
  const author = { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email };
  const committer = { GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email };
  const settings = { ...author, ...committer, LC_ALL: 'C.UTF-8', XDG_CACHE_HOME: cache };
  return { ...process.env, ...settings, PATH: `${programs}:${process.env['PATH']}` };
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
