import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pism } from '../../support/run.ts';

/** A query a line, with the facts that are right first, and after `|` those that are right among the first three. */
const queries = readFileSync(join(import.meta.dirname, 'queries.txt'), 'utf8')
  .trim()
  .split('\n');

/** Words that no fact has: nothing is the right answer. */
const absent = ['university', 'Merkel', 'torture'];

const env = { PISM_FACTS: 'builtin' };

/** The ids that a search lists, the best first. */
async function idsFor(query: string): Promise<string[]> {
  const { stdout } = await pism(['search', ...query.split(' '), '--source', 'pism-2404', '--json'], { env });
  return (JSON.parse(stdout) as { id: string }[]).map(({ id }) => id.replace('pism-2404/', ''));
}

// Written from the bulletin before the ranking was: keywords, phrases and whole questions, 20 each. Facts of other sources change how rare
// a word is, and with it the rank of a fact or two.
test('of 60 queries, at least 50 find a right fact first, and 54 among the first three', async () => {
  const ranks = new Map<string, number>();
  for (const line of queries) {
    const [query = '', right = ''] = line.split(': ');
    const [first = [], third = []] = right.split(' | ').map((ids) => ids.split(' '));
    const ids = await idsFor(query);
    const rank = first.includes(ids[0] ?? '') ? 1 : ids.findIndex((id) => [...first, ...third].includes(id)) + 1;
    ranks.set(query, absent.includes(query) && ids.length === 0 ? 1 : rank || Number.POSITIVE_INFINITY);
  }
  const upTo = (most: number) => [...ranks.values()].filter((rank) => rank <= most).length;
  const late = [...ranks].filter(([, rank]) => rank > 3).map(([query]) => query);
  expect(upTo(1), late.join('; ')).toBeGreaterThanOrEqual(50);
  expect(upTo(3), late.join('; ')).toBeGreaterThanOrEqual(54);
});
