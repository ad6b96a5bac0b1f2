require("./rolldown-runtime-n5aEA02a.cjs");
const require_table = require("./table-PZN9mO62.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
// src/cli/help-topics.json
var help_topics_default = {
	filters: [
		"Every field of a kind is an option of its command: `pism <kind> --<field> <value>`. `pism help <kind>` lists them.",
		[
			["the same option twice, a,b", "either value: --year 2018 --year 2024, --country CN,RU; in texts, a comma is a comma"],
			["different options", "both: --year 2024 --country GB"],
			["'!value', \"not value\"", "all other facts, including those without a value"],
			["none", "facts without a value ('!none': facts with one)"],
			["'=value'", "exactly this text, date or choice"],
			["'>=1990', '<1990'", "numbers, dates and scales, such as --strength, from this value on, or before it (also > and <=)"],
			["1990..1999", "numbers and dates from one value to another (1990..: no end)"],
			["--<list>-all, --country-all", "facts that have all of the values given: --country-all CN,RU"],
			["texts", "match anywhere in the text; with '=' the whole text"],
			["percentages", "50% and 0.5 are the same; 48% finds what tables show as 48%"],
			["countries, actors", "a code, a name in English or Polish, an alias: uk, GB, Chiny, DPRK"],
			["--country", "any actor of the fact, including its ministries and present members"],
			["--year, --since, --until", "any date of the fact (`pism help dates`)"],
			["words", "all of them, in any form (imports, imported), names in any spelling (US, America); a choice (treaties ratified) or an id; '!word', not word: facts without it, or with another choice (treaties not ratified); a OR b: either. A phrase in the quotes of the shell may have other endings; '\"a phrase\"' may not"],
			["--where", "an SQLite condition on the columns: --where 'paragraph > 2'"],
			["columns in --where", "a date x also has x_first and x_last, a list x has x_count; `pism kinds <kind>` lists the fields"],
			["functions in --where", "those of SQLite: like, glob, lower, length, substr, coalesce, iif, round, date, ->> ...; for SELECT use `pism sql`"]
		],
		"The glossary of pism (docs/GLOSSARY.md) explains kind, register, verdict, subject and its other words."
	],
	dates: [
		"Dates are written in EDTF (ISO 8601-2), as exactly as they are known:",
		[
			["1998", "a year"],
			["2021-03, 2021 Mar", "a month, as in files or as in columns"],
			["2024-07-03", "a day"],
			["2024-Q1", "a quarter"],
			["2023/2026", "from one date to another (2023/..: no end)"],
			["202X, 2021?, 2021~", "a decade; uncertain; about"]
		],
		"A filter finds all dates that can match: --year 2024 finds 2024-05, 2024-Q1, 2023/2026 and a term from 2023 to 2026; --since 2021-03 finds 2021, which may be later in that year."
	],
	marks: [
		"A mark before a fact in a list says what other sources say of it:",
		[
			["✓", "agrees, supported: all that it claims was compared, and other sources agree"],
			["≠", "differs, opposed: a source says something else"],
			["±", "contested: other sources contradict each other"],
			["-", "in a cell: the source does not state it"]
		],
		"A fact without a mark was not compared with other sources in all that it claims. `pism show ID` names what was not compared, `pism checks ID` lists what each source says, and `pism facts --disputed` lists all facts marked ≠ or ±."
	],
	"exit-codes": ["Exit statuses:", [
		["0", "done, also when nothing matches"],
		["1", "a \"no\": check, verify or coverage found something, no fact has this id, a report or picture would be empty, or --exit-status was given and nothing matched (compare: the facts differ; proofread: something differs or is disputed)"],
		["2", "the command line is wrong"],
		["3", "facts or files cannot be read, or the output cannot be written, as on a full disk"],
		["70", "a bug in pism; please report the stack trace that it prints"],
		["130", "interrupted, or a query in SQL took more time or memory than allowed"]
	]],
	environment: [
		"Environment variables:",
		[
			["PISM_FACTS", "facts folders, or one exported .db, to read without --facts"],
			["PISM_TEXTS", "folders with your copies of bulletins"],
			["PISM_PAGER, PAGER", "the pager for long output on a terminal (default: less -FRX, on Windows none; empty: none)"],
			["NO_COLOR, FORCE_COLOR", "turn colour off or on; NO_COLOR wins, and --color overrides both"],
			["COLUMNS", "the width of tables that are not on a terminal (default: 80)"],
			["PISM_DEBUG", "1 prints which index is used, and why it was refreshed"],
			["XDG_CACHE_HOME", "where the index is stored, in pism/ (default: ~/.cache)"],
			["XDG_DATA_HOME", "where your copies may be, in pism/ (default: ~/.local/share)"],
			["SQLITE_TMPDIR", "where large sorts put temporary data"],
			["SOURCE_DATE_EPOCH", "the day on a report, in seconds since 1970 (default: today)"]
		],
		"Several folders are separated as in PATH, by : or on Windows by ;. An option overrides a variable."
	]
};
// src/cli/help-topics.ts
require_table.init_main();
function formatsThat(are) {
	return Object.entries(require_main.formats).flatMap(([name, format]) => are(format) ? [name] : []);
}
const options = formatsThat(({ hasOption }) => hasOption).map((name) => `--${name}`);
const { filters, ...texts } = help_topics_default;
const shared = [...Map.groupBy(Object.values(require_main.sharedOptions), ({ helpGroupHeading = "" }) => helpGroupHeading)].map(([heading, all]) => [heading, all.map(({ flags, description }) => [flags, description])]);
const topics = {
	filters: [...filters, ...shared.filter(([heading]) => heading === "Filters:").flat()],
	output: shared.filter(([heading]) => heading !== "Filters:").flat(),
	formats: [
		`The format is ${require_main.usualFormats.terminal} on a terminal and ${require_main.usualFormats.pipe} in a pipe. --format, ${options.join(", ")} or the ending of the -o file choose another. -o - is standard output.`,
		Object.entries(require_main.formats).map(([name, { about, endings }]) => [name, `${about}${endings.length > 0 ? ` (.${endings.join(", .")})` : ""}`]),
		"--safe-csv puts an apostrophe before cells of CSV that a spreadsheet would run as formulas.",
		`The formats ${formatsThat(({ forReader }) => forReader).join(", ")} are for reading, with names and rounded percentages. The others have codes (or names with --names) and exact numbers. In JSON all facts of a kind have the same keys; values that are not stated are null. In a pivot, the column none counts facts without a value; if two columns have one name, the second is called name_2.`
	],
	...texts
};
const topicNames = Object.keys(topics);
function helpText(parts, width) {
	return `${parts.map((part) => {
		if (typeof part === "string") return require_table.wrapAnsi(part, width);
		const [heading, terms] = Array.isArray(part) ? ["", part] : [`${part.heading}\n`, part.terms];
		return terms.length > 0 ? heading + pairs(terms, width) : "";
	}).filter((text) => text !== "").join("\n\n").replaceAll("\xA0", " ")}\n`;
}
function pairs(all, width) {
	const maxLeft = Math.min(34, Math.floor(width * .43));
	const left = Math.min(maxLeft, Math.max(...all.map(([term]) => term.length)));
	const gap = `\n${" ".repeat(left + 4)}`;
	return all.map(([term, meaning]) => {
		const lines = meaning.split("\n").map((line) => hang(line, Math.max(12, width - left - 4)));
		return ((term.length > left ? `  ${term}${gap}` : `  ${term.padEnd(left)}  `) + lines.join("\n").replaceAll("\n", gap)).trimEnd();
	}).join("\n");
}
function hang(line, width) {
	const indent = /^ */.exec(line)?.[0] ?? "";
	const next = indent === "" ? "\n" : `\n${indent}  `;
	return indent + require_table.wrapAnsi(line.trim(), width - indent.length - 2).replaceAll("\n", next);
}
exports.helpText = helpText;
exports.topicNames = topicNames;
exports.topics = topics;
