import type { DatabaseSync } from 'node:sqlite';
import type { Problem } from '../model/problem.ts';

/** Files that are named; of more, only the number is told. */
const maxFiles = 20;

/** Says which facts are left out because of these errors, file by file. */
export function factsLeftOut(errors: Problem[], database: DatabaseSync, pathOf: (file: string) => string): string {
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
