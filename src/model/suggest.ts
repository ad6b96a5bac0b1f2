import { distance } from 'fastest-levenshtein';
import { fold } from './fold.ts';

/** A longer word is no slip of the keyboard, and takes long to compare. */
const longest = 100;

/** Up to three of the known words that are nearest to a mistyped one, whatever the case; none when all are far off. */
export function nearest(word: string, known: Iterable<string>): string[] {
  if (word.length > longest) return [];
  const wanted = fold(word);
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  const spellings = new Map([...known].reverse().map((candidate) => [fold(candidate), candidate]));
  const scored = [...spellings.values()].map((candidate) => ({ candidate, score: score(wanted, fold(candidate)) }));
  return scored
    .filter(({ score }) => score <= limit)
    .sort((a, b) => a.score - b.score || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** A question such as `Did you mean this or that?`, or the known words when none is near. */
export function didYouMean(word: string, known: Iterable<string>, all = 'Known are'): string {
  const words = [...known];
  const near = nearest(word, words);
  if (near.length > 0) return `Did you mean ${alternatives(near)}?`;
  if (words.length === 0) return '';
  const shown = words.slice(0, 12);
  const rest = words.length - shown.length;
  return `${all} ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`;
}

function alternatives(words: string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

// A beginning ("sig" for "signed"), another ending ("treaty" for "treaties") or a swap of neighbours is a nearer miss than
// its edit distance says.
function score(wanted: string, known: string): number {
  if (wanted === known) return 0;
  if (wanted.length >= 3 && known.startsWith(wanted)) return 1;
  if (haveOneStem(wanted, known)) return 1;
  const swapped = wanted.length === known.length && [...wanted].sort().join('') === [...known].sort().join('');
  return swapped ? 1 : distance(wanted, known);
}

function haveOneStem(wanted: string, known: string): boolean {
  let stem = 0;
  while (stem < wanted.length && wanted[stem] === known[stem]) stem += 1;
  const endings = [wanted.slice(stem), known.slice(stem)];
  return /[a-z]{4}$/.test(wanted.slice(0, stem)) && endings.every((ending) => /^[a-z]{0,3}$/.test(ending));
}
