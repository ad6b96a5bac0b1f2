import type { DatabaseSync } from 'node:sqlite';
import { PismError } from '../errors.ts';
import { dateFromColumn, type Interval, readDate } from '../model/date.ts';
import { choiceWords, type Field, optionOf } from '../model/field.ts';
import { fieldType, isList, registerOfField } from '../model/fields/index.ts';
import type { Shape } from '../model/fields/type.ts';
import { didYouMean, fold, negatedBy } from '../model/text.ts';
import { ownValue, quoteName } from '../model/values.ts';
import { rankOf } from './fact-columns.ts';
import { entriesFoundBy } from './lookup.ts';
import type { Condition, Matcher, Range } from './operators.ts';
import { isOneOf } from './select.ts';

/** The matcher of a field of a kind: by the shape of its values, or of the items of its lists. */
export function fieldMatcher(field: Field, database: DatabaseSync): Matcher {
  const column = `k.${quoteName(field.name)}`;
  const matcherOf = matchers[fieldType(field).shape];
  const stated = `${column} IS NOT NULL`;
  if (!isList(field)) return { ...matcherOf(column, field, database), stated };
  const { between: _, ...item } = matcherOf('item.value', field, database);
  const is: Matcher['is'] = (word, isExact) => {
    const one = item.is(word, isExact);
    return { ...one, sql: `EXISTS (SELECT 1 FROM json_each(${column}) item WHERE ${one.sql})` };
  };
  return { ...item, is, stated };
}

/** Makes the matcher of a field from the SQL of its value, or of an item of its list. */
type MatcherOf = (value: string, field: Field, database: DatabaseSync) => Matcher;

const matchers: Record<Shape, MatcherOf> = {
  text: (value) => ({ is: (word, isExact) => textIs(value, word, isExact) }),
  number: numberOfField,
  date: (_, { name }) => dateMatcher(['', '_first', '_last'].map((end) => `k.${quoteName(name + end)}`)),
  choice: choiceOfField,
  entry: entryOfField,
  flag: (value, field) => ({
    is(word) {
      const flag = ownValue(flagWords, word.toLowerCase());
      if (flag === undefined) throw new PismError('usage', `${optionOf(field)} takes yes or no, not ${word}`);
      return { sql: `${value} = ?`, values: [flag] };
    },
  }),
};

const flagWords: Record<string, number> = { yes: 1, true: 1, no: 0, false: 0 };

// Part of a text is enough: nobody types the full name of a treaty.
function textIs(value: string, word: string, isExact: boolean): Condition {
  return { sql: isExact ? `lower(${value}) = lower(?)` : `instr(lower(${value}), lower(?)) > 0`, values: [word] };
}

function choiceOfField(value: string, field: Field): Matcher {
  const { choices = {}, ordered } = field;
  const known = Object.keys(choices);
  const named = (word: string) => known.find((each) => fold(each) === fold(word)) ?? refuseChoice(field, word);
  // The strongest comes first.
  const rank = (word: string) => -known.indexOf(named(word));
  return {
    is(word, isExact) {
      const choice = named(word);
      const included = isExact ? [] : (choiceWords(choices[choice]).includes ?? []);
      return isOneOf(value, [choice, ...included]);
    },
    ...(ordered && { between: (range: Range) => isBetween(`-(${rankOf(field)})`, range, rank) }),
    isName: named,
    values: known,
  };
}

function refuseChoice(field: Field, word: string): never {
  const known = Object.keys(field.choices ?? {});
  const negated = negatedBy(word, known);
  const but = negated && `Choices are ${known.join(', ')}. Write '!${negated}' for all but ${negated}.`;
  const hint = but ?? didYouMean(word, known, 'Choices are');
  throw new PismError('usage', `${word} is not a choice for ${optionOf(field)}`, hint);
}

function entryOfField(value: string, field: Field, database: DatabaseSync): Matcher {
  const register = registerOfField(field) ?? '';
  return {
    isName: (word) => entriesFoundBy(database, register, word).isExact,
    is(word, isExact) {
      const { ids, parts, isExact: isName } = entriesFoundBy(database, register, word);
      const included = isExact ? [] : parts;
      if (isName) return { ...isOneOf(value, [...ids, ...included]), included, named: ids };
      // For an entry written by name, part of the name is enough, as for a text.
      const [byId, byName] = [isOneOf(value, isExact ? [] : ids), textIs(value, word, isExact)];
      return { sql: `${byId.sql} OR ${byName.sql}`, values: [...byId.values, ...byName.values] };
    },
  };
}

