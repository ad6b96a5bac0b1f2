import assert from 'node:assert/strict';
import fc from 'fast-check';
import { condition, word } from './conditions.ts';
import { date } from './dates.ts';
import {
  actors,
  bulletins,
  filesOf,
  idOf,
  type Pact,
  pact,
  partOf,
  stages,
  tags,
  verdictOf,
  verdicts,
} from './pacts.ts';
import { jsonOf, withFacts } from './program.ts';
import { property } from './property.ts';

/** A filter as typed, and whether it matches a fact, computed in JavaScript. */
interface Filter {
  argv: [option: string, value: string];
  matches(pact: Pact): boolean;
  isNegated?: boolean;
}

const filter = (option: string, value: string, matches: Filter['matches']): Filter => ({
  argv: [option, value],
  matches,
});

/** The lower case of ASCII letters, as in SQLite. */
const lower = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
const holds = (text: string | undefined, part: string) => text !== undefined && lower(text).includes(lower(part));

/** Words that find an actor, with its id. */
const named = fc.constantFrom(...Object.entries(actors).flatMap(([id, words]) => words.map((word) => ({ id, word }))));
/** Whether one of these actors, or one that belongs to it, is among those of a field. */
const names = (own: (string | undefined)[], id: string) =>
  own.some((each) => each !== undefined && (each === id || partOf[each] === id));
const involved = ({ host, members = [] }: Pact) => [...members, host];

type Numbers = { words: string; matches(value: number): boolean };
const limit = fc.nat(20);
const numbersIn = (write: (n: number) => string): fc.Arbitrary<Numbers> =>
  fc.oneof(
    limit.map((n) => ({ words: write(n), matches: (value: number) => value === n })),
    limit.map((n) => ({ words: `>= ${write(n)}`, matches: (value: number) => value >= n })),
    limit.map((n) => ({ words: `<=${write(n)}`, matches: (value: number) => value <= n })),
    limit.map((n) => ({ words: `<${write(n)}`, matches: (value: number) => value < n })),
    limit.map((n) => ({ words: `>${write(n)}`, matches: (value: number) => value > n })),
    fc.tuple(limit, limit).map((both) => {
      const [from, to] = [Math.min(...both), Math.max(...both)];
      const matches = (value: number) => value >= from && value <= to;
      return { words: `${write(from)}..${write(to)}`, matches };
    }),
  );
const numbers = numbersIn(String);
const percentages = fc.oneof(
  numbersIn((n) => `${n}%`),
  numbersIn((n) => String(n / 100)),
);

const part = fc.constantFrom('cod', 'COD', 'he', 'g', "o'", 'o_', 'd%', 'c\\', 'd ');
const meets = (days: Pact['signed'], first: string, last: string) =>
  days !== undefined && days.first <= last && days.last >= first;
const dated = ({ signed, term }: Pact, first: string, last: string) =>
  meets(signed, first, last) || meets(term, first, last);

type OfDates = { words: string; matches(days: Pact['signed']): boolean };
const ofDates = (words: string, matches: OfDates['matches']): OfDates => ({ words, matches });
const dateComparison = fc.oneof(
  date.map(({ text, first }) => ofDates(`>=${text}`, (days) => days !== undefined && days.last >= first)),
  date.map(({ text, last }) => ofDates(`> ${text}`, (days) => days !== undefined && days.last > last)),
  date.map(({ text, last }) => ofDates(`<=${text}`, (days) => days !== undefined && days.first <= last)),
  date.map(({ text, first }) => ofDates(`<${text}`, (days) => days !== undefined && days.first < first)),
  fc
    .tuple(date, date)
    .filter(([from, to]) => from.first <= to.last && !`${from.text}${to.text}`.includes('..'))
    .map(([from, to]) => ofDates(`${from.text}..${to.text}`, (days) => meets(days, from.first, to.last))),
  date.map(({ text }) => ofDates(`=${text}`, (days) => days?.text === text)),
  fc.constant(ofDates('none', (days) => days === undefined)),
);

