import { listedSourceFields } from '../core/model/source.ts';
import type { JsonObject } from '../core/model/values.ts';
import { sourcesOf } from '../core/query/lookup.ts';
import { checksIn } from '../core/query/read-list.ts';
import { plainColumn } from '../core/query/result.ts';
import { isOneOf, type Query } from '../core/query/select.ts';
import type { Index } from '../core/store/open.ts';

const first = ['source', 'form', 'citation', 'link', 'date', 'as_of', 'retrieved', 'licence'];
const sourceNames = new Set([...first, ...listedSourceFields.map(({ name }) => name)]);
const sourceSheetColumns = Array.from(sourceNames, (name) => plainColumn(name));

/** The other sheets of a workbook with facts of these ids: their cited sources and their checks; none without such facts. */
export async function sheetsFor(ids: string[], index: Index) {
  const { database, kinds } = index;
  const chosen = isOneOf('f.id', ids);
  const sources = sourcesOf(database, [chosen]).sort((one, other) => (one.source < other.source ? -1 : 1));
  if (sources.length === 0) return [];
  const [{ citedWork }, { references }] = [await import('./cite/index.ts'), await import('./cite/prose.ts')];
  const citations = references(sources.map((source) => citedWork(source, index)));
  const rows = sources.map((source, at): JsonObject => ({ ...source, citation: citations[at] ?? '' }));
  const columns = sourceSheetColumns.filter(({ name }) => rows.some((row) => String(row[name] ?? '') !== ''));
  const query: Query = { kind: null, filters: [chosen] };
  const checks = checksIn(database, kinds, query).list();
  return [
    { name: 'Sources', result: { columns, rows } },
    { name: 'Checks', result: checks },
  ];
}
