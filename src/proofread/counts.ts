import type { EntryAt } from '../copy/reading/names.ts';
import type { Reading } from '../copy/reading/reading.ts';
import { isSameWord, keyOf, type Word } from '../copy/reading/words.ts';
import { isEnumeration } from '../draft/fill-fields.ts';
import { isList } from '../model/fields/index.ts';
import { field } from '../model/kind.ts';
import { doOverlap, type TextRange } from '../model/values.ts';
import type { KnownFact, KnownValue } from './known-facts.ts';
import { type Statement, statement } from './rows.ts';

/** A number that counts something: the next words, and of how many, as in "12 of the 25". */
interface Count extends TextRange {
  readonly number: number;
  readonly of: number | undefined;
  readonly nouns: readonly Word[];
}

/** How many words after a number say what it counts. */
const NOUNS = 2;

/** The numbers of a sentence that are out of as many as one of the fact or, if it is of the same event, beside the same noun. */
export function numberStatements(reading: Reading, { says, texts }: KnownFact, isSameEvent: boolean): Statement[] {
  const own = countsOf(says);
  const told = texts.slice(1).flatMap(countsOf);
  return countsOf(reading).flatMap((count) => {
    const { number, of, start, end } = count;
    const isAlike = (other: Count) =>
      of && other.of
        ? of === other.of || (isSameEvent && number === other.number)
        : isSameEvent && isOfSame(other, count);
    const isSame = (other: Count) => number === other.number && (!of || !other.of || of === other.of);
    // Of 36, 23 did, and 13 did not.
    const isRest = (other: Count) => number === other.of || number === (other.of ?? 0) - other.number;
    const alike = own.filter(isAlike);
    const isTold = !alike.some(isSame) && (alike.some(isRest) || told.some((each) => isAlike(each) && isSame(each)));
    if (alike.length === 0 || isTold) return [];
    return [statement('says', reading.text.slice(start, end), alike.map(valueInSays), () => alike.some(isSame))];
  });
}

function valueInSays({ number, of }: Count): KnownValue {
  const text = of ? `${number} of ${of}` : String(number);
  return { field: field('says', 'text', ''), evidence: { kind: 'text', text } };
}

function countsOf({ text, numbers, dates, words, content, entries }: Reading): Count[] {
  // "One of them" counts nothing, nor do numbers in dates and names.
  const counting = numbers.filter(
    (each) =>
      !each.isPart &&
      !(each.isSpelled && each.number < 2) &&
      ![...dates, ...entries].some((other) => doOverlap(each, other)),
  );
  const counts = counting.map(({ number, start, end }) => {
    const isWhole = (other: TextRange) =>
      /^\s+(?:\p{L}+ )?(?:out )?of (?:the |all )?$/u.test(text.slice(end, other.start));
    const whole = counting.find(isWhole);
    const nouns = content.filter(({ at }) => (words[at]?.start ?? 0) >= end).slice(0, NOUNS);
    return { number, start, end: whole?.end ?? end, of: whole?.number, nouns };
  });
  return counts.filter((each, at) => counts[at - 1]?.end !== each.end);
}

function isOfSame(one: Count, other: Count): boolean {
  return one.nouns.some((word) => other.nouns.some((each) => isSameWord(word, each)));
}

/** How many names a list has at least. */
const FEWEST = 3;

/** The one name that a sentence lists with those of a list of the fact, in the place of another. */
export function listStatements(reading: Reading, { kind, values }: KnownFact): Statement[] {
  return kind.fields.filter(isList).flatMap((list) => {
    const own = values.filter(({ field, check }) => field.name === list.name && !check);
    const keys = own.flatMap(({ evidence }) => (evidence.kind === 'entry' ? [keyOf(evidence)] : []));
    return enumerationsIn(reading).flatMap((listed) => {
      const [other, another] = listed.filter((entry) => !keys.includes(keyOf(entry)));
      if (!other || another || listed.length < FEWEST || listed.length !== keys.length) return [];
      return [statement(list.name, reading.text.slice(other.start, other.end), own, () => false)];
    });
  });
}

/** Names that a text lists, as in "Cuba, Myanmar and Sri Lanka". */
function enumerationsIn({ text, entries }: Reading): EntryAt[][] {
  const lists: EntryAt[][] = [];
  for (const entry of entries.filter(({ isPart }) => !isPart)) {
    const before = lists.at(-1)?.at(-1);
    if (before && isEnumeration(text.slice(before.end, entry.start))) lists.at(-1)?.push(entry);
    else lists.push([entry]);
  }
  return lists;
}
