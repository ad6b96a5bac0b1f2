import type { Check, Fact } from '../model/fact.ts';
import { fieldType } from '../model/fields/index.ts';
import type { Display } from '../model/fields/type.ts';
import { type Field, fieldOf, type Kind, meaningOf } from '../model/kind.ts';
import { fold } from '../model/text.ts';
import type { Json } from '../model/values.ts';
import { headline } from './result.ts';

/** A text with its label. */
export type Line = [label: string, text: string];

/** The stated fields of a fact as labelled lines: choices with their meaning, what is inferred marked as such. */
export function fieldLines(fact: Fact, { fields }: Kind, display: Display): Line[] {
  return fields.flatMap((field) =>
    fieldLine(field, fact[field.name] ?? null, fact.inferred.includes(field.name), display),
  );
}

function fieldLine(field: Field, value: Json, inferred: boolean, display: Display): Line[] {
  if (value === null) return [];
  const shown = fieldType(field).show(value, display, field);
  const meaning = meaningOf(field.choices?.[shown] ?? '');
  const notes = [fold(meaning) === fold(shown) ? '' : meaning, inferred ? 'inferred' : ''].filter(Boolean);
  return [[headline(field.name), notes.length > 0 ? `${shown} (${notes.join('; ')})` : shown]];
}

/** What another source says about a fact, in words: a check, or a note. */
export interface Finding {
  /** That of the check, or `note`. */
  verdict: string;
  says: string;
  /** The field that a check is about, and the value that the source gives. */
  value: Line[];
  /** Empty where a note names no source. */
  source: string;
  url: string;
  on: string;
}

/** What other sources say about a fact: its checks, then its notes. */
export function findingsOf(fact: Fact, kind: Kind, display: Display): Finding[] {
  return [...fact.checks, ...fact.notes].map((each) => finding(each, fact, kind, display));
}

function finding({ on_field = '', ...check }: Check, fact: Fact, kind: Kind, display: Display): Finding {
  const { title, publisher, date, grade, url = '' } = check.source ?? {};
  const name = [title, publisher, date].filter(Boolean).join(', ');
  const field = fieldOf(kind, on_field);
  // A source that agrees gives the value of the fact.
  const value = field && (check.value?.[field.name] ?? fact[field.name]);
  return {
    verdict: check.verdict ?? 'note',
    says: check.says,
    value: field ? [[headline(field.name), fieldType(field).show(value ?? null, display, field)]] : [],
    source: name === '' ? '' : `${name} (${grade})`,
    url,
    on: check.on,
  };
}
