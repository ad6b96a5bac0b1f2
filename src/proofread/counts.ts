import type { EntryAt } from '../copy/reading/names.ts';
import type { NumberAt } from '../copy/reading/numbers.ts';
import type { Reading } from '../copy/reading/reading.ts';
import { isSameWord, keyOf, type Word } from '../copy/reading/words.ts';
import { isEnumeration } from '../draft/fill-fields.ts';
import { isList } from '../model/fields/index.ts';
import { field } from '../model/kind.ts';
import type { TextRange } from '../model/values.ts';
import type { KnownFact, KnownValue } from './known-facts.ts';
import { type Statement, statement } from './statement.ts';

/** A number that counts something: the next words, and of how many, as in "12 of the 25". */
interface Count extends NumberAt {
  readonly nouns: readonly Word[];
  readonly of: number | undefined;
}

/** How many words after a number say what it counts. */
const NOUNS = 2;
/** How many content words a short sentence has at most. */
const SHORT = 6;

/** The numbers of a sentence that are out of as many as one of the fact or, if it is of the same event, beside the same noun. */
export function numberStatements(reading: Reading, known: KnownFact, isSameEvent: boolean): Statement[] {
  const counts = countsOf(known.says);
  // "In 2018, it was 12 of 25" needs no other words.
  const isShort = reading.content.length <= SHORT;
  const textOf = ({ start, end }: TextRange) => reading.text.slice(start, end);
  return countsOf(reading).flatMap((count): Statement[] => {
    const { number, of } = count;
    const whole = isSameEvent && of !== undefined && counts.find((each) => each.number === number && each.of);
    if (whole && whole.of !== of)
      return [statement('says', `${textOf(count)} of ${of}`, [valueInSays(whole.of ?? 0)], () => false)];
    const outOf = counts.filter((each) => (isShort || isSameEvent) && of !== undefined && each.of === of);
    const beside = isSameEvent ? counts.filter((each) => isOfSame(each, count)) : [];
    const numbers = (outOf.length > 0 ? outOf : beside).map((each) => each.number);
    const isSame = ({ evidence }: KnownValue) => evidence.kind === 'number' && evidence.number === number;
    return numbers.length === 0 ? [] : [statement('says', textOf(count), numbers.map(valueInSays), isSame)];
  });
}

function valueInSays(number: number): KnownValue {
  return { field: field('says', 'number', ''), evidence: { kind: 'number', number } };
}

function countsOf({ text, numbers, dates, words, content, entries }: Reading): Count[] {
  const isApart = (one: TextRange) => (other: TextRange) => one.end <= other.start || other.end <= one.start;
  // "One of them" counts nothing, nor do numbers in dates and names.
  const counting = numbers.filter(
    (each) => !each.isPart && !(each.isSpelled && each.number < 2) && [...dates, ...entries].every(isApart(each)),
  );
  const wholeOf = ({ end }: NumberAt) =>
    counting.find(({ start }) => /^\s+(?:\p{L}+ )?(?:out )?of (?:the |all )?$/u.test(text.slice(end, start)));
  const wholes = counting.map(wholeOf);
  const nounsAfter = ({ end }: NumberAt) => content.filter(({ at }) => (words[at]?.start ?? 0) >= end).slice(0, NOUNS);
  const own = counting.filter((each) => !wholes.includes(each));
  return own.map((each) => ({ ...each, nouns: nounsAfter(each), of: wholeOf(each)?.number }));
}

function isOfSame(one: Count, other: Count): boolean {
  return one.nouns.some((word) => other.nouns.some((each) => isSameWord(word, each)));
}

/** Names that a sentence lists with those of a list of the fact, as many and at most one in place of another. */
export function listStatements(reading: Reading, { kind, values }: KnownFact): Statement[] {
  return kind.fields.filter(isList).flatMap((list) => {
    const own = values.filter(({ field, check }) => field.name === list.name && !check);
    const keys = own.flatMap(({ evidence }) => (evidence.kind === 'entry' ? [keyOf(evidence)] : []));
    return enumerationsIn(reading).flatMap((listed) => {
      const strange = listed.filter((entry) => !keys.includes(keyOf(entry)));
      if (strange.length > 1 || listed.length < 2 + strange.length || listed.length !== keys.length) return [];
      const named = strange.length > 0 ? strange : listed;
      const written = named.map(({ start, end }) => reading.text.slice(start, end)).join(', ');
      return [statement(list.name, written, own, () => strange.length === 0)];
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
