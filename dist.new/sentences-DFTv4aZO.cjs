// src/copy/text/sentences.ts
const ABBREVIATION = /(?:^|[\s(“"'‘[])(?:e\.\s?g|i\.\s?e|cf|vs|viz|st|mr|mrs|ms|dr|prof|gen|col|sen|rep|gov|mt)\.$/i;
const BEFORE_NUMBER = /(?:^|[\s(“"'‘[])(?:nos?|nr|arts?|paras?|pp?|vol|fig|approx|ca)\.$/i;
const INITIAL = /(?:^|[^\p{L}.])\p{Lu}\.$/u;
const INITIALS = /(?:^|[^\p{L}])(?:\p{Lu}\.){2,}$/u;
const OPENERS = new Set(`a although an and as at because both but by despite during even for from further however if in instead it its many
  meanwhile moreover most nevertheless nor on one others since so some still such that the their there therefore these
  they this those though thus to under until we what when where whether which while with yet`.split(/\s+/));
const SENTENCE_END = /(?:[.!?…]["'”’»)\]]*|(?<!\d)[.!?…]["'”’»)\]]*\[?\d{1,2}\]?)$/;
function endsSentence(text) {
	const end = text.slice(-200);
	return SENTENCE_END.test(end) && !ABBREVIATION.test(end);
}
function beginsSentence(text) {
	const first = /[\p{L}\p{N}]/u.exec(text)?.[0] ?? "";
	return first !== "" && first === first.toUpperCase();
}
const SMALL_WORD = /^(?:a|an|and|as|at|but|by|for|from|in|of|on|or|the|to|with|vs\.?)$/;
const MAX_HEADING = 200;
function isHeading(sentence) {
	if (sentence.length > MAX_HEADING) return false;
	const words = sentence.replace(/\.$/, "").split(/\s+/);
	if (words.length > 6 || !endsSentence(sentence)) return false;
	return words.every((word, at) => /^\p{Lu}/u.test(word) || at > 0 && SMALL_WORD.test(word));
}
const HEADING = /^\s*((?:\S+\s+){0,5}?\S*\p{L}{2}\.)\s+(?=\S)/u;
function headingEnd(sentence) {
	const match = HEADING.exec(sentence.slice(0, 400));
	return match?.[1] !== void 0 && isHeading(match[1]) ? match[0].length : 0;
}
function isReference(sentence) {
	return sentence.length <= MAX_HEADING && /^[\s([“"]*(?:see|cf\.|ibid\.|id\.)\s/i.test(`${sentence} `);
}
const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
function sentencesOf(paragraph) {
	const text = paragraph.replace(/\s/g, " ");
	const sentences = [];
	let start = 0;
	for (const { segment, index } of segmenter.segment(text)) {
		const end = index + segment.length;
		const tail = text.slice(Math.max(start, end - 200), end).trim();
		if (end < text.length && continuesAfter(tail, text.slice(end, end + 40))) continue;
		const part = text.slice(start, end);
		if (tail !== "") sentences.push({
			start: end - part.trimStart().length,
			end: start + part.trimEnd().length
		});
		start = end;
	}
	return sentences;
}
function continuesAfter(sentence, rest) {
	if (ABBREVIATION.test(sentence) || INITIAL.test(sentence) || isHeading(sentence)) return true;
	if (/^[\s“"'‘(]*\p{Ll}/u.test(rest)) return true;
	if (BEFORE_NUMBER.test(sentence)) return /^\s*\d/.test(rest);
	const next = /\p{L}+/u.exec(rest)?.[0].toLowerCase() ?? "";
	return INITIALS.test(sentence) && !OPENERS.has(next);
}
Object.defineProperty(exports, "beginsSentence", {
	enumerable: true,
	get: function() {
		return beginsSentence;
	}
});
Object.defineProperty(exports, "endsSentence", {
	enumerable: true,
	get: function() {
		return endsSentence;
	}
});
Object.defineProperty(exports, "headingEnd", {
	enumerable: true,
	get: function() {
		return headingEnd;
	}
});
Object.defineProperty(exports, "isHeading", {
	enumerable: true,
	get: function() {
		return isHeading;
	}
});
Object.defineProperty(exports, "isReference", {
	enumerable: true,
	get: function() {
		return isReference;
	}
});
Object.defineProperty(exports, "sentencesOf", {
	enumerable: true,
	get: function() {
		return sentencesOf;
	}
});
