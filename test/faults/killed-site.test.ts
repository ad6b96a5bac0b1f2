import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bulletinFile, pact, pactsOnly } from '../support/harbour.ts';
import { pism, temporaryFolder, writeInto } from '../support/run.ts';
import { ended, startProcess } from '../support/spawn.ts';
import { hashOf } from './support/hash.ts';
import { endingAt } from './support/shell.ts';

/** How many steps lie between two kills; each is a rename or a removal. */
const stride = 6;

test('a site that is killed while it is written loses no page, and the next run completes it', async () => {
  const [folder, facts] = [temporaryFolder(), pactsOnly(pact('one') + pact('two'))];
  const env = { XDG_CACHE_HOME: join(folder, 'cache') };
  const argv = ['site', '--facts', facts, '-o', 'public'];
  await pism(argv, { cwd: folder, env });
  const place = join(folder, 'public');
  const pages = readFileSync(join(place, 'addresses.txt'), 'utf8')
    .split('\n')
    .filter((path) => path.endsWith('.html'));
  cpSync(place, join(folder, 'former'), { recursive: true });
  const gone = 'gone:\n  - { id: one, on: 2031-05-01, why: It was no pact. }\n';
  writeInto(facts, 'notes-1/bulletin.yaml', bulletinFile(1) + gone);
  writeInto(facts, 'notes-1/pacts.yaml', pact('two', ', pages: 7') + pact('three'));
  await pism([...argv.slice(0, -1), 'right'], { cwd: folder, env });
  const right = hashOf(join(folder, 'right'));

  let kills = 0;
  for (let step = 1; ; step += stride) {
    rmSync(place, { recursive: true });
    cpSync(join(folder, 'former'), place, { recursive: true });
    const { status } = await ended(startProcess(argv, { ...env, ...endingAt(step, 'SIGKILL') }, folder));
    expect(pages.filter((path) => !existsSync(join(place, path)))).toEqual([]);
    if (status === 0) break;
    expect(status).toBe(137);
    kills += 1;
    expect((await pism(argv, { cwd: folder, env })).status).toBe(0);
    expect(hashOf(place)).toBe(right);
  }
  expect(kills).toBeGreaterThan(3);
}, 120_000);
