const require_rolldown_runtime = require("./rolldown-runtime-n5aEA02a.cjs");
const require_dist$1 = require("./dist-gJK9tRYC.cjs");
const require_document = require("./document-Cyc18krf.cjs");
const require_field_reader = require("./field-reader-Dm9cnxie.cjs");
const require_file = require("./file-B6aokjzJ.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_file_keys = require("./file-keys-D4LJOHX6.cjs");
const require_bulletin = require("./bulletin-CR9Cdps-.cjs");
let node_path = require("node:path");
let node_crypto = require("node:crypto");
// node_modules/yaml/dist/util.js
var require_util = require_rolldown_runtime.__commonJSMin(((exports) => {
	var createNode = require_dist$1.require_createNode();
	var log = require_dist$1.require_log();
	var Pair = require_dist$1.require_Pair();
	var toJS = require_dist$1.require_toJS();
	var YAMLMap = require_dist$1.require_YAMLMap();
	var map = require_dist$1.require_map();
	var seq = require_dist$1.require_seq();
	var string = require_dist$1.require_string();
	var foldFlowLines = require_dist$1.require_foldFlowLines();
	var stringifyNumber = require_dist$1.require_stringifyNumber();
	var stringifyString = require_dist$1.require_stringifyString();
	exports.createNode = createNode.createNode;
	exports.debug = log.debug;
	exports.warn = log.warn;
	exports.createPair = Pair.createPair;
	exports.toJS = toJS.toJS;
	exports.findPair = YAMLMap.findPair;
	exports.mapTag = map.map;
	exports.seqTag = seq.seq;
	exports.stringTag = string.string;
	exports.foldFlowLines = foldFlowLines.foldFlowLines;
	exports.stringifyNumber = stringifyNumber.stringifyNumber;
	exports.stringifyString = stringifyString.stringifyString;
}));
// src/import/fact-files.ts
var import_dist = require_dist$1.require_dist();
var import_util = require_util();
const firstLine = "# Written by `pism import`. Write changes into the map, not here. Hash: ";
function withFirstLine(text) {
	return `${firstLine}${(0, node_crypto.hash)("sha256", text).slice(0, 16)}\n${text}`;
}
function isGenerated(text) {
	return text.startsWith(firstLine);
}
function isUnedited(text) {
	const whole = text.replaceAll("\r\n", "\n");
	return withFirstLine(whole.slice(whole.indexOf("\n") + 1)) === whole;
}
async function readGenerated(folder, kind, kinds, registers) {
	const found = {
		names: [],
		edited: [],
		facts: new Map()
	};
	const record = {
		name: "A fact",
		fields: require_file_keys.factFields(kind)
	};
	for (const { path } of require_main.listBulletin(folder).filter((file) => require_main.kindOfFactsFile(file.kind, kinds) === kind.kind)) {
		const { text } = require_file.readTextFile(path);
		const document = await require_document.parseYaml(path, text);
		const name = (0, node_path.basename)(path);
		found.names.push(name);
		if (!isUnedited(text)) found.edited.push(name);
		for (const node of require_field_reader.itemsOf(document, "facts", "")) {
			const values = require_main.readRecord(node, record, require_field_reader.fieldReader(document, registers));
			if (values?.["id"] !== void 0) found.facts.set(String(values["id"]), values);
		}
	}
	return found;
}
const fullFile = 5e5;
function generatedFiles(facts, kind, corrected) {
	const files = [];
	let size = fullFile;
	for (const [id, fact] of facts) {
		const plain = factText(fact, kind);
		const text = corrected.has(id) ? require_bulletin.formatYaml(plain, require_file_keys.factFields(kind)) ?? plain : plain;
		size += text.length;
		if (size > fullFile) {
			files.push([]);
			size = text.length;
		}
		files.at(-1)?.push(text);
	}
	const named = files.map((texts, at) => {
		const number = at === 0 ? "" : `-${`${at + 1}`.padStart(3, "0")}`;
		return [`${kind.kind}${number}.yaml`, withFirstLine(require_bulletin.schemaLine(kind.kind) + texts.join("\n"))];
	});
	return new Map(named);
}
function factText(fact, kind) {
	return `${Object.entries(fact).map(([name, value]) => {
		const field = require_main.fieldOf(kind, name);
		const start = `${name === "id" ? "-" : " "} ${name}: `;
		if (Array.isArray(value) && typeof value[0] === "object") return [start.trimEnd(), ...value.map((each) => `    - ${inOneLine(each)}`)].join("\n");
		const line = start + (field && require_main.fieldType(field).isDate ? String(value) : inOneLine(value));
		if (typeof value !== "string" || line.length <= 140 || !/\S \S/.test(value)) return line;
		return `${start}>-\n    ${(0, import_util.foldFlowLines)(value, "    ", "block", {
			lineWidth: 140,
			minContentWidth: 20
		})}`;
	}).join("\n")}\n`;
}
function inOneLine(value) {
	return (0, import_dist.stringify)(value, {
		schema: "core",
		...typeof value !== "string" && {
			collectionStyle: "flow",
			flowCollectionPadding: !Array.isArray(value)
		},
		lineWidth: 0
	}).trimEnd();
}
Object.defineProperty(exports, "factText", {
	enumerable: true,
	get: function() {
		return factText;
	}
});
Object.defineProperty(exports, "generatedFiles", {
	enumerable: true,
	get: function() {
		return generatedFiles;
	}
});
Object.defineProperty(exports, "isGenerated", {
	enumerable: true,
	get: function() {
		return isGenerated;
	}
});
Object.defineProperty(exports, "readGenerated", {
	enumerable: true,
	get: function() {
		return readGenerated;
	}
});
