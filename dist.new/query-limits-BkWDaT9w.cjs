require("./rolldown-runtime-n5aEA02a.cjs");
let node_worker_threads = require("node:worker_threads");
// src/cli/query-limits.ts
const maxMemory = 160 * 2 ** 20;
const interval = 20;
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
function limitQuery(seconds, messages) {
	const worker = new node_worker_threads.Worker(watchdog, {
		eval: true,
		execArgv: [],
		workerData: {
			seconds,
			memory: maxMemory,
			messages,
			interval
		}
	});
	worker.unref();
	return { [Symbol.dispose]: () => void worker.terminate() };
}
exports.limitQuery = limitQuery;
