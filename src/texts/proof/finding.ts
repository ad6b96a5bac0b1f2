/** A finding: what a text has against a value of a fact, in words, and whether it refuses the fact. */
import type { Reading } from '../reading/reading.ts';
import { type Background, type Claim, type FactValue, factValueText } from './statements.ts';

/** What a text has against a value of a fact. */
export interface Finding {
  /** The rule that found it, so that each rule can be counted. */
  readonly rule: string;
  /** `refuse` if the text contradicts the value, `ask` if it may have it in other words, `infer` if only the text around it does. */
  readonly level: 'refuse' | 'ask' | 'infer';
  /** The field, or `says` for the fact's own sentence. */
  readonly field: string;
  readonly value: string;
  /** The text that was read: the passage, the sentence of the fact, or the text around the passage. */
  readonly where: keyof typeof textNames;
  /** What the text has instead. */
  readonly has: readonly string[];
  /** The same in words, as in "the passage has 1992, 2001". */
  readonly found: string;
}

/** A fact with its sentence and its passage, and what may support the values that are not in it. */
export interface Compared {
  readonly claim: Claim;
  readonly says: Reading;
  readonly passage: Reading;
  /** About a paragraph before and after the passage, and what the source begins with. */
  near(): Reading;
  /** The paragraph of the passage, and that without the sentences of the passage. */
  paragraph(): Reading;
  others(): Reading;
  readonly background: Background;
}

const textNames = {
  passage: 'the passage',
  says: 'its sentence',
  paragraph: 'the text around the passage',
  masthead: 'the masthead',
};

/** How a finding continues a sentence that begins with "the passage"; a mark stands for what the text has. */
const wordings = {
  has: 'has %',
  lacks: 'does not state it',
  says: 'says "%"',
  beside: 'has % there',
  choice: 'has no usual word for it',
  otherChoice: 'has no usual word for it (it has one for %)',
  many: 'does not say how many',
  undenied: 'does not deny it',
  denied: 'denies it',
  named: 'has it in a name only',
  unnamed: 'does not name who acts',
  counted: 'does not print it: count %',
  around: 'does not state it, but the text around it does: list the field under `inferred`',
  absent: 'is not in the copy',
  unanchored: 'has no anchor',
  settled: 'is also in the fact %',
};

/** What a text has against a value. */
export function finding(
  level: Finding['level'],
  rule: string,
  of: FactValue | Pick<Finding, 'field' | 'value'>,
  where: Finding['where'],
  has: readonly string[] = [],
  wording: keyof typeof wordings = has.length > 0 ? 'has' : 'lacks',
): Finding {
  const value = 'kind' in of ? factValueText(of) : of.value;
  const found = `${textNames[where]} ${wordings[wording].replace('%', () => has.join(', '))}`;
  return { rule, level, field: of.field, value, where, has, found };
}

/** Rules that read lists of words: true sentences have more words than any list, so that an import never refuses by these. */
const wordRules = ['choice', 'opposite', 'amount', 'doubt', 'denial', 'role'];

/** Whether a finding keeps a fact out, unless a person says why it is true all the same. */
export function isRefusal({ level, rule }: Finding): boolean {
  return level === 'refuse' && !wordRules.includes(rule);
}
