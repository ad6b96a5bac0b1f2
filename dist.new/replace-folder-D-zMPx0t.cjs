const require_main = require("./main-rDNL-VjD.cjs");
const require_dates = require("./dates-my2wwATn.cjs");
const require_output = require("./output-D-lVqxCc.cjs");
const require_new_files = require("./new-files-AaDeIxGq.cjs");
const require_writer = require("./writer-Dbyw2XUC.cjs");
let node_fs = require("node:fs");
let node_sqlite = require("node:sqlite");
let node_path = require("node:path");
// src/import/dates.ts
function readTableDate(text, order) {
	const day = text.replace(/^(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d.*$/, "$1");
	const isEdtf = "first" in require_main.readDate(day) || /^\d{4}-/.test(day);
	const result = fromDigits(day, order) ?? fromWords(day) ?? (isEdtf ? { date: day } : void 0);
	if (!result) return { reason: "it is not of a known form" };
	if ("reason" in result) return result;
	const date = require_main.readDate(result.date);
	return "reason" in date ? { reason: date.reason } : result;
}
const IN_WORDS = /^(?:\d{1,2}(?:st|nd|rd|th)?[ .-]+)?([A-Za-z]{3,9})\.?,?[ .-]+(?:\d{1,2}(?:st|nd|rd|th)?,? )?\d{4}$/;
function fromWords(text) {
	const [, name] = IN_WORDS.exec(text) ?? [];
	if (name === void 0) return void 0;
	const month = require_dates.monthNumber(name);
	if (month === 0) return { reason: `${name} is no English name of a month` };
	const [date] = require_dates.datesIn(text.replace(name, require_dates.monthName(month)).replace(/[ .-]+/g, " "));
	return date?.year === void 0 ? void 0 : joined(`${date.year}`, month, date.day);
}
function fromDigits(text, order) {
	const [, ofYear = "", yearOfIt] = /^(\d{1,2})[./](\d{4})$/.exec(text) ?? [];
	if (yearOfIt !== void 0) return joined(yearOfIt, ofYear);
	const digits = /^(\d{1,2}|\d{4})[./-](\d{1,2})[./-](\d{1,2}|\d{4})\.?$/.exec(text)?.slice(1);
	if (!digits) return void 0;
	const [first, second, third] = digits;
	const known = orderOf(digits, order);
	if (known === "ymd") return joined(first, second, third);
	if (known) return known === "dmy" ? joined(third, second, first) : joined(third, first, second);
	return { reason: "it can be read in two ways: say `dates: dmy` or another order in the map" };
}
function orderOf([first, second, third], stated) {
	if (first.length === 4) return "ymd";
	if (stated !== void 0 || third.length < 4) return stated;
	if (first === second || Number(first) > 12) return "dmy";
	return Number(second) > 12 ? "mdy" : void 0;
}
function joined(year, month, day) {
	const whole = year.length === 4 ? year : `${Number(year) < 50 ? 20 : 19}${year.padStart(2, "0")}`;
	return { date: (day === void 0 ? [whole, month] : [
		whole,
		month,
		day
	]).map((part) => `${part}`.padStart(2, "0")).join("-") };
}
// src/import/names.ts
function nameFinder(registers, given) {
	const ofMap = new Map(Object.entries(given).map(([name, id]) => [require_main.foldName(name), id]));
	const adjectives = require_main.cached((entries) => adjectivesIn(entries.byId.values()));
	const unresolved = new Map();
	const lookUp = (register, name) => {
		const entries = registers.get(register);
		const folded = require_main.foldName(name);
		const id = ofMap.get(folded);
		if (id !== void 0 && entries?.byId.has(id)) return [id];
		const ids = require_main.entriesNamed(registers, register, name);
		if (!entries || ids.length > 0) return ids;
		return [...adjectives(entries).get(folded) ?? []];
	};
	return {
		unresolved,
		find(register, name, isCounted = true) {
			const ids = lookUp(register, name);
			if (ids.length === 1 || !isCounted) return ids;
			const key = `${register}\n${name}`;
			const { count } = unresolved.get(key) ?? { count: 0 };
			unresolved.set(key, {
				name,
				register,
				ids,
				count: count + 1
			});
			return ids;
		}
	};
}
function adjectivesIn(entries) {
	const ids = new Map();
	for (const { id, adjectives } of entries) for (const word of adjectives.map(require_main.foldName)) ids.set(word, new Set([...ids.get(word) ?? [], id]));
	return ids;
}
// src/store/check-fact.ts
function factChecker(kind, registers) {
	const database = new node_sqlite.DatabaseSync(":memory:");
	require_main.limitValues(database);
	database.exec(require_main.schemaOf([kind], []));
	const writer = new require_writer.Writer(database, { registers });
	const file = {
		path: "",
		role: "facts",
		source: "",
		kind: kind.kind
	};
	return (values, reading) => {
		database.exec("BEGIN");
		writer.addFact({
			number: 1,
			file,
			kind,
			position: 0
		}, {
			values,
			line: 0,
			place: require_main.emptyRange
		}, reading);
		database.exec("ROLLBACK");
	};
}
// src/import/replace-folder.ts
function replacerOf(folder) {
	const requireUnchanged = require_output.unchangedSince(folder);
	return (written, schemas, last = () => {}) => require_new_files.writeInto((0, node_path.dirname)(folder), schemas, () => {
		require_output.writeAtomically(folder, (draft) => {
			if (require_output.statIfExists(folder)) (0, node_fs.cpSync)((0, node_fs.realpathSync)(folder), draft, {
				recursive: true,
				verbatimSymlinks: true
			});
			else (0, node_fs.mkdirSync)(draft);
			for (const [name, content] of written) {
				(0, node_fs.rmSync)((0, node_path.join)(draft, name), { force: true });
				if (content !== void 0) (0, node_fs.writeFileSync)((0, node_path.join)(draft, name), content);
			}
			requireUnchanged();
			last();
		});
	});
}
Object.defineProperty(exports, "factChecker", {
	enumerable: true,
	get: function() {
		return factChecker;
	}
});
Object.defineProperty(exports, "nameFinder", {
	enumerable: true,
	get: function() {
		return nameFinder;
	}
});
Object.defineProperty(exports, "readTableDate", {
	enumerable: true,
	get: function() {
		return readTableDate;
	}
});
Object.defineProperty(exports, "replacerOf", {
	enumerable: true,
	get: function() {
		return replacerOf;
	}
});
