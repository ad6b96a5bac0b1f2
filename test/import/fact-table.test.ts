import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { needsPrograms } from '../support/needs.ts';
import { readCsv } from '../support/read-csv.ts';
import { refused } from '../support/refused.ts';
import { filesIn, pism, temporaryFolder, writeInto } from '../support/run.ts';

const example = join(import.meta.dirname, '../../docs/example');

/** A folder with the bulletin of the tutorial, its names, and a folder of facts without facts. */
function workspace(): string {
  const cwd = temporaryFolder();
  cpSync(join(example, 'seagrass.txt'), join(cwd, 'seagrass.txt'));
  cpSync(join(example, 'finished/registers'), join(cwd, 'mine/registers'), { recursive: true });
  cpSync(join(example, 'finished/nsi-3107/bulletin.yaml'), join(cwd, 'mine/nsi-3107/bulletin.yaml'));
  return cwd;
}

const draft = (cwd: string, file: string) => pism(['draft', 'seagrass.txt', '--facts', 'mine', '-o', file], { cwd });
const run = (cwd: string, file: string, ...more: string[]) =>
  pism(['import', '--source', 'nsi-3107', file, '--copy', 'seagrass.txt', '--facts', 'mine', ...more], { cwd });
const factFiles = (cwd: string) => {
  return Object.fromEntries(
    Object.entries(filesIn(join(cwd, 'mine/nsi-3107'))).filter(([name]) => name !== 'bulletin.yaml'),
  );
};

type Row = Record<string, string>;

/** A file of strings alone. */
const stringsIn = (name: string) =>
  parse(readFileSync(join(import.meta.dirname, 'fact-table', name), 'utf8'), { schema: 'failsafe' });
const known: Record<'sweden' | 'estonia' | 'dialogue', Row> = stringsIn('rows.yaml');
const { sweden, estonia, dialogue } = known;

/** A CSV with these rows, and the columns that they have. */
function table(cwd: string, rows: Row[], file = 'facts.csv'): void {
  const columns = [...new Set(['kind', ...rows.flatMap((row) => Object.keys(row))])];
  writeFileSync(join(cwd, file), stringify([columns, ...rows.map((row) => columns.map((name) => row[name] ?? ''))]));
}

/** Imports a CSV with these rows. */
function importOf(cwd: string, rows: Row[], ...more: string[]) {
  table(cwd, rows);
  return run(cwd, 'facts.csv', ...more);
}

/** Writes texts into cells of the first sheet of a workbook; `#` begins the XML of a cell. */
function withCells(file: string, cells: Row): void {
  const parts = unzipSync(readFileSync(file));
  let sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  for (const [place, text] of Object.entries(cells)) {
    const cell = `<c r="${place}"${text.startsWith('#') ? text.slice(1) : ` t="str"><v>${text}</v></c>`}`;
    const row = new RegExp(`(<row r="${place.replace(/\D/g, '')}"[^>]*>)(.*?)</row>`);
    sheet = sheet.replace(row, (_, start: string, all: string) => {
      const others = (all.match(/<c .*?<\/c>/g) ?? []).filter((each) => !each.startsWith(`<c r="${place}"`));
      const order = (each: string) => (/r="([A-Z]+)/.exec(each)?.[1] ?? '').padStart(2);
      const sorted = [...others, cell].sort((one, other) => (order(one) < order(other) ? -1 : 1));
      return `${start}${sorted.join('')}</row>`;
    });
  }
  writeFileSync(file, zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(sheet) }));
}

/** The names of the columns in a drafted CSV, and the rows with the number of each in a spreadsheet. */
async function drafted(cwd: string): Promise<{ head: string[]; rowOf(passage: string): number }> {
  await draft(cwd, 'drafted.csv');
  const [head = [], ...rows] = readCsv(readFileSync(join(cwd, 'drafted.csv'), 'utf8').slice(1));
  return { head, rowOf: (passage) => rows.findIndex((row) => row.includes(passage)) + 2 };
}

/** The name of a column, which is one of the first 52. */
const letters = (at: number) => (at > 25 ? 'A' : '') + String.fromCharCode(65 + (at % 26));

/** Writes a drafted workbook with a row filled in. */
async function filledIn(cwd: string, file: string, row: Row): Promise<(name: string) => string> {
  const { head, rowOf } = await drafted(cwd);
  const cellOf = (name: string) => letters(head.indexOf(name)) + rowOf(row['passage'] ?? '');
  await draft(cwd, file);
  withCells(join(cwd, file), Object.fromEntries(Object.entries(row).map(([name, text]) => [cellOf(name), text])));
  return cellOf;
}

