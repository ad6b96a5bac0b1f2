const require_document = require("./document-Cyc18krf.cjs");
const require_file = require("./file-B6aokjzJ.cjs");
const require_problem = require("./problem-BLzO0Gvn.cjs");
const require_main = require("./main-rDNL-VjD.cjs");
// src/store/cross-checks.ts
async function problemsAt(database, found) {
	const files = [...Map.groupBy(placed(database, found), ({ row }) => row.file).values()];
	return (await Promise.all(files.map((ofFile) => problemsOf(database, ofFile)))).flat();
}
function placed(database, found) {
	const placeOf = database.prepare("SELECT file, path, line, id AS fact FROM fact_rows JOIN files USING (file) WHERE id = ?");
	return found.flatMap(({ id, arguments: values, item, ...check }) => {
		const row = placeOf.get(id);
		return row ? [{
			check,
			row: {
				...row,
				...values,
				...item !== void 0 && { item }
			}
		}] : [];
	});
}
const isDescription = "role IN ('bulletin', 'source')";
const describedSources = `SELECT source FROM files WHERE ${isDescription}`;
const doubleSources = `${describedSources} GROUP BY source HAVING count(*) > 1`;
const folderOf = "rtrim(files.path, replace(files.path, '/', ''))";
const byPath = `(SELECT max(key) FROM json_each((SELECT value FROM meta WHERE name = 'folders'))
  WHERE substr(files.path, 1, length(value) + 1) = value || '/'), files.path`;
const wrongPlaces = `(VALUES ('dataset', 'paragraph', 'file and row'), ('dataset', 'page', 'file and row'),
  ('bulletin', 'page', 'paragraph'), ('bulletin', 'row', 'paragraph'), ('report', 'row', 'page'), ('page', 'row', 'paragraph'))`;
const usedTwice = "id IN (SELECT id FROM fact_rows GROUP BY id HAVING count(*) > 1)";
const inSeveralFiles = "(f.source, f.kind) IN (SELECT source, kind FROM files GROUP BY 1, 2 HAVING count(*) > 1)";
const relatedOnOneSide = `SELECT a.file, files.path, a.line, a.id AS fact, r.key AS item, b.file AS other_file,
    substr(a.id, length(a.source) + 2) AS named_by, substr(b.id, length(b.source) + 2) AS other
  FROM fact_rows a JOIN json_each(a.related) r JOIN fact_rows b ON b.id = r.value AND +b.source = a.source AND b.id <> a.id
  JOIN files ON files.file = a.file
  WHERE a.related IS NOT NULL AND NOT EXISTS (SELECT 1 FROM json_each(b.related) WHERE value = a.id)
  ORDER BY a.id`;
