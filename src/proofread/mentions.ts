import type { Passage } from '../copy/copy.ts';
import { type Reading, readText } from '../copy/reading/reading.ts';
import { keyOf, stemOf } from '../copy/reading/words.ts';
import { actorRegister } from '../model/register.ts';
import type { Background } from '../verify/claim.ts';
import { actorOfCapital } from '../verify/wording-findings.ts';

/** A sentence with the keys of the entries that it names, or means by "it" or "the covenant". */
export interface Sentence {
  readonly passage: Passage;
  readonly reading: Reading;
  readonly keys: ReadonlySet<string>;
  /** The keys without parts and wholes of what is named. */
  readonly named: ReadonlySet<string>;
}

type Named = { readonly register: string; readonly entry: string };

/** "It ratified", "its", but not "adopted it". */
const actorsMeant =
  /\b(?:it|they|he|she)\s(?!(?:in|on|at|by|for|with|from|and|or|to|of|as|when|after|before|because)\b)\p{Ll}|\b(?:its|their|his|her|both|the (?:country|state|union|(?:\p{L}+ )?(?:review|round|dialogue|talks|visit)))\b/iu;
/** "Ratified it in 1980", "the covenant", but not "the covenant on civil rights". */
const othersMeant =
  /\bit(?=\s*(?:$|[,.;:?!)]|(?:in|on|at|by|for|from|and|or|to|as|when|after|before|because)\b))|\b(?:both|(?:this|that|the(?: \w+)?) (?:one|covenant|convention|treaty|act|law|agreement|declaration|text))\b(?! (?:on|against|for|of)\b)/i;

/** The sentences with what they name; what one only means was named before it in its paragraph. */
export function* mentionsIn(passages: readonly Passage[], background: Background): Generator<Sentence> {
  const instruments = instrumentWords(background);
  let paragraph: number | null = null;
  // The keys of what was named last, by register.
  let last = new Map<string, string[]>();
  for (const passage of passages) {
    if (passage.paragraph !== paragraph) last = new Map();
    paragraph = passage.paragraph;
    const reading = readText(passage.text, background.names);
    const named = [...reading.entries, ...describedIn(reading, instruments), ...governmentsIn(reading)];
    const meant = new Map([...last].filter(([register]) => isMeant(register, reading)));
    for (const [register, own] of Map.groupBy(named, (each) => each.register))
      last.set(register, [...own.map(keyOf), ...(meant.get(register) ?? [])]);
    const all = new Set([...named.map(keyOf), ...[...meant.values()].flat()]);
    const ofProtocol = [...all].filter(
      (key) => key.startsWith('instruments/') && /\bprotocols? (?:to|of)\b/i.test(reading.text),
    ); // TRY
    yield { passage, reading, keys: all.difference(new Set(ofProtocol)), named: all };
  }
}

/** Whether a sentence means what was named before, of this register: it names none of it, or none before the pronoun. */
function isMeant(register: string, { text, entries }: Reading): boolean {
  const first = entries.find((entry) => entry.register === register);
  const isActor = register === actorRegister || register === 'persons';
  const at = text.search(isActor ? actorsMeant : othersMeant);
  if (
    at < 0 &&
    isActor &&
    /^the (?:\d+(?:th|st|nd|rd)|first|second|third|fourth|fifth|next|latest|last|previous)\b/i.test(text) &&
    !entries.some((e) => e.register === 'actors' || e.register === 'persons')
  )
    return true; // TRY
  return at >= 0 && (first === undefined || (isActor && at < first.start));
}

/** The actors for whose governments a text has their capitals: "talks between Oslo and Beijing", but not "in Oslo". */
function governmentsIn({ content, words }: Reading): Named[] {
  return content.flatMap(({ text, at }) => {
    const entry = /^(?:in|at|near)$/.test(words[at - 1]?.lower ?? '') ? undefined : actorOfCapital(text);
    return entry === undefined ? [] : [{ register: actorRegister, entry }];
  });
}

/** An instrument with the stems of the words of one of its names: all, and those that few others have. */
type InstrumentWords = Named & Record<'all' | 'own', readonly string[]>;

/** Words that many instruments have in their names. */
const common =
  /^(?:international|convention|covenant|treaty|protocol|agreement|act|law|united|nations|un|all|forms|rights?|human|elimination|optional|additional)$/;

function instrumentWords({ names }: Background): InstrumentWords[] {
  const instruments = names.entries.filter(({ register }) => register === 'instruments');
  return instruments.flatMap(({ register, id: entry, names: own }) =>
    own.map((name) => {
      const words = readText(name).single.map(({ key }) => key);
      const special = words.filter((word) => !common.test(word));
      return { register, entry, all: words.map(stemOf), own: special.map(stemOf) };
    }),
  );
}

/** The one instrument that a text describes by words of its name, as "the covenant on social and economic rights" does. */
function describedIn({ text, single }: Reading, instruments: readonly InstrumentWords[]): Named[] {
  const least = /\b(?:convention|covenant|treaty|declaration|act|law|regime|one)\b/i.test(text) ? 0.5 : 1;
  const stems = new Set(single.map(({ key }) => stemOf(key)));
  const has = (stem: string) => stems.has(stem);
  const found = instruments.flatMap(({ all, own, ...named }) => {
    const share = own.filter(has).length / own.length;
    const isEnough = share >= least && own.length > (least < 1 ? 0 : 1) && all.filter(has).length > 1;
    return isEnough ? [{ ...named, share }] : [];
  });
  const best = Math.max(...found.map(({ share }) => share));
  const nearest = found.filter(({ share }) => share === best);
  return new Set(nearest.map(keyOf)).size === 1 ? nearest : [];
}
