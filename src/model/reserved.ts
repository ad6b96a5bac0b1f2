import type { ReservedNames } from './kind.ts';

/** Whether a field cannot have this name. */
export function isReservedField(name: string, { fields }: ReservedNames): boolean {
  return (
    [name, name.replaceAll('_', '-')].some((each) => fields.has(each)) ||
    inherited.has(name.replace(/[_-]/g, '')) ||
    // SQLite gives a column of a view called so another name.
    /^(true|false)$/.test(name) ||
    // `no_pages` would be the option that turns `pages` off, and `signed_first` a column of the date `signed`.
    /^no[_-]|_(first|last|count)$/.test(name)
  );
}

/** What every object of JavaScript has, in lower case: an option of that name would seem to be given always. */
const inherited = new Set(Object.getOwnPropertyNames(Object.prototype).map((name) => name.toLowerCase()));

/** Whether a text has the form of a kind's name, which is also a command, a file name and part of a table's. */
export function isKindName(text: string): boolean {
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text);
}

/** Whether a kind cannot have this name. */
export function isReservedKind(name: string, { kinds }: ReservedNames): boolean {
  return kinds.has(name) || /^(kind|sqlite)_/.test(name);
}
