import { fstatSync, readSync, writeSync } from 'node:fs';
import { hasCode } from '../errors.ts';
import type { ChildEnd } from './child-processes.ts';

/** A stream that the program writes to. */
export interface Output {
  /** Writes all of it, waiting for a slow reader. Throws a `ClosedPipe` when the reader of standard output has gone. */
  write(text: string): void;
  isTerminal: boolean;
  /** Width of the terminal in columns; nothing where there is none. */
  columns: number | undefined;
  /** Height of the terminal in lines. */
  rows: number | undefined;
}

/** Everything that commands know of the process they run in. */
export interface Io {
  stdout: Output;
  stderr: Output;
  env: Record<string, string | undefined>;
  cwd: string;
  /** Shows a text in the user's pager; false where the pager cannot be started. */
  page(command: string, text: string): Promise<boolean>;
  /** The text on standard input; of a text longer than so many bytes, a beginning that is longer too. */
  input?(maxBytes: number): string;
  /**
   * Runs the same command line in a child process with this standard input, `childMark` in its environment and limits on
   * memory and on seconds of computing. Absent where no process can be started.
   */
  runInChild?(input: string, seconds: number): Promise<ChildEnd>;
}

/** The environment variable that tells a child that it is one. */
export const childMark = 'PISM_CHILD';

/** Thrown when the reader of standard output has closed it, which is no error. */
export class ClosedPipe extends Error {}

/** The streams, environment and folder of this process. Commands reach them through `Io` alone. */
export function processIo(): Io {
  let input: string | undefined;
  return {
    stdout: descriptorOutput(1, (text) => writeAll(1, text)),
    stderr: descriptorOutput(2, writeMessage),
    env: process.env,
    cwd: currentFolder(),
    page: async (command, text) => (await import('./child-processes.ts')).showInPager(command, text),
    input(maxBytes) {
      input ??= readInput(maxBytes);
      return input;
    },
    async runInChild(text, seconds) {
      const { end, messages } = await (await import('./child-processes.ts')).runInChild(text, seconds, childMark);
      // What a process prints when it runs out of memory helps nobody.
      if (typeof end === 'number') writeMessage(messages);
      return end;
    },
  };
}

// The current folder may have been removed; absolute paths still work then.
function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    return process.env['PWD'] ?? '/';
  }
}

// Writing to the descriptor keeps `process.stdout`, with Node's stream and network modules, out of the start-up, and leaves
// nothing in a buffer when the program ends.
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

// A message that cannot be written changes neither the answer nor the exit status.
function writeMessage(text: string): void {
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
      if (hasCode(thrown, 'EAGAIN')) wait();
      else if (hasCode(thrown, 'EPIPE', 'EBADF')) throw new ClosedPipe();
      else throw thrown;
    }
  }
}

function readInput(maxBytes: number): string {
  const pieces: Buffer[] = [];
  for (let [got, length] = [-1, 0]; got !== 0 && length <= maxBytes; ) {
    try {
      const piece = Buffer.allocUnsafe(65_536);
      got = readSync(0, piece);
      pieces.push(piece.subarray(0, got));
      length += got;
    } catch (thrown) {
      // Windows reports the end of a pipe as an error.
      if (hasCode(thrown, 'EOF')) break;
      if (!hasCode(thrown, 'EAGAIN')) throw thrown;
      wait();
    }
  }
  return Buffer.concat(pieces).toString();
}

// EAGAIN: the pipe is non-blocking and the other end slow.
function wait(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}
