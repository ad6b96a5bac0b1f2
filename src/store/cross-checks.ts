import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { isFailedExpression, messageOf } from '../errors.ts';
import { readText } from '../load/file.ts';
import { isLocalId } from '../model/fact.ts';
import type { Kind } from '../model/kind.ts';
import { addProblem, clipped, excerptOf, fileProblem, type Problem, type ProblemArguments } from '../model/problem.ts';
import type { ProblemCode } from '../model/problem-texts.ts';
import { didYouMean } from '../model/text.ts';
import { inParentheses } from '../model/values.ts';
import { withinLimits } from './guard.ts';
import { tableOf } from './schema.ts';
import { Writer } from './writer.ts';

type Row = Record<string, string | number | null>;

/** Problems of the facts and files of rows, gathered file by file. */
export class Findings {
  readonly #files = new Map<number, Problem[]>();
  #path = '';
  #lines: string[] = [];

  /** Notes a problem with the fact or file of a row; at a word in it, where there is one. */
  note(row: Row, code: ProblemCode, values: () => ProblemArguments, word?: string): void {
    const file = Number(row['file']);
    const problems = this.#files.get(file) ?? [];
    this.#files.set(file, problems);
    addProblem(problems, code, String(row['path']), () => problemAt(row, code, values(), this.#linesOf(row), word));
  }

  /** Puts them into the index. */
  write(writer: Writer, across: boolean): void {
    for (const [file, problems] of this.#files) writer.problems(file, problems, across);
  }

  // The index keeps a fact's line, not its text; the few lines that a problem shows are read from the file again.
  #linesOf(row: Row): string[] {
    const path = String(row['path']);
    if (path !== this.#path) this.#lines = readText(path, path).text.split(/\r?\n/);
    this.#path = path;
    return this.#lines;
  }
}

/** Finds anew what is wrong between files: ids used twice, references to nothing, facts without a bulletin. */
export function checkBetweenFiles(database: DatabaseSync): void {
  database.exec(
    `DELETE FROM problems WHERE across = 1; INSERT OR REPLACE INTO meta SELECT 'unchecked', (${unwatched})`,
  );
  // A kind that cannot be used takes its facts along; what else would be reported follows from that.
  if (database.prepare("SELECT 1 FROM problems JOIN files USING (file) WHERE role IN ('kind', 'actors')").get()) return;
  const found = new Findings();
  for (const row of query(database, withoutBulletin)) found.note(row, 'NO_BULLETIN', () => ({}));
  for (const row of query(database, folders)) {
    const name = String(row['bulletin']);
    if (!isLocalId(name)) found.note(row, 'BAD_FOLDER_NAME', () => ({ name }));
  }
  for (const row of query(database, twiceBulletin)) found.note(row, 'DUPLICATE_BULLETIN', () => texts(row));
  for (const row of query(database, twiceId)) found.note(row, 'DUPLICATE_ID', () => texts(row));
  const suggest = suggester(database);
  for (const row of database.prepare(unknownRelated).iterate() as Iterable<Row>) {
    const id = String(row['related']);
    found.note(row, 'UNKNOWN_RELATED', () => ({ id, suggestion: suggest(id, String(row['bulletin'])) }), id);
  }
  found.write(new Writer(database), true);
}

// A file whose kind is not known is in no scope, so that a change of it would not show: it is read at every check.
const unwatched = "SELECT EXISTS (SELECT 1 FROM files WHERE role = 'facts' AND kind NOT IN (SELECT scope FROM states))";

/** Notes which facts of a kind break its rules, or make nothing of its conditions: in these files, or in all. */
export function checkRules(database: DatabaseSync, kind: Kind, paths: string[] | null): void {
  const found = new Findings();
  const facts = new JudgedFacts(database, kind, paths);
  for (const { require, says } of kind.rules) {
    const { held, failed } = facts.judge(`${tableOf(kind)} k`, `NOT ${inParentheses(require)}`);
    for (const row of held) {
      found.note(row, 'RULE_BROKEN', () => ({ says: capitalised(says), require, values: valuesIn(row, require) }));
    }
    for (const [row, reason] of failed) found.note(row, 'NOT_WORKED_OUT', () => ({ reason }));
  }
  for (const { complete } of kind.fields) {
    if (complete === undefined) continue;
    const whole = `${tableOf(kind)} k LEFT JOIN fact_rows f ON f.fact = k.fact`;
    for (const [row, reason] of facts.judge(whole, inParentheses(complete)).failed)
      found.note(row, 'NOT_WORKED_OUT', () => ({ reason }));
  }
  found.write(new Writer(database), false);
}

function valuesIn(row: Row, rule: string): string {
  const named = Object.keys(row).filter((name) => new RegExp(`\\b${name}\\b`).test(rule));
  return named.map((name) => `${name} ${row[name] === null ? 'is absent' : `is ${row[name]}`}`).join(', ');
}

/** Facts of a kind to be held against conditions: those in some files, or all. */
class JudgedFacts {
  readonly #database: DatabaseSync;
  readonly #sql: string;
  readonly #paths: string;
  readonly #inFiles: string;

  constructor(database: DatabaseSync, kind: Kind, paths: string[] | null) {
    this.#database = database;
    this.#paths = JSON.stringify(paths);
    // Said here too: SQLite would else try the condition on every fact that there is.
    this.#inFiles =
      paths === null
        ? ''
        : `k.fact IN (SELECT fact FROM fact_rows WHERE file IN (
            SELECT file FROM files WHERE path IN (SELECT value FROM json_each(?1)))) AND`;
    this.#sql = `SELECT f.file, files.path, f.line, k.* FROM ${tableOf(kind)} k JOIN fact_rows f ON f.fact = k.fact
      JOIN files ON files.file = f.file WHERE (?1 = 'null' OR files.path IN (SELECT value FROM json_each(?1)))`;
  }

  /** The facts that a condition holds for, and those for which it comes to nothing, with the reason. */
  judge(from: string, condition: string): { held: Row[]; failed: [Row, string][] } {
    const holds = (which: string) => `SELECT k.fact FROM ${from} WHERE ${which} ${condition}`;
    return withinLimits(this.#database, () => {
      try {
        return { held: this.#find(`AND k.fact IN (${holds(this.#inFiles)})`), failed: [] };
      } catch (thrown) {
        if (!isFailedExpression(thrown)) throw thrown;
        return this.#judgeEach(this.#database.prepare(holds('k.fact = ? AND')));
      }
    });
  }

  #judgeEach(one: StatementSync): { held: Row[]; failed: [Row, string][] } {
    const failed: [Row, string][] = [];
    const held = this.#find('').filter((row) => {
      try {
        return one.get(row['fact'] ?? null) !== undefined;
      } catch (thrown) {
        if (!isFailedExpression(thrown)) throw thrown;
        failed.push([row, messageOf(thrown)]);
        return false;
      }
    });
    return { held, failed };
  }

