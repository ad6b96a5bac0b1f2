import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { withoutFacts } from '../proof/sample.ts';
import { needs } from '../support/needs.ts';
import { pism, writeInto } from '../support/run.ts';
import { judgedTexts, measureJudged } from './judged.ts';

const sample = join(import.meta.dirname, '../proof');
const bulletin = readFileSync(join(sample, 'bulletin.txt'), 'utf8');
const [head = ''] = bulletin.split(/^The charter/m);
const lead = `${'This is the lead of the bulletin and goes on for some time, as leads do. '.repeat(3)}`;

type Stub = Record<string, unknown>;

/** A folder with `mine`, the made-up bulletin without facts, whose text is these paragraphs. */
function workspace(paragraphs: readonly string[], language = 'en'): string {
  const cwd = withoutFacts();
  const about = readFileSync(join(sample, 'facts/nsi-3002/bulletin.yaml'), 'utf8');
  writeInto(cwd, 'mine/nsi-3002/bulletin.yaml', about.replace(/language: .*/, `language: ${language}`));
  writeInto(cwd, 'copy.txt', [head, ...paragraphs].join('\n\n'));
  return cwd;
}

const file = (cwd: string) => join(cwd, 'mine/nsi-3002/drafts.yaml');
const draft = (cwd: string, ...more: string[]) => pism(['draft', 'copy.txt', '--facts', 'mine', ...more], { cwd });

