/** The worker thread that reads a table: CSV, XLSX or JSON, by its format. */
import { doWork } from '../../../core/files/limited-worker.ts';
import type { TableMap, TableOptions } from '../../../core/model/map.ts';
import { mappedTable } from './columns.ts';
import { formatOf, type Table } from './table.ts';
import { decodeTable, unreadableTable } from './table-bytes.ts';

doWork(async ([file, options, map]: [string, TableOptions, TableMap | undefined]) => {
  try {
    const { headings, rows } = await read(file, options);
    const table = {
      headings,
      rows: rows.filter(({ cells, broken }) => broken || cells.some((cell) => cell.length > 0)),
    };
    return map ? mappedTable(file, table, map) : table;
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
    const hint = 'In the map, no repetition of a pattern may be inside another, as in (a+)+.';
    throw unreadableTable(file, 'reading it takes too much memory', hint);
  }
});

async function read(file: string, options: TableOptions): Promise<Table> {
  const format = options.format ?? formatOf(file);
  if (format === 'xlsx') return (await import('./xlsx.ts')).readWorkbook(file, options);
  const text = decodeTable(file, options.encoding);
  if (format !== 'json' && options.sheet !== undefined)
    throw unreadableTable(file, `it has no sheet ${options.sheet}`, 'Leave --sheet out, or `sheet` of the map.');
  if (format === 'json' || format === 'ndjson')
    return (await import('./json.ts')).readJson(file, text, options, format);
  const delimiter = options.delimiter ?? (format === 'tsv' ? 'tab' : undefined);
  return (await import('./csv.ts')).readCsv(file, text, { ...options, ...(delimiter && { delimiter }) });
}
