import { matchChoice } from '../copy/reading/choice-words.ts';
import { type PlacedDate, resolveDates } from '../copy/reading/dates.ts';
import type { EntryAt } from '../copy/reading/names.ts';
import type { NumberAt } from '../copy/reading/numbers.ts';
import { type Reading, readText } from '../copy/reading/reading.ts';
import { isSameWord, keyOf, negationAt, plainWords, type Word } from '../copy/reading/words.ts';
import type { Evidence } from '../model/fields/type.ts';
import { isList } from '../model/fields/index.ts';
import { readDate } from '../model/date.ts';
import { isComplete } from '../compare/pair.ts';
import { isEnumeration } from '../draft/fill-fields.ts';
import { type Field, choiceWords } from '../model/kind.ts';
import { stagesOf } from '../model/stages.ts';
import type { TextRange } from '../model/values.ts';
import type { Known, KnownValue } from './known.ts';

/** A value that a sentence states for a field of a fact. */
export interface Statement {
  readonly field: string;
  /** As the sentence has it. */
  readonly written: string;
  readonly at: TextRange;
  /** The values of the fact and its checks that are the same, and those that are not. */
  readonly same: readonly KnownValue[];
  readonly other: readonly KnownValue[];
}

/** How alike a sentence must be to that of a fact to be about the same. */
const ALIKE = 0.4;

/** Whether a sentence is about the same as a fact: it names all of its subject, and has words of it. */
export function isAbout(known: Known, sentence: Reading, keys: ReadonlySet<string>, context: Reading): boolean {
  const persons = known.keys.filter((key) => key.startsWith('persons/'));
  const isNamed =
    known.subject.every((key) => keys.has(key)) || (persons.length > 0 && persons.every((key) => keys.has(key)));
  return isNamed && known.keys.length > 0 && known.worded.every((each) => isWorded(each, sentence, context));
}

function isWorded(evidence: Evidence, sentence: Reading, context: Reading): boolean {
  if (evidence.kind === 'choice') return matchChoice(evidence.choices[evidence.choice] ?? {}, sentence).isSaid;
  if (evidence.kind !== 'text' && evidence.kind !== 'entry') return true;
  const words = readText(evidence.kind === 'text' ? evidence.text : evidence.entry).single;
  const theirs = [...sentence.single, ...context.single];
  return words.filter((word) => theirs.some((other) => isSameWord(word, other))).length * 2 >= words.length;
}

/** The share of the words of a fact's sentence that another sentence has; those that few facts have count more. */
export function likeness({ content }: Reading, { words }: Known): number {
  const sum = (of: Known['words']) => of.reduce((total, { weight }) => total + weight, 0);
  const shared = words.filter((word) => content.some((other) => isSameWord(word, other)));
  return words.length === 0 ? 0 : sum(shared) / sum(words);
}

/** What a sentence states for fields of a fact about the same; nothing if it states none. */
export function statementsIn(sentence: Reading, known: Known, keys: ReadonlySet<string>): Statement[] {
  // A death or a visit of a person needs no other words.
  const persons = known.keys.filter((key) => key.startsWith('persons/'));
  const isNumbered = known.values.some(
    ({ evidence, check }) => !check && evidence.kind === 'number' && evidence.number > 2 && sentence.numberSet.has(evidence.number),
  );
  const isAlike =
    isNumbered ||
    likeness(sentence, known) >= ALIKE || (known.worded.length > 0 && persons.length > 0 && persons.every((key) => keys.has(key)));
  const stages = stagesOf(known.kind);
  return [
    ...(stages ? stageStatements(sentence, known) : []),
    ...(!stages && isAlike ? dateStatements(sentence, known) : []),
    ...numberStatements(sentence, known, isAlike),
    ...listStatements(sentence, known),
  ];
}

function valuesOf({ values }: Known, name: string): KnownValue[] {
  return values.filter(({ field }) => field.name === name);
}

/** A sentence with such words does not say what happened. */
const open = /\?$|\b(?:should|must|may|might|could|would|if|whether|ought|(?:call|urg|press|demand|want|plan|propos|suggest)\p{L}*)\b/u;

