require("./rolldown-runtime-n5aEA02a.cjs");
const require_output = require("./output-D-lVqxCc.cjs");
const require_file_keys = require("./file-keys-D4LJOHX6.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
let node_path = require("node:path");
let node_os = require("node:os");
// src/verify/passages.ts
async function passageFinder(sources, { io, index, options }) {
	const texts = options.text ?? [];
	const folders = texts.filter((text) => require_output.statIfExists((0, node_path.resolve)(io.cwd, text))?.isDirectory());
	const files = texts.filter((text) => !folders.includes(text));
	const found = sources.flatMap((source) => {
		const file = findCopy(source, folders, io);
		return file === void 0 ? [] : [{
			source,
			file
		}];
	});
	const none = (because) => ({
		text: null,
		because
	});
	const noCopy = (source) => none(`no copy of ${source} was found`);
	if (files.length + found.length === 0) return noCopy;
	const { openCopy } = await Promise.resolve().then(() => require("./open-Cucj9IoA.cjs")).then((n) => n.open_exports);
	const { copyOf } = await Promise.resolve().then(() => require("./identify-source-BOGNAQqt.cjs")).then((n) => n.identify_source_exports);
	const { findPassages } = await Promise.resolve().then(() => require("./find-passages-zcVNiVlJ.cjs")).then((n) => n.find_passages_exports);
	const copies = await copiesBySource(files, index, io);
	for (const { source, file } of found) if (!copies.has(source)) copies.set(source, copyOf(await openCopy(file, io), source, index));
	return (source, { paragraph, page, chars, hash }) => {
		const copy = copies.get(source);
		if (!copy) return noCopy(source);
		if (chars === null || hash === null) return none("the fact has no anchor");
		const anchor = {
			chars: Number(chars),
			hash: String(hash)
		};
		const passage = findPassages(copy, [{
			anchor,
			paragraph,
			page
		}])[0]?.first[0];
		return passage ? { text: passage.text } : none("the copy does not have it");
	};
}
async function withPassages(query, places) {
	const sql = `SELECT DISTINCT f.source FROM ${require_main.fromClause(query.kind)} ${require_main.where(query.filters)}`;
	const find = await passageFinder(require_main.readTexts(places.index.database, sql, require_main.valuesOf(query.filters)), places);
	return (fact) => ({
		...fact,
		passage: find(fact.source, fact.place).text
	});
}
async function copiesBySource(files, index, io) {
	const { openCopy } = await Promise.resolve().then(() => require("./open-Cucj9IoA.cjs")).then((n) => n.open_exports);
	const { copyOf, identifySource } = await Promise.resolve().then(() => require("./identify-source-BOGNAQqt.cjs")).then((n) => n.identify_source_exports);
	const known = require_main.sourceIds(index.database);
	const copies = new Map();
	for (const file of files) {
		const opened = await openCopy(file, io);
		const name = (0, node_path.basename)(file, (0, node_path.extname)(file)).toLowerCase();
		const source = identifySource(opened, index, known.includes(name) ? name : void 0, "name the file after one, as in <id>.txt");
		copies.set(source, copyOf(opened, source, index));
	}
	return copies;
}
function findCopy(source, folders, { env, cwd }) {
	if (!require_file_keys.isLocalId(source)) return void 0;
	const places = (env["PISM_TEXTS"] ?? "").split(node_path.delimiter).filter((place) => place !== "");
	const names = [
		"txt",
		"pdf",
		"html",
		"docx"
	].map((ending) => `${source}.${ending}`);
	for (const place of [
		...folders,
		...places,
		dataFolder(env)
	].map((each) => (0, node_path.resolve)(cwd, each))) {
		if (names.includes((0, node_path.basename)(place).toLowerCase())) return place;
		const inside = names.map((name) => (0, node_path.join)(place, name)).find((file) => require_output.statIfExists(file)?.isFile());
		if (inside !== void 0) return inside;
	}
}
function dataFolder(env) {
	const base = env["XDG_DATA_HOME"];
	return (0, node_path.join)(base && (0, node_path.isAbsolute)(base) ? base : (0, node_path.join)(env["HOME"] || (0, node_os.homedir)(), ".local", "share"), "pism");
}
exports.passageFinder = passageFinder;
exports.withPassages = withPassages;
