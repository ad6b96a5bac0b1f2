import type { DatabaseSync } from 'node:sqlite';
import { PismError } from '../errors.ts';
import { fieldType } from '../model/fields/index.ts';
import { type Field, fieldOf, type Kind } from '../model/kind.ts';
import { quoteName, quoteText } from '../model/values.ts';
import { tableOf } from '../store/schema.ts';
import { countedSource, type Filter, readCells, valuesOf, where } from './select.ts';

/** The sources that are compared: two, one with all others, or all with each other. */
export type SourceIds = [first: string | undefined, second: string | undefined];

/** The first or the second of the sources that are compared. */
export type Side = 'first' | 'second';

/** Facts of a kind to compare across sources: one of each pair must pass the filters. */
export interface PairQuery {
  kind: Kind;
  filters: Filter[];
}

/** The fields that say what a fact of the kind is about. */
export function subjectOf(kind: Kind): Field[] {
  return kind.subject.flatMap((name) => fieldOf(kind, name) ?? []);
}

/** The kinds, all or those named, of which the sources have facts to compare. Throws a usage error where there are none. */
export function kindsInCommon(database: DatabaseSync, kinds: Kind[], named: Kind[], ids: SourceIds): Kind[] {
  const open = named.find((kind) => subjectOf(kind).length === 0);
  if (open) {
    const hint = `Its kind names no fields by which sources can be compared (\`subject\` in kinds/${open.kind}.yaml).`;
    throw new PismError('usage', `Facts of ${open.kind} cannot be compared across sources`, hint);
  }
  const sources = new Map(kinds.map((kind) => [kind, sourcesWith(database, kind)]));
  const found = (named.length > 0 ? named : kinds).filter((kind) => {
    const having = sources.get(kind) ?? [];
    return (
      subjectOf(kind).length > 0 && having.length >= 2 && ids.every((id) => id === undefined || having.includes(id))
    );
  });
  if (found.length > 0) return found;
  const kindsOf = (id: string) =>
    kinds.flatMap((kind) => (sources.get(kind)?.includes(id) ? [kind.kind] : [])).join(', ');
  const [first, second] = ids;
  const who = second === undefined ? 'No two sources have' : `${first} and ${second} do not both have`;
  const what =
    named.length === 0 ? 'facts that can be compared' : `facts of ${named.map(({ kind }) => kind).join(' or ')}`;
  const hints = ids.flatMap((id) => (id === undefined ? [] : [`${id} has ${kindsOf(id) || 'no facts'}.`]));
  throw new PismError('usage', `${who} ${what}`, hints.join(' '));
}

function sourcesWith(database: DatabaseSync, kind: Kind): string[] {
  const cells = readCells<[string]>(database, `SELECT DISTINCT _bulletin FROM ${tableOf(kind)}`);
  return [...cells].map(([id]) => id);
}

/** The numbers of each two facts of different sources that are about the same thing, in the order of the first source. */
export function pairsOf(database: DatabaseSync, query: PairQuery, ids: SourceIds) {
  const sql = `${tables(query.kind, ids)} SELECT first, second FROM pairs JOIN one ON one.fact = first JOIN other ON other.fact = second
    ${chosen(query, ['first', 'second'])} ORDER BY ${order('one')}, ${order('other')}`;
  return readCells<[first: number, second: number]>(database, sql, eachTime(query, 2));
}

/** The numbers of the facts that only the first or only the second source has, in its order. */
export function onlyIn(database: DatabaseSync, side: Side, query: PairQuery, ids: SourceIds) {
  const { sql, from } = onlyFrom(side, query, ids);
  return readCells<[number]>(database, `${sql} SELECT fact ${from} ORDER BY ${order('own')}`, query.filters);
}

/** How many facts only the first or only the second source has, and how many of them leave open what they are about. */
export function countOnly(database: DatabaseSync, side: Side, query: PairQuery, ids: SourceIds) {
  const { sql, from } = onlyFrom(side, query, ids);
  const open = subjectOf(query.kind).map((field, at) => partOf(field, at).isOpen);
  const counts = `${sql} SELECT count(*), coalesce(sum(${open.join(' OR ')}), 0) ${from}`;
  const [count] = readCells<[facts: number, open: number]>(database, counts, query.filters);
  return count as [facts: number, open: number];
}

function onlyFrom(side: Side, query: PairQuery, ids: SourceIds) {
  const from = `FROM ${side === 'first' ? 'one' : 'other'} own ${chosen(query, ['fact'])}`;
  const isAlone = `fact NOT IN (SELECT ${side} FROM pairs)`;
  return {
    sql: tables(query.kind, ids),
    from: `${from} ${query.filters.length > 0 ? 'AND' : 'WHERE'} ${isAlone}`,
  };
}

// The facts of both sides with what they are about, and the pairs of them: SQLite makes an index for the join.
function tables(kind: Kind, [first, second]: SourceIds): string {
  const parts = subjectOf(kind).map(partOf);
  const columns = ['fact', '_bulletin', '_position', ...parts.flatMap((part) => part.columns)].join(', ');
  const facts = (which: string) => `SELECT ${columns} FROM ${tableOf(kind)} WHERE ${which}`;
  const isFirst = first === undefined ? '1' : `_bulletin = ${quoteText(first)}`;
  const isOther = first === undefined ? '1' : `_bulletin <> ${quoteText(first)}`;
  const isSecond = second === undefined ? isOther : `_bulletin = ${quoteText(second)}`;
  const isPair = [
    ...parts.map(({ isSame }) => isSame),
    ...(first === undefined ? ['one._bulletin < other._bulletin'] : []),
  ];
  return `WITH one AS MATERIALIZED (${facts(isFirst)}), other AS MATERIALIZED (${facts(isSecond)}),
    pairs AS MATERIALIZED (SELECT one.fact AS first, other.fact AS second FROM one JOIN other ON ${isPair.join(' AND ')})`;
}

/** A part of what facts are about: the columns that hold it, whether it is left open, and whether two facts have the same. */
function partOf(field: Field, at: number) {
  const key = `_part_${at}`;
  if (!fieldType(field).isDate)
    return {
      columns: [`${fieldType(field).key(field)} AS ${key}`],
      isOpen: `${key} IS NULL`,
      isSame: `one.${key} = other.${key}`,
    };
  const [from, to] = [`${key}_first`, `${key}_last`];
  const lies = (part: string, whole: string) =>
    `${whole}.${from} <= ${part}.${from} AND ${part}.${to} <= ${whole}.${to}`;
  return {
    columns: [`${quoteName(`${field.name}_first`)} AS ${from}`, `${quoteName(`${field.name}_last`)} AS ${to}`],
    isOpen: `${from} IS NULL`,
    // One date may be more exact than the other.
    isSame: `(${lies('one', 'other')} OR ${lies('other', 'one')})`,
  };
}

function chosen({ kind, filters }: PairQuery, columns: string[]): string {
  if (filters.length === 0) return '';
  const passing = `SELECT k.fact FROM ${countedSource(kind, filters)} ${where(filters)}`;
  return `WHERE (${columns.map((column) => `${column} IN (${passing})`).join(' OR ')})`;
}

function eachTime({ filters }: PairQuery, times: number): Filter[] {
  const values = valuesOf(filters);
  return [{ phrase: '', sql: '', values: Array.from({ length: times }, () => values).flat() }];
}

function order(table: string): string {
  return ['_bulletin', '_position', 'fact'].map((column) => `${table}.${column}`).join(', ');
}
