import { expect, test, vi } from 'vitest';
import { harbour } from '../support/harbour.ts';
import { pism, temporaryFolder, writeInto } from '../support/run.ts';

test('PISM_DEBUG=1 says which index is used and why it was updated', async () => {
  const facts = harbour();
  const env = { PISM_DEBUG: '1', XDG_CACHE_HOME: temporaryFolder() };
  const ask = () => pism(['pacts', '--count', '--facts', facts], { env });
  // No file looks as if it had just changed.
  const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 3_600_000);
  const first = await ask();
  clock.mockRestore();
  expect(first).toMatchObject({ status: 0, stdout: '5\n' });
  expect(first.stderr).toMatch(/^debug: index: .+\/pism\/[0-9a-f]{8}\.db$/m);
  expect(first.stderr).toMatch(/^debug: rebuilding the index: /m);
  const { stderr } = await ask();
  expect(stderr).not.toContain('rebuilding');
  writeInto(facts, 'harbour-1/talks.yaml', '[]\n');
  // A query for one kind leaves the files of others alone, in every format.
  expect((await pism(['pacts', '--json', '--facts', facts], { env })).stderr).not.toContain('1 changed');
  expect((await pism(['facts', '--json', '--facts', facts], { env })).stderr).toContain('1 changed');
  writeInto(facts, 'kinds/new.yaml', 'kind: [\n');
  expect((await ask()).stderr).toContain('kinds/new.yaml has changed\n');
});
