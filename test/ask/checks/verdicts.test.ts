/** How the verdict of a fact follows from its checks: which values agree, differ or are not compared. */
import { describe, expect, test } from 'vitest';
import { bulletinFile, pact, pactsKind, pactsOnly } from '../../support/harbour.ts';
import { factsFolder, pism } from '../../support/run.ts';

const source = '{ title: Gazette, url: https://example.org/gazette, grade: official }';
/** A fact with checks such as `pages 12; site:signed 2021-06`; a check without a value agrees. */
const fact = (id: string, checks: string, more = '') => {
  const all = checks.split('; ').filter((each) => each !== '');
  const lines = all.map((each, at) => {
    const [on = '', value] = each.replace('site:', '').split(' ');
    const given = value === undefined ? 'agrees: yes' : `value: { ${on.replace(/[[\]]/g, '')}: ${value} }`;
    const from = each.startsWith('site:') ? source.replace('official', 'site') : source;
    return `    - { on_field: ${on}, ${given}, says: "It is so, says ${at}.", source: ${from}, on: 2031-06-01 }\n`;
  });
  return `- id: ${id}
  name: ${id}
  stage: signed
  signed: 2021
  pages: 12
  members: [EE, LV]
  says: A pact.
  source: { paragraph: 1 }
${lines.length > 0 ? '  checks:\n' : ''}${lines.join('')}${more}`;
};

describe('the verdict of a fact, the fields on which it rests, and those of its claim that nobody compared', () => {
  const cases: [what: string, checks: string, verdict: string | null, agrees: string, differs: string, open: string][] =
    [
      ['no check', '', null, '', '', 'pages signed'],
      ['all of the claim agrees', 'signed; pages 12', 'agrees', 'signed pages', '', ''],
      ['one is more exact', 'signed 2021-06; pages', 'agrees', 'signed pages', '', ''],
      ['one date is within another', 'signed 2021-06; signed 2021-06-14', null, 'signed', '', 'pages'],
      ['only another field agrees', 'members [LV,EE]', null, 'members', '', 'pages signed'],
      ['another choice, of no claim', 'stage open', 'differs', '', 'stage', 'pages signed'],
      ['one differs, on another field', 'pages 13; signed', 'differs', 'signed', 'pages', ''],
      ['two give the same other value', 'pages 13; pages 13', 'differs', '', 'pages', 'signed'],
      ['one agrees and another differs', 'pages; pages 13', 'contested', 'pages', 'pages', 'signed'],
      ['two other values', 'pages 13; pages 14', 'differs', '', 'pages', 'signed'],
      ['two dates within', 'signed 2021-06-14; signed 2021-06-15', 'contested', 'signed', 'signed', 'pages'],
      ['one check of several fields', '[signed,pages]', 'agrees', 'signed pages', '', ''],
      ['one check of a field that differs', '[pages] 13', 'differs', '', 'pages', 'signed'],
      ['a site differs', 'site:pages 13; signed', null, 'signed', '', 'pages'],
      ['a site agrees', 'site:[signed,pages]', null, '', '', 'pages signed'],
    ];
  const facts = pactsOnly(cases.map(([, checks], at) => fact(`c${at}`, checks)).join(''));
  test.each(cases.map((each, at) => [...each, at] as const))(
    '%s',
    async (_, __, verdict, agrees, differs, open, at) => {
      const { status, stdout, stderr } = await pism(['pacts', '--id', `c${at}`, '--json', '--facts', facts]);
      const [one] = JSON.parse(stdout);
      const names = (list: string) => (list === '' ? [] : list.split(' '));
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect({ ...one, agrees_in: one.agrees_in.toSorted(), not_compared: one.not_compared }).toMatchObject({
        verdict,
        agrees_in: names(agrees).toSorted(),
        differs_in: names(differs),
        not_compared: names(open),
      });
    },
  );
});

test('what includes what', async () => {
  const cases: [verdict: string, check: string][] = [
    ['agrees, finer', 'host riga'],
    ['agrees, finer', 'host LV'],
    ['differs', 'host PL'],
    ['agrees, finer', 'members [riga, EE]'],
    ['differs', 'members [riga, EE, PL]'],
    ['agrees, finer', 'stage in-force'],
    ['differs', 'stage signed'],
  ];
  const checkOf = (each: string) => {
    const [field, value] = each.split(/ (.*)/);
    return `{ on_field: ${field}, value: { ${field}: ${value} }, says: So., source: ${source}, on: 2031-06-01 }`;
  };
  const values = 'host: baltics, members: [EE, LV]';
  const facts = factsFolder({
    'kinds/pacts.yaml': pactsKind.replace(
      'open: open for signature',
      'open: { means: open for signature, includes: [in-force] }',
    ),
    'registers/actors.yaml':
      '- { id: riga, name: Riga, part_of: LV }\n- { id: baltics, name: Baltics, members: [{ id: LV }, { id: riga }] }\n',
    'notes-1/bulletin.yaml': bulletinFile(1),
    'notes-1/pacts.yaml': cases
      .map(([, each], at) => pact(`c${at}`, `, ${values}, checks: [${checkOf(each)}]`))
      .join(''),
  });
  const rows = JSON.parse((await pism(['checks', '--json', '--facts', facts])).stdout) as Record<string, unknown>[];
  const verdicts = rows.map(({ fact, verdict, finer }) => [fact, finer ? `${verdict}, finer` : verdict]);
  expect(Object.fromEntries(verdicts)).toEqual(
    Object.fromEntries(cases.map(([verdict], at) => [`notes-1/c${at}`, verdict])),
  );
});

