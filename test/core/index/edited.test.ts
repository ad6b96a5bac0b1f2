import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { harbour, pact } from '../../support/harbour.ts';
import { pism, type Ran, temporaryFolder, writeInto } from '../../support/run.ts';

test('the answer after an edit is that of the files as they are', async () => {
  const facts = harbour();
  const ids = async (source: string) =>
    (await pism(['pacts', '--source', source, '--fields', 'id', '--facts', facts])).stdout.split('\n').slice(1, -1);
  expect(await ids('harbour-2')).toEqual(['harbour-2/grain-deal']);
  writeInto(facts, 'harbour-2/pacts.yaml', pact('new'));
  expect(await ids('harbour-2')).toEqual(['harbour-2/new']);
  rmSync(join(facts, 'harbour-2/pacts.yaml'));
  expect(await ids('harbour-2')).toEqual([]);
});

test('an answer, and the numbers of facts, do not depend on what was asked before', async () => {
  const facts = harbour({ 'harbour-2/pacts.yaml': pact('grain-deal', ', related: [harbour-1/riga-talks]') });
  const asked = [
    ['talks'],
    ['talks', '--json'],
    ['talks', 'cod'],
    ['pacts', '--fields', 'id,related'],
    ['pacts', '--id', 'riga-talks'],
    ['facts', '--json'],
    ['sql', 'SELECT id, fact FROM facts ORDER BY id'],
  ];
  const answers = (order: string[][]) => {
    const env = { XDG_CACHE_HOME: temporaryFolder() };
    return order.reduce(
      async (before, argv) => [...(await before), await pism([...argv, '--facts', facts], { env })],
      Promise.resolve<Ran[]>([]),
    );
  };
  const alone = await Promise.all(asked.map((argv) => answers([argv])));
  expect(alone.flat().map(({ status }) => status)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  expect(await answers(asked)).toEqual(alone.flat());
  expect(await answers(asked.toReversed())).toEqual(alone.flat().toReversed());
});

test('a broken file stops the queries of its kind and of all kinds, also where another kind was asked first', async () => {
  const facts = harbour({ 'harbour-1/talks.yaml': '- { id: new' });
  const ask = (...argv: string[]) => pism([...argv, '--facts', facts]);
  expect(await ask('pacts', '--count')).toEqual({ status: 0, stdout: '5\n', stderr: '' });
  for (const command of ['talks', 'facts', 'search cod', 'summary']) {
    const { status, stderr } = await ask(...command.split(' '));
    expect({ status, stderr }).toEqual({ status: 3, stderr: expect.stringContaining('YAML_SYNTAX') });
  }
  expect((await ask('check')).stdout).toContain('YAML_SYNTAX');
});
