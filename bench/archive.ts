import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { factYaml, type GeneratedBulletin, type KindFile } from './fact-yaml.ts';
import { Random } from './random.ts';
import { idWords, person, phrase } from './sentences.ts';
import { actors } from './vocabulary.ts';

/** The size of a generated archive. */
export interface Size {
  bulletins: number;
  factsPerBulletin: number;
  /** The number of its first bulletin, 1 by default, so that several archives can be joined. */
  first?: number;
}

/** As large as the series was when bulletin 2404 appeared. */
export const wholeSeries: Size = { bulletins: 2404, factsPerBulletin: 63 };

/**
 * Writes a facts folder of this size, with facts of every kind. Sentences are as long as real ones, and actors and
 * instruments as unevenly frequent (Zipf's law). The same size gives the same bytes.
 */
export function writeArchive(folder: string, { bulletins, factsPerBulletin, first = 1 }: Size): void {
  const kinds = globSync(join(import.meta.dirname, '../facts/kinds/*.yaml'))
    .sort()
    .map((file) => parse(readFileSync(file, 'utf8')) as KindFile);
  for (let number = first; number < first + bulletins; number += 1) {
    const random = new Random(number);
    const year = 2004 + Math.floor(((number - first) * 20) / bulletins);
    const target = join(folder, `pism-${String(number).padStart(4, '0')}`);
    const ids = kinds.map(({ kind }, position) => {
      const count = Math.floor(factsPerBulletin / kinds.length) + (position < factsPerBulletin % kinds.length ? 1 : 0);
      return Array.from({ length: count }, (_, at) => `${kind}-${twoDigits(at + 1)}-${idWords(random)}`);
    });
    const bulletin: GeneratedBulletin = { year, subject: random.zipf(actors), ids: ids.flat(), random };
    mkdirSync(target, { recursive: true });
    writeFileSync(join(target, 'bulletin.yaml'), bulletinYaml(number, bulletin));
    for (const [position, kind] of kinds.entries()) {
      const facts = (ids[position] ?? []).map((id) => factYaml(kind, id, bulletin));
      writeFileSync(join(target, `${kind.kind}.yaml`), facts.join('\n'));
    }
  }
}

function bulletinYaml(number: number, { year, subject, random }: GeneratedBulletin): string {
  const date = `${year}-${twoDigits(1 + random.below(12))}-${twoDigits(1 + random.below(28))}`;
  return `series: PISM Bulletin
number: ${1 + (number % 200)}
running: ${number}
date: ${date}
title: ${phrase(random)} and ${subject[1]}
authors: [${person(random)}]
publisher: The Polish Institute of International Affairs
language: en
`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
