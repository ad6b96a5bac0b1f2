import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/folders.ts';
import { pism } from '../support/run.ts';

const stderrOf = async (line: string) => (await pism(line.split(' '), { env: { PISM_FACTS: 'builtin' } })).stderr;

test.each([
  'facts --country Pakistan',
  'facts Pakistan --year 2024',
  'facts Pakistan narrative --count',
  'facts !Pakistan',
  'upr Pakistan --year 2024',
  'upr --country Pakistan --json',
  'upr --aligned-states-all Pakistan,Vietnam',
  'search Pakistan',
  'timeline --country Pakistan',
  'timeline Pakistan --year 2024',
])('%s: a fact whose list may have more of what was asked for is named', async (line) => {
  expect(await stderrOf(line)).toContain('upr-2024 names 14 of 23 states: Pakistan may be among the others.');
});

test.each(['markdown', 'html'])(
  'in %s, a document says so itself, as it is passed on without our notes',
  async (format) => {
    const env = { PISM_FACTS: 'builtin' };
    const { stdout } = await pism(['facts', '--country', 'Pakistan', '--format', format], { env });
    expect(stdout).toContain('upr-2024 names 14 of 23 states: Pakistan may be among the others.');
    const bound = await pism(['treaties', '--not-party', 'ICCPR', '--among', 'EU', '--format', format], { env });
    expect(bound.stdout).toContain('27 members: no fact; they may be bound');
  },
);

test('an export of some facts says so', async () => {
  const env = { PISM_FACTS: 'builtin' };
  const argv = ['export', 'csv', '--country', 'Pakistan', '-o', join(temporaryFolder(), 'facts')];
  expect((await pism(argv, { env })).stderr).toContain('Pakistan may be among the others.');
});

test('show says whose count a number is', async () => {
  const { stdout } = await pism(['show', 'upr-2024'], { env: { PISM_FACTS: 'builtin' } });
  expect(stdout.replace(/\s+/g, ' ')).toContain(
    'countries that shared the narrative: counted by the author; what is counted is not stated.',
  );
});

test('several facts are counted, and EU states are among the others of EU states', async () => {
  expect(await stderrOf('figures France')).toContain('2 facts name only some: France may be among the others.');
});

test.each([
  // What else was asked excludes the fact; it names the actor; its list is complete.
  'facts Pakistan --year 2018',
  'upr --country China',
  'upr --aligned-states China',
  'upr Pakistan --where aligned_states_complete',
  // Neither a region nor a state outside the EU can be among the others.
  'facts --country Xinjiang',
  'figures Pakistan',
])('%s: nothing is in question', async (line) => {
  expect(await stderrOf(line)).not.toContain('may be among');
});

test('data has the field that says whether a list is complete right after the list', async () => {
  for (const format of ['csv', 'tsv']) {
    const { stdout } = await pism(['upr', '--format', format], { env: { PISM_FACTS: 'builtin' } });
    expect(stdout.split('\n')[0]).toMatch(/aligned_states\Wnamed\W/);
  }
});
