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
  /** The SQL that orders by it; without it, facts cannot be ordered by it. */
  order?: string;
  /** What facts are counted by; without it, they cannot be told apart by it. */
  groups?: Groups;
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

/** The SQL of the one value by which a fact is counted; for a list, of one of its items, and of the list. */
interface Groups {
  value(each: string): string;
  list?: string;
}

/** What a column can be asked for, by the option that asks. */
const abilities: Record<string, keyof Column> = {
  '--sort': 'order',
  '--group-by': 'groups',
  '--pivot': 'groups',
  '--over': 'groups',
};

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
  const dated: Column = { ...date(), name: 'dated', title: 'Date', order: kind ? 'k._dated_first' : 'f.dated_first' };
  const paragraph: Column = { ...shared('paragraph'), align: 'right' };
  return [paragraph, dated, ...(kind ? [shared('title')] : []), verdict(), passage()];
}

/** The names of the columns that facts of every kind have. */
export function sharedColumnNames(): string[] {
  const shared = [...columnsOf(null), ...extraColumns(null)].map(({ name }) => name);
  // A kind can have a field `date`; all kinds together have a column of that name.
  return shared.filter((name) => name !== 'date');
}

/** The columns of a table of this kind, where the user names none. */
export function featuredColumns(kind: Kind | null): Column[] {
  const names = kind ? ['id', 'verdict', ...kind.columns] : ['id', 'verdict', 'kind', 'date', 'says'];
  return pickColumns(kind, names);
}

/** The columns of these names. Throws a usage error for one that is unknown, or that the option cannot go by. */
export function pickColumns(kind: Kind | null, names: string[], option = '--fields'): Column[] {
  return keepColumns([...columnsOf(kind), ...extraColumns(kind)], names, option);
}

/**
 * Of these columns, the ones of these names, each once. Throws a usage error for one that is unknown, with the nearest
 * names, and for one that the option cannot go by, with those that it can.
 */
export function keepColumns(all: Column[], names: string[], option = '--fields'): Column[] {
  const ability = abilities[option];
  const capable = ability ? all.filter((column) => column[ability] !== undefined) : all;
  const called = (name: string) =>
    all.find((column) => column.name === name) ??
    all.find((column) => column.name.replaceAll('-', '_') === name.replaceAll('-', '_'));
  const found = names.map((name) => {
    const column = called(name);
    const known = new Set(capable.map((each) => each.name));
    if (!column)
      throw new PismError('usage', `${option}: there is no column ${name}`, didYouMean(name, known, 'Columns are'));
    if (capable.includes(column)) return column;
    throw new PismError('usage', `${option} cannot go by ${column.name}`, `It can go by ${[...known].join(', ')}.`);
  });
  return [...new Set(found)];
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
    groups: type.list ? items(`k.${quoteName(field.name)}`) : one(`k.${quoteName(field.name)}`),
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
  const own = `f.${name}`;
  return { ...plainColumn(name), select: [own], restore: ([cell = null]) => cell, order: own, groups: one(own) };
}

function date(): Column {
  return { ...shared('dated'), name: 'date', title: 'Date', order: 'f.dated_first' };
}

function one(value: string): Groups {
  return { value: () => value };
}

function items(list: string): Groups {
  return { value: (each) => `${each}.value`, list };
}

function listColumn(name: string): Column {
  const restore = ([cell = null]: (string | number | null)[]) =>
    cell === null ? [] : (JSON.parse(String(cell)) as Json);
  return {
    ...plainColumn(name),
    select: [`f.${name}`],
    restore,
    order: `f.${name}`,
    // Checks are counted by their verdicts; that column stands for itself.
    ...(name === 'checks' ? { show: showVerdicts } : { groups: items(`f.${name}`) }),
    list: true,
  };
}

// Its text is in the reader's copy, which only the command line knows of; it puts the real column in this one's place.
function passage(): Column {
  return { ...plainColumn('passage'), select: [], restore: () => null };
}

/** What checks found, as words, and in tables as marks. */
function verdict(): Column {
  const { select, restore } = listColumn('checks') as Required<Column>;
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
    order: 'f.verdicts',
    groups: { value: (each) => `${each}.value ->> 'verdict'`, list: 'f.checks' },
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
