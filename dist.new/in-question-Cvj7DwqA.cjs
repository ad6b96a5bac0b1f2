const require_main = require("./main-rDNL-VjD.cjs");
// src/query/in-question.ts
function inQuestion(database, query, kinds) {
	const { kind, filters } = query;
	const answer = require_main.asSubquery(query);
	const find = (items, matching) => incompleteFacts(database, kind ? [kind] : kinds, matching, items);
	const facts = filters.flatMap((filter, at) => {
		const { isSearch, isNegated, breakdown = "", wanted = [], named = [], unwanted = [] } = filter.asked ?? {};
		const beyondAnswer = (more = []) => [...require_main.asSubquery({
			kind,
			filters: [...filters.toSpliced(at, 1), ...more]
		}), ...answer.map((each) => require_main.without("", each))];
		if (isSearch) return require_main.namesIn(database, isSearch).flatMap(({ names, others }) => find(names, isNegated ? answer : beyondAnswer(require_main.wordsFilters(database, others))));
		const field = kind ? require_main.fieldOf(kind, breakdown) : void 0;
		if (!field && breakdown !== require_main.byActor) return [];
		const register = field ? require_main.registerOfField(field) ?? "" : require_main.actorRegister;
		const items = (ids) => ids.map((id) => ({
			id,
			register,
			field: field?.name
		}));
		return [...find(items(register ? named : wanted), beyondAnswer()), ...find(items(unwanted), answer)];
	});
	const missing = new Set(facts.map((fact) => fact.missing));
	return sentenceOn(database, facts, `: ${require_main.alternatives([...missing])} may be among the others.`);
}
function explainIncomplete(db, kinds, filters, field) {
	const facts = incompleteFacts(db, kinds, filters, [{ field }]);
	const ids = facts.map(({ id }) => require_main.shortIds(db)(id));
	return sentenceOn(db, facts, ids.length > 1 ? `: ${require_main.firstOf(ids)}.` : ".");
}
function sentenceOn(database, facts, end) {
	const counts = new Map(facts.map(({ id, count }) => [require_main.shortIds(database)(id), count]));
	const [first, ...others] = counts;
	if (!first) return "";
	return (others.length > 0 ? `${counts.size} facts name only some` : first.join(" names ")) + end;
}
const mayName = {
	sql: `list IS NOT NULL AND complete IS NOT 1 AND k.field = coalesce(a.field, k.field) AND (a.id IS NULL OR (
    k.register = a.register AND lower(item) <> 'none' AND (NOT of_states OR item IN states)
    AND NOT EXISTS (SELECT 1 FROM fact_entries n
      WHERE (n.fact, n.register) = (k.fact, k.register) AND n.entry IN (a.id, item))
    AND NOT EXISTS (
      SELECT 1 FROM fact_entries n JOIN entries g ON (g.register, g.id) = (n.register, n.entry)
      WHERE n.fact = k.fact AND g.members <> '[]'
        AND item NOT IN (SELECT value ->> 'id' FROM json_each(g.members))
        AND NOT EXISTS (SELECT 1 FROM json_each(list) l
          WHERE l.value NOT IN (SELECT m.value ->> 'id' FROM json_each(g.members) m)))))`,
	values: []
};
function incompleteFacts(database, kinds, filters, items) {
	const all = [mayName, ...filters];
	const values = [JSON.stringify(items), ...require_main.valuesOf(filters)];
	return kinds.flatMap((kind) => items.length > 0 ? listsOf(kind) : []).flatMap((list) => {
		const sql = `WITH states AS (SELECT id FROM entry_ids WHERE register = 'actors' AND scheme = 'iso3'),
      asked AS (SELECT value ->> 'id' AS id, value ->> 'register' AS register, value ->> 'field' AS field FROM json_each(?)),
      items AS (SELECT *, ltrim(id, '= ') AS item FROM asked
        UNION SELECT a.*, part FROM asked a JOIN entry_parts p ON (p.register, whole) = (a.register, id)
          WHERE how <> 'shared predecessor')
      SELECT f.id, iif(total IS NULL, 'only some', json_array_length(list) || ' of ' || printf('%.15g', total)) || ' ' ||
        iif(of_states, 'states', coalesce(nullif(k.register, ''), 'values of ' || k.field)) AS count,
        coalesce((SELECT coalesce(short, name) FROM entries e WHERE (e.register, e.id) = (a.register, a.id)), item) AS missing
      FROM (SELECT *, NOT EXISTS (SELECT 1 FROM json_each(list) WHERE value NOT IN states) AS of_states FROM (${list})) k
        JOIN fact_rows f ON f.fact = k.fact JOIN items a ${require_main.where(all)} GROUP BY f.id, a.id`;
		return require_main.readAll(database, sql, ...values);
	});
}
function listsOf(kind) {
	return kind.fields.filter(({ complete }) => complete !== void 0).map((field) => {
		const { name, total } = field;
		return `SELECT fact, ${require_main.quoteName(name)} AS list, ${require_main.completeSql(field)} AS complete,
      ${total ? require_main.quoteName(total) : "NULL"} AS total, ${require_main.quoteText(name)} AS field,
      ${require_main.quoteText(require_main.registerOfField(field) ?? "")} AS register FROM ${require_main.tableOf(kind)} k`;
	});
}
Object.defineProperty(exports, "explainIncomplete", {
	enumerable: true,
	get: function() {
		return explainIncomplete;
	}
});
Object.defineProperty(exports, "inQuestion", {
	enumerable: true,
	get: function() {
		return inQuestion;
	}
});
