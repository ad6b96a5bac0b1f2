import { anchorOf } from '../copy/anchor/anchor.ts';
import { findPassages } from '../copy/anchor/find-passages.ts';
import type { Copy, Passage } from '../copy/copy.ts';
import { coverageOf } from '../copy/coverage.ts';
import { phrasesIn } from '../copy/reading/choice-words.ts';
import { type Reading, readText } from '../copy/reading/reading.ts';
import { unstatedOf } from '../evidence/compare.ts';
import type { Background } from '../evidence/statements.ts';
import { fieldType } from '../model/fields/index.ts';
import type { Field, Kind } from '../model/kind.ts';
import type { Json, TextRange } from '../model/values.ts';
import { kindOfText, type Mentions, mentionsIn } from './classify.ts';
import { splitSentence } from './clauses.ts';
import type { DraftingWords } from './drafting-words.ts';
import { fillFields, isEnumeration, type Unplaced, valuesIn } from './fill-fields.ts';

/** A suggested fact for a passage, with the values found for the fields of its likely kind, and those that fit none. */
export type Draft = ReturnType<typeof draftOf>;

/** The kinds and words beside the names and the day of the bulletin. */
interface Drafting extends Background {
  readonly kinds: readonly Kind[];
  readonly words: DraftingWords;
}

/** Drafts for the sentences of a copy that are neither covered by passages of facts nor touched by earlier drafts. */
export function draftsOf(
  given: Copy,
  facts: ReadonlyMap<string, readonly TextRange[]>,
  drafted: readonly TextRange[],
  drafting: Drafting,
): Draft[] {
  const named = (word: string) => readText(word, drafting.names).entries.filter(({ isPart }) => !isPart).length;
  const sentences = given.sentences.map((each) => ({ ...each, text: each.read(named) }));
  const isDrafted = ({ start, end }: TextRange) => drafted.some((one) => one.start < end && one.end > start);
  const covered = coverageOf({ ...given, sentences }, facts).sentences;
  const done = new Set(covered.flatMap((each) => (each.covered || isDrafted(each.sentence) ? [each.sentence] : [])));
  const parts = clausesIn(given, sentences, done, drafting);
  const clauses = coverageOf({ ...given, sentences: parts.flat() }, facts).sentences;
  const open = new Set(clauses.flatMap((each) => (each.covered ? [] : [each.sentence])));
  const drafts: Draft[] = [];
  let date: string | undefined;
  for (const [at, sentence] of sentences.entries()) {
    const usual = done.has(sentence) ? undefined : kindOfSentence(sentence, drafting);
    for (const part of parts[at] ?? []) {
      const found = mentionsIn(part.text, drafting.names, { bulletin: drafting.date, before: date });
      if (!done.has(sentence) && open.has(part)) drafts.push(draftOf(part, found, usual, drafting));
      date = found.dates.at(-1)?.date ?? date;
    }
  }
  return drafts;
}

/** For each sentence the clauses that can be facts, or the whole sentence if it needs no drafts. */
function clausesIn(copy: Copy, sentences: Passage[], done: Set<Passage>, drafting: Drafting): Passage[][] {
  const sought = sentences.flatMap((sentence) => {
    const texts = done.has(sentence) ? [] : textsIn(sentence.text, drafting);
    return texts.map((text) => ({ sentence, text, anchor: anchorOf(text), paragraph: sentence.paragraph ?? -1 }));
  });
  const places = findPassages(copy, sought);
  const found = sought.map(({ sentence, text }, index) => {
    const isInside = ({ start, end }: TextRange) => start >= sentence.start && end <= sentence.end;
    const place = places[index]?.first.find(isInside);
    return { sentence, passage: place && { ...place, text } };
  });
  const bySentence = Map.groupBy(found, ({ sentence }) => sentence);
  return sentences.map((sentence) => {
    const all = bySentence.get(sentence) ?? [];
    const passages = all.flatMap(({ passage }) => passage ?? []);
    return passages.length > 0 && passages.length === all.length ? passages : [sentence];
  });
}

/** The texts of the clauses of a sentence. */
function textsIn(sentence: string, { names, kinds, words, date }: Drafting): string[] {
  const isFact = (part: string) => {
    const found = mentionsIn(part, names, { bulletin: date });
    const kind = kindOfText(found, kinds, words);
    if (found.dates.length > 0) return kind !== undefined || found.entries.length + found.numbers.length > 0;
    // Such as a participant and a treaty.
    const registers = new Set(found.entries.map(({ register }) => register));
    return registers.size > 1 && kind !== undefined;
  };
  const { dates, entries } = mentionsIn(sentence, names, { bulletin: date });
  const spans = dates
    .slice(1)
    .map(({ start: end }, at) => ({ start: dates[at]?.start ?? 0, from: dates[at]?.end, end }));
  const lists = spans.filter(({ from, end }) => isEnumeration(sentence.slice(from, end)));
  return splitSentence(sentence, [...entries, ...lists], dates, words, isFact);
}

/** The kind of a whole sentence; none of a question, or of a sentence about the text itself. */
function kindOfSentence({ text }: Passage, { kinds, words, names, date }: Drafting): Kind | undefined {
  const found = mentionsIn(text, names, { bulletin: date });
  if (text.endsWith('?') || phrasesIn(words.itself, found.reading).length > 0) return undefined;
  return kindOfText(found, kinds, words) ?? kinds.find((each) => each.kind === words.otherwise);
}

/** A draft of a passage; `usual` is the kind of its sentence, and without it, the draft has only what is named. */
function draftOf(passage: Passage, found: Mentions, usual: Kind | undefined, { kinds, words }: Drafting) {
  const kind = usual && (kindOfText(found, kinds, words) ?? usual);
  const nothing = { fields: new Map<string, Json>(), unplaced: valuesIn(found) as Unplaced[] };
  const { fields, unplaced } = kind ? fillFields(kind, found, words) : nothing;
  // What follows from the text but is not stated in the passage.
  const inferred = kind?.fields.filter((field) => isUnstated(field, fields.get(field.name), found.reading)) ?? [];
  const anchor = anchorOf(passage.text);
  return { kind, fields, inferred: inferred.map(({ name }) => name), unplaced, passage, anchor };
}

function isUnstated(field: Field, value: Json | undefined, text: Reading): boolean {
  const evidence = value === undefined ? [] : fieldType(field).evidence(value, field);
  return evidence.some((each) => each.kind !== 'choice' && unstatedOf(each, text).length > 0);
}
