import { expect, test } from 'vitest';
import { limits } from '../../src/load/folder.ts';
import { maxTextLength } from '../../src/model/fields/text.ts';
import { pactsOnly } from '../support/harbour.ts';
import { pism } from '../support/run.ts';

const pact = (says: string) => `- { id: one, name: One, stage: open, says: "${says}", source: { paragraph: 1 } }\n`;

test('too many lines and commas: the advice is to split the file', async () => {
  const facts = pactsOnly(pact('A pact.') + '\n'.repeat(limits.entries));
  const { status, stdout } = await pism(['check', facts]);
  expect(status).toBe(1);
  expect(stdout).toContain(`There are more than ${limits.entries} lines and commas here.\n  Split the file.\n`);
});

test('the length of a text is counted in characters, whatever they take', async () => {
  expect(await pism(['check', pactsOnly(pact('🙂'.repeat(maxTextLength)))])).toMatchObject({ status: 0 });
  const { status, stdout } = await pism(['check', pactsOnly(pact('🙂'.repeat(maxTextLength + 1)))]);
  expect(status).toBe(1);
  expect(stdout).toContain('error TOO_LONG');
  expect(stdout).toContain(`${maxTextLength + 1} characters`);
});
