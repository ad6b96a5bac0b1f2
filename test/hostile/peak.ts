const mark = '\nPEAK ';

// What `process.resourceUsage` tells begins with the memory of the process that started this one; Linux counts it anew.
const atExit = `
  import { readFileSync, writeSync } from 'node:fs';
  import { isMainThread } from 'node:worker_threads';
  const peak = () => /VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1];
  if (isMainThread && process.platform === 'linux')
    process.on('exit', () => writeSync(2, ${JSON.stringify(mark)} + peak()));`;

/** For NODE_OPTIONS: lets a process tell at its end, on standard error, how much memory it took at its peak. */
export const tellPeak = `--import=data:text/javascript,${encodeURIComponent(atExit)}`;

/** What such a process wrote, and its peak in MiB; 0 where nobody counts it. */
export function readPeak(stderr: string): { stderr: string; megabytes: number } {
  const [text = '', kilobytes = 0] = stderr.split(mark);
  return { stderr: text, megabytes: Number(kilobytes) / 1024 };
}
