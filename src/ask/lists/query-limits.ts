import { Worker } from 'node:worker_threads';

/** Ends this process as Ctrl-C does, with a message, if it uses too much time or memory until the limit is disposed of. */
export function limitQuery(seconds: number, messages: { time: string; memory: string }): Disposable {
  const workerData = { seconds, memory: maxMemory, messages, interval };
  const worker = new Worker(watchdog, { eval: true, execArgv: [], workerData });
  worker.unref();
  return { [Symbol.dispose]: () => void worker.terminate() };
}

/** Bytes of memory that a query may use in addition to those already in use. */
const maxMemory = 160 * 2 ** 20;

/** Milliseconds between two checks of time and memory. */
const interval = 20;

// SQLite blocks its thread, so another thread checks. Only computing counts as time, not waiting for a reader.
const watchdog = `
  const { workerData: { seconds, memory, messages, interval } } = require('node:worker_threads');
  const [cpu, rss] = [process.cpuUsage(), process.memoryUsage.rss()];
  const timer = setInterval(() => {
    const { user, system } = process.cpuUsage(cpu);
    const isLate = user + system > seconds * 1e6;
    if (!isLate && process.memoryUsage.rss() < rss + memory) return;
    // The signal may take longer than an interval on a busy machine.
    clearInterval(timer);
    require('node:fs').writeSync(2, isLate ? messages.time : messages.memory);
    process.kill(process.pid, 'SIGINT');
  }, interval);`;