/** The drafts of these sentences, without those of the lead. */
async function stubsOf(sentences: readonly string[]): Promise<Stub[]> {
  const cwd = workspace([lead, ...sentences]);
  await draft(cwd);
  const stubs = parse(readFileSync(file(cwd), 'utf8').replaceAll(/says: # also found: (.*)/g, 'left: [$1]')) as Stub[];
  return stubs.filter(({ source }) => (source as { paragraph: number }).paragraph > 0);
}

test('gives a status only to an act that stands with its date, is affirmed and has happened', async () => {
  const acts: Record<'signed' | 'open', string[]> = parse(readFileSync(join(import.meta.dirname, 'acts.yaml'), 'utf8'));
  const cases: [sentence: string, expected: Stub][] = [
    ...acts.signed.map((sentence): (typeof cases)[0] => [sentence, { status: 'signed', signed: '2030-07-22' }]),
    ...acts.open.map((sentence): (typeof cases)[0] => [sentence, { status: null }]),
  ];
  const stubs = await stubsOf(cases.map(([sentence]) => sentence));
  const shown = cases.map(([sentence], at) => {
    const own = stubs.filter(({ source }) => (source as { paragraph: number }).paragraph === at + 1);
    const { status, signed: date } = own.find(({ kind }) => kind === 'treaties') ?? {};
    return [sentence, { status: status ?? null, ...(date === undefined ? {} : { signed: date }) }];
  });
  expect(shown).toEqual(cases);
});

test('takes a vote for a decision, leaves counts and topics to the editor, and proposes no one of several measures', async () => {
  const stubs = await stubsOf([
    'In May 2031, the EU voted to suspend the talks while sanctions on Turkey remained, by nine votes to two.',
    'Romania and Turkey met in Varna in May 2031 to discuss the trade in anchovies.',
    'In June 2031, the EU imposed asset freezes and visa bans on nine ministers of Turkey.',
    'Does the Noise Convention of 2030 bind Turkey in the end?',
  ]);
  expect(stubs).toMatchObject([
    { kind: 'decisions', in_favour: 9, against: 2 },
    { kind: 'meetings', form: 'meeting', date: '2031-05' },
    { kind: 'sanctions', measures: null, status: 'imposed', announced: '2031-06', left: [9] },
    { kind: null, left: expect.arrayContaining(['noise-convention', 'TR']) },
  ]);
  expect(stubs[1]).not.toHaveProperty('human_rights');
  expect(stubs[2]).not.toHaveProperty('targets');
});

test('does not cut a sentence between a date and what happened then', async () => {
  const stubs = await stubsOf(['Romania was calm in 2029, and on 22 July 2030, Turkey signed the Noise Convention.']);
  expect(stubs).toMatchObject([{ left: [2029] }, { kind: 'treaties', participant: 'TR', signed: '2030-07-22' }]);
});

test('says of a text in another language that it has no kinds, and drafts what is named', async () => {
  const polish = [
    'Rumunia i Turcja podpisały umowę o ochronie wód, a ministrowie spotkali się w porcie 14.06.2031 i 15.06.2031.',
    'Rząd ogłosił, że nie zmieni to stosunków z sąsiadami, bo taka była wola parlamentu i większości obywateli.',
  ];
  const cwd = workspace([polish.join(' ').repeat(3), ...polish], 'pl');
  const says =
    'The text does not seem to be English; kinds and choices are found by English words, so drafts have only dates, numbers and names.\n';
  expect(await draft(cwd)).toMatchObject({ status: 0, stderr: expect.stringContaining(says) });
  const written = readFileSync(file(cwd), 'utf8');
  expect(new Set((parse(written) as Stub[]).map(({ kind }) => kind))).toEqual(new Set([null]));
  expect(written).toMatch(/- kind: # assessments, decisions, .*upr\n {2}id: p1-1\n {2}says: # also found: 2031-06-14/);

  const english = workspace([lead, 'Turkey signed the Noise Convention in 2030.']);
  expect((await draft(english)).stderr).not.toContain('does not seem');
});

test('removes drafts that a fact or no_fact covers, and keeps the rest and its comments', async () => {
  const cwd = workspace([
    lead.slice(0, 70),
    'Romania signed the Noise Convention in 2029.',
    'Turkey signed the Noise Convention in 2030.',
    'Georgia signed the Noise Convention in 2031.',
    'Nothing else of note happened in that year.',
  ]);
  await draft(cwd);
  const first = readFileSync(file(cwd), 'utf8');
  const stubs = first.split(/\n(?=# )/);
  const [romania = '', turkey = '', georgia = '', nothing = ''] = stubs.slice(-4);
  const note = '# Ask Anna about this one.\n\n';
  const edited = first.replace(turkey, `${note}${turkey}`).replace('participant: GE', 'participant: GE # yes');
  writeFileSync(file(cwd), edited);

  const fact = romania.replace('says:', 'says: Romania signed the Noise Convention in 2029.');
  writeInto(cwd, 'mine/nsi-3002/treaties.yaml', fact);
  const place = /\{ paragraph.*\}/.exec(nothing)?.[0].replace(' }', ', why: background }') ?? '';
  const about = join(cwd, 'mine/nsi-3002/bulletin.yaml');
  writeFileSync(about, `${readFileSync(about, 'utf8')}no_fact:\n  - ${place}\n`);

  const dry = await draft(cwd, '--dry-run');
  expect(dry).toMatchObject({
    stdout: '',
    stderr: expect.stringMatching(/^2 drafts would be removed: facts cover them\.\n/),
  });
  expect(readFileSync(file(cwd), 'utf8')).toBe(edited);
  const ran = await draft(cwd);
  expect(ran.stdout).toMatch(/^Wrote mine\/nsi-3002\/drafts\.yaml: 0 new drafts, \d+ in all\n$/);
  expect(ran.stderr).toContain('2 drafts removed: facts cover them.\n');
  const left = [...stubs.slice(0, -4), `${note}${turkey}`, georgia.replace('GE', 'GE # yes')].join('\n');
  expect(readFileSync(file(cwd), 'utf8')).toBe(left);
  expect(await draft(cwd)).toMatchObject({ stdout: '', stderr: expect.stringMatching(/^Nothing to draft/) });
});

// The texts are not part of this project: PISM_TEXTS names their folder.
const folder = process.env['PISM_TEXTS'] ?? '';
const isThere = judgedTexts.every((text) => existsSync(join(folder, `${text}.txt`)));

test(
  'of what is drafted, nine of ten statuses and seven of ten kinds are right',
  needs('cai, ransomware and uflpa in PISM_TEXTS', isThere),
  async () => {
    for (const text of judgedTexts) {
      const { kinds, statuses } = await measureJudged(text, folder);
      expect(kinds[0] / kinds[1], `kinds of ${text}`).toBeGreaterThanOrEqual(0.7);
      expect(statuses[0] / Math.max(1, statuses[1]), `statuses of ${text}`).toBeGreaterThanOrEqual(
        statuses[1] ? 0.9 : 0,
      );
    }
  },
);
