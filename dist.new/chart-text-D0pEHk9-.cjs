require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_table = require("./table-PZN9mO62.cjs");
// src/render/chart-text.ts
require_table.init_text_width();
const labelPart = .4;
const minBar = 10;
const eighths = [
	"",
	"▏",
	"▎",
	"▍",
	"▌",
	"▋",
	"▊",
	"▉"
];
function chartText(chart, { width, style }, hasBlocks) {
	const values = chart.bars.map(({ value }) => value);
	const texts = chart.bars.map(({ text }) => require_main.visible(text));
	const longestLabel = Math.max(0, ...chart.bars.map(({ label }) => require_table.textWidth(require_main.visible(label))));
	const longestText = Math.max(0, ...texts.map(require_table.textWidth));
	const labelWidth = Math.min(longestLabel, Math.max(8, Math.floor(width * labelPart)));
	const room = Math.max(minBar, width - labelWidth - longestText - 4);
	const [least, greatest] = [Math.min(0, ...values), Math.max(chart.isShare ? 1 : 0, ...values)];
	const columns = (value) => greatest === least ? 0 : value / (greatest - least) * room;
	const zero = Math.round(columns(-least));
	const isCounted = hasBlocks && chart.bars.every((bar) => areSquares(bar, room));
	const most = Math.max(...chart.bars.map(({ counts: [, whole = 0] = [] }) => whole));
	return page(chart, chart.bars.flatMap(({ label, value, counts: [part = 0, whole = 0] = [] }, at) => {
		const length = columns(Math.abs(value));
		const before = " ".repeat(value < 0 ? Math.max(0, zero - Math.round(length)) : zero);
		const squares = `${"■".repeat(part)}${"□".repeat(whole - part)}`.padEnd(most);
		const bar = isCounted ? squares : barOf(length, hasBlocks, !hasBlocks || value < 0);
		const [first = "", ...rest] = require_table.wrapText(require_main.visible(label), labelWidth).split("\n");
		const head = first + " ".repeat(Math.max(0, labelWidth - require_table.textWidth(first)));
		const text = isCounted ? texts[at]?.padStart(longestText + 1) : texts[at];
		return [`${head}  ${before}${style.id(bar)}${bar === "" ? "" : " "}${text}`, ...rest];
	}), (line) => require_table.wrapText(require_main.visible(line), width), style);
}
function areSquares({ counts: [part = -1, whole = 0] = [] }, room) {
	return part >= 0 && part <= whole && whole > 0 && whole <= room;
}
function chartSentences(chart, { style }) {
	return page(chart, chart.bars.map(({ label, text }) => `${require_main.visible(label)}: ${require_main.visible(text)}`), require_main.visible, style);
}
function page({ title, notes }, bars, shown, style) {
	const below = notes.map((line) => style.faint(shown(line)));
	return [
		style.heading(shown(title)),
		...bars,
		...below
	].map((line) => `${line}\n`).join("");
}
function barOf(length, hasBlocks, isWhole) {
	const parts = length > 0 ? Math.max(1, Math.round(length * (isWhole ? 1 : 8))) : 0;
	if (isWhole) return (hasBlocks ? "█" : "#").repeat(parts);
	return "█".repeat(Math.floor(parts / 8)) + eighths[parts % 8];
}
exports.chartSentences = chartSentences;
exports.chartText = chartText;
