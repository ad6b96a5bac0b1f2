const require_rolldown_runtime = require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_group = require("./group-DOvd_EnF.cjs");
const require_in_question = require("./in-question-Cvj7DwqA.cjs");
// src/query/explain-words.ts
function explainUnfound(database, filter) {
	const { asked = {} } = filter;
	const [word = "", ...others] = asked.isSearch ?? [];
	if (word === "" || asked.isNegated || others.length > 0 || word.includes(" ")) return "";
	if (require_main.countFacts(database, {
		kind: null,
		filters: [filter]
	}) > 0) return "";
	const known = new Map(require_main.readCells(database, `SELECT n.name, e.name FROM entry_names n JOIN entries e USING (register, id)
    WHERE length(n.name) > 3 AND (register, id) IN (SELECT register, entry FROM fact_entries)`));
	const [near] = require_main.nearest(word, known.keys());
	return near === void 0 ? "" : `Did you mean ${known.get(near)}?`;
}
function searchOf({ filters }) {
	return filters.find(({ asked }) => asked?.isSearch && !asked.isNegated);
}
const maxFew = 12;
function explainElsewhere(database, query) {
	const { kind } = query;
	const search = searchOf(query);
	if (!kind || !search || require_main.countFacts(database, query) > maxFew) return "";
	const facts = require_main.countFacts(database, {
		kind: null,
		filters: [search, {
			sql: "f.kind <> ?",
			values: [kind.kind]
		}]
	});
	return facts === 0 ? "" : `${require_main.counted(facts, "fact")} of other kinds: \`pism search ${search.asked?.phrase}\`.`;
}
function explainActor(database, query) {
	const { kind, filters } = query;
	const search = searchOf(query);
	const actor = require_main.namesIn(database, search?.asked?.isSearch ?? []).find(({ others }) => others.length === 0)?.names.find(({ register }) => register === require_main.actorRegister);
	const hasActor = filters.some(({ asked }) => asked?.breakdown === require_main.byActor);
	if (!actor || hasActor) return "";
	const name = require_main.entryNames(database)(require_main.actorRegister, actor.id);
	const ofActor = require_main.readAsked(database, kind, {}, (option, all) => option.name === "country" && !all ? [name] : void 0);
	const rest = filters.filter((filter) => filter !== search);
	const facts = require_main.countFacts(database, {
		...query,
		filters: [...rest, ...ofActor.filters]
	});
	return facts <= require_main.countFacts(database, query) ? "" : `${name} is an actor: --country ${require_main.shellWord(name)} finds ${facts}.`;
}
// src/query/explain.ts
var explain_exports = require_rolldown_runtime.__exportAll({
	explainEmpty: () => explainEmpty,
	explainFound: () => explainFound,
	explainLeftOut: () => explainLeftOut
});
const maxNamed = {
	values: 12,
	facts: 5
};
function explainEmpty(database, query, kinds) {
	const { kind } = query;
	const always = query.filters.filter(({ isDefault }) => isDefault);
	const filters = query.filters.filter(({ isDefault }) => !isDefault);
	const firstFilters = (count) => ({
		...query,
		filters: [...always, ...filters.slice(0, count)]
	});
	const passing = (count) => require_main.countFacts(database, firstFilters(count));
	const [total, phrases] = [passing(0), require_main.phrasesOf(filters)];
	const inKind = kind ? ` in ${kind.kind}` : "";
	const all = `${require_main.counted(total, "fact")}${inKind}`;
	const beside = always.length > 0 ? require_main.countFacts(database, {
		...query,
		filters
	}) : 0;
	const inBeside = beside > 0 ? `With --source all: ${require_main.counted(beside, "fact")}.` : "";
	if (total === 0) return sentences([`There are no facts${inKind}.`, inBeside]);
	const position = filters.findIndex((_, at) => passing(at + 1) === 0);
	const filter = filters[position];
	if (!filter) {
		const matching = passing(filters.length);
		if (phrases === "") return `There ${total === 1 ? "is" : "are"} ${all}.`;
		return `${matching} of ${all} ${matching === 1 ? "matches" : "match"} \`${phrases}\`.`;
	}
	const facts = kind?.kind.endsWith("s") ? `${total} ${kind.kind}` : all;
	const none = total === 1 ? "The only fact does not match" : `None of ${facts} matches`;
	const before = firstFilters(position);
	return sentences([
		...[`${none} \`${require_main.phrasesOf(filters.slice(0, position + 1))}\`.`, require_in_question.inQuestion(database, query, kinds)],
		...[explainAlso(database, before, filter), valuesFound(database, before, filter)],
		...[
			explainUndated(database, query),
			explainActor(database, query),
			explainUnfound(database, filter),
			inBeside
		]
	]);
}
function sentences(all) {
	return all.filter(Boolean).join(" ");
}
function explainFound(database, query, kinds) {
	const { filters } = query;
	const also = filters.map((filter, at) => explainAlso(database, {
		...query,
		filters: filters.with(at, require_main.without("", filter))
	}, filter));
	return sentences([
		...[require_in_question.inQuestion(database, query, kinds), ...filters.map(({ asked }) => asked?.note)],
		...[
			explainIncluded(database, query),
			...also,
			explainUndated(database, query)
		],
		...[
			explainInexact(database, query),
			explainActor(database, query),
			explainElsewhere(database, query)
		]
	]);
}
function explainInexact(database, query) {
	const periods = query.filters.flatMap(({ asked }) => asked?.days ?? []);
	const [first = ""] = periods.map((days) => days.first).sort().reverse();
	const [last = ""] = periods.map((days) => days.last).sort();
	const among = require_main.isAmong(query, "fact");
	const sql = `SELECT count(*) || iif(stated LIKE '%/..', iif(count(*) = 1, ' has', ' have') || ' no end',
      iif(count(*) = 1, ' is', ' are') || ' dated ' || stated || ' only')
    FROM (SELECT iif(date LIKE '%/..', '/..', date) AS stated FROM fact_dates
      WHERE ${among.sql} AND last >= ? AND first <= ?${require_main.datesAsOf(query.kind)}
      GROUP BY fact HAVING NOT max(first >= ? AND last <= ?)) GROUP BY stated`;
	const counts = require_main.readTexts(database, sql, [
		...among.values,
		first,
		last,
		first,
		last
	]);
	return counts.length === 0 ? "" : `${require_main.firstOf(counts, maxNamed.facts, ", and")}.`;
}
function explainLeftOut(database, query, word, idText) {
	const filters = [{
		sql: "k._certainty IN ('inexact', 'undated')",
		values: []
	}, ...independentFilters(query)];
	const facts = require_main.selectCells(database, "f.id", require_main.fromClause(query.kind), filters, "ORDER BY f.id");
	const ids = Array.from(facts, ([id]) => idText(id));
	const list = require_main.firstOf(ids, maxNamed.facts, ", and");
	return ids.length === 0 ? "" : `Left out, as no date shows the status as of ${word}: ${require_main.counted(ids.length, "fact")} (${list}).`;
}
function independentFilters({ kind, filters }) {
	const { status, stages } = (kind && require_main.stagesOf(kind)) ?? {
		status: void 0,
		stages: []
	};
	const dependent = new Set([
		"date",
		require_main.byYear,
		status?.name,
		...stages.map(({ date }) => date)
	]);
	return filters.filter(({ byUser, asked: { option, breakdown } = {} }) => !byUser && option !== "--as-of" && !dependent.has(breakdown));
}
function explainUndated(database, query) {
	const others = query.filters.filter(({ asked }) => asked?.breakdown !== require_main.byYear);
	if (others.length === query.filters.length) return "";
	const undated = {
		sql: "f.fact NOT IN (SELECT fact FROM fact_dates)",
		values: []
	};
	const count = (filters) => require_main.countFacts(database, {
		...query,
		filters: [...filters, undated]
	});
	const facts = count(others) - count(query.filters);
	const of = query.kind || others.some(({ asked }) => asked) ? "" : ` of ${require_main.countFacts(database, {
		...query,
		filters: others
	})} facts`;
	const has = facts === 1 ? "has" : "have";
	const line = [
		"pism facts",
		...others.flatMap(({ asked }) => asked?.phrase ?? []),
		"--year none"
	].join(" ");
	return facts === 0 ? "" : `${facts}${of} ${has} no date${query.kind ? " (--year none)" : `: \`${line}\``}.`;
}
function valuesFound(database, query, { asked: { breakdown: by } = {} }) {
	if (!by) return "";
	const { column, rows } = require_group.groupFacts(database, {
		...query,
		limit: void 0
	}, by);
	const display = {
		...require_main.codesDisplay,
		entry: require_main.entryNames(database),
		forReader: true
	};
	const counts = Array.from(rows).filter((row) => row[by] !== null).map((row) => `${require_main.cellText(column, row, display)} (${row["facts"]})`);
	const valueList = require_main.firstOf(counts, maxNamed.values, ", and");
	return valueList === "" ? "No other value is stated." : `${by === require_main.byYear ? "Dated" : "Values found"}: ${valueList}.`;
}
function explainIncluded(database, query) {
	const name = require_main.entryNames(database);
	const names = query.filters.flatMap(({ asked: { included = [], named, breakdown, option } = {} }) => factsNaming(database, query, included, breakdown, option?.endsWith("-all") ? [] : named)).toSorted(([, , a], [, , b]) => b - a).map(([of, id, facts]) => `${name(of, id)} (${facts})`);
	return names.length === 0 ? "" : `Includes facts that name ${[...new Set(names)].join(", ")}.`;
}
function explainAlso(database, query, filter) {
	const { named = [], included = [], breakdown, option, isNegated } = filter.asked ?? {};
	if (named.length === 0 || isNegated || option?.endsWith("-all")) return "";
	const foundBy = new Map(require_main.readCells(database, `WITH asked AS (SELECT * FROM entries WHERE id IN (SELECT value FROM json_each(?)))
    SELECT value, value FROM asked, json_each(see) UNION SELECT m.part, m.whole FROM asked e
    JOIN entry_parts p ON (p.register, p.whole, p.how) = (e.register, e.id, 'part')
    JOIN entry_parts m ON (m.register, m.whole, m.how) = (e.register, p.part, 'member')`, [JSON.stringify(named)]));
	const others = factsNaming(database, query, [...foundBy.keys()], breakdown, [...named, ...included]);
	const name = require_main.entryNames(database);
	const texts = [...Map.groupBy(others, ([, id]) => foundBy.get(id))].map(([id, all]) => {
		const names = all.map(([of, id, facts]) => `${name(of, id)} (${require_main.counted(facts, "fact")})`);
		return `${require_main.firstOf(names, 5, ", and")}: ${option} ${id}`;
	});
	return texts.length === 0 ? "" : `See also ${texts.join("; ")}.`;
}
function factsNaming(database, query, entries, breakdown = "", but = []) {
	const inField = breakdown === require_main.byActor ? require_main.isOneOf("register", [require_main.actorRegister]) : require_main.isOneOf("field", [breakdown]);
	const others = require_main.isOneOf("entry", but);
	const alone = {
		sql: `fact NOT IN (${`SELECT fact FROM fact_entries WHERE ${others.sql} AND ${inField.sql}`})`,
		values: [...others.values, ...inField.values]
	};
	const filters = [
		require_main.isOneOf("entry", entries),
		inField,
		alone,
		require_main.isAmong(query, "fact")
	];
	const [columns, inOrder] = ["register, entry, count(DISTINCT fact)", "GROUP BY 1, 2 ORDER BY 3 DESC"];
	return [...require_main.selectCells(database, columns, "fact_entries", filters, inOrder)];
}
Object.defineProperty(exports, "explainEmpty", {
	enumerable: true,
	get: function() {
		return explainEmpty;
	}
});
Object.defineProperty(exports, "explainFound", {
	enumerable: true,
	get: function() {
		return explainFound;
	}
});
Object.defineProperty(exports, "explainLeftOut", {
	enumerable: true,
	get: function() {
		return explainLeftOut;
	}
});
Object.defineProperty(exports, "explain_exports", {
	enumerable: true,
	get: function() {
		return explain_exports;
	}
});
