import { dateInWords } from '../model/date.ts';
import type { Check, Fact } from '../model/fact.ts';
import { fieldType } from '../model/fields/index.ts';
import type { Display } from '../model/fields/type.ts';
import { type Field, fieldOf, type Kind } from '../model/kind.ts';
import type { Json } from '../model/values.ts';
import { isAgainst, verdictOf } from '../model/verdicts.ts';
import { firstOf, headline, nounOf } from './result.ts';

/** The checks of a fact, then its notes, as texts. */
export function checkTexts(fact: Fact, kind: Kind, display: Display): CheckText[] {
  return [...fact.checks, ...fact.notes].map((check) => checkText(check, kind, display, fact));
}

/** What became of a fact: which one replaces it, and what was wrong in it; each a sentence without its full stop. */
export function historyOf({ superseded_by, corrected }: Fact): string[] {
  const corrections = corrected.map(({ on, why, was }) => `Corrected on ${dateInWords(on)}: ${why} (before: ${was})`);
  return [...(superseded_by === null ? [] : [`Superseded by ${superseded_by}`]), ...corrections];
}

/** A check or note as text. */
export interface CheckText extends Record<'verdict' | 'says' | 'on', string> {
  finer: boolean;
  /** Why the verdict is not that of the values. */
  why?: string;
  /** What the source does. */
  does: string;
  /** The fields of the check, each with the source's value. */
  values: [label: string, text: string][];
  /** Whether a value without its label can only be of this field: its first date, if it has no stages, or its value. */
  isMain: boolean;
  /** Empty if a note names no source. */
  source: string;
  /** Publisher, date and grade of the source. */
  short: string;
  /** Who says it, without who copied or quoted it. */
  speaker: string;
  url: string;
  /** An address of the source that nobody opened, or empty. */
  unopened: string;
}

/** A value as a reader says it: dates and choices in words. */
export function valueInWords(value: Json, field: Field, display: Display): string {
  const text = fieldType(field).show(value, { ...display, inWords: false }, field);
  if (!display.forReader) return text;
  if (fieldType(field).isDate) return dateInWords(text);
  return field.choices ? text.replaceAll('-', ' ') : text;
}

/** A check or note of a fact as text. */
export function checkText(check: Check, kind: Kind, display: Display, fact: Fact): CheckText {
  const { verdict = 'note', finer = false, on_field = [], value, source: from } = check;
  const { title, publisher, date, grade, url = '', also } = from ?? {};
  const name = [title, publisher, date && dateInWords(date)].filter(Boolean).join(', ');
  const fields = on_field.flatMap((name) => fieldOf(kind, name) ?? []);
  // A source that agrees has the fact's value.
  const given = (field: Field) => value?.[field.name] ?? fact[field.name] ?? null;
  const isDate = kind.stages.length === 0 && on_field[0] === kind.date[0];
  return {
    ...check,
    verdict,
    finer,
    does: finer ? `${verdict}, more exactly,` : (verdictOf(verdict)?.source ?? verdict),
    values: fields.map((field) => [nounOf(field), valueInWords(given(field), field, display)]),
    isMain: isDate || on_field[0] === 'value',
    source: name === '' ? '' : `${name} (${grade})`,
    short: `${publisher ?? title}${date ? `, ${dateInWords(date)}` : ''} (${grade?.replace('-', ' ')})`,
    speaker: speakerOf(publisher ?? title ?? ''),
    url,
    unopened: also?.seen === false ? also.url : '',
  };
}

/** Who says it, without who copied or quoted it. */
export function speakerOf(publisher: string): string {
  return publisher.replace(/, (copied|quoted|on) .*$/, '');
}

/** Who differs from a fact and in what value, a sentence for each value. */
export function differenceSentences(checks: CheckText[]): string[] {
  const against = checks.filter(({ verdict }) => isAgainst(verdict));
  return [...Map.groupBy(against, ({ values }) => JSON.stringify(values)).values()].map((alike) => {
    const [{ short = '', speaker = '', says = '', values: [[label, text] = ['', '']] = [] } = {}] = alike;
    const sources = new Set(alike.map(({ source, url }) => source + url)).size;
    // A number or date can be read alone; of a word or name, only the sentence says what it is.
    if (sources === 1 && !/^\d/.test(text)) return `One other source, ${speaker}, differs: ${says}`;
    const official = alike.filter((each) => each.short.endsWith('(official)')).length;
    const grade = official === 0 ? '' : `, ${numberWord(official)} of them official,`;
    const names = firstOf([...new Set(alike.map((each) => each.speaker))], 3);
    const who =
      sources === 1 ? `${short} gives` : `${headline(numberWord(sources))} other sources (${names})${grade} give`;
    return `${who} ${text}${label === '' || alike[0]?.isMain ? '' : ` (${label})`}.`;
  });
}

/** A small number in words. */
export function numberWord(number: number): string {
  return ['no', 'one', 'two', 'three', 'four', 'five', 'six'][number] ?? String(number);
}
