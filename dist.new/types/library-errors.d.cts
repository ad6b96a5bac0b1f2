import { PismError } from './errors.cjs';
import type { FactProblem } from './library-types.cjs';
import { type Problem } from './model/problem.cjs';
import type { Note } from './query/result.cjs';
import type { Index } from './store/open.cjs';
/** Thrown if facts have problems; `problems` and the message list all of them. */
export declare class FactsError extends PismError {
    readonly problems: FactProblem[];
    constructor(problems: FactProblem[]);
}
/** A problem as scripts get it. */
export declare function described(problem: Problem): FactProblem;
/** An error that names the options of the library; anything else that was thrown stays as it is. */
export declare function scriptError(thrown: unknown): unknown;
/** What went wrong in a query with these conditions: in the facts, a condition, the disk or the index. */
export declare function queryError(thrown: unknown, { exported }: Index, conditions: string[]): unknown;
/** What must be said with an answer, for a script: a table that it may print has notes of its own. */
export declare function scriptNotes(notes: Note[]): string[];
/** A text of the commands with the options of the library, such as `status` for `--status`, and without commands to run. */
export declare function scriptText(text: string): string;
