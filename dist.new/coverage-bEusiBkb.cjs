require("./rolldown-runtime-n5aEA02a.cjs");
const require_anchor = require("./anchor-sQ0Mh3I8.cjs");
const require_coverage = require("./coverage-Bzm1EEfT.cjs");
const require_outline = require("./outline-COyQ4QDb.cjs");
const require_copy = require("./copy-a4HXjAu7.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_claims = require("./claims-DSw64Y52.cjs");
const require_identify_source = require("./identify-source-BOGNAQqt.cjs");
const require_copies = require("./copies-DVSz_6gs.cjs");
// src/cli/commands/coverage.ts
const declared = {
	source: require_main.copySourceOption,
	min: require_main.option("Sentences", "--min <percent>", "exit with 1 if facts or no_fact hold less of the letters and digits", percent),
	all: require_main.option("Sentences", "--all", "show covered sentences too, with their facts"),
	...require_main.outputOptions
};
const linesHint = " (`pism anchor --outline` shows the lines)";
const command = {
	name: "coverage",
	task: "Check facts",
	summary: "List sentences of a bulletin or report that facts do not hold in full",
	about: "Counts the letters and digits that passages of facts and no_fact hold. A sentence is listed, with the share that is held, until that is nine tenths. A heading at the start of a paragraph does not count.",
	arguments: [["<copy...>", "text, PDF, HTML or DOCX files of bulletins, reports or pages; - for standard input"]],
	examples: `
    pism coverage bulletin.pdf # sentences that are not held in full, with their source lines
    pism coverage bulletin.pdf --all # all sentences, with their facts
    pism coverage bulletin.txt --min 90 # exit with 1 if less than 90% are held
  `,
	options: declared,
	async run(context) {
		const { index, options, words } = context;
		const copies = [];
		for (const file of new Set(words)) {
			const copy = await require_copies.openCopyOf(file, context);
			const coverage = require_coverage.coverageOf(copy, require_claims.passagesOf(copy, index));
			copies.push({
				copy,
				coverage,
				placeOf: require_identify_source.placeFinder(copy, index, copy.source)
			});
		}
		const isDone = ({ left, percent }) => options.min === void 0 ? left === 0 : percent >= options.min;
		return {
			...coverageResult(copies, options.all === true),
			notes: copies.flatMap((each) => require_main.notesAt("answer", shareText(each), require_outline.leftOutOf(each.copy, linesHint))),
			exit: copies.every(({ coverage }) => isDone(coverage)) ? "done" : "no"
		};
	}
};
function shareText({ copy, coverage: { touched, total, percent } }) {
	const share = `facts or no_fact hold ${Math.floor(percent * 10) / 10}% of the letters and digits`;
	return `${copy.source}: ${share}, in ${touched} of ${total} sentences`;
}
function isSettled({ covered, claims }) {
	return covered && claims.every((id) => id.startsWith("no_fact "));
}
function coverageResult(copies, everything) {
	const rows = Iterator.from(copies).flatMap((each) => sentenceRows(each, everything));
	const right = (name) => require_main.plainColumn(name, void 0, "right");
	const showIds = (value, { id }) => value.map(id).join(", ");
	const facts = {
		...require_main.plainColumn("facts"),
		show: showIds
	};
	const source = {
		...require_main.plainColumn("source", "To paste"),
		show: (value) => require_anchor.placeYaml(value)
	};
	const sentence = require_main.plainColumn("sentence");
	const places = [
		right("paragraph"),
		right("line"),
		right("page")
	];
	const held = {
		...right("held"),
		show: (share) => `${Math.floor(Number(share) * 100)}%`
	};
	const done = ["covered", "settled"].map((name) => require_main.plainColumn(name));
	const all = [
		require_main.plainColumn("bulletin"),
		...places,
		held,
		...done,
		facts,
		sentence,
		source
	];
	const formats = {
		line: "text",
		page: "pdf"
	};
	return {
		columns: [
			...places.filter(({ name }) => !formats[name] || copies.some(({ copy }) => copy.format === formats[name])),
			held,
			...everything ? [facts] : [],
			sentence,
			source
		],
		all,
		rows
	};
}
function* sentenceRows({ copy, coverage: { sentences }, placeOf }, everything) {
	const placeAt = require_copy.placesIn(copy.text);
	for (const each of sentences) {
		if (each.covered && !everything) continue;
		const { sentence, claims } = each;
		const facts = claims.filter((id) => !id.startsWith(require_claims.noFact));
		const [covered, settled] = [each.covered && !isSettled(each), isSettled(each)];
		const { paragraph, text, start } = sentence;
		const { line, page } = placeAt(start);
		const place = {
			line: copy.format === "text" ? line : null,
			page
		};
		const source = {
			...placeOf(sentence),
			...require_anchor.anchorOf(text)
		};
		const held = each.letters === 0 ? 1 : Math.floor(100 * each.held / each.letters) / 100;
		yield {
			bulletin: copy.source,
			paragraph,
			...place,
			held,
			covered,
			settled,
			facts,
			sentence: text,
			source
		};
	}
}
function percent(value) {
	const number = Number(value.replace("%", ""));
	if (value !== "" && number >= 0 && number <= 100) return number;
	throw new require_main.PismError("usage", `--min takes a percentage from 0 to 100, not ${value}`);
}
exports.command = command;
