import type { Reading } from '../copy/reading/reading.ts';
import { type Background, type Claim, type FactValue, factValueText } from './statements.ts';

/** What a rule says against a value of a fact: the text has another one, or may have it in other words. */
export interface RuleFinding {
  /** The rule that found it, so that each rule can be counted. */
  readonly rule: string;
  /** The field, or `says` for the fact's own sentence. */
  readonly field: string;
  readonly value: string;
  /** The text that was read: the passage, the sentence of the fact, or the paragraphs around the passage. */
  readonly where: 'passage' | 'says' | 'paragraph' | 'masthead';
  /** What the text has instead, as in "the passage has 1992, 2001". */
  readonly found: string;
  /** Whether the text may have it in other words, so that a person has to look. */
  readonly isQuestion?: true;
}

/** A fact with its sentence and its passage, and the text around the passage, which must support inferred values. */
export interface Compared {
  readonly claim: Claim;
  readonly says: Reading;
  readonly passage: Reading;
  near(): Reading;
  readonly background: Background;
}

const textNames = {
  passage: 'the passage',
  says: 'its sentence',
  paragraph: 'the text around the passage',
  masthead: 'the masthead',
};

/** A finding; `found` lists what the text has instead, or continues a sentence that begins with "the passage". */
export function differs(
  rule: string,
  of: FactValue | Pick<RuleFinding, 'field' | 'value'>,
  where: RuleFinding['where'],
  found: string | readonly string[],
): RuleFinding {
  const lack = `does not ${where === 'masthead' ? 'have' : 'state'} it`;
  const says = typeof found === 'string' ? found : found.length > 0 ? `has ${found.join(', ')}` : lack;
  const value = 'kind' in of ? factValueText(of) : of.value;
  return { rule, field: of.field, value, where, found: `${textNames[where]} ${says}` };
}

/** A finding that only asks: the text does not contradict the value. */
export function asks(...finding: Parameters<typeof differs>): RuleFinding {
  return { ...differs(...finding), isQuestion: true };
}
