require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
// src/cli/debug.ts
function debugLog({ stderr }) {
	return (message) => stderr.write(`debug: ${require_main.visible(message)}\n`);
}
function logLoaded(io) {
	const sources = require_main.loadedSources();
	if (sources.length > 0) debugLog(io)(`${sources.length} source files loaded: ${sources.join(" ")}`);
}
exports.debugLog = debugLog;
exports.logLoaded = logLoaded;