/** The statuses of a sentence, each with the date that is nearest to its word. */
function stageStatements(sentence: Reading, known: Known): Statement[] {
  const { status, stages } = stagesOf(known.kind) ?? { stages: [] };
  if (!status || open.test(sentence.text)) return [];
  const dates = datesOf(sentence);
  const said = Object.entries(status.choices ?? {}).flatMap(([choice, meaning]) =>
    (choiceWords(meaning).words ?? []).flatMap((phrase) => placesOf(phrase, sentence)).map((place) => ({ choice, ...place })),
  );
  return said.flatMap(({ choice, at, isNegated, ...range }): Statement[] => {
    const written = sentence.text.slice(range.start, range.end);
    const clause = sentence.words[at]?.clause;
    const isOne = dates.length === 1 && new Set(said.map((each) => each.choice)).size === 1;
    const near = (each: TextRange) => Math.abs(each.start - range.end);
    const [date] = (isOne ? dates : dates.filter((each) => clauseAt(each, sentence) === clause)).toSorted(
      (one, other) => near(one) - near(other),
    );
    const stage = stages.find((each) => each.status === choice);
    const values = stage ? valuesOf(known, stage.date) : [];
    const stated = date && stage && !isNegated && values.length > 0 ? [compareDate(stage.date, date, sentence, values)] : [];
    return [...stated, ...statusStatement(known, status, choice, { written, at: range, isNegated })];
  });
}

function statusStatement(known: Known, status: Field, said: string, { written, at, isNegated }: { written: string; at: TextRange; isNegated: boolean }): Statement[] {
  const values = valuesOf(known, status.name);
  const own = values.find(({ check }) => !check)?.evidence;
  if (own?.kind !== 'choice') return [];
  const order = (name: string) => stagesOf(known.kind)?.stages.findIndex((stage) => stage.status === name) ?? -1;
  const stage = stagesOf(known.kind)?.stages.find((each) => each.status === said);
  const { binding } = known.kind;
  const isReached =
    own.choice === said || (binding.includes(own.choice) && ['party', 'in-force'].includes(said)) || (stage !== undefined && (known.fact[stage.date] ?? null) !== null);
  // An earlier status says nothing against a later one.
  const isEarlier = order(own.choice) >= 0 && order(said) < order(own.choice);
  const isOther = isNegated ? isReached : !isReached && !isEarlier;
  if (!isOther && !(isReached && !isNegated)) return [];
  return [{ field: status.name, written: isNegated ? `not ${written}` : written, at, same: isOther ? [] : values, other: isOther ? values : [] }];
}

/** The only date of a sentence, for a fact that has one date. */
function dateStatements(sentence: Reading, known: Known): Statement[] {
  const [date, other] = datesOf(sentence);
  const values = known.values.filter(({ evidence }) => evidence.kind === 'date');
  const [first] = values;
  return date && !other && first ? [compareDate(first.field.name, date, sentence, values)] : [];
}

function compareDate(field: string, date: PlacedDate, { text }: Reading, values: KnownValue[]): Statement {
  const isSame = ({ evidence }: KnownValue) => evidence.kind === 'date' && doOverlap(date.date, evidence.date);
  // A day that other sources do not give is to be looked at, though the year of the fact is right.
  const exact = values.filter(({ evidence }) => evidence.kind === 'date' && evidence.date.length >= date.date.length);
  const compared = exact.length > 0 && values.some(isSame) ? exact : values;
  return {
    field,
    written: text.slice(date.start, date.end),
    at: date,
    same: compared.filter(isSame),
    other: compared.filter((each) => !isSame(each)),
  };
}

function doOverlap(one: string, other: string): boolean {
  const [first, second] = [readDate(one), readDate(other)];
  return 'first' in first && 'first' in second && first.first <= second.last && second.first <= first.last;
}