test('a drafted workbook, filled in, becomes facts that match the copy; the rest waits', async () => {
  const cwd = workspace();
  const wrote = await draft(cwd, 'facts.xlsx');
  expect(wrote).toMatchObject({ status: 0, stderr: expect.stringMatching(/^\d+ rows in facts\.xlsx\nBy kind: \d/) });
  expect(wrote.stderr).toContain('    pism import --source nsi-3107 facts.xlsx --copy seagrass.txt --facts mine\n');
  expect(existsSync(join(cwd, 'mine/nsi-3107/drafts.yaml'))).toBe(false);
  expect(await draft(cwd, 'facts.xlsx')).toMatchObject(refused(2, 'already exists'));
  const sheet = strFromU8(
    unzipSync(readFileSync(join(cwd, 'facts.xlsx')))['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
  );
  expect(sheet).toMatch(/<dataValidation type="list"[^>]* sqref="C2:C1048576"><formula1>Kinds!\$A\$2:\$A\$\d+</);
  expect((await run(cwd, 'facts.xlsx')).stdout).toMatch(
    /^(\d+) rows: 0 compared with the copy, \1 left out \(no kind or no sentence\)\n/,
  );

  await filledIn(cwd, 'filled.xlsx', sweden);
  const dry = await run(cwd, 'filled.xlsx', '--dry-run');
  expect(dry.stdout).toContain('Would write mine/nsi-3107: treaties.yaml\n');
  expect(factFiles(cwd)).toEqual({});
  expect(await run(cwd, 'filled.xlsx')).toMatchObject({ status: 0, stderr: '' });
  expect(factFiles(cwd)['treaties.yaml']).toMatch(
    /^# yaml-language-server: .*\n- id: sweden-ratified-2031-[0-9a-f]{4}\n {2}instrument: gdynia-seagrass-charter\n {2}participant: SE\n {2}status: ratified\n {2}ratified: 2031\n {2}says: Sweden ratified .*\n {2}source: \{ paragraph: 1, chars: 22, hash: 02d4-eaefaa952cf33ce7 \}\n {2}inferred: \[instrument\]\n$/,
  );
  expect(await pism(['check', 'mine'], { cwd })).toMatchObject({
    status: 0,
    stdout: '1 fact in 1 bulletin: no problems\n',
  });
  expect(await pism(['verify', 'seagrass.txt', '--facts', 'mine'], { cwd })).toMatchObject({ status: 0 });
  rmSync(join(cwd, 'drafted.csv'));
  const { rowOf } = await drafted(cwd);
  expect(rowOf('Sweden ratified it in 2031')).toBe(1);
});

test('Markdown and CSV, as drafted, give the same facts', async () => {
  const cwd = workspace();
  const { head } = await drafted(cwd);
  await draft(cwd, 'facts.md');
  const lines = readFileSync(join(cwd, 'facts.md'), 'utf8')
    .split('\n')
    .map((line) => {
      if (!line.includes(`| ${sweden['passage']} |`)) return line;
      const cells = line.slice(2, -2).split(' | ');
      return `| ${head.map((name, at) => sweden[name] ?? cells[at]).join(' | ')} |`;
    });
  writeFileSync(join(cwd, 'facts.md'), lines.join('\n'));
  table(cwd, [sweden, { kind: 'none', says: 'Left out.' }]);
  expect(await run(cwd, 'facts.md')).toMatchObject({ status: 0, stderr: '' });
  const again = await run(cwd, 'facts.csv');
  expect(again.stdout).toBe(
    '2 rows: 1 compared with the copy, 1 left out (no kind or no sentence)\ntreaties: 1 the same\nWrote mine/nsi-3107: nothing new\n',
  );
});

test('what a passage may say in other words is counted', async () => {
  const cwd = workspace();
  const only = { ...sweden, says: 'Only Sweden ratified the Gdynia Seagrass Charter in 2031.' };
  const { stdout } = await importOf(cwd, [estonia, only]);
  expect(stdout).toMatch(/^2 rows: 2 compared with the copy, 1 to look at \(`pism verify --questions`\)\n/);
});

test('a table in Markdown between other texts, with escapes, and an interval of years', async () => {
  const cwd = workspace();
  const head =
    '| kind | instrument | participant | status | ratified | withdrawal\\_notified | says | passage | inferred';
  const row = `| treaties | Gdynia Seagrass Charter | Sweden | ratified | 2031/2031 | | ${sweden['says']} | ${sweden['passage']}`;
  const hyphens = `|${' --- |'.repeat(9)}`;
  writeInto(cwd, 'facts.md', `# Facts | of mine\n\n${head} |\n${hyphens}\n${row} \\| 2 | instrument\n\n| no | row |\n`);
  const wrong = 'facts.md, line 5 (passage): no paragraph of seagrass.txt has this passage';
  expect(await run(cwd, 'facts.md')).toMatchObject(refused(1, wrong));
  writeInto(cwd, 'facts.md', `${head} |\n${hyphens}\n${row} \\| | instrument\n`);
  expect(await run(cwd, 'facts.md', '--dry-run')).toMatchObject({ status: 0, stderr: '' });
  writeInto(cwd, 'facts.md', `${head} |\n${hyphens}\n${row.replace('2031/2031', '2031')} | instrument | |\n`);
  const wide = 'facts.md, line 3 (kind): the row has 10 cells, and the headings are 9';
  expect((await run(cwd, 'facts.md')).stderr).toContain(wide);
  writeInto(cwd, 'facts.md', 'No table.\n');
  expect(await run(cwd, 'facts.md')).toMatchObject(refused(3, 'it has no table'));
});

test('what LibreOffice saves comes back the same, and keeps the list', needsPrograms('soffice'), async () => {
  const cwd = workspace();
  await filledIn(cwd, 'facts.xlsx', sweden);
  const profile = `-env:UserInstallation=file://${join(cwd, 'profile')}`;
  const asked = [profile, '--headless', '--convert-to', 'xlsx', '--outdir', 'saved', 'facts.xlsx'];
  expect(spawnSync('soffice', asked, { cwd }).status).toBe(0);
  const parts = unzipSync(readFileSync(join(cwd, 'saved/facts.xlsx')));
  expect(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toMatch(
    /type="list"><formula1>Kinds!\$A\$2/,
  );
  expect(await run(cwd, 'facts.xlsx')).toMatchObject({ status: 0 });
  expect((await run(cwd, 'saved/facts.xlsx')).stdout).toContain('\ntreaties: 1 the same\n');
});

test('a changed table updates its facts, keeps edits by hand, and tells what is gone', async () => {
  const cwd = workspace();
  cpSync('test/import/fact-table/poland.yaml', join(cwd, 'mine/nsi-3107/treaties.yaml'));
  const first = await importOf(cwd, [{ ...sweden, id: 'sweden' }, estonia, dialogue]);
  expect(first.stdout).toContain('\nmeetings: 1 new\ntreaties: 2 new\n');
  const file = join(cwd, 'mine/nsi-3107/treaties.yaml');
  const before = readFileSync(file, 'utf8');
  expect(before).toMatch(/^# Our treaties\.\n\n# Of Poland\.\n- id: poland\n/);
  writeFileSync(
    file,
    before
      .replace('status: acceded', 'status: acceded # by mail')
      .replace('says: Estonia', 'says: In 2033, Estonia')
      .replace(' in 2033.', '.'),
  );

  // Rows moved, one value and one passage changed, one row gone.
  const longer = { passage: 'Sweden ratified it in 2031 and Estonia acceded to it in 2033', inferred: 'instrument' };
  const again = await importOf(cwd, [estonia, { ...sweden, id: 'sweden', ...longer, reservations: '' }]);
  expect(again.stdout).toContain('\nmeetings: 1 vanished\ntreaties: 1 changed, 1 edited by hand and kept\n');
  expect(again.stderr).toMatch(
    /^No longer in the tables and kept \(--remove-vanished removes them\):\n {2}resumed-april-/,
  );
  const after = readFileSync(file, 'utf8');
  expect(after).toContain('status: acceded # by mail\n  acceded: 2033\n  says: In 2033, Estonia acceded');
  expect(after).toMatch(/- id: sweden\n(?: .*\n)+ {2}source: \{ paragraph: 1, chars: 49, hash: /);
});

describe('bad tables are told by cell, and nothing is written', () => {
  type Bad = { rows: (Row & { of?: keyof typeof known })[]; problems: string[] };
  const any = (says: string) => new RegExp(`^${says.split('…').map(RegExp.escape).join('.*')}$`);

  test.each(Object.entries<Bad>(stringsIn('bad.yaml')))('%s', async (_, { rows, problems }) => {
    const cwd = workspace();
    const whole = rows.map(({ of = 'sweden', ...cells }) => ({ ...known[of], ...cells }));
    const { status, stdout, stderr } = await importOf(cwd, whole);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^pism: facts\.csv has problems\n[\s\S]*Nothing was written\.\n/);
    const found = Array.from(stderr.matchAll(/^ {2}facts\.csv, (.*)$/gm), ([, problem]) => problem);
    expect(found).toEqual(problems.map((says) => expect.stringMatching(any(says))));
    expect(factFiles(cwd)).toEqual({});
  });

  test('a column that is gone', async () => {
    const cwd = workspace();
    const { stderr } = await importOf(cwd, [{ kind: 'treaties', says: 'Words.' }]);
    expect(stderr).toContain('\n  facts.csv: there is no column passage\n');
  });

  test('an id of another kind, a copy of another bulletin, no such bulletin, options of tables', async () => {
    const cwd = workspace();
    await importOf(cwd, [{ ...sweden, id: 'one' }]);
    table(cwd, [{ ...dialogue, id: 'one' }], 'more.csv');
    const taken = 'more.csv, cell K2 (id): treaties.yaml has a fact one: delete it, or give another id';
    expect(await run(cwd, 'more.csv')).toMatchObject(refused(1, taken));
    const text = readFileSync(join(cwd, 'seagrass.txt'), 'utf8');
    writeFileSync(join(cwd, 'other.txt'), text.replace('3107', '3108'));
    const asked = (...words: string[]) => pism(['import', ...words, '--facts', 'mine'], { cwd });
    const other = await asked('--source', 'nsi-3107', 'facts.csv', '--copy', 'other.txt');
    expect(other).toMatchObject(refused(1, '(3108), not nsi-3107'));
    const none = await asked('--source', 'nsi-1', 'facts.csv', '--copy', 'seagrass.txt');
    expect(none).toMatchObject(refused(2, 'There is no bulletin, report or page nsi-1'));
    for (const line of ['--source nsi-3107 facts.csv', '--copy seagrass.txt facts.csv'])
      expect(await asked(...line.split(' '))).toMatchObject(refused(2, 'needs --source, --copy and one table'));
    const mapped = await asked('--source', 'nsi-3107', 'facts.csv', '--copy', 'seagrass.txt', '--map', 'untc');
    expect(mapped).toMatchObject(refused(2, 'cannot be combined'));
    expect(await asked('treaties')).toMatchObject(refused(2, 'import needs <file>'));
  });
});

test('a number as a year, a formula and a day that Excel made of a month', async () => {
  const cwd = workspace();
  const cellOf = await filledIn(cwd, 'facts.xlsx', sweden);
  withCells(join(cwd, 'facts.xlsx'), { [cellOf('ratified')]: '#><f>2030+1</f><v>2031</v></c>' });
  expect(await run(cwd, 'facts.xlsx', '--dry-run')).toMatchObject({ status: 0 });
  withCells(join(cwd, 'facts.xlsx'), { [cellOf('ratified')]: '# t="e"><f>1/0</f><v>#DIV/0!</v></c>' });
  const error = `facts.xlsx, cell ${cellOf('ratified')} (ratified): #DIV/0! is an error of the spreadsheet`;
  expect(await run(cwd, 'facts.xlsx')).toMatchObject(refused(1, error));
});

test('two facts of one passage are two facts, whichever comes first', async () => {
  const cwd = workspace();
  const both = { passage: 'Sweden ratified it in 2031 and Estonia acceded to it in 2033' };
  const rows = [
    { ...sweden, ...both },
    { ...estonia, ...both },
  ];
  expect((await importOf(cwd, rows)).stdout).toContain('\ntreaties: 2 new\n');
  expect((await importOf(cwd, rows.toReversed())).stdout).toContain('\ntreaties: 2 the same\n');
});

describe('edits by hand and a changed table', () => {
  const file = (cwd: string, name = 'meetings.yaml') => join(cwd, 'mine/nsi-3107', name);
  const edit = (path: string, from: string, to: string) => {
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  };
  const row = { ...dialogue, id: 'dialogue' };

  test('a conflict is told with the sentence that it holds back, and the sentence comes later', async () => {
    const cwd = workspace();
    await importOf(cwd, [row]);
    edit(file(cwd), 'form: dialogue', 'form: meeting');
    const says = 'Officials from Poland and Germany resumed the dialogue on seagrass in Szczecin in April 2034.';
    table(cwd, [{ ...row, form: 'visit', says }]);
    const conflict = `new value:\n  dialogue\n    form: meeting (table: visit)\n    says: ${dialogue['says']} (table: ${says})\n`;
    // It is told as long as nobody has settled it.
    for (const _ of [1, 2]) expect((await run(cwd, 'facts.csv')).stderr).toContain(conflict);
    edit(file(cwd), 'form: meeting', 'form: visit');
    const settled = await run(cwd, 'facts.csv');
    expect(settled).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringContaining('\nmeetings: 1 changed\n'),
    });
    const now = readFileSync(file(cwd), 'utf8').replace(/\s+/g, ' ');
    for (const text of ['form: visit', says]) expect(now).toContain(text);
  });

  test('a fact is compared as it is after the edit', async () => {
    const cwd = workspace();
    await importOf(cwd, [{ ...sweden, id: 'sweden' }]);
    edit(file(cwd, 'treaties.yaml'), 'ratified: 2031', 'ratified: 2099');
    const { status, stderr } = await run(cwd, 'facts.csv');
    expect(status).toBe(1);
    const by = '(edited by hand in the fact sweden: ratified)';
    expect(stderr).toContain(
      `facts.csv, cell E2 (ratified): ratified is 2099, but the passage has 2031 ${by}\n` +
        `  facts.csv, cell F2 (says): ratified is 2099, but \`says\` has 2031 ${by}\n` +
        'If a value follows from the text',
    );
  });

  test('a row whose sentence was emptied waits, and its fact stays', async () => {
    const cwd = workspace();
    await importOf(cwd, [sweden, row]);
    const before = factFiles(cwd);
    const again = await importOf(cwd, [{ ...sweden, says: '' }, row], '--remove-vanished');
    expect(again.stderr).toMatch(
      /^Their rows have no `says`, and the facts stay as they are: sweden-ratified-2031-\w+\n$/,
    );
    expect(factFiles(cwd)).toEqual(before);
    expect((await importOf(cwd, [sweden, row])).stdout).toContain('treaties: 1 the same\n');
  });

  test('a table under another name is another table, and import says so once', async () => {
    const cwd = workspace();
    await importOf(cwd, [sweden]);
    table(cwd, [row], 'renamed.csv');
    const other = 'facts.csv was imported before; renamed.csv counts as another table';
    expect((await run(cwd, 'renamed.csv')).stderr).toContain(other);
    expect((await run(cwd, 'renamed.csv')).stderr).toBe('');
  });

  test('choices and flags are read in any case, and a comma between names under inferred', async () => {
    const cwd = workspace();
    const call: Row = stringsIn('call.yaml');
    const ratified = { ...sweden, status: 'Ratified', inferred: 'Instrument, status' };
    expect(await importOf(cwd, [ratified, call])).toMatchObject({ status: 0, stderr: '' });
    expect(factFiles(cwd)['treaties.yaml']).toContain('inferred: [instrument, status]');
    expect(factFiles(cwd)['recommendations.yaml']).toMatch(/strength: necessary\n(.*\n)* {2}example: true\n/);
  });

  test('the line for a new actor makes one', async () => {
    const cwd = workspace();
    const five = { ...sweden, participant: 'Harbour "Five"', inferred: 'instrument; participant' };
    const { stderr } = await importOf(cwd, [five]);
    expect(stderr).not.toContain('If a value follows from the text');
    const [, line = ''] = /Add it to registers\/actors\.yaml: `(- \{.*\})`$/m.exec(stderr) ?? [];
    expect(line).toBe('- { id: harbour-five, name: "Harbour \\"Five\\"" }');
    const actors = file(cwd, '../registers/actors.yaml');
    writeFileSync(actors, `${readFileSync(actors, 'utf8')}\n${line}\n`);
    expect((await run(cwd, 'facts.csv')).stderr).not.toContain('There is no actor');
  });

  test('words of the copy in a sentence are told, and another name or date in the place of an inferred one', async () => {
    const cwd = workspace();
    const says =
      'The seagrass dialogue between Poland and Germany was resumed in April this year, when officials from both states met in Szczecin in April 2034.';
    expect(await importOf(cwd, [{ ...row, says, parties: 'Sweden; Estonia' }])).toMatchObject({
      status: 0,
      stderr:
        'facts.csv, cell B2 (parties): parties is SE, EE, but `says` names PL, DE\n' +
        'facts.csv, cell H2 (says): it repeats 14 words of the copy: "was resumed in April this year, when officials from both states met in Szczecin"\n',
    });
    expect((await pism(['check', 'mine'], { cwd })).stdout).toContain('names PL, DE');
  });
});
