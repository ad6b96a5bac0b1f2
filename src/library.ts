/// <reference lib="esnext.disposable" preserve="true" />

import { citedAs, styles } from './cite/index.ts';
import { type Comparison, pairOfFacts, pairsOfSources } from './compare/pairs.ts';
import { compare } from './compare/rows.ts';
import { plainCopy } from './copy/copy.ts';
import { readManuscript } from './copy/text/manuscript.ts';
import { isDamagedIndex, PismError } from './errors.ts';
import { factById, kindByName } from './facts/find.ts';
import { errorsIn } from './facts/problems.ts';
import { asList, readScriptQuery, requireParts, requireType, searchWords } from './library-arguments.ts';
import { described, FactsError, queryError, scriptError, scriptNotes, scriptText } from './library-errors.ts';
import type * as Types from './library-types.ts';
import { codesDisplay, type Display } from './model/fields/type.ts';
import { actorRegister } from './model/register.ts';
import { bindingOf } from './model/stages.ts';
import { oneOf } from './model/text.ts';
import type { JsonObject } from './model/values.ts';
import { type ProofreadRow, proofread } from './proofread/proofread.ts';
import { listFields, listKinds, listSources } from './query/catalogue.ts';
import { columnsOf, pickColumns } from './query/fact-columns.ts';
import { groupFacts, pivotFacts } from './query/group.ts';
import { entryNames } from './query/lookup.ts';
import { notBound } from './query/not-bound.ts';
import { explainEmpty, explainFound, explainLeftOut } from './query/notes.ts';
import type { Result } from './query/result.ts';
import { searchIn, searchLimit } from './query/search.ts';
import { addedUp, countFacts, type Query as FactQuery, selectFacts, wholeFacts } from './query/select.ts';
import { dataRows } from './render/options.ts';
import { foldersOf, type Index, openIndex } from './store/open.ts';

export type { Exit } from './errors.ts';
export { PismError } from './errors.ts';
export { FactsError } from './library-errors.ts';
export type * from './library-types.ts';
export type { Facts };

let lastOpening: Promise<unknown> = Promise.resolve();

/** Opens facts; throws a PismError if they cannot be read or have problems. */
export function openFacts(options: Types.OpenOptions = {}): Promise<Facts> {
  // One after the other: the second would block this thread while it waits for the lock of the first, which needs the thread.
  // Other work of the process comes first: `pism mcp` answers a ping while it has calls to answer.
  const isFree = lastOpening.then(() => new Promise(setImmediate));
  const opened = isFree.then(() => openIndexOf(options));
  lastOpening = opened.catch(() => {});
  return opened.catch((thrown) => {
    throw scriptError(thrown);
  });
}

async function openIndexOf(options: Types.OpenOptions): Promise<Facts> {
  requireParts('openFacts', options, 'facts keepGoing cache rebuild env');
  const folders = asList(options.facts);
  const hint = 'Name one, or leave it out for the facts that ship with pism.';
  if (options.facts !== undefined && (folders.length === 0 || folders.includes('')))
    throw new PismError('usage', 'facts names no folder', hint);
  const { env = {}, cache = true, rebuild = false } = options;
  const open = async (isDamaged: boolean) => {
    const opening = { rebuild: rebuild || isDamaged, inMemory: !cache };
    // Reads the current folder only for relative paths.
    const index = await openIndex(foldersOf(folders, { env, cwd: '' }), env, opening);
    try {
      const problems = errorsIn(index, null).map(described);
      if (problems.length > 0 && !options.keepGoing) throw new FactsError(problems);
      return new Facts(index, problems);
    } catch (thrown) {
      index.database.close();
      throw thrown;
    }
  };
  return open(false).catch((thrown) => {
    if (!isDamagedIndex(thrown)) throw thrown;
    return open(true);
  });
}

/** Facts as they were when opened. A method returns what the command of the same name prints with `--json`. */
class Facts {
  /** The problems of facts that are left out; empty without `keepGoing`. */
  readonly problems: Types.FactProblem[];
  readonly #index: Index;

  /** @internal */
  constructor(index: Index, problems: Types.FactProblem[]) {
    this.#index = index;
    this.problems = problems;
  }

