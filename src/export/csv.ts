import { writePieces } from '../files/output.ts';
import { codesDisplay } from '../model/fields/type.ts';
import { csv } from '../render/csv.ts';
import { inChunks, plainStyle } from '../render/options.ts';
import { folderExporter } from './folder.ts';

/** A folder with a CSV file for each table. */
export const csvTables = folderExporter('.csv', ({ columns, rows }, file, safeCsv) =>
  writePieces(file, inChunks(csv({ columns, rows }, { width: 80, style: plainStyle, display: codesDisplay, safeCsv }))),
);
