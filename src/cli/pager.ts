import { spawn } from 'node:child_process';
import { endBy } from './signals.ts';

/**
 * Shows a text in a pager and waits for its end; false where the pager cannot be started. A part of `io.ts` that hardly
 * any run needs.
 */
export function showInPager(command: string, text: string): Promise<boolean> {
  const env = { LESS: 'FRX', LV: '-c', ...process.env };
  const pager = spawn(command, { shell: true, stdio: ['pipe', 'inherit', 'inherit'], env });
  // If we ended before the pager, the shell would take the terminal from under it, with the echo off. Ctrl-C is for the pager
  // alone, which goes on.
  let last: NodeJS.Signals | undefined;
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      last = signal;
    });
  }
  // A reader who quits before the end has seen enough.
  pager.stdin.on('error', () => {}).end(text);
  return new Promise((resolve) => {
    pager.on('error', () => resolve(false));
    pager.on('exit', (status, signal) => {
      if (last) endBy(last);
      // 126 and 127: the shell could not run the command.
      else resolve(signal !== null || (status !== 126 && status !== 127));
    });
  });
}
