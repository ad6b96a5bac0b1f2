import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { pactsOnly } from '../support/harbour.ts';
import { pism, writeInto } from '../support/run.ts';

test('the words of a choice are listed in full', async () => {
  const forms: Record<string, string[]> = parse(readFileSync('test/kinds/word-forms.yaml', 'utf8'));
  const choices = Object.keys(forms).map((word, at) => [`choice-${at}`, { means: 'It is so', words: [word] }]);
  const stage = { type: 'choice', about: 'Stage', choices: Object.fromEntries(choices) };
  const kind = {
    kind: 'pacts',
    title: 'Pacts',
    about: 'Pacts.',
    fields: { stage },
    columns: ['stage'],
    caption: 'stage',
  };
  const facts = pactsOnly('[]');
  writeInto(facts, 'kinds/pacts.yaml', JSON.stringify(kind));
  const [{ words }] = JSON.parse((await pism(['kinds', 'pacts', '--json', '--facts', facts])).stdout);
  expect(Object.values<{ words: string[] }>(words).map((each) => each.words)).toEqual(Object.values(forms));
});
