import { type Ran, temporaryFolder } from '../support/run.ts';
import { ended, startProcess } from '../support/spawn.ts';

const mark = '\nPEAK ';

// The peak in `process.resourceUsage` includes the memory of the parent process at the start; the one in /proc does not.
const atExit = `
  import { readFileSync, writeSync } from 'node:fs';
  import { isMainThread } from 'node:worker_threads';
  const peak = () => /VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1];
  if (isMainThread && process.platform === 'linux')
    process.on('exit', () => writeSync(2, ${JSON.stringify(mark)} + peak()));`;

/** For NODE_OPTIONS: makes a process print its peak memory on standard error when it ends. */
export const printPeak = `--import=data:text/javascript,${encodeURIComponent(atExit)}`;

/** Splits the standard error of such a process into its messages and its peak in MiB; 0 where that is not known. */
export function readPeak(stderr: string): { stderr: string; megabytes: number } {
  const [text = '', kilobytes = 0] = stderr.split(mark);
  return { stderr: text, megabytes: Number(kilobytes) / 1024 };
}

const cache = temporaryFolder();
/** Milliseconds after which a run counts as hanging, also on a slow machine. */
const patience = 60_000;

/** Runs `pism` in a process of its own, which is killed when it hangs; also returns its peak memory in MiB. */
export async function runMeasured(argv: string[]): Promise<Ran & { megabytes: number }> {
  const child = startProcess(argv, { XDG_CACHE_HOME: cache, NODE_OPTIONS: printPeak });
  const timer = setTimeout(() => child.kill('SIGKILL'), patience);
  const { stderr, ...ran } = await ended(child);
  clearTimeout(timer);
  return { ...ran, ...readPeak(stderr) };
}
