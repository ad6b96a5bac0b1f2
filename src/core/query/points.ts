/** A fact point by point: what it states, what other sources give for that, and its history. */
import { gradeOf, isText } from '../model/checks.ts';
import { dateInWords } from '../model/date.ts';
import type { Check, Fact } from '../model/fact.ts';
import type { Field } from '../model/field.ts';
import { dateText } from '../model/fields/date.ts';
import { fieldType } from '../model/fields/index.ts';
import { codesDisplay, type Display } from '../model/fields/type.ts';
import type { Kind } from '../model/kind.ts';
import { type Place, placeText } from '../model/source.ts';
import { type Json, type JsonObject, valuesIn } from '../model/values.ts';
import { isAgainst, verdictOf } from '../model/verdicts.ts';
import type { Index } from '../store/open.ts';
import { entryNames, type FactOfKind } from './lookup.ts';
import { type Column, cellText, firstOf, nounOf, type OtherValue, plainColumn, showPlain } from './result.ts';

/** A fact as every page of it is made: what it states, field by field, beside what others give, and what these say. */
export interface Points {
  /** What differs first, then what the fact claims and nobody compared, then what agrees. */
  points: Point[];
  /** What sources say of the points, each statement once and with its number, then what they say besides. */
  said: Statement[];
  /** What became of the fact: what replaces it, and what was wrong in it. */
  history: string[];
}

/** A stated field of a fact beside what other sources give for it. */
export interface Point {
  field: Field;
  own: string;
  /** What sources make of this field alone; undefined if it was not compared. */
  verdict: string | undefined;
  given: GivenValue[];
  /** The given values with the numbers of who gives them, or why there are none. */
  others: string[];
}

/** A value that sources give alike for a field, and their checks, that of the best source first. */
interface GivenValue {
  text: string;
  checks: Check[];
  isAgainst: boolean;
}

/** What a source says in a check or note. */
export interface Statement extends Record<'says' | 'source' | 'short' | 'url', string> {
  /** Its number in the points; of what is about none of them, a dash. */
  number: string;
  /** Which address of it nobody opened, and when it was looked up. */
  more: string[];
  /** The facts of the source that say it. */
  facts: string[];
}

/** Lays out a fact. */
export function pointsOf({ fact, kind }: FactOfKind, display: Display): Points {
  const checksOn = ({ name }: Field) => fact.checks.filter(({ on_field = [] }) => on_field.includes(name));
  const rank = ({ name }: Field) => {
    const verdict = verdictOn(name, fact);
    if (verdict) return verdict === 'agrees' ? 2 : 0;
    return fact.not_compared.includes(name) ? 1 : 3;
  };
  const stated = kind.fields.filter(({ name }) => (fact[name] ?? null) !== null);
  const fields = stated.sort((one, other) => rank(one) - rank(other));
  const keyOf = ({ says, source }: Check) => JSON.stringify([says, source]);
  const byKey = Map.groupBy(fields.flatMap(checksOn), keyOf);
  const keys = [...byKey.keys()];
  const points = fields.flatMap((field): Point[] => {
    const { name } = field;
    const [own, verdict] = [valueInWords(fact[name] ?? null, field, display), verdictOn(name, fact)];
    const others = fact[`${name}_complete`] === 0 ? ' and others' : '';
    const byText = Map.groupBy(checksOn(field), (check) => givenText(check, field, own, display));
    const given = Array.from(byText, ([text, all]): GivenValue => {
      const checks = all.sort((one, other) => gradeOf(one) - gradeOf(other));
      return { text, checks, isAgainst: checks.some(({ verdict }) => isAgainst(verdict)) };
    });
    const values = given.map(({ text, checks }) => {
      const numbers = new Set(checks.map((check) => keys.indexOf(keyOf(check)) + 1));
      return `${text} [${[...numbers].join(', ')}]`;
    });
    if (fact.not_compared.includes(name)) values.unshift(notCompared);
    // A date of the stage says that it was reached.
    else if (verdict && values.length === 0) values.push('follows from its date');
    const inferred = fact.inferred.includes(name) ? ' (inferred)' : '';
    return own === '' ? [] : [{ field, own: own + others + inferred, verdict, given, others: values }];
  });
  const numbered = [...byKey.values()].flatMap(([check], at) => (check ? statementOf(check, `[${at + 1}]`) : []));
  const notes = fact.notes.map((note) => statementOf(note));
  return { points, said: [...numbered, ...notes], history: historyOf(fact) };
}

/** What stands in the place of other values of what a fact claims and nobody compared. */
export const notCompared = 'not compared';

/** What became of a fact: which one replaces it, and what was wrong in it; each a sentence without its full stop. */
export function historyOf({ superseded_by, corrected }: Fact): string[] {
  const corrections = corrected.map(({ on, why, was }) => `Corrected on ${dateInWords(on)}: ${why} (before: ${was})`);
  return [...(superseded_by === null ? [] : [`Superseded by ${superseded_by}`]), ...corrections];
}

/** A value as a reader says it: dates and choices in words. */
export function valueInWords(value: Json, field: Field, display: Display): string {
  const text = fieldType(field).show(value, { ...display, inWords: false }, field);
  if (!display.forReader) return text;
  if (fieldType(field).isDate) return dateText(text);
  return field.choices ? text.replaceAll('-', ' ') : text;
}

function verdictOn(name: string, { agrees_in, differs_in }: Fact): string | undefined {
  const agrees = agrees_in.includes(name);
  if (differs_in.includes(name)) return agrees ? 'contested' : 'differs';
  return agrees ? 'agrees' : undefined;
}

