const require_main = require("./main-rDNL-VjD.cjs");
const require_copy = require("./copy-a4HXjAu7.cjs");
const require_sentences = require("./sentences-DFTv4aZO.cjs");
// src/copy/coverage.ts
const MIN_SHARE = .9;
function coverageOf(copy, passages) {
	const marks = new Uint8Array(copy.normalised.text.length);
	for (const passage of [...passages.values()].flat()) {
		const { start, end } = require_copy.toNormalised(copy.normalised, passage);
		marks.fill(1, start, end);
	}
	const sentences = copy.sentences.map((sentence) => {
		const part = partOf(copy, sentence, marks);
		const held = part.reduce((sum, mark) => sum + mark, 0);
		return {
			sentence,
			claims: [...passages].filter(([, own]) => own.some((range) => require_main.doOverlap(range, sentence))).map(([id]) => id),
			letters: part.length,
			held,
			covered: held >= MIN_SHARE * part.length
		};
	});
	const sum = (count) => sentences.reduce((all, each) => all + count(each), 0);
	const [held, letters] = [sum((each) => each.held), sum((each) => each.letters)];
	return {
		sentences,
		touched: sentences.filter(({ claims }) => claims.length > 0).length,
		left: sentences.filter(({ covered }) => !covered).length,
		total: sentences.length,
		percent: letters === 0 ? 100 : 100 * held / letters
	};
}
function partOf({ body, normalised }, { start, end }, marks) {
	const range = require_copy.toNormalised(normalised, {
		start: start + require_sentences.headingEnd(body.slice(start, end)),
		end
	});
	return marks.subarray(range.start, range.end);
}
function partsHeld(copy, sentence, passages) {
	const inside = [...passages].flat().filter((range) => require_main.doOverlap(range, sentence));
	const merged = [];
	for (const range of inside.sort((one, other) => one.start - other.start)) {
		const last = merged.at(-1);
		const [start, end] = [Math.max(range.start, sentence.start), Math.min(range.end, sentence.end)];
		if (last && start <= last.end) last.end = Math.max(last.end, end);
		else merged.push({
			start,
			end
		});
	}
	return merged.map((range) => require_copy.passageAt(copy, range).text);
}
Object.defineProperty(exports, "coverageOf", {
	enumerable: true,
	get: function() {
		return coverageOf;
	}
});
Object.defineProperty(exports, "partsHeld", {
	enumerable: true,
	get: function() {
		return partsHeld;
	}
});
