require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_problems = require("./problems-S1EPT1sm.cjs");
const require_summaries = require("./summaries-BzUwtx0f.cjs");
const require_line = require("./line-Hon2opb1.cjs");
// src/cli/completion/complete.ts
const maxMeaning = 60;
async function completeWord([name, line = "", replaced], io, open) {
	const shell = require_line.shells.find((each) => each === name);
	if (!shell) return;
	const typed = require_line.splitLine(line, shell);
	const [, begun = "", value = typed.current] = /^(--[^=]+=)(.*)$/s.exec(typed.current) ?? [];
	const index = await leftIndex(typed.before, io, open);
	const found = await candidatesFor({
		...typed,
		value,
		index
	});
	index?.database.close();
	if (found === "files") return io.stdout.write("	files\n");
	const fitting = fittingOf(found, value);
	const shown = fitting.map(([word]) => wordFor(shell, word, begun, typed, replaced));
	io.stdout.write(completionLines(shell, shown, fitting));
}
async function leftIndex(before, io, open) {
	const home = io.env["HOME"] ?? io.env["USERPROFILE"] ?? "~";
	const named = beginningOf(before).facts.map((folder) => folder.replace(/^~(?=[/\\]|$)/, () => home));
	const folders = require_main.foldersOf(named, io);
	const [first = "", ...more] = folders;
	const canRead = more.length === 0 && (require_main.isDatabaseFile(first) || first === require_main.builtinFacts);
	const index = require_main.openStale(folders, io.env) ?? (canRead ? await open(named) : void 0);
	return index && (before.includes("--keep-going") || require_problems.errorsIn(index, null).length === 0) ? index : void 0;
}
function beginningOf(before) {
	return require_main.readStart(before.at(-1)?.startsWith("-") ? before.slice(0, -1) : before);
}
async function candidatesFor(asked) {
	const { before, current, value, index } = asked;
	const known = index ?? {
		kinds: [],
		registers: []
	};
	const name = beginningOf(before).command;
	const command = name === void 0 || name === "help" ? void 0 : await require_main.findCommand(name, known);
	const help = require_main.option("", "-h, --help", "show the help page");
	const options = [...Object.values({
		...command?.options,
		...require_main.globalOptions
	}), help];
	const [isValue, takesOptions] = [value !== current, !before.includes("--")];
	const flag = isValue ? current.slice(0, current.indexOf("=")) : before.at(-1) ?? "";
	const taking = options.find(({ long, short }) => flag === long || flag === short);
	if (taking?.required && takesOptions) return optionValues(taking, command?.kind ?? null, asked);
	if (isValue) return [];
	if (current.startsWith("-") && takesOptions) return options.filter(({ hidden }) => !hidden).map(({ long, description }) => [String(long), description.split("\n")[0] ?? ""]);
	if (command && name !== void 0) return argumentValues(name, command, asked);
	return name === void 0 || name === "help" ? commandTerms(name, known) : [];
}
async function commandTerms(name, index) {
	const kinds = index.kinds.map(({ kind, title }) => [kind, title]);
	const others = require_summaries.summariesOf(index.registers).map(({ name, summary }) => [name, summary]);
	if (name === void 0) return [
		...kinds,
		...others,
		["help", "Explain a command or a topic"]
	];
	const { topicNames } = await Promise.resolve().then(() => require("./help-topics-F0y3JO_e.cjs"));
	return [
		...kinds,
		...others,
		...topicNames.map((topic) => [topic, "a topic"])
	];
}
function optionValues(taking, kind, { value, index }) {
	const { long = "", flags, argChoices } = taking;
	if (argChoices) return argChoices.map((choice) => [choice, ""]);
	const name = /<([^<>]+)>/.exec(flags)?.[1] ?? "";
	const fields = (kind ? [kind] : index?.kinds ?? []).flatMap(({ fields }) => fields);
	const field = fields.find((each) => [require_main.optionOf(each), `${require_main.optionOf(each)}-all`].includes(long)) ?? fields.find((each) => kind && each.name.replaceAll("_", "-") === name);
	const own = field ? fieldValues(field, index, value) : [];
	if (own.length > 0) return own;
	const start = name === "columns" ? value.slice(0, value.lastIndexOf(",") + 1) : /^-/.exec(value)?.[0] ?? "";
	const found = valuesOf(name, long, kind, value.slice(start.length), index);
	return found === "files" ? found : found.map(([word, meaning]) => [start + word, meaning]);
}
function fieldValues(field, index, typed) {
	if (field.choices) return Object.entries(field.choices).map(([choice, meant]) => [choice, require_main.meaningOf(meant)]);
	const register = require_main.registerOfField(field);
	return register !== void 0 && index ? require_main.entriesBeginning(index.database, register, typed) : [];
}
function argumentValues(name, command, { before, value, index }) {
	if (index?.registers.includes(name.toLowerCase())) return require_main.entriesBeginning(index.database, name.toLowerCase(), value);
	const { arguments: takes = [], options, kind = null } = command;
	const inOptions = require_main.optionsIn(before, Object.values({
		...options,
		...require_main.globalOptions
	})).map(({ last }) => last);
	const words = before.filter((word, at) => !word.startsWith("-") && !inOptions.includes(at));
	const [term, , choices] = takes[Math.min(words.length - 1, takes.length - 1)] ?? [""];
	if (words.length > takes.length && !term.includes("...")) return [];
	if (choices) return choices.map((choice) => [choice, ""]);
	const wanted = term.replace(/[<>[\].]/g, "");
	const found = valuesOf(wanted, "", kind, value, index);
	const others = wanted === "id" && name !== "show" && index ? require_main.sourcesBeginning(index.database, value) : [];
	return found === "files" ? found : [...others, ...found];
}
function valuesOf(name, option, kind, typed, index) {
	if ([
		"file",
		"folder",
		"copy",
		"map"
	].includes(name)) return "files";
	if (name.includes("|")) return name.split("|").map((word) => [word, ""]);
	if (name === "verdict") return [...Object.entries(require_main.factVerdicts).map(([verdict, { means }]) => [verdict, means]), ["none", "not compared in all that it claims"]];
	if (!index) return [];
	const { database, kinds } = index;
	if (option === "--source") return require_main.sourcesBeginning(database, typed);
	const actors = () => require_main.entriesBeginning(database, require_main.actorRegister, typed);
	const columns = () => require_main.columnsFor(kind, option).map(({ name, field }) => [name, field?.about ?? ""]);
	return {
		kind: () => kinds.map(({ kind, title }) => [kind, title]),
		actor: actors,
		group: actors,
		id: () => require_main.idsBeginning(database, typed),
		tag: () => require_main.tagsInUse(database),
		column: columns,
		columns
	}[name]?.() ?? [];
}
function fittingOf(candidates, typed) {
	const usable = candidates.filter(([word]) => word !== "" && require_main.visible(word) === word);
	const begun = usable.filter(([word]) => word.toLowerCase().startsWith(typed.toLowerCase()));
	const fitting = begun.length > 0 ? begun : usable.filter(([word]) => require_main.fold(word).startsWith(require_main.fold(typed)));
	return [...new Map(fitting).entries()].slice(0, 500);
}
function wordFor(shell, word, begun, { current, quote }, replaced) {
	if (shell !== "bash") return begun + word;
	const kept = current.length - (replaced === void 0 ? current : require_line.splitLine(quote + replaced, shell).current).length;
	return require_line.quotedForBash((begun + word).slice(kept), quote);
}
function completionLines(shell, words, candidates) {
	const width = Math.max(0, ...words.map(({ length }) => length));
	return words.map((word, at) => {
		const meaning = require_main.visible((candidates[at]?.[1] ?? "").replace(/\s+/g, " "));
		const shown = meaning.length > maxMeaning ? `${meaning.slice(0, 59).trimEnd()}…` : meaning;
		if (shell === "bash") return word;
		if (shell === "zsh") return `${word}\t${shown === "" ? word : `${word.padEnd(width)}  ${shown}`}`;
		return shown === "" ? word : `${word}\t${shown}`;
	}).map((line) => `${line}\n`).join("");
}
exports.completeWord = completeWord;
