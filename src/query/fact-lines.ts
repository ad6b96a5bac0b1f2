import type { Check, Fact } from '../model/fact.ts';
import { fieldType } from '../model/fields/index.ts';
import type { Display } from '../model/fields/type.ts';
import { fieldOf, type Kind, meaningOf } from '../model/kind.ts';
import { fold } from '../model/text.ts';
import { ownValue } from '../model/values.ts';
import { headline } from './result.ts';

/** A text with its label. */
export type LabelledText = [label: string, text: string];

/** The stated fields of a fact as labelled lines: choices with meanings, inferred values marked. */
export function fieldLines(fact: Fact, { fields }: Kind, display: Display): LabelledText[] {
  return fields.flatMap((field): LabelledText[] => {
    const value = fact[field.name] ?? null;
    if (value === null) return [];
    const valueText = fieldType(field).show(value, display, field);
    const choices = [value].flat().map((each) => meaningOf(ownValue(field.choices ?? {}, String(each)) ?? ''));
    const meaning = choices.filter(Boolean).join('; ');
    const isInferred = fact.inferred.includes(field.name);
    const notes = [fold(meaning) === fold(valueText) ? '' : meaning, isInferred ? 'inferred' : ''].filter(Boolean);
    return [[headline(field.name), notes.length > 0 ? `${valueText} (${notes.join('; ')})` : valueText]];
  });
}

/** What became of a fact: which one replaces it, and what was wrong in it; each a sentence without its full stop. */
export function historyOf({ superseded_by, corrected }: Fact): string[] {
  const corrections = corrected.map(({ on, why, was }) => `Corrected on ${on}: ${why} (before: ${was})`);
  return [...(superseded_by === null ? [] : [`Superseded by ${superseded_by}`]), ...corrections];
}

/** A check or note as text. */
export interface CheckText {
  /** The verdict of the check, `agrees, finer`, or `note`. */
  verdict: string;
  says: string;
  /** The field of the check and the source's value. */
  value: LabelledText[];
  /** Empty if a note names no source. */
  source: string;
  url: string;
  /** An address of the source that nobody opened, or empty. */
  unopened: string;
  /** Why the verdict is not that of the values, or empty. */
  why: string;
  on: string;
}

/** The checks of a fact, then its notes, as texts. */
export function checkTexts(fact: Fact, kind: Kind, display: Display): CheckText[] {
  return [...fact.checks, ...fact.notes].map(({ verdict = 'note', on_field = '', says, on, ...check }: Check) => {
    const { title, publisher, date, grade, url = '' } = check.source ?? {};
    const name = [title, publisher, date].filter(Boolean).join(', ');
    const field = fieldOf(kind, on_field);
    // A source that agrees has the fact's value.
    const compared = field && (check.value?.[field.name] ?? fact[field.name] ?? null);
    const value: LabelledText[] = field
      ? [[headline(field.name), fieldType(field).show(compared ?? null, display, field)]]
      : [];
    const finer = check.finer ? `${verdict}, finer` : verdict;
    const unopened = check.source?.also?.seen === false ? check.source.also.url : '';
    const source = name === '' ? '' : `${name} (${grade})`;
    return { verdict: finer, says, value, source, url, unopened, why: check.why ?? '', on };
  });
}
