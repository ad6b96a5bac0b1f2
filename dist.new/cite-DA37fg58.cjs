require("./rolldown-runtime-n5aEA02a.cjs");
const require_cite = require("./cite-C7b8NnXu.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
let node_path = require("node:path");
// src/cli/commands/cite.ts
const names = Object.keys(require_cite.styles);
const abouts = Object.entries(require_cite.styles).map(([name, { about }]) => `\n  ${name}: ${about}`);
const command = {
	name: "cite",
	task: "Ask and cite",
	summary: "Cite a bulletin or other source, or a fact with its place",
	about: "The citation of a fact names its source and the place: a paragraph or the lead, a page, or a row of a dataset. BibTeX, RIS and CSL-JSON have one record for each source, with the places of its facts in a note. Their keys never change.\n\npism is neither from nor affiliated with the publishers that it cites. The facts that come with it are under the MIT licence, as its code is; `pism facts --unchecked` lists those that no second person has compared with their source.",
	arguments: [["[id...]", "ids of sources or facts; without them, all sources"]],
	examples: `
    pism cite my-bulletin # the bulletin, for a list of references
    pism cite my-fact another-fact --style bibtex # an entry for a .bib file, with both paragraphs
  `,
	options: {
		style: require_main.choiceOption("Output", "--style <style>", "cite in this style (default: apa)", names, abouts.join("")),
		each: require_main.option("Output", "--each", "in BibTeX, RIS and CSL-JSON: a record of each fact, not of each source"),
		json: require_main.option("Output", "--json", "print CSL-JSON"),
		output: require_main.outputOption("write to a file; its ending (.bib, .ris, .json) chooses the style")
	},
	async run(context) {
		const name = styleOf(context.options);
		const { load, endings } = require_cite.styles[name];
		if (context.options.each && endings.length === 0) throw new require_main.PismError("usage", `--each is for BibTeX, RIS and CSL-JSON, not for ${name}`, "Leave it out.");
		const cite = await load();
		const ids = context.words.length > 0 ? context.words : require_main.sourceIds(context.index.database);
		const cited = new Map(ids.map((id) => require_cite.citedAs(id, context.index)));
		return {
			text: require_main.visibleLines(cite([...cited.values()], context.options.each)),
			count: cited.size,
			rowsAre: "citation"
		};
	}
};
function styleOf({ style, json, output }) {
	if (style !== void 0) return style;
	if (json) return "csl-json";
	const ending = (0, node_path.extname)(output?.toLowerCase() ?? "").slice(1);
	const meant = names.find((name) => require_cite.styles[name]?.endings.includes(ending));
	if (meant !== void 0 || [
		"",
		"txt",
		"md"
	].includes(ending)) return meant ?? "apa";
	throw new require_main.PismError("usage", `No citation style has the ending .${ending}`, "Choose one with --style.");
}
exports.command = command;
