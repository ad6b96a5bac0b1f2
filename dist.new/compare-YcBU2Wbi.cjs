const require_finding = require("./finding-DjN3g5e-.cjs");
const require_dates = require("./dates-my2wwATn.cjs");
const require_reading = require("./reading-m0i2WrxT.cjs");
const require_wording = require("./wording-BUnHlBnQ.cjs");
// src/evidence/compare.ts
function compareSays(values, says, background) {
	const stated = require_finding.exactValues(values, background.names).filter(({ kind, isInferred }) => kind !== "entry" && !isInferred);
	const isBegun = (value) => value.kind === "date" && require_finding.datesStatedIn(says, { bulletin: background.date }).some(({ date }) => value.date.startsWith(`${date}/`) || value.date.length === 7 && value.date.startsWith(date));
	return [...stated.filter((value) => unstatedOf(value, says).length > 0 && !isBegun(value)).map((value) => require_finding.differs("says", value, "says", othersIn(says, value, values, background))), ...values.flatMap((value) => choiceFinding(value, says, "says", values))];
}
function compareNames(values, says, background) {
	return values.flatMap((value) => {
		if (value.kind !== "entry" || value.isInList || unstatedOf(value, says).length === 0) return [];
		const others = othersIn(says, value, values, background);
		return others.length > 0 ? [require_finding.differs("says", value, "says", others)] : [];
	});
}
function comparePassage(compared) {
	const { claim, passage, says } = compared;
	const isNamed = (value) => isInNamesOnly(value, passage) && !isInNamesOnly(value, says);
	const lacking = claim.exact.filter((value) => unstatedOf(value, passage).length > 0 || isNamed(value));
	const stated = claim.values.filter(({ isInferred }) => !isInferred);
	return [
		...lacking.flatMap((value) => (value.isInferred ? inferredFinding : absentFinding)(value, compared)),
		...stated.flatMap((value) => choiceFinding(value, passage, "passage", claim.values)),
		...stated.flatMap((value) => textFinding(value, compared)),
		...nameFindings(compared),
		...require_wording.wordingFindings(compared)
	];
}
function isInNamesOnly(value, text) {
	const outside = text.dates.filter((date) => !require_finding.isInName(date, text));
	return value.kind === "date" && outside.length < text.dates.length && require_dates.unstatedParts(value.date, outside, new Set()).length > 0;
}
function unstatedOf(value, text) {
	if (value.kind === "date") return require_dates.unstatedParts(value.date, text.dates, text.numberSet);
	if (value.kind === "number" && require_dates.statesNumber(text.text, text.numbers, value.number, value.isCount)) return [];
	if (value.kind === "entry" && text.entries.some((entry) => require_reading.keyOf(entry) === require_reading.keyOf(value))) return [];
	return value.kind === "number" ? [String(value.number)] : value.kind === "entry" ? [value.entry] : [];
}
function othersIn(text, value, values, { date, names }) {
	const own = require_finding.exactValues(values, names).filter(({ kind }) => kind === value.kind).map(require_finding.textOf);
	const others = require_finding.statementsIn(text, { bulletin: date }).flatMap((each) => {
		if (each.sort === "number" && value.kind === "number") return `${each.number}`;
		if (each.sort === "date" && value.kind === "date") return each.date;
		return each.sort === "entry" && value.kind === "entry" && each.register === value.register ? each.entry : [];
	});
	return [...new Set(others)].filter((other) => !own.includes(other));
}
function keysOf(values) {
	return new Set(values.flatMap((value) => value.kind === "entry" ? require_reading.keyOf(value) : []));
}
function absentFinding(value, { claim, passage, says, near, background }) {
	const others = othersIn(passage, value, claim.values, background);
	if (isDescribed(value, passage, background) && others.length === 0) return [];
	const isNear = unstatedOf(value, near()).length === 0 || isDescribed(value, near(), background);
	if (value.field === "says") return isNear ? [] : [require_finding.asks(value.kind, value, "passage", others)];
	if (value.kind === "date" && resolved(passage, background).some((date) => date.startsWith(value.date))) return [];
	if (unstatedOf(value, passage).length === 0) return [require_finding.asks(value.kind, value, "passage", "has it in a name only")];
	if (others.length > 0 || !isNear) return [require_finding.differs(value.kind, value, "passage", others)];
	if (value.isInList && unstatedOf(value, says).length === 0) return [];
	return [require_finding.asks(value.kind, value, "passage", "does not state it, but the text around it does: list the field under `inferred`")];
}
function resolved({ dates }, { date }) {
	const relative = dates.filter(({ year }) => year === void 0);
	return require_dates.resolveDates(relative, { bulletin: date }).map((each) => each.date);
}
function inferredFinding(value, { claim, passage, says, near, background }) {
	const dates = value.kind === "date" ? resolved(passage, background) : [];
	if (dates.some((date) => date.startsWith(require_finding.textOf(value)))) return [];
	if (dates.length > 0 && !dates.some((date) => require_finding.textOf(value).startsWith(date))) return [require_finding.differs("inferred", value, "passage", dates)];
	const inSays = value.kind === "entry" ? says.entries.map(({ entry }) => entry) : [];
	const strange = (value.isInList ? [] : othersIn(passage, value, claim.values, background)).filter((other) => !inSays.includes(other) && !require_finding.textOf(value).startsWith(other));
	if (strange.length > 0) return [require_finding.asks("inferred", value, "passage", strange)];
	if (unstatedOf(value, near()).length === 0 || isDescribed(value, near(), background)) return [];
	const names = value.kind === "entry" && value.register !== "persons" ? background.names.of(value.register, value.entry) : [];
	const isOther = value.kind === "date" || names.some((name) => /^\p{Lu}/u.test(name));
	const found = othersIn(near(), value, claim.values, background);
	return [(isOther ? require_finding.differs : require_finding.asks)("inferred", value, "paragraph", found)];
}
function isDescribed(value, text, { names }) {
	if (value.kind !== "entry" || value.register !== "instruments") return false;
	return names.of(value.register, value.entry).map((name) => require_reading.readText(name).single).some((words) => words.length > 2 && words.filter((word) => has(text, word)).length > words.length / 2);
}
function choiceFinding(value, text, where, values) {
	if (value.kind !== "choice") return [];
	const { words = [], ...choice } = value.choices[value.choice] ?? {};
	const { isSaid, against } = require_finding.matchChoice({
		words,
		...choice
	}, text);
	if (isSaid) return [];
	if (against !== null) return [require_finding.differs("choice", value, where, `says "${against}"`)];
	const others = Object.keys(value.choices).filter((name) => {
		const other = value.choices[name];
		return other?.words && require_finding.supports(text, other);
	});
	const isOwn = values.some((each) => each.field === value.field && others.includes(require_finding.textOf(each)));
	const instead = others.length > 0 ? `, but those of ${others.join(", ")}` : "";
	const found = `has none of the words ${words.slice(0, 6).join(", ")}${instead}`;
	if (where === "says") return others.length > 0 && value.isInferred ? [require_finding.asks("choice", value, where, found)] : [];
	return [(others.length > 0 && !isOwn ? require_finding.differs : require_finding.asks)("choice", value, where, found)];
}
function nameFindings({ claim, says, passage, near }) {
	const governments = require_wording.governmentsIn(says).map(({ at }) => at);
	const isKnown = ({ at, key }) => keysOf(claim.values).has(key) || governments.includes(at);
	return namesIn(says).filter((word) => !isKnown(word) && !has(passage, word) && !has(near(), word)).map(({ text }) => require_finding.differs("name", {
		field: "says",
		value: text
	}, "paragraph", []));
}
function namesIn({ content }) {
	return content.filter(({ isName, isEntry }) => isName || isEntry);
}
function textFinding(value, { claim, says, passage, near, background }) {
	if (value.kind !== "text" && !require_finding.isUnregistered(value, background.names)) return [];
	const own = require_reading.readText(require_finding.textOf(value), background.names).content;
	const inSays = (word) => namesIn(says).some((name) => require_reading.isSameWord(name, word));
	const isName = (word) => word.isName || word.isEntry || inSays(word);
	const isPlace = own.every(isName) && namesIn(passage).some((word) => !inSays(word));
	const claimed = isPlace ? new Set() : keysOf(claim.values);
	const missing = own.filter((word) => !has(passage, word));
	const names = missing.filter((word) => isName(word) && !claimed.has(word.key));
	const unknown = missing.filter((word) => !has(says, word));
	if (names.length === 0 && unknown.length * 2 <= own.length) return [];
	const words = new Set([...names, ...unknown].map((word) => word.text));
	return [(isPlace || names.some((word) => !has(near(), word)) ? require_finding.differs : require_finding.asks)("text", value, "passage", `does not have ${[...words].join(", ")}`)];
}
function has({ content, single }, word) {
	const isThere = (one) => [...content, ...single].some((other) => require_reading.isSameWord(one, other));
	const parts = word.isEntry ? require_reading.readText(word.text).single : [];
	return isThere(word) || parts.length > 0 && parts.every(isThere);
}
Object.defineProperty(exports, "compareNames", {
	enumerable: true,
	get: function() {
		return compareNames;
	}
});
Object.defineProperty(exports, "comparePassage", {
	enumerable: true,
	get: function() {
		return comparePassage;
	}
});
Object.defineProperty(exports, "compareSays", {
	enumerable: true,
	get: function() {
		return compareSays;
	}
});
Object.defineProperty(exports, "unstatedOf", {
	enumerable: true,
	get: function() {
		return unstatedOf;
	}
});
