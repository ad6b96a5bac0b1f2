import type { Fact as AnyFact } from './model/fact.ts';
import type { Json, JsonObject } from './model/values.ts';

/** The facts to open, and how. */
export interface OpenOptions {
  /** Facts folders to join; `builtin`, the default, is the set that ships with pism. */
  facts?: string | string[];
  /** Leave out facts with problems, which `problems` then lists, instead of throwing. */
  keepGoing?: boolean;
  /** `false` builds the index in memory and keeps nothing. */
  cache?: boolean;
  /** Rebuild the index, even if it is up to date. */
  rebuild?: boolean;
  /** Environment variables, such as `process.env` for `PISM_FACTS` and `XDG_CACHE_HOME`. Without it, none is read. */
  env?: Record<string, string | undefined>;
}

/** A value to filter by, as on the command line: `'!signed'`, `'=CEDAW'`, `'>= 1990'`; `null` for not stated. */
export type FilterValue = string | number | boolean | null;

/** The value of a filter, or several, which are alternatives. */
export type AnyFilter = FilterValue | FilterValue[] | undefined;

/** The facts to find. Several values of one filter are alternatives; different filters all apply. */
export interface Query {
  /** The kind of facts; all by default. */
  kind?: string | undefined;
  /**
   * By field of the kind (`status`, and for lists `aligned_states_all`), and by `country`, `year` and the other filters of
   * docs/LIBRARY.md.
   */
  filters?: Record<string, AnyFilter> | undefined;
  /** Words that facts contain, in any form; `!word` for those without it. In a text, spaces separate them. */
  words?: string | string[] | undefined;
  /** SQL conditions. */
  where?: string | string[] | undefined;
  /** Read facts as of the end of this day, for kinds with stages. */
  asOf?: string | undefined;
  /** Columns to sort by; `-name` in reverse. */
  sort?: string | string[] | undefined;
  limit?: number | undefined;
  /** Give names instead of ids of countries, actors and other entries. */
  names?: boolean | undefined;
}

/** The facts to count; with `distinct`, facts of a kind that are about the same thing, as in two sources, count once. */
export type CountQuery = Query & { distinct?: boolean | undefined };

/** What actors may be bound by, such as a treaty; `among` names a group of actors, `source` the sources to read. */
export interface BindingQuery extends Pick<Query, 'kind' | 'asOf' | 'names'> {
  to: string;
  among?: string | undefined;
  source?: string | string[] | undefined;
}

/** Whom facts call bound and whom not, each with the latest fact; the names of those of whom none says either; and notes on the method. */
export interface Binding {
  bound: JsonObject[];
  not_bound: JsonObject[];
  unknown: string[];
  notes: string[];
}

/** A style of citations. */
export type Style = 'apa' | 'chicago' | 'bibtex' | 'ris' | 'csl-json';

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
export type FiltersByKind = Record<string, Query['filters']>;

/** A fact of a kind. Of several kinds it is a union: `kind` says which, and so which fields it has. */
export type FactOf<Kind extends string> = Kind extends keyof FactsByKind ? FactsByKind[Kind] : Fact;

/** The facts of a kind to find: of one that ships with pism, the compiler knows the filters and the choices of its fields. */
export interface QueryOf<Kind extends string> extends Omit<Query, 'kind' | 'filters'> {
  kind?: Kind | undefined;
  filters?: (Kind extends keyof FiltersByKind ? FiltersByKind[Kind] : Query['filters']) | undefined;
}

/** Values of a filter for a field with choices: one of them, `'!signed'` for any other, `'a,b'` for two, null for none. */
export type ChoiceFilter<Choice extends string> = ChoiceWord<Choice> | ChoiceWord<Choice>[] | undefined;

type ChoiceWord<Choice extends string> =
  | Choice
  | `${'!' | 'not ' | '=' | '>' | '>=' | '<' | '<='}${Choice}`
  | `${string},${string}`
  | 'none'
  | '!none'
  | null;

