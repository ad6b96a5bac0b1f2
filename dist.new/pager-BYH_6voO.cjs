require("./rolldown-runtime-n5aEA02a.cjs");
let node_child_process = require("node:child_process");
// src/cli/pager.ts
function showInPager(command, text) {
	const env = {
		LESS: "FRX",
		LV: "-c",
		...process.env
	};
	const pager = (0, node_child_process.spawn)(command, {
		shell: true,
		stdio: [
			"pipe",
			"inherit",
			"inherit"
		],
		env
	});
	let received;
	process.on("SIGINT", () => {});
	for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => {
		received = signal;
	});
	pager.stdin.on("error", () => {}).end(text);
	return new Promise((resolve) => {
		pager.on("error", () => resolve(false));
		pager.on("exit", (status, signal) => {
			if (received) endBy(received);
			else resolve(signal !== null || status !== 126 && status !== 127);
		});
	});
}
function endBy(signal) {
	process.removeAllListeners(signal);
	process.kill(process.pid, signal);
}
exports.showInPager = showInPager;
