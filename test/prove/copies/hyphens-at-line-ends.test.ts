import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { pism } from '../../support/run.ts';
import { bulletinOf, factsOf, withoutFacts } from '../proof/sample.ts';

const cases: { kind: string; sentence: string }[] = parse(
  readFileSync(join(import.meta.dirname, 'hyphens-at-line-ends.yaml'), 'utf8'),
);

test.each(['-\n', '-\r\n', '\u2010\n'])(
  'a word with a hyphen at a line end is read as one and as two: %j',
  async (end) => {
    const input = bulletinOf(cases.map(({ sentence }) => sentence.replaceAll('-/', end)));
    const facts = withoutFacts(factsOf(cases.map((each, at) => ({ ...each, id: `f${at}`, paragraph: at + 1 }))));
    const verified = await pism(['verify', '-', '--facts', 'mine'], { cwd: facts, input });
    expect(verified).toMatchObject({
      status: 0,
      stdout: '',
      stderr: expect.stringContaining('3 facts compared with the copy: none is contradicted'),
    });
  },
);
