import { Worker } from 'node:worker_threads';

/** Memory that a query may take beyond what this process holds already, in bytes. */
const maxMemory = 160 * 2 ** 20;

/** Milliseconds between two looks at what the query has taken. */
const interval = 20;

// SQLite computes in one go, so that only another thread can look. Time is that of computing, not of waiting for a reader.
const watchdog = `
  const { workerData: { seconds, memory, messages, interval } } = require('node:worker_threads');
  const [cpu, held] = [process.cpuUsage(), process.memoryUsage.rss()];
  setInterval(() => {
    const { user, system } = process.cpuUsage(cpu);
    const isLate = user + system > seconds * 1e6;
    if (!isLate && process.memoryUsage.rss() < held + memory) return;
    require('node:fs').writeSync(2, isLate ? messages.time : messages.memory);
    process.kill(process.pid, 'SIGINT');
  }, interval);`;

/** Ends this process as Ctrl-C does, with a message, once it computes for longer from now on or takes too much memory. */
export function limitQuery(seconds: number, messages: { time: string; memory: string }): void {
  const workerData = { seconds, memory: maxMemory, messages, interval };
  new Worker(watchdog, { eval: true, execArgv: [], workerData }).unref();
}
