import { PismError } from '../errors.ts';
import type { Display } from '../model/fields/type.ts';
import type { Kind } from '../model/kind.ts';
import { actorRegister } from '../model/register.ts';
import { didYouMean } from '../model/text.ts';
import type { Json, JsonObject } from '../model/values.ts';
import {
  countryColumn,
  dateColumn,
  type FactColumn,
  fieldColumns,
  finerColumn,
  firstCell,
  listColumn,
  placeColumn,
  saysColumn,
  selectedColumn,
  sharedColumn,
  showEach,
  sourcesColumn,
  verdictColumn,
  yearColumn,
} from './fact-columns.ts';
import { type Column, cellText, idColumn, plainColumn } from './result.ts';

/** All columns of a kind, in the order of its JSON; without a kind, those that all kinds share. */
export function columnsOf(kind: Kind | null): FactColumn[] {
  return withShared(kind ? ownColumns(kind) : [dateColumn('f.dated_first'), sharedColumn('title')]);
}

/** The columns of a kind's fields after that of the date that its list goes by, which may be a field. */
function ownColumns(kind: Kind): FactColumn[] {
  const fields = kind.fields.flatMap(fieldColumns);
  const [date] = columnsByName([...fields, dateColumn('k._dated_first', kind.asOf && 'k._dated')], ['date']);
  return [...new Set([...(date ? [date] : []), ...fields])];
}

/** These columns between the shared ones. */
function withShared(own: FactColumn[]): FactColumn[] {
  const head = ['kind', 'id', 'source'].map(sharedColumn);
  const checked = [verdictColumn(), finerColumn('f.finer'), sourcesColumn('checks'), sourcesColumn('notes')];
  const related = { ...listColumn('related'), show: showEach((id, display) => display.id(id)) };
  const history = [sourcesColumn('corrected'), { ...sharedColumn('superseded_by'), show: idColumn().show }];
  const tail = [...checked, listColumn('tags'), related, listColumn('inferred'), ...history, sourcesColumn('checked')];
  return [...head, ...own, saysColumn(), placeColumn(), ...tail];
}

/** The columns of several kinds, each once; each cell is shown as its fact's kind shows it. */
export function columnsOfKinds(kinds: Kind[]): FactColumn[] {
  const all = kinds.flatMap((kind) => ownColumns(kind).map((column) => ({ kind: kind.kind, column })));
  const own = Map.groupBy(all, ({ column }) => column.name)
    .values()
    .map((columns) => {
      const byKind = new Map<Json | undefined, FactColumn>(columns.map(({ kind, column }) => [kind, column]));
      const [first] = byKind.values() as unknown as [FactColumn];
      return {
        ...first,
        register: byKind.values().find(({ register }) => register !== undefined)?.register,
        // Two kinds may have fields of the same name and different types.
        show: (_: Json, display: Display, row: JsonObject) => cellText(byKind.get(row['kind']) ?? first, row, display),
      };
    });
  return withShared([...own]);
}

// Columns for `--fields` and the like; JSON omits them because they repeat other columns.
function extraColumns(kind: Kind | null): FactColumn[] {
  return [
    { ...sharedColumn('paragraph'), align: 'right' },
    { ...sharedColumn('page_number'), align: 'right' },
    sharedColumn('file_name'),
    { ...sharedColumn('row_number'), align: 'right' },
    ...(kind ? [sharedColumn('title')] : []),
    selectedColumn('bulletin', 'f.source', { group: 'f.source' }),
    yearColumn(kind),
    countryColumn(kind),
    // The command line replaces this by a column that reads the user's copy.
    { ...plainColumn('passage'), source: { select: [], restore: firstCell } },
  ];
}

/** The names of columns that facts of every kind have. */
export function sharedColumnNames(): string[] {
  // A kind can have a field `date`, if its list goes by that alone.
  return allColumns(null).flatMap(({ name }) => (name === 'date' ? [] : name));
}

/** The default columns of a kind's table, date and actor first. */
export function featuredColumns(kind: Kind | null): FactColumn[] {
  const known = allColumns(kind);
  const own = columnsByName(known, kind ? kind.columns : ['date', 'kind']);
  const isActor = ({ register }: Column) => register === actorRegister;
  const first = [own.find(({ isDate }) => isDate), own.find(isActor)].flatMap((column) => column ?? []);
  return listColumns(
    known,
    [...first, ...own].map(({ name }) => name),
  );
}

/** The columns of a list of facts: the verdict as a mark, those of these names and, on a line below, the id and the sentence. */
export function listColumns(all: FactColumn[], names: string[], sentence = 'says'): FactColumn[] {
  const below = ['id', sentence];
  return columnsByName(all, ['verdict', ...names, ...below]).map((column) => {
    const { name } = column;
    return below.includes(name) ? { ...column, isBelow: true, isWidest: name === sentence } : column;
  });
}

/** The columns of facts with these names. Throws a usage error if one is unknown. */
export function pickColumns(kind: Kind | null, names: string[]): FactColumn[] {
  return columnsByName(allColumns(kind), names);
}

/** The columns that fit an option: for `--sort` those with an order, for `--group-by` those with a group. */
export function columnsFor(kind: Kind | null, option: string): FactColumn[] {
  return allColumns(kind).filter((column) => suits(column, option));
}

/** All columns of a kind, or of all kinds, that a user can name. */
export function allColumns(kind: Kind | null): FactColumn[] {
  return [...columnsOf(kind), ...extraColumns(kind)];
}

function suits({ source }: Column & { source?: FactColumn['source'] }, option: string): boolean {
  return option === '--fields' || (option === '--sort' ? source?.order : source?.group) !== undefined;
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
