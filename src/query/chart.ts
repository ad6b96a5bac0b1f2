import type { DatabaseSync } from 'node:sqlite';
import { PismError } from '../errors.ts';
import type { Fact } from '../model/fact.ts';
import { dateText } from '../model/fields/date.ts';
import { fieldType } from '../model/fields/index.ts';
import type { Display } from '../model/fields/type.ts';
import { type Field, fieldOf, type Kind, placeholder } from '../model/kind.ts';
import { placeText } from '../model/source.ts';
import { subjectEntries } from '../model/stages.ts';
import { capitalised, counted } from '../model/text.ts';
import type { JsonObject } from '../model/values.ts';
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
  /** Whether the facts are counted by something other than their years. */
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
  // The first chart of several bars: one bar says nothing about several facts.
  const { trend, over = '', count = kind ? [] : 'kind' } = kind?.summary ?? {};
  const counts: ChartRequest[] = [count, 'year'].flat().map((groupBy) => ({ groupBy }));
  const all = trend === undefined ? counts : [{ fields: [over, trend] }, ...counts];
  const charts = all.values().map((each) => chartOf(database, query, each, display));
  return charts.find(({ bars }) => bars.length > 1) ?? chartOf(database, query, all[0] ?? {}, display);
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

/** Longer charts are refused: nobody reads them. */
const maxBars = 1_000;

/** Bars in one room, in which those of shares have the whole beside them. */
function inRoom(bars: (Omit<Bar, 'from' | 'to'> & { value: number })[], isShare: boolean): Bar[] {
  if (bars.length > maxBars) {
    const hint = 'Choose fewer facts with filters or --limit, or count them with --group-by.';
    throw new PismError('usage', `The chart would have more than ${maxBars} bars`, hint);
  }
  const values = bars.map(({ value }) => value);
  const least = Math.min(0, ...values);
  const room = Math.max(isShare ? 1 : 0, ...values) - least || 1;
  return bars.map(({ value, ...bar }) => {
    return { ...bar, from: (Math.min(0, value) - least) / room, to: (Math.max(0, value) - least) / room };
  });
}

function countsChart(database: DatabaseSync, query: Query, name: string, display: Display): Chart {
  const { title = '', column, rows, notes } = groupFacts(database, query, name);
  const all = [...rows];
  // On an axis of years, no bar is right for what has no year or several.
  const others = name === 'year' ? all.filter(({ year }) => !(Number(year) > 0)) : [];
  const drawn = all.filter((row) => !others.includes(row));
  const bars = Array.from(name === 'year' ? withGaps(drawn) : drawn, (row) => {
    const [label, text] = [cellText(column, row, display), String(row['facts'])];
    return { label, text, value: Number(text), counts: [] };
  });
  const left = others.map((row) => `${cellText(column, row, display)} (${row['facts']})`).join('; ');
  const says = [...notes.map((note) => note.says), left && `Not drawn: ${left}.`];
  const source = [sourceCaption(database, query), ...says].filter(Boolean).join(' ');
  return { title, bars: inRoom(bars, false), of: [], isByOther: name !== 'year', source };
}

/** The years in order, with a row of no facts for the years missing between two. */
function* withGaps(rows: Iterable<JsonObject>): Generator<JsonObject> {
  let next = Number.NaN;
  for (const row of rows) {
    const year = Number(row['year']);
    if (year > next) yield { year: year - next > 1 ? `${next}–${year - 1}` : `${next}`, facts: 0 };
    yield row;
    next = year + 1;
  }
}

/** The number that is drawn, and the column of labels. */
type Axes = { kind: Kind; number: NumberColumn; over: Column };

type NumberColumn = Column & { field: Field };

function numberChart(database: DatabaseSync, query: Query, { kind, number, over }: Axes, display: Display) {
  const { field } = number;
  const sort = query.sort?.length || over.order === undefined ? (query.sort ?? []) : [over.name];
  const columns = [over, ...pickColumns(kind, [kind.caption, ...kind.date])];
  const facts = [...selectFacts(database, { ...query, sort }, columns).take(maxBars + 1)];
  const drawn = facts.filter((fact) => fact[number.name] !== null);
  const parts = (fieldType(field).fraction?.(field) ?? []).flatMap((name) => fieldOf(kind, name) ?? []);
  const labels = new Map(labelsOf(facts, columns, display).map((label, at) => [facts[at]?.id ?? '', label]));
  const labelOf = ({ id }: { id: string }) => labels.get(id) || 'not stated';
  const bars = drawn.map((fact) => {
    const [shown, counts] = [cellText(number, fact, display), parts.map(({ name }) => Number(fact[name]))];
    // `12 of 25 (48%)` if the number is one field divided by another.
    const text = counts.length === 0 ? shown : `${counts.join(' of ')} (${shown})`;
    return { label: labelOf(fact), text, value: Number(fact[number.name]), counts };
  });
  const open = openLists(
    database,
    [kind],
    [
      isOneOf(
        'f.id',
        drawn.map(({ id }) => id),
      ),
    ],
    {},
  );
  const isOpen = (name: string) => drawn.every(({ not_compared }) => not_compared.includes(name));
  const sentence = findingOf(kind, drawn, [number, over], display);
  const undrawn = facts.filter((fact) => !drawn.includes(fact)).map(labelOf);
  const phrases = phrasesOf(query.filters);
  const source = [
    sourcesOf(database, drawn),
    sentence === undefined ? `${field.about}.` : '',
    ...new Set([field, ...parts].flatMap(({ note }) => (note ? `${capitalised(note)}.` : []))),
    ...open.map((each) => `${capitalised(labelOf(each))} names ${each.count}.`).slice(0, maxNamed),
    [field, ...parts].some(({ name }) => isOpen(name)) ? 'Nobody compared these numbers with another source.' : '',
    undrawn.length > 0
      ? `No number is stated for ${undrawn.length > maxNamed ? counted(undrawn.length, 'fact') : undrawn.join('; ')}.`
      : '',
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
  const names = Array.from(
    Map.groupBy(facts, ({ source }) => source),
    ([id, all]) => {
      const source = sourceById(database, id);
      const places = [...new Set(all.map(({ place }) => placeText(place)))];
      return [source ? sourceName(source) : id, ...(places.length === 1 ? places : [])].join(', ');
    },
  );
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

/** The column to draw and the column of labels among the fields that are named. */
function axesAmong(kind: Kind | null, fields: string[]): Axes {
  if (!kind) throw nothingToDraw('Facts of several kinds have no number in common that --chart could draw', []);
  const named = pickColumns(kind, fields);
  const [number, another] = named.filter(isNumber);
  if (!number || another) {
    const what = number ? 'more than one number' : 'no number';
    throw nothingToDraw(`--fields names ${what} for --chart`, columnsOf(kind).filter(isNumber));
  }
  const label = named.find((column) => !isNumber(column) && column.name !== 'passage');
  return { kind, number, over: label ?? factColumn(kind, kind.summary.over ?? kind.date[0] ?? kind.caption) };
}

function isNumber(column: Column): column is NumberColumn {
  const { field } = column;
  return field !== undefined && field.type !== 'ordinal' && ['integer', 'number'].includes(fieldType(field).exportType);
}

function nothingToDraw(why: string, numbers: Column[]): PismError {
  const names = numbers.map(({ name }) => name).join(', ');
  const hint = names && `To draw a number, add --fields with one of ${names}.\n`;
  return new PismError('usage', why, `${hint}To draw how many facts, add --group-by.`);
}
