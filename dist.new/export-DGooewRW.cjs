require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_find = require("./find-BRLnIlDS.cjs");
const require_explain = require("./explain-DAn5WnBu.cjs");
const require_problems = require("./problems-DIoyc--V.cjs");
let node_path = require("node:path");
// src/export/index.ts
const exportFormats = {
	sqlite: {
		hasFactNumbers: true,
		load: async () => (await Promise.resolve().then(() => require("./sqlite-DJR0K52Z.cjs"))).sqlite
	},
	parquet: { load: async () => (await Promise.resolve().then(() => require("./parquet-CoKGHvcY.cjs"))).parquet },
	csv: {
		isForSpreadsheets: true,
		load: async () => (await Promise.resolve().then(() => require("./datapackage-BJqqV1cA.cjs"))).csv()
	},
	ndjson: { load: async () => (await Promise.resolve().then(() => require("./folder-B-J9H_vJ.cjs"))).renderedFolder("ndjson") }
};
// src/cli/commands/export.ts
const formats = Object.keys(exportFormats);
const declared = {
	...require_main.commonFilters,
	output: require_main.outputOption("write to this file or folder", "<place>"),
	force: require_main.option("Output", "--force", "replace an earlier export, but nothing else"),
	safeCsv: require_main.outputOptions.safeCsv,
	bom: require_main.outputOptions.bom
};
const command = {
	name: "export",
	task: "Use facts elsewhere",
	summary: "Export facts to SQLite, Parquet, CSV or NDJSON",
	about: "sqlite writes a database, which --facts can read. The other formats write a folder with a file (parquet: a folder) for each kind, each register, the checks and the sources; csv also writes types and keys, in a datapackage.json.",
	examples: `
    pism export sqlite -o facts.db # a database; read it with --facts facts.db
    pism export parquet -o facts-parquet # for DuckDB, Spark, Trino, BigQuery
    pism export csv -o facts-csv # a file for each kind, for a spreadsheet
  `,
	arguments: [[
		"<format>",
		`one of ${formats.join(", ")}`,
		formats
	], ["[kind...]", "kinds to export; all if none is given"]],
	options: declared,
	allowsErrors: true,
	async run(context) {
		const { index, options, words } = context;
		const [format = ""] = words;
		if (format === "xlsx") throw new require_main.PismError("usage", "export does not write workbooks", "Use `pism facts -o facts.xlsx`.");
		if (format === "datapackage") throw new require_main.PismError("usage", "There is no export datapackage", "`pism export csv` writes a datapackage.json, too.");
		const wanted = require_main.oneOf(format, formats, "The export format");
		const found = exportFormats[wanted];
		const complete = "A data set must be complete. Correct the facts first: `pism check` lists all problems.";
		if (options.keepGoing) throw new require_main.PismError("usage", "export cannot be combined with --keep-going", complete);
		await require_problems.requireSound(context, null);
		const { isForSpreadsheets = false } = found;
		require_main.requireCsv(options, {
			isForSpreadsheets,
			takesBom: isForSpreadsheets
		}, `the export is ${wanted}`, "Use `pism export csv`.");
		const hint = `Add one: \`pism export ${wanted} -o facts\`.`;
		if (options.output === void 0) throw new require_main.PismError("usage", "export needs a file or folder to write", hint);
		if (!found.hasFactNumbers || !require_main.isIncremental(index)) return exportAs(found, context);
		const rebuilt = await context.open(index.folders, { rebuild: true });
		return exportAs(found, {
			...context,
			index: rebuilt
		});
	}
};
async function exportAs(format, context) {
	const { io, index, words } = context;
	const { output = "", safeCsv = false, bom = false, force = false } = context.options;
	const kinds = require_find.kindsByName(words.slice(1), index);
	const query = require_main.readQuery({
		...context,
		words: []
	}, null, true);
	const facts = (await format.load())({
		index,
		kinds,
		filters: query.filters,
		safeCsv,
		bom,
		force
	}, (0, node_path.resolve)(io.cwd, output));
	const explain = facts > 0 ? require_explain.explainFound : require_explain.explainEmpty;
	const explained = query.filters.length === 0 ? "" : explain(index.database, query, kinds);
	return { notes: require_main.notesAt("answer", `${require_main.counted(facts, "fact")} in ${output}`, explained) };
}
exports.command = command;
