require("./rolldown-runtime-n5aEA02a.cjs");
const require_document = require("./document-Cyc18krf.cjs");
const require_expressions = require("./expressions-omq93I6-.cjs");
const require_problem = require("./problem-BLzO0Gvn.cjs");
const require_reserved = require("./reserved-0XQlptJX.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
let node_sqlite = require("node:sqlite");
// src/store/check-exported.ts
function unexpectedObject(database, kinds, registers) {
	using model = new node_sqlite.DatabaseSync(":memory:");
	model.exec(`${require_main.schemaOf(kinds, registers)} ${require_main.derivedSchema(kinds)}`);
	const sql = "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT GLOB 'sqlite_stat[0-9]'";
	const objects = [database.prepare(sql).all(), model.prepare(sql).all()];
	const [odd] = Map.groupBy(objects.flat(), (each) => JSON.stringify(each)).values().find(({ length }) => length === 1) ?? [];
	return odd && String(odd["name"]);
}
async function checkedKind(stored) {
	const document = await require_document.parseYaml("", JSON.stringify(asWritten(stored)));
	const kind = require_expressions.readKind(document, String(stored["kind"]), require_reserved.reservedNames());
	if (kind && document.root) require_expressions.checkExpressions(kind, document.root, document.report);
	const [problem] = document.problems;
	if (kind && !problem) return kind;
	throw new Error(`its kind ${stored["kind"]} cannot be used${problem ? `: ${require_problem.problemSays(problem)}` : ""}`);
}
function asWritten(stored) {
	const fields = stored["fields"].map(({ name, ...field }) => [String(name), field]);
	const filled = Object.entries(stored).filter(([, value]) => typeof value !== "object" || value !== null && Object.keys(value).length > 0);
	return Object.fromEntries([...filled, ["fields", Object.fromEntries(fields)]]);
}
exports.checkedKind = checkedKind;
exports.unexpectedObject = unexpectedObject;
