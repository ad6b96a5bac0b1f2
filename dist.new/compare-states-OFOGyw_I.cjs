require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_sources = require("./sources-BPMBjaqz.cjs");
const require_output = require("./output-D-lVqxCc.cjs");
const require_problems = require("./problems-DIoyc--V.cjs");
let node_path = require("node:path");
// src/compare/states.ts
function compareStates(before, after) {
	const counts = {
		added: 0,
		removed: 0,
		changed: 0,
		same: 0
	};
	const renamed = renamedSources(before.database, after.database);
	const columns = changeColumns(before, after);
	return {
		result: {
			columns: require_main.columnsByName(columns, [
				"change",
				"id",
				"field",
				"old",
				"new",
				"kind"
			]),
			all: columns,
			rows: differences(before, after, renamed, counts)
		},
		counts,
		renamed
	};
}
function renamedSources(before, after) {
	const [oldIds, newIds] = [require_main.sourceIds(before), require_main.sourceIds(after)];
	const only = (ids, others, database) => ids.flatMap((id) => others.includes(id) ? [] : require_main.sourceById(database, id) ?? []);
	const news = only(newIds, oldIds, after);
	const renamed = only(oldIds, newIds, before).flatMap((old) => {
		const now = news.find((each) => require_sources.isSameSource(old, each));
		return now ? [[old.source, now.source]] : [];
	});
	return new Map(renamed);
}
function* differences(before, after, renamed, counts) {
	const isGone = ({ kind }) => !after.kinds.some((each) => each.kind === kind);
	for (const known of [...after.kinds, ...before.kinds.filter(isGone)]) {
		const name = known.kind;
		const [kind, oldKind] = [after, before].map(({ kinds }) => kinds.find((each) => each.kind === name));
		const fields = comparedFields(kind, oldKind);
		const olds = factsOfFolder(before, oldKind, renamed);
		for (const pair of changedPairs(known, olds, factsOfFolder(after, kind, renamed), renamed)) {
			const rows = rowsFor(name, fields, pair);
			const change = rows[0]?.change ?? "same";
			counts[change === "corrected" ? "changed" : change] += 1;
			yield* rows;
		}
	}
}
function changedPairs(kind, olds, news, renamed) {
	const byId = Map.groupBy(news, ({ id }) => id);
	const isRenamed = (old, now) => renamed.get(require_sources.sourceOf(old["id"])) === require_sources.sourceOf(now["id"]);
	const byPlace = require_sources.matchesOf(olds, news, require_sources.likenessByPlace(kind), isRenamed);
	const pairs = require_sources.pairUp(olds, news, (old) => byId.get(old["id"]) ?? byPlace(old));
	const idOf = ({ first, second }) => String((second ?? first)?.["id"]);
	return pairs.sort((one, other) => idOf(one) < idOf(other) ? -1 : 1);
}
const sharedFields = [...[
	"says",
	"place",
	"superseded_by"
].map((name) => require_main.field(name, "text", "")), ...[
	"checks",
	"notes",
	"tags",
	"related",
	"inferred",
	"corrected",
	"checked"
].map((name) => require_main.field(name, "texts", ""))];
function comparedFields(kind, oldKind) {
	const [news, olds] = [kind ? require_main.writtenFields(kind) : [], oldKind ? require_main.writtenFields(oldKind) : []];
	return [
		...news.map((each) => {
			const old = olds.find(({ name }) => name === each.name);
			return old && old.type !== each.type ? require_main.field(each.name, "text", "") : each;
		}),
		...sharedFields,
		...olds.filter(({ name }) => !news.some((each) => each.name === name))
	];
}
function factsOfFolder({ database }, kind, renamed) {
	if (!kind) return [];
	const renamedId = (id) => id.replace(/^[^/]+/, (source) => renamed.get(source) ?? source);
	const facts = require_main.selectFacts(database, {
		kind,
		filters: [],
		sort: ["id"]
	});
	return Array.from(facts, ({ superseded_by: later, ...fact }) => {
		return {
			...fact,
			related: fact.related.map(renamedId),
			superseded_by: later && renamedId(later)
		};
	});
}
function rowsFor(kind, fields, { first: old, second: now }) {
	const { id = null, says = null } = now ?? old ?? {};
	const row = (change, name, from, to) => {
		return {
			change,
			kind,
			id,
			field: name,
			old: from,
			new: to,
			says
		};
	};
	if (!old) return [row("added", null, null, written(now, fields))];
	if (!now) return [row("removed", null, written(old, fields), null)];
	const differ = require_sources.comparePair(fields, {
		first: old,
		second: now
	}).filter(({ first, second, relation }) => relation !== "same" && first !== second);
	const isMoved = ({ first, second }) => require_main.valuesIn(first)["row"] != null && require_main.valuesIn(second)["row"] != null;
	const changed = differ.filter((each) => each.field.name !== "place" || !isMoved(each));
	const change = require_main.itemsIn(now["corrected"]).length > require_main.itemsIn(old["corrected"]).length ? "corrected" : "changed";
	return changed.map(({ field: { name }, first, second }) => row(change, name, first, second));
}
function written(fact, fields) {
	const names = ["id", ...fields.map(({ name }) => name)].filter((name) => fact && name in fact);
	return Object.fromEntries(names.map((name) => [name, fact?.[name] ?? null]));
}
function changeColumns(before, after) {
	const kinds = [...before.kinds, ...after.kinds];
	const show = (cell, display, row) => {
		if (cell === null) return "";
		if (row["field"] === null) return String(row["says"]);
		const own = kinds.filter(({ kind }) => kind === row["kind"]).flatMap(require_main.columnsOf).filter(({ name }) => name === row["field"]);
		const showValue = new Set(own.map(({ field }) => field?.type)).size === 1 && own.at(-1)?.show || require_main.showPlain;
		const [old, now] = [row["old"] ?? null, row["new"] ?? null].map((value) => showValue(value, display, row));
		return old === now ? JSON.stringify(cell) : showValue(cell, display, row);
	};
	const plain = (names) => names.map((name) => require_main.plainColumn(name));
	const values = plain(["old", "new"]).map((column) => ({
		...column,
		show
	}));
	return [
		...plain(["change", "kind"]),
		require_main.idColumn(),
		require_main.plainColumn("field"),
		...values,
		require_main.plainColumn("says")
	];
}
const ofStates = {
	facts: "own",
	options: {
		exitStatus: require_main.option("Comparison", "--exit-status", "exit with 1 when the facts differ"),
		...require_main.outputOptions
	},
	async run(context) {
		const [before = "", after = ""] = requireStates(context.words, context.io);
		return compare(await openSound(before, context), await openSound(after, context), context.options.exitStatus);
	}
};
function isState(word, { cwd }) {
	if (word === "builtin" || (0, node_path.isAbsolute)(word) || /^\.{1,2}([/\\]|$)|[/\\]$|\.db$/.test(word)) return true;
	const path = (0, node_path.resolve)(cwd, word);
	const isSource = ["bulletin", "source"].some((name) => require_output.statIfExists((0, node_path.join)(path, `${name}.yaml`)));
	return require_output.statIfExists(path)?.isDirectory() === true && require_main.hasFacts(path) && !isSource;
}
function requireStates(words, io) {
	const states = words.filter((word) => isState(word, io));
	const other = words.find((word) => !states.includes(word));
	const hint = "Name two folders or .db files, or two facts or sources. For a revision, `git worktree add ../old HEAD~1` makes a folder.";
	if (other !== void 0) throw new require_main.PismError("usage", `${states[0]} is a facts folder or database, and ${other} is not`, hint);
	if (states.length === 2) return states;
	throw new require_main.PismError("usage", `compare takes two states of a facts folder, not ${states.length}`, hint);
}
function compare(old, now, exitStatus = false) {
	const { result, counts, renamed } = compareStates(old, now);
	const pairs = Array.from(renamed, ([id, newId]) => {
		return `${newId} describes the same source as ${id}: their facts are paired by place and subject.`;
	});
	const atEnd = () => {
		const { added, removed, changed, same } = counts;
		const isSame = added + removed + changed === 0;
		const none = `No difference: ${require_main.counted(same, "fact")}.`;
		const tally = `${added} added, ${removed} removed, ${changed} changed, ${same} the same.`;
		return {
			notes: require_main.notesAt("stderr", isSame ? none : tally, ...pairs),
			exit: exitStatus && !isSame ? "no" : "done"
		};
	};
	return {
		...result,
		atEnd
	};
}
async function openSound(folder, { io, options, open }) {
	const index = await open([folder]);
	await require_problems.requireSound({
		index,
		io,
		options
	}, null);
	return index;
}
exports.isState = isState;
exports.ofStates = ofStates;
