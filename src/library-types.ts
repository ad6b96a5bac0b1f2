/** The TypeScript types of the library: facts, lists and filters of each kind. */
import type { Fact as AnyFact } from './core/model/fact.ts';
import type { AnyFilter } from './terminal/asked.ts';

export type * from './terminal/asked.ts';

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
export type FiltersByKind = Record<string, Record<string, AnyFilter>>;

/** Values of a filter for a field with choices: one of them, `'!signed'` for any other, `'a,b'` for two, null for none. */
export type ChoiceFilter<Choice extends string> = ChoiceWord<Choice> | ChoiceWord<Choice>[] | undefined;

type ChoiceWord<Choice extends string> =
  | Choice
  | `${'!' | 'not ' | '=' | '>' | '>=' | '<' | '<='}${Choice}`
  | `${string},${string}`
  | 'none'
  | '!none'
  | null;
