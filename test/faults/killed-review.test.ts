/** `pism review --answers`, killed at each step or on a full disk. */
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bulletin, cardsIn, type Deck, deck, enter, makePage, writeAnswers } from '../enter/review/deck.ts';
import { refused } from '../support/refused.ts';
import { temporaryFolder } from '../support/run.ts';
import { hashOf } from './support/hash.ts';
import { endingAt, program, shell } from './support/shell.ts';

async function answered(): Promise<Deck> {
  const own = deck();
  writeAnswers(own, cardsIn(await makePage(own)));
  return own;
}

const line = ({ copy, answers, facts }: Deck) => `review '${copy}' --answers '${answers}' --facts '${facts}' --json`;
const env = () => ({ XDG_CACHE_HOME: temporaryFolder() });

test('review --answers, killed before each of its steps: facts and proposals are those of before or after, and the next run is right', async () => {
  const given = await answered();
  const before = hashOf(join(given.facts, bulletin));
  const whole = { ...given, facts: temporaryFolder() };
  cpSync(given.facts, whole.facts, { recursive: true });
  expect(await enter(whole)).toMatchObject({ status: 0 });
  // With the schemas in place, there are fewer steps.
  cpSync(join(whole.facts, 'schema'), join(given.facts, 'schema'), { recursive: true });
  const after = hashOf(whole.facts);
  let step = 1;
  for (let isKilled = true; isKilled; step += 1) {
    const own = { ...given, facts: temporaryFolder() };
    cpSync(given.facts, own.facts, { recursive: true });
    const ran = shell(`exec ${program} ${line(own)}`, { ...env(), ...endingAt(step, 'SIGKILL') });
    isKilled = ran.signal === 'SIGKILL' || ran.status === 137;
    const [hidden] = readdirSync(own.facts).filter((name) => name.startsWith('.pism-draft-'));
    const old = join(own.facts, hidden ?? '', 'old');
    const seen = hashOf(join(own.facts, bulletin));
    // Between the old folder and the new one there is a moment without either.
    if (seen === '') {
      expect({ step, hash: hashOf(old) }).toEqual({ step, hash: before });
      cpSync(old, join(own.facts, bulletin), { recursive: true });
    } else expect([before, hashOf(join(whole.facts, bulletin))], `step ${step}`).toContain(seen);
    const again = await enter(own);
    expect({ step, status: again.status, stderr: again.stderr }).toMatchObject({ step, status: 0 });
    shell(`find '${own.facts}' -depth -name '.pism-draft-*' -exec rm -r {} +`, {});
    expect({ step, hash: hashOf(own.facts) }).toEqual({ step, hash: after });
  }
  expect(step).toBeGreaterThan(4);
}, 300_000);

test('review --answers without space says so, and leaves everything as it was', async () => {
  const own = await answered();
  const before = hashOf(own.facts);
  // Blocks of 512 bytes, or 1,024 in some shells: no file of facts has space.
  const ran = shell(`ulimit -f 2; exec ${program} ${line(own)}`, env());
  expect(ran).toMatchObject(refused(3, 'cannot be written'));
  expect(hashOf(own.facts)).toBe(before);
});
