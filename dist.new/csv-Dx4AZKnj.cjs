require("./rolldown-runtime-n5aEA02a.cjs");
const require_sync = require("./sync-DrdpLkV-.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
// src/render/csv.ts
const formula = /(?<=^|[;\t\r\n]"*)[=+\-@\t\r＝＋－＠]/g;
const csv = function* ({ columns, rows }, { display, safeCsv = false, bom = false }) {
	if (bom) yield "﻿";
	const quoted = safeCsv ? /[\r\n;\t]/ : /[\r\n]/;
	const safe = (text) => safeCsv ? text.replace(formula, "'$&") : text;
	const line = (cells) => require_sync.stringify([cells], {
		record_delimiter: "windows",
		quoted_match: quoted
	});
	yield line(columns.map(({ name }) => safe(name)));
	for (const row of rows) yield line(columns.map((column) => {
		const [value, text] = [row[column.name], require_main.cellText(column, row, display)];
		return typeof value === "number" && text === String(value) ? text : safe(text);
	}));
};
exports.csv = csv;
