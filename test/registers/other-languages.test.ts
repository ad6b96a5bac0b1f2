import { describe, expect, test } from 'vitest';
import { entryFields } from '../../src/model/register.ts';
import { factsFolder, pism } from '../support/run.ts';

const bodies = `- id: port-board
  name: Port Board
  names: { lt: [Uosto taryba, Klaipėdos taryba], uk: Портова рада }
`;
const boards = (text: string) => factsFolder({ 'registers/boards.yaml': text });

describe('names in other languages', () => {
  const facts = boards(bodies);

  test.each(['Uosto taryba', 'Klaipėdos taryba', 'портова рада'])('an entry is found by %s', async (name) => {
    const { stdout } = await pism(['boards', ...name.split(' '), '--json', '--facts', facts]);
    expect(JSON.parse(stdout)).toMatchObject([
      { id: 'port-board', names: { lt: ['Uosto taryba', 'Klaipėdos taryba'], uk: 'Портова рада' }, members: [] },
    ]);
  });

  test('the table of an entry that is asked for and SQL have them', async () => {
    const { stdout } = await pism(['boards', 'port', '--format', 'table', '--facts', facts]);
    expect(stdout).toContain('lt: Uosto taryba; uk: Портова рада');
    const sql = await pism(['sql', "SELECT names ->> 'uk' AS name FROM boards", '--facts', facts]);
    expect(sql.stdout).toContain('Портова рада');
  });

  test('the first name of ISO in Polish is that of the country, and the others find it', async () => {
    const { stdout } = await pism(['actors', 'Chiny', '--json', '--facts', facts]);
    expect(JSON.parse(stdout)[0]).toMatchObject({ id: 'CN', names: { pl: expect.arrayContaining(['Chiny']) } });
  });
});

test('every key of an entry is in JSON and in the table of SQL', async () => {
  const keys = entryFields.map(({ name }) => name);
  const facts = boards(bodies);
  const [entry] = JSON.parse((await pism(['boards', '--json', '--facts', facts])).stdout);
  expect(Object.keys(entry)).toEqual([...keys, 'facts']);
  const [row] = JSON.parse((await pism(['sql', 'SELECT * FROM boards', '--json', '--facts', facts])).stdout);
  expect(Object.keys(row)).toEqual(keys);
});
