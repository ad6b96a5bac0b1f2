const require_main = require("./main-rDNL-VjD.cjs");
// src/query/not-bound.ts
function notBound(database, query, word, group) {
	const { kind, to, actor } = bindingIn(query.kind);
	const about = exactFilter(database, query, to, word);
	const filters = [...query.filters.filter(({ asked }) => asked?.option !== "--as-of"), about];
	const facts = bindingStates(database, {
		...query,
		filters,
		limit: void 0
	});
	const statesOf = (id) => facts.get(id) ?? [];
	const { members, remark } = membersOf(database, kind, actor, group);
	const all = members.map((member) => {
		const own = require_main.parseStored(member.about).flatMap(statesOf);
		const latest = latestOf(own, kind);
		const row = {
			...(latest ?? own[0])?.fact,
			[actor.name]: member.id
		};
		return {
			...member,
			latest,
			row,
			answer: answerOf(member, own, latest)
		};
	});
	const withAnswer = (...answers) => all.filter(({ answer }) => answers.includes(answer));
	const rowsOf = (answer) => withAnswer(answer).map(({ row }) => row);
	const [undated = [], silent = []] = ["undated", "silent"].map((answer) => withAnswer(answer).map(({ name }) => name));
	const actors = require_main.counted(silent.length, group === void 0 ? "actor" : "member");
	const remarks = [
		facts.size === 0 ? `No fact is about ${word}, so nothing is known of who is bound by it.` : "",
		facts.size > 0 && silent.length > 0 ? `${actors}: no fact; they may be bound: ${require_main.firstOf(silent, maxNames)}.` : "",
		undated.length > 0 ? `Not known, as a date is missing or not exact enough: ${undated.join(", ")}.` : "",
		...all.flatMap(({ name, before, latest }) => require_main.parseStored(before).map((each) => noteOn(name, each, latestOf(statesOf(each.part), kind), latest))),
		remark,
		...endingBefore(database, [...facts.values()].flat(), dayOf(kind))
	];
	const columns = require_main.pickColumns(kind, [
		actor.name,
		bindingIn(kind).status.name,
		"date",
		"says",
		"id"
	]);
	const unknown = withAnswer("undated", "silent").map(({ id }) => id);
	return {
		columns,
		bound: rowsOf("bound"),
		notBound: rowsOf("notBound"),
		unknown,
		notes: require_main.notesAt("answer", ...remarks)
	};
}
function answerOf({ state }, own, latest) {
	if (state === 1) return "undated";
	if (latest?.binds === "yes") return "bound";
	if (own.some(({ binds }) => binds === "perhaps")) return "undated";
	return own.length > 0 ? "notBound" : "silent";
}
const maxNames = 30;
function bindingIn(kind) {
	const binding = kind && require_main.bindingOf(kind);
	if (!kind || !binding) throw new require_main.PismError("usage", `Facts${kind ? ` in ${kind.kind}` : ""} bind nobody`);
	return {
		kind,
		...binding
	};
}
function noteOn(own, { how, name }, before, latest) {
	if (how === "predecessor") return before && before === latest ? `${own} continues ${name} and counts by its facts.` : "";
	return before?.binds === "yes" && !latest ? `${own} may have succeeded to ${name}, but does not count as bound.` : "";
}
const dayOf = ({ asOf }) => asOf ?? new Date().toISOString().slice(0, 10);
function endingBefore(database, facts, day) {
	const { sql, values } = require_main.isOneOf("source", facts.map(({ fact }) => String(fact["source"])));
	return require_main.readTexts(database, `SELECT source || ' is right up to ' || as_of || ': who joined later is not in it.' FROM sources WHERE as_of < ? AND ${sql} ORDER BY source`, [day, ...values]);
}
function bindingStates(database, query) {
	const { kind, actor } = bindingIn(query.kind);
	const { asOf: _, ...stored } = kind;
	const facts = require_main.selectFacts(database, {
		...query,
		kind: stored
	});
	return Map.groupBy(facts.map((fact) => bindingState(kind, fact)), ({ fact }) => String(fact[actor.name]));
}
function bindingState(kind, fact) {
	const { status } = bindingIn(kind);
	const on = require_main.statusOn(kind, dayOf(kind), fact);
	const stated = fact[status.name] ?? null;
	const isNow = kind.asOf === void 0;
	const isKnown = isNow || on.certainty === "known";
	const [then, date] = isNow ? [on.ended ?? stated, fact["date"]] : [on.status, fact[on.datedBy ?? ""]];
	const mayBind = kind.binding.includes(String(isKnown ? then : stated)) && !on.isBeforeForce && (isNow || on.certainty !== "not yet");
	return {
		fact: {
			...fact,
			[status.name]: then,
			date: date ?? null
		},
		binds: mayBind ? isKnown ? "yes" : "perhaps" : "no",
		isKnown
	};
}
function latestOf(own, kind) {
	const { status } = bindingIn(kind);
	const stages = require_main.stagesOf(kind)?.stages ?? [];
	const firstBinding = stages.findIndex((stage) => kind.binding.includes(stage.status));
	const ranked = own.flatMap((standing) => {
		const { fact, binds, isKnown } = standing;
		if (!isKnown) return [];
		const stage = stages.findLastIndex((each) => each.status === fact[status.name]);
		return [{
			standing,
			days: stage >= 0 && fact["date"] ? require_main.daysOf(String(fact["date"])) : void 0,
			rank: Math.max(stage, binds === "yes" ? firstBinding : -1)
		}];
	});
	const isAfter = ({ days: one }, { days: other }) => one && other && one.first > other.last;
	const isLater = (one, other) => isAfter(one, other) || one.rank > other.rank && !isAfter(other, one);
	return ranked.reduce((last, each) => !last || isLater(each, last) ? each : last, void 0)?.standing;
}
function exactFilter(database, { kind }, to, word) {
	const register = to.register ?? "";
	const filter = require_main.fieldFilter(to, [`=${word}`], database);
	if (require_main.entriesFoundBy(database, register, word).isExact || require_main.countFacts(database, {
		kind,
		filters: [filter]
	}) > 0) return filter;
	const column = `k.${require_main.quoteName(to.name)}`;
	const sql = `SELECT DISTINCT ${column} FROM ${require_main.fromClause(kind)} WHERE ${column} IS NOT NULL ORDER BY 1`;
	const entry = require_main.entryNames(database, true);
	const known = require_main.readTexts(database, sql).map((id) => entry(register, id));
	throw new require_main.PismError("usage", `Nothing is called ${word}`, require_main.didYouMean(word, known, "Those in facts are"));
}
function membersOf(database, kind, actor, group) {
	database.function("first_day", { deterministic: true }, (date) => date && require_main.daysOf(String(date)).first);
	database.function("last_day", { deterministic: true }, (date) => date && require_main.daysOf(String(date)).last);
	const ofGroup = `SELECT value ->> 'id' AS id, CASE WHEN ?1 IS NULL THEN iif(until IS NULL, 2, 0)
    WHEN first_day(since) > ?1 OR last_day(until) <= ?1 THEN 0 WHEN last_day(since) > ?1 OR first_day(until) <= ?1 THEN 1 ELSE 2 END AS state FROM (
    SELECT value, value ->> 'since' AS since, value ->> 'until' AS until FROM entries g, json_each(g.members)
    WHERE g.register = 'actors' AND g.id IN (SELECT value FROM json_each(?2)))`;
	const named = `SELECT ${require_main.quoteName(actor.name)} AS id, 2 AS state FROM ${require_main.fromClause(kind)} WHERE ?2 = '[]'`;
	const isGone = (until) => `last_day(${until}) < coalesce(?1, date())`;
	const before = `FROM entry_parts p JOIN entries b ON (b.register, b.id) = (p.register, p.part)
    WHERE p.register = 'actors' AND p.whole = m.id AND (b.until IS NULL OR ${isGone("b.until")})`;
	const sql = `SELECT m.id, coalesce(e.name, m.id) AS name, max(state) AS state,
      (SELECT json_group_array(id) FROM (SELECT m.id UNION ALL
        SELECT whole FROM entry_parts WHERE register = 'actors' AND how = 'member' AND part = m.id UNION ALL
        SELECT p.part ${before} AND how = 'predecessor')) AS about,
      (SELECT json_group_array(json_object('part', p.part, 'how', how, 'name', b.name)) ${before} AND how LIKE '%predecessor') AS before
    FROM (${group === void 0 ? named : ofGroup}) m LEFT JOIN entries e ON (e.register, e.id) = ('actors', m.id)
    WHERE m.id IS NOT NULL AND NOT coalesce(${isGone("e.until")}, 0) GROUP BY m.id HAVING max(state) > 0 ORDER BY name`;
	const read = (ids) => require_main.readAll(database, sql, kind.asOf ?? null, JSON.stringify(ids));
	if (group === void 0) {
		const remark = `These are actors that facts in ${kind.kind} name; --among <group> asks about the members of a group.`;
		return {
			members: read([]),
			remark
		};
	}
	const { ids, parts } = require_main.entriesFoundBy(database, require_main.actorRegister, group);
	const ofGroups = `SELECT name FROM entries WHERE register = 'actors' AND members <> '[]'`;
	const having = (some) => require_main.readTexts(database, `${ofGroups} AND ${some.sql} ORDER BY id`, some.values);
	if (having(require_main.isOneOf("id", ids)).length > 0) return {
		members: read(ids),
		remark: ""
	};
	const names = having(require_main.isOneOf("id", parts));
	if (names.length > 0) return {
		members: read(parts),
		remark: `Members of ${names.join(", ")}.`
	};
	const known = require_main.readTexts(database, `${ofGroups} ORDER BY name`).join(", ") || "none";
	throw new require_main.PismError("usage", `The register lists no members of ${group}`, `Groups with members: ${known}.`);
}
Object.defineProperty(exports, "notBound", {
	enumerable: true,
	get: function() {
		return notBound;
	}
});
