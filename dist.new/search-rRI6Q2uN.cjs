const require_rolldown_runtime = require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_lists = require("./lists-B-P9Fcvw.cjs");
// src/query/search.ts
var search_exports = require_rolldown_runtime.__exportAll({ searchIn: () => searchIn });
const leastShare = 1 / 3;
function searchIn(database, query, words, all = false) {
	const { wanted, unwanted } = require_main.wordsBySign(words);
	if (wanted.length === 0) throw new require_main.PismError("usage", "search needs a word to look for");
	const search = new require_main.Search(database);
	const { asked, known, unknown } = askedIn(search, wanted);
	const parts = asked.flatMap((each) => each.parts);
	const phrases = asked.filter(({ isPhrase }) => isPhrase).map(({ expression }) => expression);
	const telling = search.tellingOf(parts, phrases);
	const found = known.length > 0 ? known : asked;
	const expression = telling || require_main.allOf(found.map((each) => each.expression));
	const negated = unwanted.map((word) => `!${word}`);
	const filters = [...require_main.wordsFilters(database, negated), ...query.kind ? [require_main.isAmong(query)] : query.filters];
	const among = filters.length === 0 ? "" : `WHERE fact IN (SELECT f.fact FROM ${require_main.fromClause(null)} ${require_main.where(filters)})`;
	const least = all ? "0" : `(SELECT max(score) * ${leastShare} FROM matches)`;
	const matches = `WITH found AS MATERIALIZED (${search.sqlOf(telling !== "")}),
    matches AS MATERIALIZED (SELECT * FROM found ${among}),
    listed AS MATERIALIZED (SELECT * FROM matches WHERE score >= ${least})`;
	const values = [expression, ...require_main.valuesOf(filters)];
	let counts;
	const read = (columns, from) => {
		const each = [...columns, ...countColumns];
		return require_main.readRows(database, `${matches} SELECT ${require_main.selectClause(each)} ${from}`, values, each).map((row) => {
			counts = row;
			return row;
		});
	};
	return {
		query: {
			...query,
			kind: null,
			filters: [require_main.asFilter(expression, wanted, true), ...filters]
		},
		unknown,
		count: () => counts ?? read([], "").next().value,
		list(limit) {
			const order = telling === "" ? `${require_main.placeOrder}, f.kind, f.position` : "b.score DESC, f.dated_first NULLS LAST";
			const from = `FROM listed b JOIN fact_rows f ON f.fact = b.fact WHERE b.score >= (${`SELECT min(score) FROM (SELECT score FROM listed ORDER BY score DESC ${require_main.limitClause({ limit })})`})`;
			const columns = matchColumns(search, known);
			const rows = read([
				...columns,
				require_lists.comparedOf,
				require_main.sqlColumn("fact", "f.fact")
			], `${from} ORDER BY ${order}, f.id ${require_main.limitClause({ limit })}`).map((row) => ({
				...row,
				snippet: search.marked(String(row["says"]), parts) + row["snippet"]
			}));
			return {
				...require_main.listColumns(columns, ["date", "kind"], ["date", "snippet"], "snippet"),
				all: columns,
				rows
			};
		}
	};
}
const countColumns = [require_main.sqlColumn("listed", "(SELECT count(*) FROM listed)"), require_main.sqlColumn("matching", "(SELECT count(*) FROM matches)")];
function askedIn(search, words) {
	const isKnown = ({ expression }) => search.has(expression);
	const read = require_main.readWords(search, words);
	const isLoose = (each) => each.isPhrase && !each.typed.startsWith("\"") && !isKnown(each);
	const asked = read.flatMap((each) => isLoose(each) ? each.parts.map((part) => require_main.wantedOf([part])) : each);
	const known = asked.filter(isKnown);
	const unknown = new Set([...read, ...asked].filter((each) => !isKnown(each)).map(({ typed }) => typed));
	return {
		asked,
		known,
		unknown: known.length === 0 ? [] : Array.from(unknown, require_main.shellWord)
	};
}
function matchColumns(search, sought) {
	const lacking = require_main.cached((fact) => {
		const lacks = sought.filter(({ expression }) => !search.has(require_main.allOf([expression]), fact));
		return lacks.length === 0 ? "" : ` (without: ${lacks.map(({ typed }) => typed).join(", ")})`;
	});
	const superseded = "iif(f.superseded_by IS NULL, '', ' (superseded by ' || f.superseded_by || ')')";
	const show = (value, { forReader }, row) => `${value}${forReader ? lacking(Number(row["fact"])) : ""}`;
	return [
		...require_lists.tableColumns("f", "kind id source title says"),
		require_main.dateColumn(null),
		...require_main.comparisonColumns(),
		{
			...require_main.sqlColumn("snippet", superseded),
			show
		},
		{
			...require_main.sqlColumn("score", "nullif(round(b.score, 3), 0)", { type: "number" }),
			align: "right"
		}
	];
}
Object.defineProperty(exports, "searchIn", {
	enumerable: true,
	get: function() {
		return searchIn;
	}
});
Object.defineProperty(exports, "search_exports", {
	enumerable: true,
	get: function() {
		return search_exports;
	}
});
