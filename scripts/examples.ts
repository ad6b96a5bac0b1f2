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

const width = 80;

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

/** The examples in a block. */
export function examplesIn(block: string): Omit<Example, 'file'>[] {
  const starts = [...block.matchAll(/^\$ (.*)\n/gm)];
  return starts.map((start, position) => ({
    line: block.slice(0, start.index).split('\n').length - 1,
    command: start[1] ?? '',
    output: block.slice(start.index + start[0].length, starts[position + 1]?.index ?? block.length),
  }));
}

/** The programs that an example needs and that are not installed. */
export function missingPrograms({ command }: Example): string[] {
  // A | in quotes is no pipe, for instance in a jq filter.
  const unquoted = command.replace(/'[^']*'|"[^"]*"/g, 'word');
  const programs = unquoted.split('|').map((part) => part.trim().split(/\s+/)[0] ?? '');
  return programs.filter(
    (program) => program !== 'pism' && spawnSync('sh', ['-c', `command -v ${program}`]).status !== 0,
  );
}

/** The output of an example: on a terminal of 80 columns, or in a real shell if it has a pipe. */
export async function outputOf({ command }: Example, cache: string, cwd = process.cwd()): Promise<string> {
  return /[|>]/.test(command) ? inShell(command, cache, cwd) : await onTerminal(command, cache, cwd);
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
  const programs = join(cache, 'programs');
  const program = join(programs, 'pism');
  mkdirSync(programs, { recursive: true });
  writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${resolve('src/start.ts')}' "$@"\n`);
  chmodSync(program, 0o755);
  const env = { ...process.env, PATH: `${programs}:${process.env['PATH']}`, XDG_CACHE_HOME: cache };
  return execFileSync('sh', ['-c', command], { encoding: 'utf8', env, cwd });
}

/** Updates the outputs of examples in the documentation. */
export function writeOutputs(results: { example: Example; printed: string }[]): void {
  // From the last one on: lines above stay where they are.
  for (const { example, printed } of results.toReversed()) {
    const lines = readFileSync(example.file, 'utf8').split('\n');
    const old = example.output === '' ? 0 : example.output.split('\n').length - 1;
    const fresh = printed === '' ? [] : printed.replace(/\n$/, '').split('\n');
    lines.splice(example.line, old, ...fresh);
    writeFileSync(example.file, lines.join('\n'));
  }
}
