import type { Passage } from '../copy/copy.ts';
import { dateInWords } from '../model/date.ts';
import type { Display } from '../model/fields/type.ts';
import { placeText } from '../model/source.ts';
import type { JsonObject } from '../model/values.ts';
import type { KnownFact, KnownValue } from './known-facts.ts';

/** A value that a sentence states for a field of a fact. */
export interface Statement {
  /** The field, or `says` for a number of the fact's sentence. */
  readonly field: string;
  /** The value as the sentence has it. */
  readonly written: string;
  /** The values of the fact and its checks that are the same, and those that are not. */
  readonly same: readonly KnownValue[];
  readonly other: readonly KnownValue[];
  /** Whether the fact has another value, or the same while another source has another. */
  readonly result: 'differs' | 'disputed' | 'agrees';
}

/** What a sentence states for a field, beside the values of a fact and its checks. */
export function statement(
  field: string,
  written: string,
  values: readonly KnownValue[],
  isSame: (value: KnownValue) => boolean,
): Statement {
  const { same = [], other = [] } = Object.groupBy(values, (value) => (isSame(value) ? 'same' : 'other'));
  const isDifferent = same.length === 0 || other.some(({ check }) => !check);
  return { field, written, same, other, result: isDifferent ? 'differs' : other.length > 0 ? 'disputed' : 'agrees' };
}

/** The statements that do not differ or, if all do, all: of several dates in a sentence, the one of the fact is among them. */
export function likeliest<Own extends Statement>(all: readonly Own[]): readonly Own[] {
  const same = all.filter(({ result }) => result !== 'differs');
  return same.length > 0 ? same : all;
}

/** A statement with the fact that it is about. */
export type Compared = Statement & { readonly known: KnownFact };

/** A sentence beside a fact: what it has for a field, what the fact has, and what other sources have. */
export interface ProofreadRow extends JsonObject {
  /** The number of the paragraph, the line and the column, from 1; these two are null where a copy has no lines. */
  paragraph: number | null;
  line: number | null;
  column: number | null;
  /** The sentence of the manuscript. */
  sentence: string;
  /** Whether the sentence says the same as the fact, the same while other sources have something else, or something else. */
  result: Statement['result'] | 'not compared';
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

/** The rows of a sentence at a line: one for each statement or, if it states nothing that can be compared, for the sentence. */
export function rowsOf(
  { paragraph, text: sentence }: Passage,
  lineAndColumn: Pick<ProofreadRow, 'line' | 'column'>,
  compared: readonly Compared[],
  display: Display,
): ProofreadRow[] {
  const none = { fact: null, place: null, field: null, written: null, stated: null, says: null, others: [] };
  const values = compared.map((each) => comparedRow(each, display));
  const results = values.length > 0 ? values : [{ result: 'not compared' as const, ...none }];
  return results.map((each) => ({
    paragraph: paragraph === null ? null : paragraph + 1,
    ...lineAndColumn,
    sentence,
    ...each,
  }));
}

function comparedRow({ known, result, field, written, same, other }: Compared, display: Display) {
  const { fact, values } = known;
  const textOf = (some: readonly KnownValue[]) => some.map((value) => valueText(value, display)).join(', ');
  const own = values.filter((value) => value.field.name === field);
  const stated = textOf((own.length > 0 ? own : [...same, ...other]).filter(({ check }) => !check));
  const news = result === 'differs' ? [...same, ...other] : other;
  const byCheck = Map.groupBy(news, ({ check }) => check);
  byCheck.delete(undefined);
  const others = Array.from(byCheck, ([check, given]) => {
    const { title = '', publisher = title, url = null } = check?.source ?? {};
    return { value: textOf(given), publisher, url };
  });
  return { result, fact: fact.id, place: placeText(fact.place), field, written, stated, says: fact.says, others };
}

function valueText({ evidence }: KnownValue, { entry }: Display): string {
  if (evidence.kind === 'date') return evidence.date.split('/').map(dateInWords).join('–').replace('–..', ' on');
  if (evidence.kind === 'entry') return entry(evidence.register, evidence.entry);
  if (evidence.kind === 'choice') return evidence.choice;
  return String(evidence.kind === 'number' ? evidence.number : evidence.text);
}
