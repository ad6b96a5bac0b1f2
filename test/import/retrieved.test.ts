import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pism } from '../support/run.ts';
import { tablesFolder } from '../support/tables.ts';

test('the day of retrieval is the one that the user states, and no other', async () => {
  const folder = tablesFolder({ 'list.csv': 'Pact,Stage\nSalt,Open\n' });
  const run = (...argv: string[]) => pism(argv, { cwd: folder });
  const again = (...more: string[]) =>
    run('import', 'pacts', 'list.csv', '--map', 'list', '--into', 'my-facts/list', ...more);
  const source = () => readFileSync(join(folder, 'my-facts/list/source.yaml'), 'utf8');
  const cite = async (style: string) => (await run('cite', 'list', '--style', style, '--facts', 'my-facts')).stdout;

  expect((await again()).stderr).toBe(
    'Citations will have no date of retrieval; --retrieved <day> states when you fetched the table.\n',
  );
  expect(source()).not.toContain('retrieved');
  expect(await cite('csl-json')).not.toContain('accessed');
  writeFileSync(join(folder, 'my-facts/list/source.yaml'), `${source()}link: https://example.org/list\n`);
  expect(await cite('apa')).toBe('Harbour League. (n.d.). List of pacts [Data set]. https://example.org/list\n');
  expect((await run('check', 'my-facts')).stdout).toBe('1 fact in 1 source: no problems\n');

  expect((await again('--retrieved', '2031-05-01')).stderr).toBe('');
  expect((await again()).stderr).toBe(
    'source.yaml keeps `retrieved: 2031-05-01`; --retrieved <day> states when you fetched the table.\n',
  );
  expect(source()).toContain('retrieved: 2031-05-01\n');
});
