import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { anchorOf } from '../../src/copy/anchor/anchor.ts';
import { findPassages } from '../../src/copy/anchor/find-passages.ts';
import { readCopy } from '../support/copy.ts';
import { temporaryFolder } from '../support/run.ts';
import type { Sample } from './measure.ts';

/** A made-up bulletin with its facts; in the files of this folder a fact has its passage instead of an anchor. */
export function madeUpSample(): Sample {
  const copy = join(import.meta.dirname, 'bulletin.txt');
  const read = readCopy(readFileSync(copy, 'utf8'));
  const folder = temporaryFolder();
  const bulletin = 'nsi-3002';
  cpSync(join(import.meta.dirname, 'facts'), folder, { recursive: true });
  for (const name of readdirSync(join(folder, bulletin)).filter((each) => each !== 'bulletin.yaml')) {
    const file = join(folder, bulletin, name);
    const facts = parse(readFileSync(file, 'utf8')) as { id: string; source: string }[];
    const anchored = facts.map((fact) => {
      const anchor = anchorOf(fact.source);
      const place = findPassages(read, [{ anchor, paragraph: -1 }])[0]?.first[0];
      if (!place) throw new Error(`The bulletin does not have the passage of ${fact.id}`);
      return { ...fact, source: { paragraph: place.paragraph, ...anchor } };
    });
    writeFileSync(
      file,
      stringify(anchored, { version: '1.2', defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' }),
    );
  }
  return { folder, bulletin, copy };
}
