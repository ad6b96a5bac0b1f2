import { PismError } from '../errors.ts';
import { fieldType } from '../model/fields/index.ts';
import type { SqlValue } from '../model/fields/type.ts';
import type { Field, Kind } from '../model/kind.ts';
import { didYouMean } from '../model/text.ts';
import { type Json, type JsonObject, quoteName } from '../model/values.ts';
import { type Column, cellText, headline, idColumn, plainColumn } from './result.ts';

/** Where the values of a column come from. */
interface ColumnSource {
  /** The SQL expressions that select it. */
  select: string[];
  /** The value, from the selected cells. */
  restore(cells: SqlValue[]): Json;
  /** The SQL expression that orders by it; without one, `--sort` refuses the column. */
  order?: string;
  /** What groups facts by it; without it, `--group-by` and `--pivot` refuse the column. */
  groups?: Groups;
  /** Whether its values are lists. */
  isList?: boolean;
  /** Whether groups are listed in the order of the values rather than by size. */
  isOrdered?: boolean;
  /** The field of the kind that it holds, if any. */
  field?: Field;
  /** Another column that `show` needs in the row; data formats leave it out. */
  needs?: FactColumn;
}

/** A column of facts: how it is shown and where its values come from. */
export interface FactColumn extends Column {
  source: ColumnSource;
}

/** The SQL of the value that facts are grouped by; for a list, that of an item and of the list. */
interface Groups {
  value(item: string): string;
  list?: string;
}

/** What an option needs of a column. */
const requirements: Record<string, keyof ColumnSource> = {
  '--sort': 'order',
  '--group-by': 'groups',
  '--pivot': 'groups',
  '--over': 'groups',
};

const firstCell = ([cell = null]: SqlValue[]): Json => cell;

/** A column selected by one SQL expression; `--sort` accepts it. */
export function selectedColumn(name: string, sql: string, restore = firstCell): FactColumn {
  const column = name === 'id' ? idColumn() : plainColumn(name);
  return { ...column, source: { select: [sql], restore, order: sql } };
}

/** All columns of a kind, in the order of its JSON; without a kind, those that all kinds share. */
export function columnsOf(kind: Kind | null): FactColumn[] {
  const own = kind ? kind.fields.map((field) => fieldColumn(field)) : [dateColumn(), sharedColumn('title')];
  const head = ['kind', 'id', 'bulletin'].map(sharedColumn);
  const lists = ['tags', 'related', 'inferred'].map(listColumn);
  return [...head, ...own, sharedColumn('says'), placeColumn(), checksColumn(), ...lists];
}

/** The columns of several kinds, each once; a cell is shown in the way of its fact's kind. */
export function columnsOfKinds(kinds: Kind[]): FactColumn[] {
  const byName = new Map<string, FactColumn>();
  for (const kind of kinds) {
    for (const column of columnsOf(kind)) {
      const known = byName.get(column.name);
      byName.set(column.name, known && column.source.field ? merged(known, column, kind) : (known ?? column));
    }
  }
  return [...byName.values()];
}

// Two kinds may have fields of the same name and different types.
function merged(known: FactColumn, column: FactColumn, { kind }: Kind): FactColumn {
  return {
    ...known,
    isActor: known.isActor === true || column.isActor === true,
    show: (_, display, row) => cellText(row['kind'] === kind ? column : known, row, display),
  };
}

// These can be asked for by name; JSON leaves them out because they repeat other columns.
function extraColumns(kind: Kind | null): FactColumn[] {
  const order = kind ? 'k._dated_first' : 'f.dated_first';
  const date = dateColumn();
  const dated: FactColumn = { ...date, name: 'dated', source: { ...date.source, order } };
  const paragraph: FactColumn = { ...sharedColumn('paragraph'), align: 'right' };
  return [paragraph, dated, ...(kind ? [sharedColumn('title')] : []), verdictColumn(), passageColumn()];
}

/** The names of columns that facts of every kind have. */
export function sharedColumnNames(): string[] {
  const shared = [...columnsOf(null), ...extraColumns(null)].map(({ name }) => name);
  // A kind can have a field `date`; all kinds together have a column of that name.
  return shared.filter((name) => name !== 'date');
}

/** The columns of a table of this kind if the user names none. */
export function featuredColumns(kind: Kind | null): FactColumn[] {
  const names = kind ? ['id', 'verdict', ...kind.columns] : ['id', 'verdict', 'kind', 'date', 'says'];
  return pickColumns(kind, names);
}

/** The columns of facts with these names. Throws a usage error if one is unknown or does not suit the option. */
export function pickColumns(kind: Kind | null, names: string[], option = '--fields'): FactColumn[] {
  const all = [...columnsOf(kind), ...extraColumns(kind)];
  const requirement = requirements[option];
  const suitable = requirement ? all.filter(({ source }) => source[requirement] !== undefined) : all;
  return columnsByName(all, names, option, suitable);
}

/**
 * The columns of these names, each once. Throws a usage error for an unknown name, with the nearest ones, and for a column
 * that does not suit the option, with those that do.
 */
