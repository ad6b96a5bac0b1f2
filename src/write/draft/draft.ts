import { fieldType } from '../../model/fields/index.ts';
import type { Kind } from '../../model/kind.ts';
import { actorRegister } from '../../model/register.ts';
import type { Json, TextRange } from '../../model/values.ts';
import { type Anchor, anchorOf } from '../../source/anchor/anchor.ts';
import { findPassages } from '../../source/anchor/find-passages.ts';
import type { Copy, Passage } from '../../source/copy.ts';
import { coverageOf } from '../../source/coverage.ts';
import { unstatedOf } from '../../source/evidence/findings.ts';
import type { Names } from '../../source/evidence/names.ts';
import { clausesOf } from './clauses.ts';
import { type DateFinder, dateFinder } from './dates.ts';
import { type Found, findIn } from './found.ts';
import { guessKind } from './guess.ts';
import { type Left, placeIn } from './place.ts';
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
  copy: Copy,
  facts: ReadonlyMap<string, readonly TextRange[]>,
  drafted: readonly TextRange[],
  drafting: Drafting,
): Draft[] {
  const datesIn = dateFinder(drafting.words, drafting.date);
  const drafts: Draft[] = [];
  let context: Context = { actor: undefined, date: undefined };
  for (const { sentence, covered } of coverageOf(copy, facts).sentences) {
    const isDone = covered || drafted.some(({ start, end }) => start < sentence.end && end > sentence.start);
    const parts = passagesIn(sentence, copy, drafting, datesIn);
    const open = isDone ? [] : coverageOf({ ...copy, sentences: parts }, facts).sentences;
    for (const part of parts) {
      const found = findIn(part.text, drafting.names, datesIn, context.date);
      if (open.some((each) => each.sentence === part && !each.covered)) drafts.push(draftOf(part, found, context, drafting));
      context = contextAfter(found, context);
    }
  }
  return drafts;
}

/** What a passage may mean by "it" and "a year later". */
interface Context {
  readonly actor: string | undefined;
  readonly date: string | undefined;
}

function contextAfter({ entries, dates }: Found, { actor, date }: Context): Context {
  const named = entries.find(({ register }) => register === actorRegister);
  return { actor: named?.entry ?? actor, date: dates.at(-1)?.date ?? date };
}

/** The clauses of a sentence that can stand for facts of their own, or the whole sentence. */
function passagesIn(sentence: Passage, copy: Copy, { names, kinds, words }: Drafting, datesIn: DateFinder): Passage[] {
  const isFact = (part: string) => {
    const found = findIn(part, names, datesIn);
    const isKind = guessKind(found, kinds, '') !== undefined;
    return found.dates.length > 0 && (isKind || found.entries.length > 0 || found.numbers.length > 0);
  };
  const found = names.placed(sentence.text);
  const clauses = clausesOf(sentence.text, found, words.divide, isFact);
  const paragraph = sentence.paragraph ?? -1;
  const places = findPassages(copy, clauses.map((clause) => ({ anchor: anchorOf(clause), paragraph })));
  const passages = clauses.flatMap((text, at): Passage[] => {
    const place = places[at]?.first.find(({ start, end }) => start >= sentence.start && end <= sentence.end);
    return place ? [{ ...place, text }] : [];
  });
  return passages.length === clauses.length ? passages : [sentence];
}

function draftOf(passage: Passage, found: Found, context: Context, { kinds, names, words }: Drafting): Draft {
  const kind = guessKind(found, kinds, words.otherwise);
  const anchor = anchorOf(passage.text);
  if (!kind) return { kind, fields: new Map(), inferred: [], left: [], passage, anchor };
  const { fields, left } = placeIn(kind, found);
  const all = new Map(fields);
  for (const field of kind.fields) {
    const isActor = fieldType(field).registerOf(field) === actorRegister;
    if (!field.required || !isActor || all.has(field.name) || context.actor === undefined) continue;
    all.set(field.name, fieldType(field).exportType === 'texts' ? [context.actor] : context.actor);
  }
  const inferred = kind.fields.filter((field) => {
    const value = all.get(field.name);
    const evidence = value === undefined ? [] : fieldType(field).evidence(value, field);
    return evidence.some((each) => unstatedOf({ field: field.name, ...each }, found.text, { names, year: null }).length > 0);
  });
  return { kind, fields: all, inferred: inferred.map(({ name }) => name), left, passage, anchor };
}
