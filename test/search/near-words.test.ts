import { expect, test } from 'vitest';
import { pactsOf } from '../support/harbour.ts';
import { pism } from '../support/run.ts';

test.each([
  ['search Xinjang', 'Did you mean `pism search Xinjiang`?'],
  ['search Ujgurów', 'Did you mean `pism search Uyghurs`?'],
  ['search Lui Xiaobo', 'Did you mean `pism search "Liu Xiaobo"`?'],
  ['search Rosji Iran', 'Did you mean `pism search Russia Iran`?'],
  ['facts genocyde', 'Did you mean `pism search genocide`?'],
  ['search Tibet lawyers', 'Facts with each word: Tibet 2, lawyers 1.'],
  ['treaties Xinjang', 'Did you mean `pism search Xinjiang`?'],
])('%s: the nearest name or word that a fact has', async (line, hint) => {
  const { status, stderr } = await pism(line.split(' '), { env: { PISM_FACTS: 'builtin' } });
  expect([status, stderr.includes(hint)], stderr).toEqual([0, true]);
});

test.each([
  ['search xyzzyxy', 'No fact mentions xyzzyxy.\n'],
  ['search Scholz', /^No fact mentions Scholz\. 2 checks do/],
])('%s: no other word where none is near, or where something else has it', async (line, says) => {
  const { stderr } = await pism(line.split(' '), { env: { PISM_FACTS: 'builtin' } });
  expect(stderr).toMatch(says);
  expect(stderr).not.toContain('Did you mean');
});

test('matches that are equally good are in order of date', async () => {
  const folder = pactsOf([
    { name: 'A', says: 'On herring.', signed: '2022' },
    { name: 'B', says: 'On herring.', signed: '2020' },
  ]);
  const { stdout } = await pism(['search', 'herring', '--facts', folder, '--fields', 'date']);
  expect(stdout).toBe('date\n2020\n2022\n');
});
