import { PismError } from '../errors.ts';
import { fieldType } from '../model/fields/index.ts';
import type { Look } from '../model/fields/type.ts';
import type { Json, JsonObject } from '../model/json.ts';
import type { Field, Kind } from '../model/kind.ts';
import { inParentheses, quoteName } from '../model/sql.ts';
import { didYouMean } from '../model/suggest.ts';

/** A column of a result: what it is called, where its value comes from and how it looks in a cell. */
export interface Column {
  name: string;
  title: string;
  align: 'left' | 'right';
  /** The value as text in a cell. */
  show(value: Json, look: Look): string;
  /** The text of a cell that several values of the row go into. */
  from?(row: JsonObject, look: Look): string;
  /** Other columns that its text needs; data formats leave them out. */
  needs?: Column[];
  /** The SQL that selects it; for columns of facts only. */
  select?: string[];
  /** The value, from what was selected. */
  restore?(cells: (string | number | null)[]): Json;
  /** The SQL that orders by it. */
  order?: string;
  /** In a table: a shorter heading and a mark in the place of words, with what the marks mean. */
  narrow?: { title: string; mark(value: Json): string; legend: string };
  /** Whether its values are codes of actors. */
  actors?: boolean;
  /** Whether its values are lists, whose items can be counted one by one. */
  list?: boolean;
  /** Whether its title is the code of an actor. */
  titleIsActor?: boolean;
  /** The field it shows, if it is one. */
  field?: Field;
}

/** A column of plain text or numbers. */
export function plainColumn(name: string, title = headline(name), align: 'left' | 'right' = 'left'): Column {
  return { name, title, align, show: showPlain };
}

/** The text of a cell. */
export function cellText(column: Column, row: JsonObject, look: Look): string {
  return column.from ? column.from(row, look) : column.show(row[column.name] ?? null, look);
}

/** The column of a fact's id. */
export function idColumn(): Column {
  return { ...plainColumn('id'), show: (value, look) => look.id(String(value)) };
}

/** The text of a value that has no type of its own. */
export function showPlain(value: Json, look: Look): string {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map((each) => showPlain(each, look)).join(look.forReader ? ', ' : '; ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Every column a fact of this kind has, in the order of its JSON; of all kinds together, those that they share. */
export function columnsOf(kind: Kind | null): Column[] {
  const head = [shared('kind'), { ...shared('id'), show: idColumn().show }, shared('bulletin')];
  const body = kind ? kind.fields.map(fieldColumn) : [date(), shared('title')];
  const lists = ['checks', 'tags', 'related', 'inferred'].map((name) => listColumn(name));
  return [...head, ...body, shared('says'), source(), ...lists];
}

/** Columns that can be asked for by name and are not part of a fact's JSON, because they repeat some of it. */
function extraColumns(kind: Kind | null): Column[] {
  const dated = { ...date(), name: 'dated', title: 'Date', order: kind ? 'k._dated_first' : 'f.dated_first' };
  const paragraph: Column = { ...shared('paragraph'), align: 'right' };
  return [paragraph, dated, ...(kind ? [shared('title')] : []), verdict(), passage()];
}

/** The columns of a table of this kind, where the user names none. */
export function featuredColumns(kind: Kind | null): Column[] {
  const names = kind ? ['id', 'verdict', ...kind.columns] : ['id', 'verdict', 'kind', 'date', 'says'];
  return pickColumns(kind, names);
}

/** The columns of these names. Throws a usage error with the nearest names for one that is unknown. */
export function pickColumns(kind: Kind | null, names: string[], option = '--fields'): Column[] {
  return keepColumns([...columnsOf(kind), ...extraColumns(kind)], names, option);
}

/** Of these columns, the ones of these names. Throws a usage error with the nearest names for one that is unknown. */
export function keepColumns(all: Column[], names: string[], option = '--fields'): Column[] {
  return names.map((name) => {
    const found = all.find((column) => column.name.replaceAll('-', '_') === name.replaceAll('-', '_'));
    if (found) return found;
    const known = new Set(all.map((column) => column.name));
    throw new PismError('usage', `${option}: there is no column ${name}`, didYouMean(name, known, 'Columns are'));
  });
}

/** `aligned_states` as a heading: `Aligned states`. */
export function headline(name: string): string {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function fieldColumn(field: Field): Column {
  const type = fieldType(field);
  return {
    name: field.name,
    title: headline(field.name),
    align: type.align,
    show: (value, look) => type.show(value, look, field),
    select: [`k.${quoteName(field.name)}`],
    restore: ([cell = null]) => type.restore(cell),
    order: type.order(field),
    actors: field.type === 'actor' || field.type === 'actors',
    list: type.list,
    field,
    ...(field.complete === undefined ? {} : incomplete(field, field.complete)),
  };
}

// A list of examples must not be taken for the whole: readers are told that there are others.
function incomplete(field: Field, condition: string): Pick<Column, 'from' | 'needs'> {
  const name = `${field.name} complete`;
  const complete: Column = {
    ...plainColumn(name),
    select: [inParentheses(condition)],
    restore: ([cell = null]) => cell,
  };
  return {
    needs: [complete],
    from(row, look) {
      const text = fieldType(field).show(row[field.name] ?? null, look, field);
      return look.forReader && text !== '' && row[name] === 0 ? `${text} and others` : text;
    },
  };
}

function shared(name: string): Column {
  return { ...plainColumn(name), select: [`f.${name}`], restore: ([cell = null]) => cell, order: `f.${name}` };
}

function date(): Column {
  const select = ['f.dated'];
  return { ...plainColumn('date'), select, restore: ([cell = null]) => cell, order: 'f.dated_first' };
}

function listColumn(name: string): Column {
  const restore = ([cell = null]: (string | number | null)[]) =>
    cell === null ? [] : (JSON.parse(String(cell)) as Json);
  return {
    ...plainColumn(name),
    select: [`f.${name}`],
    restore,
    order: `f.${name}`,
    show: name === 'checks' ? showVerdicts : showPlain,
    list: true,
  };
}

// Its text is in the reader's copy, which only the command line knows of; it puts the real column in this one's place.
function passage(): Column {
  return { ...plainColumn('passage'), select: [], restore: () => null };
}

/** What checks found, as words, and in tables as marks. */
function verdict(): Column {
  const { select, restore, order } = listColumn('checks') as Required<Column>;
  const mark = (value: Json) =>
    verdictsOf(value)
      .map((word) => verdictMarks[word] ?? '')
      .join('');
  const legend = Object.entries(verdictMarks)
    .map(([word, sign]) => `${sign} ${word}`)
    .join('  ');
  return {
    ...plainColumn('verdict'),
    select,
    restore,
    order,
    show: showVerdicts,
    narrow: { title: '✓', mark, legend: `other sources: ${legend} (see \`pism show\`)` },
  };
}

/** The mark of each verdict, which says the same without colour. */
const verdictMarks: Record<string, string> = { agrees: '✓', refines: '+', differs: '≠', contested: '±' };

function verdictsOf(value: Json): string[] {
  const found = new Set(((value ?? []) as JsonObject[]).map((check) => String(check['verdict'])));
  return Object.keys(verdictMarks).filter((word) => found.has(word));
}

function showVerdicts(value: Json): string {
  return verdictsOf(value).join(', ');
}

function source(): Column {
  return {
    ...plainColumn('source'),
    select: ['f.paragraph', 'f.chars', 'f.hash'],
    restore: ([paragraph = null, chars = null, hash = null]) => ({ paragraph, chars, hash }),
    order: 'f.paragraph',
    show: (value) => `paragraph ${(value as JsonObject)['paragraph']}`,
  };
}
