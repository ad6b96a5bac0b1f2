import { Worker } from 'node:worker_threads';
import { workerFile } from '../package.ts';
import type { PdfAnswer } from './pdf-worker.ts';
import { UnreadableCopy } from './unreadable.ts';

/** Memory that reading a PDF may take, in MiB: a few kilobytes can unpack to gigabytes. */
export const MOST_MEMORY = 160;
/** Seconds that it may take. */
export const MOST_SECONDS = 20;
/** Milliseconds between two looks at the memory; unpacking adds some megabytes meanwhile. */
const pace = 10;
const MiB = 1024 * 1024;

/**
 * The text of a PDF, read on a thread of its own that is ended when it takes more memory or time than any bulletin. Throws
 * `UnreadableCopy` then, and where there is no text.
 */
export async function textOfPdfApart(bytes: Uint8Array): Promise<string> {
  const worker = new Worker(workerFile('source/pdf-worker'), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
  });
  let watch: NodeJS.Timeout | undefined;
  try {
    const found = await new Promise<PdfAnswer>((resolve, reject) => {
      worker.on('message', resolve);
      worker.on('error', (error: Error & { code?: string }) => {
        reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? excessive(`${MOST_MEMORY} MiB of memory`) : error);
      });
      watch = watchOver(reject);
    });
    if ('text' in found) return found.text;
    if ('fault' in found) throw new Error(found.fault);
    throw new UnreadableCopy(found.code, found.message, found.hint);
  } finally {
    clearInterval(watch);
    await worker.terminate();
  }
}

function watchOver(giveUp: (reason: UnreadableCopy) => void): NodeJS.Timeout {
  const before = process.memoryUsage.rss();
  const started = performance.now();
  return setInterval(() => {
    if (process.memoryUsage.rss() - before > MOST_MEMORY * MiB) giveUp(excessive(`${MOST_MEMORY} MiB of memory`));
    if (performance.now() - started > MOST_SECONDS * 1000) giveUp(excessive(`${MOST_SECONDS} seconds`));
  }, pace);
}

function excessive(what: string): UnreadableCopy {
  return new UnreadableCopy('TOO_LARGE', `to read it takes more than ${what}`, 'save it as plain text, and give that');
}
