require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_table = require("./table-B4RjnAnw.cjs");
let node_path = require("node:path");
// src/import/suggest.ts
const maxExample = 40;
async function suggestMap(kind, file, options) {
	const table = await require_table.openTable(file, {
		...options,
		isGuess: true
	});
	const [needed = [], optional = []] = [true, false].map((isWanted) => require_main.writtenFields(kind).filter((field) => require_main.isNeeded(kind, field) === isWanted));
	const key = kind.subject.length > 0 ? kind.subject : [kind.caption];
	return [
		"# A map to complete: write the heading of a column in place of each …, and delete what you do not need.",
		`title: ${quoted((0, node_path.basename)(file))}`,
		`kind: ${kind.kind}`,
		"",
		"source:",
		"  form: dataset",
		"  # publisher: who publishes the table?",
		"  # title: what is it called? link, licence: where, and on what terms?",
		"",
		...tableLines(options, table.part),
		"# dates: dmy, mdy or ymd? It says how to read 3.4.2021.",
		"",
		"# The columns of the table, each with an example:",
		...columnLines(table),
		"",
		"fields:",
		...needed.map((field) => `  ${fieldLine(field, kind)}`),
		...optional.map((field) => `  # ${fieldLine(field, kind)}`),
		"",
		"# The sentences that readers see. The first one whose values all exist is used.",
		"says:",
		`  - '${key.map((name) => `{${name}}`).join(", ")}.'`,
		"",
		"# What tells rows apart.",
		`key: [${key.join(", ")}]`,
		""
	].join("\n");
}
function tableLines({ encoding }, part) {
	const keys = encoding === void 0 ? [] : [`encoding: ${quoted(encoding)}`];
	if (part && (part.key === "records" || part.others.length > 0)) keys.push(`${part.key}: ${quoted(part.name)}`);
	const others = part?.others.map(quoted).join(", ") ?? "";
	const note = others === "" ? [] : [`# Not read: ${others}. --sheet <name> reads another.`];
	return keys.length > 0 ? [
		...note,
		`table: { ${keys.join(", ")} }`,
		""
	] : [];
}
function columnLines({ headings, rows }) {
	const sound = rows.filter(({ broken }) => broken === void 0);
	return headings.map((heading, at) => {
		const example = sound.values().map(({ cells }) => [cells[at] ?? ""].flat().join("; ").trim()).find((text) => text !== "") ?? "empty";
		return `#   ${quoted(heading)}: ${require_main.clip(example.replace(/[\s\p{Cc}\p{Cf}]+/gu, " "), maxExample)}`;
	});
}
function fieldLine({ name, about, choices = {} }, { stages }) {
	const isStatus = stages.length > 0 && stages.every(({ status }) => Object.hasOwn(choices, status));
	const words = Object.keys(choices).join(", ");
	return `${name}: ${isStatus ? "{ stage: latest }" : "…"} # ${about}${words === "" ? "" : `: ${words}`}`;
}
function quoted(text) {
	if (/^\p{L}[\p{L}\p{N} ._()-]*$/u.test(text) && !/^(true|false|null)$|\s$/i.test(text)) return text;
	return /[\p{Cc}\p{Cf}]/u.test(text) ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`;
}
exports.suggestMap = suggestMap;
