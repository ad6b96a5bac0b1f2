import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDate } from '../../src/model/date.ts';
import { property } from './property.ts';
import { anyText } from './texts.ts';

/** A date as written, with its first and last day. */
export interface Days {
  text: string;
  first: string;
  last: string;
}

const two = (number: number) => String(number).padStart(2, '0');
const four = (number: number) => String(number).padStart(4, '0');

/** Every day of a year, from the calendar of JavaScript. */
function daysOf(year: number): string[] {
  const day = new Date(0);
  day.setUTCFullYear(year, 0, 1);
  const days: string[] = [];
  for (; day.getUTCFullYear() === year; day.setUTCDate(day.getUTCDate() + 1)) {
    days.push(`${four(year)}-${two(day.getUTCMonth() + 1)}-${two(day.getUTCDate())}`);
  }
  return days;
}

/** The first and last day of a date in which X is any digit; undefined if there is none. */
function daysThatBegin(text: string): Days | undefined {
  const [wantedYear = '', ...rest] = text.split('-');
  const year = new RegExp(`^${wantedYear.replaceAll('X', '\\d')}$`);
  const day = new RegExp(`^\\d{4}-${rest.join('-').replaceAll('X', '\\d')}`);
  const years = Array.from({ length: 9999 }, (_, at) => at + 1).filter((each) => year.test(four(each)));
  const found = (each: number) => daysOf(each).filter((one) => rest.length === 0 || day.test(one));
  const first = years.values().map((each) => found(each)[0]);
  const last = years
    .toReversed()
    .values()
    .map((each) => found(each).at(-1));
  const [from, to] = [first, last].map((days) => days.find((one) => one !== undefined));
  return from === undefined || to === undefined ? undefined : { text, first: from, last: to };
}

const readings = new Map<string, Days>();

/** The same, cached. */
function known(text: string): Days {
  const days = readings.get(text) ?? daysThatBegin(text) ?? { text: '', first: '', last: '' };
  readings.set(text, days);
  return days;
}

function quarterOf(year: number, quarter: number): Days {
  const days = daysOf(year).filter((day) => Math.ceil(Number(day.slice(5, 7)) / 3) === quarter);
  return { text: `${four(year)}-Q${quarter}`, first: days[0] ?? '', last: days.at(-1) ?? '' };
}

interface Calendar {
  years: fc.Arbitrary<number>;
  months: fc.Arbitrary<number>;
  days: fc.Arbitrary<number>;
}

/** A year, month, day or quarter in these years, perhaps with unknown digits. */
function moment({ years, months, days }: Calendar): fc.Arbitrary<Days> {
  const unknown = (text: string, at: number) => text.slice(0, at) + text.slice(at).replace(/\d/g, 'X');
  const parts = fc.tuple(years.map(four), months.map(two), days.map(two));
  const lengths = fc.constantFrom(1, 2, 3);
  const written = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(parts, lengths).map(([all, length]) => all.slice(0, length).join('-')) },
    fc
      .tuple(parts, lengths, fc.integer({ min: 1, max: 9 }))
      .map(([all, length, at]) => unknown(all.slice(0, length).join('-'), at)),
  );
  const plain = written.map(known);
  return (
    fc
      .oneof(
        { weight: 4, arbitrary: plain },
        fc.tuple(years, fc.integer({ min: 1, max: 4 })).map(([year, quarter]) => quarterOf(year, quarter)),
      )
      // A year of which nought is left could be before year 1.
      .filter(({ text }) => text !== '' && !/^[0X]{4}/.test(text))
  );
}

/** A date or an interval, perhaps open or uncertain. */
function dateIn(calendar: Calendar): fc.Arbitrary<Days> {
  const one = moment(calendar);
  const mark = fc.constantFrom('', '', '', '?', '~', '%');
  const marked = fc
    .tuple(one, mark)
    .map(([days, mark]) => (/[XQ]/.test(days.text) ? days : { ...days, text: days.text + mark }));
  const interval = fc
    .tuple(marked, marked)
    .map(([a, b]) => (a.first <= b.last ? ([a, b] as const) : ([b, a] as const)))
    .map(([from, to]) => ({ text: `${from.text}/${to.text}`, first: from.first, last: to.last }));
  return fc.oneof(
    { weight: 5, arbitrary: marked },
    interval,
    marked.map(({ text, first }) => ({ text: `${text}/..`, first, last: '9999-12-31' })),
    marked.map(({ text, last }) => ({ text: `../${text}`, first: '0001-01-01', last })),
  );
}

/** A date out of few days, so that some are the same. */
export const date = dateIn({
  years: fc.constantFrom(1995, 1996),
  months: fc.constantFrom(1, 2, 12),
  days: fc.constantFrom(1, 29, 31),
});
const anyDate = dateIn({
  years: fc.integer({ min: 1, max: 9999 }),
  months: fc.integer({ min: 1, max: 12 }),
  days: fc.integer({ min: 1, max: 31 }),
});

const mark = fc.constantFrom('', '', '', '?', '~', '%');
const digits = (...all: string[]) => fc.tuple(mark, fc.constantFrom(...all), mark).map((parts) => parts.join(''));
const year = digits('1998', '2024', '0001', '0000', '9999', '202X', '19XX', 'XXXX', '0XXX', '199', '20245');
const month = digits('01', '09', '12', '00', '13', 'XX', '1X', 'X2', 'Q1', 'Q4', 'Q0', 'Q5', '21', '29', '33', '3');
const day = digits('01', '28', '29', '30', '31', '32', '00', 'XX', '2X', 'X9', '5');
const nearMoment = fc.oneof(
  year,
  fc.tuple(year, month).map((parts) => parts.join('-')),
  fc.tuple(year, month, day).map((parts) => parts.join('-')),
);
const end = fc.oneof({ weight: 4, arbitrary: nearMoment }, { weight: 1, arbitrary: fc.constantFrom('..', '') });

/** Texts that look like dates, and sometimes are. */
export const nearDate = fc.oneof(
  nearMoment,
  fc.tuple(end, end).map((parts) => parts.join('/')),
  fc.stringMatching(/^[0-9XQ?~%./ -]{1,12}$/),
);
const long = fc
  .tuple(
    fc.constantFrom('', '', 'Y', '2024', '2024-0', '-', '{', '2024/'),
    fc.constantFrom(...'0¦1¦X¦9¦-¦/¦?¦~¦%¦.¦ ¦2024-¦2024/¦Q1¦Y1¦E9¦{¦..¦,¦S2'.split('¦')),
    fc.integer({ min: 1, max: 100_000 }),
  )
  .map(([start, piece, times]) => start + piece.repeat(times));

/** A date has the first and last day that its parts say; anything else is refused with a reason. */
export const dates = [
  property('dates: first and last day', 300, anyDate, ({ text, first, last }) => {
    assert.deepEqual({ text, ...readDate(text) }, { text, first, last });
  }),
  property('dates: any text', 500, fc.oneof(nearDate, anyText, long), (text) => {
    const found = readDate(text);
    if ('reason' in found) assert.notEqual(found.reason, '');
    else
      assert(
        found.first <= found.last && '0001-01-01' <= found.first && found.last <= '9999-12-31',
        `${text}: ${found.first} to ${found.last}`,
      );
  }),
];
