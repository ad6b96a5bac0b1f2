import type { DatabaseSync } from 'node:sqlite';
import { citedFact } from '../cite/index.ts';
import { citationsIn } from '../cite/prose.ts';
import { PismError } from '../errors.ts';
import type { Fact } from '../model/fact.ts';
import { fieldType, isList } from '../model/fields/index.ts';
import type { Display } from '../model/fields/type.ts';
import type { Kind } from '../model/kind.ts';
import { type Chart, chartOf } from '../query/chart.ts';
import { featuredColumns } from '../query/columns.ts';
import { columnsOf, type FactColumn } from '../query/fact-columns.ts';
import { pivotFacts } from '../query/group.ts';
import { timelineOf } from '../query/lists.ts';
import { sourcesOf } from '../query/lookup.ts';
import { labelInTitle } from '../query/result.ts';
import { asSubquery, countFacts, type Filter, type Query, selectFacts } from '../query/select.ts';
import { summarise } from '../query/summary.ts';
import type { Index } from '../store/open.ts';

/** The most facts of a page: a longer one opens slowly in a browser. */
const maxFacts = 20_000;
/** The most bars of a chart of counts, and points of a trend. */
const maxBars = { counts: 12, trend: 40 };
/** The most columns and rows of a table of reviews. */
const maxPivot = { columns: 16, rows: 250 };

/** The content of a report. */
export type Report = ReturnType<typeof reportOf>;

/** The facts of a kind, and the columns of their table. */
export type KindFacts = { kind: Kind; columns: FactColumn[]; facts: Fact[] };

/** Makes the report on the facts that pass the filters. Throws a usage error if there are too many. */
export function reportOf(database: DatabaseSync, kinds: Kind[], filters: Filter[], display: Display) {
  const all: Query = { kind: null, filters };
  const facts = countFacts(database, all);
  if (facts > maxFacts) {
    const hint = 'Choose fewer with filters, such as --country, --year or the name of a kind.';
    throw new PismError('usage', `The report would have ${facts} facts; the limit is ${maxFacts}`, hint);
  }
  // In the table of a kind, a condition could mean a different column.
  const chosen = asSubquery(all);
  const queries = kinds.map((kind): Query & { kind: Kind } => ({ kind, filters: chosen }));
  const found = queries.filter((query) => countFacts(database, query) > 0);
  const notes: string[] = [];
  return {
    // The user's query, such as `treaties --country China`; empty for all facts.
    chosen: filters.map(({ phrase }) => phrase).join(' '),
    facts,
    sources: sourcesOf(database, chosen),
    summary: summarise(database, kinds, chosen),
    charts: chartsOf(database, found, { ...all, filters: chosen }, display),
    // For kinds with a trend: the changes of their lists between dates.
    pivots: found.flatMap((query) => pivotsOf(database, query, notes)),
    timeline: timelineOf(database, { ...all, filters: chosen }).list(),
    kinds: found.map(({ kind, ...query }): KindFacts => {
      // The sentence has a place of its own, with place, id and verdict below it.
      const columns = featuredColumns(kind).filter(({ name }) => !['says', 'verdict', 'id'].includes(name));
      const wanted = [...new Set([...columnsOf(kind), ...columns])];
      return { kind, columns, facts: [...selectFacts<Fact>(database, { kind, ...query }, wanted)] };
    }),
    // What is left out, with the command that shows it.
    notes,
  };
}

/** The trends, then the charts of counts, without those of one bar or with only counts of 1. */
function chartsOf(database: DatabaseSync, queries: (Query & { kind: Kind })[], all: Query, display: Display): Chart[] {
  const withTrend = queries.filter(({ kind }) => kind.summary.trend !== undefined);
  const trends = withTrend.filter((query) => countFacts(database, query) <= maxBars.trend);
  const counts = [
    { query: all, groupBy: 'country' },
    ...queries.flatMap((query) => (query.kind.summary.count ? { query, groupBy: query.kind.summary.count } : [])),
  ];
  const charts = [
    ...trends.map((query) => chartOf(database, query, {}, display)),
    ...counts.map(({ query, groupBy }) => chartOfCounts(database, query, groupBy, display)),
  ];
  return charts.filter(({ bars, isShare }) => bars.length > 1 && (isShare || bars.some(({ value }) => value > 1)));
}

function chartOfCounts(database: DatabaseSync, query: Query, groupBy: string, display: Display): Chart {
  const chart = chartOf(database, { ...query, limit: maxBars.counts + 1 }, { groupBy }, display);
  if (chart.bars.length <= maxBars.counts) return chart;
  const notes = [...chart.notes, `The first ${maxBars.counts} are shown.`];
  return { ...chart, bars: chart.bars.slice(0, maxBars.counts), notes };
}

function pivotsOf(database: DatabaseSync, query: Query & { kind: Kind }, notes: string[]) {
  const { kind } = query;
  const { trend, over } = kind.summary;
  if (trend === undefined || over === undefined) return [];
  const lists = kind.fields.filter((field) => isList(field) && fieldType(field).registerOf(field) !== undefined);
  return lists.flatMap(({ name, note }) => {
    // Counted first, so that no table is too large.
    const title = `${kind.title}: ${labelInTitle({ name, caveat: note })} by ${over.replaceAll('_', ' ')}`;
    const result = countFacts(database, query) > 1_000 ? undefined : pivotFacts(database, query, name, over);
    const rows = result ? [...result.rows] : [];
    if (result && rows.length <= maxPivot.rows && result.columns.length <= maxPivot.columns + 1)
      return rows.length > 0 ? [{ title, result: { ...result, rows } }] : [];
    notes.push(`${title} is too large for this page. \`pism ${kind.kind} --pivot ${name} --over ${over}\` shows it.`);
    return [];
  });
}

/** The citations of all facts and sources of a report, by their ids. */
export function citationsOf({ kinds, sources }: Report, index: Index): Map<string, string> {
  const facts = kinds.flatMap((each) => each.facts).map((fact) => [fact.id, citedFact(fact, index)] as const);
  const cited = [...facts, ...sources.map((source) => [source.source, { source }] as const)];
  const works = cited.map(([, each]) => each);
  const texts = citationsIn(works, 'chicago');
  return new Map(cited.map(([id], at) => [id, texts[at] ?? '']));
}
