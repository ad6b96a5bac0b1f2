const require_main = require("./main-rDNL-VjD.cjs");
// src/export/tables.ts
function tablesOf({ database, registers }, kinds, filters, nested) {
	const { sql, values, ...chosen } = chosenFacts(kinds, filters);
	const isFiltered = filters.length > 0;
	const cited = isFiltered ? `source IN (SELECT source FROM fact_rows WHERE ${sql})` : "true";
	return [
		...kinds.map((kind) => {
			const ofKind = isFiltered ? [{
				...chosen,
				sql: `k.${sql}`,
				values
			}] : [];
			const columns = nested ? require_main.columnsOf(kind) : flatColumns(kind);
			const rows = require_main.selectFacts(database, {
				kind,
				filters: ofKind
			}, columns);
			return {
				name: kind.kind,
				columns,
				rows
			};
		}),
		plainTable(database, "checks", checkColumns, `WHERE ${sql} ORDER BY id, source_says`, values),
		plainTable(database, "sources", sourceColumns, `WHERE ${cited} ORDER BY source`, isFiltered ? values : []),
		...registers.map((register) => plainTable(database, register, require_main.entryFields.map(columnOfField), "ORDER BY id", []))
	];
}
function listOfFacts({ database }, kinds, filters) {
	const { sql, values } = chosenFacts(kinds, filters);
	return plainTable(database, "facts", [
		"id",
		"kind",
		"source"
	].map(columnOf), `WHERE ${sql} ORDER BY id`, values);
}
function chosenFacts(kinds, filters) {
	const names = kinds.map(({ kind }) => kind);
	const all = [...filters, require_main.isOneOf("f.kind", names)];
	return {
		sql: `fact IN (SELECT f.fact FROM ${require_main.fromClause(null)} ${require_main.where(all)})`,
		values: require_main.valuesOf(all)
	};
}
function flatColumns(kind) {
	return require_main.columnsOf(kind).flatMap((column) => {
		const { name, type, field } = column;
		if (name === "place") return require_main.placeColumns.map((each) => typedColumn(each, textPlaces.has(each) ? "text" : "integer", `f.${each}`));
		if (type === "array") return [typedColumn(name, "array", `f.${name}`)];
		const own = {
			...column,
			show: showCell
		};
		if (!field || !column.isDate) return [own];
		return [own, ...["first", "last"].map((end) => typedColumn(`${name}_${end}`, "day", require_main.quoteName(`${name}_${end}`)))];
	});
}
const typeOfColumn = {
	finer: "flag",
	value: "object"
};
const checkColumns = "id kind verdict finer on_field says source_says value grade title publisher url date on".split(" ").map(columnOf);
const sourceColumns = [columnOf("source"), ...require_main.listedSourceFields.map(columnOfField)];
const textPlaces = new Set(["file_name", "hash"]);
function plainTable(database, name, columns, rest, values) {
	const sql = `SELECT ${require_main.selectClause(columns)} FROM ${require_main.quoteName(name)} ${rest}`;
	return {
		name,
		columns,
		rows: require_main.readRows(database, sql, values, columns)
	};
}
function columnOf(name) {
	return typedColumn(name, typeOfColumn[name] ?? "text", require_main.quoteName(name));
}
function columnOfField(field) {
	return typedColumn(field.name, require_main.fieldType(field).exportType, require_main.quoteName(field.name));
}
function typedColumn(name, type, sql) {
	return require_main.sqlColumn(name, sql, {
		type,
		show: showCell
	});
}
function showCell(value) {
	if (value === null) return "";
	return typeof value === "object" ? JSON.stringify(value) : String(value);
}
Object.defineProperty(exports, "chosenFacts", {
	enumerable: true,
	get: function() {
		return chosenFacts;
	}
});
Object.defineProperty(exports, "listOfFacts", {
	enumerable: true,
	get: function() {
		return listOfFacts;
	}
});
Object.defineProperty(exports, "tablesOf", {
	enumerable: true,
	get: function() {
		return tablesOf;
	}
});
