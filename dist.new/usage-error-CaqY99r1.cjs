require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_catalogue = require("./catalogue-BUkJpdZe.cjs");
// src/cli/usage-error.ts
function unknownIn({ message }, argv, index) {
	const flag = flagIn(message);
	const at = argv.findIndex((argument) => argument === flag || argument.startsWith(`${flag}=`));
	const next = argv[at]?.split(/=(.*)/s)[1] ?? argv[at + 1] ?? "";
	const value = next.startsWith("-") ? "" : next;
	const registers = value !== "" && index ? require_main.registersNaming(index.database, value.replace(/^!/, "")) : [];
	return {
		flag,
		word: flag.replace(/^-+/, ""),
		value,
		registers
	};
}
function withRealName(trouble, command, argv, index) {
	const unknown = unknownIn(trouble, argv, index);
	const { flag, word } = unknown;
	const own = Object.values(command.options);
	if (trouble.code !== "commander.unknownOption" || own.some(({ long }) => long === flag)) return void 0;
	const choice = require_main.choices[word] ?? word;
	const chosen = own.find(({ argChoices }) => argChoices?.includes(choice))?.long;
	const [real, other] = chosen !== void 0 && !Object.hasOwn(command.options, "quote") ? [`${chosen}=${choice}`] : otherNames(unknown, command);
	if (!real || other) return void 0;
	return argv.flatMap((argument) => {
		if (argument !== flag && !argument.startsWith(`${flag}=`)) return argument;
		const rest = argument.slice(flag.length);
		return real === "words" ? rest.slice(1) || [] : real + rest;
	});
}
function otherNames({ word, value, registers }, { kind, options: options$1, arguments: taken = [] }) {
	const fields = fieldsCalled(word, kind).filter((field) => registers.includes(require_main.registerOfField(field) ?? ""));
	const takes = (real) => {
		if (real === "words") return value !== "" && taken.some(([flags]) => flags.includes(real));
		const flags = Object.values(options$1).find(({ long }) => long === real)?.flags;
		if (real === "--group-by") return flags && require_main.allColumns(kind ?? null).some(({ name }) => name === value);
		return flags && (/^\d|^$/.test(value) || !/<(year|date)>$/.test(flags));
	};
	const shared = Object.entries(require_main.options).filter(([real, others]) => others.includes(word) && takes(real));
	return [...fields.map(require_main.optionOf), ...shared.map(([real]) => real)];
}
function usageError(trouble, command, parser, argv, index) {
	const { name } = command;
	const help = `See \`pism help ${name}\`.`;
	const takes = parser.usage().replace(/^\[options\] ?/, "");
	const error = (says, hint = help) => new require_main.PismError("usage", says, hint);
	const first = flagIn(trouble.message);
	switch (trouble.code) {
		case "commander.unknownOption": {
			const known = parser.options.flatMap(({ long }) => long ?? []);
			if (known.includes(first)) return error(`${first} takes no value`);
			const unknown = unknownIn(trouble, argv, index);
			const hint = otherOption(unknown, argv, name) ?? hintFor(unknown, known, command, index);
			return error(`${name} has no option ${first}`, hint);
		}
		case "commander.conflictingOption": {
			const [, other = ""] = trouble.message.split(" with ");
			return error(`${first} and ${flagIn(other)} cannot be combined`, "Choose one of them.");
		}
		case "commander.excessArguments": return error(`${name} takes ${takes === "" ? "no words" : `only ${takes}`}`, shownWord(argv, index));
		case "commander.missingArgument": return error(`${name} needs <${first}>`, sourceFor(first, name, index) ?? `Write \`pism ${name} ${takes}\`. ${help}`);
		case "commander.optionMissingArgument": return error(`${argv.at(-1)} needs a value`);
		default: return error(trouble.message.replace(/^error: /, ""));
	}
}
function sourceFor(argument, name, index) {
	const [source] = argument === "id" && index ? require_main.sourceIds(index.database) : [];
	return source && `A source: \`pism ${name} ${source}\`. A fact: \`pism ${name} ID\`, as lists show it.`;
}
function hintFor({ flag, word, value, registers }, known, { kind }, index) {
	const positive = flag.replace(/^--not?-/, "--");
	if (positive !== flag && value !== "" && known.includes(positive)) return didYouMean([positive], `!${value}`);
	const fitting = fieldsWith(value, kind);
	const country = registers.includes("actors") ? known.filter((option) => option === "--country") : [];
	return didYouMean((fitting.length > 0 ? fitting : fieldsCalled(word, kind)).map(require_main.optionOf), value) ?? optionOfKinds(flag, value, index ? require_catalogue.kindsWithFacts(index) : []) ?? require_main.nearQuestion(flag, known) ?? didYouMean(country, value);
}
function fieldsCalled(word, kind) {
	return kind?.fields.filter(({ aka }) => aka?.includes(word)) ?? [];
}
function fieldsWith(choice, kind) {
	return kind?.fields.filter(({ choices = {} }) => Object.hasOwn(choices, choice)) ?? [];
}
function didYouMean(lines, value) {
	if (lines.length === 0) return void 0;
	return `Did you mean ${require_main.alternatives(lines.map((line) => line + valueWord(value)))}?`;
}
function valueWord(value) {
	return value === "" ? "" : ` ${require_main.shellWord(value)}`;
}
function otherOption({ word, value }, argv, name) {
	const [hint] = Object.entries(require_main.hints).find(([, words]) => words.includes(word)) ?? [];
	const id = name === "show" && argv.find((each) => !each.startsWith("-")) || "ID";
	return hint?.replace("NAME", name).replace("ID", id).replaceAll(" VALUE", valueWord(value));
}
function optionOfKinds(flag, value, kinds) {
	const lines = kinds.flatMap((kind) => {
		return fieldsWith(value, kind).map((field) => `\`pism ${kind.kind} ${require_main.optionOf(field)} ${value}\``);
	});
	if (lines.length > 0) return didYouMean(lines, "");
	const having = (wanted) => kinds.flatMap((kind) => {
		return Object.values(require_main.kindFilters(kind)).some(({ long }) => long === wanted) ? kind.kind : [];
	});
	const wanted = having(flag).length > 0 ? flag : `${flag}s`;
	const [first, ...others] = having(wanted);
	if (!first) return void 0;
	const also = /^\D/.test(value) ? ` \`pism facts${valueWord(value)}\` looks in all kinds.` : "";
	const line = `pism ${first} ${wanted}${valueWord(value)}`;
	return `${wanted === flag ? "It" : wanted} is an option of ${[first, ...others].join(", ")}: \`${line}\`.${also}`;
}
function shownWord([word = ""], index) {
	return index && require_main.factsById(index.database, index.kinds, word).length > 0 ? `\`pism show ${word}\` says where it is from.` : void 0;
}
function flagIn(message) {
	return /'([^' ,=]*)/.exec(message)?.[1] ?? "";
}
exports.usageError = usageError;
exports.withRealName = withRealName;
