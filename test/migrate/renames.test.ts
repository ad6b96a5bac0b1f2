import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { refused } from '../support/refused.ts';
import { factsFolder, filesIn, pism, temporaryFolder, writeInto } from '../support/run.ts';

const files = filesIn(join(import.meta.dirname, 'renamed'));
const [kind = '', bulletin = '', oldFacts = ''] = ['kinds/pacts.yaml', 'n-1/bulletin.yaml', 'n-1/deals.yaml'].map(
  (path) => files[path],
);
const formatted = readFileSync(join(import.meta.dirname, 'formatted.yaml'), 'utf8');
const withoutFormerNames = kind.replace(/, was: \[[^\]]*\]|^ *was: .*\n/gm, '');

const folder = (more: Record<string, string> = {}) => factsFolder({ ...files, ...more });

const all = async (facts: string) => (await pism(['pacts', '--json', '--facts', facts])).stdout;

describe('facts with former names', () => {
  test('answer as before, and `check` names each one', async () => {
    const facts = folder();
    expect(JSON.parse(await all(facts))).toMatchObject([
      { id: 'n-1/accord', name: 'Baltic Accord', members: ['EE', 'LV'], stage: 'signed', inferred: ['members'] },
      { id: 'n-1/note', name: 'Arctic Note', stage: 'in-force' },
    ]);
    const { status, stdout } = await pism(['check', '.'], { cwd: facts });
    expect(status).toBe(0);
    expect(stdout).toContain('n-1/deals.yaml: warning RENAMED_FILE\n');
    expect(stdout).toContain('n-1/deals.yaml:4:3: warning RENAMED\n');
    expect(stdout).toContain('  called is called name now.\n  Write name; in facts, `pism check --fix` does it.\n');
    expect(stdout).toContain('n-1/deals.yaml:6:10: warning RENAMED\n');
    expect(stdout).toContain('2 facts in 1 bulletin: 0 errors, 9 warnings\n');
  });

  test('get the present names from `check --fix`, file and comments included, and answer the same', async () => {
    const facts = folder();
    const before = await all(facts);
    const { status, stderr } = await pism(['check', '.', '--fix'], { cwd: facts });
    expect({ status, stderr }).toEqual({ status: 0, stderr: 'Fixed n-1/pacts.yaml\n' });
    expect(existsSync(join(facts, 'n-1/deals.yaml'))).toBe(false);
    expect(readFileSync(join(facts, 'n-1/pacts.yaml'), 'utf8')).toBe(formatted);
    expect(await all(facts)).toBe(before);
    writeInto(facts, 'kinds/pacts.yaml', withoutFormerNames);
    expect((await pism(['check', '.'], { cwd: facts })).stdout).toBe('2 facts in 1 bulletin: no problems\n');
    expect(await all(facts)).toBe(before);
  });

  test('stay in their file where one of the present name is there already', async () => {
    const facts = folder({ 'n-1/pacts.yaml': oldFacts.replace('accord\n', 'other\n').replace('id: note', 'id: more') });
    const { status, stderr } = await pism(['check', '.', '--fix'], { cwd: facts });
    expect(status).toBe(1);
    expect(stderr).toContain('n-1/deals.yaml is left as it is: there is a pacts.yaml; move the facts to it.\n');
    expect(readFileSync(join(facts, 'n-1/deals.yaml'), 'utf8')).toBe(oldFacts);
  });

  test('take the place of a file of the present name that `new` wrote, which has no facts', async () => {
    const facts = folder({ 'n-1/pacts.yaml': '# yaml-language-server: $schema=../schema/pacts.json\n' });
    const { status, stderr } = await pism(['check', '.', '--fix'], { cwd: facts });
    expect({ status, stderr }).toEqual({ status: 0, stderr: 'Fixed n-1/pacts.yaml\n' });
    expect(existsSync(join(facts, 'n-1/deals.yaml'))).toBe(false);
    expect((await pism(['pacts', '--count', '--facts', facts])).stdout).toBe('2\n');
  });

  test('a file with a former name that is edited or added is seen', async () => {
    const facts = folder();
    await all(facts);
    writeInto(facts, 'n-1/deals.yaml', oldFacts.replace('Arctic Note', 'Polar Note'));
    writeInto(facts, 'n-1/deals-2.yaml', oldFacts.replaceAll('id: ', 'id: two-').replace('  kind: deals\n', ''));
    const ids = await pism(['pacts', '--fields', 'id,name', '--format', 'tsv', '--facts', facts]);
    expect(ids.stdout).toBe(
      'id\tname\nn-1/accord\tBaltic Accord\nn-1/note\tPolar Note\nn-1/two-accord\tBaltic Accord\nn-1/two-note\tArctic Note\n',
    );
  });
});

