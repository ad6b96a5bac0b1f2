import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pactsOf } from '../support/harbour.ts';
import { pism } from '../support/run.ts';

test('for any two lists: in both, gained, lost and not known are what their sets say', async () => {
  const list = fc.uniqueArray(fc.constantFrom('PL', 'LV', 'EE', 'UA', 'TR'), { minLength: 1 });
  const pact = fc.record({ members: fc.option(list, { nil: undefined }), listed: fc.constantFrom('all', 'some') });
  await fc.assert(
    fc.asyncProperty(pact, pact, async (one, other) => {
      const { stdout } = await pism(['compare', 'p0', 'p1', '--json', '--facts', pactsOf([one, other])]);
      const row = JSON.parse(stdout).find(({ field }: { field: string }) => field === 'members');
      const [first, second] = [one.members ?? [], other.members ?? []];
      const [added, missing] = [second.filter((id) => !first.includes(id)), first.filter((id) => !second.includes(id))];
      const [knowsFirst, knowsSecond] = [one, other].map(({ members, listed }) => members && listed === 'all');
      expect({ ...row, unknown: row.unknown.toSorted() }).toMatchObject({
        kept: first.filter((id) => second.includes(id)),
        gained: knowsFirst ? added : [],
        lost: knowsSecond ? missing : [],
        unknown: [...(knowsSecond ? [] : missing), ...(knowsFirst ? [] : added)].toSorted(),
      });
    }),
    { numRuns: 25 },
  );
});
