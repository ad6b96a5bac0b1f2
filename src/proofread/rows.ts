import type { Copy } from '../copy/copy.ts';
import { placesIn } from '../copy/text/lines.ts';
import { dateInWords } from '../model/date.ts';
import { codesDisplay, type Display } from '../model/fields/type.ts';
import { placeText } from '../model/source.ts';
import type { Json, JsonObject } from '../model/values.ts';
import type { KnownValue } from './known-facts.ts';
import type { Compared, ProofreadSentence } from './proofread.ts';

/** A sentence beside a fact: what it has for a field, what the fact has, and what other sources have. */
export interface ProofreadRow extends JsonObject {
  /** The number of the paragraph, and the line and column from 1; these two are null where a copy has no lines. */
  paragraph: number | null;
  line: number | null;
  column: number | null;
  /** The sentence of the manuscript. */
  sentence: string;
  result: Compared['result'] | 'not compared';
  /** The id of the fact and its place in its source; null where nothing was compared, as what follows is. */
  fact: string | null;
  place: string | null;
  field: string | null;
  written: string | null;
  stated: string | null;
  says: string | null;
  /** What other sources have instead of what is written or, where the fact differs too, beside it. */
  others: { value: string; publisher: string; url: string | null }[];
}

/** The rows of proofread sentences, in their order; dates in words. */
export function proofreadRows(
  { text, format }: Pick<Copy, 'text'> & { readonly format: string },
  sentences: readonly ProofreadSentence[],
  display: Display = codesDisplay,
): ProofreadRow[] {
  const placeAt = placesIn(text);
  return sentences.flatMap(({ passage, compared }): ProofreadRow[] => {
    const { start, paragraph, text: sentence } = passage;
    const line = format === 'text' ? placeAt(start).line : null;
    const column = line === null ? null : start - text.lastIndexOf('\n', start - 1);
    const none = { fact: null, place: null, field: null, written: null, stated: null, says: null, others: [] };
    const here = { paragraph, line, column, sentence };
    if (compared.length === 0) return [{ ...here, result: 'not compared', ...none }];
    return compared.map((each) => ({ ...here, ...comparedRow(each, display) }));
  });
}

function comparedRow({ known: { fact }, result, field, written, same, other }: Compared, display: Display) {
  const all = [...same, ...other];
  const textOf = (values: readonly KnownValue[]) => values.map((value) => valueText(value, display)).join(', ');
  const others = [
    ...Map.groupBy(
      all.filter(({ check }) => check),
      ({ check }) => check,
    ),
  ].flatMap(([check, values]) => {
    const isNews = result === 'differs' || values.some((value) => other.includes(value));
    const { title = '', publisher = title, url = null } = check?.source ?? {};
    return isNews ? [{ value: textOf(values), publisher, url }] : [];
  });
  const stated = textOf(all.filter(({ check }) => !check)) || textOf(ownValues(fact, field, all));
  return { result, fact: fact.id, place: placeText(fact.place), field, written, stated, says: fact.says, others };
}

function ownValues(fact: JsonObject, field: string, [first]: readonly KnownValue[]): KnownValue[] {
  const value: Json = fact[field] ?? null;
  return value === null || !first ? [] : [{ field: first.field, evidence: { kind: 'date', date: String(value) } }];
}

function valueText({ evidence }: KnownValue, { entry }: Display): string {
  if (evidence.kind === 'date') return dateInWords(evidence.date);
  if (evidence.kind === 'entry') return entry(evidence.register, evidence.entry);
  if (evidence.kind === 'choice') return evidence.choice;
  return String(evidence.kind === 'number' ? evidence.number : evidence.text);
}
