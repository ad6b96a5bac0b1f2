require("./rolldown-runtime-n5aEA02a.cjs");
const require_dist$1 = require("./dist-gJK9tRYC.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_output = require("./output-D-lVqxCc.cjs");
const require_fact_files = require("./fact-files-Dppao2yn.cjs");
const require_document = require("./document-Cyc18krf.cjs");
const require_facts = require("./facts-DW4LsXdm.cjs");
const require_field_reader = require("./field-reader-Dm9cnxie.cjs");
const require_file = require("./file-B6aokjzJ.cjs");
const require_file_keys = require("./file-keys-D4LJOHX6.cjs");
const require_problem = require("./problem-BLzO0Gvn.cjs");
const require_add_file = require("./add-file-BQn5kDiE.cjs");
const require_cross_checks = require("./cross-checks-C_-r9KyA.cjs");
const require_bulletin = require("./bulletin-CR9Cdps-.cjs");
let node_fs = require("node:fs");
let node_util = require("node:util");
let node_path = require("node:path");
// src/write/fix-files.ts
var import_dist = require_dist$1.require_dist();
async function fixFiles(index) {
	if (index.exported !== void 0) throw new require_main.PismError("usage", `${index.exported} is an exported database`, "Name a folder of fact files.");
	const { database, folders } = index;
	const own = folders.filter((folder) => folder !== require_main.builtinFacts);
	const roots = own.length > 0 ? own : folders;
	const registers = require_add_file.registersOf(database);
	const inRoots = database.prepare("SELECT file, path, role, kind FROM files ORDER BY path").all().filter(({ path }) => roots.some((root) => path.startsWith(`${root}/`)));
	const related = require_main.readAll(database, require_cross_checks.relatedOnOneSide);
	const files = await Promise.all(inRoots.map(async (each) => {
		const missing = related.filter(({ other_file }) => other_file === each.file);
		return {
			...each,
			...await fixFile(each, index, registers, missing)
		};
	}));
	const changed = files.filter(({ rewrite }) => rewrite !== void 0);
	for (const { rewrite } of changed) rewrite?.();
	return {
		fixed: changed.map(({ path }) => path),
		leftAlone: files.filter(({ reason }) => reason !== void 0)
	};
}
async function fixFile(file, index, registers, missing) {
	const rewrite = require_output.rewriterOf(file.path);
	const { text, problem } = require_file.readTextFile(file.path);
	if (problem) return { reason: require_problem.problemSays(problem) };
	const place = (0, node_fs.realpathSync)(file.path);
	if (!index.folders.some((folder) => place.startsWith((0, node_fs.realpathSync)(folder) + node_path.sep))) return { reason: `it is a link to ${place}, outside the folder.` };
	const document = await require_document.parseYaml(file.path, text);
	const [first] = document.problems;
	if (first) return { reason: `${first.line ? `line ${first.line}: ` : ""}${require_problem.problemSays(first)}` };
	if (!document.root) return {};
	if (file.role === "facts" && !isListOfFacts(document.root)) return { reason: "it is no list of facts." };
	const formatted = fixedText(text, document, file, index.kinds.find((each) => file.role === "facts" && each.kind === file.kind), registers, missing);
	if (formatted === void 0) return { reason: "its comments or values could not be kept." };
	if (formatted === text) return {};
	if (require_fact_files.isGenerated(text)) return { reason: "import its tables again, or write `corrections` into their map." };
	return { rewrite: () => rewrite(formatted) };
}
function fixedText(text, document, { role }, kind, registers, missing) {
	const replaced = kind ? withReplacements(text, document, kind, registers) : text;
	const edited = missing.length > 0 ? withRelated(replaced, missing) : replaced;
	return (0, node_util.isDeepStrictEqual)(require_bulletin.commentsOf(edited), require_bulletin.commentsOf(replaced)) ? require_bulletin.formatYaml(edited, fieldsOfFile(role, kind)) : void 0;
}
function withReplacements(text, document, kind, registers) {
	const replacements = [];
	const onReplace = ({ start, end }, by) => replacements.push({
		start,
		end,
		by
	});
	require_facts.readFacts(document, kind, {
		...require_field_reader.fieldReader(document, registers),
		onReplace
	});
	let result = text;
	for (const { start, end, by } of replacements.sort((one, other) => other.start - one.start)) {
		const written = text.slice(start, end);
		result = result.slice(0, start) + written.replace(written.trim(), () => by) + result.slice(end);
	}
	return result;
}
function withRelated(text, missing) {
	const document = (0, import_dist.parseDocument)(text, { schema: "failsafe" });
	for (const fact of (0, import_dist.isSeq)(document.contents) ? document.contents.items : []) {
		if (!(0, import_dist.isMap)(fact)) continue;
		for (const { other, named_by } of missing) {
			if (fact.get("id") !== other) continue;
			const related = fact.get("related");
			if ((0, import_dist.isSeq)(related)) related.add(named_by);
			else fact.set("related", document.createNode([named_by], { flow: true }));
		}
	}
	return document.toString({ lineWidth: 140 });
}
function isListOfFacts(root) {
	const isFact = (item) => item.type === "mapping" && (item.entries.has("id") || item.entries.has("says"));
	return root.type === "list" && root.items.every(isFact);
}
function fieldsOfFile(role, kind) {
	if (role === "bulletin" || role === "source") return require_main.sourceFileFields[role];
	if (role === "register") return require_main.entryFields;
	if (role !== "kind") return kind ? require_file_keys.factFields(kind) : [];
	return [...require_file_keys.extensionFields.slice(0, 2), ...require_file_keys.kindFields.slice(1)].map(({ fields: _, ...field }) => field);
}
exports.fixFiles = fixFiles;
