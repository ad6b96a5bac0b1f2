/**
 * What a verdict means, its mark (readable without colour) and its colour, what other sources do, and what a list says of the mark; on a check, what it means
 * and what the source does if the verdict is no verb, as only facts are contested; and what is said of disputed facts.
 */
export type Verdict = Record<'means' | 'mark' | 'others' | 'legend', string> & {
    style: 'good' | 'warning' | 'bad';
} & Partial<Record<'ofCheck' | 'source' | 'dispute', string>>;
/** The verdicts on facts, in the order in which they are listed. */
export declare const factVerdicts: Record<string, Verdict>;
/** The verdicts on facts, by name. */
export declare const verdictNames: string[];
/** How another source compares to a fact on the fields of a check, each with its meaning. */
export declare const checkVerdicts: Record<string, string>;
/** The verdicts of disputed facts: a source goes against them, or sources contradict each other. */
export declare const disputedVerdicts: string[];
/** The verdicts of checks that go against a fact. */
export declare const verdictsAgainst: string[];
/** The words and the mark of a verdict; undefined for another word, or none. */
export declare function verdictOf(name: unknown): Verdict | undefined;
/** Whether a verdict goes against the fact. */
export declare function isAgainst(verdict?: string): boolean;
/** What a check results in: its verdict, and whether the source is more exact. */
export interface Outcome {
    verdict: string;
    finer?: boolean | undefined;
}
/** What an editor writes under `agrees` where values do not decide, such as two texts. */
export declare const agreements: Record<string, Outcome & {
    means: string;
}>;
/** What an editor writes under `supports` in a kind of opinions. */
export declare const supportWords: Record<string, Outcome & {
    means: string;
}>;
