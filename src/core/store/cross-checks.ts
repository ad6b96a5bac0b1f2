import type { DatabaseSync } from 'node:sqlite';
import { parseYaml } from '../load/document.ts';
import { readTextFile } from '../load/file.ts';
import { fileProblem, type Problem, type ProblemArguments, type ProblemCode } from '../model/problem.ts';
import { type Node, rangeOf } from '../model/values.ts';
import { setMeta } from './metadata.ts';
import { rowsOf } from './read.ts';
import { goneFacts } from './schema.ts';

/** Finds problems across files: duplicates and, if all files are up to date, unknown references and those `found` before. */
export function checkAcrossFiles(database: DatabaseSync, isPartial: boolean, found: FoundInFact[]): void {
  database.exec('DELETE FROM _problems WHERE across > 0');
  setMeta(database, 'unchecked', isPartial ? '1' : '');
  // With a broken kind or register, facts are missing, and most problems here would be false.
  const broken = "SELECT 1 FROM _problems JOIN _files USING (file) WHERE role IN ('kind', 'register')";
  if (database.prepare(broken).get()) return;
  const failures = crossChecks.flatMap((check) => {
    if (isPartial && !check.code.startsWith('DUPLICATE')) return [];
    const sql = isPartial ? check.sql.replace(usedTwice, inSeveralFiles) : check.sql;
    return [...rowsOf<FactRow>(database, sql)].map((row) => ({ check, row }));
  });
  const all = [...failures, ...(isPartial ? [] : placed(database, found))];
  const insert = database.prepare('INSERT INTO _problems (file, across, problem) VALUES (?, ?, ?)');
  for (const [marked, alike] of Map.groupBy(all, ({ row }) => `${row.file} ${row['across'] ?? 1}`))
    for (const problem of problemsOf(alike)) insert.run(...marked.split(' '), JSON.stringify(problem));
}

/** A problem of a fact, and the field, or the item of a list under it, to point at. */
export interface FoundInFact {
  item?: number | undefined;
  code: ProblemCode;
  key: string;
  id: string;
  arguments: ProblemArguments;
}

/** These as problems with line and column; parses their files again to find these. */
export function problemsAt(database: DatabaseSync, found: FoundInFact[]): Problem[] {
  return [...Map.groupBy(placed(database, found), ({ row }) => row.file).values()].flatMap(problemsOf);
}

function placed(database: DatabaseSync, found: FoundInFact[]): Failure[] {
  const placeOf = database.prepare(
    'SELECT file, path, line, id AS fact FROM _fact_rows JOIN _files USING (file) WHERE id = ?',
  );
  return found.flatMap(({ id, arguments: values, item, ...check }) => {
    const row = placeOf.get(id) as unknown as FactRow | undefined;
    return row ? [{ check, row: { ...row, ...values, ...(item !== undefined && { item }) } }] : [];
  });
}

/** A row of a check: the file, the fact's first line (0 for the whole file) and the values for the problem's text. */
interface FactRow {
  file: number;
  path: string;
  line: number;
  /** The fact's id, with that of its source. */
  fact?: string;
  /** The index of the item in the list under the key. */
  item?: number | undefined;
  [name: string]: unknown;
}

/** A check that compares files; `key` is the field to point at. */
interface CrossCheck {
  code: ProblemCode;
  key?: string;
}

type Failure = { check: CrossCheck; row: FactRow };

const isDescription = "role IN ('bulletin', 'source')";
const describedSources = `SELECT source FROM _files WHERE ${isDescription}`;
const doubleSources = `${describedSources} GROUP BY source HAVING count(*) > 1`;
// A file's folder; the rtrim takes the name of the file away.
const folderOf = "rtrim(_files.path, replace(_files.path, '/', ''))";
// Of two that clash, the later one is reported: in the order of `--facts`, then by path.
const byPath = `(SELECT max(key) FROM json_each((SELECT value FROM _meta WHERE name = 'folders'))
  WHERE substr(_files.path, 1, length(value) + 1) = value || '/'), _files.path`;

// Form of the source, forbidden place, expected place.
const wrongPlaces = `(VALUES ('dataset', 'paragraph', 'file and row'), ('dataset', 'page', 'file and row'),
  ('bulletin', 'page', 'paragraph'), ('bulletin', 'row', 'paragraph'), ('report', 'row', 'page'), ('page', 'row', 'paragraph'))`;

