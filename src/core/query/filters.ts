/** Turns the filters and words of a command line into a query, or says what is wrong with them. */
import type { DatabaseSync } from 'node:sqlite';
import { messageOf, PismError } from '../errors.ts';
import { choiceWords, type Field, optionOf } from '../model/field.ts';
import { fieldType, isList, registerOfField } from '../model/fields/index.ts';
import { fieldOf, type Kind } from '../model/kind.ts';
import { actorRegister } from '../model/register.ts';
import { grades } from '../model/source.ts';
import { didYouMean, fold, oneOf } from '../model/text.ts';
import { ownValue, quoteText } from '../model/values.ts';
import { disputedVerdicts, verdictNames } from '../model/verdicts.ts';
import { isSentence } from '../search/terms.ts';
import { checkExpression } from '../store/guard.ts';
import { datesAsOf, kindAsOf } from './as-of.ts';
import { entriesFoundBy, groupsWith, nearestIds, sourceIds } from './lookup.ts';
import { dateMatcher, daysOf, fieldMatcher, numberMatcher } from './matchers.ts';
import { type Condition, conditionFor, type Matcher, type Range, termsIn } from './operators.ts';
import { wordsBySign, wordsFilters } from './search-words.ts';
import { type Filter, fromClause, isOneOf, type Query, withId } from './select.ts';

/** Turns the user's words into a query. Throws a usage error for a wrong word. */
export function readAsked(database: DatabaseSync, asStored: Kind | null, asked: TypedQuery): Query {
  const { asOf, words, where } = asked;
  const kind = asStored && asOf !== undefined ? kindAsOf(database, asStored, daysOf(asOf).last) : asStored;
  const filters: Filter[] = [];
  if (asOf !== undefined) filters.push({ sql: "k._certainty = 'known'", values: [], option: '--as-of', words: [asOf] });
  filters.push(...filtersOfOptions(database, kind, asked));
  if (asked.disputed) filters.push(disputed);
  if (asked.unchecked) filters.push(unchecked);
  if (where) filters.push(...sqlFilters(database, kind, where));
  // Most queries have no words, and to make the expressions that read some takes a millisecond.
  if (words?.length) filters.push(...wordsAsked(database, asStored, words));
  return { kind, filters, sort: asked.sort ?? [], limit: asked.limit };
}

/** The filters of the options of fields, then of those that all kinds have; a field of such a name has its own. */
function* filtersOfOptions(database: DatabaseSync, kind: Kind | null, options: object): Generator<Filter> {
  const fields = kind?.fields.flatMap(({ name }) => [name, `${name}_all`]) ?? [];
  for (const option of new Set([...fields, ...filterOptions])) {
    // As commander names the values of an option.
    const given = option.replace(/_(.)/g, (_, letter) => letter.toUpperCase());
    const words = ownValue(options as Record<string, string[]>, given);
    if (!words) continue;
    const name = kind && fieldOf(kind, option) ? option : option.replace(/_all$/, '');
    const field = kind && fieldOf(kind, name);
    const matcherOf = optionMatchers[name as keyof typeof optionMatchers];
    const matcher = field ? fieldMatcher(field, database) : matcherOf(database, kind);
    yield filterOf(optionOf({ name }), words, matcher, option !== name);
  }
}

/** A query as the user typed it, with the words of other filters by the names of their options. */
interface TypedQuery {
  /** Words that must occur in the text of a fact. */
  words?: string[];
  disputed?: boolean;
  unchecked?: boolean;
  where?: string[];
  asOf?: string;
  sort?: string[];
  limit?: number;
}

/** The filters of words. The name of a choice is that choice; `not` before a word for one is about it, too: `not ratified`. */
function wordsAsked(database: DatabaseSync, kind: Kind | null, words: string[]): Filter[] {
  const { wanted, unwanted } = wordsBySign(words);
  const ofChoices = (word: string, choicesOf: (field: Field, word: string) => string[]) =>
    (kind?.fields ?? []).flatMap((field) => {
      const choices = choicesOf(field, word);
      return choices.length > 0 ? [fieldFilter(field, choices, database)] : [];
    });
  const filters: Filter[] = [];
  const others: string[] = [];
  for (const word of unwanted) {
    const without = ofChoices(word, choicesBut);
    filters.push(...without);
    if (without.length === 0) others.push(`!${word}`);
  }
  for (const word of wanted) {
    const [choice, another] = ofChoices(word, choicesNamed);
    // What two fields have is no choice of one of them.
    if (choice && !another) filters.push(choice);
    else others.push(word);
  }
  return [...filters, ...(others.length > 0 ? wordsFilters(database, others) : [])];
}

/** The choices of a field with this name, unless that is a word of every sentence, such as `about`. */
function choicesNamed({ choices = {} }: Field, word: string): string[] {
  return Object.keys(choices).filter((name) => fold(name) === fold(word) && !isSentence(word));
}

