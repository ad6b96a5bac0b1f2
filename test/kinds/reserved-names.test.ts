import { readdirSync } from 'node:fs';
import type { Option } from 'commander';
import { describe, expect, test } from 'vitest';
import { allCommands, commandNames } from '../../src/cli/commands/index.ts';
import { sharedOptions } from '../../src/cli/options.ts';
import { schemaNames } from '../../src/model/schema.ts';
import { builtinFacts } from '../../src/package.ts';
import { columnNames } from '../../src/query/fact-columns.ts';
import { openIndex } from '../../src/store/open.ts';
import { factsFolder, pism, temporaryFolder } from '../support/run.ts';

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

  test('of a field: names that every JavaScript object has', async () => {
    const names = Object.getOwnPropertyNames(Object.prototype).filter((name) => /^[a-z]/i.test(name));
    await expectRefused(names.map((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)));
  });

  test('of a field: columns of every fact', async () => {
    const { database } = await builtinIndex();
    const all = database.prepare('SELECT * FROM _fact_rows').columns();
    const columns = all.map(({ name }) => name).filter((name) => !name.startsWith('_'));
    // A kind can have a field `date`, if its list goes by that alone.
    const shown = columnNames(null).filter((name) => name !== 'date');
    await expectRefused([...new Set([...columns, ...shown])]);
  });

  test('of a field: `no-` before another field, and the same option as another field', async () => {
    const found = await checked(['anything'], ['no_name', '"true"', 'na_me']);
    expect(found).toContain('no_name cannot be the name of a field');
    expect(found).toContain('true cannot be the name of a field');
    expect(found).toContain('na_me cannot be the name of a field beside name');
    expect(await checked(['anything'], ['names-of'])).toContain('no problems');
  });

  test('of a field: options of every command', async () => {
    const options = Object.values(sharedOptions);
    const names = options.map(({ long }) => (long ?? '').replace(/^--(no-)?/, '').replaceAll('-', '_'));
    // A list can go by a field of that name.
    await expectRefused([...new Set(names)].filter((name) => name !== 'date'));
  });
});

test('what a name is used for is said', async () => {
  const found = await checked(
    ['search', 'actors', 'entries', 'proposed'],
    ['limit', 'hash', 'not_signed', 'signed_first'],
  );
  for (const line of [
    'search cannot be the name of a kind: a command has that name.',
    'actors cannot be the name of a kind: a register has that name.',
    'entries cannot be the name of a kind: a table of the index has that name.',
    'proposed cannot be the name of a kind: another file or its schema has that name.',
    'limit cannot be the name of a field: an option has that name.',
    'hash cannot be the name of a field: every fact has a column of that name.',
    'not_signed cannot be the name of a field: options that begin so ask for the opposite.',
    'signed_first cannot be the name of a field: columns of dates and lists end so.',
  ])
    expect(found).toContain(line);
  const { stderr } = await pism(['new', 'kind', 'search', '--facts', temporaryFolder()]);
  expect(stderr).toContain('A kind cannot be called search: a command has that name');
});

test('each file of the folder of commands is the command of its name', async () => {
  const files = readdirSync('src/cli/commands').filter((file) => file.endsWith('.ts'));
  const names = files.map((file) => file.replace(/\.ts$/, '')).filter((name) => name !== 'index');
  expect((await allCommands()).map(({ name }) => name).sort()).toEqual(names.sort());
});

test('each option is declared by the name that commander has for its value', async () => {
  const all = await allCommands();
  const sets = [sharedOptions, ...all.map(({ options }) => options)];
  const { noNames: _, ...declared } = Object.assign({}, ...sets) as Record<string, Option>;
  expect(Object.keys(declared).length).toBeGreaterThan(60);
  for (const [name, option] of Object.entries(declared)) expect(option.attributeName()).toBe(name);
});
