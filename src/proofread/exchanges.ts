import { phrasesIn } from '../copy/reading/choice-words.ts';
import type { EntryAt } from '../copy/reading/names.ts';
import type { Reading } from '../copy/reading/reading.ts';
import { keyOf } from '../copy/reading/words.ts';
import { anyWordOf, type DraftingWords } from '../draft/drafting-words.ts';
import { actorRegister } from '../model/register.ts';
import { stagesOf } from '../model/stages.ts';
import { hasRareNumber, isAlike } from './about.ts';
import { hasMonthOf, type KnownFact } from './known-facts.ts';
import type { Sentence } from './mentions.ts';
import { type Statement, statement } from './rows.ts';

/** What a sentence names in the place of the one name of a fact that it lacks, if it has its month, its act or its number. */
export function exchangesIn(
  sentence: Sentence,
  known: KnownFact,
  all: readonly KnownFact[],
  words: DraftingWords,
): Statement[] {
  const { reading } = sentence;
  const isRare = hasRareNumber(reading, known);
  const isThen = hasMonthOf(known.values, reading);
  const isSaid = () => phrasesIn(known.acts, reading).length > 0 || isAlike(reading, known);
  if (!(isRare && isThen) && !((isRare || isThen) && isSaid())) return [];
  const isOnlyMissing = (missing: string) =>
    !sentence.named.has(missing) && known.subject.every((key) => key === missing || sentence.keys.has(key));
  const missing = known.own.flatMap((value) =>
    value.evidence.kind === 'entry' && isOnlyMissing(keyOf(value.evidence)) ? [{ value, entry: value.evidence }] : [],
  );
  const exchanged = missing.flatMap(({ value, entry }) => {
    const other = namedAlike(entry, known, reading, words) ?? otherEntry(entry, known, reading, all);
    return other ? [statement(value.field.name, reading.text.slice(other.start, other.end), [value], () => false)] : [];
  });
  return exchanged.slice(0, 1);
}

/** A name like that of an entry, as "Department of Commerce" is, or of a person by title. */
function namedAlike(
  { register, entry }: Pick<EntryAt, 'register' | 'entry'>,
  { names, keys }: KnownFact,
  { text, entries }: Reading,
  { titles }: DraftingWords,
) {
  const before =
    register === 'persons' ? titles : names.of(register, entry).flatMap((name) => HEAD.exec(name)?.[0] ?? []);
  if (before.length === 0) return undefined;
  const link = register === 'persons' ? '' : '(?:of|on|against|for) (?:the )?';
  const name = `\\b(?:${anyWordOf(new Set(before))}) ${link}\\p{Lu}\\p{L}+(?:,? (?:and )?\\p{Lu}\\p{L}+)*`;
  const { 0: found = '', index: start = 0 } = new RegExp(name, 'u').exec(text) ?? {};
  const end = start + found.length;
  const isOwn = entries.some((each) => each.start >= start && each.end <= end && keys.includes(keyOf(each)));
  return found === '' || isOwn ? undefined : { start, end };
}

/** The word of a name before what it is about, such as "Convention". */
const HEAD = /\p{Lu}\p{L}+(?= (?:of|on|against|for) )/u;

/** The only entry of the same register in a sentence that the fact does not tell of, and of which no fact says the same. */
function otherEntry(
  { register }: Pick<EntryAt, 'register'>,
  known: KnownFact,
  reading: Reading,
  all: readonly KnownFact[],
) {
  const { kind, keys, texts } = known;
  // Others may have met then, too.
  if (register === actorRegister && !stagesOf(kind) && !isAlike(reading, known)) return undefined;
  const told = new Set([...keys, ...texts.flatMap(({ entries }) => entries.map(keyOf))]);
  const isOther = (each: EntryAt) => each.register === register && !each.isPart && !told.has(keyOf(each));
  const [other, another] = reading.entries.filter(isOther);
  if (!other || another) return undefined;
  const isSameOf = (fact: KnownFact) =>
    fact.kind === kind && fact.keys.includes(keyOf(other)) && hasMonthOf(fact.values, reading);
  return all.some(isSameOf) ? undefined : other;
}
