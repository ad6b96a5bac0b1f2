import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { description, plain } from '../support/bulletin.ts';
import { pactsKind, pactsOnly } from '../support/harbour.ts';
import { refused } from '../support/refused.ts';
import { factsFolder, pism, temporaryFolder } from '../support/run.ts';

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

test('verify has nothing against a value that the passage states, though it is listed as inferred', async () => {
  const source = await sourceOf('signed in Riga');
  const fact = `{ id: one, name: One, stage: open, signed: 2021-06-14, inferred: [signed], says: Signed in Riga., source: ${source} }`;
  const needless = factsFolder({ ...bulletin, 'nsi-3001/pacts.yaml': `- ${fact}\n` });
  const { status, stdout, stderr } = await pism(['verify', copy, '--facts', needless]);
  const told = '1 fact compared with the copy: none is contradicted.\n';
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: told });
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

test('coverage as JSON has the rows of its table, with all that is known of each', async () => {
  const rows = JSON.parse((await ask('coverage', copy, '--json')).stdout);
  const { stdout } = await ask('coverage', copy);
  expect(rows).toHaveLength(stdout.trim().split('\n').length - 1);
  const row = rows.find(({ sentence }: { sentence: string }) => sentence.startsWith('It sets a quota'));
  expect(row).toEqual({
    bulletin: 'nsi-3001',
    paragraph: 2,
    line: 17,
    page: null,
    held: 0,
    sentence: expect.stringContaining('It sets a quota'),
    source: { paragraph: 2, chars: expect.any(Number), hash: expect.stringMatching(/^[\da-f]{4}-[\da-f]{16}$/) },
  });
  const anchored = await ask('anchor', copy, 'It sets a quota', '--json');
  expect(JSON.parse(anchored.stdout).at(-1)).toMatchObject(row.source);
});

test('--text with a copy of any name adds the passage to show, and as a column', async () => {
  const passage = 'The accord was signed in Riga on 14 June 2021 and entered into force in the first quarter of 2022.';
  expect((await ask('show', 'accord', '--text', copy)).stdout).toMatch(/^Passage +“The accord was signed in Riga/m);
  const row = `id\tpassage\nnsi-3001/accord\t${passage}\n`;
  expect((await ask('show', 'accord', '--text', copy, '--fields', 'id,passage')).stdout).toBe(row);
  expect((await ask('pacts', '--signed', '2021', '--text', copy, '--fields', 'id,passage')).stdout).toBe(row);
});

test('--quote is the passage in quotation marks, or says that it is a paraphrase', async () => {
  const spoken = 'which “the harbours” call “final”.';
  const annotated = join(copies, 'spoken.txt');
  writeFileSync(annotated, `${plain}\n\nMinisters signed a note, ${spoken}\n`);
  const source = await sourceOf('Ministers signed', annotated);
  const note = `- { id: note, name: Note, stage: open, says: Harbours call a note final., source: ${source} }\n`;
  const noted = factsFolder({ ...bulletin, 'nsi-3001/pacts.yaml': note });
  const quoted = await pism(['show', 'note', '--quote', '--text', annotated, '--facts', noted]);
  expect(quoted.stdout).toMatch(/^“Ministers signed .*which ‘the harbours’ call ‘final’” \([^()]*“[^“”]*” .*\)\.\n$/);
  const missing = await pism(['show', 'note', '--quote', '--text', copy, '--facts', noted]);
  expect(missing.stdout).toMatch(/^Harbours call a note final\. \(Paraphrased from .*\.\)\n$/);
  expect(missing.stderr).toBe('No passage of nsi-3001/note: the copy does not have it.\n');
  const verified = await pism(['verify', copy, '--facts', noted]);
  expect(verified).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('1 fact compared with the copy: 1 not in it.\n'),
  });
});

