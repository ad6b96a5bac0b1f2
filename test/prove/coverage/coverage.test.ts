import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { anchorOf } from '../../../src/texts/copy/anchor/anchor.ts';
import { description, plain } from '../../support/bulletin.ts';
import { rowsIn } from '../../support/cases.ts';
import { bulletinFile, harbour, pactsKind } from '../../support/harbour.ts';
import { factsFolder, pism, temporaryFolder, writeInto } from '../../support/run.ts';

const [talked, asked, last] = [
  'The board of the harbour negotiated with pilots about lamps in March 2031.',
  'Who is going to pay for all the lamps that they want?',
  'The board of the harbour has no answer to that.',
];
const copy = `NO. 1 (41), 4 JANUARY 2031\n\nHarbours, part 1\n\nThe board of the harbour met pilots in the town on the gulf, and it did so twice in that one long year.\n\n${talked} ${asked} ${last}\n`;

function line(passage: string, more: string, paragraph = 1): string {
  const { chars, hash } = anchorOf(passage);
  return `{ paragraph: ${paragraph}, chars: ${chars}, hash: ${hash}${more} }`;
}

/** A folder with a fact of one sentence, whose bulletin settles these. */
function folder(...noFact: string[]) {
  const about = bulletinFile(1).replace(/authors.*\n/, '');
  const settled = noFact.length > 0 ? `no_fact:\n${noFact.map((each) => `  - ${each}\n`).join('')}` : '';
  const fact = `- id: lamps\n  about_what: Lamps\n  date: 2031-03\n  says: The board of the harbour negotiated with pilots about lamps in March 2031.\n  source: ${line(talked, '')}\n`;
  const facts = harbour({
    'harbour-1/bulletin.yaml': about + settled,
    'harbour-1/talks.yaml': fact,
    'harbour-1/pacts.yaml': '',
  });
  writeInto(facts, '_copy/copy.txt', copy);
  return (...argv: string[]) => pism([argv[0] ?? '', `${facts}/_copy/copy.txt`, ...argv.slice(1), '--facts', facts]);
}

test('no_fact settles a sentence: coverage counts it, and a task calls it done', async () => {
  const open = folder();
  const share = (held: string, covered: number) =>
    `harbour-1: ${covered} of 4 sentences are covered (${held}% of the text)\n`;
  expect((await open('coverage')).stderr).toContain(share('27.9', 1));

  const run = folder(line(asked, ', why: question'), line(last, ', why: repeats'));
  const { status, stdout, stderr } = await run('coverage');
  expect({ status, stdout }).toEqual({ status: 1, stdout: expect.not.stringContaining(asked) });
  expect(stderr).toContain(share('63.7', 3));
  const task = join(temporaryFolder(), 'task.json');
  expect(await run('draft', '--task', task)).toMatchObject({ status: 0 });
  const { sentences } = JSON.parse(readFileSync(task, 'utf8')) as { sentences: { n: number; done?: true }[] };
  expect(sentences.map(({ n, done = false }) => [n, done])).toEqual([
    [1, false],
    [2, true],
    [3, true],
    [4, true],
  ]);
  expect(await run('verify')).toMatchObject({ status: 0, stdout: '' });
});

test('verify tells of passages of no_fact that the copy lacks or a fact states', async () => {
  const run = folder(
    line(asked, ', why: question'),
    line('Not there.', ', why: heading'),
    line('with pilots about lamps', ', why: opinion'),
  );
  const { status, stdout, stderr } = await run('verify');
  expect(status).toBe(1);
  expect(stdout).toBe(
    [
      'fact\tfield\tvalue\tfound',
      'harbour-1\tno_fact\t2, paragraph 1: heading\tthe passage is not in the copy',
      'harbour-1\tno_fact\t3, paragraph 1: opinion\tthe passage is also in the fact harbour-1/lamps\n',
    ].join('\n'),
  );
  expect(stderr).toContain('1 fact compared with the copy: none is contradicted');
  expect(stderr).toContain('the no_fact differs.');
  expect(stderr).not.toContain('masthead');
});

test.each(rowsIn<[string, string[], string[]]>('prove/coverage/coverage.yaml', 'how much of a sentence'))(
  'coverage counts a sentence when nine tenths of it are in facts, without its heading: %s',
  async (_, passages, covered) => {
    const pacts = passages.map((passage, at) => {
      const source = { paragraph: 1, ...anchorOf(passage) };
      return { id: `p${at}`, name: 'P', stage: 'open', says: 'A pact.', source };
    });
    const files = {
      'kinds/pacts.yaml': pactsKind,
      'n/bulletin.yaml': description,
      'n/pacts.yaml': JSON.stringify(pacts),
    };
    const argv = ['coverage', '-', '--json', '--facts', factsFolder(files)];
    const rows = JSON.parse((await pism(argv, { input: plain })).stdout) as { sentence: string }[];
    expect(rows).toHaveLength(18 - covered.length);
    for (const start of covered)
      expect(rows).not.toContainEqual(expect.objectContaining({ sentence: expect.stringMatching(`^${start}`) }));
  },
);
