import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { anchorOf } from '../../src/copy/anchor/anchor.ts';
import { pism, temporaryFolder, writeInto } from '../support/run.ts';

type Named = { name: string };

/** The place of a passage in the first paragraph of a copy. */
export function placeOf(passage: string): string {
  const { chars, hash } = anchorOf(passage);
  return `{ paragraph: 1, chars: ${chars}, hash: ${hash} }`;
}

/** What `pism verify` says of the first bulletin of these facts, whose copy has this paragraph. */
export async function verified(paragraph: string, facts: string): Promise<string> {
  const folder = temporaryFolder();
  writeInto(folder, 'copy.txt', `Harbours, part 1\n\nThe lead of it.\n\n${paragraph}\n`);
  return (await pism(['verify', join(folder, 'copy.txt'), '--source', 'harbour-1', '--facts', facts])).stderr;
}

/** What the data package that is exported from these facts says of a field of a kind. */
export async function packagedField(facts: string, kind: string, field: string) {
  const out = join(temporaryFolder(), 'package');
  await pism(['export', 'csv', '-o', out, '--facts', facts]);
  const { resources } = JSON.parse(readFileSync(join(out, 'datapackage.json'), 'utf8'));
  const { schema } = resources.find(({ name }: Named) => name === kind);
  return schema.fields.find(({ name }: Named) => name === field);
}
