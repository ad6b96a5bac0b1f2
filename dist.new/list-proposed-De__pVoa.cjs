require("./rolldown-runtime-n5aEA02a.cjs");
const require_problems = require("./problems-S1EPT1sm.cjs");
const require_output = require("./output-D-lVqxCc.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_add_file = require("./add-file-BQn5kDiE.cjs");
const require_writer = require("./writer-Dbyw2XUC.cjs");
const require_proposed_file = require("./proposed-file-plbExpgi.cjs");
const require_source_folder = require("./source-folder-BzTqCWqD.cjs");
let node_path = require("node:path");
// src/propose/list-proposed.ts
async function proposedIn(index) {
	const folders = require_source_folder.sourceFolders(index).filter((folder) => require_output.statIfExists((0, node_path.join)(folder, require_main.proposedFile)));
	const definitions = {
		kinds: index.kinds,
		registers: folders.length > 0 ? require_add_file.registersOf(index.database) : new Map()
	};
	const confirmed = index.database.prepare("SELECT count(*) AS facts FROM fact_rows WHERE source = ? AND coalesce(checked, '[]') <> '[]'");
	return Promise.all(folders.map(async (folder) => {
		const source = (0, node_path.basename)(folder);
		const { proposed, problems } = await require_proposed_file.proposedAt(folder, definitions);
		const { facts, names, none, refused } = proposed;
		return {
			source,
			folder,
			proposed,
			problems,
			count: `${facts.length + names.length + none.length} proposed, ${refused.length} refused, ${confirmed.get(source)?.["facts"]} confirmed`
		};
	}));
}
function formerFiles(index) {
	return require_source_folder.sourceFolders(index).flatMap((folder) => [(0, node_path.join)(folder, require_main.draftsFile), (0, node_path.join)(folder, "_imported")]).filter((path) => require_output.statIfExists(path));
}
async function onlyProposed(database) {
	const { kinds } = require_main.storedNames(database);
	const all = await proposedIn({
		database,
		kinds
	});
	const problems = all.flatMap((each) => each.problems);
	if (problems.length > 0) throw new require_problems.InvalidFacts([...problems], "`pism check` lists all problems.");
	const names = all.flatMap(({ proposed }) => proposed.names);
	const known = require_add_file.registersOf(database);
	const registers = require_proposed_file.registersWith(known, names);
	const added = [...registers].map(([name, { byId }]) => {
		const isNew = ([id]) => !known.get(name)?.byId.has(id);
		return [name, require_main.registerOf(new Map([...byId].filter(isNew)))];
	});
	new require_writer.Writer(database, { registers: new Map(added) }).addEntries();
	const writer = new require_writer.Writer(database, { registers });
	for (const { path } of database.prepare("SELECT path FROM files WHERE role = 'facts'").all()) writer.removeFile(String(path));
	const byName = new Map(kinds.map((kind) => [kind.kind, {
		...kind,
		rules: []
	}]));
	const reading = {
		report: () => void 0,
		entriesNamed: () => [],
		suggestEntry: () => ""
	};
	for (const { source, folder, proposed } of all) for (const [kind, facts] of Map.groupBy(proposed.facts, (fact) => byName.get(fact.kind))) {
		const file = {
			path: (0, node_path.join)(folder, `${kind.kind} in ${require_main.proposedFile}`),
			role: "facts",
			source,
			kind: kind.kind
		};
		const number = writer.addFile(file, "", facts.length);
		for (const [position, fact] of facts.entries()) {
			const place = {
				number,
				file,
				kind,
				position
			};
			writer.addFact(place, {
				values: require_proposed_file.statedFact(fact),
				line: 0,
				place: require_main.emptyRange
			}, reading);
		}
	}
	writer.writeSearch();
	const mark = database.prepare("UPDATE fact_rows SET _document = json_set(_document, '$.proposed', json(?)) WHERE id = ?");
	for (const { source, proposed } of all) for (const { id, proposed: origin } of proposed.facts) mark.run(JSON.stringify(origin), `${source}/${id}`);
}
exports.formerFiles = formerFiles;
exports.onlyProposed = onlyProposed;
exports.proposedIn = proposedIn;
