import { isAbsolute, join } from 'node:path';
import { run } from '../../src/main.ts';
import type { Io, Output } from '../../src/terminal/command.ts';
import { temporaryFolder } from './folders.ts';

export { factsFolder, filesIn, oneFolder, temporaryFolder, writeInto } from './folders.ts';

/** What a run of the program printed, and how it ended. */
export interface Ran {
  status: number;
  stdout: string;
  stderr: string;
}

/** The environment of a run; a pipe unless it says otherwise. */
export interface Surroundings {
  env?: Record<string, string>;
  cwd?: string;
  /** What is on standard input. */
  input?: string | Uint8Array;
  /** Makes standard output a terminal of this width. */
  terminal?: number;
  /** Makes standard error a terminal of this width. */
  errorTerminal?: number;
}

const cache = temporaryFolder();
// The built-in facts are indexed once in a process, not once for each file of tests.
const { PISM_TEST_CACHE = cache, VITEST_POOL_ID = '' } = process.env;
const builtinCache = join(PISM_TEST_CACHE, VITEST_POOL_ID);

/** Runs `pism` with these arguments through its front door, in this process. */
export async function pism(
  argv: string[],
  { env = {}, cwd = process.cwd(), input, terminal, errorTerminal }: Surroundings = {},
): Promise<Ran> {
  const stdout = memoryOutput(terminal);
  const stderr = memoryOutput(errorTerminal);
  const isBuiltin = env['PISM_FACTS'] === undefined && !argv.some((word) => word === '--facts' || isAbsolute(word));
  const io: Io = {
    stdout,
    stderr,
    env: { XDG_CACHE_HOME: isBuiltin ? builtinCache : cache, HOME: cache, ...env },
    cwd,
    page: async () => false,
    ...(input === undefined ? {} : { input: async () => Buffer.from(input) }),
  };
  const status = await run(argv, io);
  return { status, stdout: stdout.text(), stderr: stderr.text() };
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
