import { type Anchor, anchorOf } from '../copy/anchor/anchor.ts';
import { findPassages } from '../copy/anchor/find-passages.ts';
import type { Copy, Passage } from '../copy/copy.ts';
import { coverageOf } from '../copy/coverage.ts';
import type { Names } from '../copy/reading/names.ts';
import { fieldType } from '../model/fields/index.ts';
import type { Field, Kind } from '../model/kind.ts';
import { actorRegister } from '../model/register.ts';
import type { Json, TextRange } from '../model/values.ts';
import { saidOf } from '../verify/choice-words.ts';
import { unstatedOf } from '../verify/findings.ts';
import { carriedOver } from './carry-over.ts';
import { clausesOf } from './clauses.ts';
import { type DateFinder, dateFinder } from './dates.ts';
import { type Found, findIn, type Near } from './found.ts';
import { guessKind } from './guess.ts';
import { isEnumeration, type Left, placeIn } from './place.ts';
import type { DraftingWords } from './words.ts';

/** A fact that is not written yet: what its passage gives for the fields of the kind that it seems to be of. */
export interface Draft {
  readonly kind: Kind | undefined;
  readonly fields: ReadonlyMap<string, Json>;
  /** The fields whose value follows from the text but is not stated in the passage. */
  readonly inferred: readonly string[];
  /** What was found too, and fits no field of the kind. */
  readonly left: readonly Left[];
  readonly passage: Passage;
  readonly anchor: Anchor;
}

/** What drafts are made with: the kinds, the names of all entries, the words, and the day of the bulletin. */
export interface Drafting {
  readonly kinds: readonly Kind[];
  readonly names: Names;
  readonly words: DraftingWords;
  readonly date: string;
}

/** Drafts for the sentences of a copy that these passages of facts do not cover and these of drafts do not touch. */
export function draftsOf(
  given: Copy,
  facts: ReadonlyMap<string, readonly TextRange[]>,
  drafted: readonly TextRange[],
  drafting: Drafting,
): Draft[] {
  const datesIn = dateFinder(drafting.words, drafting.date);
  const named = (word: string) => drafting.names.placed(word).length;
  const sentences = given.sentences.map((each) => {
    const text = each.read(named);
    return { ...each, text, read: () => text };
  });
  const copy = { ...given, sentences };
  const isDrafted = ({ start, end }: TextRange) => drafted.some((one) => one.start < end && one.end > start);
  const covered = coverageOf(copy, facts).sentences.filter((each) => each.covered || isDrafted(each.sentence));
  const done = new Set(covered.map(({ sentence }) => sentence));
  const parts = clausesIn(copy, done, drafting, datesIn);
  const clauses = coverageOf({ ...copy, sentences: parts.flat() }, facts).sentences;
  const open = new Set(clauses.flatMap((each) => (each.covered ? [] : [each.sentence])));
  const drafts: Draft[] = [];
  let near: Near = { entries: new Map(), date: undefined };
  for (const [at, sentence] of copy.sentences.entries()) {
    let before: Draft | undefined;
    for (const part of parts[at] ?? []) {
      const found = findIn(part.text, drafting.names, datesIn, near);
      if (!done.has(sentence)) before = draftOf(part, found, before, drafting);
      if (before && open.has(part)) drafts.push(before);
      near = { ...near, date: found.dates.at(-1)?.date ?? near.date };
    }
    near = { ...near, entries: new Map([...near.entries, ...lastNamed(sentence.text, drafting.names)]) };
  }
  return drafts;
}

/** Of each register the entry that the next sentence may call "it": the actor that is named first, others named last. */
function lastNamed(text: string, names: Names): [register: string, entry: string][] {
  const named = names.placed(text).map(({ register, entry }): [string, string] => [register, entry]);
  const [actors, others] = [
    named.filter(([name]) => name === actorRegister),
    named.filter(([name]) => name !== actorRegister),
  ];
  return [...others, ...actors.slice(0, 1)];
}