  /** The facts that a query finds; with `fields`, only these columns. Facts of the kinds that ship with pism have types. */
  query<Kind extends string = keyof Types.FactsByKind>(query?: Types.QueryOf<Kind>): Types.FactOf<Kind>[];
  query<Kind extends string>(query: Types.QueryOf<Kind> & { fields: string | string[] }): JsonObject[];
  query(query: Types.Query & { fields?: string | string[] } = {}): object[] {
    return this.#answer(({ database, kinds }) => {
      const asked = this.#read(query);
      const fields = asList(query.fields);
      // Only the commands read the user's copy.
      if (fields.includes('passage'))
        throw new PismError('usage', 'passage is read from a copy, which only commands do');
      if (fields.length === 0 && !asked.kind) return this.#rows(wholeFacts(database, asked, kinds, true), query);
      const all = fields.length > 0 ? pickColumns(asked.kind, fields) : columnsOf(asked.kind);
      return this.#rows({ columns: all, rows: selectFacts(database, asked, all) }, query);
    }, query);
  }

  /**
   * How many facts of bulletins (or of the sources that it names) a query finds or, if it is `distinct`, how many things they are
   * about, whatever its limit; with `isOfAll`, of all sources, as a list has them.
   */
  count(query: Types.CountQuery = {}, isOfAll = false): number {
    return this.#answer(({ database }) => {
      const asked = this.#read(query, 'distinct');
      return countFacts(database, isOfAll ? asked : addedUp(database, asked));
    }, query);
  }

  /** The facts that a query finds, counted by the values of a column (as by `--group-by`) or of two (`--pivot`). */
  groups<Row = JsonObject>(query: Types.CountQuery & { by: string | string[] }): { rows: Row[]; notes: string[] } {
    return this.#answer(({ database }) => {
      const asked = addedUp(database, this.#read(query, 'by distinct'));
      const [down, across, ...others] = asList(query.by);
      if (down === undefined || others.length > 0) throw new PismError('usage', 'by takes one column or two');
      const result = across ? pivotFacts(database, asked, down, across) : groupFacts(database, asked, down);
      return { rows: this.#rows(result, query), notes: scriptNotes(result.notes) };
    }, query);
  }

  /** Who is bound by a treaty, or by anything else to which facts of a kind bind actors, and who is not. */
  bound(query: Types.BindingQuery): Types.Binding {
    requireParts('query', query, 'kind to among asOf source names');
    const { to, among, source, ...rest } = query;
    requireType('to', to);
    return this.#answer(({ database, kinds }) => {
      const kind = query.kind ?? kinds.find(bindingOf)?.kind;
      const asked = this.#read({ ...rest, kind, filters: { source } });
      const found = notBound(database, asked, to, among);
      const { columns, notes, unknown } = found;
      const rowsOf = (rows: JsonObject[]) => this.#rows<JsonObject>({ columns, rows }, query);
      const names = unknown.map((id) => this.#display(query).entry(actorRegister, id));
      const lists = { bound: rowsOf(found.bound), not_bound: rowsOf(found.notBound) };
      return { ...lists, unknown: names, notes: scriptNotes(notes) };
    });
  }

  /** Why an answer is empty, or how incomplete lists, parts of an actor or `asOf` affect it; mostly ''. */
  explain(query: Types.Query = {}): string {
    return this.#answer(({ database, kinds }) => {
      const asked = this.#read(query);
      const hasFacts = countFacts(database, asked) > 0;
      const says = hasFacts ? explainFound(database, asked, kinds) : explainEmpty(database, asked, kinds);
      const leftOut = query.asOf === undefined ? '' : explainLeftOut(database, asked, query.asOf, (id) => id);
      return [says, leftOut].map(scriptText).filter(Boolean).join('\n');
    }, query);
  }

  /** The fact with this id, in full (`pism-2404/iccpr`) or, if it is unique, without its source (`iccpr`). */
  show<Row = Types.FactOf<keyof Types.FactsByKind>>(id: string): Row {
    requireType('id', id);
    return this.#answer((index) => {
      const { fact, kind } = factById(id, index);
      const all = columnsOf(kind);
      return this.#rows<Row>({ columns: all, rows: [fact] })[0] as Row;
    });
  }

  /** The best facts for any of these words, without weak matches: at most 20, unless the query has another limit. */
  search(words: string | string[], query: Omit<Types.Query, 'words' | 'sort' | 'names'> = {}): Types.Found[] {
    requireType('words', words);
    return this.#answer(({ database }) => {
      const { list } = searchIn(database, this.#read(query), searchWords(words));
      return this.#rows(list({ limit: query.limit ?? searchLimit }));
    }, query);
  }

  /** A reader's own copy of a source, for which facts can be proposed; `source` names that if the copy does not. */
  async copy(file: string, { source }: { source?: string | undefined } = {}): Promise<Types.FactsCopy> {
    requireParts('copy', { file, source }, 'file source');
    const { openFactsCopy } = await import('./library-copy.ts');
    return openFactsCopy(file, source, () => {
      // A fact with errors would be proposed again.
      if (this.problems.length > 0) throw new FactsError(this.problems);
      return this.#answer((index) => index);
    }).catch((thrown) => {
      throw scriptError(thrown);
    });
  }

  /** Two facts of one kind: a row for each field that differs. */
  compare(first: string, second: string): Types.ComparedField[] {
    for (const id of [first, second]) requireType('id', id);
    return this.#answer((index) => this.#compared(pairOfFacts(factById(first, index), factById(second, index))));
  }

  /** The facts of sources about the same things, compared field by field. */
  compareSources(given: Types.SourceQuery = {}): Types.ComparedField[] {
    requireParts('query', given, 'sources show kind filters where names');
    const { sources, show, kind, ...query } = given;
    return this.#answer((index) => {
      const kinds = kind === undefined ? [] : [kindByName(kind, index)];
      const filtersOf = ({ kind }: { kind: string }) => this.#read({ ...query, kind }).filters;
      return this.#compared(pairsOfSources(index, asList(sources), kinds, filtersOf), show, query);
    }, query);
  }

  #compared(
    asked: Comparison,
    show?: string | string[],
    query: Pick<Types.Query, 'names'> = {},
  ): Types.ComparedField[] {
    const { entry } = this.#display(query);
    const shown = { show: show === undefined ? undefined : asList(show), isTable: false, entry };
    return this.#rows(compare(asked, this.#index.database, shown));
  }

  /** Citations of sources and facts, in the style `apa`, `chicago`, `bibtex`, `ris` or `csl-json`. */
  async cite(ids: string | string[], style: Types.Style = 'apa'): Promise<string> {
    requireType('ids', ids);
    requireType('style', style);
    const cited = this.#answer((index) => new Map(asList(ids).map((id) => citedAs(id, index))));
    const { load } = styles[oneOf(style, Object.keys(styles), 'style')] as (typeof styles)[string];
    return (await load())([...cited.values()]);
  }

  /**
   * The sentences of a text beside the facts nearest to each, with the values that they do not share and what other sources
   * have instead: a row a sentence, first those with another value. Facts with a score below 1.6 (below 0.2 a word where there
   * are fewer than eight) are no pairs, and are there only where nothing is nearer.
   */
  proofread(text: string): ProofreadRow[] {
    requireType('text', text);
    const manuscript = readManuscript({ ...plainCopy, text });
    return this.#answer((index) => proofread(manuscript, index));
  }

  /** The kinds of facts. */
  kinds(): Types.Kind[] {
    return this.#answer(({ database, kinds }) => this.#rows(listKinds(database, kinds)));
  }

  /** The fields of a kind. */
  fields(kind: string): Types.Field[] {
    requireType('kind', kind);
    return this.#answer((index) => this.#rows(listFields(kindByName(kind, index))));
  }

  /** The sources of facts: bulletins, datasets, reports and pages. */
  sources(): Types.Source[] {
    return this.#answer(({ database }) => this.#rows(listSources(database)));
  }

  /** Closes the index. Afterwards only `problems` can be read. */
  close(): void {
    if (this.#index.database.isOpen) this.#index.database.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }

  #read(query: Types.Query, more?: string): FactQuery {
    return readScriptQuery(this.#index, query, more);
  }

  #rows<Row>(result: Result, query: Pick<Types.Query, 'names'> = {}): Row[] {
    const rows = dataRows(result, { display: this.#display(query) });
    return Array.from(rows, (row) => Object.fromEntries(row) as Row);
  }

  #display({ names = false }: Pick<Types.Query, 'names'>): Display {
    return names ? { ...codesDisplay, entry: entryNames(this.#index.database) } : codesDisplay;
  }

  /** The result of work on the index; an error may be in the conditions of the query. */
  #answer<Value>(work: (index: Index) => Value, query?: Pick<Types.Query, 'where'>): Value {
    if (!this.#index.database.isOpen)
      throw new PismError('usage', 'These facts are closed', 'Open them again with openFacts.');
    try {
      return work(this.#index);
    } catch (thrown) {
      throw queryError(thrown, asList(query?.where));
    }
  }
}
