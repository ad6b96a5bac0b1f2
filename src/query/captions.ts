import type { DatabaseSync } from 'node:sqlite';
import type { Fact } from '../model/fact.ts';
import type { Source } from '../model/source.ts';
import { counted } from '../model/text.ts';
import { pickColumns } from './columns.ts';
import { sourcesOf } from './lookup.ts';
import { isOneOf, type Query, selectFacts } from './select.ts';

/** The most sources that a caption names. */
const maxSources = 3;

/** The title of a query's kind, such as `Treaties`. */
export function titleOf({ kind }: Query): string {
  return kind?.title ?? 'Facts';
}

/** The line below a table or chart: sources, number of facts and filters. */
export function sourceCaption(database: DatabaseSync, query: Query): string {
  const facts = selectFacts<Pick<Fact, 'source'>>(database, query, pickColumns(query.kind, ['source']));
  const ofFact = Array.from(facts, ({ source }) => source);
  const sources = sourcesOf(database, [isOneOf('f.source', [...new Set(ofFact)])]);
  const names = sources.length > maxSources ? [`${sources.length} sources`] : sources.map(sourceName);
  const filterText = query.filters.flatMap(({ phrase }) => phrase || []).join(' ');
  const count = counted(ofFact.length, 'fact') + (filterText && ` (${filterText})`);
  return `${sources.length > 1 ? 'Sources' : 'Source'}: ${[...names, count].join('; ')}.`;
}

/** A short citation: `Series No. 96 (2404), 2024-07-03`, or its title with its date or the day of retrieval. */
export function sourceName({ series, title, number, running, date, retrieved }: Source): string {
  const numbers = number ? ` No. ${number}${running ? ` (${running})` : ''}` : '';
  const day = date ?? (retrieved && `retrieved on ${retrieved}`);
  return `${series ?? title}${numbers}${day ? `, ${day}` : ''}`;
}
