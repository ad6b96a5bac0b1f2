require("./rolldown-runtime-n5aEA02a.cjs");
const require_table = require("./table-B4RjnAnw.cjs");
// src/import/markdown.ts
function readMarkdown(file, text) {
	const lines = text.split(/\r\n?|\n/).map((line) => cellsOf(line.trim()));
	const at = lines.findIndex((cells, index) => cells && lines[index + 1]?.every((cell) => /^:?-+:?$/.test(cell)));
	const [headings, , ...others] = lines.slice(at);
	const hint = "Write a line of headings, a line of hyphens and a line for each row; each begins with |.";
	if (at < 0 || !headings) throw require_table.unreadableTable(file, "it has no table", hint);
	const end = [...others, void 0].indexOf(void 0);
	const rows = others.slice(0, end).map((cells = [], index) => {
		const broken = `the row has ${cells.length} cells, and the headings are ${headings.length}`;
		return {
			row: at + 3 + index,
			cells,
			...cells.length !== headings.length && { broken }
		};
	});
	return {
		headings,
		rows: require_table.limitRows(file, rows)
	};
}
function cellsOf(line) {
	if (!line.startsWith("|")) return void 0;
	const cells = line.slice(1).split(/\|(?<=(?<!\\)(?:\\\\)*\|)/);
	return (cells.at(-1) === "" ? cells.slice(0, -1) : cells).map((cell) => {
		return cell.replace(/<(https?:[^<>]*)>/g, (_, address) => address.replaceAll("&amp;", "&")).replace(/\\([^a-z\d\s])/gi, "$1").trim();
	});
}
exports.readMarkdown = readMarkdown;
