import { dateInWords } from '../model/date.ts';
import type { Check, Fact } from '../model/fact.ts';
import { fieldType, isList } from '../model/fields/index.ts';
import type { Display } from '../model/fields/type.ts';
import { type Field, fieldOf, type Kind, meaningOf } from '../model/kind.ts';
import { capitalised, fold, together } from '../model/text.ts';
import { type Json, type JsonObject, ownValue } from '../model/values.ts';
import { isAgainst, verdictOf } from '../model/verdicts.ts';
import { headline, labelOf, nounOf } from './result.ts';

/** A text with its label. */
export type LabelledText = [label: string, text: string];

/** The stated fields of a fact as labelled lines: choices with meanings, inferred values marked. */
export function fieldLines(fact: Fact, { fields }: Kind, display: Display): LabelledText[] {
  return fields.flatMap((field): LabelledText[] => {
    const value = fact[field.name] ?? null;
    if (value === null) return [];
    const others = fact[`${field.name}_complete`] === 0 ? ' and others' : '';
    const valueText = fieldType(field).show(value, display, field) + others;
    const choices = [value].flat().map((each) => meaningOf(ownValue(field.choices ?? {}, String(each)) ?? ''));
    const meaning = choices.filter(Boolean).join('; ');
    const isInferred = fact.inferred.includes(field.name);
    const notes = [fold(meaning) === fold(valueText) ? '' : meaning, isInferred ? 'inferred' : ''].filter(Boolean);
    return [[labelOf(field), notes.length > 0 ? `${valueText} (${notes.join('; ')})` : valueText]];
  });
}

/** What became of a fact: which one replaces it, and what was wrong in it; each a sentence without its full stop. */
export function historyOf({ superseded_by, corrected }: Fact): string[] {
  const corrections = corrected.map(({ on, why, was }) => `Corrected on ${on}: ${why} (before: ${was})`);
  return [...(superseded_by === null ? [] : [`Superseded by ${superseded_by}`]), ...corrections];
}

/** Which fields of its claim nobody compared, in a sentence; empty if all were compared. */
export function notCompared(names: string[], kind: Kind): string {
  const fields = names.flatMap((name) => fieldOf(kind, name) ?? []);
  if (fields.length === 0) return '';
  const [first] = fields;
  const isPlural = fields.length > 1 || (first && isList(first) && nounOf(first).endsWith('s'));
  const nouns = fields.map((field) => `the ${nounOf(field)}`);
  return `${capitalised(together(nouns))} ${isPlural ? 'were' : 'was'} not compared.`;
}

/** A check or note as text. */
export interface CheckText extends Record<'verdict' | 'says' | 'on', string> {
  finer: boolean;
  /** Why the verdict is not that of the values. */
  why?: string;
  /** What the source does. */
  does: string;
  /** The fields of the check, each with the source's value. */
  values: LabelledText[];
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

/** The checks of a fact, then its notes, as texts. */
export function checkTexts(fact: Fact, kind: Kind, display: Display): CheckText[] {
  return [...fact.checks, ...fact.notes].map((check) => checkText(check, kind, display, fact));
}

/** A value as a reader says it: dates and choices in words. */
export function valueInWords(value: Json, field: Field, display: Display): string {
  const text = fieldType(field).show(value, { ...display, inWords: false }, field);
  if (!display.forReader) return text;
  if (fieldType(field).isDate) return dateInWords(text);
  return field.choices ? text.replaceAll('-', ' ') : text;
}

/** A check or note as text; without the fact, a source that agrees gives no value. */
export function checkText(check: Check, kind: Kind, display: Display, fact: JsonObject = {}): CheckText {
  const { verdict = 'note', finer = false, on_field = [], value, source: from } = check;
  const { title, publisher, date, grade, url = '', also } = from ?? {};
  const name = [title, publisher, date].filter(Boolean).join(', ');
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
    short: `${publisher ?? title}${date ? `, ${dateInWords(date)}` : ''} (${grade})`,
    speaker: (publisher ?? title ?? '').replace(/, (copied|quoted|on) .*$/, ''),
    url,
    unopened: also?.seen === false ? also.url : '',
  };
}

/** What sources say alike: a heading such as `differs in basis: Executive Order 13818`, and the sources. */
export interface Finding {
  verdict: string;
  heading: string;
  checks: CheckText[];
}

/** Who differs from a fact and in what value, a sentence for each value. */
export function differenceSentences(checks: CheckText[]): string[] {
  const against = findingsOf(checks.filter(({ verdict }) => isAgainst(verdict)));
  return against.map(({ checks: alike }) => {
    const [{ short = '', speaker = '', says = '', values: [[label, text] = ['', '']] = [] } = {}] = alike;
    const sources = new Set(alike.map(({ source, url }) => source + url)).size;
    // A number or date can be read alone; of a word or name, only the sentence says what it is.
    if (sources === 1 && !/^\d/.test(text)) return `One other source, ${speaker}, differs: ${says}`;
    const official = alike.filter((each) => each.short.endsWith('(official)')).length;
    const grade = official === 0 ? '' : `, ${numberWord(official)} of them official,`;
    const who = sources === 1 ? `${short} gives` : `${headline(numberWord(sources))} other sources${grade} give`;
    return `${who} ${text}${label === '' || alike[0]?.isMain ? '' : ` (${label})`}.`;
  });
}

function numberWord(number: number): string {
  return ['no', 'one', 'two', 'three', 'four', 'five', 'six'][number] ?? String(number);
}

/** Checks and notes, what differs first: sources with the same value together, and fields in which one source agrees. */
export function findingsOf(checks: CheckText[]): Finding[] {
  const bySource = Map.groupBy(checks, ({ verdict, finer, source, url, values }) =>
    JSON.stringify([verdict, finer, source, url, isAgainst(verdict) ? values : '']),
  );
  const headed = Array.from(bySource.values(), (all) => ({ heading: headingOf(all), checks: all }));
  const findings = [...Map.groupBy(headed, ({ heading }) => heading)].map(([heading, alike]): Finding => {
    const together = alike.flatMap((each) => each.checks);
    return { verdict: together[0]?.verdict ?? '', heading, checks: together };
  });
  return findings.sort((one, other) => rankOf(one) - rankOf(other));
}

function rankOf({ verdict, checks }: Finding): number {
  // Notes follow the checks as they are.
  if (isAgainst(verdict)) return 0;
  return checks[0]?.finer ? 1 : 2;
}

function headingOf(checks: CheckText[]): string {
  const [{ verdict = '', finer = false, does = '' } = {}] = checks;
  const hasValues = verdict === 'differs' || finer;
  const values = checks.flatMap((check) =>
    check.values.map(([label, text]) => label + (hasValues && text !== '' ? `: ${text}` : '')),
  );
  if (values.length === 0) return verdict === 'note' ? 'says also' : does;
  const same = [...new Set(values)];
  return `${does} in ${same.join(hasValues ? '; ' : ', ')}`;
}
