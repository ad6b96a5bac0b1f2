/** Makes the bars of a chart from the groups of a query. */
import type { DatabaseSync } from 'node:sqlite';
import { PismError } from '../errors.ts';
import type { Fact } from '../model/fact.ts';
import type { Field } from '../model/field.ts';
import { dateText } from '../model/fields/date.ts';
import { fieldType } from '../model/fields/index.ts';
import type { Display } from '../model/fields/type.ts';
import { fieldOf, type Kind, placeholder } from '../model/kind.ts';
import { placeText } from '../model/source.ts';
import { subjectEntries } from '../model/stages.ts';
import { capitalised, counted } from '../model/text.ts';
import { columnsOf, factColumn, pickColumns } from './fact-columns.ts';
import { groupFacts } from './group.ts';
import { sourceById, sourceCaption, sourceName } from './lookup.ts';
import { openLists } from './open-lists.ts';
import { valueInWords } from './points.ts';
import { type Column, cellText, firstOf, hasDates, nounOf } from './result.ts';
import { isOneOf, phrasesOf, type Query, selectFacts } from './select.ts';

/** Bars with all their texts, for a terminal, a picture and a page. */
export interface Chart {
  /** What it shows: the finding, or what is counted. */
  title: string;
  bars: Bar[];
  /** What the two counts of a share are of; empty if the bars are no shares. */
  of: string[];
  /** Whether it counts by another column than the year. */
  isByOther?: boolean;
  /** Where the numbers are from, and what must be known about them. */
  source: string;
}

/** A bar between two parts of the room for it: its label, what stands at its end, and the counts that it is a share of. */
interface Bar extends Record<'label' | 'text', string>, Record<'from' | 'to', number> {
  counts: number[];
}

/** The requested chart: counts by a column, a number among these fields, or by default the trend of the kind or its counts. */
type ChartRequest = { groupBy?: string | undefined; fields?: string[] | undefined };

/** The chart of a query. Throws a usage error if there is nothing to draw. */
export function chartOf(database: DatabaseSync, query: Query, asked: ChartRequest, display: Display): Chart {
  const { kind } = query;
  if (asked.groupBy !== undefined) return countsChart(database, query, asked.groupBy, display);
  if (asked.fields) return numberChart(database, query, axesAmong(kind, asked.fields), display);
  const { trend, over = '', count = kind ? 'year' : 'kind' } = kind?.summary ?? {};
  const own = chartOf(database, query, trend === undefined ? { groupBy: count } : { fields: [over, trend] }, display);
  // One bar says nothing about several facts.
  const byYear = own.bars.length === 1 ? chartOf(database, query, { groupBy: 'year' }, display) : own;
  return byYear.bars.length > 1 ? byYear : own;
}

/** The finding in the trend of a kind; undefined if it has none, or if its facts are too few, too many or about different entries. */
export function findingIn(
  database: DatabaseSync,
  kind: Kind,
  filters: Query['filters'],
  display: Display,
): Chart | undefined {
  const { trend, over = '' } = kind.summary;
  if (trend === undefined || !fieldOf(kind, trend)) return undefined;
  const chart = numberChart(database, { kind, filters }, axesAmong(kind, [over, trend]), display);
  return chart.isFinding ? chart : undefined;
}

/** The most sources or facts that are named below a chart. */
const maxNamed = 3;

/** Bars in one room, in which those of shares have the whole beside them. */
function inRoom(bars: (Omit<Bar, 'from' | 'to'> & { value: number })[], isShare: boolean): Bar[] {
  const values = bars.map(({ value }) => value);
  const least = Math.min(0, ...values);
  const room = Math.max(isShare ? 1 : 0, ...values) - least || 1;
  return bars.map(({ value, ...bar }) => {
    return { ...bar, from: (Math.min(0, value) - least) / room, to: (Math.max(0, value) - least) / room };
  });
}

function countsChart(database: DatabaseSync, query: Query, name: string, display: Display): Chart {
  const { title = '', column, rows, notes } = groupFacts(database, query, name);
  const bars = Array.from(rows, (row) => {
    const text = String(row['facts']);
    return { label: cellText(column, row, display), text, value: Number(text), counts: [] };
  });
  const source = [sourceCaption(database, query), ...notes.map(({ says }) => says)].join(' ');
  return { title, bars: inRoom(bars, false), of: [], isByOther: name !== 'year', source };
}

/** The number that is drawn, and the column of labels. */
type Axes = { kind: Kind; number: NumberColumn; over: Column };

type NumberColumn = Column & { field: Field };

