const require_main = require("./main-rDNL-VjD.cjs");
// src/model/map.ts
const orders = {
	dmy: "3.4.2021 is 3 April",
	mdy: "4/3/2021 is 3 April",
	ymd: "2021/4/3 is 3 April"
};
const tableFormats = {
	csv: "values with a comma or another sign between them",
	tsv: "values with a tab between them",
	json: "a list of records",
	ndjson: "a record in JSON on each line",
	xlsx: "a workbook of Excel or LibreOffice"
};
const order = require_main.field("dates", "choice", "Order of day, month and year in a date of digits", { choices: orders });
const columnFields = [
	require_main.field("column", "text", "Heading of the column"),
	require_main.field("heading", "text", "Regular expression that finds the heading of the column"),
	require_main.field("number", "count", "Number of the column, from 1"),
	require_main.field("file", "text", "Regular expression whose first group, in the name of the file, is the value")
];
const valueFields = [
	...columnFields,
	require_main.field("value", "text", "A constant, or a template with {names} of parts and of fields above"),
	require_main.field("first", "texts", "Parts and fields above; the first with a value is used"),
	require_main.field("stage", "choice", "The status that a stage of the kind begins", { choices: { latest: "the latest stage with a date in the row" } }),
	require_main.field("optional", "flag", "Whether tables may lack the column"),
	require_main.field("split", "text", "For lists: the text between two items, or `line` for the end of a line"),
	require_main.field("pattern", "text", "Regular expression whose first group, or all that it finds, is the value"),
	require_main.field("values", "dictionary", "Written values with their meanings", { anyKey: true }),
	order
];
const placeKeys = [
	"column",
	"heading",
	"number",
	"file",
	"value",
	"first",
	"stage"
];
const tableFields = [
	require_main.field("format", "choice", "Format, where the ending of the file does not say it", { choices: tableFormats }),
	require_main.field("encoding", "text", "Encoding, where it is not UTF-8, such as windows-1250 or iso-8859-2"),
	require_main.field("delimiter", "choice", "Character between two values", { choices: {
		",": "a comma",
		";": "a semicolon",
		"|": "a bar",
		tab: "a tab"
	} }),
	require_main.field("header", "count", "Row of the headings, where it is not the first"),
	require_main.field("sheet", "text", "Sheet of a workbook, where it is not the first"),
	require_main.field("records", "text", "In JSON: where the list of records is, such as result.items")
];
const leaveOutFields = [
	...columnFields,
	require_main.field("optional", "flag", "Whether tables may lack the column"),
	require_main.requiredField("pattern", "text", "Regular expression that finds something in the cell of such a row"),
	require_main.requiredField("why", "text", "Why such a row is not a fact")
];
const correctionFields = [
	require_main.requiredField("id", "text", "Id of the fact"),
	require_main.field("set", "record", "Values of the fact that differ from those of the table, as in a fact file"),
	require_main.field("leave_out", "flag", "That the row is not a fact"),
	require_main.requiredField("why", "text", "Why the table is wrong"),
	require_main.requiredField("on", "date", "The day on which you corrected it", { isPast: true })
];
const short = {
	fields: valueFields,
	short: "column"
};
const mapFields = [
	require_main.requiredField("title", "text", "What table it is for"),
	require_main.requiredField("kind", "text", "The kind of fact that it makes"),
	require_main.field("about", "text", "Where such a table is found, and what the map leaves out"),
	require_main.field("source", "record", "Content of source.yaml if the folder has none yet", { fields: require_main.sourceFields.map((each) => ({
		...each,
		required: false
	})) }),
	require_main.field("table", "record", "How the table is read", { fields: tableFields }),
	order,
	require_main.field("empty", "texts", "Texts that mean no value in a cell"),
	require_main.field("parts", "dictionary", "Values for templates and the key", short),
	require_main.requiredField("fields", "dictionary", "Where each field of the fact comes from", short),
	require_main.requiredField("says", "texts", "Templates of the sentence; the first whose values all exist is used"),
	require_main.field("tags", "texts", "Tags of every fact"),
	require_main.field("key", "texts", "Fields and parts that identify a row, if the subject of the kind does not"),
	require_main.field("leave_out", "records", "Rows that are not facts", { fields: leaveOutFields }),
	require_main.field("corrections", "records", "What is wrong in the table, fact by fact", {
		fields: correctionFields,
		oneOf: ["set", "leave_out"]
	}),
	require_main.field("names", "dictionary", "Names that the registers do not know, with the ids of their entries", {
		anyKey: true,
		maxEntries: 1e4
	})
];
Object.defineProperty(exports, "mapFields", {
	enumerable: true,
	get: function() {
		return mapFields;
	}
});
Object.defineProperty(exports, "placeKeys", {
	enumerable: true,
	get: function() {
		return placeKeys;
	}
});
Object.defineProperty(exports, "tableFormats", {
	enumerable: true,
	get: function() {
		return tableFormats;
	}
});