  #find(condition: string): Row[] {
    return this.#database.prepare(`${this.#sql} ${condition}`).all(this.#paths) as Row[];
  }
}

// Numbers of files and facts tell when they were read last; which of two files is at fault must not depend on that. The
// one in a folder that was named later is, and of two in the same folder the one whose name comes later.
const orderOf = (file: string) => `(
  SELECT key FROM json_each((SELECT value FROM meta WHERE name = 'bulletins')) root
  WHERE instr(${file}.path, (root.value ->> 0) || '/' || ${file}.bulletin || '/') = 1
), ${file}.path`;

const withoutBulletin = `
  SELECT file, min(path) AS path, 0 AS line FROM files
  WHERE role = 'facts' AND bulletin NOT IN (SELECT bulletin FROM files WHERE role = 'bulletin')
  GROUP BY bulletin`;

const folders = "SELECT file, min(path) AS path, 0 AS line, bulletin FROM files WHERE bulletin <> '' GROUP BY bulletin";

const twiceBulletin = `
  SELECT a.file, a.path, 1 AS line, a.bulletin, b.path AS other FROM files a JOIN files b
  ON a.role = 'bulletin' AND b.role = 'bulletin' AND a.bulletin = b.bulletin AND a.file <> b.file
  AND (${orderOf('a')}) > (${orderOf('b')})`;

