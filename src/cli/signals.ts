import type { ChildProcess } from 'node:child_process';

/** Signals that end a process, because somebody pressed Ctrl-C, asked for it or closed the terminal. */
export const endSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Lets a child decide what to do at these signals, where they come to this process alone as well. */
export function passOn(child: ChildProcess): void {
  for (const signal of endSignals) process.on(signal, () => child.kill(signal));
}

/** Ends this process as the signal does where nobody listens for it, so that shells see how it ended. */
export function endBy(signal: NodeJS.Signals): void {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}
