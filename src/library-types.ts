import type { Fact as AnyFact } from './core/model/fact.ts';

/** The facts to ask, and how. */
export interface FactsOptions {
  /** Facts folders to join; `builtin`, the default, is the set that ships with pism. */
  facts?: string | string[] | undefined;
  /** Leave out facts with problems, which the notes then name, instead of throwing. */
  keepGoing?: boolean | undefined;
  /** Environment variables, such as `process.env` for `PISM_FACTS` and `XDG_CACHE_HOME`. Without it, none is read. */
  env?: Record<string, string | undefined> | undefined;
}

/** The value of an option, as on the command line: `'!signed'`, `'=CEDAW'`, `'>= 1990'`; `null` for what is not stated. */
export type OptionValue = string | number | boolean | null;

/** An option: one value, or several, which are alternatives. */
export type AnyFilter = OptionValue | OptionValue[] | undefined;

/** Options of a command by their names (`status`, `as_of`); docs/REFERENCE.md lists them. */
export interface Options {
  [name: string]: AnyFilter;
}

/** A word of a command line, or options of it. */
export type Asked<Named = Options> = string | Named;

/** Options of a list that are no filters of a kind. */
export interface ListOptions {
  where?: string | string[] | undefined;
  as_of?: string | undefined;
  sort?: string | string[] | undefined;
  limit?: number | undefined;
  names?: boolean | undefined;
  disputed?: boolean | undefined;
}

/** A fact, with the fields of its kind; docs/DATA.md describes each key. */
export interface Fact extends AnyFact {
  verdict: 'agrees' | 'differs' | 'supported' | 'opposed' | 'contested' | null;
  /** Fields in which other sources agree or differ (a contested field is in both), and those of its claim that nobody compared. */
  agrees_in: string[];
  differs_in: string[];
  not_compared: string[];
}

/** The type of the facts of each kind that ships with pism. Kinds are data: the build writes it from them. */
export type FactsByKind = Record<string, Fact>;

/** The filters of each kind that ships with pism; the build writes them from the kinds. */
export type FiltersByKind = Record<string, Options>;

/** Values of a filter for a field with choices: one of them, `'!signed'` for any other, `'a,b'` for two, null for none. */
export type ChoiceFilter<Choice extends string> = ChoiceWord<Choice> | ChoiceWord<Choice>[] | undefined;

type ChoiceWord<Choice extends string> =
  | Choice
  | `${'!' | 'not ' | '=' | '>' | '>=' | '<' | '<='}${Choice}`
  | `${string},${string}`
  | 'none'
  | '!none'
  | null;
