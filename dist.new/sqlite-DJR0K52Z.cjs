require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_output = require("./output-D-lVqxCc.cjs");
const require_exported = require("./exported-HfYZQWUv.cjs");
const require_tables = require("./tables-as6mk0EN.cjs");
let node_sqlite = require("node:sqlite");
// src/store/write-exported.ts
function writeExported({ database }, file, facts) {
	const versionBefore = changesOf(database);
	database.setAuthorizer(null);
	if (database.isTransaction) database.exec("COMMIT");
	database.exec(`VACUUM INTO ${require_main.quoteText(file)}`);
	if (changesOf(database) !== versionBefore) throw new require_main.PismError("unreadable", "The facts changed during the export", "Export them again.");
	const copy = new node_sqlite.DatabaseSync(file, { defensive: false });
	copy.exec("PRAGMA journal_mode = DELETE; PRAGMA synchronous = OFF; PRAGMA secure_delete = ON; BEGIN");
	if (facts) keepOnly(copy, facts);
	renewSearch(copy);
	copy.exec("DELETE FROM files; DELETE FROM problems; DELETE FROM stats; DELETE FROM meta WHERE name NOT IN ('kinds', 'registers')");
	copy.prepare("INSERT INTO meta (name, value) VALUES (?, ?)").run("exported by", require_main.packageVersion());
	copy.exec(`COMMIT; PRAGMA application_id = ${require_exported.applicationId}; PRAGMA schema_version = 1; VACUUM`);
	copy.close();
}
function changesOf(database) {
	return database.prepare("PRAGMA data_version").get()?.["data_version"];
}
function keepOnly(copy, facts) {
	const hasFacts = copy.prepare("SELECT 1 FROM pragma_table_info(?) WHERE name = 'fact'");
	for (const table of tablesOf(copy).filter((name) => hasFacts.get(name))) copy.prepare(`DELETE FROM ${require_main.quoteName(table)} WHERE fact NOT IN (SELECT value FROM json_each(?))`).run(JSON.stringify(facts));
	copy.exec("DELETE FROM sources WHERE source NOT IN (SELECT source FROM fact_rows)");
}
function renewSearch(copy) {
	copy.exec("INSERT INTO search (search) VALUES ('delete-all')");
	const search = new require_main.Search(copy);
	for (const { fact, texts } of require_main.searchedTexts(copy, "true")) search.add(fact, texts);
}
function tablesOf(copy) {
	return Array.from(copy.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT GLOB 'search_*'").iterate(), ({ name }) => String(name));
}
// src/export/sqlite.ts
const sqlite = ({ index, kinds, filters, force }, place) => {
	const facts = filters.length === 0 && kinds.length === index.kinds.length ? null : require_main.factNumbers(index.database, [require_tables.chosenFacts(kinds, filters)]);
	const count = facts?.length ?? require_main.countFacts(index.database, {
		kind: null,
		filters: []
	});
	const isOurs = () => require_output.statIfExists(place)?.isFile() && require_main.attempt(() => require_exported.isExported(place));
	const create = (draft) => {
		require_output.requireReplaceable(place, force, () => isOurs() ? void 0 : place);
		writeExported(index, draft, facts);
	};
	require_output.writeAtomically(place, create, index);
	return count;
};
exports.sqlite = sqlite;
