require("./rolldown-runtime-n5aEA02a.cjs");
const require_coverage = require("./coverage-Bzm1EEfT.cjs");
const require_reading = require("./reading-m0i2WrxT.cjs");
const require_finding = require("./finding-DjN3g5e-.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_catalogue = require("./catalogue-BUkJpdZe.cjs");
const require_add_file = require("./add-file-BQn5kDiE.cjs");
const require_claims = require("./claims-DSw64Y52.cjs");
// src/propose/sheet.ts
function sheetOf(copy, index) {
	const { kinds } = index;
	const background = require_claims.backgroundOf(index, copy.source);
	const registers = require_add_file.registersOf(index.database);
	const passages = require_claims.passagesOf(copy, index);
	const nameOf = (register, id) => registers.get(register)?.byId.get(id)?.name ?? id;
	const rows = require_coverage.coverageOf(copy, passages).sentences.flatMap(({ sentence, covered, held }, at) => {
		if (covered) return [];
		const found = require_finding.statementsIn(require_reading.readText(sentence.text, background.names), { bulletin: background.date }).map((each) => each.sort === "entry" ? nameOf(each.register, each.entry) : each.sort === "date" ? each.date : "");
		const done = held > 0 ? require_coverage.partsHeld(copy, sentence, passages.values()) : [];
		return [{
			passage: sentence.text,
			found: [...new Set(found)].filter(Boolean),
			done,
			n: at + 1
		}];
	});
	const fields = [...new Set(kinds.flatMap(fieldsForSheet))];
	const names = [
		"passage",
		"says",
		"kind",
		...fields,
		"none",
		"found",
		"done",
		"n",
		"id"
	];
	const lists = {
		kind: [...kinds.map(({ kind }) => kind), "none"],
		...choicesOf(kinds, fields),
		none: Object.keys(require_main.noFactReasons)
	};
	const sheets = [{
		name: "Kinds",
		result: tableOfKinds(kinds)
	}];
	return {
		...tableOf(names, rows),
		form: {
			lists,
			wide: ["passage", "says"],
			sheets
		}
	};
}
function fieldsForSheet(kind) {
	const usual = [
		...kind.subject,
		...kind.claim.flat(),
		...kind.columns
	];
	return require_main.writtenFields(kind).filter((field) => require_main.isNeeded(kind, field) || usual.includes(field.name)).map(({ name }) => name);
}
function choicesOf(kinds, names) {
	const own = names.map((name) => {
		const fields = kinds.flatMap((kind) => require_main.writtenFields(kind).filter((field) => field.name === name));
		return {
			name,
			choices: [...new Set(fields.flatMap(({ choices }) => Object.keys(choices ?? {})))]
		};
	});
	return Object.fromEntries(own.filter(({ choices }) => choices.length > 0).map(({ name, choices }) => [name, choices]));
}
function tableOfKinds(kinds) {
	const ofKinds = kinds.map(({ kind, about }) => ({
		kind,
		about
	}));
	const none = {
		kind: "none",
		about: "no fact: say why in the column `none`"
	};
	const ofFields = kinds.flatMap((kind) => [...require_catalogue.listFields(kind).rows].flatMap(({ field = "", choices = null, is = null, ...own }) => {
		const of = {
			kind: kind.kind,
			field
		};
		const words = Object.entries(require_main.valuesIn(choices)).map(([choice, about]) => ({
			...of,
			choice,
			about
		}));
		return is === null ? [{
			...of,
			...own
		}, ...words] : [];
	}));
	return tableOf([
		"kind",
		"field",
		"choice",
		"required",
		"type",
		"about"
	], [
		...ofKinds,
		none,
		...ofFields
	]);
}
function tableOf(names, rows) {
	const show = (value) => value === null ? "" : [value].flat().map(String).join("; ");
	const columns = names.map((name) => ({
		...require_main.plainColumn(name, name),
		show
	}));
	return {
		columns,
		all: columns,
		rows
	};
}
exports.sheetOf = sheetOf;
