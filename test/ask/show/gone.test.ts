/** Facts that were removed and are listed as `gone` in bulletin.yaml: what `show` and others say of them. */
import { describe, expect, test } from 'vitest';
import { factsFolder, pism } from '../../support/run.ts';

const bulletin = `series: Notes
date: 2031-05-02
title: Notes, part 1
publisher: Example
`;
const note = `- id: note
  says: A note is in force.
  type: unrest
  what: A note is in force
  happened: 2031
  source: { paragraph: 2 }
`;
const folder = (more: Record<string, string> = {}) =>
  factsFolder({
    'n-1/bulletin.yaml': bulletin,
    'n-1/events.yaml': note + note.replace('id: note', 'id: accord'),
    ...more,
  });

describe('a fact under `gone`', () => {
  const gone = `${bulletin}gone:
  - { id: old-accord, on: 2031-06-01, why: it says the same., now: accord }
  - { id: rumour, on: 2031-06, why: the text does not say it }
`;
  const facts = folder({ 'n-1/bulletin.yaml': gone });

  test.each([
    ['show', 'n-1/old-accord', 'n-1/old-accord was removed: it says the same (1 June 2031); now n-1/accord'],
    ['show', 'rumour', 'n-1/rumour was removed: the text does not say it (June 2031)'],
    ['cite', 'n-1/old-accord', 'n-1/old-accord was removed: it says the same (1 June 2031); now n-1/accord'],
  ])('pism %s %s says what became of it', async (command, id, says) => {
    expect(await pism([command, id, '--facts', facts])).toEqual({ status: 1, stdout: '', stderr: `pism: ${says}\n` });
  });

  test('needs no `now`, also where no facts are left, and `now` cannot be gone itself', async () => {
    const left = factsFolder({ 'n-1/bulletin.yaml': gone.replace('now: accord', 'now: rumour') });
    const { stdout } = await pism(['check', left]);
    expect(stdout).toContain('There is no fact rumour without problems to use instead of old-accord.');
    expect(stdout).toContain('0 facts in 1 bulletin: 1 error, 0 warnings\n');
  });
});
