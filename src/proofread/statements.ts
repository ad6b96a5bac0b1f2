import { matchChoice, phrasesIn, placesOf, supports } from '../copy/reading/choice-words.ts';
import type { PlacedDate } from '../copy/reading/dates.ts';
import type { Reading } from '../copy/reading/reading.ts';
import { keyOf } from '../copy/reading/words.ts';
import { affirmed, requiredRegisters } from '../draft/act.ts';
import { type DraftingWords, hasWordOf } from '../draft/drafting-words.ts';
import { choiceWords } from '../model/kind.ts';
import { actorRegister } from '../model/register.ts';
import { stageDates, stagesOf } from '../model/stages.ts';
import { doOverlap, type TextRange } from '../model/values.ts';
import { isAgainst } from '../model/verdicts.ts';
import { hasRareNumber, isSameEvent } from './about.ts';
import { listStatements, numberStatements } from './counts.ts';
import { datesOf, hasMonthOf, isSameDate, type KnownFact, type KnownValue, likeness } from './known-facts.ts';
import type { Sentence } from './mentions.ts';
import { likeliest, type Statement, statement } from './rows.ts';

/** What a sentence about the same as a fact states for its fields. */
export function statementsIn(sentence: Sentence, known: KnownFact, words: DraftingWords): Statement[] {
  const { reading } = sentence;
  const isSame = isSameEvent(sentence, known);
  const isThen = hasMonthOf(known.values, reading) && phrasesIn(known.acts, reading).length > 0;
  const dates = stagesOf(known.kind)
    ? statusStatements(reading, known, words)
    : isSame
      ? dateStatements(reading, known)
      : [];
  if (isOtherOccasion(dates, sentence, known)) return [];
  const told = isSame ? [...choiceStatements(reading, known), ...locationStatements(reading, known)] : [];
  const all = [
    ...dates,
    ...numberStatements(reading, known, isSame || isThen),
    ...listStatements(reading, known),
    ...told,
  ];
  const others = [...sentence.named].filter((key) => !key.startsWith(keyOf({ register: actorRegister, entry: '' })));
  const status = stagesOf(known.kind)?.status.name;
  // Of one treaty a sentence may say two things at two times; of two treaties, one of each.
  const isTwice = others.length === 1 && datesOf(reading).length > 1;
  const byField = [...Map.groupBy(all, ({ field }) => field)].flatMap(([field, own]) =>
    field === status && isTwice ? own : likeliest(own),
  );
  // A slip is in one place: where more is otherwise, it is about something else.
  const isSlip = byField.filter(({ result }) => result === 'differs').length < 2;
  return isSlip ? byField : [];
}

/** Whether a sentence has another date than a fact that is about no law or treaty: that may have happened then, too. */
function isOtherOccasion(dates: readonly Statement[], { reading }: Sentence, known: KnownFact): boolean {
  const own = dates.filter(({ field }) => field !== stagesOf(known.kind)?.status.name);
  const isOther = own.length > 0 && own.every(({ result, same }) => result === 'differs' && same.length === 0);
  if (!isOther || requiredRegisters(known.kind).length > 0 || hasRareNumber(reading, known)) return false;
  const isLike = likeness(reading, known) >= THIS_ONE;
  const isSlip = (date: string, value: string) =>
    Math.abs(Number(date.slice(0, 4)) - Number(value.slice(0, 4))) <= SLIP_YEARS &&
    (isLike || (date.length > 4 && date.slice(4, 7) === value.slice(4, 7)));
  const values = known.values.flatMap(({ evidence }) => (evidence.kind === 'date' ? [evidence.date] : []));
  return !datesOf(reading).some(({ date }) => values.some((value) => isSlip(date, value)));
}

/** A word in a sentence, and one of a status. */
type Place = ReturnType<typeof placesOf>[number];
type SaidStatus = Place & { readonly choice: string };

/** How alike a sentence of another date must be to a fact, and by how many years a slip is off at most. */
const [THIS_ONE, SLIP_YEARS] = [0.5, 2];

