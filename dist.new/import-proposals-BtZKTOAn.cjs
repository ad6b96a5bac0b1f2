require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_file_keys = require("./file-keys-D4LJOHX6.cjs");
const require_add_file = require("./add-file-BQn5kDiE.cjs");
const require_identify_source = require("./identify-source-BOGNAQqt.cjs");
const require_enter_facts = require("./enter-facts-Bx1k28gC.cjs");
const require_anchor = require("./anchor-sQ0Mh3I8.cjs");
const require_find_passages = require("./find-passages-zcVNiVlJ.cjs");
const require_proposed_file = require("./proposed-file-plbExpgi.cjs");
const require_read_proposals = require("./read-proposals-DH7q3P17.cjs");
let node_util = require("node:util");
let node_path = require("node:path");
// src/propose/find-quotes.ts
const [maxSentences, maxQuote, maxShown] = [
	3,
	3e3,
	300
];
function findQuotes(copy, quotes) {
	const { sentences } = copy;
	const sought = quotes.map(({ quote, n }) => {
		return {
			anchor: require_anchor.anchorOf(quote.length > maxQuote ? "" : quote),
			paragraph: sentences[Number(n) - 1]?.paragraph ?? null
		};
	});
	const places = require_find_passages.findPassages(copy, sought);
	return quotes.map((each, at) => {
		const anchor = sought[at]?.anchor;
		return whyNot(copy, each) ?? placeOf(copy, each, anchor, places[at]?.first ?? []);
	});
}
function whyNot({ sentences }, { quote, n }) {
	if (n !== "" && !sentences[Number(n) - 1]) return {
		field: "n",
		code: "NO_SUCH_SENTENCE",
		says: `there is no sentence ${n}: they are 1 to ${sentences.length}`
	};
	if (quote.trim() === "") return {
		field: "quote",
		code: "NO_QUOTE",
		says: "the passage is missing"
	};
	return quote.length > maxQuote ? tooLong : void 0;
}
const tooLong = {
	field: "quote",
	code: "LONG_QUOTE",
	says: `the passage is longer than ${maxSentences} sentences: take the words that state the fact`
};
function placeOf(copy, { quote, n }, anchor, all) {
	const inside = all.filter(({ paragraph }) => paragraph !== null);
	const own = copy.sentences[Number(n) - 1];
	const here = own ? inside.filter(({ start }) => start >= own.start - 1 && start < own.end) : inside;
	const [passage] = here.length > 0 ? here : inside;
	if (!passage) return {
		field: "quote",
		code: "NOT_IN_COPY",
		says: `the copy does not have the passage${nearest(copy, quote, own)}`
	};
	if (copy.sentences.filter((sentence) => require_main.doOverlap(sentence, passage)).length > maxSentences) return tooLong;
	const found = (here.length > 0 ? here : inside).map((each) => sentenceAt(copy, each));
	const where = `the passage is in ${found.length === 1 ? "sentence" : "sentences"} ${[...new Set(found)].join(", ")}`;
	if (here.length === 0 && found.length > 1) return {
		field: "n",
		code: "OTHER_SENTENCE",
		says: `${where}, and not in ${n}`
	};
	const code = here.length === 0 ? "OTHER_SENTENCE" : "SEVERAL_PLACES";
	return {
		passage,
		anchor,
		asks: here.length !== 1 ? [{
			field: "quote",
			code,
			says: where
		}] : []
	};
}
function nearest(copy, quote, own) {
	const [sentence = own] = own ? [own] : require_anchor.nearestSentences(copy, require_main.clip(quote, maxShown), 1);
	return sentence ? `; nearest to it: "${require_main.clip(sentence.text, maxShown)}"` : "";
}
function sentenceAt({ sentences }, { start }) {
	return Math.max(1, sentences.findLastIndex((sentence) => sentence.start <= start) + 1);
}
// src/propose/new-names.ts
var NewNames = class {
	#copy;
	#registers;
	#all;
	#ids;
	constructor(copy, registers, all) {
		this.#copy = copy;
		this.#registers = registers;
		this.#all = all;
		this.#ids = new Map(all.map(({ register, id, name }) => [keyOf(register, name), id]));
	}
	known(register, name) {
		const [id] = require_main.entriesNamed(this.#registers, register, name);
		return id ?? this.#ids.get(keyOf(register, name));
	}
	whyNot(register, name, near) {
		const suggestion = () => require_main.didYouMean(register, this.#registers.keys(), "Registers are");
		if (!this.#registers.has(register)) return {
			field: "register",
			code: "NO_SUCH_REGISTER",
			says: `there is no register ${register}. ${suggestion()}`
		};
		if (this.spelling(name, near) !== void 0) return void 0;
		return {
			field: "name",
			code: "NOT_IN_PASSAGE",
			says: `the passage does not have the name ${name}`
		};
	}
	add(register, name, place, proposed, part_of) {
		const taken = new Set([...this.#registers.get(register)?.byId.keys() ?? [], ...this.#ids.values()]);
		const id = require_enter_facts.newEntryId(name, taken);
		this.#all.push({
			register,
			id,
			name,
			...part_of !== void 0 && { part_of },
			source: place,
			proposed
		});
		this.#ids.set(keyOf(register, name), id);
		return id;
	}
	hasId(value) {
		return this.#all.some(({ id }) => id === value);
	}
	spelling(name, near) {
		const at = sentenceAt(this.#copy, near) - 1;
		const text = this.#copy.sentences.slice(Math.max(0, at - 2), at + 2).map((sentence) => sentence.text).join(" ");
		const words = name.split(/\s+/).slice(0, 20).map(RegExp.escape).join("\\s+");
		return new RegExp(`(?<![\\p{L}\\d])${words}(?![\\p{L}\\d])`, "iu").exec(text)?.[0];
	}
};
function keyOf(register, name) {
	return `${register} ${require_main.foldName(name)}`;
}
// src/propose/import-proposals.ts
async function importProposals(request) {
	const { file, folder, index, encoding, sheet } = request;
	const enter = require_enter_facts.enterFacts(folder, index.kinds);
	const definitions = {
		kinds: index.kinds,
		registers: require_add_file.registersOf(index.database)
	};
	const { proposed, write } = await require_proposed_file.openProposed(folder, definitions);
	const options = {
		...encoding !== void 0 && { encoding },
		...sheet !== void 0 && { sheet }
	};
	const { lines, table } = await require_read_proposals.readProposals(file, options);
	const run = new ImportRun(request, proposed, definitions.registers);
	run.read(lines);
	const { entered, results, notRead } = run;
	const writeAll = () => entered.length > 0 ? enter(entered, run.proposed) : write(run.proposed);
	return {
		results,
		notRead,
		table,
		write: writeAll
	};
}
const ownKeys = "n kind quote passage says id name register part_of none paragraph begins found outcome reasons".split(" ");
var ImportRun = class {
	results = [];
	notRead = new Map();
	proposed;
	entered = [];
	#in;
	#registers;
	#known;
	#rounds;
	#names;
	#fields;
	#on = new Date().toISOString().slice(0, 10);
	constructor(request, proposed, registers) {
		this.#in = request;
		this.proposed = structuredClone(proposed);
		this.#registers = registers;
		this.#known = new require_enter_facts.KnownFacts(request.copy, request.index, proposed);
		this.#rounds = new Map(proposed.refused.map((each) => [keyOfRefused(each), 2]));
		this.#fields = new Set(request.index.kinds.flatMap(require_main.writtenFields).map(({ name }) => name));
		this.#names = new NewNames(request.copy, registers, this.proposed.names);
	}
	read(lines) {
		const readable = lines.flatMap((each) => "values" in each ? [each] : []);
		for (const each of lines) if ("broken" in each) this.#refuse(each.line, {}, [{
			field: "",
			code: "UNREADABLE",
			says: each.broken
		}]);
		const filled = readable.filter(({ values }) => isFilled(values));
		const quotes = findQuotes(this.#in.copy, filled.map(({ values }) => this.#quoteOf(values)));
		const placed = filled.flatMap((each, at) => {
			const found = quotes[at];
			if ("passage" in found) return [{
				...each,
				...found
			}];
			this.#refuse(each.line, each.values, [found]);
			return [];
		});
		const isName = ({ values }) => "name" in values && "register" in values && !values["kind"];
		const isNone = ({ values }) => textIn(values, "none") !== "";
		for (const each of placed.filter(isName)) this.#addName(each);
		for (const each of placed) if (!isName(each) && isNone(each)) this.#addNone(each);
		this.#addFacts(placed.filter((each) => !isName(each) && !isNone(each)));
		this.results.sort((one, other) => one.line - other.line);
	}
	#quoteOf(values) {
		const n = textIn(values, "n");
		const whole = textIn(values, "none") && this.#in.copy.sentences[Number(n) - 1]?.text;
		const name = values["kind"] ? "" : textIn(values, "name");
		return {
			quote: textIn(values, "quote") || textIn(values, "passage") || whole || name,
			n
		};
	}
	#addName(given) {
		const { line, values, passage } = given;
		const [register, name, above] = [
			textIn(values, "register"),
			textIn(values, "name"),
			textIn(values, "part_of")
		];
		const known = this.#names.known(register, name);
		const wrong = known === void 0 ? this.#names.whyNot(register, name, passage) : void 0;
		if (wrong) {
			this.#refuse(line, values, [wrong]);
			return;
		}
		const whole = this.#names.known(register, above);
		const isLost = above !== "" && whole === void 0;
		const id = known ?? this.#names.add(register, name, this.#sourceOf(given), this.#origin({}), whole);
		const outcome = known !== void 0 ? "seen" : isLost ? "asks" : "proposed";
		const lost = {
			field: "part_of",
			code: "UNKNOWN_ENTRY",
			says: `${register} have no ${above}`
		};
		this.#tell({
			line,
			outcome,
			kind: register,
			id,
			reasons: isLost ? [lost] : []
		});
	}
	#addNone(given) {
		const { line, values, passage } = given;
		const reason = textIn(values, "none").toLowerCase();
		if (!Object.hasOwn(require_main.noFactReasons, reason)) {
			const says = `"${reason}" is no reason. ${require_main.didYouMean(reason, Object.keys(require_main.noFactReasons), "Reasons are")}`;
			this.#refuse(line, values, [{
				field: "none",
				code: "UNKNOWN_CHOICE",
				says
			}]);
			return;
		}
		const source = this.#sourceOf(given);
		const isProposed = this.proposed.none.some((each) => (0, node_util.isDeepStrictEqual)(each.source, source));
		const isHeld = this.#known.held.some(({ start, end }) => start <= passage.start && end >= passage.end);
		const isSeen = isProposed || isHeld;
		if (!isSeen) this.proposed.none.push({
			reason,
			source,
			proposed: this.#origin(values)
		});
		this.#tell({
			line,
			outcome: isSeen ? "seen" : "proposed",
			kind: "none",
			id: null,
			reasons: []
		});
	}
	#addFacts(lines) {
		let at;
		const readValues = require_enter_facts.valueReader(require_proposed_file.registersWith(this.#registers, this.proposed.names), (register, name) => {
			const spelling = at && this.#names.spelling(name, at.passage);
			if (!at || spelling === void 0) return void 0;
			const add = () => this.#names.add(register, spelling, this.#sourceOf(at), this.#origin({}));
			return this.#names.known(register, spelling) ?? add();
		});
		const facts = lines.flatMap((each) => {
			at = each;
			const kind = this.#kindOf(each);
			if (!kind) return [];
			const { fields, reasons } = readValues(kind, each.values);
			const says = textIn(each.values, "says");
			if (says === "") reasons.push({
				field: "says",
				code: "MISSING_FIELD",
				says: "says is missing: the fact in one sentence of own words"
			});
			this.#noteOthers(each.values);
			const fact = {
				id: "new",
				...fields,
				says,
				source: this.#sourceOf(each)
			};
			if (reasons.length > 0) this.#refuse(each.line, each.values, reasons);
			return reasons.length > 0 ? [] : [{
				...each,
				kind,
				fact
			}];
		});
		const holder = new require_enter_facts.Holder(this.#in.copy, this.#in.index, this.proposed.names);
		for (const each of facts) this.#addFact(each, () => holder.hold(each.kind, each.fact, each.passage));
	}
	#kindOf({ line, values }) {
		const name = textIn(values, "kind").toLowerCase();
		const { kinds } = this.#in.index;
		const kind = kinds.find((each) => each.kind === name);
		if (kind) return kind;
		const suggestion = require_main.didYouMean(name, kinds.map((each) => each.kind), "Kinds are");
		const says = name === "" ? `the kind is missing. ${suggestion}` : `there is no kind ${name}. ${suggestion}`;
		this.#refuse(line, values, [{
			field: "kind",
			code: "NO_SUCH_KIND",
			says
		}]);
	}
	#addFact(given, hold) {
		const { line, values, kind, fact, passage } = given;
		const digest = require_enter_facts.valuesHash(kind, fact);
		const seen = this.#seen(given, digest);
		if (seen) {
			const reasons = seen.id === null ? [{
				field: "",
				code: "DECLINED",
				says: "a person has declined it"
			}] : [];
			this.#tell({
				line,
				outcome: "seen",
				kind: kind.kind,
				id: seen.id,
				reasons
			});
			return;
		}
		const held = hold();
		if (held.outcome === "refused") {
			this.#refuse(line, values, held.refusals);
			return;
		}
		const { proposal, own } = this.#proposalOf(given, held);
		const { id, changes } = proposal;
		const questions = [
			...given.asks,
			...this.#lostFields(values, kind),
			...held.questions
		];
		const isSure = questions.length === 0 && changes === void 0 && !this.#usesNewName(fact);
		const isEntered = this.#in.by !== void 0 && isSure;
		this.#keep(proposal, own, isEntered);
		this.#known.taken.add(id);
		this.#known.add(digest, {
			id,
			passages: [passage]
		});
		this.#settleRefused(values);
		const change = changes ? [{
			field: "id",
			code: "CHANGES",
			says: `would change the fact ${id}`
		}] : [];
		const outcome = isEntered ? "fact" : questions.length > 0 ? "asks" : "proposed";
		const reasons = [
			...change,
			...questions,
			...held.from.map(originReason)
		];
		this.#tell({
			line,
			outcome,
			kind: kind.kind,
			id,
			reasons
		});
	}
	#seen({ values, fact, passage }, digest) {
		const seen = this.#known.find(digest, passage);
		const given = textIn(values, "id");
		if (!seen || seen.id === null || seen.id !== given) return seen;
		return (this.#known.confirmed.get(given) ?? this.proposed.facts.find(({ id }) => id === given))?.["says"] === fact.says ? seen : void 0;
	}
	#proposalOf({ values, kind, fact }, { inferred }) {
		const given = textIn(values, "id");
		const isChange = this.#known.confirmed.get(given)?.kind === kind.kind;
		const own = this.proposed.facts.findIndex((each) => each.id === given && each.kind === kind.kind);
		const isFree = require_file_keys.isLocalId(given) && given.length <= 40 && !this.#known.taken.has(given);
		const id = isChange || own >= 0 || isFree && this.#in.by !== void 0 ? given : require_enter_facts.newFactId(kind, fact, this.#known.taken);
		const more = {
			...inferred.length > 0 && { inferred },
			proposed: this.#origin({
				...values,
				kind: kind.kind
			}),
			...isChange && { changes: id }
		};
		return {
			proposal: {
				kind: kind.kind,
				...fact,
				id,
				...more
			},
			own
		};
	}
	#keep(proposal, own, isEntered) {
		if (own >= 0) this.proposed.facts.splice(own, 1, ...isEntered ? [] : [proposal]);
		else if (!isEntered) this.proposed.facts.push(proposal);
		if (isEntered) this.entered.push(proposal);
	}
	#usesNewName(fields) {
		return Object.values(fields).flat().some((value) => this.#names.hasId(value));
	}
	#lostFields(values, kind) {
		const own = new Set(require_main.writtenFields(kind).map(({ name }) => name));
		return Object.keys(values).filter((key) => this.#fields.has(key) && !own.has(key) && !ownKeys.includes(key) && textIn(values, key) !== "").map((key) => ({
			field: key,
			code: "UNKNOWN_FIELD",
			says: `${kind.kind} have no field ${key}`
		}));
	}
	#noteOthers(values) {
		for (const key of Object.keys(values)) if (!ownKeys.includes(key) && !this.#fields.has(key)) this.notRead.set(key, (this.notRead.get(key) ?? 0) + 1);
	}
	#sourceOf({ passage, anchor }) {
		return {
			...require_identify_source.placeFinder(this.#in.copy, this.#in.index, this.#in.copy.source)(passage),
			...anchor
		};
	}
	#origin(values) {
		const round = this.#rounds.get(keyOfRefused(values)) ?? 1;
		return {
			by: this.#in.by ?? (0, node_path.basename)(this.#in.file),
			on: this.#on,
			round
		};
	}
	#refuse(line, values, reasons) {
		const kind = textIn(values, "kind") || textIn(values, "register");
		const n = Number(textIn(values, "n"));
		const refused = {
			...Number.isInteger(n) && n > 0 && { n },
			...require_file_keys.isLocalId(kind) && { kind },
			code: reasons[0]?.code ?? "",
			hash: require_proposed_file.hashOfProposed(values)
		};
		if (!this.proposed.refused.some((each) => each.hash === refused.hash)) this.proposed.refused.push(refused);
		this.#tell({
			line,
			outcome: "refused",
			kind,
			id: null,
			reasons
		});
	}
	#settleRefused(values) {
		const at = this.proposed.refused.findIndex((each) => keyOfRefused(each) === keyOfRefused(values));
		if (at >= 0 && this.#rounds.has(keyOfRefused(values))) this.proposed.refused.splice(at, 1);
	}
	#tell(result) {
		this.results.push(result);
	}
};
function originReason({ field, value, sentence }) {
	return {
		field,
		code: "INFERRED",
		says: `${field}: ${value} is from ${sentence === void 0 ? "the masthead" : `sentence ${sentence}`}`
	};
}
function keyOfRefused(values) {
	return `${textIn(values, "n")} ${textIn(values, "kind")}`;
}
function textIn(values, key) {
	return [require_main.ownValue(values, key) ?? ""].flat().filter((item) => typeof item !== "object").join("; ").trim();
}
function isFilled(values) {
	const kind = textIn(values, "kind").toLowerCase();
	const keys = [
		"says",
		"none",
		"name"
	].filter((key) => textIn(values, key) !== "");
	return kind === "none" ? textIn(values, "none") !== "" : kind !== "" || keys.length > 0 || !("kind" in values || "passage" in values);
}
exports.importProposals = importProposals;
