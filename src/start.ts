import { createReadStream, fstatSync, writeSync } from 'node:fs';
import type { Io, Output } from './cli/command.ts';
import { hasCode } from './errors.ts';
import { ClosedPipe, run } from './main.ts';

/** The streams, environment and folder of this process. Commands reach them through `Io` alone. */
function processIo(): Io {
  let input: Promise<Buffer> | undefined;
  return {
    stdout: descriptorOutput(1, (text) => writeAll(1, text)),
    stderr: descriptorOutput(2, writeMessage),
    env: process.env,
    cwd: currentFolder(),
    page: async (command, text) => (await import('./cli/pager.ts')).showInPager(command, text),
    input(maxBytes) {
      input ??= readInput(maxBytes);
      return input;
    },
    inputStream: () => process.stdin,
    limitQuery: async (seconds, messages) => (await import('./cli/query-limits.ts')).limitQuery(seconds, messages),
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
  const stream = fstatSync(descriptor).isCharacterDevice()
    ? process[descriptor === 1 ? 'stdout' : 'stderr']
    : undefined;
  if (!stream?.isTTY) return { isTerminal: false, columns: undefined, rows: undefined, write };
  // Windows takes bytes for letters of an old code page; its terminals get Unicode from a stream, which does not buffer either.
  const toTerminal = process.platform === 'win32' ? (text: string) => void stream.write(text) : write;
  // A terminal that does not know its size says that it has none.
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

// A message that cannot be written changes neither the answer nor the exit status.
function writeMessage(text: string | Uint8Array): void {
  try {
    writeAll(2, text);
  } catch {
    return;
  }
}

function writeAll(descriptor: number, text: string | Uint8Array): void {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (thrown) {
      // The pipe is non-blocking and its reader slow.
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
  // Node would take a folder for an empty input.
  const stdin = fstatSync(0).isDirectory() ? createReadStream('', { fd: 0 }) : process.stdin;
  for await (const piece of stdin) {
    pieces.push(piece);
    length += piece.length;
    if (length > maxBytes) break;
  }
  return Buffer.concat(pieces);
}

// An interrupt ends the process as it is, which shells call 130: a handler would only run once the work is done.
// No top-level await: the launcher requires this module, and only a module without one can be required.
void run(process.argv.slice(2), processIo()).then((status) => process.exit(status));
