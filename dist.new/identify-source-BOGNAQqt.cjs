const require_rolldown_runtime = require("./rolldown-runtime-n5aEA02a.cjs");
const require_copy = require("./copy-a4HXjAu7.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
// src/verify/identify-source.ts
var identify_source_exports = require_rolldown_runtime.__exportAll({
	copyOf: () => copyOf,
	identifySource: () => identifySource
});
function copyOf(file, source, index) {
	return require_copy.layOut({
		...file,
		source
	}, layoutOf(source, index));
}
function layoutOf(source, { database }) {
	return source !== void 0 && require_main.sourceById(database, source) || require_copy.noLayout;
}
const HEAD = 5e3;
function titlesIn(title) {
	const own = title.replace(/\s+[|·•–—-]\s+[^|·•–—]{1,60}$/, "");
	return require_copy.normalise(own).text.length < 10 ? [title] : [...new Set([title, own])];
}
function sourceIn({ text }, { database }) {
	const seen = require_copy.bulletinNumberIn(text);
	const found = seen && database.prepare("SELECT source FROM sources WHERE number = ? AND running = ?").get(seen.number, seen.running);
	if (found) return String(found["source"]);
	const symbol = symbolIn(text, database);
	if (symbol !== void 0) return symbol;
	const others = `SELECT source, title FROM sources WHERE form IN ('report', 'page')
    OR (form = 'bulletin' AND (running IS NULL OR ${seen === null}))`;
	const head = require_copy.normalise(text.slice(0, 10 * HEAD)).text.slice(0, HEAD);
	const [first, second] = database.prepare(others).all().flatMap(({ source, title }) => titlesIn(String(title)).map((own) => ({
		source,
		title: require_copy.normalise(own).text
	}))).filter(({ title }) => title !== "" && head.includes(title)).sort((one, other) => other.title.length - one.title.length);
	return first && first.title !== second?.title ? String(first.source) : void 0;
}
function symbolIn(text, database) {
	const rows = database.prepare("SELECT source, document FROM sources WHERE document IS NOT NULL").all();
	const head = text.slice(0, HEAD);
	const isThere = (symbol) => new RegExp(`(?<![\\w/.])${RegExp.escape(symbol)}(?![\\w/]|\\.\\w)`, "i").test(head);
	const [found, other] = rows.filter(({ document }) => isThere(String(document)));
	return found && !other ? String(found["source"]) : void 0;
}
function identifySource(copy, index, named, remedy = "--source names one") {
	const { file, text } = copy;
	const all = index.database.prepare("SELECT source, form, number, running FROM sources WHERE form <> 'dataset'").all();
	const seen = require_copy.bulletinNumberIn(text);
	const own = sourceIn(copy, index);
	const found = all.find(({ source }) => source === own);
	const id = named?.toLowerCase();
	const wanted = id === void 0 ? found : all.find((each) => [each["source"], `${each["running"]}`].includes(id));
	const known = Array.from(all.slice(0, 10), ({ source }) => source).join(", ");
	const hint = known ? `Facts are from ${known} (${remedy}).` : "No bulletin, report or page has facts here; `pism new` starts one.";
	if (named !== void 0 && !wanted) throw new require_main.PismError("usage", `There is no bulletin, report or page ${named}`, hint);
	const seems = seen ? `seems to be Bulletin No. ${seen.number} (${seen.running})` : "states neither the number nor the title of a source";
	const isOther = wanted !== found && (wanted?.["number"] !== seen?.number || wanted?.["running"] !== seen?.running);
	if (seen && isOther && (id === void 0 || wanted?.["form"] === "bulletin")) throw new require_main.PismError("no", `${file} ${seems}, not ${named}`, "Give a copy of that bulletin.");
	if (wanted) return String(wanted["source"]);
	const message = `${file} ${seems}${seen ? ", which has no facts here" : ""}`;
	throw new require_main.PismError("no", message, hint);
}
function placeFinder(copy, { database }, source) {
	const { form, paragraphs: printed } = source && require_main.sourceById(database, source) || {};
	const hasPages = copy.format === "pdf" || copy.text.includes("\f");
	return ({ paragraph, start }) => form === "report" && hasPages && !printed ? { page: copy.pageAt(start) } : { paragraph };
}
Object.defineProperty(exports, "copyOf", {
	enumerable: true,
	get: function() {
		return copyOf;
	}
});
Object.defineProperty(exports, "identifySource", {
	enumerable: true,
	get: function() {
		return identifySource;
	}
});
Object.defineProperty(exports, "identify_source_exports", {
	enumerable: true,
	get: function() {
		return identify_source_exports;
	}
});
Object.defineProperty(exports, "layoutOf", {
	enumerable: true,
	get: function() {
		return layoutOf;
	}
});
Object.defineProperty(exports, "placeFinder", {
	enumerable: true,
	get: function() {
		return placeFinder;
	}
});
Object.defineProperty(exports, "sourceIn", {
	enumerable: true,
	get: function() {
		return sourceIn;
	}
});
Object.defineProperty(exports, "titlesIn", {
	enumerable: true,
	get: function() {
		return titlesIn;
	}
});
