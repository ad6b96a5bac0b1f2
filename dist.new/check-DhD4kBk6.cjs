require("./rolldown-runtime-n5aEA02a.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
const require_problem = require("./problem-BLzO0Gvn.cjs");
const require_reading = require("./reading-m0i2WrxT.cjs");
const require_compare = require("./compare-YcBU2Wbi.cjs");
const require_cross_checks = require("./cross-checks-C_-r9KyA.cjs");
const require_claims = require("./claims-DSw64Y52.cjs");
const require_contradictions = require("./contradictions-CgtaPTXo.cjs");
const require_problems = require("./problems-DIoyc--V.cjs");
// src/verify/without-copy.ts
async function proofProblems(index) {
	if (index.exported !== void 0) return [];
	const found = [
		...saysOtherwise(index),
		...statusAgainstDates(index),
		...sameFacts(index)
	];
	return require_cross_checks.problemsAt(index.database, found);
}
function saysOtherwise(index) {
	const background = require_claims.backgroundOf(index, null);
	const contradictionsIn = require_contradictions.contradictionFinder(index, background);
	return [...require_claims.claimsOf(index, null, background).flatMap((claim) => {
		const { id, anchor, values, checks = [] } = claim;
		const problem = ({ field, value, found: instead }, otherwise) => {
			return {
				code: "SAYS_OTHERWISE",
				key: field,
				id,
				arguments: {
					field,
					value,
					found: instead,
					otherwise
				}
			};
		};
		const inSays = () => {
			const says = require_reading.readText(claim.says, background.names);
			return [...failuresIn(require_compare.compareSays(values, says, background)).map((each) => problem(each, remedyFor(each.field, values))), ...contradictionsIn(claim, says).map((each) => problem(each, ", or state both in `says`"))];
		};
		const inChecks = checks.flatMap((check, item) => {
			const text = require_reading.readText(check.says, background.names);
			return failuresIn([require_compare.compareSays, require_compare.compareNames].flatMap((compare) => compare(check.values, text, background))).map(({ field, value, found: instead }) => {
				const shown = {
					field,
					value,
					found: instead,
					item: `${item}`
				};
				return {
					code: "CHECK_SAYS_OTHERWISE",
					key: "checks",
					id,
					arguments: shown
				};
			});
		});
		return [...anchor ? inSays() : [], ...inChecks];
	})];
}
function failuresIn(findings) {
	return findings.filter(({ isQuestion }) => !isQuestion);
}
function remedyFor(field, values) {
	const own = values.filter((value) => value.field === field);
	if (own.some(({ kind }) => kind === "choice")) return ": `says` needs one of the words of the choice, also where the text only implies it";
	return own.some(({ isInferred }) => isInferred) ? "" : "; list the field under `inferred` if the text only implies its value";
}
function foundBy({ database }, code, key, sql) {
	return database.prepare(sql).all().map(({ id = "", ...rest }) => ({
		code,
		key,
		id,
		arguments: rest
	}));
}
function statusAgainstDates({ database, kinds }) {
	const days = new Map(require_main.readCells(database, `SELECT source, ${require_main.knownUntil} FROM sources`));
	return kinds.flatMap((kind) => {
		const { status, stages = [] } = require_main.stagesOf(kind) ?? {};
		if (!status) return [];
		const field = status.name;
		const columns = require_main.pickColumns(kind, [
			"id",
			"source",
			field,
			...stages.map(({ date }) => date)
		]);
		return [...require_main.selectFacts(database, {
			kind,
			filters: []
		}, columns)].flatMap((fact) => {
			const { ended } = require_main.statusOn(kind, days.get(String(fact["source"])) ?? "", fact);
			if (ended === null) return [];
			const shown = {
				field,
				value: String(fact[field]),
				latest: ended
			};
			return [{
				code: "STATUS_AGAINST_DATES",
				key: field,
				id: String(fact["id"]),
				arguments: shown
			}];
		});
	});
}
function sameFacts(index) {
	return index.kinds.flatMap((kind) => {
		const fields = require_main.writtenFields(kind).map(({ name }) => `k.${require_main.quoteName(name)}`);
		const alike = (keys, excused = 1) => `WITH keyed AS MATERIALIZED (
        SELECT f.id, f.source, related, e.key || e.value AS key FROM ${require_main.tableOf(kind)} k JOIN fact_rows f ON f.fact = k.fact
        JOIN json_each(json_array(${keys})) e WHERE hash IS NOT NULL),
      twice AS (SELECT source, key FROM keyed GROUP BY 1, 2 HAVING count(*) > 1),
      sharing AS MATERIALIZED (SELECT keyed.* FROM twice JOIN keyed USING (source, key))
      SELECT a.id, min(substr(b.id, length(b.source) + 2)) AS other
      FROM sharing a JOIN sharing b USING (source, key)
      WHERE a.id <> b.id
        AND NOT (${excused} AND EXISTS (SELECT 1 FROM json_each(a.related) WHERE value = b.id))
      GROUP BY a.id`;
		const same = `SELECT * FROM (${alike("f.says", 0)}) UNION SELECT * FROM (${alike(`json_array(${fields})`)})`;
		return [...foundBy(index, "SHARED_ANCHOR", "source", alike("hash || ' ' || chars")), ...foundBy(index, "SAME_FACT", "id", same)];
	});
}
const command = {
	name: "check",
	task: "Check facts",
	summary: "Check fact files, and list all problems and their remedies",
	about: "--fix first puts keys in the order of the kind, writes the id of an entry that is given by name, and `related` in both facts. Comments are kept, and the meaning never changes. Files with YAML errors, files that are no facts, and links to files outside the folder are left as they are, and named.",
	arguments: [["[folder]", "the facts folder; by default the one in use"]],
	examples: `
    pism check # the facts in use
    pism check my-facts --strict # your own facts; exit with 1 on warnings too
    pism check my-facts --fix # with keys sorted and ids written first
    pism check my-facts --format github # annotations in a GitHub workflow
  `,
	facts: "own",
	options: {
		fix: require_main.option("Fixes", "--fix", "first sort keys, write ids in place of names, and `related` in both facts"),
		strict: require_main.option("Problems", "--strict", "exit with 1 on warnings too"),
		format: require_main.choiceOption("Output", "--format <format>", "print as", [
			"text",
			"json",
			"github"
		]),
		json: require_main.option("Output", "--json", "print JSON")
	},
	async run(context) {
		const { options, words } = context;
		const folders = words.length > 0 ? words : options.facts ?? [];
		const fixed = options.fix ? await fix(folders, context) : {};
		return {
			...await check({
				...context,
				index: await context.open(folders)
			}),
			...fixed
		};
	}
};
async function fix(folders, { io, open, words }) {
	if (words.length === 0 && require_main.foldersOf(folders, io).every((each) => each === require_main.builtinFacts)) throw new require_main.PismError("usage", "--fix needs a folder", "Name the folder of your facts: `pism check my-facts --fix`.");
	const { fixFiles } = await Promise.resolve().then(() => require("./fix-files-uK7OeRH_.cjs"));
	const index = await open(folders);
	const { fixed, leftAlone } = await fixFiles(index);
	index.database.close();
	const notes = require_main.notesAt("stderr", ...fixed.map((path) => `Fixed ${require_problems.shownPath(path, io.cwd)}`), ...leftAlone.map(({ path, reason }) => `${require_problems.shownPath(path, io.cwd)} is left as it is: ${reason}`));
	return leftAlone.length > 0 ? {
		notes,
		exit: "no"
	} : { notes };
}
async function check(context) {
	const { index, io, options } = context;
	const { formerFiles, proposedIn } = await Promise.resolve().then(() => require("./list-proposed-De__pVoa.cjs"));
	const { mapProblems } = await Promise.resolve().then(() => require("./map-BETTECYd.cjs"));
	const proposed = await proposedIn(index);
	const problems = [
		...require_main.problemsIn(index.database, null),
		...await mapProblems(index),
		...await proofProblems(index),
		...proposed.flatMap((each) => each.problems)
	];
	const counts = proposed.map(({ source, count }) => `${source}: ${count}`);
	const former = formerFiles(index).map((path) => `${require_problems.shownPath(path, io.cwd)} is of an earlier version, and not read`);
	const tallies = [
		countLine(problems, index),
		...counts,
		...former
	].map(require_main.visible);
	const isRefused = (problem) => options.strict === true || require_problem.severityOf(problem) === "error";
	return {
		text: await textOf(problems, tallies, context),
		exit: problems.some(isRefused) ? "no" : "done"
	};
}
async function textOf(problems, tallies, { io, options }) {
	if (options.json || options.format === "json") {
		const all = problems.map((problem) => require_problems.problemJson(problem, io.cwd));
		return require_main.visibleLines(`${JSON.stringify(all, null, 2)}\n`);
	}
	if (options.format === "github") return problems.map((problem) => require_problems.problemForGithub(problem, io.cwd)).join("");
	const style = await require_main.styleFor(options, io);
	const texts = problems.map((problem) => require_problems.problemText(problem, style, io.cwd));
	return require_main.wrapMessage(`${[...texts, ...tallies].join("\n")}\n`, io.stdout);
}
function countLine(problems, { database }) {
	const count = (severity) => problems.reduce((sum, problem) => sum + (require_problem.severityOf(problem) === severity ? require_problem.problemCount(problem) : 0), 0);
	const found = [require_main.counted(count("error"), "error"), require_main.counted(count("warning"), "warning")].join(", ");
	const sources = require_main.countRows(database, "sources", []);
	const noun = sources > 0 && sources === require_main.countRows(database, "bulletins", []) ? "bulletin" : "source";
	return `${`${require_main.counted(require_main.countRows(database, "fact_rows", []), "fact")} in ${require_main.counted(sources, noun)}`}: ${problems.length === 0 ? "no problems" : found}`;
}
exports.command = command;
