const require_main = require("./main-rDNL-VjD.cjs");
const require_lists = require("./lists-B-P9Fcvw.cjs");
// src/query/common-tables.json
var common_tables_default = {
	facts: "a fact of any kind, with the columns that all kinds share",
	checks: "what another source says about a fact",
	sources: "a bulletin, dataset, report or page that facts are from",
	bulletins: "a bulletin",
	entries: "an entry of a register: a country or other actor, an instrument, a person",
	entry_names: "a name of an entry, in lower case",
	entry_ids: "a public identifier of an entry",
	entry_parts: "an entry and one that belongs to it: a part, a member of a group, or a predecessor",
	fact_entries: "an entry in a field of a fact",
	fact_dates: "a date in a field of a fact, with its first and last day",
	search: "the words of a fact, their stems (import0) and what they name (e0actorsus), for FTS5; its rowid is the number of the fact"
};
// src/query/catalogue.ts
function listSources(database) {
	const shown = [
		"source",
		"form",
		"date",
		"title",
		"publisher",
		"facts",
		"beside"
	];
	const facts = factsColumn("(SELECT count(*) FROM fact_rows f WHERE f.source = s.source)");
	const all = [
		...require_lists.tableColumns("s", "source"),
		...require_lists.columnsOfFields("s", require_main.listedSourceFields),
		facts
	];
	return require_lists.readList(database, {
		all,
		shown,
		from: "sources s",
		filters: [],
		order: "coalesce(s.date, s.retrieved) DESC, s.source"
	});
}
function listSourcesOfChecks(database) {
	const names = "publisher title date grade url";
	const from = `(SELECT ${names.replaceAll(" ", ", ")}, count(*) AS checks FROM checks GROUP BY 1, 2, 3, 4, 5)`;
	const [all, shown] = [require_lists.tableColumns("s", `${names} checks`), [
		"publisher",
		"title",
		"grade",
		"checks"
	]];
	return require_lists.readList(database, {
		all,
		shown,
		from: `${from} s`,
		filters: [],
		order: "s.checks DESC, 1, 2, 3, 4, 5"
	});
}
function factsColumn(sql) {
	return require_main.sqlColumn("facts", sql, { align: "right" });
}
function kindsWithFacts({ kinds, database }) {
	const names = require_main.readTexts(database, `SELECT DISTINCT kind FROM fact_rows f ${require_main.where(require_main.butBeside(database))}`);
	return kinds.filter(({ kind }) => names.includes(kind));
}
function listKinds(database, kinds) {
	const ofKind = require_main.where([{
		sql: "kind = ?",
		values: []
	}, ...require_main.butBeside(database)]);
	const count = database.prepare(`SELECT count(*) AS facts FROM fact_rows f ${ofKind}`);
	return catalogue("kind title about facts fields", "kind about facts", kinds.map(({ kind, title, about, fields }) => {
		return {
			kind,
			title,
			about,
			facts: Number(count.get(kind)?.["facts"]),
			fields: fields.map(({ name }) => name)
		};
	}));
}
function listFields({ fields }) {
	const result = catalogue("field type required about ask choices words is", "field type", fields.map((field) => {
		const { name, type, required = false, about, ask = null, is = null } = field;
		return {
			field: name,
			type,
			required,
			about,
			ask,
			...choicesOf(field),
			is
		};
	}));
	const meaning = {
		...require_main.plainColumn("meaning"),
		show: (_value, _display, { about, choices, is, required }) => {
			return [
				about,
				Object.keys(require_main.valuesIn(choices)).join(" | "),
				is && `= ${is}`,
				required && "required"
			].filter(Boolean).join("; ");
		}
	};
	return {
		...result,
		columns: [...result.columns, meaning]
	};
}
function choicesOf({ choices }) {
	const all = Object.entries(choices ?? {});
	const worded = all.flatMap(([name, choice]) => typeof choice === "string" ? [] : [[name, {
		words: choice.words ?? [],
		not: choice.not ?? []
	}]]);
	return {
		choices: choices ? Object.fromEntries(all.map(([name, choice]) => [name, require_main.meaningOf(choice)])) : null,
		words: worded.length > 0 ? Object.fromEntries(worded) : null
	};
}
function listEntries(database, register, words) {
	const facts = "(SELECT count(DISTINCT fact) FROM fact_entries WHERE register = e.register AND entry = e.id)";
	const isNamed = "EXISTS (SELECT 1 FROM entry_names n WHERE n.register = e.register AND n.id = e.id AND instr(n.name, ?) > 0)";
	const isInUse = `${facts} > 0 OR NOT EXISTS (SELECT 1 FROM fact_entries WHERE register = e.register)`;
	const nameFilters = words.map((word) => ({
		sql: isNamed,
		values: [require_main.foldName(word)]
	}));
	const more = filledColumns(database, [
		"short",
		"form",
		"adopted",
		...words.length > 0 ? ["names", "see"] : []
	], "entries WHERE register = ?", register);
	return require_lists.readList(database, {
		all: [...require_lists.columnsOfFields("e", require_main.entryFields), factsColumn(facts)],
		shown: [
			"id",
			"name",
			...more,
			"facts",
			"about"
		],
		from: "entries e",
		filters: [{
			sql: "e.register = ?",
			values: [register]
		}, ...words.length > 0 ? nameFilters : [{
			sql: isInUse,
			values: []
		}]],
		order: `${facts} DESC, e.name, e.id`
	});
}
function filledFields(database, { kind, fields }) {
	const names = fields.map(({ name }) => name);
	const filled = filledColumns(database, names, `${require_main.quoteName(kind)} f ${require_main.where(require_main.butBeside(database))}`);
	return filled.length > 0 ? filled : names;
}
function filledColumns(database, names, from, ...values) {
	const counts = names.map((name) => `count(nullif(nullif(${require_main.quoteName(name)}, '{}'), '[]')) AS ${require_main.quoteName(name)}`);
	const row = database.prepare(`SELECT ${counts} FROM ${from}`).get(...values);
	return names.filter((name) => Number(row?.[name]) > 0);
}
function catalogue(all, shown, rows) {
	const column = (name) => require_main.plainColumn(name, void 0, name === "facts" ? "right" : "left");
	return {
		columns: shown.split(" ").map(column),
		all: all.split(" ").map(column),
		rows
	};
}
function tableNames(database, kinds) {
	return [
		...kinds.map(({ kind }) => kind),
		...require_main.readTexts(database, "SELECT DISTINCT register FROM entries"),
		...Object.keys(common_tables_default)
	];
}
function columnNames(database, table) {
	return database.prepare(`SELECT * FROM ${require_main.quoteName(table)}`).columns().map(({ name }) => name).filter((name) => !name.startsWith("_"));
}
function listTables(database, kinds) {
	const rows = tableNames(database, kinds).map((table) => {
		const what = kinds.some(({ kind }) => kind === table) ? "a fact of the kind" : "an entry of the register";
		return {
			table,
			row: require_main.ownValue(common_tables_default, table) ?? `${what} ${table}`,
			columns: columnNames(database, table)
		};
	});
	const columns = [
		require_main.plainColumn("table"),
		require_main.plainColumn("row", "A row is"),
		require_main.plainColumn("columns")
	];
	return {
		columns,
		all: columns,
		rows
	};
}
Object.defineProperty(exports, "columnNames", {
	enumerable: true,
	get: function() {
		return columnNames;
	}
});
Object.defineProperty(exports, "filledFields", {
	enumerable: true,
	get: function() {
		return filledFields;
	}
});
Object.defineProperty(exports, "kindsWithFacts", {
	enumerable: true,
	get: function() {
		return kindsWithFacts;
	}
});
Object.defineProperty(exports, "listEntries", {
	enumerable: true,
	get: function() {
		return listEntries;
	}
});
Object.defineProperty(exports, "listFields", {
	enumerable: true,
	get: function() {
		return listFields;
	}
});
Object.defineProperty(exports, "listKinds", {
	enumerable: true,
	get: function() {
		return listKinds;
	}
});
Object.defineProperty(exports, "listSources", {
	enumerable: true,
	get: function() {
		return listSources;
	}
});
Object.defineProperty(exports, "listSourcesOfChecks", {
	enumerable: true,
	get: function() {
		return listSourcesOfChecks;
	}
});
Object.defineProperty(exports, "listTables", {
	enumerable: true,
	get: function() {
		return listTables;
	}
});
Object.defineProperty(exports, "tableNames", {
	enumerable: true,
	get: function() {
		return tableNames;
	}
});
