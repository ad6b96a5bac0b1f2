import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { seagrass, copy as text } from '../enter/propose/support.ts';
import { temporaryFolder } from '../support/folders.ts';
import { cache, clientOf } from '../support/mcp.ts';

const mine = join(seagrass().cwd, 'mine');
const client = await clientOf(['--facts', 'builtin', '--facts', mine, '--propose', '--copy', text]);
afterAll(() => client.close());
const target = join(temporaryFolder(), 'written');
const attacks = [`--output=${target}.csv`, `-o${target}.csv`, '-o', `${target}.json`, '--facts=/', '--text=/', '--'];
const sound: Record<string, object> = {
  who_is_not_bound: { kind: 'treaties', to: 'CRC' },
  search_facts: { words: 'China' },
  show_fact: { id: 'iccpr' },
  proofread: { text: 'A text of four words.' },
  compare_sources: { first: 'pism-2404', second: 'pism-2404' },
  list_fields: { kind: 'treaties' },
  cite: { ids: ['iccpr'] },
  propose: { lines: [{ n: 1, none: 'opinion' }], by: 'model X' },
};
const { tools } = await client.listTools();
const given = tools.flatMap(({ name, inputSchema }) =>
  Object.keys(inputSchema.properties ?? {}).map((argument) => [name, argument] as const),
);

test.each(given)('no value of %s for %s writes a file', async (name, argument) => {
  const values = attacks.flatMap((attack): unknown[] => [attack, [attack], { [attack]: 'x' }, { output: attack }]);
  const lists = [
    attacks,
    attacks.join(' '),
    { output: `${target}.csv`, o: `${target}.csv`, text: '/' },
    'export',
    'site',
  ];
  for (const value of [...values, ...lists])
    await client.callTool({ name, arguments: { ...sound[name], [argument]: value } });
  expect(readdirSync(join(target, '..'))).toEqual([]);
  expect(readdirSync(cache)).toEqual(['pism']);
});
