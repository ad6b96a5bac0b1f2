import type { DatabaseSync } from 'node:sqlite';
import { PismError } from '../errors.ts';
import type { Fact } from '../model/fact.ts';
import type { Display } from '../model/fields/type.ts';
import type { Kind } from '../model/kind.ts';
import type { Source } from '../model/source.ts';
import { featuredColumns, pickColumns } from '../query/fact-columns.ts';
import { sourcesOf } from '../query/lookup.ts';
import { type Column, cellText } from '../query/result.ts';
import {
  asSubquery,
  countFacts,
  type Filter,
  fromClause,
  inListOrder,
  type Query,
  selectCells,
  selectFacts,
} from '../query/select.ts';
import { type Finding, findingIn } from './finding.ts';

/** The most facts of a page: a longer one opens slowly in a browser. */
const maxFacts = 20_000;

/** A fact with its kind. */
export type Entry = { fact: Fact; kind: Kind };

/** The facts of a kind, the filled columns of their table, and the rank of each cell by the order of `--sort`. */
export type KindFacts = { kind: Kind; columns: Column[]; facts: Fact[]; ranks: Map<string, number[]> };

/** A theme: what is reported, and the views and advice, each in the order of `pism facts`. */
export type Theme = { title: string; reported: Entry[]; views: Entry[] };

/** The content of a report. */
export interface Report {
  /** The user's query, such as `treaties --country China`; empty for all facts. */
  chosen: string;
  entries: Entry[];
  sources: Source[];
  finding: Finding | undefined;
  themes: Theme[];
  kinds: KindFacts[];
  /** What the facts leave out, and what they include that a reader may not expect. */
  notes: string[];
}

/** Makes the report on the facts that pass the filters. Throws a usage error if there are too many. */
export function reportOf(database: DatabaseSync, kinds: Kind[], filters: Filter[], display: Display): Report {
  const all: Query = { kind: null, filters };
  const count = countFacts(database, all);
  if (count > maxFacts) {
    const hint = 'Choose fewer with filters, such as --country, --year or the name of a kind.';
    throw new PismError('usage', `The report would have ${count} facts; the limit is ${maxFacts}`, hint);
  }
  // In the table of a kind, a condition could mean a different column.
  const chosen = asSubquery(all);
  const tables = kinds
    .toSorted((one, other) => Number(one.opinion) - Number(other.opinion))
    .flatMap((kind) => tableOf(database, { kind, filters: chosen }, display));
  const byId = new Map(tables.flatMap(({ kind, facts }) => facts.map((fact) => [fact.id, { fact, kind }])));
  const inOrder = selectFacts(database, inListOrder(all), pickColumns(null, ['id']));
  const entries = Array.from(inOrder).flatMap(({ id }) => byId.get(String(id)) ?? []);
  const sources = sourcesOf(database, chosen);
  return {
    chosen: filters.flatMap(({ asked }) => asked?.phrase ?? []).join(' '),
    entries,
    sources,
    finding: tables.map((table) => findingIn(table, display)).find((finding) => finding !== undefined),
    themes: themesOf(entries, sources, tables),
    kinds: tables,
    notes: [],
  };
}

/** The table of a kind; none without facts. */
function tableOf(database: DatabaseSync, query: Query & { kind: Kind }, display: Display): KindFacts[] {
  const { kind } = query;
  const featured = featuredColumns(kind).columns.filter(({ name }) => !['says', 'verdict', 'id'].includes(name));
  const facts = [...selectFacts(database, query, featured)];
  if (facts.length === 0) return [];
  const isFilled = (column: Column) => facts.some((fact) => cellText(column, fact, display) !== '');
  const columns = [...pickColumns(kind, ['place']), ...featured, ...pickColumns(kind, ['verdict'])].filter(isFilled);
  return [{ kind, columns, facts, ranks: ranksOf(database, query, columns) }];
}

function ranksOf(database: DatabaseSync, { kind, filters }: Query, columns: Column[]): Map<string, number[]> {
  const ranks = columns.map(({ order = '1' }) => `dense_rank() OVER (ORDER BY ${order} NULLS LAST)`);
  const cells = selectCells<[string, ...number[]]>(database, ['f.id', ...ranks].join(), fromClause(kind), filters);
  return new Map(cells.map(([id, ...rest]) => [id, rest]));
}

// A fact without a theme is in that of its kind.
function themesOf(entries: Entry[], sources: Source[], tables: KindFacts[]): Theme[] {
  const all = new Map(sources.map(({ source, themes }) => [source, themes]));
  const byTitle = Map.groupBy(entries, ({ fact: { source, tags }, kind }) => {
    const themes = all.get(source) ?? [];
    const own = themes.find((theme) => theme.tags?.some((tag) => tags.includes(tag)));
    return (own ?? themes.find((theme) => theme.tags === undefined))?.title ?? kind.title;
  });
  const titles = [...sources.flatMap(({ themes }) => themes), ...tables.map(({ kind }) => kind)];
  return [...new Set(titles.map(({ title }) => title))].flatMap((title) => themeOf(title, byTitle.get(title)));
}

function themeOf(title: string, entries: Entry[] = []): Theme[] {
  const { views = [], reported = [] } = Object.groupBy(entries, ({ kind }) => (kind.opinion ? 'views' : 'reported'));
  return entries.length === 0 ? [] : [{ title, reported, views }];
}
