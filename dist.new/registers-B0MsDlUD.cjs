const require_rolldown_runtime = require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_catalogue = require("./catalogue-BUkJpdZe.cjs");
// src/cli/registers.ts
var registers_exports = require_rolldown_runtime.__exportAll({ registerCommand: () => registerCommand });
const ofActors = "Only facts that name the actor itself; `--group-by country` counts those on its parts too.";
function registerCommand(name) {
	return {
		name,
		task: "See what is covered",
		summary: `List ${name}, with the number of facts that name each`,
		arguments: [["[words...]", "part of a name in any language, an id or a public identifier"]],
		examples: `pism ${name} # ${name} that facts name`,
		options: require_main.outputOptions,
		run({ index, words }) {
			const isSearch = words.length > 0;
			const search = `\`pism search ${words.map(require_main.shellWord).join(" ")}\` lists the facts.`;
			const notes = require_main.notesAt("table", name === "actors" ? ofActors : "", isSearch ? search : "");
			const none = isSearch ? `None of the ${name} is called ${words.join(" ")}.` : `There are no ${name}.`;
			const ifEmpty = async () => ({ notes: require_main.notesAt("stderr", none) });
			return {
				...require_catalogue.listEntries(index.database, name, words),
				notes,
				ifEmpty
			};
		}
	};
}
Object.defineProperty(exports, "registerCommand", {
	enumerable: true,
	get: function() {
		return registerCommand;
	}
});
Object.defineProperty(exports, "registers_exports", {
	enumerable: true,
	get: function() {
		return registers_exports;
	}
});
