import { expect, test } from 'vitest';
import { harbour } from '../support/harbour.ts';
import { pism } from '../support/run.ts';

const place = 'source: { paragraph: 1 }';
const facts = harbour({
  'harbour-1/pacts.yaml': '[]',
  'harbour-1/talks.yaml': '[]',
  'harbour-1/sanctions.yaml': `- { id: tankers, imposer: LV, measures: [transport-restriction], target: Old tankers, status: suspended,
    announced: 2020-03, suspended: 2020-11-10, says: Latvia keeps old tankers out and suspended that., ${place} }
`,
  'harbour-1/events.yaml': `- { id: dam, type: attack, happened: 2020-06, location: Gdynia, what: Attack on a dam, says: A dam was attacked., ${place} }\n`,
  'harbour-1/figures.yaml': `- { id: wetlands, measure: Wetlands lost, value: 35, unit: per cent, says: 35 per cent were lost., ${place} }\n`,
  'harbour-1/assessments.yaml': `- { id: duty, form: description, topic: The convention, view: It obliges, says: It obliges., ${place} }\n`,
  'harbour-1/statements.yaml': `- { id: outlook, speaker: [PL], form: report, about: Wetlands, says: Poland published a report., ${place} }\n`,
});
const ids = async (...argv: string[]) => (await pism([...argv, '--fields', 'id', '--facts', facts])).stdout;

test('nothing has to concern an actor, and events and reports have their types', async () => {
  expect((await pism(['check', facts])).stdout).toMatch(/ no problems/);
  expect(await ids('events', '--type', 'attack')).toContain('harbour-1/dam');
  expect(await ids('statements', '--form', 'report')).toContain('harbour-1/outlook');
});

test('a suspended sanction was imposed before, and is not imposed any more', async () => {
  expect(await ids('sanctions', '--status', 'suspended')).toContain('harbour-1/tankers');
  expect(await ids('sanctions', '--status', 'imposed')).not.toContain('harbour-1/tankers');
  expect(await ids('sanctions', '--status', 'imposed', '--as-of', '2020-05-01')).toContain('harbour-1/tankers');
  expect(await ids('sanctions', '--status', 'imposed', '--as-of', '2020-12-01')).not.toContain('harbour-1/tankers');
});

test.each([
  ['suspended: 2020-11-10', 'resumed: 2019-01', 'Resumed before it was suspended'],
  ['', 'resumed: 2020-12', 'Resumed but never suspended'],
])('suspended and resumed: %s %s is refused', async (suspended, resumed, says) => {
  const dates = [suspended, resumed].filter(Boolean).join(', ');
  const broken = harbour({
    'harbour-1/sanctions.yaml': `- { id: a, imposer: LV, measures: [listing], target: Tankers, status: imposed, ${dates}, says: S., ${place} }\n`,
  });
  const { stdout, status } = await pism(['check', broken]);
  expect(stdout).toContain(says);
  expect(status).toBe(1);
});

test('dialogues are meetings', async () => {
  expect((await pism(['meetings', '--form', 'dialogue', '--count'])).stdout).toBe('8\n');
});
