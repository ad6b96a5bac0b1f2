const require_main = require("./main-rDNL-VjD.cjs");
const require_problems = require("./problems-S1EPT1sm.cjs");
// src/facts/find.ts
function kindByName(name, index) {
	const match = index.kinds.find(({ kind }) => kind === name.toLowerCase());
	if (match) return match;
	require_problems.requireUsableKind(index, name);
	const known = index.kinds.map(({ kind }) => kind);
	throw new require_main.PismError("usage", `There is no kind ${name}`, require_main.didYouMean(name, known, "Kinds are"));
}
function kindsByName(names, index) {
	return names.length === 0 ? index.kinds : [...new Set(names.map((name) => kindByName(name, index)))];
}
function factById(id, index, sources = []) {
	const [found, ...others] = require_main.factsById(index.database, index.kinds, id);
	if (found && others.length === 0) return found;
	if (!found) throw goneFact(id, index) ?? unknownFact(id, index, sources);
	const ids = [...new Set([found, ...others].map(({ fact }) => fact.id))];
	if (ids.length === 1) throw new require_main.PismError("no", `The id ${ids} is used twice`, "`pism check` says in which files.");
	const hint = `Write the whole id, such as ${ids.slice(0, 5).join(" or ")}.`;
	throw new require_main.PismError("no", `${ids.length} sources have a fact ${id}`, hint);
}
function goneFact(id, { database }) {
	const sql = `WITH RECURSIVE gone AS (${require_main.goneFacts}), later AS (
      SELECT id, day, why, now, 1 AS step FROM gone WHERE ?1 IN (id, local)
      UNION ALL SELECT later.id, later.day, later.why, gone.now, step + 1 FROM later JOIN gone ON gone.id = later.now
      WHERE gone.now IS NOT NULL AND step < 20)
    SELECT id, day, why, coalesce(now, '') AS now FROM later ORDER BY step DESC`;
	const [gone] = require_main.readAll(database, sql, id);
	if (!gone) return void 0;
	const now = gone.now === "" ? "" : `; now ${gone.now}`;
	return new require_main.PismError("no", `${gone.id} was removed on ${gone.day}: ${gone.why.replace(/\.$/, "")}${now}`);
}
function unknownFact(id, { database }, sources) {
	const what = sources.length > 0 ? "fact or source" : "fact";
	const hint = require_main.nearestIds(database, id, sources);
	const words = require_main.hasValue(id) && !require_main.isSentence(id) ? require_main.wordsFilters(database, [id]) : [];
	const matches = words.length > 0 ? require_main.factNumbers(database, words).length : 0;
	const search = `\`pism facts ${require_main.shellWord(id)}\` finds ${require_main.counted(matches, "fact")} by that word.`;
	return new require_main.PismError("no", `There is no ${what} ${id}`, matches > 0 ? `${hint}\n${search}` : hint);
}
Object.defineProperty(exports, "factById", {
	enumerable: true,
	get: function() {
		return factById;
	}
});
Object.defineProperty(exports, "kindByName", {
	enumerable: true,
	get: function() {
		return kindByName;
	}
});
Object.defineProperty(exports, "kindsByName", {
	enumerable: true,
	get: function() {
		return kindsByName;
	}
});
