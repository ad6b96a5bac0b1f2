import { expect, test } from 'vitest';
import { bulletinOf, draftsIn, factsOf, withoutFacts } from '../proof/sample.ts';
import { pism } from '../support/run.ts';

const noise = { kind: 'treaties', instrument: 'noise-convention' };
const cases = [
  {
    ...{ kind: 'figures', measure: 'Turkey-friendly councils with closed harbours', value: 46, unit: 'councils' },
    ...{ concerns: ['TR', 'GE'], says: '46 Turkey-friendly councils in Georgia have closed their harbours.' },
    sentence: 'Forty-/six Turkey-/friendly councils in Geor-/gia have closed their har-/bours.',
  },
  {
    ...{ ...noise, participant: 'UA', status: 'ratified', says: 'Ukraine ratified the Noise Convention in 2029.' },
    sentence: 'In 2029 Ukraine rati-/fied the Noise Con-/vention.',
  },
  {
    ...{ ...noise, participant: 'PL', status: 'signed', says: 'Poland signed the Noise Convention in 2029.' },
    sentence: 'In 2029 the Poland-/led fleet co-/signed the Noise Convention.',
  },
];

test.each(['-\n', '-\r\n', '\u2010\n'])(
  'a word with a hyphen at a line end is read as one and as two: %j',
  async (end) => {
    const input = bulletinOf(cases.map(({ sentence }) => sentence.replaceAll('-/', end)));
    const cwd = withoutFacts();
    await pism(['draft', '-', '--facts', 'mine'], { cwd, input });
    const named = draftsIn(cwd).map((draft) => [draft['participant'] ?? draft['concerns'] ?? []].flat());
    expect(named.filter((each) => each.length > 0)).toEqual([['TR', 'GE'], ['UA'], ['PL']]);

    const facts = withoutFacts(factsOf(cases.map((each, at) => ({ ...each, id: `f${at}`, paragraph: at + 1 }))));
    const verified = await pism(['verify', '-', '--facts', 'mine'], { cwd: facts, input });
    expect(verified).toMatchObject({
      status: 0,
      stdout: '',
      stderr: expect.stringContaining('3 facts compared with the copy: none is contradicted'),
    });
  },
);
