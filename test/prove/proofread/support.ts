import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pism, temporaryFolder, writeInto } from '../../support/run.ts';

/** A sentence as data have it. */
export interface Row {
  line: number | null;
  sentence: string;
  nearest: { id: string | null; says: string; place: string; score: number }[];
  marks: { sort: string; yours: string | null; theirs: string | null; id: string | null }[];
  disputed: { id: string; field: string | null; value: string; source: { title: string; publisher?: string } }[];
}

/** Proofreads a text in a file of this name, beside other files of the folder. */
export async function proofread(text: string | Uint8Array, argv: string[] = [], name = 'article.md', copies = {}) {
  const folder = temporaryFolder();
  writeFileSync(join(folder, name), text);
  for (const [file, copy] of Object.entries<string>(copies)) writeInto(folder, file, copy);
  const files = [name, ...Object.keys(copies)];
  return pism(['proofread', ...files, ...argv], { cwd: folder });
}

/** The rows of a text. */
export async function rowsOf(...given: Parameters<typeof proofread>): Promise<Row[]> {
  const [text, argv = [], ...others] = given;
  return JSON.parse((await proofread(text, ['--json', ...argv], ...others)).stdout);
}
