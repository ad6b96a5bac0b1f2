/** What `pism verify` asks a person to look at, and what it finds false. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { anchorOf } from '../../../src/texts/copy/anchor/anchor.ts';
import { rowsIn } from '../../support/cases.ts';
import { pism, temporaryFolder, writeInto } from '../../support/run.ts';

type Fields = Readonly<Record<string, unknown>>;
type Answer = 'neither' | 'asks' | 'fails';

const proof = (...path: string[]) => readFileSync(join(import.meta.dirname, '../proof', ...path), 'utf8');
const [masthead = ''] = proof('bulletin.txt').split(/^The charter/m);
const lead = `${'This is a lead that goes on for some time without a date, as leads do. '.repeat(2)}\n`;

// Of one folder, the index is updated for each case.
const cwd = temporaryFolder();
for (const name of ['actors', 'instruments', 'persons'])
  writeInto(cwd, `mine/registers/${name}.yaml`, proof('facts/registers', `${name}.yaml`));
writeInto(cwd, 'mine/nsi-3002/bulletin.yaml', proof('facts/nsi-3002/bulletin.yaml'));

/** The answer of `verify` to a fact about a sentence, and what it says against it. */
async function answerTo(kind: string, sentence: string, fields: Fields, options: string[] = ['--json']) {
  const fact = { id: 'one', ...fields, source: { paragraph: 1, ...anchorOf(sentence) } };
  for (const each of ['assessments', 'figures', 'meetings', 'sanctions', 'treaties'])
    writeInto(cwd, `mine/nsi-3002/${each}.yaml`, JSON.stringify(each === kind ? [fact] : []));
  const input = [masthead, lead, `${sentence}.`].join('\n\n');
  return pism(['verify', '-', '--facts', 'mine', ...options], { cwd, input });
}

interface Row {
  id: string;
  fails: boolean;
  findings: { rule: string; found: string }[];
  asks: { rule: string; found: string }[];
}

const judgement = { form: 'judgement', topic: 'Harbours' };

test.each(
  rowsIn<[sentence: string, says: string, answer: Answer, found?: string]>('prove/verify/questions.yaml', 'answers'),
)('of "%s", "%s" %s', async (sentence, says, answer, found = '') => {
  const { stdout, status } = await answerTo('assessments', sentence, {
    ...judgement,
    view: 'As it says',
    says,
    inferred: ['topic', 'view'],
  });
  const row = (JSON.parse(stdout) as Row[]).find(({ id }) => id === 'nsi-3002/one');
  const said = row?.fails === false ? (row.asks.length > 0 ? 'asks' : 'neither') : 'fails';
  expect([said, status]).toEqual([answer, answer === 'fails' ? 1 : 0]);
  const all = [...(row?.findings ?? []), ...(row?.asks ?? [])];
  expect(all.map((each) => `${each.rule}: ${each.found}`).join('; ')).toMatch(new RegExp(found));
});

const count = { measure: 'Harbours that are closed', unit: 'harbours' };

test.each(
  rowsIn<[sentence: string, says: string, fields: Fields, answer: Answer]>('prove/verify/questions.yaml', 'counts'),
)('of "%s", the count in "%s" is right, to look at or fails', async (sentence, says, fields, answer) => {
  const { stdout } = await answerTo('figures', sentence, { ...count, concerns: ['PL'], ...fields, says });
  const row = (JSON.parse(stdout) as Row[]).find(({ id }) => id === 'nsi-3002/one');
  expect(row?.fails === false ? (row.asks.length > 0 ? 'asks' : 'neither') : 'fails').toBe(answer);
});

test.each(
  rowsIn<[sentence: string, kind: string, fields: Fields, found: string]>('prove/verify/questions.yaml', 'found'),
)('of "%s", %s with %j: %j', async (sentence, kind, fields, found) => {
  const { stdout } = await answerTo(kind, sentence, fields);
  const row = (JSON.parse(stdout) as Row[]).find(({ id }) => id === 'nsi-3002/one');
  const said = [...(row?.findings ?? []), ...(row?.asks ?? [])].map((each) => each.found);
  if (found === '') expect(said).toEqual([]);
  else expect(said).toContain(found);
});

const ban = {
  ...{ imposer: 'NO', measures: ['import-ban'], status: 'imposed', target: 'Fish', target_type: 'goods' },
  says: 'Norway keeps fish from Turkey out.',
};
const kept = 'Norway, unlike others, turns back fish from Turkey';

test('what the passage may say in other words is asked, counted and listed on request', async () => {
  const { status, stdout, stderr } = await answerTo('sanctions', kept, ban, []);
  expect([status, stdout]).toEqual([0, '']);
  expect(stderr).toContain('1 fact compared with the copy: none is contradicted, 1 to look at (--all).');
  expect((await pism(['check', '--facts', 'mine'], { cwd })).stderr).not.toContain('status');
  const listed = await answerTo('sanctions', kept, ban, ['--all']);
  expect(listed.status).toBe(0);
  expect(listed.stdout).toMatch(
    /^fact\tfield\tvalue\tfound\tanswer\n.*status\timposed\tthe passage has no usual word for it\tasks\n/s,
  );
});