function numberChart(database: DatabaseSync, query: Query, { kind, number, over }: Axes, display: Display) {
  const { field } = number;
  const sort = query.sort?.length || over.order === undefined ? (query.sort ?? []) : [over.name];
  const columns = [over, ...pickColumns(kind, [kind.caption, ...kind.date])];
  const facts = [...selectFacts(database, { ...query, sort }, columns)];
  const labels = labelsOf(facts, columns, display);
  const parts = (fieldType(field).fraction?.(field) ?? []).flatMap((name) => fieldOf(kind, name) ?? []);
  const isEmpty = (fact: Fact | undefined) => fact?.[number.name] === null;
  const drawn = facts.filter((fact) => !isEmpty(fact));
  const bars = facts.flatMap((fact, at) => {
    if (isEmpty(fact)) return [];
    const [shown, counts] = [cellText(number, fact, display), parts.map(({ name }) => Number(fact[name]))];
    // `12 of 25 (48%)` if the number is one field divided by another.
    const text = counts.length === 0 ? shown : `${counts.join(' of ')} (${shown})`;
    return { label: labels[at] || 'not stated', text, value: Number(fact[number.name]), counts };
  });
  const undrawn = labels.filter((_, at) => isEmpty(facts[at]));
  const few = undrawn.length > maxNamed ? counted(undrawn.length, 'fact') : undrawn.join('; ');
  const isOpen = ({ name }: Field) => drawn.every(({ not_compared }) => not_compared.includes(name));
  const sentence = findingOf(kind, drawn, [number, over], display);
  const ids = drawn.map(({ id }) => id);
  const open = openLists(database, [kind], [isOneOf('f.id', ids)], {});
  const labelOf = (id: string) => capitalised(labels[facts.findIndex((fact) => fact.id === id)] ?? id);
  const phrases = phrasesOf(query.filters);
  const source = [
    sourcesOf(database, drawn),
    sentence === undefined ? `${field.about}.` : '',
    ...new Set([field, ...parts].map(({ note }) => (note ? `${capitalised(note)}.` : ''))),
    ...open.slice(0, maxNamed).map(({ id, count }) => `${labelOf(id)} names ${count}.`),
    [field, ...parts].some(isOpen) ? 'Nobody compared these numbers with another source.' : '',
    undrawn.length > 0 ? `No number is stated for ${few}.` : '',
    phrases && `Only facts that match \`${phrases}\`.`,
  ];
  return {
    title: sentence ?? `${kind.title}: ${nounOf(field)}`,
    bars: inRoom(bars, field.show === 'percent'),
    of: parts.map(nounOf),
    source: source.filter(Boolean).join(' '),
    isFinding: sentence !== undefined,
  };
}

/** Where facts are, each source with its place if it has only one of them. */
function sourcesOf(database: DatabaseSync, facts: Fact[]): string {
  const bySource = Map.groupBy(facts, ({ source }) => source);
  const names = Array.from(bySource, ([id, all]) => {
    const [place = '', ...others] = new Set(all.map((fact) => placeText(fact.place)));
    const source = sourceById(database, id);
    const name = source ? sourceName(source) : id;
    return others.length === 0 ? `${name}, ${place}` : name;
  });
  return `Source: ${firstOf(names, maxNamed)}.`;
}

/** The fewest facts in which there is a trend to see, and the most. */
const fewest = 3;
const most = 40;

/** The trend of a kind in a sentence, if these facts show it: dated, of one subject, and none of them replaced. */
function findingOf(kind: Kind, drawn: Fact[], [number, over]: [Column, Column], display: Display): string | undefined {
  const { trend, over: date = '', finding } = kind.summary;
  const facts = drawn
    .filter((fact) => fact[date] !== null && fact.superseded_by === null)
    .sort((one, other) => (String(one[date]) < String(other[date]) ? -1 : 1));
  const [first, last] = [facts[0], facts.at(-1)];
  // The numbers of two states are no trend.
  const isMixed = subjectEntries(kind).some(({ name }) => new Set(facts.map((fact) => String(fact[name]))).size > 1);
  const isTrend = number.name === trend && over.name === date && facts.length >= fewest && facts.length <= most;
  if (!isTrend || isMixed || !first || !last) return undefined;
  const filled = (text: string) =>
    text.replace(placeholder, (_, early, name) => {
      const [field, value] = [fieldOf(kind, name), (early ? first : last)[name] ?? null];
      return field && value !== null ? valueInWords(value, field, { ...display, forReader: true }) : '\0';
    });
  const usual = `${kind.title}: ${nounOf(number.field ?? number)} {first ${trend}} in {first ${date}}, {${trend}} in {${date}}`;
  const own = filled(finding ?? usual);
  return own.includes('\0') ? filled(usual) : own;
}

/** The labels of facts: of these columns the first, and each other that tells two facts apart. */
function labelsOf(facts: Fact[], columns: Column[], display: Display): string[] {
  const texts = columns.map((column) => {
    return facts.map((fact) => {
      const text = cellText(column, fact, display);
      return hasDates(column) ? dateText(text) : text;
    });
  });
  const telling = texts.filter((all, at) => at === 0 || new Set(all).size > 1);
  return facts.map((_, at) => [...new Set(telling.map((all) => all[at]))].filter(Boolean).join(', '));
}

/** The column to draw and the column of labels among the fields that are named. Throws a usage error unless one is a number. */
function axesAmong(kind: Kind | null, fields: string[]): Axes {
  const named = pickColumns(kind, fields);
  const [number, another] = named.filter(isNumber);
  if (!kind || !number || another) {
    const names = columnsOf(kind)
      .filter(isNumber)
      .map(({ name }) => name);
    const hint = names.length > 0 ? `Add --fields with one of ${names.join(', ')}.\n` : '';
    throw new PismError('usage', '--chart draws one number', `${hint}To draw how many facts, add --group-by.`);
  }
  const label = named.find((column) => !isNumber(column) && column.name !== 'passage');
  return { kind, number, over: label ?? factColumn(kind, kind.summary.over ?? kind.date[0] ?? kind.caption) };
}

function isNumber(column: Column): column is NumberColumn {
  const { field } = column;
  return field !== undefined && field.type !== 'ordinal' && ['integer', 'number'].includes(fieldType(field).exportType);
}