export function columnsByName<Kept extends Column>(
  all: Kept[],
  names: string[],
  option = '--fields',
  suitable = all,
): Kept[] {
  const known = new Set(suitable.map(({ name }) => name));
  const found = names.map((name) => {
    const column =
      all.find((each) => each.name === name) ??
      all.find((each) => each.name.replaceAll('-', '_') === name.replaceAll('-', '_'));
    if (!column)
      throw new PismError('usage', `${option}: there is no column ${name}`, didYouMean(name, known, 'Columns are'));
    if (suitable.includes(column)) return column;
    throw new PismError(
      'usage',
      `${option} does not work with ${column.name}`,
      `It works with ${[...known].join(', ')}.`,
    );
  });
  return [...new Set(found)];
}

/** The SQL that says whether the list in a field is complete: 1, 0 or null; always 1 for a field without a condition. */
export function completeSql(field: Field | undefined): string {
  return field?.complete === undefined ? '1' : `k.${quoteName(`${field.name}_complete`)}`;
}

function fieldColumn(field: Field): FactColumn {
  const type = fieldType(field);
  const sql = `k.${quoteName(field.name)}`;
  const source: ColumnSource = {
    select: [sql],
    restore: ([cell = null]) => type.restore(cell),
    order: type.order(field),
    groups: type.isList ? groupsOfItems(sql) : { value: () => sql },
    isList: type.isList,
    isOrdered: type.isOrdered,
    field,
  };
  const column: FactColumn = {
    name: field.name,
    title: headline(field.name),
    align: type.align,
    show: (value, display) => type.show(value, display, field),
    isActor: type.isActor,
    source,
  };
  return field.complete === undefined ? column : withCompleteness(column, completeSql(field));
}

// Without this, readers could take a few examples for the whole list.
function withCompleteness(column: FactColumn, sql: string): FactColumn {
  const needs = selectedColumn(`${column.name}_complete`, sql);
  return {
    ...column,
    source: { ...column.source, needs },
    show(value, display, row) {
      const text = column.show(value, display, row);
      return display.forReader && text !== '' && row[needs.name] === 0 ? `${text} and others` : text;
    },
  };
}

function sharedColumn(name: string): FactColumn {
  const column = selectedColumn(name, `f.${name}`);
  return { ...column, source: { ...column.source, groups: { value: () => `f.${name}` } } };
}

function dateColumn(): FactColumn {
  const column = sharedColumn('dated');
  const source = { ...column.source, order: 'f.dated_first', isOrdered: true };
  return { ...column, name: 'date', title: 'Date', source };
}

function groupsOfItems(list: string): Groups {
  return { value: (item) => `${item}.value`, list };
}

function listColumn(name: string): FactColumn {
  const column = selectedColumn(name, `f.${name}`, ([cell = null]) =>
    cell === null ? [] : (JSON.parse(String(cell)) as Json),
  );
  return { ...column, source: { ...column.source, groups: groupsOfItems(`f.${name}`), isList: true } };
}

function checksColumn(): FactColumn {
  const { source, ...column } = listColumn('checks');
  // Checks are grouped by their verdicts, which are a column of their own.
  const { groups, ...rest } = source;
  return { ...column, show: showVerdicts, source: rest };
}

// The command line replaces this by a column that reads the user's copy.
function passageColumn(): FactColumn {
  return { ...plainColumn('passage'), source: { select: [], restore: () => null } };
}

/** The mark of each verdict, readable without colour. */
const verdictMarks: Record<string, string> = { agrees: '✓', refines: '+', differs: '≠', contested: '±' };

function verdictColumn(): FactColumn {
  const legend = Object.entries(verdictMarks)
    .map(([word, mark]) => `${mark} ${word}`)
    .join('  ');
  return {
    ...plainColumn('verdict'),
    show: showVerdicts,
    narrow: {
      title: '✓',
      mark: (value) => verdictsOf(value).reduce((marks, word) => marks + verdictMarks[word], ''),
      legend: `other sources: ${legend} (see \`pism show\`)`,
    },
    source: {
      ...listColumn('checks').source,
      order: 'f.verdicts',
      groups: { value: (item) => `${item}.value ->> 'verdict'`, list: 'f.checks' },
    },
  };
}

function verdictsOf(value: Json): string[] {
  const found = new Set(((value ?? []) as JsonObject[]).map((check) => String(check['verdict'])));
  return Object.keys(verdictMarks).filter((word) => found.has(word));
}

function showVerdicts(value: Json): string {
  return verdictsOf(value).join(', ');
}

function placeColumn(): FactColumn {
  return {
    ...plainColumn('source'),
    show: (value) => `paragraph ${(value as JsonObject)['paragraph']}`,
    source: {
      select: ['f.paragraph', 'f.chars', 'f.hash'],
      restore: ([paragraph = null, chars = null, hash = null]) => ({ paragraph, chars, hash }),
      order: 'f.paragraph',
    },
  };
}
