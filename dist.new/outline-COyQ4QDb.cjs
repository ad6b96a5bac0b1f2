const require_main = require("./main-rDNL-VjD.cjs");
const require_copy = require("./copy-a4HXjAu7.cjs");
// src/copy/outline.ts
function outlineOf(copy) {
	const { text, body, paragraphs } = copy;
	const placeAt = require_copy.placesIn(text);
	const counts = Map.groupBy(copy.sentences, ({ paragraph }) => paragraph);
	const headings = paragraphs.filter(({ start, prose }) => start < prose);
	const leftOut = new Set(copy.furniture.flat().flatMap((line) => line.leftOut ? [line.start] : []));
	const [first, last] = [paragraphs[0]?.start ?? text.length, paragraphs.at(-1)?.end ?? text.length];
	const isHeading = (at) => headings.some(({ start, prose }) => at >= start && at < prose);
	const partAt = (at) => {
		if (leftOut.has(at)) return "left out";
		if (at < first) return "masthead";
		if (at >= last) return "imprint";
		return isHeading(at) ? "heading" : null;
	};
	const other = require_copy.copyLinesOf(text).flatMap(({ text: line, start }) => {
		const part = partAt(start);
		return part === null ? [] : [{
			part,
			paragraph: null,
			...placeAt(start),
			sentences: null,
			text: line,
			start
		}];
	});
	const own = paragraphs.map(({ number, prose: start, end }) => ({
		part: number === 0 ? "lead" : "paragraph",
		paragraph: number,
		...placeAt(start),
		sentences: counts.get(number)?.length ?? 0,
		text: require_copy.readable(body.slice(start, end)),
		start
	}));
	return [...other, ...own].sort((a, b) => a.start - b.start).map(({ start: _, ...part }) => part);
}
function startOf(text) {
	return text.length > 60 ? `${text.slice(0, 60).replace(/\s\S*$/, "")} ...` : text;
}
function leftOutOf(copy, hint = "") {
	const { references } = copy;
	const parts = outlineOf(copy);
	const above = parts.filter(({ part }) => part === "masthead");
	const headings = parts.filter(({ part }) => part === "heading");
	const [first] = references;
	const notCounted = [
		above.length > 0 && `a masthead of ${require_main.counted(above.length, "line")}, to "${startOf(above.at(-1)?.text ?? "")}"`,
		headings.length > 0 && require_main.counted(headings.length, "heading"),
		first && `${require_main.counted(references.length, "reference")} such as "${first.text}"`
	].filter(Boolean);
	if (notCounted.length === 0) return "";
	return `Not counted: ${notCounted.join("; ")}${hint}.`;
}
Object.defineProperty(exports, "leftOutOf", {
	enumerable: true,
	get: function() {
		return leftOutOf;
	}
});
Object.defineProperty(exports, "outlineOf", {
	enumerable: true,
	get: function() {
		return outlineOf;
	}
});
Object.defineProperty(exports, "startOf", {
	enumerable: true,
	get: function() {
		return startOf;
	}
});
