import type { Reading } from '../copy/reading/reading.ts';
import { type Statement, statementsIn } from '../evidence/statements.ts';
import type { Limit } from '../evidence/wording.ts';
import { dateInWords } from '../model/date.ts';
import { fieldType, registerOfField } from '../model/fields/index.ts';
import { type Field, fieldOf, type Kind } from '../model/kind.ts';
import { doOverlap, type TextRange } from '../model/values.ts';
import type { Reason } from '../propose/hold.ts';
import { isSameTime, type ShownText, shownValue, type Traced } from './marks.ts';

/** The question of a card; where it is `careful`, no single key answers yes. */
export interface Question {
  ask: string;
  careful?: 'value' | 'limit';
}

/** What a question is made of. */
export interface Asked {
  kind: Kind;
  traced: readonly Traced[];
  limits: readonly Limit[];
  /** What an import asks. */
  questions: readonly Reason[];
  nameOf(register: string, id: string): string;
}

/** How many letters before the word for a choice a limit is about it: "decided to withdraw". */
const near = 30;

/** The most dangerous question of a card. */
export function questionOf({ kind, traced, limits, questions, nameOf }: Asked): Question {
  const shown = ({ value }: Traced) => shownValue(value, nameOf);
  const labelled = (each: Traced) => `${dateInWords(shown(each))} (${labelOf(kind, each.value.field)})`;
  const lost = limits.filter(({ isKept }) => !isKept);
  const asks = (isOne: (each: Reason) => boolean): Question[] =>
    questions.filter(isOne).map(({ says }) => {
      const sentence = says
        .replace('says: as a fact', 'the sentence states it')
        .replace(/^says: /, 'the sentence has ');
      return { ask: `${capital(sentence)}. Is it right all the same?`, careful: 'value' };
    });
  const [missing] = questions.filter(({ code, field }) => code === 'NOT_STATED' || field === '');
  if (missing) return { ask: `${capital(missing.says)}. What does the text say?`, careful: 'value' };
  const [date] = asks(({ code }) => code === 'DATE_ROLE');
  if (date) return date;
  for (const each of traced) {
    const [place] = each.value.kind === 'choice' ? each.places : [];
    const limit = place && lost.find(({ start, end }) => start < place.start && place.start - end < near);
    if (limit) return { ask: `“${limit.word} … ${each.word}”: is “${shown(each)}” right?`, careful: 'limit' };
  }
  const [contrary] = asks(({ code }) =>
    ['DENIAL', 'OPPOSITE', 'DOUBT', 'AMOUNT', 'ROLE', 'CONTRADICTION'].includes(code),
  );
  if (contrary) return contrary;
  const nowhere = traced.find(({ origin }) => origin === 'nowhere');
  if (nowhere)
    return { ask: `${capital(labelled(nowhere))}: the text does not have it. Is it right?`, careful: 'value' };
  if (lost[0]) return { ask: `The text says “${lost[0].word}”. Is the sentence right without it?`, careful: 'limit' };
  const elsewhere = traced.find(({ origin }) => origin !== 'passage' && origin !== 'own' && origin !== 'chosen');
  if (elsewhere) return { ask: `${capital(labelled(elsewhere))}: the passage leaves that out. Is it right?` };
  const chosen = traced.find(({ origin, value }) => origin === 'chosen' && isMainChoice(kind, value.field));
  if (chosen) return { ask: `Does the text say “${shown(chosen)}”? It has no word for it.` };
  return { ask: 'Does the text say this, no more and no less?' };
}

/** Whether a choice is what a kind counts its facts by; questions about other choices are noise. */
function isMainChoice({ summary, claim, opinion }: Kind, name: string): boolean {
  return claim.flat().includes(name) || (summary.count === name && opinion !== true);
}