/** The choices of a field that are not what a word means: `not-mentioned`, or all but `ratified`; none if it means no choice. */
function choicesBut({ choices = {} }: Field, word: string): string[] {
  const meaning = (words: string) =>
    Object.keys(choices).filter((name) =>
      [name, ...(choiceWords(choices[name]).words ?? [])].map(fold).includes(words),
    );
  const negative = meaning(`not ${fold(word)}`);
  return negative.length > 0 ? negative : meaning(fold(word)).map((name) => `!${name}`);
}

/** A filter on a field: any of the words or, for a list, all of them. */
export function fieldFilter(field: Field, words: string[], database: DatabaseSync, all = false): Filter {
  return filterOf(optionOf(field), words, fieldMatcher(field, database), all);
}

/** The matchers of the options that filter facts of all kinds. */
const optionMatchers = {
  country(database) {
    return {
      is(word, isExact) {
        const { ids, parts } = entriesFoundBy(database, actorRegister, word);
        // A fact about a group is about each of its members.
        const included = isExact ? [] : [...parts, ...groupsWith(database, ids)];
        const { sql, values } = isOneOf('entry', [...ids, ...included]);
        return { sql: `f.fact IN (${actorFacts} AND ${sql})`, values, included, named: ids };
      },
      stated: `f.fact IN (${actorFacts})`,
      isName: (word) => entriesFoundBy(database, actorRegister, word),
    };
  },
  year(_, kind) {
    const stated = 'f.fact IN (SELECT fact FROM fact_dates)';
    return { ...datesMatcher(kind), isName: daysOf, stated };
  },
  date(_, kind) {
    const dated = kind?.asOf ? 'k._dated' : 'f.dated';
    return { ...dateMatcher([dated, `${dated}_first`, `${dated}_last`]), stated: `${dated} IS NOT NULL` };
  },
  since: (_, kind) => ({ is: (word) => datesMatcher(kind).between({ from: word }) }),
  until: (_, kind) => ({ is: (word) => datesMatcher(kind).between({ to: word }) }),
  source: (database) => namedMatcher((word) => sourceCondition(word, database)),
  id: (database) => namedMatcher((word) => idCondition(word, database)),
  paragraph: () => ({ ...numberMatcher('f.paragraph', paragraphIn), isName: paragraphIn }),
  tag() {
    const sql = 'EXISTS (SELECT 1 FROM json_each(f.tags) t WHERE t.value = ?)';
    const is = (word: string) => ({ sql, values: [fold(word).replaceAll(' ', '-')] });
    return { is, stated: 'f.tags IS NOT NULL', isName: (word) => !word.includes(',') };
  },
  verdict: () => columnMatcher('f', 'verdict', [...verdictNames, 'none']),
} satisfies Record<string, (database: DatabaseSync, kind: Kind | null) => Matcher>;

/** The matcher of values that all have names. */
function namedMatcher(is: (word: string) => Condition): Matcher {
  return { is, isName: is };
}

/** The matcher of all dates of a fact. */
function datesMatcher(kind: Kind | null) {
  const ofDate = dateMatcher(['date', 'first', 'last']);
  const anyDate = ({ sql, values }: Condition): Condition => {
    return { sql: `f.fact IN (SELECT fact FROM fact_dates WHERE ${sql}${datesAsOf(kind)})`, values };
  };
  const between = (range: Range): Condition => {
    return anyDate(ofDate.between(range));
  };
  const is = (word: string, isExact: boolean) =>
    isExact && daysOf(word) ? anyDate(ofDate.is(word, true)) : between({ from: word, to: word });
  return { is, between };
}

const actorFacts = `SELECT fact FROM fact_entries WHERE register = ${quoteText(actorRegister)}`;

/** Facts that nobody but their author has compared with their source. */
const unchecked: Filter = { sql: 'f.checked IS NULL', values: [], option: '--unchecked' };

/** Facts that other sources go against, or disagree on. */
export const disputed: Filter = {
  sql: `f.verdict IN (${disputedVerdicts.map(quoteText)})`,
  values: [],
  option: '--disputed',
};

/** The options that filter facts of all kinds; those about lists also take all of several values. */
export const filterOptions = [...Object.keys(optionMatchers), 'country_all', 'tag_all'];

/** Whether the option of this name applies to a kind: some have no actor, some no date. */
export function canFilter(name: string, kind: Kind): boolean {
  if (name.startsWith('country')) return kind.fields.some((field) => registerOfField(field) === actorRegister);
  if (name === 'date' && fieldOf(kind, name)) return false;
  return !Object.hasOwn(ofDates, name) || kind.fields.some((field) => fieldType(field).isDate);
}

// The values to list if the filter leaves nothing.
const ofDates = { date: 'date', year: 'year', since: 'year', until: 'year' };
const breakdowns: Record<string, string> = { country: 'country', ...ofDates, tag: 'tags', paragraph: 'paragraph' };

