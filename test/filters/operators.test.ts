import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { harbour, idsFound, pactsKind, pactsOf } from '../support/harbour.ts';
import { pism, writeInto } from '../support/run.ts';

const facts = harbour();
const find = (...argv: string[]) => idsFound(facts, ...argv);
const all = ['arctic-note', 'baltic-accord', 'grain-deal', 'harbour-2/grain-deal', 'pilot-rules'];
const but = (...left: string[]) => all.filter((id) => !left.includes(id));

async function refusal(...argv: string[]): Promise<string[]> {
  const { status, stdout, stderr } = await pism(argv, { env: { PISM_FACTS: facts } });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  return stderr.trimEnd().split('\n');
}

describe('not: everything else, also where nothing is stated', () => {
  test.each([
    ['choice', ['--stage', '!signed'], but('arctic-note', 'grain-deal')],
    ['choice, in words', ['--stage', 'not signed'], but('arctic-note', 'grain-deal')],
    ['in capitals, with a space', ['--stage', '! SIGNED'], but('arctic-note', 'grain-deal')],
    ['text', ['--name', '!grain'], but('grain-deal', 'harbour-2/grain-deal')],
    ['texts', ['--topics', '!quota'], but('baltic-accord')],
    ['date', ['--signed', '!2021'], ['grain-deal', 'harbour-2/grain-deal', 'pilot-rules']],
    ['count', ['--pages', '!7'], but('grain-deal')],
    ['comparison', ['--pages', '!>=15'], but('baltic-accord', 'pilot-rules')],
    ['range', ['--pages', 'not 7..15'], ['arctic-note', 'baltic-accord']],
    ['flag', ['--secret', '!yes'], but('grain-deal')],
    ['actor', ['--host', '!Latvia'], but('baltic-accord')],
    ['actors', ['--members', '!Ukraine'], but('grain-deal')],
    ['link', ['--text-at', '!example.org'], but('baltic-accord')],
    ['formula', ['--progress', '!25%'], but('baltic-accord')],
    ['exactly', ['--name', '!=grain deal'], but('grain-deal')],
    ['country', ['--country', '!PL'], but('baltic-accord', 'pilot-rules')],
    ['year', ['--year', '!2021'], ['grain-deal', 'harbour-2/grain-deal', 'pilot-rules']],
    ['since', ['--since', '!2022'], ['arctic-note', 'pilot-rules']],
    ['bulletin', ['--source', '!harbour-1'], ['harbour-2/grain-deal']],
    ['tag', ['--tag', '!grain'], but('grain-deal')],
  ])('%s', async (_, argv, expected) => {
    expect((await find('pacts', ...argv)).toSorted()).toEqual(expected);
  });

  test('twice: neither', async () => {
    expect(await find('pacts', '--stage', '!signed', '--stage', '!open')).toEqual(['baltic-accord']);
    expect(await find('pacts', '--name', 'not grain', '--name', '!note')).toEqual(['baltic-accord', 'pilot-rules']);
  });

  test('beside other words: any of those, and not this', async () => {
    const argv = ['--name', 'grain', '--name', 'accord', '--name', '!second'];
    expect(await find('pacts', ...argv)).toEqual(['baltic-accord', 'grain-deal']);
  });

  test('with `!none`, only where something is stated', async () => {
    expect(await find('pacts', '--secret', '!yes', '--secret', '!none')).toEqual(['baltic-accord']);
  });
});

describe('none: what is not stated', () => {
  test.each([
    ['date', ['--signed', 'none'], ['pilot-rules']],
    ['in capitals', ['--signed', 'NONE'], ['pilot-rules']],
    ['flag', ['--secret', 'none'], but('baltic-accord', 'grain-deal')],
    ['list', ['--members', 'none'], ['harbour-2/grain-deal', 'pilot-rules']],
    ['formula', ['--progress', 'none'], but('baltic-accord', 'grain-deal')],
    ['stated', ['--host', '!none'], ['baltic-accord', 'grain-deal', 'pilot-rules']],
    ['none or a value', ['--pages', 'none', '--pages', '7'], ['arctic-note', 'grain-deal']],
    ['country', ['--country', 'none'], ['harbour-2/grain-deal']],
    ['year', ['--year', 'none'], ['pilot-rules']],
    ['tag', ['--tag', 'none'], but('baltic-accord', 'grain-deal')],
  ])('%s', async (_, argv, expected) => {
    expect((await find('pacts', ...argv)).toSorted()).toEqual(expected);
  });
});