describe('a command line with former names', () => {
  const facts = folder();
  const ids = async (...argv: string[]) => pism([...argv, '--fields', 'id', '--format', 'tsv', '--facts', facts]);

  test.each([
    [['deals'], 'deals is called pacts now.', ['accord', 'note']],
    [['pacts', '--called', 'Arctic Note'], '--called is called --name now.', ['note']],
    [['pacts', '--called=Arctic Note'], '--called is called --name now.', ['note']],
    [['pacts', '--people-all', 'EE', '--people-all', 'LV'], '--people-all is called --members-all now.', ['accord']],
    [['pacts', '--stage', 'Inked'], 'Inked is called signed now.', ['accord']],
    [['pacts', '--stage', '!inked'], 'inked is called signed now.', ['note']],
    [
      ['Deals', '--state=inked'],
      'deals is called pacts now, --state is called --stage now, inked is called signed now.',
      ['accord'],
    ],
  ])('%j answers, with one note', async (argv, says, expected) => {
    const { status, stdout, stderr } = await ids(...argv);
    expect({ status, stderr }).toEqual({ status: 0, stderr: `${says}\n` });
    expect(stdout).toBe(`id\n${expected.map((id) => `n-1/${id}\n`).join('')}`);
  });

  test('words to look for stay as they are', async () => {
    expect(await ids('pacts', 'note')).toMatchObject({ stderr: '', stdout: 'id\nn-1/note\n' });
    expect((await ids('pacts', '--', '--called')).stderr).not.toContain('is called');
  });

  test.each([
    [['summary', 'Deals'], 'pacts'],
    [['help', 'deals'], 'pism pacts: List pacts'],
  ])('%j knows the former name of a kind, and says so', async (argv, says) => {
    const { status, stdout, stderr } = await pism([...argv, '--facts', facts]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringMatching(/^deals is called pacts now\.\n/) });
    expect(stdout).toContain(says);
  });

  test('`export` knows it, too', async () => {
    const out = join(temporaryFolder(), 'pacts.ndjson');
    const { status, stderr } = await pism(['export', 'ndjson', 'deals', '-o', out, '--facts', facts]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: `deals is called pacts now.\n2 facts in ${out}\n` });
  });

  test.each([
    [['pacts', '--where', "called = 'x'"], 'no such column: called\ncalled is called name now.\n'],
    [['sql', 'SELECT p.people FROM pacts p'], 'no such column: p.people\npeople is called members now.\n'],
    [['sql', 'SELECT * FROM deals'], 'no such table: deals\ndeals is called pacts now.\n'],
  ])('%j says what to write', async (argv, says) => {
    const { status, stderr } = await pism([...argv, '--facts', facts]);
    expect(stderr).toContain(says);
    expect(status).toBe(2);
  });
});

test('two kinds that have each other’s former name are errors', async () => {
  const other = kind.replace('kind: pacts', 'kind: deals').replace('was: [deals]', 'was: [pacts]');
  const { status, stdout } = await pism(['check', '.'], { cwd: folder({ 'kinds/deals.yaml': other }) });
  expect(status).toBe(1);
  for (const name of ['pacts', 'deals']) expect(stdout).toContain(`kinds/${name}.yaml:4:7: error TAKEN_NAME\n`);
});

test.each([
  ['was: [dialogues]', '4:7', 'dialogues cannot be a former name of pacts: meetings had that name.'],
  ['was: [deals, meetings]', '4:14', 'meetings cannot be a former name of pacts: it is in use.'],
  ['was: [show]', '4:7', 'show cannot be a former name of pacts: a command has that name.'],
  ['was: [called, id]', '6:78', 'id cannot be a former name of name: an option has that name.'],
])('%s is one error at its place', async (was, at, says) => {
  const [from] = kind.match(was.includes('called') ? /was: \[called\]/ : /was: \[deals\]/) ?? [''];
  const files = { 'kinds/pacts.yaml': kind.replace(from, was), 'n-1/bulletin.yaml': bulletin };
  const { status, stdout } = await pism(['check', '.'], { cwd: factsFolder(files) });
  expect(stdout).toContain(`kinds/pacts.yaml:${at}: error TAKEN_NAME\n`);
  expect(stdout).toContain(`  ${says}\n  Remove it from \`was\`.\n\n0 facts in 1 bulletin: 1 error, 0 warnings\n`);
  expect(status).toBe(1);
});

test('a map with former names imports, with one note', async () => {
  const map = `title: Pacts
kind: deals
source: { form: dataset, title: Pacts, publisher: Example }
parts: { town: Town }
fields:
  called: Pact
  state: { column: Stage, values: { S: inked } }
says: ['{called} was signed in {town}.']
key: [called]
`;
  const tables = temporaryFolder();
  writeInto(tables, 'pacts.csv', 'Pact,Town,Stage\nBaltic Accord,Riga,S\n');
  const facts = folder({ 'maps/deals.yaml': map, 'n-1/deals.yaml': '[]\n' });
  const argv = ['import', 'pacts', `${tables}/pacts.csv`, '--map', 'deals', '--into', `${facts}/table`];
  const { status, stderr } = await pism([...argv, '--retrieved', '2031-06-01', '--facts', facts]);
  expect(stderr).toContain('deals is called pacts now. called is called name now. state is called stage now.\n');
  expect({ status, stderr }).toMatchObject({ status: 0 });
  const found = await pism(['pacts', '--json', '--fields', 'name,stage,says', '--facts', facts]);
  expect(JSON.parse(found.stdout)).toEqual([
    { name: 'Baltic Accord', stage: 'signed', says: 'Baltic Accord was signed in Riga.' },
  ]);
  const { stdout } = await pism(['check', '.'], { cwd: facts });
  expect(stdout).toContain('maps/deals.yaml:6:3: warning RENAMED\n');
});

