declare const texts: Record<"UNREADABLE_FILE" | "NOT_A_FILE" | "TOO_LARGE" | "NOT_UTF8" | "YAML_SYNTAX" | "YAML_TAB" | "YAML_DUPLICATE_KEY" | "YAML_ALIAS" | "YAML_TAG" | "LONE_SURROGATE" | "YAML_KEY" | "TOO_DEEP" | "WRONG_ENDING" | "TOO_MANY" | "MORE_ERRORS" | "MORE_WARNINGS" | "NO_BULLETIN" | "TWO_SOURCES" | "UNKNOWN_KIND" | "DUPLICATE_BULLETIN" | "BAD_NAME" | "WRONG_TYPE" | "EMPTY_VALUE" | "UNKNOWN_FIELD" | "WORKED_OUT" | "MISSING_FIELD" | "ONE_PLACE" | "HALF_PAIR" | "UNKNOWN_CHOICE" | "BAD_DATE" | "BAD_NUMBER" | "BAD_COUNT" | "SMALL_COUNT" | "LARGE_COUNT" | "BAD_LINK" | "BAD_PATTERN" | "TOO_LONG" | "DUPLICATE_ITEM" | "UNKNOWN_ACTOR" | "UNKNOWN_ENTRY" | "NAME_OF_ENTRIES" | "DUPLICATE_ID" | "UNKNOWN_RELATED" | "RELATED_ONCE" | "SUPERSEDED_IN_CIRCLE" | "UNKNOWN_NOW" | "NOT_GONE" | "INFERRED_ABSENT" | "COUNTED_ABSENT" | "RULE_BROKEN" | "NOT_WORKED_OUT" | "SAYS_OTHERWISE" | "SHARED_ANCHOR" | "SAME_FACT" | "STATUS_AGAINST_DATES" | "WRONG_PLACE" | "CHECK_WITHOUT_SOURCE" | "CHECK_BEFORE_SOURCE" | "CHECK_IN_FUTURE" | "CHECK_SAYS_OTHERWISE" | "CHECK_FIELD_ABSENT" | "OTHER_CHECK_FIELD" | "TWO_OUTCOMES" | "CHECK_WITHOUT_VALUE" | "WRONG_VERDICT" | "CHECK_UNDECIDED" | "TWO_VERDICTS" | "VERDICT_FOLLOWS" | "READ_FROM_FACTS" | "WRONG_CHECK_FACT" | "FACTS_CONTRADICT" | "SAME_DOCUMENT" | "KIND_NAME" | "KIND_EXISTS" | "KIND_REPLACED" | "NOT_EXTENDED" | "CONTRADICTS_KIND" | "REQUIRED_ELSEWHERE" | "RESERVED_NAME" | "UNKNOWN_REGISTER" | "UNKNOWN_STATUS" | "UNKNOWN_FIELD_NAME" | "BAD_EXPRESSION" | "MISPLACED_KEY" | "MISSING_KEY" | "BAD_REGEXP" | "UNKNOWN_NAME" | "NOT_MAPPED" | "CORRECTION_UNFIT" | "DUPLICATE_ENTRY" | "ENTRY_DIFFERS" | "AMBIGUOUS_NAME" | "ENTRY_WITHOUT_NAME" | "CIRCLE" | "UNKNOWN_SCHEME" | "BAD_IDENTIFIER" | "DUPLICATE_IDENTIFIER", unknown>;
import { type TextRange } from './values.cjs';
/**
 * The wording of every problem, in one place: its severity, what is wrong and what to do. `{name}` is replaced by an argument
 * of the problem.
 */
export declare const problemTexts: Record<ProblemCode, {
    severity: string;
    says: string;
    remedy: string;
}>;
/** The code of a problem. */
export type ProblemCode = keyof typeof texts;
/** The values for the placeholders of a problem's text. */
export type ProblemArguments = Record<string, string>;
/** A problem in a facts folder: its code, its place and the values for its text. */
export interface Problem {
    code: ProblemCode;
    file: string;
    /** Line and column, counted from 1, and how many characters to underline; 0 for the file as a whole. */
    line: number;
    column: number;
    length: number;
    /** The line, or the part around the column if it is very long; empty when the file could not be read. */
    excerpt: string;
    /** How many characters of the line come before the excerpt. */
    before?: number;
    arguments: ProblemArguments;
}
/** Records a problem in the file being read. Arguments given as a function are computed only if the problem is shown. */
export type ReportProblem = (code: ProblemCode, at: TextRange, args?: ProblemArguments | (() => ProblemArguments)) => undefined;
/** How many problems of a file are kept and shown; the rest are only counted. */
export declare const maxProblems = 100;
/** Adds a problem to those of a file, or counts it if the limit is reached. */
export declare function addProblem(problems: Problem[], code: ProblemCode, file: string, make: () => Problem): void;
/** A problem with a file as a whole. */
export declare function fileProblem(file: string, code: ProblemCode, values: ProblemArguments): Problem;
/** The number of problems that a problem counts: several for `MORE_ERRORS` and `MORE_WARNINGS`. */
export declare function problemCount({ code, arguments: { count } }: Problem): number;
/** How many characters of a file a problem quotes. */
export declare const maxQuoteLength = 300;
/** The arguments of a problem with long texts cut. */
export declare function clipped(values: ProblemArguments): ProblemArguments;
/** Whether facts with this problem are not used (`error`) or only worth checking (`warning`). */
export declare function severityOf({ code }: Pick<Problem, 'code'>): string;
/** What is wrong, in one sentence. */
export declare function problemSays(problem: Pick<Problem, 'code' | 'arguments'>): string;
/** What to do about it, in one sentence. */
export declare function problemRemedy(problem: Problem): string;
