import { type Ran, temporaryFolder } from '../support/run.ts';
import { ended, startProcess } from '../support/spawn.ts';
import { printPeak, readPeak } from './peak.ts';

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
