const require_document = require("./document-Cyc18krf.cjs");
const require_facts = require("./facts-DW4LsXdm.cjs");
const require_schema = require("./schema-DKltzVra.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_dist$1 = require("./dist-gJK9tRYC.cjs");
let node_util = require("node:util");
// src/write/format.ts
var import_dist = require_dist$1.require_dist();
const maxRounds = 4;
function formatYaml(text, fields) {
	let before = text;
	try {
		for (let round = 0; round < maxRounds; round += 1) {
			const after = withOrderedKeys(before, fields);
			if (after === before) return isSame(text, after) ? after : void 0;
			before = after;
		}
	} catch (thrown) {
		if (!(thrown instanceof import_dist.YAMLParseError)) throw thrown;
	}
}
function isSame(before, after) {
	const meaningOf = (text) => (0, import_dist.parse)(text, {
		intAsBigInt: true,
		logLevel: "error",
		schema: "core"
	});
	return (0, node_util.isDeepStrictEqual)(meaningOf(before), meaningOf(after)) && (0, node_util.isDeepStrictEqual)(commentsOf(before), commentsOf(after));
}
function commentsOf(text) {
	const document = (0, import_dist.parseDocument)(text, { schema: "failsafe" });
	const comments = [document.commentBefore, document.comment];
	(0, import_dist.visit)(document, { Node: (_, { commentBefore, comment }) => void comments.push(commentBefore, comment) });
	return comments.flatMap((comment) => (comment ?? "").split("\n")).map((line) => line.trim()).filter((line) => line !== "").sort();
}
function withOrderedKeys(text, fields) {
	const document = (0, import_dist.parseDocument)(text.replace(/\r\n?/g, "\n"), { schema: "failsafe" });
	const { contents, errors } = document;
	if (errors[0]) throw errors[0];
	if ((0, import_dist.isSeq)(contents)) {
		contents.flow = false;
		for (const fact of contents.items) if ((0, import_dist.isMap)(fact)) orderKeys(fact, fields);
	} else if ((0, import_dist.isMap)(contents)) orderWhole(contents, fields);
	(0, import_dist.visit)(document, {
		Pair(_, pair) {
			pair.value ??= new import_dist.Scalar("");
		},
		Collection: padBraces
	});
	return document.toString({ lineWidth: 140 });
}
function padBraces(_, node) {
	const write = node.toString;
	node.toString = (context, ...more) => write.call(node, context && {
		...context,
		flowCollectionPadding: (0, import_dist.isMap)(node) ? " " : ""
	}, ...more);
}
function orderWhole(map, fields) {
	const first = map.items[0]?.key;
	const header = (0, import_dist.isScalar)(first) ? first.commentBefore : void 0;
	if ((0, import_dist.isScalar)(first)) first.commentBefore = null;
	orderKeys(map, fields);
	const now = map.items[0]?.key;
	if ((0, import_dist.isScalar)(now) && header) now.commentBefore = now.commentBefore ? `${header}\n${now.commentBefore}` : header;
}
function orderKeys(map, fields) {
	const names = fields.map(({ name }) => name);
	const nameOf = ({ key }) => String((0, import_dist.isScalar)(key) ? key.value : key);
	const rank = (pair) => names.includes(nameOf(pair)) ? names.indexOf(nameOf(pair)) : names.length;
	map.items.sort((one, other) => rank(one) - rank(other));
	for (const pair of map.items) {
		const inner = fields[rank(pair)]?.fields ?? [];
		for (const item of (0, import_dist.isSeq)(pair.value) ? pair.value.items : [pair.value]) if ((0, import_dist.isMap)(item)) orderKeys(item, inner);
	}
}
// src/write/bulletin.ts
function schemaLine(name) {
	return `# yaml-language-server: $schema=../schema/${name}.json\n`;
}
function schemaFiles(names, kinds) {
	return new Map(names.map((name) => [`${name}.json`, `${JSON.stringify(require_schema.schemaByName(name, kinds), null, 2)}\n`]));
}
async function checkedSource(file, id, plain) {
	const text = formatYaml(plain, require_main.sourceFileFields[file]) ?? plain;
	const document = await require_document.parseYaml(`${file}.yaml`, text);
	require_facts.readSource(document, id, file);
	return {
		text,
		problems: document.problems
	};
}
Object.defineProperty(exports, "checkedSource", {
	enumerable: true,
	get: function() {
		return checkedSource;
	}
});
Object.defineProperty(exports, "commentsOf", {
	enumerable: true,
	get: function() {
		return commentsOf;
	}
});
Object.defineProperty(exports, "formatYaml", {
	enumerable: true,
	get: function() {
		return formatYaml;
	}
});
Object.defineProperty(exports, "schemaFiles", {
	enumerable: true,
	get: function() {
		return schemaFiles;
	}
});
Object.defineProperty(exports, "schemaLine", {
	enumerable: true,
	get: function() {
		return schemaLine;
	}
});
