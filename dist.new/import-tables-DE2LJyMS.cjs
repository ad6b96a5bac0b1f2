require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_problems = require("./problems-S1EPT1sm.cjs");
const require_output = require("./output-D-lVqxCc.cjs");
const require_add_file = require("./add-file-BQn5kDiE.cjs");
const require_bulletin = require("./bulletin-CR9Cdps-.cjs");
const require_table = require("./table-B4RjnAnw.cjs");
const require_document = require("./document-Cyc18krf.cjs");
const require_file_keys = require("./file-keys-D4LJOHX6.cjs");
const require_problem = require("./problem-BLzO0Gvn.cjs");
const require_replace_folder = require("./replace-folder-D-zMPx0t.cjs");
const require_map = require("./map-BETTECYd.cjs");
const require_fact_files = require("./fact-files-Dppao2yn.cjs");
const require_dist$1 = require("./dist-gJK9tRYC.cjs");
const require_file = require("./file-B6aokjzJ.cjs");
let node_fs = require("node:fs");
let node_util = require("node:util");
let node_path = require("node:path");
let node_crypto = require("node:crypto");
let node_vm = require("node:vm");
const clock = (0, node_vm.createContext)();
let last = "";
function matchWithin(pattern, text) {
	last = pattern.source;
	return pattern.exec(text);
}
function inTime(file, work) {
	clock["work"] = work;
	try {
		return (0, node_vm.runInContext)("work()", clock, {
			timeout: 5e3,
			displayErrors: false
		});
	} catch (thrown) {
		if (thrown instanceof Error && !(thrown instanceof RangeError)) throw thrown;
		const reason = `the pattern ${require_main.clip(last, 80)} of the map takes more than 5 seconds, or too much memory`;
		throw require_table.unreadableTable(file, reason, "Write it so that no repetition is inside another, as in (a+)+ or (.*a){9}.");
	}
}
// src/import/columns.ts
function mapColumns(file, { headings }, map, kind) {
	const titles = headings.map(clean);
	const name = (0, node_path.basename)(file);
	const compile = (pattern) => pattern === void 0 ? void 0 : new RegExp(pattern, "u");
	const mapped = (part, source, field) => {
		const at = indexOf(source, titles);
		const [regexp, ofFile] = [compile(source.pattern), compile(source.file)];
		const fromFile = ofFile && firstGroup(matchWithin(ofFile, name));
		return {
			...source,
			name: part,
			field,
			at,
			title: at !== void 0 && titles[at] || "",
			regexp,
			fromFile
		};
	};
	const columns = Object.entries({
		...map.parts,
		...map.fields
	}).map(([part, source]) => mapped(part, source, Object.hasOwn(map.fields, part) ? require_main.fieldOf(kind, part) : void 0));
	const leaveOut = map.leave_out.map(({ why, ...source }) => ({
		...mapped("", source),
		why
	}));
	const all = [...columns, ...leaveOut];
	const errors = new Set(all.flatMap((column) => mappingError(column, titles) ?? []));
	const hint = "Correct the map, or write `optional: true` beside a column that some tables lack.";
	if (errors.size > 0) throw new require_main.PismError("unreadable", `${name} does not fit the map`, [...errors, hint].join("\n"));
	const used = new Set(all.map(({ at }) => at));
	return {
		columns,
		leaveOut,
		unused: headings.filter((_, at) => !used.has(at) && titles[at] !== "")
	};
}
function indexOf({ column, heading, number = 0 }, titles) {
	const pattern = heading === void 0 ? void 0 : new RegExp(heading, "u");
	const at = titles.findIndex((title, index) => column !== void 0 ? title === column : pattern ? matchWithin(pattern, title) : index === number - 1);
	return at < 0 ? void 0 : at;
}
function mappingError(mapped, titles) {
	const { name, column, heading, number, at, optional, file, fromFile } = mapped;
	if (file !== void 0 && fromFile === void 0) return `its name does not fit the pattern of ${name}: ${file}`;
	if (column !== void 0 && titles.filter((title) => title === column).length > 1) return `two columns are called ${column}: name one by \`number\``;
	if (at !== void 0 || optional || (column ?? heading ?? number) === void 0) return void 0;
	if (number !== void 0) return `there is no column ${number}: the headings are ${titles.length}`;
	const known = titles.filter((each) => each !== "");
	return `${heading === void 0 ? `there is no column ${column}` : `no heading fits the pattern ${heading}`}. ${require_main.didYouMean(heading === void 0 ? column ?? "" : "", known, "Headings are")}`;
}
function textsIn({ at, split }, cells, empty) {
	const cell = at === void 0 ? "" : cells[at] ?? "";
	return (typeof cell !== "string" ? cell : split === void 0 ? [cell] : cell.split(split === "line" ? /\r\n?|\n/ : split)).map(clean).filter((text) => text !== "" && !empty.includes(text));
}
function clean(text) {
	return text.replace(/[\s\p{Cc}\ufeff]+/gu, " ").trim();
}
function firstGroup(match) {
	return match?.slice(1).find((group) => group !== void 0) ?? match?.[0];
}
function takenFrom(text, { regexp, values = {} }) {
	if (spreadsheetError.test(text) && !Object.hasOwn(values, text)) return void 0;
	return regexp ? firstGroup(matchWithin(regexp, text)) : text;
}
function whyNotTaken(text) {
	return spreadsheetError.test(text) ? `${text} is an error of the spreadsheet` : "no pattern of the map takes this";
}
const spreadsheetError = /^#(?:N\/A|NAME\?|DIV\/0!|[A-Z]+!)$/;
// src/import/fact-id.ts
const maxId = 80;
function idOf(parts) {
	const words = parts.map((part) => require_main.fold(part).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, ""));
	const id = words.filter((word) => word !== "").join("-");
	const isReadable = words.every((word, at) => word !== "" || parts[at] === "");
	if (id.length <= maxId && isReadable) return id;
	return [id.slice(0, maxId).replace(/-[^-]*$/, ""), (0, node_crypto.hash)("sha256", parts.join("\n")).slice(0, 8)].filter((part) => part !== "").join("-");
}
// src/import/row.ts
function importContext(map, kind, registers, known = new Set()) {
	return {
		map,
		kind,
		registers,
		names: require_replace_folder.nameFinder(registers, map.names),
		sentence: sentenceWriter(registers),
		known,
		check: require_replace_folder.factChecker(kind, registers)
	};
}
function factOfRow(context, columns, row, file, correction) {
	if (row.broken !== void 0) return { reasons: [{
		column: "",
		cell: "",
		says: row.broken
	}] };
	const textsOf = (column) => textsIn(column, row.cells, context.map.empty);
	const leaves = columns.leaveOut.find((each) => each.regexp && matchWithin(each.regexp, textsOf(each).join("\n")));
	if (leaves) return { leftOut: leaves.why };
	return new FactFromRow(context, columns.columns, textsOf, correction).read({
		file,
		row: row.row
	});
}
var FactFromRow = class {
	#context;
	#columns;
	#textsOf;
	#correction;
	#reasons = [];
	#refused = new Set();
	#texts = new Map();
	#values = new Map();
	constructor(context, columns, textsOf, correction) {
		this.#context = context;
		this.#columns = columns;
		this.#textsOf = textsOf;
		this.#correction = correction;
	}
	read(source) {
		const { map, kind, check } = this.#context;
		const { set = {} } = this.#correction ?? {};
		this.#takeTexts();
		this.#takeAllValues(set);
		const id = this.#correction?.id ?? this.#idOfKey();
		const values = this.#read(kind.fields);
		if (this.#reasons.length === 0) this.#takeSentence();
		if (this.#reasons.length === 0 && id === "") this.#refuse(void 0, "", `the key is empty: ${map.key.join(", ")}`);
		if (map.tags.length > 0) this.#values.set("tags", map.tags);
		const { says = "", ...tags } = this.#read(require_file_keys.factFields(kind).filter(({ name }) => ["says", "tags"].includes(name)));
		const fact = {
			id,
			...values,
			says: String(says),
			source,
			...tags,
			...set
		};
		if (this.#reasons.length === 0) check(fact, this.#reading());
		if (this.#reasons.length === 0) return { fact };
		const isKeyRead = !map.key.some((name) => this.#refused.has(name));
		return {
			reasons: this.#reasons,
			...isKeyRead && id !== "" && { id }
		};
	}
	#takeAllValues(set) {
		const columns = this.#columns.filter(({ name }) => !this.#isSet(name));
		for (const column of columns) if (column.field && column.stage === void 0) this.#takeValues(column, column.field);
		for (const [name, value] of Object.entries(set)) if (require_main.fieldOf(this.#context.kind, name) || name === "says") this.#values.set(name, [value].flat().map(String));
		for (const { name, stage } of columns) if (stage !== void 0) this.#takeStage(name);
	}
	#isSet(name) {
		return Object.hasOwn(this.#correction?.set ?? {}, name);
	}
	#takeSentence() {
		if (this.#values.has("says")) return;
		const says = fillTemplate(this.#context.map.says, (name, on) => this.#inWords(name, on));
		if (says === void 0) this.#refuse(void 0, "", "no template of `says` has all its values");
		else this.#values.set("says", [require_main.capitalised(says)]);
	}
	#refuse(column, cell, says) {
		const { title = "", name = "" } = column ?? {};
		this.#refused.add(name);
		if (!this.#reasons.some((each) => each.column === title && each.says === says)) this.#reasons.push({
			column: title,
			cell: require_main.clip(cell, 200),
			says
		});
	}
	#takeTexts() {
		const untaken = new Map();
		for (const column of this.#columns) {
			const all = this.#textsAt(column).map((text) => ({
				text,
				taken: takenFrom(text, column)
			}));
			const isTaken = (text) => all.some((each) => each.text === text && each.taken !== void 0);
			const before = untaken.get(column.at) ?? all.map(({ text }) => text);
			const isWhole = all.length > 0 && all.every(({ taken }) => taken !== void 0);
			untaken.set(column.at, isWhole ? [] : before.filter((text) => !isTaken(text)));
			const taken = all.flatMap((each) => each.taken || []);
			for (const text of taken.filter((each) => !each.isWellFormed())) this.#refuse(column, text.toWellFormed(), require_problem.problemSays({
				code: "LONE_SURROGATE",
				arguments: {}
			}));
			const meant = taken.map((text) => require_main.ownValue(column.values ?? {}, text) ?? text);
			this.#texts.set(column.name, meant);
		}
		const replaced = this.#columns.filter(({ name }) => this.#isSet(name)).map(({ at }) => at);
		for (const column of this.#columns.filter(({ at }) => at !== void 0 && !replaced.includes(at))) for (const text of untaken.get(column.at) ?? []) this.#refuse(column, text, whyNotTaken(text));
	}
	#textsAt(column) {
		const { value, first, file, fromFile = "" } = column;
		if (file !== void 0) return [fromFile];
		if (first) return first.map((name) => this.#texts.get(name) ?? []).find((texts) => texts.length > 0) ?? [];
		if (value === void 0) return this.#textsOf(column);
		const filled = fillTemplate([value], (name) => this.#texts.get(name)?.[0]);
		return filled === void 0 ? [] : [filled];
	}
	#takeValues(column, field) {
		const texts = this.#texts.get(column.name) ?? [];
		if (!require_main.isList(field) && texts.length > 1) this.#refuse(column, texts.join("; "), `${field.name} has one value, and the cell has ${texts.length}`);
		const values = texts.flatMap((text) => this.#valueOf(text, column, field) ?? []);
		if (values.length > 0) this.#values.set(field.name, [...new Set(values)]);
	}
	#valueOf(text, column, field) {
		const type = require_main.fieldType(field);
		const register = type.registerOf(field);
		if (register !== void 0) {
			const ids = this.#context.names.find(register, text, this.#correction === void 0);
			if (ids.length > 1) this.#refuse(column, text, `${text} may be ${ids.join(" or ")}`);
			return ids[0] ?? text;
		}
		if (!type.isDate) return text;
		const found = require_replace_folder.readTableDate(text, column.dates ?? this.#context.map.dates ?? void 0);
		if ("date" in found) return found.date;
		this.#refuse(column, text, `${text} is not a date: ${found.reason}`);
	}
	#takeStage(name) {
		let latest = "";
		for (const { date, status, keeps_earlier } of require_main.stagesOf(this.#context.kind)?.stages ?? []) {
			const read = require_main.readDate(this.#values.get(date)?.[0] ?? "");
			if (!("last" in read) || read.last < latest) continue;
			if (!keeps_earlier && read.first > latest) latest = read.first;
			this.#values.set(name, [status]);
		}
	}
	#inWords(name, withPreposition) {
		const { map, kind, sentence } = this.#context;
		const field = Object.hasOwn(map.fields, name) ? require_main.fieldOf(kind, name) : void 0;
		if (!field) return this.#texts.get(name)?.[0];
		const values = this.#values.get(name);
		return values && sentence(require_main.isList(field) ? values : values[0] ?? null, field, withPreposition);
	}
	#idOfKey() {
		const { map, known } = this.#context;
		const written = map.key.map((name) => (this.#texts.get(name) ?? []).join(" "));
		const parts = map.key.map((name, at) => this.#values.get(name)?.join(" ") ?? written[at] ?? "");
		const asWritten = written.map((text, at) => text || (parts[at] ?? ""));
		const ids = [
			parts,
			...parts.map((_, at) => parts.with(at, asWritten[at] ?? "")),
			asWritten
		].map(idOf);
		return ids.find((id) => known.has(id)) ?? ids[0] ?? "";
	}
	#read(fields) {
		const entries = fields.flatMap((field) => {
			const texts = this.#values.get(field.name);
			const reading = this.#reading(this.#columns.find((each) => each.field === field));
			if (!texts && field.required && this.#reasons.length === 0) reading.report("MISSING_FIELD", require_main.emptyRange, {
				field: field.name,
				about: field.about
			});
			const value = texts && require_main.fieldType(field).read(nodeOfCell(texts, field), field, reading);
			return value === void 0 ? [] : [[field.name, value]];
		});
		return Object.fromEntries(entries);
	}
	#reading(column) {
		const { registers } = this.#context;
		return {
			report: (code, _, values = {}) => {
				const cell = column ? this.#textsOf(column).join("; ") : "";
				const filled = typeof values === "function" ? values() : values;
				this.#refuse(column, cell, require_problem.problemSays({
					code,
					arguments: filled
				}));
			},
			entriesNamed: (register, word) => require_main.entriesNamed(registers, register, word),
			suggestEntry: () => ""
		};
	}
};
function nodeOfCell(texts, field) {
	const isText = ![
		"integer",
		"number",
		"flag"
	].includes(require_main.fieldType(field).exportType);
	const items = texts.map((text) => {
		return {
			type: "scalar",
			value: isText ? text : require_document.scalarValue(text),
			text,
			...require_main.emptyRange
		};
	});
	return require_main.isList(field) || !items[0] ? {
		type: "list",
		items,
		...require_main.emptyRange
	} : items[0];
}
function fillTemplate(templates, textOf) {
	for (const template of templates) {
		let isWhole = true;
		const text = template.replace(require_map.placeholder, (_, on, name) => {
			const value = textOf(name, on !== void 0);
			isWhole &&= value !== void 0 && value !== "";
			return value ?? "";
		});
		if (isWhole) return text;
	}
}
function sentenceWriter(registers) {
	const entry = (register, id) => registers.get(register)?.byId.get(id)?.name ?? id;
	const display = {
		...require_main.codesDisplay,
		entry,
		forReader: true
	};
	return (value, field, withPreposition) => {
		const type = require_main.fieldType(field);
		if (!type.isDate) return type.show(value, display, field);
		const preposition = /^\d{4}-\d\d-\d\d$/.test(String(value)) ? "on" : "in";
		return `${withPreposition ? `${preposition} ` : ""}${require_main.dateInWords(String(value))}`;
	};
}
// src/import/collect.ts
async function collectFacts(files, context, corrections) {
	const collected = {
		facts: new Map(),
		rejected: [],
		leftOut: new Map(),
		rows: 0,
		unused: new Set()
	};
	const facts = [];
	const failures = [];
	for (const file of files) try {
		facts.push(...await factsInFile(file, context, corrections, collected));
	} catch (thrown) {
		if (!(thrown instanceof require_main.PismError)) throw thrown;
		failures.push(thrown);
	}
	if (failures.length > 0) throw together(failures, files.length);
	for (const [id, all] of Map.groupBy(facts, (fact) => String(fact["id"]))) addFact(id, all, collected);
	return collected;
}
async function factsInFile(path, context, corrections, collected) {
	const table = await require_table.openTable(path, context.map.table);
	collected.rows += require_table.limitRows(path, table.rows, collected.rows).length;
	const columns = inTime(path, () => mapColumns(path, table, context.map, context.kind));
	const file = (0, node_path.basename)(path);
	const facts = [];
	for (let start = 0; start < table.rows.length; start += 500) {
		if (start > 0) context.progress?.(file, start, table.rows.length);
		const rows = table.rows.slice(start, start + 500);
		const read = (row) => corrections.apply((each) => factOfRow(context, columns, row, file, each));
		const results = inTime(path, () => rows.map((row) => ({
			row,
			result: read(row)
		})));
		for (const { row, result } of results) if ("fact" in result) facts.push(result.fact);
		else if ("leftOut" in result) leaveOut(result.leftOut, 1, collected);
		else collected.rejected.push({
			file,
			row: row.row,
			...result
		});
	}
	for (const heading of columns.unused) collected.unused.add(heading);
	return facts;
}
function together([first, ...others], files) {
	if (first && others.length === 0) return new require_main.PismError("unreadable", first.message, `${first.hint}\n${untouched}`);
	const each = [first, ...others].map((failure) => `${failure?.message}\n${failure?.hint?.replace(/^/gm, "  ")}`);
	const message = `${each.length} of ${files} tables cannot be read`;
	return new require_main.PismError("unreadable", message, [...each, untouched].join("\n"));
}
const untouched = "Nothing was written.";
function leaveOut(why, count, { leftOut }) {
	if (count > 0) leftOut.set(why, (leftOut.get(why) ?? 0) + count);
}
function addFact(id, [first, ...others], collected) {
	if (!first) return;
	collected.facts.set(id, first);
	const different = others.filter((fact) => !(0, node_util.isDeepStrictEqual)({
		...fact,
		source: null
	}, {
		...first,
		source: null
	}));
	leaveOut("the same as another row", others.length - different.length, collected);
	const { file, row } = placeOf(first);
	const says = `it has the same key as ${file} row ${row}, which is kept; let \`key\` in the map tell them apart`;
	for (const fact of different) collected.rejected.push({
		...placeOf(fact),
		reasons: [{
			column: "",
			cell: id,
			says
		}],
		id
	});
}
function placeOf({ source }) {
	return source;
}
// src/import/corrections.ts
var Corrections = class {
	corrected = new Set();
	#byId;
	#former;
	#refuse;
	#unused;
	constructor({ corrections }, former, refuse) {
		const all = corrections.map((each, at) => ({
			...each,
			at
		}));
		this.#byId = Map.groupBy(all, ({ id }) => id);
		this.#unused = new Set(all);
		this.#former = former;
		this.#refuse = refuse;
	}
	apply(read) {
		const result = read();
		const { id = "" } = "fact" in result ? { id: String(result.fact["id"]) } : "reasons" in result ? result : {};
		const own = this.#byId.get(id);
		if (!own) return result;
		for (const each of own) this.#unused.delete(each);
		const left = own.find(({ leave_out }) => leave_out);
		if (left) return { leftOut: left.why };
		this.corrected.add(id);
		const again = read({
			id,
			set: Object.assign({}, ...own.map((each) => each.set))
		});
		if (!("fact" in result && "fact" in again)) return again;
		const corrected = own.flatMap((each) => this.#corrected(each, result.fact, again.fact));
		return corrected.length === 0 ? again : { fact: {
			...again.fact,
			corrected
		} };
	}
	refuseUnused() {
		for (const { at } of this.#unused) this.#refuse(at, "no row is this fact");
	}
	leftOut(id) {
		const correction = this.#byId.get(id)?.find(({ leave_out }) => leave_out);
		return correction && {
			on: correction.on,
			why: correction.why
		};
	}
	#corrected({ id, at, on, why, ...correction }, table, fact) {
		const names = Object.keys(correction.set ?? {});
		const same = names.filter((name) => (0, node_util.isDeepStrictEqual)(table[name], fact[name]));
		if (same.length > 0) this.#refuse(at, `the table has the same ${same.join(", ")}`);
		const stated = names.filter((name) => table[name] !== void 0);
		if (stated.length === 0) return [];
		const was = stated.map((name) => `${name} ${textOf(table[name])}`).join("; ");
		const former = [require_main.ownValue(this.#former.get(id) ?? {}, "corrected") ?? []].flat().find((each) => each["on"] === on && each["why"] === why);
		if (former && former["was"] !== was) this.#refuse(at, `the table had ${former["was"]}, and has ${was} now; a new \`on\` confirms it`);
		return [{
			on,
			was,
			why
		}];
	}
};
function textOf(value) {
	return [value ?? "none"].flat().map((each) => typeof each === "object" ? JSON.stringify(each) : each).join("; ");
}
// src/import/report.ts
const maxListed = 10;
function reportOf(imported) {
	const { collected, changes, warnings, isDryRun, refusal } = imported;
	const gone = collected.facts.size > 0 ? changes.gone : [];
	const isPreview = isDryRun || refusal !== void 0;
	const goneLines = gone.map(({ id, why }) => `${id}: ${why}`);
	const notes = [
		...warnings.length > 0 ? [`${warnings.map(require_problem.problemSays).join(" ")}\n`] : [],
		...daysNote(imported),
		...isPreview ? [] : titled("Gone, and listed under `gone` in source.yaml", goneLines, maxListed),
		...collected.unused.size > 0 ? [`Columns that the map does not use: ${listed([...collected.unused])}\n`] : [],
		...unknownNames(imported),
		...rejectedNote(imported)
	];
	const review = [
		...newFacts(imported),
		...titled("Changed", changes.changed),
		...titled("Gone", goneLines)
	];
	return {
		summary: summaryOf(imported),
		review: isPreview ? review.map((text) => `\n${text}`).join("") : "",
		notes,
		exit: collected.rejected.length > 0 ? "no" : "done",
		...refusal && { refusal }
	};
}
function summaryOf({ kind, folder, shown, collected, changes, corrected, changed, isDryRun, refusal }) {
	const { rows, facts, rejected, leftOut } = collected;
	const some = (count, what) => count > 0 ? [`${require_main.withCommas(count)} ${what}`] : [];
	const counts = [
		`${require_main.withCommas(facts.size)} imported${some(corrected.size, "corrected").map((text) => ` (${text})`)}`,
		`${require_main.withCommas(rejected.length)} rejected`,
		...[...leftOut].map(([why, count]) => `${require_main.withCommas(count)} left out (${why})`)
	];
	const { added, changed: different, same, gone } = changes;
	const effects = [
		...some(added.length, "new"),
		...some(different.length, "changed"),
		...some(same, "the same"),
		...some(gone.length, "gone")
	];
	const read = `${require_main.withCommas(rows)} ${rows === 1 ? "row" : "rows"}: ${counts.join(", ")}\n`;
	if (facts.size === 0) return `${read}Facts: none\nNothing was written.\n`;
	const lines = [`${read}Facts: ${effects.join(", ")}`];
	const { count } = kind.summary;
	if (count !== void 0) lines.push(`By ${count}: ${countsOf(facts, count)}`);
	if (changed.length === 0) lines.push(`${shown(folder)} is up to date.`);
	else lines.push(`${isDryRun || refusal ? "Would write" : "Wrote"} ${shown(folder)}: ${changed.join(", ")}`);
	return `${lines.join("\n")}\n`;
}
function countsOf(facts, field) {
	return listed([...Map.groupBy(facts.values(), (fact) => String(fact[field] ?? "not stated"))].sort(([, one], [, other]) => other.length - one.length).map(([value, all]) => `${value} ${require_main.withCommas(all.length)}`));
}
function newFacts({ kind, collected: { facts }, changes: { added } }) {
	const shown = added.slice(0, added.length === facts.size ? 3 : void 0);
	const more = added.length - shown.length;
	const texts = shown.map((id) => require_fact_files.factText(facts.get(id) ?? {}, kind));
	return more > 0 ? [...texts, `and ${require_main.withCommas(more)} more\n`] : texts;
}
function daysNote({ retrieved, retrievedOn }) {
	if (retrieved !== void 0) return [];
	return [`${retrievedOn && `source.yaml keeps \`retrieved: ${retrievedOn}\`` || "Citations will have no date of retrieval"}; --retrieved <day> states when you fetched the table.\n`];
}
function unknownNames({ unresolved }) {
	return [...Map.groupBy(unresolved.values(), ({ register }) => register)].map(([register, all]) => {
		const sorted = all.toSorted((one, other) => other.count - one.count);
		const several = (ids) => ids.length > 0 ? ` is ${ids.join(" or ")}` : "";
		const items = sorted.map(({ name, ids, count }) => `${name}${several(ids)} (${count})`);
		const hint = `Add them to \`names\` of the map or to registers/${register}.yaml.`;
		return `Not in the ${register} register, or ambiguous: ${listed(items)}. ${hint}\n`;
	});
}
function rejectedNote({ collected, rejects, shown }) {
	const where = rejects === void 0 ? "--rejects FILE lists them with their cells" : `listed in ${shown(rejects)}`;
	const lines = reasonsOf(collected.rejected).map(({ file, row, column, says }) => {
		return `${file} row ${row}${column === "" ? "" : `, ${require_main.visible(column)}`}: ${says}`;
	});
	return titled(`Rejected rows (${where})`, lines, maxListed);
}
async function writeRejects(rejected, file, index) {
	const { stringify } = await Promise.resolve().then(() => require("./sync-DrdpLkV-.cjs"));
	const lines = reasonsOf(rejected).map(({ file, row, column, cell, says }) => [
		file,
		`${row}`,
		column,
		cell,
		says
	]);
	require_output.writeOutputFile([stringify([[
		"file",
		"row",
		"column",
		"cell",
		"reason"
	], ...lines])], file, index);
}
function reasonsOf(rejected) {
	return rejected.toSorted((one, other) => (one.file < other.file ? -1 : Number(one.file > other.file)) || one.row - other.row).flatMap(({ reasons, ...place }) => reasons.map((reason) => ({
		...place,
		...reason
	})));
}
function titled(title, lines, maximum = Number.POSITIVE_INFINITY) {
	if (lines.length === 0) return [];
	const more = lines.length > maximum ? [`and ${require_main.withCommas(lines.length - maximum)} more`] : [];
	return [`${title}:\n  ${[...lines.slice(0, maximum), ...more].join("\n  ")}\n`];
}
function listed(items) {
	const more = items.length - maxListed;
	return items.slice(0, maxListed).join(", ") + (more > 0 ? ` and ${require_main.withCommas(more)} more` : "");
}
// src/import/source-file.ts
var import_dist = require_dist$1.require_dist();
var SourceFile = class {
	#folder;
	#yaml;
	constructor(folder, { title, source }) {
		this.#folder = folder;
		const place = (0, node_path.join)(folder, "source.yaml");
		const made = `${require_bulletin.schemaLine("source")}${(0, import_dist.stringify)({
			form: "dataset",
			title,
			...source
		}, { schema: "core" })}`;
		this.#yaml = (0, import_dist.parseDocument)(require_output.statIfExists(place) ? require_file.readTextFile(place).text : made, { schema: "core" });
	}
	get retrieved() {
		return this.#yaml.get("retrieved");
	}
	get goneIds() {
		const list = this.#yaml.get("gone");
		return (0, import_dist.isSeq)(list) ? list.items.map((_, at) => String(list.getIn([at, "id"]))) : [];
	}
	setDays(days) {
		for (const [name, day] of Object.entries(days)) if (day !== void 0) this.#yaml.set(name, day);
	}
	setGone(gone, isThere) {
		for (const [at, id] of [...this.goneIds.entries()].reverse()) if (isThere(id)) this.#yaml.deleteIn(["gone", at]);
		if (gone.length > 0 && !this.#yaml.has("gone")) this.#yaml.set("gone", this.#yaml.createNode([]));
		for (const each of gone) this.#yaml.addIn(["gone"], this.#yaml.createNode(each, { flow: true }));
		if (this.#yaml.has("gone") && this.goneIds.length === 0) this.#yaml.delete("gone");
	}
	checked() {
		return require_bulletin.checkedSource("source", (0, node_path.basename)(this.#folder), this.#yaml.toString({ lineWidth: 0 }));
	}
};
// src/import/import-tables.ts
async function importTables(request) {
	const { index, kind, folder, isDryRun, isForced } = request;
	requireNoErrors(request);
	const replace = require_replace_folder.replacerOf(folder);
	const imported = await readTables(request);
	const { collected, former, texts } = imported;
	if (request.rejects !== void 0) await writeRejects(collected.rejected, request.rejects, index);
	const hasFacts = collected.facts.size > 0;
	const isChanged = (name) => require_main.attempt(() => (0, node_fs.readFileSync)((0, node_path.join)(folder, name), "utf8")) !== texts.get(name);
	const changed = hasFacts ? [...new Set([...texts.keys(), ...former.names])].filter(isChanged) : [];
	const refusal = hasFacts && !isForced ? refusalOf(former.edited, request) : void 0;
	if (changed.length > 0 && !isDryRun && !refusal) replace(changed.map((name) => [name, texts.get(name)]), require_bulletin.schemaFiles([kind.kind, "source"], index.kinds));
	return reportOf({
		...request,
		...imported,
		changed,
		...refusal && { refusal }
	});
}
function requireNoErrors({ index, folder, isForced }) {
	const isReplaced = (file) => (0, node_path.dirname)(file) === folder && (0, node_path.basename)(file) !== "source.yaml";
	const errors = require_problems.errorsIn(index, null).filter(({ file }) => !isForced || !isReplaced(file));
	const force = errors.some(({ file }) => isReplaced(file)) ? ", or replace those of the tables with --force" : "";
	if (errors.length > 0) throw new require_problems.InvalidFacts(errors, `Correct them first${force}. Nothing was written.`);
}
async function readTables(request) {
	const { index, kind, files, folder, retrieved, asOf, progress } = request;
	const registers = require_add_file.registersOf(index.database);
	const { map, problems, refuse } = await mapOf(request, registers);
	const warnings = [...problems];
	const former = await require_fact_files.readGenerated(folder, kind, index.kinds, registers);
	requireAllTables(former, request);
	const source = new SourceFile(folder, map);
	const corrections = new Corrections(map, former.facts, refuse);
	const context = {
		...importContext(map, kind, registers, new Set([...former.facts.keys(), ...source.goneIds])),
		progress
	};
	const collected = await collectFacts(files, context, corrections);
	corrections.refuseUnused();
	const unfit = problems.slice(warnings.length).sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
	if (unfit.length > 0) throw new require_problems.InvalidFacts(unfit, "Nothing was written.", "Corrections of the map do not fit");
	const changes = changesOf(former.facts, collected, corrections);
	source.setDays({
		retrieved,
		as_of: asOf
	});
	source.setGone(changes.gone, (id) => collected.facts.has(id));
	const { text, problems: errors } = await source.checked();
	if (errors.length > 0) throw new require_problems.InvalidFacts(errors, "Nothing was written.", "source.yaml would have errors");
	const { corrected } = corrections;
	const texts = new Map([["source.yaml", text], ...require_fact_files.generatedFiles(collected.facts, kind, corrected)]);
	const { unresolved } = context.names;
	return {
		collected,
		changes,
		corrected,
		former,
		texts,
		warnings,
		unresolved,
		retrievedOn: source.retrieved
	};
}
async function mapOf({ index, kind, map: { name, path }, folder, table }, registers) {
	const { map, problems, refuse = () => void 0 } = await require_map.findMap(name, path, [(0, node_path.dirname)(folder), require_main.builtinFacts], {
		kinds: index.kinds,
		registers
	});
	if (!map) throw new require_problems.InvalidFacts(problems, "Nothing was written.", "The map has errors");
	if (map.kind !== kind.kind) throw new require_main.PismError("usage", `The map ${name} is for ${map.kind}`, `Write \`pism import ${map.kind}\`.`);
	return {
		map: {
			...map,
			table: {
				...map.table,
				...table
			}
		},
		problems,
		refuse
	};
}
function requireAllTables({ facts }, request) {
	const { kind, files, map, folder, shown, isForced } = request;
	const given = files.map((file) => (0, node_path.basename)(file));
	const missing = [...new Set(facts.values().map((fact) => placeOf(fact).file))].filter((name) => name !== void 0 && !given.includes(name)).sort();
	if (missing.length === 0 || isForced) return;
	const [first = ""] = files;
	const found = missing.map((name) => (0, node_path.join)((0, node_path.dirname)(first), name)).map((path, at) => require_output.statIfExists(path) ? path : missing[at] ?? "");
	const words = [...files, ...found].map((file) => require_main.shellWord(shown(file)));
	const command = `pism import ${kind.kind} ${words.join(" ")} --map ${require_main.shellWord(map.name)} --into ${require_main.shellWord(shown(folder))}`;
	throw new require_main.PismError("usage", `${shown(folder)} also has ${kind.kind} of ${missing.join(", ")}`, `Name all its tables:\n  ${command}\nIf other tables have taken their place, add --force.`);
}
function refusalOf(edited, { folder, shown }) {
	if (edited.length === 0) return void 0;
	const names = edited.map((name) => shown((0, node_path.join)(folder, name))).join(", ");
	return new require_main.PismError("no", `Edited, or not written by \`pism import\`: ${names}`, `Nothing was written. Write what should stay into the map, as in \`corrections: [{ id: …, set: { … }, why: …, on: … }]\`; --force then replaces the files.`);
}
function changesOf(former, { facts, rejected }, corrections) {
	const changes = {
		added: [],
		changed: [],
		same: 0,
		gone: []
	};
	for (const [id, fact] of facts) {
		const before = former.get(id);
		const lines = before ? differencesOf(before, fact) : [];
		if (!before) changes.added.push(id);
		else if (lines.length > 0) changes.changed.push([id, ...lines].join("\n    "));
		else changes.same += 1;
	}
	const on = new Date().toISOString().slice(0, 10);
	const isRejected = new Set(rejected.map(({ id }) => id));
	for (const [id, fact] of former) {
		if (facts.has(id)) continue;
		const { file = "the tables" } = placeOf(fact);
		const why = isRejected.has(id) ? `its row in ${file} is rejected` : `no longer in ${file}`;
		changes.gone.push({
			id,
			on,
			why,
			...corrections.leftOut(id)
		});
	}
	return changes;
}
function differencesOf(before, now) {
	return Object.keys({
		...before,
		...now
	}).filter((name) => name !== "source").filter((name) => !(0, node_util.isDeepStrictEqual)(before[name], now[name])).map((name) => `${name}: ${textOf(before[name])} -> ${textOf(now[name])}`);
}
exports.importTables = importTables;
