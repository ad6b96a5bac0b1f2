import { expect, test } from 'vitest';
import { harbour } from '../../support/harbour.ts';
import { pism } from '../../support/run.ts';

const facts = harbour();

/** The candidates after this command line, as fish gets them. */
async function after(line: string, folder = facts, env: Record<string, string> = {}): Promise<string[]> {
  const ran = await pism(['__complete', 'fish', `pism ${line}`], { env: { PISM_FACTS: folder, ...env } });
  expect({ status: ran.status, stderr: ran.stderr }).toEqual({ status: 0, stderr: '' });
  return ran.stdout.split('\n').filter((candidate) => candidate !== '');
}

const words = async (line: string) => (await after(line)).map((candidate) => candidate.split('\t')[0]);

test('commands, options, choices and names are completed', async () => {
  // Until the first command, the index is not made.
  await pism(['facts', '--count', '--facts', facts]);
  expect(await after('ta')).toEqual(['talks\tTalks']);
  expect((await pism(['__complete', 'bash', 'pism ta'], { env: { PISM_FACTS: facts } })).stdout).toBe('talks\n');
  expect(await words('')).toEqual(expect.arrayContaining(['pacts', 'talks', 'facts', 'check', 'actors', 'help']));
  expect(await words('pacts --sta')).toEqual(['--stage']);
  expect(await words('pacts --stage ')).toEqual(['open', 'signed', 'in-force']);
  expect(await words('pacts --secret ')).toEqual(['yes', 'no']);
  expect(await words('facts --country Zarząd')).toEqual(['Zarząd Portu Gdynia']);
  expect(await words('pacts --host ')).toEqual(expect.arrayContaining(['Gdynia Harbour Board', 'Latvia', 'Türkiye']));
  expect(await words('facts --format nd')).toEqual(['ndjson']);
  expect(await words('facts --verdict ag')).toEqual(['agrees']);
  expect(await words('export sq')).toEqual(['sqlite']);
  expect(await words('summary --source harbour-1 ta')).toEqual(['talks']);
  expect(await words('completion ')).toEqual(['bash', 'zsh', 'fish', 'powershell']);
  for (const line of ['verify cop', 'facts -o ', 'facts --facts ']) expect(await after(line)).toEqual(['\tfiles']);
  for (const line of ['nothing --like ', 'facts --since ', 'facts --tag ', 'show '])
    expect(await after(line)).toEqual([]);
});

test('facts with errors give no candidates', async () => {
  const folder = harbour({ 'harbour-2/pacts.yaml': '- id: [' });
  expect((await pism(['check', folder])).status).toBe(1);
  expect(await after('pac', folder)).toEqual([]);
  expect(await after('che', folder)).toEqual(expect.arrayContaining([expect.stringMatching(/^check\t/)]));
});
