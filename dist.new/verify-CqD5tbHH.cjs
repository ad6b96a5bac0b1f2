require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_map = require("./map-RXwGiJQc.cjs");
const require_claims = require("./claims-DSw64Y52.cjs");
const require_masthead = require("./masthead-3lUKk3cH.cjs");
const require_verify = require("./verify-Dc62QQkp.cjs");
const require_copies = require("./copies-DVSz_6gs.cjs");
let node_path = require("node:path");
const command = {
	name: "verify",
	task: "Check facts",
	summary: "Compare facts with your copy of a bulletin or report",
	about: "Each fact has an anchor, the length and a hash of its passage, by which pism finds the passage in your copy. A fact fails whose numbers, dates, names or words its passage contradicts; where the passage may say them in other words, the fact is one to look at (--questions). That no passage contradicts a fact does not make it true. The copy must have the masthead of the bulletin. `docs/PROOF.md` explains the limits of this comparison.",
	arguments: [["<copy...>", "text, PDF, HTML or DOCX files of bulletins, reports or pages; - for standard input"]],
	examples: `
    pism verify bulletin.pdf # facts that the bulletin contradicts or lacks
    pism verify bulletin.txt --questions # also what the bulletin may say in other words
    pism verify bulletin.pdf --json # every value with its place, as JSON
  `,
	options: {
		source: require_main.copySourceOption,
		verbose: require_main.option("Facts", "--verbose", "show every fact, with the values found in its passage"),
		questions: require_main.option("Facts", "--questions", "also list what the passage may say in other words"),
		failures: require_main.option("Facts", "--failures", "in data formats and with --verbose: show only facts that fail"),
		...require_main.outputOptions
	},
	async run(context) {
		const { index, io, options, words } = context;
		refuseTables(words);
		const results = [];
		const hints = [];
		for (const file of new Set(words)) {
			const copy = await require_copies.openCopyOf(file, context);
			const background = require_claims.backgroundOf(index, copy.source);
			const own = require_verify.verify(copy, [...require_claims.claimsOf(index, copy.source, background)], background);
			if (own.some(({ passage }) => passage === "missing")) hints.push(...require_copies.pdfHint(copy));
			const other = `${file} has none of these passages: it may be a translation or another version of ${copy.source}.`;
			if (own.length > 0 && own.every(({ count }) => count === 0)) hints.push(other);
			const ofSource = [...require_masthead.mastheadFindings(copy, index), ...require_claims.noFactFindings(copy, index)];
			results.push(require_verify.mastheadResult(copy.source, ofSource), ...own);
		}
		const isWhole = options.verbose || require_main.formatFor(options, io).isData;
		const isOpen = (result) => require_verify.fails(result) || options.questions === true && result.asks.length > 0;
		const shown = isWhole && !options.failures ? results : results.filter(isOpen);
		const at = ({ paragraph, page }) => paragraph ?? page ?? -1;
		const inOrder = shown.toSorted((a, b) => at(a) - at(b));
		const said = {
			notes: require_main.notesAt("answer", verifyTally(results), ...results.flatMap(repeatLines), ...hints),
			exit: results.some(require_verify.fails) ? "no" : "done"
		};
		if (isWhole) return {
			...said,
			...wholeColumns(),
			rows: inOrder.map(toRow)
		};
		return inOrder.length > 0 ? {
			...said,
			...failures(inOrder, options.questions === true)
		} : said;
	}
};
function refuseTables(files) {
	const endings = [...Object.keys(require_map.tableFormats), "jsonl"];
	const table = files.find((file) => endings.includes((0, node_path.extname)(file).slice(1).toLowerCase()));
	if (table === void 0) return;
	const hint = `\`pism import <kind> ${table} --map <map> --into <folder> --dry-run\` lists the facts that differ from it.`;
	throw new require_main.PismError("usage", `${table} is a table, and verify reads texts`, hint);
}
function failures(results, withQuestions) {
	const others = [
		"field",
		"value",
		"found",
		...withQuestions ? ["answer"] : []
	].map((name) => require_main.plainColumn(name));
	const columns = [{
		...require_main.idColumn(),
		name: "fact",
		title: "Fact"
	}, ...others];
	return {
		columns,
		all: columns,
		rows: results.flatMap(({ id, findings, asks }) => {
			return Object.entries({
				fails: findings,
				asks: withQuestions ? asks : []
			}).flatMap(([answer, all]) => all.map(({ field, value, found }) => ({
				fact: id,
				field,
				value,
				found,
				answer
			})));
		})
	};
}
function wholeColumns() {
	const all = [
		require_main.idColumn(),
		{
			...require_main.plainColumn("paragraph", "Paragraph", "right"),
			show: (value, _display, { page = null }) => String(value ?? (page === null ? "" : `page ${page}`))
		},
		require_main.plainColumn("page"),
		{
			...require_main.plainColumn("passage"),
			show: (_value, _display, row) => passageText(row)
		},
		require_main.plainColumn("count"),
		require_main.plainColumn("places"),
		{
			...require_main.plainColumn("values"),
			show: (value) => valuesText(value)
		},
		{
			...require_main.plainColumn("findings", "Fails in"),
			show: (value) => findingsText(value)
		},
		{
			...require_main.plainColumn("asks"),
			show: (value) => findingsText(value)
		},
		require_main.plainColumn("fails"),
		require_main.plainColumn("repeats")
	];
	return {
		columns: all.filter(({ name }) => ![
			"page",
			"count",
			"places",
			"fails",
			"repeats"
		].includes(name)),
		all
	};
}
function toRow(result) {
	const places = result.places.map(({ paragraph, page }) => result.page === null ? paragraph : page);
	return {
		...result,
		places,
		fails: require_verify.fails(result)
	};
}
const PARAGRAPHS_SHOWN = 5;
function passageText({ id, passage, count, places, paragraph, page }) {
	if (!String(id).includes("/")) return "masthead";
	const unit = page === null ? "paragraph" : "page";
	const all = places.map((place) => place === null ? "outside the text" : `${unit} ${place}`);
	const where = [...new Set(all)];
	const shown = where.slice(0, PARAGRAPHS_SHOWN).join(", ");
	const more = Number(count) > all.length || where.length > PARAGRAPHS_SHOWN ? " ..." : "";
	return {
		elsewhere: `found in ${where.join()}, not ${page ?? paragraph}`,
		ambiguous: `found ${count} times: ${shown}${more}`
	}[String(passage)] ?? String(passage);
}
function findingsText(findings) {
	return findings.map(({ field, value, found }) => `${field} ${value}: ${found}`).join("; ");
}
function valuesText(values) {
	const byStatus = Map.groupBy(values, ({ status }) => status === "needless" ? "stated" : status);
	const counted = [
		"stated",
		"inferred",
		"missing"
	].flatMap((status) => byStatus.has(status) ? `${byStatus.get(status)?.length} ${status}` : []);
	const needless = new Set(values.filter(({ status }) => status === "needless").map(({ field }) => field));
	return [...counted, ...Array.from(needless, (field) => `needlessly inferred: ${field}`)].join(", ");
}
function repeatLines({ id, repeats }) {
	return repeats.map(({ field, words, text }) => `${id}: \`${field}\` repeats ${words} words of the copy: "${text}"`);
}
function isFact({ id }) {
	return id.includes("/");
}
function verifyTally(results) {
	const all = results.filter(isFact);
	const facts = all.filter(({ passage }) => passage !== "missing");
	const absent = all.length - facts.length;
	const missing = absent === 0 ? "" : ` The ${absent === 1 ? "passage" : "passages"} of ${require_main.counted(absent, "other")} ${absent === 1 ? "is" : "are"} not in it.`;
	const failing = facts.filter(require_verify.fails).length;
	const others = facts.filter((fact) => !require_verify.fails(fact));
	const asking = others.filter(({ asks }) => asks.length > 0).length;
	const outcome = failing === 0 ? "none is contradicted" : `${failing} ${failing === 1 ? "fails" : "fail"}`;
	const questions = asking === 0 ? "" : `, ${asking} to look at (--questions)`;
	const says = facts.length === 0 ? "" : `: ${outcome}${questions}`;
	const moved = others.filter(({ passage }) => /elsewhere|ambiguous/.test(passage)).length;
	const places = moved === 0 ? "" : ` ${moved} ${moved === 1 ? "passage is" : "passages are"} in another place, or repeated (--verbose).`;
	const ofSources = results.flatMap((result) => isFact(result) ? [] : result.findings);
	const differs = (name) => ofSources.some(({ where }) => where === "masthead" === (name === "masthead"));
	const masthead = ["masthead", "`no_fact`"].map((name) => differs(name) ? ` The ${name} differs.` : "").join("");
	const copying = facts.filter(({ repeats }) => repeats.length > 0).length;
	const repeating = ` ${copying} ${copying === 1 ? "fact repeats" : "facts repeat"} nine or more words in a row.`;
	return `${require_main.counted(facts.length, "fact")} compared with the copy${says}.${missing}${places}${masthead}${copying > 0 ? repeating : ""}`;
}
exports.command = command;
