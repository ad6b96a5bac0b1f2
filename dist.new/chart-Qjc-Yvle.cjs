require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_chart = require("./chart-DEq9sWsw.cjs");
// src/cli/chart.ts
async function chartAnswer(context, query) {
	const { index, options } = context;
	const way = chartStyle(options);
	const page = await require_main.renderOptionsFor({
		forReader: true,
		shortNames: way === "table"
	}, context);
	const chart = require_chart.chartOf(index.database, query, options, page.display);
	if (chart.bars.length === 0) return {};
	if (options.title) Object.assign(chart, {
		title: options.title,
		notes: [`${chart.title}.`, ...chart.notes]
	});
	const hasYears = options.groupBy === void 0 && chart.measure === "Facts" && chart.over !== "Year" && (!query.kind || require_main.canFilter("year", query.kind));
	const notes = require_main.notesAt("stderr", hasYears ? "By year: --group-by year." : "");
	return {
		text: await drawn(),
		count: chart.bars.length,
		rowsAre: "bar",
		notes
	};
	async function drawn() {
		const { chartSentences, chartText } = await Promise.resolve().then(() => require("./chart-text-D0pEHk9-.cjs"));
		if (way !== "svg") {
			if (context.words.length > 0) chart.notes.push(`Only facts that match \`${require_main.phrasesOf(query.filters)}\`.`);
			return way === "plain" ? chartSentences(chart, page) : chartText(chart, page, hasBlocks(context));
		}
		const limit = options.groupBy === void 0 ? query.limit : void 0;
		const notes = [...chart.notes, require_main.sourceCaption(index.database, {
			...query,
			limit
		})];
		return (await Promise.resolve().then(() => require("./chart-svg-Beujf_Bj.cjs"))).chartSvg({
			...chart,
			notes
		});
	}
}
function chartStyle(options) {
	const way = require_main.chosenFormat(options) ?? "table";
	if (way === "svg" || way === "table" || way === "plain") return way;
	throw new require_main.PismError("usage", `A chart cannot be ${way}`, "Write it to a file that ends in .svg or .txt, print it with --plain, or leave out --chart for the data.");
}
function hasBlocks({ io: { env }, options }) {
	if (options.output !== void 0) return true;
	const locale = env["LC_ALL"] || env["LC_CTYPE"] || env["LANG"] || "UTF-8";
	return env["TERM"] !== "dumb" && /utf-?8/i.test(locale);
}
exports.chartAnswer = chartAnswer;
