const require_rolldown_runtime = require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_in_question = require("./in-question-Cvj7DwqA.cjs");
// src/query/group.ts
var group_exports = require_rolldown_runtime.__exportAll({
	countByStage: () => countByStage,
	groupFacts: () => groupFacts,
	matrixFacts: () => matrixFacts,
	pivotFacts: () => pivotFacts
});
function groupingOf({ kind }, name, option, alias = "each") {
	const column = require_main.columnByName(require_main.allColumns(kind), name, option);
	const { sql = "NULL", type, register } = column;
	if (type !== "texts") return {
		column,
		value: sql,
		join: ""
	};
	return {
		column: {
			...column,
			...require_main.namedIn(register),
			type: "text"
		},
		value: `${alias}.value`,
		join: `LEFT JOIN json_each(${sql}) ${alias}`
	};
}
function absentLabel({ name }) {
	return require_main.ownValue({
		year: "no date",
		verdict: "not compared in full"
	}, name) ?? "not stated";
}
function groupFacts(database, query, name) {
	const { kind } = query;
	const { column, value, join } = groupingOf(query, name, "--group-by");
	const inOrder = column.isOrdered ? `min(${column.order === value ? "grouped_value" : "in_order"})` : "2 DESC";
	const filters = join === "" ? query.filters : require_main.asSubquery(query);
	const { counted, count, unit } = require_main.unitOf(query, join !== "");
	const units = `${unit}s`;
	const values = `${value} AS grouped_value, ${counted} AS counted, ${column.order ?? "NULL"} AS in_order`;
	const sql = `SELECT grouped_value, ${count} FROM ${require_main.rowsToCount({
		kind,
		filters
	}, values, join)} GROUP BY 1
    ORDER BY grouped_value IS NULL, ${inOrder}, ${nameSql("grouped_value", column)}, 1`;
	const cells = require_main.readCells(database, sql, require_main.valuesOf(filters));
	const all = Array.from(cells, ([cell, facts]) => ({
		[column.name]: require_main.valueIn(cell, column.type),
		[units]: facts
	}));
	const missing = absentLabel(column);
	const show = (cell, display, row) => column.show(cell, display, row) || (cell === null && display.forReader ? missing : "");
	const shown = {
		...column,
		show
	};
	const columns = [shown, require_main.plainColumn(units, require_main.headline(units), "right")];
	const counts = all.reduce((sum, row) => sum + Number(row[units]), 0);
	const says = countNotes(column, unit, require_main.countFacts(database, query), counts);
	const { field } = column;
	const incomplete = kind && (field?.complete !== void 0 || name === require_main.byActor) ? require_in_question.explainIncomplete(database, [kind], require_main.asSubquery(query), field?.name) : "";
	if (incomplete !== "") says.push(`${incomplete} Counts may be higher.`);
	const rows = all.slice(0, query.limit);
	return {
		title: `${require_main.titleOf(query)} by ${require_main.labelInTitle(column)}`,
		column: shown,
		columns,
		all: columns,
		rows,
		notes: require_main.notesAt("answer", ...says)
	};
}
function nameSql(value, { register }) {
	return register === void 0 ? value : `(SELECT coalesce(short, name) FROM entries WHERE register = ${require_main.quoteText(register)} AND id = ${value})`;
}
function countNotes({ name }, unit, total, counts) {
	if (name === "year") return ["A fact counts once, in its first year."];
	const each = name === "country" ? "country it names" : `of its ${require_main.columnLabel({ name })}`;
	const more = name === "country" ? " What belongs to a state, such as a ministry, counts for both." : "";
	const says = `A ${unit} counts once for each ${each}: ${require_main.counted(total, unit)}, ${counts} counts.`;
	return counts === total ? [] : [says + more];
}
function countByStage(database, query) {
	const status = query.kind && require_main.stagesOf(query.kind)?.status.name;
	if (!status || require_main.countFacts(database, query) === 0) return "";
	const { rows } = groupFacts(database, {
		...query,
		limit: void 0
	}, status);
	return `: ${[...rows].reverse().sort((one, other) => Number(other["facts"]) - Number(one["facts"])).map((row) => `${row[status] ?? "not stated"} ${row["facts"]}`).join(", ")}`;
}
function matrixFacts(database, query, { pivot, over }) {
	const entriesOf = ({ asked: { breakdown, named = [], included = [], isSearch = [], isNegated } = {} }) => {
		if (breakdown === require_main.byActor || breakdown === pivot) return [...named, ...included];
		const [word] = require_main.namesIn(database, isNegated ? [] : isSearch);
		return word?.others.length === 0 ? word.names.map(({ id }) => id) : [];
	};
	const entries = query.filters.flatMap(entriesOf);
	const others = query.filters.filter((filter) => entriesOf(filter).length === 0);
	const has = (not, filters) => {
		return {
			...query,
			filters: [...filters, {
				sql: `k.${require_main.quoteName(pivot)} IS ${not} NULL`,
				values: []
			}]
		};
	};
	const ofEntries = pivotFacts(database, has("NOT", others), pivot, over, entries);
	const filters = ofEntries.rows.length > 0 ? others : query.filters;
	const result = filters === others ? ofEntries : pivotFacts(database, has("NOT", filters), pivot, over);
	const without = Array.from(require_main.cellsOfFacts(database, has("", filters), "f.id"), ([id]) => require_main.shortIds(database)(String(id)));
	const note = `${require_main.firstOf(without)} ${without.length === 1 ? "names" : "name"} none.`;
	return without.length === 0 ? result : {
		...result,
		notes: [...require_main.notesAt("answer", note), ...result.notes]
	};
}
const maxCells = 1e6;
function pivotFacts(database, query, name, over, only) {
	const down = groupingOf(query, name, "--pivot", "down");
	const across = groupingOf(query, over, "--over", "across");
	const pairs = countPairs(database, query, down, across);
	const heads = [...Map.groupBy(pairs, ({ head }) => head)].sort(([one], [other]) => {
		return Number(one === null) - Number(other === null) || ((one ?? 0) < (other ?? 0) ? -1 : 1);
	});
	const stated = pairs.filter(({ value }) => value !== null);
	const sizeOf = (own) => own.reduce((sum, { facts }) => sum + facts, 0);
	const lines = [...Map.groupBy(stated, ({ value }) => value)].sort(([, one], [, other]) => sizeOf(other) - sizeOf(one)).filter(([value]) => only?.includes(value) ?? true).slice(0, query.limit);
	const size = heads.length * lines.length;
	if (size > maxCells) throw new require_main.PismError("usage", `The pivot would have ${size} cells; the limit is ${maxCells}`, "Filter the facts, limit the rows with --limit, or count by one column with --group-by.");
	const titles = heads.map(([head]) => String(require_main.valueIn(head, across.column.type) ?? "none"));
	const names = require_main.uniqueNames([down.column.name, ...titles]);
	const rows = lines.map(([value, own]) => {
		const facts = new Map(own.map((pair) => [pair.head, pair.facts]));
		const isKnown = own.every(({ heads_known }) => heads_known === 1);
		const cells = heads.map(([head, all]) => {
			const isNone = all.every(({ values_known }) => values_known === 1) && (isKnown || head === null);
			return facts.get(head) ?? (isNone ? 0 : null);
		});
		const values = [require_main.valueIn(value, down.column.type), ...cells];
		return Object.fromEntries(names.map((each, position) => [each, values[position] ?? null]));
	});
	const onlyMarks = lines.every(([, own]) => own.every(({ facts }) => facts <= 1));
	const columns = names.map((each, at) => {
		const [head] = heads[at - 1] ?? [];
		return head === void 0 ? down.column : headColumn(across.column, each, head, onlyMarks);
	});
	const hasUnknown = rows.some((row) => Object.values(row).includes(null));
	const title = `${require_main.titleOf(query)} by ${require_main.labelInTitle(down.column)} and ${require_main.labelInTitle(across.column)}`;
	const { kind } = query;
	const incomplete = hasUnknown && kind ? require_in_question.explainIncomplete(database, [kind], require_main.asSubquery(query), down.column.name) : "";
	const legend = require_main.marksLegend(hasUnknown, onlyMarks, incomplete);
	return {
		title,
		columns,
		all: columns,
		rows,
		notes: require_main.notesAt("marks", legend)
	};
}
function countPairs(database, query, down, across) {
	const { counted, count } = require_main.unitOf(query, (down.join || across.join) !== "");
	const isComplete = ({ column }) => `coalesce(${require_main.completeSql(column.field)}, 0)`;
	const values = `${down.value} AS value, ${across.value} AS head, ${counted} AS counted,
    ${isComplete(down)} AS value_known, ${isComplete(across)} AS head_known`;
	const filters = require_main.asSubquery(query);
	const sql = `SELECT value, head, ${count} AS facts, min(value_known) AS values_known, min(head_known) AS heads_known
    FROM ${require_main.rowsToCount({
		kind: query.kind,
		filters
	}, values, `${down.join} ${across.join}`)}
    GROUP BY 1, 2 ORDER BY ${nameSql("value", down.column)}, 1`;
	return require_main.readAll(database, sql, ...require_main.valuesOf(filters));
}
function headColumn(across, name, head, onlyMarks) {
	const title = across.show(require_main.valueIn(head, across.type), require_main.codesDisplay, {}) || absentLabel(across);
	return {
		...require_main.plainColumn(name, title, "right"),
		...across.register === void 0 ? {} : { titleRegister: across.register },
		show(value, { forReader }) {
			if (!forReader) return value === null ? "" : String(value);
			if (value === null) return require_main.marks.unknown;
			if (value === 0) return require_main.marks.no;
			return onlyMarks ? require_main.marks.yes : String(value);
		}
	};
}
Object.defineProperty(exports, "groupFacts", {
	enumerable: true,
	get: function() {
		return groupFacts;
	}
});
Object.defineProperty(exports, "group_exports", {
	enumerable: true,
	get: function() {
		return group_exports;
	}
});
Object.defineProperty(exports, "pivotFacts", {
	enumerable: true,
	get: function() {
		return pivotFacts;
	}
});