test('a table imported before a rename is imported again as if nobody had edited its facts', async () => {
  const names = { pacts: 'deals', name: 'called', members: 'people', stage: 'state', signed: 'inked' };
  const former = (text: string) =>
    Object.entries(names).reduce((all, [now, was]) => all.replace(new RegExp(`\\b${now}\\b`, 'g'), was), text);
  const map = `title: Pacts
kind: pacts
source: { form: dataset, title: Pacts, publisher: Example }
fields: { name: Pact, members: { column: Who, split: '+' }, stage: { value: signed } }
says: ['It is a pact.']
key: [name]
`;
  const facts = factsFolder({ 'kinds/deals.yaml': former(withoutFormerNames), 'maps/deals.yaml': former(map) });
  const tables = temporaryFolder();
  const importTable = async (name: string, who: string) => {
    writeInto(tables, 'pacts.csv', `Pact,Who\nBaltic Accord,${who}\n`);
    const argv = [`${tables}/pacts.csv`, '--map', 'deals', '--into', `${facts}/table`, '--retrieved', '2031-06-01'];
    return pism(['import', name, ...argv, '--facts', facts]);
  };
  expect(await importTable('deals', 'EE')).toMatchObject({ status: 0 });
  rmSync(join(facts, 'kinds/deals.yaml'));
  writeInto(facts, 'kinds/pacts.yaml', kind);
  writeInto(facts, 'maps/deals.yaml', map);
  expect(await importTable('pacts', 'EE+LV')).toMatchObject(refused(3, 'Run `pism check --fix` on the folder first.'));
  await pism(['check', facts, '--fix']);
  const { status, stdout, stderr } = await importTable('pacts', 'EE+LV');
  expect(`${stdout}${stderr}`).not.toContain('edited');
  expect(status).toBe(0);
  const found = await pism(['pacts', '--json', '--fields', 'name,members,stage', '--facts', facts]);
  expect(JSON.parse(found.stdout)).toEqual([{ name: 'Baltic Accord', members: ['EE', 'LV'], stage: 'signed' }]);
});

describe('a fact under `gone`', () => {
  const gone = `${bulletin}gone:
  - { id: old-accord, on: 2031-06-01, why: it says the same., now: accord }
  - { id: rumour, on: 2031-06, why: the text does not say it }
`;
  const facts = folder({ 'n-1/bulletin.yaml': gone });

  test.each([
    ['show', 'n-1/old-accord', 'n-1/old-accord was removed on 2031-06-01: it says the same; now n-1/accord'],
    ['show', 'rumour', 'n-1/rumour was removed on 2031-06: the text does not say it'],
    ['cite', 'n-1/old-accord', 'n-1/old-accord was removed on 2031-06-01: it says the same; now n-1/accord'],
  ])('pism %s %s says what became of it', async (command, id, says) => {
    expect(await pism([command, id, '--facts', facts])).toEqual({ status: 1, stdout: '', stderr: `pism: ${says}\n` });
  });

  test('does not keep `show` from the others', async () => {
    const { status, stdout, stderr } = await pism(['show', 'rumour', 'note', 'nowhere', '--facts', facts]);
    expect(stdout).toMatch(/^n-1\/note {2}pacts\nA note is in force\.\n/);
    expect(stderr).toBe(
      'n-1/rumour was removed on 2031-06: the text does not say it\npism: There is no fact nowhere\n`pism facts --fields id,says` lists all facts.\n',
    );
    expect(status).toBe(1);
  });

  test('needs no `now`, also where no facts are left, and `now` cannot be gone itself', async () => {
    const left = factsFolder({ 'n-1/bulletin.yaml': gone.replace('now: accord', 'now: rumour') });
    const { stdout } = await pism(['check', left]);
    expect(stdout).toContain('There is no fact rumour without problems to use instead of old-accord.');
    expect(stdout).toContain('0 facts in 1 bulletin: 1 error, 0 warnings\n');
  });

  test('does not change how sources are listed, and `check --fix` keeps it', async () => {
    const columns = async (of: string) => (await pism(['sources', '--json', '--facts', of])).stdout;
    expect(await columns(facts)).toBe(await columns(folder()));
    const own = folder({ 'n-1/bulletin.yaml': gone });
    await pism(['check', '.', '--fix'], { cwd: own });
    expect(readFileSync(join(own, 'n-1/bulletin.yaml'), 'utf8')).toContain('  - { id: old-accord, on: 2031-06-01,');
  });
});
