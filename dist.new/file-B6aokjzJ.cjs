const require_main = require("./main-rDNL-VjD.cjs");
const require_problem = require("./problem-BLzO0Gvn.cjs");
let node_fs = require("node:fs");
let node_crypto = require("node:crypto");
let node_buffer = require("node:buffer");
// src/load/file.ts
function readFile(file) {
	const read = readTextFile(file.path);
	const content = read.problem ? JSON.stringify(read.problem) : read.text;
	return {
		file,
		...read,
		hash: (0, node_crypto.hash)("sha256", content),
		isGone: read.problem !== void 0 && !exists(file.path)
	};
}
function readTextFile(path) {
	let descriptor;
	try {
		descriptor = (0, node_fs.openSync)(path, node_fs.constants.O_RDONLY | node_fs.constants.O_NONBLOCK);
		return readOpen(descriptor, path);
	} catch (thrown) {
		return failed(path, require_main.hasCode(thrown, "ELOOP", "ENXIO") ? "NOT_A_FILE" : "UNREADABLE_FILE", { reason: require_main.reasonOf(thrown) });
	} finally {
		if (descriptor !== void 0) (0, node_fs.closeSync)(descriptor);
	}
}
function readOpen(descriptor, path) {
	const status = (0, node_fs.fstatSync)(descriptor);
	if (!status.isFile()) return failed(path, "NOT_A_FILE");
	if (status.size > require_main.limits.fileBytes) return failed(path, "TOO_LARGE", {
		size: `${status.size}`,
		limit: `${require_main.limits.fileBytes}`
	});
	if (status.size === 0) return { text: "" };
	const bytes = (0, node_fs.readFileSync)(descriptor);
	if (bytes.includes(0) || !(0, node_buffer.isUtf8)(bytes)) return failed(path, "NOT_UTF8");
	return { text: new TextDecoder().decode(bytes) };
}
function failed(file, code, values = {}) {
	return {
		text: "",
		problem: require_problem.fileProblem(file, code, values)
	};
}
function exists(path) {
	try {
		return (0, node_fs.lstatSync)(path, { throwIfNoEntry: false }) !== void 0;
	} catch (thrown) {
		return !require_main.hasCode(thrown, "ENOTDIR");
	}
}
Object.defineProperty(exports, "readFile", {
	enumerable: true,
	get: function() {
		return readFile;
	}
});
Object.defineProperty(exports, "readTextFile", {
	enumerable: true,
	get: function() {
		return readTextFile;
	}
});
