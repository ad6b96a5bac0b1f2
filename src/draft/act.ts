import { phrasesIn, supports } from '../copy/reading/choice-words.ts';
import { type Reading, readText } from '../copy/reading/reading.ts';
import { registerOfField } from '../model/fields/index.ts';
import { choiceWords, type Field, type Kind } from '../model/kind.ts';
import { actorRegister } from '../model/register.ts';
import { stagesOf } from '../model/stages.ts';
import type { TextRange } from '../model/values.ts';
import type { Mentions } from './classify.ts';
import { isOnly } from './clauses.ts';
import { anyWordOf, type DraftingWords, hasWordOf } from './drafting-words.ts';

/** The status that a text states with its date: its word, one date and a name stand in one clause, which does not leave it open. */
export function actOf(kind: Kind, found: Mentions, words: DraftingWords) {
  const isMeant = requiredRegisters(kind).every((register) => found.entries.some((each) => each.register === register));
  // "Sweden ratified it in 2031" does not say what.
  if (!isMeant && phrasesIn(words.pronouns, found.reading).length === 0) return undefined;
  const acts = actsIn(kind, found, words).flatMap(({ status, dates: [date, other] }) =>
    // "Since 2030" is not the day of the act.
    date && !other && !date.date.includes('/') ? [{ status, date: date.date }] : [],
  );
  return acts[0];
}

/** The statuses of clauses that state one beside a name and a word of the kind, with the dates of the clause. */
export function actsIn(kind: Kind, found: Mentions, words: DraftingWords) {
  const field = stagesOf(kind)?.status;
  return happened(kind, found, words).flatMap(({ reading, text, ...clause }) => {
    const isInside = ({ start, end }: TextRange) => start >= clause.start && end <= clause.end;
    const [said, other] = field ? saidChoices(field, reading, words.weak) : [];
    const isOne = said && (!other || said.word.includes(other.word)) && phrasesIn(words.speaking, text).length === 0;
    const isOfKind = found.entries.some(isInside) && phrasesIn(kind.words, text).length > 0;
    return isOne && isOfKind ? [{ status: said.name, dates: found.dates.filter(isInside) }] : [];
  });
}

/** The registers, other than that of actors, of the fields that a fact must have. */
export function requiredRegisters({ fields }: Kind): string[] {
  const registers = fields.flatMap((field) => (field.required && registerOfField(field)) || []);
  return registers.filter((register) => register !== actorRegister);
}

/** The choices of a field that a text supports, each with its longest word, those with longer words first. */
export function saidChoices({ choices = {} }: Field, text: Reading, weak: readonly string[] = []) {
  const said = Object.entries(choices).flatMap(([name, choice]) => {
    const wording = choiceWords(choice);
    const strong = { ...wording, words: wording.words?.filter((word) => !weak.includes(word)) ?? [] };
    const [word] = phrasesIn(strong.words, text).sort((one, other) => other.length - one.length);
    return word !== undefined && supports(text, strong) ? [{ name, word }] : [];
  });
  return said.sort((one, other) => other.word.length - one.word.length);
}

/** The clauses that do not leave open whether it happened, as `affirmed` reads them; all, if the kind is of no events. */
export function happened(kind: Kind, found: Mentions, words: DraftingWords) {
  return clausesOf(found, words).flatMap((clause) => {
    const text = found.reading.text.slice(clause.start, clause.end);
    if (kind.date.length > 0 && hasWordOf(words.open, text)) return [];
    return [{ ...clause, text: readText(text), reading: affirmed(text, words) }];
  });
}

/** A text without its infinitives: what "agreed to ratify" says is an agreement. */
function affirmed(text: string, { infinitive }: DraftingWords): Reading {
  const ahead = new RegExp(`(?<!\\p{L})(${anyWordOf(infinitive)})\\s+(?:\\p{L}+ly\\s+)?\\p{L}+`, 'giu');
  return readText(text.replace(ahead, '$1'));
}

/** The clauses of a text; "on 22 July 2025," belongs to the clause after it. */
function clausesOf({ reading: { text }, dates, entries }: Mentions, words: DraftingWords): TextRange[] {
  const isInName = (at: number) => [...entries, ...dates].some(({ start, end }) => at > start && at < end);
  const marks = [...text.matchAll(new RegExp(`[,;:"–—]|\\s(?:${anyWordOf(words.contrast)})(?=\\s)`, 'gu'))];
  const ends = [...marks.map(({ index }) => index).filter((at) => !isInName(at)), text.length];
  let start = 0;
  return ends.flatMap((end) => {
    const clause = { start, end };
    if (end < text.length && isOnly(clause, text, dates, words.common)) return [];
    start = end;
    return [clause];
  });
}