const folder = pactsOnly(
  fact('borne-out', '[pages,signed]') +
    fact('dated', 'pages; signed 2021-06') +
    fact('doubted', 'pages 13') +
    fact('fought-over', 'pages; pages 13') +
    fact('alone', '', `  notes:\n    - { says: Others signed it later., source: ${source}, on: 2031-06-01 }\n`),
);
const run = (...argv: string[]) => pism([...argv, '--facts', folder]);

test('no check: which of the facts found have none', async () => {
  const { stderr } = await run('checks', '--verdict', 'agrees', '--grade', 'press');
  expect(stderr).toBe('There are 5 facts. None of them has a check that matches `--verdict agrees --grade press`.\n');
  expect((await run('checks', 'nosuchword')).stderr).toBe(
    'There are 5 facts. None of them has a check that matches `nosuchword`.\n',
  );
});

test('show and checks say what was not compared, and that it is not agreed', async () => {
  for (const [command = '', ...options] of [['show'], ['checks', '--format', 'table']]) {
    const page = async (id: string) => (await run(command, id, ...options)).stdout;
    expect(await page('doubted')).toMatch(/^≠ pages +12 +13 \[1\]\n {2}signed +2021 +not compared$/m);
    expect(await page('alone')).toMatch(
      /^ +Bulletin +Others\n {2}signed +2021 +not compared\n {2}pages +12 +not compared$/m,
    );
  }
});

test.each([
  ['yes', 'supported', ['view'], []],
  ['no', 'opposed', [], ['view']],
])('a check of an opinion supports it: %s', async (supports, verdict, agrees_in, differs_in) => {
  const kind = 'kind: views\ntitle: Views\nabout: Views.\nfields: { view: { type: text, about: View } }\n';
  const check = `{ on_field: view, supports: ${supports}, says: So., source: ${source}, on: 2031-06-01 }`;
  const facts = factsFolder({
    'kinds/views.yaml': `${kind}columns: [view]\ncaption: view\nopinion: true\n`,
    'notes-1/bulletin.yaml': bulletinFile(1),
    'notes-1/views.yaml': `- { id: one, view: Cod is good, says: So., source: { paragraph: 1 }, checks: [${check}] }\n`,
  });
  const [one] = JSON.parse((await pism(['views', '--json', '--verdict', verdict, '--facts', facts])).stdout);
  expect(one).toMatchObject({ verdict, agrees_in, differs_in, not_compared: [] });
  expect((await pism(['facts', '--disputed', '--count', '--facts', facts])).stdout).toBe(`${differs_in.length}\n`);
});

test('the date of a stage compares the status that it begins', async () => {
  const dated = `{ on_field: signed, value: { signed: 2021-06 }, says: So., source: ${source}, on: 2031-06-01 }`;
  const facts = factsFolder({
    'kinds/pacts.yaml': pactsKind.replace(/claim: .*/, 'claim: [[stage]]\nstages: [{ date: signed, status: signed }]'),
    'notes-1/bulletin.yaml': bulletinFile(1),
    'notes-1/pacts.yaml':
      `${pact('one', `, signed: 2021, checks: [${dated}]`)}${pact('two', `, signed: 2020, checks: [${dated}]`)}`.replaceAll(
        'stage: open',
        'stage: signed',
      ),
  });
  const [one, two] = JSON.parse((await pism(['pacts', '--sort', 'id', '--json', '--facts', facts])).stdout);
  expect(one).toMatchObject({ verdict: 'agrees', agrees_in: ['stage', 'signed'], differs_in: [], not_compared: [] });
  expect(two).toMatchObject({ verdict: 'differs', agrees_in: ['stage'], differs_in: ['signed'], not_compared: [] });
});

const overruled = (why: string, also = '') => {
  const gazette = `{ title: Gazette, url: https://example.org/gazette, grade: state-media${also} }`;
  const check = `on_field: signed, value: { signed: 2021-06 }, verdict: differs, says: They signed it in June 2021.`;
  return pactsOnly(pact('one', `, signed: 2021, checks: [{ ${check}, source: ${gazette}, on: 2031-06-01${why} }]`));
};

test('an editor overrules a verdict with a reason, and not without', async () => {
  const facts = overruled(', why: Others signed it.');
  expect((await pism(['show', 'one', '--facts', facts])).stdout).toMatch(
    /^≠ signed +2021 +June 2021 \[1\]\n[\s\S]*^\[1\] {2}They signed.* Why: Others signed it\. {2}Gazette \(state media\)$/m,
  );
  const [check] = JSON.parse((await pism(['checks', '--json', '--facts', facts])).stdout);
  expect(check).toMatchObject({ verdict: 'differs', finer: null, grade: 'state-media' });
  const { status, stdout } = await pism(['check', overruled('')]);
  expect({ status, stdout }).toEqual({ status: 1, stdout: expect.stringContaining('error HALF_PAIR\n') });
});
