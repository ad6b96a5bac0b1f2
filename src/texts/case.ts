import { parseStored } from '../core/errors.ts';
import type { StatedFact } from '../core/model/fact.ts';
import type { Kind } from '../core/model/kind.ts';
import {
  actorRegister,
  type Entry,
  personRegister,
  type Registers,
  reachedFrom,
  spellingsOf,
} from '../core/model/register.ts';
import { placeText } from '../core/model/source.ts';
import { cached } from '../core/model/text.ts';
import { doOverlap, type JsonObject, type TextRange, valuesIn } from '../core/model/values.ts';
import { factChecker } from '../core/store/check-fact.ts';
import type { Index } from '../core/store/open.ts';
import { registersOf } from '../core/store/registers.ts';
import { findPassages, type StatedPassage } from './copy/anchor/find-passages.ts';
import { type Copy, type Count, type Passage, readable } from './copy/copy.ts';
import type { SourceCopy } from './copy/identify-source.ts';
import { sentencesOf } from './copy/text/sentences.ts';
import type { Compared } from './proof/finding.ts';
import { type Background, claimOf, type FactToHold } from './proof/statements.ts';
import { type NamedEntry, type Names, prepareNames } from './reading/names.ts';
import { type Reading, readText } from './reading/reading.ts';
import { entryKey } from './reading/words.ts';

/** A copy beside what is known of its source; made once a command, it answers what the copy has against a fact. */
export interface Case {
  readonly copy: SourceCopy;
  readonly index: Index;
  /** With the entries that are proposed, if there are any. */
  readonly registers: Registers;
  readonly background: Background;
  /** The facts of the source as files state them, each with its places in the copy. */
  facts(): readonly CaseFact[];
  /** The passages of its `no_fact`, by ids that begin with `noFact`. */
  settled(): readonly HeldPassages[];
  /** The first place of each of these, found in one pass: one by one takes long. */
  passagesOf(items: readonly { source?: unknown }[]): (Passage | undefined)[];
  /** Reports the rules of its kind that a fact breaks. */
  checkerOf(kind: Kind): ReturnType<typeof factChecker>;
  /** A fact beside its passage. */
  compare(kind: Kind, fact: FactToHold, place: Passage): Compared;
}

/** Where the copy has a passage. */
interface HeldPassages {
  id: string;
  count: number;
  passages: readonly Passage[];
}

/** A fact of the source of a copy. */
export interface CaseFact extends HeldPassages {
  kind: Kind;
  /** With its own id and place, as files have them. */
  fact: StatedFact;
}

/** How the ids of entries of `no_fact` begin among those of facts. */
const noFact = 'no_fact ';

/** Opens the case of a copy; with other registers, such as those with proposed names. */
export function openCase(copy: SourceCopy, index: Index, registers = registersOf(index.database)): Case {
  const { described } = copy;
  const names = namesOf(registers);
  const standIns = cached((actor: string) => standInsOf(actor, registers, names));
  const background: Background = {
    names,
    date: described?.date ?? described?.retrieved ?? '',
    title: described?.title ?? '',
    standsFor: (entry, actor) => standIns(actor).has(entryKey(entry)),
  };
  const held = cached(() => heldBy(copy, index));
  return {
    ...{ copy, index, registers, background },
    compare: (kind, fact, place) => comparedAt(copy, { claim: claimOf(fact, kind, background), place, background }),
    checkerOf: cached((kind: Kind) => factChecker(index.database, kind)),
    facts: () => held().facts,
    settled: () => held().settled,
    passagesOf: (items) =>
      findPassages(
        copy,
        items.map((each) => each.source as StatedPassage),
      ).map(({ first }) => first[0]),
  };
}

/** The passages that facts hold or that are settled. */
export function passagesHeld(of: Case): Passage[] {
  return [...of.facts(), ...of.settled()].flatMap(({ passages }) => passages);
}

/** The names of all entries of registers, as texts have them. */
export function namesOf(registers: Registers): Names {
  const entries: NamedEntry[] = [];
  for (const [register, { byId }] of registers)
    for (const entry of byId.values())
      entries.push({ register, id: entry.id, names: [...spellingsOf(entry), entry.ids['iso3'] ?? entry.name] });
  return prepareNames(entries);
}

