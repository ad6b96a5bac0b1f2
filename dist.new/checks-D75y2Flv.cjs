require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_disputes = require("./disputes-D5hSD7VP.cjs");
const require_lists = require("./lists-B-P9Fcvw.cjs");
const require_disputes_text = require("./disputes-text-C0HwDJHk.cjs");
// src/cli/commands/checks.ts
const declared = {
	...require_main.commonFilters,
	disputed: require_main.option("Filters", "--disputed", "show checks of disputed facts, also those that agree"),
	grade: require_main.repeatable("Filters", "--grade <grade>", "show checks against sources of this grade"),
	...require_main.listOptions,
	all: require_main.option("Output", "--all", "print each fact that has a check, point by point"),
	links: require_main.linksOption,
	...require_main.outputOptions
};
const command = {
	name: "checks",
	task: "Ask and cite",
	summary: "List disputed facts with both values, or what other sources say of a fact",
	about: `A check compares fields of a fact with another source. Its verdict is ${meanings(require_main.checkVerdicts)}. A fact agrees only if all that it claims was compared, and is contested if sources contradict each other. The grade of a source is ${meanings(require_main.grades)}.`,
	arguments: [["[words...]", "words that must occur in the fact or in the source's statement; or ids of facts"]],
	examples: `
    pism checks # disputed facts, a line or two each
    pism checks my-fact # a fact point by point, what differs first
    pism checks --all # every fact with a check, point by point
    pism checks --grade official # facts that were compared with the authority itself
  `,
	options: declared,
	run(context) {
		const { database } = context.index;
		const { verdict = [], ...options } = context.options;
		const { words, index } = context;
		const ofKind = kindsCalled(words.join(" "), index.kinds);
		const areIds = words.length > 0 && words.every((word) => !/\p{Lu}/u.test(word) && require_main.withId(database, word));
		const ids = areIds ? { id: [...options.id ?? [], ...words] } : {};
		const asked = require_main.readQuery({
			...context,
			options: {
				...options,
				...ids
			},
			words: []
		}, null, true);
		const query = {
			...asked,
			filters: [...ofKind, ...asked.filters]
		};
		const searched = areIds || ofKind.length > 0 ? [] : words;
		const wanted = [
			...require_lists.checkWords(database, searched),
			...verdict.length > 0 ? [require_main.checkFilter("verdict", verdict, require_main.verdictNames)] : [],
			...options.grade ? [require_main.checkFilter("grade", options.grade, Object.keys(require_main.grades))] : []
		];
		const phrases = require_main.phrasesOf(wanted);
		const listed = require_lists.checksIn(database, index.kinds, query, wanted);
		const says = ` None of them has a check${phrases === "" ? "" : ` that matches \`${phrases}\``}.`;
		const remark = () => areIds ? `${says.slice(0, -1)}: \`pism show ${words.join(" ")}\`.` : says;
		const { count, fields, sort, all, limit } = context.options;
		const isText = require_main.formatFor(context.options, context.io).name === "table" && !count && !fields && !sort;
		const isInFull = areIds || options.id || all || verdict.length > 0;
		const hasCheck = all || wanted.length > 0 ? [withCheck(wanted)] : [];
		const filters = [...require_main.asSubquery(query), ...hasCheck];
		const inOtherForm = () => isInFull ? pages(context, filters, limit) : disputes(context, filters, limit);
		const notes = isText || count ? [] : require_main.notesAt("table", openText(context));
		const form = isText ? { inOtherForm } : {};
		return require_main.answerListing(context, query, {
			...listed,
			...form,
			remark,
			notes,
			words: searched
		});
	}
};
function openText({ index: { database, kinds }, words }) {
	const [only] = require_main.factsById(database, kinds, words.join(" "));
	const open = only?.fact.not_compared.map((name) => require_main.nounOf(require_main.fieldOf(only.kind, name) ?? { name })) ?? [];
	return open.length > 0 ? `Not compared: ${open.join(", ")}.` : "";
}
function withCheck(wanted) {
	return {
		sql: `EXISTS (SELECT 1 FROM checks c ${require_main.where([{
			sql: "c.fact = f.fact",
			values: []
		}, ...wanted])})`,
		values: require_main.valuesOf(wanted)
	};
}
async function pages(context, filters, limit) {
	const { database, kinds } = context.index;
	const [page, { pointByPoint }] = await Promise.all([require_main.renderOptionsFor({
		forReader: true,
		shortNames: true
	}, context), Promise.resolve().then(() => require("./whole-fact-D1tAZS72.cjs"))]);
	const facts = require_disputes.byDispute(database, kinds, filters, limit);
	return {
		text: facts.map((each) => {
			const source = require_main.sourceInBrief(each.fact.source, database);
			return pointByPoint(each, {
				source,
				links: context.options.links,
				isWhole: false
			}, page);
		}).join("\n"),
		count: facts.length,
		rowsAre: "fact"
	};
}
async function disputes(context, filters, limit) {
	const { facts: count, text, first } = await require_disputes_text.disputesText(context, filters, limit);
	const one = first ? `One in full: pism checks ${first}` : "";
	return {
		text: count > 0 ? `${text}\n` : "",
		count,
		rowsAre: "fact",
		notes: require_main.notesAt("stderr", one)
	};
}
function kindsCalled(word, kinds) {
	return kinds.filter(({ kind, aka = [] }) => [kind, ...aka].includes(word.toLowerCase())).slice(0, 1).map(({ kind }) => {
		const asked = {
			phrase: kind,
			note: `Checks of ${kind}.`
		};
		return {
			sql: "f.kind = ?",
			values: [kind],
			asked
		};
	});
}
function meanings(all) {
	return require_main.alternatives(Object.entries(all).map(([word, meaning]) => `${word} (${meaning})`));
}
exports.command = command;
