import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import type { Io, Output } from '../../src/cli/io.ts';
import { run } from '../../src/main.ts';

/** What a run of the program printed, and how it ended. */
export interface Ran {
  status: number;
  stdout: string;
  stderr: string;
}

/** How the world around a run differs from a plain pipe. */
export interface Surroundings {
  env?: Record<string, string>;
  cwd?: string;
  /** Makes standard output a terminal of this width. */
  terminal?: number;
  /** Makes standard error a terminal of this width. */
  errorTerminal?: number;
}

const folders: string[] = [];
const cache = temporaryFolder();

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Runs `pism` with these arguments through its front door, in this process. */
export async function pism(
  argv: string[],
  { env = {}, cwd = process.cwd(), terminal, errorTerminal }: Surroundings = {},
): Promise<Ran> {
  const stdout = memoryOutput(terminal);
  const stderr = memoryOutput(errorTerminal);
  const io: Io = {
    stdout,
    stderr,
    env: { XDG_CACHE_HOME: cache, HOME: cache, ...env },
    cwd,
    page: async () => false,
  };
  const status = await run(argv, io);
  return { status, stdout: stdout.text(), stderr: stderr.text() };
}

/** A facts folder with these files, by path; it goes away after the tests of the file. */
export function factsFolder(files: Record<string, string>): string {
  const folder = temporaryFolder();
  for (const [path, text] of Object.entries(files)) writeInto(folder, path, text);
  return folder;
}

/** Writes a file into a folder, making the folders on the way. */
export function writeInto(folder: string, path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** An empty folder that goes away after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pism-test-'));
  folders.push(folder);
  return folder;
}

function memoryOutput(columns?: number): Output & { text(): string } {
  let written = '';
  return {
    isTerminal: columns !== undefined,
    columns,
    rows: columns === undefined ? undefined : 10_000,
    write(text) {
      written += text;
    },
    text: () => written,
  };
}
