const require_cite = require("./cite-C7b8NnXu.cjs");
const require_sources = require("./sources-BPMBjaqz.cjs");
const require_copy = require("./copy-a4HXjAu7.cjs");
const require_proofread = require("./proofread-CBMI2fHL.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_find = require("./find-BRLnIlDS.cjs");
const require_problems = require("./problems-S1EPT1sm.cjs");
const require_problem = require("./problem-BLzO0Gvn.cjs");
const require_exported = require("./exported-HfYZQWUv.cjs");
const require_catalogue = require("./catalogue-BUkJpdZe.cjs");
const require_explain = require("./explain-DAn5WnBu.cjs");
const require_group = require("./group-DOvd_EnF.cjs");
const require_not_bound = require("./not-bound-C69nPRyf.cjs");
const require_search = require("./search-rRI6Q2uN.cjs");
let node_util = require("node:util");
// src/library-errors.ts
var FactsError = class extends require_main.PismError {
	problems;
	constructor(problems) {
		const message = ["The facts have errors:", ...problems.map((each) => `${each.file}:${each.line}:${each.column}: ${each.says} ${each.remedy}`)].join("\n");
		super("unreadable", message, "keepGoing: true answers from the other facts.");
		this.name = "FactsError";
		this.problems = problems;
	}
};
function described(problem) {
	const { code, file, line, column } = problem;
	return {
		code,
		file,
		line,
		column,
		says: require_problem.problemSays(problem),
		remedy: require_problem.problemRemedy(problem)
	};
}
function scriptError(thrown) {
	if (!(thrown instanceof require_main.PismError) || thrown instanceof FactsError) return thrown;
	return new require_main.PismError(thrown.code, scriptText(thrown.message), scriptText(thrown.hint ?? "") || void 0);
}
function queryError(thrown, { exported }, conditions) {
	if (thrown instanceof require_problems.InvalidFacts) return new FactsError(thrown.problems.map(described));
	if (conditions.length > 0 && require_main.isFailedExpression(thrown)) return scriptError(require_main.conditionError(conditions, thrown));
	const explained = require_main.diskFull(thrown) ?? (exported === void 0 ? void 0 : require_exported.damageOf(exported, thrown));
	if (explained || !require_main.isDamagedIndex(thrown)) return scriptError(explained ?? thrown);
	return new require_main.PismError("unreadable", "The index is damaged", "Open the facts again with rebuild: true.");
}
const commands = /(^|[:;,] |(?<=[.?]) )(?:See )?`pism [^`]*`[^.;\n]*([.;]|$)/gm;
const parts = {
	"as-of": "asOf",
	"group-by": "by",
	pivot: "by",
	over: "by"
};
function scriptNotes(notes) {
	return notes.flatMap(({ where, says }) => where === "answer" ? scriptText(says) : []);
}
function scriptText(text) {
	return text.replace(/ \(`pism [^`]*`\)/g, "").replace(commands, (_, before, end) => /[:;,]/.test(before) ? end : "").replace(/[`(][^`()]*[`)]/g, (span) => span.replace(/--([a-z-]+)(?= )/g, "--$1:")).replace(/(?<![\w-])--([a-z][a-z-]*)/g, (_, option) => parts[option] ?? option.replaceAll("-", "_")).trim();
}
// src/library-query.ts
const isText = (value) => typeof value === "string";
const isTexts = (value) => [value].flat().every(isText);
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isPlain = (value) => isObject(value) && !Object.getPrototypeOf(Object.getPrototypeOf(value) ?? {});
const types = [
	[
		"a text",
		"kind asOf id style text to among",
		isText
	],
	[
		"a text or a list of texts",
		"facts words where sort fields sources show ids by source",
		isTexts
	],
	[
		"true or false",
		"keepGoing cache rebuild names distinct",
		(value) => typeof value === "boolean"
	],
	[
		"a whole number",
		"limit",
		(value) => Number.isSafeInteger(value) && Number(value) >= 0
	],
	[
		"an object",
		"env",
		isObject
	],
	[
		"a plain object",
		"filters query openFacts",
		isPlain
	]
];
function requireType(name, value) {
	const [type, , isOfType] = types.find(([, names]) => names.split(" ").includes(name)) ?? [];
	if (!isOfType?.(value)) throw new require_main.PismError("usage", `${name} takes ${type}, not ${(0, node_util.inspect)(value, { depth: 0 })}`);
}
function requireParts(what, given, names) {
	requireType(what, given);
	const known = names.split(" ");
	for (const [name, value] of Object.entries(given)) {
		if (!known.includes(name)) throw new require_main.PismError("usage", `${what} takes no ${name}`, require_main.didYouMean(name, known, "It takes"));
		if (value !== void 0) requireType(name, value);
	}
}
function readScriptQuery(index, query, more = "fields", withBeside = false) {
	requireParts("query", query, `kind filters words where asOf sort limit names ${more}`);
	const { asOf, limit, distinct = false, filters = {} } = query;
	const kind = query.kind === void 0 ? null : require_find.kindByName(query.kind, index);
	if (asOf !== void 0 && !(kind && require_main.stagesOf(kind))) throw new require_main.PismError("usage", "asOf needs a kind with stages", "Name one with kind.");
	const given = wordsOfFilters(filters, kind);
	const asked = {
		withBeside,
		words: wordsOf(query.words),
		where: listOf(query.where),
		sort: listOf(query.sort),
		...asOf !== void 0 && { asOf },
		...limit !== void 0 && { limit }
	};
	const wordsFor = ({ name }, all) => given.get(all ? `${name}_all` : name);
	return {
		...require_main.readAsked(index.database, kind, asked, wordsFor),
		isDistinct: distinct
	};
}
const emptyHint = "Give a value, null for what is not stated, or leave it out.";
function wordsOfFilters(filters, kind) {
	const known = [...kind?.fields.flatMap((field) => [field.name, ...require_main.isList(field) ? [`${field.name}_all`] : []]) ?? [], ...require_main.filterOptions.filter((name) => !kind || require_main.canFilter(name, kind))];
	return new Map(Object.entries(filters).flatMap(([name, value]) => {
		if (value === void 0) return [];
		const hint = require_main.didYouMean(name, known, "Filters are");
		if (!known.includes(name)) throw new require_main.PismError("usage", `${kind?.kind ?? "Facts"} cannot be filtered by ${name}`, hint);
		const textOf = (each) => String(Object(each) === each ? (0, node_util.inspect)(each, { depth: 0 }) : each ?? "none");
		const words = [value].flat().map(textOf);
		if (words.length === 0 || words.some((word) => word.trim() === "")) throw new require_main.PismError("usage", `The filter ${name} has an empty value`, emptyHint);
		return [[name, words]];
	}));
}
function wordsOf(words = []) {
	return typeof words === "string" ? words.split(/\s+/).filter((word) => word !== "") : words;
}
function listOf(values = []) {
	return [values].flat();
}
// src/library.ts
let lastOpening = Promise.resolve();
function openFacts(options = {}) {
	const opened = lastOpening.then(() => new Promise(setImmediate)).then(() => openIndexOf(options));
	lastOpening = opened.catch(() => {});
	return opened.catch((thrown) => {
		throw scriptError(thrown);
	});
}
async function openIndexOf(options) {
	requireParts("openFacts", options, "facts keepGoing cache rebuild env");
	const folders = listOf(options.facts);
	const hint = "Name one, or leave it out for the facts that ship with pism.";
	if (options.facts !== void 0 && (folders.length === 0 || folders.includes(""))) throw new require_main.PismError("usage", "facts names no folder", hint);
	const { env = {}, cache = true, rebuild = false } = options;
	return require_main.onSoundIndex(async (isDamaged) => {
		const index = await require_main.openIndexFor(folders, {
			env,
			cwd: ""
		}, {
			rebuild: rebuild || isDamaged,
			inMemory: !cache
		});
		try {
			const problems = require_problems.errorsIn(index, null).map(described);
			if (problems.length > 0 && !options.keepGoing) throw new FactsError(problems);
			return new Facts(index, problems);
		} catch (thrown) {
			index.database.close();
			throw thrown;
		}
	});
}
var Facts = class {
	problems;
	#index;
	constructor(index, problems) {
		this.#index = index;
		this.problems = problems;
	}
	query(query = {}) {
		return this.#answer(({ database, kinds }) => {
			const asked = require_main.inListOrder(this.#read(query));
			const fields = listOf(query.fields);
			if (fields.includes("passage")) throw new require_main.PismError("usage", "passage is read from a copy, which only commands do");
			if (fields.length === 0 && !asked.kind) return this.#rows(require_main.wholeFacts(database, asked, kinds), query);
			const all = fields.length > 0 ? require_main.pickColumns(asked.kind, fields) : require_main.columnsOf(asked.kind);
			return this.#rows({
				columns: all,
				all,
				rows: require_main.selectFacts(database, asked, all)
			}, query);
		}, query);
	}
	count(query = {}) {
		return this.#answer(({ database }) => require_main.countFacts(database, this.#read(query, "distinct")), query);
	}
	groups(query) {
		return this.#answer(({ database }) => {
			const asked = this.#read(query, "by distinct");
			const [down, across, ...others] = listOf(query.by);
			if (down === void 0 || others.length > 0) throw new require_main.PismError("usage", "by takes one column or two");
			const result = across ? require_group.pivotFacts(database, asked, down, across) : require_group.groupFacts(database, asked, down);
			return {
				rows: this.#rows(result, query),
				notes: scriptNotes(result.notes)
			};
		}, query);
	}
	bound(query) {
		requireParts("query", query, "kind to among asOf source names");
		const { to, among, source, ...rest } = query;
		requireType("to", to);
		return this.#answer(({ database, kinds }) => {
			const kind = query.kind ?? kinds.find(require_main.bindingOf)?.kind;
			const asked = this.#read({
				...rest,
				kind,
				filters: { source }
			});
			const found = require_not_bound.notBound(database, asked, to, among);
			const { columns, notes, unknown } = found;
			const rowsOf = (rows) => this.#rows({
				columns,
				all: columns,
				rows
			}, query);
			const names = unknown.map((id) => this.#display(query).entry(require_main.actorRegister, id));
			return {
				bound: rowsOf(found.bound),
				not_bound: rowsOf(found.notBound),
				unknown: names,
				notes: scriptNotes(notes)
			};
		});
	}
	explain(query = {}) {
		return this.#answer(({ database, kinds }) => {
			const asked = this.#read(query);
			return [require_main.countFacts(database, asked) > 0 ? require_explain.explainFound(database, asked, kinds) : require_explain.explainEmpty(database, asked, kinds), query.asOf === void 0 ? "" : require_explain.explainLeftOut(database, asked, query.asOf, (id) => id)].map(scriptText).filter(Boolean).join("\n");
		}, query);
	}
	show(id) {
		requireType("id", id);
		return this.#answer((index) => {
			const { fact, kind } = require_find.factById(id, index);
			const all = require_main.columnsOf(kind);
			return this.#rows({
				columns: all,
				all,
				rows: [fact]
			})[0];
		});
	}
	search(words, query = {}) {
		requireType("words", words);
		return this.#answer(({ database }) => {
			const { list } = require_search.searchIn(database, this.#read(query), wordsOf(words));
			return this.#rows(list(query.limit ?? 20));
		}, query);
	}
	compare(first, second) {
		for (const id of [first, second]) requireType("id", id);
		return this.#answer((index) => {
			const compared = require_sources.compareFacts(require_find.factById(first, index), require_find.factById(second, index));
			return this.#rows(require_sources.comparisonData(compared, require_main.codesDisplay.entry));
		});
	}
	compareSources(given = {}) {
		requireParts("query", given, "sources show kind filters where names");
		const { sources, show, kind, ...query } = given;
		return this.#answer((index) => {
			const ids = require_sources.sourcesNamed(index.database, listOf(sources));
			const named = kind === void 0 ? [] : [require_find.kindByName(kind, index)];
			const asked = {
				sources: ids,
				queries: require_sources.kindsInCommon(index.database, index.kinds, named, ids).map((kind) => ({
					kind,
					filters: this.#read({
						...query,
						kind: kind.kind
					}, void 0, true).filters
				})),
				isShown: require_sources.shownBy(show === void 0 ? void 0 : listOf(show), ids),
				forReader: false
			};
			const { entry } = this.#display(query);
			return this.#rows(require_sources.compareSources(index.database, {
				...asked,
				entry
			}).result);
		}, query);
	}
	async cite(ids, style = "apa") {
		requireType("ids", ids);
		requireType("style", style);
		const cited = this.#answer((index) => new Map(listOf(ids).map((id) => require_cite.citedAs(id, index))));
		const { load } = require_cite.styles[require_main.oneOf(style, Object.keys(require_cite.styles), "style")];
		return (await load())([...cited.values()]);
	}
	proofread(text) {
		requireType("text", text);
		const manuscript = require_proofread.readManuscript({
			...require_copy.plainCopy,
			text
		});
		return this.#answer((index) => require_proofread.proofread(manuscript, index));
	}
	kinds() {
		return this.#answer(({ database, kinds }) => this.#rows(require_catalogue.listKinds(database, kinds)));
	}
	fields(kind) {
		requireType("kind", kind);
		return this.#answer((index) => this.#rows(require_catalogue.listFields(require_find.kindByName(kind, index))));
	}
	sources() {
		return this.#answer(({ database }) => this.#rows(require_catalogue.listSources(database)));
	}
	close() {
		if (this.#index.database.isOpen) this.#index.database.close();
	}
	[Symbol.dispose]() {
		this.close();
	}
	#read(query, more, withBeside) {
		return readScriptQuery(this.#index, query, more, withBeside);
	}
	#rows(result, query = {}) {
		const rows = require_main.dataRows(result, { display: this.#display(query) });
		return Array.from(rows, (row) => Object.fromEntries(row));
	}
	#display({ names = false }) {
		return names ? {
			...require_main.codesDisplay,
			entry: require_main.entryNames(this.#index.database)
		} : require_main.codesDisplay;
	}
	#answer(work, query) {
		if (!this.#index.database.isOpen) throw new require_main.PismError("usage", "These facts are closed", "Open them again with openFacts.");
		try {
			return work(this.#index);
		} catch (thrown) {
			throw queryError(thrown, this.#index, listOf(query?.where));
		}
	}
};
Object.defineProperty(exports, "FactsError", {
	enumerable: true,
	get: function() {
		return FactsError;
	}
});
Object.defineProperty(exports, "openFacts", {
	enumerable: true,
	get: function() {
		return openFacts;
	}
});