/** The facts and settled passages of the source of a copy, with their places. */
function heldBy(copy: SourceCopy, { database, kinds }: Index) {
  const sql = 'SELECT id, kind, _document FROM _fact_rows WHERE source = ? ORDER BY fact';
  const stated = database
    .prepare(sql)
    .all(copy.source)
    .map((row) => {
      const { place, ...fact } = parseStored<JsonObject>(row['_document']);
      const source = Object.fromEntries(Object.entries(valuesIn(place)).filter(([, value]) => value !== null));
      const id = String(row['id']);
      const own = { ...fact, id: id.slice(copy.source.length + 1), source } as unknown as StatedFact;
      return { id, kind: kinds.find(({ kind }) => kind === row['kind']) as Kind, fact: own, source };
    });
  const settled = (copy.described?.no_fact ?? []).map((each, at) => {
    return { id: `${noFact}${at + 1}, ${placeText(each)}: ${each.why}`, source: each };
  });
  const places = findPassages(
    copy,
    [...stated, ...settled].map(({ source }) => source as StatedPassage),
  );
  const placed = <Item>(item: Item, at: number) => {
    const { count = 0, first = [] } = places[at] ?? {};
    return { ...item, count, passages: first };
  };
  return {
    facts: stated.map((each, at) => placed(each, at)),
    settled: settled.map((each, at) => placed(each, stated.length + at)),
  };
}

/** The keys of the groups that an actor is part of, and of the persons with an office of it. */
function standInsOf(actor: string, registers: Registers, names: Names): Set<string> {
  const entriesIn = (register: string) => registers.get(register)?.byId ?? new Map<string, Entry>();
  const actors = entriesIn(actorRegister);
  const groups = [...actors.values()].filter(({ members }) => members.some(({ id }) => id === actor));
  const persons = [...entriesIn(personRegister).values()].filter(({ about }) =>
    readText(about ?? '', names).entries.some(({ register, entry }) => register === actorRegister && entry === actor),
  );
  const wholes = [...reachedFrom(actor, 'part_of', actors).keys(), ...groups.map(({ id }) => id)];
  return new Set([
    ...wholes.map((entry) => entryKey({ register: actorRegister, entry })),
    ...persons.map(({ id }) => entryKey({ register: personRegister, entry: id })),
  ]);
}

/** How many characters before and after a passage may support inferred values: about a paragraph each. */
const reach = { before: 3000, after: 1500 };
/** How much of a paragraph is read on both sides of a passage: a text may be one paragraph. */
const MAX_REACH = 20_000;

function comparedAt(
  copy: Copy,
  { claim, place, background }: Pick<Compared, 'claim' | 'background'> & { place: Passage },
): Compared {
  const { names } = background;
  const { body, opening, paragraphs } = copy;
  const says = readText(claim.says, names);
  const count = knownIn(says, background);
  const read = (...ranges: (TextRange | undefined)[]) =>
    cached(() => {
      const parts = ranges.map((range) => range && readable(body.slice(range.start, range.end), count));
      return readText(parts.filter(Boolean).join('\n\n'), names);
    });
  const own = paragraphs.find(({ start, end }) => start <= place.start && place.start < end) ?? { ...place, number: 0 };
  const whole = { start: Math.max(own.start, place.start - MAX_REACH), end: Math.min(own.end, place.end + MAX_REACH) };
  const sentences = () =>
    sentencesOf(body.slice(whole.start, whole.end)).flatMap(({ start, end }) => {
      const sentence = { start: whole.start + start, end: whole.start + end };
      return doOverlap(sentence, place) ? [] : sentence;
    });
  // By characters and not by paragraphs, which the layout of a PDF may hide.
  const around = { start: Math.max(0, place.start - reach.before), end: place.end + reach.after };
  const near = read({ start: 0, end: paragraphs[0]?.start ?? 0 }, opening, around);
  // A lead says later who acts, and "the government" is that of a state named before.
  const isUnnamed = () =>
    own.number === 0 || /\b(?:government|authorities)\b(?! of\b)/.test(body.slice(whole.start, whole.end));
  return {
    ...{ claim, says, background, near },
    passage: readText(place.read(count), names),
    paragraph: cached(() => (isUnnamed() ? near : read(opening, whole))()),
    others: cached(() => read(...sentences())()),
  };
}

/** Counts names and words of the fact's sentence. */
function knownIn(says: Reading, { names }: Background): Count {
  return (part) => {
    const { entries, words } = readText(part, names);
    return entries.filter(({ isPart }) => !isPart).length + words.filter(({ lower }) => says.wordSet.has(lower)).length;
  };
}
