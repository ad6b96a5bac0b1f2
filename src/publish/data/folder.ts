/** Exports facts into a folder with a file for each table, over an earlier export only. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { attempt } from '../../core/errors.ts';
import { type OwnList, oursIn, requireReplaceable } from '../../core/files/ours.ts';
import { statIfExists, writeAtomically } from '../../core/files/output.ts';
import { packageVersion } from '../../core/package.ts';
import { type Exporter, type ExportTable, tablesOf } from './tables.ts';

/** What writes the selected facts into a folder with a file for each table: its path ends so. Replaces only an earlier export. */
export function folderExporter(suffix: string, write: TableWriter): Exporter {
  return (selection, place) => {
    const { index, kinds, filters, force } = selection;
    const create = (folder: string) => {
      if (attempt(() => readdirSync(place).length) !== 0) requireReplaceable(place, force, () => foreignIn(place));
      const files = tablesOf(index, kinds, filters).map((table) => {
        const file = join(folder, table.name + suffix);
        mkdirSync(dirname(file), { recursive: true });
        write(table, file, selection.safeCsv);
        return table.name + suffix;
      });
      writeFileSync(join(folder, exportList.name), exportList.textOf(files));
    };
    writeAtomically(place, create, index, true);
  };
}

type TableWriter = (table: ExportTable, file: string, safeCsv: boolean) => void;

/** Programs that read a folder as tables skip names that begin with an underscore. */
const exportList: OwnList = {
  name: '_export.json',
  textOf: (files) => `${JSON.stringify({ by: `pism ${packageVersion}`, files }, null, 2)}\n`,
  pathsIn: (text) => JSON.parse(text).files,
};

/** The path of a file in this place that is not of an export. */
function foreignIn(place: string): string | undefined {
  if (!statIfExists(place)?.isDirectory()) return place;
  const files = [exportList.name, ...oursIn(place, exportList)];
  const own = new Set([...files, ...files.map(dirname)]);
  const foreign = readdirSync(place, { recursive: true, encoding: 'utf8' }).find((path) => !own.has(path));
  return foreign === undefined ? undefined : join(place, foreign);
}
