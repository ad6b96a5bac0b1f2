import { describe, expect, test } from 'vitest';
import { bulletinFile } from '../../support/harbour.ts';
import { readTsv } from '../../support/read-csv-and-tsv.ts';
import { factsFolder, pism } from '../../support/run.ts';

const facts = 'test/ask/registers/facts';
const run = (...argv: string[]) => pism([...argv, '--facts', facts]);
const ids = async (...argv: string[]) => {
  const { stdout, stderr } = await run(...argv, '--fields', 'id');
  return { ids: readTsv(stdout.replaceAll('notes-1/', '')).slice(1).flat(), stderr };
};

describe('one YAML file makes a register', () => {
  test('with a command', async () => {
    const { stdout } = await run('ships', '--fields', 'id,name,short,facts');
    expect(readTsv(stdout).slice(1)).toEqual([
      ['heron-boat', 'Boat of the Heron', '', '2'],
      ['heron', 'MV Heron', 'Heron', '1'],
    ]);
    const all = JSON.parse((await run('ships', '--all', '--json')).stdout);
    expect(all.map(({ facts }: { facts: number }) => facts)).toEqual([2, 1, 0]);
    expect((await run('help', 'ships')).stdout).toContain('pism ships');
    expect((await run('help', 'commands')).stdout).toMatch(/^ +ships +List ships/m);
    expect(JSON.parse((await run('ships', 'q42', '--json')).stdout)).toMatchObject([{ id: 'heron', form: 'ship' }]);
  });

  test('what belongs to an entry is found with it, and the answer says so', async () => {
    expect(await ids('voyages', '--ship', 'heron')).toEqual({
      ids: ['first', 'second'],
      stderr: 'Includes facts that name Boat of the Heron (1).\n',
    });
    expect(await ids('voyages', '--ship', 'swan')).toMatchObject({ ids: [] });
    expect(await ids('voyages', '--flag', 'Poland')).toEqual({
      ids: ['first', 'second'],
      stderr: 'Includes facts that name Polish Coast Guard (1).\n',
    });
  });

  test('a group is found with its members, and by --country with each of them', async () => {
    expect((await ids('voyages', '--flag', 'CoU')).ids).toEqual(['first', 'third']);
    expect(await ids('facts', '--country', 'Lithuania')).toEqual({
      ids: ['third'],
      stderr: 'Includes facts that name Coast Union (1).\n',
    });
    expect((await ids('facts', '--country', 'Estonia')).ids).toEqual([]);
  });

  test('its name cannot be that of a command, and a kind cannot have its name', async () => {
    const folder = factsFolder({
      'registers/show.yaml': '- { id: one, name: One }\n',
      'registers/voyages.yaml': '- { id: one, name: One }\n',
      'kinds/voyages.yaml':
        'kind: voyages\ntitle: V\nabout: V\nfields: { a: { type: text, about: A } }\ncolumns: [a]\ncaption: a\n',
      'notes-1/bulletin.yaml': bulletinFile(1),
    });
    const { stdout } = await pism(['check', folder]);
    expect(stdout).toContain('show cannot be the name of a register');
    expect(stdout).toContain('voyages cannot be the name of a kind');
  });
});
