import { PismError } from '../errors.ts';
import type { Kind } from '../model/kind.ts';
import { actorRegister } from '../model/register.ts';
import { didYouMean } from '../model/text.ts';
import { allColumns } from './fact-columns.ts';
import type { Column } from './result.ts';

/** The default columns of a kind's table, date and actor first. */
export function featuredColumns(kind: Kind | null): Column[] {
  const known = allColumns(kind);
  const own = columnsByName(known, kind ? kind.columns : ['date', 'kind']);
  const isActor = ({ register }: Column) => register === actorRegister;
  const first = [own.find(({ isDate }) => isDate), own.find(isActor)].flatMap((column) => column ?? []);
  const names = [...first, ...own].map(({ name }) => name);
  return listColumns(known, names);
}

/** The columns of a list of facts: the verdict as a mark, those of these names and, on a line below, the id and the sentence. */
export function listColumns(all: Column[], names: string[], sentence = 'says'): Column[] {
  const below = ['id', sentence];
  return columnsByName(all, ['verdict', ...names, ...below]).map((column) => {
    const { name } = column;
    return below.includes(name) ? { ...column, isBelow: true, isWidest: name === sentence } : column;
  });
}

/** The columns of facts with these names. Throws a usage error if one is unknown. */
export function pickColumns(kind: Kind | null, names: string[]): Column[] {
  return columnsByName(allColumns(kind), names);
}

/** The columns that fit an option: for `--sort` those with an order, for `--group-by` those with a group. */
export function columnsFor(kind: Kind | null, option: string): Column[] {
  return allColumns(kind).filter((column) => suits(column, option));
}

function suits({ order, sql }: Column, option: string): boolean {
  return option === '--fields' || (option === '--sort' ? order : sql) !== undefined;
}

/** The columns of these names, each once. Throws a usage error for an unknown name. */
export function columnsByName<Kept extends Column>(all: Kept[], names: string[]): Kept[] {
  return [...new Set(names.map((name) => columnByName(all, name)))];
}

/** The column of this name. Throws a usage error for a name that is unknown or does not suit the option. */
export function columnByName<Kept extends Column>(all: Kept[], name: string, option = '--fields'): Kept {
  const column = columnNamed(all, name);
  if (column && suits(column, option)) return column;
  const suitable = [...new Set(all.filter((each) => suits(each, option)).map((each) => each.name))];
  const hint = column ? `It works with ${suitable.join(', ')}.` : didYouMean(name, suitable, 'Columns are');
  const says = column ? `${option} does not work with ${column.name}` : `There is no column ${name} for ${option}`;
  throw new PismError('usage', says, hint);
}

/** The column with this name or heading. */
function columnNamed<Kept extends Column>(all: Kept[], name: string): Kept | undefined {
  const [asName, asTitle] = [name.replaceAll('-', '_'), name.toLowerCase()];
  const isNamed = ({ name, title }: Kept) => name.replaceAll('-', '_') === asName || title.toLowerCase() === asTitle;
  return all.find(isNamed);
}
