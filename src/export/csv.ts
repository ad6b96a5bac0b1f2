import { writePieces } from '../files/output.ts';
import { codesDisplay } from '../model/fields/type.ts';
import { csv } from '../render/csv.ts';
import { inChunks, plainStyle } from '../render/options.ts';
import { exportFolder } from './folder.ts';
import type { Exporter } from './index.ts';
import { type ExportTable, listOfFacts } from './tables.ts';

/** A folder with a CSV file for each table, and one with the ids of all facts. */
export const csvTables: Exporter = (selection, place) => {
  const { index, kinds, filters, safeCsv } = selection;
  const page = { width: 80, style: plainStyle, display: codesDisplay, safeCsv };
  const write = ({ columns, rows }: ExportTable, file: string) =>
    writePieces(file, inChunks(csv({ columns, rows }, page)));
  const more = () => [listOfFacts(index, kinds, filters)];
  return exportFolder(selection, place, { name: 'csv', suffix: '.csv', more, write });
};
