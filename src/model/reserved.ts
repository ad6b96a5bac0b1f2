// Names that a kind or a field may not take, because pism uses them.
const columns =
  'fact id kind bulletin position says source paragraph chars hash checks tags related inferred file line dated title details verdicts';
const options =
  'help version facts country year since until tag verdict where sort limit count group-by pivot over json format ' +
  'output fields names plain color pager text safe-csv exit-status chart passage';
// SQLite calls a column of a view otherwise than these.
const literals = 'true false';
// What every object of JavaScript has: an option of that name would seem to be given always.
const inherited = Object.getOwnPropertyNames(Object.prototype)
  .map((name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))
  .join(' ');
const tables =
  'facts bulletins actors actor_names fact_actors fact_dates fact_rows files problems meta states done ' +
  'search kinds bulletin';
const commands =
  'facts show search summary timeline bulletins kinds actors checks cite check verify coverage anchor new import sql ' +
  'export report schema completion help';

const names = (words: string) => new Set(words.split(' '));

/** Whether a field cannot have this name. */
export function isReservedField(name: string): boolean {
  // A field `group_by` would be the option --group-by, and `no_pages` the option that turns `pages` off.
  return (
    names(`${columns} ${options} ${literals} ${inherited}`).has(name.replaceAll('_', '-')) ||
    /^no[_-]|_(first|last|count|complete)$/.test(name)
  );
}

/** Whether a kind cannot have this name. */
export function isReservedKind(name: string): boolean {
  return names(`${tables} ${commands}`).has(name) || name.startsWith('kind_') || name.startsWith('sqlite_');
}