/** The statuses of a sentence, and the dates beside their words. */
function statusStatements(reading: Reading, known: KnownFact, drafting: DraftingWords): Statement[] {
  const { doubtful, weak } = drafting;
  if (reading.text.endsWith('?') || hasWordOf(doubtful, reading.text)) return [];
  const said = Object.entries(stagesOf(known.kind)?.status.choices ?? {}).flatMap(([choice, meaning]) => {
    const words = (choiceWords(meaning).words ?? []).filter((word) => !weak.includes(word));
    const places = words.flatMap((phrase) => placesOf(phrase, reading));
    return places.flatMap((place): SaidStatus[] => (isOfOther(place, reading, known) ? [] : [{ choice, ...place }]));
  });
  return said.flatMap((each) => {
    // "Did not ratify it in 1981" may deny the year.
    if (each.isNegated && datesOf(reading).length > 0) return [];
    const values = each.isNegated ? [] : datesOfStatus(known, each.choice);
    const dates = compareDate(dateBeside([each], said, reading, values), reading, values);
    return [...dates, ...statusStatement(known, each, reading, drafting)];
  });
}

/** Whether another actor stands directly before a word: "when Norway ratified it". */
function isOfOther({ start }: Place, { text, entries }: Reading, { keys }: KnownFact): boolean {
  const isBefore = ({ end }: TextRange) => end < start && /^ (?:ha[ds] |have )?$/.test(text.slice(end, start));
  return entries.some((each) => each.register === actorRegister && !keys.includes(keyOf(each)) && isBefore(each));
}

function datesOfStatus({ kind, values }: KnownFact, status: string): KnownValue[] {
  const [name] = stageDates(kind, status);
  return values.filter(({ field }) => field.name === name);
}

/** Where a status is among the stages of its kind; -1 if it is none. */
function stageAt({ kind }: KnownFact, choice: string): number {
  return stagesOf(kind)?.stages.findIndex(({ status }) => status === choice) ?? -1;
}

/** The date beside some words: one of these values, or else the one nearest to a word, and to none of others. */
function dateBeside(
  places: readonly Place[],
  others: readonly Place[],
  reading: Reading,
  values: readonly KnownValue[],
): PlacedDate | undefined {
  const dates = datesOf(reading);
  const distance = ({ start }: PlacedDate, to: readonly Place[]) =>
    Math.min(...to.map(({ end }) => Math.abs(start - end)));
  const known = dates.find((date) => values.length > 0 && values.every((value) => isSameDate(date, value)));
  const own = dates.filter((date) => distance(date, places) <= distance(date, others));
  return known ?? own.toSorted((one, other) => distance(one, places) - distance(other, places))[0];
}

function statusStatement(
  known: KnownFact,
  { choice, isNegated, start, end }: SaidStatus,
  reading: Reading,
  words: DraftingWords,
): Statement[] {
  const { kind, fact, values } = known;
  const { status } = stagesOf(kind) ?? {};
  const own = String(fact[status?.name ?? '']);
  const isReached = own === choice || (kind.binding.includes(own) && choice === kind.bound_as);
  // An earlier status says nothing against a later one, nor does a later one that a check or note tells, or a status that
  // was not reached against its denial; but "proposed in March" does where March is the date of the later one.
  const later = choiceWords(status?.choices?.[choice]);
  const isTold = known.texts.slice(1).some(({ text }) => supports(affirmed(text, words), later));
  const isOpen =
    isNegated ||
    ((isTold || stageAt(known, choice) < stageAt(known, own)) && !hasMonthOf(datesOfStatus(known, own), reading));
  if (!isReached && isOpen) return [];
  const written = `${isNegated ? 'not ' : ''}${reading.text.slice(start, end)}`;
  const stated = values.filter(({ field }) => field.name === status?.name);
  const isSame = ({ check }: KnownValue) => isReached && !isNegated && !isAgainst(check?.verdict);
  return [statement(status?.name ?? '', written, stated, isSame)];
}

