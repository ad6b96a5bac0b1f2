require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_output = require("./output-D-lVqxCc.cjs");
const require_document = require("./document-Cyc18krf.cjs");
const require_field_reader = require("./field-reader-Dm9cnxie.cjs");
const require_file = require("./file-B6aokjzJ.cjs");
const require_file_keys = require("./file-keys-D4LJOHX6.cjs");
const require_map = require("./map-RXwGiJQc.cjs");
const require_add_file = require("./add-file-BQn5kDiE.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
// src/import/map.ts
const placeholder = /\{(on )?([a-z][a-z0-9_-]*)\}/g;
function mapsIn(folders) {
	const maps = new Map();
	for (const folder of folders.map((each) => (0, node_path.join)(each, "maps"))) {
		const names = require_output.statIfExists(folder) && require_main.attempt(() => (0, node_fs.readdirSync)(folder)) || [];
		for (const [, name = ""] of names.sort().flatMap((each) => [/^([^._].*)\.yaml$/.exec(each) ?? []])) if (name !== "" && !maps.has(name)) maps.set(name, (0, node_path.join)(folder, `${name}.yaml`));
	}
	return maps;
}
async function findMap(name, path, folders, facts) {
	const maps = mapsIn(folders);
	const place = require_output.statIfExists(path)?.isFile() ? path : maps.get(name);
	if (place !== void 0) return readMap(place, facts);
	const hint = require_main.didYouMean(name, maps.keys(), "Maps are") || "Name a file.";
	throw new require_main.PismError("usage", `There is no map ${name}`, hint);
}
async function mapProblems({ folders, kinds, database }) {
	const paths = folders.flatMap((folder) => [...mapsIn([folder]).values()]);
	const facts = {
		kinds,
		registers: require_add_file.registersOf(database)
	};
	return (await Promise.all(paths.map((path) => readMap(path, facts)))).flatMap(({ problems }) => problems);
}
async function readMap(file, { kinds, registers }) {
	const { text, problem } = require_file.readTextFile(file);
	if (problem) return { problems: [problem] };
	const document = await require_document.parseYaml(file, text);
	const { root, report, problems } = document;
	if (!root && problems.length === 0) report("EMPTY_VALUE", require_main.emptyRange, { field: "The file" });
	const value = kindIn(root);
	const kind = kinds.find((each) => each.kind === value);
	const fields = kind ? mapFieldsFor(kind) : require_map.mapFields;
	const reading = require_field_reader.fieldReader(document, registers);
	const values = root && require_main.readRecord(root, {
		name: "A map",
		fields
	}, reading);
	if (!values || !root) return { problems };
	const known = kinds.map((each) => each.kind);
	if (!kind) {
		if (value !== "") require_main.checkName(report, "UNKNOWN_CHOICE", require_main.rangeOf(root, "kind"), {
			value,
			field: "kind"
		}, known, "Kinds are");
		return { problems };
	}
	const own = {
		parts: whole(values.parts),
		fields: whole(values.fields),
		kind: kind.kind
	};
	const map = {
		...require_main.absentValues(require_map.mapFields),
		key: kind.subject,
		...values,
		...own
	};
	const refuse = (at, reason) => report("CORRECTION_UNFIT", require_main.rangeOf(root, "corrections", at, "id"), {
		id: map.corrections[at]?.id ?? "",
		reason
	});
	checkMap(map, kind, root, report);
	for (const [at, { set }] of map.corrections.entries()) if (set !== void 0 && Object.keys(set).length === 0) refuse(at, "it sets no value");
	return document.errors > 0 ? { problems } : {
		map,
		problems,
		refuse
	};
}
function kindIn(root) {
	const kind = root?.type === "mapping" ? root.entries.get("kind")?.value : void 0;
	return kind?.type === "scalar" ? kind.text : "";
}
const keysOfRow = [
	"kind",
	"id",
	"source",
	"corrected"
];
function mapFieldsFor(kind) {
	const set = require_file_keys.factFields(kind).filter(({ name }) => !keysOfRow.includes(name)).map((each) => ({
		...each,
		required: false
	}));
	const withSet = (fields) => fields.map((each) => each.name === "set" ? {
		...each,
		fields: set
	} : each);
	return require_map.mapFields.map((each) => each.name === "corrections" ? {
		...each,
		fields: withSet(each.fields ?? [])
	} : each);
}
function whole(sources = {}) {
	return Object.fromEntries(Object.entries(sources).map(([name, source]) => [name, typeof source === "string" ? { column: source } : source]));
}
function checkMap(map, kind, root, report) {
	const written = require_main.writtenFields(kind);
	const above = [];
	for (const [key, sources] of Object.entries({
		parts: map.parts,
		fields: map.fields
	})) for (const [name, source] of Object.entries(sources)) {
		checkValueSource(name, source, above, [
			root,
			key,
			name
		], report);
		above.push(name);
	}
	const known = written.map(({ name }) => name);
	for (const field of Object.keys(map.fields)) require_main.checkName(report, "UNKNOWN_FIELD", require_main.rangeOf(root, "fields", field), { field }, known, "Fields are");
	for (const { name, required } of written) if (required && !Object.hasOwn(map.fields, name)) report("NOT_MAPPED", require_main.rangeOf(root, "fields"), { field: name });
	for (const [at, { why, ...source }] of map.leave_out.entries()) checkValueSource(`leave_out ${at + 1}`, source, [], [root, "leave_out"], report);
	for (const template of map.says) checkTemplate(template, above, [root, "says"], report, kind);
	if (map.key.length === 0) report("MISSING_FIELD", require_main.rangeOf(root), {
		field: "key",
		about: "what tells rows apart"
	});
	for (const name of map.key) {
		const values = {
			name,
			where: "key"
		};
		require_main.checkName(report, "UNKNOWN_FIELD_NAME", require_main.rangeOf(root, "key"), values, above, "Its fields and parts are");
	}
}
function checkValueSource(name, source, above, place, report) {
	const keys = require_map.placeKeys.filter((key) => key in source);
	if (keys.length !== 1) {
		const values = {
			field: name,
			found: keys.join(" and ") || "none of them",
			keys: require_map.placeKeys.join(", ")
		};
		report("ONE_PLACE", require_main.rangeOf(...place), values);
	}
	for (const key of [
		"heading",
		"file",
		"pattern"
	]) {
		const reason = require_main.failureOf(() => new RegExp(source[key] ?? "", "u"))?.replace(/^Invalid regular expression: /, "");
		if (reason !== void 0) report("BAD_REGEXP", require_main.rangeOf(...place, key), { reason });
	}
	if (source.value !== void 0) checkTemplate(source.value, above, [...place, "value"], report);
	for (const each of source.first ?? []) checkTemplate(`{${each}}`, above, [...place, "first"], report);
}
function checkTemplate(template, above, place, report, kind) {
	for (const [, on, name = ""] of template.matchAll(placeholder)) {
		const field = kind && require_main.fieldOf(kind, name);
		const remedy = "Name a part, or a field that is above it.";
		const at = require_main.rangeOf(...place);
		const isKnown = require_main.checkName(report, "UNKNOWN_NAME", at, {
			name,
			remedy
		}, above, "Names above are");
		const suggestion = "Only a date has `on` before it.";
		if (isKnown && on !== void 0 && !(field && require_main.fieldType(field).isDate)) report("UNKNOWN_NAME", at, {
			name: on + name,
			suggestion,
			remedy
		});
	}
}
exports.findMap = findMap;
exports.mapProblems = mapProblems;
exports.placeholder = placeholder;
