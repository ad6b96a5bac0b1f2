require("./rolldown-runtime-n5aEA02a.cjs");
const require_anchor = require("./anchor-sQ0Mh3I8.cjs");
const require_copy = require("./copy-a4HXjAu7.cjs");
const require_open = require("./open-Cucj9IoA.cjs");
const require_outline = require("./outline-COyQ4QDb.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_identify_source = require("./identify-source-BOGNAQqt.cjs");
const require_copies = require("./copies-DVSz_6gs.cjs");
const command = {
	name: "anchor",
	task: "Write facts",
	summary: "Print the source line of a passage, to paste into a fact",
	arguments: [["<copy>", "a text, PDF, HTML or DOCX file of the bulletin, report or page; - for standard input"], ["[phrase...]", "consecutive words; prints the clause that has them, then the whole sentence"]],
	examples: `
    pism anchor bulletin.pdf "a phrase of the sentence" # the clause with the phrase, and the sentence
    pism anchor bulletin.txt --from "its first words" --to "its last words" # a passage between two phrases
    pism anchor bulletin.txt "a phrase" --json # the anchor as JSON
    pism anchor bulletin.pdf --outline # the paragraphs as they are counted
  `,
	options: {
		source: require_main.copySourceOption,
		from: require_main.option("Passage", "--from <phrase>", "begin the passage with this phrase (needs --to)"),
		to: require_main.option("Passage", "--to <phrase>", "end the passage with this phrase (needs --from)"),
		outline: require_main.option("Passage", "--outline", "list the paragraphs with their numbers, and the lines outside paragraphs"),
		...require_main.outputOptions
	},
	allowsErrors: true,
	async run(context) {
		const { index, io, options, words } = context;
		const [file = "", ...phrase] = words;
		if (options.outline && (phrase.length > 0 || options.from || options.to)) throw new require_main.PismError("usage", "--outline takes a copy, and no phrase");
		const named = options.source?.at(-1);
		const opened = await require_open.openCopy(file, io);
		const source = named === void 0 ? require_identify_source.sourceIn(opened, index) : require_identify_source.identifySource(opened, index, named);
		const copy = require_copy.layOut(opened, require_identify_source.layoutOf(source, index));
		await require_copies.warnOfLayout(copy, io);
		if (options.outline) return outline(copy);
		const placeOf = require_identify_source.placeFinder(copy, index, source);
		const rows = findPhrase(copy, phrase.join(" "), options).map((passage) => {
			return {
				...placeOf(passage),
				...require_anchor.anchorOf(passage.text),
				passage: passage.text
			};
		});
		if (!require_main.formatFor(options, io).isData) return { text: rows.map(({ passage, ...place }) => `# ${require_main.visible(String(passage))}\n${require_anchor.placeYaml(place)}\n`).join("\n") };
		const all = Object.keys(rows[0] ?? {}).map((name) => require_main.plainColumn(name));
		return {
			columns: all,
			all,
			rows
		};
	}
};
function outline(copy) {
	const shown = (value, { forReader }) => forReader ? require_outline.startOf(String(value)) : String(value);
	const right = (name) => require_main.plainColumn(name, void 0, "right");
	const place = copy.format === "text" ? [right("line")] : copy.format === "pdf" ? [right("page")] : [];
	const text = {
		...require_main.plainColumn("text"),
		show: shown
	};
	const all = [
		require_main.plainColumn("part"),
		right("paragraph"),
		right("line"),
		right("page"),
		right("sentences"),
		text
	];
	const rows = require_outline.outlineOf(copy).map((part) => ({ ...part }));
	return {
		columns: [
			right("paragraph"),
			require_main.plainColumn("part"),
			...place,
			text
		],
		all,
		rows
	};
}
function findPhrase(copy, phrase, { from, to }) {
	if (from === void 0 !== (to === void 0)) throw new require_main.PismError("usage", "--from and --to need each other", "Give the first words and the last words.");
	if (phrase === "" === (from === void 0)) throw new require_main.PismError("usage", "anchor needs either a phrase, or --from and --to");
	const passages = (from === void 0 || to === void 0 ? [...require_anchor.clausesWith(copy, phrase), ...require_anchor.sentencesWith(copy, phrase)].toSorted((a, b) => a.end - b.end) : require_anchor.passagesBetween(copy, from, to)).filter(({ paragraph }) => paragraph !== null);
	if (passages.length > 0) return passages;
	const near = require_anchor.nearestSentences(copy, phrase || `${from} ${to}`, 3);
	const nearest = near.map(({ paragraph, text }) => `  paragraph ${paragraph}: ${text}`);
	if (near.length > 0) nearest.unshift("Nearest sentences:");
	const hint = [...nearest, ...require_copies.pdfHint(copy)].join("\n") || void 0;
	throw new require_main.PismError("no", `No passage has "${from === void 0 ? phrase : `${from} … ${to}`}"`, hint);
}
exports.command = command;