function givenText({ value, verdict }: Check, field: Field, own: string, display: Display): string {
  const given = value?.[field.name] ?? null;
  if (given !== null) return valueInWords(given, field, display);
  const { source } = verdictOf(verdict) ?? {};
  if (source || isAgainst(verdict)) return source ?? 'something else';
  return isText(field) ? 'the same' : own;
}

/** What a source says in a check or note, which has this number. */
export function statementOf({ says, why, source, on, facts = [] }: Check, number = '–'): Statement {
  const { title = '', publisher, date, grade, url = '', also } = source ?? {};
  const day = date && dateInWords(date);
  const named = (...names: (string | undefined)[]) =>
    source ? `${names.filter(Boolean).join(', ')} (${grade?.replace('-', ' ')})` : '';
  return {
    number,
    says: why ? `${says} Why: ${why}` : says,
    source: named(title, publisher, day),
    short: named(publisher ?? title, day),
    url,
    more: [...(also?.seen === false ? [`not opened: ${also.url}`] : []), `looked up on ${dateInWords(on)}`],
    facts,
  };
}

/** Who says what a check has, without who copied or quoted it. */
export function speakerOf(check?: Check): string {
  const { publisher, title = '' } = check?.source ?? {};
  return (publisher ?? title).replace(/, (copied|quoted|on) .*$/, '');
}

/** A paragraph to paste: the passage of a fact or else a paraphrase, where it is from, what became of it, and who differs. */
export function quoteOf(each: FactOfKind, citation: string, display: Display, passage = ''): string {
  const laid = pointsOf(each, display);
  const says = each.fact.says.replace(/\.$/, '');
  const text = passage ? `“${passage}” (${citation}).` : `${says}. (Paraphrased from ${citation}.)`;
  // A correction is of the fact's sentence, never of the passage.
  const history = laid.history.filter((line) => !(passage && line.startsWith('Corrected')));
  return [text, ...history.map((line) => `${line}.`), ...differenceSentences(laid)].join(' ');
}

/** Who differs from a fact and in what value, a sentence for each value. */
function differenceSentences({ points }: Points): string[] {
  const sentences = points.flatMap(({ field, given }) => {
    const label = nounOf(field);
    const of = /^(date|value)$/.test(label) ? '' : ` (${label})`;
    return given
      .filter((each) => each.isAgainst)
      .map(({ text, checks: [first, ...more] }) => {
        const speakers = [...new Set([first, ...more].map(speakerOf))];
        // A number or date can be read alone; of a word or name, only the sentence says what it is.
        if (more.length === 0 && !/^\d/.test(text)) return `One other source, ${speakers[0]}, differs: ${first?.says}`;
        const many = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'][speakers.length - 1] ?? speakers.length;
        const who = `${many} other ${speakers.length > 1 ? 'sources' : 'source'} (${firstOf(speakers, 3)})`;
        return `${who} ${speakers.length > 1 ? 'give' : 'gives'} ${text}${of}.`;
      });
  });
  return [...new Set(sentences)];
}

/** What other sources give for the fields of a row in which they differ; facts are of these kinds. */
export function othersOf(index: { kinds: Kind[] }): (row: JsonObject, display: Display) => OtherValue[] {
  return (row, display) => {
    const fact = { ...valuesIn(row['_document']), ...row } as Fact;
    const kind = index.kinds.find((each) => each.kind === fact['kind']);
    return kind ? othersIn({ fact, kind }, display) : [];
  };
}

/** A column of what other sources give for the fact of a row, with who gives it. */
export function othersColumn(index: Pick<Index, 'kinds' | 'database'>): Column {
  const others = othersOf(index);
  const display = { entry: entryNames(index.database, true), id: codesDisplay.id, forReader: true };
  const textOf = ({ field, text, speaker, more }: OtherValue) => `${nounOf(field)}: ${text} (${speaker}${more})`;
  return { ...plainColumn('others'), show: (_, __, row) => others(row, display).map(textOf).join('; ') };
}

/** A column of what a document has below each fact: its place, what is inferred in it, and what others give. */
export function belowColumn(index: Pick<Index, 'kinds' | 'database'>): Column {
  const others = othersColumn(index);
  const show: Column['show'] = (place, display, row) => {
    const inferred = showPlain(row['inferred'] ?? [], display).replaceAll('_', ' ');
    const parts = { inferred, others: cellText(others, row, display) };
    const filled = Object.entries(parts).flatMap(([name, text]) => (text === '' ? [] : `${name}: ${text}`));
    return [placeText(place as Place), ...filled].join('; ');
  };
  return { ...plainColumn('place'), show };
}

/** What other sources give for the fields of a fact in which they differ: of each the value of the best source, and how many more differ. */
export function othersIn({ fact, kind }: FactOfKind, display: Display): OtherValue[] {
  const fields = kind.fields.filter(({ name }) => fact.differs_in.includes(name));
  return pointsOf({ fact, kind: { ...kind, fields } }, display).points.flatMap(
    ({ verdict = '', field, own, given }) => {
      const against = given.filter((each) => each.isAgainst);
      // Two that agree, each more exactly, may contradict each other.
      const values = (against.length > 0 ? against : given).flatMap(({ text, checks }) =>
        checks.map((best) => ({ text, best })),
      );
      const [first, ...more] = values.sort((one, other) => gradeOf(one.best) - gradeOf(other.best));
      if (!first) return [];
      const by = { speaker: speakerOf(first.best), more: more.length > 0 ? `; ${more.length} more` : '' };
      return [{ verdict, field, own, ...first, ...by }];
    },
  );
}