describe('=: exactly this', () => {
  test.each([
    ['text', ['--name', '=Grain Deal'], ['grain-deal']],
    ['text, whatever the case', ['--name', '=grain deal'], ['grain-deal']],
    ['an entry of a list', ['--topics', '=fish'], ['baltic-accord']],
    ['a part of an entry', ['--topics', '=fis'], []],
    ['date as it is stated', ['--signed', '=2021'], ['arctic-note']],
    ['any date as it is stated', ['--year', '=2021'], ['arctic-note']],
    ['choice', ['--stage', '=open'], ['harbour-2/grain-deal', 'pilot-rules']],
    ['count', ['--pages', '=7'], ['grain-deal']],
    ['actor', ['--host', '=LV'], ['baltic-accord']],
    ['tag', ['--tag', '=grain'], ['grain-deal']],
  ])('%s', async (_, argv, expected) => {
    expect((await find('pacts', ...argv)).toSorted()).toEqual(expected);
  });
});

describe('comparisons', () => {
  test.each([
    ['dates can be then or later', ['--signed', '>=2022'], ['grain-deal', 'harbour-2/grain-deal']],
    ['dates can be later', ['--signed', '>2021-06'], ['arctic-note', 'grain-deal', 'harbour-2/grain-deal']],
    ['dates can be then or earlier', ['--signed', '<= 2021'], ['arctic-note', 'baltic-accord']],
    ['dates can be earlier', ['--signed', '<2021-06-14'], ['arctic-note']],
    ['dates in a range', ['--signed', '2022..2030'], ['grain-deal']],
    ['a range without an end', ['--signed', '2022..'], ['grain-deal', 'harbour-2/grain-deal']],
    ['a range without a beginning', ['--pages', '..9'], ['grain-deal', 'harbour-2/grain-deal']],
    ['an interval of EDTF is one date', ['--signed', '2022/..'], ['grain-deal', 'harbour-2/grain-deal']],
    ['any date', ['--year', '2022..2025'], ['baltic-accord', 'grain-deal']],
    ['any date, compared', ['--year', '>2030'], ['harbour-2/grain-deal']],
    ['percentages', ['--progress', '20%..30%'], ['baltic-accord']],
    ['fractions', ['--progress', '>0.25'], ['grain-deal']],
  ])('%s', async (_, argv, expected) => {
    expect((await find('pacts', ...argv)).toSorted()).toEqual(expected);
  });
});

describe('percentages and fractions are the same', () => {
  const shares = pactsOf([1, 3, 145, 290, 299, 300].map((translated) => ({ pages: 300, translated })));
  test.each([
    ['48%', '0.48', ['p2']],
    ['48.3%', '0.483', ['p2']],
    ['48.4%', '0.484', []],
    ['=48%', '=0.48', []],
    ['>=97%', '>=0.97', ['p3', 'p4', 'p5']],
    ['0.2%..1%', '0.002..0.01', ['p0', 'p1']],
    ['100%', '1', ['p4', 'p5']],
    ['=100%', '=1', ['p5']],
    ['!100%', '!1', ['p0', 'p1', 'p2', 'p3']],
  ])('%s and %s', async (percent, fraction, expected) => {
    const ids = expected.map((id) => `notes-1/${id}`);
    expect(await idsFound(shares, 'pacts', '--progress', percent)).toEqual(ids);
    expect(await idsFound(shares, 'pacts', '--progress', fraction)).toEqual(ids);
  });

  test.each([['7'], ['>=7'], ['7..50%'], ['!7']])('%s is refused: it may be 7%% or 7 times the whole', async (word) => {
    const [says, hint] = await refusal('pacts', '--progress', word);
    expect(says).toBe('pism: --progress takes a percentage or a fraction, not 7');
    expect(hint).toContain('Write 50% or 0.5');
  });
});

describe('--<list>-all: all of the words', () => {
  test.each([
    ['both', ['--members-all', 'PL', '--members-all', 'EE'], ['baltic-accord']],
    ['not both', ['--members-all', 'PL', '--members-all', 'UA'], []],
    ['one, and not another', ['--members-all', 'UA', '--members-all', '!PL'], ['grain-deal']],
    ['parts of texts', ['--topics-all', 'fish', '--topics-all', 'quot'], ['baltic-accord']],
  ])('%s', async (_, argv, expected) => {
    expect(await find('pacts', ...argv)).toEqual(expected);
  });

  test('only for lists', async () => {
    expect((await refusal('pacts', '--host-all', 'LV'))[0]).toBe('pism: pacts has no option --host-all');
  });
});

