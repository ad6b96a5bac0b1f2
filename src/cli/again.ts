import { type StdioOptions, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { endBy, endSignals, passOn } from './signals.ts';

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
  const stdio: StdioOptions = ['pipe', 'inherit', 'pipe', 'pipe'];
  const child = spawn(program, rest, { stdio, env, timeout, killSignal: 'SIGKILL' });
  const lifeline = child.stdio[3] as Writable;
  lifeline.on('error', () => {});
  child.on('exit', () => lifeline.end('ended\n'));
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  // It ends at once while it computes, and not at an interrupt that is meant for its pager.
  passOn(child);
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
      else if (signal && endSignals.some((each) => each === signal)) endBy(signal);
      else reject(new Error(`The process of the query was ended by ${signal}`));
    });
  });
}

// SQLite computes in one go, so that nothing inside the process can stop it; the system can, and counts only the time
// that is spent computing, not waiting for a slow reader or a pager. Should we be ended by a signal that leaves us no time to
// end it, the pipe that only we hold closes without a word, and the shell that reads it does.
function limited(seconds: number, command: string[]): [string, ...string[]] {
  if (process.platform === 'win32') return command as [string, ...string[]];
  const limits = `ulimit -c 0; ulimit -S -t ${seconds}; ${memoryLimit()}`;
  const watch = '(read -r word <&3 || kill -9 $$) > /dev/null 2>&1 &';
  return ['/bin/sh', '-c', `${watch} ${limits} exec "$@" 3<&-`, 'sh', ...command];
}

// Most of what Node.js takes it only sets apart, for code and stacks: the limit is on what comes on top. Linux alone tells
// how much that is, and keeps to such a limit.
function memoryLimit(): string {
  if (process.platform !== 'linux') return '';
  const held = Number(/^VmData:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
  return Number.isNaN(held) ? '' : `ulimit -S -d ${held + room};`;
}
