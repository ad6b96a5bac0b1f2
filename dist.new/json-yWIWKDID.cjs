require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_table = require("./table-B4RjnAnw.cjs");
// src/import/json.ts
const maxLine = 4e6;
const maxNesting = 20;
function readJson(file, text, { records, isGuess }) {
	const value = parseJson(file, text);
	const lists = listsIn(value);
	const path = records ?? (isGuess ? lists[0]?.path : "") ?? "";
	const list = (path === "" ? [] : path.split(".")).reduce((at, key) => isRecord(at) ? require_main.ownValue(at, key) : void 0, value);
	if (!Array.isArray(list)) {
		const hint = `Lists of records in it: ${lists.slice(0, 10).map((each) => `${each.path} (${each.length})`).join(", ") || "none"}. Name one with --sheet, or in the map: \`table: { records: … }\`.`;
		throw require_table.unreadableTable(file, `${path === "" ? "it" : `${path} in it`} is not a list of records`, hint);
	}
	const others = lists.map((each) => each.path).filter((each) => each !== path);
	const table = tableOfJson(require_table.limitRows(file, list).map((record) => () => record));
	return path === "" ? table : {
		...table,
		part: {
			key: "records",
			name: path,
			others
		}
	};
}
function listsIn(value, path = []) {
	if (Array.isArray(value)) return value.some(isRecord) ? [{
		path: path.join("."),
		length: value.length
	}] : [];
	return (isRecord(value) && path.length < maxNesting ? Object.entries(value) : []).flatMap(([key, each]) => listsIn(each, [...path, key])).sort((one, other) => other.length - one.length);
}
function readNdjson(file, text) {
	const lines = require_table.limitRows(file, text.trimEnd().split("\n", require_table.maxRows + 1)).filter((line) => line.trim() !== "");
	const hint = "Check that each record has its own line.";
	if (lines.some((line) => line.length > maxLine)) throw require_table.unreadableTable(file, `a line has more than ${maxLine} characters`, hint);
	return tableOfJson(lines.map((line) => () => JSON.parse(line)));
}
function parseJson(file, text) {
	try {
		return JSON.parse(text);
	} catch (thrown) {
		throw require_table.unreadableTable(file, `it is not JSON: ${require_main.messageOf(thrown)}`, "Correct it, or rename a file with a record on each line to .ndjson.");
	}
}
function tableOfJson(records) {
	const columns = new Map();
	const rows = records.map((read, at) => {
		const row = at + 1;
		const leaves = leavesIn(read);
		if (typeof leaves === "string") return {
			row,
			cells: [],
			broken: leaves
		};
		const cells = [];
		for (const [heading, values] of Map.groupBy(leaves, ({ path }) => path)) {
			const column = columns.get(heading) ?? columns.size;
			columns.set(heading, column);
			const [text = "", ...others] = values.map((leaf) => leaf.text);
			cells[column] = others.length === 0 ? text : [text, ...others];
		}
		return {
			row,
			cells
		};
	});
	return {
		headings: [...columns.keys()],
		rows
	};
}
function leavesIn(read) {
	try {
		const record = read();
		return isRecord(record) ? leavesOf(record) : "it is not a record, which has names and values";
	} catch (thrown) {
		return thrown instanceof SyntaxError ? `the line is not JSON: ${require_main.messageOf(thrown)}` : require_main.messageOf(thrown);
	}
}
function leavesOf(value, path = "", depth = 0) {
	if (depth > maxNesting) throw new Error(`it is nested more than ${maxNesting} levels deep`);
	if (Array.isArray(value)) return value.flatMap((item) => leavesOf(item, path, depth + 1));
	const start = path === "" ? "" : `${path}.`;
	if (isRecord(value)) return Object.entries(value).flatMap(([key, each]) => leavesOf(each, start + key, depth + 1));
	return value === null ? [] : [{
		path,
		text: String(value)
	}];
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
exports.readJson = readJson;
exports.readNdjson = readNdjson;
