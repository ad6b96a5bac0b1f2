require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_folder = require("./folder-B-J9H_vJ.cjs");
const require_tables = require("./tables-as6mk0EN.cjs");
let node_fs = require("node:fs");
let node_crypto = require("node:crypto");
// src/export/datapackage.ts
async function csv() {
	return require_folder.renderedFolder("csv", {
		more: ({ index, kinds, filters }) => [require_tables.listOfFacts(index, kinds, filters)],
		describe: (written, selection) => {
			return { "datapackage.json": {
				profile: "tabular-data-package",
				name: "pism-facts",
				resources: written.map((each) => resourceOf(each, selection))
			} };
		}
	});
}
function resourceOf({ table, path, file }, { index, kinds }) {
	const content = (0, node_fs.readFileSync)(file);
	const kind = kinds.find((each) => each.kind === table.name);
	const { primaryKey, foreignKeys } = (kind ? keysOfKind(table, index.database) : require_main.ownValue(keysOfOthers, table.name)) ?? keysOfRegister;
	const verdicts = table.name === "checks" ? Object.keys(require_main.checkVerdicts) : require_main.verdictNames;
	return {
		profile: "tabular-data-resource",
		name: table.name,
		title: kind?.title,
		description: kind?.about,
		path,
		format: "csv",
		mediatype: "text/csv",
		encoding: "utf-8",
		bytes: content.length,
		hash: `sha256:${(0, node_crypto.hash)("sha256", content)}`,
		schema: {
			fields: table.columns.map((column) => fieldDescriptor(column, primaryKey, verdicts)),
			primaryKey,
			foreignKeys: foreignKeys.length > 0 ? foreignKeys : void 0
		}
	};
}
function foreignKey(fields, resource, column) {
	return {
		fields,
		reference: {
			resource,
			fields: column
		}
	};
}
const keysOfRegister = {
	primaryKey: "id",
	foreignKeys: [foreignKey("part_of", "", "id")]
};
const keysOfOthers = {
	facts: {
		primaryKey: "id",
		foreignKeys: [foreignKey("source", "sources", "source")]
	},
	sources: {
		primaryKey: "source",
		foreignKeys: []
	},
	checks: { foreignKeys: [foreignKey("id", "facts", "id")] }
};
function keysOfKind({ name: kind, columns }, database) {
	const entries = columns.flatMap(({ name, register, type = "text" }) => {
		if (register === void 0 || type !== "text") return [];
		const others = `SELECT 1 FROM ${require_main.quoteName(kind)}
      WHERE ${require_main.quoteName(name)} NOT IN (SELECT id FROM entries WHERE register = ?) LIMIT 1`;
		return database.prepare(others).get(register) ? [] : [foreignKey(name, register, "id")];
	});
	return {
		primaryKey: "id",
		foreignKeys: [
			foreignKey("id", "facts", "id"),
			foreignKey("source", "sources", "source"),
			...entries
		]
	};
}
const types = {
	text: "string",
	texts: "array",
	integer: "integer",
	number: "number",
	flag: "boolean",
	day: "date",
	array: "array",
	object: "object"
};
const neverEmpty = new Set([
	"kind",
	"id",
	"source",
	"says"
]);
function fieldDescriptor({ name, title, type = "text", field }, key = "", known) {
	const { about, required = name === key || neverEmpty.has(name), choices, minimum, maximum } = field ?? {};
	const words = choices && type !== "texts" ? Object.keys(choices) : name === "verdict" ? known : void 0;
	const constraints = {
		required: required || void 0,
		enum: words,
		minimum,
		maximum
	};
	const isConstrained = Object.values(constraints).some((each) => each !== void 0);
	return {
		name,
		title,
		description: about,
		type: types[type],
		...isConstrained && { constraints }
	};
}
exports.csv = csv;
