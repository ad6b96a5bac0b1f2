import { writePieces } from '../../core/files/output.ts';
import { codesDisplay } from '../../core/model/fields/type.ts';
import { csv } from '../../formats/csv.ts';
import { inChunks, plainStyle } from '../../formats/options.ts';
import { folderExporter } from './folder.ts';

/** A folder with a CSV file for each table. */
export const csvTables = folderExporter('.csv', ({ columns, rows }, file, safeCsv) =>
  writePieces(file, inChunks(csv({ columns, rows }, { width: 80, style: plainStyle, display: codesDisplay, safeCsv }))),
);
