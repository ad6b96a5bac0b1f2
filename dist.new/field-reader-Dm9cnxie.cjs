const require_main = require("./main-rDNL-VjD.cjs");
// src/load/field-reader.ts
function fieldReader({ report }, registers) {
	return {
		report,
		isPart: (register, part, whole) => require_main.isPartOf(registers?.get(register), part, whole),
		entriesNamed: (register, word) => require_main.entriesNamed(registers, register, word),
		suggestEntry: (register, id) => suggestEntry(id, registers?.get(register))
	};
}
const maxNamesCompared = 1e4;
function suggestEntry(written, register, wordOf = (id) => id) {
	if (!register || register.names.size > maxNamesCompared) return "";
	const { names } = register;
	const ids = require_main.nearest(require_main.foldName(written), names.keys()).flatMap((name) => names.get(name) ?? []);
	return ids.length === 0 ? "" : `Did you mean ${[...new Set(ids)].slice(0, 3).map(wordOf).join(" or ")}?`;
}
function readWhole(document, name, fields) {
	const { root, problems, report } = document;
	if (!root && problems.length === 0) report("EMPTY_VALUE", require_main.emptyRange, { field: "The file" });
	const values = root ? require_main.readRecord(root, {
		name,
		fields
	}, fieldReader(document)) : void 0;
	return problems.length > 0 ? void 0 : values;
}
function itemsOf({ root, report }, what, remedyIfTooMany) {
	if (!root) return [];
	if (root.type !== "list") {
		const remedy = `Write a list of ${what}, each with \`- id: …\`.`;
		report("WRONG_TYPE", root, {
			field: "The file",
			expected: "a list",
			found: require_main.describeNode(root),
			remedy
		});
		return [];
	}
	if (root.items.length <= require_main.limits.facts) return root.items;
	report("TOO_MANY", root, {
		limit: `${require_main.limits.facts}`,
		what,
		remedy: remedyIfTooMany
	});
	return [];
}
Object.defineProperty(exports, "fieldReader", {
	enumerable: true,
	get: function() {
		return fieldReader;
	}
});
Object.defineProperty(exports, "itemsOf", {
	enumerable: true,
	get: function() {
		return itemsOf;
	}
});
Object.defineProperty(exports, "readWhole", {
	enumerable: true,
	get: function() {
		return readWhole;
	}
});
Object.defineProperty(exports, "suggestEntry", {
	enumerable: true,
	get: function() {
		return suggestEntry;
	}
});
