/** The exit statuses of the program, by the reason for each. */
export declare const exits: {
    readonly done: 0;
    readonly no: 1;
    readonly usage: 2;
    readonly unreadable: 3;
    readonly fault: 70;
    readonly interrupted: 130;
};
/** Why the program ended: a key of `exits`. */
export type Exit = keyof typeof exits;
/** Ends the run with a message for the user that has no control characters, a hint at what to do, and an exit status. */
export declare class PismError extends Error {
    readonly code: Exit;
    readonly hint: string | undefined;
    constructor(code: Exit, message: string, hint?: string);
}
/** The message of anything that was thrown. */
export declare function messageOf(thrown: unknown): string;
/** What a system error says, such as "permission denied", without its code and call; the message of any other error. */
export declare function reasonOf(thrown: unknown): string;
/** An error of the system, such as `ENOENT` for a file. */
type SystemError = Error & {
    code?: string;
    path?: string;
};
/** Whether the system refused something: a file, a folder, a process. */
export declare function isSystemError(thrown: unknown): thrown is SystemError;
/** Whether this is a system error with one of these codes, such as `ENOENT`. */
export declare function hasCode(thrown: unknown, ...codes: string[]): boolean;
/** Whether this is an error of SQLite. */
export declare function isSqliteError(thrown: unknown): boolean;
/** The primary result code of an error of SQLite (https://sqlite.org/rescode.html); undefined for any other error. */
export declare function sqliteCode(thrown: unknown): number | undefined;
/** Thrown when a stored text is not as we wrote it, which only damage explains. */
export declare class DamagedText extends Error {
}
/** The value of a text that an index stores as JSON. Throws an error that `isDamage` recognises if it is not JSON. */
export declare function parseStored<Value>(text: unknown): Value;
/** Whether the index is damaged: SQLite cannot read it whatever the query, or what it stores makes no sense. */
export declare function isDamage(thrown: unknown): boolean;
/** Whether the index is damaged. Ask `isDamage` about a user's query, which can cause malformed JSON by itself. */
export declare function isDamagedIndex(thrown: unknown): boolean;
/** The error for a query whose temporary data fills the disk; undefined for any other error. */
export declare function diskFull(thrown: unknown): PismError | undefined;
/** Whether SQLite could not evaluate an expression: a function does not take the value, or makes too large a one. */
export declare function isFailedExpression(thrown: unknown): boolean;
/** Why an action fails; undefined if it does not. */
export declare function failureOf(action: () => void): string | undefined;
/** The result of an action; undefined if it fails. */
export declare function attempt<Value>(action: () => Value): Value | undefined;
export {};
