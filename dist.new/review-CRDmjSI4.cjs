require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_proposed_file = require("./proposed-file-plbExpgi.cjs");
const require_source_folder = require("./source-folder-BzTqCWqD.cjs");
const require_file = require("./file-B6aokjzJ.cjs");
const require_problem = require("./problem-BLzO0Gvn.cjs");
const require_find_passages = require("./find-passages-zcVNiVlJ.cjs");
const require_reading = require("./reading-m0i2WrxT.cjs");
const require_wording = require("./wording-BUnHlBnQ.cjs");
const require_enter_facts = require("./enter-facts-Bx1k28gC.cjs");
const require_claims = require("./claims-DSw64Y52.cjs");
const require_finding = require("./finding-DjN3g5e-.cjs");
const require_copy = require("./copy-a4HXjAu7.cjs");
const require_sentences = require("./sentences-DFTv4aZO.cjs");
const require_add_file = require("./add-file-BQn5kDiE.cjs");
const require_html = require("./html-CR-1RI8i.cjs");
const require_taggedTemplateLiteral = require("./taggedTemplateLiteral-BvkySLB3.cjs");
const require_dist$1 = require("./dist-gJK9tRYC.cjs");
const require_output = require("./output-D-lVqxCc.cjs");
const require_fact_files = require("./fact-files-Dppao2yn.cjs");
const require_replace_folder = require("./replace-folder-D-zMPx0t.cjs");
const require_bulletin = require("./bulletin-CR9Cdps-.cjs");
const require_copies = require("./copies-DVSz_6gs.cjs");
const require_draft = require("./draft-Bi_3Jkyu.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_crypto = require("node:crypto");
// src/review/card-values.ts
function labelOf(kind, name) {
	return require_main.fieldOf(kind, name)?.label ?? name.replaceAll("_", " ");
}
function valueText(value, nameOf) {
	if (value.kind === "entry") return nameOf(value.register, value.entry);
	if (value.kind === "date") return require_main.dateInWords(value.date);
	return value.kind === "choice" ? value.choice.replaceAll("-", " ") : require_finding.textOf(value);
}
function cardValue(value, kind, shown, from, deck) {
	const { nameOf, read } = deck;
	const mark = {
		sort: sortOf(value),
		label: labelOf(kind, value.field)
	};
	const marksIn = (text) => rangesOf(value, read(text)).map(({ start, end }) => ({
		start,
		end,
		...mark
	}));
	const all = marksIn(shown.text);
	const own = all.filter((place) => require_main.doOverlap(place, shown.passage));
	const [first] = own;
	const inferred = from.find((each) => each.field === value.field && each.value === require_finding.textOf(value));
	const isAbsent = first === void 0 && inferred !== void 0;
	const isAway = isAbsent && all.length === 0;
	const sentence = isAway ? deck.copy.sentences[(inferred.sentence ?? 0) - 1] : void 0;
	const absent = isAway ? originBeyond(value, sentence, deck) : "paragraph";
	const choice = value.kind === "choice" ? require_main.fieldOf(kind, value.field)?.choices?.[value.choice] : void 0;
	return {
		value,
		text: valueText(value, nameOf),
		...mark,
		means: choice === void 0 ? "" : require_main.meaningOf(choice),
		word: first && shown.text.slice(first.start, first.end),
		origin: isAbsent ? absent : originIn(value, first),
		places: isAbsent ? all.slice(0, 1) : own,
		elsewhere: sentence && {
			paragraph: sentence.paragraph,
			text: require_reading.plainMarks(sentence.text),
			places: marksIn(sentence.text)
		}
	};
}
function originIn({ kind }, place) {
	return place ? "passage" : kind === "choice" ? "chosen" : "words";
}
function originBeyond(value, sentence, { background }) {
	if (sentence) return "elsewhere";
	return value.kind === "date" && isSameTime(value.date, background.date) ? "masthead" : "nowhere";
}
function sortOf(value) {
	if (value.kind === "entry") return ["actors", "persons"].includes(value.register) ? "who" : "law";
	return {
		date: "when",
		text: "words",
		number: "number",
		choice: "choice"
	}[value.kind];
}
function rangesOf(value, { reading, statements }) {
	if (value.kind === "choice") return (value.choices[value.choice]?.words ?? []).flatMap((phrase) => require_finding.placesOf(phrase, reading));
	if (value.kind !== "text") return statements.filter((each) => isStatedBy(value, each));
	const start = reading.text.toLowerCase().indexOf(require_reading.plainMarks(value.text).toLowerCase());
	return start < 0 ? [] : [{
		start,
		end: start + value.text.length
	}];
}
function isStatedBy(value, each) {
	if (each.sort === "entry") return value.kind === "entry" && each.entry === value.entry && each.register === value.register;
	if (each.sort === "date") return value.kind === "date" && value.date.split("/").some((end) => isSameTime(each.date, end));
	return each.sort === "number" && value.kind === "number" && each.number === value.number;
}
function isSameTime(one, other) {
	return one.startsWith(other) || other.startsWith(one);
}
// src/review/blind-pick.ts
const maxOptions = 8;
function pickOf(kind, values, text, sentences, nameOf) {
	for (const field of fieldsToPick(kind, values)) {
		const options = optionsOf(field, text, sentences, nameOf);
		if (options.length < 2 || options.length > maxOptions) continue;
		const own = values.filter(({ value }) => value.field === field.name);
		const right = [...options.keys()].filter((at) => options[at]?.statements.some((each) => own.some(({ value }) => isStatedBy(value, each))));
		const about = otherValue(kind, field, values, options);
		const question = field.ask ?? `which ${labelOf(kind, field.name).replace(/s$/, "")}?`;
		return {
			ask: require_main.capitalised(about === void 0 ? question : `${about}: ${question}`),
			field: field.name,
			options: [...options, {
				label: "not stated here",
				statements: []
			}],
			right: right.length > 0 ? right : [options.length]
		};
	}
}
function fieldsToPick(kind, values) {
	const shapes = [
		"entry",
		"date",
		"number"
	];
	const rank = (field) => {
		const role = kind.roles.indexOf(field.name);
		return role >= 0 ? role : 10 + shapes.indexOf(require_main.fieldType(field).shape) - (field.ask === void 0 ? 0 : 1);
	};
	const isStated = ({ name }) => values.some(({ value, origin }) => value.field === name && !value.isInferred && origin !== "masthead");
	return kind.fields.filter((field) => shapes.includes(require_main.fieldType(field).shape) && isStated(field)).sort((one, other) => rank(one) - rank(other));
}
function optionsOf(field, { reading, statements }, within, nameOf) {
	const isOfField = (each) => each.sort === "entry" ? each.register === require_main.registerOfField(field) : each.sort === require_main.fieldType(field).shape;
	const groups = [];
	for (const each of statements.filter((one) => isOfField(one) && require_main.doOverlap(one, within))) {
		const last = groups.at(-1);
		const gap = reading.text.slice(last?.at(-1)?.end, each.start);
		if (last && each.sort === "entry" && /^,? and (?:the )?$/.test(gap)) last.push(each);
		else groups.push([each]);
	}
	const byLabel = Map.groupBy(groups, (group) => [...new Set(group.map((each) => nameFor(each, nameOf)))].join(" and "));
	return Array.from(byLabel, ([label, own]) => ({
		label,
		statements: own.flat()
	}));
}
function nameFor(each, nameOf) {
	if (each.sort === "entry") return nameOf(each.register, each.entry);
	return each.sort === "date" ? require_main.dateInWords(each.date) : each.sort === "number" ? String(each.number) : each.choice;
}
function otherValue(kind, { name: asked }, values, options) {
	const names = [
		kind.caption,
		...kind.subject,
		...kind.claim.flat(),
		...kind.date,
		...kind.columns
	];
	for (const name of names.filter((each) => each !== asked)) {
		const own = values.filter(({ value }) => value.field === name && value.kind !== "choice");
		const text = own.map((each) => each.text).join(", ");
		const isTold = options.some(({ label }) => label.split(" and ").some((each) => text.includes(each)));
		if (text !== "" && !isTold) return own[0]?.value.kind === "number" ? `${labelOf(kind, name)} ${text}` : text;
	}
	return values.find(({ value }) => value.kind === "choice" && value.field === kind.summary.count)?.text;
}
// src/review/question.ts
const near = 30;
const contrary = [
	"DENIAL",
	"OPPOSITE",
	"DOUBT",
	"AMOUNT",
	"ROLE",
	"CONTRADICTION"
];
function questionOf(kind, values, limits, questions) {
	const [lost] = limits.filter(({ isKept }) => !isKept);
	const named = ({ text, label }) => require_main.capitalised(`${text} (${label})`);
	const nowhere = values.find(({ origin }) => origin === "nowhere");
	const around = values.find(({ origin }) => [
		"paragraph",
		"elsewhere",
		"masthead"
	].includes(origin));
	const chosen = values.find(({ origin, value }) => origin === "chosen" && isMainChoice(kind, value.field));
	return reasonOf(questions, ["DATE_ROLE"]) ?? limitedChoice(values, limits) ?? reasonOf(questions, contrary) ?? (nowhere && {
		ask: `${named(nowhere)}: the text does not have it. Is it right?`,
		careful: "value"
	}) ?? (lost && {
		ask: `The text says “${lost.word}”. Is the sentence right without it?`,
		careful: "limit"
	}) ?? (around && { ask: `${named(around)}: the passage leaves that out. Is it right?` }) ?? (chosen && { ask: `Does the text say “${chosen.text}”? It has no word for it.` }) ?? { ask: "Does the text say this, no more and no less?" };
}
function reasonOf(questions, codes) {
	const found = questions.find(({ code }) => codes.includes(code));
	if (!found) return void 0;
	const says = found.says.replace("says: as a fact", "the sentence states it").replace(/^says: /, "the sentence has ");
	return {
		ask: `${require_main.capitalised(says)}. Is it right all the same?`,
		careful: "value"
	};
}
function limitedChoice(values, limits) {
	for (const { value, places, word, text } of values) {
		const [place] = value.kind === "choice" ? places : [];
		const limit = place && limits.find(({ start, end, isKept }) => !isKept && start < place.start && place.start - end < near);
		if (limit) return {
			ask: `“${limit.word} … ${word}”: is “${text}” right?`,
			careful: "limit"
		};
	}
}
function isMainChoice({ summary, claim, opinion }, name) {
	return claim.flat().includes(name) || summary.count === name && opinion !== true;
}
// src/review/shown-text.ts
function textAround({ paragraphs, body }, place) {
	const whole = paragraphs.find(({ number }) => number === place.paragraph) ?? place;
	const part = (start, end) => require_reading.plainMarks(require_copy.readable(body.slice(start, end)));
	const gap = (at) => /\s/.test(body.charAt(at)) ? " " : "";
	const before = `${part(whole.start, place.start)}${gap(place.start - 1)}`.trimStart();
	const own = part(place.start, place.end);
	const text = `${before}${own}${gap(place.end)}${part(place.end, whole.end)}`.trimEnd();
	const passage = {
		start: before.length,
		end: before.length + own.length
	};
	const all = require_sentences.sentencesOf(text);
	const first = all.findIndex(({ end }) => end > passage.start);
	const last = all.findLastIndex(({ start }) => start < passage.end);
	const between = (from, to) => {
		return {
			start: all[Math.max(0, from)]?.start ?? 0,
			end: all[Math.min(to, all.length - 1)]?.end ?? text.length
		};
	};
	return {
		text,
		passage,
		sentences: between(first, last),
		window: between(first - 1, last + 1)
	};
}
// src/review/cards.ts
function idOfNone({ source }) {
	return `none-${source.hash}`;
}
function isNoneId(id) {
	return /^none-[0-9a-f]+-[0-9a-f]+$/.test(id);
}
function usesName(fact, id) {
	return Object.entries(fact).some(([name, value]) => !["id", "says"].includes(name) && [value].flat().includes(id));
}
function cardsOf({ facts, names, none }, deck) {
	const items = [
		...names,
		...facts,
		...none
	];
	const found = require_find_passages.findPassages(deck.copy, items.map(({ source }) => require_enter_facts.anchored(source)));
	const placed = new Map(items.map((item, at) => [item, found[at]?.first[0]]));
	const withPlace = (all, cardOf) => all.flatMap((item) => {
		const place = placed.get(item);
		return place ? cardOf(item, place) : [];
	});
	return [
		...withPlace(names, (name, place) => nameCard(name, place, {
			facts,
			names
		}, deck)),
		...withPlace(facts, (fact, place) => factCard(fact, place, deck)),
		...withPlace(none, (each, place) => noneCard(each, place, deck))
	];
}
function commonPart(item, title, place, { copy }) {
	const { by, round } = item.proposed;
	const where = require_main.placeText({
		paragraph: null,
		page: null,
		file: null,
		row: null,
		...item["source"]
	});
	return {
		was: require_proposed_file.hashOfProposed(item),
		about: `${title} · ${where} · proposed by ${by}${round > 1 ? `, round ${round}` : ""}`,
		at: place.start,
		shown: textAround(copy, place)
	};
}
function factCard(fact, place, deck) {
	const kind = deck.kinds.find((each) => each.kind === fact.kind);
	const common = commonPart(fact, kind.title, place, deck);
	const { text, passage, sentences } = common.shown;
	const own = deck.read(text.slice(passage.start, passage.end)).reading;
	const says = deck.read(fact.says);
	const { from, questions } = deck.holder.hold(kind, fact, place);
	const values = require_claims.statedIn({
		...fact,
		place: fact.source
	}, kind).values.map((value) => cardValue(value, kind, common.shown, from, deck));
	const limits = require_wording.limitsIn(own, says.reading).map((limit) => {
		const sort = limit.isKept ? "limit kept" : "limit";
		return {
			...limit,
			start: limit.start + passage.start,
			end: limit.end + passage.start,
			sort
		};
	});
	const before = fact.changes === void 0 ? void 0 : deck.known.confirmed.get(fact.changes);
	return {
		...common,
		id: fact.id,
		group: "fact",
		kind,
		fact,
		values,
		limits,
		says: [...values.flatMap(({ value, sort }) => rangesOf(value, says).map(({ start, end }) => ({
			start,
			end,
			sort
		}))), ...addedIn(says, own)],
		question: before ? { ask: "The old one or the new one?" } : questionOf(kind, values, limits, questions),
		pick: before ? void 0 : pickOf(kind, values, deck.read(text), sentences, deck.nameOf),
		before,
		questions: questions.length
	};
}
function addedIn({ reading }, passage) {
	return reading.content.filter((word) => !passage.content.some((other) => require_reading.isSameWord(word, other))).map((word) => {
		const isHard = word.isEntry || word.isName || /\d/.test(word.text);
		const last = reading.words[word.at + word.text.split(" ").length - 1];
		const start = reading.words[word.at]?.start ?? 0;
		return {
			start,
			end: last?.end ?? start,
			sort: isHard ? "added hard" : "added"
		};
	});
}
function nameCard(name, place, { facts, names }, deck) {
	const known = [...deck.registers.get(name.register)?.byId.values() ?? []].filter(({ id }) => !names.some((each) => each.id === id));
	const near = require_main.nearest(name.name, known.flatMap(require_main.spellingsOf));
	const words = new Set(require_reading.readText(name.name).single.map(({ key }) => key));
	const rank = (entry) => {
		return (entry.id === name["part_of"] || require_main.spellingsOf(entry).some((each) => near.includes(each)) ? .5 : 0) + require_reading.readText(entry.name).single.filter(({ key }) => words.has(key)).length;
	};
	const like = known.filter((entry) => rank(entry) > 0).sort((one, other) => rank(other) - rank(one));
	return {
		...commonPart(name, `New name for the register ${name.register}`, place, deck),
		id: `name-${name.id}`,
		group: "name",
		name,
		uses: facts.filter((fact) => usesName(fact, name.id)).length,
		like: like.slice(0, 4).map((entry) => ({
			id: entry.id,
			name: entry.name
		}))
	};
}
function noneCard(none, place, deck) {
	const common = commonPart(none, "No fact", place, deck);
	const { text, passage } = common.shown;
	const isAlone = deck.read(text).statements.filter((each) => require_main.doOverlap(each, passage)).some((each) => each.sort !== "entry" || each.register === "instruments");
	return {
		...common,
		id: idOfNone(none),
		group: "none",
		reason: none.reason,
		isAlone
	};
}
// src/review/answers-file.ts
const answers = [
	"yes",
	"no",
	"edit",
	"none",
	"skip",
	"new",
	"known"
];
function readAnswers(path, file, source) {
	const { text, problem } = require_file.readTextFile(path);
	if (problem) throw new require_main.PismError("unreadable", `${file}: ${require_problem.problemSays(problem)}`);
	const [head, ...rest] = text.split("\n").map((line, at) => ({
		number: at + 1,
		values: objectIn(line),
		line
	})).filter(({ line }) => line.trim() !== "");
	if (head?.values["format"] !== "pism-answers/1") throw new require_main.PismError("unreadable", `${file} is no file of answers`, "Give the answers.jsonl that the page downloads.");
	const about = head.values["source"];
	if (about !== source) throw new require_main.PismError("no", `${file} answers for ${about}, not ${source}`, "Nothing was changed. Give the copy of that source.");
	const found = new Map();
	const problems = rest.flatMap(({ number, values }) => {
		const answer = answerIn(values);
		const before = found.get(answer.id);
		found.set(answer.id, answer);
		const isOther = before !== void 0 && JSON.stringify(before) !== JSON.stringify(answer);
		const wrong = wrongIn(answer) ?? (isOther ? `another line has another answer to ${cardOf(answer)}` : void 0);
		return wrong === void 0 ? [] : [`line ${number}: ${wrong}`];
	});
	if (problems.length === 0) return [...found.values()];
	const hint = [...problems.slice(0, 20), "Nothing was changed. Download the answers again from the page."];
	const message = `${file} has ${require_main.counted(problems.length, "line")} that cannot be used`;
	throw new require_main.PismError("unreadable", message, hint.join("\n"));
}
function objectIn(line) {
	return require_main.valuesIn(require_main.attempt(() => JSON.parse(line)));
}
function answerIn(values) {
	const textOf = (name) => typeof values[name] === "string" ? values[name].trim() : "";
	const on = /^\d{4}-\d\d-\d\d(?=T|$)/.exec(textOf("on"))?.[0] ?? "";
	return {
		id: textOf("id"),
		was: textOf("was"),
		answer: textOf("answer"),
		by: textOf("by"),
		on,
		as: textOf("as"),
		why: textOf("why"),
		fields: require_main.valuesIn(values["fields"])
	};
}
function wrongIn(given) {
	const { id, was, answer, by, on } = given;
	if (id === "" || was === "") return "it does not say which card it answers";
	if (!answers.includes(answer)) return `the answer to ${cardOf(given)} is none of ${answers.join(", ")}`;
	return by === "" || on === "" ? `the answer to ${cardOf(given)} does not say by whom and on which day` : void 0;
}
function cardOf({ id }) {
	return isNoneId(id) ? "a passage without a fact" : id;
}
// src/review/enter.ts
var Answers = class {
	#deck;
	#proposed;
	#entered;
	#names = new Map();
	#done = new Set();
	constructor(deck, proposed) {
		this.#deck = deck;
		this.#proposed = proposed;
		const declined = [...proposed.declined];
		this.#entered = {
			outcomes: [],
			facts: [],
			entries: [],
			noFact: [],
			proposed: {
				...proposed,
				declined
			}
		};
	}
	take(answers) {
		const { names, none, facts } = this.#proposed;
		const nameOf = ({ id }) => names.find((each) => `name-${each.id}` === id);
		const inOrder = [...answers.filter(nameOf), ...answers.filter((each) => !nameOf(each))];
		for (const each of inOrder) {
			const [outcome, reason = ""] = this.#take(each, nameOf(each));
			this.#entered.outcomes.push({
				id: each.id,
				answer: each.answer,
				outcome,
				reason
			});
		}
		const isLeft = (each) => !this.#done.has(each);
		const left = facts.filter(isLeft);
		const isNameLeft = (each) => isLeft(each) || !this.#names.has(each.id) && left.some((fact) => usesName(fact, each.id));
		const kept = {
			names: names.filter(isNameLeft),
			none: none.filter(isLeft)
		};
		const renamed = left.map((fact) => this.#withKnownNames(fact));
		return {
			...this.#entered,
			proposed: {
				...this.#entered.proposed,
				...kept,
				facts: renamed
			}
		};
	}
	#take(answer, name) {
		const fact = this.#proposed.facts.find(({ id }) => id === answer.id);
		const none = this.#proposed.none.find((each) => idOfNone(each) === answer.id);
		const item = name ?? fact ?? none;
		if (!item) return this.#takeUnknown(answer);
		const early = tooEarly(answer, item, name ? [
			"new",
			"known",
			"no"
		] : fact ? [
			"yes",
			"edit",
			"no"
		] : ["none", "no"]);
		if (early) return early;
		const isDeclined = answer.answer === "no";
		const enter = () => name ? this.#enterName(answer, name) : fact && this.#enterFact(answer, fact);
		const refused = isDeclined ? void 0 : enter();
		if (refused !== void 0) return ["refused", refused];
		if (isDeclined && !name) this.#decline(answer, fact ?? {
			...item,
			kind: "none"
		});
		if (!isDeclined && none) this.#entered.noFact.push({
			...none.source,
			why: none.reason
		});
		this.#done.add(item);
		return [isDeclined ? "declined" : "entered"];
	}
	#takeUnknown({ id, answer }) {
		if (this.#proposed.review?.decoys?.includes(id)) return ["false card"];
		return !(answer === "yes" || answer === "edit") || this.#deck.known.confirmed.has(id) ? ["already"] : ["refused", "nothing of this id is proposed"];
	}
	#decline({ why }, proposal) {
		const { chars, hash } = proposal["source"];
		const kind = this.#deck.kinds.find((each) => each.kind === proposal.kind);
		const declined = {
			chars,
			hash,
			...kind && { values: require_enter_facts.valuesHash(kind, proposal) },
			kind: proposal.kind,
			...why !== "" && { why }
		};
		this.#entered.proposed.declined.push(declined);
	}
	#enterName({ answer, as, fields }, name) {
		const { registers } = this.#deck;
		const { register, source: _, proposed: __, part_of = "", ...entry } = name;
		if (answer === "known") {
			if (!(registers.get(register)?.byId.has(as) && !this.#proposed.names.some(({ id }) => id === as))) return `${register} has no ${as}`;
			this.#names.set(name.id, as);
			return;
		}
		const typed = String(fields["name"] ?? name.name);
		const others = require_main.entriesNamed(registers, register, typed).filter((id) => id !== name.id);
		if (others.length > 0) return `${typed} is ${others.join(" and ")} already`;
		const above = String({
			part_of,
			...fields
		}.part_of ?? "");
		const [whole = above] = require_main.entriesNamed(registers, register, above);
		this.#entered.entries.push({
			register,
			entry: {
				...entry,
				name: typed,
				...whole && { part_of: whole }
			}
		});
		this.#names.set(name.id, name.id);
	}
	#enterFact({ answer, fields, by, on }, proposed) {
		const { changes } = proposed;
		const kind = this.#deck.kinds.find((each) => each.kind === proposed.kind);
		const waits = this.#proposed.names.find(({ id }) => !this.#names.has(id) && usesName(proposed, id));
		if (waits) return `its name ${waits.name} is not entered`;
		if (changes !== void 0 && !this.#deck.known.confirmed.has(changes)) return `there is no fact ${changes} to change`;
		const named = require_proposed_file.statedFact(this.#withKnownNames(proposed));
		const { fact, wrong } = answer === "edit" ? this.#edited(named, fields, kind) : {
			fact: named,
			wrong: []
		};
		const { refusals, questions } = this.#deck.holder.hold(kind, fact);
		const broken = questions.filter(({ code, field }) => code === "NOT_STATED" || field === "");
		const problems = wrong.length > 0 ? wrong : [...answer === "edit" ? refusals : [], ...broken];
		if (problems.length > 0) return problems.map(({ says }) => says).join("; ");
		this.#entered.facts.push({
			kind,
			fact: {
				...fact,
				checked: [{
					by,
					on
				}]
			},
			changes
		});
	}
	#edited(fact, { says, ...typed }, kind) {
		const { fields, reasons } = require_enter_facts.valueReader(this.#deck.registers, () => void 0)(kind, typed);
		const { inferred: _, ...next } = {
			...fact,
			...fields,
			...typeof says === "string" && { says }
		};
		for (const name of Object.keys(typed)) if (fields[name] === void 0) delete next[name];
		const { inferred } = this.#deck.holder.hold(kind, next);
		return {
			fact: {
				...next,
				...inferred.length > 0 && { inferred }
			},
			wrong: reasons
		};
	}
	#withKnownNames(fact) {
		const nameOf = (value) => typeof value === "string" ? this.#names.get(value) ?? value : value;
		const fixed = [
			"id",
			"kind",
			"says",
			"source",
			"proposed",
			"changes"
		];
		const values = Object.entries(fact).map(([name, value]) => {
			return [name, fixed.includes(name) ? value : Array.isArray(value) ? value.map(nameOf) : nameOf(value)];
		});
		return Object.fromEntries(values);
	}
};
function tooEarly({ was, answer }, item, allowed) {
	if (was !== require_proposed_file.hashOfProposed(item)) return ["changed", "the proposal has changed since: make the page again"];
	if (answer === "skip") return ["later"];
	return allowed.includes(answer) ? void 0 : ["refused", `${answer} is no answer to this card`];
}
// src/review/page.ts
var _templateObject;
function groupOf(card) {
	return card.group === "fact" && card.pick ? "pick" : card.group;
}
function reviewHtml(page) {
	const { source, title, cards, plain, decoys, style, script } = page;
	const total = cards.length + (plain.length > 0 ? 1 : 0);
	const policy = `default-src 'none'; style-src ${require_html.policyHash(style)}; script-src ${require_html.policyHash(script)}; base-uri 'none'; form-action 'none'`;
	const data = {
		source,
		hash: page.hash,
		cards: [...cards.map(dataOf), ...plainData(plain)]
	};
	const items = [...cards.map(itemText), ...plain.length > 0 ? [`${require_main.counted(plain.length, "passage")} without a fact`] : []];
	return require_html.html(_templateObject || (_templateObject = require_taggedTemplateLiteral._taggedTemplateLiteral([
		"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"",
		"\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<title>Review: ",
		"</title>\n<style>",
		"</style>\n</head>\n<body>\n<noscript>This page needs JavaScript. It uses no network.</noscript>\n<header><div><b>Review</b>\n<label class=\"unseen\" for=\"progress\">Answered</label><progress id=\"progress\" max=\"",
		"\" value=\"0\"></progress>\n<span id=\"count\"></span> <span id=\"kept\"></span></div>\n<div><button type=\"button\" id=\"download\">Download</button>\n<label class=\"button\">Upload<input class=\"unseen\" type=\"file\" id=\"upload\" accept=\".jsonl\"></label>\n<button type=\"button\" id=\"ask-help\"><kbd aria-hidden=\"true\">?</kbd> Help</button></div></header>\n<div class=\"columns\">\n<nav aria-label=\"Cards\"><details open><summary>Cards</summary>\n<button type=\"button\" id=\"summary\">Summary</button>\n<ul id=\"list\" tabindex=\"0\" aria-label=\"Cards\">",
		"</ul>\n</details></nav>\n<main id=\"main\">",
		"</main>\n</div>\n<section id=\"bar\" aria-label=\"Answer\" hidden><p id=\"said\" role=\"status\"></p><div id=\"actions\"></div></section>\n",
		"\n",
		"\n<template id=\"card-",
		"\">",
		"",
		"</template>\n<script type=\"application/json\" id=\"data\">",
		"<\/script>\n<script type=\"application/json\" id=\"seal\">",
		"<\/script>\n<script>",
		"<\/script>\n</body>\n</html>\n"
	])), require_html.raw(policy), title, require_html.raw(style), total, items.map((text, at) => require_html.html`<li><button type="button" data-at="${at}"><span aria-hidden="true">·</span><span class="unseen">open</span> ${at + 1} ${text}</button></li>\n`), startOf(title, decoys.length, total), helpDialog, cards.map((card, at) => require_html.html`<template id="card-${at}">${headOf(`${at + 1} of ${total} · ${card.about}`)}${bodyOf(card)}</template>\n`), cards.length, headOf(`${total} of ${total}`), plainBody(plain), require_html.raw(jsonOf(data)), require_html.raw(sealOf(decoys)), require_html.raw(script)).markup;
}
function sealOf(decoys) {
	const seal = decoys.map(({ id, right, truth, label }) => ({
		id,
		right,
		truth,
		label
	}));
	return JSON.stringify(Buffer.from(JSON.stringify(seal)).toString("base64"));
}
function jsonOf(value) {
	return JSON.stringify(value).toWellFormed().replaceAll("<", "\\u003c");
}
function dataOf(card) {
	const { id, was, group } = card;
	if (card.group === "none") return {
		id,
		was,
		group,
		ask: "Does it state no fact?"
	};
	if (card.group === "name") return {
		id,
		was,
		group,
		ask: `Who or what is “${card.name.name}”?`,
		like: card.like,
		name: card.name.name
	};
	const { question, pick, before } = card;
	const options = pick?.options.map(({ label }) => label);
	const isChange = before !== void 0;
	return {
		id,
		was,
		group,
		...question,
		pick: pick && {
			...pick,
			options
		},
		lost: lostIn(card),
		isChange
	};
}
function plainData(plain) {
	if (plain.length === 0) return [];
	return [{
		id: "none",
		group: "nones",
		ask: "Do these passages state no fact?",
		items: plain.map(({ id, was }) => ({
			id,
			was
		}))
	}];
}
function lostIn({ limits }) {
	return [...new Set(limits.flatMap(({ word, isKept }) => isKept ? [] : [word]))];
}
function itemText(card) {
	const { text, passage } = card.shown;
	return card.group === "name" ? card.name.name : text.slice(passage.start, passage.start + 60);
}
function headOf(about) {
	return require_html.html`<p class="label">${about}</p>\n<h1 id="ask" tabindex="-1"></h1>\n`;
}
function bodyOf(card) {
	const { shown } = card;
	if (card.group === "none") return require_html.html`${textOf(shown, [])}<p>It would be settled as stating no fact: <b>${card.reason}</b>.</p>`;
	if (card.group === "name") {
		const { name, part_of = "" } = card.name;
		const start = shown.text.toLowerCase().indexOf(name.toLowerCase());
		const marks = start < 0 ? [] : [{
			start,
			end: start + name.length,
			sort: "who"
		}];
		const inputs = [inputOf("name", "Name", name), inputOf("part_of", "Part of", String(part_of))];
		return require_html.html`${textOf(shown, marks)}<p>Used by ${require_main.counted(card.uses, "proposed fact")}.</p>${formOf(inputs)}`;
	}
	const options = (card.pick?.options ?? []).flatMap(({ statements }, at) => statements.map(({ start, end }) => ({
		start,
		end,
		sort: "option",
		key: at + 1
	})));
	const blind = require_html.html`<div data-view="blind">${textOf(shown, options)}<p class="note">What was proposed is shown when you have picked.</p></div>\n`;
	return require_html.html`${card.pick ? blind : ""}<div data-view="open">${proposalOf(card)}${formFor(card)}</div>`;
}
function proposalOf(card) {
	const { shown, values, limits, fact, says, before } = card;
	const marks = [...values.flatMap(({ places }) => places), ...limits];
	const earlier = values.flatMap(({ elsewhere }) => elsewhere ?? []);
	const lost = lostIn(card).join(", ");
	return require_html.html`${earlier.map(({ paragraph, text, places }) => require_html.html`<p class="label">In paragraph ${paragraph ?? ""}</p><p class="text far">${piecesOf(text, places)}</p>\n`)}${textOf(shown, marks)}<div id="picked"></div>${before ? require_html.html`<p class="label">In the collection</p><p class="says old">${String(before["says"])}</p>\n` : ""}<p class="label">The proposed sentence</p>
<p class="says">${piecesOf(require_reading.plainMarks(fact.says), says)}</p>
<p class="label">Underlined: words that the passage does not have; twice: names and numbers.</p>
${lost === "" ? "" : require_html.html`<p class="note">Left out of the sentence: <b>${lost}</b></p>\n`}<table><caption class="unseen">What would be entered</caption>
<thead><tr><th scope="col">Field</th><th scope="col">Would be entered</th><th scope="col">Where it comes from</th></tr></thead>
<tbody>${rowsOf(card)}</tbody></table>`;
}
const origins = {
	passage: "in the passage",
	paragraph: "in this paragraph, outside the passage",
	elsewhere: "in another paragraph",
	masthead: "from the date of the source",
	words: "in other words",
	chosen: "no word for it in the passage",
	nowhere: "not in the text"
};
function rowsOf({ values, before }) {
	return values.map(({ label, text, sort, means, word, origin, value }) => {
		const isDoubtful = origin !== "passage" && origin !== "words";
		const from = value.kind === "choice" && word !== void 0 ? `from “${word}”` : origins[origin];
		const was = [before?.[value.field] ?? "none"].flat().join(", ");
		const old = before && was !== require_finding.textOf(value) ? require_html.html`<s>${was}</s> ` : "";
		const meaning = means === "" ? "" : require_html.html`<small>${means}</small>`;
		return {
			isDoubtful,
			markup: require_html.html`<tr><th scope="row">${label}</th><td>${old}<span class="${sort}">${text}</span>${meaning}</td><td${isDoubtful ? require_html.raw(" class=\"doubt\"") : ""}>${from}${value.isInferred ? " (inferred)" : ""}</td></tr>\n`
		};
	}).sort((one, other) => Number(other.isDoubtful) - Number(one.isDoubtful)).map(({ markup }) => markup);
}
function textOf({ text, window, passage }, marks) {
	const part = (start, end) => piecesOf(text, [...marks, {
		...passage,
		sort: "in"
	}], {
		start,
		end
	});
	const more = (start, end) => start < end ? require_html.html`<span class="more">${part(start, end)}</span>` : "";
	const button = window.start > 0 || window.end < text.length ? require_html.html`<button type="button" class="whole">Whole paragraph</button>\n` : "";
	return require_html.html`<p class="label">The text</p><p class="text">${more(0, window.start)}${part(window.start, window.end)}${more(window.end, text.length)}</p>${button}`;
}
function piecesOf(text, marks, within = {
	start: 0,
	end: text.length
}) {
	const edges = [within, ...marks].flatMap(({ start, end }) => [start, end]);
	const cuts = [...new Set(edges)].filter((at) => at >= within.start && at <= within.end).sort((a, b) => a - b);
	const pieces = cuts.slice(0, -1).map((start, at) => {
		const piece = {
			start,
			end: cuts[at + 1] ?? start
		};
		const own = marks.filter((each) => require_main.doOverlap(each, piece));
		const [option] = own.filter((each) => each.key !== void 0 && each.start === start);
		const labels = own.flatMap(({ label, end }) => end === piece.end && label ? [label] : []);
		const inner = require_html.html`${option ? require_html.html`<kbd>${option.key}</kbd>` : ""}${text.slice(start, piece.end)}${labels.length > 0 ? require_html.html`<small>${[...new Set(labels)].join(", ")}</small>` : ""}`;
		return own.length > 0 ? require_html.html`<span class="${own.map(({ sort }) => sort).join(" ")}">${inner}</span>` : inner;
	});
	return require_html.html`${pieces}`;
}
function formFor({ kind, fact, values }) {
	return formOf([require_html.html`<label>The sentence <textarea name="says" data-was="${fact.says}">${fact.says}</textarea></label>`, ...require_main.writtenFields(kind).flatMap((field) => {
		const own = values.filter(({ value }) => value.field === field.name);
		if (own.length === 0 && !require_main.isNeeded(kind, field)) return [];
		const text = own.map((each) => each.value.kind === "entry" ? each.text : require_finding.textOf(each.value)).join("; ");
		const label = labelOf(kind, field.name);
		if (field.choices && !require_main.isList(field)) return choiceOf(field, label, text);
		return inputOf(field.name, require_main.isList(field) ? `${label} (several: a; b)` : label, text);
	})]);
}
function formOf(inputs) {
	return require_html.html`<form id="form" hidden>${inputs}</form>`;
}
function inputOf(name, label, text) {
	return require_html.html`<label>${label} <input name="${name}" value="${text}" data-was="${text}" autocomplete="off"></label>\n`;
}
function choiceOf({ name, choices = {} }, label, text) {
	const options = Object.entries(choices).map(([choice, means]) => require_html.html`<option value="${choice}"${choice === text ? require_html.raw(" selected") : ""}>${choice}: ${require_main.meaningOf(means)}</option>`);
	return require_html.html`<label>${label} <select name="${name}" data-was="${text}"><option value="">not stated</option>${options}</select></label>\n`;
}
function plainBody(plain) {
	const items = plain.map(({ id, shown: { text, passage }, reason }) => {
		const passageText = text.slice(passage.start, passage.end);
		return require_html.html`<li><label><input type="checkbox" name="${id}" checked> ${passageText} <b>${reason}</b></label></li>\n`;
	});
	return require_html.html`<p>Take the tick from each that states a fact.</p><ul class="nones">${items}</ul>`;
}
function startOf(title, decoys, total) {
	const minutes = Math.max(1, Math.round(total * 25 / 60));
	const isTold = `${require_main.counted(decoys, "card")} made false on purpose`;
	const told = require_html.html`<p>Among them: <b>${isTold}</b>, not to be entered. At the end you see how many you found.</p>\n`;
	return require_html.html`<h1 id="ask" tabindex="-1">${require_main.counted(total, "card")} to answer</h1>
<p>These were proposed from <cite>${title}</cite>. Nothing is a fact until you say so. It takes about ${require_main.counted(minutes, "minute")}; you may stop at any time.</p>
<ul><li><b>Names</b> come first: each is new, or another spelling of one that is known.</li>
<li><b>Where a text has several names, dates or numbers</b>, read it and pick. Only then you see what was proposed.</li>
<li><b>The others:</b> does the text say this, no more and no less?</li>
<li><b>No facts</b> come last: each with a date, number or treaty has a card of its own.</li></ul>
${decoys > 0 ? told : ""}<form id="begin"><label>Your name, kept with each answer <input id="by" autocomplete="name" required maxlength="80"></label> <button>Begin</button></form>
<p class="note">This page holds passages of the text, which belong to its publisher: do not publish it. Nothing leaves the page but the file that you download.</p>`;
}
const helpDialog = require_html.html`<dialog id="help" aria-labelledby="help-title"><h2 id="help-title">Keys and colours</h2>
<table><tbody><tr><th scope="row"><kbd>1 – 9</kbd></th><td>pick</td></tr>
<tr><th scope="row"><kbd>y</kbd></th><td>yes, all of it</td></tr>
<tr><th scope="row"><kbd>n</kbd></th><td>no, then the reason</td></tr>
<tr><th scope="row"><kbd>e</kbd></th><td>correct it; Ctrl+Enter saves, Esc goes back</td></tr>
<tr><th scope="row"><kbd>s</kbd></th><td>later</td></tr>
<tr><th scope="row"><kbd>← →</kbd></th><td>the card before, the card after</td></tr>
<tr><th scope="row"><kbd>u</kbd></th><td>take the last answer back</td></tr>
<tr><th scope="row"><kbd>p</kbd></th><td>the whole paragraph</td></tr></tbody></table>
<p><span class="who">who</span> <span class="when">when</span> <span class="law">treaty or law</span> <span class="number">number</span> <span class="choice">status or type</span> <span class="limit">limit</span>: a word that weakens a statement.</p>
<p><label><input type="checkbox" id="single" checked> Single keys answer</label></p>
<form method="dialog"><button>Close</button></form></dialog>`;
// src/review/decoys.ts
function decoysOf(cards, deck) {
	const count = cards.length === 0 ? 0 : Math.max(3, Math.round(cards.length / 10));
	const candidates = inRandomOrder(cards.filter((card) => card.group === "fact" && card.before === void 0)).slice(0, 5 * count).flatMap((twin) => falseFacts(twin, deck).map((made) => ({
		twin,
		made
	})));
	const decoys = [];
	for (const more of [0, 1]) for (const { twin, made } of candidates) {
		const isUsed = decoys.some((each) => each.twin === twin.id);
		const isFrequent = decoys.filter(({ sort }) => sort === made.sort).length > count / 4;
		if (decoys.length < count && !isUsed && !isFrequent) decoys.push(...decoyOf(twin, made, more, deck));
	}
	return decoys;
}
function inRandomOrder(cards) {
	const withoutOrigin = (key, value) => key === "proposed" ? void 0 : value;
	const rankOf = ({ fact }) => (0, node_crypto.hash)("sha256", JSON.stringify(fact, withoutOrigin));
	return cards.map((card) => ({
		card,
		rank: rankOf(card)
	})).sort((one, other) => one.rank < other.rank ? -1 : 1).map(({ card }) => card);
}
function decoyOf(twin, { sort, label, fact: made }, more, deck) {
	const { kind } = twin;
	const { inferred: _, ...fact } = made;
	const same = deck.known.find(require_enter_facts.valuesHash(kind, fact), {
		start: 0,
		end: Number.POSITIVE_INFINITY
	});
	if (same && same.id !== twin.id) return [];
	const { outcome, questions, inferred } = deck.holder.hold(kind, fact);
	if (outcome === "refused" || questions.length > twin.questions + more) return [];
	const id = require_enter_facts.newFactId(kind, fact, deck.known.taken);
	const [card] = cardsOf({
		facts: [{
			...fact,
			id,
			...inferred.length > 0 && { inferred }
		}],
		names: [],
		none: []
	}, deck);
	if (card?.group !== "fact") return [];
	deck.known.taken.add(id);
	const right = card.pick?.field === twin.pick?.field ? twin.pick?.right ?? [] : [];
	return [{
		sort,
		id,
		card,
		twin: twin.id,
		right,
		truth: twin.fact.says,
		label
	}];
}
function falseFacts(twin, deck) {
	const { kind, values } = twin;
	const isChoice = ({ value }) => value.kind === "choice" ? 1 : 0;
	const changes = values.toSorted((a, b) => isChoice(a) - isChoice(b)).flatMap((each) => othersFor(each, twin, deck).map((other) => [[each.value, other]]));
	const [doer, other] = kind.roles.map((role) => values.filter(({ value }) => value.field === role));
	const [one, two] = [doer, other].map((own) => own?.length === 1 ? own[0]?.value : void 0);
	const exchanged = (one, two) => [[one, two], [two, one]];
	return (one && two ? [exchanged(one, two), ...changes] : changes).flatMap((pairs) => withValues(twin, pairs, deck));
}
function othersFor({ value, places }, { kind, values: all, shown }, { read, nameOf }) {
	if (value.kind === "choice") return Object.keys(value.choices).flatMap((choice) => choice === value.choice ? [] : {
		...value,
		choice
	});
	const field = require_main.fieldOf(kind, value.field);
	const whole = {
		start: 0,
		end: shown.text.length
	};
	const options = field ? optionsOf(field, read(shown.text), whole, nameOf) : [];
	const isOwn = (each) => all.some((one) => isStatedBy(one.value, each));
	const others = options.flatMap(({ statements }) => statements.some(isOwn) ? [] : statements.slice(0, 1));
	const hasArticle = (place) => place && /\bthe $/i.test(shown.text.slice(0, place.start).slice(-5));
	const isFitting = (each) => hasArticle(each) === hasArticle(places[0] ?? each);
	return others.filter(isFitting).map(({ sort: _, start: __, end: ___, ...own }) => ({
		...value,
		...own
	})).filter((other) => other.kind !== "date" || require_finding.textOf(other).length === require_finding.textOf(value).length);
}
function withValues(twin, pairs, deck) {
	const { fact } = twin;
	let { text: says } = deck.read(fact.says).reading;
	const places = pairs.flatMap(([value, other]) => value.kind === "choice" ? [] : rangesOf(value, deck.read(says)).map((place) => ({
		...place,
		value,
		other
	})));
	const isInSays = ([value]) => value.kind === "choice" || places.some((each) => each.value === value);
	if (!pairs.every(isInSays)) return [];
	for (const { start, end, value, other } of places.sort((a, b) => b.start - a.start)) says = says.slice(0, start) + spelled(says.slice(start, end), value, other, deck) + says.slice(end);
	const changed = pairs.map(([value, other]) => {
		const raw = other.kind === "number" ? other.number : require_finding.textOf(other);
		const before = fact[value.field];
		const isOwn = (item) => String(item) === require_finding.textOf(value);
		return [value.field, Array.isArray(before) ? before.map((item) => isOwn(item) ? raw : item) : raw];
	});
	const [[{ field, kind: sort }]] = pairs;
	return [{
		sort: `${pairs.length} ${sort}`,
		label: labelOf(twin.kind, field),
		fact: {
			...fact,
			...Object.fromEntries(changed),
			says
		}
	}];
}
function spelled(written, value, other, { registers, nameOf }) {
	if (value.kind !== "entry" || other.kind !== "entry") return valueText(other, nameOf);
	const entryOf = ({ register, entry }) => registers.get(register)?.byId.get(entry);
	return entryOf(value)?.adjectives.includes(written) && entryOf(other)?.adjectives[0] || nameOf(other.register, other.entry);
}
function inOrder(cards, decoys) {
	const all = [...cards, ...decoys.map(({ card }) => card)];
	const rank = (card) => [
		"name",
		"pick",
		"fact",
		"none"
	].indexOf(groupOf(card));
	const moved = new Map();
	const move = ({ id }) => moved.get(id) ?? 0;
	const sorted = () => all.toSorted((one, other) => rank(one) - rank(other) || move(one) - move(other) || one.at - other.at);
	for (const { id, twin } of decoys) {
		const either = (0, node_crypto.hash)("sha256", id) < "8" ? id : twin;
		moved.set(either, 1);
		const order = sorted().map((card) => card.id);
		if (Math.abs(order.indexOf(id) - order.indexOf(twin)) === 1) moved.set(either, -1);
	}
	return sorted();
}
// src/review/review.ts
function deckOf(copy, proposed, index) {
	const { names } = proposed;
	const registers = require_proposed_file.registersWith(require_add_file.registersOf(index.database), names);
	const more = names.map((name) => ({
		register: name.register,
		entry: require_proposed_file.entryOf(name)
	}));
	const background = require_claims.backgroundOf(index, copy.source, more);
	return {
		copy,
		kinds: index.kinds,
		registers,
		background,
		nameOf: (register, id) => registers.get(register)?.byId.get(id)?.name ?? id,
		read: require_main.cached((text) => {
			const reading = require_reading.readText(text, background.names);
			return {
				reading,
				statements: require_finding.statementsIn(reading, { bulletin: background.date })
			};
		}),
		known: new require_enter_facts.KnownFacts(copy, index, proposed),
		holder: new require_enter_facts.Holder(copy, index, names)
	};
}
function makeReview(copy, proposed, index) {
	const deck = deckOf(copy, proposed, index);
	const all = cardsOf(proposed, deck);
	const plain = all.filter((card) => card.group === "none" && !card.isAlone);
	const own = all.filter((card) => card.group !== "none" || card.isAlone);
	const decoys = decoysOf(own, deck);
	const hash = require_proposed_file.hashOfProposed(proposed);
	const file = (name) => (0, node_fs.readFileSync)(require_main.builtFile(`review/${name}`), "utf8").replaceAll("\r\n", "\n");
	const page = reviewHtml({
		source: copy.source,
		title: deck.background.title || copy.source,
		hash,
		cards: inOrder(own, decoys),
		plain,
		decoys,
		style: file("review.css"),
		script: file("review.js")
	});
	const ids = decoys.map(({ id }) => id);
	const review = {
		hash,
		...ids.length > 0 && { decoys: ids }
	};
	const { facts, names, none } = proposed;
	return {
		page,
		review,
		decoys: ids.length,
		cards: all.length,
		missing: facts.length + names.length + none.length - all.length
	};
}
// src/review/write.ts
var import_dist = require_dist$1.require_dist();
function writerOf(folder, kinds, registers) {
	const registerFolder = (0, node_path.join)((0, node_path.dirname)(folder), "registers");
	const requireUnchanged = require_output.unchangedSince(registerFolder);
	const replace = require_replace_folder.replacerOf(folder);
	return async (entered) => {
		const { facts, noFact, proposed } = entered;
		const files = [
			[require_main.proposedFile, require_proposed_file.proposedText(proposed, kinds)],
			...factFiles(folder, facts),
			...noFact.length > 0 ? [await descriptionWith(noFact, folder)] : []
		];
		const entries = entriesTexts(entered, registerFolder, registers);
		const writeEntries = () => {
			requireUnchanged();
			if (entries.length > 0) (0, node_fs.mkdirSync)(registerFolder, { recursive: true });
			for (const [path, text] of entries) require_output.rewriterOf(path)(text);
		};
		const names = [...new Set(facts.map(({ kind }) => kind.kind))];
		replace(files, require_bulletin.schemaFiles(names, kinds), writeEntries);
	};
}
function factFiles(folder, entered) {
	const files = new Map();
	const changes = entered.filter((each) => each.changes !== void 0);
	for (const { path } of changes.length > 0 ? require_main.listBulletin(folder) : []) {
		const text = withChanges(require_file.readTextFile(path).text, changes);
		if (text !== void 0) files.set((0, node_path.basename)(path), text);
	}
	const added = entered.filter((each) => each.changes === void 0);
	for (const [kind, own] of Map.groupBy(added, (each) => each.kind)) {
		const name = `${kind.kind}.yaml`;
		const facts = own.map(({ fact }) => fact);
		files.set(name, require_enter_facts.withFacts((0, node_path.join)(folder, name), kind, facts, files.get(name)));
	}
	return [...files];
}
function withChanges(text, changes) {
	const yaml = (0, import_dist.parseDocument)(text, { schema: "core" });
	return factsIn(yaml).filter((before) => {
		const change = changes.find(({ changes: id }) => id === before.get("id"));
		if (change) changeFact(before, change);
		return change !== void 0;
	}).length > 0 ? yaml.toString({ lineWidth: 0 }) : void 0;
}
function factsIn({ contents }) {
	return (0, import_dist.isSeq)(contents) ? contents.items.filter((each) => (0, import_dist.isMap)(each)) : [];
}
function changeFact(before, { fact: { id, ...fact }, kind }) {
	const [next] = factsIn((0, import_dist.parseDocument)(require_fact_files.factText({
		id,
		...fact
	}, kind), { schema: "core" }));
	for (const name of [...kind.fields.map((field) => field.name), "inferred"]) if (!(name in fact)) before.delete(name);
	for (const name of Object.keys(fact)) before.set(name, next?.get(name, true));
}
async function descriptionWith(noFact, folder) {
	const role = require_output.statIfExists((0, node_path.join)(folder, "bulletin.yaml")) ? "bulletin" : "source";
	const name = `${role}.yaml`;
	const yaml = (0, import_dist.parseDocument)(require_file.readTextFile((0, node_path.join)(folder, name)).text, { schema: "core" });
	if (!(0, import_dist.isSeq)(yaml.get("no_fact"))) yaml.set("no_fact", yaml.createNode([]));
	for (const each of noFact) yaml.addIn(["no_fact"], yaml.createNode(each, { flow: true }));
	const { text } = await require_bulletin.checkedSource(role, (0, node_path.basename)(folder), yaml.toString({ lineWidth: 0 }));
	return [name, text];
}
function entriesTexts({ entries }, folder, registers) {
	const added = entries.filter(({ register, entry }) => !registers.get(register)?.byId.has(String(entry.id)));
	return [...Map.groupBy(added, ({ register }) => register)].map(([register, own]) => {
		const path = (0, node_path.join)(folder, `${register}.yaml`);
		return [path, [require_output.statIfExists(path) ? `${(0, node_fs.readFileSync)(path, "utf8").trimEnd()}\n` : require_bulletin.schemaLine("register"), ...own.map(({ entry }) => (0, import_dist.stringify)([entry], { schema: "core" }))].join("\n")];
	});
}
const command = {
	name: "review",
	task: "Write facts",
	summary: "Confirm what was proposed, beside its text: one page for a browser",
	about: "The page shows each proposal beside its passage in your copy, the text first. Where a passage has several names, dates or numbers, you pick before you see the proposal. Some cards, one in ten and at least three, were made false on purpose: the page says so at the start and counts at the end how many you found. They are never entered.\n\nThe page works offline and keeps your answers in the browser. Download them as answers.jsonl; with --answers, pism enters what you confirmed: facts in the files of their kinds with your name under `checked`, names in the registers, and passages without a fact in `no_fact`. What you declined stays in proposed.yaml, so that it does not come back. The page has passages of the text: do not publish it.",
	arguments: [["<copy>", "a text, PDF, HTML or DOCX file of the source; - for standard input"]],
	examples: `
    pism review bulletin.pdf --facts my-facts -o review.html # a page to open in a browser
    pism review bulletin.pdf --facts my-facts --answers answers.jsonl # enter what was confirmed there
  `,
	options: {
		source: require_main.copySourceOption,
		answers: require_main.option("Review", "--answers <file>", "enter what was confirmed, from the file that the page downloads"),
		output: require_main.outputOption("write the page to this file, which ends in .html"),
		json: require_main.outputOptions.json,
		format: require_main.outputOptions.format
	},
	async run(context) {
		const copy = await require_draft.openOneCopy(context.words[0] ?? "", context);
		const { answers } = context.options;
		return answers === void 0 ? reviewPage(copy, context) : enterAnswers(answers, copy, context);
	}
};
async function reviewPage(copy, context) {
	const { index, io, options } = context;
	if (options.output === void 0 ? io.stdout.isTerminal : !/\.html?$/i.test(options.output)) throw new require_main.PismError("usage", "A review is a page for a browser", "Write it to a file: -o review.html.");
	const definitions = {
		kinds: index.kinds,
		registers: require_add_file.registersOf(index.database)
	};
	const { proposed, write } = await require_proposed_file.openProposed(require_source_folder.ownFolderOf(copy.source, index), definitions);
	const { page, review, decoys, cards, missing } = makeReview(copy, proposed, index);
	if (cards === 0) {
		const found = `${copy.file} has no passage of the ${require_main.counted(missing, "proposal")} for ${copy.source}`;
		if (missing > 0) throw new require_main.PismError("no", found, require_copies.pdfHint(copy).join("\n"));
		throw new require_main.PismError("no", `Nothing is proposed for ${copy.source}`, "`pism import` reads a file of proposals.");
	}
	write({
		...proposed,
		review
	});
	return {
		text: page,
		count: cards,
		rowsAre: "proposal",
		notes: require_main.notesAt("stderr", missing > 0 ? `${copy.file} lacks the passage of ${require_main.counted(missing, "proposal")}.` : "", `${require_main.counted(decoys, "card")} made false on purpose. The page has passages of the text: do not publish it.`)
	};
}
async function enterAnswers(file, copy, context) {
	const { index, io } = context;
	const folder = require_source_folder.ownFolderOf(copy.source, index);
	const registers = require_add_file.registersOf(index.database);
	const write = writerOf(folder, index.kinds, registers);
	const { proposed } = await require_proposed_file.openProposed(folder, {
		kinds: index.kinds,
		registers
	});
	const answers = readAnswers((0, node_path.resolve)(io.cwd, file), file, copy.source);
	const deck = deckOf(copy, proposed, index);
	const entered = new Answers(deck, proposed).take(answers);
	const has = (...outcomes) => entered.outcomes.filter((each) => outcomes.includes(each.outcome));
	if (has("entered", "declined").length > 0) await write(entered);
	const others = [
		"answer",
		"outcome",
		"reason"
	].map((name) => require_main.plainColumn(name));
	const columns = [cardColumn(cardsOf({
		facts: [],
		names: [],
		none: proposed.none
	}, deck)), ...others];
	const counts = [...Map.groupBy(entered.outcomes, ({ outcome }) => outcome)].map(([outcome, own]) => `${own.length} ${outcome}`);
	return {
		columns,
		all: columns,
		rows: entered.outcomes,
		rowsAre: "answer",
		notes: require_main.notesAt("stderr", `${counts.join(", ")}.`),
		exit: has("changed", "refused").length > 0 ? "no" : "done"
	};
}
function cardColumn(cards) {
	const passages = new Map(cards.map(({ id, shown: { text, passage } }) => [id, text.slice(passage.start, passage.end)]));
	const show = (value) => {
		const id = String(value);
		const passage = passages.get(id);
		if (!isNoneId(id)) return id;
		return passage === void 0 ? "no fact" : `no fact: ${require_main.clip(passage, 30)}`;
	};
	return {
		...require_main.plainColumn("id", "Card"),
		show
	};
}
exports.command = command;
