import type { DatabaseSync } from 'node:sqlite';
import { parseYaml } from '../load/document.ts';
import { readText } from '../load/file.ts';
import { isLocalId } from '../model/file-fields.ts';
import type { ProblemCode } from '../model/problem.ts';
import { fileProblem, type Problem, type ProblemArguments } from '../model/problem.ts';
import { didYouMean } from '../model/text.ts';
import { rangeOf, type TextRange } from '../model/values.ts';
import type { Snapshot } from './snapshot.ts';

/** A problem of a fact in a file, or of the file where no line is given. */
interface Finding {
  file: number;
  path: string;
  code: ProblemCode;
  /** Line on which the fact begins. */
  line?: number;
  /** The key of the fact that is wrong, and which item of its list. */
  key?: string;
  item?: number;
  values(): ProblemArguments;
}

/** A file of facts, or a fact in one; of two that clash, the later one in this order is at fault. */
interface Located {
  file: number;
  path: string;
  line: number;
}

/** Finds what is wrong across files: ids used twice, references to nothing, facts without a bulletin. */
export async function checkAcrossFiles(database: DatabaseSync, { folders }: Snapshot): Promise<void> {
  database.exec('DELETE FROM problems WHERE across = 1');
  // A kind that cannot be used takes its facts along; what else would be reported follows from that.
  if (database.prepare("SELECT 1 FROM problems JOIN files USING (file) WHERE role IN ('kind', 'actors')").get()) return;
  const order = new Map(folders.map((folder, position) => [folder, position]));
  const findings = [...folderFindings(database), ...duplicateFindings(database, order), ...relatedFindings(database)];
  const insert = database.prepare('INSERT INTO problems (file, across, problem) VALUES (?, 1, ?)');
  for (const [file, found] of Map.groupBy(findings, (finding) => finding.file))
    for (const problem of await problemsOf(found)) insert.run(file, JSON.stringify(problem));
}

/** The problems of one file, each at its place; the file is read and parsed again for that. */
async function problemsOf(findings: Finding[]): Promise<Problem[]> {
  const [{ path }] = findings as [Finding];
  const whole = findings.filter(({ line }) => line === undefined);
  const problems = whole.map(({ code, values }) => fileProblem(path, code, values()));
  if (whole.length === findings.length) return problems;
  const document = await parseYaml(path, readText(path, path).text);
  const facts = document.root?.type === 'list' ? document.root.items : [];
  const byLine = new Map(facts.map((fact) => [document.lineAt(fact.start), fact]));
  for (const { code, line, key, item, values } of findings) {
    const fact = line === undefined ? undefined : byLine.get(line);
    if (fact) document.report(code, placeIn(fact, key, item), values);
  }
  return [...problems, ...document.problems];
}

function placeIn(fact: Parameters<typeof rangeOf>[0], key = 'id', item?: number): TextRange {
  const list = fact.type === 'mapping' ? fact.entries.get(key)?.value : undefined;
  return (list?.type === 'list' && item !== undefined && list.items[item]) || rangeOf(fact, key);
}

function folderFindings(database: DatabaseSync): Finding[] {
  const sql = `SELECT min(file) AS file, min(path) AS path, bulletin, max(role = 'bulletin') AS described
    FROM files WHERE bulletin <> '' GROUP BY bulletin`;
  const folders = database.prepare(sql).all() as unknown as {
    file: number;
    path: string;
    bulletin: string;
    described: number;
  }[];
  return folders.flatMap(({ described, bulletin, ...at }): Finding[] => [
    ...(described ? [] : [{ ...at, code: 'NO_BULLETIN', values: () => ({}) } as Finding]),
    ...(isLocalId(bulletin) ? [] : [{ ...at, code: 'BAD_FOLDER_NAME', values: () => ({ name: bulletin }) } as Finding]),
  ]);
}

/** Bulletins in two folders, and ids that two facts of a bulletin have. In a bulletin that is double every fact is. */
function duplicateFindings(database: DatabaseSync, order: Map<string, number>): Finding[] {
  const double = "SELECT bulletin FROM files WHERE role = 'bulletin' GROUP BY bulletin HAVING count(*) > 1";
  const bulletins = `SELECT file, path, 1 AS line, bulletin AS name FROM files WHERE role = 'bulletin' AND bulletin IN (${double})`;
  const facts = `SELECT f.file, path, f.line, f.id AS name FROM fact_rows f JOIN files USING (file)
    WHERE f.bulletin NOT IN (${double}) AND id IN (SELECT id FROM fact_rows GROUP BY id HAVING count(*) > 1)`;
  const clashes = (sql: string) => {
    const rows = database.prepare(sql).all() as unknown as (Located & { name: string })[];
    const inOrder = rows.sort(
      (a, b) => rank(a, order) - rank(b, order) || (a.path < b.path ? -1 : 1) || a.line - b.line,
    );
    return [...Map.groupBy(inOrder, ({ name }) => name)].flatMap(([name, [first, ...others]]) =>
      others.map((other) => ({ name, first: first as (typeof rows)[number], other })),
    );
  };
  return [
    ...clashes(bulletins).map(({ name, first, other }): Finding => {
      const values = () => ({ bulletin: name, other: first.path });
      return { file: other.file, path: other.path, code: 'DUPLICATE_BULLETIN', values };
    }),
    // Two in one file are found when it is read.
    ...clashes(facts)
      .filter(({ first, other }) => first.file !== other.file)
      .map(({ name, first, other }): Finding => {
        const values = () => ({ id: name.slice(name.indexOf('/') + 1), other: `${first.path}:${first.line}` });
        return { file: other.file, path: other.path, line: other.line, key: 'id', code: 'DUPLICATE_ID', values };
      }),
  ];
}

function rank({ path }: Located, order: Map<string, number>): number {
  return order.get(path.slice(0, path.lastIndexOf('/'))) ?? 0;
}

function relatedFindings(database: DatabaseSync): Finding[] {
  const sql = `SELECT a.file, files.path, a.line, a.bulletin, r.key AS item, r.value AS related
    FROM (SELECT * FROM fact_rows WHERE related IS NOT NULL) a JOIN json_each(a.related) r JOIN files ON files.file = a.file
    WHERE NOT EXISTS (SELECT 1 FROM fact_rows b
      WHERE b.id = CASE WHEN instr(r.value, '/') THEN r.value ELSE a.bulletin || '/' || r.value END)`;
  const rows = database.prepare(sql).all() as unknown as (Located & {
    bulletin: string;
    item: number;
    related: string;
  })[];
  return rows.map(({ file, path, line, bulletin, item, related }) => {
    const values = () => ({ id: related, suggestion: nearestId(database, related, bulletin) });
    return { file, path, line, key: 'related', item, code: 'UNKNOWN_RELATED', values };
  });
}

/** Among more ids than this, looking for near ones takes too long. */
const maxCompared = 2_000;

function nearestId(database: DatabaseSync, id: string, bulletin: string): string {
  const sql = 'SELECT substr(id, length(bulletin) + 2) AS id FROM fact_rows WHERE bulletin = ? LIMIT ?';
  const ids = database
    .prepare(sql)
    .all(bulletin, maxCompared)
    .map((row) => String(row['id']));
  const near = ids.length < maxCompared ? didYouMean(id, ids) : '';
  return near.startsWith('Did') ? near : '';
}
