const require_main = require("./main-rDNL-VjD.cjs");
// src/query/lists.ts
function tableColumns(alias, names) {
	return names.split(" ").map((each) => {
		const [name = each, column = name] = each.split("=");
		return require_main.sqlColumn(name, `${alias}.${require_main.quoteName(column)}`, name === "finer" ? { type: "flag" } : {});
	});
}
function columnsOfFields(alias, fields) {
	return fields.map((field) => {
		const { show, exportType: type } = require_main.fieldType(field);
		const { name } = field;
		const empty = JSON.stringify(require_main.absentValues([field])[name]);
		const value = `coalesce(${alias}.${require_main.quoteName(name)}, ${empty === "null" ? "NULL" : require_main.quoteText(empty)})`;
		return require_main.sqlColumn(name, value, {
			show: (value, display) => show(value, display, field),
			align: type === "integer" || type === "number" ? "right" : "left",
			type,
			isWidest: name === "about"
		});
	});
}
function readList(database, list, query = {}) {
	const { all, shown, isOfFacts, from, filters, order } = list;
	const { sort = [], limit } = query;
	const rest = `ORDER BY ${[...require_main.orderKeys(sort, (name) => require_main.columnByName(all, name, "--sort")), order].join(", ")} ${require_main.limitClause({ limit })}`;
	const more = isOfFacts ? [comparedOf] : [];
	const sql = `SELECT ${require_main.selectClause([...all, ...more])} FROM ${from} ${require_main.where(filters)} ${rest}`;
	const rows = require_main.readRows(database, sql, require_main.valuesOf(filters), [...all, ...more]);
	return {
		...isOfFacts ? require_main.listColumns(all, shown, ["date", "says"]) : { columns: require_main.columnsByName(all, shown) },
		all,
		rows
	};
}
const isDisputed = `f.verdict IN (${require_main.disputedVerdicts.map(require_main.quoteText)})`;
const comparedOf = require_main.sqlColumn("document", `iif(${isDisputed}, ${require_main.wholeDocument}, NULL)`, { type: "object" });
const checkColumns = "fact=id field=on_field value verdict finer says=source_says title publisher url grade date on".split(" ");
function checksIn(database, kinds, query, wanted = []) {
	const withShow = (column) => {
		if (column.name === "fact") return {
			...column,
			show: require_main.idColumn().show
		};
		if (column.name !== "value") return column;
		const show = (value, display, { kind, field }) => {
			const of = kinds.find((each) => each.kind === kind)?.fields.find(({ name }) => name === field);
			return of && value !== null ? require_main.fieldType(of).show(value, display, of) : require_main.showPlain(value, display);
		};
		return {
			...column,
			sql: "c.value -> ('$.' || c.on_field)",
			type: "object",
			show
		};
	};
	const list = {
		all: tableColumns("c", `${checkColumns.join(" ")} kind`).map(withShow),
		shown: checkColumns.map((name) => name.split("=")[0] ?? name),
		from: "fact_rows f JOIN checks c ON c.fact = f.fact",
		filters: [...require_main.asSubquery(query), ...wanted],
		order: `NOT coalesce(${require_main.disputed.sql}, 0), ${require_main.placeOrder}, f.kind, f.position, c.verdict NOT IN (${require_main.verdictsAgainst.map(require_main.quoteText)})`
	};
	return {
		count: () => require_main.countRows(database, list.from, list.filters),
		list: () => {
			const read = readList(database, list, query);
			return {
				...read,
				all: read.columns,
				rowsAre: "check"
			};
		}
	};
}
function checkWords(database, words) {
	const { wanted, unwanted } = require_main.wordsBySign(words);
	const anywhere = (word) => {
		const [inFact] = require_main.wordsFilters(database, [word]);
		if (!inFact.asked?.isSearch) return inFact;
		const inSource = inTexts("c.source_says, c.title, c.publisher", word);
		return {
			...inFact,
			sql: `${inFact.sql} OR ${inSource.sql}`,
			values: [...inFact.values, ...inSource.values]
		};
	};
	return [...wanted.map(anywhere), ...unwanted.map((word) => require_main.without(word, anywhere(word)))];
}
function inTexts(texts, word) {
	const text = `concat_ws(' ', '', ${texts}, '')`;
	if (!/^[A-Za-z\d]{1,80}$/.test(word)) return {
		sql: `instr(lower(${text}), ?) > 0`,
		values: [word.toLowerCase()]
	};
	const [cased, part] = require_main.abbreviation.test(word) ? [text, word] : [`lower(${text})`, word.toLowerCase()];
	return {
		sql: `${cased} GLOB ?`,
		values: [`*[^A-Za-z0-9]${part}${word.length > 3 ? "" : "[^A-Za-z0-9]"}*`]
	};
}
const hasDate = {
	sql: "f.fact IN (SELECT fact FROM fact_dates)",
	values: [],
	asked: { breakdown: require_main.byYear }
};
function timelineOf(database, query) {
	const dates = tableColumns("d", "date first last field").map(asDateColumn);
	const within = query.filters.flatMap(({ asked: { days } = {} }) => days ? [`NOT (d.first >= ${require_main.quoteText(days.first)} AND d.last <= ${require_main.quoteText(days.last)}), `] : []);
	const isInPeriod = query.filters.some(({ asked }) => asked?.breakdown === require_main.byYear);
	const list = {
		all: [
			...dates,
			...tableColumns("f", "kind id source title says"),
			...require_main.comparisonColumns()
		],
		shown: [
			"date",
			"field",
			"kind"
		],
		isOfFacts: true,
		from: datesInRange(query),
		filters: require_main.asSubquery(query),
		order: `${isInPeriod ? `d.last = '${require_main.openEnd}', ` : ""}${within.join("")}d.first, d.last, ${require_main.placeOrder}, f.kind, f.position, d.field`
	};
	return {
		count: () => require_main.countRows(database, list.from, list.filters),
		list: () => readList(database, list, query)
	};
}
function asDateColumn(column) {
	if (column.name === "date") return {
		...column,
		show: require_main.showDate,
		order: "d.first"
	};
	return column.name === "field" ? {
		...column,
		show: (value) => require_main.headline(String(value)).toLowerCase()
	} : column;
}
function datesInRange({ kind, filters }) {
	if (kind === null && filters.length === 0) return "fact_dates d INDEXED BY fact_dates_first CROSS JOIN fact_rows f ON f.fact = d.fact";
	return `${require_main.fromClause(kind)} JOIN fact_dates d ON d.fact = f.fact`;
}
Object.defineProperty(exports, "checkWords", {
	enumerable: true,
	get: function() {
		return checkWords;
	}
});
Object.defineProperty(exports, "checksIn", {
	enumerable: true,
	get: function() {
		return checksIn;
	}
});
Object.defineProperty(exports, "columnsOfFields", {
	enumerable: true,
	get: function() {
		return columnsOfFields;
	}
});
Object.defineProperty(exports, "comparedOf", {
	enumerable: true,
	get: function() {
		return comparedOf;
	}
});
Object.defineProperty(exports, "hasDate", {
	enumerable: true,
	get: function() {
		return hasDate;
	}
});
Object.defineProperty(exports, "readList", {
	enumerable: true,
	get: function() {
		return readList;
	}
});
Object.defineProperty(exports, "tableColumns", {
	enumerable: true,
	get: function() {
		return tableColumns;
	}
});
Object.defineProperty(exports, "timelineOf", {
	enumerable: true,
	get: function() {
		return timelineOf;
	}
});