/** The only date of a sentence or, of several, that beside a word of what happened, for a fact with a date. */
function dateStatements(reading: Reading, known: KnownFact): Statement[] {
  const dates = known.values.filter(({ evidence }) => evidence.kind === 'date');
  const places = known.acts.flatMap((phrase) => placesOf(phrase, reading));
  const [date, another] = datesOf(reading);
  const own = another && places.length > 0 ? dateBeside(places, [], reading, dates) : another ? undefined : date;
  // Of a term of office, it may be the end.
  const { field } = dates.find((value) => own && isSameDate(own, value)) ?? dates[0] ?? {};
  const ofField = dates.filter((value) => value.field.name === field?.name);
  const isTold = known.texts.some((text) =>
    datesOf(text).some(({ date: told }) => own && own.date.length > 4 && told.startsWith(own.date)),
  );
  return compareDate(own, reading, ofField).filter(({ result }) => !isTold || result !== 'differs');
}

/** A date of a sentence as a statement for the field of these values. */
function compareDate(date: PlacedDate | undefined, { text }: Reading, values: readonly KnownValue[]): Statement[] {
  const [first] = values;
  if (!date || !first) return [];
  const isSame = (value: KnownValue) => isSameDate(date, value);
  // A day that other sources do not give is to be looked at, though the year of the fact is right.
  const exact = values.filter(({ evidence }) => evidence.kind === 'date' && evidence.date.length >= date.date.length);
  const compared = exact.length > 0 && values.some(isSame) ? exact : values;
  return [statement(first.field.name, text.slice(date.start, date.end).replace(/[.,]$/, ''), compared, isSame)];
}

/** What a sentence says for a choice that a fact need not have, another one or not this one; or that an event was not. */
function choiceStatements(reading: Reading, { own, kind }: KnownFact): Statement[] {
  return own.flatMap((value) => {
    const { evidence, field } = value;
    if (evidence.kind !== 'choice' || (field.required && !kind.subject.includes(field.name))) return [];
    const { [evidence.choice]: stated = {}, ...rest } = evidence.choices;
    const { isSaid, against } = matchChoice(stated, reading);
    const others = field.required ? [] : Object.values(rest);
    const said = others.filter((choice) => choice.words && supports(reading, choice));
    const written = said.flatMap(({ words = [] }) => phrasesIn(words, reading))[0] ?? against;
    return isSaid || !written ? [] : [statement(field.name, written, [value], () => false)];
  });
}

/** A place by its name, with the key of the entry that it is. */
type Location = TextRange & { readonly name: string; readonly key: string | undefined };

/** Where a sentence says that something took place, if the fact or its checks say where, and that is none of these places. */
function locationStatements(reading: Reading, { acts, texts, values }: KnownFact): Statement[] {
  const place = placesIn(reading).find((each) => isBeside(each, reading, acts));
  if (!place) return [];
  const stated = values.filter(({ field }) => field.name === 'location');
  const known = texts.flatMap(placesIn);
  const isSame = (one: Location) => one.name === place.name || (one.key !== undefined && one.key === place.key);
  return known.length > 0 && !known.some(isSame) ? [statement('location', place.name, stated, () => false)] : [];
}

/** The places "in" which a text says that something is. */
function placesIn({ text, dates, entries }: Reading): Location[] {
  return [...text.matchAll(/(?<=\b(?:in|at) )\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]+)*/gu)].flatMap(
    ({ 0: name, index: start }) => {
      const end = start + name.length;
      if (dates.some((date) => doOverlap(date, { start, end }))) return [];
      const entry = entries.find((each) => each.start === start);
      return [{ start, end, name, key: entry && keyOf(entry) }];
    },
  );
}

/** How many characters there may be between a place and the word or date that it goes with. */
const NEAR = 20;

/** Whether a word of what happened, or a date, stands directly before a place. */
function isBeside({ start }: Location, { text, dates }: Reading, acts: readonly string[]): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start);
  return acts.some((act) => before.includes(act)) || dates.some(({ end }) => end <= start && end > start - NEAR);
}
