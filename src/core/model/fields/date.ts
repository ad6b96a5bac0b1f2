import { dateInColumn, dateInWords, datePattern, isFuture, readDate } from '../date.ts';
import type { Json } from '../values.ts';
import { text, wrongType } from './text.ts';
import type { Display, FieldType } from './type.ts';

/** A date in EDTF, as precise as it is known; stored as written and as its first and last day. */
export const date: FieldType = {
  ...text,
  read(node, field, reading) {
    if (node.type !== 'scalar' || node.value === null) {
      return wrongType(node, field.name, 'a date', 'Write it like 1998, 2021-03 or 2024-07-03.', reading);
    }
    const value = typeof node.value === 'string' ? node.value : node.text;
    const interval = readDate(value);
    if (field.isPast && 'first' in interval && isFuture(interval.first))
      reading.report('CHECK_IN_FUTURE', node, { on: value });
    return 'reason' in interval ? reading.report('BAD_DATE', node, { value, reason: interval.reason }) : value;
  },
  // YAML reads a bare year as an integer. Whether the calendar has a date is for `pism check` to say.
  schema: () => ({
    type: ['string', 'integer'],
    pattern: datePattern,
    patternErrorMessage: 'Write 1998, 2021-03, 2024-07-03, 2024-Q1 or 2023/2026.',
    minimum: 1,
    maximum: 9999,
  }),
  relate(stated, given) {
    if (stated === null || given === null) return 'open';
    const [one, other] = [readDate(String(stated)), readDate(String(given))];
    if ('reason' in one || 'reason' in other) return 'open';
    if (one.first === other.first && one.last === other.last) return 'same';
    if (one.first <= other.first && other.last <= one.last) return 'finer';
    return other.first <= one.first && one.last <= other.last ? 'coarser' : 'different';
  },
  show: showDate,
  evidence: (value) => [{ kind: 'date', date: String(value) }],
  argument: '<date>',
  isDate: true,
  isOrdered: true,
  shape: 'date',
};

/** The text of a date; readers get `since 2012` for `2012/..`, and in columns `2012–` and `2021 Mar`. */
export function showDate(value: Json, { forReader, inWords = false }: Pick<Display, 'forReader' | 'inWords'>): string {
  const text = String(value ?? '');
  if (inWords) return dateInColumn(text);
  return forReader ? text.replace(/^(.+)\/\.\.$/, 'since $1').replace(/^\.\.\//, 'until ') : text;
}

/** A date of any precision, and an interval, in words: `since 2012`, `May 2021`, `2023 to 2026`. */
export function dateText(date: string): string {
  const text = showDate(date, { forReader: true }).replace('/', ' to ');
  return text.replace(/\d{4}\S*/g, (moment) => dateInWords(moment.replace(/^(\d{4})-Q(\d)$/, 'quarter $2 of $1')));
}
