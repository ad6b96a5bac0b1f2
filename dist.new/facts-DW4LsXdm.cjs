const require_main = require("./main-rDNL-VjD.cjs");
const require_file_keys = require("./file-keys-D4LJOHX6.cjs");
const require_checks = require("./checks-DBrEh9i3.cjs");
const require_field_reader = require("./field-reader-Dm9cnxie.cjs");
// src/load/checks.ts
function readChecks(fact, values, kind, reading) {
	for (const { node, check } of [...checkNodes("checks", fact, values), ...checkNodes("notes", fact, values)]) validateSource(node, check, reading);
	const stated = kind.fields.filter(({ name }) => fact.entries.has(name));
	const checks = checkNodes("checks", fact, values).map(({ node, check }) => {
		const { verdict, agrees } = Object.fromEntries(node.entries);
		if (verdict && agrees) reading.report("TWO_VERDICTS", agrees.key);
		const { on_field: names = [] } = check;
		const missing = names.filter((name) => !stated.some((field) => field.name === name));
		for (const name of missing) reading.report("CHECK_FIELD_ABSENT", require_main.rangeOf(node, "on_field"), () => absent(name, stated));
		if (check.facts) return reportGiven(node, reading) ?? check;
		return names.length === 0 || missing.length > 0 ? check : withOutcome(node, check, values, kind, reading);
	});
	if (values.checks) values.checks = checks;
}
function reportGiven({ entries }, { report }) {
	for (const key of ["value", "source"]) {
		const given = entries.get(key);
		if (given) report("READ_FROM_FACTS", given.key, { key });
	}
}
function absent(name, stated) {
	const names = stated.filter((field) => require_main.fieldType(field).isWritten).map((field) => field.name);
	return {
		field: name,
		suggestion: require_main.didYouMean(name, names, "It has")
	};
}
function checkNodes(key, fact, values) {
	const list = fact.entries.get(key)?.value;
	const nodes = list?.type === "list" ? list.items.filter((item) => item.type === "mapping") : [];
	const read = values[key] ?? [];
	return nodes.flatMap((node, at) => read[at] ? [{
		node,
		check: read[at]
	}] : []);
}
function validateSource(node, { on, source, facts }, { report }) {
	if (!facts && !node.entries.has("source")) report("CHECK_WITHOUT_SOURCE", require_main.firstKeyOf(node));
	const [day, date] = [String(on), String(source?.date)];
	const [lookedUp, published] = [require_main.readDate(day), require_main.readDate(date)];
	if ("last" in lookedUp && "first" in published && lookedUp.last < published.first) report("CHECK_BEFORE_SOURCE", require_main.rangeOf(node, "on"), {
		on: day,
		date
	});
}
function withOutcome(node, check, fact, kind, reading) {
	const fields = (check.on_field ?? []).flatMap((name) => require_main.fieldOf(kind, name) ?? []);
	const value = node.entries.get("value")?.value;
	const given = value?.type === "mapping" ? value.entries : new Map();
	for (const [other, { key }] of given) if (!fields.some(({ name }) => name === other) && other in (check.value ?? {})) reading.report("OTHER_CHECK_FIELD", key, {
		on_field: require_checks.fieldNames(fields),
		field: other
	});
	const isUnread = ({ name }) => fact[name] === void 0 || given.has(name) && check.value?.[name] === void 0;
	if (fields.some(isUnread)) return check;
	if (kind.opinion && check.supports === void 0) return check;
	const { outcome, problem } = require_checks.decide(check, fields, fact, reading.isPart);
	if (problem) {
		const place = problem.key === void 0 ? require_main.firstKeyOf(node) : require_main.rangeOf(node, problem.key);
		reading.report(problem.code, place, problem.values);
	}
	return require_checks.withVerdict(check, outcome);
}
// src/load/facts.ts
function readSource(document, id, role) {
	const values = require_field_reader.readWhole(document, role === "bulletin" ? "A bulletin" : "A source", require_main.sourceFileFields[role]);
	return values && {
		form: "bulletin",
		...values,
		source: id
	};
}
function readFacts(document, kind, reading) {
	const fields = require_file_keys.factFields(kind);
	const facts = [];
	const lines = new Map();
	const isBroken = brokenByParser(document);
	for (const node of require_field_reader.itemsOf(document, "facts", "Move some facts to `<kind>-more.yaml`, which is read too.")) {
		const errorsBefore = document.errors;
		const values = require_main.readRecord(node, {
			name: "A fact",
			fields
		}, reading);
		if (!values || node.type !== "mapping") continue;
		checkInferred(node, values, reading);
		checkCounted(node, values, kind, reading);
		readChecks(node, values, kind, reading);
		checkId(node, values, lines, document);
		if (document.errors > errorsBefore || isBroken(node)) continue;
		facts.push({
			values,
			line: document.lineAt(node.start),
			place: {
				start: node.start,
				end: node.end
			}
		});
	}
	return facts;
}
function brokenByParser({ errors, problems, lineAt }) {
	if (errors === 0) return () => false;
	if (errors > 100) return () => true;
	const lines = problems.map(({ line }) => line);
	return ({ start, end }) => lines.some((line) => lineAt(start) <= line && line <= lineAt(end));
}
function checkInferred(node, values, { report }) {
	const { inferred = [] } = values;
	for (const field of inferred) if (!(field in values)) report("INFERRED_ABSENT", require_main.rangeOf(node, "inferred", field), { field });
}
function checkCounted(node, values, kind, { report }) {
	for (const name of Object.keys(values.counted ?? {})) {
		const field = require_main.fieldOf(kind, name);
		if (!(field && require_main.fieldType(field).shape === "number" && name in values)) report("COUNTED_ABSENT", require_main.rangeOf(node, "counted", name), { field: name });
	}
}
function checkId(node, { id }, lines, { report, lineAt }) {
	if (id === void 0) return;
	const other = lines.get(id);
	if (other === void 0) lines.set(id, lineAt(node.start));
	else report("DUPLICATE_ID", require_main.rangeOf(node, "id"), {
		id: String(id),
		other: `line ${other}`
	});
}
Object.defineProperty(exports, "readFacts", {
	enumerable: true,
	get: function() {
		return readFacts;
	}
});
Object.defineProperty(exports, "readSource", {
	enumerable: true,
	get: function() {
		return readSource;
	}
});