const usedTwice = 'id IN (SELECT id FROM _fact_rows GROUP BY id HAVING count(*) > 1)';
const inSeveralFiles = '(f.source, f.kind) IN (SELECT source, kind FROM _files GROUP BY 1, 2 HAVING count(*) > 1)';

const crossChecks: (CrossCheck & { sql: string })[] = [
  {
    code: 'NO_BULLETIN',
    sql: `SELECT file, min(path) AS path, 0 AS line FROM _files
      WHERE source <> '' AND source NOT IN (${describedSources}) GROUP BY source`,
  },
  {
    code: 'BAD_NAME',
    sql: `SELECT file, min(path) AS path, 0 AS line, source AS name, 'id of a source' AS what
      FROM _files WHERE source GLOB '*[^a-z0-9-]*' OR (source <> '' AND '-' || source || '-' GLOB '*--*')
      GROUP BY source`,
  },
  {
    code: 'TWO_SOURCES',
    sql: `SELECT max(file) AS file, max(path) AS path, 0 AS line FROM _files WHERE ${isDescription}
      GROUP BY ${folderOf} HAVING count(*) > 1`,
  },
  {
    code: 'DUPLICATE_BULLETIN',
    sql: `SELECT * FROM (
      SELECT file, path, 0 AS line, source, first_value(path) OVER later AS other, row_number() OVER later AS place
      FROM (SELECT * FROM _files WHERE ${isDescription} GROUP BY ${folderOf}) _files WHERE source IN (${doubleSources})
      WINDOW later AS (PARTITION BY source ORDER BY ${byPath})) WHERE place > 1`,
  },
  ...['checks', 'notes'].map((key) => ({
    code: 'WRONG_CHECK_FACT' as const,
    key,
    sql: `SELECT * FROM (SELECT a.file, _files.path, a.line, a.id AS fact, c.key AS item, n.value AS named, a.kind, CASE
        WHEN b.id IS NULL THEN 'there is no such fact without problems' WHEN b.source = a.source THEN 'it is of the same source'
        WHEN b.kind <> a.kind THEN 'it is one of ' || b.kind WHEN s.grade IS NULL THEN 'its source has no grade'
        WHEN n.value NOT LIKE substr(c.value ->> '$.facts[0]', 1, instr(c.value ->> '$.facts[0]', '/')) || '%'
          THEN 'the first is of another source' END AS why
      FROM _fact_rows a JOIN json_each(a._own, '$.${key}') c JOIN json_each(c.value, '$.facts') n
      JOIN _files ON _files.file = a.file LEFT JOIN _fact_rows b ON b.id = n.value LEFT JOIN sources s ON s.source = b.source
      WHERE a._own IS NOT NULL) WHERE why IS NOT NULL`,
  })),
  {
    code: 'SAME_DOCUMENT',
    key: 'document',
    sql: `SELECT * FROM (SELECT file, path, 1 AS line, document, first_value(path) OVER later AS other
      FROM sources JOIN _files USING (file) WHERE document IS NOT NULL
      WINDOW later AS (PARTITION BY upper(document) ORDER BY ${byPath})) WHERE path <> other`,
  },
  {
    // Not in duplicate sources, where all ids clash; reading a file finds those within it. `across` is 2 where both facts are
    // of one kind, whose queries would list both.
    code: 'DUPLICATE_ID',
    key: 'id',
    sql: `SELECT file, path, line, across, id AS fact, substr(id, length(source) + 2) AS id, other FROM (
      SELECT f.*, path, first_value(f.file) OVER later AS first, first_value(path || ':' || line) OVER later AS other,
        1 + (f.file <> first_value(f.file) OVER (PARTITION BY id, f.kind ORDER BY ${byPath})) AS across
      FROM _fact_rows f JOIN _files USING (file)
      WHERE f.source NOT IN (${doubleSources}) AND ${usedTwice}
      WINDOW later AS (PARTITION BY id ORDER BY ${byPath})) WHERE file <> first`,
  },
  {
    code: 'WRONG_PLACE',
    key: 'source',
    sql: `SELECT f.file, path, line, id AS fact, s.source, form, column2 AS found, column3 AS expected
      FROM ${wrongPlaces} JOIN sources s ON form = column1 JOIN _fact_rows f ON f.source = s.source
      JOIN _files ON _files.file = f.file
      WHERE CASE column2 WHEN 'paragraph' THEN paragraph WHEN 'page' THEN page_number ELSE row_number END IS NOT NULL`,
  },
  ...[
    ['related', '_links'],
    [
      'superseded_by',
      '(SELECT fact, 0 AS item, superseded_by AS other FROM _fact_rows WHERE superseded_by IS NOT NULL)',
    ],
  ].map(([key = '', links]) => ({
    code: 'UNKNOWN_RELATED' as const,
    key,
    sql: `SELECT a.file, _files.path, a.line, a.source, a.id AS fact, item,
        CASE WHEN other LIKE a.source || '/%' THEN substr(other, length(a.source) + 2) ELSE other END AS id
      FROM ${links} JOIN _fact_rows a USING (fact) JOIN _files USING (file)
      WHERE NOT EXISTS (SELECT 1 FROM _fact_rows b WHERE b.id = other)`,
  })),
  {
    code: 'UNKNOWN_RELATED',
    key: 'key',
    sql: `SELECT file, _files.path, 1 AS line, s.source, k.key AS item, k.value AS id
      FROM sources s JOIN json_each(s.key) k JOIN _files USING (file)
      WHERE NOT EXISTS (SELECT 1 FROM _fact_rows f WHERE f.id = s.source || '/' || k.value)`,
  },
  {
    // Followed for 20 steps, so that a long chain stays fast.
    code: 'SUPERSEDED_IN_CIRCLE',
    key: 'superseded_by',
    sql: `WITH RECURSIVE later (fact, id, step) AS (
        SELECT id, superseded_by, 1 FROM _fact_rows WHERE superseded_by IS NOT NULL
        UNION SELECT later.fact, superseded_by, step + 1 FROM later JOIN _fact_rows USING (id) WHERE step < 20)
      SELECT DISTINCT file, path, line, f.id AS fact, superseded_by AS next
      FROM later JOIN _fact_rows f ON f.id = later.fact AND later.id = f.id JOIN _files USING (file)`,
  },
  {
    code: 'CHECK_BEFORE_SOURCE',
    key: 'corrected',
    sql: `SELECT f.file, _files.path, line, f.id AS fact, c.key AS item, c.value ->> 'on' AS "on", s.date
      FROM _fact_rows f JOIN json_each(f.corrected) c JOIN sources s USING (source) JOIN _files ON _files.file = f.file
      WHERE f.corrected IS NOT NULL AND substr("on", 1, length(s.date)) < substr(s.date, 1, length("on"))
        AND s.date || "on" NOT GLOB '*[^0-9-]*'`,
  },
  {
    code: 'UNKNOWN_NOW',
    key: 'gone',
    sql: `WITH gone AS (${goneFacts})
      SELECT file, path, 1 AS line, item, gone.source, local AS gone, written AS id FROM gone JOIN _files USING (file)
      WHERE now IS NOT NULL AND now NOT IN (SELECT id FROM _fact_rows)`,
  },
  {
    code: 'NOT_GONE',
    key: 'gone',
    sql: `WITH gone AS (${goneFacts})
      SELECT file, path, 1 AS line, item, local AS gone FROM gone JOIN _files USING (file)
      WHERE id IN (SELECT id FROM _fact_rows UNION SELECT id FROM gone GROUP BY id HAVING count(*) > 1)`,
  },
];

