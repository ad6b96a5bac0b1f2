import { csv as renderer } from '../render/csv.ts';
import { exportFolder, renderTable } from './folder.ts';
import type { Exporter } from './index.ts';

/** A folder with a CSV file for each table. */
export const csv: Exporter = (selection, place) =>
  exportFolder(selection, place, {
    format: 'csv',
    fileOf: (table) => `${table}.csv`,
    write: renderTable(renderer, selection.safeCsv),
  });
