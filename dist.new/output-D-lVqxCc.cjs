const require_rolldown_runtime = require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
// src/files/output.ts
var output_exports = require_rolldown_runtime.__exportAll({
	refuseFolder: () => refuseFolder,
	writeOutputFile: () => writeOutputFile
});
function writeAtomically(place, create, index, isFolder = false) {
	explainFailure(place, () => {
		if (statIfExists(place)) (0, node_fs.accessSync)(place, node_fs.constants.W_OK);
		const target = targetOf(place);
		if (index && isAmongFacts(target, index, isFolder)) throw new require_main.PismError("usage", `${place} is in the facts folder that is being read`, "Write to another place.");
		replace(target, create);
	});
}
function targetOf(place) {
	return require_main.attempt(() => (0, node_fs.realpathSync)(place)) ?? (0, node_path.join)((0, node_fs.realpathSync)((0, node_path.dirname)(place)), (0, node_path.basename)(place));
}
function replace(target, create) {
	const folder = (0, node_fs.mkdtempSync)((0, node_path.join)((0, node_path.dirname)(target), ".pism-draft-"));
	try {
		create((0, node_path.join)(folder, "new"));
		moveIntoPlace(folder, target);
	} finally {
		require_main.attempt(() => (0, node_fs.rmSync)(folder, {
			recursive: true,
			force: true
		}));
	}
}
function unchangedSince(place) {
	const before = stateOf(place);
	return () => {
		if (stateOf(place) === before) return;
		throw new require_main.PismError("unreadable", `${place} has changed meanwhile`, "It was left as it is. Run the command again.");
	};
}
function stateOf(place) {
	return ["", ...statIfExists(place)?.isDirectory() ? (0, node_fs.readdirSync)(place, { recursive: true }) : []].map((name) => {
		const status = require_main.attempt(() => (0, node_fs.statSync)((0, node_path.join)(place, String(name)), { bigint: true }));
		return `${name} ${status?.ino} ${status?.ctimeNs}`;
	}).join("\n");
}
function rewriterOf(place) {
	const requireUnchanged = unchangedSince(place);
	return (text) => writeAtomically(place, (draft) => {
		writePieces(draft, [text]);
		requireUnchanged();
	});
}
function writeOutputFile(pieces, place, index) {
	refuseFolder(place);
	if (statIfExists(place)?.isFile() === false) explainFailure(place, () => writePieces(place, pieces));
	else writeAtomically(place, (draft) => writePieces(draft, pieces), index);
}
function refuseFolder(place) {
	if (statIfExists(place)?.isDirectory()) throw new require_main.PismError("usage", `${place} is a folder`, "Name a file.");
}
function requireReplaceable(place, force, findForeign) {
	if (!statIfExists(place)) return;
	const hint = "Add --force to replace an earlier export, or name another place.";
	if (!force) throw new require_main.PismError("usage", `${place} already exists`, hint);
	const foreign = findForeign();
	if (foreign !== void 0) throw new require_main.PismError("usage", `${foreign} was not written by pism export`, "Move it away, or name another place.");
}
function writePieces(file, pieces) {
	const descriptor = (0, node_fs.openSync)(file, "w");
	try {
		for (const piece of pieces) (0, node_fs.writeFileSync)(descriptor, piece);
	} catch (thrown) {
		if (!require_main.hasCode(thrown, "EPIPE")) throw thrown;
	} finally {
		(0, node_fs.closeSync)(descriptor);
	}
}
function statIfExists(path) {
	return require_main.attempt(() => (0, node_fs.statSync)(path, { throwIfNoEntry: false }));
}
function isAmongFacts(target, { folders, ...read }, isFolder) {
	const files = read.files();
	const exactStat = (path) => require_main.attempt(() => (0, node_fs.statSync)(path, {
		throwIfNoEntry: false,
		bigint: true
	}));
	const former = exactStat(target);
	const isSame = (status) => status?.ino === former?.ino && status?.dev === former?.dev;
	if (former && [...folders, ...files].some((file) => isSame(exactStat(file)))) return true;
	if (!isFolder && !/\.ya?ml$/i.test(target)) return false;
	return [...new Set([...folders, ...files.map(node_path.dirname)].filter((folder) => exactStat(folder)?.isDirectory()))].some((folder) => (target + node_path.sep).startsWith((0, node_fs.realpathSync)(folder) + node_path.sep));
}
function explainFailure(place, write) {
	try {
		write();
	} catch (thrown) {
		if (!require_main.isSystemError(thrown) && ![
			8,
			10,
			13,
			14
		].includes(require_main.sqliteCode(thrown) ?? 0)) throw thrown;
		throw new require_main.PismError("unreadable", `${place} cannot be written: ${require_main.reasonOf(thrown)}`);
	}
}
function moveIntoPlace(folder, target) {
	const [draft, old] = [(0, node_path.join)(folder, "new"), (0, node_path.join)(folder, "old")];
	const former = statIfExists(target);
	const isMoved = former?.isDirectory() === true;
	if (former) {
		require_main.attempt(() => (0, node_fs.chownSync)(draft, former.uid, former.gid));
		(0, node_fs.chmodSync)(draft, former.mode & 511);
	}
	if (isMoved) (0, node_fs.renameSync)(target, old);
	try {
		(0, node_fs.renameSync)(draft, target);
	} catch (thrown) {
		if (isMoved) (0, node_fs.renameSync)(old, target);
		throw thrown;
	}
}
Object.defineProperty(exports, "output_exports", {
	enumerable: true,
	get: function() {
		return output_exports;
	}
});
Object.defineProperty(exports, "requireReplaceable", {
	enumerable: true,
	get: function() {
		return requireReplaceable;
	}
});
Object.defineProperty(exports, "rewriterOf", {
	enumerable: true,
	get: function() {
		return rewriterOf;
	}
});
Object.defineProperty(exports, "statIfExists", {
	enumerable: true,
	get: function() {
		return statIfExists;
	}
});
Object.defineProperty(exports, "unchangedSince", {
	enumerable: true,
	get: function() {
		return unchangedSince;
	}
});
Object.defineProperty(exports, "writeAtomically", {
	enumerable: true,
	get: function() {
		return writeAtomically;
	}
});
Object.defineProperty(exports, "writeOutputFile", {
	enumerable: true,
	get: function() {
		return writeOutputFile;
	}
});
Object.defineProperty(exports, "writePieces", {
	enumerable: true,
	get: function() {
		return writePieces;
	}
});
