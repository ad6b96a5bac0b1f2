const require_main = require("./main-rDNL-VjD.cjs");
const require_table = require("./table-B4RjnAnw.cjs");
// src/propose/read-proposals.ts
function isPassageKey(key, values = {}) {
	return key === "quote" && !("passage" in values);
}
async function readProposals(file, options) {
	const text = /\.(?:xlsx|csv|tsv)$/i.test(file) ? "" : require_table.decodeText(file, options.encoding);
	if (/^[ \t]*[[{]/m.test(text)) return { lines: limited(file, linesOfJson(text)) };
	const table = await require_table.openTable(file, options);
	const names = table.headings.map((heading) => heading.trim().toLowerCase().replaceAll(" ", "_"));
	if (!names.some((name) => [
		"kind",
		"none",
		"name"
	].includes(name))) throw require_table.unreadableTable(file, `it has no column kind: its first row has ${require_main.clip(table.headings.join(", "), 80)}`, "Name the columns as the sheet of `pism draft` does: passage, says, kind and the fields.");
	return {
		lines: limited(file, table.rows.map(({ row, cells, broken }) => {
			if (broken !== void 0) return {
				line: row,
				broken
			};
			const values = names.flatMap((name, at) => name && cells[at]?.length ? [[name, cells[at]]] : []);
			return {
				line: row,
				values: Object.fromEntries(values)
			};
		})),
		table: {
			...table,
			headings: names
		}
	};
}
function limited(file, lines) {
	const hint = "Split the file, and review what is proposed between its parts.";
	if (lines.length > require_main.limits.facts) throw require_table.unreadableTable(file, `it has more than ${require_main.limits.facts} proposals`, hint);
	return lines;
}
function linesOfJson(text) {
	const fenced = text.split(/^[ \t]*```.*$/m);
	return fenced.map((part, at) => ({
		part,
		at
	})).filter(({ at }) => fenced.length < 3 || at % 2 === 1).flatMap(({ part, at }) => {
		const before = fenced.slice(0, at).join("").split("\n").length - 1;
		const whole = require_main.attempt(() => JSON.parse(part));
		const list = listIn(whole);
		if (list) return list.map((value, index) => proposalOf(index + 1, value));
		if (whole !== void 0) return [proposalOf(before + 1, whole)];
		return part.split(/\r?\n/).flatMap((line, index) => {
			const json = line.trim().replace(/,$/, "");
			return /^[[\]]?$/.test(json) ? [] : [proposalOf(before + index + 1, require_main.attempt(() => JSON.parse(json)))];
		});
	});
}
function listIn(whole) {
	if (Array.isArray(whole)) return whole;
	const isList = (value) => Array.isArray(value) && value.some((item) => isObject(item));
	return Object.values(require_main.valuesIn(whole)).find(isList);
}
function isObject(value) {
	return Object.keys(require_main.valuesIn(value)).length > 0;
}
function proposalOf(line, value) {
	if (value === void 0) return {
		line,
		broken: "the line is not JSON"
	};
	const { fields, ...own } = require_main.valuesIn(value);
	if (!isObject(value)) return {
		line,
		broken: "it is not an object with names and values"
	};
	return {
		line,
		values: {
			...require_main.valuesIn(fields),
			...own
		}
	};
}
Object.defineProperty(exports, "isPassageKey", {
	enumerable: true,
	get: function() {
		return isPassageKey;
	}
});
Object.defineProperty(exports, "readProposals", {
	enumerable: true,
	get: function() {
		return readProposals;
	}
});
