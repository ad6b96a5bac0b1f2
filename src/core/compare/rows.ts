/** The result of `pism compare`: a row for each pair of facts, with the fields that differ. */
import type { DatabaseSync } from 'node:sqlite';
import { registerOfField } from '../model/fields/index.ts';
import type { Display } from '../model/fields/type.ts';
import { fieldOf } from '../model/kind.ts';
import { oneOf, withCommas } from '../model/text.ts';
import { type Json, type JsonObject, valuesIn } from '../model/values.ts';
import { columnsOf } from '../query/fact-columns.ts';
import {
  type Column,
  labelOf,
  listWith,
  marks,
  notesAt,
  plainColumn,
  type Result,
  withNames,
} from '../query/result.ts';
import { compareField, knownOfSources, type OfSources, type Outcome, outcomes } from './outcome.ts';
import type { Comparison, Pair } from './pairs.ts';

/** How a comparison is printed. */
interface Printed {
  /** The outcomes to list; by default those that differ, and of sources those of facts that both have. */
  show: string[] | undefined;
  /** Whether it is a table for people, or data with the names that `entry` gives. */
  isTable: boolean;
  entry: Display['entry'];
}

/** A comparison as a row for each field that differs, or for a fact that one side alone has; exit 1 if anything is different. */
export function compare(asked: Comparison, database: DatabaseSync, { show, isTable, entry }: Printed): Result {
  const sources = asked.way === 'sources' ? knownOfSources(database) : undefined;
  const isShown = show ? shownBy(show) : (outcome: Outcome) => outcome !== 'same' && !(sources && isOnly(outcome));
  const pairs = asked.kinds.flatMap((of) => of.pairs.map((pair) => comparePair(pair, of, entry, sources)));
  const rows = pairs.flatMap((pair) => pair.rows.filter(({ result }) => isShown(result as Outcome)));
  const found = pairs.map(({ outcome }) => outcome);
  const isOpen = rows.some(({ both, gained, lost }) => both && !(gained && lost));
  const notes = [
    ...notesAt('table', isOpen ? `${marks.unknown} not known, as a list is incomplete` : ''),
    ...notesAt(asked.way === 'facts' ? 'table' : 'stderr', countsText(found)),
  ];
  const isChanged = found.some((outcome) => outcome === 'different' || (!sources && isOnly(outcome)));
  const columns = columnsFor(asked).filter((column) => !isTable || isCell(column, rows, asked));
  return { ...listWith(columns, rows), notes, exit: isChanged ? 'no' : 'done' };
}

function isOnly(outcome: Outcome): boolean {
  return outcome.startsWith('only');
}

type OfKind = Comparison['kinds'][number];

/** How two facts compare, the worst of their fields, and the rows of those that are not the same: without any, of their sentences. */
function comparePair(
  [first, second]: Pair,
  { kind, fields, subject }: OfKind,
  entry: Display['entry'],
  sources?: OfSources,
) {
  const named = (name: string | null, value: Json = null) => {
    const field = fieldOf(kind, name ?? '');
    return withNames(value, field && registerOfField(field), entry);
  };
  const about = subject.map((name) => [name, named(name, (first ?? second)?.[name])]);
  const rowOf = ({ result, field, ...values }: JsonObject & { result: Outcome; field: string | null }): JsonObject => ({
    kind: kind.kind,
    subject: subject.length > 0 ? Object.fromEntries(about) : null,
    result,
    first_id: first?.id ?? null,
    second_id: second?.id ?? null,
    field,
    ...Object.fromEntries(Object.entries(values).map(([key, value]) => [key, named(field, value)])),
  });
  const says = { field: null, first: first?.says ?? null, second: second?.says ?? null, ...noItems };
  if (!first || !second) {
    const outcome: Outcome = first ? 'only first' : 'only second';
    return { outcome, rows: [rowOf({ result: outcome, ...says })] };
  }
  const compared = fields.flatMap((each) => compareField(each, [first, second], kind, sources));
  // A field that only one of two facts states is a difference between them.
  const all = compared.map(({ result }) => (isOnly(result) ? 'different' : result));
  const outcome = outcomes.find((each) => all.includes(each)) ?? 'not compared';
  const differing = compared.filter(({ result }) => result !== 'same');
  const isWhole = differing.length === 0 || outcome === 'same';
  return { outcome, rows: [...(isWhole ? [{ result: outcome, ...says }] : []), ...differing].map(rowOf) };
}

const noItems = { both: null, gained: null, lost: null };

/** Decides which outcomes to list, by the user's words. */
function shownBy(words: string[]): (outcome: Outcome) => boolean {
  const known = ['same', 'finer', 'later', 'different', 'not-compared', 'only-first', 'only-second', 'all'];
  const wanted = words.map((word) => oneOf(word, known, '--show').replace('-', ' '));
  return (outcome) => wanted.some((each) => each === 'all' || outcome.endsWith(each));
}

function columnsFor({ kinds, names }: Comparison): Column[] {
  const columnsIn = new Map(kinds.map(({ kind }) => [kind.kind, columnsOf(kind)]));
  const columnOf = (name: Json = null, row: JsonObject) =>
    columnsIn.get(String(row['kind']))?.find((each) => each.name === name) ?? plainColumn(String(name ?? ''));
  const show: Column['show'] = (value, display, row) => {
    if (value === null) return row['both'] && display.forReader ? marks.unknown : '';
    return columnOf(row['field'], row).show(value, display, row);
  };
  const shows: Record<string, Column['show']> = {
    ...{ first: show, second: show, both: show, gained: show, lost: show },
    subject: (value, display, row) => {
      const texts = Object.entries(valuesIn(value)).map(([name, each]) => columnOf(name, row).show(each, display, row));
      return texts.filter(Boolean).join(', ');
    },
    field: (name, { forReader }, row) => {
      const { field = { name: String(name ?? '') } } = columnOf(name, row);
      return forReader ? labelOf(field) : field.name;
    },
  };
  const titles: Record<string, string | undefined> = { first: names[0], second: names[1] };
  const all = 'kind subject result first_id second_id field first second both gained lost'.split(' ');
  return all.map((name) => ({ ...plainColumn(name, titles[name]), ...(shows[name] && { show: shows[name] }) }));
}

/** Whether a table has a column: two sides have their names above them; of more sources, the ids say whose a value is. */
function isCell({ name }: Column, rows: JsonObject[], { way, names }: Comparison): boolean {
  const isBeside = names.length === 2 ? /^kind|_id$/ : /^kind/;
  if (isBeside.test(name) || (name === 'result' && way === 'facts')) return false;
  return rows.some((row) => row[/gained|lost/.test(name) ? 'both' : name] !== null);
}

/** How many pairs have each outcome. */
function countsText(found: Outcome[]): string {
  const parts = outcomes.flatMap((outcome) => {
    const count = found.filter((each) => each === outcome).length;
    return count > 0 ? `${withCommas(count)} ${outcome}` : [];
  });
  return parts.length > 0 ? `${parts.join(', ')}.` : 'Nothing to compare.';
}
