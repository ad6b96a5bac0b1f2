const require_rolldown_runtime = require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
let node_fs = require("node:fs");
let node_sqlite = require("node:sqlite");
let node_path = require("node:path");
let node_url = require("node:url");
// src/store/exported.ts
var exported_exports = require_rolldown_runtime.__exportAll({
	damageOf: () => damageOf,
	openExported: () => openExported
});
const applicationId = 1346982733;
const maxValueLength = 1e6;
async function openExported(file, env = {}) {
	const note = noteOfCheck(file, env);
	const database = openFile(file);
	let by = require_main.packageVersion();
	try {
		if (!hasOurMark(database)) throw notExported(file);
		database.exec("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON");
		require_main.makeReadOnly(database);
		database.limits.length = maxValueLength;
		const meta = readMeta(database);
		by = meta.get("exported by") ?? "another version";
		const stored = JSON.parse(meta.get("kinds") ?? "[]");
		const registers = registersIn(meta);
		if (note && require_main.attempt(() => (0, node_fs.readFileSync)(note.file, "utf8")) === note.text) return openedAs(file, database, stored, registers);
		const { checkedKind, unexpectedObject } = await Promise.resolve().then(() => require("./check-exported-B2ENHU73.cjs"));
		const kinds = await Promise.all(stored.map(checkedKind));
		const unexpected = unexpectedObject(database, kinds, registers);
		if (unexpected === void 0) {
			if (note) require_main.attempt(() => (0, node_fs.writeFileSync)(note.file, note.text));
			return openedAs(file, database, kinds, registers);
		}
		if (by !== require_main.packageVersion()) throw otherVersion(file, by);
		const message = `${file} is not as pism exported it: ${unexpected} was changed, added or removed`;
		throw new require_main.PismError("unreadable", message, "Export it again.");
	} catch (thrown) {
		database.close();
		if (thrown instanceof require_main.PismError) throw thrown;
		throw by === require_main.packageVersion() ? notExported(file, unexpectedValue(thrown) ?? require_main.messageOf(thrown)) : otherVersion(file, by);
	}
}
function openedAs(file, database, kinds, registers) {
	return {
		database,
		kinds,
		registers,
		folders: [file],
		files: () => [],
		exported: file
	};
}
function noteOfCheck(file, env) {
	const folder = require_main.cacheFolder(env);
	const stat = require_main.attempt(() => (0, node_fs.statSync)(file, { bigint: true }));
	if (folder === void 0 || stat === void 0) return void 0;
	const text = [
		file,
		stat.dev,
		stat.ino,
		stat.size,
		stat.mtimeNs,
		stat.ctimeNs,
		require_main.programMark()
	].join("\n");
	return {
		file: (0, node_path.join)(folder, `${require_main.fnv1a(file)}.checked`),
		text
	};
}
function isExported(file) {
	using database = openFile(file);
	return hasOurMark(database);
}
function hasOurMark(database) {
	return database.prepare("PRAGMA application_id").get()?.["application_id"] === applicationId;
}
function openFile(file) {
	try {
		(0, node_fs.accessSync)(file, node_fs.constants.R_OK);
		return new node_sqlite.DatabaseSync(`${(0, node_url.pathToFileURL)(file).href}?immutable=1`, { readOnly: true });
	} catch (thrown) {
		throw new require_main.PismError("unreadable", `${file} cannot be read: ${require_main.reasonOf(thrown)}`, "Check that you may read it.");
	}
}
function damageOf(file, thrown) {
	const reason = require_main.sqliteCode(thrown) !== void 0 ? require_main.messageOf(thrown) : unexpectedValue(thrown);
	if (reason === void 0) return void 0;
	return new require_main.PismError("unreadable", `${file} is damaged: ${reason}`, "Export it again.");
}
function unexpectedValue(thrown) {
	return [
		require_main.DamagedText,
		TypeError,
		RangeError
	].some((type) => thrown instanceof type) ? "it contains a value that no export has" : void 0;
}
function readMeta(database) {
	const table = database.prepare("SELECT sql FROM sqlite_schema WHERE lower(name) = 'meta'").all();
	if (table.length !== 1 || table[0]?.["sql"] !== "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID") throw new Error("its table meta is not one of ours");
	const rows = database.prepare("SELECT name, value FROM meta").all();
	return new Map(rows.map(({ name, value }) => [String(name), String(value)]));
}
function registersIn(meta) {
	const names = JSON.parse(meta.get("registers") ?? "[]").map(String);
	const strange = names.find((name) => !require_main.isKindName(name));
	if (strange !== void 0) throw new Error(`its register ${strange} cannot be used`);
	return names;
}
function notExported(file, reason = "") {
	return new require_main.PismError("unreadable", `${file} is not a database exported by pism${reason && `: ${reason}`}`, "--facts takes a facts folder, or a file that `pism export sqlite` wrote.");
}
function otherVersion(file, by) {
	const message = `${file} was exported by pism ${by}, whose tables this pism ${require_main.packageVersion()} does not read`;
	return new require_main.PismError("unreadable", message, "Export it again with this version, or read it with that one.");
}
Object.defineProperty(exports, "applicationId", {
	enumerable: true,
	get: function() {
		return applicationId;
	}
});
Object.defineProperty(exports, "damageOf", {
	enumerable: true,
	get: function() {
		return damageOf;
	}
});
Object.defineProperty(exports, "exported_exports", {
	enumerable: true,
	get: function() {
		return exported_exports;
	}
});
Object.defineProperty(exports, "isExported", {
	enumerable: true,
	get: function() {
		return isExported;
	}
});
