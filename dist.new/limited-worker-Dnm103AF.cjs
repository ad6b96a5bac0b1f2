const require_main = require("./main-rDNL-VjD.cjs");
let node_events = require("node:events");
let node_path = require("node:path");
let node_worker_threads = require("node:worker_threads");
// src/files/limited-worker.ts
const CHECK_INTERVAL = 10;
const idle = new Map();
async function runInWorker(source, input, { megabytes, seconds, work, hint }) {
	const tooCostly = (limit) => new require_main.PismError("unreadable", `${work} takes more than ${limit}`, hint);
	const worker = idle.get(source) ?? startWorker(source, megabytes);
	idle.delete(source);
	const memoryLimit = `${megabytes} MiB of memory`;
	const maxMemory = process.memoryUsage.rss() + megabytes * 1024 * 1024;
	const end = performance.now() + seconds * 1e3;
	const timer = setInterval(() => {
		if (process.memoryUsage.rss() > maxMemory) worker.emit("error", tooCostly(memoryLimit));
		if (performance.now() > end) worker.emit("error", tooCostly(`${seconds} seconds`));
	}, CHECK_INTERVAL);
	try {
		worker.postMessage(input);
		const [result] = await (0, node_events.once)(worker, "message");
		idle.set(source, worker);
		return result;
	} catch (thrown) {
		await worker.terminate();
		if (require_main.hasCode(thrown, "ERR_WORKER_OUT_OF_MEMORY")) throw tooCostly(memoryLimit);
		if (thrown.name === "PismError") Object.setPrototypeOf(thrown, require_main.PismError.prototype);
		throw thrown;
	} finally {
		clearInterval(timer);
	}
}
function startWorker(source, megabytes) {
	const file = require_main.workerFile(source);
	if (require_main.attempt(() => process.cwd()) === void 0) process.chdir((0, node_path.dirname)(file));
	const worker = new node_worker_threads.Worker(file, { resourceLimits: { maxOldGenerationSizeMb: 4 * megabytes } });
	worker.on("error", () => idle.delete(source));
	worker.unref();
	return worker;
}
function doWork(resultOf) {
	node_worker_threads.parentPort?.on("message", async (input) => node_worker_threads.parentPort?.postMessage(await resultOf(input)));
}
Object.defineProperty(exports, "doWork", {
	enumerable: true,
	get: function() {
		return doWork;
	}
});
Object.defineProperty(exports, "runInWorker", {
	enumerable: true,
	get: function() {
		return runInWorker;
	}
});
