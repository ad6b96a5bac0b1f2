import { describe, expect, test } from 'vitest';
import { commands, reserved } from '../../src/cli/commands/index.ts';
import { commonFilters, globalOptions, orderOptions, outputOptions, textOption } from '../../src/cli/options.ts';
import { schemaNames } from '../../src/model/schema.ts';
import { builtinFacts } from '../../src/package.ts';
import { openIndex } from '../../src/store/open.ts';
import { factsFolder, pism, temporaryFolder } from '../support/run.ts';

const kindFile = (kind: string, field: string) =>
  `kind: ${kind}\ntitle: A kind\nabout: Anything.\nfields: {name: {type: text, about: A name}, ${field}: {type: text, about: A field}}\n` +
  'columns: [name]\ncaption: name\n';

async function checked(kind: string, field: string): Promise<string> {
  const facts = factsFolder({ [`kinds/${kind}.yaml`]: kindFile(kind, field) });
  return (await pism(['check', facts])).stdout;
}

describe('a name that pism uses cannot be the name', () => {
  test('of a kind: commands, tables and views', async () => {
    const { database, kinds } = await openIndex([builtinFacts], { XDG_CACHE_HOME: temporaryFolder() }, { reserved });
    const rows = database.prepare("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')").all();
    const own = new Set(kinds.map(({ kind }) => kind));
    // A kind has no underscore in its name, as most tables have.
    const tables = rows.map(({ name }) => String(name)).filter((name) => !name.includes('_') && !own.has(name));
    for (const name of [...new Set([...tables, ...Object.keys(commands), 'help', ...schemaNames([])])]) {
      expect(await checked(name, 'other'), name).toContain(`${name} cannot be the name of a kind`);
    }
  });

  test('of a field: names that every JavaScript object has', async () => {
    for (const name of Object.getOwnPropertyNames(Object.prototype).filter((name) => /^[a-z]/i.test(name))) {
      const field = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
      expect(await checked('anything', field), field).toContain(`${field} cannot be the name of a field`);
    }
  });

  test('of a field: columns of every fact', async () => {
    const { database } = await openIndex([builtinFacts], { XDG_CACHE_HOME: temporaryFolder() }, { reserved });
    for (const { name } of database.prepare('SELECT * FROM fact_rows').columns()) {
      expect(await checked('anything', name), name).toContain(`${name} cannot be the name of a field`);
    }
  });

  test('of a field: `no-` before another field, and the same option as another field', async () => {
    expect(await checked('anything', 'no_name')).toContain('no_name cannot be the name of a field');
    expect(await checked('anything', '"true"')).toContain('true cannot be the name of a field');
    expect(await checked('anything', 'na_me')).toContain('na_me cannot be the name of a field beside name');
    expect(await checked('anything', 'names-of')).toContain('no problems');
  });

  test('of a field: options of every command', async () => {
    const options = [...globalOptions, ...outputOptions, ...commonFilters, ...orderOptions, textOption];
    const names = options.map(({ long }) => (long ?? '').replace(/^--(no-)?/, '').replaceAll('-', '_'));
    for (const name of new Set(names)) {
      expect(await checked('anything', name), name).toContain(`${name} cannot be the name of a field`);
    }
  });
});

test('an option of several commands may stand before the command, with its value', async () => {
  const { status, stdout } = await pism(['--country', 'Norway', '--limit', '1', 'facts', '--json', '--fields', 'kind']);
  expect({ status, stdout }).toEqual({ status: 0, stdout: '[\n{"kind":"assessments"}\n]\n' });
});
