import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** How a process ended: its exit status, or that it computed too long or asked for too much memory. */
export type End = number | 'late' | 'large';

const tooLong = 'SIGXCPU';

/** How JavaScript gives up when there is no more memory, and how a system does that has run out of it. */
const tooLarge = ['SIGABRT', 'SIGTRAP', 'SIGILL', 'SIGKILL'];

/** Memory for the query, in KiB, beyond what this process holds before it. */
const room = 160 * 1024;

/**
 * Runs this process's command line in another one, with this mark in its environment, and waits for its end; tells also
 * what it said on standard error. `late` means that it was ended for computing longer than so many seconds, `large` for
 * its memory. A part of `io.ts` that hardly any run needs.
 */
export function runAgain(input: string, seconds: number, mark: string): Promise<{ end: End; said: string }> {
  const argv = [...process.execArgv, ...process.argv.slice(1)];
  const env = { ...process.env, [mark]: '1' };
  const [program, ...rest] = limited(seconds, [process.execPath, ...argv]);
  // Windows counts no processor time for us: there, all time counts, that of a slow reader too.
  const timeout = process.platform === 'win32' ? seconds * 1000 : 0;
  const child = spawn(program, rest, { stdio: ['pipe', 'inherit', 'pipe'], env, timeout, killSignal: 'SIGKILL' });
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  for (const [signal, status] of [['SIGTERM', 143] as const, ['SIGHUP', 129] as const]) {
    process.once(signal, () => process.exit(status));
  }
  // A process that ends before it has read its input says enough by ending.
  child.stdin?.on('error', () => {}).end(input);
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status, signal) => {
      process.off('exit', end);
      if (status !== null) resolve({ end: status, said });
      else if (signal === tooLong || timeout > 0) resolve({ end: 'late', said });
      else if (tooLarge.includes(String(signal))) resolve({ end: 'large', said });
      else reject(new Error(`The process of the query was ended by ${signal}`));
    });
  });
}

// SQLite computes in one go, so that nothing inside the process can stop it; the system can, and counts only the time
// that is spent computing, not waiting for a slow reader or a pager.
function limited(seconds: number, command: string[]): [string, ...string[]] {
  if (process.platform === 'win32') return command as [string, ...string[]];
  const limits = `ulimit -c 0; ulimit -S -t ${seconds}; ${memoryLimit()}`;
  return ['/bin/sh', '-c', `${limits} exec "$@"`, 'sh', ...command];
}

// Most of what Node.js takes it only sets apart, for code and stacks: the limit is on what comes on top. Linux alone tells
// how much that is, and keeps to such a limit.
function memoryLimit(): string {
  if (process.platform !== 'linux') return '';
  const held = Number(/^VmData:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
  return Number.isNaN(held) ? '' : `ulimit -S -d ${held + room};`;
}
