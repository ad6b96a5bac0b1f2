/** The exit statuses of the program, by the reason for each. */
export const exits = {
  done: 0,
  no: 1,
  usage: 2,
  unreadable: 3,
  fault: 70,
  interrupted: 130,
} as const;

/** Why the program ended: a key of `exits`. */
export type Exit = keyof typeof exits;

/** Ends the run with a message for the user, a hint at what to do, and an exit status. */
export class PismError extends Error {
  readonly exit: Exit;
  readonly hint: string | undefined;

  constructor(exit: Exit, message: string, hint?: string) {
    super(message);
    this.name = 'PismError';
    this.exit = exit;
    this.hint = hint;
  }
}

/** The message of anything that was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** What a system error says, such as "permission denied", without its code and its call; the message of anything else. */
export function reasonOf(thrown: unknown): string {
  return /^[A-Z0-9]+: ([^,]+)/.exec(messageOf(thrown))?.[1] ?? messageOf(thrown);
}

/** Whether the system refused something: a file, a folder, a process. */
export function isSystemError(thrown: unknown): thrown is NodeJS.ErrnoException {
  return thrown instanceof Error && 'syscall' in thrown;
}

/** Whether a thrown thing is a system error with one of the given codes, such as `ENOENT`. */
export function hasCode(thrown: unknown, ...codes: string[]): boolean {
  return thrown instanceof Error && 'code' in thrown && codes.includes(String(thrown.code));
}

/** Whether SQLite is the one that complains. */
export function isDatabaseTrouble(thrown: unknown): boolean {
  return hasCode(thrown, 'ERR_SQLITE_ERROR');
}

/** The primary result code of an error of SQLite; nothing for anything else that was thrown. */
export function sqliteCode(thrown: unknown): number | undefined {
  return isDatabaseTrouble(thrown) ? Number((thrown as { errcode?: number }).errcode) & 0xff : undefined;
}

/** Whether SQLite says that others have the database in use. */
export function isBusy(thrown: unknown): boolean {
  return sqliteCode(thrown) === 5;
}

/** SQLite's result codes for a file that cannot be read, that is damaged, or that is no database. */
const unreadable = [10, 11, 26];

/** Whether SQLite says that the file itself is what is wrong, whatever is asked of it. */
export function isDamage(thrown: unknown): boolean {
  return unreadable.includes(sqliteCode(thrown) ?? 0);
}

/** SQLite's result code where a disk is full. */
const full = 13;

/** The error for a query that had to put something aside on a disk that is full; nothing for any other failure. */
export function noRoom(thrown: unknown): PismError | undefined {
  if (sqliteCode(thrown) !== full) return undefined;
  const hint = 'SQLITE_TMPDIR can name another folder for what is put aside.';
  return new PismError('unreadable', `There is no room for the query: ${messageOf(thrown)}`, hint);
}

/** Whether SQLite could not work out an expression: what it calls does not take the value, or makes too large a one. */
export function isFailedExpression(thrown: unknown): boolean {
  return [1, 18].includes(sqliteCode(thrown) ?? 0);
}
