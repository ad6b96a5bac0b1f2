require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_search = require("./search-rRI6Q2uN.cjs");
const command = {
	name: "search",
	task: "Ask and cite",
	summary: "Search all facts for words or a question, best matches first",
	arguments: [["<words...>", "words to look for, in any form, or a question; '!word' or not word for facts without it; quote a phrase"]],
	examples: `
    pism search genocide # facts that mention genocide, in any form
    pism search why did the US not resume the dialogue # the facts nearest to a question
    pism search rights '!dialogue' # facts that mention rights, and no dialogue
    pism search dialogue --limit 5 # the five best matches
  `,
	options: {
		...require_main.commonFilters,
		all: require_main.option("Filters", "--all", "show weak matches too"),
		...require_main.limitOptions(` (default: 20 on a terminal)`),
		...require_main.factListOptions
	},
	async run(context) {
		const { database } = context.index;
		const { wanted } = require_main.wordsBySign(context.words);
		if (context.words.length > 0 && wanted.every((word) => require_main.filterById(database, word))) return require_main.listFacts(context, null);
		const { io, options, words } = context;
		const query = require_main.readQuery({
			...context,
			words: []
		}, null);
		const found = require_search.searchIn(database, query, words, options.all);
		const limit = io.stdout.isTerminal && !options.output && require_main.formatFor(options, io).forReader && !options.all ? query.limit ?? 20 : query.limit;
		const answer = await require_main.answerListing(context, found.query, {
			count: () => found.count().listed,
			list: () => found.list(limit),
			notes: require_main.notesAt("answer", found.unknown.length > 0 ? `Nothing has ${require_main.alternatives(found.unknown)}.` : "")
		});
		if (options.count) return answer;
		const atEnd = () => {
			const { listed, matching } = found.count();
			const isWhole = limit === void 0 || listed <= limit;
			const rest = isWhole && matching > listed ? `and ${require_main.counted(matching - listed, "weaker one")}: --all` : "";
			const isCut = !isWhole && query.limit === void 0;
			return { notes: require_main.notesAt("stderr", isCut ? `${limit} of ${listed} facts; --limit ${listed} shows all.` : "", rest) };
		};
		return {
			...answer,
			atEnd
		};
	}
};
exports.command = command;
