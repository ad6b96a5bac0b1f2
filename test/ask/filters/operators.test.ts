/** Operators before a value (`!`, `=`, `>=`, `..`, `none`), also for random words. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { harbour, idsFound, pactsKind, pactsOf } from '../../support/harbour.ts';
import { pism, writeInto } from '../../support/run.ts';

const facts = harbour();
const find = (...argv: string[]) => idsFound(facts, ...argv);
const all = ['arctic-note', 'baltic-accord', 'grain-deal', 'harbour-2/grain-deal', 'pilot-rules'];

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
  const says = 'harbour-1/grain-deal names only some states.';
  const no = 'Poland: not named, which is not a no.\n';
  for (const more of [[], ['--json'], ['--count']])
    expect(await ask('--members', '!PL', ...more)).toBe(`${says} ${no}`);
  expect(await ask('--members', '!PL', '--where', 'members_complete')).toBe(no);
  expect(await ask('--members', 'PL')).toBe(`${says}\n`);
  expect(await ask('--members', 'PL', '--where', 'members_complete')).toBe('');
  expect(await ask('--members', 'France')).toContain(says);
});

describe('for any word', () => {
  const number = fc.nat(130).map(String);
  const date = fc.constantFrom('2020', '2021', '2021-06', '2021-06-14', '2022-Q3', '2020/2029', '2022/2026', '2031-02');
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
  const check = (property: fc.IAsyncProperty<unknown>) => fc.assert(property, { numRuns: 25 });

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
