const require_main = require("./main-rDNL-VjD.cjs");
const require_file_keys = require("./file-keys-D4LJOHX6.cjs");
const require_output = require("./output-D-lVqxCc.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
// src/files/new-files.ts
function refuseId(id, form) {
	if (!require_file_keys.isLocalId(id)) throw new require_main.PismError("usage", `The id of a ${form} cannot be ${id}`, "Use lower-case letters, digits and hyphens.");
	if ([
		"kinds",
		"maps",
		"registers",
		"schema"
	].includes(id)) throw new require_main.PismError("usage", `The id of a ${form} cannot be ${id}`, "A folder of that name is for other files.");
}
function refuseExisting(place, cwd) {
	if (require_output.statIfExists(place)) throw new require_main.PismError("usage", `${(0, node_path.relative)(cwd, place)} already exists`, "Nothing was changed. Choose another name.");
}
function writeInto(root, schemas, create) {
	try {
		makeFolder(root);
		writeMissing((0, node_path.join)(root, "schema"), schemas);
		create();
	} catch (thrown) {
		if (!require_main.isSystemError(thrown)) throw thrown;
		throw new require_main.PismError("unreadable", `${thrown.path ?? root} cannot be written: ${require_main.reasonOf(thrown)}`);
	}
}
function writeFolder(folder, files) {
	(0, node_fs.mkdirSync)(folder);
	for (const [name, text] of files) (0, node_fs.writeFileSync)((0, node_path.join)(folder, name), text);
}
function writeMissing(folder, files) {
	makeFolder(folder);
	for (const [name, text] of files) {
		const place = (0, node_path.join)(folder, name);
		if (!require_output.statIfExists(place)) require_output.writeAtomically(place, (draft) => (0, node_fs.writeFileSync)(draft, text));
	}
}
function makeFolder(folder) {
	if (!require_output.statIfExists(folder)) (0, node_fs.mkdirSync)(folder);
}
Object.defineProperty(exports, "refuseExisting", {
	enumerable: true,
	get: function() {
		return refuseExisting;
	}
});
Object.defineProperty(exports, "refuseId", {
	enumerable: true,
	get: function() {
		return refuseId;
	}
});
Object.defineProperty(exports, "writeFolder", {
	enumerable: true,
	get: function() {
		return writeFolder;
	}
});
Object.defineProperty(exports, "writeInto", {
	enumerable: true,
	get: function() {
		return writeInto;
	}
});
Object.defineProperty(exports, "writeMissing", {
	enumerable: true,
	get: function() {
		return writeMissing;
	}
});
