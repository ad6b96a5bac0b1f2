import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { findPassages } from '../../src/copy/anchor/find-passages.ts';
import { readCopy } from '../support/copy.ts';
import { pism, temporaryFolder } from '../support/run.ts';
import { falseCopies } from './false-copies.ts';
import { madeUpSample } from './sample.ts';

const { folder, bulletin, copy } = madeUpSample();

test('no true fact fails, and check has nothing to say', async () => {
  const { status, stdout } = await pism(['verify', copy, '--facts', folder]);
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  expect((await pism(['check', '--facts', folder])).stdout).toMatch(/: no problems\n$/);
});

test('verify finds false copies, but for passages in another place', async () => {
  const text = readFileSync(copy, 'utf8');
  const { title } = parse(readFileSync(join(folder, bulletin, 'bulletin.yaml'), 'utf8'));
  const facts: { place: { paragraph: number; chars: number; hash: string } }[] = JSON.parse(
    (await pism(['facts', '--json', '--facts', folder])).stdout,
  );
  const stated = facts.map(({ place }) => place);
  const places = findPassages(readCopy(text), stated).flatMap(({ first: [place] }) => place ?? []);
  const passages = places.map(({ start, end }) => text.slice(start, end));
  const made = falseCopies(text, passages, { title });
  const file = join(temporaryFolder(), 'copy.txt');
  const missed: string[] = [];
  for (const each of made) {
    writeFileSync(file, each.text);
    if ((await pism(['verify', file, '--facts', folder])).status !== 1) missed.push(each.sort);
  }
  expect(made).toHaveLength(41);
  // Every passage is there; that two are in another place is printed, as in a PDF whose paragraphs are hidden.
  expect(missed).toEqual(['two paragraphs exchanged', 'sentences of a paragraph in another order']);
});
