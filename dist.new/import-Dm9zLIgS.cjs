require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_find = require("./find-BRLnIlDS.cjs");
const require_new_files = require("./new-files-AaDeIxGq.cjs");
const require_output = require("./output-D-lVqxCc.cjs");
const require_progress = require("./progress-nBUsnqSr.cjs");
let node_path = require("node:path");
const command = {
	name: "import",
	task: "Write facts",
	summary: "Hold proposals to your copy, or turn the rows of tables into facts",
	about: "With --copy, the file has proposals: the answer to a task of `pism draft` (JSON Lines, a JSON array, either in a fenced block), or a filled-in sheet (xlsx, CSV, Markdown). Each line stands alone. What the passage contradicts or nothing in the text has is refused, with the reason; the rest waits in proposed.yaml, in the folder of its source, until a person confirms it. With --by, the file is that person's own, and what raises no question becomes a fact at once.\n\nWith --map, the table is a source of its own: each row becomes one fact. A map, a YAML file, says which column fills which field: it ships with pism, is in maps/ of your folder, or is any file you name. Rejected rows are listed with row, column and reason. Import newer tables into the same folder: its facts are made again from all of them, and what is gone is listed. What is wrong in a table is corrected in the map; files that were edited are replaced only with --force. Either all facts are written or none.",
	arguments: [["<kind>", "the kind of fact that a row becomes; with --copy, the file of proposals instead"], ["[file...]", "tables in CSV, TSV, Markdown, JSON, NDJSON or xlsx; several become one dataset"]],
	examples: `
    pism import proposals.jsonl --copy bulletin.pdf --facts my-facts # the answer of a model, line by line
    pism import facts.xlsx --copy bulletin.pdf --facts my-facts --by "A. N." # your own sheet: what holds becomes facts
    pism import my-kind table.csv --suggest # the columns of a table and the fields of a kind, as a map to complete
    pism import my-kind table.csv --map my-map --into my-facts/table # the facts of a table, by this map
    pism import my-kind table.csv --map my-map --into my-facts/table --dry-run # only show what would be written
  `,
	facts: "own",
	options: {
		copy: require_main.option("Proposals", "--copy <copy>", "hold the proposals in this file to your copy of their source").conflicts("map into suggest rejects retrieved asOf force".split(" ")),
		source: require_main.repeatable("Proposals", "--source <id>", "the source of the copy, where that does not say it").conflicts(["map"]),
		by: require_main.option("Proposals", "--by <name>", "the file is your own work: what holds becomes facts at once"),
		suggest: require_main.option("Import", "--suggest", "print the columns of this table beside the fields of the kind, as a map to complete").conflicts(["map"]),
		map: require_main.option("Import", "--map <map>", "use this map: a name or a file"),
		into: require_main.option("Import", "--into <folder>", "make or update this folder of your facts, such as my-facts/untc"),
		dryRun: require_main.option("Import", "--dry-run", "write no facts; show counts, and what would be new, changed and gone"),
		force: require_main.option("Import", "--force", "replace edited files too, and drop facts of tables that are not named"),
		rejects: require_main.option("Import", "--rejects <file>", "write rejected rows to this CSV file, with the reasons"),
		encoding: require_main.option("Import", "--encoding <name>", "read the tables in this encoding, such as windows-1250"),
		sheet: require_main.option("Import", "--sheet <name>", "read this sheet of a workbook, or this list in JSON, such as result.items"),
		retrieved: require_main.option("Import", "--retrieved <day>", "day on which the tables were fetched, for citations"),
		asOf: require_main.option("Import", "--as-of <day>", "last day for which the tables are correct"),
		json: require_main.option("Proposals", "--json", "print what became of each proposal as JSON").conflicts(["map"]),
		output: require_main.outputOption("write what became of proposals: ids and reasons in the rows of a table").conflicts(["map"])
	},
	async run(context) {
		const { io, options, words } = context;
		const { map, into = "" } = options;
		if (options.source ?? options.copy) return (await Promise.resolve().then(() => require("./proposals-Bbmr9Zax.cjs"))).importProposalsOf({
			...context,
			index: await context.open(options.facts ?? [])
		});
		const [kind = "", ...tables] = words;
		const files = tables.map((file) => (0, node_path.resolve)(io.cwd, file));
		requireTables(files, context);
		const root = (0, node_path.dirname)((0, node_path.resolve)(io.cwd, into));
		if (options.suggest) {
			const folders = require_main.foldersOf(options.facts ?? (into === "" ? [] : [root]), io).filter(require_main.hasFacts);
			const index = await context.open(folders.length > 0 ? folders : ["builtin"]);
			return suggestion(require_find.kindByName(kind, index), files, {
				...context,
				index
			});
		}
		if (map === void 0 || into === "") {
			const missing = [map === void 0 && "--map", into === "" && "--into"].filter(Boolean).join(" and ");
			throw new require_main.PismError("usage", `import needs ${missing}`, "As in --map untc --into my-facts/untc.");
		}
		if (/^builtin(\/|$)/.test(into)) throw new require_main.PismError("usage", `--into cannot be ${into}`, "Name a folder of your own, such as my-facts/untc.");
		const folder = targetFolder((0, node_path.resolve)(io.cwd, into));
		const index = await context.open([require_main.hasFacts(root) ? root : "builtin"]);
		return importInto(folder, require_find.kindByName(kind, index), files, {
			...context,
			index
		});
	}
};
async function suggestion(kind, [file = "", other], context) {
	if (other !== void 0) throw new require_main.PismError("usage", "--suggest reads one table", "Name the one to start from.");
	const { suggestMap } = await Promise.resolve().then(() => require("./suggest-DKulubCr.cjs"));
	return { text: require_main.visibleLines(await suggestMap(kind, file, tableOptions(context.options))) };
}
function tableOptions({ encoding, sheet }) {
	return {
		...encoding !== void 0 && { encoding },
		...sheet !== void 0 && {
			sheet,
			records: sheet
		}
	};
}
function targetFolder(folder) {
	require_new_files.refuseId((0, node_path.basename)(folder), "dataset");
	if (require_output.statIfExists((0, node_path.join)(folder, "bulletin.yaml"))) throw new require_main.PismError("usage", `${folder} is a bulletin`, "Name another folder: a dataset has one of its own.");
	if (![folder, (0, node_path.dirname)(folder)].every((each) => require_output.statIfExists(each)?.isDirectory() !== false)) throw new require_main.PismError("usage", `${folder} is not a folder`, "Name a folder of your facts with --into.");
	return folder;
}
function requireTables(files, { io, options }) {
	const { rejects, map, suggest } = options;
	const which = "For proposals, name your copy with --copy; for a table, the kind of its facts, and --map with --into.";
	if (files.length === 0 && map === void 0 && !suggest) throw new require_main.PismError("usage", "import needs --copy or --map", which);
	if (files.length === 0) throw new require_main.PismError("usage", "import needs <file>", "As in `pism import my-kind table.csv`.");
	const names = files.map((file) => (0, node_path.basename)(file));
	const twice = names.find((name, at) => names.indexOf(name) !== at);
	const hint = "Facts refer to a table by its file name: rename one.";
	if (twice !== void 0) throw new require_main.PismError("usage", `Two tables are called ${twice}`, hint);
	if (rejects !== void 0 && files.includes((0, node_path.resolve)(io.cwd, rejects))) throw new require_main.PismError("usage", `--rejects ${rejects} is one of the tables`, "Name another file.");
}
async function importInto(folder, kind, files, context) {
	const { index, io, options } = context;
	const { map = "", rejects, retrieved, asOf, dryRun = false, force = false } = options;
	const { importTables } = await Promise.resolve().then(() => require("./import-tables-DE2LJyMS.cjs"));
	const show = require_progress.progressLine(io);
	const { summary, review, notes, exit, refusal } = await importTables({
		index,
		kind,
		files,
		folder,
		retrieved,
		asOf,
		map: {
			name: map,
			path: (0, node_path.resolve)(io.cwd, map)
		},
		shown: (path) => (0, node_path.relative)(io.cwd, path) || path,
		table: tableOptions(options),
		rejects: rejects && (0, node_path.resolve)(io.cwd, rejects),
		isDryRun: dryRun,
		isForced: force,
		progress: (of, read, all) => show(`Reading ${of}: ${require_main.withCommas(read)} of ${require_main.withCommas(all)} rows`)
	});
	show();
	return {
		text: await require_main.wrapMessage(require_main.visibleLines(summary), io.stdout) + require_main.visibleLines(review),
		notes: require_main.notesAt("stderr", notes.join("").trimEnd()),
		exit,
		failure: refusal
	};
}
exports.command = command;
