/** Makes SQL conditions from the words of an option: ranges, `!`, `none`, any or all. */
import { PismError } from '../errors.ts';
import type { SqlValue } from '../model/fields/type.ts';
import { fold } from '../model/text.ts';
import { inParentheses } from '../model/values.ts';

/**
 * The condition of an option with these words: any of them (or all), and none of the negated ones. A negated word keeps
 * facts without a value.
 */
export function conditionFor(option: string, words: string[], matcher: Matcher, join: Join = 'OR'): Sql {
  const terms = termsIn(option, words, matcher);
  const { wanted = [], unwanted = [] } = Object.groupBy(terms, ({ isUnwanted }) =>
    isUnwanted ? 'unwanted' : 'wanted',
  );
  const parts = unwanted.map(({ sql }) => ({ sql: `(${sql}) IS NOT TRUE` }));
  if (wanted.length > 0) parts.unshift({ sql: joinedConditions(wanted, join) });
  return { sql: joinedConditions(parts, 'AND'), values: [...wanted, ...unwanted].flatMap(({ values }) => values) };
}

/** What the words of an option stand for, each with its condition, and whether that is unwanted. */
export function termsIn(option: string, words: string[], matcher: Matcher) {
  const all = [...new Set(words.flatMap((word) => splitAtCommas(word, matcher)))];
  if (all.length > maxValues) throw new PismError('usage', `${option} takes at most ${maxValues} different values`);
  return all.map((word) => {
    const isUnwanted = negation.test(word) && !isValue(word, matcher.values);
    const operand = isUnwanted ? word.replace(negation, '') : word;
    return { isUnwanted, operand, ...readOperand(option, operand, matcher, word) };
  });
}

/** An SQL condition with the values of its parameters. */
export interface Sql {
  sql: string;
  values: SqlValue[];
}

/** The condition of a word, and what it stands for. */
export interface Condition extends Sql {
  /** Entries that match because they belong to one that the user named. */
  included?: string[];
  /** The entries that the user named. */
  named?: string[];
}

/** The bounds of a comparison, as the user typed them; one may be missing. */
export interface Range {
  from?: string;
  to?: string;
  /** Whether the bounds are excluded, as in more than and less than. */
  isOpen?: boolean;
}

/** How words become conditions on a value; a missing member does not apply to it. */
export interface Matcher {
  /** The value, or an item of the list, matches the word; unless `isExact`, part of it may. */
  is(word: string, isExact: boolean): Condition;
  /** The value lies in a range. */
  between?(range: Range): Condition;
  /** The SQL that tests for a value. */
  stated?: string;
  /** Values that look like operators, such as a choice called `none` or `not-joined`. */
  values?: string[];
  /** Reads the name of one value, so that `a,b` can be two; false or a usage error if it is none. Texts have no names. */
  isName?(word: string): unknown;
}

/** How conditions on several words are joined. */
export type Join = 'OR' | 'AND';

const negation = /^\s*(?:!|not\s)\s*/i;
const operator = /^\s*(==?|[<>]=?|)(.*)$/s;

/** Whether a word has a letter or digit besides its operators. */
export function hasValue(word: string): boolean {
  // Most have one of these, and making an expression with all letters takes longer than the rest of a query's words.
  return /[a-z0-9]/i.test(word) || /[\p{L}\p{N}]/u.test(word);
}

// A second operator, or a minus sign, which means "not" in search engines.
function hasStrangeBeginning(word: string): boolean {
  return /^\s*[-~^!=<>]/.test(word) && /^\s*(?:[!=<>]|[-~^]\s*\p{L})/u.test(word);
}

// Each part keeps the sign: `!a,b` is neither. A name with a comma in it is one value.
function splitAtCommas(word: string, { isName }: Matcher): string[] {
  const [sign = ''] = negation.exec(word) ?? [];
  const parts = word.slice(sign.length).split(',');
  const isKnown = (part: string) => {
    try {
      return isName?.(part.trim()) !== false;
    } catch (thrown) {
      if (thrown instanceof PismError) return false;
      throw thrown;
    }
  };
  const isList = isName && parts.length > 1 && !isKnown(parts.join(',')) && parts.every(isKnown);
  return isList ? parts.map((part) => sign + part.trim()) : [word];
}

/** The most values of one filter, to stay below SQLite's limit of a query. */
const maxValues = 5_000;

/** SQL conditions joined as a balanced tree: a chain is as deep as it is long, and SQLite limits the depth. */
export function joinedConditions(conditions: { sql: string }[], join: Join): string {
  const [first] = conditions;
  if (conditions.length <= 1) return first ? inParentheses(first.sql) : '';
  const half = Math.ceil(conditions.length / 2);
  return `(${joinedConditions(conditions.slice(0, half), join)} ${join} ${joinedConditions(conditions.slice(half), join)})`;
}

function readOperand(option: string, operand: string, matcher: Matcher, word: string): Condition {
  const { between, stated, values } = matcher;
  if (isValue(operand, values)) return matcher.is(operand, false);
  if (stated !== undefined && operand.trim().toLowerCase() === 'none') return { sql: `NOT (${stated})`, values: [] };
  const [, sign = '', value = ''] = operator.exec(operand) ?? [];
  const bounds = sign === '' && between ? boundsIn(value) : undefined;
  const [from = '', to = ''] = (bounds ?? [value.trim()]).map((part) =>
    bounds && part === '' ? '' : understoodPart(option, part, word),
  );
  if (bounds && between) return between({ ...(from && { from }), ...(to && { to }) });
  if (!/^[<>]/.test(sign)) return matcher.is(from, sign !== '');
  if (!between)
    throw new PismError('usage', `${option} takes no comparison, as in ${word}`, 'See `pism help filters`.');
  return between({ [sign.startsWith('>') ? 'from' : 'to']: from, isOpen: sign.length === 1 });
}

/** The bounds of `4..16`; one may be empty. Dates such as `../2020` and `2020/..` are not ranges. */
function boundsIn(word: string): string[] | undefined {
  const [from = '', to = ''] = word.split(/\.\.(.*)/s).map((side) => side.trim());
  const isRange = word.includes('..') && !from.endsWith('/') && !to.startsWith('/') && from + to !== '';
  return isRange ? [from, to] : undefined;
}

function isValue(word: string, values: string[] = []): boolean {
  return fold(word.charAt(0)) !== '' && values.some((value) => fold(value) === fold(word));
}

function understoodPart(option: string, part: string, word: string): string {
  if (hasValue(part) && !hasStrangeBeginning(part)) return part;
  const hint = "Write a value: 'x', '!x' for all but x, '=x' for exactly x, or none for what is not stated.";
  const says = hasValue(part) ? `${option} does not understand ${word}` : `${option} ${word} has no value in it`;
  throw new PismError('usage', says, hint);
}

/** A word as it is typed in a shell. */
export function shellWord(word: string): string {
  if (/^[^\s!"#$&'()*;<=>?[\\\]^`{|}~]+$/.test(word)) return word;
  return /[!"$\\`=]/.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : `"${word}"`;
}
