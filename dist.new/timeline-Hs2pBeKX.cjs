require("./rolldown-runtime-n5aEA02a.cjs");
const require_lists = require("./lists-B-P9Fcvw.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
// src/cli/commands/timeline.ts
const declared = {
	...require_main.commonFilters,
	...require_main.listOptions,
	...require_main.factListOptions
};
const command = {
	name: "timeline",
	task: "Ask and cite",
	summary: "List dated facts, the earliest first",
	arguments: require_main.listWords,
	examples: `
    pism timeline # all dated facts
    pism timeline --country Russia # what happened with Russia
    pism timeline --since 2022 # what happened from 2022 on
  `,
	options: declared,
	run(context) {
		const query = require_main.readQuery(context, null);
		const remark = () => ` None of them has a date: \`${`pism facts ${require_main.phrasesOf(query.filters)}`.trimEnd()}\`.`;
		const listed = {
			...query,
			filters: [...query.filters, require_lists.hasDate]
		};
		return require_main.answerListing(context, query, {
			...require_lists.timelineOf(context.index.database, query),
			listed,
			remark
		});
	}
};
exports.command = command;
