const require_limited_worker = require("./limited-worker-Dnm103AF.cjs");
const require_map = require("./map-RXwGiJQc.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_bytes = require("./bytes-B9BtGVJZ.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
// src/import/table-bytes.ts
function unreadableTable(file, reason, hint) {
	return new require_main.PismError("unreadable", `${(0, node_path.basename)(file)}: ${reason}`, hint);
}
const noHeadings = "Begin it with a row of headings; with a map, `header` and `sheet` say where they are.";
const maxRows = 5e4;
const maxTableBytes = 1e8;
const splitHint = "Split the table, and import each part into a folder of its own.";
function limitRows(file, rows, before = 0) {
	const limit = `more than ${maxRows.toLocaleString("en-GB")} rows`;
	if (rows.length > 5e4) throw unreadableTable(file, `it has ${limit}`, splitHint);
	if (rows.length + before <= 5e4) return rows;
	throw new require_main.PismError("unreadable", `The tables have ${limit} together`, splitHint);
}
function tableBytes(file) {
	try {
		if ((0, node_fs.statSync)(file).size <= 1e8) return (0, node_fs.readFileSync)(file);
	} catch (thrown) {
		throw unreadableTable(file, require_main.reasonOf(thrown), "Check that the file exists and that you may read it.");
	}
	throw unreadableTable(file, `it has more than ${maxTableBytes / 1e6} MB`, splitHint);
}
function decodeText(file, stated) {
	const bytes = tableBytes(file);
	if (require_bytes.isPdf(bytes)) throw unreadableTable(file, "it is a PDF", "Give the table as CSV, TSV, JSON, NDJSON or xlsx.");
	if (require_bytes.isZip(bytes)) throw unreadableTable(file, "it is a workbook or an archive, and not text", "Save it as .xlsx or CSV, with that ending.");
	const encoding = stated ?? require_bytes.markedEncoding(bytes) ?? "utf-8";
	const known = require_main.attempt(() => new TextDecoder(encoding));
	const hint = "Name one such as utf-8, utf-16le, windows-1250, windows-1252 or iso-8859-2.";
	if (!known) throw unreadableTable(file, `there is no encoding called ${stated}`, hint);
	const text = decode(bytes, encoding);
	if (text === void 0 || /[\0\x80-\x9f]/.test(text)) throw notText(file, bytes, known.encoding);
	return text;
}
function decode(bytes, encoding) {
	return require_main.attempt(() => new TextDecoder(encoding, { fatal: true }).decode(bytes));
}
function notText(file, bytes, encoding) {
	const text = new TextDecoder(encoding).decode(bytes);
	const at = text.search(/[\0\x80-\x9f\ufffd]/);
	const line = text.slice(0, Math.max(0, at)).split(/\r\n?|\n/).length;
	if (text[at] === "\0" || bytes.subarray(0, 1024).includes(0)) return unreadableTable(file, `there is a NUL character in line ${line}, which no text has`, "Give a table as text: CSV, TSV, JSON or NDJSON; or an xlsx workbook.");
	if (encoding === "utf-8" && text[at] !== "�") return unreadableTable(file, `there is a control character in line ${line}: ${text[at]}`, "Remove it.");
	const fitting = encodingsOf(bytes.subarray(0, maxTried)).join(", ");
	const hint = fitting ? `Encodings that fit: ${fitting}. Name one with --encoding.` : "Correct that line.";
	return unreadableTable(file, `line ${line} is not text in ${encoding.toUpperCase()}`, hint);
}
const encodings = "utf-8 windows-1250 windows-1251 windows-1252 windows-1254 iso-8859-2 macintosh".split(" ");
const maxTried = 5e7;
const unlikely = /[[\p{Cc}\p{Cn}\p{Co}]--[\t\r\n]]|\p{L}[[\p{S}\p{Po}\p{Lm}]--[\p{ASCII}·]]\p{L}|[[\p{Sm}\p{No}]--\p{ASCII}]\p{Ll}|\p{Ll}[\p{Lu}--\p{ASCII}]|\p{sc=Latin}\p{sc=Cyrl}|\p{sc=Cyrl}\p{sc=Latin}/v;
function encodingsOf(bytes) {
	return encodings.flatMap((name) => {
		const text = decode(bytes, name);
		const [word] = /[A-Za-z]{0,20}[\p{L}--\p{ASCII}]\p{L}*/v.exec(text ?? "") ?? [];
		return text === void 0 || unlikely.test(text) ? [] : [word ? `${name} (${word})` : name];
	});
}
// src/import/table.ts
const tableLimits = {
	megabytes: 1024,
	seconds: 60
};
async function openTable(file, options) {
	const { rows, ...table } = await require_limited_worker.runInWorker("import/table-worker", [file, options], {
		...tableLimits,
		work: `${(0, node_path.basename)(file)}: reading it`,
		hint: "Save it as CSV, or split it into several tables."
	});
	return {
		...table,
		rows: rows.filter(({ cells, broken }) => broken || cells.some((cell) => cell.length > 0))
	};
}
const endings = {
	txt: "csv",
	jsonl: "ndjson",
	md: "markdown"
};
function formatOf(file) {
	const ending = (0, node_path.extname)(file).slice(1).toLowerCase();
	if (Object.hasOwn(require_map.tableFormats, ending)) return ending;
	const format = require_main.ownValue(endings, ending);
	if (format !== void 0) return format;
	throw unreadableTable(file, "its name does not say what format it is in", `Save it in one of these, or write \`table: { format: … }\` in the map: ${Object.keys(require_map.tableFormats).join(", ")}.`);
}
Object.defineProperty(exports, "decodeText", {
	enumerable: true,
	get: function() {
		return decodeText;
	}
});
Object.defineProperty(exports, "formatOf", {
	enumerable: true,
	get: function() {
		return formatOf;
	}
});
Object.defineProperty(exports, "limitRows", {
	enumerable: true,
	get: function() {
		return limitRows;
	}
});
Object.defineProperty(exports, "maxRows", {
	enumerable: true,
	get: function() {
		return maxRows;
	}
});
Object.defineProperty(exports, "noHeadings", {
	enumerable: true,
	get: function() {
		return noHeadings;
	}
});
Object.defineProperty(exports, "openTable", {
	enumerable: true,
	get: function() {
		return openTable;
	}
});
Object.defineProperty(exports, "tableBytes", {
	enumerable: true,
	get: function() {
		return tableBytes;
	}
});
Object.defineProperty(exports, "unreadableTable", {
	enumerable: true,
	get: function() {
		return unreadableTable;
	}
});
