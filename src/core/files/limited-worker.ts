import { once } from 'node:events';
import { parentPort, Worker } from 'node:worker_threads';
import { attempt, hasCode, PismError } from '../errors.ts';
import { workerFile } from '../package.ts';

/** Runs a source file in a thread, and returns what its `doWork` makes of an input. Above the limits, it ends the thread and throws. */
export async function runInWorker<Result>(
  source: string,
  input: unknown,
  { megabytes, seconds, work, hint }: Limits,
): Promise<Result> {
  const tooCostly = (limit: string) => new PismError('unreadable', `${work} takes more than ${limit}`, hint);
  const worker = idle.get(source) ?? startWorker(source, megabytes);
  idle.delete(source);
  const memoryLimit = `${megabytes} MiB of memory`;
  const maxMemory = process.memoryUsage.rss() + megabytes * 1024 * 1024;
  const end = performance.now() + seconds * 1000;
  const timer = setInterval(() => {
    if (process.memoryUsage.rss() > maxMemory) worker.emit('error', tooCostly(memoryLimit));
    if (performance.now() > end) worker.emit('error', tooCostly(`${seconds} seconds`));
  }, CHECK_INTERVAL);
  try {
    worker.postMessage(input);
    const [result] = await once(worker, 'message');
    idle.set(source, worker);
    return result;
  } catch (thrown) {
    await worker.terminate();
    if (hasCode(thrown, 'ERR_WORKER_OUT_OF_MEMORY')) throw tooCostly(memoryLimit);
    // Errors from a thread lose their class, but keep their fields.
    if ((thrown as Error).name === 'PismError') Object.setPrototypeOf(thrown as Error, PismError.prototype);
    throw thrown;
  } finally {
    clearInterval(timer);
  }
}

/** What the work may cost and, for the error if it costs more, what it is and what the user can do. */
interface Limits {
  megabytes: number;
  seconds: number;
  work: string;
  hint: string;
}

/** The milliseconds between two checks of the limits. */
const CHECK_INTERVAL = 10;

/** Threads without work, by their source files: to start one takes longer than to read a usual table. */
const idle = new Map<string, Worker>();

function startWorker(source: string, megabytes: number): Worker {
  // Node cannot start a thread in a deleted folder.
  if (!attempt(process.cwd)) process.chdir('/');
  // Near its own limit, V8 collects garbage without end. So that limit is higher, and the timer ends the thread first.
  const worker = new Worker(workerFile(source), { resourceLimits: { maxOldGenerationSizeMb: 4 * megabytes } });
  // A library may fail after its result is there.
  worker.on('error', () => idle.delete(source));
  // While there is work, the timer keeps the process.
  worker.unref();
  return worker;
}

/** In a thread: sends `runInWorker` the result of each input; an error ends the thread. */
export function doWork<Input>(resultOf: (input: Input) => Promise<unknown>): void {
  parentPort?.on('message', async (input: Input) => parentPort?.postMessage(await resultOf(input)));
}
