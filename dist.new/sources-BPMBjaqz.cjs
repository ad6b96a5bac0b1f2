const require_main = require("./main-rDNL-VjD.cjs");
const require_checks = require("./checks-DBrEh9i3.cjs");
const require_given = require("./given-DhuY6x3h.cjs");
// src/compare/pair.ts
function pairUp(firsts, seconds, matches) {
	const both = firsts.flatMap((first) => matches(first).map((second) => ({
		first,
		second
	})));
	const paired = new Set(both.flatMap(({ first, second }) => [first, second]));
	const onlyFirst = firsts.filter((fact) => !paired.has(fact)).map((first) => ({
		first,
		second: null
	}));
	const onlySecond = seconds.filter((fact) => !paired.has(fact)).map((second) => ({
		first: null,
		second
	}));
	return [
		...both,
		...onlyFirst,
		...onlySecond
	];
}
function comparePair(fields, facts, isPart) {
	return fields.map((field) => {
		const [first, second] = [facts.first?.[field.name] ?? null, facts.second?.[field.name] ?? null];
		const complete = [isComplete(field, facts.first), isComplete(field, facts.second)];
		return {
			field,
			first,
			second,
			relation: require_checks.relationOf(field, first, second, complete, isPart),
			items: require_main.isList(field) ? require_main.compareItems(require_main.itemsIn(first), require_main.itemsIn(second), complete) : void 0
		};
	});
}
function isComplete({ name, complete }, fact) {
	return (fact?.[name] ?? null) !== null && (complete === void 0 || fact?.[`${name}_complete`] === 1);
}
function isSameSource(one, other) {
	const areSame = (...names) => names.every((name) => one?.[name] != null && require_main.foldName(String(one[name])) === require_main.foldName(String(other?.[name])));
	if (one?.form !== other?.form || one?.form === "dataset") return false;
	return areSame("series", "number", "running") || areSame("title", "date", "publisher");
}
function matchesOf(firsts, seconds, { keyOf, of }, mayPair) {
	const byKey = Map.groupBy(seconds, keyOf);
	const pairs = firsts.flatMap((first) => {
		return (byKey.get(keyOf(first)) ?? []).filter((second) => mayPair(first, second)).map((second) => ({
			first,
			second,
			likeness: of(first, second)
		})).filter(({ likeness }) => likeness > 0);
	});
	const taken = new Set();
	const mostAlike = pairs.toSorted((one, other) => other.likeness - one.likeness).filter(({ first, second }) => {
		const keys = [`${first["id"]} ${sourceOf(second["id"])}`, `${sourceOf(first["id"])} ${second["id"]}`];
		const isFree = !keys.some((key) => taken.has(key));
		if (isFree) for (const key of keys) taken.add(key);
		return isFree;
	});
	const best = new Set(mostAlike);
	const byFirst = Map.groupBy(pairs, ({ first }) => first);
	return (first) => (byFirst.get(first) ?? []).flatMap((pair) => best.has(pair) ? pair.second : []);
}
function sourceOf(id) {
	return String(id).split("/")[0] ?? "";
}
function likenessBySubject(kind) {
	const subject = require_main.subjectOf(kind);
	const undated = subject.filter((field) => !require_main.fieldType(field).isDate);
	const keyOf = (value) => JSON.stringify(Array.isArray(value) ? value.toSorted() : value).toLowerCase();
	const isStated = (fact) => subject.some(({ name }) => fact[name] !== null);
	return {
		keyOf: (fact) => isStated(fact) ? undated.map(({ name }) => keyOf(fact[name])).join() : String(fact["id"]),
		of(first, second) {
			const agreeing = comparePair(require_main.writtenFields(kind), {
				first,
				second
			}).filter(agree);
			const names = new Set(agreeing.map(({ field }) => field.name));
			return subject.every((field) => undated.includes(field) || names.has(field.name)) ? 1 + names.size : 0;
		}
	};
}
function likenessByPlace(kind) {
	return {
		keyOf: ({ place }) => require_main.placeText(place),
		of: (first, second) => likenessInPlace(kind, first, second)
	};
}
function likenessInPlace(kind, first, second) {
	const [here, there] = [first.place, second.place];
	const compared = comparePair(require_main.writtenFields(kind), {
		first,
		second
	}).filter((each) => each.first ?? each.second);
	const agreeing = compared.filter(agree).length;
	const differing = compared.filter(({ relation }) => relation === "different").length;
	const subject = compared.filter(({ field }) => kind.subject.includes(field.name));
	const isSameSubject = subject.length > 0 && subject.every(agree);
	const beginAlike = here.hash !== null && here.hash.slice(0, 4) === there.hash?.slice(0, 4);
	if (!isSameSubject && !beginAlike && agreeing <= differing) return 0;
	return 1 + agreeing + (isSameSubject ? 100 : 0) + (beginAlike ? 10 : 0);
}
function agree({ first, second, relation }) {
	return first === null || second === null ? first === second : relation !== "different" && relation !== "open";
}
const outcomes = [...[
	"same",
	"first finer",
	"second finer",
	"each finer",
	"first later",
	"second later",
	"different"
], ...[
	"not compared",
	"only first",
	"only second"
]];
function outcomeText(outcome, [first, second]) {
	const [side, how] = outcome.split(" ");
	if (how === void 0 || side === "each" || side === "not") return outcome;
	if (side === "only") return `only in ${how === "first" ? first : second}`;
	const source = side === "first" ? first : second;
	return source === void 0 ? how : `${how} in ${source}`;
}
function resultOf(all) {
	if (all.length === 0) return "not compared";
	if (all.includes("different")) return "different";
	const finer = ["first finer", "second finer"].filter((outcome) => all.includes(outcome));
	if (finer.length === 2) return "each finer";
	return finer[0] ?? all.find((outcome) => outcome !== "same") ?? "same";
}
function fieldOutcome({ field, relation }, kind, facts, dayOf) {
	if (relation === "open") return void 0;
	if (relation === "same") return "same";
	if (relation !== "different") return finerSide[relation];
	return field.name === require_main.stagesOf(kind)?.status.name && statusOutcome(kind, facts, dayOf) || "different";
}
function statusOutcome(kind, facts, dayOf) {
	const { status, stages = [] } = require_main.stagesOf(kind) ?? {};
	const [one = "", other = ""] = facts.map((fact) => String(fact[status?.name ?? ""]));
	const [first = -1, second = -1] = [one, other].map((word) => stages.findLastIndex((stage) => stage.status === word));
	const later = first > second ? 0 : 1;
	if (require_main.stagesOn(kind, dayOf(sourceOf(facts[1 - later]?.["id"])), facts[later] ?? {}).find((stage) => stage.status === [one, other][later] && stage.state !== "undated")?.state === "ahead") return later === 0 ? "first later" : "second later";
	const relation = require_main.relateStatuses(kind, one, other);
	return relation && finerSide[relation];
}
const finerSide = {
	finer: "second finer",
	coarser: "first finer"
};
function sourceColumns({ queries, sources }) {
	const fieldsOf = (row) => queries.find(({ kind }) => kind.kind === row["kind"])?.kind.fields ?? [];
	const showByName = {
		subject: (values, display, row) => {
			return shownValues(values, fieldsOf(row), display).map(([, text]) => text).join(", ");
		},
		result: (value, { forReader }, row) => forReader ? outcomeText(String(value), [sourceOf(row["first_id"]), sourceOf(row["second_id"])]) : String(value),
		first_id: require_main.idColumn().show,
		second_id: require_main.idColumn().show,
		first: (...cell) => showStated("first", ...cell),
		second: (...cell) => showStated("second", ...cell)
	};
	const showStated = (side, ...[values, display, row]) => {
		if (values === null) return "";
		const before = sources[1] !== void 0 || !display.forReader ? "" : `${sourceOf(row[`${side}_id`])}: `;
		if (String(row["result"]).startsWith("only")) return before + row[`${side}_says`];
		const [compared, deciding] = [Object.keys(require_main.valuesIn(row["fields"])), decidingFields(row)];
		return before + shownValues(values, fieldsOf(row).filter(({ name }) => deciding.includes(name) || !compared.includes(name)), display).map(([name, text]) => `${name} ${text}`).join("; ");
	};
	const names = "kind subject result first_id second_id first second fields first_says second_says".split(" ");
	const titles = sources[1] ? {
		first: sources[0],
		second: sources[1]
	} : {};
	return names.map((name) => {
		const column = require_main.plainColumn(name, titles[name]);
		return {
			...column,
			show: showByName[name] ?? column.show
		};
	});
}
function shownValues(values, fields, display) {
	return Object.entries(require_main.valuesIn(values)).flatMap(([name, value]) => {
		const field = fields.find((each) => each.name === name);
		return field && value !== null ? [[name.replaceAll("_", " "), require_main.fieldType(field).show(value, display, field)]] : [];
	});
}
function decidingFields(row) {
	return Object.entries(require_main.valuesIn(row["fields"])).flatMap(([name, outcome]) => row["result"] === "same" || outcome !== "same" ? [name] : []);
}
// src/compare/facts.ts
function compareFacts(one, other) {
	const [first, second] = [one.fact, other.fact];
	const refuse = (says) => new require_main.PismError("usage", says, "Name two facts of one kind.");
	if (first["id"] === second["id"]) throw refuse(`Both ids are those of ${first["id"]}`);
	if (one.kind.kind !== other.kind.kind) throw refuse(`${first["id"]} is in ${one.kind.kind}, and ${second["id"]} in ${other.kind.kind}`);
	return {
		first,
		second,
		comparisons: comparePair(one.kind.fields, {
			first,
			second
		})
	};
}
function differ({ comparisons }) {
	return comparisons.some((each) => ![
		"same",
		"not stated",
		"unknown"
	].includes(fieldChange(each)));
}
function fieldChange({ first, second, relation, items }) {
	if (first === null && second === null) return "not stated";
	if (first === null || second === null) return first === null ? "only second" : "only first";
	if (relation === "same") return "same";
	return items && items.gained.length + items.lost.length === 0 ? "unknown" : "changed";
}
function comparisonData({ comparisons, ...facts }, entry) {
	const none = {
		kept: null,
		gained: null,
		lost: null,
		unknown: null
	};
	const rows = comparisons.map((each) => {
		const { field, first, second, items = none } = each;
		const register = require_main.registerOfField(field);
		const named = Object.entries({
			first,
			second,
			...items
		}).map(([key, value]) => [key, require_main.withNames(value, register, entry)]);
		return {
			field: field.name,
			...Object.fromEntries(named),
			change: fieldChange(each)
		};
	});
	const [first = null, second = null] = [facts.first["id"], facts.second["id"]];
	const ids = {
		field: "id",
		first,
		second,
		change: "changed",
		...none
	};
	const columns = Object.keys(ids).map((name) => require_main.plainColumn(name));
	return {
		columns,
		all: columns,
		rows: [ids, ...rows]
	};
}
function comparisonTable({ comparisons, ...facts }, display) {
	const rows = comparisons.filter((each) => !["same", "not stated"].includes(fieldChange(each))).flatMap((each) => {
		const { field, items } = each;
		const text = (side) => {
			if (!items || each[side] === null) return require_main.fieldType(field).show(each[side], display, field);
			return `${require_main.itemsIn(each[side]).length}${isComplete(field, facts[side]) ? "" : " and others"}`;
		};
		return [{
			field: require_main.headline(field.name),
			first: text("first"),
			second: text("second")
		}, ...listRows(each, display)];
	});
	const titles = [facts.first, facts.second].map(({ id }) => display.id(String(id)));
	const columns = [
		require_main.plainColumn("field"),
		require_main.plainColumn("first", titles[0]),
		require_main.plainColumn("second", titles[1])
	];
	const same = comparisons.flatMap((each) => fieldChange(each) === "same" ? require_main.columnLabel(each.field) : []);
	const note = same.length > 0 ? `The same in both: ${same.join(", ")}.` : "";
	return {
		columns,
		all: columns,
		rows,
		notes: require_main.notesAt("table", note)
	};
}
function listRows({ field, items, first }, display) {
	if (!items) return [];
	const isOpen = "? (this list is incomplete)";
	const inFirst = new Set(require_main.itemsIn(first));
	const open = Map.groupBy(items.unknown, (item) => inFirst.has(item));
	const text = (list = []) => require_main.fieldType(field).show(list, display, field);
	return [
		[
			"in both",
			text(items.kept),
			text(items.kept)
		],
		[
			"gained",
			"",
			text(items.gained)
		],
		[
			"lost",
			text(items.lost),
			""
		],
		[
			"not known",
			text(open.get(true)),
			open.has(true) ? isOpen : ""
		],
		[
			"not known",
			open.has(false) ? isOpen : "",
			text(open.get(false))
		]
	].flatMap(([name, first, second]) => first || second ? {
		field: `  ${name}`,
		first,
		second
	} : []);
}
// src/compare/propose.ts
function mayBeAboutOne(kind, one, other, isPart) {
	const relations = require_main.subjectOf(kind).map((field) => {
		const relation = require_checks.relationOf(field, one[field.name] ?? null, other[field.name] ?? null, [true, true], isPart);
		return require_checks.isText(field) && relation === "different" ? "open" : relation;
	});
	return !relations.includes("different") && relations.some((relation) => relation !== "open");
}
function proposedChecks(kind, fact, others, isPart) {
	const isStated = ({ name }) => [fact, ...others].every((each) => (each[name] ?? null) !== null);
	const isShared = ({ name }) => kind.subject.includes(name) && others.every((each) => each[name] === fact[name]);
	const given = require_main.writtenFields(kind).filter((field) => isStated(field) && !isShared(field)).flatMap((field) => {
		const { value, clash } = require_given.givenTogether(others, [field], isPart);
		return clash ? [] : [{
			field,
			value: value[field.name] ?? null
		}];
	});
	const byOutcome = Map.groupBy(given, ({ field, value }) => {
		if (kind.opinion) return "supports";
		return require_checks.outcomeOf(field, fact[field.name] ?? null, value, isPart)?.verdict ?? "agrees:";
	});
	const ids = others.map(({ id }) => id).join(", ");
	const all = Array.from(byOutcome, ([outcome, alike]) => {
		if (outcome === "is less exact") return "";
		const own = alike.map(({ field, value }) => `${field.name} ${text(field, fact[field.name])} | ${text(field, value)}`);
		const question = {
			supports: "  supports: # yes or no\n",
			"agrees:": "  agrees: # yes, finer or no\n"
		}[outcome] ?? "";
		const names = alike.map(({ field }) => field.name).join(", ");
		return `# ${question === "" ? `${require_main.isAgainst(outcome) ? "differs" : "agrees"}: ` : ""}${own.join("; ")}\n- on_field: [${names}]\n  facts: [${ids}]\n${question}`;
	}).join("");
	return all === "" ? "" : `# checks of ${fact.id}\n${all}`;
}
function text(field, value) {
	return require_main.visible(require_main.fieldType(field).show(value ?? null, require_main.codesDisplay, field)).replace(/\s+/g, " ");
}
// src/compare/sources.ts
function sourcesNamed(database, named) {
	const [first, second, ...more] = named;
	const all = require_main.sourceIds(database);
	const hint = "Name two sources, or one to compare it with all others.";
	if (more.length > 0) throw new require_main.PismError("usage", `compare takes two sources, not ${named.length}`, hint);
	if (first !== void 0 && first === second) throw new require_main.PismError("usage", `A source cannot be compared with itself: both ids name ${first}`, hint);
	if (all.length >= 2) return [first, second];
	throw new require_main.PismError("usage", `There is nothing to compare: ${all[0] ?? "no source"} is the only source`, "Join a folder that has another: --facts builtin --facts my-facts.");
}
function kindsInCommon(database, kinds, named, ids) {
	const open = named.find((kind) => require_main.subjectOf(kind).length === 0);
	if (open) {
		const hint = `Its kind names no fields by which sources can be compared (\`subject\` in kinds/${open.kind}.yaml).`;
		throw new require_main.PismError("usage", `Facts of ${open.kind} cannot be compared across sources`, hint);
	}
	const sourcesWith = (kind) => require_main.readTexts(database, `SELECT DISTINCT _source FROM ${require_main.tableOf(kind)}`);
	const common = (named.length > 0 ? named : kinds.filter((kind) => require_main.subjectOf(kind).length > 0)).filter((kind) => {
		const having = sourcesWith(kind);
		return having.length >= 2 && ids.every((id) => id === void 0 || having.includes(id));
	});
	if (common.length > 0) return common;
	const [first, second] = ids;
	const who = second === void 0 ? "No two sources have" : `${first} and ${second} do not both have`;
	const wanted = named.map(({ kind }) => kind).join(" or ");
	const hints = ids.flatMap((id) => {
		const own = kinds.filter((kind) => id !== void 0 && sourcesWith(kind).includes(id)).map(({ kind }) => kind);
		return id === void 0 ? [] : `${id} has ${own.join(", ") || "no facts"}.`;
	});
	const what = wanted ? `facts of ${wanted}` : "facts that can be compared";
	throw new require_main.PismError("usage", `${who} ${what}`, hints.join(" "));
}
const results = [
	"same",
	"finer",
	"later",
	"different",
	"not-compared",
	"only-first",
	"only-second",
	"all"
];
function shownBy(words, [first, second]) {
	if (!words) return (outcome) => !outcome.startsWith("only");
	const wanted = words.map((word) => require_main.oneOf(word, results, "--show").replace("-", " "));
	if (wanted.includes("only first") && !first || wanted.includes("only second") && !second) throw new require_main.PismError("usage", `--show ${words.join(" --show ")} needs two sources`, "Name both.");
	return (outcome) => wanted.some((each) => each === "all" || outcome === each || outcome.endsWith(` ${each}`));
}
function compareSources(database, asked) {
	const counts = Object.fromEntries(outcomes.map((name) => [name, 0]));
	const all = sourceColumns(asked);
	const stated = [
		"subject",
		"result",
		"first",
		"second"
	];
	return {
		result: {
			columns: require_main.columnsByName(all, asked.forReader ? stated : [
				"kind",
				...stated,
				"first_id",
				"second_id"
			]),
			all,
			rows: pairRows(database, asked, counts)
		},
		counts
	};
}
function proposeChecks(database, queries, [own, other]) {
	const isPart = require_main.partFinder(database);
	return queries.flatMap(({ kind, filters }) => {
		if (kind.exact) return [];
		const all = [...require_main.selectFacts(database, {
			kind,
			filters: []
		})];
		return [...require_main.selectFacts(database, {
			kind,
			filters
		})].filter(({ source }) => source === own).flatMap((fact) => {
			const isNamed = ({ id }) => fact.checks.some(({ facts: named }) => named?.includes(id));
			const others = all.filter((each) => each.source !== own && (other === void 0 || each.source === other)).filter((each) => !isNamed(each) && mayBeAboutOne(kind, fact, each, isPart));
			const bySource = Map.groupBy(others, ({ source }) => source);
			return Array.from(bySource.values(), (ofSource) => proposedChecks(kind, fact, ofSource, isPart));
		});
	}).filter(Boolean).join("\n");
}
function sameSources(database) {
	const sources = require_main.sourceIds(database).flatMap((id) => require_main.sourceById(database, id) ?? []);
	const pairs = sources.flatMap((one) => sources.flatMap((other) => one !== other && isSameSource(one, other) ? `${one.source} ${other.source}` : []));
	return (one, other) => pairs.includes(`${one} ${other}`);
}
function* pairRows(database, asked, counts) {
	const areSame = sameSources(database);
	const days = dayFinder(database);
	const isPart = require_main.partFinder(database);
	for (const query of asked.queries) for (const pair of sourcePairs(database, query, asked.sources, areSame)) {
		const [one = pair.first?.["source"], other = pair.second?.["source"]] = asked.sources;
		const isByPlace = areSame(one, other);
		const dayOf = isByPlace ? () => "9999-12-31" : days;
		const row = pairRow(query.kind, pair, {
			isByPlace,
			dayOf,
			entry: asked.entry,
			isPart
		});
		counts[row.result] += 1;
		if (asked.isShown(row.result)) yield row;
	}
}
function sourcePairs(database, query, [first, second], areSame) {
	const { kind, filters } = query;
	const all = [...require_main.selectFacts(database, {
		kind: {
			...kind,
			sort: []
		},
		filters: []
	})];
	const passing = new Set(Array.from(require_main.selectFacts(database, {
		kind,
		filters
	}), ({ id }) => id));
	const firsts = all.filter(({ source }) => first === void 0 || source === first);
	const seconds = all.filter(({ source }) => second === void 0 ? source !== first : source === second);
	const isOther = ({ source: one }, { source: other }) => first === void 0 ? String(one) < String(other) : one !== other;
	const mayPair = (isSame) => (one, other) => isOther(one, other) && areSame(one["source"], other["source"]) === isSame;
	const bySubject = matchesOf(firsts, seconds, likenessBySubject(kind), mayPair(false));
	const byPlace = matchesOf(firsts, seconds, likenessByPlace(kind), mayPair(true));
	return pairUp(firsts, seconds, (fact) => [...bySubject(fact), ...byPlace(fact)]).filter((pair) => {
		return (pair.second || first !== void 0) && (pair.first || second !== void 0) && [pair.first, pair.second].some((fact) => passing.has(fact?.["id"] ?? null));
	});
}
function dayFinder(database) {
	const days = new Map(require_main.readCells(database, `SELECT source, ${require_main.knownUntil} FROM sources`));
	return (id) => require_main.daysOf(days.get(id) ?? "9999").last;
}
function pairRow(kind, { first, second }, context) {
	const subject = require_main.subjectOf(kind);
	const fields = first && second ? fieldOutcomes(kind, first, second, context) : new Map();
	const only = first ? "only first" : "only second";
	const valuesOf = (fact, of) => {
		const named = (field) => require_main.withNames(fact?.[field.name] ?? null, require_main.registerOfField(field), context.entry);
		const values = of.map((field) => [field.name, named(field)]);
		return fact && Object.fromEntries(values);
	};
	const areTexts = (field) => require_checks.isText(field) && !subject.includes(field) && [first, second].every((fact) => (fact?.[field.name] ?? null) !== null);
	const statedBy = (fact) => first && second ? [...new Set([
		...fields.keys(),
		...stageFieldNames(kind, fields, fact),
		...require_main.writtenFields(kind).filter(areTexts)
	])] : require_main.writtenFields(kind).filter((field) => fact?.[field.name] !== null && !subject.includes(field));
	return {
		kind: kind.kind,
		subject: valuesOf(first ?? second, subject),
		result: first && second ? resultOf([...fields.values()]) : only,
		first_id: first?.["id"] ?? null,
		second_id: second?.["id"] ?? null,
		first: valuesOf(first, statedBy(first)),
		second: valuesOf(second, statedBy(second)),
		fields: Object.fromEntries([...fields].map(([{ name }, outcome]) => [name, outcome])),
		first_says: first?.["says"] ?? null,
		second_says: second?.["says"] ?? null
	};
}
function fieldOutcomes(kind, first, second, { isByPlace, dayOf, isPart }) {
	const all = comparePair(require_main.writtenFields(kind), {
		first,
		second
	}, isPart).flatMap((comparison) => {
		const { field } = comparison;
		const outcome = !isByPlace && require_checks.isText(field) && comparison.relation === "different" ? void 0 : fieldOutcome(comparison, kind, [first, second], dayOf);
		const isShared = kind.subject.includes(field.name) && (isByPlace ? outcome === "same" : !outcome?.endsWith("finer"));
		return outcome === void 0 || isShared ? [] : [[field, outcome]];
	});
	return new Map(all);
}
function stageFieldNames(kind, fields, fact) {
	const status = require_main.stagesOf(kind)?.status;
	if (!status || (fields.get(status) ?? "same") === "same") return [];
	const dates = require_main.stageDates(kind, fact?.[status.name]);
	return kind.fields.filter(({ name }) => dates.includes(name) && fact?.[name] !== null);
}
Object.defineProperty(exports, "compareFacts", {
	enumerable: true,
	get: function() {
		return compareFacts;
	}
});
Object.defineProperty(exports, "comparePair", {
	enumerable: true,
	get: function() {
		return comparePair;
	}
});
Object.defineProperty(exports, "compareSources", {
	enumerable: true,
	get: function() {
		return compareSources;
	}
});
Object.defineProperty(exports, "comparisonData", {
	enumerable: true,
	get: function() {
		return comparisonData;
	}
});
Object.defineProperty(exports, "comparisonTable", {
	enumerable: true,
	get: function() {
		return comparisonTable;
	}
});
Object.defineProperty(exports, "differ", {
	enumerable: true,
	get: function() {
		return differ;
	}
});
Object.defineProperty(exports, "isSameSource", {
	enumerable: true,
	get: function() {
		return isSameSource;
	}
});
Object.defineProperty(exports, "kindsInCommon", {
	enumerable: true,
	get: function() {
		return kindsInCommon;
	}
});
Object.defineProperty(exports, "likenessByPlace", {
	enumerable: true,
	get: function() {
		return likenessByPlace;
	}
});
Object.defineProperty(exports, "matchesOf", {
	enumerable: true,
	get: function() {
		return matchesOf;
	}
});
Object.defineProperty(exports, "outcomeText", {
	enumerable: true,
	get: function() {
		return outcomeText;
	}
});
Object.defineProperty(exports, "pairUp", {
	enumerable: true,
	get: function() {
		return pairUp;
	}
});
Object.defineProperty(exports, "proposeChecks", {
	enumerable: true,
	get: function() {
		return proposeChecks;
	}
});
Object.defineProperty(exports, "proposedChecks", {
	enumerable: true,
	get: function() {
		return proposedChecks;
	}
});
Object.defineProperty(exports, "shownBy", {
	enumerable: true,
	get: function() {
		return shownBy;
	}
});
Object.defineProperty(exports, "sourceOf", {
	enumerable: true,
	get: function() {
		return sourceOf;
	}
});
Object.defineProperty(exports, "sourcesNamed", {
	enumerable: true,
	get: function() {
		return sourcesNamed;
	}
});
