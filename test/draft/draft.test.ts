import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Sample } from '../proof/measure.ts';
import { bulletinFile, bulletinOf, draftsIn, madeUpSample, type Stub, withoutFacts } from '../proof/sample.ts';
import { needs } from '../support/needs.ts';
import { scanned } from '../support/pdf.ts';
import { refused } from '../support/refused.ts';
import { pism, writeInto } from '../support/run.ts';
import { measureDrafts } from './measure.ts';

const drafts = (cwd: string) => join(cwd, 'mine/nsi-3002/drafts.yaml');
const read = (file: string) => readFileSync(file, 'utf8');

/** Drafts of a bulletin whose paragraphs are these; what a draft leaves out is in `left`. */
async function draftsOf(paragraphs: string[], schema: 'core' | 'failsafe' = 'core'): Promise<Stub[]> {
  const cwd = withoutFacts();
  await pism(['draft', '-', '--facts', 'mine'], { cwd, input: bulletinOf(paragraphs) });
  return parse(read(drafts(cwd)).replaceAll(/says: # also found: (.*)/g, 'left: [$1]'), { schema });
}

test('drafts what no fact covers, once, and keeps what a person changed', async () => {
  const cwd = withoutFacts();
  const run = (...more: string[]) => pism(['draft', bulletinFile, '--facts', 'mine', ...more], { cwd });
  const file = drafts(cwd);
  const dry = await run('--dry-run');
  expect(existsSync(file)).toBe(false);
  const wrote = /^Wrote mine\/nsi-3002\/drafts\.yaml: \d+ drafts \(/;
  expect(await run()).toMatchObject({ status: 0, stdout: expect.stringMatching(wrote) });
  expect(read(file)).toBe(dry.stdout);
  await expect(read(file)).toMatchFileSnapshot(join(import.meta.dirname, 'nsi-3002.drafts.yaml'));

  // Drafts are no answers, and `check` counts them.
  expect((await pism(['facts', '--json', '--facts', 'mine'], { cwd })).stdout).toBe('[]\n');
  const count = parse(read(file)).length;
  const counted = `0 facts in 1 bulletin: no problems\n${count} drafts in mine/nsi-3002/drafts.yaml\n`;
  expect(await pism(['check', 'mine'], { cwd })).toMatchObject({ status: 0, stdout: counted });
  expect(await run()).toMatchObject({ status: 0, stdout: '', stderr: expect.stringMatching(/^Nothing to draft/) });

  // One draft becomes a fact, one is deleted, one is changed.
  const stubs = read(file).split(/^\n(?=# )/m);
  const at = (words: string) => stubs.findIndex((each) => each.includes(words));
  const [moved, deleted, changed] = [
    at('Noise Convention in 2029'),
    at('Clean Seas Prize'),
    at('The UK seeks restrictions'),
  ];
  const fact = stubs[moved]?.replace('says:', 'says: Moldova acceded to the Noise Convention in 2029.') ?? '';
  writeInto(cwd, 'mine/nsi-3002/treaties.yaml', fact);
  const { stdout: left } = await pism(['check', 'mine'], { cwd });
  expect(left).toContain(`\n${count - 1} drafts in mine/nsi-3002/drafts.yaml\n`);
  const edited = stubs.with(changed, stubs[changed]?.replace('says:', 'says: Mine. # my words') ?? '');
  const kept = edited.filter((_, index) => index !== moved && index !== deleted).join('\n');
  writeFileSync(file, kept.replaceAll('\n', '\r\n'));
  const added = `: 1 new draft, ${count - 1} in all`;
  expect(await run()).toMatchObject({ status: 0, stdout: expect.stringContaining(added) });
  const again = read(file);
  expect(again.startsWith(kept.replaceAll('\n', '\r\n'))).toBe(true);
  expect(again.slice(kept.length)).toContain('Clean Seas Prize');
  expect(await pism(['verify', bulletinFile, '--facts', 'mine'], { cwd })).toMatchObject({ status: 0 });
});

test('a draft is a fact when it is moved, once its texts are written', async () => {
  const cwd = withoutFacts();
  await pism(['draft', bulletinFile, '--facts', 'mine'], { cwd });
  const byKind = Object.groupBy(draftsIn(cwd), ({ kind }) => kind);
  for (const [kind, stubs = []] of Object.entries(byKind)) {
    // Who acts where the sentence names nobody.
    const status = { treaties: 'in-force', sanctions: 'imposed', laws: 'in-force' }[kind];
    const form = { meetings: 'dialogue', assessments: 'judgement', statements: 'comment' }[kind];
    const choices = { status, form, type: 'strain', measures: ['import-ban'], process: 'held' };
    const filled: Record<string, unknown> = { ...choices, concerns: ['RO'], parties: ['RO'], participant: 'RO' };
    const facts = stubs.map((stub) => {
      const { aligned_states: states, aligned } = stub;
      const named = Array.isArray(states) && states.length === aligned ? 'complete' : 'examples';
      return Object.entries(stub).map(([key, value]) => [key, value ?? { ...filled, named }[key] ?? 'Words']);
    });
    writeInto(
      cwd,
      `mine/nsi-3002/${kind}.yaml`,
      stringify(facts.map(Object.fromEntries), { schema: 'core', aliasDuplicateObjects: false }),
    );
  }
  const problems = JSON.parse((await pism(['check', '--json', 'mine'], { cwd })).stdout) as Stub[];
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const misplaced = read(join(cwd, 'mine/nsi-3002/laws.yaml')).replace('kind: laws', 'kind: treaties');
  writeInto(cwd, 'mine/nsi-3002/laws.yaml', misplaced);
  expect((await pism(['check', 'mine'], { cwd })).stdout).toContain('treaties is not a choice for kind');
});

/** The dates that are drafted for these sentences of a bulletin of 12 March 2033. */
async function datesFor(sentences: string[]): Promise<string[][]> {
  const paragraphs = sentences.map((each) => `${each} ${'And so it went on, as everybody had expected. '.repeat(2)}`);
  const stubs = await draftsOf(paragraphs, 'failsafe');
  return sentences.map((_, at) => {
    const values = stubs
      .filter(({ source }) => `${source.paragraph}` === `${at + 1}`)
      .flatMap(Object.values)
      .flat();
    return values.map(String).filter((value) => /^\d{3}[X\d](?=$|[-/])/.test(value));
  });
}

test('leaves open what is only considered, planned or denied, and does not cut a name off', async () => {
  const stubs = await draftsOf([
    'Poland is studying the possibility of withdrawing from the Noise Convention.',
    'Turkey would begin taking steps to withdraw from the Noise Convention.',
    'Romania and Ukraine ratified the Noise Convention.',
    'Following its ratification by Georgia on 22 April 2030, the Noise Convention entered into force on 1 August 2031.',
    'The EU prolonged its sanctions on Turkey over COVID-19 until 8 December 2034.',
    'On 25 July 2030, the minister of Turkey, Emre Kaya, announced that Turkey would leave the Noise Convention.',
    'See Noise Convention, art. 5.',
  ]);
  const shown = stubs
    .filter(({ source }) => source.paragraph > 0)
    .map(({ id: _, source: __, kind, inferred: ___, ...own }) => [kind, own]);
  const noise = { instrument: 'noise-convention' };
  expect(shown).toEqual([
    ['treaties', { ...noise, participant: 'PL', status: null, says: null }],
    ['treaties', { ...noise, participant: 'TR', status: null, says: null }],
    ['treaties', { ...noise, participant: 'RO', status: null, left: ['UA'] }],
    ['treaties', expect.objectContaining({ instrument: null, status: null, left: ['2030-04-22'] })],
    ['treaties', { ...noise, participant: null, status: 'in-force', in_force: '2031-08-01', says: null }],
    ['sanctions', expect.objectContaining({ left: ['2034-12-08'] })],
    [expect.anything(), expect.objectContaining({ persons: ['emre-kaya'] })],
  ]);
});

test('finds dates, also relative ones', async () => {
  const cases: [sentence: string, ...dates: string[]][] = [
    ['Ministers met in Riga on 14 June 2031.', '2031-06-14'],
    ['Ministers met in Riga on June 3, 2031 and on 2 February.', '2031-06-03', '2033-02-02'],
    ['Ministers met in Riga in May this year, although they may march.', '2033-05'],
    ['Ministers met in Riga last April and in December.', '2032-04', '2032-12'],
    ['Ministers met in Riga in March of last year.', '2032-03'],
    ['Ministers met in Riga last year and will meet next month.', '2032', '2033-04'],
    ['Ministers met in Riga in 2029 and again two years later.', '2029', '2031'],
    ['Ministers met in Riga in 2029 and in the following year.', '2029', '2030'],
    ['Ministers met in Riga three years ago.', '2030'],
    ['Ministers met in Riga in Q1 2031, and in the second quarter of 2032.', '2031-Q1', '2032-Q2'],
    ['Ministers of the 2028-29 season have met in Riga since 2030.', '2028/2029', '2030/..'],
    ['Ministers met in Riga on 31.12.2032, often in the 2020s.', '2032-12-31', '202X'],
    ['Ministers met in Riga on 31 June for 30,000 euros and 20300 votes.'],
  ];
  const found = await datesFor(cases.map(([sentence]) => sentence));
  expect(cases.map(([sentence], at) => [sentence, ...(found[at] ?? [])])).toEqual(cases);
});

test('drafts a kind of the folder by its words, and puts values where its phrases say', async () => {
  const kind = read(join(import.meta.dirname, 'trainings.yaml'));
  const cwd = withoutFacts({ 'kinds/trainings.yaml': kind });
  await pism(['draft', bulletinFile, '--facts', 'mine'], { cwd });
  const stub = read(drafts(cwd))
    .split('\n\n')
    .find((each) => each.includes('kind: trainings'));
  expect(stub?.split('\n').slice(1, 7)).toEqual([
    '- kind: trainings',
    '  id: p6-6',
    '  what: # What is taught',
    '  whom: MD',
    '  by: "NO"',
    '  says:',
  ]);
});

describe('refuses and writes nothing', async () => {
  const text = read(bulletinFile);
  const other = text.replace('7 (3002)', '8 (3003)');

  test.each<[what: string, copy: string | Uint8Array, status: number, says: string]>([
    ['a scan', await scanned(), 3, 'pictures'],
    ['another bulletin', other, 1, '`pism new bulletin <id> --from - --facts mine`'],
    ['no number and another title', text.replace(/NO. 7 .*|Quiet Waters.*/g, ''), 1, '--source names one'],
    ['another date', text.replace('12 MARCH', '13 MARCH'), 1, 'date is 2033-03-12, but the masthead has 13 MARCH 2033'],
    ['two bulletins', `${text}\n\n${other}`, 1, 'No. 7 (3002), No. 8 (3003)'],
  ])('%s', async (_, input, status, says) => {
    const cwd = withoutFacts();
    expect(await pism(['draft', '-', '--facts', 'mine'], { cwd, input })).toMatchObject(refused(status, says));
    expect(existsSync(drafts(cwd))).toBe(false);
  });

  test.each([
    ['broken drafts', 'drafts', '- kind: laws\n  id: [a\n', 'drafts.yaml:3:1: error'],
    ['drafts that are no list', 'drafts', 'kind: laws\n', 'must be a list'],
    ['drafts in brackets', 'drafts', '[{ id: a }]\n', 'Drafts cannot be added to mine/nsi-3002'],
    ['facts with errors', 'laws', '- id: a\n', 'laws.yaml:1:3: error MISSING_FIELD'],
  ])('%s', async (_, name, yaml, says) => {
    const cwd = withoutFacts({ [`nsi-3002/${name}.yaml`]: yaml });
    const ran = await pism(['draft', bulletinFile, '--facts', 'mine'], { cwd });
    expect(ran).toMatchObject(refused(3, says));
    expect(existsSync(drafts(cwd)) ? read(drafts(cwd)) : yaml).toBe(yaml);
  });

  test('into a folder of ours', async () => {
    const ran = await pism(['draft', bulletinFile]);
    expect(ran).toMatchObject(refused(2, 'a folder of your own'));
  });
});

test('check finds what is wrong with drafts', async () => {
  const cwd = withoutFacts({ 'nsi-3002/drafts.yaml': '- kind: laws\n  id: [a\n' });
  expect((await pism(['check', 'mine'], { cwd })).stdout).toContain('drafts.yaml:3:1');
});

/** The least that must be found and right, of what is there; docs/PROOF.md has the figures. */
const floors = {
  made: {
    dates: [21, 21],
    numbers: [10, 10],
    actors: [52, 51],
    instruments: [9, 10],
    persons: [4, 4],
    choices: [28, 29],
    // Two drafts have the usual kind now, as their words without a date are weak.
    kind: [33, 34],
  },
  real: {
    dates: [41, 47],
    numbers: [14, 17],
    actors: [141, 182],
    instruments: [12, 17],
    persons: [10, 22],
    choices: [33, 47],
    kind: [58, 84],
  },
};

async function holdFloors(measured: Sample, least: Record<string, number[]>): Promise<void> {
  const rows = await measureDrafts(measured);
  const counts = Object.fromEntries(rows.map(({ what, right, found }) => [what, [right, found]]));
  for (const [what, [right = 0, found = 0]] of Object.entries(least)) {
    expect(counts[what]?.[0], `${what} right`).toBeGreaterThanOrEqual(right);
    expect(counts[what]?.[1], `${what} found`).toBeGreaterThanOrEqual(found);
  }
}

test('drafts of the made-up bulletin are as right as they were', () => holdFloors(madeUpSample(), floors.made));

// Its text is not part of this project: PISM_TEXTS names the folder of yours.
const real = join(process.env['PISM_TEXTS'] ?? '', 'pism-2404.txt');

test('and those of pism-2404', needs('pism-2404.txt in PISM_TEXTS', existsSync(real)), () =>
  holdFloors({ folder: join(import.meta.dirname, '../../facts'), bulletin: 'pism-2404', copy: real }, floors.real),
);
