require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_fact_lines = require("./fact-lines-C5yl31vv.cjs");
const require_points = require("./points-CePj3RqE.cjs");
const require_table = require("./table-PZN9mO62.cjs");
// src/cli/whole-fact.ts
require_table.init_text_width();
const indent = 4;
function hanging(text, indent, { width }) {
	if (/^https?:\/\/\S+$/.test(text)) return require_main.visible(text);
	return require_table.wrapText(require_main.visible(text), Math.max(20, width - indent)).replaceAll("\n", `\n${" ".repeat(indent)}`);
}
function pointByPoint(shown, parts, options) {
	const { fact, kind } = shown;
	const page = {
		...options,
		width: Math.min(options.width, 120)
	};
	const { style, display } = page;
	const points = require_points.pointTable(fact, kind, display);
	const [said, also] = [points.said, parts.isWhole ? fact.notes : []].map((checks) => checks.map((check) => require_fact_lines.checkText(check, kind, display, fact)));
	const head = hanging(`${fact.id}  ${kind.kind}, ${parts.source}, ${require_main.placeText(fact.place)}`, 0, page);
	const id = require_main.visible(fact.id);
	const hasSources = said.length + also.length > 0;
	return `${[
		[style.strong(hanging(fact.says, 0, page)), style.id(id) + head.slice(id.length)],
		require_fact_lines.historyOf(fact).map((each) => style.warning(hanging(`${each}.`, 0, page))),
		[[...require_table.table(points.table, page)].join("").trimEnd()],
		said.length > 0 ? [style.strong("What they say"), ...statements(said, parts, page)] : [],
		also.length > 0 ? [style.strong("Also"), ...statements(also, parts, page, "–")] : [],
		[...parts.isWhole ? belongings(shown, page) : [], lastLine(fact, hasSources, parts, page)]
	].flatMap((lines) => lines.length > 0 ? lines.join("\n") : []).join("\n\n")}\n`;
}
function statements(all, { links }, page, sign) {
	const { faint } = page.style;
	return all.map((each, at) => {
		const { says, source, short, why, url, unopened, on } = each;
		const number = (sign ?? `${at + 1}`).padStart(2).padEnd(indent);
		const who = source === "" ? "" : short;
		const same = all.findIndex((other) => other.says === says);
		if (same < at && !links) return number + hanging(`the same as ${sign ?? same + 1}: ${who}`, indent, page);
		const text = number + hanging(says, indent, page);
		const [beside, below] = require_table.textWidth(`${text.split("\n").at(-1)}  ${who}`) <= page.width && !links ? [`  ${require_main.visible(who)}`.trimEnd()] : ["", who];
		const details = links ? [
			source,
			url,
			unopened && `not opened: ${unopened}`,
			`looked up on ${on}`
		] : [below];
		const lines = [why && `why: ${why}`, ...details].flatMap((line) => line ? faint(hanging(line, indent, page)) : []);
		return [text + faint(beside), ...lines].join(`\n${" ".repeat(indent)}`);
	});
}
function belongings({ fact, kind }, page) {
	const { passage, related, tags } = fact;
	return labelledLines({
		"Not stated": kind.columns.filter((name) => (fact[name] ?? null) === null).map((name) => require_main.columnLabel({ name })).join(", "),
		Passage: passage ? `“${passage}”` : "",
		Related: related.map(page.display.id).join(", "),
		Tags: tags.join(", ")
	}, page);
}
function labelledLines(all, page) {
	const stated = Object.entries(all).filter(([, text]) => text !== "");
	const width = Math.max(...stated.map(([label]) => label.length)) + 2;
	return stated.map(([label, text]) => page.style.faint(label.padEnd(width)) + hanging(text, width, page));
}
function lastLine(fact, hasSources, { links, isWhole }, page) {
	const { checked, notes, id } = fact;
	const others = isWhole || notes.length === 0 ? "" : ` ${require_main.counted(notes.length, "note")}: pism show ${page.display.id(id)}.`;
	const readers = checked.map(({ by, on }) => `${by} on ${on}`).join(", ") || "no second person";
	const more = hasSources && !links ? " Links and days looked up: --links" : "";
	return page.style.faint(hanging(`Paraphrase; read by ${readers}.${others}${more}`, 0, page));
}
exports.hanging = hanging;
exports.labelledLines = labelledLines;
exports.pointByPoint = pointByPoint;
