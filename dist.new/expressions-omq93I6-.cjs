const require_main = require("./main-rDNL-VjD.cjs");
const require_file_keys = require("./file-keys-D4LJOHX6.cjs");
const require_field_reader = require("./field-reader-Dm9cnxie.cjs");
let node_sqlite = require("node:sqlite");
// src/load/kinds.ts
function readKind(document, fileName, reserved) {
	const { root, report, problems } = document;
	const values = require_field_reader.readWhole(document, "A kind", require_file_keys.kindFields);
	if (!root || !values) return void 0;
	const kind = kindOf(values);
	const name = kind.kind;
	if (name !== fileName || !require_main.isKindName(name)) report("KIND_NAME", require_main.rangeOf(root, "kind"), {
		file: fileName,
		kind: name
	});
	const use = reserved.kinds.get(name);
	if (use !== void 0) report("RESERVED_NAME", require_main.rangeOf(root, "kind"), {
		name,
		what: "kind",
		use
	});
	for (const field of kind.fields) checkField(field, root, document, reserved);
	checkTwins(kind.fields, root, document);
	for (const [key, names] of namedFields(kind)) checkNames(key, names, kind, root, document);
	const choices = kind.fields.flatMap((field) => Object.keys(field.choices ?? {}));
	for (const { status } of kind.stages) if (!choices.includes(status)) report("UNKNOWN_STATUS", require_main.rangeOf(root, "stages"), { status });
	for (const value of kind.binding) require_main.checkName(report, "UNKNOWN_CHOICE", require_main.rangeOf(root, "binding"), {
		value,
		field: "binding"
	}, choices, "Choices are");
	return problems.length > 0 ? void 0 : kind;
}
function kindOf(written) {
	const { replace: _, ...parts } = {
		...require_main.absentValues(require_file_keys.kindFields),
		...written
	};
	const fields = Object.entries(written.fields).map(([name, { choices, ...field }]) => {
		const inFull = Object.entries(choices ?? {}).map(([word, choice]) => [word, typeof choice === "string" ? choice : withFullForms(choice)]);
		return {
			...field,
			name,
			...choices && { choices: Object.fromEntries(inFull) }
		};
	});
	return {
		...parts,
		fields
	};
}
function withFullForms(choice) {
	const { words, not } = choice;
	return {
		...choice,
		...words && { words: fullForms(words) },
		...not && { not: fullForms(not) }
	};
}
function checkTwins(fields, root, { report }) {
	const owners = new Map();
	for (const field of fields) {
		const { name } = field;
		const own = [
			"",
			...require_main.isList(field) ? ["all"] : [],
			...field.ids ?? []
		].map((end) => bareName(name + end));
		const twin = own.map((each) => owners.get(each)).find((owner) => owner !== void 0);
		const [what, use] = [`field beside ${twin}`, "both would have one option or column"];
		if (twin !== void 0) report("RESERVED_NAME", require_main.rangeOf(root, "fields", name), {
			name,
			what,
			use
		});
		for (const each of own) owners.set(each, name);
	}
}
function bareName(name) {
	return name.replace(/[_-]/g, "");
}
function checkField(field, root, { report }, reserved) {
	const place = require_main.rangeOf(root, "fields", field.name);
	const use = reservedFor(field.name, reserved);
	if (use !== void 0) report("RESERVED_NAME", place, {
		name: field.name,
		what: "field",
		use
	});
	const ids = require_main.rangeOf(root, "fields", field.name, "ids");
	for (const scheme of field.ids ?? []) require_main.checkName(report, "UNKNOWN_SCHEME", ids, { scheme }, Object.keys(require_main.schemes), "Identifiers are");
	checkIncludes(field, root, report);
	const { keys } = require_main.fieldType(field);
	for (const key of require_main.typeKeys) {
		if (key in field && keys[key] === void 0) report("MISPLACED_KEY", require_main.rangeOf(root, "fields", field.name, key), {
			key,
			type: field.type
		});
		if (keys[key] === "needed" && !(key in field)) report("MISSING_KEY", place, {
			key,
			type: field.type
		});
	}
}
function checkIncludes({ name, choices = {} }, root, report) {
	const place = require_main.rangeOf(root, "fields", name);
	for (const value of Object.values(choices).flatMap((choice) => require_main.choiceWords(choice).includes ?? [])) require_main.checkName(report, "UNKNOWN_CHOICE", place, {
		value,
		field: "includes"
	}, Object.keys(choices), "Choices are");
}
function namedFields(kind) {
	const { count, trend, over, finding = "" } = kind.summary;
	const inFinding = Array.from(finding.matchAll(require_main.placeholder), ([, , name = ""]) => name);
	return [
		["fields", totalsOf(kind.fields)],
		["columns", kind.columns.filter((name) => name !== "date")],
		["list", kind.list.flatMap((name) => name.split(" or ")).filter((name) => !["date", "says"].includes(name))],
		["claim", kind.claim.flat()],
		["caption", [kind.caption]],
		["date", kind.date],
		["subject", kind.subject],
		["roles", kind.roles],
		["stages", kind.stages.map(({ date }) => date)],
		["sort", kind.sort.map((name) => name.replace(/^-/, "")).filter((name) => name !== "date")],
		["summary", [
			count,
			trend,
			over,
			...inFinding
		].filter((name) => name !== void 0)]
	];
}
function totalsOf(fields) {
	return fields.flatMap(({ total }) => total ?? []);
}
function checkNames(key, names, kind, root, { report }) {
	const place = require_main.rangeOf(root, key);
	const known = kind.fields.map((field) => field.name);
	for (const name of names) {
		const field = require_main.fieldOf(kind, name);
		const isOver = key === "summary" && name === kind.summary.over;
		require_main.checkName(report, "UNKNOWN_FIELD_NAME", place, {
			name,
			where: key
		}, known, "Fields are");
		const isWrong = (expected, remedy) => report("WRONG_TYPE", place, {
			field: name,
			expected,
			found: field?.type ?? "",
			remedy
		});
		if (field && (["date", "stages"].includes(key) || isOver) && !require_main.fieldType(field).isDate) isWrong("a date field", "Name date fields only.");
		if (field && key === "claim" && !require_main.fieldType(field).isWritten) isWrong("a field that facts state", "Name the fields that it is computed from.");
	}
}
function reservedFor(name, { fields }) {
	const bare = bareName(name);
	const [, use] = reservedForms.find(([form]) => form.test(name) || form.test(bare)) ?? [];
	return fields.get(name) ?? fields.get(name.replaceAll("_", "-")) ?? use;
}
const inherited = Object.getOwnPropertyNames(Object.prototype).join("|");
const reservedForms = [
	[/^(true|false)$/, "SQL has a value of that name"],
	[/^not?[_-]/, "options that begin so ask for the opposite"],
	[/_(first|last|count|complete)$/, "columns of dates and lists end so"],
	[new RegExp(`^(${inherited})$`, "i"), "every object of JavaScript has it"]
];
function fullForms(words) {
	return [...new Set(words.flatMap(formsOf))];
}
function formsOf(phrase) {
	const [marked, word = "", mark] = /(?<!\w)(\w{1,40})([+*])/.exec(phrase) ?? [];
	if (marked === void 0 || phrase.split(/[+*]/).length > 4) return [phrase];
	const stem = word.replace(/(?<=[^aeiou])y$/, "i");
	const plural = stem + (stem !== word || /([sxz]|ch|sh)$/.test(word) ? "es" : "s");
	const past = `${stem.replace(/e$/, "")}ed`;
	const present = `${word.replace(/(?<=[^e])e$/, "")}ing`;
	return (mark === "+" ? [
		word,
		plural,
		past,
		present
	] : [word, plural]).flatMap((form) => formsOf(phrase.replace(marked, form)));
}
function isExtension({ root }) {
	return root?.type === "mapping" && root.entries.has("extends");
}
function extendKind(base, document, fileName, reserved) {
	const { root, report, problems } = document;
	const values = require_field_reader.readWhole(document, "A file that extends a kind", require_file_keys.extensionFields);
	if (!root || !values) return void 0;
	const isOwn = values.extends === fileName;
	const reason = isOwn ? "there is no other kind of that name" : "a file extends the kind of its own name";
	if (!isOwn || !base?.kind || !base.document.root) return report("NOT_EXTENDED", require_main.rangeOf(root, "extends"), {
		...values,
		reason
	});
	const merged = {
		...document,
		root: merge(base.document.root, root, values.kind, report)
	};
	const kind = problems.length > 0 ? void 0 : readKind(merged, fileName, reserved);
	for (const { name, required } of kind?.fields ?? []) if (required && !require_main.fieldOf(base.kind, name)?.required) report("REQUIRED_ELSEWHERE", require_main.rangeOf(root, "fields", name, "required"), { field: name });
	return kind && problems.length === 0 ? {
		kind,
		document: merged
	} : void 0;
}
function merge(known, added, name, report) {
	if (known.type === "list" && added.type === "list") {
		const hasText = (item) => known.items.some((each) => textOf(each) === textOf(item));
		return {
			...added,
			items: [...known.items, ...added.items.filter((item) => !hasText(item))]
		};
	}
	if (known.type !== "mapping" || added.type !== "mapping") {
		if (textOf(known) !== textOf(added)) report("CONTRADICTS_KIND", added, {
			name,
			known: require_main.describeNode(known),
			added: require_main.describeNode(added)
		});
		return known;
	}
	const entries = new Map(known.entries);
	for (const [key, entry] of added.entries) {
		const before = entries.get(key)?.value;
		if (key !== "extends") entries.set(key, {
			...entry,
			value: before ? merge(before, entry.value, key, report) : entry.value
		});
	}
	return {
		...added,
		entries
	};
}
function textOf(node) {
	return node.type === "scalar" ? node.text : node.type;
}
// src/store/expressions.ts
function checkExpressions(kind, root, report) {
	const refuse = (range, reason) => report("BAD_EXPRESSION", range, { reason });
	const fields = kind.fields.map(({ is, complete, ...field }) => is ? {
		...field,
		type: "text"
	} : field);
	const plain = {
		...kind,
		fields,
		rules: []
	};
	let database;
	let allValid = true;
	for (const { sql, path } of expressionsOf(kind)) {
		if (sql === void 0) continue;
		database ??= tableIn(plain);
		const table = database;
		const reason = require_main.failureOf(() => {
			require_main.checkExpression(table, require_main.tableOf(kind), sql);
			tableIn({
				...plain,
				rules: [{
					require: sql,
					says: ""
				}]
			}).close();
		});
		if (reason !== void 0) refuse(require_main.rangeOf(root, ...path), reason);
		allValid &&= reason === void 0;
	}
	database?.close();
	const reason = allValid && database ? require_main.failureOf(() => tableIn(kind).close()) : void 0;
	if (reason !== void 0) refuse(require_main.rangeOf(root, "fields"), reason);
}
function tableIn(kind) {
	const database = new node_sqlite.DatabaseSync(":memory:");
	database.exec(`PRAGMA trusted_schema = OFF; ${require_main.kindTable(kind)}`);
	database.limits.length = require_main.maxComputedBytes;
	database.exec(`INSERT INTO ${require_main.tableOf(kind)} DEFAULT VALUES`);
	return database;
}
function expressionsOf({ fields, rules }) {
	return [
		...fields.map(({ name, is }) => ({
			sql: is,
			path: [
				"fields",
				name,
				"is"
			]
		})),
		...fields.map(({ name, complete }) => ({
			sql: complete,
			path: [
				"fields",
				name,
				"complete"
			]
		})),
		...rules.map(({ require: require$1 }, at) => ({
			sql: require$1,
			path: [
				"rules",
				at,
				"require"
			]
		}))
	];
}
Object.defineProperty(exports, "checkExpressions", {
	enumerable: true,
	get: function() {
		return checkExpressions;
	}
});
Object.defineProperty(exports, "extendKind", {
	enumerable: true,
	get: function() {
		return extendKind;
	}
});
Object.defineProperty(exports, "isExtension", {
	enumerable: true,
	get: function() {
		return isExtension;
	}
});
Object.defineProperty(exports, "readKind", {
	enumerable: true,
	get: function() {
		return readKind;
	}
});
