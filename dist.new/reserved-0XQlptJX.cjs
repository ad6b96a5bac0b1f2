const require_main = require("./main-rDNL-VjD.cjs");
let node_sqlite = require("node:sqlite");
// src/store/taken-names.json
var commands = [
	"anchor",
	"check",
	"checks",
	"cite",
	"compare",
	"completion",
	"coverage",
	"draft",
	"export",
	"facts",
	"import",
	"kinds",
	"mcp",
	"new",
	"proofread",
	"report",
	"review",
	"search",
	"show",
	"sources",
	"sql",
	"summary",
	"timeline",
	"verify"
];
var options = [
	"actor",
	"among",
	"as-of",
	"bom",
	"chart",
	"color",
	"count",
	"country",
	"country-all",
	"disputed",
	"exit-status",
	"facts",
	"fields",
	"format",
	"group-by",
	"id",
	"json",
	"keep-going",
	"limit",
	"names",
	"output",
	"over",
	"pager",
	"paragraph",
	"pivot",
	"plain",
	"proposed",
	"safe-csv",
	"says",
	"since",
	"sort",
	"source",
	"tag",
	"tag-all",
	"text",
	"title",
	"unchecked",
	"until",
	"verdict",
	"where",
	"year"
];
// src/store/reserved.ts
const otherFiles = [
	"bulletin",
	"source",
	"map",
	"drafts",
	"proposed",
	"kind",
	"register"
];
const otherColumns = [
	"place",
	"passage",
	"counted"
];
const reservedNames = require_main.cached(() => {
	using database = new node_sqlite.DatabaseSync(":memory:");
	database.exec(require_main.schemaOf([], []));
	const namesIn = (table) => Array.from(database.prepare(`SELECT name FROM ${table}`).all(), ({ name }) => String(name));
	const tables = namesIn("sqlite_schema WHERE type IN ('table', 'view')");
	const columns = [...namesIn("pragma_table_xinfo('fact_rows')"), ...otherColumns];
	return {
		kinds: new Map([
			...usedFor("a table of the index has that name", tables),
			...usedFor("another file or its schema has that name", otherFiles),
			...usedFor("a command has that name", [
				...commands,
				require_main.actorRegister,
				"help"
			])
		]),
		fields: new Map([...usedFor("every fact has a column of that name", columns), ...usedFor("an option has that name", [
			"help",
			"version",
			...options
		])])
	};
});
function usedFor(use, words) {
	return words.map((word) => [word, use]);
}
Object.defineProperty(exports, "reservedNames", {
	enumerable: true,
	get: function() {
		return reservedNames;
	}
});
