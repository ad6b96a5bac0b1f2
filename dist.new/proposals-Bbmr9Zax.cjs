require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_new_files = require("./new-files-AaDeIxGq.cjs");
const require_copies = require("./copies-DVSz_6gs.cjs");
const require_draft = require("./draft-Bi_3Jkyu.cjs");
let node_path = require("node:path");
// src/cli/commands/import/proposals.ts
async function importProposalsOf(context) {
	const { index, io, options, words } = context;
	const [file, more] = words;
	const example = "As in `pism import proposals.jsonl --copy bulletin.pdf --facts my-facts`.";
	if (file === void 0 || options.copy === void 0 || more !== void 0) throw new require_main.PismError("usage", "An import of proposals needs --copy and one file", example);
	const { importProposals } = await Promise.resolve().then(() => require("./import-proposals-BtZKTOAn.cjs"));
	const { ownFolderOf } = await Promise.resolve().then(() => require("./source-folder-BzTqCWqD.cjs"));
	if (options.output !== void 0) require_new_files.refuseExisting((0, node_path.resolve)(io.cwd, options.output), io.cwd);
	const copy = await require_draft.openOneCopy(options.copy, context);
	const folder = ownFolderOf(copy.source, index);
	const imported = await importProposals({
		...options,
		file: (0, node_path.resolve)(io.cwd, file),
		copy,
		folder,
		index
	});
	if (!options.dryRun) imported.write();
	const counts = [...Map.groupBy(imported.results, ({ outcome }) => outcome)].map(([outcome, own]) => `${own.length} ${outcome === "fact" ? "entered" : outcome}`);
	const keys = [...imported.notRead].map(([key, lines]) => `${key} (${lines})`).join(", ");
	const wrote = options.dryRun ? "Nothing was written" : `${(0, node_path.relative)(io.cwd, folder)}/${require_main.proposedFile}`;
	const notes = [
		counts.length > 0 ? `${counts.join(", ")}: ${wrote}` : "Nothing is filled in: no line has a kind, a name or `none`.",
		...keys === "" ? [] : [`Not read, as no field has this name: ${keys}`],
		...imported.results.some(({ reasons }) => reasons.some(({ code }) => code === "NOT_IN_COPY")) ? require_copies.pdfHint(copy) : []
	];
	const exit = imported.results.some(({ outcome }) => outcome === "refused") ? "no" : "done";
	return {
		...options.output === void 0 ? resultOf(imported) : tableWithResults(imported),
		notes: require_main.notesAt("stderr", ...notes),
		exit
	};
}
function resultOf({ results, table }) {
	const rows = results.map(({ line, outcome, kind, id, reasons }) => {
		return {
			line,
			outcome,
			kind,
			id,
			reasons: reasons.map(({ field, code, says }) => ({
				field,
				code,
				says
			}))
		};
	});
	const reasons = {
		...require_main.plainColumn("reasons"),
		show: showReasons
	};
	const columns = [
		require_main.plainColumn("line", table ? "Row" : void 0, "right"),
		require_main.plainColumn("outcome"),
		require_main.plainColumn("kind"),
		require_main.plainColumn("id"),
		reasons
	];
	return {
		columns,
		all: columns,
		rows,
		rowsAre: table ? "row" : "line"
	};
}
const showReasons = (reasons) => textOf(reasons);
function textOf(reasons) {
	return reasons.map(({ says }) => says).join("; ");
}
function tableWithResults(imported) {
	const { table, results } = imported;
	if (!table) return resultOf(imported);
	const byLine = new Map(results.map((result) => [result.line, result]));
	const headings = [...new Set([
		...table.headings.filter((name) => name !== ""),
		"id",
		"outcome",
		"reasons"
	])];
	const rows = table.rows.map(({ row, cells }) => {
		const own = table.headings.map((name, at) => [name, cells[at] ?? ""]);
		const result = byLine.get(row);
		const added = result && {
			...result.id !== null && { id: result.id },
			outcome: result.outcome,
			reasons: textOf(result.reasons)
		};
		return {
			...Object.fromEntries(own),
			...added
		};
	});
	const show = (value) => [value ?? ""].flat().map(String).join("; ");
	const columns = headings.map((name) => ({
		...require_main.plainColumn(name, name),
		show
	}));
	return {
		columns,
		all: columns,
		rows,
		rowsAre: "row"
	};
}
exports.importProposalsOf = importProposalsOf;
