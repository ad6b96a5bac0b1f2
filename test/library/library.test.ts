import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Facts, FactsError, openFacts, PismError } from '../../src/library.ts';
import type { JsonObject } from '../../src/model/values.ts';
import { copy, seagrass, signed } from '../propose/support.ts';
import { tablesIn } from '../support/cases.ts';
import { factsFolder, temporaryFolder, writeInto } from '../support/folders.ts';
import { bulletinFile, harbour, harbourFiles } from '../support/harbour.ts';
import { pism } from '../support/run.ts';

const env = { XDG_CACHE_HOME: temporaryFolder() };
const folder = harbour();

async function printed(...argv: string[]): Promise<unknown> {
  const { stdout, stderr, status } = await pism([...argv, '--json', '--facts', folder]);
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

test('returns what the commands print as JSON', async () => {
  using facts = await openFacts({ facts: folder, env });
  const asked: [unknown, ...string[]][] = [
    [facts.query(), 'facts'],
    [facts.query({ kind: 'pacts' }), 'pacts'],
    [facts.query({ kind: 'pacts', names: true, limit: 2, sort: '-name' }), 'pacts --names --limit 2 --sort -name'],
    [facts.query({ fields: ['id', 'country'], filters: { since: 2021 } }), 'facts --fields id,country --since 2021'],
    [facts.query({ words: 'grain !silos' }), 'facts', 'grain', '!silos'],
    [facts.query({ kind: 'pacts', where: ['pages > 8', 'says IS NOT NULL'] }), 'pacts', '--where', 'pages > 8'],
    [facts.show('riga-talks'), 'show riga-talks'],
    [facts.search(['grain deal', '!second'], { kind: 'pacts' }), 'search', 'grain deal', '!second', '!silos'],
    [facts.compare('baltic-accord', 'arctic-note'), 'compare baltic-accord arctic-note'],
    [facts.kinds(), 'kinds'],
    [facts.fields('talks'), 'kinds talks'],
    [facts.sources(), 'sources'],
  ];
  for (const [answer, first = '', ...more] of asked) {
    const expected = await printed(...first.split(' '), ...more);
    expect(Array.isArray(answer) ? answer : [answer], first).toEqual(expected);
  }
  expect(await facts.cite(['harbour-2', 'riga-talks'], 'bibtex')).toBe(
    (await pism(['cite', 'harbour-2', 'riga-talks', '--style', 'bibtex', '--facts', folder])).stdout,
  );
  expect(facts.count({ kind: 'pacts', limit: 1 })).toBe(5);
});

test('takes values of any type as filters', async () => {
  using facts = await openFacts({ facts: folder, env });
  const ids = (filters: Record<string, string | number | boolean | null | string[]>) =>
    facts.query({ kind: 'pacts', filters, fields: 'id' }).map(({ id }) => String(id).split('/')[1]);
  expect(ids({ pages: 7 })).toEqual(['grain-deal']);
  expect(ids({ secret: true })).toEqual(['grain-deal']);
  expect(ids({ signed: null })).toEqual(['pilot-rules']);
  expect(ids({ stage: ['signed', 'open'], pages: '>=9' })).toEqual(['grain-deal', 'pilot-rules']);
  expect(ids({ members_all: ['Estonia', 'PL'] })).toEqual(['baltic-accord']);
  expect(ids({ country: 'Turcja' })).toEqual(['grain-deal']);
});

test('proposes facts of a copy as an import does', async () => {
  const { cwd, propose, proposed } = seagrass();
  using facts = await openFacts({ facts: join(cwd, 'mine'), env });
  const text = await facts.copy(copy);
  const part = await text.uncovered({ from: 4, limit: 1 });
  expect(part).toMatchObject({ next: 5, sentences: expect.arrayContaining([expect.objectContaining({ n: 4 })]) });
  expect(part).not.toHaveProperty('kinds');
  const wrong = { ...signed, signed: '2030' };
  expect([await text.checkProposal(wrong as JsonObject)]).toEqual(await propose([wrong], '--dry-run'));
  expect(await text.propose([signed as JsonObject], 'model X')).toMatchObject([{ line: 1, outcome: 'proposed' }]);
  expect(proposed()).toContain('by: model X');
  await expect(text.propose([], ' ')).rejects.toThrow('proposer takes a text that is not empty');
  await expect(facts.copy(copy, { source: 'nsi-1' })).rejects.toMatchObject({ code: 'usage' });
  using builtin = await openFacts({ env });
  await expect(builtin.copy(copy)).rejects.toMatchObject({ code: 'no' });
});

test('compares sources, reads facts as of a date, and explains', async () => {
  const fact = (id: string, rest: string) =>
    `- { id: ${id}, instrument: icerd, participant: PL, says: Poland did., source: { paragraph: 1 }, ${rest} }\n`;
  const facts = factsFolder({
    'notes/bulletin.yaml': bulletinFile(1),
    'notes/treaties.yaml': fact('one', 'status: ratified, signed: 1966, ratified: 1968'),
    'table/bulletin.yaml': bulletinFile(2),
    'table/treaties.yaml': fact('two', 'status: ratified, signed: 1966, ratified: 1968-12-05'),
  });
  using open = await openFacts({ facts, env });
  const asked = { sources: ['notes', 'table'], filters: { country: 'Poland' } };
  expect(open.compareSources(asked)).toEqual([
    expect.objectContaining({ first_id: 'notes/one', second_id: 'table/two', result: 'second finer' }),
  ]);
  expect(open.compareSources({ ...asked, kind: 'treaties', show: 'different' })).toEqual([]);
  const then = { kind: 'treaties', asOf: '1967', fields: ['id', 'status'] };
  expect(open.query(then)).toContainEqual({ id: 'notes/one', status: 'signed' });
  expect(open.explain({ kind: 'treaties', asOf: '1968-06' })).toMatch(/^Left out, .*notes\/one/m);
  expect(open.explain({ kind: 'treaties', filters: { participant: 'Latvia' } })).toContain('None of 2 treaties');
  expect(open.explain({ kind: 'treaties' })).toBe('');
});

const treaties = (participants: string[], rest = '') =>
  participants.map(
    (participant) =>
      `- { id: ${participant.toLowerCase()}, instrument: crc, participant: ${participant}, status: ratified, says: They did., source: { paragraph: 1 }${rest} }\n`,
  );

test('counts what two sources state once, and lists who is bound and who is not', async () => {
  const facts = factsFolder({
    'notes/bulletin.yaml': bulletinFile(1),
    'notes/treaties.yaml': treaties(['CN', 'PL', 'DE']).join(''),
    'table/bulletin.yaml': bulletinFile(2),
    'table/treaties.yaml':
      treaties(['CN', 'FR'], ', ratified: 1992').join('') + treaties(['US'])[0]?.replace('ratified', 'signed'),
  });
  using open = await openFacts({ facts, env });
  const kind = 'treaties';
  expect([open.count({ kind }), open.count({ kind, distinct: true })]).toEqual([6, 5]);
  expect(open.groups({ kind, by: 'status' }).rows).toEqual([
    { status: 'signed', facts: 1 },
    { status: 'ratified', facts: 5 },
  ]);
  expect(open.groups({ kind, by: 'status', distinct: true, limit: 1, filters: { status: 'ratified' } }).rows).toEqual([
    { status: 'ratified', subjects: 4 },
  ]);
  expect(open.groups({ kind, by: ['participant', 'status'], distinct: true, names: true, limit: 1 })).toEqual({
    rows: [{ participant: 'China', ratified: 1, signed: 0 }],
    notes: [],
  });
  expect(open.groups({ by: 'country' }).notes).toEqual([]);
  const { bound, not_bound, unknown, notes } = open.bound({ to: 'Convention on the Rights of the Child', names: true });
  expect(bound.map(({ participant }) => participant)).toEqual(['China', 'France', 'Germany', 'Poland']);
  expect(not_bound).toMatchObject([{ participant: 'United States', status: 'signed', id: 'table/us' }]);
  expect(unknown).toEqual([]);
  expect(notes.join()).toContain('among <group> asks about the members of a group');
  expect(open.bound({ to: 'CRC', source: 'table', among: 'EU' }).bound).toMatchObject([{ participant: 'FR' }]);
  expect(open.bound({ to: 'CRC', kind, asOf: '1990', names: true }).unknown).toContain('Germany');
});

test('names its own options where commands name theirs, and no command', async () => {
  using facts = await openFacts({ facts: folder, env });
  const asked = [
    { kind: 'pacts', filters: { stage: 'signed', since: 2030 } },
    { kind: 'pacts', filters: { members: '!Latvia' } },
    { filters: { country: ['Poland', 'Latvia'], year: 2021 } },
    { words: 'Poland' },
    { words: 'zebra' },
    { filters: { year: 1800 } },
  ];
  const says = asked.map((query) => facts.explain(query));
  for (const text of says) expect(text).not.toMatch(/--[a-z]|`pism/);
  expect(says[0]).toContain('`stage: signed since: 2030`');
  await expect(openFacts({ facts: '/nowhere', env })).rejects.toMatchObject({
    hint: 'Name an existing facts folder with facts or PISM_FACTS.',
  });
});

class Country {
  country = 'Poland';
  get since() {
    return 2021;
  }
}

// What a file of YAML cannot hold; of the rest, the file has the arguments.
const odd: [string, (facts: Facts) => unknown][] = [
  [
    'There is no country or other actor called [Object: null prototype] {}',
    (facts) => facts.count({ filters: { country: Object.create(null) } }),
  ],
  ['There is no kind \\u001b[31m', (facts) => facts.query({ kind: '\u001b[31m' })],
  ['There is no kind xxx', (facts) => facts.query({ kind: 'x'.repeat(100_000) })],
  ['openFacts takes no folder. It takes facts, ', () => openFacts({ folder } as object)],
  ['kind takes a text, not undefined', (facts) => facts.fields(undefined as never)],
  ['limit takes a whole number, not Symbol()', (facts) => facts.query({ limit: Symbol() } as never)],
  ['filters takes a plain object, not Country', (facts) => facts.count({ filters: new Country() } as never)],
  ['filters takes a plain object', (facts) => facts.count({ filters: Object.create({ country: 'PL' }) })],
  ['query takes a plain object', (facts) => facts.count(Object.create({ kind: 'pacts' }))],
  ['Facts cannot be filtered by __proto__', (facts) => facts.count(JSON.parse('{"filters": {"__proto__": "x"}}'))],
  ['id takes a text, not undefined', (facts) => facts.show(undefined as never)],
  ['ids takes a text or a list of texts, not undefined', (facts) => facts.cite(undefined as never)],
];
const given = tablesIn<unknown[]>('library/refused.yaml').flatMap(([method, cases]) =>
  cases.map(([says, values]): (typeof odd)[number] => {
    const call = (of: object) => Reflect.apply(Reflect.get(of, method), of, values);
    return [says, (facts) => call(method === 'openFacts' ? { openFacts } : facts)];
  }),
);

test.each([...odd, ...given])('says what was expected: %s', async (says, ask) => {
  using facts = await openFacts({ facts: folder, env });
  const error = await (async () => ask(facts))().catch((thrown) => thrown);
  if (!(error instanceof PismError)) throw error;
  expect(error.code).toBe('usage');
  expect(`${error.message}. ${error.hint}`).toContain(says);
  expect(`${error.message}. ${error.hint}`).not.toMatch(/--[a-z]|`pism/);
});

test('says no to an id of no fact, or of two', async () => {
  using facts = await openFacts({ facts: folder, env });
  const no = (message: string) => expect.objectContaining({ code: 'no', message });
  expect(() => facts.show('riga-talk')).toThrow(no('There is no fact riga-talk'));
  expect(() => facts.show('grain-deal')).toThrow(no('2 sources have a fact grain-deal'));
});

test('takes the variables of this process', async () => {
  using facts = await openFacts({ facts: folder, env: process.env, cache: false });
  expect(facts.count()).toBe(7);
});

test('reports facts with problems, all at once, or leaves them out', async () => {
  const bad = '- { id: x, about_what: Ice, date: soon, says: Ice., source: { paragraph: 1 } }\n';
  const facts = harbour({ 'harbour-2/talks.yaml': bad, 'harbour-2/pacts.yaml': '- id: y\n' });
  const error = await openFacts({ facts, env }).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(FactsError);
  expect(error).toMatchObject({ code: 'unreadable', hint: 'keepGoing: true answers from the other facts.' });
  expect(error.message).toContain(`${join(facts, 'harbour-2/talks.yaml')}:1:`);
  using others = await openFacts({ facts, env, keepGoing: true });
  expect(others.problems).toEqual(error.problems);
  expect(others.problems[0]).toMatchObject({ code: expect.any(String), line: 1, says: expect.any(String) });
  expect(others.count()).toBe(6);
  expect(error.problems.length).toBeGreaterThan(2);
});

test('opens facts several times at once, though the first opening has to build the index', async () => {
  const options = { facts: folder, env: { XDG_CACHE_HOME: temporaryFolder() } };
  const opened = await Promise.all([openFacts(options), openFacts(options), openFacts(options)]);
  expect(opened.map((each) => each.count())).toEqual([7, 7, 7]);
  for (const each of opened) each.close();
});

test('sees facts as they were when it opened them', async () => {
  const facts = harbour();
  using before = await openFacts({ facts: [facts], env });
  writeInto(facts, 'harbour-2/pacts.yaml', harbourFiles['harbour-2/pacts.yaml']?.replace('Second', 'Third') ?? '');
  using after = await openFacts({ facts: [facts], env });
  const names = [before, after].map((each) => each.show('harbour-2/grain-deal')['name']);
  expect(names).toEqual(['Second Grain Deal', 'Third Grain Deal']);
  before.close();
  before.close();
  expect(() => before.count()).toThrow('These facts are closed');
});

test('reads no variable and writes no index unless asked', async () => {
  const cache = temporaryFolder();
  using inMemory = await openFacts({ facts: folder, cache: false, env: { XDG_CACHE_HOME: cache } });
  expect(inMemory.count()).toBeGreaterThan(0);
  expect(existsSync(join(cache, 'pism'))).toBe(false);
  using named = await openFacts({ env: { XDG_CACHE_HOME: cache, PISM_FACTS: folder } });
  expect(named.sources().map(({ source }) => source)).toEqual(['harbour-2', 'harbour-1']);
  expect(readdirSync(join(cache, 'pism')).some((name) => name.endsWith('.db'))).toBe(true);
  await expect(openFacts({ facts: [], env })).rejects.toThrow('facts names no folder');
  await expect(openFacts({ facts: '/nowhere', env })).rejects.toMatchObject({ code: 'unreadable' });
});

test('rebuilds a damaged index', async () => {
  const cache = temporaryFolder();
  const options = { facts: folder, env: { XDG_CACHE_HOME: cache } };
  (await openFacts(options)).close();
  const [index = ''] = readdirSync(join(cache, 'pism')).filter((name) => name.endsWith('.db'));
  writeFileSync(join(cache, 'pism', index), 'x'.repeat(8192));
  using rebuilt = await openFacts(options);
  expect(rebuilt.count()).toBe(7);
});
