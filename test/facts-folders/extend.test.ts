import { readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { bulletinFile, harbour, harbourFiles } from '../support/harbour.ts';
import { factsFolder, pism, writeInto } from '../support/run.ts';

const treaty = (id: string, more = '') =>
  `- { id: ${id}, instrument: iccpr, participant: PL, status: signed${more}, says: Poland signed it., source: { paragraph: 1 } }\n`;

const depositary = `
kind: treaties
extends: treaties
fields:
  depositary: { type: actor, about: Who keeps the text }
  status: { choices: { initialled: by the negotiators } }
columns: [depositary]
`;

const votes = (title: string) => `
kind: votes
title: ${title}
about: Who voted how.
fields:
  result: { type: text, about: How the vote ended }
columns: [result]
caption: result
`;

/** Runs a command on folders that are joined. */
const run = (argv: string[], ...folders: string[]) =>
  pism([...argv, ...folders.flatMap((folder) => ['--facts', folder])]);
const json = async (argv: string[], folders: string[]) => {
  const { status, stdout, stderr } = await run([...argv, '--json'], ...folders);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
};
/** The ids of the facts that a command finds, without those of their sources. */
const ids = async (argv: string[], ...folders: string[]) =>
  (await json([...argv, '--fields', 'id'], folders)).map(({ id }: { id: string }) => id.replace(/.*\//, ''));
const wholeKind = votes('Treaties').replace('votes', 'treaties');
const carried = '- { id: one, result: Carried, says: It was carried., source: { paragraph: 1 } }\n';

const loosened = `
kind: statements
extends: statements
fields:
  form: { required: false, choices: { sermon: from a pulpit } }
  about: { required: false }
`;
const statement = '- { id: psalm, speaker: [PL], says: Poland spoke., source: { paragraph: 1 } }\n';

describe('what a kind requires, a file that extends it can leave open', () => {
  const facts = harbour({ 'kinds/statements.yaml': loosened, 'harbour-1/statements.yaml': statement });
  const before = harbour({ 'harbour-1/statements.yaml': statement });

  test('its facts need not have the field; without the file, they do', async () => {
    expect((await pism(['check', facts])).stdout).toMatch(/0 errors/);
    const { stdout, status } = await pism(['check', before]);
    expect(stdout).toContain('form is missing');
    expect(stdout).toContain('about is missing');
    expect(status).toBe(1);
  });

  test('in any order of folders, with one that adds to the same field', async () => {
    const toast = loosened.replace(/required: false, choices: .*/, 'choices: { toast: at a dinner } }');
    const folders = [facts, factsFolder({ 'kinds/statements.yaml': toast.replace(/\n {2}about: .*/, '') })];
    for (const joined of [folders, folders.toReversed()]) {
      const fields = await json(['kinds', 'statements'], joined);
      const form = fields.find(({ field }: { field: string }) => field === 'form');
      expect(form.required).toBe(false);
      expect(Object.keys(form.choices).slice(-2).sort()).toEqual(['sermon', 'toast']);
    }
  });

  test('and the schema knows', async () => {
    const schema = JSON.parse((await pism(['kinds', 'statements', '--schema', '--facts', facts])).stdout);
    expect(schema.items.required).not.toContain('form');
    expect(schema.items.required).toContain('says');
  });
});

describe('a folder stands on the built-in kinds and registers', () => {
  test('also if it has kinds of its own', async () => {
    const may = '- { id: may, about_what: Tar, sides: [PL], says: Tar., source: { paragraph: 3 } }\n';
    const facts = harbour({ 'harbour-1/treaties.yaml': treaty('one'), 'harbour-1/talks-of-may.yaml': may });
    expect(await ids(['treaties', '--participant', 'Poland'], facts)).toEqual(['one']);
    expect(await ids(['talks'], facts)).toHaveLength(3);
    expect((await pism(['check', facts])).stdout).toMatch(/^9 facts in 2 bulletins: 0 errors/m);
  });

  test('a copy of a built-in kind changes nothing', async () => {
    const kind = readFileSync('facts/kinds/treaties.yaml', 'utf8');
    const facts = harbour({ 'kinds/treaties.yaml': kind, 'harbour-1/treaties.yaml': treaty('one') });
    expect((await pism(['check', facts])).stdout).toMatch(/^8 facts in 2 bulletins: 0 errors/m);
  });

  test.each([
    ['replace: true\n', false],
    ['', true],
  ])('a whole kind replaces the built-in one: with %j, is there a warning? %s', async (line, isWarned) => {
    const facts = harbour({ 'kinds/treaties.yaml': `${wholeKind}${line}`, 'harbour-1/treaties.yaml': carried });
    expect(await json(['treaties', '--fields', 'result'], [facts])).toEqual([{ result: 'Carried' }]);
    expect((await pism(['treaties', '--participant', 'PL', '--facts', facts])).status).toBe(2);
    const { status, stdout } = await pism(['check', facts]);
    expect({ status, isWarned: stdout.includes('KIND_REPLACED') }).toEqual({ status: 0, isWarned });
    writeInto(facts, 'harbour-2/treaties.yaml', '- { id: two, related: [no], says: A., source: { paragraph: 1 } }\n');
    expect((await pism(['check', facts])).stdout).toContain('UNKNOWN_RELATED');
  });
});

describe('a kind file that extends a kind', () => {
  const facts = factsFolder({
    'kinds/treaties.yaml': depositary,
    'notes-1/bulletin.yaml': bulletinFile(1),
    'notes-1/treaties.yaml': treaty('one', ', depositary: CH') + treaty('two').replace('signed', 'initialled'),
  });

  test('adds fields, with filters and columns, and choices', async () => {
    expect(await ids(['treaties', '--depositary', 'Switzerland'], facts)).toEqual(['one']);
    expect(await ids(['treaties', '--status', 'initialled'], facts)).toEqual(['two']);
    expect((await pism(['treaties', '--facts', facts], { terminal: 200 })).stdout).toContain('Depositary');
    expect((await pism(['help', 'treaties', '--choices', '--facts', facts])).stdout).toContain(
      'initialled: by the negotiators',
    );
    expect((await pism(['kinds', 'treaties', '--schema', '--facts', facts])).stdout).toContain('"depositary"');
  });

  test('leaves the built-in facts sound', async () => {
    const builtin = await ids(['treaties'], 'builtin');
    expect(await ids(['treaties'], facts, 'builtin')).toHaveLength(builtin.length + 2);
  });

  test('may extend the same kind in several folders; what it says twice must be the same', async () => {
    const second = {
      'notes-2/bulletin.yaml': bulletinFile(2),
      'notes-2/treaties.yaml': treaty('three', ', secret: true'),
    };
    const secret = '  secret: { type: flag, about: Whether it is secret }\n';
    const other = factsFolder({ ...second, 'kinds/treaties.yaml': depositary.replace('columns:', `${secret}$&`) });
    expect(await ids(['treaties', '--secret', 'yes'], facts, other)).toEqual(['three']);
    const clashing = factsFolder({ ...second, 'kinds/treaties.yaml': depositary.replace('type: actor', 'type: text') });
    for (const folders of [[facts, clashing].toReversed(), [facts, clashing]]) {
      const { status, stdout } = await run(['check'], ...folders);
      expect(status).toBe(1);
      expect(stdout).toContain('The kind already has a different field depositary.');
    }
  });

  test('may extend a kind of another folder', async () => {
    const base = factsFolder({ 'kinds/votes.yaml': votes('Votes'), 'notes-2/bulletin.yaml': bulletinFile(2) });
    const more = factsFolder({
      'kinds/votes.yaml': 'kind: votes\nextends: votes\nfields: { chair: { type: actor, about: Who chaired } }\n',
      'notes-1/bulletin.yaml': bulletinFile(1),
      'notes-1/votes.yaml': '- { id: one, chair: PL, says: A vote., source: { paragraph: 1 } }\n',
    });
    for (const folders of [[base, more].toReversed(), [base, more]])
      expect(await ids(['votes', '--chair', 'Poland'], ...folders)).toEqual(['one']);
    expect((await pism(['check', more])).stdout).toContain(
      'votes cannot extend votes: there is no other kind of that name.',
    );
  });

  test.each([
    ['fields: { extra: { about: An extra } }', 'type is missing'],
    ['fields: { extra: { type: text } }', 'about is missing'],
    ['fields: { extra: { type: text, about: E, required: true } }', 'A file that extends a kind cannot require extra'],
    ['fields: { id: { type: text, about: An extra } }', 'id cannot be the name of a field'],
    ['fields: { participant: { choices: { one: One } } }', 'A field of the type actor cannot have choices.'],
    ['fields: { extra: { type: formula, is: nothing, about: An extra } }', 'The expression does not work'],
    ['fields: { extra: { type: entry, register: ships, about: An extra } }', 'There is no register ships.'],
    ['columns: [nothing]', 'columns names nothing'],
    ['summary: { count: participant }', 'There is no field called summary here.'],
  ])('%s: a problem', async (line, says) => {
    const broken = factsFolder({
      'kinds/treaties.yaml': `kind: treaties\nextends: treaties\n${line}\n`,
      'notes-1/bulletin.yaml': bulletinFile(1),
      'notes-1/treaties.yaml': treaty('one'),
    });
    const { status, stdout } = await pism(['check', broken]);
    expect(status).toBe(1);
    expect(stdout).toContain(says);
    expect(stdout.match(/ error /g)).toHaveLength(1);
  });
});

describe('folders that are joined', () => {
  test('two kinds of one name are a problem in any order, unless they are the same', async () => {
    const folder = (number: number, title: string) =>
      factsFolder({ 'kinds/votes.yaml': votes(title), [`notes-${number}/bulletin.yaml`]: bulletinFile(number) });
    const [one, two, same] = [folder(1, 'Votes'), folder(2, 'Polls'), folder(3, 'Votes')] as const;
    const { status, stdout } = await run(['check'], one, two);
    expect(status).toBe(1);
    expect(stdout).toContain('There is another kind votes in ');
    expect((await run(['check'], two, one)).stdout).toBe(stdout);
    expect((await run(['check'], one, same)).status).toBe(0);
  });

  test('give the same answer in any order', async () => {
    const one = harbour();
    const two = factsFolder({
      'registers/actors.yaml': '- { id: LV, short: Latvija, aliases: [Letonia] }\n',
      'notes-1/bulletin.yaml': bulletinFile(1),
      'notes-1/pacts.yaml': (harbourFiles['harbour-2/pacts.yaml'] ?? '').replace('Second', 'Latvian'),
      'notes-1/treaties.yaml': treaty('one'),
    });
    for (const command of ['facts', 'actors', 'kinds', 'sources', 'summary', 'search deal']) {
      const argv = command.split(' ');
      const answer = await run(argv, one, two, 'builtin');
      expect(await run(argv, 'builtin', two, one)).toEqual(answer);
      expect(await run(argv, two, 'builtin', one)).toEqual(answer);
    }
  });

  test('a folder without files is refused, whichever it is', async () => {
    const empty = factsFolder({ 'notes-1/notes.txt': '' });
    for (const folders of [[empty, 'builtin'].toReversed(), [empty, 'builtin']]) {
      const { status, stderr } = await run(['facts'], ...folders);
      expect(status).toBe(3);
      expect(stderr).toContain(`There are no fact files in ${empty}`);
    }
  });
});

describe('an exported database', () => {
  const exported = async (folders: string[], ...argv: string[]) => {
    const file = `${factsFolder({})}/facts.db`;
    expect(await run(['export', 'sqlite', '--output', file, ...argv], ...folders)).toMatchObject({ status: 0 });
    return file;
  };
  const mine = {
    'kinds/treaties.yaml': depositary,
    'kinds/votes.yaml': votes('Votes'),
    'registers/actors.yaml':
      '- { id: LV, short: Latvija, aliases: [Letonia] }\n- { id: port, name: The Port, part_of: LV, ids: { wikidata: Q7 } }\n',
    'registers/ships.yaml': '- { id: heron, name: MV Heron }\n',
    'notes-1/bulletin.yaml': bulletinFile(1),
    'notes-1/treaties.yaml': treaty('one', ', depositary: port'),
    'notes-1/treaties-more.yaml': treaty('two', ', signed: 1998, inferred: [signed], related: [one], tags: [sea]'),
    'notes-1/votes.yaml': '- { id: vote, result: Carried, says: It was carried., source: { paragraph: 2 } }\n',
  };

  test('joins other facts in any order, as the folder that it was made from does', async () => {
    const [first, second] = [harbour(), factsFolder(mine)];
    const [one, two] = [await exported([first]), await exported([second])];
    const kinds = ['facts', 'treaties', 'pacts', 'votes', 'checks', 'actors', 'ships', 'kinds', 'sources', 'timeline'];
    for (const argv of [...kinds.map((each) => [each, '--json']), ['summary'], ['search', 'Letonia']]) {
      const right = { argv, ...(await run(argv, first, second, 'builtin')) };
      expect({ argv, ...(await run(argv, one, two, 'builtin')) }).toEqual(right);
      expect({ argv, ...(await run(argv, 'builtin', second, one)) }).toEqual(right);
      expect({ argv, ...(await run(argv, two, first, 'builtin')) }).toEqual(right);
    }
    expect((await run(['check'], one, two)).stdout).toMatch(/facts in 3 bulletins: 0 errors/);
  });

  test('joins the built-in facts without a trace where it has the same', async () => {
    const file = await exported(['builtin']);
    expect((await run(['check'], file, harbour())).stdout).toMatch(/^\d+ facts in 3 bulletins: 0 errors/m);
  });

  test('of some of the facts joins, too, and may be replaced', async () => {
    const folder = factsFolder(mine);
    const file = await exported([folder], '--tag', 'sea');
    const other = harbour();
    expect(await json(['treaties', '--fields', 'id,related'], [file, other])).toEqual([
      { id: 'notes-1/two', related: [] },
    ]);
    writeFileSync(file, readFileSync(await exported([folder])));
    expect(await ids(['treaties'], file, other)).toHaveLength(2);
  });

  test('that replaces a built-in kind replaces it where it is joined', async () => {
    const own = harbour({ 'kinds/treaties.yaml': `${wholeKind}replace: true\n`, 'harbour-1/treaties.yaml': carried });
    const other = factsFolder({ 'notes-1/bulletin.yaml': bulletinFile(1) });
    const joined = [await exported([own]), other];
    expect(await json(['treaties', '--fields', 'result'], joined)).toEqual([{ result: 'Carried' }]);
  });

  test('with what another folder states otherwise is a problem', async () => {
    const file = await exported([factsFolder(mine)]);
    const bulletin = { 'notes-1/bulletin.yaml': bulletinFile(1) };
    const actors = factsFolder({ ...bulletin, 'registers/actors.yaml': '- { id: LV, short: Lat. }\n' });
    for (const [other, code] of [
      [actors, 'ENTRY_DIFFERS'],
      [factsFolder(bulletin), 'DUPLICATE_BULLETIN'],
      [factsFolder({ ...bulletin, 'kinds/votes.yaml': votes('Polls') }), 'KIND_EXISTS'],
    ] as const) {
      const { status, stdout } = await run(['check'], file, other);
      expect(status).toBe(1);
      expect(stdout).toContain(`error ${code}`);
      expect((await run(['treaties'], file, other)).stderr).toContain(`error ${code}`);
    }
  });

  test.each([
    ["UPDATE yaml_files SET text = '[{bad'", 'error YAML'],
    [`UPDATE yaml_files SET text = '${'['.repeat(20_000)}${']'.repeat(20_000)}'`, 'error TOO_DEEP'],
    ["UPDATE yaml_files SET text = x'00'", 'is damaged: it contains a value that no export has'],
    ['UPDATE yaml_files SET text = NULL', 'is damaged'],
    ['UPDATE yaml_files SET text = zeroblob(4100000)', 'is damaged'],
    ["UPDATE yaml_files SET text = replace(text, 'says:', 'say:')", 'says is missing'],
    ["UPDATE yaml_files SET path = replace(path, 'notes-1', '..')", '.. cannot be the id of a source.'],
    ["UPDATE yaml_files SET path = '../../etc/passwd' WHERE path LIKE '%notes-1/votes%'", 'is damaged'],
    ["DELETE FROM yaml_files WHERE path LIKE '%bulletin%'", 'The folder has facts, but no bulletin.yaml or'],
    ["UPDATE yaml_files SET text = replace(text, 'depositary: port', 'depositary: x')", 'There is no actor called x.'],
    ['DROP TABLE yaml_files', 'Export it again.'],
  ])('that was tampered with is no more than a folder: %s', async (sql, says) => {
    const file = await exported([factsFolder(mine)]);
    const database = new DatabaseSync(file);
    database.exec(sql);
    database.close();
    const { status, stdout, stderr } = await run(['check'], file, 'builtin');
    expect([1, 3]).toContain(status);
    expect(stdout + stderr).toContain(says);
  });

  test('whose pages lead in circles is damaged', async () => {
    const file = await exported(['builtin']);
    const bytes = readFileSync(file);
    const database = new DatabaseSync(file, { readOnly: true });
    const { rootpage } = database.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'yaml_files'").get() ?? {};
    database.close();
    const page = (Number(rootpage) - 1) * bytes.readUInt16BE(16);
    // A page that lists others: its last entry leads to the first of them.
    expect(bytes[page]).toBe(2);
    const first = page + bytes.readUInt16BE(page + 12);
    bytes.copy(bytes, page + 8, first, first + 4);
    writeFileSync(file, bytes);
    const { status, stderr } = await run(['facts'], file, harbour());
    expect({ status, isDamaged: stderr.includes('is damaged') }).toEqual({ status: 3, isDamaged: true });
  });
});

describe('facts of a kind in several files', () => {
  const talk = (id: string, paragraph = 1) =>
    `- { id: ${id}, about_what: Cod, says: ${id}., source: { paragraph: ${paragraph} } }\n`;
  const files = {
    'harbour-2/talks.yaml': talk('c') + talk('a'),
    'harbour-2/talks-north.yaml': talk('b') + talk('y'),
    'harbour-2/talks-east-coast.yaml': talk('z'),
  };
  const second = (kind: string, facts: string) => ids([kind, '--source', 'harbour-2'], facts);

  test('stand in the order of the files, that of the kind first', async () => {
    expect(await second('talks', harbour(files))).toEqual(['c', 'a', 'z', 'b', 'y']);
    expect((await second('facts', harbour(files))).slice(1)).toEqual(['c', 'a', 'z', 'b', 'y']);
  });

  test('also where no file has the name of the kind alone', async () => {
    const { 'harbour-2/talks.yaml': _, ...others } = files;
    expect(await second('talks', harbour(others))).toEqual(['z', 'b', 'y']);
  });

  test('belong to the kind with the longest name that fits', async () => {
    const facts = harbour({
      ...files,
      'kinds/talks-east.yaml': `${harbourFiles['kinds/talks.yaml']}`.replace('kind: talks', 'kind: talks-east'),
    });
    expect(await second('talks', facts)).toEqual(['c', 'a', 'b', 'y']);
    expect(await second('talks-east', facts)).toEqual(['z']);
  });

  test('problems are told with the file; an id is unique in all of them', async () => {
    const { stdout } = await pism(['check', '.'], {
      cwd: harbour({ ...files, 'harbour-2/talks-north.yaml': `${talk('a')}- { id: d }\n` }),
    });
    expect(stdout).toMatch(/The id a is used twice in this source, also in \S*harbour-2\/talks-north\.yaml:1\./);
    expect(stdout).toMatch(/harbour-2\/talks-north\.yaml:2:\d+: error MISSING_FIELD/);
  });

  test('a name that begins as no kind, or a kind without a hyphen after it, is a problem', async () => {
    const facts = harbour({ 'harbour-2/talksnorth.yaml': talk('b'), 'harbour-2/talks-north.yml': talk('c') });
    const { stdout } = await pism(['check', facts]);
    expect(stdout).toContain('There is no kind called talksnorth.');
    expect(stdout).toContain('Rename it to talks-north.yaml.');
  });
});
