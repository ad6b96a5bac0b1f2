/** Facts keep their ids when a name that an import listed is added to a register later. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { factsFolder, pism, writeInto } from '../../support/run.ts';

const map = readFileSync(join(import.meta.dirname, 'pilots.yaml'), 'utf8');
const table = 'State,Signed on\nEstonia,2019-05-14\nNorway,2019-05-14\n';
const entry = '- { id: harbour-pilots, name: Convention on Harbour Pilots }\n';
const ids = ['pilots/convention-on-harbour-pilots-ee', 'pilots/convention-on-harbour-pilots-no'];

async function imported(more: Record<string, string> = {}) {
  const folder = factsFolder({ 'my-facts/maps/pilots.yaml': map, 'pilots.csv': table, ...more });
  const run = (...argv: string[]) => pism(argv, { cwd: folder });
  const again = () => run('import', 'treaties', 'pilots.csv', '--map', 'pilots', '--into', 'my-facts/pilots');
  const first = await again();
  const facts = join(folder, 'my-facts/pilots/treaties.yaml');
  return { folder, run, again, first, facts, put: (name: string, text: string) => writeInto(folder, name, text) };
}

test('a name that an import lists can be added to the register: facts keep their ids', async () => {
  const { run, again, first, facts, put } = await imported();
  expect(first.stderr).toContain('Not in the instruments register: Convention on Harbour Pilots (2).');
  put('my-facts/registers/instruments.yaml', entry);
  expect(await run('check', 'my-facts')).toMatchObject({ status: 0 });
  const words = 'treaties --facts my-facts --instrument harbour-pilots --json --fields id,instrument';
  const found = ids.map((id) => ({ id, instrument: 'harbour-pilots' }));
  expect(JSON.parse((await run(...words.split(' '))).stdout)).toEqual(found);
  // The names in the file are read as the entry, so that only their spelling changes.
  const next = await again();
  expect(next).toMatchObject({ status: 0, stderr: expect.stringContaining('Facts: 2 the same\n') });
  expect(next.stderr).not.toContain('Not in the');
  const fact = '- id: convention-on-harbour-pilots-ee\n  instrument: harbour-pilots\n  participant: EE\n';
  expect(readFileSync(facts, 'utf8')).toContain(fact);
  expect((await again()).stderr).toContain('my-facts/pilots is up to date.\n');
});
