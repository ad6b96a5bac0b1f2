require("./rolldown-runtime-n5aEA02a.cjs");
const require_limited_worker = require("./limited-worker-Dnm103AF.cjs");
const require_table = require("./table-B4RjnAnw.cjs");
// src/import/table-worker.ts
require_limited_worker.doWork(async ([file, options]) => {
	const format = options.format ?? require_table.formatOf(file);
	if (format === "xlsx") return (await Promise.resolve().then(() => require("./xlsx-CiJWl3_k.cjs"))).readWorkbook(file, options);
	const text = require_table.decodeText(file, options.encoding);
	if (format === "markdown") return (await Promise.resolve().then(() => require("./markdown-s9N7s4Mq.cjs"))).readMarkdown(file, text);
	if (format === "json") return (await Promise.resolve().then(() => require("./json-yWIWKDID.cjs"))).readJson(file, text, options);
	if (options.sheet !== void 0) throw require_table.unreadableTable(file, `it has no sheet ${options.sheet}`, "Leave --sheet out, or `sheet` of the map.");
	if (format === "ndjson") return (await Promise.resolve().then(() => require("./json-yWIWKDID.cjs"))).readNdjson(file, text);
	const delimiter = options.delimiter ?? (format === "tsv" ? "tab" : void 0);
	return (await Promise.resolve().then(() => require("./csv-CJcMHonw.cjs"))).readCsv(file, text, {
		...options,
		...delimiter && { delimiter }
	});
});
