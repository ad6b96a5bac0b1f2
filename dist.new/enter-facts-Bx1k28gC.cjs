const require_main = require("./main-rDNL-VjD.cjs");
const require_problem = require("./problem-BLzO0Gvn.cjs");
const require_reading = require("./reading-m0i2WrxT.cjs");
const require_finding = require("./finding-DjN3g5e-.cjs");
const require_find_passages = require("./find-passages-zcVNiVlJ.cjs");
const require_claims = require("./claims-DSw64Y52.cjs");
const require_wording = require("./wording-BUnHlBnQ.cjs");
const require_compare = require("./compare-YcBU2Wbi.cjs");
const require_document = require("./document-Cyc18krf.cjs");
const require_file = require("./file-B6aokjzJ.cjs");
const require_contradictions = require("./contradictions-CgtaPTXo.cjs");
const require_output = require("./output-D-lVqxCc.cjs");
const require_fact_files = require("./fact-files-Dppao2yn.cjs");
const require_field_reader = require("./field-reader-Dm9cnxie.cjs");
const require_bulletin = require("./bulletin-CR9Cdps-.cjs");
const require_proposed_file = require("./proposed-file-plbExpgi.cjs");
const require_replace_folder = require("./replace-folder-D-zMPx0t.cjs");
const require_read_proposals = require("./read-proposals-DH7q3P17.cjs");
const require_add_file = require("./add-file-BQn5kDiE.cjs");
const require_verify = require("./verify-Dc62QQkp.cjs");
let node_path = require("node:path");
let node_crypto = require("node:crypto");
// src/propose/known-facts.ts
function valuesHash(kind, fact) {
	const values = require_main.writtenFields(kind).flatMap(({ name }) => {
		const value = fact[name] ?? null;
		return value === null || Array.isArray(value) && value.length === 0 ? [] : [[name, value]];
	});
	return (0, node_crypto.hash)("sha256", JSON.stringify([kind.kind, ...values])).slice(0, 16);
}
var KnownFacts = class {
	confirmed;
	taken;
	held;
	#byValues = new Map();
	constructor(copy, index, proposed) {
		const { database, kinds } = index;
		const facts = database.prepare("SELECT id, kind, _document FROM fact_rows WHERE source = ?").all(copy.source).map(({ id, kind, _document }) => {
			return [String(id).slice(copy.source.length + 1), {
				...require_main.parseStored(_document),
				kind: String(kind)
			}];
		});
		this.confirmed = new Map(facts);
		const gone = (require_main.sourceById(database, copy.source)?.gone ?? []).map(({ id }) => id);
		this.taken = new Set([
			...this.confirmed.keys(),
			...gone,
			...proposed.facts.map(({ id }) => id)
		]);
		const kindNamed = (name) => kinds.find(({ kind }) => kind === name);
		const passages = require_claims.passagesOf(copy, index);
		this.held = [...passages.values()].flat();
		for (const [id, fact] of facts) {
			const kind = kindNamed(fact.kind);
			if (kind) this.add(valuesHash(kind, fact), {
				id,
				passages: passages.get(`${copy.source}/${id}`) ?? []
			});
		}
		const places = require_find_passages.findPassages(copy, [...proposed.facts.map(({ source }) => source), ...proposed.declined].map(anchored));
		for (const [at, fact] of proposed.facts.entries()) {
			const kind = kindNamed(fact.kind);
			if (kind) this.add(valuesHash(kind, fact), {
				id: fact.id,
				passages: places[at]?.first ?? []
			});
		}
		const declined = proposed.declined;
		for (const [at, { values = "" }] of declined.entries()) this.add(values, {
			id: null,
			passages: places[proposed.facts.length + at]?.first ?? []
		});
	}
	find(values, passage) {
		return this.#byValues.get(values)?.find(({ passages }) => passages.some((each) => require_main.doOverlap(each, passage)));
	}
	add(values, known) {
		this.#byValues.set(values, [...this.#byValues.get(values) ?? [], known]);
	}
};
function anchored(source) {
	const { chars = 0, hash: digest = "", paragraph = null, page = null } = source;
	return {
		paragraph,
		page,
		anchor: {
			chars: Number(chars),
			hash: String(digest)
		}
	};
}
// src/propose/read-values.ts
const splitAt = ";";
const nothing = /^(?:|unknown|not stated|n\/a|null|-|—)$/i;
function valueReader(registers, newName) {
	const names = require_replace_folder.nameFinder(registers, {});
	return (kind, values) => {
		const reasons = [];
		const refuse = (field, code, says) => void reasons.push({
			field,
			code,
			says: ofField(field, says)
		});
		const known = new Set();
		const entryOf = (field, register, text) => {
			const ids = names.find(register, text);
			if (ids.length > 1) refuse(field.name, "NAME_OF_ENTRIES", `${text} may be ${ids.join(" or ")}`);
			const isActor = field.type.startsWith("actor");
			const id = ids[0] ?? (isActor ? newName(register, text) : void 0);
			if (id !== void 0) known.add(id);
			return ids.length > 1 ? void 0 : id ?? text;
		};
		const entries = require_main.writtenFields(kind).filter(({ name }) => !require_read_proposals.isPassageKey(name, values)).flatMap((field) => {
			const register = require_main.registerOfField(field);
			const texts = textsOf(values[field.name] ?? null, field).flatMap((text) => {
				return register === void 0 ? spelled(text, field) : entryOf(field, register, text) ?? [];
			});
			if (texts.length === 0) return [];
			const reading = {
				report: (code, _, filled = {}) => {
					const values = typeof filled === "function" ? filled() : filled;
					const says = code === "BAD_DATE" ? badDate(`${values["value"]}`) : void 0;
					return refuse(field.name, code, says ?? require_problem.problemSays({
						code,
						arguments: values
					}));
				},
				entriesNamed: (of, word) => known.has(word) ? [word] : require_main.entriesNamed(registers, of, word),
				suggestEntry: (of, word) => require_field_reader.suggestEntry(word, registers.get(of), (id) => registers.get(of)?.byId.get(id)?.name ?? id)
			};
			const value = require_main.fieldType(field).read(nodeOf([...new Set(texts)], field), field, reading);
			return value === void 0 ? [] : [[field.name, value]];
		});
		return {
			fields: Object.fromEntries(entries),
			reasons
		};
	};
}
function ofField(field, says) {
	const plain = says.trim().replace(/\.$/, "");
	return new RegExp(`\\b${RegExp.escape(field)}\\b`).test(plain) ? plain : `${field}: ${plain}`;
}
function badDate(text) {
	return /^\d{4}-/.test(text) ? void 0 : `${text} is not a date such as 4 June 2029, June 2029 or 2029`;
}
function textsOf(value, field) {
	const stated = [value].flat().filter((item) => item !== null && typeof item !== "object").map(String).flatMap((text) => require_main.isList(field) ? text.split(splitAt) : text).map((text) => text.trim()).filter((text) => !nothing.test(text));
	return require_main.isList(field) || stated.length < 2 ? stated : [stated.join(`${splitAt} `)];
}
function spelled(text, field) {
	const { isDate, exportType } = require_main.fieldType(field);
	const choice = Object.keys(field.choices ?? {}).find((each) => require_main.fold(each) === require_main.fold(text).replaceAll(" ", "-"));
	if (choice !== void 0) return choice;
	if (exportType === "flag") return text.replace(/^yes$/i, "true").replace(/^no$/i, "false").toLowerCase();
	if (exportType === "integer" || exportType === "number") return text.replace(/(?<=\d)[,\s](?=\d{3})/g, "");
	const found = isDate ? require_replace_folder.readTableDate(text, void 0) : void 0;
	return found && "date" in found ? found.date : text;
}
function nodeOf(texts, field) {
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
// src/propose/hold.ts
const wordRules = new Set([
	"choice",
	"opposite",
	"amount",
	"doubt",
	"denial",
	"role",
	"date-role",
	"contradiction"
]);
const valueRules = new Set([
	"number",
	"date",
	"entry"
]);
var Holder = class {
	#copy;
	#background;
	#contradictionsIn;
	#masthead;
	#brokenRules;
	constructor(copy, index, names = []) {
		const more = names.map((name) => ({
			register: name.register,
			entry: require_proposed_file.entryOf(name)
		}));
		this.#copy = copy;
		this.#background = require_claims.backgroundOf(index, copy.source, more);
		this.#contradictionsIn = require_contradictions.contradictionFinder(index, this.#background);
		const head = copy.text.slice(0, copy.paragraphs[0]?.start ?? 0);
		this.#masthead = require_main.cached(() => require_reading.readText(head, this.#background.names));
		const registers = require_proposed_file.registersWith(require_add_file.registersOf(index.database), names);
		this.#brokenRules = require_main.cached((kind) => brokenRules(kind, registers));
	}
	hold(kind, fact, place = placeOf(this.#copy, fact)) {
		if (!place) return refused([{
			field: "quote",
			code: "NOT_IN_COPY",
			says: "the copy does not have the passage"
		}]);
		const plain = require_verify.comparedAt(this.#copy, this.#claim(kind, fact, []), place, this.#background);
		const absent = require_compare.comparePassage(plain).filter(({ rule, field }) => valueRules.has(rule) && field !== "says");
		const inferred = [...new Set(absent.map(({ field }) => field))];
		const claim = this.#claim(kind, fact, inferred);
		const near = require_main.cached(() => require_reading.readText(`${this.#masthead().text}\n${plain.near().text}`, this.#background.names));
		const compared = {
			...plain,
			claim,
			near
		};
		const findings = [
			...require_compare.comparePassage(compared),
			...require_compare.compareSays(claim.values, plain.says, this.#background),
			...this.#contradictionsIn(claim, plain.says)
		];
		const { true: other = [], false: open = [] } = Object.groupBy(findings, (each) => `${refuses(each, compared)}`);
		const against = [...absent.filter((each) => isContrary(each, compared)), ...other];
		const first = (each) => absent.find((own) => own.field === each.field && own.value === each.value);
		const { true: copied = [], false: repeats = [] } = Object.groupBy(repeatsIn(compared), ({ isWhole }) => `${isWhole}`);
		const refusals = [...against.map((each) => reason(first(each) ?? each)), ...copied];
		if (refusals.length > 0) return refused(unique(refusals));
		const missing = missingFields(kind, fact);
		const broken = missing.length === 0 ? this.#brokenRules(kind)(fact) : missing;
		const questions = unique([
			...open.map(reason),
			...repeats,
			...broken
		]);
		const from = this.#originsOf(place, compared);
		return {
			outcome: questions.length > 0 ? "asks" : "proposed",
			inferred,
			from,
			refusals: [],
			questions
		};
	}
	#claim(kind, fact, inferred) {
		return require_finding.claimOf(require_claims.statedIn({
			...fact,
			inferred,
			place: fact.source
		}, kind), this.#background);
	}
	#originsOf(place, { claim, passage }) {
		return claim.exact.filter((value) => value.isInferred && require_compare.unstatedOf(value, passage).length > 0).map((value) => {
			return {
				field: value.field,
				value: require_finding.textOf(value),
				sentence: this.#sentenceWith(value, place)
			};
		});
	}
	#sentenceWith(value, place) {
		const { sentences } = this.#copy;
		const own = sentences.findLastIndex(({ start }) => start <= place.start);
		const distance = (at) => at <= own ? own - at : 3 * (at - own);
		const states = (at) => require_compare.unstatedOf(value, require_reading.readText(sentences[at]?.text ?? "", this.#background.names)).length === 0;
		const found = Array.from(sentences.keys()).sort((one, other) => distance(one) - distance(other)).find(states);
		return found === void 0 ? void 0 : found + 1;
	}
};
function brokenRules(kind, registers) {
	const check = require_replace_folder.factChecker(kind, registers);
	return (fact) => {
		const broken = [];
		check(fact, {
			report: (code, _, values = {}) => {
				const filled = typeof values === "function" ? values() : values;
				const says = code === "RULE_BROKEN" ? filled["says"] : require_problem.problemSays({
					code,
					arguments: filled
				});
				broken.push({
					field: "",
					code,
					says: says ?? ""
				});
			},
			entriesNamed: (register, word) => require_main.entriesNamed(registers, register, word),
			suggestEntry: () => ""
		});
		return broken;
	};
}
function missingFields(kind, fact) {
	return require_main.writtenFields(kind).filter(({ name, required }) => required && fact[name] === void 0).map(({ name, about }) => {
		return {
			field: name,
			code: "NOT_STATED",
			says: `${name} is not stated: ${about}`
		};
	});
}
function repeatsIn({ claim, says, near, background }) {
	return require_verify.repeatsOf(claim, near().text, background).map(({ field, text, words }) => {
		const isWhole = field === "says" && words * 10 >= says.words.length * 9;
		return {
			field,
			code: "REPEATS",
			says: `${field} repeats ${words} words of the text: "${text}"`,
			isWhole
		};
	});
}
function isContrary(finding, compared) {
	const own = compared.claim.exact.find((each) => each.field === finding.field && require_finding.textOf(each) === finding.value);
	if (finding.isQuestion || !own || isGovernment(finding, compared)) return false;
	const isActor = own.kind === "entry" && own.register === "actors";
	return (isActor || own.kind === "number") && require_compare.unstatedOf(own, compared.near()).length > 0 || !isActor && finding.found.includes(" has ");
}
function refuses(finding, compared) {
	const isAround = isGovernment(finding, compared) || finding.rule === "text" && isTextAround(finding, compared);
	return !finding.isQuestion && !wordRules.has(finding.rule) && !isAround;
}
function refused(refusals) {
	return {
		outcome: "refused",
		inferred: [],
		from: [],
		refusals,
		questions: []
	};
}
function placeOf(copy, { source }) {
	const { chars = null, hash = null, paragraph = null, page = null } = source;
	if (chars === null || hash === null) return void 0;
	return require_find_passages.findPassages(copy, [{
		anchor: {
			chars,
			hash
		},
		paragraph,
		page
	}])[0]?.first[0];
}
function isTextAround({ value }, { near }) {
	return require_reading.readText(value).single.every(({ text }) => near().wordSet.has(text.toLowerCase()));
}
function isGovernment({ value }, { passage, near }) {
	return [passage, near()].some((text) => require_wording.governmentsIn(text).some(({ entry }) => entry === value));
}
function reason({ rule, field, value, found }) {
	const code = rule.toUpperCase().replaceAll("-", "_");
	const [, others] = found.split(", but those of ");
	const instead = others === void 0 ? "" : ` (but one for ${others})`;
	if (rule === "choice" && found.includes("has none of the words")) return {
		field,
		code,
		says: `the passage has no usual word for the ${field} ${value}${instead}`
	};
	const [text = ""] = found.replace(/^its sentence/, "says").split(", but the text around it does");
	return {
		field,
		code,
		says: `${field}${field === "says" ? ":" : " is"} ${value}, but ${text}`
	};
}
function unique(reasons) {
	return [...new Map(reasons.map(({ field, code, says }) => [says, {
		field,
		code,
		says
	}])).values()];
}
function newFactId(kind, fact, taken) {
	return freeId(wordsOf(kind.subject.flatMap((name) => fact[name] ?? []).map(String).join(" ")) || kind.kind, taken);
}
function newEntryId(name, taken) {
	return freeId(wordsOf(name).replace(/^(?=\d)/, "n") || "name", taken);
}
function freeId(wanted, taken) {
	if (!taken.has(wanted)) return wanted;
	let number = 2;
	const numbered = () => `${cut(wanted, 40 - `-${number}`.length)}-${number}`;
	while (taken.has(numbered())) number += 1;
	return numbered();
}
function wordsOf(text) {
	return cut(require_main.fold(text).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, ""), 40);
}
function cut(id, length) {
	if (id.length <= length) return id;
	const whole = id.slice(0, length + 1).replace(/-[^-]*$/, "");
	return whole.length <= length ? whole : id.slice(0, length);
}
// src/propose/enter-facts.ts
function enterFacts(folder, kinds) {
	const replace = require_replace_folder.replacerOf(folder);
	return (facts, proposed) => {
		const files = [...Map.groupBy(facts, ({ kind }) => kind)].map(([name, own]) => {
			const kind = kinds.find((each) => each.kind === name);
			return [`${name}.yaml`, withFacts((0, node_path.join)(folder, `${name}.yaml`), kind, own.map(require_proposed_file.statedFact))];
		});
		const names = [...new Set(facts.map(({ kind }) => kind))];
		replace([...files, [require_main.proposedFile, require_proposed_file.proposedText(proposed, kinds)]], require_bulletin.schemaFiles(names, kinds));
	};
}
function withFacts(file, kind, facts, changed) {
	const written = require_output.statIfExists(file) ? require_file.readTextFile(file) : { text: require_bulletin.schemaLine(kind.kind) };
	const { text, problem } = changed === void 0 ? written : { text: changed };
	const hint = "Write each fact as an item that begins with `- id:`. Nothing was written.";
	if (problem || /^\s*[[{]/.test(text.replace(/^#.*$/gm, ""))) throw new require_main.PismError("unreadable", `Facts cannot be added to ${(0, node_path.basename)(file)}`, hint);
	return [text.replace(/(?<!\n)$/, "\n"), ...facts.map((fact) => require_fact_files.factText(fact, kind))].join("\n");
}
Object.defineProperty(exports, "Holder", {
	enumerable: true,
	get: function() {
		return Holder;
	}
});
Object.defineProperty(exports, "KnownFacts", {
	enumerable: true,
	get: function() {
		return KnownFacts;
	}
});
Object.defineProperty(exports, "anchored", {
	enumerable: true,
	get: function() {
		return anchored;
	}
});
Object.defineProperty(exports, "enterFacts", {
	enumerable: true,
	get: function() {
		return enterFacts;
	}
});
Object.defineProperty(exports, "newEntryId", {
	enumerable: true,
	get: function() {
		return newEntryId;
	}
});
Object.defineProperty(exports, "newFactId", {
	enumerable: true,
	get: function() {
		return newFactId;
	}
});
Object.defineProperty(exports, "valueReader", {
	enumerable: true,
	get: function() {
		return valueReader;
	}
});
Object.defineProperty(exports, "valuesHash", {
	enumerable: true,
	get: function() {
		return valuesHash;
	}
});
Object.defineProperty(exports, "withFacts", {
	enumerable: true,
	get: function() {
		return withFacts;
	}
});
