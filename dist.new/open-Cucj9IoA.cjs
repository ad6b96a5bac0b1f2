const require_rolldown_runtime = require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_copy = require("./copy-a4HXjAu7.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_stream_consumers = require("node:stream/consumers");
// src/copy/open.ts
var open_exports = require_rolldown_runtime.__exportAll({ openCopy: () => openCopy });
async function openCopy(given, io) {
	const file = given === "-" ? "Standard input" : given;
	try {
		return {
			file,
			...await require_copy.textOf(await bytesOf(given, io))
		};
	} catch (thrown) {
		if (thrown instanceof require_main.PismError && thrown.code === "unreadable") throw new require_main.PismError("unreadable", `${file}: ${thrown.message}`, thrown.hint);
		if (require_main.isSystemError(thrown)) throw new require_main.PismError("unreadable", `${file} cannot be read: ${require_main.reasonOf(thrown)}`, "Name a text, PDF, HTML or DOCX file that you may read.");
		throw thrown;
	}
}
async function bytesOf(file, { cwd, input }) {
	if (file !== "-") return (0, node_stream_consumers.buffer)((0, node_fs.createReadStream)((0, node_path.resolve)(cwd, file), { end: require_copy.MAX_BYTES }));
	if (input) return input(require_copy.MAX_BYTES);
	throw new require_main.PismError("usage", "There is no standard input to read a copy from");
}
Object.defineProperty(exports, "openCopy", {
	enumerable: true,
	get: function() {
		return openCopy;
	}
});
Object.defineProperty(exports, "open_exports", {
	enumerable: true,
	get: function() {
		return open_exports;
	}
});
