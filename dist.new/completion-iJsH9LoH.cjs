require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_line = require("./line-Hon2opb1.cjs");
let node_fs = require("node:fs");
// src/cli/commands/completion.ts
const declared = { output: require_main.outputOption("write to a file") };
const command = {
	name: "completion",
	task: "Use facts elsewhere",
	summary: "Print a script that lets your shell complete pism at Tab",
	about: "The Tab key then completes commands, options, choices, columns, countries, other names, ids and tags, from the facts that --facts or PISM_FACTS names. To be quick, Tab reads the index of the last command and never rebuilds it; it does not complete values of facts with errors. The first lines of the script say how to install it. pism must be on the PATH.",
	examples: `
    pism completion bash # the script for bash: source <(pism completion bash)
    pism completion zsh # the script for zsh
    pism completion fish # the script for fish: pism completion fish | source
  `,
	facts: "own",
	arguments: [[
		"<shell>",
		`one of ${require_line.shells.join(", ")}`,
		[...require_line.shells]
	]],
	options: declared,
	run({ words }) {
		const shell = require_main.oneOf(words[0] ?? "", [...require_line.shells], "The shell");
		return { text: (0, node_fs.readFileSync)(require_main.builtFile(`cli/completion/completion.${shell}`), "utf8") };
	}
};
exports.command = command;