/** The problems of one file with line and column; parses the file again to find these. */
function problemsOf(found: Failure[]): Problem[] {
  const path = found[0]?.row.path ?? '';
  const whole = found.filter(({ row }) => row.line === 0);
  const problems = whole.map(({ check, row }) => fileProblem(path, check.code, argumentsIn(row)));
  if (whole.length === found.length) return problems;
  const document = parseYaml(path, readTextFile(path).text);
  const { root } = document;
  const facts = root?.type === 'list' ? root.items : [];
  // One line can contain several facts.
  const byPlace = new Map(facts.map((fact) => [`${document.lineAt(fact.start)} ${ownId(fact)}`, fact]));
  // From the top down, as a person corrects a file; not as a kind sorts its facts.
  for (const { check, row } of found.toSorted((one, other) => one.row.line - other.row.line)) {
    const fact = root?.type === 'mapping' ? root : byPlace.get(`${row.line} ${row.fact?.split('/').at(-1)}`);
    const item = row.item === undefined ? [] : [Number(row.item)];
    if (fact) document.report(check.code, rangeOf(fact, check.key ?? '', ...item), argumentsIn(row));
  }
  return [...problems, ...document.problems];
}

function ownId(fact: Node): string {
  const id = fact.type === 'mapping' ? fact.entries.get('id')?.value : undefined;
  return id?.type === 'scalar' ? id.text : '';
}

function argumentsIn(row: FactRow): ProblemArguments {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value)]));
}
