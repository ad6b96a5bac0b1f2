const require_main = require("./main-rDNL-VjD.cjs");
const require_dates = require("./dates-my2wwATn.cjs");
// src/copy/reading/words.ts
const STOP = new Set(`a about above according again all also although an and any are as at be because been before being both but by can
  could did do does down during each either even every few for from further had has have he her here his how however if
  in into is it its itself just least less like may me might more most much must my no nor not now of off often on once
  one only or other others our out over own per quite rather same she should since so some such than that the their them
  then there these they this those though through thus to too under until up upon us very was we were what when where
  whether which while who whom whose why will with within without would yet you author authors bulletin`.split(/\s+/));
const NEGATION = /^(?:no|not|nor|none|never|neither|nobody|nothing|nowhere|without|cannot|[a-z]+n't|refus\w*|reject\w*|den(?:y|ies|ied|ial)|fail\w*|lack\w*|declin\w*|unable|impossible|hardly|barely|scarcely)$/;
const AFFIRMING = /^(?:only|just|least|merely|simply)$/;
const PENDING = /^(?:yet|still (?:ha[sd]|have|needs?|remains?|is|are)) to\b/i;
const PENDING_LENGTH = 20;
const CLAUSE_END = /[,;:()[\]"–—]|[.?!](?=\s|$)|\bbut\b/g;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}.'+&]*/gu;
function plainMarks(text) {
	return text.normalize("NFKC").replace(/[‘’ʼ]/g, "'").replace(/[“”„«»]/g, "\"").replace(/[\u2010\u2011]/g, "-");
}
const keyOfWord = require_main.cached(require_main.fold);
const isNegative = require_main.cached((word) => NEGATION.test(word));
const lengthOf = require_main.cached((written) => written.replace(/[.']+$/, "").length);
const withoutMarks = require_main.cached((written) => written.replace(/'s?$|[.']+$/, "").replace(/'s$|\./g, ""));
function textWords(text) {
	const ends = Array.from(text.matchAll(CLAUSE_END), ({ index }) => index);
	const words = [];
	const all = text.match(WORD) ?? [];
	let [clause, end] = [0, 0];
	for (const [at, written] of all.entries()) {
		const start = text.indexOf(written, end);
		end = start + lengthOf(written);
		while (clause < ends.length && ends[clause] < start) clause += 1;
		const word = withoutMarks(written);
		const lower = word.toLowerCase();
		const isAffirming = lower === "not" && AFFIRMING.test(withoutMarks(all[at + 1] ?? ""));
		if (word === "but" || isAffirming) continue;
		const isPending = /^(?:yet|still)$/.test(lower) && PENDING.test(text.slice(start, start + PENDING_LENGTH));
		words.push({
			text: word,
			lower,
			clause,
			isNegation: isPending || isNegative(lower),
			start,
			end
		});
	}
	const affirmed = new Set(words.flatMap(({ text, clause }) => /^(?:until|before)$/.test(text) ? clause : []));
	for (const word of words) word.isNegation &&= !affirmed.has(word.clause);
	return words;
}
function plainWords(text) {
	return text.match(WORD)?.map(withoutMarks) ?? [];
}
function contentWords(words, entries) {
	const names = new Map(entries.filter(({ isPart }) => !isPart).map((entry) => [entry.at, entry]));
	const content = [];
	for (let at = 0; at < words.length;) {
		const name = names.get(at);
		const length = name?.length ?? 1;
		const text = Array.from(words.slice(at, at + length), (word) => word.text).join(" ");
		const key = name ? keyOf(name) : keyOfWord(text);
		const isName = at > 0 && /^\p{Lu}/u.test(text);
		if (name || !STOP.has(key)) content.push({
			key,
			text,
			isEntry: name !== void 0,
			isName,
			at
		});
		at += length;
	}
	return content;
}
function keyOf({ register, entry }) {
	return `${register}/${entry}`;
}
const stemOf = require_main.cached((word) => word.replace(/(?<=...)(?:(?:ing|ed)ly|ations?|ions?|ments?|ing|ied|ies|ed|es|ly|s)$/, "").replace(/(.)\1$/, "$1").replace(/(?<=...)[eyi]$/, ""));
const REACH = 4;
function negationAt(words, at) {
	const from = Math.max(0, at - REACH);
	const before = words.slice(from, at).findLastIndex((word) => word.clause === words[at]?.clause && word.isNegation);
	return before < 0 ? -1 : from + before;
}
function isSameWord(one, other) {
	if (one.key === other.key) return true;
	return !one.isEntry && !other.isEntry && require_main.haveOneStem(one.key, other.key);
}
// src/copy/reading/names.ts
function prepareNames(entries) {
	const byKey = new Map(entries.map(({ register, id, names }) => [keyOf({
		register,
		entry: id
	}), names]));
	const spellings = entries.flatMap(({ register, id, names }) => names.map((name) => ({
		register,
		entry: id,
		words: plainWords(plainMarks(name))
	})));
	const byFirstWord = Map.groupBy(spellings, ({ words }) => stem(words[0] ?? ""));
	return {
		entries,
		of: (register, id) => byKey.get(keyOf({
			register,
			entry: id
		})) ?? [],
		in: (text, words) => entriesIn(text, words, byFirstWord)
	};
}
function entriesIn(text, words, byFirstWord) {
	const former = [...text.matchAll(FORMER)].map(({ 0: all, index }) => index + all.length);
	const entries = [];
	let end = 0;
	words.forEach((first, at) => {
		const spellings = byFirstWord.get(stem(first.text));
		if (!spellings || former.includes(first.end)) return;
		const here = spellings.filter((spelling) => isAt(spelling, words, at));
		for (const spelling of here.sort((one, other) => other.words.length - one.words.length)) {
			const { register, entry } = spelling;
			const { length } = spelling.words;
			const last = words[at + length - 1] ?? first;
			entries.push({
				register,
				entry,
				isPart: at < end,
				at,
				length,
				start: first.start,
				end: last.end
			});
			end = Math.max(end, at + length);
		}
	});
	return entries;
}
const FORMER = /\b(?:former|ex|post)[\s-]+\p{Lu}[\p{L}-]*(?=(?:,?\s+(?:and\s+)?[\p{L}-]+){0,3},?\s+(?:states|republics|countries|colon(?:y|ies)|territor(?:y|ies)|space|bloc)\b)/giu;
function isAt({ words: own }, words, at) {
	const isThere = own.every((word, offset) => isSpelling(word, words[at + offset]?.text ?? ""));
	const isCommon = own.length === 1 && /\p{Lu}/u.test(own[0] ?? "") && !/\p{Lu}/u.test(words[at]?.text ?? "");
	return isThere && own.length > 0 && !isCommon;
}
function isSpelling(name, word) {
	if (name === name.toUpperCase()) return word === name || word === `${name}s`;
	return name === word || stem(name) === stem(word);
}
const stem = require_main.cached((word) => require_main.fold(word).replace(/s$/, ""));
// src/copy/reading/reading.ts
var Reading = class {
	text;
	#names;
	constructor(text, names) {
		this.text = plainMarks(text);
		this.#names = names;
	}
	get words() {
		return this.#keep("words", textWords(this.text));
	}
	get wordSet() {
		return this.#keep("wordSet", new Set(this.words.map(({ lower }) => lower)));
	}
	get numbers() {
		return this.#keep("numbers", require_dates.readNumbers(this.text));
	}
	get numberSet() {
		return this.#keep("numberSet", new Set(this.numbers.map(({ number }) => number)));
	}
	get dates() {
		return this.#keep("dates", require_dates.datesIn(this.text));
	}
	get entries() {
		return this.#keep("entries", this.#names.in(this.text, this.words));
	}
	get content() {
		return this.#keep("content", contentWords(this.words, this.entries));
	}
	get single() {
		return this.#keep("single", contentWords(this.words, []));
	}
	#keep(name, part) {
		Object.defineProperty(this, name, { value: part });
		return part;
	}
};
const noNames = prepareNames([]);
const readerOf = require_main.cached((names) => require_main.cached((text) => new Reading(text, names), 2e3), 2);
function readText(text, names = noNames) {
	return readerOf(names)(text);
}
Object.defineProperty(exports, "isSameWord", {
	enumerable: true,
	get: function() {
		return isSameWord;
	}
});
Object.defineProperty(exports, "keyOf", {
	enumerable: true,
	get: function() {
		return keyOf;
	}
});
Object.defineProperty(exports, "negationAt", {
	enumerable: true,
	get: function() {
		return negationAt;
	}
});
Object.defineProperty(exports, "plainMarks", {
	enumerable: true,
	get: function() {
		return plainMarks;
	}
});
Object.defineProperty(exports, "plainWords", {
	enumerable: true,
	get: function() {
		return plainWords;
	}
});
Object.defineProperty(exports, "prepareNames", {
	enumerable: true,
	get: function() {
		return prepareNames;
	}
});
Object.defineProperty(exports, "readText", {
	enumerable: true,
	get: function() {
		return readText;
	}
});
Object.defineProperty(exports, "stemOf", {
	enumerable: true,
	get: function() {
		return stemOf;
	}
});
