require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_output = require("./output-D-lVqxCc.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
// src/propose/source-folder.ts
function ownFolderOf(source, index) {
	const folder = folderOf(source, index);
	const refuse = (why, hint) => new require_main.PismError("usage", `${source} ${why}`, hint);
	if (folder === void 0) throw refuse("is in an exported database", "Name the folder of its facts with --facts.");
	const hint = "Start it in a folder of your own with `pism new bulletin`, and name that alone with --facts.";
	if (folder.startsWith(require_main.builtinFacts)) throw refuse("ships with pism, which keeps no proposals", hint);
	const file = (0, node_path.join)(folder, require_main.proposedFile);
	const place = require_output.statIfExists(file) && (0, node_fs.realpathSync)(file);
	if (place === void 0 || (0, node_path.dirname)(place) === (0, node_fs.realpathSync)(folder)) return folder;
	throw new require_main.PismError("unreadable", `${file} is a link to ${place}, outside the folder`, "Nothing was written. Remove the link, or move its file here.");
}
function folderOf(source, { database, exported }) {
	const path = String(database.prepare("SELECT path FROM files WHERE role IN ('bulletin', 'source') AND source = ?").get(source)?.["path"] ?? "");
	return exported === void 0 && /\.ya?ml$/.test(path) ? (0, node_path.dirname)(path) : void 0;
}
function sourceFolders({ database, exported }) {
	if (exported !== void 0) return [];
	const paths = database.prepare("SELECT path FROM files WHERE role IN ('bulletin', 'source') ORDER BY path").all().map(({ path }) => (0, node_path.dirname)(String(path)));
	return [...new Set(paths)];
}
exports.ownFolderOf = ownFolderOf;
exports.sourceFolders = sourceFolders;
