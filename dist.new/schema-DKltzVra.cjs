const require_main = require("./main-rDNL-VjD.cjs");
const require_file_keys = require("./file-keys-D4LJOHX6.cjs");
const require_map = require("./map-RXwGiJQc.cjs");
// src/model/schema.ts
const otherFiles = {
	bulletin: () => ({
		title: "A bulletin",
		description: "What bulletin.yaml states about the bulletin in its folder.",
		...require_main.recordSchema(require_main.bulletinFields)
	}),
	source: () => ({
		title: "A dataset, report or page",
		description: "What source.yaml states about the source in its folder, where that is not a bulletin.",
		...require_main.recordSchema(require_main.sourceFields)
	}),
	register: () => ({
		title: "A register",
		description: "What facts are about: actors, instruments, persons. The name of the file is that of the register.",
		type: "array",
		items: require_main.recordSchema(require_main.entryFields)
	}),
	map: () => ({
		title: "A map",
		description: "How `pism import` turns the rows of a table into facts.",
		...require_main.recordSchema(require_map.mapFields)
	}),
	kind: kindSchema
};
function schemaNames(kinds) {
	return [...kinds.map(({ kind }) => kind), ...Object.keys(otherFiles)];
}
function schemaByName(name, kinds) {
	const kind = kinds.find((each) => each.kind === name);
	const schema = kind ? factsSchema(kind) : require_main.ownValue(otherFiles, name)?.();
	return schema && {
		$schema: "http://json-schema.org/draft-07/schema#",
		...schema
	};
}
function factsSchema(kind) {
	return {
		title: kind.title,
		description: kind.about,
		type: "array",
		items: require_main.recordSchema(require_file_keys.factFields(kind))
	};
}
function kindSchema() {
	return {
		title: "A kind of fact",
		description: "What facts of this kind state, how they are shown and what must be true of each; or what is added to a kind.",
		type: "object",
		if: { required: ["extends"] },
		then: withFieldRules(require_main.recordSchema(require_file_keys.extensionFields), [addedFieldRule()]),
		else: withFieldRules(require_main.recordSchema(require_file_keys.kindFields), keyRules())
	};
}
function withFieldRules(kind, rules) {
	const properties = kind["properties"];
	const field = properties["fields"]?.["additionalProperties"];
	const fields = {
		...properties["fields"],
		additionalProperties: {
			...field,
			allOf: rules
		}
	};
	return {
		...kind,
		properties: {
			...properties,
			fields
		}
	};
}
function addedFieldRule() {
	return {
		properties: { required: { const: false } },
		if: { required: ["type"] },
		then: {
			required: ["about"],
			allOf: keyRules()
		}
	};
}
function keyRules() {
	return require_main.typeKeys.map((key) => {
		const types = Object.entries(require_main.kindFieldTypes).filter(([, { keys }]) => keys[key] !== void 0);
		const isNeeded = types.some(([, { keys }]) => keys[key] === "needed");
		return {
			if: {
				properties: { type: { enum: types.map(([name]) => name) } },
				required: ["type"]
			},
			...isNeeded && { then: { required: [key] } },
			else: { properties: { [key]: false } }
		};
	});
}
Object.defineProperty(exports, "schemaByName", {
	enumerable: true,
	get: function() {
		return schemaByName;
	}
});
Object.defineProperty(exports, "schemaNames", {
	enumerable: true,
	get: function() {
		return schemaNames;
	}
});
