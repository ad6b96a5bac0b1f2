import type { Reading } from '../copy/reading/reading.ts';
import { type Background, type Claim, type ClaimValue, factName } from './claim.ts';

/** A value of a fact that a text does not support, and what the text has instead. */
export interface Finding {
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

const textNames = {
  passage: 'the passage',
  says: 'its sentence',
  paragraph: 'the text around the passage',
  masthead: 'the masthead',
};

/** A finding; `found` lists what the text has instead, or continues a sentence that begins with "the passage". */
export function finding(
  of: ClaimValue | Pick<Finding, 'field' | 'value'>,
  where: Finding['where'],
  found: string | readonly string[],
): Finding {
  const lack = `does not ${where === 'masthead' ? 'have' : 'state'} it`;
  const says = typeof found === 'string' ? found : found.length > 0 ? `has ${found.join(', ')}` : lack;
  return {
    field: of.field,
    value: 'kind' in of ? factName(of) : of.value,
    where,
    found: `${textNames[where]} ${says}`,
  };
}

/** The same findings as questions: the text does not contradict the value. */
export function asQuestions(findings: readonly Finding[]): Finding[] {
  return findings.map((each) => ({ ...each, isQuestion: true }));
}

/** A fact with its sentence and its passage, and the text around the passage, which must support inferred values. */
export interface Compared {
  readonly claim: Claim;
  readonly says: Reading;
  readonly passage: Reading;
  near(): Reading;
  readonly background: Background;
}
