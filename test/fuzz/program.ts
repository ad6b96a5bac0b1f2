import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { controlCharacters } from '../support/control-characters.ts';
import { withoutColour } from '../support/display-width.ts';
import { writeInto } from '../support/folders.ts';
import { pism, type Ran, type Surroundings } from '../support/run.ts';

/** A facts folder for one input, and `pism` to query it. */
export interface Facts {
  folder: string;
  /** Where files may be written; `pism` runs in it. */
  work: string;
  pism(argv: string[], surroundings?: Surroundings): Promise<Ran>;
}

/** Makes a facts folder of these files, by path, and removes it after use. */
export async function withFacts<Value>(
  files: Record<string, string>,
  use: (facts: Facts) => Promise<Value>,
): Promise<Value> {
  const root = mkdtempSync(join(tmpdir(), 'pism-fuzz-'));
  const [folder, work, cache] = ['facts', 'work', 'cache'].map((name) => join(root, name)) as [string, string, string];
  for (const each of [folder, work]) mkdirSync(each);
  try {
    for (const [path, text] of Object.entries(files)) writeInto(folder, path, text);
    return await use({
      folder,
      work,
      pism: (argv, { env, ...surroundings } = {}) =>
        sound(argv, {
          cwd: work,
          env: { PISM_FACTS: folder, XDG_CACHE_HOME: cache, NO_COLOR: '1', ...env },
          ...surroundings,
        }),
    });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Runs `pism`, and fails if it crashes, ends with an unknown status, or sends a control character. */
async function sound(argv: string[], surroundings: Surroundings): Promise<Ran> {
  const ran = await pism(argv, surroundings);
  const message = `pism ${JSON.stringify(argv)} ended with ${ran.status}\n${ran.stderr}`;
  assert([0, 1, 2, 3].includes(ran.status), message);
  assert.doesNotMatch(ran.stderr, /fault of pism itself/, message);
  const coloured = argv.some((word) => /always/i.test(word));
  const shown = surroundings.terminal === undefined ? [ran.stderr] : [ran.stderr, ran.stdout];
  for (const text of shown) {
    assert.doesNotMatch(coloured ? withoutColour(text) : text, controlCharacters, message);
  }
  if (ran.status > 1) assert.notEqual(ran.stderr, '', `${message}says nothing`);
  return ran;
}
