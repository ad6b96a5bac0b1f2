import { DatabaseSync } from 'node:sqlite';
import { dayKeys } from '../model/document.ts';
import type { ReservedNames } from '../model/kind.ts';
import { actorRegister } from '../model/register.ts';
import { cached } from '../model/text.ts';
import { textsOf } from './read.ts';
import { schemaOf } from './schema.ts';
// `npm run generate` writes it from the commands of all families and the options of `src/terminal/`.
import taken from './taken-names.json' with { type: 'json' };

/** The names that kinds and fields cannot have, because commands, options, columns or tables use them. */
export const reservedNames = cached((): ReservedNames => {
  using database = new DatabaseSync(':memory:');
  database.exec(schemaOf([], []));
  const namesIn = (table: string) => textsOf(database, `SELECT name AS text FROM ${table}`);
  const tables = namesIn("sqlite_schema WHERE type IN ('table', 'view')");
  const columns = [...namesIn("pragma_table_xinfo('_fact_rows')"), ...otherColumns];
  return {
    kinds: new Map([
      ...usedFor('a table of the index has that name', tables),
      ...usedFor('another file or its schema has that name', otherFileNames),
      ...usedFor('a command has that name', [...taken.commands, actorRegister, 'help']),
    ]),
    fields: new Map([
      ...usedFor('every fact has a column of that name', columns),
      ...usedFor('an option has that name', ['help', 'version', ...taken.options]),
    ]),
  };
});

/** Names of other files and schemas of a facts folder; loading the schemas would slow down every query. */
const otherFileNames = ['bulletin', 'source', 'map', 'proposed', 'kind', 'register'];

/** Columns of every fact that are none of its row in the index. */
const otherColumns = ['place', 'passage', 'counted', ...dayKeys];

function usedFor(use: string, words: string[]): [string, string][] {
  return words.map((word) => [word, use]);
}
