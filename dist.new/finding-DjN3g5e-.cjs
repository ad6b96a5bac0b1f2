const require_main = require("./main-rDNL-VjD.cjs");
const require_reading = require("./reading-m0i2WrxT.cjs");
const require_dates = require("./dates-my2wwATn.cjs");
// src/copy/reading/choice-words.ts
function matchChoice({ words = [], not = [] }, text) {
	const hits = words.flatMap((word) => hitsOf(word, text));
	const isAffirmed = hits.some(({ isNegated }) => !isNegated);
	const contradictions = [...isAffirmed ? [] : hits.filter(({ isNegated }) => isNegated), ...not.flatMap((word) => hitsOf(word, text)).filter(({ isNegated }) => !isNegated)];
	return {
		isSaid: words.length === 0 || isAffirmed,
		against: contradictions[0]?.phrase ?? null
	};
}
function supports(text, choice) {
	const { isSaid, against } = matchChoice(choice, text);
	return isSaid && against === null;
}
const phraseWords = require_main.cached((phrase) => require_reading.plainWords(phrase.toLowerCase()));
function placesOf(phrase, text) {
	return placesOfWords(phraseWords(phrase), text);
}
function hitsOf(phrase, text) {
	const words = phraseWords(phrase);
	const hits = placesOfWords(words, text);
	const [first, ...others] = words;
	if (first !== "not" || require_reading.readText(others.join(" ")).single.length === 0) return hits;
	const denials = placesOfWords(others, text).filter(({ isNegated }) => isNegated);
	return [...hits, ...denials.map((hit) => ({
		...hit,
		isNegated: false
	}))];
}
function placesOfWords(phrase, text) {
	if (!text.wordSet.has(phrase[0] ?? "")) return [];
	const { words } = text;
	return words.flatMap(({ clause, start }, at) => {
		const isHere = (word, offset) => word?.clause === clause && word.lower === phrase[offset];
		if (!phrase.every((_, offset) => isHere(words[at + offset], offset))) return [];
		const negation = require_reading.negationAt(words, at);
		const end = at + phrase.length;
		const after = words.slice(end, end + 2).filter((word) => word.clause === clause);
		const isFollowed = after.some(({ lower }) => /^(?:none|no|neither|nothing)$/.test(lower));
		const hit = words.slice(negation < 0 ? at : negation, isFollowed ? end + after.length : end);
		const isNegated = negation >= 0 || isFollowed;
		return [{
			at,
			clause,
			start,
			end: words[end - 1]?.end ?? start,
			isNegated,
			phrase: text.text.slice(hit[0]?.start, hit.at(-1)?.end).replace(/\s+/g, " ")
		}];
	});
}
// src/evidence/statements.ts
function statementsIn(text, context, kinds = []) {
	return [
		...numbersIn(text).map(({ number, start, end }) => {
			return {
				sort: "number",
				number,
				isShare: isShare({
					start,
					end
				}, text),
				start,
				end
			};
		}),
		...datesStatedIn(text, context).map((date) => ({
			sort: "date",
			...date
		})),
		...entriesIn(text).map(({ register, entry, start, end }) => ({
			sort: "entry",
			register,
			entry,
			start,
			end
		})),
		...kinds.flatMap((kind) => statusesIn(text, kind))
	].sort((one, other) => one.start - other.start);
}
function numbersIn({ text, numbers, dates, entries }) {
	return numbers.filter((each) => !each.isPart && !(each.isSpelled && each.number < 2) && ![...dates, ...entries].some((other) => require_main.doOverlap(each, other)) && !/\p{L}-$/u.test(text.slice(0, each.start)));
}
function isShare({ end }, { text }) {
	return /^\s?(?:%|per ?cent\b)/i.test(text.slice(end));
}
function datesStatedIn(text, context) {
	return require_dates.resolveDates(text.dates, context).filter((date) => !isInName(date, text));
}
const NAME = 40;
function isInName({ start, end }, { text, entries }) {
	const [before, after] = [text.slice(Math.max(0, start - NAME), start), text.slice(end, end + 2)];
	const isAfterName = /[^.?!] \p{Lu}\p{L}{2,} (?:of )?$/u.test(before);
	const isBeforeName = /(?:\b(?:the|an?|its|their)|'s) $/i.test(before) && /^ \p{Lu}/u.test(after);
	return /^\d{4}$/.test(text.slice(start, end)) && (isAfterName || isBeforeName) || entries.some((entry) => require_main.doOverlap({
		start,
		end
	}, entry));
}
function entriesIn({ entries }) {
	return entries.filter(({ isPart }) => !isPart);
}
function statusesIn(text, kind) {
	return Object.entries(require_main.stagesOf(kind)?.status.choices ?? {}).flatMap(([choice, about]) => (require_main.choiceWords(about).words ?? []).flatMap((phrase) => placesOf(phrase, text).map(({ start, end, isNegated, phrase }) => {
		return {
			sort: "status",
			kind: kind.kind,
			choice,
			isDenied: isNegated,
			phrase,
			start,
			end
		};
	})));
}
function deniedIn({ words, content }) {
	return content.filter(({ at }) => require_reading.negationAt(words, at) >= 0);
}
function claimOf(fact, { names }) {
	const exact = exactValues(fact.values, names);
	const digits = exact.flatMap((value) => value.kind === "entry" ? [] : textOf(value).match(/\d+(?:\.\d+)?/g) ?? []);
	const inSays = numbersOf({
		field: "says",
		isInferred: false
	}, fact.says, names);
	return {
		...fact,
		exact: [...exact, ...inSays.filter(({ number }) => !digits.includes(String(number)))]
	};
}
function exactValues(values, names) {
	return values.flatMap((value) => {
		if (value.kind === "choice") return [];
		if (value.kind === "text") return numbersOf(value, value.text, names);
		return isUnregistered(value, names) ? numbersOf(value, value.entry, names) : [value];
	});
}
function isUnregistered(value, names) {
	return value.kind === "entry" && names.of(value.register, value.entry).length === 0;
}
function numbersOf({ field, isInferred }, text, names) {
	const numbers = new Set(numbersIn(require_reading.readText(text, names)).map(({ number }) => number));
	return Array.from(numbers, (number) => ({
		field,
		isInferred,
		kind: "number",
		number
	}));
}
function textOf(value) {
	if (value.kind === "number") return String(value.number);
	return value[value.kind];
}
// src/evidence/finding.ts
const textNames = {
	passage: "the passage",
	says: "its sentence",
	paragraph: "the text around the passage",
	masthead: "the masthead"
};
function differs(rule, of, where, found) {
	const lack = `does not ${where === "masthead" ? "have" : "state"} it`;
	const says = typeof found === "string" ? found : found.length > 0 ? `has ${found.join(", ")}` : lack;
	const value = "kind" in of ? textOf(of) : of.value;
	return {
		rule,
		field: of.field,
		value,
		where,
		found: `${textNames[where]} ${says}`
	};
}
function asks(...finding) {
	return {
		...differs(...finding),
		isQuestion: true
	};
}
Object.defineProperty(exports, "asks", {
	enumerable: true,
	get: function() {
		return asks;
	}
});
Object.defineProperty(exports, "claimOf", {
	enumerable: true,
	get: function() {
		return claimOf;
	}
});
Object.defineProperty(exports, "datesStatedIn", {
	enumerable: true,
	get: function() {
		return datesStatedIn;
	}
});
Object.defineProperty(exports, "deniedIn", {
	enumerable: true,
	get: function() {
		return deniedIn;
	}
});
Object.defineProperty(exports, "differs", {
	enumerable: true,
	get: function() {
		return differs;
	}
});
Object.defineProperty(exports, "entriesIn", {
	enumerable: true,
	get: function() {
		return entriesIn;
	}
});
Object.defineProperty(exports, "exactValues", {
	enumerable: true,
	get: function() {
		return exactValues;
	}
});
Object.defineProperty(exports, "isInName", {
	enumerable: true,
	get: function() {
		return isInName;
	}
});
Object.defineProperty(exports, "isUnregistered", {
	enumerable: true,
	get: function() {
		return isUnregistered;
	}
});
Object.defineProperty(exports, "matchChoice", {
	enumerable: true,
	get: function() {
		return matchChoice;
	}
});
Object.defineProperty(exports, "numbersIn", {
	enumerable: true,
	get: function() {
		return numbersIn;
	}
});
Object.defineProperty(exports, "placesOf", {
	enumerable: true,
	get: function() {
		return placesOf;
	}
});
Object.defineProperty(exports, "statementsIn", {
	enumerable: true,
	get: function() {
		return statementsIn;
	}
});
Object.defineProperty(exports, "supports", {
	enumerable: true,
	get: function() {
		return supports;
	}
});
Object.defineProperty(exports, "textOf", {
	enumerable: true,
	get: function() {
		return textOf;
	}
});
