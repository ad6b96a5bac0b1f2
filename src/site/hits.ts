import { weights } from '../search/ranked.ts';
import { packed, unpacked } from './packed.ts';

/** How a fact has a word: how much that counts, whether the fact itself states it, and where the word is in its sentence. */
export interface Hit {
  weight: number;
  isOwn: boolean;
  at: number[];
}

/** The facts that have a word, by their numbers. */
export type Hits = ReadonlyMap<number, Hit>;

/** A fact that has a word: its number, where in its sentence, and how often in its fields and in what others say. */
export interface Occurrence {
  fact: number;
  at: number[];
  fields: number;
  others: number;
}

/** What a word counts outside the sentence, against one in it. */
const outside = weights.fields / weights.says;

/** The facts that have a word as a text, in the order of their numbers. */
export function packedHits(occurrences: Occurrence[]): string {
  let before = 0;
  return packed(
    occurrences.flatMap(({ fact, at, fields, others }) => {
      const often = Math.min(at.length, 2);
      const counts = 6 * (fields + others) + (fields > 0 ? 3 : 0) + often;
      const steps = at.map((each, index) => each - (at[index - 1] ?? 0));
      const numbers = [fact - before, counts, ...(often === 2 ? [at.length] : []), ...steps];
      before = fact;
      return numbers;
    }),
  );
}

/** The facts of a text that `packedHits` made. */
export function hitsIn(text: string): Hits {
  const numbers = unpacked(text);
  const hits = new Map<number, Hit>();
  let [fact, index] = [0, 0];
  const next = () => numbers[index++] ?? 0;
  while (index < numbers.length) {
    fact += next();
    const counts = next();
    const often = counts % 3 === 2 ? next() : counts % 3;
    let place = 0;
    const at = Array.from({ length: often }, () => {
      place += next();
      return place;
    });
    hits.set(fact, { weight: often + outside * Math.floor(counts / 6), isOwn: often > 0 || counts % 6 > 2, at });
  }
  return hits;
}

/** The facts that have any of these. */
export function unionOf(lists: Hits[]): Hits {
  if (lists.length === 1) return lists[0] as Hits;
  const union = new Map<number, Hit>();
  for (const hits of lists)
    for (const [fact, hit] of hits) {
      const { weight, isOwn, at } = union.get(fact) ?? { weight: 0, isOwn: false, at: [] };
      union.set(fact, { weight: weight + hit.weight, isOwn: isOwn || hit.isOwn, at: [...at, ...hit.at] });
    }
  return union;
}

/** The facts that have all of these. */
export function sharedBy([first = new Map(), ...others]: Hits[]): Hits {
  const isInAll = (fact: number) => others.every((hits) => hits.has(fact));
  const shared = [...first].filter(([fact]) => isInAll(fact));
  const areOwn = (fact: number) => others.every((hits) => hits.get(fact)?.isOwn);
  return new Map(shared.map(([fact, hit]) => [fact, { ...hit, isOwn: hit.isOwn && areOwn(fact) }]));
}

/** The facts whose sentence has these words one after the other. */
export function phraseIn([first = new Map(), ...others]: Hits[]): Hits {
  const found = Array.from(first, ([fact, hit]): [number, Hit] => {
    const follows = (place: number) =>
      others.every((hits, index) => hits.get(fact)?.at.includes(place + index + 1) ?? false);
    const at = hit.at.filter(follows);
    return [fact, { weight: at.length, isOwn: true, at }];
  });
  return new Map(found.filter(([, { at }]) => at.length > 0));
}
