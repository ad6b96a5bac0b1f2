import type { DatabaseSync } from 'node:sqlite';
import { messageOf, PismError } from '../errors.ts';
import { factVerdicts } from '../model/checks.ts';
import type { Interval } from '../model/date.ts';
import { fieldType } from '../model/fields/index.ts';
import type { Condition, Lookup } from '../model/fields/type.ts';
import type { Field, Kind } from '../model/kind.ts';
import { actorRegister } from '../model/register.ts';
import { didYouMean, fold } from '../model/text.ts';
import { checkExpression } from '../store/guard.ts';
import { bulletinIds, groupsWith } from './lookup.ts';
import { byActor, byYear, type Filter, source } from './select.ts';

/** A filter on a field. As in all filters, several words mean any of them. */
export function fieldFilter(field: Field, words: string[], lookup: Lookup): Filter {
  const option = `--${field.name.replaceAll('_', '-')}`;
  return anyOf(option, words, (word) => fieldType(field).filter(field, word, lookup), field.name);
}

/** The condition that a word stands for, by the option; those of a name that facts of all kinds have. */
const conditions = {
  country(word: string, { entries }: Lookup, database: DatabaseSync): Condition {
    const { ids, parts } = entries(actorRegister, word);
    // What is said of all members of a group is said of each.
    const included = [...parts, ...groupsWith(database, actorRegister, ids)];
    const codes = [...ids, ...included];
    const marks = codes.map(() => '?').join(', ');
    const sql = `SELECT fact FROM fact_entries WHERE register = ? AND entry IN (${marks})`;
    return { sql: `f.fact IN (${sql})`, values: [actorRegister, ...codes], included };
  },
  year: (word: string, { interval }: Lookup) => dated(interval(word)),
  since: (word: string, { interval }: Lookup) => dated({ ...interval(word), last: '9999-12-31' }),
  until: (word: string, { interval }: Lookup) => dated({ ...interval(word), first: '0000-01-01' }),
  bulletin(word: string, _: Lookup, database: DatabaseSync): Condition {
    const sql = 'SELECT bulletin FROM bulletins WHERE bulletin = ? OR CAST(running AS TEXT) = ? ORDER BY bulletin';
    const found = database.prepare(sql).get(word.toLowerCase(), word);
    if (found) return { sql: 'f.bulletin = ?', values: [String(found['bulletin'])] };
    const hint = didYouMean(word, bulletinIds(database), 'Bulletins are');
    throw new PismError('usage', `There is no bulletin ${word}`, hint);
  },
  tag: (word: string): Condition => ({
    sql: 'EXISTS (SELECT 1 FROM json_each(f.tags) t WHERE t.value = ?)',
    values: [fold(word).replaceAll(' ', '-')],
  }),
  verdict(word: string): Condition {
    const verdict = word.toLowerCase();
    if (verdict === 'none') return { sql: 'f.verdict IS NULL', values: [] };
    if (Object.hasOwn(factVerdicts, verdict)) return { sql: 'f.verdict = ?', values: [verdict] };
    const hint = didYouMean(word, [...Object.keys(factVerdicts), 'none'], 'Verdicts are');
    throw new PismError('usage', `${word} is not a verdict`, hint);
  },
};

/** Facts that a source differs from, or about which sources contradict each other. */
export const disputed: Filter = { phrase: '--disputed', sql: "f.verdict IN ('differs', 'contested')", values: [] };

/** An option that filters facts of all kinds. */
export type FilterOption = keyof typeof conditions;

/** The options that filter facts of all kinds. */
export const filterOptions = Object.keys(conditions) as FilterOption[];

// What to list if the filter leaves nothing.
const listed: Record<string, string> = { country: byActor, year: byYear, since: byYear, until: byYear, tag: 'tags' };

/** The filter of such an option, such as any of the actor fields or dates of a fact. */
export function optionFilter(option: FilterOption, words: string[], lookup: Lookup, database: DatabaseSync): Filter {
  const condition = (word: string) => conditions[option](word, lookup, database);
  return anyOf(`--${option}`, words, condition, listed[option]);
}

function dated({ first, last }: Interval): Condition {
  return { sql: 'f.fact IN (SELECT fact FROM fact_dates WHERE last >= ? AND first <= ?)', values: [first, last] };
}

/** Filters in the user's own SQL, each checked separately so that an error names the right one. */
export function sqlFilters(database: DatabaseSync, kind: Kind | null, conditions: string[]): Filter[] {
  return conditions.map((sql) => {
    try {
      checkExpression(database, source(kind), sql);
    } catch (thrown) {
      throw conditionError([sql], thrown);
    }
    return { phrase: phraseOf([sql]), sql, values: [], byUser: true };
  });
}

/** The usage error for conditions of which SQLite rejects one, or cannot evaluate it. */
export function conditionError(conditions: string[], thrown: unknown): PismError {
  const hint = 'It takes a condition of SQLite over the columns: see `pism help filters`. `pism sql` can do more.';
  return new PismError('usage', `${phraseOf(conditions)} does not work: ${messageOf(thrown)}`, hint);
}

function phraseOf(conditions: string[]): string {
  return conditions.map((sql) => `--where ${JSON.stringify(sql)}`).join(' ');
}

function anyOf(option: string, words: string[], condition: (word: string) => Condition, breakdown?: string): Filter {
  const parts = words.map(condition);
  return {
    phrase: words.map((word) => `${option} ${/\s/.test(word) ? JSON.stringify(word) : word}`).join(' '),
    sql: parts.map(({ sql }) => sql).join(' OR '),
    values: parts.flatMap(({ values }) => values),
    included: parts.flatMap(({ included = [] }) => included),
    ...(breakdown === undefined ? {} : { breakdown }),
  };
}
