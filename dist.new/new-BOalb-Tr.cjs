require("./rolldown-runtime-n5aEA02a.cjs");
const require_copy = require("./copy-a4HXjAu7.cjs");
const require_open = require("./open-Cucj9IoA.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_new_files = require("./new-files-AaDeIxGq.cjs");
const require_output = require("./output-D-lVqxCc.cjs");
const require_reserved = require("./reserved-0XQlptJX.cjs");
let node_path = require("node:path");
// src/cli/commands/new.ts
const starts = [
	"bulletin",
	...Object.keys(require_main.sourceForms),
	"kind"
];
const declared = {
	from: require_main.option("Source", "--from <copy>", "of a bulletin, report or page: read title, date and authors from this copy (text, PDF, HTML, DOCX)"),
	...Object.fromEntries(require_main.statedSourceFields.map((field) => [require_main.optionKey(field), optionForField(field)]))
};
function optionForField(field) {
	const [ofBulletin, ofOthers] = [require_main.bulletinFields, require_main.sourceFields].map((fields) => require_main.isIn(fields, field));
	const [group, whose] = [ofOthers ? "Source" : "Bulletin", ofBulletin ? "" : "of a dataset, report or page: "];
	const about = `${whose}${field.about.charAt(0).toLowerCase()}${field.about.slice(1)}`;
	const flags = `${require_main.sourceOption(field)} ${require_main.fieldType(field).argument}`;
	return require_main.isList(field) ? require_main.repeatable(group, flags, `${about}; repeat for each`) : require_main.option(group, flags, about);
}
const command = {
	name: "new",
	task: "Write facts",
	summary: "Start a bulletin or other source, or a kind of fact",
	about: "`new bulletin` makes a folder with a bulletin.yaml and an empty file for each kind of fact. `new dataset`, `new report` and `new page` make a folder with a source.yaml for a table, a report or a web page. --from reads title, authors and date from the masthead of your copy, or from the metadata of a saved web page, and shows them. `new kind` makes a small kind of fact for you to change. Existing files are never overwritten.",
	examples: `
    pism new bulletin nsi-3001 --from bulletin.pdf --facts my-facts # a bulletin, from the masthead of your copy
    pism new dataset port-list --title Ports --publisher NSI --retrieved 2026-11-25 --facts my-facts # a table, to import its rows
    pism new kind port-calls --facts my-facts # a kind of fact of your own
  `,
	facts: "own",
	arguments: [[
		"<what>",
		"bulletin, dataset, report, page or kind",
		starts
	], ["<name>", "the id of the source, such as nsi-3001, or the name of the kind"]],
	options: declared,
	async run(context) {
		const [what = "", name = ""] = context.words;
		const wanted = require_main.oneOf(what, starts, "What to start");
		const root = targetFolder(context);
		const make = (index) => wanted === "kind" ? newKind(name, root, {
			...context,
			index
		}) : newSource(wanted, name, root, {
			...context,
			index
		});
		return make(await context.open([require_main.hasFacts(root) ? root : "builtin"]));
	}
};
function targetFolder({ io, options }) {
	const named = require_main.foldersOf(options.facts ?? [], io);
	const own = named.filter((folder) => folder !== require_main.builtinFacts);
	const isByPath = options.facts?.some((each) => each !== "builtin") === true;
	const [root, second] = own.length === 0 && isByPath ? named : own;
	if (root === void 0 || second !== void 0) throw new require_main.PismError("usage", "new needs one folder to write to", "Name it with --facts, as in --facts my-facts.");
	if (require_output.statIfExists(root)?.isDirectory() === false) throw new require_main.PismError("usage", `${root} is not a folder`, "Name the folder of your facts with --facts.");
	return root;
}
async function newKind(name, root, { index, io }) {
	if (!require_main.isKindName(name)) throw new require_main.PismError("usage", `A kind cannot be called ${name}`, "Use lower-case letters, digits and hyphens.");
	const use = require_reserved.reservedNames().kinds.get(name) ?? (index.registers.includes(name) ? "a register has that name" : void 0);
	if (use !== void 0) throw new require_main.PismError("usage", `A kind cannot be called ${name}: ${use}`, "Choose another name.");
	require_new_files.refuseExisting((0, node_path.join)(root, "kinds", `${name}.yaml`), io.cwd);
	if (index.kinds.some(({ kind }) => kind === name)) throw new require_main.PismError("usage", `There is a kind ${name} already`, "Choose another name.");
	const { makeKind } = await Promise.resolve().then(() => require("./new-source-D_GewnOc.cjs"));
	return { text: require_main.visibleLines(`Wrote ${(0, node_path.relative)(io.cwd, makeKind(root, name, index.kinds))}\n`) };
}
async function newSource(form, id, root, context) {
	const { index, io, options } = context;
	require_new_files.refuseId(id, form);
	const folder = (0, node_path.join)(root, id);
	require_new_files.refuseExisting(folder, io.cwd);
	const { makeSource, outlineText, statedBy } = await Promise.resolve().then(() => require("./new-source-D_GewnOc.cjs"));
	const stated = statedBy(form, options);
	const copy = options.from === void 0 ? void 0 : require_copy.layOut(await require_open.openCopy(options.from, io), require_copy.noLayout);
	const { name, names, text } = await makeSource(folder, form, stated, copy, index);
	if (copy) io.stderr.write(require_main.visibleLines(`${(0, node_path.relative)(io.cwd, folder)}/${name}:\n\n${text}\n`));
	return {
		text: require_main.visibleLines(`Wrote ${(0, node_path.relative)(io.cwd, folder) || folder}: ${names.join(", ")}\n`),
		notes: require_main.notesAt("stderr", copy ? outlineText(copy, name) : "")
	};
}
exports.command = command;
