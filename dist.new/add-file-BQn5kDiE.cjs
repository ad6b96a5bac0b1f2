const require_main = require("./main-rDNL-VjD.cjs");
const require_document = require("./document-Cyc18krf.cjs");
const require_facts = require("./facts-DW4LsXdm.cjs");
const require_field_reader = require("./field-reader-Dm9cnxie.cjs");
const require_problem = require("./problem-BLzO0Gvn.cjs");
// src/store/add-file.ts
function storedDefinitions(database, folders) {
	const version = require_main.attempt(() => require_main.metaOf(database, "version"));
	if (version === void 0 || version !== require_main.versionOf(database, folders)) return void 0;
	const broken = database.prepare(`SELECT DISTINCT kind FROM files JOIN problems USING (file)
    WHERE role = 'kind' AND problem ->> 'code' <> 'KIND_REPLACED'`).all();
	const registers = require_main.cached(() => registersOf(database));
	return {
		kinds: require_main.storedNames(database).kinds,
		brokenKinds: broken.map(({ kind }) => String(kind)),
		get registers() {
			return registers();
		}
	};
}
function registersOf(database) {
	const rows = database.prepare("SELECT * FROM entries ORDER BY register, id").all();
	const registers = Map.groupBy(rows, ({ register }) => String(register)).entries();
	return new Map(registers.map(([register, ofRegister]) => {
		const entries = ofRegister.map(require_main.entryOf);
		return [register, require_main.registerOf(new Map(entries.map((entry) => [entry.id, entry])))];
	}));
}
async function addFile(writer, read, definitions) {
	const { file } = read;
	const name = kindInDirectory(file, definitions);
	const kind = definitions.kinds.find((each) => each.kind === name);
	const document = kind || file.role !== "facts" ? await require_document.parseFile(read) : void 0;
	const number = writer.addFile({
		...file,
		kind: name ?? file.kind
	}, read.hash, itemsInFile(document, read.text));
	if (!document) {
		writer.addProblems(number, whyNotRead(file, definitions));
		return 0;
	}
	let facts = [];
	if (kind) {
		const reading = require_field_reader.fieldReader(document, definitions.registers);
		facts = require_facts.readFacts(document, kind, reading);
		for (const [at, fact] of facts.entries()) writer.addFact({
			number,
			file,
			kind,
			position: positionOf(at, file, kind)
		}, fact, reading);
	} else {
		const source = require_facts.readSource(document, file.source, file.role === "source" ? "source" : "bulletin");
		if (source) writer.addSource(number, source);
	}
	writer.addProblems(number, document.problems);
	return facts.length;
}
function itemsInFile(document, text) {
	const { root } = document ?? {};
	return root?.type === "list" ? root.items.length : text.match(/^- /gm)?.length ?? 0;
}
function kindInDirectory(file, { kinds, brokenKinds }) {
	if (require_document.wrongEnding(file)) return void 0;
	return require_main.kindOfFile(file.kind, [...kinds.map(({ kind }) => kind), ...brokenKinds]);
}
function positionOf(at, file, { kind }) {
	return file.kind === kind ? at : `${file.kind.slice(kind.length + 1)}/${`${at}`.padStart(5, "0")}`;
}
function whyNotRead(file, { kinds, brokenKinds }) {
	const ending = require_document.wrongEnding(file);
	if (ending) return [ending];
	if (require_main.kindOfFile(file.kind, brokenKinds) !== void 0) return [];
	const names = kinds.map(({ kind }) => kind);
	const suggestion = require_main.didYouMean(file.kind, names, "Kinds are");
	return [require_problem.fileProblem(file.path, "UNKNOWN_KIND", {
		kind: file.kind,
		suggestion
	})];
}
Object.defineProperty(exports, "addFile", {
	enumerable: true,
	get: function() {
		return addFile;
	}
});
Object.defineProperty(exports, "registersOf", {
	enumerable: true,
	get: function() {
		return registersOf;
	}
});
Object.defineProperty(exports, "storedDefinitions", {
	enumerable: true,
	get: function() {
		return storedDefinitions;
	}
});
