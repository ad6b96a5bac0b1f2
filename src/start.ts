/** Starts the program with the streams, environment and folder of its process. */
import { fstatSync, statSync, writeSync } from 'node:fs';
import { attempt, hasCode } from './core/errors.ts';
import { ClosedPipe, run } from './main.ts';
import type { Io, Output } from './terminal/command.ts';

/** What the program, which starts here, gets of its process: streams, environment and folder. Commands access them only through `Io`. */
function processIo(): Io {
  let input: Promise<Buffer> | undefined;
  return {
    stdout: descriptorOutput(1, (text) => writeAll(1, text)),
    // A message that cannot be written changes neither the answer nor the exit status.
    stderr: descriptorOutput(2, (text) => attempt(() => writeAll(2, text))),
    env: process.env,
    // If the current folder was removed, absolute paths still work.
    cwd: attempt(() => process.cwd()) ?? process.env['PWD'] ?? '/',
    page: async (command, text) => (await import('./terminal/pager.ts')).showInPager(command, text),
    input(maxBytes) {
      input ??= readInput(maxBytes);
      return input;
    },
    inputStream: () => process.stdin,
    askFacts: async (options) => new (await import('./library.ts')).Facts(options),
    limitQuery: async (seconds, messages) =>
      (await import('./ask/lists/query-limits.ts')).limitQuery(seconds, messages),
  };
}

// Writing to the descriptor keeps `process.stdout`, with Node's stream and network modules, out of the start-up, and leaves
// nothing in a buffer when the program ends.
function descriptorOutput(descriptor: number, write: Output['write']): Output {
  const stream = mayBeTerminal(descriptor) ? process[descriptor === 1 ? 'stdout' : 'stderr'] : undefined;
  if (!stream?.isTTY) return { isTerminal: false, columns: undefined, rows: undefined, write };
  // Windows reads bytes in an old code page. A stream writes Unicode to its terminals, also without a buffer.
  const toTerminal = process.platform === 'win32' ? (text: string) => void stream.write(text) : write;
  // A terminal that does not know its size reports 0.
  return {
    isTerminal: true,
    get columns() {
      return stream.columns || undefined;
    },
    get rows() {
      return stream.rows || undefined;
    },
    write: toTerminal,
  };
}

function mayBeTerminal(descriptor: number): boolean {
  const file = fstatSync(descriptor);
  return file.isCharacterDevice() && file.rdev !== statSync('/dev/null', { throwIfNoEntry: false })?.rdev;
}

function writeAll(descriptor: number, text: string | Uint8Array): void {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (thrown) {
      // The pipe is non-blocking and its reader is slow.
      if (hasCode(thrown, 'EAGAIN')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
      // Windows calls it EOF.
      else if (hasCode(thrown, 'EPIPE', 'EBADF', 'EOF')) throw new ClosedPipe();
      else throw thrown;
    }
  }
}

async function readInput(maxBytes: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of process.stdin) {
    pieces.push(piece);
    length += piece.length;
    if (length > maxBytes) break;
  }
  return Buffer.concat(pieces);
}

// An interrupt ends the process immediately, with status 130: a handler would only run after the work.
// No top-level await, because the launcher uses `require` on this module.
void run(process.argv.slice(2), processIo()).then(process.exit);
