import type { Passage } from '../copy/copy.ts';
import type { NamedEntry } from '../copy/reading/names.ts';
import { type Reading, readText } from '../copy/reading/reading.ts';
import { keyOf, stemOf } from '../copy/reading/words.ts';
import { anyWordOf, type DraftingWords, hasWordOf } from '../draft/drafting-words.ts';
import type { Background } from '../evidence/statements.ts';
import { governmentsIn } from '../evidence/wording.ts';
import { actorRegister } from '../model/register.ts';

/** A sentence with the keys of the entries that it names, or means by "it" or "the covenant". */
export interface Sentence {
  readonly passage: Passage;
  readonly reading: Reading;
  readonly keys: ReadonlySet<string>;
  /** The keys without parts and wholes of what is named. */
  readonly named: ReadonlySet<string>;
}

type Named = { readonly register: string; readonly entry: string };

/** The sentences with what they name; what one only means was named before it in its paragraph. */
export function* mentionsIn(
  passages: readonly Passage[],
  { names }: Background,
  words: DraftingWords,
): Generator<Sentence> {
  const instruments = instrumentNames(names.entries);
  const meaning = meaningOf(words);
  let paragraph: number | null = null;
  // The keys of what was named last, by register.
  let last = new Map<string, string[]>();
  for (const passage of passages) {
    if (passage.paragraph !== paragraph) last = new Map();
    paragraph = passage.paragraph;
    const reading = readText(passage.text, names);
    const mentioned = [...reading.entries, ...describedIn(reading, instruments), ...governmentsIn(reading)];
    const meant = new Map([...last].filter(([register]) => isMeant(register, reading, meaning)));
    for (const [register, own] of Map.groupBy(mentioned, (each) => each.register))
      last.set(register, [...own.map(keyOf), ...(meant.get(register) ?? [])]);
    const named = new Set([...mentioned.map(keyOf), ...[...meant.values()].flat()]);
    const isOfPart = hasWordOf(words.parts, passage.text.toLowerCase());
    // A protocol to a treaty is not the treaty.
    yield {
      passage,
      reading,
      named,
      keys: new Set([...named].filter((key) => !isOfPart || !key.startsWith('instruments/'))),
    };
  }
}

/** What means an actor that was named before, and what another entry: "it ratified" does, but not "adopted it". */
function meaningOf({
  meansActor,
  meansText,
  meansNext,
  linking,
}: DraftingWords): Record<'actor' | 'next' | 'other', RegExp> {
  const links = `(?:${anyWordOf(linking)})\\b`;
  return {
    actor: new RegExp(`\\b(?:(?:it|they|he|she)\\s(?!${links})\\p{Ll}|(?:${anyWordOf(meansActor)})\\b)`, 'iu'),
    next: new RegExp(`^the (?:\\d+(?:th|st|nd|rd)|${anyWordOf(meansNext)})\\b`, 'i'),
    other: new RegExp(
      `\\bit(?=\\s*(?:$|[,.;:?!)]|${links}))|\\b(?:both|(?:this|that|the(?: \\w+)?) (?:${anyWordOf(meansText)}))\\b(?! (?:on|against|for|of)\\b)`,
      'i',
    ),
  };
}

/** Whether a sentence means what was named before, of this register: it names none of it, or none before the pronoun. */
function isMeant(register: string, { text, entries }: Reading, meaning: ReturnType<typeof meaningOf>): boolean {
  const first = entries.find((entry) => entry.register === register)?.start;
  if (register !== actorRegister && register !== 'persons') return first === undefined && meaning.other.test(text);
  const at = text.search(meaning.actor);
  const isNone = !entries.some((each) => each.register === actorRegister || each.register === 'persons');
  return (isNone && meaning.next.test(text)) || (at >= 0 && at < (first ?? text.length));
}

/** The names of instruments with more than two words, by the stems of these. */
function instrumentNames(entries: readonly NamedEntry[]) {
  const instruments = entries.filter(({ register }) => register === 'instruments');
  const all = instruments.flatMap(({ register, id: entry, names }) =>
    names.map((name) => ({ register, entry, stems: stemsOf(readText(name)) })),
  );
  return all.filter(({ stems }) => stems.size > 2);
}

function stemsOf({ single }: Reading): ReadonlySet<string> {
  return new Set(single.map(({ key }) => stemOf(key)));
}

/** The one instrument that a text describes by most words of a name, as "the covenant on social and economic rights" does. */
function describedIn(reading: Reading, names: ReturnType<typeof instrumentNames>): Named[] {
  const own = stemsOf(reading);
  const counted = names.map((name) => ({ ...name, shared: name.stems.intersection(own).size }));
  const described = counted.filter(({ stems, shared }) => shared > stems.size / 2);
  const best = Math.max(...described.map(({ shared }) => shared));
  const nearest = described.filter(({ shared }) => shared === best);
  return new Set(nearest.map(keyOf)).size === 1 ? nearest : [];
}