/** A field as a card calls it. */
export function labelOf(kind: Kind, name: string): string {
  return fieldOf(kind, name)?.label ?? name.replaceAll('_', ' ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A value to pick in the text, with all its places; the last option of a pick has none. */
interface Option {
  label: string;
  places: TextRange[];
}

/** What a person picks before the proposal is shown, and the options with which it agrees. */
export interface BlindPick {
  ask: string;
  field: string;
  options: Option[];
  right: number[];
}

/** More options than this have no key. */
const maxOptions = 8;

/** The blind pick of a card, if its sentences have two names, dates or numbers for one of its values. */
export function pickOf(
  { kind, traced, nameOf }: Omit<Asked, 'limits' | 'questions'>,
  shown: ShownText,
  reading: Reading,
  bulletin: string,
): BlindPick | undefined {
  const statements = statementsIn(reading, { bulletin }).filter((each) => doOverlap(each, shown.sentences));
  for (const field of fieldsToPick(kind, traced)) {
    const own = statements.filter((each) => isOf(each, field));
    const options = optionsOf(own, reading, nameOf);
    if (options.length < 2 || options.length > maxOptions) continue;
    const values = traced.filter(({ value }) => value.field === field.name);
    const isRight = ({ statements: stated }: (typeof options)[number]) =>
      stated.some((each) => values.some(({ value }) => isSameValue(each, value)));
    const right = options.flatMap((option, at) => (isRight(option) ? [at] : []));
    const all = [...options, { label: 'not stated here', places: [] }];
    const about = otherValue(
      kind,
      field,
      traced,
      options.flatMap((each) => each.statements),
      nameOf,
    );
    const question = questionFor(field);
    return {
      ask: about === undefined ? capital(question) : `${about}: ${question}`,
      field: field.name,
      options: all.map(({ label, places }) => ({ label, places })),
      right: right.length > 0 ? right : [options.length],
    };
  }
  return undefined;
}

/** Who did it to whom comes first, then dates, then numbers; values that the passage leaves out cannot be picked. */
function fieldsToPick(kind: Kind, traced: readonly Traced[]): Field[] {
  const rank = (field: Field) => {
    const { shape } = fieldType(field);
    if (kind.roles.includes(field.name)) return kind.roles.indexOf(field.name);
    return ['entry', 'date', 'number'].indexOf(shape) + 10 - (askOf(field) === undefined ? 0 : 1);
  };
  return kind.fields
    .filter((field) => ['entry', 'date', 'number'].includes(fieldType(field).shape))
    .filter(({ name }) =>
      traced.some(({ value, origin }) => value.field === name && !value.isInferred && origin !== 'masthead'),
    )
    .sort((one, other) => rank(one) - rank(other));
}

/** The question that a kind asks for a field. */
function askOf(field: Field): string | undefined {
  return field.ask;
}

function questionFor(field: Field): string {
  const label = field.label ?? field.name.replaceAll('_', ' ');
  return askOf(field) ?? `which ${label.replace(/s$/, '')}?`;
}

function isOf(each: Statement, field: Field): boolean {
  if (each.sort === 'entry') return each.register === registerOfField(field);
  return each.sort === fieldType(field).shape;
}

function isSameValue(each: Statement, value: Traced['value']): boolean {
  if (each.sort === 'entry') return value.kind === 'entry' && each.entry === value.entry;
  if (each.sort === 'date')
    return value.kind === 'date' && value.date.split('/').some((end) => isSameTime(each.date, end));
  return each.sort === 'number' && value.kind === 'number' && each.number === value.number;
}

/** The distinct values; names joined by "and" are one option. */
function optionsOf(statements: readonly Statement[], { text }: Reading, nameOf: Asked['nameOf']) {
  const groups: Statement[][] = [];
  for (const each of statements) {
    const last = groups.at(-1)?.at(-1);
    const isJoined = last?.sort === 'entry' && /^,? and (?:the )?$/.test(text.slice(last.end, each.start));
    if (isJoined) groups.at(-1)?.push(each);
    else groups.push([each]);
  }
  const labels = groups.map((group) => [...new Set(group.map((each) => labelFor(each, nameOf)))].join(' and '));
  return [...new Set(labels)].map((label) => {
    const own = groups.filter((_, at) => labels[at] === label).flat();
    return { label, places: own.map(({ start, end }) => ({ start, end })), statements: own };
  });
}

function labelFor(each: Statement, nameOf: Asked['nameOf']): string {
  if (each.sort === 'entry') return nameOf(each.register, each.entry);
  return each.sort === 'date' ? dateInWords(each.date) : each.sort === 'number' ? String(each.number) : each.choice;
}

/** Another value of the fact, which says what the question is about and names no option; undefined if there is none. */
function otherValue(
  kind: Kind,
  field: Field,
  traced: readonly Traced[],
  options: readonly Statement[],
  nameOf: Asked['nameOf'],
): string | undefined {
  const names = [kind.caption, ...kind.subject, ...kind.claim.flat(), ...kind.date, ...kind.columns];
  const isTold = (text: string) => options.some((each) => text.includes(labelFor(each, nameOf)));
  for (const name of new Set(names)) {
    const values = traced.filter(({ value }) => value.field === name && name !== field.name && value.kind !== 'choice');
    const text = values.map(({ value }) => shownValue(value, nameOf)).join(', ');
    const isNumber = values.some(({ value }) => value.kind === 'number');
    if (text !== '' && !isTold(text)) return value(isNumber ? `${labelOf(kind, name)} ${text}` : text);
  }
  const choice = traced.find(({ value }) => value.kind === 'choice' && value.field === kind.summary.count);
  return choice && value(shownValue(choice.value, nameOf));
}

function value(text: string): string {
  return capital(dateInWords(text));
}
