/** Names and words: spellings folded for comparing, near ones suggested, counted and listed in messages. */
import { distance } from 'fastest-levenshtein';
import { PismError } from '../errors.ts';
import type { ProblemArguments, ProblemCode, ReportProblem } from './problem.ts';
import type { TextRange } from './values.ts';

/** A name without case, accents, punctuation and extra spaces, for comparing spellings: `Côte d’Ivoire` gives `cote divoire`. */
export function fold(name: string): string {
  if (/^[a-zA-Z0-9]+(?: [a-zA-Z0-9]+)*$/.test(name)) return name.toLowerCase();
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ł/g, 'l')
    .replace(/[-_/]+/g, ' ')
    .replace(/[^\p{L}\p{N} ]+/gu, '')
    .replace(/ +/g, ' ')
    .trim();
}

/** The words of a name for an id: `Côte d’Ivoire` gives `cote-divoire`. */
export function slug(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The same function with its results kept, up to so many. */
export function cached<Result, Key = void>(compute: (key: Key) => Result, most = 20_000): (key: Key) => Result {
  const known = new Map<Key, Result>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size === most) known.clear();
    const result = compute(key);
    known.set(key, result);
    return result;
  };
}

/** A folded name with its short forms in full, so that `St. Kitts & Nevis` is `Saint Kitts and Nevis`. */
export function foldName(name: string): string {
  return fold(name.replaceAll('&', ' and ')).replace(/\bst (?=\S)/g, 'saint ');
}

/** Longer words get no suggestion: they are not typing errors, and comparing them is slow. */
const maxWordLength = 100;
const maxSuggestions = 3;
const maxWordsListed = 12;

/** The known words nearest to a mistyped one, at most three, ignoring case, and never its opposite; none that differ in more than one letter of so many. */
export function nearest(word: string, known: Iterable<string>, share = 3): string[] {
  if (word.length > maxWordLength) return [];
  const wanted = fold(word);
  const limit = Math.max(1, Math.floor(wanted.length / share));
  const spellings = new Map([...known].reverse().map((candidate) => [fold(candidate), candidate]));
  return [...spellings]
    .map(([folded, candidate]) => ({ candidate, folded, score: score(wanted, folded) }))
    .filter(({ folded, score }) => score <= limit && !isNegationOf(wanted, folded) && !isNegationOf(folded, wanted))
    .sort((a, b) => a.score - b.score || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, maxSuggestions)
    .map(({ candidate }) => candidate);
}

/** A question such as `Did you mean this or that?`; undefined when no known word is near. */
export function nearQuestion(word: string, known: Iterable<string>): string | undefined {
  const near = nearest(word, known);
  return near.length === 0 ? undefined : `Did you mean ${alternatives(near)}?`;
}

/** These texts as alternatives: `one, two or three`. */
export function alternatives(texts: string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(texts);
}

/** A text with a capital at its beginning. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A number of things, such as `1 fact`. */
export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** A number with commas between thousands. */
export function withCommas(number: number): string {
  return number.toLocaleString('en-GB');
}

/** A question such as `Did you mean this or that?`, or a list of the known words when none is near. */
export function didYouMean(word: string, known: Iterable<string>, listHeading = 'Choose from'): string {
  const words = [...known];
  const question = nearQuestion(word, words);
  if (question !== undefined || words.length === 0) return question ?? '';
  const rest = words.length - maxWordsListed;
  return `${listHeading} ${words.slice(0, maxWordsListed).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`;
}

/** The known word that equals this one, ignoring case. Throws a usage error with the nearest ones. */
export function oneOf(value: string, known: string[], option: string): string {
  const found = known.find((name) => name === value.toLowerCase());
  if (found !== undefined) return found;
  throw new PismError('usage', `${option} cannot be ${value}`, didYouMean(value, known, 'Choose from'));
}

const negatingPrefix = /^(?:un|non|not|no|in|im|il|ir|dis) ?(?=..)/;

/** The known word that a word negates, even if mistyped: `ratified` for `unratified`. */
export function negatedBy(word: string, known: string[]): string | undefined {
  return known.find((each) => isNegationOf(fold(word), fold(each)));
}

function isNegationOf(negative: string, positive: string): boolean {
  const [prefix] = negatingPrefix.exec(negative) ?? [];
  if (prefix === undefined || positive.startsWith(prefix)) return false;
  const rest = negative.slice(prefix.length);
  return rest === positive || (rest.length > 4 && distance(rest, positive) === 1);
}

// An abbreviation ("sig" for "signed"), another ending ("treaty" for "treaties") and swapped letters are more likely than
// their edit distance says.
function score(wanted: string, known: string): number {
  if (wanted === known) return 0;
  const isShort = wanted.length >= 3 && known.startsWith(wanted);
  const isSwapped = [...wanted].sort().join('') === [...known].sort().join('');
  return isShort || isSwapped || haveOneStem(wanted, known) ? 1 : distance(wanted, known);
}

/** Whether two folded words differ only in a short ending, as "ratify" and "ratified" do. */
export function haveOneStem(wanted: string, known: string): boolean {
  let stem = 0;
  while (stem < wanted.length && wanted[stem] === known[stem]) stem += 1;
  if (Math.max(wanted.length, known.length) > stem + 3) return false;
  const endings = [wanted.slice(stem), known.slice(stem)];
  return /[a-z]{4}$/.test(wanted.slice(0, stem)) && endings.every((ending) => /^[a-z]{0,3}$/.test(ending));
}

/** A short word in capitals, such as US, WHO or IT: no other word is a form of it. */
export const abbreviation = /^[A-Z]{2,3}$/;

/** Whether a name, the first of the arguments, is known; reports an unknown one with its nearest names. */
export function checkName(
  report: ReportProblem,
  code: ProblemCode,
  at: TextRange,
  values: ProblemArguments,
  known: string[],
  list: string,
): boolean {
  const [name = ''] = Object.values(values);
  if (known.includes(name)) return true;
  report(code, at, () => ({ ...values, suggestion: didYouMean(name, known, list) }));
  return false;
}

/** The 32-bit FNV-1a hash in hex: to load a cryptographic one takes longer than a query. */
export function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** How many have each outcome, as in `2 new, 1 left`. */
export function outcomesText(all: readonly { outcome: string }[]): string {
  const numbers = new Map<string, number>();
  for (const { outcome } of all) numbers.set(outcome, (numbers.get(outcome) ?? 0) + 1);
  return Array.from(numbers, ([outcome, number]) => `${withCommas(number)} ${outcome}`).join(', ');
}