/** The numbers of a sentence beside the same noun as one of the fact, or out of as many. */
function numberStatements(sentence: Reading, known: Known, isAlike: boolean): Statement[] {
  const own = countsOf(known.says);
  return countsOf(sentence).flatMap((number): Statement[] => {
    const whole = own.filter((each) => each.of !== undefined && each.of === number.of);
    const counterparts = whole.length > 0 ? whole : isAlike ? own.filter((each) => isSameCount(each, number)) : [];
    if (counterparts.length === 0) return [];
    const same = counterparts.some((each) => each.number === number.number);
    const values = counterparts.map(
      (each): KnownValue => ({ field: { name: 'says' } as Field, evidence: { kind: 'number', number: each.number } }),
    );
    const written = sentence.text.slice(number.start, number.end);
    return [{ field: 'says', written, at: number, same: same ? values : [], other: same ? [] : values }];
  });
}

/** An entry among those of a complete list of the fact, which does not have it. */
function listStatements(sentence: Reading, known: Known): Statement[] {
  const lists = known.kind.fields.filter(
    (field) => isList(field) && isComplete(field, known.fact) && valuesOf(known, field.name).length > 1,
  );
  return lists.flatMap((field) => {
    const values = valuesOf(known, field.name);
    const keys = values.flatMap(({ evidence }) => (evidence.kind === 'entry' ? [keyOf(evidence)] : []));
    return enumerations(sentence).flatMap((listed): Statement[] => {
      const strange = listed.filter((entry) => !keys.includes(keyOf(entry)));
      const [first] = strange.length > 0 ? strange : listed;
      if (!first || listed.length - strange.length < 2) return [];
      const written = sentence.text.slice(first.start, first.end);
      const isSame = strange.length === 0;
      return [{ field: field.name, written, at: first, same: isSame ? values : [], other: isSame ? [] : values }];
    });
  });
}

/** Names that a text lists, as in "Cuba, Myanmar and Sri Lanka". */
function enumerations({ text, entries }: Reading): EntryAt[][] {
  const lists: EntryAt[][] = [];
  for (const entry of entries.filter(({ isPart }) => !isPart)) {
    const before = lists.at(-1)?.at(-1);
    if (before && isEnumeration(text.slice(before.end, entry.start))) lists.at(-1)?.push(entry);
    else lists.push([entry]);
  }
  return lists.filter(({ length }) => length > 1);
}

type Count = NumberAt & { nouns: Word[]; of: number | undefined };

/** The numbers that count something, with the words after them. */
function countsOf(reading: Reading): Count[] {
  const { numbers, dates, words, content, entries } = reading;
  const isApart = (one: TextRange) => (other: TextRange) => one.end <= other.start || other.end <= one.start;
  return numbers.flatMap((number) => {
    if (number.isPart || (number.isSpelled && number.number < 2) || !dates.every(isApart(number)) || !entries.every(isApart(number))) return [];
    const after = words.findIndex(({ start }) => start >= number.end);
    const nouns = content.filter(({ at }) => after >= 0 && at >= after && at < after + 4);
    const of = numbers.find(({ start }) => start > number.end && /^\s+(?:\p{L}+ )?(?:out )?of (?:the |all )?$/u.test(reading.text.slice(number.end, start)));
    return [{ ...number, nouns: nouns.slice(0, 2), of: of?.number }];
  });
}

function isSameCount(one: Count, other: Count): boolean {
  return one.nouns.some((word) => other.nouns.some((each) => !/^\d/.test(word.key) && isSameWord(word, each)));
}

function datesOf({ dates }: Reading): PlacedDate[] {
  return resolveDates(dates, { bulletin: '' });
}

function clauseAt({ start }: TextRange, { words }: Reading): number | undefined {
  return words.findLast((word) => word.start <= start)?.clause;
}

/** Where a text has a phrase, and whether it denies it. */
function placesOf(phrase: string, { words }: Reading): (TextRange & { at: number; isNegated: boolean })[] {
  const own = plainWords(phrase.toLowerCase());
  return words.flatMap((word, at) => {
    if (!own.every((each, offset) => words[at + offset]?.lower === each)) return [];
    return [{ at, isNegated: negationAt(words, at) >= 0, start: word.start, end: words[at + own.length - 1]?.end ?? word.end }];
  });
}
