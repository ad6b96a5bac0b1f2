require("./rolldown-runtime-n5aEA02a.cjs");
const require_catalogue = require("./catalogue-BUkJpdZe.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
// src/cli/commands/sources.ts
const compared = "The sources of checks: `pism sources --checks`. What they say: `pism checks`.";
const command = {
	name: "sources",
	task: "See what is covered",
	summary: "List sources of facts: bulletins, datasets, reports, pages",
	about: "What other sources say of the facts is in `pism checks`; --checks lists those sources.",
	examples: `
    pism sources # all sources, newest first
    pism sources --checks # the sources of checks, with how many checks each
  `,
	options: {
		checks: require_main.option("Output", "--checks", "list the sources of checks instead"),
		...require_main.outputOptions
	},
	run({ index: { database }, options }) {
		if (options.checks) return require_catalogue.listSourcesOfChecks(database);
		return {
			...require_catalogue.listSources(database),
			notes: require_main.notesAt("table", compared)
		};
	}
};
exports.command = command;