const crossChecks = [
	{
		code: "NO_BULLETIN",
		sql: `SELECT file, min(path) AS path, 0 AS line FROM files
      WHERE source <> '' AND source NOT IN (${describedSources}) GROUP BY source`
	},
	{
		code: "BAD_NAME",
		sql: `SELECT file, min(path) AS path, 0 AS line, source AS name, 'id of a source' AS what
      FROM files WHERE source GLOB '*[^a-z0-9-]*' OR (source <> '' AND '-' || source || '-' GLOB '*--*')
      GROUP BY source`
	},
	{
		code: "TWO_SOURCES",
		sql: `SELECT max(file) AS file, max(path) AS path, 0 AS line FROM files WHERE ${isDescription}
      GROUP BY ${folderOf} HAVING count(*) > 1`
	},
	{
		code: "DUPLICATE_BULLETIN",
		sql: `SELECT * FROM (
      SELECT file, path, 0 AS line, source, first_value(path) OVER later AS other, row_number() OVER later AS place
      FROM (SELECT * FROM files WHERE ${isDescription} GROUP BY ${folderOf}) files WHERE source IN (${doubleSources})
      WINDOW later AS (PARTITION BY source ORDER BY ${byPath})) WHERE place > 1`
	},
	{
		code: "WRONG_CHECK_FACT",
		key: "checks",
		sql: `SELECT * FROM (SELECT a.file, files.path, a.line, a.id AS fact, c.key AS item, n.value AS named, a.kind, CASE
        WHEN b.id IS NULL THEN 'there is no such fact without problems' WHEN b.source = a.source THEN 'it is of the same source'
        WHEN b.kind <> a.kind THEN 'it is one of ' || b.kind WHEN s.grade IS NULL THEN 'its source has no grade'
        WHEN n.value NOT LIKE substr(c.value ->> '$.facts[0]', 1, instr(c.value ->> '$.facts[0]', '/')) || '%'
          THEN 'the first is of another source' END AS why
      FROM fact_rows a JOIN json_each(a._document, '$.checks') c JOIN json_each(c.value, '$.facts') n
      JOIN files ON files.file = a.file LEFT JOIN fact_rows b ON b.id = n.value LEFT JOIN sources s ON s.source = b.source
      WHERE a._others IS NOT NULL) WHERE why IS NOT NULL`
	},
	{
		code: "SAME_DOCUMENT",
		key: "document",
		sql: `SELECT * FROM (SELECT file, path, 1 AS line, document, first_value(path) OVER later AS other
      FROM sources JOIN files USING (file) WHERE document IS NOT NULL
      WINDOW later AS (PARTITION BY upper(document) ORDER BY ${byPath})) WHERE path <> other`
	},
	{
		code: "DUPLICATE_ID",
		key: "id",
		sql: `SELECT file, path, line, across, id AS fact, substr(id, length(source) + 2) AS id, other FROM (
      SELECT f.*, path, first_value(f.file) OVER later AS first, first_value(path || ':' || line) OVER later AS other,
        1 + (f.file <> first_value(f.file) OVER (PARTITION BY id, f.kind ORDER BY ${byPath})) AS across
      FROM fact_rows f JOIN files USING (file)
      WHERE f.source NOT IN (${doubleSources}) AND ${usedTwice}
      WINDOW later AS (PARTITION BY id ORDER BY ${byPath})) WHERE file <> first`
	},
	{
		code: "WRONG_PLACE",
		key: "source",
		sql: `SELECT f.file, path, line, id AS fact, s.source, form, column2 AS found, column3 AS expected
      FROM ${wrongPlaces} JOIN sources s ON form = column1 JOIN fact_rows f ON f.source = s.source
      JOIN files ON files.file = f.file
      WHERE CASE column2 WHEN 'paragraph' THEN paragraph WHEN 'page' THEN page_number ELSE row_number END IS NOT NULL`
	},
	...[["related", "a.related"], ["superseded_by", "json_array(a.superseded_by)"]].map(([key = "", list]) => ({
		code: "UNKNOWN_RELATED",
		key,
		sql: `SELECT a.file, files.path, a.line, a.source, a.id AS fact, r.key AS item,
        CASE WHEN r.value LIKE a.source || '/%' THEN substr(r.value, length(a.source) + 2) ELSE r.value END AS id
      FROM (SELECT * FROM fact_rows a WHERE ${list} <> '[null]') a JOIN json_each(${list}) r JOIN files USING (file)
      WHERE NOT EXISTS (SELECT 1 FROM fact_rows b WHERE b.id = r.value)`
	})),
	{
		code: "UNKNOWN_RELATED",
		key: "key",
		sql: `SELECT file, files.path, 1 AS line, s.source, k.key AS item, k.value AS id
      FROM sources s JOIN json_each(s.key) k JOIN files USING (file)
      WHERE NOT EXISTS (SELECT 1 FROM fact_rows f WHERE f.id = s.source || '/' || k.value)`
	},
	{
		code: "RELATED_ONCE",
		key: "related",
		sql: relatedOnOneSide
	},
	{
		code: "SUPERSEDED_IN_CIRCLE",
		key: "superseded_by",
		sql: `WITH RECURSIVE later (fact, id, step) AS (
        SELECT id, superseded_by, 1 FROM fact_rows WHERE superseded_by IS NOT NULL
        UNION SELECT later.fact, superseded_by, step + 1 FROM later JOIN fact_rows USING (id) WHERE step < 20)
      SELECT DISTINCT file, path, line, f.id AS fact, superseded_by AS next
      FROM later JOIN fact_rows f ON f.id = later.fact AND later.id = f.id JOIN files USING (file)`
	},
	{
		code: "CHECK_BEFORE_SOURCE",
		key: "corrected",
		sql: `SELECT f.file, files.path, line, f.id AS fact, c.key AS item, c.value ->> 'on' AS "on", s.date
      FROM fact_rows f JOIN json_each(f.corrected) c JOIN sources s USING (source) JOIN files ON files.file = f.file
      WHERE f.corrected IS NOT NULL AND substr("on", 1, length(s.date)) < substr(s.date, 1, length("on"))
        AND s.date || "on" NOT GLOB '*[^0-9-]*'`
	},
	{
		code: "UNKNOWN_NOW",
		key: "gone",
		sql: `WITH RECURSIVE gone AS (${require_main.goneFacts}), usable (id) AS (
        SELECT id FROM fact_rows UNION SELECT gone.id FROM gone JOIN usable ON gone.now = usable.id)
      SELECT file, path, 1 AS line, item, gone.source, local AS gone, written AS id FROM gone JOIN files USING (file)
      WHERE now IS NOT NULL AND now NOT IN usable`
	},
	{
		code: "NOT_GONE",
		key: "gone",
		sql: `WITH gone AS (${require_main.goneFacts})
      SELECT file, path, 1 AS line, item, local AS gone FROM gone JOIN files USING (file)
      WHERE id IN (SELECT id FROM fact_rows UNION SELECT id FROM gone GROUP BY id HAVING count(*) > 1)`
	}
];
async function checkAcrossFiles(database, isPartial, found) {
	database.exec("DELETE FROM problems WHERE across > 0");
	require_main.setMeta(database, "unchecked", isPartial ? "1" : "");
	if (database.prepare(`SELECT 1 FROM problems JOIN files USING (file)
    WHERE role IN ('kind', 'register') AND problem ->> 'code' <> 'KIND_REPLACED'`).get()) return;
	const all = [...crossChecks.flatMap((check) => {
		if (isPartial && !check.code.startsWith("DUPLICATE")) return [];
		const sql = isPartial ? check.sql.replace(usedTwice, inSeveralFiles) : check.sql;
		return require_main.readAll(database, sql).map((row) => ({
			check,
			row
		}));
	}), ...isPartial ? [] : placed(database, found)];
	const insert = database.prepare("INSERT INTO problems (file, across, problem) VALUES (?, ?, ?)");
	for (const [marked, alike] of Map.groupBy(all, ({ row }) => `${row.file} ${row["across"] ?? 1}`)) for (const problem of await problemsOf(database, alike)) insert.run(...marked.split(" "), JSON.stringify(problem));
}
async function problemsOf(database, found) {
	const path = found[0]?.row.path ?? "";
	const whole = found.filter(({ row }) => row.line === 0);
	const problems = whole.map(({ check, row }) => require_problem.fileProblem(path, check.code, argumentsOf(database, row)));
	if (whole.length === found.length) return problems;
	const document = await require_document.parseYaml(path, require_file.readTextFile(path).text);
	const facts = document.root?.type === "list" ? document.root.items : [];
	const byPlace = new Map(facts.map((fact) => [`${document.lineAt(fact.start)} ${localId(fact)}`, fact]));
	for (const { check, row } of found.toSorted((one, other) => one.row.line - other.row.line)) {
		const { root } = document;
		const fact = root?.type === "mapping" ? root : byPlace.get(`${row.line} ${row.fact?.split("/").at(-1)}`);
		const item = row.item === void 0 ? [] : [Number(row.item)];
		if (fact) document.report(check.code, require_main.rangeOf(fact, check.key ?? "", ...item), () => argumentsOf(database, row));
	}
	return [...problems, ...document.problems];
}
function localId(fact) {
	const id = fact.type === "mapping" ? fact.entries.get("id")?.value : void 0;
	return id?.type === "scalar" ? id.text : "";
}
function argumentsOf(database, row) {
	const texts = Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value)]));
	return row.item === void 0 || !texts["id"] ? texts : {
		suggestion: nearestId(database, row),
		...texts
	};
}
const maxCompared = 2e3;
function nearestId(database, { id, source }) {
	const known = Array.from(database.prepare("SELECT substr(id, length(source) + 2) AS id FROM fact_rows WHERE source = ?").iterate(String(source)), (row) => String(row["id"]));
	return known.length > maxCompared ? "" : require_main.nearQuestion(String(id), known) ?? "";
}
Object.defineProperty(exports, "checkAcrossFiles", {
	enumerable: true,
	get: function() {
		return checkAcrossFiles;
	}
});
Object.defineProperty(exports, "problemsAt", {
	enumerable: true,
	get: function() {
		return problemsAt;
	}
});
Object.defineProperty(exports, "relatedOnOneSide", {
	enumerable: true,
	get: function() {
		return relatedOnOneSide;
	}
});
