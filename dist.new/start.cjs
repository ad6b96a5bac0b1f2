require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
let node_fs = require("node:fs");
// src/start.ts
function processIo() {
	let input;
	return {
		stdout: descriptorOutput(1, (text) => writeAll(1, text)),
		stderr: descriptorOutput(2, writeMessage),
		env: process.env,
		cwd: currentFolder(),
		page: async (command, text) => (await Promise.resolve().then(() => require("./pager-BYH_6voO.cjs"))).showInPager(command, text),
		input(maxBytes) {
			input ??= readInput(maxBytes);
			return input;
		},
		inputStream: () => process.stdin,
		limitQuery: async (seconds, messages) => (await Promise.resolve().then(() => require("./query-limits-BkWDaT9w.cjs"))).limitQuery(seconds, messages)
	};
}
function currentFolder() {
	try {
		return process.cwd();
	} catch {
		return process.env["PWD"] ?? "/";
	}
}
function descriptorOutput(descriptor, write) {
	const stream = mayBeTerminal(descriptor) ? process[descriptor === 1 ? "stdout" : "stderr"] : void 0;
	if (!stream?.isTTY) return {
		isTerminal: false,
		columns: void 0,
		rows: void 0,
		write
	};
	return {
		isTerminal: true,
		get columns() {
			return stream.columns || void 0;
		},
		get rows() {
			return stream.rows || void 0;
		},
		write: process.platform === "win32" ? (text) => void stream.write(text) : write
	};
}
function mayBeTerminal(descriptor) {
	const file = (0, node_fs.fstatSync)(descriptor);
	return file.isCharacterDevice() && file.rdev !== (0, node_fs.statSync)("/dev/null", { throwIfNoEntry: false })?.rdev;
}
function writeMessage(text) {
	try {
		writeAll(2, text);
	} catch {
		return;
	}
}
function writeAll(descriptor, text) {
	const bytes = Buffer.from(text);
	for (let written = 0; written < bytes.length;) try {
		written += (0, node_fs.writeSync)(descriptor, bytes, written);
	} catch (thrown) {
		if (require_main.hasCode(thrown, "EAGAIN")) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
		else if (require_main.hasCode(thrown, "EPIPE", "EBADF", "EOF")) throw new require_main.ClosedPipe();
		else throw thrown;
	}
}
async function readInput(maxBytes) {
	const pieces = [];
	let length = 0;
	const stdin = (0, node_fs.fstatSync)(0).isDirectory() ? (0, node_fs.createReadStream)("", { fd: 0 }) : process.stdin;
	for await (const piece of stdin) {
		pieces.push(piece);
		length += piece.length;
		if (length > maxBytes) break;
	}
	return Buffer.concat(pieces);
}
require_main.run(process.argv.slice(2), processIo()).then((status) => process.exit(status));
