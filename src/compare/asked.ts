import { PismError } from '../errors.ts';
import type { factById } from '../facts/find.ts';
import { oneOf } from '../model/text.ts';
import { sourceIds } from '../query/lookup.ts';
import type { Index } from '../store/open.ts';
import type { SourcesAsked } from './compare-sources.ts';
import type { SourceIds } from './source-pairs.ts';

type Found = ReturnType<typeof factById>;

/** Throws a usage error unless these are two facts of one kind. */
export function requireComparable(one: Found, other: Found): void {
  const [first, second] = [one.fact['id'], other.fact['id']];
  if (first === second) throw new PismError('usage', `Both ids are those of ${first}`, 'Name two facts of one kind.');
  if (one.kind.kind === other.kind.kind) return;
  const kinds = `${first} is in ${one.kind.kind}, and ${second} in ${other.kind.kind}`;
  throw new PismError('usage', kinds, 'Name two facts of one kind.');
}

/** The sources that are compared: those named, which are two, one or none. */
export function idsOf({ database }: Index, named: string[]): SourceIds {
  const [first, second, ...more] = named;
  const all = sourceIds(database);
  const hint = 'Name two sources, or one to compare it with all others.';
  if (more.length > 0) throw new PismError('usage', `compare takes two sources, and these are ${named.length}`, hint);
  if (first !== undefined && first === second)
    throw new PismError('usage', `Both ids are those of ${first}, and a source agrees with itself`, hint);
  if (all.length >= 2) return [first, second] as SourceIds;
  const add = 'Join a folder that has another: --facts builtin --facts my-facts.';
  throw new PismError('usage', `There is nothing to compare: ${all[0] ?? 'no source'} is the only source`, add);
}

const results = ['same', 'finer', 'later', 'different', 'only-first', 'only-second', 'all'];

/** Which outcomes are listed: those that --show names, or what is stated in both. */
export function shownBy(show: string[] | undefined, [first, second]: SourceIds): SourcesAsked['isShown'] {
  if (!show) return (outcome) => !outcome.startsWith('only');
  const wanted = show.map((word) => oneOf(word, results, '--show').replace('-', ' '));
  const alone = (wanted.includes('only first') && !first) || (wanted.includes('only second') && !second);
  if (alone) throw new PismError('usage', `--show ${show.join(' --show ')} needs two sources`, 'Name both.');
  return (outcome) => wanted.some((each) => each === 'all' || outcome === each || outcome.endsWith(` ${each}`));
}
