const require_main = require("./main-rDNL-VjD.cjs");
const require_group = require("./group-DOvd_EnF.cjs");
const require_in_question = require("./in-question-Cvj7DwqA.cjs");
// src/query/chart.ts
const maxBars = 1e3;
function chartOf(database, query, { groupBy, fields }, display) {
	if (groupBy !== void 0) return countsChart(database, query, groupBy, display);
	if (fields) return numbersChart(database, query, chosenColumns(query.kind, fields), display);
	const { trend, over = "" } = query.kind?.summary ?? {};
	const counts = mainColumns(query.kind).map((name) => ({ groupBy: name }));
	const all = trend === void 0 ? counts : [{ fields: [over, trend] }, ...counts];
	return all.values().map((asked) => chartOf(database, query, asked, display)).find(({ bars }) => bars.length > 1) ?? chartOf(database, query, all[0] ?? { groupBy: "year" }, display);
}
function mainColumns(kind) {
	if (!kind) return ["kind", "year"];
	const isCategory = (field) => field.choices !== void 0 || require_main.registerOfField(field) !== void 0;
	const categories = kind.fields.filter((field) => isCategory(field) && !require_main.isList(field)).map(({ name }) => name);
	return [...new Set([
		...[kind.summary.count ?? []].flat(),
		...categories,
		"year"
	])];
}
function countsChart(database, query, name, display) {
	const { title = "", column, rows, notes } = require_group.groupFacts(database, query, name);
	const all = [...rows];
	const others = name === "year" ? all.filter(({ year }) => !(Number(year) > 0)) : [];
	const drawn = all.filter((row) => !others.includes(row));
	const undrawn = others.map((row) => `${require_main.cellText(column, row, display)} (${row["facts"]})`);
	const bars = upToMax(name === "year" ? withGaps(drawn) : drawn).map((row) => {
		return {
			label: require_main.cellText(column, row, display),
			value: Number(row["facts"]),
			text: String(row["facts"])
		};
	});
	const left = undrawn.length > 0 ? [`Not drawn: ${undrawn.join("; ")}.`] : [];
	const says = [...notes.map((note) => note.says), ...left];
	return {
		title,
		about: "",
		measure: "Facts",
		over: column.title,
		bars,
		isShare: false,
		notes: says
	};
}
function* withGaps(rows) {
	let next = NaN;
	for (const row of rows) {
		const year = Number(row["year"]);
		if (year > next) yield {
			year: year - next > 1 ? `${next}–${year - 1}` : `${next}`,
			facts: 0
		};
		yield row;
		next = year + 1;
	}
}
function numbersChart(database, query, chosen, display) {
	const { kind, field, number, over, caption } = chosen;
	const sort = query.sort?.length || over.order === void 0 ? query.sort ?? [] : [over.name];
	const rows = upToMax(require_main.selectFacts(database, {
		...query,
		sort
	}, [over, caption]));
	const drawn = rows.filter((row) => row[number.name] !== null);
	const undrawn = rows.filter((row) => !drawn.includes(row)).map(({ id }) => display.id(String(id)));
	const bars = barsOf(drawn, chosen, display);
	const incomplete = require_in_question.explainIncomplete(database, [kind], [require_main.isOneOf("f.id", drawn.map(({ id }) => String(id)))]);
	return {
		title: `${require_main.titleOf(query)}: ${require_main.labelInTitle({
			...field,
			caveat: field.note
		})}`,
		about: field.about,
		measure: number.title,
		over: over.title,
		bars,
		isShare: field.show === "percent",
		notes: [
			field.show === "percent" ? `${field.about}.` : "",
			incomplete,
			undrawn.length > 0 ? `Left out, as no number is stated: ${require_main.firstOf(undrawn)}.` : ""
		].filter(Boolean)
	};
}
function barsOf(rows, chosen, display) {
	const { kind, field, number } = chosen;
	const labels = labelsOf(rows, chosen, display);
	const lists = require_main.columnsOf(kind).filter(({ complete }) => complete !== void 0);
	return rows.map((row, at) => {
		const figure = require_main.cellText(number, row, display);
		const counts = (require_main.fieldType(field).fraction?.(field) ?? []).map((name) => Number(row[name]));
		const text = counts.length === 0 ? figure : `${counts.join(" of ")} (${figure})`;
		return {
			label: labels[at] ?? "",
			value: Number(row[number.name]),
			text,
			figure,
			counts,
			names: lists.map((list) => require_main.cellText(list, row, display)).join("; ")
		};
	});
}
function labelsOf(rows, { kind, over, caption }, display) {
	const [date = over] = require_main.pickColumns(kind, kind.date);
	const textsOf = (column) => rows.map((row) => column === over ? "" : require_main.cellText(column, row, display));
	const [captions, dates] = [textsOf(caption), textsOf(date)];
	const areNeeded = new Set(captions).size > 1;
	const joined = (...texts) => texts.filter(Boolean).join(", ");
	const labels = rows.map((row, at) => joined(require_main.cellText(over, row, display), areNeeded ? captions[at] : ""));
	const areUnique = new Set(labels).size === rows.length;
	return labels.map((label, at) => (areUnique ? label : joined(label, dates[at])) || "not stated");
}
function upToMax(rows) {
	const some = [...Iterator.from(rows).take(1001)];
	if (some.length <= maxBars) return some;
	throw new require_main.PismError("usage", `The chart would have more than ${maxBars} bars`, "Choose fewer facts with filters or --limit, or count them with --group-by.");
}
function chosenColumns(kind, fields) {
	if (!kind) throw nothingToDraw(kind, "Facts of several kinds have no number in common that --chart could draw");
	const requestedColumns = require_main.pickColumns(kind, fields);
	const numbers = requestedColumns.filter(isNumber);
	const [number, another] = numbers;
	if (!number) throw nothingToDraw(kind, "--fields names no number for --chart");
	if (another) throw nothingToDraw(kind, `--chart draws one number; choose from ${numbers.map(({ name }) => name).join(", ")}`);
	const labels = requestedColumns.find((column) => !isNumber(column) && column.name !== "passage") ?? require_main.columnByName(require_main.allColumns(kind), kind.summary.over ?? kind.date[0] ?? kind.caption);
	const caption = require_main.columnByName(require_main.allColumns(kind), kind.caption);
	return {
		kind,
		field: number.field,
		number,
		over: labels,
		caption
	};
}
function isNumber(column) {
	const { field } = column;
	return field !== void 0 && field.type !== "ordinal" && ["integer", "number"].includes(require_main.fieldType(field).exportType);
}
function nothingToDraw(kind, why) {
	const numbers = (kind ? require_main.columnsOf(kind) : []).filter(isNumber).map(({ name }) => name);
	const all = [
		...mainColumns(kind),
		"country",
		"verdict"
	];
	const hint = numbers.length > 0 ? `To draw a number, add --fields with one of ${numbers.join(", ")}.\n` : "";
	return new require_main.PismError("usage", why, `${hint}To draw how many facts, add --group-by with one of ${all.join(", ")}.`);
}
Object.defineProperty(exports, "barsOf", {
	enumerable: true,
	get: function() {
		return barsOf;
	}
});
Object.defineProperty(exports, "chartOf", {
	enumerable: true,
	get: function() {
		return chartOf;
	}
});
Object.defineProperty(exports, "chosenColumns", {
	enumerable: true,
	get: function() {
		return chosenColumns;
	}
});
