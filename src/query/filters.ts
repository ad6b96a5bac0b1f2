import type { DatabaseSync } from 'node:sqlite';
import { messageOf, PismError } from '../errors.ts';
import { verdicts } from '../model/fact.ts';
import { fieldType } from '../model/fields/index.ts';
import type { Condition, Lookup } from '../model/fields/type.ts';
import type { Field, Kind } from '../model/kind.ts';
import { didYouMean, fold } from '../model/text.ts';
import { checkExpression } from '../store/guard.ts';
import { byActor, byYear, type Filter, source } from './select.ts';

/** A filter on a field. As in all filters, several words mean any of them. */
export function fieldFilter(field: Field, words: string[], lookup: Lookup): Filter {
  const option = `--${field.name.replaceAll('_', '-')}`;
  return anyOf(option, words, (word) => fieldType(field).filter(field, word, lookup), field.name);
}

/** A filter on any actor field of a fact. */
export function countryFilter(words: string[], lookup: Lookup): Filter {
  const condition = (word: string): Condition => {
    const codes = lookup.actors(word);
    const marks = codes.map(() => '?').join(', ');
    return { sql: `f.fact IN (SELECT fact FROM fact_actors WHERE actor IN (${marks}))`, values: codes };
  };
  return anyOf('--country', words, condition, byActor);
}

/** A filter on any date of a fact: it may lie within this date, or since or until it. */
export function dateFilter(option: '--year' | '--since' | '--until', words: string[], lookup: Lookup): Filter {
  const sql = 'f.fact IN (SELECT fact FROM fact_dates WHERE last >= ? AND first <= ?)';
  const condition = (word: string): Condition => {
    const { first, last } = lookup.interval(word);
    return { sql, values: [option === '--until' ? '0000-01-01' : first, option === '--since' ? '9999-12-31' : last] };
  };
  return anyOf(option, words, condition, byYear);
}

/** A filter on the bulletin, by its id or its running number. */
export function bulletinFilter(database: DatabaseSync, words: string[]): Filter {
  const known = database.prepare('SELECT bulletin, running FROM bulletins ORDER BY bulletin').all();
  return anyOf('--bulletin', words, (word) => {
    const found = known.find(({ bulletin, running }) => bulletin === word.toLowerCase() || String(running) === word);
    if (found) return { sql: 'f.bulletin = ?', values: [String(found['bulletin'])] };
    const ids = known.map(({ bulletin }) => String(bulletin));
    throw new PismError('usage', `There is no bulletin ${word}`, didYouMean(word, ids, 'Bulletins are'));
  });
}

/** A filter on the tags of a fact. */
export function tagFilter(words: string[]): Filter {
  const sql = 'EXISTS (SELECT 1 FROM json_each(f.tags) t WHERE t.value = ?)';
  return anyOf('--tag', words, (word) => ({ sql, values: [fold(word).replaceAll(' ', '-')] }), 'tags');
}

/** A filter on the verdicts of the checks of a fact. */
export function verdictFilter(words: string[]): Filter {
  return anyOf('--verdict', words, (word) => {
    const verdict = word.toLowerCase();
    if (!Object.hasOwn(verdicts, verdict)) {
      throw new PismError('usage', `${word} is not a verdict`, didYouMean(word, Object.keys(verdicts), 'Verdicts are'));
    }
    return { sql: `instr(' ' || f.verdicts || ' ', ' ' || ? || ' ') > 0`, values: [verdict] };
  });
}

/** A full-text filter: the fact must contain every word, in any English form. */
export function wordsFilter(words: string[]): Filter {
  return {
    phrase: words.join(' '),
    sql: 'f.fact IN (SELECT rowid FROM search WHERE search MATCH ?)',
    values: [matchAll(words)],
  };
}

/** The FTS5 expression for facts that contain all these words, quoted so that FTS5 sees no operators. */
export function matchAll(words: string[]): string {
  const quoted = words.filter((word) => /[\p{L}\p{N}]/u.test(word)).map((word) => `"${word.replaceAll('"', '""')}"`);
  if (quoted.length === 0) throw new PismError('usage', `There is no word to search for in ${words.join(' ')}`);
  return quoted.join(' AND ');
}

/** Filters in the user's own SQL, each checked separately so that an error names the right one. */
export function sqlFilters(database: DatabaseSync, kind: Kind | null, conditions: string[]): Filter[] {
  return conditions.map((sql) => {
    try {
      checkExpression(database, source(kind), sql);
    } catch (thrown) {
      throw conditionError(sql, thrown);
    }
    return { phrase: `--where ${JSON.stringify(sql)}`, sql, values: [], byUser: true };
  });
}

/** The usage error for a condition that SQLite rejects or cannot evaluate. */
export function conditionError(sql: string, thrown: unknown): PismError {
  const hint =
    'It takes a condition of SQLite over the columns; `pism help filters` tells more, `pism sql` can do more.';
  return new PismError('usage', `--where ${JSON.stringify(sql)} does not work: ${messageOf(thrown)}`, hint);
}

function anyOf(option: string, words: string[], condition: (word: string) => Condition, breakdown?: string): Filter {
  const parts = words.map(condition);
  return {
    phrase: words.map((word) => `${option} ${/\s/.test(word) ? JSON.stringify(word) : word}`).join(' '),
    sql: parts.map(({ sql }) => sql).join(' OR '),
    values: parts.flatMap(({ values }) => values),
    ...(breakdown === undefined ? {} : { breakdown }),
  };
}
