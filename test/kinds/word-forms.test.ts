import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { pactsOnly } from '../support/harbour.ts';
import { pism, writeInto } from '../support/run.ts';

const forms = Object.entries<string[]>(parse(readFileSync(join(import.meta.dirname, 'word-forms.yaml'), 'utf8')));

test.each(forms)('the words of a choice list %s in full', async (written, forms) => {
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
  expect(words.done.words).toEqual(forms);
});
