import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pism, temporaryFolder, writeInto } from '../support/run.ts';

/** Made-up tables in the columns of the real ones, for a map of ours. */
function tablesOf(map: string): Record<string, string> {
  const folder = join(import.meta.dirname, 'tables', map);
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** Imports tables with a map of ours, and gives what was told and what is there then, with these fields of each fact. */
async function imported(kind: string, map: string, fields: string, tables = tablesOf(map)) {
  const cwd = temporaryFolder();
  for (const [name, text] of Object.entries(tables)) writeInto(cwd, name, text);
  const into = ['--into', 'mine/table', '--retrieved', '2026-11-20'];
  const told = await pism(['import', kind, ...Object.keys(tables), '--map', map, ...into], { cwd });
  expect(await pism(['check', 'mine'], { cwd })).toMatchObject({ stdout: expect.stringMatching(/no problems\n$/) });
  const { stdout } = await pism([kind, '--facts', join(cwd, 'mine'), '--fields', fields, '--format', 'tsv'], { cwd });
  const rows = stdout.split('\n').slice(1, -1);
  return { ...told, facts: rows.map((row) => row.split('\t')) };
}

test('untc: each act has its letter, and the file names the treaty', async () => {
  const { status, stdout, stderr, facts } = await imported(
    'treaties',
    'untc',
    'instrument,participant,status,signed,ratified,acceded,succeeded,accepted,approved',
  );
  expect({ status, stdout }).toEqual({
    status: 1,
    stdout: expect.stringMatching(/^12 rows: 10 imported, 2 rejected\n/),
  });
  expect(stderr).toMatch(/4-15\.csv row 3, Participant: .*Atlantis/);
  expect(stderr).toMatch(/4-15\.csv row 4, Formal confirmation.*: no pattern of the map takes this/);
  expect(facts.sort()).toEqual(
    [
      ['iccpr', 'NO', 'ratified', '1967-02-01', '1973-03-03', '', '', '', ''],
      ['iccpr', 'LV', 'acceded', '', '', '1993-04-04', '', '', ''],
      ['iccpr', 'ME', 'signed', '2007-05-05', '', '', '', '', ''],
      ['iccpr', 'CG', 'acceded', '', '', '1984-06-06', '', '', ''],
      ['iccpr', 'MK', 'succeeded', '', '', '', '1995-07-07', '', ''],
      ['iccpr', 'CN', 'signed', '1999-08-08', '', '', '', '', ''],
      ['icerd-amendment', 'NL', 'accepted', '', '', '', '', '1996-09-09', ''],
      ['icerd-amendment', 'FR', 'approved', '', '', '', '', '', '1997-10-10'],
      ['crpd', 'eu', 'ratified', '2008-11-11', '2011-12-12', '', '', '', ''],
      ['V-2', 'NO', 'ratified', '1952-04-16', '1954-05-17', '', '', '', ''],
    ].sort(),
  );
});

test('eu-sanctions: dates in both forms, nationality by adjective, and the seat of a body', async () => {
  const { status, stderr, facts } = await imported(
    'sanctions',
    'eu-sanctions',
    'target,target_type,target_country,concerns,status,announced,basis,programme',
  );
  const rest = ['imposed', '2031-03-04', 'eu-regulation-2020-1998', 'eu-ghrsr'];
  expect(status).toBe(1);
  expect(stderr).toMatch(/list\.csv row 5.*: There is no actor called Martian/);
  expect(facts).toEqual([
    ['Jan EXAMPLE', 'person', 'SY', 'RU', ...rest],
    ['Camp Bureau', 'body', 'CN', '', ...rest],
    ['Prison Bureau', 'body', '', '', ...rest],
  ]);
});

test('eu-sanctions: a target in two annexes, ships of one name, and listings without a date', async () => {
  const tables = {
    '32014R0833.csv': `celex,programKey,annex,measure,startDate,reason,schema,name,nationality,address,imoNumber
32014R0833,EU-RUS,III,Financial restrictions,,,LegalEntity,Blue Bank,,,
32014R0833,EU-RUS,XIV,Financial restrictions,4 March 2031,,LegalEntity,Blue Bank,,,
32014R0833,EU-RUS,XLII,Transportation restrictions,4.3.2031,,Vessel,Gull,,,1234567
32014R0833,EU-RUS,XLII,Transportation restrictions,5.3.2031,,Vessel,Gull,,,7654321
32014R0833,EU-RUS,XLII,Transportation restrictions,6.3.2031,,Vessel,Gull,,,7654321
32014R0833,EU-RUS,XLVII.A,Transportation restrictions,,,Asset,Port of Tern,,,
32014R0833,EU-RUS,I,Asset freeze,,,Person,Jan EXAMPLE,"(a) German, (b) Moroccan",,
32014R0833,EU-RUS,I,Asset freeze,,,Person,Ann EXAMPLE,"""(a) Trinidad and Tobago; (b) Polish""",,
32014R0833,EU-RUS,I,Asset freeze,,,Person,Eve EXAMPLE,Indonesian (as at May 2031),,
32014R0833,EU-RUS,I,Asset freeze,,,Person,Joe EXAMPLE,Myanmar/Burma,,
`,
  };
  const { stdout, stderr, facts } = await imported('sanctions', 'eu-sanctions', 'id,target_country,concerns', tables);
  expect(stdout).toMatch(/^10 rows: 9 imported, 1 rejected\n/);
  expect(stderr).toContain('row 6: it has the same key as 32014R0833.csv row 5, which is kept;');
  expect(facts.map((fact) => fact.join(' ').trim()).sort()).toEqual([
    'table/eu-rus-i-ann-example TT PL',
    'table/eu-rus-i-eve-example ID',
    'table/eu-rus-i-jan-example DE MA',
    'table/eu-rus-i-joe-example MM',
    'table/eu-rus-iii-blue-bank',
    'table/eu-rus-xiv-blue-bank',
    'table/eu-rus-xlii-gull-1234567',
    'table/eu-rus-xlii-gull-7654321',
    'table/eu-rus-xlviia-port-of-tern',
  ]);
});

test('opensanctions: the programme says who imposes it', async () => {
  const { status, stdout, stderr, facts } = await imported(
    'sanctions',
    'opensanctions',
    'id,imposer,target,target_type,target_country,concerns,announced,programme',
  );
  expect({ status, stdout }).toEqual({
    status: 1,
    stdout: expect.stringMatching(/^5 rows: 3 imported, 1 rejected, 1 left out \(no sanctions programme\)\n/),
  });
  expect(stderr).toMatch(/targets\.simple\.csv row 5, program_ids: no pattern of the map takes this/);
  expect(facts.sort()).toEqual([
    ['table/nk-five', 'eu', 'Blue Ltd', 'company', 'PL', 'PL', '', ''],
    ['table/nk-one', 'eu', 'Jan Example', 'person', 'CN', 'CN', '2031-03-04', 'eu-ghrsr'],
    ['table/nk-two', 'US', 'Blue Star', '', '', 'CN; soviet-union', '', 'eo-13818'],
  ]);
});

const recommendations = 'state,recommending,mechanism,action,category,response,date,cycle,session,document,issues';

test('upr-info: one recommendation of one state', async () => {
  const { status, facts } = await imported('un-recommendations', 'upr-info', recommendations);
  expect(status).toBe(0);
  expect(facts).toEqual([
    ['CN', 'NO', 'UPR', 'End "it", all of it', 'specific', 'noted', '2031-11', '6', '73', '', 'Torture; Detention'],
    ['CN', 'PL', 'UPR', 'Go on', 'continuing', 'supported', '2031-11', '6', '73', '', 'Other'],
  ]);
});

test('upr-info: the names of states in its own spelling', async () => {
  const states = {
    'DPR Korea': 'KP',
    'Macedonia FYR': 'MK',
    XKX: 'XK',
    Congo: 'CG',
    'DR Congo': 'CD',
    'Antigua & Barbuda': 'AG',
    'St Kitts & Nevis': 'KN',
    'St. Vincent & the Grenadines': 'VC',
    'Sao Tome & Principe': 'ST',
    'Bosnia & Herzegovina': 'BA',
    'Lao PDR': 'LA',
    'Viet Nam': 'VN',
  };
  const head = 'Recommendation,State under review,Recommending state,Response,Session\n';
  const rows = Object.keys(states).map((name) => `Go on,${name},Norway,Noted,73 - November 2031\n`);
  const { status, facts } = await imported('un-recommendations', 'upr-info', 'state', {
    'a.csv': head + rows.join(''),
  });
  expect(status).toBe(0);
  expect(facts.flat().sort()).toEqual(Object.values(states).sort());
});

test('uhri: the table and the JSON export give the same facts', async () => {
  const json = readFileSync(join(import.meta.dirname, 'uhri.json'), 'utf8');
  const expected = [
    ['CN', 'NO; PL', 'UPR', '1.2 End it', '', 'noted', '2031-12-01', '', '73', 'A/HRC/99/1', 'Torture; Detention'],
    ['CN', '', 'CAT', '12. Report on it', '', '', '2031-12-02', '', '', 'CAT/C/CHN/CO/9', 'Torture'],
  ];
  const told = expect.stringMatching(/^3 rows: 2 imported, 0 rejected, 1 left out \(no recommendation\)\n/);
  for (const tables of [tablesOf('uhri'), { 'export.json': json }]) {
    const { status, stdout, facts } = await imported('un-recommendations', 'uhri', recommendations, tables);
    expect({ status, stdout, facts }).toEqual({ status: 0, stdout: told, facts: expected });
  }
});

test('the latest stage is the later one where one date lies within the other', async () => {
  const cwd = temporaryFolder();
  cpSync(join(import.meta.dirname, 'stages'), cwd, { recursive: true });
  const argv = 'import treaties table.csv --map map.yaml --into my/table --retrieved 2031-01-01'.split(' ');
  expect(await pism(argv, { cwd })).toMatchObject({ status: 0, stderr: '' });
  const { stdout } = await pism(['treaties', '--facts', 'my', '--fields', 'participant,status'], { cwd });
  expect(stdout.trim().split('\n').slice(1).sort()).toEqual([
    'LV\tsigned',
    'NO\tratified',
    'PL\tratified',
    'SE\tratified',
  ]);
});

// test/help/documentation.test.ts follows its steps.
test('docs/IMPORT.md shows the table that its reader imports', () => {
  const text = readFileSync('docs/IMPORT.md', 'utf8');
  expect(text).toContain(readFileSync('docs/example/harbour-pilots.csv', 'utf8'));
});
