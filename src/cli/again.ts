import { spawn } from 'node:child_process';

const tooLong = 'SIGXCPU';

/**
 * Runs this process's command line in another one, with this mark in its environment, and waits for its end. `late` means
 * that it was ended for computing longer than so many seconds. A part of `io.ts` that hardly any run needs.
 */
export function runAgain(input: string, seconds: number, mark: string): Promise<number | 'late'> {
  const argv = [...process.execArgv, ...process.argv.slice(1)];
  const env = { ...process.env, [mark]: '1' };
  const [program, ...rest] = limited(seconds, [process.execPath, ...argv]);
  // Windows counts no processor time for us: there, all time counts, that of a slow reader too.
  const timeout = process.platform === 'win32' ? seconds * 1000 : 0;
  const child = spawn(program, rest, { stdio: ['pipe', 'inherit', 'inherit'], env, timeout, killSignal: 'SIGKILL' });
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  for (const [signal, status] of [['SIGTERM', 143] as const, ['SIGHUP', 129] as const]) {
    process.once(signal, () => process.exit(status));
  }
  // A process that ends before it has read its input says enough by ending.
  child.stdin?.on('error', () => {}).end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (status, signal) => {
      process.off('exit', end);
      if (status !== null) resolve(status);
      else if (signal === tooLong || timeout > 0) resolve('late');
      else reject(new Error(`The process of the query was ended by ${signal}`));
    });
  });
}

// SQLite computes in one go, so that nothing inside the process can stop it; the system can, and counts only the time
// that is spent computing, not waiting for a slow reader or a pager.
function limited(seconds: number, command: string[]): [string, ...string[]] {
  if (process.platform === 'win32') return command as [string, ...string[]];
  return ['/bin/sh', '-c', `ulimit -c 0; ulimit -S -t ${seconds}; exec "$@"`, 'sh', ...command];
}
