import { DatabaseSync } from 'node:sqlite';
import type { ReservedNames } from '../model/kind.ts';
import { sharedColumnNames } from '../query/columns.ts';
import { schemaOf } from '../store/schema.ts';
import { commandNames } from './commands/index.ts';
import { commonFilters, globalOptions, orderOptions, outputOptions, textOption } from './options.ts';

/** Files of a facts folder that have a schema and are not of a kind; to load the schemas would slow down every query. */
const otherFiles = ['actors', 'bulletin', 'kind'];

/** The names that no kind and no field can have, because commands, options, columns or tables have them. */
export const reserved: ReservedNames = {
  get kinds() {
    return new Set([...commandNames(), ...otherFiles, ...databaseNames('tables')]);
  },
  get fields() {
    return new Set([...optionNames(), ...sharedColumnNames(), ...databaseNames('columns')]);
  },
};

function optionNames(): string[] {
  const options = [...globalOptions(), ...outputOptions(), ...commonFilters(null), ...orderOptions(), textOption()];
  const long = options.map((option) => (option.long ?? '').replace(/^--(no-)?/, ''));
  return ['help', 'version', ...long];
}

/** What every index has: its tables and views, and the columns that stand beside the fields of a kind. */
function databaseNames(what: 'tables' | 'columns'): string[] {
  const database = new DatabaseSync(':memory:');
  database.exec(schemaOf([]));
  const sql = {
    tables: "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')",
    columns: "SELECT name FROM pragma_table_info('fact_rows')",
  };
  const names = database.prepare(sql[what]).all();
  database.close();
  return names.map(({ name }) => String(name));
}
