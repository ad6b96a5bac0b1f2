import { spawn } from 'node:child_process';

/** Shows a text in a pager and waits until it exits; false if the pager cannot be started. */
export function showInPager(command: string, text: string): Promise<boolean> {
  const env = { LESS: 'FRX', LV: '-c', ...process.env };
  const pager = spawn(command, { shell: true, stdio: ['pipe', 'inherit', 'inherit'], env });
  // If pism exited before the pager, the shell would get the terminal back with echo off. Only the pager handles Ctrl-C.
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

// Without listeners, the signal ends the process as usual, so that shells see it.
function endBy(signal: NodeJS.Signals): void {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}
