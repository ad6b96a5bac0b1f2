const require_rolldown_runtime = require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
// src/render/markdown.ts
var markdown_exports = require_rolldown_runtime.__exportAll({ markdown: () => markdown });
const markdown = function* (result, { display }) {
	const { columns, rows } = result;
	const notes = require_main.notesOf(result, columns);
	yield line(columns.map((column) => require_main.titleText(column, display)));
	yield `| ${columns.map(({ align }) => align === "right" ? "---:" : "---").join(" | ")} |\n`;
	for (const row of rows) yield line(columns.map((column) => require_main.cellText(column, row, display)));
	if (notes.length > 0) yield `\n${notes.map(escaped).join("\\\n")}\n`;
};
function line(cells) {
	return `| ${cells.map(escaped).join(" | ")} |\n`;
}
const address = /(\bhttps?:\/\/(?:[^\s<>()]|\([^\s<>()]*\))*(?:[^\s<>()?!.,:;*_~'"\]]|\([^\s<>()]*\)))/;
function escaped(text) {
	return require_main.visible(text.replace(/\s+/g, " ")).split(address).map((part, position) => position % 2 === 1 ? link(part) : part.replace(/[\\|<>`*_[\]~]|&(?=#?\w+;)/g, "\\$&")).join("");
}
function link(url) {
	return `<${url.replace(/&(?=#?\w+;)/g, "&amp;").replace(/\|/g, "\\|")}>`;
}
Object.defineProperty(exports, "address", {
	enumerable: true,
	get: function() {
		return address;
	}
});
Object.defineProperty(exports, "markdown_exports", {
	enumerable: true,
	get: function() {
		return markdown_exports;
	}
});