/** For each sentence the clauses that can stand for facts of their own, or the whole sentence if that is done. */
function clausesIn(copy: Copy, done: ReadonlySet<Passage>, drafting: Drafting, datesIn: DateFinder): Passage[][] {
  const all = copy.sentences.map((sentence) => (done.has(sentence) ? [] : textsIn(sentence.text, drafting, datesIn)));
  const sought = all.flatMap((texts, at) =>
    texts.map((text) => ({ at, text, anchor: anchorOf(text), paragraph: copy.sentences[at]?.paragraph ?? -1 })),
  );
  const places = findPassages(copy, sought);
  const found = sought.map(({ at, text }, index): { at: number; passage: Passage | undefined } => {
    const { start: from, end: to } = copy.sentences[at] as Passage;
    const place = places[index]?.first.find(({ start, end }) => start >= from && end <= to);
    return { at, passage: place && { ...place, text } };
  });
  const bySentence = Map.groupBy(found, ({ at }) => at);
  return copy.sentences.map((sentence, at) => {
    const passages = (bySentence.get(at) ?? []).flatMap(({ passage }) => passage ?? []);
    return passages.length > 0 && passages.length === all[at]?.length ? passages : [sentence];
  });
}

/** The texts of the clauses of a sentence. */
function textsIn(sentence: string, { names, kinds, words }: Drafting, datesIn: DateFinder): string[] {
  const isFact = (part: string) => {
    const found = findIn(part, names, datesIn, { entries: new Map(), date: undefined });
    const kind = guessKind(found, kinds, words);
    if (found.dates.length > 0) return kind !== undefined || found.entries.length > 0 || found.numbers.length > 0;
    const registers = new Set(found.entries.map(({ register }) => register));
    // Such as a party and a treaty: what the kind is about, with more than one sort of name.
    return registers.size > 1 && kind?.fields.some((field) => isNamed(field, registers)) === true;
  };
  const dates = datesIn(sentence);
  const lists = dates.flatMap(({ start }, at) => {
    const before = dates[at - 1];
    return before && isEnumeration(sentence.slice(before.end, start)) ? [{ start: before.start, end: start }] : [];
  });
  return clausesOf(sentence, [...names.placed(sentence), ...lists], words.divide, isFact);
}

/** Whether a field needs an entry other than an actor, and one of its register is named. */
function isNamed(field: Field, registers: ReadonlySet<string>): boolean {
  const register = fieldType(field).registerOf(field) ?? actorRegister;
  return field.required === true && register !== actorRegister && registers.has(register);
}

function draftOf(passage: Passage, found: Found, before: Draft | undefined, drafting: Drafting): Draft {
  const { kinds, names, words } = drafting;
  const otherwise = before?.kind ?? kinds.find(({ kind }) => kind === words.otherwise);
  const kind = guessKind(found, kinds, words) ?? otherwise;
  const anchor = anchorOf(passage.text);
  if (!kind) return { kind, fields: new Map(), inferred: [], left: [], passage, anchor };
  const earlier: ReadonlyMap<string, Json> = before?.kind === kind ? before.fields : new Map();
  const { fields, left } = placeIn(kind, found, earlier, words);
  const all = new Map([...fields, ...carriedOver(kind, fields, found, earlier, drafting)]);
  const inferred = kind.fields.filter((field) => isUnstated(field, all.get(field.name), found.text, names));
  return { kind, fields: all, inferred: inferred.map(({ name }) => name), left, passage, anchor };
}

function isUnstated(field: Field, value: Json | undefined, text: string, names: Names): boolean {
  const evidence = value === undefined ? [] : fieldType(field).evidence(value, field);
  return evidence.some((each) => {
    if (each.kind === 'choice') return !saidOf(each.choices[each.choice] ?? {}, text).isSaid;
    return unstatedOf({ field: field.name, ...each }, text, { names, year: null }).length > 0;
  });
}