// Of a bulletin that is double, each fact is; it is the folder that is to be renamed.
const twiceId = `
  SELECT a.file, files.path, a.line, substr(a.id, length(a.bulletin) + 2) AS id,
    other.path || ':' || b.line AS other
  FROM fact_rows a JOIN fact_rows b ON a.id = b.id AND a.fact <> b.fact AND a.file <> b.file
  JOIN files ON files.file = a.file JOIN files other ON other.file = b.file AND (${orderOf('files')}) > (${orderOf('other')})
  WHERE a.bulletin NOT IN (SELECT bulletin FROM files WHERE role = 'bulletin' GROUP BY bulletin HAVING count(*) > 1)`;

const unknownRelated = `
  SELECT r.value AS related, a.bulletin, a.file, files.path, a.line
  FROM (SELECT * FROM fact_rows WHERE related IS NOT NULL) a JOIN json_each(a.related) r JOIN files ON files.file = a.file
  WHERE NOT EXISTS (
    SELECT 1 FROM fact_rows b WHERE b.id = CASE WHEN instr(r.value, '/') THEN r.value ELSE a.bulletin || '/' || r.value END
  )`;

function query(database: DatabaseSync, sql: string, values: (string | number)[] = []): Row[] {
  return database.prepare(sql).all(...values) as Row[];
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Among more ids than this, looking for near ones takes too long. */
const mostIds = 2_000;

/** Finds the nearest ids of a bulletin, one bulletin after the other. */
function suggester(database: DatabaseSync): (id: string, bulletin: string) => string {
  const sql = 'SELECT substr(id, length(bulletin) + 2) AS id FROM fact_rows WHERE bulletin = ? LIMIT ?';
  let [known, ids]: [string | undefined, string[]] = [undefined, []];
  return (id, bulletin) => {
    if (bulletin !== known) ids = query(database, sql, [bulletin, mostIds]).map((row) => String(row['id']));
    known = bulletin;
    const near = ids.length < mostIds ? didYouMean(id, ids) : '';
    return near.startsWith('Did') ? near : '';
  };
}

function texts(row: Row): ProblemArguments {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value)]));
}

function problemAt(row: Row, code: ProblemCode, values: ProblemArguments, lines: string[], word?: string): Problem {
  const first = Number(row['line']) - 1;
  if (first < 0) return fileProblem(String(row['path']), code, values);
  const found = word === undefined ? undefined : findId(lines, first, word);
  const line = lines[found ? found.line - 1 : first] ?? '';
  const column = found ? found.column - 1 : Math.max(0, line.search(/[^\s-]/));
  const { excerpt, before } = excerptOf(line, 0, column);
  const length = found && word !== undefined ? word.length : Math.max(1, excerpt.trimEnd().length - (column - before));
  return {
    code,
    file: String(row['path']),
    line: found?.line ?? first + 1,
    column: column + 1,
    length,
    excerpt,
    ...(before > 0 && { before }),
    arguments: clipped(values),
  };
}

/** Where a fact that begins on this line names the id of another one: whole, and not before the line of its `related`. */
function findId(lines: string[], first: number, id: string): { line: number; column: number } | undefined {
  const whole = new RegExp(`(?<![a-z0-9/-])${id}(?![a-z0-9/-])`);
  const from = lines.findIndex((line, position) => position >= first && line.includes('related'));
  const line = lines.findIndex((text, position) => position >= Math.max(first, from) && whole.test(text));
  return line < 0 ? undefined : { line: line + 1, column: (lines[line]?.search(whole) ?? 0) + 1 };
}