describe('a word of which nothing is understood is refused', () => {
  const value = "Write a value: 'x', '!x' for all but x";
  test.each([
    [['--stage', '!'], '--stage ! has no value in it', value],
    [['--stage', '='], '--stage = has no value in it', value],
    [['--name', '--- '], '--name ---  has no value in it', value],
    [['--tag', '?'], '--tag ? has no value in it', value],
    [['--pages', '>='], '--pages >= has no value in it', value],
    [['--pages', '..'], '--pages .. has no value in it', value],
    [['--stage', '-signed'], '--stage does not understand -signed', value],
    [['--stage', '!!signed'], '--stage does not understand !!signed', value],
    [['--country', '~PL'], '--country does not understand ~PL', value],
    [['--name', '>=grain'], '--name takes no comparison, as in >=grain', 'See `pism help filters`.'],
    [['--since', '>=2020'], '--since takes no comparison, as in >=2020', 'See `pism help filters`.'],
    [['--stage', '!sigend'], 'sigend is not a choice for --stage', 'Did you mean signed?'],
    [['--signed', '>=199O'], '199O is not a date: it is not of a known form', 'Write 1998'],
    [['--signed', '1999..1990'], '1999..1990 ends before it begins', 'Write the smaller value first.'],
    [['--pages', '16..4'], '16..4 ends before it begins', 'Write the smaller value first.'],
    [['--since', 'none'], 'none is not a date: dates begin with the year and have digits only', 'Write 1998'],
  ])('%j', async (argv, message, hint) => {
    const [says, remedy] = await refusal('pacts', ...argv);
    expect(says).toBe(`pism: ${message}`);
    expect(remedy).toContain(hint);
  });
});

test('a choice that looks like an operator is a choice', async () => {
  const choices = 'choices: { joined: it is, not-joined: it is not, none: no road } }';
  const links = pactsOf(['joined', 'not-joined', 'none', undefined].map((state) => ({ id: state ?? 'silent', state })));
  const kind = pactsKind.replace('fields:', `fields:\n  state: { type: choice, about: Its state, ${choices}`);
  writeInto(links, 'kinds/pacts.yaml', kind);
  const ask = async (word: string) =>
    (await idsFound(links, 'pacts', '--state', word)).map((id) => id.replace('notes-1/', '')).toSorted();
  expect(await ask('not joined')).toEqual(['not-joined']);
  expect(await ask('!joined')).toEqual(['none', 'not-joined', 'silent']);
  expect(await ask('none')).toEqual(['none']);
  expect(await ask('!none')).toEqual(['joined', 'not-joined', 'silent']);
});

test('what is not in a list is not certain where the list is incomplete', async () => {
  const ask = async (...argv: string[]) => (await pism(['pacts', '--fields', 'id', ...argv, '--facts', facts])).stderr;
  const says = 'harbour-1/grain-deal names only some states: Poland may be among the others.\n';
  for (const more of [[], ['--json'], ['--count']]) expect(await ask('--members', '!PL', ...more)).toBe(says);
  expect(await ask('--members', '!PL', '--where', 'members_complete')).toBe('');
  expect(await ask('--members', 'PL')).toBe(says);
  expect(await ask('--members', 'PL', '--where', 'members_complete')).toBe('');
  expect(await ask('--members', 'France')).toContain('names only some states: France may be');
});

test('an empty answer quotes the filter as it is typed', async () => {
  const argv = ['pacts', '--stage', 'open', '--stage', '!open', '--facts', facts];
  expect((await pism(argv)).stderr).toContain("None of 5 pacts matches `--stage open --stage '!open'`. ");
});

test('a list and a field of the name of its option cannot both be', async () => {
  const kind = pactsKind.replace('columns:', '  members_all: { type: text, about: All members }\ncolumns:');
  const { status, stdout } = await pism(['check', '--facts', harbour({ 'kinds/pacts.yaml': kind })]);
  expect(status).toBe(1);
  expect(stdout).toContain('members_all cannot be the name of a field beside members');
});

