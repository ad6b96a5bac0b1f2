const require_dates = require("./dates-my2wwATn.cjs");
const require_reading = require("./reading-m0i2WrxT.cjs");
const require_copy = require("./copy-a4HXjAu7.cjs");
const require_finding = require("./finding-DjN3g5e-.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_identify_source = require("./identify-source-BOGNAQqt.cjs");
// src/verify/masthead.ts
function mastheadFindings(copy, { database }) {
	const source = require_main.sourceById(database, copy.source);
	if (!source) return [];
	const masthead = headText(copy);
	const reading = require_reading.readText(require_copy.bulletinNumberIn(masthead) === null ? copy.text.slice(0, MAX_HEAD) : masthead);
	const head = reading.text;
	const lines = head.split("\n").map((line) => line.replace(/\s+/g, " ").trim());
	if (!lines.some((line) => /\p{L}{2}/u.test(line))) return [];
	const inBody = copy.normalised.text;
	const lacks = (text) => ![foldWords(head), inBody].some((known) => require_identify_source.titlesIn(text).some((title) => known.includes(foldWords(title))));
	return [
		...numberFinding(head, source),
		...dateFinding(reading, source),
		...Object.entries({
			title: [source.title],
			authors: source.authors
		}).flatMap(([field, values]) => values.filter(lacks).map((value) => require_finding.differs("masthead", {
			field,
			value
		}, "masthead", nearestLine(value, lines))))
	];
}
const MAX_HEAD = 1e5;
function headText({ text, paragraphs, furniture }) {
	const repeated = furniture.flat().map(({ start, end }) => text.slice(start, end));
	return [text.slice(0, paragraphs[0]?.start ?? 0), ...repeated].join("\n");
}
function numberFinding(head, { number, running }) {
	const seen = require_copy.bulletinNumberIn(head);
	if (number === null || seen === null || seen.number === number && seen.running === running) return [];
	return [require_finding.differs("masthead", {
		field: "number",
		value: `${number} (${running})`
	}, "masthead", [`${seen.number} (${seen.running})`])];
}
function dateFinding({ text, dates, numberSet }, { date, language }) {
	if (date === null) return [];
	if (require_dates.unstatedParts(date, dates, numberSet).length === 0 || isStatedIn(typeof language === "string" ? language : null, date, text)) return [];
	const days = dates.filter(({ day, year }) => day !== void 0 && year !== void 0);
	return [require_finding.differs("masthead", {
		field: "date",
		value: date
	}, "masthead", [...new Set(days.map(({ start, end }) => text.slice(start, end)))])];
}
function isStatedIn(language, date, text) {
	if (language === null || !/^\d{4}-\d\d-\d\d$/.test(date)) return false;
	const written = new Intl.DateTimeFormat(language, {
		day: "numeric",
		month: "long",
		year: "numeric",
		timeZone: "UTC"
	}).format(new Date(`${date}T00:00Z`));
	return foldWords(text).includes(foldWords(written));
}
function nearestLine(text, lines) {
	const wordsOf = (line) => new Set(line.toLowerCase().split(/\s+/));
	const words = wordsOf(text);
	const shared = (line) => wordsOf(line).intersection(words).size;
	const best = Math.max(...lines.map(shared));
	return best < words.size / 3 ? [] : lines.filter((line) => shared(line) === best).slice(0, 1);
}
function foldWords(text) {
	return require_copy.normalise(text).text;
}
Object.defineProperty(exports, "mastheadFindings", {
	enumerable: true,
	get: function() {
		return mastheadFindings;
	}
});
