const require_dist$1 = require("./dist-gJK9tRYC.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_problems = require("./problems-S1EPT1sm.cjs");
const require_output = require("./output-D-lVqxCc.cjs");
const require_fact_files = require("./fact-files-Dppao2yn.cjs");
const require_document = require("./document-Cyc18krf.cjs");
const require_field_reader = require("./field-reader-Dm9cnxie.cjs");
const require_file = require("./file-B6aokjzJ.cjs");
const require_file_keys = require("./file-keys-D4LJOHX6.cjs");
const require_problem = require("./problem-BLzO0Gvn.cjs");
let node_path = require("node:path");
let node_crypto = require("node:crypto");
// src/propose/proposed-file.ts
var import_dist = require_dist$1.require_dist();
const originFields = [
	require_main.requiredField("by", "text", "Who proposed it: a person, or the name of a model"),
	require_main.requiredField("on", "date", "Day on which it was imported"),
	require_main.requiredField("round", "count", "The round of corrections, from 1", { minimum: 1 })
];
const origin = require_main.requiredField("proposed", "record", "Who proposed it", { fields: originFields });
const passage = require_main.requiredField("source", "record", "The passage that it is from", { fields: require_main.placeFields });
const many = { maxEntries: require_main.limits.facts };
const nameFields = [
	require_main.requiredField("register", "text", "The register that it is for"),
	...require_main.entryFields.map((each) => each.name === "name" ? {
		...each,
		required: true
	} : each),
	passage,
	origin
];
const noneFields = [
	require_main.requiredField("reason", "choice", "Why no fact states it", { choices: require_main.noFactReasons }),
	passage,
	origin
];
const refusedFields = [
	require_main.field("n", "count", "Number of the sentence"),
	require_main.field("kind", "text", "The kind that was proposed"),
	require_main.requiredField("code", "text", "Why it was refused"),
	require_main.requiredField("hash", "text", "A hash of the line")
];
const declinedFields = [
	...require_main.anchorFields.map((each) => ({
		...each,
		required: true
	})),
	require_main.field("values", "text", "A hash of the values of its fields"),
	require_main.requiredField("kind", "text", "The kind that was proposed"),
	require_main.field("why", "text", "Why a person declined it")
];
const reviewFields = [require_main.requiredField("hash", "text", "A hash of what the page showed"), require_main.field("decoys", "texts", "Ids of its decoys", many)];
const fileFields = [
	require_main.field("names", "records", "Entries to be added to registers", {
		fields: nameFields,
		...many
	}),
	require_main.field("none", "records", "Passages that state no fact", {
		fields: noneFields,
		...many
	}),
	require_main.field("refused", "records", "Lines that were refused", {
		fields: refusedFields,
		...many
	}),
	require_main.field("declined", "records", "What a person declined", {
		fields: declinedFields,
		...many
	}),
	require_main.field("review", "record", "The last page for review", { fields: reviewFields })
];
function proposedFields(kind) {
	const own = kind.fields.map((each) => ({
		...each,
		required: false
	}));
	const changes = require_main.field("changes", "text", "Id of the fact that it would change", { pattern: require_main.localId });
	return [
		...require_file_keys.factFields({
			...kind,
			fields: own
		}),
		origin,
		changes
	];
}
async function openProposed(folder, definitions) {
	const file = (0, node_path.join)(folder, require_main.proposedFile);
	const rewrite = require_output.rewriterOf(file);
	return {
		file,
		proposed: await readProposed(folder, definitions),
		write: (next) => rewrite(proposedText(next, definitions.kinds))
	};
}
async function readProposed(folder, definitions) {
	const { proposed, problems } = await proposedAt(folder, definitions);
	const errors = problems.filter((each) => require_problem.severityOf(each) === "error");
	if (errors.length > 0) throw new require_problems.InvalidFacts(errors, "Nothing was written. Correct the file first.");
	return proposed;
}
async function proposedAt(folder, definitions) {
	const file = (0, node_path.join)(folder, require_main.proposedFile);
	const { text, problem } = require_output.statIfExists(file) ? require_file.readTextFile(file) : { text: "" };
	if (problem) return {
		proposed: emptyProposed(),
		problems: [problem]
	};
	const document = await require_document.parseYaml(file, text);
	return {
		proposed: contentOf(document, definitions),
		problems: document.problems
	};
}
function emptyProposed() {
	return {
		facts: [],
		names: [],
		none: [],
		refused: [],
		declined: []
	};
}
function contentOf(document, { kinds, registers }) {
	const { root } = document;
	if (!root) return emptyProposed();
	const facts = root.type === "mapping" ? root.entries.get("facts")?.value : void 0;
	const rest = root.type === "mapping" ? without(root, "facts") : root;
	const values = require_main.readRecord(rest, {
		name: "The file",
		fields: fileFields
	}, require_field_reader.fieldReader(document));
	const proposed = {
		...emptyProposed(),
		...values
	};
	const reading = require_field_reader.fieldReader(document, registersWith(registers, proposed.names));
	const ids = new Set();
	const readOne = (node) => {
		const before = document.errors;
		const fact = readFact(node, kinds, reading);
		if (!fact || document.errors > before) return [];
		if (ids.has(fact.id)) document.report("DUPLICATE_ID", require_main.rangeOf(node, "id"), {
			id: fact.id,
			other: "this file"
		});
		ids.add(fact.id);
		return [fact];
	};
	if (facts && facts.type !== "list") require_main.wrongType(facts, "facts", "a list", "Write a list of facts.", reading);
	return {
		...proposed,
		facts: facts?.type === "list" ? facts.items.flatMap(readOne) : []
	};
}
function without(node, name) {
	return {
		...node,
		entries: new Map([...node.entries].filter(([key]) => key !== name))
	};
}
function readFact(node, kinds, reading) {
	const written = node.type === "mapping" ? node.entries.get("kind")?.value : void 0;
	const kind = kinds.find((each) => written?.type === "scalar" && each.kind === written.text);
	if (kind) return require_main.readRecord(node, {
		name: "A fact",
		fields: proposedFields(kind)
	}, reading);
	const choices = Object.fromEntries(kinds.map((each) => [each.kind, each.title]));
	const fields = [require_main.requiredField("kind", "choice", "Its kind", { choices })];
	require_main.readRecord(written ? onlyKind(node) : node, {
		name: "A fact",
		fields
	}, reading);
}
function onlyKind(node) {
	return {
		...node,
		entries: new Map([...node.entries].filter(([key]) => key === "kind"))
	};
}
function registersWith(registers, names) {
	const added = [...Map.groupBy(names, ({ register }) => register)].map(([register, own]) => {
		const byId = new Map(registers.get(register)?.byId);
		for (const each of own) byId.set(each.id, byId.get(each.id) ?? entryOf(each));
		return [register, require_main.registerOf(byId)];
	});
	return new Map([...registers, ...added]);
}
function entryOf({ register: _, source: __, proposed: ___, ...entry }) {
	return {
		...require_main.absentValues(require_main.entryFields),
		...require_main.newEntry(entry.id, entry.name),
		...entry
	};
}
function statedFact({ kind: _, proposed: __, changes: ___, ...fact }) {
	return fact;
}
function proposedText(proposed, kinds) {
	const { facts, review, ...others } = proposed;
	const ofFacts = facts.map(({ id, ...fact }) => require_fact_files.factText({
		id,
		...fact
	}, kindNamed(fact.kind, kinds)));
	const lists = Object.entries(others).map(([name, list]) => [name, require_main.itemsIn(list).map(itemText)]);
	const sections = [["facts", ofFacts], ...lists].filter(([, items]) => items.length > 0).map(([name, items]) => `${name}:\n${items.join("")}`);
	if (review) sections.push((0, import_dist.stringify)({ review }, { lineWidth: 0 }));
	const text = [header, ...sections].join("\n");
	if (Buffer.byteLength(text) <= require_main.limits.fileBytes && facts.length <= require_main.limits.facts) return text;
	throw new require_main.PismError("no", "There are too many proposals for one source", "Review some before you import more.");
}
const header = `# Proposed, and not facts before a person has confirmed them: \`pism review\` shows them beside the text.
`;
function kindNamed(name, kinds) {
	return kinds.find(({ kind }) => kind === name);
}
const flow = {
	collectionStyle: "flow",
	lineWidth: 0,
	schema: "core"
};
function itemText(item) {
	return `- ${(0, import_dist.stringify)(item, flow).trimEnd()}\n`;
}
function hashOfProposed(shown) {
	const { facts, names, none } = shown;
	return (0, node_crypto.hash)("sha256", JSON.stringify(facts ? {
		facts,
		names,
		none
	} : shown, sortedKeys)).slice(0, 16);
}
function sortedKeys(_, value) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
	return Object.fromEntries(Object.entries(value).sort(([one], [other]) => one < other ? -1 : 1));
}
Object.defineProperty(exports, "entryOf", {
	enumerable: true,
	get: function() {
		return entryOf;
	}
});
Object.defineProperty(exports, "hashOfProposed", {
	enumerable: true,
	get: function() {
		return hashOfProposed;
	}
});
Object.defineProperty(exports, "openProposed", {
	enumerable: true,
	get: function() {
		return openProposed;
	}
});
Object.defineProperty(exports, "proposedAt", {
	enumerable: true,
	get: function() {
		return proposedAt;
	}
});
Object.defineProperty(exports, "proposedText", {
	enumerable: true,
	get: function() {
		return proposedText;
	}
});
Object.defineProperty(exports, "registersWith", {
	enumerable: true,
	get: function() {
		return registersWith;
	}
});
Object.defineProperty(exports, "statedFact", {
	enumerable: true,
	get: function() {
		return statedFact;
	}
});
