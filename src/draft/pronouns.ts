import type { EntryAt, Names } from '../copy/reading/names.ts';
import type { Reading } from '../copy/reading/reading.ts';
import { plainWords } from '../copy/reading/words.ts';
import { fieldType, isList } from '../model/fields/index.ts';
import { type Field, isNeeded, type Kind } from '../model/kind.ts';
import { actorRegister } from '../model/register.ts';
import type { Json } from '../model/values.ts';
import type { FieldValues } from './fill-fields.ts';

/** For each register the entry that "it" may refer to in the next sentence: the first actor, and the last of others. */
export function lastNamed(entries: readonly EntryAt[]): [register: string, entry: string][] {
  const whole = entries.filter(({ isPart }) => !isPart);
  const actor = whole.find(({ register }) => register === actorRegister);
  const isAntecedent = (each: EntryAt) => each === actor || each.register !== actorRegister;
  return whole.filter(isAntecedent).map(({ register, entry }) => [register, entry]);
}

/** The missing entries of a clause: those of the clause before, or what "it" or "the charter" refers to. */
export function referredTo(
  kind: Kind,
  fields: FieldValues,
  text: Reading,
  earlier: FieldValues | undefined,
  { near, names }: { near: ReadonlyMap<string, string>; names: Names },
): [string, Json][] {
  const isAct = (each: EntryAt) => each.register === actorRegister;
  // "the Convention entered into force" has its own subject, so the actor before does not carry over.
  const isFirst = ({ start }: EntryAt) => /^\s*(?:(?:the|this|that|its)\s+)?$/i.test(text.text.slice(0, start));
  const hasSubject = text.entries.some(isFirst);
  const fromBefore = (field: Field, isActor: boolean) => {
    const needs = isNeeded(kind, field) || (isActor && !text.entries.some(isAct));
    return needs && !(isActor && hasSubject) ? earlier?.get(field.name) : undefined;
  };
  const fromNear = (field: Field, register: string) => {
    const entry = isNeeded(kind, field) ? near.get(register) : undefined;
    if (entry === undefined || !refersTo(register, names.of(register, entry), text)) return undefined;
    return isList(field) ? [entry] : entry;
  };
  return kind.fields.flatMap((field): [string, Json][] => {
    const register = fieldType(field).registerOf(field);
    if (register === undefined || fields.has(field.name)) return [];
    const value = fromBefore(field, register === actorRegister) ?? fromNear(field, register);
    return value === undefined ? [] : [[field.name, value]];
  });
}

const PRONOUN = /^(?:it|its|they|their|these|those|this|he|his|she|her)$/;
/** The subject is among the first words of a sentence. */
const SUBJECT = 5;

function refersTo(register: string, names: readonly string[], { words, text }: Reading): boolean {
  const searched = register === actorRegister ? words.slice(0, SUBJECT) : words;
  const isImpersonal = /\b(?:it (?:is|was|has been|took)|this (?:is|year|month))\b/i.test(text);
  if (!isImpersonal && searched.some(({ lower }) => PRONOUN.test(lower))) return true;
  const last = names.flatMap((name) => plainWords(name).at(-1)?.toLowerCase() ?? []).filter((word) => word.length > 3);
  const isArticle = (at: number) => /^(?:the|this|that)$/.test(words[at]?.lower ?? '');
  return words.some(({ lower }, at) => isArticle(at - 1) && last.includes(lower));
}
