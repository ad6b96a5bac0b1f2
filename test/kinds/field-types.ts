import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pism, temporaryFolder } from '../support/run.ts';

type Named = { name: string };

/** What the data package that is exported from these facts says of a field of a kind. */
export async function packagedField(facts: string, kind: string, field: string) {
  const out = join(temporaryFolder(), 'package');
  await pism(['export', 'csv', '-o', out, '--facts', facts]);
  const { resources } = JSON.parse(readFileSync(join(out, 'datapackage.json'), 'utf8'));
  const { schema } = resources.find(({ name }: Named) => name === kind);
  return schema.fields.find(({ name }: Named) => name === field);
}
