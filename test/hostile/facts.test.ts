/** `pism check` of each hostile facts folder in cases.ts. */
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { controlCharacters } from '../support/control-characters.ts';
import { pism, temporaryFolder } from '../support/run.ts';
import { hostileCases, makeHostile, statusOf, wordsOf } from './cases.ts';

const possible = hostileCases.filter(({ onLinux }) => !onLinux || process.platform === 'linux');

test.each(possible.map((each) => [each.input, each] as const))('%s', async (_, each) => {
  const folder = temporaryFolder();
  makeHostile(each, folder);
  const before = stateOf(folder);

  const { status, stdout, stderr } = await pism(['check', folder], { cwd: folder });

  const printed = stdout + stderr;
  for (const words of wordsOf(each)) expect(printed).toContain(words);
  expect(status).toBe(statusOf(each));
  expect(printed).not.toMatch(controlCharacters);
  expect(printed.length).toBeLessThan(100_000);
  expect(stateOf(folder)).toEqual(before);
  if (statusOf(each) !== 0) return;
  const asked = await pism(['pacts', '--facts', folder, '--name', 'x']);
  expect(asked.status, asked.stderr).toBe(0);
});

/** Every file in a folder with its mode, size, time and hash; links are not followed. */
function stateOf(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    // A name that is not UTF-8 cannot be looked up.
    const status = lstatSync(path, { throwIfNoEntry: false });
    if (status?.isDirectory()) return stateOf(path);
    const isRead = status?.isFile() && status.size < 10_000_000;
    const content = isRead ? createHash('sha256').update(readFileSync(path)).digest('hex') : '';
    return `${path} ${status?.mode} ${status?.size} ${status?.mtimeMs} ${content}`;
  });
}
