const require_main = require("./main-rDNL-VjD.cjs");
const require_problem = require("./problem-BLzO0Gvn.cjs");
// src/facts/problems.ts
const keepGoingHint = "`pism check` lists all problems; --keep-going answers from the other facts.";
var InvalidFacts = class extends require_main.PismError {
	problems;
	constructor(problems, hint = keepGoingHint, message = "The facts have errors") {
		super("unreadable", message, hint);
		this.problems = problems;
	}
};
function errorsIn({ database }, kind) {
	return require_main.problemsIn(database, kind).filter((problem) => require_problem.severityOf(problem) === "error");
}
function requireUsableKind(index, name) {
	const errors = index.database.prepare("SELECT 1 FROM files WHERE role = 'kind' AND kind = ?").get(name.toLowerCase()) ? errorsIn(index, { kind: name.toLowerCase() }) : [];
	if (errors.length > 0) throw new InvalidFacts(errors, "`pism check` lists all problems.");
}
const maxFiles = 20;
function factsLeftOut(errors, database, pathOf) {
	const lines = [...Map.groupBy(errors, ({ file }) => file)].flatMap(([file, own]) => {
		const missing = own.some(({ code }) => code === "DUPLICATE_BULLETIN") ? "nothing, but its facts are there twice" : missingFrom(file, database);
		return missing === void 0 ? [] : `  ${pathOf(file)}: ${missing}`;
	});
	const check = "`pism check` lists the problems";
	if (lines.length === 0) return `Some files have problems, but no fact is left out (${check}).`;
	const rest = lines.length > maxFiles ? [`  and ${lines.length - maxFiles} more files`] : [];
	return [
		`Facts with problems are left out (${check}):`,
		...lines.slice(0, maxFiles),
		...rest
	].join("\n");
}
function missingFrom(path, database) {
	const { role, kind, items, facts } = database.prepare(`SELECT role, kind, items, (SELECT count(*) FROM fact_rows f WHERE f.file = files.file) AS facts
    FROM files WHERE path = ?`).get(path) ?? {};
	if (role === "kind") return `all facts of ${kind} (${database.prepare("SELECT total(items) AS items FROM files WHERE role = 'facts' AND kind = ?").get(kind ?? null)?.["items"]})`;
	if (role === "bulletin" || role === "source") return `the description of the ${role}`;
	if (role !== "facts") return items === 0 ? "all of its entries" : "values with problems";
	if (facts === 0) return items === 0 ? "all of its facts" : `all of its facts (${items})`;
	const missing = Number(items) - Number(facts);
	return missing === 0 ? void 0 : `${missing} of ${items} facts`;
}
Object.defineProperty(exports, "InvalidFacts", {
	enumerable: true,
	get: function() {
		return InvalidFacts;
	}
});
Object.defineProperty(exports, "errorsIn", {
	enumerable: true,
	get: function() {
		return errorsIn;
	}
});
Object.defineProperty(exports, "factsLeftOut", {
	enumerable: true,
	get: function() {
		return factsLeftOut;
	}
});
Object.defineProperty(exports, "requireUsableKind", {
	enumerable: true,
	get: function() {
		return requireUsableKind;
	}
});
