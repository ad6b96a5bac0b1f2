const require_rolldown_runtime = require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_table = require("./table-PZN9mO62.cjs");
const require_markdown = require("./markdown-D_ZfiFdJ.cjs");
let node_crypto = require("node:crypto");
// src/render/html.ts
var html_exports = require_rolldown_runtime.__exportAll({
	htmlTable: () => htmlTable,
	linked: () => linked
});
const styles = {
	table: "border-collapse: collapse; font: 10pt Calibri, Arial, sans-serif",
	cell: "border-bottom: 1px solid #9aa5b1",
	caption: "text-align: left; font-weight: bold; padding: 4px",
	below: "font: 9pt Calibri, Arial, sans-serif; margin: 4px"
};
const page = 64;
const htmlTable = (result, options) => piecesOf(result, options).map(({ markup }) => markup);
function* piecesOf(result, { display }) {
	const { columns: all, sample, rows } = require_main.sampled(result, display);
	const { columns, below, shares } = layoutOf(all, sample, result.columns !== result.all, display);
	yield html`<meta charset="utf-8">\n<table cellspacing="0" cellpadding="5" style="${styles.table}">\n`;
	if (result.title) yield html`<caption style="${styles.caption}">${result.title}</caption>\n`;
	yield html`<colgroup>${shares.map((share) => html`<col width="${Math.floor(share)}%">`)}</colgroup>\n`;
	yield html`<thead>\n${tableRow(columns.map((column) => {
		return html`<th scope="col" style="${styles.cell}; text-align: ${column.align}">${require_main.titleText(column, display)}</th>`;
	}))}</thead>\n<tbody>\n`;
	const isBare = below.length === 0;
	const head = isBare ? columns.find(({ name }) => name === "id") ?? columns[0] : void 0;
	const style = isBare ? `${styles.cell}; ` : "";
	for (const each of rows) {
		yield tableRow(columns.map((column) => {
			const content = cell(column, require_main.cellText(column, each, display));
			const aligned = `${style}text-align: ${column.align}`;
			if (column !== head) return html`<td style="${aligned}">${content}</td>`;
			return html`<th scope="row" style="${aligned}; font-weight: normal">${content}</th>`;
		}));
		if (!isBare) yield rowBelow(below, columns.length, each, display);
	}
	yield html`</tbody>\n</table>\n`;
	const lines = [...require_main.notesOf(result, all), ...result.source ? [result.source()] : []];
	for (const each of lines) yield html`<p style="${styles.below}">${linked(each.replace(/ {2,}/g, "; "))}</p>\n`;
}
function layoutOf(all, sample, isOfFacts, display) {
	const first = isOfFacts ? all.findIndex(({ isBelow }) => isBelow) : -1;
	for (let count = first > 0 ? first : all.length;; count -= 1) {
		const columns = all.slice(0, count);
		const below = first > 0 ? all.slice(count).toReversed() : all.slice(count);
		const { widths, total } = require_table.widthsOn(page, columns, sample, display);
		if (total > page && count > 1) continue;
		const [start = 0, ...others] = widths.map((width) => 100 * width / total);
		const rest = others.reduce((sum, share) => sum + share, 0);
		const scale = below.length === 0 ? 1 : (100 - start) / rest;
		return {
			columns,
			below,
			shares: rest === 0 ? [100] : [start, ...others.map((share) => share * scale)]
		};
	}
}
function rowBelow(below, count, row, display) {
	const lines = below.filter((column) => require_main.cellText(column, row, display) !== "").map((column, at) => {
		const text = require_main.cellText(column, row, display);
		if (!column.isBelow) return html`${raw(at > 0 ? "<br>" : "")}${require_main.titleText(column, display)}: ${cell(column, text)}`;
		return column.name === "id" ? html` (<code>${text}</code>)` : linked(text);
	});
	const first = html`<td style="${styles.cell}"></td>`;
	const content = html`<td colspan="${Math.max(1, count - 1)}" style="${styles.cell}">${lines}</td>`;
	return tableRow([...count > 1 ? [first] : [], content]);
}
function tableRow(cells) {
	return html`<tr valign="top">${cells}</tr>\n`;
}
function cell({ link }, content) {
	const url = content === "" ? void 0 : link?.(content);
	return url === void 0 ? linked(content) : html`<a href="${url}">${content}</a>`;
}
function linked(content) {
	const bold = (text) => raw(escapeHtml(text).replace(/\*\*(.+?)\*\*/g, "<b>$1</b>"));
	const link = (url) => html`<a href="${url}">${url}</a>`;
	return html`${content.split(require_markdown.address).map((part, at) => at % 2 === 1 ? link(part) : bold(part))}`;
}
function html(parts, ...holes) {
	return raw(String.raw({ raw: parts }, ...holes.map(markupOf)));
}
function markupOf(hole = "") {
	if (typeof hole === "string" || typeof hole === "number") return escapeHtml(`${hole}`);
	return "markup" in hole ? hole.markup : Array.from(hole, ({ markup }) => markup).join("");
}
function raw(markup) {
	return { markup };
}
function policyHash(content) {
	return `'sha256-${(0, node_crypto.hash)("sha256", content, "base64")}'`;
}
const escapes = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};
function escapeHtml(content) {
	return require_main.visible(content.replace(/\s+/g, " ")).toWellFormed().replace(/[&<>"']/g, (character) => escapes[character] ?? "");
}
Object.defineProperty(exports, "escapeHtml", {
	enumerable: true,
	get: function() {
		return escapeHtml;
	}
});
Object.defineProperty(exports, "html", {
	enumerable: true,
	get: function() {
		return html;
	}
});
Object.defineProperty(exports, "html_exports", {
	enumerable: true,
	get: function() {
		return html_exports;
	}
});
Object.defineProperty(exports, "linked", {
	enumerable: true,
	get: function() {
		return linked;
	}
});
Object.defineProperty(exports, "policyHash", {
	enumerable: true,
	get: function() {
		return policyHash;
	}
});
Object.defineProperty(exports, "raw", {
	enumerable: true,
	get: function() {
		return raw;
	}
});
