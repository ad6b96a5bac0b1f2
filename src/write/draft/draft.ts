import { fieldType, isList } from '../../model/fields/index.ts';
import type { Field, Kind } from '../../model/kind.ts';
import { actorRegister } from '../../model/register.ts';
import type { Json, TextRange } from '../../model/values.ts';
import { type Anchor, anchorOf } from '../../source/anchor/anchor.ts';
import { findPassages } from '../../source/anchor/find-passages.ts';
import type { Copy, Passage } from '../../source/copy.ts';
import { coverageOf } from '../../source/coverage.ts';
import { saidOf } from '../../source/evidence/choice-words.ts';
import { unstatedOf } from '../../source/evidence/findings.ts';
import type { Names } from '../../source/evidence/names.ts';
import { clausesOf } from './clauses.ts';
import { type DateFinder, dateFinder } from './dates.ts';
import { type Found, findIn } from './found.ts';
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
  copy: Copy,
  facts: ReadonlyMap<string, readonly TextRange[]>,
  drafted: readonly TextRange[],
  drafting: Drafting,
): Draft[] {
  const datesIn = dateFinder(drafting.words, drafting.date);
  const { sentences } = coverageOf(copy, facts);
  const parts = clausesIn(copy, drafting, datesIn);
  const uncovered = coverageOf({ ...copy, sentences: parts.flat() }, facts).sentences.filter((each) => !each.covered);
  const open = new Set(uncovered.map(({ sentence }) => sentence));
  const drafts: Draft[] = [];
  const context: Context = { actor: undefined, date: undefined };
  for (const [at, { sentence, covered }] of sentences.entries()) {
    const isDone = covered || drafted.some(({ start, end }) => start < sentence.end && end > sentence.start);
    let before: Draft | undefined;
    for (const part of parts[at] ?? []) {
      const found = findIn(part.text, drafting.names, datesIn, context.date);
      before = draftOf(part, found, { ...context, before }, drafting);
      if (!isDone && open.has(part)) drafts.push(before);
      context.date = found.dates.at(-1)?.date ?? context.date;
    }
    context.actor = actorsIn(sentence.text, drafting.names)[0] ?? context.actor;
  }
  return drafts;
}

/** What a passage may mean by "it" and "a year later", and the draft of the clause before it in its sentence. */
interface Context {
  actor: string | undefined;
  date: string | undefined;
  before?: Draft | undefined;
}

function actorsIn(text: string, names: Names): string[] {
  return names.placed(text).flatMap(({ register, entry }) => (register === actorRegister ? [entry] : []));
}

/** For each sentence the clauses that can stand for facts of their own, or the whole sentence. */
function clausesIn(copy: Copy, drafting: Drafting, datesIn: DateFinder): Passage[][] {
  const all = copy.sentences.map((sentence) => textsIn(sentence.text, drafting, datesIn));
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
    return passages.length === all[at]?.length ? passages : [sentence];
  });
}

/** The texts of the clauses of a sentence. */
function textsIn(sentence: string, { names, kinds, words }: Drafting, datesIn: DateFinder): string[] {
  const isFact = (part: string) => {
    const found = findIn(part, names, datesIn);
    const kind = guessKind(found, kinds);
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

function draftOf(passage: Passage, found: Found, context: Context, { kinds, names, words }: Drafting): Draft {
  const { before } = context;
  const otherwise = before?.kind ?? kinds.find(({ kind }) => kind === words.otherwise);
  const kind = guessKind(found, kinds) ?? otherwise;
  const anchor = anchorOf(passage.text);
  if (!kind) return { kind, fields: new Map(), inferred: [], left: [], passage, anchor };
  const earlier: ReadonlyMap<string, Json> = before?.kind === kind ? before.fields : new Map();
  const { fields, left } = placeIn(kind, found, earlier);
  const all = new Map([...fields, ...carriedOver(kind, fields, found, earlier, context)]);
  const inferred = kind.fields.filter((field) => isUnstated(field, all.get(field.name), found.text, names));
  return { kind, fields: all, inferred: inferred.map(({ name }) => name), left, passage, anchor };
}

/** What a fact needs and its clause lacks: it may stand in the clause before, or be the actor of the sentence before. */
function carriedOver(
  kind: Kind,
  fields: ReadonlyMap<string, Json>,
  { entries }: Found,
  earlier: ReadonlyMap<string, Json>,
  { actor }: Context,
): [string, Json][] {
  const isActor = (field: Field) => fieldType(field).registerOf(field) === actorRegister;
  const hasActors = entries.some(({ register }) => register === actorRegister);
  // For whom a person acts is not known.
  const subject = entries.every(({ register }) => register === actorRegister) ? actor : undefined;
  const lacking = kind.fields.filter((field) => !fields.has(field.name) && fieldType(field).registerOf(field));
  return lacking.flatMap((field): [string, Json][] => {
    const before = field.required || (isActor(field) && !hasActors) ? earlier.get(field.name) : undefined;
    if (before !== undefined) return [[field.name, before]];
    if (!field.required || !isActor(field) || subject === undefined) return [];
    return [[field.name, isList(field) ? [subject] : subject]];
  });
}

function isUnstated(field: Field, value: Json | undefined, text: string, names: Names): boolean {
  const evidence = value === undefined ? [] : fieldType(field).evidence(value, field);
  return evidence.some((each) => {
    if (each.kind === 'choice') return !saidOf(each.choices[each.choice] ?? {}, text).isSaid;
    return unstatedOf({ field: field.name, ...each }, text, { names, year: null }).length > 0;
  });
}
