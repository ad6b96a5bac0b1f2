const require_find_passages = require("./find-passages-zcVNiVlJ.cjs");
const require_copy = require("./copy-a4HXjAu7.cjs");
const require_reading = require("./reading-m0i2WrxT.cjs");
const require_compare = require("./compare-YcBU2Wbi.cjs");
const require_finding = require("./finding-DjN3g5e-.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
// src/verify/repeats.ts
const MIN_REPEATED = 9;
const QUOTATION = /(?<=^|[\s([])(["'])(?=\S).{1,2000}?\1(?![\p{L}\p{N}])/gsu;
function repeatsOf({ says, values }, copy, { names, title }) {
	const titles = [title, ...values.flatMap((value) => require_finding.isUnregistered(value, names) ? value.entry : [])];
	const blank = (part) => " ".repeat(part.length);
	const ownPart = (text) => titles.reduce((left, each) => left.replaceAll(each || "\n", blank), text.replace(QUOTATION, blank));
	const wordsOf = (text) => {
		const { words, entries } = require_reading.readText(text, names);
		const named = new Set(entries.flatMap(({ at, length }) => Array.from({ length }, (_, n) => at + n)));
		return words.filter((_, at) => !named.has(at));
	};
	const joined = (words) => ` ${words.map(({ lower }) => lower).join(" ")} `;
	const part = ownPart(require_reading.plainMarks(copy));
	const letters = part.toLowerCase().replaceAll(".", "");
	const ofPart = require_main.cached(() => joined(wordsOf(part)));
	const isRepeated = (words) => words.reduce((at, { lower }) => at < 0 ? at : letters.indexOf(lower, at), 0) >= 0 && ofPart().includes(joined(words));
	const texts = values.flatMap((value) => value.kind === "text" ? [{
		field: value.field,
		text: value.text
	}] : []);
	return [{
		field: "says",
		text: says
	}, ...texts].flatMap(({ field, text: written }) => {
		const text = require_reading.plainMarks(written);
		const words = wordsOf(ownPart(text));
		let longest = words.slice(0, 8);
		for (let [from, to] = [0, 1]; to <= words.length; to += 1) {
			while (to - from > longest.length && !isRepeated(words.slice(from, to))) from += 1;
			if (to - from > longest.length) longest = words.slice(from, to);
		}
		if (longest.length < MIN_REPEATED) return [];
		const repeated = text.slice(longest[0]?.start, longest.at(-1)?.end);
		return [{
			field,
			words: require_reading.readText(repeated).words.length,
			text: repeated
		}];
	});
}
// src/verify/verify.ts
function verify(copy, claims, background) {
	const anchored = claims.flatMap((claim) => claim.anchor === null ? [] : [{
		...claim,
		anchor: claim.anchor
	}]);
	const places = new Map(require_find_passages.findPassages(copy, anchored).map((found, index) => [anchored[index]?.id, found]));
	const results = claims.map((claim) => {
		const found = places.get(claim.id) ?? {
			count: 0,
			first: []
		};
		const [first] = found.first;
		const says = require_reading.readText(claim.says, background.names);
		const stated = withoutCounted(claim);
		const compared = first && comparedAt(copy, stated, first, background);
		const all = [
			...compared ? require_compare.comparePassage(compared) : [],
			...require_compare.compareSays(claim.values, says, background),
			...countedIn(claim)
		];
		return {
			id: claim.id,
			paragraph: claim.paragraph,
			page: claim.page,
			passage: passageStatus(copy, claim, found),
			count: found.count,
			places: found.first.map((place) => ({
				...place,
				page: copy.pageAt(place.start)
			})),
			values: compared ? valueResults(stated, compared.passage) : [],
			findings: all.filter(({ isQuestion }) => !isQuestion),
			asks: all.flatMap(({ isQuestion, ...each }) => isQuestion ? each : []),
			repeats: compared ? repeatsOf(claim, compared.near().text, background) : []
		};
	});
	const outOfLine = [...Map.groupBy(results, ({ page }) => page === null).values()].flatMap(misplaced);
	return results.map((result) => {
		const wrong = (isBeyond(result, copy) ? ` of ${copy.paragraphs.at(-1)?.number}` : void 0) ?? (outOfLine.includes(result) ? ", out of line with the facts around it" : void 0);
		return {
			...result,
			findings: [...placeFinding(result, wrong), ...result.findings]
		};
	});
}
function comparedAt(copy, claim, place, background) {
	const { names } = background;
	const says = require_reading.readText(claim.says, names);
	const count = knownIn(says, background);
	const near = require_main.cached(() => require_reading.readText(passageAndContext(copy, place, count), names));
	return {
		claim,
		says,
		passage: require_reading.readText(place.read(count), names),
		near,
		background
	};
}
function withoutCounted(claim) {
	const isStated = ({ field }) => !Object.hasOwn(claim.counted ?? {}, field);
	return {
		...claim,
		values: claim.values.filter(isStated),
		exact: claim.exact.filter(isStated)
	};
}
function countedIn({ counted = {}, exact }) {
	return exact.flatMap((value) => {
		const what = require_main.ownValue(counted, value.field);
		return what === void 0 ? [] : require_finding.asks("counted", value, "passage", `does not print it: count ${what}`);
	});
}
function isBeyond({ paragraph, passage, places }, copy) {
	const last = copy.paragraphs.at(-1)?.number ?? 0;
	if (paragraph === null || paragraph <= last || passage !== "elsewhere" && passage !== "ambiguous") return false;
	const end = Math.max(...places.map((place) => place.end));
	return paragraph > require_main.lowerBound(copy.sentences.length, (at) => (copy.sentences[at]?.start ?? 0) >= end);
}
function misplaced(results) {
	const placed = results.filter(({ count, places }) => count === 1 && places[0]?.paragraph !== null).sort((a, b) => (a.places[0]?.start ?? 0) - (b.places[0]?.start ?? 0));
	const isMoved = (claim) => claim?.passage === "elsewhere";
	if (placed.filter(isMoved).length * 2 > placed.length) return [];
	const stated = ({ page, paragraph }) => page ?? paragraph ?? 0;
	return placed.filter((claim, at) => {
		const isAlone = !isMoved(placed[at - 1]) && !isMoved(placed[at + 1]);
		const isOut = (each, n) => !isMoved(each) && (n - at) * (stated(each) - stated(claim)) < 0;
		return isMoved(claim) && (isAlone || placed.some(isOut));
	});
}
function placeFinding(claim, wrong) {
	const unit = claim.page === null ? "paragraph" : "page";
	const away = `the passage is in ${unit} ${claim.places[0]?.[unit]}${wrong}`;
	const found = {
		missing: "not in the copy",
		unanchored: "the fact has no anchor",
		...wrong !== void 0 && {
			elsewhere: away,
			ambiguous: away
		}
	};
	const value = require_main.placeText({
		...claim,
		file: null,
		row: null
	});
	return [found[claim.passage] ?? []].flat().map((text) => ({
		rule: "place",
		field: "source",
		value,
		where: "passage",
		found: text
	}));
}
function mastheadResult(id, findings) {
	return {
		id,
		paragraph: null,
		page: null,
		passage: "found",
		count: 1,
		places: [],
		values: [],
		asks: [],
		repeats: [],
		findings
	};
}
function fails({ findings }) {
	return findings.length > 0;
}
function passageStatus(copy, claim, { count, first: [place] }) {
	if (claim.anchor === null) return "unanchored";
	if (place === void 0) return "missing";
	if (count > 1) return "ambiguous";
	return (claim.page === null ? place.paragraph === claim.paragraph : copy.pageAt(place.start) === claim.page) ? "found" : "elsewhere";
}
const reach = {
	before: 3e3,
	after: 1500
};
function passageAndContext({ body, opening }, { start, end }, count) {
	const whole = opening ? `${body.slice(opening.start, opening.end)}\n\n` : "";
	return require_copy.readable(`${whole}${body.slice(Math.max(0, start - reach.before), end + reach.after)}`, count);
}
function knownIn(says, { names }) {
	return (part) => {
		const { entries, words } = require_reading.readText(part, names);
		return entries.filter(({ isPart }) => !isPart).length + words.filter(({ lower }) => says.wordSet.has(lower)).length;
	};
}
function valueResults({ exact }, passage) {
	const checked = exact.map((value) => ({
		value,
		unstated: require_compare.unstatedOf(value, passage)
	}));
	return checked.map(({ value, unstated }) => {
		const { field, isInferred } = value;
		const one = {
			field,
			value: require_finding.textOf(value),
			unstated
		};
		const isStated = unstated.length === 0;
		if (!isInferred) return {
			...one,
			status: isStated ? "stated" : "missing"
		};
		const isNeedless = checked.every((other) => other.value.field !== field || other.unstated.length === 0);
		return {
			...one,
			status: isNeedless ? "needless" : isStated ? "stated" : "inferred"
		};
	});
}
Object.defineProperty(exports, "comparedAt", {
	enumerable: true,
	get: function() {
		return comparedAt;
	}
});
Object.defineProperty(exports, "fails", {
	enumerable: true,
	get: function() {
		return fails;
	}
});
Object.defineProperty(exports, "mastheadResult", {
	enumerable: true,
	get: function() {
		return mastheadResult;
	}
});
Object.defineProperty(exports, "repeatsOf", {
	enumerable: true,
	get: function() {
		return repeatsOf;
	}
});
Object.defineProperty(exports, "verify", {
	enumerable: true,
	get: function() {
		return verify;
	}
});
