import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Asked, Facts, InvalidFacts, PismError } from '../../../src/library.ts';
import { filesIn, temporaryFolder } from '../../support/folders.ts';
import { harbour } from '../../support/harbour.ts';
import { pism } from '../../support/run.ts';

const folder = harbour();
const facts = new Facts({ facts: folder, env: { XDG_CACHE_HOME: temporaryFolder() } });

test.each<[argv: string, command: string, ...asked: Asked[]]>([
  ['facts', 'facts'],
  ['pacts --names --limit 2 --sort -name', 'pacts', { names: true, limit: 2, sort: '-name' }],
  ['pacts --says', 'pacts', { says: true, names: false }],
  ['pacts --stage signed --stage open --pages >=9', 'pacts', { stage: ['signed', 'open'], pages: '>=9' }],
  ['pacts --secret true', 'pacts', { secret: true }],
  ['pacts --signed none', 'pacts', { signed: null }],
  ['pacts --members-all Estonia --members-all PL', 'pacts', { members_all: ['Estonia', 'PL'] }],
  ['facts grain !silos --fields id,country', 'facts', 'grain', '!silos', { fields: ['id', 'country'] }],
  ['pacts --group-by stage', 'pacts', { groupBy: 'stage' }],
  ['show riga-talks', 'show', 'riga-talks'],
  ['search grain deal', 'search', 'grain', 'deal'],
  ['compare baltic-accord arctic-note', 'compare', 'baltic-accord', 'arctic-note'],
  ['kinds talks', 'kinds', 'talks'],
])('has the rows of `pism %s --json`', async (argv, command, ...asked) => {
  const { stdout } = await pism([...argv.split(' '), '--json', '--facts', folder]);
  const rows = await facts.rows(command, ...asked);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows).toEqual(JSON.parse(stdout));
});

test('gives the text of a command, what is said beside rows, and reads a text', async () => {
  const cited = await pism(['cite', 'riga-talks', '--style', 'bibtex', '--facts', folder]);
  expect(await facts.text('cite', 'riga-talks', { style: 'bibtex' })).toBe(cited.stdout);
  const none = await facts.answer('pacts', { year: 1800 });
  expect(none).toEqual({ rows: [], notes: [expect.stringMatching(/^None of 5 pacts/)] });
  const sentence = 'The Baltic Accord was signed in 2021.';
  expect(await facts.reading(sentence).rows('proofread', '-')).toMatchObject([{ sentence }]);
});

test('sees facts as they are at each question, also several at once', async () => {
  const own = harbour();
  const asked = new Facts({ facts: own, env: { XDG_CACHE_HOME: temporaryFolder() } });
  const all = await Promise.all([1, 2, 3].map(() => asked.rows('facts')));
  expect(all.map((rows) => rows.length)).toEqual([7, 7, 7]);
  writeFileSync(join(own, 'harbour-2/talks.yaml'), '- { id: x, about_what: Ice, date: soon }\n');
  const error = await asked.rows('facts').catch((thrown) => thrown);
  expect(error).toBeInstanceOf(InvalidFacts);
  expect(error).toMatchObject({ code: 'unreadable', problems: expect.arrayContaining([expect.anything()]) });
  const others = new Facts({ facts: own, keepGoing: true, env: { XDG_CACHE_HOME: temporaryFolder() } });
  expect((await others.answer('facts')).notes.join()).toContain('left out');
});

test('reads no variable unless it is given', async () => {
  expect(await new Facts({ env: { ...process.env, PISM_FACTS: folder } }).rows('facts')).toHaveLength(7);
});

test.each<[code: string, says: string, command: string, ...asked: Asked[]]>([
  ['usage', 'stage', 'pacts', { stage: 'signd' }],
  ['usage', 'The value after --stage= is empty', 'pacts', { stage: [] }],
  ['usage', 'unknown option', 'pacts', { stag: 'signed' }],
  ['usage', 'output=x is not the name of an option', 'pacts', { 'output=x': true }],
  ['usage', '--output=x.csv is not a command', '--output=x.csv', 'facts'],
  ['no', 'There is no fact riga-talk', 'show', 'riga-talk'],
  ['no', '2 sources have a fact grain-deal', 'show', 'grain-deal'],
])('refuses with %s: %s', async (code, says, command, ...asked) => {
  const error = await facts.rows(command, ...asked).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(PismError);
  expect(error).toMatchObject({ code, message: expect.stringContaining(says) });
});

test('takes no word for an option', async () => {
  const before = filesIn(folder);
  for (const word of ['--output=x.csv', '-o', '--json', '--'])
    for (const command of ['facts', 'search', 'show', 'cite', 'checks'])
      await facts.text(command, word, 'x.csv').catch(({ code }) => expect(['usage', 'no']).toContain(code));
  expect(filesIn(folder)).toEqual(before);
});
