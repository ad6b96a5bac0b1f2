/** Random texts as dates: each has a first and a last day, or is refused with a reason. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDate } from '../../src/core/model/date.ts';
import { property } from './property.ts';
import { anyText } from './texts.ts';

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

/** Any text is a date with a first and a last day, or is refused with a reason. */
export const dates = [
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
