/** Errors and exit statuses: what a user is told, and which errors of the system or of SQLite mean what. */

/** Ends the run with a message for the user that has no control characters, a hint at what to do, and an exit status. */
export class PismError extends Error {
  readonly code: Exit;
  readonly hint: string | undefined;

  constructor(code: Exit, message: string, hint?: string) {
    super(visibleLines(clipped(message)));
    this.name = 'PismError';
    this.code = code;
    this.hint = hint;
  }
}

/** The exit statuses of the program, by the reason for each. */
export const exits = { done: 0, no: 1, usage: 2, unreadable: 3, fault: 70, interrupted: 130 } as const;

/** Why the program ended: a key of `exits`. */
export type Exit = keyof typeof exits;

/** The message of anything that was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** What a system error says, such as "permission denied", without its code and call; the message of any other error. */
export function reasonOf(thrown: unknown): string {
  if (hasCode(thrown, 'EISDIR')) return 'it is a folder';
  return /^[A-Z0-9]+: ([^,]+)/.exec(messageOf(thrown))?.[1] ?? messageOf(thrown);
}

/** An error of the system, such as `ENOENT` for a file. */
type SystemError = Error & { code?: string; path?: string };

/** Whether the system refused something: a file, a folder, a process. */
export function isSystemError(thrown: unknown): thrown is SystemError {
  return thrown instanceof Error && 'syscall' in thrown;
}

/** Whether this is a system error with one of these codes, such as `ENOENT`. */
export function hasCode(thrown: unknown, ...codes: string[]): boolean {
  return thrown instanceof Error && 'code' in thrown && codes.includes(String(thrown.code));
}

/** Whether this is an error of SQLite. */
export function isSqliteError(thrown: unknown): boolean {
  return hasCode(thrown, 'ERR_SQLITE_ERROR');
}

/** The primary result code of an error of SQLite (https://sqlite.org/rescode.html); undefined for any other error. */
export function sqliteCode(thrown: unknown): number | undefined {
  return isSqliteError(thrown) ? Number((thrown as { errcode?: number }).errcode) & 0xff : undefined;
}

const [SQLITE_ERROR, SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_FULL, SQLITE_TOOBIG, SQLITE_NOTADB] = [1, 10, 11, 13, 18, 26];

/** Thrown when a stored text is not as we wrote it, which only damage explains. */
class DamagedText extends Error {}

/** The value of a text that an index stores as JSON. Throws an error that `isDamage` recognises if it is not JSON. */
export function parseStored<Value>(text: unknown): Value {
  try {
    return JSON.parse(String(text ?? ''));
  } catch {
    throw new DamagedText('a stored value is not JSON');
  }
}

/** Whether the index is damaged: SQLite cannot read it whatever the query, or what it stores makes no sense. */
export function isDamage(thrown: unknown): boolean {
  if (thrown instanceof DamagedText) return true;
  return [SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_NOTADB].includes(sqliteCode(thrown) ?? 0);
}

/** Whether the index is damaged. Ask `isDamage` about a user's query, which can cause malformed JSON by itself. */
export function isDamagedIndex(thrown: unknown): boolean {
  return isDamage(thrown) || messageOf(thrown) === 'malformed JSON';
}

/** The error for a query whose temporary data fills the disk; undefined for any other error. */
export function diskFull(thrown: unknown): PismError | undefined {
  if (sqliteCode(thrown) !== SQLITE_FULL) return undefined;
  const hint = 'SQLITE_TMPDIR can name another folder for temporary data.';
  return new PismError('unreadable', 'The disk is full: the query could not finish', hint);
}

/** Whether SQLite could not evaluate an expression: a function does not take the value, or makes too large a one. */
export function isFailedExpression(thrown: unknown): boolean {
  return [SQLITE_ERROR, SQLITE_TOOBIG].includes(sqliteCode(thrown) ?? 0);
}

/** Why an action fails; undefined if it does not. */
export function failureOf(action: () => void): string | undefined {
  try {
    action();
    return undefined;
  } catch (thrown) {
    return messageOf(thrown);
  }
}

/** The result of an action; undefined if it fails. */
export function attempt<Value>(action: () => Value): Value | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

// Controls and direction characters, which a terminal obeys instead of showing them, and two code points that YAML forbids.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
const controls = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

/** A text with control characters as escapes, such as `\u001b`. */
export function visible(text: string): string {
  return text.replace(controls, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A text of several lines with control characters as escapes. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}

/** A message with its longest words cut, as those of the user may be; colours stay. */
export function clipped(message: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with this character
  return message.replace(/[^\s\u001b]{300,}/g, (word) => `${word.slice(0, 100)}…`);
}
