import type { DatabaseSync } from 'node:sqlite';
import type { Kind } from '../model/kind.ts';
import type { Problem } from '../model/problem.ts';
import type { Context } from './command.ts';
import { errorsIn, InvalidFacts } from './facts.ts';
import { note, shownPath } from './messages.ts';

/** Throws when facts of this kind (or, without one, any facts) have errors; with --keep-going, says what is missing. */
export async function requireSound(
  { index, io, options }: Pick<Context, 'index' | 'io' | 'options'>,
  kind: Pick<Kind, 'kind'> | null,
): Promise<void> {
  const errors = errorsIn(index, kind);
  if (errors.length === 0) return;
  if (!options.keepGoing) throw new InvalidFacts(errors);
  await note(
    whatIsMissing(errors, index.database, (file) => shownPath(file, io.cwd)),
    io,
  );
}

/** Files that are named; of more, only the number is told. */
const maxFiles = 20;

function whatIsMissing(errors: Problem[], database: DatabaseSync, pathOf: (file: string) => string): string {
  const files = [...new Set(errors.map(({ file }) => file))];
  const lines: string[] = [];
  for (const file of files) {
    const isTwice = errors.some((error) => error.file === file && error.code === 'DUPLICATE_BULLETIN');
    const missing = isTwice ? 'nothing, but its facts are there twice' : missingFrom(file, database);
    if (missing !== undefined) lines.push(`  ${pathOf(file)}: ${missing}`);
  }
  const check = '`pism check` lists the problems';
  if (lines.length === 0) return `Some files have problems, but no fact is left out (${check}).\n`;
  const shown =
    lines.length > maxFiles ? [...lines.slice(0, maxFiles), `  and ${lines.length - maxFiles} more files`] : lines;
  return `Facts with problems are left out (${check}):\n${shown.join('\n')}\n`;
}

/** What is missing of a file; undefined if nothing is. */
function missingFrom(path: string, database: DatabaseSync): string | undefined {
  const { role, kind, items, facts } = database.prepare(filesSql).get(path) ?? {};
  if (role === 'kind') {
    const ofKind = "SELECT total(items) AS items FROM files WHERE role = 'facts' AND kind = ?";
    return `all facts of ${kind} (${database.prepare(ofKind).get(kind ?? null)?.['items']})`;
  }
  if (role === 'bulletin' || role === 'source') return `the description of the ${role}`;
  // The other values of an entry with a problem are used.
  if (role !== 'facts') return items === 0 ? 'all of its entries' : 'values with problems';
  if (facts === 0) return items === 0 ? 'all of its facts' : `all of its facts (${items})`;
  const missing = Number(items) - Number(facts);
  return missing === 0 ? undefined : `${missing} of ${items} facts`;
}

const filesSql = `SELECT role, kind, items, (SELECT count(*) FROM fact_rows f WHERE f.file = files.file) AS facts
  FROM files WHERE path = ?`;
