const require_main = require("./main-rDNL-VjD.cjs");
const require_bytes = require("./bytes-B9BtGVJZ.cjs");
const require_sentences = require("./sentences-DFTv4aZO.cjs");
// src/copy/text/lines.ts
const LINE_END = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g;
function copyLinesOf(text) {
	const lines = [];
	let blankBefore = false;
	let pageBefore = false;
	for (const match of text.matchAll(/([^\n\r\f\v\u0085\u2028\u2029]*)(\r\n|[\s\S]|$)/g)) {
		const [, whole = "", ending] = match;
		const trimmed = whole.trim();
		if (trimmed !== "") {
			const indent = whole.length - whole.trimStart().length;
			const start = match.index + indent;
			lines.push({
				text: trimmed,
				start,
				end: start + trimmed.length,
				indent,
				blankBefore,
				pageBefore
			});
		}
		blankBefore = trimmed === "" && match.index > 0;
		pageBefore = ending === "\f" || pageBefore && trimmed === "";
	}
	return lines;
}
function placesIn(text) {
	const ends = Array.from(text.matchAll(LINE_END), ({ index, 0: ending }) => index + ending.length);
	const pageEnds = Array.from(text.matchAll(/\f/g), ({ index }) => index + 1);
	const countUpTo = (all, offset) => require_main.lowerBound(all.length, (at) => (all[at] ?? 0) > offset);
	return (offset) => ({
		line: countUpTo(ends, offset) + 1,
		page: pageEnds.length > 0 ? countUpTo(pageEnds, offset) + 1 : null
	});
}
function wrapWidth(lines) {
	const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b);
	const width = lengths[Math.floor(lengths.length * .75)] ?? 100;
	return width > 160 ? 100 : width;
}
function lineKinds(lines, width, lead) {
	const repeated = repeatedLines(lines);
	const blocks = blockSizes(lines);
	const masthead = new Set(lines.slice(0, lead).flatMap(wordsOfLine));
	const kinds = lines.map((line, at) => {
		if (PAGE_NUMBER.test(line.text) || repeated.has(line)) return "furniture";
		if (at >= lead && isRunningHead(lines, at, masthead)) return "furniture";
		return isDoubtful(line, blocks[at] ?? 1, width) ? "doubtful" : "text";
	});
	for (const [from, to] of furnitureRuns(kinds)) if (interruptsSentence(lines, from, to)) kinds.fill("furniture", from, to);
	return kinds;
}
function furnitureRuns(kinds) {
	const runs = [];
	for (const [at, kind] of kinds.entries()) {
		const last = runs.at(-1);
		if (kind === "text") continue;
		if (last?.[1] === at) last[1] = at + 1;
		else runs.push([at, at + 1]);
	}
	return runs;
}
const PAGE_NUMBER = /^(?:(?:page|p\.|strona|str\.)\s{0,20})?[-–—|[(]*\s{0,20}\d{1,3}\s{0,20}[-–—|\])]*(?:\s{0,20}(?:of|\/|z)\s{0,20}\d{1,3}|\s{0,20}p\s?a\s?g\s?e)?$/i;
const MAX_FURNITURE_LENGTH = 120;
function repeatedLines(lines) {
	const hasPages = lines.some((line) => line.pageBefore);
	const candidates = lines.filter(({ text }, at) => {
		if (text.length > MAX_FURNITURE_LENGTH) return false;
		return hasPages ? isNearPageEdge(lines, at) : hasGapAbove(lines, at) || hasGapAbove(lines, at + 1);
	});
	const groups = Map.groupBy(candidates, ({ text }) => text.toLowerCase().replace(/[\d\s|–—-]+/g, ""));
	groups.delete("");
	return new Set([...groups.values()].filter((group) => group.length > 1).flat());
}
function isNearPageEdge(lines, at) {
	if (at < 3 || at >= lines.length - 3) return true;
	return lines.slice(at - 2, at + 4).some((line) => line.pageBefore);
}
function hasGapAbove(lines, at) {
	const line = lines[at];
	return at === 0 || line === void 0 || line.blankBefore || line.pageBefore;
}
function isRunningHead(lines, at, masthead) {
	const [line, next] = [lines[at], lines[at + 1]];
	if (!(line.pageBefore ? next?.blankBefore : hasGapAbove(lines, at) && next?.pageBefore) || require_sentences.endsSentence(line.text)) return false;
	return wordsOfLine(line).every((word) => masthead.has(word) || /^\d+$/.test(word));
}
function wordsOfLine({ text }) {
	return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
function isDoubtful({ text }, block, width) {
	if (text.length > MAX_FURNITURE_LENGTH || require_sentences.endsSentence(text)) return false;
	return block <= 3 || require_sentences.beginsSentence(text) && text.length < .7 * Math.min(width, 100);
}
function blockSizes(lines) {
	const starts = [...lines.keys()].filter((at) => hasGapAbove(lines, at));
	return starts.map((start, index) => (starts[index + 1] ?? lines.length) - start).flatMap((size) => Array(size).fill(size));
}
function interruptsSentence(lines, from, to) {
	const [before, after] = [lines[from - 1], lines[to]];
	if (!before || !after || require_sentences.endsSentence(before.text) || require_sentences.beginsSentence(after.text)) return false;
	if (!hasGapAbove(lines, from) || !hasGapAbove(lines, to)) return false;
	return lines.slice(from, to).every((line) => require_sentences.beginsSentence(line.text));
}
// src/copy/text/normalise.ts
function blankOut(text, ranges) {
	const parts = [];
	let from = 0;
	for (const { start, end } of ranges) {
		parts.push(text.slice(from, start), text.slice(start, end).replace(/[^\n\r]/g, " "));
		from = end;
	}
	return parts.join("") + text.slice(from);
}
const LINK_TARGET = /(?<=\])\((?:[#/.?][^\s()]{0,2000}|<[^<>\n]{0,2000}>|(?:[a-z][a-z\d+.-]{0,30}:|www\.)(?:[^\s()]|\([^\s()]{0,200}\)){0,2000})?(?:\s{1,9}"[^"\n]{0,500}")?\)/gi;
function replaceLinkTargets(text, replacement) {
	return text.includes("](") ? text.replace(LINK_TARGET, replacement) : text;
}
function normalise(text) {
	const source = replaceLinkTargets(text, (target) => " ".repeat(target.length));
	const capacity = source.length * (source.length < SHORT ? 18 : 2);
	const [units, starts] = [new Uint16Array(capacity), new Uint32Array(capacity)];
	const [widths, breaks] = [new Uint8Array(capacity), new Uint8Array(capacity)];
	let [length, end, afterDigit, hasPairs] = [
		0,
		-1,
		false,
		false
	];
	const add = (unit, start, width) => {
		const isDigit = unit >= 48 && unit <= 57;
		units[length] = unit;
		starts[length] = start;
		widths[length] = width;
		breaks[length] = Number(start > end || isDigit !== afterDigit);
		length += 1;
		end = start + width;
		afterDigit = isDigit;
		hasPairs ||= unit >= 55296 && unit <= 57343;
	};
	for (let at = 0, next = 0; at < source.length; at = next) {
		const ascii = ASCII[source.charCodeAt(at)];
		if (ascii !== void 0 && !(source.charCodeAt(at + 1) >= 768)) {
			next = at + 1;
			if (ascii > 0) add(ascii, at, 1);
		} else {
			CLUSTER.lastIndex = at;
			const cluster = CLUSTER.exec(source)?.[0] ?? source.charAt(at);
			next = at + cluster.length;
			const reduced = reduceCached(cluster);
			for (let each = 0; each < reduced.length; each += 1) add(reduced.charCodeAt(each), at, cluster.length);
		}
	}
	if (length > capacity) throw new require_main.PismError("unreadable", "The characters of the copy expand to too many letters", "Give the copy of one bulletin.");
	return {
		text: Buffer.from(units.buffer, 0, 2 * length).toString("utf16le"),
		starts: starts.subarray(0, length),
		widths: widths.subarray(0, length),
		breaks: breaks.subarray(0, length),
		hasPairs
	};
}
const SHORT = 1e4;
function toNormalised({ starts }, { start, end }) {
	const unitsBefore = (offset) => require_main.lowerBound(starts.length, (at) => starts[at] >= offset);
	return {
		start: unitsBefore(start),
		end: unitsBefore(end)
	};
}
function toOriginal({ starts, widths }, { start, end }) {
	return {
		start: starts[start],
		end: starts[end - 1] + widths[end - 1]
	};
}
const ASCII = Array.from({ length: 128 }, (_, code) => reduce(String.fromCharCode(code)).charCodeAt(0) || 0);
const CLUSTER = /[\s\S][\p{M}\u1160-\u11ff\u3131-\u318e\uff9e-\uffdc]{0,99}/uy;
function reduce(text) {
	return text.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
const reduceCached = require_main.cached(reduce, 1e4);
// src/copy/text/paragraphs.ts
const NUMBER_LINE = /(?<!\p{L})N\s?[OR]\s?\.?\s*(\d{1,4})\s*\(\s*(\d{1,5})\s*\)(\s*(?:[,.]\s*)?\d{1,2}\s*(?:\.\s*)?\p{L}{3,})?/giu;
const MASTHEAD_WITHIN = 2e5;
function bulletinNumberIn(text) {
	const start = text.slice(0, MASTHEAD_WITHIN).normalize("NFKC");
	const lines = [...start.matchAll(NUMBER_LINE)];
	const line = lines.find((match) => match[3] !== void 0) ?? lines[0] ?? BARE_NUMBER.exec(start);
	return line === null ? null : {
		number: Number(line[1]),
		running: Number(line[2])
	};
}
function mastheadsIn(text) {
	const lines = [...text.normalize("NFKC").matchAll(NUMBER_LINE)].filter((match) => match[3] !== void 0);
	return [...new Set(lines.map(([, number, running]) => `${Number(number)} (${Number(running)})`))];
}
const BARE_NUMBER = /^[^\S\r\n\u2028\u2029]*(\d{1,4})[^\S\n]*\([^\S\n]*(\d{1,5})[^\S\n]*\)[^\S\n]*$/m;
const STARTS_WITH_NUMBER = /^n[or]\s?\.?\s?\d+\s?\(\d+\)/i;
function printedNumbers(lines) {
	const numbers = new Map();
	let last = 0;
	for (const line of lines) {
		const number = Number(/^(\d{1,4})\.(?:\s|$)/.exec(line.text)?.[1]);
		if (number !== last + 1 && (last === 0 || number !== last + 2)) continue;
		numbers.set(line, number);
		last = number;
	}
	return numbers;
}
function leadIndex(lines, width, stated) {
	const words = normalise(stated ?? "").text;
	const index = lines.findIndex((_, at) => words !== "" && textFrom(lines, at, words.length).startsWith(words));
	return {
		index: index >= 0 ? index : likelyLead(lines, width),
		isStated: index >= 0
	};
}
function textFrom(lines, from, length) {
	let text = "";
	for (let at = from; at < lines.length && text.length < length; at += 1) text += normalise(lines[at]?.text ?? "").text;
	return text;
}
function likelyLead(lines, width) {
	const long = .7 * Math.min(width, 100);
	const first = lines.findIndex((line, at) => endsProse(line) && (line.text.length >= long || isThirdLine(lines, at)));
	const lengths = lines.slice(Math.max(0, first - 2), first + 1).map(({ text }) => text.length);
	const narrow = Math.min(long, .7 * Math.max(...lengths));
	const continues = ({ text, blankBefore, pageBefore }, above) => {
		if (introducesItem(above.text)) return true;
		return require_sentences.beginsSentence(text) ? !blankBefore && above.text.length >= narrow : !blankBefore || pageBefore;
	};
	let at = first;
	while (at > 0 && continues(lines[at], lines[at - 1])) at -= 1;
	return Math.max(at, 0);
}
function isThirdLine(lines, at) {
	return at >= 2 && lines.slice(at - 1, at + 1).every((line) => !line.blankBefore && /^\p{Ll}/u.test(line.text));
}
function endsProse({ text }) {
	const isFootnote = text.startsWith("*");
	return (containsSentenceEnd(text) || introducesItem(text)) && !isFootnote && !STARTS_WITH_NUMBER.test(text);
}
function introducesItem(text) {
	return /(?:[:;]|; (?:and|or))$/.test(text) && !isTitle(text);
}
function containsSentenceEnd(text) {
	if (/[\p{Ll}\d)”"’%]\.["”’)]*(?:\s|$)/u.test(text)) return true;
	return /[\p{Ll}\d)”"’%][?!…]["”’)]*(?:\s|$)/u.test(text) && !isTitle(text);
}
function isTitle(text) {
	const words = text.match(/\p{L}{4,}/gu) ?? [];
	return words.filter((word) => /^\p{Lu}/u.test(word)).length > .5 * words.length;
}
function paragraphsOf(lines, kinds, width, headings, numbered = new Map()) {
	const blocks = [];
	let afterBreak = false;
	for (const [at, line] of lines.entries()) {
		const block = blocks.at(-1);
		afterBreak ||= line.pageBefore || kinds[at] === "furniture";
		if (kinds[at] === "furniture") continue;
		const follows = block?.every((each) => headings.has(each)) === true;
		const continues = block !== void 0 && !headings.has(line) && continuesParagraph(block, line, width, afterBreak);
		if ((follows || continues) && !numbered.has(line)) block?.push(line);
		else blocks.push([line]);
		afterBreak = false;
	}
	return withoutImprint(blocks).map((block) => {
		const end = block.at(-1)?.end ?? 0;
		return {
			start: block[0]?.start ?? 0,
			end,
			prose: block[headLines(block, width, headings)]?.start ?? end
		};
	});
}
const HEADING_LINES = 3;
function headingLines(lines, headings) {
	const keyOf = (text) => normalise(text).text;
	const missing = new Map(headings.map((heading) => [keyOf(heading), heading]));
	const wanted = new Set(missing.keys());
	const found = new Set();
	if (wanted.size === 0) return {
		found,
		missing: []
	};
	const keys = lines.map(({ text }) => keyOf(text));
	for (const at of keys.keys()) for (let count = 1; count <= HEADING_LINES; count += 1) {
		const key = keys.slice(at, at + count).join("");
		if (key === "" || !wanted.has(key)) continue;
		missing.delete(key);
		for (const line of lines.slice(at, at + count)) found.add(line);
	}
	return {
		found,
		missing: [...missing.values()]
	};
}
function headLines(block, width, headings) {
	const known = block.findIndex((line) => !headings.has(line));
	if (known !== 0) return known < 0 ? block.length : known;
	const [first, second] = block;
	return second && isSetApart(first, second, width) ? 1 : 0;
}
function isSetApart(line, next, width) {
	if (isQuestion(line, width)) return require_sentences.beginsSentence(next.text);
	const long = .7 * Math.min(width, 100);
	if (line.text.length >= long || !next.blankBefore || next.pageBefore) return false;
	if (!require_sentences.beginsSentence(line.text) || !require_sentences.beginsSentence(next.text) || /[,:;–—-]$/.test(line.text)) return false;
	return !require_sentences.endsSentence(line.text) && (next.text.length >= long || require_sentences.endsSentence(next.text));
}
function continuesParagraph(block, line, width, afterBreak) {
	const last = block.at(-1);
	if (!require_sentences.endsSentence(last.text) || !require_sentences.beginsSentence(line.text)) return true;
	if (block.length === 1 && (require_sentences.isHeading(last.text) || isQuestion(last, width))) return true;
	if (line.blankBefore && !afterBreak) return false;
	if (width === 100 || require_sentences.headingEnd(line.text) > 0 || require_sentences.isHeading(line.text)) return false;
	const word = line.text.split(/\s/, 1)[0] ?? "";
	return line.indent <= last.indent + 1 && last.text.length + 1 + word.length > .95 * width;
}
function isQuestion({ text }, width) {
	return text.endsWith("?") && (text.length < .7 * Math.min(width, 100) || isTitle(text));
}
function withoutImprint(blocks) {
	const last = blocks.findLastIndex((block) => block.length > 4 || block.some((line) => require_sentences.endsSentence(line.text)));
	return blocks.slice(0, Math.max(last + 1, 1));
}
// src/copy/copy.ts
const MAX_BYTES = 20971520;
const MAX_CHARACTERS = 2e6;
const plainCopy = {
	format: "text",
	headings: [],
	about: {}
};
async function textOf(bytes) {
	const hint = "Give the copy of one bulletin.";
	if (bytes.length > 20971520) throw require_bytes.unreadableCopy(`it is larger than ${MAX_BYTES / 1024 / 1024} MiB, the limit`, hint);
	const copy = await readBytes(bytes);
	const { length } = copy.text;
	if (length > 2e6) throw require_bytes.unreadableCopy(`its text has ${length} characters; the limit is ${MAX_CHARACTERS}`, hint);
	return copy;
}
async function readBytes(bytes) {
	if (require_bytes.isPdf(bytes)) {
		const { textOfPdfInWorker } = await Promise.resolve().then(() => require("./pdf-worker-client-D570jDNJ.cjs"));
		return {
			...plainCopy,
			text: await textOfPdfInWorker(bytes),
			format: "pdf"
		};
	}
	if (require_bytes.isZip(bytes)) {
		const { textOfDocx } = await Promise.resolve().then(() => require("./docx-kcJqhAnD.cjs"));
		return {
			...plainCopy,
			text: require_bytes.withText(textOfDocx(bytes)),
			format: "docx"
		};
	}
	const text = require_bytes.decodeText(bytes, require_bytes.encodingOfHtml(bytes));
	if (!require_bytes.isHtml(text)) return {
		...plainCopy,
		text
	};
	const { readHtml } = await Promise.resolve().then(() => require("./html-BIxaTajg.cjs"));
	const page = readHtml(text);
	return {
		...plainCopy,
		...page,
		text: require_bytes.withText(page.text),
		format: "html"
	};
}
const noLayout = {
	lead: null,
	headings: []
};
function layOut(file, stated) {
	const { text, format } = file;
	const isUnwrapped = format === "html" || format === "docx";
	const lines = copyLinesOf(text);
	const width = isUnwrapped ? 100 : wrapWidth(lines);
	const numbered = stated.paragraphs === "printed" ? printedNumbers(lines) : new Map();
	const [firstNumbered] = numbered.keys();
	const { index: likely, isStated } = leadIndex(lines, width, stated.lead);
	const lead = firstNumbered ? lines.indexOf(firstNumbered) : likely;
	const { found, missing } = headingLines(lines, [...file.headings, ...stated.headings]);
	const kinds = lineKinds(lines, width, lead);
	const furniture = furnitureRuns(kinds).map(([from, to]) => lines.slice(from, to).map(({ start, end }, at) => ({
		start,
		end,
		leftOut: kinds[from + at] === "furniture"
	})));
	const body = blankOut(text, furniture.flat().filter((line) => line.leftOut));
	const ranges = paragraphsOf(lines.slice(lead), kinds.slice(lead), width, found, numbered);
	const printed = [...numbered];
	const paragraphs = ranges.map((range, at) => {
		const before = require_main.lowerBound(printed.length, (each) => (printed[each]?.[0].start ?? 0) > range.start);
		return {
			...range,
			number: printed[before - 1]?.[1] ?? at
		};
	});
	const sentenceParts = require_main.cached(() => sentencesIn(body, paragraphs));
	const placeAt = placesIn(text);
	return {
		...file,
		body,
		normalised: normalise(body),
		paragraphs,
		opening: firstNumbered && paragraphs[0],
		furniture,
		lacks: [...stated.lead === null || isStated ? [] : [stated.lead], ...missing.filter((heading) => stated.headings.includes(heading))],
		pageAt: (offset) => placeAt(offset).page ?? 1,
		get sentences() {
			return sentenceParts().sentences;
		},
		get references() {
			return sentenceParts().references;
		}
	};
}
const MAX_PARAGRAPH = 1e5;
function sentencesIn(body, paragraphs) {
	const sentences = [];
	const references = [];
	for (const { prose: start, end, number } of paragraphs) {
		const ranges = end - start > MAX_PARAGRAPH ? [{
			start: 0,
			end: MAX_PARAGRAPH
		}] : require_sentences.sentencesOf(body.slice(start, end));
		for (const range of ranges) {
			const sentence = passageOf(body, {
				start: start + range.start,
				end: start + range.end
			}, number);
			if (require_sentences.isReference(body.slice(sentence.start, sentence.end))) references.push(sentence);
			else sentences.push(sentence);
		}
	}
	return {
		sentences,
		references
	};
}
function paragraphAt({ paragraphs }, offset) {
	const before = paragraphs[require_main.lowerBound(paragraphs.length, (at) => (paragraphs[at]?.start ?? 0) > offset) - 1];
	return before !== void 0 && offset < before.end ? before.number : null;
}
function passageAt(copy, range, text = copy.body, offset = 0) {
	return passageOf(text, range, paragraphAt(copy, range.start + offset), offset);
}
function passageOf(text, range, paragraph, offset = 0) {
	const read = (count) => passageText(text, range, count);
	return {
		paragraph,
		start: range.start + offset,
		end: range.end + offset,
		get text() {
			return read();
		},
		read
	};
}
function passageText(text, { start, end }, count) {
	const opening = /[“"‘«(]*$/.exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? "";
	const closing = /^(?:\](?:\([^\s)]*\))?|[.!?…”"’»)])*/.exec(text.slice(end, end + 400))?.[0] ?? "";
	return readable(text.slice(start - opening.length, end + closing.length), count);
}
function readable(text, count = () => 0) {
	return withoutLinks(text).replace(/\u00ad\s*|[\u200b-\u200d\u2060\ufeff]/g, "").replace(/(?<=(\p{L}+))[-\u2010](\s+)(?=(\p{Ll}\p{L}*))/gu, (all, one, gap, two) => {
		if (!/[\n\r\f]/.test(gap)) return all;
		return count(`${one}-${two}`) > count(one + two) ? "-" : "";
	}).replace(/\s+/g, " ").trim();
}
function withoutLinks(text) {
	const unwrap = (links) => links.replace(/!?\[([^[\]]*)\]\0/g, "$1");
	const unwrapped = unwrap(unwrap(replaceLinkTargets(text, () => "\0"))).replace(/\]?\0/g, "");
	const open = unwrapped.lastIndexOf("[");
	return open > unwrapped.lastIndexOf("]") ? unwrapped.slice(0, open) + unwrapped.slice(open + 1) : unwrapped;
}
Object.defineProperty(exports, "MAX_BYTES", {
	enumerable: true,
	get: function() {
		return MAX_BYTES;
	}
});
Object.defineProperty(exports, "blankOut", {
	enumerable: true,
	get: function() {
		return blankOut;
	}
});
Object.defineProperty(exports, "bulletinNumberIn", {
	enumerable: true,
	get: function() {
		return bulletinNumberIn;
	}
});
Object.defineProperty(exports, "copyLinesOf", {
	enumerable: true,
	get: function() {
		return copyLinesOf;
	}
});
Object.defineProperty(exports, "layOut", {
	enumerable: true,
	get: function() {
		return layOut;
	}
});
Object.defineProperty(exports, "mastheadsIn", {
	enumerable: true,
	get: function() {
		return mastheadsIn;
	}
});
Object.defineProperty(exports, "noLayout", {
	enumerable: true,
	get: function() {
		return noLayout;
	}
});
Object.defineProperty(exports, "normalise", {
	enumerable: true,
	get: function() {
		return normalise;
	}
});
Object.defineProperty(exports, "paragraphAt", {
	enumerable: true,
	get: function() {
		return paragraphAt;
	}
});
Object.defineProperty(exports, "passageAt", {
	enumerable: true,
	get: function() {
		return passageAt;
	}
});
Object.defineProperty(exports, "placesIn", {
	enumerable: true,
	get: function() {
		return placesIn;
	}
});
Object.defineProperty(exports, "plainCopy", {
	enumerable: true,
	get: function() {
		return plainCopy;
	}
});
Object.defineProperty(exports, "readable", {
	enumerable: true,
	get: function() {
		return readable;
	}
});
Object.defineProperty(exports, "textOf", {
	enumerable: true,
	get: function() {
		return textOf;
	}
});
Object.defineProperty(exports, "toNormalised", {
	enumerable: true,
	get: function() {
		return toNormalised;
	}
});
Object.defineProperty(exports, "toOriginal", {
	enumerable: true,
	get: function() {
		return toOriginal;
	}
});
Object.defineProperty(exports, "wrapWidth", {
	enumerable: true,
	get: function() {
		return wrapWidth;
	}
});
