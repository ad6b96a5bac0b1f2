import type { DatabaseSync } from 'node:sqlite';
import type { Problem } from '../model/problem.ts';

/** Files that are named; of more, only the number is told. */
const maxFiles = 20;

/** Says which facts are left out because of these errors, file by file. */
export function factsLeftOut(errors: Problem[], database: DatabaseSync, pathOf: (file: string) => string): string {
  const lines = [...Map.groupBy(errors, ({ file }) => file)].flatMap(([file, own]) => {
    const isTwice = own.some(({ code }) => code === 'DUPLICATE_BULLETIN');
    const missing = isTwice ? 'nothing, but its facts are there twice' : missingFrom(file, database);
    return missing === undefined ? [] : `  ${pathOf(file)}: ${missing}`;
  });
  const check = '`pism check` lists the problems';
  if (lines.length === 0) return `Some files have problems, but no fact is left out (${check}).\n`;
  const rest = lines.length > maxFiles ? `  and ${lines.length - maxFiles} more files\n` : '';
  return `Facts with problems are left out (${check}):\n${lines.slice(0, maxFiles).join('\n')}\n${rest}`;
}

/** What is missing of a file; undefined if nothing is. */
function missingFrom(path: string, database: DatabaseSync): string | undefined {
  const sql = `SELECT role, kind, items, (SELECT count(*) FROM fact_rows f WHERE f.file = files.file) AS facts
    FROM files WHERE path = ?`;
  const { role, kind, items, facts } = database.prepare(sql).get(path) ?? {};
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
