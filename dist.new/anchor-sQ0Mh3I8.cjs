const require_main = require("./main-rDNL-VjD.cjs");
const require_copy = require("./copy-a4HXjAu7.cjs");
let node_crypto = require("node:crypto");
function anchorOf(passage) {
	const { text } = require_copy.normalise(passage);
	const chars = [...text].length;
	return {
		chars,
		hash: `${beginningAt(text, 0, Math.min(12, chars)).toString(16).padStart(4, "0")}-${digestOf(text)}`
	};
}
function placeYaml(place) {
	return `source: { ${Object.entries(place).map(([name, value]) => `${name}: ${value}`).join(", ")} }`;
}
function digestOf(normalised) {
	return (0, node_crypto.hash)("sha256", normalised, "hex").slice(0, 16);
}
function beginningAt(text, start, units) {
	let hashed = 2166136261;
	for (let at = start; at < start + units; at += 1) hashed = Math.imul(hashed ^ text.charCodeAt(at), 16777619);
	return (hashed ^ hashed >>> 16) & 65535;
}
function sentencesWith(copy, phrase) {
	const { sentences } = copy;
	const passages = [];
	for (const { start, end } of occurrences(copy, phrase)) {
		const first = sentences[require_main.lowerBound(sentences.length, (at) => (sentences[at]?.end ?? 0) > start)];
		const last = sentences[require_main.lowerBound(sentences.length, (at) => (sentences[at]?.start ?? 0) >= end) - 1];
		if (!first || !last || first.start > last.start) continue;
		const before = passages.at(-1);
		if (before?.start === first.start && before.end === last.end) continue;
		passages.push(require_copy.passageAt(copy, {
			start: first.start,
			end: last.end
		}));
		refuseMany(passages, phrase);
	}
	return passages;
}
const clauseMark = /[,;:)\u2013\u2014](?=\s)|(?<=\s)[(\u2013\u2014]/gu;
function clausesWith(copy, phrase) {
	return sentencesWith(copy, phrase).flatMap((sentence) => {
		const [occurrence] = occurrences(copy, phrase, require_copy.toNormalised(copy.normalised, sentence).start);
		if (!occurrence || occurrence.end > sentence.end) return [];
		const places = [...copy.text.slice(sentence.start, sentence.end).matchAll(clauseMark)].map(({ index }) => sentence.start + index);
		const start = places.findLast((place) => place < occurrence.start);
		const end = places.find((place) => place >= occurrence.end) ?? sentence.end;
		const clause = require_copy.passageAt(copy, {
			start: start === void 0 ? sentence.start : start + 1,
			end
		});
		return clause.text.length < sentence.text.length && require_copy.normalise(clause.text).text.length >= 12 ? [clause] : [];
	});
}
function passagesBetween(copy, from, to) {
	const passages = [];
	for (const first of occurrences(copy, from)) {
		const paragraph = require_copy.paragraphAt(copy, first.start);
		const last = firstEndFrom(copy, to, first);
		if (last === void 0) break;
		if (paragraph === null || require_copy.paragraphAt(copy, last - 1) !== paragraph) continue;
		passages.push(require_copy.passageAt(copy, wholeWords(copy, {
			start: first.start,
			end: last
		})));
		refuseMany(passages, `${from} … ${to}`);
	}
	return passages;
}
function firstEndFrom(copy, phrase, { end }) {
	const { text } = require_copy.normalise(phrase);
	const from = Math.max(0, require_copy.toNormalised(copy.normalised, {
		start: end,
		end
	}).end - text.length);
	for (const occurrence of occurrences(copy, phrase, from)) if (occurrence.end >= end) return occurrence.end;
}
const MAX_FOUND = 1e3;
function refuseMany({ length }, phrase) {
	if (length > MAX_FOUND) throw new require_main.PismError("no", `More than ${MAX_FOUND} passages contain "${phrase}"`, "Give more words.");
}
function nearestSentences(copy, phrase, count) {
	const ofPhrase = trigrams(require_copy.normalise(phrase).text);
	return copy.sentences.map((sentence) => {
		const { start, end } = require_copy.toNormalised(copy.normalised, sentence);
		const own = trigrams(copy.normalised.text.slice(start, Math.min(end, start + require_main.maxPassage)));
		return {
			sentence,
			score: ofPhrase.intersection(own).size
		};
	}).filter(({ score }) => score > 0).sort((a, b) => b.score - a.score).slice(0, count).map(({ sentence }) => sentence);
}
function* occurrences({ normalised }, phrase, from = 0) {
	const { text } = require_copy.normalise(phrase);
	if (text === "") return;
	for (let at = normalised.text.indexOf(text, from); at >= 0; at = normalised.text.indexOf(text, at + 1)) yield require_copy.toOriginal(normalised, {
		start: at,
		end: at + text.length
	});
}
function wholeWords({ normalised }, range) {
	let { start, end } = require_copy.toNormalised(normalised, range);
	while (normalised.breaks[start] === 0) start -= 1;
	while (normalised.breaks[end] === 0) end += 1;
	return require_copy.toOriginal(normalised, {
		start,
		end
	});
}
function trigrams(text) {
	return new Set(Array.from({ length: Math.max(1, text.length - 2) }, (_, at) => text.slice(at, at + 3)));
}
Object.defineProperty(exports, "anchorOf", {
	enumerable: true,
	get: function() {
		return anchorOf;
	}
});
Object.defineProperty(exports, "beginningAt", {
	enumerable: true,
	get: function() {
		return beginningAt;
	}
});
Object.defineProperty(exports, "clausesWith", {
	enumerable: true,
	get: function() {
		return clausesWith;
	}
});
Object.defineProperty(exports, "digestOf", {
	enumerable: true,
	get: function() {
		return digestOf;
	}
});
Object.defineProperty(exports, "nearestSentences", {
	enumerable: true,
	get: function() {
		return nearestSentences;
	}
});
Object.defineProperty(exports, "passagesBetween", {
	enumerable: true,
	get: function() {
		return passagesBetween;
	}
});
Object.defineProperty(exports, "placeYaml", {
	enumerable: true,
	get: function() {
		return placeYaml;
	}
});
Object.defineProperty(exports, "sentencesWith", {
	enumerable: true,
	get: function() {
		return sentencesWith;
	}
});
