import { fstatSync, readFileSync, writeSync } from 'node:fs';
import { hasCode } from '../errors.ts';
import type { End } from './again.ts';

/** A stream that the program writes to. */
export interface Output {
  /** Writes all of it, waiting where the reader is slow. Throws a `ClosedPipe` when the reader has gone. */
  write(text: string): void;
  isTerminal: boolean;
  /** Width of the terminal in columns; nothing where there is none. */
  columns: number | undefined;
  /** Height of the terminal in lines. */
  rows: number | undefined;
}

/** All that the program knows of the world around it. */
export interface Io {
  stdout: Output;
  stderr: Output;
  env: Record<string, string | undefined>;
  cwd: string;
  /** Shows a text in the user's pager; false where the pager cannot be started. */
  page(command: string, text: string): Promise<boolean>;
  /** Everything on standard input. */
  input?(): string;
  /**
   * Runs the same command line in a process of its own, on the same streams, with this on its standard input and
   * `watched` in its environment. Returns its exit status, or `late` when it computed for longer than so many seconds and
   * was ended, `large` when it asked for too much memory. Where it is absent, there are no processes to be had.
   */
  again?(input: string, seconds: number): Promise<End>;
}

/** The environment variable that a process has which another one watches over. */
export const watched = 'PISM_WATCHED';

/** Thrown when whoever read our output has closed it: not an error, there is just nobody left to tell. */
export class ClosedPipe extends Error {}

/** The process's own streams and environment; the one place that touches `process`. */
export function processIo(): Io {
  const stderr = descriptorOutput(2);
  return {
    stdout: descriptorOutput(1),
    stderr,
    env: process.env,
    cwd: process.cwd(),
    async page(command, text) {
      const { spawnSync } = await import('node:child_process');
      const env = { LESS: 'FRX', LV: '-c', ...process.env };
      const { status, signal, error } = spawnSync(command, {
        shell: true,
        input: text,
        stdio: ['pipe', 'inherit', 'inherit'],
        env,
      });
      // 126 and 127: the shell could not run the command. EPIPE: the reader quit before the end, as readers do.
      return signal !== null || (status !== 126 && status !== 127 && (!error || hasCode(error, 'EPIPE')));
    },
    input: () => readFileSync(0, 'utf8'),
    async again(input, seconds) {
      const { end, said } = await (await import('./again.ts')).runAgain(input, seconds, watched);
      // What a process says that dies for want of memory is of no use to anybody.
      if (typeof end === 'number') stderr.write(said);
      return end;
    },
  };
}

/** Ends the process with this status. Nothing is left in a buffer by then, for every write waited for its reader. */
export function exit(status: number): void {
  process.exit(status);
}

/** Arguments of the command line, without the interpreter and the script. */
export function commandLine(): string[] {
  return process.argv.slice(2);
}

// Writing to the descriptor keeps `process.stdout`, and with it Node's stream and network modules, out of the start-up;
// it also means that nothing is ever left in a buffer when the program ends.
function descriptorOutput(descriptor: number): Output {
  const terminal = isCharacterDevice(descriptor) ? terminalOf(descriptor) : undefined;
  return {
    isTerminal: terminal !== undefined,
    columns: terminal?.columns,
    rows: terminal?.rows,
    write: (text) => writeAll(descriptor, text),
  };
}

function isCharacterDevice(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
}

function terminalOf(descriptor: number): { columns: number | undefined; rows: number | undefined } | undefined {
  const stream = descriptor === 1 ? process.stdout : process.stderr;
  return stream.isTTY ? { columns: stream.columns, rows: stream.rows } : undefined;
}

function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (thrown) {
      // EAGAIN: somebody made the pipe non-blocking and its reader is slow; there is nothing to do but wait.
      if (hasCode(thrown, 'EAGAIN')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
      else if (hasCode(thrown, 'EPIPE', 'EBADF')) throw new ClosedPipe();
      else throw thrown;
    }
  }
}
