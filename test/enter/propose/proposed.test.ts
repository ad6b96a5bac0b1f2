/** Proposed facts: they are in no answer until a person confirms them, and `check` lists what is wrong with them. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { refused } from '../../support/refused.ts';
import { writeInto } from '../../support/run.ts';
import { copy, moved, type Result, seagrass, signed } from './support.ts';

test('what is proposed is in no answer', async () => {
  const { run, propose } = seagrass();
  await propose([signed, moved]);
  for (const line of ['facts --count', 'search anchorages', 'summary', 'cite gdynia-seagrass-charter-pl'])
    expect((await run(...line.split(' '))).stdout).not.toMatch(/[1-9] fact|gdynia|anchorages/);
});

test('check lists what is wrong with proposals', async () => {
  const { cwd, run } = seagrass();
  writeInto(cwd, 'mine/nsi-3107/proposed.yaml', 'facts:\n  - { kind: treaties, id: A, status: signed }\nnames: 1\n');
  const broken = await run('check');
  expect(broken.status).toBe(1);
  for (const says of ['item 1 of facts has no says', 'item 1 of names has no register'])
    expect(broken.stdout).toContain(says);
  writeInto(cwd, 'p.jsonl', '{"n": 1, "none": "heading"}\n');
  expect(await run('import', 'p.jsonl', '--copy', copy)).toMatchObject(refused(3, 'Nothing was written'));
});

test('a value may be from the text around, and a name is that of its line', async () => {
  const { cwd, run, proposed } = seagrass();
  const voices = `
Voices. Olav Berg and Maarja Kask spoke at the United Nations Sea Office on 2 May. On 6 May, Berg told reporters in
Riga that Kask had promised boats and seeds.
`;
  writeInto(cwd, 'voices.txt', readFileSync(copy, 'utf8').replace('\nConclusions.', `${voices}\nConclusions.`));
  const statement = {
    ...{ kind: 'statements', quote: 'Berg told reporters in Riga that Kask had promised boats and seeds' },
    says: 'On 6 May 2034, after a day at the UN Sea Office, Olav Berg said in Riga that Kask had promised seeds and boats.',
    ...{
      persons: ['Olav Berg'],
      form: 'comment',
      date: '2034-05-06',
      about: 'boats',
      content: 'Kask promised two things',
    },
  };
  const person = { name: 'Olav Berg', register: 'persons' };
  writeInto(cwd, 'p.json', JSON.stringify([person, { ...person, name: 'Maarja Kask' }, statement]));
  const { stdout } = await run('import', 'p.json', '--copy', 'voices.txt', '--json');
  const [, seen, said]: Result[] = JSON.parse(stdout);
  expect(seen).toMatchObject({ outcome: 'seen', id: 'maarja-kask' });
  expect(said?.reasons.map(({ says }) => says)).toEqual(
    expect.arrayContaining(['date: 2034-05-06 is from the text around the passage']),
  );
  const { names, facts } = parse(proposed());
  expect(names).toMatchObject([{ id: 'olav-berg', name: 'Olav Berg' }]);
  expect(facts).toMatchObject([{ persons: ['olav-berg'] }]);
});
