import { ndjson as renderer } from '../render/ndjson.ts';
import { exportFolder, renderTable } from './folder.ts';
import type { Exporter } from './index.ts';

/** A folder with an NDJSON file for each table; facts are nested as in JSON. */
export const ndjson: Exporter = (selection, place) =>
  exportFolder(selection, place, {
    format: 'ndjson',
    isNested: true,
    fileOf: (table) => `${table}.ndjson`,
    write: renderTable(renderer),
  });
