require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_catalogue = require("./catalogue-BUkJpdZe.cjs");
const require_disputes = require("./disputes-D5hSD7VP.cjs");
const require_help_topics = require("./help-topics-F0y3JO_e.cjs");
const require_summaries = require("./summaries-BzUwtx0f.cjs");
// src/cli/command.ts
const tasks = {
	"Ask and cite": "first",
	"See what is covered": "commands",
	"Check facts": "writing",
	"Write facts": "writing",
	"Use facts elsewhere": "scripts"
};
// src/cli/commands/help.ts
const global = [
	"--choices",
	"-h",
	"--help",
	"--no-pager",
	"--keep-going",
	"--facts",
	"--color"
];
async function help({ words, options, facts }, io, open) {
	const flags = options.map(({ flag }) => flag);
	if (flags.includes("--version") || flags.includes("-V")) return pageOf([require_main.packageVersion()], io);
	const flag = flags.find((each) => !global.includes(each));
	if (flag !== void 0) {
		const hint = require_main.didYouMean(flag, [
			"--help",
			"--version",
			"--facts",
			"--color"
		], "Options are");
		throw new require_main.PismError("usage", `There is no option ${flag} without a command`, hint);
	}
	const [word, strange] = words;
	const name = word?.toLowerCase() === "help" ? void 0 : word;
	if (strange !== void 0) throw new require_main.PismError("usage", `help takes only one word, not also ${strange}`);
	const topic = require_main.ownValue(require_help_topics.topics, name?.toLowerCase() ?? "");
	if (topic) return pageOf(topic, io);
	const index = await openForHelp(facts, io, open, name !== void 0);
	if (name === void 0) return pageOf(programPage(index), io);
	if (pages.includes(name.toLowerCase())) return pageOf(commandsPage(index, name.toLowerCase()), io);
	const command = await require_main.findCommand(name, index);
	if (command) return helpOn(command, index, io, flags.includes("--choices"));
	const near = require_main.nearQuestion(name, [
		...pages,
		...require_help_topics.topicNames,
		...require_main.allCommandNames(index)
	]);
	throw new require_main.PismError("usage", `There is no help on ${name}`, near ?? "`pism help` lists commands and topics.");
}
async function openForHelp(facts, io, open, definitionsOnly = true) {
	const isBuiltin = require_main.foldersOf(facts, io).every((folder) => folder === require_main.builtinFacts);
	try {
		return await open(facts, { definitionsOnly: definitionsOnly && !isBuiltin });
	} catch (thrown) {
		if (isBuiltin || !(thrown instanceof require_main.PismError)) throw thrown;
		await require_main.warn(`${thrown.message}: this page is about the facts that ship with pism.`, io);
		return open(["builtin"]);
	}
}
const pages = [
	"commands",
	"writing",
	"scripts"
];
const shared = new Set(Object.values(require_main.sharedOptions));
function helpOn(command, index, io, isFull = false) {
	const { name: title, summary, about = "", arguments: takes = [], kind } = command;
	const brief = kind !== void 0 && !isFull;
	const filled = brief ? require_catalogue.filledFields(index.database, kind) : [];
	const empty = brief ? kind.fields.filter(({ name }) => !filled.includes(name)).map(require_main.optionOf) : [];
	const all = Object.values({
		...command.options,
		...require_main.globalOptions
	}).filter(({ hidden }) => !hidden);
	const longs = new Set(all.map(({ long }) => long));
	const isOfList = ({ long }) => long?.endsWith("-all") === true && longs.has(long.slice(0, -4));
	const own = all.filter((each) => !shared.has(each) && !isOfList(each) && !empty.includes(each.long ?? ""));
	const groups = Map.groupBy(own, ({ helpGroupHeading = "" }) => helpGroupHeading);
	const named = Map.groupBy(all.filter((each) => shared.has(each)), ({ helpGroupHeading }) => helpGroupHeading === "Filters:" ? "filters" : "output");
	return pageOf([
		`pism ${title}: ${summary}`,
		{
			heading: "Examples:",
			terms: examplesOf(command, index)
		},
		`Usage: pism ${[
			title,
			...takes.map(([flags]) => flags),
			"[options]"
		].join(" ")}`,
		takes,
		about,
		...Array.from(groups, ([heading, group]) => {
			return {
				heading,
				terms: group.map((each) => termOf(each, brief))
			};
		}),
		...[...named].sort().map(([page, options]) => {
			const flags = options.flatMap(({ long }) => long ?? []);
			return `Also ${require_main.firstOf(flags, brief ? maxShared : flags.length)}: \`pism help ${page}\`.`;
		}),
		...brief ? [`\`pism help ${title} --choices\`: all options, and what choices mean.`] : []
	], io);
}
const maxShared = 10;
function termOf({ flags, description }, brief) {
	const [about = "", ...choices] = description.split("\n");
	const names = choices.map((each) => each.trim().split(":")[0]).join(", ");
	return [flags, brief && names !== "" ? `${about}: ${names}` : description];
}
function programPage(index) {
	const first = require_summaries.summariesOf(index.registers).flatMap(({ name, task }) => tasks[task] === "first" ? name : []);
	const more = [...require_help_topics.topicNames, ...pages].join(", ");
	return [
		`pism: what policy bulletins state, and what other sources say\n${loadedText(index.database)}`,
		programExamples(index),
		[
			["Kinds", kindNames(index)],
			["Ask", first.join("  ")],
			["Help", `pism help <command>: its options, with examples\npism help <topic>: ${more}`]
		]
	];
}
function loadedText(database) {
	const { facts, disputed } = require_disputes.standingOf(database, require_main.butBeside(database));
	const byForm = `SELECT form, count(*) FROM sources s ${require_main.where(require_main.butBeside(database, "s.source"))} GROUP BY form ORDER BY form`;
	const forms = require_main.readCells(database, byForm);
	return [
		...Array.from(forms, ([form, count]) => require_main.counted(count, form)),
		require_main.counted(facts, "fact"),
		`${disputed} disputed`
	].join(", ");
}
const maxExamples = 5;
const maxKindsNamed = 16;
function kindNames(index) {
	const filled = kindsByUse(index);
	const { database } = index;
	const filters = require_main.butBeside(database);
	const texts = filled.map((kind) => `${kind.kind}\u00A0${require_main.countFacts(database, {
		kind,
		filters
	})}`);
	const names = texts.length > 0 ? texts : index.kinds.map(({ kind }) => kind);
	const rest = names.length - maxKindsNamed;
	return names.slice(0, maxKindsNamed).join("  ") + (rest > 0 ? ` and ${rest} more` : "");
}
function kindsByUse(index) {
	return require_catalogue.kindsWithFacts(index).toSorted((one, other) => other.examples.length - one.examples.length);
}
function commandsPage(index, page) {
	const byTask = Map.groupBy(require_summaries.summariesOf(index.registers), ({ task }) => task);
	const isListed = (task) => page === "commands" || require_main.ownValue(tasks, task) === page;
	return [
		"Usage: pism <command> [words...] [options]",
		...page === "commands" ? [{
			heading: "List facts of a kind:",
			terms: index.kinds.map(({ kind, title }) => [kind, title])
		}] : [],
		...Object.keys(tasks).filter(isListed).map((task) => {
			return {
				heading: `${task}:`,
				terms: (byTask.get(task) ?? []).map(({ name, summary }) => [name, summary])
			};
		}),
		"`pism help <command>` explains a command, with examples."
	];
}
function programExamples(index) {
	const kinds = kindsByUse(index);
	return [
		...kinds.slice(0, 2).flatMap(({ kind, examples }) => {
			return givenFor(kind, examples).filter(([line], at) => at === 0 || line.endsWith("--matrix"));
		}),
		["pism facts Norway", "all about Norway"],
		["pism search \"forced labour\"", "in any spelling"],
		...kinds.flatMap(({ examples }) => givenFor("show", examples)).slice(0, 1),
		["pism checks", "what other sources say otherwise"],
		["pism summary", "what is loaded, on one screen"]
	];
}
function examplesOf({ name, examples }, index) {
	const given = require_catalogue.kindsWithFacts(index).flatMap((kind) => givenFor(name, kind.examples));
	const lines = examples.trim().split("\n");
	return [...given.slice(0, maxExamples), ...lines.map((line) => line.trim().split(" # "))];
}
function givenFor(command, examples = []) {
	return examples.filter(({ line }) => line.split(" ")[1] === command).map(({ line, answers }) => [line, answers]);
}
function pageOf(parts, io) {
	return { text: require_main.visibleLines(require_help_topics.helpText(parts, require_main.terminalWidth(io))) };
}
exports.examplesOf = examplesOf;
exports.help = help;
exports.helpOn = helpOn;
exports.openForHelp = openForHelp;
exports.programExamples = programExamples;
