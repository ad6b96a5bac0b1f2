require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_catalogue = require("./catalogue-BUkJpdZe.cjs");
// src/query/sql.ts
const [SQLITE_NOMEM, SQLITE_AUTH] = [7, 23];
function compileSql(database, kinds, sql) {
	const statement = prepared(database, kinds, sql);
	if (hasStatement(database, sql.slice(statement.sourceSQL.length))) throw new require_main.PismError("usage", "The query has more than one statement", "Ask one query at a time.");
	if (!/^(?:\s|--[^\n]*\n|\/\*(?:[^*]|\*(?!\/))*\*\/)*explain\b/i.test(sql) && require_main.hasParameter(database, sql)) throw new require_main.PismError("usage", "The query has a parameter without a value", "Write the value into the query.");
	return statement;
}
function runSql(database, kinds, statement, names) {
	const origins = statement.columns();
	const columns = require_main.uniqueNames(origins.map(({ name }) => name)).map((name, position) => resultColumn(name, originOf(origins[position], kinds), names));
	statement.setReturnArrays(true);
	statement.setReadBigInts(true);
	const rows = readRowsOfSql(statement, columns, (thrown) => sqlError(database, kinds, thrown));
	const first = rows.next();
	for (const [position, column] of columns.entries()) if (typeof (first.done ? null : first.value[column.name]) === "number" || /^(INTEGER|REAL)/.test(origins[position]?.type ?? "")) column.align = "right";
	return {
		columns,
		all: columns,
		rows: first.done ? [] : [[first.value], rows].values().flatMap((some) => Iterator.from(some))
	};
}
function prepared(database, kinds, sql) {
	if (sql.includes("\0")) throw new require_main.PismError("usage", "The query has a NUL character in it");
	try {
		return database.prepare(sql);
	} catch (thrown) {
		if (require_main.isSqliteError(thrown)) throw sqlError(database, kinds, thrown);
		throw new require_main.PismError("usage", "The query is empty", "`pism sql` without a query lists tables and columns.");
	}
}
function hasStatement(database, rest) {
	try {
		database.prepare(rest);
		return true;
	} catch (thrown) {
		return require_main.isSqliteError(thrown);
	}
}
function originOf(origin, kinds) {
	const kind = origin?.table === "fact_rows" ? null : kinds.find((each) => `kind_${each.kind}` === origin?.table);
	if (kind === void 0) return void 0;
	return require_main.columnsOf(kind).find(({ name, field, type }) => name === origin?.column && (field || type === "texts"));
}
function resultColumn(name, origin, names) {
	return {
		...require_main.plainColumn(name, name),
		register: origin?.register,
		...origin?.type && { type: origin.type },
		...origin?.field && { field: origin.field },
		show: names && origin?.register !== void 0 ? origin.show : require_main.showPlain
	};
}
function restored(cell, { type, field }) {
	try {
		return require_main.valueIn(cell ?? (type === void 0 || field ? null : "[]"), type);
	} catch {
		return cell;
	}
}
function* readRowsOfSql(statement, columns, failure) {
	try {
		for (const cells of statement.iterate()) {
			const values = cells.map(plainValue);
			yield Object.fromEntries(columns.map((column, at) => [column.name, restored(values[at] ?? null, column)]));
		}
	} catch (thrown) {
		throw require_main.isSqliteError(thrown) ? failure(thrown) : thrown;
	}
}
function plainValue(cell) {
	if (typeof cell === "bigint") return Number.isSafeInteger(Number(cell)) ? Number(cell) : String(cell);
	if (cell instanceof Uint8Array) return Buffer.from(cell).toString("hex");
	return cell ?? null;
}
function sqlError(database, kinds, thrown) {
	if (require_main.isDamage(thrown)) return thrown;
	const [message, code] = [require_main.messageOf(thrown), require_main.sqliteCode(thrown)];
	const known = code === SQLITE_NOMEM ? outOfMemory() : require_main.diskFull(thrown);
	if (known) return known;
	const hint = code === SQLITE_AUTH || /^not authorized|^cannot (VACUUM|modify)|prohibited/.test(message) ? "Queries can only read." : nearestNames(database, kinds, message);
	return new require_main.PismError("usage", `The query does not work: ${message}`, hint);
}
function outOfMemory() {
	return new require_main.PismError("interrupted", "The query needed too much memory and was stopped", "Ask for less at a time.");
}
function nearestNames(database, kinds, message) {
	const [, table] = /^no such table: (?:main\.)?(.+)$/.exec(message) ?? [];
	if (table !== void 0) return require_main.didYouMean(table, require_catalogue.tableNames(database, kinds), "Tables are");
	if (message.startsWith("no such function")) return "Queries can call only the functions that SQLite itself has.";
	const [, column] = /^no such column: (?:.+\.)?([^.]+)$/.exec(message) ?? [];
	if (column === void 0) return void 0;
	const tables = require_catalogue.tableNames(database, kinds);
	const having = tables.filter((name) => require_catalogue.columnNames(database, name).includes(column));
	if (having.length > 0) return `Tables with this column: ${having.join(", ")}.`;
	const known = tables.flatMap((name) => require_catalogue.columnNames(database, name));
	return require_main.nearQuestion(column, new Set(known)) ?? "`pism sql` without a query lists tables and columns.";
}
// src/cli/commands/sql.ts
const exportedTimeout = 30;
const timeoutMeaning = `stop a query that runs for longer (an exported .db: ${exportedTimeout})`;
const maxQueryBytes = 1e6;
const command = {
	name: "sql",
	task: "Use facts elsewhere",
	summary: "Query the facts in SQL; without a query, list tables and columns",
	about: "The dialect is that of SQLite, and queries can only read. Each kind and each register is a table of its name; facts has the columns that all kinds share; other tables are checks, bulletins, fact_entries and fact_dates. Tables not named here may change with any version. A date x also has x_first and x_last; a list x is JSON and has x_count. --names works in columns taken directly from a field. Ctrl-C stops a query.",
	arguments: [["[query]", "a SELECT in quotes, or - to read it from standard input"]],
	examples: `
    pism sql # tables and their columns
    pism sql "SELECT kind, count(*) AS facts FROM facts GROUP BY kind" # the number of facts of each kind
    pism sql "SELECT id, verdict, source_says FROM checks" --json # what other sources say, as JSON
  `,
	options: {
		timeout: require_main.option("Query", "--timeout <seconds>", timeoutMeaning, wholeSeconds),
		exitStatus: require_main.option("Query", "--exit-status", "exit with 1 when nothing matches"),
		...require_main.outputOptions
	},
	async run(context) {
		const { io, index, options, words } = context;
		const { database, kinds, exported } = index;
		const [query] = words;
		if (query === void 0) return require_catalogue.listTables(database, kinds);
		const sql = query === "-" ? await readQueryText(context) : query;
		const seconds = options.timeout ?? (exported === void 0 ? void 0 : exportedTimeout);
		if (seconds !== void 0) await io.limitQuery?.(seconds, messagesFor(seconds));
		return {
			...runSql(database, kinds, compileSql(database, kinds, sql), options.names === true),
			ifEmpty: async () => {
				return {
					notes: require_main.notesAt("stderr", "The query found no rows."),
					exit: options.exitStatus ? "no" : "done"
				};
			}
		};
	}
};
async function readQueryText({ io }) {
	if (!io.input) throw new require_main.PismError("usage", "There is no query on standard input");
	try {
		const query = await io.input(maxQueryBytes);
		if (query.length <= maxQueryBytes) return query.toString();
	} catch (thrown) {
		throw new require_main.PismError("unreadable", `The query on standard input cannot be read: ${require_main.reasonOf(thrown)}`);
	}
	throw new require_main.PismError("usage", `The query on standard input is longer than ${maxQueryBytes} bytes`);
}
function messagesFor(seconds) {
	const time = seconds === 1 ? "a second" : `${seconds} seconds`;
	const { message, hint } = outOfMemory();
	return {
		time: `pism: The query ran for ${time} and was stopped\nAsk for less, or give it more time with --timeout.\n`,
		memory: `pism: ${message}\n${hint}\n`
	};
}
function wholeSeconds(value) {
	if (/^\d{1,6}$/.test(value) && Number(value) > 0) return Number(value);
	throw new require_main.PismError("usage", `--timeout takes whole seconds, 1 or more, not ${value}`);
}
exports.command = command;
