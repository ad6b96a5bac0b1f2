require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_lists = require("./lists-B-P9Fcvw.cjs");
// src/cli/workbook-sheets.ts
const sourceNames = new Set([...[
	"source",
	"form",
	"citation",
	"link",
	"date",
	"as_of",
	"retrieved",
	"licence"
], ...require_main.listedSourceFields.map(({ name }) => name)]);
const sourceSheetColumns = Array.from(sourceNames, (name) => require_main.plainColumn(name));
async function sheetsFor(ids, { database, kinds }) {
	const chosen = require_main.isOneOf("f.id", ids);
	const sources = require_main.sourcesOf(database, [chosen]).sort((one, other) => one.source < other.source ? -1 : 1);
	if (sources.length === 0) return [];
	const { references } = await Promise.resolve().then(() => require("./prose-TX-50oL9.cjs"));
	const citations = references(sources.map((source) => ({ source })));
	const rows = sources.map((source, at) => ({
		...source,
		citation: citations[at] ?? ""
	}));
	const columns = sourceSheetColumns.filter(({ name }) => rows.some((row) => String(row[name] ?? "") !== ""));
	const checks = require_lists.checksIn(database, kinds, {
		kind: null,
		filters: [chosen]
	}).list();
	return [{
		name: "Sources",
		result: {
			columns,
			all: columns,
			rows
		}
	}, {
		name: "Checks",
		result: {
			...checks,
			columns: checks.all
		}
	}];
}
exports.sheetsFor = sheetsFor;
