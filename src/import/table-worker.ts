import { doWork } from '../files/limited-worker.ts';
import type { TableOptions } from '../model/map.ts';
import { formatOf, type Table } from './table.ts';
import { decodeTable, unreadableTable } from './table-bytes.ts';

doWork(async ([file, options]: [string, TableOptions]): Promise<Table> => {
  const format = options.format ?? formatOf(file);
  if (format === 'xlsx') return (await import('./xlsx.ts')).readWorkbook(file, options);
  const text = decodeTable(file, options.encoding);
  if (format === 'json') return (await import('./json.ts')).readJson(file, text, options);
  if (options.sheet !== undefined)
    throw unreadableTable(file, `it has no sheet ${options.sheet}`, 'Leave --sheet out, or `sheet` of the map.');
  if (format === 'ndjson') return (await import('./json.ts')).readNdjson(file, text);
  const delimiter = options.delimiter ?? (format === 'tsv' ? 'tab' : undefined);
  return (await import('./csv.ts')).readCsv(file, text, { ...options, ...(delimiter && { delimiter }) });
});
