require("./rolldown-runtime-n5aEA02a.cjs");
const require_find = require("./find-BRLnIlDS.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_disputes = require("./disputes-D5hSD7VP.cjs");
const require_summary = require("./summary-CabfAylf.cjs");
const require_table = require("./table-PZN9mO62.cjs");
const require_disputes_text = require("./disputes-text-C0HwDJHk.cjs");
const require_problems = require("./problems-DIoyc--V.cjs");
// src/cli/commands/summary.ts
require_table.init_text_width();
const declared = {
	source: require_main.commonFilters.source,
	...require_main.outputOptions
};
const maxDisputes = 6;
const command = {
	name: "summary",
	task: "Ask and cite",
	summary: "Summarise what is loaded, what it says and what is disputed",
	arguments: [["[kind...]", "kinds to summarise; all if none is given"]],
	examples: `
    pism summary # sources, what they say, and the main disputes
    pism summary --source my-bulletin # only the facts of one bulletin
  `,
	options: declared,
	allowsErrors: true,
	async run(context) {
		const { index, options, words } = context;
		const kinds = require_find.kindsByName(words, index);
		const [only, other] = kinds;
		await require_problems.requireSound(context, only && !other ? only : null);
		const { filters } = require_main.readQuery({
			...context,
			words: []
		}, null);
		if (require_main.formatFor(options, context.io).name !== "table" || options.fields) return require_summary.summarise(index.database, kinds, filters);
		const page = await require_main.renderOptionsFor({
			forReader: true,
			shortNames: true
		}, context);
		const ofKinds = words.length > 0 ? [require_main.isOneOf("f.kind", kinds.map(({ kind }) => kind))] : [];
		const all = [...filters, ...ofKinds];
		const { facts, text, ...standing } = await require_disputes_text.disputesText(context, all, maxDisputes);
		const more = standing.disputed - maxDisputes;
		return { text: `${[
			sourcesText(index.database, all, page),
			await keyText(index.database, kinds, all, page),
			...facts > 0 ? [text + (more > 0 ? page.style.faint(`\n${more} more: pism checks`) : "")] : []
		].filter((part) => part !== "").join("\n\n")}\n` };
	}
};
const maxSources = 10;
function sourcesText(database, filters, page) {
	const sources = require_main.sourcesOf(database, filters).toReversed();
	const factsOf = ({ source }) => require_main.counted(require_disputes.standingOf(database, [...filters, require_main.isOneOf("f.source", [source])]).facts, "fact");
	const [only, other] = sources;
	if (only && !other) {
		const name = require_main.sourceName({
			...only,
			date: only.date && require_main.dateInWords(only.date)
		});
		const who = `${[...only.authors, name].join(", ")}; ${factsOf(only)}`;
		return `${page.style.strong(require_table.wrapText(require_main.visible(only.title), page.width))}\n${require_table.wrapText(require_main.visible(who), page.width)}`;
	}
	const names = sources.slice(0, maxSources).map((each) => require_table.wrapText(require_main.visible(`${require_main.sourceName(each)}; ${factsOf(each)}`), page.width));
	const rest = sources.length - maxSources;
	return [...names, ...rest > 0 ? [`${rest} more: pism sources`] : []].join("\n");
}
const maxKey = 10;
async function keyText(database, kinds, filters, page) {
	const ids = require_main.sourcesOf(database, filters).flatMap(({ source, key }) => key.map((id) => `${source}/${id}`));
	const chosen = require_disputes.byDispute(database, kinds, [...filters, require_main.isOneOf("f.id", ids)]).toSorted((one, other) => ids.indexOf(one.fact.id) - ids.indexOf(other.fact.id)).slice(0, maxKey);
	const columns = [{
		...require_main.plainColumn("says"),
		isWidest: true
	}];
	const { tableRows } = await Promise.resolve().then(() => require("./table-PZN9mO62.cjs")).then((n) => n.table_exports);
	const sentences = [...tableRows({
		columns,
		all: columns,
		line: columns,
		rows: chosen.map(({ fact }) => fact)
	}, page)].join("");
	const trends = kinds.flatMap((kind) => {
		const line = require_summary.trendText(database, {
			kind,
			filters
		});
		return line === "" ? [] : `  ${require_table.wrapText(line, page.width - 2).replaceAll("\n", "\n  ")}`;
	});
	return [sentences.trimEnd(), ...trends].filter(Boolean).join("\n");
}
exports.command = command;
