require("./rolldown-runtime-n5aEA02a.cjs");
const require_sources = require("./sources-BPMBjaqz.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_find = require("./find-BRLnIlDS.cjs");
// src/cli/commands/compare.ts
const factOptions = {
	exitStatus: require_main.option("Comparison", "--exit-status", "exit with 1 when something differs"),
	propose: require_main.option("Comparison", "--propose", "print checks to paste that name facts of the other source"),
	...require_main.outputOptions
};
const { source: _, ...filters } = require_main.commonFilters;
const sourceOptions = {
	show: require_main.repeatable("Comparison of sources", "--show <result>", "show only: same, finer, later, different, not-compared, only-first, only-second, all"),
	...filters
};
const declared = {
	...factOptions,
	...sourceOptions
};
const texts = {
	name: "compare",
	task: "Ask and cite",
	summary: "Compare two facts, what sources state, or two states of a folder",
	about: `Two facts of a kind: every field side by side; for lists, what the second gained and lost, and which entries are unknown because a list is incomplete.\n\nTwo sources: facts of both about the same thing are the same, finer in one (more exact), later in one (a status that began after the day of the other), or different. Facts of only one source are counted, and --show lists them. If both sources describe one document, their facts are paired by place. Name one source to compare it with all others, or none to compare all. A pair is listed if either fact matches the filters; the fields of a kind are filters too (\`pism help <kind>\`).\n\nTwo states of a facts folder, the older first: which facts were added, removed or changed, field by field. A state is a folder, an exported .db or \`builtin\`. If both describe one source under two ids, facts at the same place in it are compared. Kinds and registers are not.`,
	arguments: [["[id...]", "two facts; up to two sources and the kinds to compare; or two folders or .db files"]],
	examples: `
    pism compare my-bulletin my-source --facts builtin --facts my-facts # what both state about the same things
    pism compare my-old-facts my-facts # what changed between two states of a folder
  `
};
const command = {
	...texts,
	options: declared,
	optionsOfKinds(kinds) {
		const all = kinds.flatMap((kind) => Object.entries(require_main.fieldOptions(kind)));
		return Object.fromEntries(all.map(([name, each]) => [name, each.hideHelp()]));
	},
	async ownFor(words, io) {
		const { isState, ofStates } = await Promise.resolve().then(() => require("./compare-states-OFOGyw_I.cjs"));
		return words.some((word) => isState(word, io)) ? {
			...texts,
			...ofStates
		} : void 0;
	},
	run(context) {
		const { sources, named, ids } = classifyWords(context);
		if (ids.length === 0) return compareSourcesNamed(context, sources, named);
		return compareTwoFacts(context, ids, [...sources.map((id) => `source ${id}`), ...named.map(({ kind }) => `kind ${kind}`)]);
	}
};
function classifyWords({ words, index }) {
	const kindOf = (word) => index.kinds.find(({ kind }) => kind === word.toLowerCase());
	const others = words.filter((word) => !kindOf(word));
	const sourceOf = (word) => require_main.sourceById(index.database, word)?.source;
	return {
		named: words.flatMap((word) => kindOf(word) ?? []),
		sources: others.flatMap((word) => sourceOf(word) ?? []),
		ids: others.filter((word) => !sourceOf(word))
	};
}
async function compareTwoFacts(context, ids, others) {
	const { index, options } = context;
	const known = [...require_main.sourceIds(index.database), ...index.kinds.map(({ kind }) => kind)];
	const [one, other, ...more] = ids.map((id) => require_find.factById(id, index, known));
	const hint = "Name two facts of one kind, or two sources.";
	if (others.length > 0 || !one) throw new require_main.PismError("usage", `The fact ${ids[0]} cannot be compared with the ${others[0]}`, hint);
	if (!other) throw new require_main.PismError("usage", `compare needs a second fact to compare with ${one.fact["id"]}`, hint);
	if (more.length > 0) {
		const list = one.kind.fields.find((field) => require_main.isList(field) && one.fact[field.name]);
		const pivot = list && `For more, \`pism ${one.kind.kind} --pivot ${list.name} --over year\`.`;
		throw new require_main.PismError("usage", `compare takes two facts, not ${ids.length}`, pivot ?? hint);
	}
	const strange = Object.keys(options).find((name) => !(name in {
		...factOptions,
		...require_main.globalOptions
	}));
	if (strange) {
		const flag = strange.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
		throw new require_main.PismError("usage", `--${flag} compares sources, not two facts`, hint);
	}
	const compared = require_sources.compareFacts(one, other);
	return options.propose ? proposeOf(context, one, other.fact) : printCompared(context, compared);
}
async function printCompared(context, compared) {
	const { index, io, options } = context;
	const { forReader = false } = require_main.formatFor(options, io);
	const exit = options.exitStatus && require_sources.differ(compared) ? "no" : "done";
	if (forReader && !options.fields) {
		const { display } = await require_main.renderOptionsFor({ forReader }, context);
		return {
			...require_sources.comparisonTable(compared, display),
			exit
		};
	}
	const entry = options.names ?? forReader ? require_main.entryNames(index.database) : require_main.codesDisplay.entry;
	return {
		...require_sources.comparisonData(compared, entry),
		exit
	};
}
async function compareSourcesNamed(context, sources, kinds) {
	const { index, io, options } = context;
	const ids = require_sources.sourcesNamed(index.database, sources);
	const queries = await queriesFor(context, ids, kinds);
	if (options.propose) {
		if (ids[0] === void 0) throw new require_main.PismError("usage", "--propose needs a source", "Name the one whose facts are checked first.");
		return proposed(require_sources.proposeChecks(index.database, queries, ids));
	}
	const { forReader = false } = require_main.formatFor(options, io);
	const isShown = require_sources.shownBy(options.show, ids);
	const entry = options.names && !forReader ? require_main.entryNames(index.database) : require_main.codesDisplay.entry;
	const { result, counts } = require_sources.compareSources(index.database, {
		sources: ids,
		queries,
		isShown,
		forReader,
		entry
	});
	const atEnd = () => {
		return {
			notes: require_main.notesAt("stderr", summaryOf(counts, ids, isShown)),
			exit: options.exitStatus && counts.different > 0 ? "no" : "done"
		};
	};
	return {
		...result,
		atEnd
	};
}
function proposeOf({ index }, { kind, fact }, other) {
	const checks = require_sources.proposedChecks(kind, fact, [other], require_main.partFinder(index.database));
	return proposed(fact.source === other.source ? "" : checks);
}
function proposed(checks) {
	if (checks !== "") return { text: checks };
	return {
		notes: require_main.notesAt("stderr", "No facts of another source could be named in a check."),
		exit: "no"
	};
}
async function queriesFor(context, ids, named) {
	const { index } = context;
	const { show, propose, ...options } = context.options;
	const common = require_sources.kindsInCommon(index.database, index.kinds, named, ids);
	const fields = index.kinds.flatMap((kind) => kind.fields);
	const isGiven = (field) => require_main.valuesFor(field, options) ?? (require_main.isList(field) && require_main.valuesFor(field, options, true));
	const given = fields.filter(isGiven);
	const fitting = common.filter((kind) => given.every(({ name }) => require_main.fieldOf(kind, name)));
	if (fitting.length === 0) {
		const flags = [...new Set(given.map(require_main.optionOf))].join(" ");
		const hint = `They have facts of ${common.map(({ kind }) => kind).join(", ")}.`;
		throw new require_main.PismError("usage", `No kind that these sources have in common can be filtered by ${flags}`, hint);
	}
	const read = fitting.map(async (kind) => {
		return {
			kind,
			filters: require_main.readQuery({
				...context,
				options,
				words: []
			}, kind, true).filters
		};
	});
	const settled = await Promise.allSettled(read);
	const queries = settled.flatMap((each) => each.status === "fulfilled" ? [each.value] : []);
	const refused = settled.find((each) => each.status === "rejected");
	if (refused && (queries.length === 0 || !(refused.reason instanceof require_main.PismError))) throw refused.reason;
	return queries;
}
function summaryOf(counts, [first, second], isShown) {
	const names = first === void 0 ? [] : [first, second ?? "elsewhere"];
	const stated = Object.entries(counts).filter(([outcome, count]) => count > 0 && !outcome.startsWith("only"));
	const pairs = [...Map.groupBy(stated, ([outcome]) => require_sources.outcomeText(outcome, names))].map(([words, all]) => {
		return {
			words: words === "same" ? "the same" : words,
			count: all.reduce((sum, [, count]) => sum + count, 0)
		};
	});
	const total = pairs.reduce((sum, { count }) => sum + count, 0);
	const parts = pairs.map(({ words, count }) => `${count === total && count > 1 ? "all" : require_main.withCommas(count)} ${words}`);
	const both = `In ${second === void 0 ? "two sources" : "both"}: ${require_main.withCommas(total)}`;
	const only = ["only first", "only second"].filter((_, at) => [first, second][at] !== void 0);
	const counted = only.map((outcome) => `O${require_sources.outcomeText(outcome, names).slice(1)}: ${require_main.withCommas(counts[outcome])}.`);
	const flags = only.filter((outcome) => counts[outcome] > 0 && !isShown(outcome)).map((outcome) => `--show ${outcome.replace(" ", "-")}`).join(" or ");
	return [...[total > 0 ? `${both} (${parts.join(", ")}).` : `${both}.`, ...counted], flags && `List them with ${flags}.`].filter(Boolean).join(" ");
}
exports.command = command;
