import { DatabaseSync } from 'node:sqlite';
import type { ReservedNames } from '../model/kind.ts';
import { actorRegister } from '../model/register.ts';
import { cached } from '../model/text.ts';
import { schemaOf } from './schema.ts';

/** The commands that are not kinds. */
export const commandNames = [
  ...(['facts', 'show', 'search', 'summary', 'timeline', 'compare', 'diff', 'sources', 'bulletins', 'kinds'] as const),
  ...(['checks', 'new', 'draft', 'import', 'verify', 'coverage', 'anchor', 'cite', 'check', 'format', 'sql'] as const),
  ...(['report', 'export', 'completion', 'mcp', 'schema', 'proofread'] as const),
];

/** Options of several commands; a field of such a name would have no filter. */
const optionNames =
  'facts keep-going color pager json plain format output fields names safe-csv bom text chart title actor country country-all year since until bulletin paragraph id tag tag-all verdict disputed unchecked where as-of among sort limit count exit-status group-by pivot over';

/** Names of other files and schemas of a facts folder; loading the schemas would slow down every query. */
const otherFiles = ['bulletin', 'source', 'map', 'drafts', 'kind', 'register'];

/** Columns of every fact that are none of its row in the index. */
const otherColumns = ['place', 'passage'];

/** The names that kinds and fields cannot have, because commands, options, columns or tables use them. */
export const reservedNames = cached((): ReservedNames => {
  using database = new DatabaseSync(':memory:');
  database.exec(schemaOf([], []));
  const namesIn = (table: string) =>
    Array.from(database.prepare(`SELECT name FROM ${table}`).all(), ({ name }) => String(name));
  const tables = namesIn("sqlite_schema WHERE type IN ('table', 'view')");
  const columns = [...namesIn("pragma_table_xinfo('fact_rows')"), ...otherColumns];
  return {
    kinds: new Map([
      ...usedFor('a table of the index has that name', tables),
      ...usedFor('another file or its schema has that name', otherFiles),
      ...usedFor('a command has that name', [...commandNames, actorRegister, 'help']),
    ]),
    fields: new Map([
      ...usedFor('every fact has a column of that name', columns),
      ...usedFor('an option has that name', ['help', 'version', ...optionNames.split(' ')]),
    ]),
  };
});

function usedFor(use: string, words: string[]): [string, string][] {
  return words.map((word) => [word, use]);
}
