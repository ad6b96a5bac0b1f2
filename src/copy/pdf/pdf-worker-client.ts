import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { attempt, type PismError } from '../../errors.ts';
import { workerFile } from '../../package.ts';
import { unreadableCopy } from '../text/bytes.ts';

/** The memory limit for reading a PDF, in MiB: a few kilobytes can unpack to gigabytes. */
export const MAX_MEMORY = 160;
/** The time limit, in seconds. */
export const MAX_SECONDS = 8;
/** The milliseconds between two checks of the limits. */
const CHECK_INTERVAL = 10;

/** Reads the text of a PDF in a worker thread; throws a PismError above the limits and without text. */
export async function textOfPdfInWorker(bytes: Uint8Array): Promise<string> {
  const file = workerFile('copy/pdf/pdf-worker');
  // Node cannot start a thread in a deleted folder.
  if (attempt(() => process.cwd()) === undefined) process.chdir(dirname(file));
  const worker = new Worker(file, { workerData: bytes, resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY } });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<string>((resolve, reject) => {
      worker.on('message', resolve);
      worker.on('error', (error) => reject(asUnreadable(error)));
      timer = checkLimits(reject);
    });
  } finally {
    clearInterval(timer);
    await worker.terminate();
  }
}

/** Errors from a thread lose their class, but keep their fields. */
function asUnreadable(error: Error & { code?: string; hint?: string }): Error {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return tooCostly(`${MAX_MEMORY} MiB of memory`);
  return error.hint === undefined ? error : unreadableCopy(error.message, error.hint);
}

function checkLimits(fail: (reason: PismError) => void): NodeJS.Timeout {
  const memory = process.memoryUsage.rss();
  const started = performance.now();
  return setInterval(() => {
    if (process.memoryUsage.rss() - memory > MAX_MEMORY * 1024 * 1024) fail(tooCostly(`${MAX_MEMORY} MiB of memory`));
    if (performance.now() - started > MAX_SECONDS * 1000) fail(tooCostly(`${MAX_SECONDS} seconds`));
  }, CHECK_INTERVAL);
}

function tooCostly(cost: string): PismError {
  return unreadableCopy(`reading it takes more than ${cost}`, 'Save it as plain text, and give that.');
}