function sourceCondition(word: string, database: DatabaseSync): Condition {
  const [known, id] = [sourceIds(database), word.toLowerCase()];
  if (known.includes(id)) return { sql: 'f.source = ?', values: [id] };
  const hint = didYouMean(word, known, 'Sources are');
  throw new PismError('usage', `There is no bulletin or other source ${word}`, hint);
}

function idCondition(word: string, database: DatabaseSync): Condition {
  const condition = withId(database, word);
  if (condition) return condition;
  throw new PismError('usage', `There is no fact ${word}`, nearestIds(database, word.trim().toLowerCase()));
}

function paragraphIn(word: string): number {
  if (word.trim().toLowerCase() === 'lead') return 0;
  if (/^\s*\d{1,6}\s*$/.test(word)) return Number(word);
  throw new PismError('usage', `--paragraph takes a number, not ${word}`, 'The lead is paragraph 0.');
}

/** Filters in the user's own SQL, each checked separately so that an error names the right one. */
function sqlFilters(database: DatabaseSync, kind: Kind | null, conditions: string[]): Filter[] {
  return conditions.map((sql) => {
    try {
      checkExpression(database, fromClause(kind), sql);
    } catch (thrown) {
      throw conditionError([sql], thrown);
    }
    return { sql, values: [], option: '--where', words: [sql] };
  });
}

/** The usage error if SQLite rejects or cannot evaluate one of these conditions. */
export function conditionError(conditions: string[], thrown: unknown): PismError {
  const takes =
    '--where takes an SQLite condition on the columns, with 0.4 for 40% (`pism help filters`); `pism sql` takes any query.';
  const typed = conditions.map((sql) => `--where ${JSON.stringify(sql)}`).join(' ');
  return new PismError('usage', `${typed} does not work: ${messageOf(thrown)}`, takes);
}

/** The filters of checks by verdicts and by grades of their sources. */
export function checkFilters(words: { verdict?: string[]; grade?: string[] }): Filter[] {
  const of = (name: keyof typeof words, known: string[]) => {
    const all = words[name];
    return all ? [filterOf(`--${name}`, all, columnMatcher('c', name, known))] : [];
  };
  return [...of('verdict', verdictNames), ...of('grade', Object.keys(grades))];
}

/** The matcher of a column of facts or checks with these values. */
function columnMatcher(alias: 'f' | 'c', name: string, known: string[]): Matcher {
  const is = (word: string): Condition => {
    const value = oneOf(word.trim(), known, `--${name}`);
    // `contested` is a verdict on a fact, so it selects all checks of contested facts.
    return { sql: `${value === 'contested' ? 'f' : alias}.${name} = ?`, values: [value] };
  };
  return { ...namedMatcher(is), stated: `${alias}.${name} IS NOT NULL` };
}

/** The filter of an option with these words: any or all of them. */
function filterOf(name: string, words: string[], of: Matcher, all = false): Filter {
  const option = name + (all ? '-all' : '');
  return { ...conditionFor(option, words, of, all ? 'AND' : 'OR'), option, words };
}

/** The columns of all actor fields, and of the years of all dates. */
export const [byActor, byYear] = ['country', 'year'];

/** The field that a filter is on, if it is on one, and the column whose values to list if it leaves nothing. */
export function columnAsked(
  kind: Kind | null,
  { option = '' }: Filter,
): { field?: Field | undefined; column?: string } {
  const name = option.replace(/-all$/, '');
  const field = kind?.fields.find((each) => optionOf(each) === name);
  const column = field?.name ?? ownValue<string>(breakdowns, name.slice(2));
  return column === undefined ? {} : { field, column };
}

/** What a filter asks of its column: words or the entries that they name, and entries that match as they belong to one. */
export function askedOf(database: DatabaseSync, kind: Kind | null, filter: Filter) {
  const { field, column } = columnAsked(kind, filter);
  const { option = '', words = [] } = filter;
  const matcher = field ? fieldMatcher(field, database) : column === byActor && optionMatchers.country(database);
  const terms = matcher ? termsIn(option, words, matcher) : [];
  const wanted = terms.filter(({ isUnwanted }) => !isUnwanted);
  return {
    ...{ field, column, option },
    wanted: wanted.map(({ operand }) => operand),
    included: wanted.flatMap(({ included = [] }) => included),
    named: wanted.flatMap(({ named = [] }) => named),
    unwanted: terms.flatMap(({ isUnwanted, operand, named = [operand] }) => (isUnwanted ? named : [])),
  };
}

/** Whether a filter is on dates, or may name entries or values of lists that may be open: only then is there a note to find. */
export function mayHaveNote(kind: Kind | null, filter: Filter): boolean {
  const { field, column } = columnAsked(kind, filter);
  if (!field) return filter.option === 'words' || column === byActor || column === byYear;
  return isList(field) || registerOfField(field) !== undefined;
}
