/** Types of what a program asks the library: facts, options and filters. */
import type { JsonObject } from '../core/model/values.ts';

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

/** Options of a command by their names (`status`, `as_of`); `pism help COMMAND` lists them. */
export interface Options {
  [name: string]: AnyFilter;
}

/** A word of a command line, or options of it. */
export type Asked<Named = Options> = string | Named;

/** Facts that are asked with the commands of the terminal. */
export interface AskedFacts {
  rows(command: string, ...asked: Asked[]): Promise<JsonObject[]>;
  answer(command: string, ...asked: Asked[]): Promise<{ rows: JsonObject[]; notes: string[] }>;
  text(command: string, ...asked: Asked[]): Promise<string>;
  reading(text: string): AskedFacts;
}
