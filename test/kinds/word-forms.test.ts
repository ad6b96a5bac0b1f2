import { expect, test } from 'vitest';
import { pactsOnly } from '../support/harbour.ts';
import { pism, writeInto } from '../support/run.ts';

test.each([
  ['sign+', 'sign signs signed signing'],
  ['ratify+', 'ratify ratifies ratified ratifying'],
  ['conclude+', 'conclude concludes concluded concluding'],
  ['agree+', 'agree agrees agreed agreeing'],
  ['launch+', 'launch launches launched launching'],
  ['destroy+', 'destroy destroys destroyed destroying'],
  ['treaty*', 'treaty treaties'],
  ['tax*', 'tax taxes'],
  ['state* party', 'state party|states party'],
  ['signs', 'signs'],
  // Each mark multiplies the forms.
  ['a+ b+ c+ d+ e+ f+ g+ h+ i+ j+ k+ l+', 'a+ b+ c+ d+ e+ f+ g+ h+ i+ j+ k+ l+'],
])('the words of a choice list %s in full', async (written, forms) => {
  const facts = pactsOnly('[]');
  const kind = `kind: pacts
title: Pacts
about: Pacts.
fields:
  stage: { type: choice, about: Stage, choices: { done: { means: it is done, words: ["${written}"] } } }
columns: [stage]
caption: stage
`;
  writeInto(facts, 'kinds/pacts.yaml', kind);
  const [{ words }] = JSON.parse((await pism(['kinds', 'pacts', '--json', '--facts', facts])).stdout);
  expect(words.done.words).toEqual(forms.split(written.includes(' ') ? '|' : ' '));
});
