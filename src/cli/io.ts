import { fstatSync, readSync, writeSync } from 'node:fs';
import { hasCode } from '../errors.ts';
import type { End } from './again.ts';

/** A stream that the program writes to. */
export interface Output {
  /**
   * Writes all of it, waiting where the reader is slow. On standard output, throws a `ClosedPipe` when the reader has gone;
   * on standard error, what cannot be told is not told.
   */
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
  /** Everything on standard input; where that is more than so many bytes, its beginning, which is more than that too. */
  input?(most: number): string;
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
  return {
    stdout: descriptorOutput(1, (text) => writeAll(1, text)),
    stderr: descriptorOutput(2, tell),
    env: process.env,
    cwd: currentFolder(),
    page: async (command, text) => (await import('./pager.ts')).showInPager(command, text),
    input: readInput,
    async again(input, seconds) {
      const { end, said } = await (await import('./again.ts')).runAgain(input, seconds, watched);
      // What a process says that dies for want of memory is of no use to anybody.
      if (typeof end === 'number') tell(said);
      return end;
    },
  };
}

// The folder may have been removed meanwhile. Names in it then lead nowhere, as they should; all others still do.
function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    return process.env['PWD'] ?? '/';
  }
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
function descriptorOutput(descriptor: number, write: Output['write']): Output {
  const terminal = isCharacterDevice(descriptor) ? terminalOf(descriptor) : undefined;
  return {
    isTerminal: terminal !== undefined,
    columns: terminal?.columns,
    rows: terminal?.rows,
    write,
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
  // A terminal that does not know its size says that it has none.
  return stream.isTTY ? { columns: stream.columns || undefined, rows: stream.rows || undefined } : undefined;
}

// A message that nobody can read changes nothing about the answer, nor about the exit status.
function tell(text: string): void {
  try {
    writeAll(2, text);
  } catch {
    return;
  }
}

function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (thrown) {
      if (hasCode(thrown, 'EAGAIN')) waitALittle();
      else if (hasCode(thrown, 'EPIPE', 'EBADF')) throw new ClosedPipe();
      else throw thrown;
    }
  }
}

function readInput(most: number): string {
  const pieces: Buffer[] = [];
  for (let [got, length] = [-1, 0]; got !== 0 && length <= most; ) {
    try {
      const piece = Buffer.allocUnsafe(65_536);
      got = readSync(0, piece);
      pieces.push(piece.subarray(0, got));
      length += got;
    } catch (thrown) {
      // Windows reports the end of a pipe as an error.
      if (hasCode(thrown, 'EOF')) break;
      if (!hasCode(thrown, 'EAGAIN')) throw thrown;
      waitALittle();
    }
  }
  return Buffer.concat(pieces).toString();
}

// EAGAIN: somebody made the pipe non-blocking, and the other end is slow; there is nothing to do but wait.
function waitALittle(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}
