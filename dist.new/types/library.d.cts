/// <reference lib="esnext.disposable" preserve="true" />
import type * as Types from './library-types.cjs';
import type { JsonObject } from './model/values.cjs';
import type { ProofreadRow } from './proofread/row.cjs';
export type { Exit } from './errors.cjs';
export { PismError } from './errors.cjs';
export { FactsError } from './library-errors.cjs';
export type * from './library-types.cjs';
export type { Facts };
/** Opens facts; throws a PismError if they cannot be read or have problems. */
export declare function openFacts(options?: Types.OpenOptions): Promise<Facts>;
/** Facts as they were when opened. A method returns what the command of the same name prints with `--json`. */
declare class Facts {
    #private;
    /** The problems of facts that are left out; empty without `keepGoing`. */
    readonly problems: Types.FactProblem[];
    /** The facts that a query finds; with `fields`, only these columns. Facts of the kinds that ship with pism have types. */
    query<Kind extends keyof Types.FactsByKind, Name extends keyof Types.FactsByKind[Kind]>(query: Types.Query & {
        kind: Kind;
        fields: Name | Name[];
    }): Pick<Types.FactsByKind[Kind], Name>[];
    query<Row = JsonObject>(query: Types.Query & {
        fields: string | string[];
    }): Row[];
    query<Kind extends keyof Types.FactsByKind>(query: Types.Query & {
        kind: Kind;
    }): Types.FactsByKind[Kind][];
    query<Row = Types.Fact>(query?: Types.Query): Row[];
    /** How many facts a query finds or, if it is `distinct`, how many things they are about, whatever its limit. */
    count(query?: Types.CountQuery): number;
    /** The facts that a query finds, counted by the values of a column (as by `--group-by`) or of two (`--pivot`). */
    groups<Row = JsonObject>(query: Types.CountQuery & {
        by: string | string[];
    }): {
        rows: Row[];
        notes: string[];
    };
    /** Who is bound by a treaty, or by anything else to which facts of a kind bind actors, and who is not. */
    bound(query: Types.BindingQuery): Types.Binding;
    /** Why an answer is empty, or how incomplete lists, parts of an actor or `asOf` affect it; mostly ''. */
    explain(query?: Types.Query): string;
    /** The fact with this id, in full (`pism-2404/iccpr`) or, if it is unique, without its source (`iccpr`). */
    show<Row = Types.Fact>(id: string): Row;
    /** The best facts for any of these words, without weak matches: at most 20, unless the query has another limit. */
    search(words: string | string[], query?: Omit<Types.Query, 'words' | 'sort' | 'names'>): Types.Found[];
    /** Two facts of one kind, field by field. */
    compare(first: string, second: string): Types.FieldComparison[];
    /** The facts of sources about the same things, compared. */
    compareSources(given?: Types.SourceQuery): Types.SourceComparison[];
    /** Citations of sources and facts, in the style `apa`, `chicago`, `bibtex`, `ris` or `csl-json`. */
    cite(ids: string | string[], style?: Types.Style): Promise<string>;
    /**
     * The sentences of a text beside the facts nearest to each, with the values that they do not share and what other sources
     * have instead: a row a sentence, first those with another value. Facts with a score below 1.6 (below 0.2 a word where there
     * are fewer than eight) are no pairs, and are there only where nothing is nearer.
     */
    proofread(text: string): ProofreadRow[];
    /** The kinds of facts. */
    kinds(): Types.Kind[];
    /** The fields of a kind. */
    fields(kind: string): Types.Field[];
    /** The sources of facts: bulletins, datasets, reports and pages. */
    sources(): Types.Source[];
    /** Closes the index. Afterwards only `problems` can be read. */
    close(): void;
    [Symbol.dispose](): void;
}
