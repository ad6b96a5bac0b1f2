require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_find = require("./find-BRLnIlDS.cjs");
const require_catalogue = require("./catalogue-BUkJpdZe.cjs");
const require_disputes = require("./disputes-D5hSD7VP.cjs");
const require_fact_lines = require("./fact-lines-C5yl31vv.cjs");
const require_points = require("./points-CePj3RqE.cjs");
const require_summary = require("./summary-CabfAylf.cjs");
const require_whole_fact = require("./whole-fact-D1tAZS72.cjs");
const command = {
	name: "show",
	task: "Ask and cite",
	summary: "Show a fact in full, what disputes it first; or a source",
	arguments: [["<id...>", "ids of facts, or of sources"]],
	examples: `
    pism show my-fact # a fact with all its fields and checks
    pism show my-fact --quote # a paraphrase to paste, which says that it is one, with its citation
    pism show my-fact --quote --text bulletin.pdf # the passage in your copy, in quotation marks
    pism show my-bulletin # what a source is, and how many facts are from it
    pism show my-fact --json # the fact as JSON
  `,
	options: {
		links: require_main.linksOption,
		quote: require_main.option("Output", "--quote", "print a paraphrase, or with --text the passage, to paste with its citation"),
		style: require_main.choiceOption("Output", "--style <style>", "with --quote: cite in this style (default: chicago):", ["apa", "chicago"]),
		...require_main.outputOptions,
		text: require_main.textOption,
		proposed: require_main.proposedOption
	},
	run: (context) => require_main.answerProposed(context, show)
};
async function show(context) {
	const { index, words } = context;
	const isSource = (word) => require_main.factsById(index.database, index.kinds, word).length === 0 && require_main.sourceById(index.database, word) !== void 0;
	const sources = words.filter(isSource);
	if (sources.length === words.length) return cardsOf(sources, context);
	const tries = await Promise.allSettled(words.map(async (id) => require_find.factById(id, index)));
	const found = tries.flatMap((each) => each.status === "fulfilled" ? each.value : []);
	const failures = tries.flatMap((each) => each.status === "rejected" ? each.reason : []);
	const failure = failures.pop();
	const answer = found.length > 0 ? await answerWith(found, context) : {};
	const failed = require_main.notesAt("stderr", ...failures.map(({ message }) => message));
	return {
		...answer,
		notes: [...answer.notes ?? [], ...failed],
		failure
	};
}
async function cardsOf(words, context) {
	const { index, options } = context;
	const sources = words.flatMap((word) => require_main.sourceById(index.database, word) ?? []);
	if (require_main.chosenFormat(options) !== void 0 || options.fields !== void 0) {
		const list = require_catalogue.listSources(index.database);
		const isWanted = new Set(sources.map(({ source }) => source));
		const rows = [...list.rows].filter(({ source = null }) => isWanted.has(source));
		return {
			...list,
			rows,
			rowsAre: "source"
		};
	}
	const page = await require_main.renderOptionsFor({ forReader: true }, context);
	const cards = sources.map((source) => cardOf(source, index, page));
	return {
		text: cards.join("\n"),
		count: cards.length,
		rowsAre: "source"
	};
}
function cardOf(source, { database, kinds }, page) {
	const { source: id, title, authors, publisher, link, date } = source;
	const filters = [require_main.isOneOf("f.source", [id])];
	const name = require_main.sourceName({
		...source,
		date: date && require_main.dateInWords(date)
	});
	const says = kinds.map((kind) => require_summary.trendText(database, {
		kind,
		filters
	})).filter(Boolean);
	const [{ facts = "", all = 0, read = 0 } = {}] = require_main.readAll(database, `SELECT group_concat(kind || ' ' || facts, ', ' ORDER BY facts DESC, kind) AS facts, sum(facts) AS "all", sum(read) AS read
      FROM (SELECT kind, count(*) AS facts, count(nullif(checked, '[]')) AS read FROM fact_rows WHERE source = ? GROUP BY kind)`, id);
	const lines = {
		Says: says.join("; "),
		Facts: facts ? `${all}: ${facts}` : "none",
		Compared: facts ? require_disputes.standingText(require_disputes.standingOf(database, filters)) : "",
		Read: facts ? `${read || "none"} of them by a second person` : "",
		Link: link ?? ""
	};
	return `${[
		page.style.strong(require_whole_fact.hanging(title, 0, page)),
		require_whole_fact.hanging([...authors, publisher].join(", "), 0, page),
		...name.startsWith(title) ? [] : [require_whole_fact.hanging(name, 0, page)],
		"",
		...require_whole_fact.labelledLines(lines, page),
		page.style.faint(require_whole_fact.hanging(`pism facts --source ${id} · pism cite ${id}`, 0, page))
	].join("\n")}\n`;
}
async function answerWith(found, context) {
	const { index, options } = context;
	if (options.quote && options.proposed) throw new require_main.PismError("usage", "--quote and --proposed cannot be combined", "Only a confirmed fact can be cited.");
	if (options.quote) return quotes(found, context);
	const format = require_main.chosenFormat(options);
	if (/^(markdown|html)$/.test(format ?? "") && !options.fields) return documentOf(found, context);
	const isData = format !== void 0 || options.fields !== void 0;
	const columns = require_main.columnsOfAll([...new Set(found.map(({ kind }) => kind))]);
	if (isData && !options.fields?.includes("passage")) return {
		columns,
		all: columns,
		rows: found.map(({ fact }) => fact),
		isMixed: true,
		rowsAre: "fact"
	};
	const { facts, notes } = await withPassages(found, context);
	if (isData) return {
		columns,
		all: [...columns, require_main.plainColumn("passage")],
		rows: facts.map(({ fact }) => fact),
		isMixed: true,
		rowsAre: "fact",
		notes
	};
	const page = await require_main.renderOptionsFor({ forReader: true }, context);
	return {
		text: facts.map((each) => {
			const source = require_main.sourceInBrief(each.fact.source, index.database);
			const text = require_whole_fact.pointByPoint(each, {
				source,
				links: options.links,
				isWhole: true
			}, page);
			return options.proposed ? `Proposed, and not confirmed:\n${text}` : text;
		}).join("\n"),
		count: facts.length,
		rowsAre: "fact",
		notes
	};
}
async function documentOf(found, context) {
	const { load, ...format } = require_main.formatFor(context.options, context.io);
	const [render, page] = [await load(), await require_main.renderOptionsFor(format, context)];
	return {
		text: found.map(({ fact, kind }) => {
			const { table, said } = require_points.pointTable(fact, kind, page.display);
			const place = `${require_main.sourceInBrief(fact.source, context.index.database)}, ${require_main.placeText(fact.place)}`;
			const own = (label, text) => ({
				label,
				own: text,
				others: ""
			});
			const statements = [...said, ...fact.notes].map((check, at) => {
				const { says, source, url } = require_fact_lines.checkText(check, kind, page.display, fact);
				return {
					label: said.length > at ? `[${at + 1}]` : "Also",
					own: "",
					others: `${says} ${source} ${url}`.trim()
				};
			});
			const rows = [
				...context.options.proposed ? [own("State", "proposed, and not confirmed")] : [],
				own("Says", fact.says),
				...require_fact_lines.historyOf(fact).map((text) => own("Note", text)),
				...Array.from(table.rows, ({ verdict, point = "", ...row }) => {
					return {
						...row,
						label: `${require_main.verdictOf(verdict)?.mark ?? ""} ${point}`.trim()
					};
				}),
				own("Source", place),
				...statements
			];
			const columns = [
				require_main.plainColumn("label", fact.id),
				require_main.plainColumn("own", "Bulletin"),
				require_main.plainColumn("others")
			];
			return [...render({
				columns,
				all: columns,
				rows,
				notes: table.notes ?? []
			}, page)].join("");
		}).join("\n"),
		count: found.length,
		rowsAre: "fact"
	};
}
async function quotes(found, context) {
	const { index, options } = context;
	const [cite, { citedFact }] = await Promise.all([Promise.resolve().then(() => require("./prose-TX-50oL9.cjs")), Promise.resolve().then(() => require("./cite-C7b8NnXu.cjs")).then((n) => n.cite_exports)]);
	const { display } = await require_main.renderOptionsFor({
		forReader: true,
		shortNames: true
	}, context);
	const facts = found.map(({ fact }) => citedFact(fact, index));
	const cited = cite.citationsIn(facts, options.style === "apa" ? "apa" : "chicago");
	const { facts: withText, notes } = await withPassages(found, context);
	const rows = withText.map(({ fact, kind }, position) => {
		const citation = cited[position]?.trim().replace(/^\((.*)\)$|\.$/, "$1");
		const { passage } = fact;
		const paraphrase = `${fact.says.replace(/\.$/, "")}. (Paraphrased from ${citation}.)`;
		const sentences = [
			passage === null ? paraphrase : `“${quotable(passage)}” (${citation}).`,
			...require_fact_lines.historyOf(passage === null ? fact : {
				...fact,
				corrected: []
			}).map((each) => `${each}.`),
			...require_fact_lines.differenceSentences(require_fact_lines.checkTexts(fact, kind, display))
		];
		return {
			id: fact.id,
			quote: sentences.join(" ").replace(/"([^"]*)"/g, "“$1”")
		};
	});
	const format = require_main.chosenFormat(options) ?? "table";
	if ([
		"table",
		"plain",
		"markdown",
		"html"
	].includes(format) && options.fields === void 0) {
		const { linked } = await Promise.resolve().then(() => require("./html-CR-1RI8i.cjs")).then((n) => n.html_exports);
		const text = format === "html" ? (quote) => `<p>${linked(quote).markup}</p>` : require_main.visible;
		return {
			text: rows.map(({ quote }) => `${text(quote)}\n`).join("\n"),
			count: rows.length,
			rowsAre: "fact",
			notes
		};
	}
	const columns = [require_main.idColumn(), require_main.plainColumn("quote")];
	return {
		columns,
		all: columns,
		rows,
		rowsAre: "fact",
		notes
	};
}
function quotable(passage) {
	return passage.replace(/(?<!\.\w)\.$/, "").replace(/["“]([^"“”]*)["”]/g, "‘$1’");
}
async function withPassages(found, context) {
	const { passageFinder } = await Promise.resolve().then(() => require("./passages-D7Q3Bj8k.cjs"));
	const find = await passageFinder([...new Set(found.map(({ fact }) => fact.source))], context);
	const passages = found.map(({ fact }) => find(fact.source, fact.place));
	const missing = passages.flatMap((passage, position) => passage.text === null ? [`No passage of ${found[position]?.fact.id}: ${passage.because}.`] : []);
	const notes = context.options.text ? require_main.notesAt("answer", ...missing) : [];
	return {
		facts: found.map(({ fact, kind }, at) => ({
			kind,
			fact: {
				...fact,
				passage: passages[at]?.text ?? null
			}
		})),
		notes
	};
}
exports.command = command;
