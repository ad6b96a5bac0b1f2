/** `verify`, `coverage` and `show --text` against a saved copy of a bulletin. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { description, plain } from '../../support/bulletin.ts';
import { pactsKind } from '../../support/harbour.ts';
import { refused } from '../../support/refused.ts';
import { factsFolder, pism, temporaryFolder } from '../../support/run.ts';

const copies = temporaryFolder();
const copy = join(copies, 'download.txt');
writeFileSync(copy, plain);
let facts = '';
const bulletin = {
  'kinds/pacts.yaml': pactsKind,
  'nsi-3001/bulletin.yaml': description,
};

async function sourceOf(phrase: string, file = copy): Promise<string> {
  const { stdout } = await pism(['anchor', file, phrase]);
  return /^source: (.*)$/m.exec(stdout)?.[1] ?? '';
}

beforeAll(async () => {
  const accord = await sourceOf('signed in Riga');
  facts = factsFolder({
    ...bulletin,
    'nsi-3001/pacts.yaml': `
- { id: accord, name: Accord, stage: in-force, signed: 2021-06-14, says: It was signed in Riga on 14 June 2021., source: ${accord} }
- { id: boats, name: Boats, stage: open, pages: 27, says: 27 boats were scrapped., source: ${await sourceOf('twenty-six')} }
`,
  });
});

const ask = (...argv: string[]) => pism([...argv, '--facts', facts]);

test('verify names the values that are not in the passage', async () => {
  const { status, stdout, stderr } = await ask('verify', copy);
  expect(status).toBe(1);
  expect(stdout).toBe('fact\tfield\tvalue\tfound\nnsi-3001/boats\tpages\t27\tthe passage has 26\n');
  expect(stderr).toBe('2 facts compared with the copy: 1 contradicted.\n');
});

test('coverage lists the sentences that facts do not hold in full', async () => {
  const { status, stdout, stderr } = await ask('coverage', copy);
  expect(status).toBe(1);
  expect(stdout).toMatch(
    /^2\t17\t0%\tIt sets a quota for each of its parties.*\tsource: \{ paragraph: 2, chars: \d+, hash: [\da-f-]+ \}/m,
  );
  expect(stdout).not.toContain('signed in Riga');
  expect(stderr).toMatch(/^nsi-3001: \d of \d+ sentences are covered \([\d.]+% of the text\)/);
});

test('a missing copy, or one of another bulletin, is an error', async () => {
  const missing = await ask('show', 'accord', '--text', join(copies, 'none.txt'));
  expect(missing).toMatchObject(refused(3, 'none.txt cannot be read'));
  const other = join(copies, 'nsi-3001.txt');
  writeFileSync(other, plain.replace('NO. 12 (3001)', 'NO. 13 (3002)'));
  const says = 'nsi-3001.txt seems to be Bulletin No. 13 (3002), not nsi-3001';
  expect(await ask('show', 'accord', '--text', other)).toMatchObject(refused(1, says));
});

test('verify compares a choice with its own words, and names as they are spelled without accents', async () => {
  const votes = readFileSync(join(import.meta.dirname, 'votes.yaml'), 'utf8');
  const sentence =
    'The draft of Curacao, the former Soviet and other states fell, with 3 in favour, over china plates.';
  const file = join(copies, 'vote.txt');
  writeFileSync(file, plain.replace('Russia did not join', `${sentence} Russia did not join`));
  const line = (await pism(['anchor', file, 'the former Soviet'])).stdout;
  const source = [...line.matchAll(/^source: (.*)$/gm)].at(-1)?.[1] ?? '';
  const fact = (id: string, values: string, says: string) =>
    `- { id: ${id}, ${values}, says: ${says}, source: ${source} }\n`;
  const facts = [
    fact('a', 'in_favour: 3, concerns: [CW]', '"3 voted for the draft of Curaçao."'),
    fact('b', 'concerns: [CN]', 'The draft of China fell.'),
    fact('c', 'concerns: [soviet-union], outcome: rejected', 'The Soviet draft fell.'),
  ];
  const all = factsFolder({ ...bulletin, 'kinds/votes.yaml': votes, 'nsi-3001/votes.yaml': facts.join('') });
  const { stdout } = await pism(['verify', file, '--all', '--facts', all]);
  expect(stdout.split('\n').slice(1, -1)).toEqual([
    'nsi-3001/b\tconcerns\tCN\tthe passage has CW\tfails',
    'nsi-3001/c\tconcerns\tsoviet-union\tthe passage has CW\tfails',
    'nsi-3001/c\toutcome\trejected\tthe passage has no usual word for it\tasks',
  ]);
});
