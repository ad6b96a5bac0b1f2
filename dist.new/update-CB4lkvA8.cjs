require("./rolldown-runtime-n5aEA02a.cjs");
const require_file = require("./file-B6aokjzJ.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_add_file = require("./add-file-BQn5kDiE.cjs");
const require_cross_checks = require("./cross-checks-C_-r9KyA.cjs");
const require_checks = require("./checks-DBrEh9i3.cjs");
const require_given = require("./given-DhuY6x3h.cjs");
const require_writer = require("./writer-Dbyw2XUC.cjs");
// src/store/join-facts.ts
const stated = `SELECT f._document AS fact, coalesce(retrieved, as_of, date) AS "on", ${require_main.knownUntil} AS until,
    json_patch('{}', json_object('title', s.title, 'publisher', publisher, 'url', link, 'grade', grade, 'date', coalesce(as_of, date))) AS source
  FROM fact_rows f LEFT JOIN sources s USING (source)`;
const named = `f.id IN (SELECT value FROM json_each(?1)) AND f.kind = ?2 AND f.source <> ?3 AND grade IS NOT NULL
  AND f.source = (SELECT source FROM fact_rows WHERE id = ?1 ->> 0)`;
const maxTogether = 20;
function sharing(kind) {
	const names = require_main.subjectOf(kind).map(({ name }) => require_main.quoteName(name));
	const isSame = names.map((name) => `k.${name} = o.${name}`).join(" AND ");
	return `SELECT k.fact, o.others FROM (
      SELECT _source, ${names.join()}, json_group_array(o.fact) AS others FROM ${require_main.tableOf(kind)} o JOIN fact_rows f ON f.fact = o.fact
      WHERE _source IN (SELECT source FROM sources WHERE grade IS NOT NULL) AND superseded_by IS NULL
      GROUP BY _source, ${names.join()} HAVING count(*) <= ${maxTogether}) o
    JOIN ${require_main.tableOf(kind)} k ON k._source <> o._source AND ${isSame} ORDER BY o._source`;
}
function joinFacts(database, kinds) {
	const isGraded = database.prepare("SELECT 1 FROM sources WHERE grade IS NOT NULL").get() !== void 0;
	const pairs = kinds.filter((kind) => kind.exact && isGraded && kind.subject.length > 0).flatMap((kind) => require_main.readAll(database, sharing(kind)));
	const byFact = Map.groupBy(pairs, ({ fact }) => fact);
	const before = require_main.readAll(database, "SELECT fact FROM fact_rows WHERE _others IS NOT NULL");
	const joining = new Joining(database, kinds);
	for (const fact of new Set([...before.map((each) => each.fact), ...byFact.keys()])) joining.join(fact, byFact.get(fact)?.map(({ others }) => others) ?? []);
	return [...new Map(joining.found.map((each) => [JSON.stringify(each), each])).values()];
}
var Joining = class {
	found = [];
	#database;
	#kinds;
	#isPart;
	constructor(database, kinds) {
		this.#database = database;
		this.#kinds = kinds;
		this.#isPart = require_main.partFinder(database);
	}
	join(number, others) {
		const [own] = this.#read("f.fact = ?", number);
		const kind = this.#kinds.find((each) => each.kind === own?.fact.kind);
		if (!own || !kind) return;
		const { fact } = own;
		const sources = others.map((facts) => this.#read("f.fact IN (SELECT value FROM json_each(?))", facts));
		const ofSources = sources.map((ofSource) => this.#sharing(ofSource, own, kind));
		const checks = fact.checks.flatMap((check, item) => check.facts ? this.#named(check, item, fact, kind) : check);
		checks.push(...ofSources.flatMap((each) => each.checks));
		const notes = [...fact.notes, ...ofSources.flatMap((each) => each.notes)];
		const { verdict, ...lists } = require_checks.comparisonOf({
			...fact,
			checks
		}, kind);
		const cells = Object.values(lists).map((list) => list.length > 0 ? JSON.stringify(list) : null);
		const isJoined = sources.length > 0 || fact.checks.some((check) => check.facts);
		const update = this.#database.prepare(`UPDATE fact_rows SET _others = ?, _disputed_by = ?, verdict = ?, agrees_in = ?, differs_in = ?, not_compared = ? WHERE fact = ?`);
		const joined = isJoined ? JSON.stringify({
			checks,
			notes
		}) : null;
		update.run(joined, require_checks.disputedBy({ checks }), verdict, ...cells, number);
	}
	#read(condition, ...values) {
		const sql = `${stated} WHERE ${condition} ORDER BY f.id`;
		return require_main.readAll(this.#database, sql, ...values).map((row) => {
			return {
				...row,
				fact: require_main.parseStored(row.fact),
				source: require_main.parseStored(row.source)
			};
		});
	}
	#named(check, item, fact, kind) {
		const facts = this.#read(named, JSON.stringify(check.facts), kind.kind, fact.source);
		const fields = (check.on_field ?? []).flatMap((name) => require_main.fieldOf(kind, name) ?? []);
		const { value, clash } = this.#together(facts, fields);
		const place = {
			key: "checks",
			item,
			id: fact.id
		};
		if (clash) this.found.push({
			...place,
			code: "FACTS_CONTRADICT",
			arguments: clash
		});
		if (clash || facts.length < (check.facts?.length ?? 0)) return [];
		const whole = {
			...check,
			value,
			...saidBy(facts)
		};
		const { outcome, problem } = require_checks.decide(whole, fields, fact, this.#isPart);
		if (problem) this.found.push({
			...place,
			code: problem.code,
			arguments: problem.values ?? {}
		});
		return [require_checks.withVerdict(whole, outcome)];
	}
	#sharing(others, own, kind) {
		const { value, clash } = this.#together(others.map(withoutInferred), require_main.writtenFields(kind));
		if (clash) this.found.push({
			key: "id",
			id: clash.two,
			code: "FACTS_CONTRADICT",
			arguments: clash
		});
		if (clash) return {
			checks: [],
			notes: []
		};
		const isOfSource = (id) => others.some(({ fact }) => id.startsWith(`${fact.source}/`));
		const ofEditor = own.fact.checks.filter(({ facts = [] }) => facts.some(isOfSource));
		const days = {
			own: lastDay(own.until),
			other: lastDay(others[0]?.until)
		};
		const decided = require_given.decidedBy(kind, own.fact, value, days, this.#isPart).filter(({ field }) => !ofEditor.some(({ on_field = [] }) => on_field.includes(field.name)));
		const byVerdict = Map.groupBy(decided, ({ outcome }) => outcome.verdict);
		const checks = Array.from(byVerdict, ([verdict, alike]) => {
			const given = Object.fromEntries(alike.map((each) => [each.field.name, each.value]));
			const on_field = Object.keys(given);
			const giving = others.filter(({ fact }) => on_field.some((name) => shares(given[name], fact[name])));
			const finer = alike.some(({ outcome }) => outcome.finer);
			return require_checks.withVerdict({
				on_field,
				value: given,
				...saidBy(giving)
			}, {
				verdict,
				finer
			});
		});
		const said = [...checks, ...ofEditor].flatMap(({ facts = [] }) => facts);
		return {
			checks,
			notes: others.filter(({ fact }) => !said.includes(fact.id)).map((each) => saidBy([each]))
		};
	}
	#together(facts, fields) {
		return require_given.givenTogether(facts.map(({ fact }) => fact), fields, this.#isPart);
	}
};
function withoutInferred({ fact, ...rest }) {
	return {
		...rest,
		fact: {
			...fact,
			...Object.fromEntries(fact.inferred.map((name) => [name, null]))
		}
	};
}
function saidBy(facts) {
	const [{ source, on } = {
		source: void 0,
		on: ""
	}] = facts;
	const all = facts.map(({ fact }) => fact);
	return {
		facts: all.map(({ id }) => id),
		says: all.map(({ says }) => says).join(" "),
		source,
		on
	};
}
function lastDay(until = "") {
	const day = require_main.readDate(until);
	return "last" in day ? day.last : until;
}
function shares(all, value) {
	return [all].flat().some((each) => [value].flat().includes(each));
}
// src/store/update.ts
async function updateIndex(database, folders, options) {
	require_main.limitValues(database);
	database.exec("BEGIN IMMEDIATE");
	try {
		await update(database, folders, options);
		await options.afterwards?.(database);
		database.exec("COMMIT");
	} catch (thrown) {
		if (database.isTransaction) database.exec("ROLLBACK");
		throw thrown;
	}
}
async function update(database, folders, options) {
	const stored = options.rebuild ? void 0 : require_add_file.storedDefinitions(database, folders);
	const kind = stored?.kinds.find((each) => each.kind === options.kind) ?? null;
	const snapshot = stored && snapshotFor(database, folders, kind, options.before);
	const reason = snapshot ? changeOfDefinitions(database, snapshot) : "no index of this version, or --rebuild";
	if (!snapshot || reason !== void 0) {
		options.log?.(`rebuilding the index: ${reason}`);
		return rebuild(database, folders, options);
	}
	const replaced = await replaceFiles(new require_writer.Writer(database, stored), snapshot, stored, options);
	if (replaced > 0) require_main.setMeta(database, "incremental", "1");
	require_main.storeSnapshot(database, snapshot);
	if (replaced > 0 || kind === null && require_main.metaOf(database, "unchecked")) await require_cross_checks.checkAcrossFiles(database, kind !== null, joinFacts(database, stored.kinds));
}
function snapshotFor(database, folders, kind, before) {
	const snapshot = require_main.takeSnapshot(database, folders, kind, before);
	return kind && require_main.changedFolders(snapshot).length > 0 ? require_main.takeSnapshot(database, folders, null, snapshot) : snapshot;
}
async function rebuild(database, folders, options) {
	const snapshot = require_main.takeSnapshot(void 0, folders, null);
	const { layouts } = snapshot;
	const { readDefinitions } = await Promise.resolve().then(() => require("./definitions-D4j642fH.cjs"));
	const { files, ...definitions } = await readDefinitions(layouts);
	require_main.dropTables(database);
	const registers = [...definitions.registers.keys()];
	database.exec(require_main.schemaOf(definitions.kinds, registers));
	require_main.setMeta(database, "kinds", JSON.stringify(definitions.kinds));
	require_main.setMeta(database, "registers", JSON.stringify(registers));
	require_main.setMeta(database, "folders", JSON.stringify(layouts.map(({ root }) => root)));
	const writer = new require_writer.Writer(database, definitions);
	writer.addEntries();
	for (const { file, hash, items, problems } of files) writer.addProblems(writer.addFile(file, hash, items), problems);
	if (options.definitionsOnly) return;
	await replaceFiles(writer, snapshot, definitions, options);
	database.exec(require_main.derivedSchema(definitions.kinds));
	require_main.storeSnapshot(database, snapshot);
	await require_cross_checks.checkAcrossFiles(database, false, joinFacts(database, definitions.kinds));
	require_main.setMeta(database, "version", require_main.versionOf(database, folders));
	const fileIn = database.prepare("SELECT 1 FROM files WHERE substr(path, 1, length(?1)) = ?1");
	for (const { root, definitions: own } of layouts) if (own.length === 0 && !fileIn.get(`${root}/`)) require_main.refuseEmptyFolder(root);
}
function changeOfDefinitions(database, snapshot) {
	const writer = new require_writer.Writer(database);
	const path = require_main.changedPaths(snapshot, require_main.scopes.definition).find((each) => !writer.hasSameContent(require_file.readFile({ path: each })));
	return path && `${path} has changed`;
}
const minFilesForProgress = 200;
async function replaceFiles(writer, snapshot, definitions, { progress, log }) {
	const files = require_main.changedFiles(snapshot, definitions.kinds);
	if (require_main.changedFolders(snapshot).length > 0) snapshot.layouts.forEach(require_main.refuseLinksToTheSame);
	const report = files.length > minFilesForProgress ? await progress?.() : void 0;
	let [replaced, facts] = [0, 0];
	for (const [position, file] of files.entries()) {
		const read = require_file.readFile(file);
		if (read.problem?.code === "UNREADABLE_FILE" && !read.isGone) snapshot.seen.set(file.path, "");
		report?.({
			files: position + 1,
			of: files.length,
			facts
		});
		if (writer.hasSameContent(read)) continue;
		writer.removeFile(file.path);
		if (!read.isGone) facts += await require_add_file.addFile(writer, read, definitions);
		replaced += 1;
	}
	writer.writeSearch();
	log?.(`${files.length} files checked, ${replaced} changed`);
	return replaced;
}
exports.updateIndex = updateIndex;