test('show says so if the copy has no passage for a fact', async () => {
  const short = join(copies, 'short.txt');
  writeFileSync(short, plain.replace('signed in Riga', 'signed in Oslo'));
  const both = await ask('show', 'accord', 'boats', '--text', short);
  expect(both.status).toBe(0);
  expect(both.stdout.match(/^Passage/gm)).toHaveLength(1);
  expect(both.stderr).toBe('No passage of nsi-3001/accord: the copy does not have it.\n');
  expect((await ask('show', 'accord', '--text', short, '--fields', 'id,passage')).stderr).toBe(both.stderr);
  expect((await ask('show', 'accord', '--text', temporaryFolder())).stderr).toBe(
    'No passage of nsi-3001/accord: no copy of nsi-3001 was found.\n',
  );
  const bare = pactsOnly('- { id: one, name: One, stage: open, says: One., source: { paragraph: 1 } }');
  writeFileSync(join(copies, 'notes-1.txt'), 'One was signed.');
  expect((await pism(['show', 'one', '--facts', bare, '--text', join(copies, 'notes-1.txt')])).stderr).toBe(
    'No passage of notes-1/one: the fact has no anchor.\n',
  );
  expect((await ask('show', 'boats', '--text', copy)).stderr).toBe('');
});

test('a folder of copies has those that are called after sources', async () => {
  const folder = temporaryFolder();
  symlinkSync('nsi-3001.txt', join(folder, 'nsi-3001.txt'));
  const empty = await ask('show', 'accord', '--text', folder);
  expect(empty).toMatchObject({ status: 0, stderr: expect.stringContaining('no copy of nsi-3001 was found') });
  writeFileSync(join(folder, 'nsi-3001.html'), `<p>${plain.replaceAll('\n\n', '</p><p>')}</p>`);
  expect((await ask('show', 'accord', '--text', folder)).stdout).toMatch(/^Passage +“The accord was signed/m);
});

test.each(['verify', 'anchor', 'coverage'])('%s says why a copy cannot be read, and what to do', async (command) => {
  const { status, stderr } = await ask(command, 'nowhere.pdf', ...(command === 'anchor' ? ['Riga'] : []));
  expect(status).toBe(3);
  expect(stderr).toBe(
    'pism: nowhere.pdf cannot be read: no such file or directory\nName a text, PDF, HTML or DOCX file that you may read.\n',
  );
});

test('a missing copy, or one of another bulletin, is an error', async () => {
  const missing = await ask('show', 'accord', '--text', join(copies, 'none.txt'));
  expect(missing).toMatchObject(refused(3, 'none.txt cannot be read'));
  const other = join(copies, 'nsi-3001.txt');
  writeFileSync(other, plain.replace('NO. 12 (3001)', 'NO. 13 (3002)'));
  const says = 'nsi-3001.txt seems to be Bulletin No. 13 (3002), not nsi-3001';
  expect(await ask('show', 'accord', '--text', other)).toMatchObject(refused(1, says));
});

test('facts without a bulletin, report or page have no list of these', async () => {
  const empty = factsFolder({ 'kinds/pacts.yaml': pactsKind });
  const says = '\nNo bulletin, report or page has facts here; `pism new` starts one.';
  const verify = ['verify', copy, '--facts', empty];
  expect(await pism(verify)).toMatchObject(refused(1, says));
  expect(await pism([...verify, '--source', 'nsi-1'])).toMatchObject(refused(2, says));
});

test('a copy is of the description that the user names, where two are of one bulletin', async () => {
  const twice = temporaryFolder();
  cpSync('docs/example/finished', twice, { recursive: true });
  cpSync(join(twice, 'nsi-3107'), join(twice, 'nsi-x'), { recursive: true });
  for (const id of ['nsi-3107', 'nsi-x']) {
    const argv = ['coverage', 'docs/example/seagrass.txt', '--facts', twice, '--source', id];
    expect(await pism(argv)).toMatchObject({ status: 0 });
  }
});

test('a bulletin is cited by its running number too', async () => {
  expect((await ask('cite', '3001')).stdout).toBe((await ask('cite', 'nsi-3001')).stdout);
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
