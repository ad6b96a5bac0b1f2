const require_main = require("./main-rDNL-VjD.cjs");
// src/copy/reading/numbers.ts
const SCALES = new Map(Object.entries({
	dozen: 12,
	thousand: 1e3,
	million: 1e6,
	billion: 1e9,
	trillion: 0xe8d4a51000
}));
const SUFFIXES = new Map(Object.entries({
	k: 1e3,
	m: 1e6,
	mn: 1e6,
	bn: 1e9,
	tn: 0xe8d4a51000
}));
const BEFORE = 40;
const SHARE = /\b(half|a third|a quarter) (?:of )?(?:all )?(?:the |its |their )?$/i;
const SHARES = new Map(Object.entries({
	half: 2,
	"a third": 3,
	"a quarter": 4
}));
const SPANS = new Map(Object.entries({
	"half a year": 6,
	decade: 10,
	century: 100
}));
const SPAN = new RegExp(`\\b(?:${[...SPANS.keys()].join("|")})\\b`, "gi");
function scaleOf(word) {
	return SCALES.get(word.toLowerCase().replace(/th$/, ""));
}
const DIGITS = /(?<![\p{L}\d.,])(\d{1,3}(?:[, ]\d{3})+(?!\d)|\d+)(\.\d+)?(\p{L}*)(?:\s+(\p{L}+))?/gu;
function readNumbers(text) {
	const numbers = [...writtenNumbers(text), ...spelledNumbers(text)];
	const shares = numbers.flatMap((each) => {
		const before = SHARE.exec(text.slice(Math.max(0, each.start - BEFORE), each.start))?.[1] ?? "";
		const share = SHARES.get(before.toLowerCase());
		return share === void 0 ? [] : [{
			...each,
			number: each.number / share,
			isPart: true
		}];
	});
	const spans = Array.from(text.matchAll(SPAN), ({ 0: span, index }) => {
		const at = {
			start: index,
			end: index + span.length
		};
		return {
			number: SPANS.get(span.toLowerCase()) ?? 0,
			isSpelled: true,
			isPart: true,
			...at
		};
	});
	return [
		...numbers,
		...shares,
		...spans
	].sort((one, other) => one.start - other.start);
}
function writtenNumbers(text) {
	const numbers = [];
	for (const match of text.matchAll(DIGITS)) {
		const { 0: all, 1: whole = "", 2: fraction = "", 3: suffix = "", 4: word = "", index } = match;
		if (suffix === "s") continue;
		const digits = whole + fraction;
		const ofWord = scaleOf(word);
		const scale = SUFFIXES.get(suffix.toLowerCase()) ?? ofWord;
		const at = {
			isSpelled: false,
			start: index,
			end: index + (ofWord === void 0 ? digits.length + suffix.length : all.length)
		};
		const value = Number(digits.replace(/[, ]/g, ""));
		if (scale !== void 0) numbers.push({
			...at,
			number: value,
			isPart: true
		});
		numbers.push({
			...at,
			number: Number((value * (scale ?? 1)).toPrecision(15)),
			isPart: false
		});
		const parts = whole.includes(" ") ? whole.split(" ") : [];
		numbers.push(...parts.map((part) => ({
			...at,
			number: Number(part),
			isPart: true
		})));
	}
	for (const { 0: all, 1: century, 2: year, index } of text.matchAll(/(?<!\d)(\d{2})\d{2}[-–/](\d{2})(?!\d)/g)) {
		const at = {
			start: index,
			end: index + all.length
		};
		numbers.push({
			number: Number(`${century}${year}`),
			isSpelled: false,
			isPart: true,
			...at
		});
	}
	return numbers;
}
function statesNumber(text, numbers, number, isCount = false) {
	const own = numbers.filter((each) => each.number === number);
	if (!(isCount && number >= 1900 && number <= 2099 && !own.some(({ isSpelled }) => isSpelled))) return own.length > 0;
	const counted = `(?:about|some|nearly|almost|over|than|least|most|exactly|only) ${number}`;
	const noun = `(?<!\\b(?:the|in|since|from|by|until|after) )${number} (?:\\p{Ll}{3,}s|people|men|women|children)`;
	return new RegExp(`\\b(?:${String(number).replace(/^./, "$&[, ]")}|${counted}|${noun})\\b`, "iu").test(text);
}
function spelledNumbers(text) {
	const parts = [];
	for (const { 0: word, 1: mark = "", index } of text.matchAll(/\p{L}+|([^\p{L}\s-])[^\p{L}]*/gu)) {
		const at = {
			start: index,
			end: index + word.length
		};
		if (mark !== "") parts.push({
			...at,
			part: mark
		});
		else parts.push(...unfused(word.toLowerCase()).map((part) => ({
			...at,
			part
		})));
	}
	const words = parts.map(({ part }) => part);
	const numbers = [];
	for (let at = 0; at < words.length;) {
		const [number, next] = numberAt(words, at) ?? [null, at + 1];
		const [first, last] = [parts[at], parts[next - 1]];
		if (number !== null && first && last) numbers.push({
			number,
			isSpelled: true,
			isPart: false,
			start: first.start,
			end: last.end
		});
		at = next;
	}
	return numbers;
}
function unfused(word) {
	const [tens = ""] = /^(?:twen|thir|for|fif|six|seven|eigh|nine)ty/.exec(word) ?? [];
	const rest = word.slice(tens.length);
	return tens !== "" && SMALL.has(rest) ? [tens, rest] : [word];
}
const SMALL = valuesOf(0, 1, `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen`, `zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
  fifteenth sixteenth seventeenth eighteenth nineteenth`);
