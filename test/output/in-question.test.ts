import { expect, test } from 'vitest';
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
