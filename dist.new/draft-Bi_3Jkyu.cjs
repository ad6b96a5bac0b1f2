require("./rolldown-runtime-n5aEA02a.cjs");
const require_outline = require("./outline-COyQ4QDb.cjs");
const require_copy = require("./copy-a4HXjAu7.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_new_files = require("./new-files-AaDeIxGq.cjs");
const require_output = require("./output-D-lVqxCc.cjs");
const require_masthead = require("./masthead-3lUKk3cH.cjs");
const require_copies = require("./copies-DVSz_6gs.cjs");
const require_problems = require("./problems-DIoyc--V.cjs");
let node_path = require("node:path");
const command = {
	name: "draft",
	task: "Write facts",
	summary: "Write what a model or a person needs to propose facts of your copy",
	about: "With --task, pism writes JSON for any language model: instructions, the kinds with their fields, the names that occur, and the numbered sentences with the parts that facts or no_fact hold already. pism contains no model and sends nothing. With -o, it writes the same as a sheet for a person: a row for each sentence, with lists to choose from. `pism import --copy` reads the answer of either.",
	arguments: [["<copy>", "a text, PDF, HTML or DOCX file of the bulletin; - for standard input"]],
	examples: `
    pism draft bulletin.pdf --facts my-facts --task task.json # what a language model needs
    pism draft bulletin.pdf --facts my-facts --task task.json --sentences 20 # the same in parts of 20 sentences
    pism draft bulletin.pdf --facts my-facts -o facts.xlsx # a workbook for a person to fill in
    pism draft bulletin.txt --facts my-facts --source nsi-3001 --task task.json # from a text without a masthead
  `,
	options: {
		source: require_main.copySourceOption,
		task: require_main.option("Proposals", "--task <file>", "write what a language model needs to propose facts, as JSON"),
		sentences: require_main.option("Proposals", "--sentences <number>", "with --task: write parts of this many sentences", wholeNumber),
		hard: require_main.option("Proposals", "--hard", "with --task: only sentences with a date, number, instrument, act or demand"),
		output: require_main.outputOption("write a sheet for a person to fill in, .xlsx, .csv or .md").conflicts(["task"])
	},
	async run(context) {
		const { task, output } = context.options;
		if ((task ?? output) === void 0) throw new require_main.PismError("usage", "draft needs --task or -o", "As in --task task.json, or -o facts.xlsx for a person.");
		const [name = ""] = context.words;
		const copy = await openOneCopy(name, context);
		const notes = await (task === void 0 ? writeSheet(copy, context) : writeTasks(copy, task, context));
		return { notes: require_main.notesAt("stderr", ...notes, require_outline.leftOutOf(copy)) };
	}
};
async function writeTasks(copy, file, context) {
	const { index, io, options } = context;
	const { tasksOf } = await Promise.resolve().then(() => require("./task-Cxv_Z-Q9.cjs"));
	const tasks = tasksOf(copy, index, options);
	const { dir, name, ext } = {
		dir: (0, node_path.dirname)(file),
		name: (0, node_path.basename)(file, (0, node_path.extname)(file)),
		ext: (0, node_path.extname)(file)
	};
	const files = tasks.map((_, at) => tasks.length === 1 ? file : (0, node_path.join)(dir, `${name}-${at + 1}${ext}`));
	for (const each of files) require_new_files.refuseExisting((0, node_path.resolve)(io.cwd, each), io.cwd);
	if (files.length === 0) return [nothingLeft(copy)];
	return [...files.map((each, at) => {
		const text = `${JSON.stringify(tasks[at])}\n`;
		require_output.writeOutputFile([text], (0, node_path.resolve)(io.cwd, each), index);
		return `${each}: some ${require_main.withCommas(Math.ceil(text.length / 400) * 100)} tokens`;
	}), `Import the answer:\n    ${importCommand("proposals.jsonl", copy, context)}`];
}
async function writeSheet(copy, context) {
	const { index, io, options } = context;
	const { output = "" } = options;
	require_new_files.refuseExisting((0, node_path.resolve)(io.cwd, output), io.cwd);
	const { sheetOf } = await Promise.resolve().then(() => require("./sheet-COVLuu2P.cjs"));
	const sheet = sheetOf(copy, index);
	if ([...sheet.rows].length === 0) return [nothingLeft(copy)];
	await require_main.printAnswer(sheet, {
		...context,
		options: {
			output,
			bom: /\.csv$/i.test(output)
		}
	});
	return ["Shorten each passage to the words that state the fact, write `says`, choose a kind. Then make the facts:", `    ${importCommand(output, copy, context)} --by your-name`];
}
function nothingLeft({ source }) {
	return `Nothing was written: facts or no_fact hold every sentence of ${source}.`;
}
function importCommand(file, copy, { options }) {
	const folders = options.facts?.map((folder) => ` --facts ${folder}`).join("") ?? "";
	const source = options.source ? ` --source ${copy.source}` : "";
	return `pism import ${file} --copy ${copy.file}${source}${folders}`;
}
function wholeNumber(value) {
	if (/^[1-9]\d{0,5}$/.test(value)) return Number(value);
	throw new require_main.PismError("usage", `--sentences takes a number from 1, not ${value}`);
}
async function openOneCopy(file, context) {
	const { index, io, options } = context;
	const copy = await require_copies.openCopyOf(file, context).catch((thrown) => {
		if (!(thrown instanceof require_main.PismError) || thrown.code !== "no" || options.source) throw thrown;
		const own = index.folders.find((each) => each !== require_main.builtinFacts);
		const remedy = `\`pism new bulletin <id> --from ${file} --facts ${own === void 0 ? "my-facts" : require_problems.shownPath(own, io.cwd)}\` starts a bulletin.`;
		throw new require_main.PismError("no", thrown.message, `${thrown.hint}\n${remedy}`);
	});
	const several = require_copy.mastheadsIn(copy.text);
	const others = require_masthead.mastheadFindings(copy, index).map(({ field, value, found }) => `  ${field} is ${value}, but ${found}`);
	if (several.length < 2 && others.length === 0) return copy;
	const message = several.length > 1 ? `${file} has the mastheads of ${several.length} bulletins: No. ${several.join(", No. ")}` : `The masthead of ${file} is not that of ${copy.source}`;
	const remedy = "Give a copy of that bulletin alone, or correct its bulletin.yaml";
	const hint = [...others, `${remedy}; with --source, pism uses it all the same.`].join("\n");
	if (!options.source) throw new require_main.PismError("no", message, hint);
	await require_main.warn([message, ...others].join("\n"), io);
	return copy;
}
exports.command = command;
exports.openOneCopy = openOneCopy;
