import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { workerFile } from '../../package.ts';
import { UnreadableCopy } from '../text/bytes.ts';
import type { PagesText } from './page-text.ts';

/** The memory that reading a PDF may take, in MiB: a few kilobytes can unpack to gigabytes. */
export const MAX_MEMORY = 160;
/** The seconds that it may take. */
export const MAX_SECONDS = 8;
/** Milliseconds between two checks of the limits; unpacking takes some more megabytes in between. */
const CHECK_INTERVAL = 10;

/** The text of a PDF, read in a worker thread; throws `UnreadableCopy` if that takes too much, or if there is no text. */
export async function textOfPdfInWorker(bytes: Uint8Array): Promise<PagesText> {
  const file = workerFile('copy/pdf/pdf-worker');
  leaveDeletedFolder(dirname(file));
  const worker = new Worker(file, { workerData: bytes, resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY } });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<PagesText>((resolve, reject) => {
      worker.on('message', resolve);
      worker.on('error', (error) => reject(asUnreadable(error)));
      timer = checkLimits(reject);
    });
  } finally {
    clearInterval(timer);
    await worker.terminate();
  }
}

/** Node cannot start a thread if the current folder was deleted. No relative path leads anywhere then, so leave it. */
function leaveDeletedFolder(instead: string): void {
  try {
    process.cwd();
  } catch {
    process.chdir(instead);
  }
}

/** Errors lose their class on the way from the thread, but keep their name and fields. */
function asUnreadable(error: Error & { code?: string; hint?: string }): Error {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return tooCostly(`${MAX_MEMORY} MiB of memory`);
  return error.hint === undefined ? error : new UnreadableCopy(error.message, error.hint);
}

function checkLimits(fail: (reason: UnreadableCopy) => void): NodeJS.Timeout {
  const memory = process.memoryUsage.rss();
  const started = performance.now();
  return setInterval(() => {
    if (process.memoryUsage.rss() - memory > MAX_MEMORY * 1024 * 1024) fail(tooCostly(`${MAX_MEMORY} MiB of memory`));
    if (performance.now() - started > MAX_SECONDS * 1000) fail(tooCostly(`${MAX_SECONDS} seconds`));
  }, CHECK_INTERVAL);
}

function tooCostly(cost: string): UnreadableCopy {
  return new UnreadableCopy(`reading it takes more than ${cost}`, 'save it as plain text, and give that');
}
