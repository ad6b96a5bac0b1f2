import type { Names } from '../copy/reading/names.ts';
import { plainWords } from '../copy/reading/words.ts';
import { fieldType, isList } from '../model/fields/index.ts';
import type { Field, Kind } from '../model/kind.ts';
import { actorRegister } from '../model/register.ts';
import type { Json } from '../model/values.ts';
import type { Found } from './found.ts';
import { saidChoices } from './guess.ts';
import { anyOf, type DraftingWords } from './words.ts';

/** The entries that a fact needs and its clause lacks: from the clause before, or what "it" means in the sentences before. */
export function carriedOver(
  kind: Kind,
  fields: ReadonlyMap<string, Json>,
  found: Found,
  earlier: ReadonlyMap<string, Json>,
  { names, words }: { names: Names; words: DraftingWords },
): [string, Json][] {
  // "the Convention entered into force": nobody acts who acted before.
  const says = kind.fields.some((field) => field.required && saidChoices(field, found.text).length > 0);
  const hasOwnSubject = says && beginsWithEntry(found);
  return kind.fields.flatMap((field): [string, Json][] => {
    const register = fieldType(field).registerOf(field);
    if (register === undefined || fields.has(field.name)) return [];
    const value =
      (hasOwnSubject && register === actorRegister ? undefined : fromClause(field, found, earlier)) ??
      fromSentence(field, register, found, names, words);
    return value === undefined ? [] : [[field.name, value]];
  });
}

function fromClause(field: Field, found: Found, earlier: ReadonlyMap<string, Json>): Json | undefined {
  const isActor = fieldType(field).registerOf(field) === actorRegister;
  return field.required || (isActor && !hasActors(found)) ? earlier.get(field.name) : undefined;
}

function fromSentence(
  field: Field,
  register: string,
  found: Found,
  names: Names,
  words: DraftingWords,
): Json | undefined {
  const entry = found.near.entries.get(register);
  if (!field.required || entry === undefined) return undefined;
  const isMeant =
    register === actorRegister
      ? !(isList(field) && hasActors(found)) && hasPronoun(startOf(found.text), words)
      : hasPronoun(found.text, words) || isReferredTo(names.of(register, entry), found.text);
  if (!isMeant) return undefined;
  return isList(field) ? [entry] : entry;
}

function beginsWithEntry({ text, entries }: Found): boolean {
  return entries.some(({ start }) => /^\s*(?:(?:the|this|that|its)\s+)?$/i.test(text.slice(0, start)));
}

function hasActors({ entries }: Found): boolean {
  return entries.some(({ register }) => register === actorRegister);
}

/** Who acts is named, or meant by a pronoun, within so many words from the start of a sentence. */
const START = 5;

function startOf(text: string): string {
  return plainWords(text).slice(0, START).join(' ');
}

function hasPronoun(text: string, { pronouns, impersonal }: DraftingWords): boolean {
  const meaningful = text.replace(new RegExp(`\\b(?:${anyOf(impersonal)})\\b`, 'gi'), '');
  return new RegExp(`\\b(?:${anyOf(pronouns)})\\b`, 'i').test(meaningful);
}

/** Whether a text says "the charter" of an entry whose name ends with that word. */
function isReferredTo(names: readonly string[], text: string): boolean {
  const last = names.flatMap((name) => plainWords(name).at(-1) ?? []).filter((word) => word.length > 3);
  return last.length > 0 && new RegExp(`\\b(?:the|this|that) (?:${anyOf(last)})\\b`, 'i').test(text);
}