const wanted: fc.Arbitrary<Filter> = fc.oneof(
  part.map((text) => filter('--name', text, ({ name }) => holds(name, text))),
  part.map((text) => filter('--topics', text, ({ topics }) => (topics ?? []).some((topic) => holds(topic, text)))),
  part.map((text) => filter('--text-at', text, ({ text_at }) => holds(text_at, text))),
  fc.constantFrom(...stages).map((stage) => filter('--stage', stage, (pact) => pact.stage === stage)),
  fc.constantFrom('all', 'some').map((listed) => filter('--listed', listed, (pact) => pact.listed === listed)),
  fc.boolean().map((secret) => filter('--secret', secret ? 'yes' : 'FALSE', (pact) => pact.secret === secret)),
  numbers.map(({ words, matches }) => filter('--pages', words, ({ pages }) => pages !== undefined && matches(pages))),
  limit.map((n) => filter('--pages', `=${n}`, ({ pages }) => pages === n)),
  percentages.map(({ words, matches }) =>
    filter('--progress', words, ({ pages, translated }) => {
      return (
        pages !== undefined && pages > 0 && translated !== undefined && matches(Math.round((100 * translated) / pages))
      );
    }),
  ),
  named.map(({ id, word }) => filter('--host', word, ({ host }) => names([host], id))),
  named.map(({ id, word }) => filter('--members', word, ({ members }) => names(members ?? [], id))),
  named.map(({ id, word }) => filter('--country', word, (pact) => names(involved(pact), id))),
  date.map(({ text, first, last }) => filter('--signed', text, ({ signed }) => meets(signed, first, last))),
  date.map(({ text, first, last }) => filter('--term', text, ({ term }) => meets(term, first, last))),
  date.map(({ text, first, last }) => filter('--year', text, (pact) => dated(pact, first, last))),
  date.map(({ text, first }) => filter('--since', text, (pact) => dated(pact, first, '9999-12-31'))),
  date.map(({ text, last }) => filter('--until', text, (pact) => dated(pact, '0001-01-01', last))),
  fc.constantFrom(...bulletins).map((bulletin) => filter('--bulletin', bulletin, (pact) => pact.bulletin === bulletin)),
  fc.constantFrom(...tags, 'Baltic Sea').map((tag) => {
    return filter('--tag', tag, (pact) => (pact.tags ?? []).includes(tag.toLowerCase().replace(' ', '-')));
  }),
  fc.constantFrom(...verdicts, 'contested').map((verdict) => {
    return filter('--verdict', verdict, (pact) => verdictOf(pact) === verdict);
  }),
  dateComparison.map(({ words, matches }) => filter('--term', words, ({ term }) => matches(term))),
  dateComparison.map(({ words, matches }) => filter('--signed', words, ({ signed }) => matches(signed))),
  part.map((text) => filter('--name', `=${text}`, ({ name }) => lower(name) === lower(text.trim()))),
  fc.constantFrom<keyof Pact>('topics', 'pages', 'secret', 'host', 'members', 'tags').map((name) => {
    return filter(`--${name.replace(/^tags$/, 'tag')}`, 'none', (pact) => pact[name] === undefined);
  }),
);
const unwanted = fc.tuple(fc.constantFrom('!', '! ', 'not '), wanted).map(
  ([
    not,
    {
      argv: [option, word],
      matches,
    },
  ]) => {
    return { argv: [option, not + word], matches: (pact: Pact) => !matches(pact), isNegated: true } satisfies Filter;
  },
);
const filters: fc.Arbitrary<Filter> = fc.oneof(
  { weight: 3, arbitrary: wanted },
  unwanted,
  named.map(({ id, word }) => filter('--members-all', word, ({ members }) => names(members ?? [], id))),
  condition.map(({ sql, of }) => filter('--where', sql, (pact) => of(pact) === true)),
);

/** Options of which all words must match. */
const allMatch = ['--where', '--members-all'];

/** Of one option, any wanted word must match, and no unwanted one; of different ones, all. */
function kept(pacts: Pact[], filters: Filter[]): number[] {
  const groups = Object.entries(Object.groupBy(filters, ({ argv: [option] }) => option));
  const passes = (pact: Pact, option: string, same: Filter[]) => {
    const [not, rest] = [same.filter(({ isNegated }) => isNegated), same.filter(({ isNegated }) => !isNegated)];
    const isWanted = rest[allMatch.includes(option) ? 'every' : 'some']((each) => each.matches(pact));
    return (rest.length === 0 || isWanted) && not.every((each) => each.matches(pact));
  };
  const all = (pact: Pact) => groups.every(([option, same = []]) => passes(pact, option, same));
  return [...pacts.keys()].filter((position) => all(pacts[position] as Pact));
}

type Value = string | number | boolean | null;

/** A column to count by, and the values for which a fact counts. */
interface Counted {
  name: string;
  values(pact: Pact): Value[];
}

const single = (name: string, value: (pact: Pact) => Value | undefined): Counted => {
  return { name, values: (pact) => [value(pact) ?? null] };
};
const several = (name: string, values: (pact: Pact) => Value[] | undefined): Counted => ({
  name,
  values: (pact) => [...new Set(values(pact) ?? [null])],
});

