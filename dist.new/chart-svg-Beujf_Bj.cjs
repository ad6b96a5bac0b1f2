require("./rolldown-runtime-n5aEA02a.cjs");
const require_html = require("./html-CR-1RI8i.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_table = require("./table-PZN9mO62.cjs");
// src/render/chart-svg.ts
require_table.init_text_width();
const colours = {
	ground: "#ffffff",
	text: "#1f2933",
	faint: "#52606d",
	bar: "#0072b2"
};
const size = {
	width: 720,
	margin: 20,
	title: 24,
	line: 17,
	character: 7.4,
	gap: 13,
	bar: 19,
	row: 12,
	axis: 50
};
const baseline = 4.5;
const lineLength = {
	label: 32,
	title: 68,
	note: 104
};
const maxParts = 6;
function chartSvg(chart) {
	const { bars, title, about, notes, over, measure } = chart;
	const labels = bars.map(({ label }) => inLines(label, lineLength.label));
	const head = inLines(title, lineLength.title);
	const below = inLines(about, lineLength.note);
	const foot = notes.flatMap((line) => inLines(line, lineLength.note));
	const left = size.margin + widest([...labels.flat(), over]) + size.gap;
	const valueWidth = size.margin + widest(bars.map((bar) => bar.text));
	const right = Math.max(left + size.width / 4, size.width - valueWidth);
	const top = size.margin + head.length * size.title + below.length * size.line + size.title;
	const heights = labels.map((lines) => Math.max(1, lines.length) * size.line + size.row);
	const bottom = top + heights.reduce((sum, height) => sum + height, 0);
	const [width, height] = [right + valueWidth, bottom + size.axis + foot.length * size.line + size.margin];
	const axis = axisOf(chart);
	const x = (value) => rounded(left + (value - axis.least) / (axis.most - axis.least) * (right - left));
	const ticks = axis.ticks.map((value) => [x(value), axis.text(value)]);
	let end = top;
	const rows = bars.map(({ value, text: shown }, at) => {
		const height = heights[at] ?? 0;
		end += height;
		return drawnRow(shown, [x(Math.min(0, value)), x(Math.max(0, value))], end - height / 2, labels[at], left);
	});
	const says = [
		about && `${about}.`,
		...bars.map((bar) => `${bar.label}: ${bar.text}.`),
		...notes
	].join(" ").trim();
	const zero = x(0);
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${require_html.escapeHtml(title)}" font-family="'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif" font-size="13" fill="${colours.text}">
<title>${require_html.escapeHtml(title)}</title>
<desc>${require_html.escapeHtml(says)}</desc>
<rect width="100%" height="100%" fill="${colours.ground}"/>
${ticks.map(([at]) => line(at, top, bottom, `stroke="${colours.faint}" stroke-opacity="0.25"`)).join("")}${rows.join("")}${line(zero, top, bottom, `stroke="${colours.text}"`)}${lines(head, size.margin, size.margin + 17, size.title, "font-size=\"18\" font-weight=\"bold\"")}<g fill="${colours.faint}">
${lines(below, size.margin, size.margin + head.length * size.title + size.gap)}${lines([over], size.margin, top - 5)}${ticks.map(([at, shown]) => lines([shown], at, bottom + size.line, 0, "text-anchor=\"middle\"")).join("")}${lines([measure], left, bottom + 2 * size.line + 2)}${lines(foot, size.margin, bottom + size.axis + size.gap)}</g>
</svg>
`;
}
function drawnRow(shown, [from, to], middle, label = [], left = 0) {
	const first = middle + baseline - (label.length - 1) * size.line / 2;
	const halo = `stroke="${colours.ground}" stroke-width="5" stroke-linejoin="round" paint-order="stroke"`;
	const bar = `<rect x="${from}" y="${middle - size.bar / 2}" width="${rounded(to - from)}" height="${size.bar}" fill="${colours.bar}"/>\n`;
	const value = lines([require_main.visible(shown)], to + 6, middle + baseline, 0, halo);
	return lines(label, left - 9, first, size.line, "text-anchor=\"end\"") + bar + value;
}
function axisOf({ bars, isShare }) {
	const values = bars.map(({ value }) => value);
	const least = Math.min(0, ...values);
	const most = Math.max(isShare ? 1 : 0, ...values) || (least === 0 ? 1 : 0);
	const rough = (most - least) / maxParts;
	const power = 10 ** Math.floor(Math.log10(rough));
	const round = (isShare ? [
		1,
		2.5,
		5,
		10
	] : [
		1,
		2,
		5,
		10
	]).map((part) => part * power).find((step) => step >= rough);
	const step = Math.max(round ?? rough, values.every(Number.isInteger) ? 1 : Number.MIN_VALUE);
	const [first, last] = [Math.ceil(least / step), Math.floor(most / step)];
	const ticks = Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step);
	const notation = power < 1e6 ? "standard" : "compact";
	const shown = (value) => isShare ? `${Math.round(100 * value)}%` : value.toLocaleString("en", {
		maximumSignificantDigits: 12,
		notation
	});
	return {
		least,
		most,
		ticks,
		text: shown
	};
}
function line(x, top, bottom, more) {
	return `<line x1="${x}" x2="${x}" y1="${top}" y2="${bottom}" ${more}/>\n`;
}
function lines(all, x, y, height = size.line, more = "") {
	if (all.length === 0) return "";
	return `<text ${more}>${all.map((each, at) => `<tspan x="${x}" y="${y + at * height}">${require_html.escapeHtml(each)}</tspan>`).join("")}</text>\n`;
}
function inLines(content, length) {
	return content === "" ? [] : require_table.wrapText(require_main.visible(content), length).split("\n");
}
function widest(all) {
	return Math.max(0, ...all.map((each) => require_table.textWidth(require_main.visible(each)))) * size.character;
}
function rounded(pixels) {
	return Math.round(100 * pixels) / 100;
}
exports.chartSvg = chartSvg;
