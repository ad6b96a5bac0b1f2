import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { harbour, harbourFiles } from '../support/harbour.ts';
import { pism, temporaryFolder, writeInto } from '../support/run.ts';

const facts = harbour();

/** The candidates after this command line, as fish gets them. */
async function after(line: string, folder = facts, env: Record<string, string> = {}): Promise<string[]> {
  const ran = await pism(['__complete', 'fish', `pism ${line}`], { env: { PISM_FACTS: folder, ...env } });
  expect({ status: ran.status, stderr: ran.stderr }).toEqual({ status: 0, stderr: '' });
  return ran.stdout.split('\n').filter((candidate) => candidate !== '');
}

const words = async (line: string) => (await after(line)).map((candidate) => candidate.split('\t')[0]);

test('commands, options, choices, columns and values of the facts are completed', async () => {
  // Until the first command, the index is not made.
  await pism(['facts', '--count', '--facts', facts]);
  expect(await after('ta')).toEqual(['talks\tTalks']);
  expect(await words('')).toEqual(expect.arrayContaining(['pacts', 'talks', 'facts', 'check', 'actors', 'help']));
  expect(await words('help e')).toEqual(expect.arrayContaining(['export', 'exit-codes']));
  expect(await words('pacts --sta')).toEqual(['--stage']);
  expect(await words('pacts --stage ')).toEqual(['open', 'signed', 'in-force']);
  expect(await words('pacts --stage=in')).toEqual(['--stage=in-force']);
  expect(await words('pacts --secret ')).toEqual(['yes', 'no']);
  expect(await words('pacts --fields id,sa')).toEqual(['id,says']);
  expect(await words('pacts --sort -page')).toEqual(['-pages', '-page_number']);
  expect(await words('pacts --group-by hos')).toEqual(['host']);
  expect(await words('facts --country Zarz')).toEqual(['Zarząd Portu Gdynia']);
  expect(await words('facts --country zarzad')).toEqual(['Zarząd Portu Gdynia']);
  expect(await words('pacts --host ')).toEqual(expect.arrayContaining(['Gdynia Harbour Board', 'Latvia', 'Türkiye']));
  expect(await words('actors Gdy')).toEqual(['Gdynia Harbour Board']);
  expect(await words('facts --tag ')).toEqual(['baltic-sea', 'fish', 'grain']);
  expect(await words('facts --source ')).toEqual(['harbour-1', 'harbour-2']);
  expect(await words('facts --format nd')).toEqual(['ndjson']);
  expect(await words('facts --verdict ag')).toEqual(['agrees']);
  expect(await words('show harbour-2/')).toEqual(['harbour-2/grain-deal']);
  expect(await words('show arc')).toEqual(['arctic-note']);
  expect(await words('cite harbour-2')).toEqual(['harbour-2', 'harbour-2/grain-deal']);
  expect(await words('export sq')).toEqual(['sqlite']);
  expect(await words('summary --source harbour-1 ta')).toEqual(['talks']);
  expect(await words('completion ')).toEqual(['bash', 'zsh', 'fish', 'powershell']);
  expect(await after('verify cop')).toEqual(['\tfiles']);
  expect(await after('facts -o ')).toEqual(['\tfiles']);
  expect(await after('facts --facts ')).toEqual(['\tfiles']);
});

test('where nothing is known to complete, nothing is printed', async () => {
  expect(await after('nothing --like ')).toEqual([]);
  expect(await after('facts --since ')).toEqual([]);
  expect(await after('facts --tag=zz')).toEqual([]);
  expect((await pism(['__complete', 'tcsh', 'pism '])).stdout).toBe('');
  expect((await pism(['__complete'])).stdout).toBe('');
});

test('the index is read as the last command left it: none is made, none is brought up to date', async () => {
  const folder = harbour();
  const cache = temporaryFolder();
  const env = { XDG_CACHE_HOME: cache };
  expect(await after('pacts --stage ', folder, env)).toEqual([]);
  expect(await after('fac', folder, env)).toEqual(['facts\tList facts of all kinds']);
  expect(readdirSync(join(cache, 'pism'))).toEqual([]);
  await pism(['facts', '--count', '--facts', folder], { env });
  writeInto(folder, 'harbour-1/talks.yaml', '- id: [');
  expect(await after('show ri', folder, env)).toEqual(['riga-talks\tCod']);
});

test('facts with errors give no candidates, unless --keep-going is given', async () => {
  const folder = harbour({ 'harbour-2/pacts.yaml': '- id: [' });
  expect((await pism(['check', folder])).status).toBe(1);
  expect(await after('show ri', folder)).toEqual([]);
  expect(await after('pac', folder)).toEqual([]);
  expect(await after('--keep-going show ri', folder)).toEqual(['riga-talks\tCod']);
  expect(await after('che', folder)).toEqual(expect.arrayContaining([expect.stringMatching(/^check\t/)]));
});

test('words with control characters are left out, and long meanings cut', async () => {
  const long = `about_what: "Cod\\n${'and cod '.repeat(20)}"`;
  const talks = String(harbourFiles['harbour-1/talks.yaml']).replace('about_what: Cod', long);
  const folder = harbour({ 'harbour-1/talks.yaml': talks });
  await pism(['facts', '--count', '--facts', folder]);
  const [line = '', ...others] = await after('show riga', folder);
  expect(others).toEqual([]);
  expect(line).toMatch(/^riga-talks\tCod and cod .*…$/);
  expect(line.length).toBeLessThan(80);
});

test('a script is printed without the facts, and says how to install it', async () => {
  for (const shell of ['bash', 'zsh', 'fish', 'powershell']) {
    const { status, stdout } = await pism(['completion', shell], { env: { PISM_FACTS: '/nonexistent' } });
    expect({ status, says: stdout.includes(`pism completion ${shell}`) }).toEqual({ status: 0, says: true });
  }
});

test('an unknown shell is refused with the known ones', async () => {
  expect((await pism(['completion', 'fsh'])).stderr).toContain('The shell cannot be fsh\nDid you mean fish');
});