const counted = fc.constantFrom(
  single('bulletin', ({ bulletin }) => bulletin),
  single('name', ({ name }) => name),
  single('stage', ({ stage }) => stage),
  single('signed', ({ signed }) => signed?.text),
  single('pages', ({ pages }) => pages),
  single('secret', ({ secret }) => secret),
  single('host', ({ host }) => host),
  single('listed', ({ listed }) => listed),
  several('members', ({ members }) => members),
  several('topics', ({ topics }) => topics),
  several('tags', ({ tags }) => tags),
  single('verdict', verdictOf),
);

/** The number of facts for each value of a column. */
function groupsOf(pacts: Pact[], { values }: Counted): [Value, number][] {
  const all = [...new Set(pacts.flatMap(values))];
  return all.map((value) => [value, pacts.filter((pact) => values(pact).includes(value)).length]);
}

/** The rows of a pivot; absence from an incomplete list is unknown. */
function pivotOf(pacts: Pact[], down: Counted, across: Counted): Record<string, Value>[] {
  const heads = [...new Set(pacts.flatMap(across.values))];
  const key = (head: Value) => {
    const own = head === null ? 'none' : String(head);
    return own === down.name || (head === null && heads.includes('none')) ? `${own}_2` : own;
  };
  const isWhole = (column: Counted) => (pact: Pact) => column.name !== 'members' || pact.listed === 'all';
  const cell = (value: Value, head: Value) => {
    const inColumn = pacts.filter((pact) => across.values(pact).includes(head));
    const inRow = pacts.filter((pact) => down.values(pact).includes(value));
    const count = inRow.filter((pact) => inColumn.includes(pact)).length;
    const isKnown = inColumn.every(isWhole(down)) && (head === null || inRow.every(isWhole(across)));
    return count > 0 || isKnown ? count : null;
  };
  const rows = [...new Set(pacts.flatMap(down.values))].filter((value) => value !== null);
  return rows.map((value) => ({
    ...Object.fromEntries(heads.map((head) => [key(head), cell(value, head)])),
    [down.name]: value,
  }));
}

const inSomeOrder = (rows: unknown[]) => rows.map((row) => JSON.stringify(row)).toSorted();
const sortedKeys = (row: Record<string, Value>) => Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1));

const query = fc.record({
  filters: fc.array(filters, { maxLength: 3 }),
  limit: fc.option(fc.nat(4)),
  down: counted,
  across: counted,
});
const pacts = fc.array(pact(word.map((text) => `cod ${text}`.trim())), { minLength: 1, maxLength: 10 });

/** Filters and counts agree with JavaScript over the same facts. */
export const filtering = [
  property(
    'filters: facts are found and counted right',
    5,
    fc.tuple(pacts, fc.array(query, { minLength: 1, maxLength: 16, size: 'medium' })),
    async ([pacts, queries]) => {
      await withFacts(filesOf(pacts), async (facts) => {
        for (const { filters, limit, down, across } of queries) {
          const asked = ['pacts', ...filters.flatMap(({ argv }) => `${argv[0]}=${argv[1]}`)];
          const found = kept(pacts, filters);
          const ids = found.map((at) => `${pacts[at]?.bulletin}/${idOf(at)}`);
          const rows = await jsonOf<{ id: string }[]>(facts, asked);
          assert.deepEqual(rows.map(({ id }) => id).sort(), ids.sort(), asked.join(' '));
          const limited = limit === null ? [] : ['--limit', `${limit}`];
          const first = await jsonOf<object[]>(facts, [...asked, ...limited]);
          assert.deepEqual(first, rows.slice(0, limit ?? undefined));
          assert.equal((await facts.pism([...asked, '--count', ...limited])).stdout, `${ids.length}\n`);

          const left = found.map((at) => pacts[at] as Pact);
          const groups = await jsonOf<Record<string, Value>[]>(facts, [...asked, '--group-by', down.name]);
          assert.deepEqual(
            inSomeOrder(groups.map((group) => [group[down.name], group['facts']])),
            inSomeOrder(groupsOf(left, down)),
            `${asked.join(' ')} --group-by ${down.name}`,
          );
          const argv = [...asked, '--pivot', down.name, '--over', across.name];
          assert.deepEqual(
            inSomeOrder((await jsonOf<Record<string, Value>[]>(facts, argv)).map(sortedKeys)),
            inSomeOrder(pivotOf(left, down, across).map(sortedKeys)),
            argv.join(' '),
          );
        }
      });
    },
  ),
];
