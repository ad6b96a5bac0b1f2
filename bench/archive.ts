import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { Draw } from './draw.ts';
import { type Bulletin, factYaml, type KindFile } from './fact.ts';
import { idWords, person, phrase } from './texts.ts';
import { actors } from './words.ts';

/** How large an archive is. */
export interface Size {
  bulletins: number;
  factsPerBulletin: number;
  /** The number of the first bulletin, for archives that are to stand beside each other; 1 where not given. */
  first?: number;
}

/** The whole series on the day of the first bulletin that we have. */
export const wholeSeries: Size = { bulletins: 2404, factsPerBulletin: 63 };

/**
 * Writes a facts folder of this size: a folder for each bulletin, facts of every kind, texts that differ and have the
 * length of real ones, actors and instruments as unevenly used as real ones (Zipf). The same size gives the same bytes.
 */
export function writeArchive(folder: string, { bulletins, factsPerBulletin, first = 1 }: Size): void {
  const kinds = globSync(join(import.meta.dirname, '../facts/kinds/*.yaml'))
    .sort()
    .map((file) => parse(readFileSync(file, 'utf8')) as KindFile);
  for (let number = first; number < first + bulletins; number += 1) {
    const draw = new Draw(number);
    const year = 2004 + Math.floor(((number - first) * 20) / bulletins);
    const place = join(folder, `pism-${String(number).padStart(4, '0')}`);
    const ids = kinds.map(({ kind }, position) => {
      const share = Math.floor(factsPerBulletin / kinds.length) + (position < factsPerBulletin % kinds.length ? 1 : 0);
      return Array.from({ length: share }, (_, at) => `${kind}-${two(at + 1)}-${idWords(draw)}`);
    });
    const bulletin: Bulletin = { year, subject: draw.zipf(actors), ids: ids.flat(), draw };
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'bulletin.yaml'), bulletinYaml(number, bulletin));
    for (const [position, kind] of kinds.entries()) {
      const facts = (ids[position] ?? []).map((id) => factYaml(kind, id, bulletin));
      writeFileSync(join(place, `${kind.kind}.yaml`), facts.join('\n'));
    }
  }
}

function bulletinYaml(number: number, { year, subject, draw }: Bulletin): string {
  const date = `${year}-${two(1 + draw.below(12))}-${two(1 + draw.below(28))}`;
  return `series: PISM Bulletin
number: ${1 + (number % 200)}
running: ${number}
date: ${date}
title: ${phrase(draw)} and ${subject[1]}
authors: [${person(draw)}]
publisher: The Polish Institute of International Affairs
language: en
`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