/** The matcher of a time, given by the SQL of its date and of its first and last day. */
export function dateMatcher([date = '', first = '', last = '']: string[]) {
  const between = (range: Range) => overlaps([first, last], range, daysOf);
  return {
    // Two dates match if they overlap: a stated year matches every day in it.
    is: (word: string, isExact: boolean): Condition =>
      isExact ? { sql: `${date} = ?`, values: [dateFromColumn(word)] } : between({ from: word, to: word }),
    between,
  };
}

/** The first and last day of a date that the user typed. */
export function daysOf(word: string): Interval {
  const days = readDate(dateFromColumn(word));
  if ('first' in days) return days;
  const [, first, last] = /^(\d{4}.*?)(?:-|–| to )(\d{4}.*)$/.exec(word) ?? [];
  const range = first && `For a range, write ${first}..${last}.`;
  const hint = 'Write 1998, 2021-03, 2024-07-03, 2024-Q1 or 2023/2026.';
  throw new PismError('usage', `${word} is not a date: ${days.reason}`, range ?? hint);
}

/** The matcher of a number, given as SQL, by how it reads what the user typed. */
export function numberMatcher(value: string, read: (word: string) => number): Matcher {
  return {
    is: (word) => ({ sql: `abs(${value} - ?) < 1e-9`, values: [read(word)] }),
    between: (range) => isBetween(value, range, read),
  };
}

function numberOfField(value: string, field: Field): Matcher {
  const isWhole = fieldType(field).exportType === 'integer';
  const read = (word: string) => (isWhole ? countFrom(field, word) : anyNumber(field, word));
  // Rounded as the user typed it: 48% finds every value that a table shows as 48%; 48.3% is stricter.
  const rounded = (...words: (string | undefined)[]) =>
    numberMatcher(field.show === 'percent' ? `round(${value}, ${Math.max(2, ...words.map(decimalsOf))})` : value, read);
  return {
    is: (word, isExact) => (isExact ? numberMatcher(value, read) : rounded(word)).is(word, isExact),
    between: (range) => rounded(range.from, range.to).between?.(range) as Condition,
  };
}

function countFrom(field: Field, word: string): number {
  if (/^\s*\d+\s*$/.test(word)) return Number(word);
  const hint = `Write a number, or >, >=, <, <= before it in quotes ('>=10'), or a range such as 4..16.`;
  throw new PismError('usage', `${optionOf(field)} takes a whole number, not ${word}`, hint);
}

/** Digits after the point that count: values are computed in floating point. */
const maxDecimals = 9;

/** A number as typed. A percentage and a fraction are the same: 50% and 0.5. */
function anyNumber(field: Field, word: string): number {
  const [, number, percent] = /^(-?\d+(?:\.\d+)?)(\s*%|)$/.exec(word.trim()) ?? [];
  const isShare = field.show === 'percent';
  // 48 may mean 48 per cent, or 48 times the whole.
  const isUnclear = isShare && percent === '' && Number(number) > 1;
  if (number === undefined || isUnclear || (percent !== '' && !isShare)) {
    const [what, example] = isShare ? ['a percentage or a fraction', '50% or 0.5'] : ['a number', '2 or 2.5'];
    const hint = `Write ${example}; '>=${example.split(' ')[0]}' or a range for more.`;
    throw new PismError('usage', `${optionOf(field)} takes ${what}, not ${word}`, hint);
  }
  return percent === '' ? Number(number) : Number((Number(number) / 100).toFixed(maxDecimals));
}

function decimalsOf(word = ''): number {
  const [, point = ''] = /\.(\d+)/.exec(word) ?? [];
  return Math.min(maxDecimals, point.length + (word.includes('%') ? 2 : 0));
}

function isBetween(value: string, range: Range, read: (word: string) => number): Condition {
  return overlaps([value, value], range, (word) => ({ first: read(word), last: read(word) }));
}

/** The condition that a time, given by the SQL of its first and last day, overlaps a range. */
function overlaps<Value extends number | string>(
  [first, last]: [string, string],
  { from, to, isOpen = false }: Range,
  read: (word: string) => { first: Value; last: Value },
): Condition {
  const [start, end] = [from, to].map((word) => (word === undefined ? undefined : read(word)));
  if (start && end && start.first > end.last)
    throw new PismError('usage', `${from}..${to} ends before it begins`, 'Write the smaller value first.');
  const parts = [
    start && { sql: `${last} ${isOpen ? '>' : '>='} ?`, value: isOpen ? start.last : start.first },
    end && { sql: `${first} ${isOpen ? '<' : '<='} ?`, value: isOpen ? end.first : end.last },
  ].filter((part) => part !== undefined);
  return { sql: `(${parts.map(({ sql }) => sql).join(' AND ')})`, values: parts.map(({ value }) => value) };
}
