Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
let node_fs = require("node:fs");
let node_os = require("node:os");
let node_path = require("node:path");
// src/cache-folder.ts
function cacheFolder(env) {
	const given = env["XDG_CACHE_HOME"];
	try {
		const base = given && (0, node_path.isAbsolute)(given) ? given : (0, node_path.join)(env["HOME"] || (0, node_os.homedir)(), ".cache");
		const folder = (0, node_path.join)(base, "pism");
		if (!(0, node_path.isAbsolute)(folder)) return void 0;
		makeCacheFolder(folder);
		return belongsToUser(folder) ? folder : void 0;
	} catch {
		return;
	}
}
function belongsToUser(folder) {
	const user = process.getuid?.();
	return user === void 0 || [node_fs.lstatSync, node_fs.statSync].every((stat) => stat(folder).uid === user);
}
function makeCacheFolder(folder) {
	if ((0, node_fs.existsSync)(folder)) return;
	makeCacheFolder((0, node_path.dirname)(folder));
	try {
		(0, node_fs.mkdirSync)(folder, { mode: 448 });
	} catch (thrown) {
		if (!(0, node_fs.existsSync)(folder)) throw thrown;
	}
}
exports.cacheFolder = cacheFolder;
