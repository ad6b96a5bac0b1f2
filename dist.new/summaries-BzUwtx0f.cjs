const require_registers = require("./registers-B0MsDlUD.cjs");
// src/cli/summaries.json
var summaries_default = [
	{
		"name": "facts",
		"task": "Ask and cite",
		"summary": "List facts of all kinds"
	},
	{
		"name": "search",
		"task": "Ask and cite",
		"summary": "Search all facts for words or a question, best matches first"
	},
	{
		"name": "show",
		"task": "Ask and cite",
		"summary": "Show a fact in full, what disputes it first; or a source"
	},
	{
		"name": "cite",
		"task": "Ask and cite",
		"summary": "Cite a bulletin or other source, or a fact with its place"
	},
	{
		"name": "checks",
		"task": "Ask and cite",
		"summary": "List disputed facts with both values, or what other sources say of a fact"
	},
	{
		"name": "summary",
		"task": "Ask and cite",
		"summary": "Summarise what is loaded, what it says and what is disputed"
	},
	{
		"name": "timeline",
		"task": "Ask and cite",
		"summary": "List dated facts, the earliest first"
	},
	{
		"name": "compare",
		"task": "Ask and cite",
		"summary": "Compare two facts, what sources state, or two states of a folder"
	},
	{
		"name": "sources",
		"task": "See what is covered",
		"summary": "List sources of facts: bulletins, datasets, reports, pages"
	},
	{
		"name": "kinds",
		"task": "See what is covered",
		"summary": "List kinds of facts, or the fields of a kind"
	},
	{
		"name": "new",
		"task": "Write facts",
		"summary": "Start a bulletin or other source, or a kind of fact"
	},
	{
		"name": "draft",
		"task": "Write facts",
		"summary": "Write what a model or a person needs to propose facts of your copy"
	},
	{
		"name": "import",
		"task": "Write facts",
		"summary": "Hold proposals to your copy, or turn the rows of tables into facts"
	},
	{
		"name": "review",
		"task": "Write facts",
		"summary": "Confirm what was proposed, beside its text: one page for a browser"
	},
	{
		"name": "verify",
		"task": "Check facts",
		"summary": "Compare facts with your copy of a bulletin or report"
	},
	{
		"name": "proofread",
		"task": "Ask and cite",
		"summary": "Show your own text beside the nearest facts"
	},
	{
		"name": "coverage",
		"task": "Check facts",
		"summary": "List sentences of a bulletin or report that facts do not hold in full"
	},
	{
		"name": "anchor",
		"task": "Write facts",
		"summary": "Print the source line of a passage, to paste into a fact"
	},
	{
		"name": "check",
		"task": "Check facts",
		"summary": "Check fact files, and list all problems and their remedies"
	},
	{
		"name": "sql",
		"task": "Use facts elsewhere",
		"summary": "Query the facts in SQL; without a query, list tables and columns"
	},
	{
		"name": "report",
		"task": "Use facts elsewhere",
		"summary": "Write a report on facts: one self-contained HTML page"
	},
	{
		"name": "export",
		"task": "Use facts elsewhere",
		"summary": "Export facts to SQLite, Parquet, CSV or NDJSON"
	},
	{
		"name": "completion",
		"task": "Use facts elsewhere",
		"summary": "Print a script that lets your shell complete pism at Tab"
	},
	{
		"name": "mcp",
		"task": "Use facts elsewhere",
		"summary": "Answer an AI assistant, over the Model Context Protocol"
	}
];
// src/cli/summaries.ts
function summariesOf(registers) {
	return [...summaries_default, ...registers.map(require_registers.registerCommand)];
}
Object.defineProperty(exports, "summariesOf", {
	enumerable: true,
	get: function() {
		return summariesOf;
	}
});
