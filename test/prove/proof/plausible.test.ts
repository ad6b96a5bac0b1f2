/** Sentences that a careless reader misreads, each with a wrong and a right fact for `pism verify`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { pism } from '../../support/run.ts';
import { bulletinOf, factsOf, withoutFacts } from './sample.ts';

type Fields = Readonly<Record<string, unknown>>;
type Trap = { sentence: string; kind: string; wrong: Fields; right?: Fields[] };

const traps: Trap[] = parse(readFileSync(join(import.meta.dirname, 'plausible.yaml'), 'utf8'));
const input = bulletinOf(traps.map(({ sentence }) => sentence));

test('verify refuses what a careless reader takes a sentence for, or asks, and has nothing against what it says', async () => {
  const facts = traps.flatMap(({ sentence, kind, wrong, right = [] }, at) =>
    [wrong, ...right].map((fields, index) => ({ kind, paragraph: at + 1, sentence, id: `f${at}-${index}`, ...fields })),
  );
  const cwd = withoutFacts(factsOf(facts));
  const { stdout, stderr } = await pism(['verify', '-', '--json', '--facts', 'mine'], { cwd, input });
  expect(stderr).not.toMatch(/error/);
  const all = JSON.parse(stdout) as { id: string; fails: boolean; asks: unknown[] }[];
  const rows = all.filter(({ id }) => id.includes('/f'));
  expect(rows).toHaveLength(facts.length);
  expect(rows.filter(({ id, fails, asks }) => (!fails && asks.length === 0) !== !id.endsWith('-0'))).toEqual([]);
});
