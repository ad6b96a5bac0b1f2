import type { Statement } from '../evidence/statements.ts';
import { fieldType, registerOfField } from '../model/fields/index.ts';
import type { Field, Kind } from '../model/kind.ts';
import { capitalised } from '../model/text.ts';
import { doOverlap, type TextRange } from '../model/values.ts';
import { listed } from '../page/words.ts';
import { type CardValue, cardLabel, isStatedBy, type ReadText, valueText } from './card-values.ts';
import type { Deck } from './cards.ts';

/** A value to pick in the text, with all its places; the last option of a pick has none. */
interface Option {
  label: string;
  statements: readonly Statement[];
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
  kind: Kind,
  values: readonly CardValue[],
  text: ReadText,
  sentences: TextRange,
  nameOf: Deck['nameOf'],
): BlindPick | undefined {
  for (const field of fieldsToPick(kind, values)) {
    const options = optionsOf(field, text, sentences, nameOf);
    if (options.length < 2 || options.length > maxOptions) continue;
    const own = values.filter(({ value }) => value.field === field.name);
    const right = [...options.keys()].filter((at) =>
      options[at]?.statements.some((each) => own.some(({ value }) => isStatedBy(value, each))),
    );
    const about = otherValue(kind, field, values, options);
    const question = field.ask ?? `which ${cardLabel(kind, field.name).replace(/s$/, '')}?`;
    return {
      ask: capitalised(about === undefined ? question : `${about}: ${question}`),
      field: field.name,
      options: [...options, { label: 'not stated here', statements: [] }],
      right: right.length > 0 ? right : [options.length],
    };
  }
  return undefined;
}

/** Who did it to whom comes first, then names, dates and numbers; values that the passage leaves out cannot be picked. */
function fieldsToPick(kind: Kind, values: readonly CardValue[]): Field[] {
  const shapes = ['entry', 'date', 'number'];
  const rank = (field: Field) => {
    const role = kind.roles.indexOf(field.name);
    return role >= 0 ? role : 10 + shapes.indexOf(fieldType(field).shape) - (field.ask === undefined ? 0 : 1);
  };
  const isStated = ({ name }: Field) =>
    values.some(({ value, origin }) => value.field === name && !value.isInferred && origin !== 'masthead');
  return kind.fields
    .filter((field) => shapes.includes(fieldType(field).shape) && isStated(field))
    .sort((one, other) => rank(one) - rank(other));
}

/** The distinct values for a field that a part of a text states; the names of a list with "and" are one. */
function optionsOf(
  field: Field,
  { reading, statements }: ReadText,
  within: TextRange,
  nameOf: Deck['nameOf'],
): Option[] {
  const isOfField = (each: Statement) =>
    each.sort === 'entry' ? each.register === registerOfField(field) : each.sort === fieldType(field).shape;
  const groups: Statement[][] = [];
  for (const each of statements.filter((one) => isOfField(one) && doOverlap(one, within))) {
    const last = groups.at(-1);
    const gap = reading.text.slice(last?.at(-1)?.end, each.start);
    if (last && each.sort === 'entry' && /^(?:,|,? and) (?:the )?$/.test(gap)) last.push(each);
    else groups.push([each]);
  }
  // "In Syria, Russia ..." is no list.
  const isList = (group: Statement[]) => reading.text.slice(group[0]?.start, group.at(-1)?.end).includes(' and ');
  const named = groups.flatMap((group) => (isList(group) ? [group] : group.map((each) => [each])));
  const byLabel = Map.groupBy(named, (group) => listed([...new Set(group.map((each) => valueText(each, nameOf)))]));
  return Array.from(byLabel, ([label, own]) => ({ label, statements: own.flat() }));
}

/** Another value of the fact, which says what the question is about and names no option; undefined if there is none. */
function otherValue(
  kind: Kind,
  { name: asked }: Field,
  values: readonly CardValue[],
  options: readonly Option[],
): string | undefined {
  const names = [kind.caption, ...kind.subject, ...kind.claim.flat(), ...kind.date, ...kind.columns];
  for (const name of names.filter((each) => each !== asked)) {
    const own = values.filter(({ value }) => value.field === name && value.kind !== 'choice');
    const text = own.map((each) => each.text).join(', ');
    const isTold = options.some(({ label }) => label.split(/, | and /).some((each) => text.includes(each)));
    if (text !== '' && !isTold) return own[0]?.value.kind === 'number' ? `${cardLabel(kind, name)} ${text}` : text;
  }
  return values.find(({ value }) => value.kind === 'choice' && value.field === kind.summary.count)?.text;
}
