const require_main = require("./main-rDNL-VjD.cjs");
const require_sentences = require("./sentences-DFTv4aZO.cjs");
const require_copy = require("./copy-a4HXjAu7.cjs");
const require_reading = require("./reading-m0i2WrxT.cjs");
const require_finding = require("./finding-DjN3g5e-.cjs");
const require_texts = require("./texts-BgqFqVjy.cjs");
const require_claims = require("./claims-DSw64Y52.cjs");
let node_sqlite = require("node:sqlite");
let node_path = require("node:path");
// src/copy/text/manuscript.ts
const MAX_LENGTH = 3e3;
const MIN_WORDS = 3;
function readManuscript(file) {
	const leftOut = new Map();
	const leave = (reason) => leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
	const placeAt = require_copy.placesIn(file.text);
	const sentences = [];
	for (const { start, paragraph, text } of file.format === "pdf" ? passagesOf(file) : passagesOfText(file, leave)) if (text.length > MAX_LENGTH) leave(`longer than ${MAX_LENGTH} characters`);
	else if (!/\d/.test(text) && (text.match(/\p{L}+/gu) ?? []).length < MIN_WORDS) leave(`shorter than ${MIN_WORDS} words`);
	else sentences.push({
		line: file.format === "text" ? placeAt(start).line : null,
		paragraph,
		text
	});
	return {
		sentences,
		leftOut
	};
}
function passagesOf(file) {
	return require_copy.layOut(file, require_copy.noLayout).sentences.map(({ start, paragraph, text }) => ({
		start,
		text,
		paragraph: (paragraph ?? 0) + 1
	}));
}
function* passagesOfText({ text }, leave) {
	const prose = withoutMarkup(text, leave);
	for (const [at, { start, end }] of blocksOf(prose).entries()) for (const range of require_sentences.sentencesOf(prose.slice(start, end))) {
		const [from, to] = [start + range.start, start + range.end];
		yield {
			start: from,
			paragraph: at + 1,
			text: require_copy.readable(prose.slice(from, to))
		};
	}
}
const MARKUP = [
	[/(?<![\s\S])(?:---|\+\+\+)[ \t\r]*\n(?:[^\n]*\n){1,200}?(?:---|\+\+\+)[ \t\r]*$/m, "front matter"],
	[/^(```|~~~)[^\n]*\n(?:(?!\1)[^\n]*\n)*\1[ \t\r]*$/gm, "code"],
	[/<!--[^<>]{0,2000}-->|<\/?[a-z][^<>\n]{0,500}>/gi],
	[/(?<!\]\(<?)https?:\/\/[^\s)>\]]{1,2000}/gi],
	[/\[\^[^\]\n]{1,99}\](?!:)|(?<=\s)\d{1,3}\/(?=[ \t\r]*$)/gm],
	[/^[ \t|:=*_-]{3,}$|\|(?=[ \t\r]*$)/gm],
	[/^(?:[ \t]*>)+/gm],
	[/\*{1,3}(?=\S)|(?<=\S)\*{1,3}|`/g],
	[/(?<![\p{L}\p{N}_])_{1,2}(?=[^\s_])|(?<=[^\s_])_{1,2}(?![\p{L}\p{N}_])/gu]
];
const BREAK = /^<\/?(?:blockquote|br|div|h[1-6]|li|ol|p|table|tr|ul)\b/i;
function withoutMarkup(text, leave) {
	return MARKUP.reduce((rest, [pattern, reason]) => {
		return rest.replace(pattern, (markup) => {
			if (reason !== void 0) leave(reason);
			const blank = markup.replace(/[^\n]/g, "﻿");
			if (!BREAK.test(markup)) return blank;
			return /^<br/i.test(markup) ? ` ${blank.slice(1)}` : `\n\n${blank.slice(2)}`;
		});
	}, text);
}
const STARTER = /^(?:(?:#{1,6}|[-+•*]|\d{1,2}[.)])(?=\s)|\||\[\^[^\]\n]{1,99}\]:|\(?\d{1,3}\/\d{0,3}\)?(?=\s+[^\s\p{Ll}]))\s*/u;
function blocksOf(prose) {
	const lines = require_copy.copyLinesOf(prose);
	const width = require_copy.wrapWidth(lines);
	const blocks = [];
	let last;
	for (const line of lines) {
		const marks = STARTER.exec(line.text)?.[0] ?? "";
		const block = blocks.at(-1);
		if (!block || !last || line.blankBefore || marks !== "" || isApart(last, line, width)) blocks.push({
			start: line.start + marks.length,
			end: line.end
		});
		else block.end = line.end;
		last = line;
	}
	return blocks;
}
function isApart(line, next, width) {
	if (line.text.startsWith("#")) return true;
	if (!require_sentences.beginsSentence(next.text)) return false;
	if (width === 100) return true;
	return line.text.length < width / 2 && !require_sentences.endsSentence(line.text) && !/[,;:–—-]$|\s\p{Ll}{1,3}$/u.test(line.text);
}
const WORDS = 10;
function factFinder({ database, kinds }) {
	const sql = `SELECT source, ${require_main.wholeDocument} AS document FROM fact_rows f ${require_main.where([{
		sql: "fact = ? AND superseded_by IS NULL",
		values: []
	}, ...require_main.butBeside(database)])}`;
	const statement = database.prepare(sql);
	const known = require_main.cached((row) => {
		const found = statement.get(row);
		if (!found) return null;
		const fact = require_main.parseStored(String(found["document"]));
		const { id, says, place, checks } = fact;
		const kind = kinds.find((each) => each.kind === fact.kind);
		const others = checks.filter(({ verdict }) => !require_main.isAgainst(verdict)).map((each) => each.says);
		const candidate = {
			id,
			says,
			place: require_main.placeText(place),
			others,
			of: {
				fact,
				kind
			}
		};
		return {
			source: String(found["source"]),
			candidate
		};
	});
	return finder(searchOfListed(database), known);
}
function searchOfListed(database) {
	const [listed] = require_main.butBeside(database, "source");
	return listed ? newSearch(database, require_main.searchedTexts(database, listed.sql)) : new require_main.Search(database);
}
function newSearch(index, rows) {
	const own = new node_sqlite.DatabaseSync(":memory:");
	own.exec(`${require_main.searchTables}; BEGIN`);
	const search = new require_main.Search(own, index);
	for (const { fact, texts } of rows) search.add(fact, texts);
	own.exec("COMMIT");
	return search;
}
const ROWS = 60;
const FILLER = "filler ".repeat(15);
function sentenceFinder(copy, { database }) {
	const { file, format, sentences } = copy;
	const byText = new Map(sentences.map((sentence) => [sentence.text, sentence]));
	const candidates = Array.from(byText.values(), ({ text, paragraph, start }) => {
		const page = format === "pdf" ? copy.pageAt(start) : null;
		const part = page === null && paragraph === null ? "" : `, ${require_main.placeText({
			paragraph,
			page,
			file: null,
			row: null
		})}`;
		return {
			id: null,
			says: text,
			place: `${(0, node_path.basename)(file)}${part}`,
			others: []
		};
	});
	return finder(newSearch(database, Array.from({ length: Math.max(candidates.length, ROWS) }, (_, row) => {
		return {
			fact: row + 1,
			texts: { says: candidates[row]?.says ?? FILLER }
		};
	})), (row) => ({
		source: file,
		candidate: candidates[row - 1]
	}));
}
function finder(search, known) {
	const scoresOf = require_main.cached((text) => search.scores(text), 2);
	return (sentence, before) => {
		const context = scoresOf(before);
		const least = require_main.pairScore * Math.min(1, sentence.split(" ").length / WORDS);
		const found = require_main.inOrder(scoresOf(sentence), context).filter(({ score }) => score >= least).flatMap(({ row, score }) => {
			const each = known(row);
			return each ? [{
				...each,
				score
			}] : [];
		});
		return [...Map.groupBy(found, ({ source }) => source).values()].flatMap((own) => own.slice(0, 2));
	};
}
// src/proofread/marks.ts
const noContext = { bulletin: "" };
const dates = require_main.fieldType(require_main.field("date", "date", ""));
function comparerFor(index, display) {
	const { names } = require_claims.backgroundOf(index, null);
	const valuesIn = (reading) => require_finding.statementsIn(reading, noContext, index.kinds).flatMap((each) => each.sort === "status" ? valueIn(each, each.kind, each.phrase) : valueIn(each, "", reading.text.slice(each.start, each.end)));
	const known = require_main.cached(({ says, others, of }) => {
		const fields = of ? of.kind.fields.flatMap((field) => fieldValues(of, field, of.fact[field.name])) : [];
		const texts = require_reading.readText([says, ...others].join("\n"), names);
		return {
			says: require_reading.readText(says, names),
			values: [...valuesIn(texts), ...fields]
		};
	});
	return (sentence, near) => {
		const nearest = near[0]?.candidate;
		if (!nearest) return {
			marks: [],
			disputed: []
		};
		const { id } = nearest;
		const { says, values } = known(nearest);
		const reading = require_reading.readText(sentence, names);
		const own = valuesIn(reading);
		const differing = exchanged(own, values);
		return {
			marks: [...differing, ...deniedByOne(reading, says, differing)].map((mark) => ({
				...mark,
				id
			})),
			disputed: near.slice(0, 2).flatMap(({ candidate }) => disputedBy(own, candidate, display))
		};
	};
}
function valueIn(of, kind, text = "") {
	if ("number" in of) return [{
		sort: "isShare" in of && of.isShare ? "share" : "number",
		key: String(of.number),
		text
	}];
	if ("date" in of) return [{
		sort: "date",
		key: of.date.replace("/..", ""),
		text
	}];
	if ("entry" in of) return [{
		sort: "name",
		group: of.register,
		key: `${of.register}/${of.entry}`,
		text
	}];
	if (!("choice" in of)) return [];
	return [{
		sort: "status",
		group: kind,
		key: `${kind}/${"isDenied" in of && of.isDenied ? "not " : ""}${of.choice}`,
		text
	}];
}
function exchanged(own, theirs) {
	const added = own.filter((value) => !has(theirs, value));
	const lost = theirs.filter((value) => value.text !== "" && !has(own, value));
	return added.flatMap(({ sort, group, text }) => {
		const other = lost.find((value) => value.sort === sort && value.group === group);
		return other ? [{
			sort,
			yours: text,
			theirs: other.text
		}] : [];
	});
}
function has(values, { sort, key }) {
	if (sort !== "date") return values.some((value) => value.sort === sort && value.key === key);
	const known = values.filter((value) => value.sort === "date");
	const isExact = (date) => !known.some((other) => dates.relate(date.key, other.key) === "finer");
	return known.some((date) => isExact(date) && dates.relate(date.key, key) !== "different");
}
function deniedByOne(one, other, marks) {
	const [yours, theirs] = [denialOf(one, other), denialOf(other, one)];
	return marks.some((mark) => (mark.yours === yours || mark.theirs === theirs) && mark.sort === "status") || yours === null && theirs === null ? [] : [{
		sort: "denial",
		yours,
		theirs
	}];
}
function denialOf(one, other) {
	const denied = require_finding.deniedIn(other);
	const isIn = (words, word) => words.some((each) => require_reading.isSameWord(word, each));
	const word = require_finding.deniedIn(one).find((each) => !each.isEntry && isIn(other.content, each) && !isIn(denied, each));
	if (!word) return null;
	const negation = one.words[require_reading.negationAt(one.words, word.at)];
	return one.text.slice(negation?.start, one.words[word.at]?.end);
}
function fieldValues({ kind }, field, value = null) {
	return (value === null ? [] : require_main.fieldType(field).evidence(value, field)).flatMap((each) => valueIn(each, kind.kind));
}
function disputedBy(own, { of }, display) {
	if (!of) return [];
	const { fact, kind } = of;
	const isStated = (field, value) => fieldValues(of, field, value).some((each) => has(own, each));
	const against = fact.checks.filter(({ verdict }) => require_main.isAgainst(verdict));
	const textOf = (value, field) => {
		const text = require_main.fieldType(field).show(value, display, field);
		return display.forReader ? require_texts.inWords(text, field) : text;
	};
	return against.flatMap(({ on_field = [], value = {}, source }) => {
		const { title = "", publisher = title } = source ?? {};
		return kind.fields.flatMap((field) => {
			const { [field.name]: given = null } = value;
			if (!(on_field.includes(field.name) && given !== null) || isStated(field, fact[field.name] ?? null) === isStated(field, given)) return [];
			return [{
				id: fact.id,
				field: field.name,
				value: textOf(given, field),
				publisher
			}];
		});
	});
}
// src/proofread/proofread.ts
const groups = [
	"differs",
	"disputed",
	"plain",
	"alone"
];
const MAX_SECONDS = 60;
function proofread({ sentences, file = null }, index, copies = [], display = require_main.codesDisplay) {
	const finders = [factFinder(index), ...copies.map((copy) => sentenceFinder(copy, index))];
	const compare = comparerFor(index, display);
	const beside = require_main.cached((key) => {
		const [sentence = "", before = ""] = key.split("\0");
		const near = finders.flatMap((find) => find(sentence, before)).sort((one, other) => other.score - one.score);
		return {
			nearest: near.map(({ candidate: { id, says, place }, score }) => ({
				id,
				says,
				place,
				score
			})),
			...compare(sentence, near)
		};
	});
	const end = performance.now() + MAX_SECONDS * 1e3;
	const rows = sentences.map(({ line, paragraph, text }, at) => {
		if (performance.now() > end) throw new require_main.PismError("unreadable", `Comparing the text takes more than ${MAX_SECONDS} seconds`, "Give it in parts.");
		const before = sentences[at - 1]?.text ?? "";
		return {
			file,
			line,
			paragraph,
			sentence: text,
			...beside(`${text}\0${before}`)
		};
	});
	return groups.flatMap((group) => rows.filter((row) => groupOf(row) === group));
}
function groupOf({ nearest, marks, disputed }) {
	if (marks.length > 0) return "differs";
	if (disputed.length > 0) return "disputed";
	return nearest.length > 0 ? "plain" : "alone";
}
Object.defineProperty(exports, "groupOf", {
	enumerable: true,
	get: function() {
		return groupOf;
	}
});
Object.defineProperty(exports, "proofread", {
	enumerable: true,
	get: function() {
		return proofread;
	}
});
Object.defineProperty(exports, "readManuscript", {
	enumerable: true,
	get: function() {
		return readManuscript;
	}
});