describe('--paragraph and --id', () => {
  test.each([
    ['--paragraph 1', ['baltic-accord', 'harbour-2/grain-deal']],
    ['--paragraph lead', ['arctic-note']],
    ['--paragraph >=2', ['grain-deal', 'pilot-rules']],
    ['--paragraph 1..2 --paragraph !2', ['baltic-accord', 'harbour-2/grain-deal']],
    ['--id grain-deal', ['grain-deal', 'harbour-2/grain-deal']],
    ['--id Harbour-1/grain-deal --id pilot-rules', ['grain-deal', 'pilot-rules']],
    ['--id !grain-deal --id !pilot-rules', ['arctic-note', 'baltic-accord']],
  ])('%s', async (argv, expected) => {
    expect((await find('pacts', ...argv.split(' '))).toSorted()).toEqual(expected);
    expect((await find('facts', '--where', "kind = 'pacts'", ...argv.split(' '))).toSorted()).toEqual(expected);
  });

  test.each([
    [['search', 'grain', '--paragraph', '1'], 1],
    [['timeline', '--paragraph', '1'], 4],
    [['checks', '--paragraph', '!1'], 0],
  ])('%j', async (argv, rows) => {
    expect((await pism([...argv, '--count', '--facts', facts])).stdout).toBe(`${rows}\n`);
  });

  test.each([
    [['--paragraph', 'first'], '--paragraph takes a number, not first', 'The lead is paragraph 0.'],
    [['--id', 'grian-deal'], 'There is no fact grian-deal', /^Did you mean harbour-\d\/grain-deal\?/],
    [['--id', 'xyzzy'], 'There is no fact xyzzy', '`pism facts --fields id,says` lists all facts.'],
  ])('%j is refused', async (argv, message, hint) => {
    const [says, remedy] = await refusal('facts', ...argv);
    expect(says).toBe(`pism: ${message}`);
    expect(remedy).toMatch(hint);
  });
});

describe('checks are filtered by their own verdict and grade', () => {
  test.each([
    [['--verdict', 'agrees'], 1],
    [['--verdict', '!agrees'], 0],
    [['--grade', 'not press'], 1],
    [['--grade', '!official'], 0],
    [['--grade', '=official', '--grade', '!press'], 1],
    [['--grade', 'none'], 0],
  ])('%j', async (argv, rows) => {
    expect((await pism(['checks', ...argv, '--count', '--facts', facts])).stdout).toBe(`${rows}\n`);
  });
});

describe('for any word', () => {
  const number = fc.nat(130).map(String);
  const date = fc.constantFrom('2020', '2021', '2021-06', '2021-06-14', '2022-Q3', '202X', '2022/2026', '2031-02');
  const compared = (word: fc.Arbitrary<string>) =>
    fc.oneof(
      word,
      fc.tuple(fc.constantFrom('>=', '<', '> ', '<=', '='), word).map((parts) => parts.join('')),
    );
  const filter = fc.oneof(
    fc.tuple(fc.constant('--pages'), compared(number)),
    fc.tuple(fc.constantFrom('--signed', '--term', '--year'), compared(date)),
    fc.tuple(fc.constantFrom('--name', '--topics', '--topics-all'), fc.constantFrom('grain', 'a', '=fish', 'none')),
    fc.tuple(fc.constantFrom('--host', '--members', '--country'), fc.constantFrom('PL', 'LV', '=UA', 'none')),
    fc.tuple(fc.constant('--stage'), fc.constantFrom('open', '=signed', 'In Force', 'none')),
  );
  const check = (property: fc.IAsyncProperty<unknown>) => fc.assert(property, { numRuns: 40 });

  test('not x finds everything that x does not find', () =>
    check(
      fc.asyncProperty(filter, fc.constantFrom('!', 'not '), async ([option, word], not) => {
        const [found, rest] = [await find('pacts', option, word), await find('pacts', option, not + word)];
        expect([...found, ...rest].toSorted()).toEqual(all);
      }),
    ));

  test('a..b finds what is at least a and at most b', () =>
    check(
      fc.asyncProperty(fc.nat(130), fc.nat(130), async (one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const atLeast = await find('pacts', '--pages', `>=${from}`);
        const atMost = await find('pacts', '--pages', `<=${to}`);
        expect(await find('pacts', '--pages', `${from}..${to}`)).toEqual(atLeast.filter((id) => atMost.includes(id)));
      }),
    ));
});
