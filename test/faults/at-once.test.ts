import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pactsOnly } from '../support/harbour.ts';
import { temporaryFolder, writeInto } from '../support/run.ts';
import { runProcess } from '../support/spawn.ts';

const pacts = (word: string) =>
  Array.from({ length: 300 }, (_, position) =>
    [
      `- id: ${word}-${position}`,
      `name: Pact ${position}`,
      'stage: open',
      `says: A ${word}.`,
      'source: { paragraph: 1 }',
    ].join('\n  '),
  ).join('\n');

test('four processes at once on a cold cache, and again after an edit, all get it right', async () => {
  const facts = pactsOnly(pacts('cod'));
  const cache = temporaryFolder();
  const count = (word: string) => runProcess(['pacts', '--count', word, '--facts', facts], { XDG_CACHE_HOME: cache });
  const allAtOnce = (word: string) => Promise.all([count(word), count(word), count(word), count(word)]);

  for (const ran of await allAtOnce('cod')) expect(ran).toEqual({ status: 0, stdout: '300\n', stderr: '' });
  writeInto(facts, 'notes-1/pacts.yaml', pacts('eel'));
  for (const ran of await allAtOnce('eel')) expect(ran).toEqual({ status: 0, stdout: '300\n', stderr: '' });

  expect(readdirSync(join(cache, 'pism'))).toEqual([expect.stringMatching(/^[0-9a-f]+\.db$/)]);
});

test('what a killed process left behind does no harm', async () => {
  const facts = pactsOnly(pacts('cod'));
  const cache = temporaryFolder();
  const count = () => runProcess(['pacts', '--count', '--facts', facts], { XDG_CACHE_HOME: cache });
  await count();
  const [index = ''] = readdirSync(join(cache, 'pism'));
  for (const leftover of ['1.draft', '2.draft-journal']) {
    writeFileSync(join(cache, 'pism', `${index}.${leftover}`), 'half an index');
  }
  mkdirSync(join(cache, 'pism', `${index}.3.draft`));
  writeInto(facts, 'kinds/more.yaml', '');
  expect(await count()).toMatchObject({ status: 3 });
  writeInto(facts, 'notes-1/pacts.yaml', pacts('eel').replace('eel-7\n', 'eel-seven\n'));
  writeInto(
    facts,
    'kinds/more.yaml',
    'kind: more\ntitle: More\nabout: More.\nfields: { name: { type: text, about: Name } }\ncolumns: [name]\ncaption: name\n',
  );
  expect(await count()).toEqual({ status: 0, stdout: '300\n', stderr: '' });
});