/**
 * A fact that a search found; in `snippet`, `**` encloses what matches. A `score` of 1 is what a word is worth that only one
 * fact has; null where all facts have the words.
 */
export interface Found {
  kind: string;
  id: string;
  source: string;
  title: string;
  says: string;
  snippet: string;
  score: number | null;
}

/** Which sources to compare, of which facts. */
export interface SourceQuery extends Pick<Query, 'kind' | 'filters' | 'where' | 'names'> {
  /** Two sources, or one to compare with all others; by default all with each other. */
  sources?: string[] | undefined;
  /** What to list: `same`, `finer`, `later`, `different`, `only-first`, `only-second`, `all`; by default what both state. */
  show?: string | string[] | undefined;
}

/** A field in which two facts differ or, without a field, a fact that one side alone has or two that are the same. */
export interface ComparedField {
  kind: string;
  /** Of sources: the fields that say what both facts are about. */
  subject: JsonObject | null;
  result: string;
  first_id: string | null;
  second_id: string | null;
  field: string | null;
  first: Json;
  second: Json;
  /** For a list: what both have, and what the second gained and lost; null where it may have been there. */
  both: Json;
  gained: Json;
  lost: Json;
}

/** A reader's own copy of a source, for which facts can be proposed; only a person confirms them. */
export interface FactsCopy {
  /** Sentences that no fact holds in full and no proposal in part, from a number on: 20, unless `limit` says otherwise. */
  uncovered(part?: { from?: number; limit?: number }): Promise<Uncovered>;
  /** The proposed facts and names that wait for a person. A line with the id of a fact replaces that, or withdraws it with `none`. */
  waiting(): Promise<WaitingProposal[]>;
  /** What would become of a proposal; writes nothing. */
  checkProposal(line: JsonObject): Promise<ProposalResult | undefined>;
  /** Holds proposals to the copy as `pism import --copy` does; what holds waits in `proposed.yaml` for a person. */
  propose(lines: JsonObject[], proposer: string): Promise<ProposalResult[]>;
}

/** Sentences of a copy, some only for context (`before`); the names in them by register and id; and the number to go on from. */
export interface Uncovered {
  sentences: JsonObject[];
  names: JsonObject;
  next?: number;
  /** With the first sentences: how to propose, the kinds with their fields, and the reasons for no fact. */
  instructions?: string;
  kinds?: JsonObject;
  none?: JsonObject;
}

/** A proposed fact, or a name with its register as kind: `asks` if a person will be asked more than whether it is right. */
export type WaitingProposal = Record<'id' | 'outcome' | 'kind' | 'says', string> & { reasons: string[] };

/** What became of a proposal; `reasons` say what refuses it, or what a person will be asked. */
export interface ProposalResult {
  line: number | string;
  outcome: string;
  kind: string;
  id: string | null;
  reasons: { field: string; code: string; says: string }[];
}

/** A kind of facts: how many there are, the names of its fields, and which of them name, identify and claim what. */
export interface Kind {
  kind: string;
  title: string;
  about: string;
  facts: number;
  fields: string[];
  caption: string;
  subject: string[];
  columns: string[];
  claim: string[][];
  stages: JsonObject[];
}

/** A field of a kind; `choices` are its values, with what each means. */
export interface Field {
  field: string;
  label: string | null;
  type: string;
  required: boolean;
  about: string;
  choices: Record<string, string> | null;
  words: JsonObject | null;
  is: string | null;
}

/** A source of facts: a bulletin, dataset, report or page. */
export interface Source {
  source: string;
  form: 'bulletin' | 'dataset' | 'report' | 'page';
  title: string;
  facts: number;
  [field: string]: unknown;
}

/** A problem in a facts folder, with its place and remedy. */
export interface FactProblem {
  code: string;
  file: string;
  /** Counted from 1; 0 for the file as a whole. */
  line: number;
  column: number;
  says: string;
  remedy: string;
}
