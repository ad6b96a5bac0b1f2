require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_problems = require("./problems-S1EPT1sm.cjs");
// src/cli/unknown-command.ts
function unknownCommand(name, index, rest) {
	require_problems.requireUsableKind(index, name);
	const known = require_main.allCommandNames(index);
	const words = rest.filter((word) => word !== "--");
	const command = words.find((word) => known.includes(word.toLowerCase()));
	const line = (real, after = words) => {
		const [called, ...flags] = real.split(" ");
		return [
			"pism",
			called,
			...after.map(require_main.shellWord),
			...flags
		].join(" ");
	};
	const other = otherName(name.toLowerCase(), index, known);
	const near = require_main.nearest(name, known);
	const question = questionLine([...name.split(" "), ...words], command, index);
	const isSaid = words.length > 0 && question.some((each) => each.split(" ").includes(name));
	const isAsked = require_main.isSentence(name) || isSaid && !index.kinds.some(({ kind }) => near.includes(kind));
	const found = near.length > 0 && !isAsked ? near.map((each) => line(each)) : question;
	const named = other === "facts" && command !== void 0 ? line(command, words.toSpliced(words.indexOf(command), 1)) : other && line(other);
	const lines = (named ? [named] : found).map((each) => `\`${each}\``);
	const hint = lines.length > 0 ? `Did you mean ${require_main.alternatives(lines)}?` : "`pism help` lists the commands.";
	return new require_main.PismError("usage", `There is no command ${name}`, hint);
}
function otherName(called, { kinds }, known) {
	const [ours] = Object.entries(require_main.commands).find(([, words]) => words.includes(called)) ?? [];
	const isCalled = (each) => !known.includes(each) && require_main.haveOneStem(each, called);
	return ours ?? kinds.find(({ aka = [] }) => aka.some(isCalled))?.kind;
}
function questionLine(argv, command, { database, kinds }) {
	const end = [...argv, "-"].findIndex((word) => word.startsWith("-"));
	const said = argv.slice(0, end).map((word) => word.replace(/\?$/, ""));
	const { kind = null, verb, filter } = kinds.flatMap((kind) => {
		return said.map((verb) => ({
			kind,
			verb,
			filter: require_main.ownValue(kind.verbs ?? {}, verb.toLowerCase())
		}));
	}).find((each) => each.filter) ?? { kind: kinds.find((each) => each.kind === command?.toLowerCase()) };
	const isAbout = (word) => ![
		command,
		verb,
		"not"
	].includes(word) && !require_main.isSentence(word) && require_main.hasValue(word);
	const about = said.filter(isAbout);
	const areStated = (words) => require_main.countFacts(database, {
		kind,
		filters: [require_main.searchFilter(database, words)]
	}) > 0;
	const words = about.map((_, at) => about.slice(at)).find(areStated) ?? [];
	if (words.length === 0 && !kind) return [];
	const [name = "", value = ""] = filter?.split("=") ?? [];
	const filters = filter ? [require_main.optionOf({ name }), (said.includes("not") ? "!" : "") + value] : [];
	const asked = words.flatMap((word) => /^[12]\d{3}$/.test(word) ? ["--year", word] : word);
	const count = /^how many /i.test(said.join(" ")) && said[2] === command ? ["--count"] : [];
	const list = asked[0] === "--year" ? "facts" : "search";
	return [["pism", ...[
		kind?.kind ?? list,
		...asked,
		...filters,
		...argv.slice(end),
		...count
	]].map(require_main.shellWord).join(" ")];
}
exports.unknownCommand = unknownCommand;
