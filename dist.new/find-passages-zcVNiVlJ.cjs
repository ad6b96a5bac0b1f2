const require_rolldown_runtime = require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_copy = require("./copy-a4HXjAu7.cjs");
const require_anchor = require("./anchor-sQ0Mh3I8.cjs");
// src/copy/anchor/find-passages.ts
var find_passages_exports = require_rolldown_runtime.__exportAll({ findPassages: () => findPassages });
const MAX_PLACES = 20;
function findPassages(copy, stated) {
	const byAnchor = new Map();
	const all = stated.map(({ anchor, paragraph }) => {
		const key = `${anchor.chars} ${anchor.hash} ${paragraph}`;
		const passage = byAnchor.get(key) ?? soughtPassage(anchor, paragraph);
		byAnchor.set(key, passage);
		return passage;
	});
	const sought = [...byAnchor.values()].filter(({ chars }) => chars > 0 && chars <= copy.text.length * 18);
	const byParagraph = Map.groupBy(sought, ({ paragraph }) => paragraph);
	const body = {
		text: copy.body,
		normalised: copy.normalised,
		offset: 0
	};
	const effort = new Effort();
	for (const { number, ...range } of copy.paragraphs) {
		const here = byParagraph.get(number);
		if (here) search(copy, body, range, here, effort);
	}
	for (const variant of variantsOf(copy, body, Math.max(...sought.map(({ chars }) => chars)))) {
		const missing = sought.filter(({ places }) => places.count === 0);
		if (missing.length === 0) break;
		search(copy, variant, {
			start: 0,
			end: variant.text.length
		}, missing, effort);
	}
	const { pageAt } = copy;
	return all.map(({ places }, at) => {
		const page = stated[at]?.page ?? null;
		const onPage = page === null ? [] : places.first.filter(({ start }) => pageAt(start) === page);
		return onPage.length > 0 ? {
			count: onPage.length,
			first: onPage
		} : places;
	});
}
function soughtPassage({ chars, hash }, paragraph) {
	const [beginning = "", digest = ""] = hash.split("-");
	return {
		chars,
		beginning: Number.parseInt(beginning, 16),
		digest,
		paragraph,
		places: {
			count: 0,
			first: []
		}
	};
}
var Effort = class {
	#left = 4e9;
	spend(chars) {
		this.#left -= chars + 400;
		if (this.#left >= 0) return;
		throw new require_main.PismError("unreadable", "Too many places in the copy look like the beginning of a passage", "Give the copy of one bulletin.");
	}
};
function variantOf(text, blank, offset = 0) {
	const body = require_copy.blankOut(text, blank);
	return {
		text: body,
		normalised: require_copy.normalise(body),
		offset
	};
}
const MAX_FURNITURE_LINES = 500;
function* variantsOf(copy, body, maxChars) {
	yield body;
	const lines = copy.furniture.flat();
	if (lines.some((line) => line.leftOut)) yield variantOf(copy.text, []);
	if (lines.some((line) => !line.leftOut)) yield variantOf(copy.text, lines);
	if (lines.length > MAX_FURNITURE_LINES) return;
	const reach = 2 * Math.min(require_main.maxPassage, maxChars) + 1e3;
	for (const run of copy.furniture) {
		yield around(copy, run, reach);
		if (run.length > 1) for (const line of run) yield around(copy, [line], reach);
	}
}
function around(copy, reversed, reach) {
	const offset = Math.max(0, (reversed[0]?.start ?? 0) - reach);
	const text = copy.text.slice(offset, (reversed.at(-1)?.end ?? 0) + reach);
	return variantOf(text, copy.furniture.flat().filter(({ start, end }) => end > offset && start < offset + text.length).filter((line) => line.leftOut !== reversed.includes(line)).map(({ start, end }) => ({
		start: Math.max(0, start - offset),
		end: end - offset
	})), offset);
}
function search(copy, variant, within, sought, effort) {
	const { normalised, text, offset } = variant;
	const part = require_copy.toNormalised(normalised, within);
	for (const [passage, start] of likelyStarts(normalised, part, sought)) {
		const end = endOf(passage, start, part.end, normalised, effort);
		if (end === null) continue;
		const place = require_copy.toOriginal(normalised, {
			start,
			end
		});
		passage.places.count += 1;
		if (passage.places.count <= MAX_PLACES) passage.places.first.push(require_copy.passageAt(copy, place, text, offset));
	}
}
function* likelyStarts({ text, breaks }, { start: from, end }, all) {
	for (const [size, sought] of Map.groupBy(all, ({ chars }) => Math.min(12, chars))) {
		const byBeginning = Map.groupBy(sought, ({ beginning }) => beginning);
		for (let start = from; start <= end - size; start += 1) {
			const likely = breaks[start] === 0 ? void 0 : byBeginning.get(require_anchor.beginningAt(text, start, size));
			for (const passage of likely ?? []) yield [passage, start];
		}
	}
}
function endOf({ chars, digest }, start, limit, { text, breaks, hasPairs }, effort) {
	let end = start + chars;
	if (hasPairs) {
		effort.spend(chars);
		end = start;
		for (let left = chars; left > 0 && end <= limit; left -= 1) end += (text.codePointAt(end) ?? 0) > 65535 ? 2 : 1;
	}
	if (end > limit || breaks[end] === 0) return null;
	effort.spend(chars);
	return require_anchor.digestOf(text.slice(start, end)) === digest ? end : null;
}
Object.defineProperty(exports, "findPassages", {
	enumerable: true,
	get: function() {
		return findPassages;
	}
});
Object.defineProperty(exports, "find_passages_exports", {
	enumerable: true,
	get: function() {
		return find_passages_exports;
	}
});