SMALL.set("dozen", 12);
const TENS = valuesOf(20, 10, "twenty thirty forty fifty sixty seventy eighty ninety", "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth");
function valuesOf(first, step, ...lists) {
	return new Map(lists.flatMap((list) => list.split(/\s+/).map((word, at) => [word, first + step * at])));
}
function numberAt(words, at, ceiling = 1e400) {
	const part = belowThousand(words, at);
	if (part === null) return null;
	const [value, next] = part;
	const scale = scaleOf(words[next] ?? "") ?? 1e400;
	if (scale >= ceiling || scale === 1e400) return words[next - 1] === "a" ? null : part;
	const [rest, end] = numberAt(words, afterAnd(words, next + 1), scale) ?? [0, next + 1];
	return [value * scale + rest, end];
}
function afterAnd(words, at) {
	return words[at] === "and" ? at + 1 : at;
}
function belowThousand(words, at) {
	const head = words[at] === "a" ? [1, at + 1] : belowHundred(words, at);
	if (head === null || !/^hundred(th)?$/.test(words[head[1]] ?? "")) return head;
	const after = head[1] + 1;
	const [tail, end] = belowHundred(words, afterAnd(words, after)) ?? [0, after];
	return [head[0] * 100 + tail, end];
}
function belowHundred(words, at) {
	const word = words[at] ?? "";
	const small = SMALL.get(word);
	if (small !== void 0) return [small, at + 1];
	const tens = TENS.get(word);
	if (tens === void 0) return null;
	const unit = SMALL.get(words[at + 1] ?? "") ?? 0;
	return unit > 0 && unit < 10 && !word.endsWith("th") ? [tens + unit, at + 2] : [tens, at + 1];
}
// src/copy/reading/dates.ts
const MONTHS = "January February March April May June July August September October November December".split(" ");
const POLISH = "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia".split(" ");
const QUARTERS = [
	"first",
	"second",
	"third",
	"fourth"
];
function relative(from, unit, phrases) {
	return Object.entries(phrases).map(([phrase, by]) => [phrase, {
		from,
		unit,
		by
	}]);
}
const RELATIVE_YEARS = new Map([
	...relative("bulletin", "year", {
		"this year": 0,
		"earlier this year": 0,
		"later this year": 0
	}),
	...relative("bulletin", "year", {
		"last year": -1,
		"the past year": -1,
		"next year": 1
	}),
	...relative("before", "year", {
		"the same year": 0,
		"that year": 0,
		"the following year": 1,
		"the next year": 1
	}),
	...relative("before", "year", {
		"the year after": 1,
		"the year before": -1,
		"the previous year": -1
	})
]);
const RELATIVE_MONTHS = new Map(relative("bulletin", "month", {
	"this month": 0,
	"last month": -1,
	"next month": 1
}));
const BEFORE_MONTH = new Map(relative("bulletin", "before-month", {
	last: -1,
	"this past": -1,
	this: 0,
	next: 1
}));
const AFTER_YEARS = new Map([...relative("before", "year", {
	later: 1,
	afterwards: 1,
	earlier: -1
}), ...relative("bulletin", "year", { ago: -1 })]);
const INTRODUCING = /(?<!\p{L})(?:in|since|until|till|from|to|by|during|between|and|early|late|mid|of|before|after|the)[\s-]+$/iu;
const YEAR = String.raw`(?<![\p{L}\d.,€$£])(?<year>1[5-9]\d\d|2[01]\d\d)(?![\d%]|[.,]\d)`;
const ONE_DAY = String.raw`(?<!\d)(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?`;
const DAY = `(?<day>${ONE_DAY})`;
const MONTH = String.raw`(?<!\p{L})(?<month>${[
	...MONTHS,
	"Sept",
	...MONTHS.map((month) => month.slice(0, 3)),
	...POLISH
].join("|")})\.?(?!\p{L})`;
const QUARTER = `Q(?<quarter>[1-4])|(?<quarter>[1-4])Q|(?<quarter>${QUARTERS.join("|")}|[1-4](?:st|nd|rd|th))[ -]quarter|(?<quarter>first) three months`;
const RELATIVE = `(?<relative>${anyOf(RELATIVE_YEARS)})`;
const JOINT = String.raw`\s*(?:[-–/&]|and|to|or)\s*`;
const DATE = new RegExp([
	`${YEAR}-(?<number>0[1-9]|1[0-2])-${DAY}`,
	String.raw`${DAY}(?<mark>[./])(?<number>1[0-2]|0?[1-9])\k<mark>(?<year>\d{4})`,
	String.raw`(?<days>${ONE_DAY}(?:(?:${JOINT}|,\s*)${ONE_DAY})*)\.?\s*(?:of\s+)?${MONTH}(?:,?\s+(?:of\s+)?(?:${YEAR}|${RELATIVE}))?`,
	String.raw`${MONTH}\s+(?<days>${ONE_DAY}(?:${JOINT}${ONE_DAY})*)(?!\d)(?:,?\s+${YEAR})?`,
	String.raw`(?:(?<shift>${anyOf(BEFORE_MONTH)})\s+)?${MONTH},?(?:\s+(?:of\s+)?(?:${YEAR}|${RELATIVE}))?`,
	String.raw`(?:${QUARTER})(?:\s+(?:of\s+)?(?:${YEAR}|${RELATIVE}))?`,
	String.raw`${YEAR}(?:\s?[-–/]\s?|\s+to\s+)(?<end>2[01]\d\d|1[5-9]\d\d|\d\d)(?![\d.,]*\d)`,
	String.raw`(?<![\p{L}\d])(?<decade>1[5-9]\d|2[01]\d)0s`,
	YEAR,
	String.raw`(?<count>\p{L}+|\d+)\s+years?\s+(?<later>${anyOf(AFTER_YEARS)})`,
	RELATIVE,
	`(?<months>${anyOf(RELATIVE_MONTHS)})`
].map((each) => `(?:${each})(?!\\p{L})`).join("|"), "giu");
function datesIn(text) {
	return [...text.matchAll(DATE)].flatMap(({ 0: all, index, groups = {} }) => {
		const month = groups["number"] ?? groups["month"];
		if (month !== void 0 && /^\p{Ll}/u.test(month) && !POLISH.includes(month)) return [];
		const intro = text.slice(Math.max(0, index - 40), index);
		const at = {
			start: index,
			end: index + all.length
		};
		const days = (groups["days"] ?? groups["day"] ?? "").match(/\d+/g) ?? [void 0];
		const date = {
			...partsOf(groups),
			isStart: /(?<!\p{L})since[\s-]+$/iu.test(intro),
			...at
		};
		const isIntroduced = ((month?.length ?? 0) > 3 || month === "May") && INTRODUCING.test(intro);
		return days.map((day) => ({
			...date,
			isIntroduced,
			...day !== void 0 && { day: Number(day) }
		}));
	});
}
function partsOf(groups) {
	const { year, decade, quarter, end } = groups;
	const month = groups["number"] ?? groups["month"];
	const relative = relativeOf(groups);
	return {
		...year !== void 0 && { year: Number(year) },
		...year !== void 0 && end !== void 0 && { lastYear: Number(year.slice(0, 4 - end.length) + end) },
		...decade !== void 0 && { decade: Number(decade) },
		...quarter !== void 0 && { quarter: quarterNumber(quarter) },
		...month !== void 0 && { month: /\d/.test(month) ? Number(month) : monthNumber(month) },
		...relative && { relative }
	};
}
function relativeOf({ relative = "", months = "", count, later, shift = "" }) {
	if (count === void 0 || later === void 0) return RELATIVE_MONTHS.get(keyOf(months)) ?? RELATIVE_YEARS.get(keyOf(relative)) ?? BEFORE_MONTH.get(keyOf(shift));
	const years = /^an?$/i.test(count) ? 1 : readNumbers(count)[0]?.number;
	const step = AFTER_YEARS.get(keyOf(later));
	return years === void 0 || !step ? void 0 : {
		...step,
		by: years * step.by
	};
}
function resolveDates(dates, context) {
	const placed = [];
	for (const at of dates) {
		const date = resolved(at, {
			...context,
			before: placed.at(-1)?.date ?? context.before
		});
		if (date !== void 0 && "first" in require_main.readDate(date)) placed.push({
			date,
			start: at.start,
			end: at.end
		});
	}
	return placed;
}
function resolved(at, context) {
	const { lastYear, decade, quarter, relative } = at;
	if (decade !== void 0) return open(`${decade}X`, at);
	if (relative?.unit === "month") return open(monthFrom(context.bulletin, relative.by), at);
	const year = at.year ?? yearFrom(at, context);
	if (year === void 0) return void 0;
	if (lastYear !== void 0 && lastYear > year) return `${year}/${lastYear}`;
	if (quarter !== void 0) return open(`${year}-Q${quarter}`, at);
	return open([
		year,
		at.month,
		at.day
	].filter((part) => part !== void 0).map((part) => String(part).padStart(2, "0")).join("-"), at);
}
function open(date, { isStart }) {
	return isStart ? `${date}/..` : date;
}
function yearFrom(at, { bulletin, before }) {
	const { relative, month } = at;
	if (relative?.unit === "year") {
		const from = relative.from === "bulletin" ? bulletin : before;
		return from === void 0 ? void 0 : Number(/\d{4}/.exec(from)?.[0]) + relative.by;
	}
	if (bulletin === "" && before !== void 0 && month !== void 0) return Number(before.slice(0, 4));
	return month === void 0 ? void 0 : yearOfMonth(month, at, bulletin);
}
function yearOfMonth(month, { relative, day, isIntroduced }, bulletin) {
	if (relative === void 0 && day === void 0 && !isIntroduced) return void 0;
	const [year = 0, own = 1] = bulletin.split("-").map(Number);
	if (relative?.by === 0) return year;
	if (relative?.by === 1) return month > own ? year : year + 1;
	return month < own || relative === void 0 && month === own ? year : year - 1;
}
function monthFrom(date, months) {
	const [year = 0, month = 1] = date.split("-").map(Number);
	return new Date(Date.UTC(year, month - 1 + months)).toISOString().slice(0, 7);
}
function unstatedParts(date, dates, numbers) {
	const ends = date.replace(/[~?%]/g, "").split("/");
	return [...new Set(ends.flatMap((end) => unstatedPartsOfOne(end, dates, numbers)))];
}
const EDTF = /^(\d{4}|\d{2,3}X{1,2})(?:-(\d{2}|Q[1-4]))?(?:-(\d{2}))?$/;
function unstatedPartsOfOne(date, dates, numbers) {
	const [, year, part, day] = EDTF.exec(date) ?? [];
	if (year === void 0) return [];
	const isPart = ({ quarter, month, ...at }) => (at.year === void 0 || String(at.year) === year) && (part?.startsWith("Q") ? quarter === Number(part[1]) : month === Number(part) && (day === void 0 || at.day === Number(day)));
	const name = part?.startsWith("Q") ? part : `${day === void 0 ? "" : `${Number(day)} `}${monthName(Number(part))}`;
	const unstated = part === void 0 || dates.some(isPart) ? [] : [name];
	return (year.endsWith("X") ? dates.some(({ decade }) => decade !== void 0 && `${decade}X`.startsWith(year.replace(/X+$/, ""))) : numbers.has(Number(year)) || dates.some((at) => at.year === Number(year))) ? unstated : [...unstated, year.replace(/X+$/, (x) => `${x.replaceAll("X", "0")}s`)];
}
function monthName(month) {
	return MONTHS[month - 1] ?? String(month);
}
function monthNumber(spelling) {
	const word = spelling.toLowerCase();
	const polish = POLISH.indexOf(word) + 1;
	return polish > 0 ? polish : MONTHS.findIndex((month) => month.toLowerCase().startsWith(word)) + 1;
}
function quarterNumber(word) {
	return Number(/\d/.exec(word)?.[0] ?? QUARTERS.indexOf(word.toLowerCase()) + 1);
}
function keyOf(phrase) {
	return phrase.toLowerCase().replace(/\s+/g, " ");
}
function anyOf(phrases) {
	return [...phrases.keys()].sort((one, other) => other.length - one.length).map((phrase) => phrase.replaceAll(" ", "\\s+")).join("|");
}
Object.defineProperty(exports, "datesIn", {
	enumerable: true,
	get: function() {
		return datesIn;
	}
});
Object.defineProperty(exports, "monthName", {
	enumerable: true,
	get: function() {
		return monthName;
	}
});
Object.defineProperty(exports, "monthNumber", {
	enumerable: true,
	get: function() {
		return monthNumber;
	}
});
Object.defineProperty(exports, "readNumbers", {
	enumerable: true,
	get: function() {
		return readNumbers;
	}
});
Object.defineProperty(exports, "resolveDates", {
	enumerable: true,
	get: function() {
		return resolveDates;
	}
});
Object.defineProperty(exports, "statesNumber", {
	enumerable: true,
	get: function() {
		return statesNumber;
	}
});
Object.defineProperty(exports, "unstatedParts", {
	enumerable: true,
	get: function() {
		return unstatedParts;
	}
});
