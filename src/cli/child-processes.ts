import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Writable } from 'node:stream';
import type { ChildEnd } from './command.ts';

/** Signals that end a process: Ctrl-C, a request of the system, or a terminal that closes. */
export const endSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** How JavaScript and the system end a process that runs out of memory. */
const memorySignals = ['SIGABRT', 'SIGTRAP', 'SIGILL', 'SIGKILL'];

/** Memory that a query may take beyond what this process holds already, in KiB. */
const queryMemory = 160 * 1024;

/** Shows a text in a pager and waits for its end; false where the pager cannot be started. */
export function showInPager(command: string, text: string): Promise<boolean> {
  const env = { LESS: 'FRX', LV: '-c', ...process.env };
  const pager = spawn(command, { shell: true, stdio: ['pipe', 'inherit', 'inherit'], env });
  // If we ended before the pager, the shell would take the terminal back with its echo off. Ctrl-C is for the pager alone.
  let received: NodeJS.Signals | undefined;
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      received = signal;
    });
  }
  // A reader may quit before the end.
  pager.stdin.on('error', () => {}).end(text);
  return new Promise((resolve) => {
    pager.on('error', () => resolve(false));
    pager.on('exit', (status, signal) => {
      if (received) endBy(received);
      // 126 and 127: the shell could not run the command.
      else resolve(signal !== null || (status !== 126 && status !== 127));
    });
  });
}

/** Runs this command line again in a child that is limited and has `mark` in its environment; returns its messages too. */
export function runInChild(input: string, seconds: number, mark: string): Promise<{ end: ChildEnd; messages: string }> {
  const argv = [...process.execArgv, ...process.argv.slice(1)];
  const [program, ...rest] = withLimits(seconds, [process.execPath, ...argv]);
  // Windows does not limit processor time: there the wall clock counts, with the time that a slow reader takes.
  const timeout = process.platform === 'win32' ? seconds * 1000 : 0;
  const stdio: StdioOptions = ['pipe', 'inherit', 'pipe', 'pipe'];
  const env = { ...process.env, [mark]: '1' };
  const child = spawn(program, rest, { stdio, env, timeout, killSignal: 'SIGKILL' });
  endTogether(child);
  // The child may end before it has read its input.
  child.stdin?.on('error', () => {}).end(input);
  let messages = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    messages += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status, signal) => {
      if (status !== null) resolve({ end: status, messages });
      else if (signal === 'SIGXCPU' || timeout > 0) resolve({ end: 'timeout', messages });
      else if (memorySignals.includes(String(signal))) resolve({ end: 'memory', messages });
      else if (signal && endSignals.some((each) => each === signal)) endBy(signal);
      else reject(new Error(`The process of the query was ended by ${signal}`));
    });
  });
}

/** Passes signals on to the child, and ends it when this process ends in any way. */
function endTogether(child: ChildProcess): void {
  for (const signal of endSignals) process.on(signal, () => child.kill(signal));
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  child.on('close', () => process.off('exit', kill));
  const lifeline = child.stdio[3] as Writable;
  lifeline.on('error', () => {});
  child.on('exit', () => lifeline.end('ended\n'));
}

// SQLite computes in one go, so only the system can stop it; its limit counts time of computing, not of waiting for a reader.
// The shell reads a pipe that only this process holds: it closes without a word if this process is killed.
function withLimits(seconds: number, command: string[]): [string, ...string[]] {
  if (process.platform === 'win32') return command as [string, ...string[]];
  const limits = `ulimit -c 0; ulimit -S -t ${seconds}; ${memoryLimit()}`;
  const watch = '(read -r word <&3 || kill -9 $$) > /dev/null 2>&1 &';
  return ['/bin/sh', '-c', `${watch} ${limits} exec "$@" 3<&-`, 'sh', ...command];
}

// Node.js reserves far more than it uses, so the limit is on what comes on top. Only Linux says how much that is.
function memoryLimit(): string {
  if (process.platform !== 'linux') return '';
  const held = Number(/^VmData:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
  return Number.isNaN(held) ? '' : `ulimit -S -d ${held + queryMemory};`;
}

/** Ends this process by the signal, as if nothing listened for it, so that shells see how it ended. */
export function endBy(signal: NodeJS.Signals): void {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}
