/** Problems of loaded facts: finds them, and stops a command that needs facts with errors. */
import type { DatabaseSync } from 'node:sqlite';
import { PismError } from '../errors.ts';
import type { Kind } from '../model/kind.ts';
import { isError, type Problem } from '../model/problem.ts';
import { type Index, problemsIn } from '../store/open.ts';
import { isInFile } from '../store/read.ts';

const keepGoingHint = '`pism check` lists all problems; --keep-going answers from the other facts.';

/** Thrown if facts that a command needs have problems; shows all of them. */
export class InvalidFacts extends PismError {
  readonly problems: Problem[];

  constructor(problems: Problem[], hint = keepGoingHint, message = 'The facts have errors') {
    super('unreadable', message, hint);
    this.problems = problems;
  }
}

/** Throws if there are problems. */
export function refuseProblems(problems: Problem[], hint?: string, message?: string): void {
  if (problems.length > 0) throw new InvalidFacts(problems, hint, message);
}

/** The errors in facts of this kind or, without one, in any facts. */
export function errorsIn({ database }: Index, kind: Pick<Kind, 'kind'> | null): Problem[] {
  return problemsIn(database, kind).filter(isError);
}

/** Throws if a kind is unknown because its file has errors. */
export function requireUsableKind(index: Index, name: string): void {
  const file = index.database.prepare("SELECT 1 FROM _files WHERE role = 'kind' AND kind = ?").get(name.toLowerCase());
  if (file) refuseProblems(errorsIn(index, { kind: name.toLowerCase() }), '`pism check` lists all problems.');
}

/** The most files that a message names. */
const maxFiles = 20;

/** Reports the facts left out because of these errors, file by file. */
export function factsLeftOut(errors: Problem[], database: DatabaseSync, pathOf: (file: string) => string): string {
  const lines = [...Map.groupBy(errors, ({ file }) => file)].flatMap(([file, own]) => {
    const isTwice = own.some(({ code }) => code === 'DUPLICATE_BULLETIN');
    const missing = isTwice ? 'nothing, but its facts are there twice' : missingFrom(file, database);
    return missing === undefined ? [] : `  ${pathOf(file)}: ${missing}`;
  });
  const check = '`pism check` lists the problems';
  if (lines.length === 0) return `Some files have problems, but no fact is left out (${check}).`;
  const rest = lines.length > maxFiles ? [`  and ${lines.length - maxFiles} more files`] : [];
  return [`Facts with problems are left out (${check}):`, ...lines.slice(0, maxFiles), ...rest].join('\n');
}

/** The part of a file that is left out; undefined if none is. */
function missingFrom(path: string, database: DatabaseSync): string | undefined {
  const sql = `SELECT role, kind, items, (SELECT count(*) FROM _fact_rows WHERE ${isInFile('_files.file')}) AS facts
    FROM _files WHERE path = ?`;
  const { role, kind, items, facts } = database.prepare(sql).get(path) ?? {};
  if (role === 'kind') return `all facts of ${kind}`;
  if (role === 'bulletin' || role === 'source') return `the description of the ${role}`;
  const all = role === 'facts' ? 'all of its facts' : 'all of its entries';
  if (items === 0) return all;
  // An entry with a problem is used without the wrong value.
  if (role !== 'facts') return 'values with problems';
  const missing = Number(items) - Number(facts);
  return missing === 0 ? undefined : `${missing} of ${items} facts`;
}
