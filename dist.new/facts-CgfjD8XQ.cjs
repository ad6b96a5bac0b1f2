require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
// src/cli/commands/facts.ts
const command = {
	name: "facts",
	task: "Ask and cite",
	summary: "List facts of all kinds",
	arguments: require_main.listWords,
	examples: `
    pism facts --country Russia # facts about Russia
    pism facts --since 2022 # facts dated 2022 or later
    pism facts --group-by kind # the number of facts of each kind
  `,
	options: require_main.listingOptions,
	run: (context) => require_main.answerProposed(context, (own) => require_main.listFacts(own, null))
};
exports.command = command;
