import { describe, expect, test } from 'vitest';
import { bulletinFile } from '../support/harbour.ts';
import { readTsv } from '../support/read-csv.ts';
import { factsFolder, pism } from '../support/run.ts';

const facts = 'test/registers/facts';
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

  test('an empty answer names the entries that are taken for the one asked for', async () => {
    const folder = factsFolder({
      'kinds/visits.yaml': `kind: visits
title: Visits
about: Visits
fields: { guest: { type: actor, about: Who came }, host: { type: actor, about: Who was visited } }
columns: [guest]
caption: guest
`,
      'registers/actors.yaml': `- { id: old-port, name: Old Port, see: new-port }
- { id: new-port, name: New Port }
- { id: far-port, name: Far Port, see: [old-port] }
- { id: union, name: Port Union, until: 1991-12-25, succeeded_by: RU }
- { id: league, name: Port League, until: 1992, succeeded_by: [LT, LV] }
`,
      'notes-1/bulletin.yaml': bulletinFile(1),
      'notes-1/visits.yaml': ['new-port', 'union', 'league', 'league']
        .map((guest, at) => `- { id: a${at}, guest: ${guest}, says: A visit., source: { paragraph: 1 } }\n`)
        .join(''),
    });
    const ask = (...argv: string[]) => pism([...argv, '--facts', folder]);
    const says = ' See also New Port (1 fact): --country new-port.';
    expect((await ask('facts', '--country', 'Old Port')).stderr).toContain(says);
    const visits = await ask('visits', '--guest', 'old port');
    expect(visits.stderr).toContain(' See also New Port (1 fact): --guest new-port.');
    expect((await ask('visits', '--host', 'old-port')).stderr).not.toContain('See also');
    expect((await ask('facts', '--country', 'far-port')).stderr).not.toContain('See also');
    expect((await ask('facts', '--country', 'Lithuania')).stderr).toContain('See also Port League (2 facts)');
    const included = 'Includes facts that name Port Union (1).\n';
    expect(await ask('facts', '--country', 'RU', '--count')).toMatchObject({ stdout: '1\n', stderr: included });
    expect(await ask('facts', '--country', '=RU', '--count')).toMatchObject({ stdout: '0\n' });
    const listed = JSON.parse((await ask('actors', 'port', '--json')).stdout);
    const [one, other] = ['old-port', 'new-port'].map((id) => listed.find((entry: { id: string }) => entry.id === id));
    expect([one.see, other.see]).toEqual([['new-port', 'far-port'], ['old-port']]);
    expect((await ask('actors', 'new port', '--format', 'plain')).stdout).toContain('old-port');
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
