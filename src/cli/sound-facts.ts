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
  await note(await whatIsMissing(errors, index.database, (file) => shownPath(file, io.cwd)), io);
}

/** Files that are named; of more, only the number is told. */
const maxFiles = 20;

async function whatIsMissing(
  errors: Problem[],
  database: DatabaseSync,
  pathOf: (file: string) => string,
): Promise<string> {
  const files = [...new Set(errors.map(({ file }) => file))];
  const lines: string[] = [];
  for (const file of files) {
    const isTwice = errors.some((error) => error.file === file && error.code === 'DUPLICATE_BULLETIN');
    const missing = isTwice ? 'nothing, but its facts are there twice' : await missingFrom(file, database);
    if (missing !== undefined) lines.push(`  ${pathOf(file)}: ${missing}`);
  }
  const check = '`pism check` lists the problems';
  if (lines.length === 0) return `Some files have problems, but no fact is left out (${check}).\n`;
  const shown =
    lines.length > maxFiles ? [...lines.slice(0, maxFiles), `  and ${lines.length - maxFiles} more files`] : lines;
  return `Facts with problems are left out (${check}):\n${shown.join('\n')}\n`;
}

/** What is missing of a file; undefined if nothing is. */
async function missingFrom(path: string, database: DatabaseSync): Promise<string | undefined> {
  const row = database.prepare('SELECT file, role, kind FROM files WHERE path = ?').get(path);
  if (row?.['role'] === 'kind') {
    const files = database.prepare("SELECT path FROM files WHERE role = 'facts' AND kind = ?").all(row['kind'] ?? null);
    const counts = await Promise.all(files.map((each) => factsIn(String(each['path']))));
    return `all facts of ${row['kind']} (${counts.reduce((sum, { facts }) => sum + facts, 0)})`;
  }
  if (row?.['role'] === 'bulletin' || row?.['role'] === 'source') return `the description of the ${row['role']}`;
  const { facts, isParsed } = await factsIn(path);
  // The other values of an entry with a problem are used.
  if (row?.['role'] !== 'facts') return isParsed ? 'values with problems' : 'all of its entries';
  const found = database.prepare('SELECT count(*) AS facts FROM fact_rows WHERE file = ?').get(Number(row['file']));
  if (!isParsed) return facts === 0 ? 'all of its facts' : `all of its facts (about ${facts})`;
  const missing = facts - Number(found?.['facts']);
  return missing === 0 ? undefined : `${missing} of ${facts} facts`;
}

/** How many facts a file has; of a file that is no YAML, how many seem to begin in it. */
async function factsIn(path: string): Promise<{ facts: number; isParsed: boolean }> {
  const { parseYaml } = await import('../load/document.ts');
  const { readText } = await import('../load/file.ts');
  const { text } = readText(path);
  const { root } = await parseYaml(path, text);
  if (root?.type === 'list') return { facts: root.items.length, isParsed: true };
  return { facts: text.match(/^- /gm)?.length ?? 0, isParsed: false };
}
