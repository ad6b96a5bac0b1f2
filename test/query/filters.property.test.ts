import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bulletinFile, pactsKind } from '../support/harbour.ts';
import { factsFolder, pism } from '../support/run.ts';

const states = ['PL', 'LV', 'LT', 'EE', 'UA'];
const stages = ['open', 'signed', 'in-force'];
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const days = fc.tuple(
  fc.integer({ min: 1990, max: 1999 }),
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 1, max: 28 }),
);
const two = (number: number) => String(number).padStart(2, '0');
const date = fc.oneof(
  days.map(([year]) => ({ text: `${year}`, first: `${year}-01-01`, last: `${year}-12-31` })),
  days.map(([year, month, day]) => {
    const text = `${year}-${two(month)}-${two(day)}`;
    return { text, first: text, last: text };
  }),
  days.map(([year]) => ({ text: `${year}-Q1`, first: `${year}-01-01`, last: `${year}-03-31` })),
  days.map(([year]) => ({ text: `${year}/${year + 2}`, first: `${year}-01-01`, last: `${year + 2}-12-31` })),
);
const pact = fc.record({
  stage: fc.constantFrom(...stages),
  pages: optional(fc.integer({ min: 0, max: 20 })),
  secret: optional(fc.boolean()),
  host: optional(fc.constantFrom(...states)),
  members: optional(fc.uniqueArray(fc.constantFrom(...states), { minLength: 1 })),
  signed: optional(date),
});
type Pact = typeof pact extends fc.Arbitrary<infer Value> ? Value : never;

/** A filter as it is typed, and what it means for a fact, written down plainly. */
const filter = fc.oneof(
  fc.constantFrom(...stages).map((stage) => ({
    argv: ['--stage', stage],
    matches: (fact: Pact) => fact.stage === stage,
  })),
  fc.integer({ min: 0, max: 20 }).map((least) => ({
    argv: ['--pages', `>=${least}`],
    matches: ({ pages }: Pact) => pages !== undefined && pages >= least,
  })),
  fc.boolean().map((secret) => ({
    argv: ['--secret', secret ? 'yes' : 'no'],
    matches: (fact: Pact) => fact.secret === secret,
  })),
  fc.constantFrom(...states).map((state) => ({
    argv: ['--country', state],
    matches: ({ host, members }: Pact) => host === state || (members ?? []).includes(state),
  })),
  fc.constantFrom(...states).map((state) => ({
    argv: ['--members', state],
    matches: ({ members }: Pact) => (members ?? []).includes(state),
  })),
  date.map(({ text, first, last }) => ({
    argv: ['--year', text],
    matches: ({ signed }: Pact) => signed !== undefined && signed.first <= last && signed.last >= first,
  })),
  date.map(({ text, first }) => ({
    argv: ['--since', text],
    matches: ({ signed }: Pact) => signed !== undefined && signed.last >= first,
  })),
  date.map(({ text, last }) => ({
    argv: ['--until', text],
    matches: ({ signed }: Pact) => signed !== undefined && signed.first <= last,
  })),
);

/** Different filters must all match; of one option, any. */
function expected(pacts: Pact[], filters: { argv: string[]; matches(fact: Pact): boolean }[]): string[] {
  const options = Object.values(Object.groupBy(filters, ({ argv }) => argv[0] ?? ''));
  return pacts.flatMap((fact, position) => {
    const kept = options.every((same) => same?.some(({ matches }) => matches(fact)));
    return kept ? [`notes-1/pact-${position}`] : [];
  });
}

test('filters find what a plain reading of them finds', async () => {
  const property = fc.asyncProperty(
    fc.array(pact, { minLength: 1, maxLength: 12 }),
    fc.array(fc.array(filter, { maxLength: 4 }), { minLength: 1, maxLength: 6 }),
    async (pacts, queries) => {
      const facts = pacts.map((fact, position) => ({
        id: `pact-${position}`,
        name: 'A pact',
        says: 'A pact.',
        source: { paragraph: 1 },
        ...fact,
        signed: fact.signed?.text,
      }));
      const folder = factsFolder({
        'kinds/pacts.yaml': pactsKind,
        'notes-1/bulletin.yaml': bulletinFile(1),
        'notes-1/pacts.yaml': JSON.stringify(facts),
      });
      for (const filters of queries) {
        const argv = ['pacts', '--json', '--facts', folder, ...filters.flatMap(({ argv }) => argv)];
        const { status, stdout } = await pism(argv);
        expect(status).toBe(0);
        const ids: string[] = JSON.parse(stdout).map(({ id }: { id: string }) => id);
        expect(ids.sort()).toEqual(expected(pacts, filters).sort());
        expect((await pism([...argv.filter((word) => word !== '--json'), '--count'])).stdout).toBe(`${ids.length}\n`);
      }
    },
  );
  await fc.assert(property, { numRuns: 25 });
}, 30_000);
