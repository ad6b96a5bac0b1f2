import { describe, expect, test } from 'vitest';
import { commandNames } from '../../../src/commands.ts';
import { schemaNames } from '../../../src/core/model/schema.ts';
import { builtinFacts } from '../../../src/core/package.ts';
import { columnNames } from '../../../src/core/query/fact-columns.ts';
import { openIndex } from '../../../src/core/store/open.ts';
import { sharedOptions } from '../../../src/terminal/options.ts';
import { factsFolder, pism, temporaryFolder } from '../../support/run.ts';

const kindFile = (kind: string, fields: string[]) =>
  `kind: ${kind}\ntitle: A kind\nabout: Anything.\nfields:\n  name: {type: text, about: A name}\n` +
  fields.map((field) => `  ${field}: {type: text, about: A field}\n`).join('') +
  'columns: [name]\ncaption: name\n';

/** What `pism check` says of kinds of these names, and of a kind with these fields. */
async function checked(kinds: string[], fields: string[]): Promise<string> {
  const files = kinds.map((kind) => [`kinds/${kind}.yaml`, kindFile(kind, fields)]);
  return (await pism(['check', factsFolder(Object.fromEntries(files))])).stdout;
}

async function expectRefused(fields: string[]): Promise<void> {
  const found = await checked(['anything'], fields);
  for (const field of fields) expect(found).toContain(`${field} cannot be the name of a field`);
}

const builtinIndex = () => openIndex([builtinFacts], { XDG_CACHE_HOME: temporaryFolder() });

describe('a name that pism uses cannot be the name', () => {
  test('of a kind: commands, tables and views', async () => {
    const { database, kinds } = await builtinIndex();
    const rows = database.prepare("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')").all();
    const own = new Set(kinds.map(({ kind }) => kind));
    // A kind has no underscore in its name, as most tables have.
    const tables = rows.map(({ name }) => String(name)).filter((name) => !name.includes('_') && !own.has(name));
    const names = [...new Set([...tables, ...commandNames, ...schemaNames([])])];
    const found = await checked(names, ['other']);
    for (const name of names) expect(found).toContain(`${name} cannot be the name of a kind`);
  });

  test('of a field: columns of every fact', async () => {
    const { database } = await builtinIndex();
    const all = database.prepare('SELECT * FROM _fact_rows').columns();
    const columns = all.map(({ name }) => name).filter((name) => !name.startsWith('_'));
    // A kind can have a field `date`, if its list goes by that alone.
    const shown = columnNames(null).filter((name) => name !== 'date');
    await expectRefused([...new Set([...columns, ...shown])]);
  });

  test('of a field: options of every command', async () => {
    const options = Object.values(sharedOptions);
    const names = options.map(({ long }) => (long ?? '').replace(/^--(no-)?/, '').replaceAll('-', '_'));
    // A list can go by a field of that name.
    await expectRefused([...new Set(names)].filter((name) => name !== 'date'));
  });
});
