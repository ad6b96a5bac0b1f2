import { describe, expect, test } from 'vitest';
import { factsFolder, pism } from '../../support/run.ts';

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
});
